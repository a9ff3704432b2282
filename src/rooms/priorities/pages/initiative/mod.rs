//! The page “Initiative”: one initiative, whole.
//!
//! - [`card`]: the page of one; [`bar`]: the way to the others, and what can be done with it;
//! - [`inputs`]: what its score is made from; [`tags`]: its tags;
//! - [`tie`]: the kinds of things it is linked with; [`ties`]: the links, with each [`end`]; [`linking`]: adding and
//!   removing them;
//! - [`evidence`]: what people said for it and against it;
//! - [`history`]: what became of it.

mod bar;
mod card;
mod end;
mod evidence;
mod history;
mod inputs;
mod linking;
mod tags;
mod tie;
mod ties;

use crate::rooms::read_only::ReadOnly;
use crate::routes::{Page, Room, Route};
use crate::state::AppState;
use crate::ui::{Empty, Icon};
use icondata_lu::{LuArrowLeft, LuChartScatter};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::initiative;

/// What the page is about.
pub const HEADING: &str = "One initiative, whole";

/// The page.
#[component]
pub fn Initiative() -> impl IntoView {
    let app = AppState::use_context();
    let session = app.session;
    let named = memo(move |before: Option<&Option<Id>>| {
        app.route.with(|route| match before {
            // On the way to another page, what is left stays as it is.
            Some(before) if route.page != Some(Page::Initiative) => before.clone(),
            _ => route.record.clone(),
        })
    });
    let id = memo(move |_| {
        let id = named.get()?;
        let is_one = |record: &plan::Record| record.kind() == initiative::KIND;
        session
            .place(&id, |record| record.is_some_and(is_one))
            .then_some(id)
    });
    view! {
        <div class="initiative-page">
            <ReadOnly />
            {move || match id.get() {
                Some(id) => view! { <card::Card id /> }.into_any(),
                None => view! { <NotThere /> }.into_any(),
            }}
        </div>
    }
}

/// No initiative is named by the address, or it is gone.
#[component]
fn NotThere() -> impl IntoView {
    view! {
        <Empty
            icon=LuChartScatter
            title="Choose an initiative"
            text="Its card holds all there is of it: its words, what its score is made from, what it is linked with, and what became of it. If it was deleted, undo brings it back."
        >
            <a class="button accent" href=Route::to(Room::Priorities).fragment()>
                <Icon icon=LuArrowLeft />
                <span>"To the initiatives"</span>
            </a>
        </Empty>
    }
}
