//! What is looked for: words, kinds, ages, tags, and what a piece is about.

use super::looking;
use super::shared::Shared;
use crate::rooms::abouts::choice;
use crate::rooms::focus::focus_moved;
use crate::rooms::{people_words, words};
use crate::ui::{Button, ButtonKind, Choice, Combobox, Select, TextField, or_none};
use icondata_lu::LuListFilter;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::evidence_search::Wanted;
use plan::methods::freshness::Freshness;
use plan::records::evidence::Way;
use std::collections::BTreeSet;

/// Stands for what says nothing of anything: no id is so short.
const NOTHING: &str = "-";

/// The filters, and how many pieces fit.
#[component]
pub(super) fn Filter() -> impl IntoView {
    let shared = Shared::use_context();
    let wanted = shared.wanted;
    let more = RwSignal::new(false);
    view! {
        <section
            class="evidence-filter"
            aria-label="Find evidence"
            data-more=move || more.get().then_some("")
        >
            <TextField
                label="Find"
                value=Signal::derive(move || wanted.with(|wanted| wanted.words.clone()))
                kind="search"
                placeholder="Quotes, people, sources"
                on_input=move |words: String| wanted.update(|wanted| wanted.words = words)
            />
            <div class="evidence-filter-more">
                <button
                    type="button"
                    class="button"
                    aria-expanded=move || more.get().to_string()
                    on:click=move |_| more.update(|more| *more = !*more)
                >
                    <crate::ui::Icon icon=LuListFilter />
                    <span>"More filters"</span>
                </button>
            </div>
            <Choices />
        </section>
    }
}

/// What can be chosen beside the words.
#[component]
fn Choices() -> impl IntoView {
    let shared = Shared::use_context();
    let wanted = shared.wanted;
    let one = |all: &BTreeSet<Way>| all.first().copied();
    let by_way = move |way: Option<Way>| {
        wanted.update(|wanted| wanted.ways = way.into_iter().collect());
    };
    let by_age = move |age: Option<Freshness>| {
        wanted.update(|wanted| wanted.freshness = age.into_iter().collect());
    };
    let by_tag = move |tag: Option<String>| {
        wanted.update(|wanted| wanted.tags = tag.into_iter().collect());
    };
    let by_about = move |about: Option<String>| {
        let unlinked = about.as_deref() == Some(NOTHING);
        let about = about.filter(|_| !unlinked);
        shared.look_about(about.and_then(|id| Id::parse(&id).ok()), unlinked);
    };
    view! {
        <div class="evidence-choices">
            <Select
                label="Kind"
                choices=or_none("Any kind", Way::ALL, people_words::way)
                chosen=Signal::derive(move || wanted.with(|wanted| one(&wanted.ways)))
                on_choose=by_way
            />
            <Select
                label="How recent"
                choices=or_none("Any time", &Freshness::ALL, looking::freshness)
                chosen=Signal::derive(move || {
                    wanted.with(|wanted| wanted.freshness.first().copied())
                })
                on_choose=by_age
            />
            <Combobox
                label="Tag"
                placeholder="Any tag"
                choices=tags(shared)
                chosen=Signal::derive(move || wanted.with(|wanted| wanted.tags.first().cloned()))
                on_choose=by_tag
            />
            <Combobox
                label="About"
                placeholder="Anything"
                choices=abouts(shared)
                chosen=Signal::derive(move || {
                    wanted.with(|wanted| match &wanted.about {
                        Some(id) => Some(id.to_string()),
                        None => wanted.unlinked.then(|| NOTHING.to_owned()),
                    })
                })
                on_choose=by_about
            />
        </div>
    }
}

/// Every tag, with how many pieces have it.
fn tags(shared: Shared) -> Signal<Vec<Choice>> {
    let tags = memo(move |_| {
        shared.turn.get();
        shared.kept.with_value(|kept| {
            let tags = kept.shelf().tags().into_iter();
            let tags = tags.map(|(tag, count)| Choice {
                value: tag.to_owned(),
                label: tag.to_owned(),
                detail: words::counted(count, "piece", "pieces"),
            });
            tags.collect::<Vec<Choice>>()
        })
    });
    tags.into()
}

fn abouts(shared: Shared) -> Signal<Vec<Choice>> {
    let abouts = memo(move |_| {
        let nothing = Choice {
            value: NOTHING.to_owned(),
            label: "Nothing yet".to_owned(),
            detail: "Not linked".to_owned(),
        };
        let all = shared
            .abouts
            .with(|all| all.iter().map(choice).collect::<Vec<_>>());
        std::iter::once(nothing).chain(all).collect::<Vec<Choice>>()
    });
    abouts.into()
}

/// How many pieces fit, and the way back to all of them.
#[component]
pub(super) fn Count() -> impl IntoView {
    let shared = Shared::use_context();
    let wanted = shared.wanted;
    let filters = move || wanted.with(|wanted| *wanted != Wanted::default());
    let all = memo(move |_| {
        shared.turn.get();
        shared.kept.with_value(|kept| kept.shelf().len())
    });
    let told = move || {
        let found = shared.found.with(Vec::len);
        let pieces = words::counted(all.get(), "piece", "pieces");
        if filters() {
            format!("{} of {pieces}", words::number(found as f64))
        } else {
            pieces
        }
    };
    view! {
        <div class="evidence-count">
            <p role="status">{told}</p>
            <Show when=filters>
                <Button
                    label="Show all"
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=move || {
                        wanted.set(Wanted::default());
                        // The button goes.
                        focus_moved(".evidence-filter input".to_owned());
                    }
                />
            </Show>
        </div>
    }
}

impl Shared {
    /// Looks for what says something of this.
    pub(super) fn look_about(self, about: Option<Id>, unlinked: bool) {
        self.wanted.update(|wanted| {
            wanted.about = about;
            wanted.unlinked = unlinked;
        });
    }
}
