//! The pages of the room beside the bullseye, each in a folder of its own.

mod brief;
mod converge;
mod feedback;
mod names;
mod read_only;
mod statement;
mod tensions;

pub use feedback::review_is_overdue;

use crate::rooms::page_links::PageNav;
use crate::routes::Page;
use leptos::prelude::*;
use markup::view;

/// A page, with its heading and the way to the others.
#[component]
pub fn VisionPage(page: Page) -> impl IntoView {
    let (heading, body) = match page {
        Page::Converge => (
            converge::HEADING,
            view! { <converge::Converge /> }.into_any(),
        ),
        Page::Tensions => (
            tensions::HEADING,
            view! { <tensions::Tensions /> }.into_any(),
        ),
        Page::Statement => (
            statement::HEADING,
            view! { <statement::Statement /> }.into_any(),
        ),
        Page::Feedback => (
            feedback::HEADING,
            view! { <feedback::Feedback /> }.into_any(),
        ),
        Page::Brief => (brief::HEADING, view! { <brief::Brief /> }.into_any()),
    };
    view! {
        <div class="room room-page" data-page=page.word()>
            <header class="room-head">
                <h1>{heading}</h1>
                <PageNav />
            </header>
            <div class="room-body">{body}</div>
        </div>
    }
}
