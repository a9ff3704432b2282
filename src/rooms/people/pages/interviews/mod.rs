//! The page “Interviews”: guides with their questions, and the interviews that were held with them.
//!
//! - [`shared`]: what the page shares, and going to what an address names;
//! - [`guide`], [`questions`], [`hints`]: a guide, its questions, and hints under them;
//! - [`held`]: the list of interviews;
//! - [`running`], [`outline`], [`facts`], [`guide_choice`], [`notes`]: an interview, with its notes;
//! - [`highlight`]: notes that are evidence;
//! - [`lines`], [`writing`], [`line`], [`caret`]: lists of lines that are typed one under the other;
//! - [`actions`]: what a person does; [`menu`]: what the menus offer; [`names`]: what things are called;
//! - [`changes`], [`list_of`]: the changes of records, without the page.

mod actions;
mod caret;
mod changes;
mod facts;
mod guide;
mod guide_choice;
mod held;
mod highlight;
mod hints;
mod line;
mod lines;
mod list_of;
mod menu;
mod names;
mod notes;
mod outline;
mod questions;
mod running;
mod shared;
mod writing;

use crate::rooms::ask_many::AskMany;
use crate::rooms::open_example::OpenExample;
use crate::rooms::page_head::{AddButton, PageParts};
use crate::rooms::read_only::ReadOnly;
use crate::rooms::words;
use crate::state::{AppState, Command};
use crate::ui::{Button, ButtonKind, Empty};
use guide::GuideCard;
use held::Held;
use icondata_lu::LuMic;
use leptos::prelude::*;
use list_of::ListOf;
use markup::{For, Show, memo, view};
use menu::PageMenu;
use plan::Id;
use running::Interviewing;
use shared::{Pasted, Shared};

/// What the page is about.
const HEADING: &str = "What do we ask, and what did we hear?";

/// The page, with what adds a guide while they are listed.
pub fn parts() -> PageParts {
    let shared = Shared::new(AppState::use_context());
    provide_context(shared);
    shared.do_what_was_asked();
    shared.follow_address();
    let held = held::all(shared);
    let lists = memo(move |_| {
        let any = !shared.guides().is_empty() || held.with(|held| !held.is_empty());
        any && shared.open.with(Option::is_none)
    });
    PageParts {
        adds: view! { <Show when=move || lists.get()><AddGuide /></Show> }.into_any(),
        ..PageParts::of(HEADING, view! { <Interviews /> }.into_any())
    }
}

/// The page.
#[component]
fn Interviews() -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        <div class="interviews" on:focusout=move |_| shared.focus_went()>
            <ReadOnly />
            {move || match shared.open.get() {
                Some(id) => view! { <Interviewing id /> }.into_any(),
                None => view! { <Home /> }.into_any(),
            }}
            <PageMenu />
            <AskBeforeMany />
        </div>
    }
}

/// The guides, and the interviews beside them.
#[component]
fn Home() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let guides = memo(move |_| shared.guides());
    let held = held::all(shared);
    let nothing = memo(move |_| guides.with(Vec::is_empty) && held.with(Vec::is_empty));
    view! {
        <Show
            when=move || nothing.get()
            fallback=move || {
                view! {
                    <div class="interviews-home">
                        <section class="guides" aria-labelledby="guides-head">
                            <h2 class="caps group-head" id="guides-head">"Guides"</h2>
                            <ol class="guide-list">
                                <For each=move || guides.get() key=Id::clone let:id>
                                    <GuideCard id />
                                </For>
                            </ol>
                        </section>
                        <Held ids=held />
                    </div>
                }
            }
        >
            <Empty
                icon=LuMic
                title="Ask about what happened, and listen"
                text="People are poor at predicting what they would do and good at telling what they did. A few open questions on one goal, and five interviews, show more than any debate."
                steps=&[
                    ("Write a guide.", "One research goal, and five to eight open questions."),
                    ("Run an interview.", "Type what is said under each question, word for word."),
                    ("Highlight what matters.", "One key makes a note a piece of evidence."),
                ]
            >
                <AddGuide />
                <Show when=move || !session.is_read_only()>
                    <Button
                        label="Run an interview without a guide"
                        kind=ButtonKind::Quiet
                        icon=LuMic
                        on_press=move || shared.run_interview(None)
                    />
                </Show>
                <OpenExample />
            </Empty>
        </Show>
    }
}

/// Begins a guide.
#[component]
fn AddGuide() -> impl IntoView {
    view! {
        <AddButton
            command=Command::AddInterviewGuide
            words="Add a guide"
            class="add-guide"
        />
    }
}

/// Asks before very many lines are pasted.
#[component]
fn AskBeforeMany() -> impl IntoView {
    let shared = Shared::use_context();
    let close = move || shared.pasted.set(None);
    let put = move || {
        if let Some(pasted) = shared.pasted.get_untracked() {
            close();
            pasted.put();
        }
    };
    move || {
        let pasted: Pasted = shared.pasted.get()?;
        let one = pasted.lines.list.with_value(ListOf::one);
        let many = words::counted(pasted.texts.len(), one, &format!("{one}s"));
        let one = format!("a {one}");
        Some(view! {
            <AskMany lines=pasted.texts many one on_add=put on_close=move |()| close() />
        })
    }
}
