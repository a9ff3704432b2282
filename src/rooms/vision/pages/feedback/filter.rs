//! Which entries show, and how many are open about each part of the vision: the counts are in sight, the rest
//! behind a button, and what was chosen of it stands below as chips.

use super::super::open_in_words;
use super::shared::{Shared, Wanted};
use crate::rooms::filter_button::FilterButton;
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::ui::{Icon, Select, TextField, or_none};
use icondata_lu::LuX;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::Strength;
use plan::records::feedback::{OpenAbout, Origin, Part, open_by_part};

/// The counts, each a way to what it counts, and the other filters.
#[component]
pub(super) fn Filter() -> impl IntoView {
    let shared = Shared::use_context();
    let filters = move || shared.wanted.with(|wanted| *wanted != Wanted::default());
    view! {
        <section class="feedback-filter" aria-label="Filter the feedback">
            <div class="page-bar">
                <Counts />
                <Choice />
            </div>
            <Chips />
            <p class="visually-hidden" role="status">
                {move || filters().then(|| told(shared))}
            </p>
        </section>
    }
}

/// How many entries show.
fn shown(shared: Shared) -> usize {
    let count = |groups: &[Vec<plan::Id>; 2]| groups.iter().map(Vec::len).sum();
    shared.shown.with(count)
}

fn told(shared: Shared) -> String {
    let count = words::counted(shown(shared), "entry is", "entries are");
    format!("{count} shown")
}

/// The button that opens the choice.
#[component]
fn Choice() -> impl IntoView {
    let shared = Shared::use_context();
    let count = move || shared.wanted.with(|wanted| chosen(wanted).len());
    view! {
        <FilterButton
            count=Signal::derive(count)
            class="button feedback-filter-button"
            sheet=move || view! { <Sheet shared /> }
        />
    }
}

/// What can be chosen.
#[component]
fn Sheet(shared: Shared) -> impl IntoView {
    let wanted = shared.wanted;
    let by_part = move |part: Option<Part>| wanted.update(|wanted| wanted.part = part);
    let by_origin = move |from: Option<Origin>| wanted.update(|wanted| wanted.from = from);
    let by_strength = move |it: Option<Strength>| wanted.update(|wanted| wanted.strength = it);
    let nothing = move || wanted.with(|wanted| *wanted == Wanted::default());
    let of_all = move || {
        let composing = &shared.composing.get();
        let all = |all: &Vec<plan::records::Feedback>| {
            all.iter().filter(|entry| entry.id != *composing).count()
        };
        let all = words::counted(shared.all.with(all), "entry", "entries");
        format!("{} of {all}", words::number(shown(shared) as f64))
    };
    view! {
        <TextField
            label="Find"
            value=Signal::derive(move || wanted.with(|wanted| wanted.words.clone()))
            on_input=move |words: String| wanted.update(|wanted| wanted.words = words)
        />
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
        <footer>
            <p>{of_all}</p>
            <button
                type="button"
                class="button quiet small"
                aria-disabled=move || nothing().then_some("true")
                on:click=move |_| wanted.set(Wanted::default())
            >
                "Clear all"
            </button>
        </footer>
    }
}

/// A thing that is chosen: what it is called, and what takes it away.
type Chosen = (String, fn(&mut Wanted));

/// Each thing that is chosen.
fn chosen(wanted: &Wanted) -> Vec<Chosen> {
    let mut chosen: Vec<Chosen> = Vec::new();
    if let Some(part) = wanted.part {
        chosen.push((words::vision_part(part).to_owned(), |it| it.part = None));
    }
    if let Some(from) = wanted.from {
        chosen.push((words::origin(from).to_owned(), |it| it.from = None));
    }
    if let Some(strength) = wanted.strength {
        let label = words::strength(strength).to_owned();
        chosen.push((label, |it| it.strength = None));
    }
    let typed = wanted.words.trim();
    if !typed.is_empty() {
        let label = format!("“{}”", words::shortened(typed, 24));
        chosen.push((label, |it| it.words.clear()));
    }
    chosen
}

/// A chip for each thing that is chosen; pressing it takes it away.
#[component]
fn Chips() -> impl IntoView {
    let shared = Shared::use_context();
    let wanted = shared.wanted;
    let any = move || wanted.with(|wanted| !chosen(wanted).is_empty());
    let chip = move |(label, remove): Chosen| {
        let name = format!("Remove the filter {label}");
        let press = move |_| {
            wanted.update(remove);
            // The chip goes, and with it the focus: back to where filters come from.
            focus_moved(".feedback-filter-button".to_owned());
        };
        view! {
            <li>
                <button
                    type="button"
                    class="chip"
                    aria-label=name.clone()
                    title=name
                    on:click=press
                >
                    <span dir="auto">{label}</span>
                    <Icon icon=LuX />
                </button>
            </li>
        }
    };
    let chips = move || wanted.with(chosen).into_iter().map(chip).collect_view();
    view! {
        <Show when=any>
            <ul class="chips" aria-label="Filters">{chips}</ul>
        </Show>
    }
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
