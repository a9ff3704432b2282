//! Icons, from the Lucide set. Each stands beside words or in a control that has a name, so none is
//! read aloud.

use icondata_core::Icon as IconData;
use leptos::prelude::*;
use markup::view;

/// One icon, in the size of the text beside it.
#[component]
pub fn Icon(
    /// Which one.
    icon: IconData,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox=icon.view_box.unwrap_or("0 0 24 24")
            aria-hidden="true"
            inner_html=icon.data
        ></svg>
    }
}
