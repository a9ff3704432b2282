//! The page of the portfolio: what share of the initiatives each operating model has, against what it is to have.

use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "Where does the effort go?";

/// The page.
#[component]
pub fn PortfolioPage() -> impl IntoView {
    view! { <div class="portfolio"></div> }
}
