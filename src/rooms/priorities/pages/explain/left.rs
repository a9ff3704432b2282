//! Those that were not chosen, a table for each reason.

use super::card::line;
use super::odds;
use super::reasons::BELOW;
use super::shared::{STEP, Shared};
use crate::rooms::focus::focus_moved;
use crate::rooms::words::{more_label, number};
use crate::routes::{Room, Route};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::exchange::explanation::{Explanation, Group, Odds, Row};
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
    let odds = memo(move |_| read(|group| group.odds.clone()));
    // What is drawn later has its room from the start, so that nothing moves when it comes.
    let room = memo(move |_| shared.room_for_odds().filter(|_| key_of == BELOW));
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
    let odds_id = format!("{id}-odds");
    let described = odds_id.clone();
    let has_odds = move || room.with(Option::is_some);
    let once = move || {
        let id = odds_id.clone();
        view! { <p class="explain-once" id=id data-space=move || room.get()><span>{move || odds.get()}</span></p> }
    };
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
            <Show when=has_odds>{once.clone()}</Show>
            <table
                aria-labelledby=id
                aria-describedby=move || has_odds().then(|| described.clone())
            >
                <thead>{columns}</thead>
                <tbody>
                    <For each=move || ids.get() key=Id::clone let:id>
                        <RowView id group has_odds=Signal::derive(has_odds) />
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
fn RowView(id: Id, group: Memo<Option<Group>>, has_odds: Signal<bool>) -> impl IntoView {
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
    let odds = memo(move |_| row.with(|row| row.as_ref().map(|row| row.odds.clone())));
    let own = move || odds.get().filter(|it| !it.share.is_empty()).map(own_odds);
    let beside = move || {
        let room = has_odds.get().then(odds::like_own);
        room.map(|room| view! { <span class="explain-odds num" data-space=room>{own}</span> })
    };
    view! {
        <tr data-id=id.to_string()>
            <td class="num">{move || dash(text(|row| row.rank.clone()))}</td>
            <th scope="row" dir="auto"><a href=to>{move || text(|row| row.name.clone())}</a></th>
            <td class="num">{move || dash(text(|row| row.score.clone()))}</td>
            <td class="explain-why" dir="auto"><div>{why} {beside}</div></td>
            <td class="explain-doubts">{move || text(|row| row.weak.join(" · "))}</td>
        </tr>
    }
}

/// How often it is among the first: the share shows, and the rest, which stands above the rows, is heard.
fn own_odds(odds: Odds) -> impl IntoView {
    view! {
        <span>
            <span class="visually-hidden">{odds.before}</span>
            {odds.share}
            <span class="visually-hidden">{odds.after}</span>
        </span>
    }
}
