//! The button that opens a filter: it says how many of its conditions are on.

use crate::ui::{Icon, Popover};
use icondata_lu::LuListFilter;
use leptos::prelude::*;
use markup::view;

/// The button, and the sheet with what can be chosen.
#[component]
pub fn FilterButton(
    /// How many conditions are on.
    #[prop(into)]
    count: Signal<usize>,
    /// A class by which it is found again.
    class: &'static str,
    /// What the sheet holds; made anew each time it opens.
    #[prop(into)]
    sheet: ViewFn,
) -> impl IntoView {
    let button = move || {
        view! {
            <Icon icon=LuListFilter />
            <span>"Filter "</span>
            {move || {
                let count = count.get();
                (count > 0).then(|| view! { <b class="badge accent">{count}</b> })
            }}
        }
    };
    let label = move || match count.get() {
        0 => "Filter".to_owned(),
        some => format!("Filter {some} on"),
    };
    view! { <Popover label=Signal::derive(label) class button=ViewFn::from(button) sheet /> }
}
