//! The page of empathy maps.
//!
//! - [`maps`]: what the page shares; [`overview`]: the list; [`whom`] and [`about`]: whom a map is about, in
//!   words and as a form;
//! - [`board`]: an open map; [`desk`]: what its parts share; [`places`]: where notes show, as pure reading;
//! - [`place`], [`note`], [`evidence`]: what is on it; [`actions`] and [`paste`]: what a person does to notes;
//! - [`menu`], [`drag`] and [`aim`]: moving notes; [`merge`]: merging maps into a persona's;
//! - [`changes`]: the changes of records, without the page.

mod about;
mod actions;
mod aim;
mod board;
mod changes;
mod desk;
mod drag;
mod evidence;
mod maps;
mod menu;
mod merge;
mod note;
mod overview;
mod paste;
mod place;
mod places;
mod whom;

use crate::rooms::page_head::PageParts;
use crate::rooms::read_only::ReadOnly;
use crate::rooms::words;
use crate::state::AppState;
use about::About;
use board::OpenMap;
use leptos::prelude::*;
use maps::{Asked, Maps};
use markup::{Show, memo, view};
use merge::Merge;
use overview::{AddMap, Overview};

/// What the page is about.
const HEADING: &str = "What do they say, think, do and feel?";

/// The page, with how many there are and what adds one while maps are listed.
pub fn parts() -> PageParts {
    let maps = Maps::new(AppState::use_context());
    provide_context(maps);
    maps.do_what_was_asked();
    maps.follow_address();
    let lists = memo(move |_| maps.open.with(Option::is_none) && !maps.shown().is_empty());
    let count = move || words::counted(maps.shown().len(), "map", "maps");
    PageParts {
        told: view! { <Show when=move || lists.get()><p>{count}</p></Show> }.into_any(),
        adds: view! { <Show when=move || lists.get()><AddMap /></Show> }.into_any(),
        ..PageParts::of(HEADING, view! { <Empathy /> }.into_any())
    }
}

/// The page.
#[component]
fn Empathy() -> impl IntoView {
    let maps = Maps::use_context();
    let body = move || match maps.open.get() {
        Some(id) => view! { <OpenMap id /> }.into_any(),
        None => view! { <Overview /> }.into_any(),
    };
    let close = move |()| maps.asked.set(None);
    let dialog = move || match maps.asked.get() {
        Some(Asked::New) => view! { <About map=None on_close=close /> }.into_any(),
        Some(Asked::About(id)) => view! { <About map=Some(id) on_close=close /> }.into_any(),
        Some(Asked::Merge(map)) => view! { <Merge map on_close=close /> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <div class="empathy">
            <ReadOnly />
            {body}
            {dialog}
        </div>
    }
}
