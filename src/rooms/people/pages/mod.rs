//! The pages of the room beside the personas' cards, each in a folder of its own.

mod empathy;
mod evidence;
mod interviews;
mod knowledge;
mod persona;

use crate::rooms::page_head::{self, PageParts};
use crate::routes::{Page, Room};
use crate::state::AppState;
use leptos::prelude::*;
use markup::view;

/// A page, with its heading and the way to the others.
#[component]
pub fn PeoplePage(page: Page) -> impl IntoView {
    let parts = match page {
        Page::Persona => {
            let app = AppState::use_context();
            PageParts {
                heading: Signal::derive(move || persona::heading(app).to_owned()),
                ..PageParts::of("", view! { <persona::Persona /> }.into_any())
            }
        }
        Page::Empathy => empathy::parts(),
        Page::Evidence => evidence::parts(),
        Page::Interviews => interviews::parts(),
        Page::Knowledge => {
            let body = view! { <knowledge::Knowledge /> }.into_any();
            PageParts::of(knowledge::HEADING, body)
        }
        // Those of other rooms are made there.
        _ => PageParts::of("", ().into_any()),
    };
    page_head::page(Room::People, page, parts)
}
