//! Those that were not chosen, a table for each reason.

use super::card::line;
use super::reasons::BELOW;
use super::shared::{STEP, Shared};
use crate::rooms::focus::focus_moved;
use crate::rooms::words::{more_label, number};
use crate::routes::{Room, Route};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::exchange::explanation::{Explanation, Group, Row};
use std::sync::Arc;

/// The groups.
#[component]
pub(super) fn LeftOnes() -> impl IntoView {
    let shared = Shared::use_context();
    let keys = memo(move |_| {
        let keys = |page: &Arc<Explanation>| -> Vec<&'static str> {
            page.left.iter().map(|group| group.key).collect()
        };
        shared.page.with(keys)
    });
    view! {
        <Show when=move || keys.with(|keys| !keys.is_empty())>
            <section class="explain-part" aria-labelledby="explain-left">
                <h3 class="caps" id="explain-left">"What was not chosen, and why"</h3>
                <For each=move || keys.get() key=|key| *key let:key>
                    <GroupView key_of=key />
                </For>
            </section>
        </Show>
    }
}

/// One reason, with those that it decided against.
#[component]
fn GroupView(key_of: &'static str) -> impl IntoView {
    let shared = Shared::use_context();
    let group = memo(move |_| {
        let find =
            |page: &Arc<Explanation>| page.left.iter().find(|group| group.key == key_of).cloned();
        shared.page.with(find)
    });
    let read = move |read: fn(&Group) -> String| {
        group.with(|group| group.as_ref().map(read).unwrap_or_default())
    };
    let heading = memo(move |_| read(|group| group.heading.clone()));
    let all = memo(move |_| group.with(|group| group.as_ref().map_or(0, |group| group.all)));
    let rest = memo(move |_| read(|group| group.more.clone()));
    let ids = memo(move |_| {
        let ids = |group: &Group| group.rows.iter().map(|row| row.id.clone()).collect();
        group.with(|group| group.as_ref().map_or(Vec::new(), ids))
    });
    let hidden = memo(move |_| all.get().saturating_sub(ids.with(Vec::len)));
    let more = move |_| {
        let shown = ids.with_untracked(Vec::len);
        shared.limits.update(|limits| limits.more(key_of));
        if let Some(next) = untrack(|| ids.with(|ids| ids.get(shown).cloned())) {
            focus_moved(format!(".explain-left [data-id=\"{next}\"] th a"));
        }
    };
    let id = format!("explain-{key_of}");
    let columns = move || {
        let columns = shared.page.with(|page| page.headings.columns.clone());
        let head = columns
            .into_iter()
            .map(|name| view! { <th scope="col">{name}</th> });
        view! { <tr>{head.collect_view()}</tr> }
    };
    view! {
        <section class="explain-left" data-group=key_of aria-labelledby=id.clone()>
            <h4 id=id.clone()>
                {move || heading.get()}
                " "
                <span class="explain-count num">{move || number(all.get() as f64)}</span>
            </h4>
            <table aria-labelledby=id>
                <thead>{columns}</thead>
                <tbody>
                    <For each=move || ids.get() key=Id::clone let:id>
                        <RowView id group has_odds=key_of == BELOW />
                    </For>
                </tbody>
            </table>
            <Show when=move || { hidden.get() > 0 }>
                <p class="explain-rest">{move || rest.get()}</p>
                <button type="button" class="button quiet small" on:click=more>
                    {move || more_label(hidden.get(), STEP)}
                </button>
            </Show>
        </section>
    }
}

/// One initiative; it follows what is told of it.
#[component]
fn RowView(id: Id, group: Memo<Option<Group>>, has_odds: bool) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id.clone());
    let row = memo(move |_| {
        let of_it = |row: &&Row| of.with_value(|id| row.id == *id);
        group.with(|group| group.as_ref()?.rows.iter().find(of_it).cloned())
    });
    let to = Route::to_record(Room::Priorities, &id).fragment();
    let text =
        move |read: fn(&Row) -> String| row.with(|row| row.as_ref().map(read).unwrap_or_default());
    let dash = |text: String| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text
        }
    };
    let why = memo(move |_| row.with(|row| row.as_ref().map(|row| row.why.clone())));
    let why = move || why.get().map(line);
    // What is drawn later has its room from the start, so that nothing moves when it comes.
    let odds = move || {
        let odds = text(|row| row.odds.clone());
        let room = shared.room_for_odds().filter(|_| has_odds);
        let shows = !odds.is_empty() || room.is_some();
        shows.then(|| view! { <span class="explain-odds" data-space=room>{odds}</span> })
    };
    view! {
        <tr data-id=id.to_string()>
            <td class="num">{move || dash(text(|row| row.rank.clone()))}</td>
            <th scope="row" dir="auto"><a href=to>{move || text(|row| row.name.clone())}</a></th>
            <td class="num">{move || dash(text(|row| row.score.clone()))}</td>
            <td class="explain-why" dir="auto">{why} {odds}</td>
            <td class="explain-doubts">{move || text(|row| row.weak.join(" · "))}</td>
        </tr>
    }
}
