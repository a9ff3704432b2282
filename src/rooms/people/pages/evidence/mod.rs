//! The page “Evidence”: what was learned of customers, in every way there is, and what it speaks for.
//!
//! - [`shared`]: what the page shares, and the piece that is open; [`keeping`]: the shelf that is looked
//!   through; [`looking`]: which pieces show; [`filter`]: what is looked for;
//! - [`list`]: the pieces that are found; [`piece`]: one, whole; [`overview`]: what there is;
//! - [`trace`]: from an initiative down to quotes, and back;
//! - [`themes`]: what several pieces have in common;
//! - [`import`]: many at once, from a table;
//! - [`editing`]: what a person does to a piece; [`changes`]: the changes of records, without the page.

mod changes;
mod editing;
mod filter;
mod import;
mod keeping;
mod list;
mod looking;
mod overview;
mod piece;
mod shared;
mod themes;
mod trace;

use crate::rooms::open_example::OpenExample;
use crate::rooms::page_head::{AddButton, PageParts};
use crate::rooms::read_only::ReadOnly;
use crate::state::{AppState, Command};
use crate::ui::{Button, ButtonKind, Empty};
use filter::{Count, Filter};
use icondata_lu::{LuMessagesSquare, LuTableProperties};
use import::Import;
use leptos::prelude::*;
use list::Pieces;
use markup::{Show, memo, view};
use overview::Overview;
use piece::OpenPiece;
use shared::Shared;
use themes::{ChosenTheme, Picked, Themes};
use trace::Trace;

/// What the page is about.
const HEADING: &str = "What do we know, and from whom?";

/// The page, with how many pieces there are and what adds to them where there is something already.
pub fn parts() -> PageParts {
    let app = AppState::use_context();
    let shared = Shared::new(app);
    provide_context(shared);
    shared.do_what_was_asked();
    shared.follow_address();
    let none = memo(move |_| {
        shared.turn.get();
        shared.kept.with_value(|kept| kept.shelf().is_empty())
    });
    PageParts {
        told: view! { <Show when=move || !none.get()><Count /></Show> }.into_any(),
        adds: view! {
            <Show when=move || !none.get()>
                <ImportTable kind=ButtonKind::Secondary />
                <AddEvidence />
            </Show>
        }
        .into_any(),
        ..PageParts::of(HEADING, view! { <EvidencePage none /> }.into_any())
    }
}

/// The page.
#[component]
fn EvidencePage(none: Memo<bool>) -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        <div class="evidence" data-open=move || shared.is_open().then_some("")>
            <ReadOnly />
            <Show when=move || !none.get() fallback=move || view! { <FirstPiece /> }>
                <div class="evidence-over">
                    <Filter />
                    <Themes />
                </div>
            </Show>
            <div class="evidence-panes" data-none=move || none.get().then_some("")>
                <Show when=move || !none.get()>
                    <div class="evidence-side">
                        <ChosenTheme />
                        <Trace />
                        <Picked />
                        <Pieces />
                    </div>
                </Show>
                <div class="evidence-pane">
                    <OpenPiece />
                    <Show when=move || !shared.is_open() && !none.get()>
                        <Overview />
                    </Show>
                </div>
            </div>
            <Show when=move || shared.importing.get()>
                <Import />
            </Show>
        </div>
    }
}

/// Taking in many pieces at once.
#[component]
fn ImportTable(kind: ButtonKind) -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        <Show when=move || !shared.app.session.is_read_only()>
            <Button
                label="Import a table…"
                kind
                icon=LuTableProperties
                on_press=move || shared.importing.set(true)
            />
        </Show>
    }
}

/// Begins a piece.
#[component]
fn AddEvidence() -> impl IntoView {
    view! {
        <AddButton command=Command::AddEvidence words="Add evidence" class="evidence-add" />
    }
}

/// What stands here before anything was learned. While the first piece is noted it makes room for that.
#[component]
fn FirstPiece() -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        <Show when=move || !shared.is_open()>
            <Empty
                icon=LuMessagesSquare
                title="Write down what you learn"
                text="A plan is as good as what it rests on. Note what people said and did, word for word, and link it to what it speaks for. Then anybody can go from an initiative down to the quotes behind it."
                steps=&[
                    ("Add one thing you learned.", "An interview, a ticket, a number, a test: each has its form."),
                    ("Say what it speaks for.", "A need, a pain, a part of the vision, an initiative; or against it."),
                    ("Gather what returns.", "Themes show what many people say, and how fresh that is."),
                ]
            >
                <AddEvidence />
                <ImportTable kind=ButtonKind::Quiet />
                <OpenExample />
            </Empty>
        </Show>
    }
}
