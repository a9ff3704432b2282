//! Which entries show, and how many are open about each part of the vision.

use super::super::open_in_words;
use super::shared::{Shared, Wanted};
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::ui::{Button, ButtonKind, Select, TextField, or_none};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::Strength;
use plan::records::feedback::{OpenAbout, Origin, Part, open_by_part};

/// The counts, each a way to what it counts, and the other filters.
#[component]
pub(super) fn Filter() -> impl IntoView {
    let shared = Shared::use_context();
    let wanted = shared.wanted;
    let filters = move || wanted.with(|wanted| *wanted != Wanted::default());
    let by_part = move |part: Option<Part>| wanted.update(|wanted| wanted.part = part);
    let by_origin = move |from: Option<Origin>| wanted.update(|wanted| wanted.from = from);
    let by_strength = move |it: Option<Strength>| wanted.update(|wanted| wanted.strength = it);
    view! {
        <section class="feedback-filter" aria-label="Filter the feedback">
            <Counts />
            <div class="said-fields">
                <Select
                    label="Part of the vision"
                    choices=or_none("Every part", Part::ALL, words::vision_part)
                    chosen=Signal::derive(move || wanted.with(|wanted| wanted.part))
                    on_choose=by_part
                />
                <Select
                    label="From whom"
                    choices=or_none("Everybody", Origin::ALL, words::origin)
                    chosen=Signal::derive(move || wanted.with(|wanted| wanted.from))
                    on_choose=by_origin
                />
                <Select
                    label="How strong"
                    choices=or_none("Any strength", Strength::ALL, words::strength)
                    chosen=Signal::derive(move || wanted.with(|wanted| wanted.strength))
                    on_choose=by_strength
                />
                <TextField
                    label="Search"
                    value=Signal::derive(move || wanted.with(|wanted| wanted.words.clone()))
                    kind="search"
                    on_input=move |words: String| wanted.update(|wanted| wanted.words = words)
                />
                <Show when=filters>
                    <Button
                        label="Show all"
                        kind=ButtonKind::Quiet
                        on_press=move || {
                            wanted.set(Wanted::default());
                            // The button goes.
                            focus_moved(".feedback-filter select".to_owned());
                        }
                    />
                </Show>
            </div>
            <p class="visually-hidden" role="status">
                {move || filters().then(|| told(shared))}
            </p>
        </section>
    }
}

fn told(shared: Shared) -> String {
    let count = shared
        .shown
        .with(|groups| groups.iter().map(Vec::len).sum::<usize>());
    format!("{} shown", words::counted(count, "entry is", "entries are"))
}

/// "Why: 3 open (1 strong)".
#[component]
fn Counts() -> impl IntoView {
    let shared = Shared::use_context();
    let counts = memo(move |_| {
        let composing = &shared.composing.get();
        shared
            .all
            .with(|all| open_by_part(all.iter().filter(|entry| entry.id != *composing)))
    });
    let one = move |about: OpenAbout| {
        let pressed = move || {
            let chosen = shared.wanted.with(|wanted| wanted.part == Some(about.part));
            chosen.to_string()
        };
        let press = move |_| {
            shared.wanted.update(|wanted| {
                wanted.part = (wanted.part != Some(about.part)).then_some(about.part);
            });
        };
        let open = open_in_words(about.open, about.strong);
        view! {
            <li>
                <button type="button" class="count" aria-pressed=pressed on:click=press>
                    <strong>{words::vision_part(about.part)}</strong>
                    {format!(": {open}")}
                </button>
            </li>
        }
    };
    view! {
        <ul class="open-counts" aria-label="Open, by part of the vision">
            {move || counts.get().into_iter().map(one).collect_view()}
        </ul>
    }
}
