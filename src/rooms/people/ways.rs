//! What every page of the room has: the way back to its list.

use crate::routes::{Page, Route};
use crate::ui::Icon;
use icondata_lu::LuArrowLeft;
use leptos::prelude::*;
use markup::view;

/// Leads from one thing to the list of all on its page.
#[component]
pub(super) fn BackLink(to: Page, words: &'static str) -> impl IntoView {
    view! {
        <a class="back-link" href=Route::to_page(to).fragment()>
            <Icon icon=LuArrowLeft />
            <span>{words}</span>
        </a>
    }
}
