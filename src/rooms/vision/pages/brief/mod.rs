//! The page “Brief”: the vision on one page, for a shared screen, for paper, and as Markdown.
//!
//! - [`sections`]: what the page is made of, a file a section;
//! - [`sheet`]: the page as it is read;
//! - [`actions`]: copying, saving and printing it.

mod actions;
mod sections;
mod sheet;

use crate::rooms::open_example::OpenExample;
use crate::routes::{Room, Route};
use crate::state::AppState;
use crate::ui::{Button, Empty};
use icondata_lu::{LuClipboardCopy, LuFileDown, LuFileText, LuPrinter};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::exchange::brief::Brief as Contents;
use sheet::Sheet;

/// What the page is about.
pub const HEADING: &str = "The vision on one page";

/// The page.
#[component]
pub fn Brief() -> impl IntoView {
    let app = AppState::use_context();
    let contents = memo(move |_| sections::compose(app.session));
    let none = move || contents.with(|contents| contents.sections.is_empty());
    view! {
        <Show
            when=none
            fallback=move || {
                view! {
                    <Actions contents />
                    <Sheet contents />
                }
            }
        >
            <Empty
                icon=LuFileText
                title="One page that says it all"
                text="The brief is made of what you write elsewhere: the sentences of the vision, for whom it is, what you settled. It is always up to date."
                steps=&[
                    ("Write a sentence beside the bullseye.", "It stands here at once."),
                    ("Add the people it is for.", "With what they need and what hurts."),
                    ("Show it, print it, send it.", "On a shared screen, on paper, as Markdown."),
                ]
            >
                <a class="button" href=Route::to(Room::Vision).fragment()>"Go to the bullseye"</a>
                <a class="button quiet" href=Route::to(Room::People).fragment()>"Go to the personas"</a>
                <OpenExample />
            </Empty>
        </Show>
    }
}

/// What can be done with the page.
#[component]
fn Actions(contents: Memo<Contents>) -> impl IntoView {
    let app = AppState::use_context();
    view! {
        <div class="brief-actions actions" role="group" aria-label="The brief">
            <Button
                label="Copy as Markdown"
                icon=LuClipboardCopy
                small=true
                on_press=move || actions::copy(app, contents)
            />
            <Button
                label="Save as Markdown"
                icon=LuFileDown
                small=true
                on_press=move || actions::save(app, contents)
            />
            <Button label="Print" icon=LuPrinter small=true on_press=actions::print />
        </div>
    }
}
