//! The page of what fits: into the team's capacity in a period, from the top of the order and as the best set,
//! with what initiatives need and exclude.
//!
//! - [`desk`]: what the parts share; [`actions`]: what a person does; [`changes`]: the changes of records,
//!   without the page; [`sentences`]: what is said of sets;
//! - [`field`]: what there is to choose from, and what was chosen; [`fitting`]: finding it in steps;
//! - [`periods`]: the periods as tabs, with [`period`] and [`menu`];
//! - [`comparison`]: the two sets beside each other; [`rows`]: their lines, and [`row`] one of them;
//! - [`margin`]: what a person-month more or less would change;
//! - [`links`]: what initiatives need and exclude, with [`relation`] and [`named`]; [`cycles`]: circles of needs.

mod actions;
mod changes;
mod comparison;
mod cycles;
mod desk;
mod field;
mod fitting;
mod links;
mod margin;
mod menu;
mod named;
mod period;
mod periods;
mod relation;
mod row;
mod rows;
mod sentences;

use crate::rooms::priorities::first_steps::FirstSteps;
use crate::rooms::read_only::ReadOnly;
use crate::state::AppState;
use crate::ui::Empty;
use desk::Desk;
use icondata_lu::LuScale;
use leptos::prelude::*;
use markup::{Show, view};
use plan::records::initiative;

/// What the page is about.
pub const HEADING: &str = "What fits?";

/// The page.
#[component]
pub fn WhatFits() -> impl IntoView {
    let app = AppState::use_context();
    let desk = Desk::new(app);
    provide_context(desk);
    fitting::keep_fitted(desk);
    desk.follow_address();
    let any = move || app.session.count(initiative::KIND) > 0;
    let any_period = move || desk.periods.with(|all| !all.is_empty());
    view! {
        <div class="what-fits">
            <ReadOnly />
            <Show when=any fallback=|| view! { <NothingYet /> }>
                <Show when=any_period fallback=|| view! { <periods::FirstPeriod /> }>
                    <periods::Periods>
                        <cycles::Cycles />
                        <div class="fits-body">
                            <div class="fits-main">
                                <comparison::Comparison />
                            </div>
                            <links::Links />
                        </div>
                    </periods::Periods>
                </Show>
            </Show>
            <menu::PeriodMenu />
        </div>
    }
}

/// What the page is for, and the way to the first step.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <Empty
            icon=LuScale
            title="See what the team can really do"
            text="An order says what comes first; it does not say how far down the list a quarter reaches. Give each period its capacity, and see what fits from the top, and which set would be worth most."
            steps=&[
                ("List the initiatives,", "with the effort of each in person-months."),
                ("Say how much the team can do", "in a quarter. The line draws itself."),
                ("Say what needs what.", "Neither list takes one without the others it needs."),
            ]
        >
            <FirstSteps />
        </Empty>
    }
}
