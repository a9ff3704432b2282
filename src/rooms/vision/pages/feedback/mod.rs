//! The page “Feedback”: what users and teams say of the vision, what answered it, and when the vision is
//! looked at again.
//!
//! - [`review`]: the rhythm of reviews;
//! - [`shared`]: what the page shares, and which entries show;
//! - [`composer`]: noting something down; [`fields`]: what is noted with it;
//! - [`entry`]: an entry; [`answer`]: answering it; [`answered`]: what answered it;
//! - [`filter`]: which entries show, and how many are open;
//! - [`changes`]: the changes of records, without the page.

mod answer;
mod answered;
mod changes;
mod composer;
mod entry;
mod fields;
mod filter;
mod review;
mod shared;

pub use review::review_is_overdue;

use crate::rooms::commands;
use crate::rooms::open_example::OpenExample;
use crate::rooms::read_only::ReadOnly;
use crate::state::{AppState, Command};
use crate::ui::{Button, ButtonKind, Empty};
use composer::Composer;
use entry::Entry;
use filter::Filter;
use icondata_lu::{LuMessageSquare, LuPlus};
use leptos::prelude::*;
use markup::{For, Show, view};
use plan::Id;
use plan::records::Feedback as Entered;
use review::ReviewRhythm;
use shared::{Shared, Shown};

/// What the page is about.
pub const HEADING: &str = "Does the vision still hold?";

/// The page.
#[component]
pub fn Feedback() -> impl IntoView {
    let app = AppState::use_context();
    let shared = Shared::new(app);
    provide_context(shared);
    shared.do_what_was_asked();
    shared.follow_address();
    // What is being noted down stands above, and not among the others yet.
    let none = move || {
        shared.composing.with(|composing| {
            let is_new = |entry: &Entered| entry.id == *composing;
            shared.all.with(|all| all.iter().all(is_new))
        })
    };
    view! {
        <div class="feedback">
            <ReadOnly />
            <ReviewRhythm />
            <Show when=move || !app.session.is_read_only()>
                <Composer />
            </Show>
            <Show
                when=none
                fallback=|| {
                    view! {
                        <Filter />
                        <Group shown=Shown::Open />
                        <Group shown=Shown::Answered />
                    }
                }
            >
                <Empty
                    icon=LuMessageSquare
                    title="Listen before you defend it"
                    text="A vision is a guess about people. Note what users and your own teams say of it, and answer every entry: by a change, or by a reason."
                    steps=&[
                        ("Note what was said.", "In their words, with who said it and how strongly."),
                        ("Say which part it touches.", "What piles up about one part is worth a change."),
                        ("Answer it.", "By a change of the vision, or by a reason for none."),
                    ]
                >
                    <Show when=move || !app.session.is_read_only()>
                        <Button
                            label="Note what somebody said"
                            kind=ButtonKind::Quiet
                            icon=LuPlus
                            keys="N"
                            on_press=move || commands::run(app, Command::AddFeedback)
                        />
                    </Show>
                    <OpenExample />
                </Empty>
            </Show>
        </div>
    }
}

/// The entries that are open, or those that are answered.
#[component]
fn Group(shown: Shown) -> impl IntoView {
    let shared = Shared::use_context();
    let (id, heading, nothing) = match shown {
        Shown::Open => ("feedback-open", "Open", "Nothing is open here."),
        Shown::Answered => ("feedback-answered", "Answered", "Nothing is answered here."),
    };
    let ids = move || shared.shown.with(|groups| groups[shown as usize].clone());
    let count = move || shared.shown.with(|groups| groups[shown as usize].len());
    view! {
        <section aria-labelledby=id>
            <h2 class="caps group-head" id=id tabindex="-1">
                {heading}
                " "
                <span class="num">{move || count().to_string()}</span>
            </h2>
            <Show when=move || count() == 0>
                <p class="quiet-text">{nothing}</p>
            </Show>
            <ol class="said-list">
                <For each=ids key=Id::clone let:id>
                    <Entry id />
                </For>
            </ol>
        </section>
    }
}
