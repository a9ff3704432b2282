//! The head of a page: its heading, the button that adds what the page holds, and the way to the others.

use super::commands;
use super::page_links::PageNav;
use crate::routes::{Page, Room};
use crate::state::{AppState, Command};
use crate::ui::Icon;
use icondata_lu::LuPlus;
use leptos::prelude::*;
use markup::{Show, view};

/// What a page is put together of.
pub struct PageParts {
    /// What it is about.
    pub heading: Signal<String>,
    /// How much the page holds, after the heading: a paragraph, which a phone leaves out unless the
    /// page's own sheet says otherwise.
    pub told: AnyView,
    /// What adds, beside the heading: there while it can be done.
    pub adds: AnyView,
    /// The page itself.
    pub body: AnyView,
}

impl PageParts {
    /// A page whose body alone adds to it.
    pub fn of(heading: &'static str, body: AnyView) -> Self {
        Self {
            heading: Signal::stored(heading.to_owned()),
            told: ().into_any(),
            adds: ().into_any(),
            body,
        }
    }
}

/// A page of a room.
pub fn page(room: Room, page: Page, parts: PageParts) -> AnyView {
    let PageParts {
        heading,
        told,
        adds,
        body,
    } = parts;
    view! {
        <div class="room room-page" data-page=page.word()>
            <header class="room-head">
                <h1>{move || heading.get()}</h1>
                {told}
                <div class="room-actions head-adds">{adds}</div>
                <PageNav room />
            </header>
            <div class="room-body">{body}</div>
        </div>
    }
    .into_any()
}

/// Adds what the page holds, as the key N does. Where nothing can be changed it is not there.
#[component]
pub fn AddButton(
    /// What it does.
    command: Command,
    /// What it says.
    words: &'static str,
    /// A class by which it is found again.
    class: &'static str,
) -> impl IntoView {
    let app = AppState::use_context();
    let command = StoredValue::new(command);
    view! {
        <Show when=move || !app.session.is_read_only()>
            <button
                type="button"
                class=format!("button accent {class}")
                aria-keyshortcuts="N"
                on:click=move |_| commands::run(app, command.get_value())
            >
                <Icon icon=LuPlus />
                <span>{words}</span>
                <kbd aria-hidden="true">"N"</kbd>
            </button>
        </Show>
    }
}
