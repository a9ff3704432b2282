//! The page “Persona”: one persona, whole; and without one, several side by side.
//!
//! - [`whole`]: all there is of one, edited in place;
//! - `bar`: the way to the others, and what can be done with the page;
//! - `shown`: what the card does without;
//! - `own`, `own_actions`, `own_changes`: fields that somebody added;
//! - [`picture`]: their picture;
//! - [`sheet`], `sheet_actions`, `fit`: on one page of paper, and as Markdown;
//! - [`compare`], `column`: several side by side.

mod bar;
mod column;
mod compare;
mod fit;
mod own;
mod own_actions;
mod own_changes;
mod picture;
mod sheet;
mod sheet_actions;
mod shown;
mod whole;

use crate::rooms::people::dom::{Caret, Spot};
use crate::rooms::people::menus::Menus;
use crate::rooms::people::reading;
use crate::rooms::people::room::People;
use crate::rooms::read_only::ReadOnly;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::state::AppState;
use compare::SideBySide;
use leptos::prelude::*;
use markup::{effect, memo, view};
use plan::Id;
use plan::records::persona_trait::Trait;
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
    let named = memo(move |before: Option<&Option<Id>>| {
        app.route.with(|route| match before {
            // On the way to another page, what is left stays as it is.
            Some(before) if route.page != Some(Page::Persona) => before.clone(),
            _ => route.record.clone(),
        })
    });
    // The page of a goal, a need or a pain is that of whose it is.
    let id = memo(move |_| {
        let id = named.get()?;
        Some(reading::owner(app.session, &id).unwrap_or(id))
    });
    effect(move |_| {
        if let (Some(line), Some(persona)) = (named.get(), id.get())
            && line != persona
        {
            untrack(|| arrive(app, persona, line));
        }
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

/// Comes to a line of a persona by its address, which is that of the page from then on: the line can go
/// while the page stays.
fn arrive(app: AppState, persona: Id, line: Id) {
    let session = app.session;
    app.go_instead(Route::to_record_on(Page::Persona, &persona));
    let kind = session.record(&line, |record| {
        record.and_then(|record| Trait::from_kind(record.kind()))
    });
    match kind.filter(|kind| !reading::shows(session, &persona, *kind)) {
        Some(hidden) => {
            let what = words::traits(hidden);
            app.toasts
                .say(format!("{what} are hidden here. “Fields” shows them."));
            Spot::Card(persona).focus(Caret::End);
        }
        None => Spot::Line(persona, line).focus(Caret::End),
    }
}
