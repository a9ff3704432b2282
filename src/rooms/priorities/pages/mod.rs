//! The pages of the room beside the table and the matrix, each in a folder of its own.

mod explain;
mod fold;
mod grounds;
mod how_sure;
mod initiative;
mod okrs;
mod order_by;
mod portfolio;
mod reassess;
pub(super) mod scoring;
mod seed;
mod what_fits;

use crate::rooms::page_head::{self, PageParts};
use crate::routes::{Page, Room};
use leptos::prelude::*;
use markup::view;

/// A page, with its heading and the way to the others.
#[component]
pub fn PrioritiesPage(page: Page) -> impl IntoView {
    let (heading, body) = match page {
        Page::Initiative => (
            initiative::HEADING,
            view! { <initiative::Initiative /> }.into_any(),
        ),
        Page::Scoring => (scoring::HEADING, view! { <scoring::Scoring /> }.into_any()),
        Page::HowSure => (
            how_sure::HEADING,
            view! { <how_sure::HowSure /> }.into_any(),
        ),
        Page::WhatFits => (
            what_fits::HEADING,
            view! { <what_fits::WhatFits /> }.into_any(),
        ),
        Page::Portfolio => (
            portfolio::HEADING,
            view! { <portfolio::PortfolioPage /> }.into_any(),
        ),
        Page::Okrs => return page_head::page(Room::Priorities, page, okrs::parts()),
        Page::Reassess => (
            reassess::HEADING,
            view! { <reassess::Reassess /> }.into_any(),
        ),
        Page::Explain => (explain::HEADING, view! { <explain::Explain /> }.into_any()),
        // Those of other rooms are made there.
        _ => ("", ().into_any()),
    };
    page_head::page(Room::Priorities, page, PageParts::of(heading, body))
}
