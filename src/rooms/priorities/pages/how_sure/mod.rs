//! The page of how sure the order is: a model's inputs as ranges, and how each initiative ranks in thousands of
//! draws from them.
//!
//! - [`shared`]: what the parts share; [`reading`]: what of the plan is simulated; [`run`]: the simulation, in
//!   steps between frames, with [`outcome`] and [`answers`], what comes of it;
//! - [`summary`]: how sure the order is, in a sentence, and what it is reckoned by; [`sentences`]: chances,
//!   ranges and ranks in words;
//! - [`list`]: the initiatives with their chances, [`row`] by row; [`missing`]: those without a score;
//! - [`learning`]: which answer would change most; [`evidence`]: which confidence counts;
//! - [`panel`]: the initiative that is picked out; [`ranges`], [`range`]: its inputs as ranges; [`does`]: what
//!   their numbers do in the draws; [`cap`], [`rungs`]: what its confidence rests on;
//! - [`changes`]: the changes of records, without the page.

mod answers;
mod cap;
mod changes;
mod does;
mod evidence;
mod learning;
mod list;
mod missing;
mod outcome;
mod panel;
mod range;
mod ranges;
mod reading;
mod row;
mod run;
mod rungs;
mod sentences;
mod shared;
mod summary;

use crate::rooms::priorities::first_steps::FirstSteps;
use crate::rooms::read_only::ReadOnly;
use crate::state::AppState;
use crate::ui::Empty;
use icondata_lu::LuDices;
use leptos::prelude::*;
use markup::{Show, view};
use plan::methods::scoring::Model;
use plan::records::initiative;
use shared::Shared;

/// What the page is about.
pub const HEADING: &str = "How sure is the order?";

/// The page.
#[component]
pub fn HowSure() -> impl IntoView {
    let app = AppState::use_context();
    let shared = Shared::new(app);
    provide_context(shared);
    let any = move || app.session.count(initiative::KIND) > 0;
    let waiting = move || any() && shared.run.outcome.with(Option::is_none);
    view! {
        <div class="how-sure" data-waiting=move || waiting().then_some("")>
            <ReadOnly />
            <Show when=any fallback=|| view! { <NothingYet /> }>
                <summary::Summary />
                <div class="sure-body">
                    <div class="sure-main">
                        <list::Initiatives />
                        <missing::Missing />
                    </div>
                    <Beside />
                </div>
            </Show>
        </div>
    }
}

/// The initiative that is picked out; while there is none, what there is to do about all of them.
#[component]
fn Beside() -> impl IntoView {
    let shared = Shared::use_context();
    // No other model asks what confidence rests on.
    let is_rice = move || shared.order.model.get() == Model::Rice;
    view! {
        <div class="sure-beside" data-open=move || shared.selected.with(Option::is_some).then_some("")>
            {move || match shared.selected.get() {
                Some(id) => view! { <panel::Panel id /> }.into_any(),
                None => view! {
                    <Show when=move || shared.nothing_to_draw().is_none()>
                        <learning::Learning />
                    </Show>
                    <Show when=is_rice>
                        <evidence::Counting />
                    </Show>
                }
                .into_any(),
            }}
        </div>
    }
}

/// What the page is for, and the way to the first step.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <Empty
            icon=LuDices
            title="See how much of the order is luck"
            text="Every estimate is a guess. Say from where to where each may lie, and ten thousand draws show which places are safe, which are a coin toss, and which one answer would settle most."
            steps=&[
                ("List the initiatives,", "with what the model asks of each."),
                ("Give doubtful numbers a range:", "low, likely, high."),
                ("Ask first", "what would change the order most."),
            ]
        >
            <FirstSteps />
        </Empty>
    }
}
