//! On a narrow screen the choices of a page stand behind one press, which says what is chosen: the answer comes
//! first. Where there is room the press does not show, and the choices always do.

use crate::ui::Icon;
use icondata_lu::{LuChevronDown, LuListFilter};
use leptos::prelude::*;
use markup::view;

/// The press.
#[component]
pub fn FoldedChoices(
    /// What is chosen: "RICE · the first 5".
    #[prop(into)]
    says: Signal<String>,
    /// Whether the choices show where the screen is narrow.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button fold-choices"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <Icon icon=LuListFilter />
            <span dir="auto">
                <span class="visually-hidden">"Choices: "</span>
                {move || says.get()}
            </span>
            <Icon icon=LuChevronDown />
        </button>
    }
}
