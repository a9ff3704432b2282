//! The page that looks at the order again: what changed since the last time, what is decided about each, and how
//! any two of the orders that were kept stand beside each other.
//!
//! - [`shared`]: what the parts share; [`actions`], [`keys`]: what a person does; [`words`]: what is said;
//!   [`changes`]: the changes of records, without the page;
//! - [`standing`]: how things stand, beginning and closing;
//! - [`walk`]: the [`list`] of all and the [`card`] of one, with [`what`] changed, the [`choice`], and how it comes
//!   [`elsewhere`]; which these are is told by [`review`];
//! - [`compare`]: two orders as a [`slope`] and as a [`table`], reckoned by [`comparison`];
//! - [`timeline`]: every reassessment so far, with its [`decisions`].

mod actions;
mod card;
mod changes;
mod choice;
mod compare;
mod comparison;
mod decisions;
mod elsewhere;
mod keys;
mod list;
mod review;
mod shared;
mod slope;
mod standing;
mod table;
mod timeline;
mod walk;
mod what;
mod words;

use crate::rooms::priorities::first_steps::FirstSteps;
use crate::rooms::read_only::ReadOnly;
use crate::state::AppState;
use crate::ui::Empty;
use icondata_lu::LuHistory;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::initiative;
use shared::Shared;

/// What the page is about.
pub const HEADING: &str = "What changed since the last time?";

/// The page.
#[component]
pub fn Reassess() -> impl IntoView {
    let shared = Shared::new(AppState::use_context());
    provide_context(shared);
    keys::listen(shared);
    let any = memo(move |_| shared.all.with(|all| !all.is_empty()));
    view! {
        <div class="reassess">
            <ReadOnly />
            <Show when=move || any.get() fallback=|| view! { <NothingYet /> }>
                <standing::Standing />
                <walk::Walk />
                <compare::Compare />
                <timeline::Timeline />
            </Show>
        </div>
    }
}

/// What the page is for, and the way to the first step.
#[component]
fn NothingYet() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let any = memo(move |_| session.count(initiative::KIND) > 0);
    view! {
        <Empty
            icon=LuHistory
            title="An order is only as good as the day it was made"
            text="Evidence comes in, guesses get better, plans slip. Keep the order as it is today, and the next time this page tells what changed since, one initiative after the other."
            steps=&[
                ("Keep today’s order.", "Places, scores, status and evidence are remembered."),
                ("Come back in a few weeks", "and walk through what changed: keep, move or drop, and why."),
                ("Compare any two days:", "who rose, who fell, and what made it so."),
            ]
        >
            <Show when=move || any.get() fallback=|| view! { <FirstSteps /> }>
                <Show when=move || !session.is_read_only()>
                    <First />
                </Show>
            </Show>
        </Empty>
    }
}

/// The first order that is kept.
#[component]
fn First() -> impl IntoView {
    use super::order_by::ModelChoice;
    use crate::ui::{Button, ButtonKind, TextField};
    let shared = Shared::use_context();
    view! {
        <div class="reassess-first">
            <TextField
                label="What is this order for?"
                value=shared.reason
                placeholder="The plan for the winter"
                on_input=move |text: String| shared.reason.set(text)
            />
            <ModelChoice order=shared.order />
            <Button
                label="Keep today’s order"
                kind=ButtonKind::Primary
                on_press=move || shared.keep_order()
            />
        </div>
    }
}
