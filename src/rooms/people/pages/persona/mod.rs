//! The page “Persona”: one persona, whole; and without one, several side by side.
//!
//! - [`whole`]: all there is of one, edited in place;
//! - `bar`: the way to the others, and what can be done with the page;
//! - `shown`: what the card does without;
//! - `own`, `own_changes`: fields that somebody added;
//! - [`picture`]: their picture;
//! - [`sheet`], `sheet_actions`: on paper, and as Markdown;
//! - [`compare`], `column`: several side by side.

mod bar;
mod column;
mod compare;
mod own;
mod own_changes;
mod picture;
mod sheet;
mod sheet_actions;
mod shown;
mod whole;

use crate::rooms::people::menus::Menus;
use crate::rooms::people::room::People;
use crate::rooms::read_only::ReadOnly;
use crate::routes::Page;
use crate::state::AppState;
use compare::SideBySide;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use whole::Whole;

/// What the page is about.
pub fn heading(app: AppState) -> &'static str {
    match app.route.with(|route| route.record.is_some()) {
        true => "One persona, whole",
        false => "Personas side by side",
    }
}

/// The page.
#[component]
pub fn Persona() -> impl IntoView {
    let app = AppState::use_context();
    provide_context(People::of_page(app));
    let id = memo(move |before: Option<&Option<Id>>| {
        app.route.with(|route| match before {
            // On the way to another page, what is left stays as it is.
            Some(before) if route.page != Some(Page::Persona) => before.clone(),
            _ => route.record.clone(),
        })
    });
    let shows = move || match id.get() {
        Some(id) => view! { <Whole id /> }.into_any(),
        None => view! { <SideBySide /> }.into_any(),
    };
    view! {
        <ReadOnly />
        {shows}
        <Menus />
    }
}
