//! The page of the portfolio: what share of the initiatives each bucket has, against what it is to
//! have.
//!
//! - [`shared`]: what the parts share; [`sentences`]: shares and buckets in words;
//! - [`rounding`]: shares in whole percent that add up;
//! - [`shares`]: the shares beside their targets; [`targets`]: setting these;
//! - [`treemap`]: the initiatives as areas, laid out by [`map`]; [`list`]: the same as a list;
//! - [`board`]: sorting the initiatives into buckets; [`menu`]: the same from a menu;
//! - [`over_time`]: the shares as each reassessment kept them;
//! - [`actions`]: what a person does to an initiative; [`changes`]: the changes of records, without the page.

mod actions;
mod board;
mod changes;
mod list;
mod map;
mod menu;
mod over_time;
mod rounding;
mod sentences;
mod shared;
mod shares;
mod targets;
mod treemap;

use crate::rooms::priorities::first_steps::FirstSteps;
use crate::rooms::read_only::ReadOnly;
use crate::state::AppState;
use crate::ui::Empty;
use icondata_lu::LuLayoutGrid;
use leptos::prelude::*;
use markup::{Show, view};
use plan::records::initiative;
use shared::Shared;

/// What the page is about.
pub const HEADING: &str = "Where does the effort go?";

/// The page.
#[component]
pub fn PortfolioPage() -> impl IntoView {
    let app = AppState::use_context();
    provide_context(Shared::new(app));
    let any = move || app.session.count(initiative::KIND) > 0;
    view! {
        <div class="portfolio">
            <ReadOnly />
            <Show when=any fallback=|| view! { <NothingYet /> }>
                <shares::Shares />
                <treemap::Picture />
                <board::Board />
                <over_time::OverTime />
            </Show>
        </div>
    }
}

/// What the page is for, and the way to the first step.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <Empty
            icon=LuLayoutGrid
            title="See what all the work adds up to"
            text="Each initiative is good on its own, and still the whole may lean to one side. Five buckets divide it, one for each operating model: customer-centric, innovation-driven, outcome-oriented, enterprise thinking, keep the lights on."
            steps=&[
                ("List the initiatives,", "with a guess of the effort each takes."),
                ("Sort each into the bucket", "that it serves. One is enough."),
                ("Say which share each is to have.", "Where the work goes instead shows at once."),
            ]
        >
            <FirstSteps />
        </Empty>
    }
}
