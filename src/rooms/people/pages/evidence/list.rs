//! The pieces that are found: a line or two of each, and a tick for gathering several.

use super::looking;
use super::shared::{AT_ONCE, Open, Shared};
use crate::rooms::focus::focus_moved;
use crate::rooms::{days, people_words, words};
use crate::routes::{Page, Route};
use crate::state::browser::today;
use crate::ui::banner::Tone;
use crate::ui::{Badge, Button, ButtonKind};
use icondata_lu::{LuHourglass, LuThumbsDown};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::freshness::Freshness;
use plan::records::evidence::Evidence;
use plan::records::link::Stance;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The pieces that are found.
#[component]
pub(super) fn Pieces() -> impl IntoView {
    let shared = Shared::use_context();
    let shown = move || shared.shown();
    let left = move || {
        let most = shared.most.get();
        shared.found.with(|ids| ids.len().saturating_sub(most))
    };
    let more = move || {
        let next = shared.most.get_untracked();
        let first = shared.found.with_untracked(|ids| ids.get(next).cloned());
        shared.most.update(|most| *most += AT_ONCE * 3);
        if let Some(first) = first {
            focus_moved(super::shared::row(&first));
        }
    };
    view! {
        <section class="evidence-found" aria-label="Evidence">
            <ol class="evidence-list" on:keydown=walk>
                <For each=shown key=Id::clone let:id>
                    <Row id />
                </For>
            </ol>
            <Show when=move || shared.found.with(Vec::is_empty)>
                <p class="quiet-text evidence-none">"Nothing here fits what you look for."</p>
            </Show>
            <Show when=move || { left() > 0 }>
                <div class="evidence-more">
                    <Button
                        label=Signal::derive(move || {
                            format!("Show more: {} left", words::number(left() as f64))
                        })
                        kind=ButtonKind::Quiet
                        on_press=more
                    />
                </div>
            </Show>
        </section>
    }
}

/// Up and down go from piece to piece.
fn walk(event: KeyboardEvent) {
    let next = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let here = document()
        .active_element()
        .and_then(|it| it.closest(".evidence-row").ok().flatten());
    let there = here.and_then(|row| {
        if next {
            row.next_element_sibling()
        } else {
            row.previous_element_sibling()
        }
    });
    let link = there.and_then(|row| row.query_selector(":scope > a").ok().flatten());
    if let Some(link) = link.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        crate::rooms::focus::take(&link);
    }
}

/// What a row shows of a piece.
#[derive(Clone, PartialEq)]
struct Look {
    title: String,
    way: &'static str,
    when: String,
    freshness: Freshness,
    from: String,
    tags: Vec<String>,
}

fn look(piece: &Evidence) -> Look {
    let today = today();
    let from = [piece.who.trim(), piece.source.trim()];
    let from: Vec<&str> = from.into_iter().filter(|it| !it.is_empty()).collect();
    Look {
        title: looking::title(piece, 180),
        way: people_words::way(piece.way),
        when: piece.date.map_or_else(
            || "No date".to_owned(),
            |day| words::capital(&days::day(today, day)),
        ),
        freshness: Freshness::of(piece.date, today),
        from: words::shortened(&from.join(" · "), 80),
        tags: piece.tags.clone(),
    }
}

/// A piece in the list.
#[component]
fn Row(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(id.clone());
    let address = Route::to_record_on(Page::Evidence, &id).fragment();
    let shows = memo(move |_| {
        let read =
            |record: Option<&plan::Record>| record.and_then(Evidence::of).map(|piece| look(&piece));
        of.with_value(|id| session.record(id, read))
    });
    let speaks = memo(move |_| {
        let stances = of.with_value(|id| {
            session.links_of(id, |workspace| super::changes::stances(workspace, id))
        });
        let against = stances
            .iter()
            .filter(|(_, stance)| *stance == Stance::Contradicts)
            .count();
        (stances.len() - against, against)
    });
    let current = memo(move |_| {
        shared
            .open
            .with(|open| of.with_value(|id| open.id() == Some(id)))
    });
    let against = memo(move |_| {
        let contradicts = |said: &Option<BTreeMap<Id, bool>>| {
            of.with_value(|id| said.as_ref().and_then(|said| said.get(id).copied()))
        };
        shared.said.with(contradicts) == Some(true)
    });
    let picked = memo(move |_| {
        shared
            .picked
            .with(|picked| of.with_value(|id| picked.contains(id)))
    });
    let pick = move |event: leptos::ev::Event| {
        let on = event_target_checked(&event);
        let id = of.get_value();
        shared.picked.update(|picked| {
            if on {
                picked.insert(id);
            } else {
                picked.remove(&id);
            }
        });
    };
    let title = move || shows.with(|it| it.as_ref().map_or(String::new(), |it| it.title.clone()));
    let faded = move || {
        let fresh = |it: &Look| it.freshness == Freshness::Fresh;
        shows.with(|it| it.as_ref().is_some_and(|it| !fresh(it)))
    };
    view! {
        <li class="evidence-row" class:faded=faded data-id=id.to_string()>
            <Show when=move || !session.is_read_only()>
                <label class="evidence-tick">
                    <input
                        type="checkbox"
                        prop:checked=move || picked.get()
                        on:change=pick
                    />
                    <span class="visually-hidden">{move || format!("Choose: {}", title())}</span>
                </label>
            </Show>
            <a href=address aria-current=move || current.get().then_some("true")>
                {move || shows.get().map(|it| view! { <Lines it speaks against /> })}
            </a>
        </li>
    }
}

#[component]
fn Lines(it: Look, speaks: Memo<(usize, usize)>, against: Memo<bool>) -> impl IntoView {
    let against = move || {
        against.get().then(|| {
            view! { <span class="evidence-age"><Badge label="Contradicts it" tone=Tone::Problem icon=LuThumbsDown /></span> }
        })
    };
    let age = (it.freshness == Freshness::Faded).then(|| {
        view! { <span class="evidence-age"><Badge label=looking::freshness(it.freshness) tone=Tone::Warning icon=LuHourglass /></span> }
    });
    let tags = it
        .tags
        .into_iter()
        .map(|tag| view! { <span class="evidence-tag" dir="auto">{tag}</span> })
        .collect_view();
    view! {
        <span class="evidence-facts">
            <span class="evidence-way">{it.way}</span>
            <span>{it.when}</span>
            {age}
            {against}
            {move || said(speaks.get())}
        </span>
        <span class="evidence-words serif" dir="auto">{it.title}</span>
        <span class="evidence-facts">
            <span dir="auto">{it.from}</span>
            {tags}
        </span>
    }
}

/// "Supports 2 parts of the plan, contradicts 1".
fn said((supports, contradicts): (usize, usize)) -> Option<AnyView> {
    let parts = [(supports, "supports"), (contradicts, "contradicts")];
    let mut parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let told = |(count, does): (usize, &str)| format!("{does} {}", words::number(count as f64));
    let first = parts.next()?;
    let of = match first.0 {
        1 => " part of the plan",
        _ => " parts of the plan",
    };
    let rest = parts.next().map(|part| format!(", {}", told(part)));
    let first = words::capital(&told(first));
    Some(view! { <span>{first} <span class="evidence-of">{of}</span> {rest}</span> }.into_any())
}

impl Shared {
    /// Whether a piece is being noted down.
    pub(super) fn is_open(self) -> bool {
        self.open.with(|open| *open != Open::Nothing)
    }
}
