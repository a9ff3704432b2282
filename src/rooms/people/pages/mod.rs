//! The pages of the room beside the personas' cards, each in a folder of its own.

mod empathy;
mod evidence;
mod interviews;
mod knowledge;
mod persona;

use crate::rooms::page_links::PageNav;
use crate::routes::{Page, Room};
use crate::state::AppState;
use leptos::prelude::*;
use markup::view;

/// A page, with its heading and the way to the others.
#[component]
pub fn PeoplePage(page: Page) -> impl IntoView {
    let (heading, body) = match page {
        Page::Persona => ("", view! { <persona::Persona /> }.into_any()),
        Page::Empathy => (empathy::HEADING, view! { <empathy::Empathy /> }.into_any()),
        Page::Evidence => (
            evidence::HEADING,
            view! { <evidence::EvidencePage /> }.into_any(),
        ),
        Page::Interviews => (
            interviews::HEADING,
            view! { <interviews::Interviews /> }.into_any(),
        ),
        Page::Knowledge => (
            knowledge::HEADING,
            view! { <knowledge::Knowledge /> }.into_any(),
        ),
        // Those of other rooms are made there.
        _ => ("", ().into_any()),
    };
    let app = AppState::use_context();
    let heading = move || match page {
        Page::Persona => persona::heading(app),
        _ => heading,
    };
    view! {
        <div class="room room-page" data-page=page.word()>
            <header class="room-head">
                <h1>{heading}</h1>
                <PageNav room=Room::People />
            </header>
            <div class="room-body">{body}</div>
        </div>
    }
    .into_any()
}
