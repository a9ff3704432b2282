//! The page that defends an order: which initiatives come first and why, which do not and why not; for a shared
//! screen, for paper, and as Markdown.
//!
//! - [`shared`]: what the parts share; [`chances`]: how firm the order is, drawn in steps;
//! - [`controls`]: which order, how many, what fits; [`actions`]: copying, saving and printing;
//! - [`compose`]: the page as it is told, with [`chosen`] and [`reasons`] for its two halves, [`summary`] for the
//!   whole in a few sentences, [`odds`] for how near the others came, and [`words`] for their pieces;
//! - [`sheet`]: the page as it is read, with [`card`] for what was chosen and [`left`] for what was not.

mod actions;
mod card;
mod chances;
mod chosen;
mod compose;
mod controls;
mod left;
mod odds;
mod reasons;
mod shared;
mod sheet;
mod summary;
mod words;

use crate::rooms::priorities::first_steps::FirstSteps;
use crate::rooms::read_only::ReadOnly;
use crate::state::AppState;
use crate::ui::Empty;
use icondata_lu::LuPresentation;
use leptos::prelude::*;
use markup::{Show, view};
use plan::records::initiative;
use shared::Shared;

/// What the page is about.
pub const HEADING: &str = "Why these, and not those?";

/// The page.
#[component]
pub fn Explain() -> impl IntoView {
    let app = AppState::use_context();
    provide_context(Shared::new(app));
    let any = move || app.session.count(initiative::KIND) > 0;
    view! {
        <div class="explain">
            <ReadOnly />
            <Show when=any fallback=|| view! { <NothingYet /> }>
                <controls::Controls />
                <sheet::Sheet />
            </Show>
        </div>
    }
}

/// What the page is for, and the way to the first step.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <Empty
            icon=LuPresentation
            title="The page for those who ask why"
            text="An order is easy to make and hard to defend. This page says of each initiative that comes first whom it is for, what is known and what it serves; and of each other one, the reason that decided."
            steps=&[
                ("List the initiatives", "and give them a score, by whichever model you use."),
                ("Link what speaks for them:", "personas, needs, evidence, objectives."),
                ("Show this page, print it, send it.", "It is always up to date."),
            ]
        >
            <FirstSteps />
        </Empty>
    }
}
