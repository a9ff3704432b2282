//! The "…" beside a thing, which opens a menu about it; see [`super::row_menu`] for other ways to it.

use super::{Icon, SharedMenu};
use icondata_lu::LuEllipsis;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::view;

/// The button. The menu tells it whether it is open.
#[component]
pub fn MoreButton(
    /// What the menu is about: "More about Nadia Osei" is the button's name.
    #[prop(into)]
    about: Signal<String>,
    /// What there is in the menu, in a few words.
    title: &'static str,
    /// Its classes, for its size and the place it stands in.
    #[prop(default = "small")]
    class: &'static str,
    /// What it opens.
    menu: SharedMenu,
    /// Says what the menu is about, before that opens.
    on_open: impl Fn() + 'static,
) -> impl IntoView {
    let open = move |event: MouseEvent| {
        on_open();
        menu.open_by(&event);
    };
    view! {
        <button
            type="button"
            class=format!("icon-button {class}")
            aria-label=move || format!("More about {}", about.get())
            title=title
            data-more=menu.id()
            aria-haspopup="menu"
            aria-expanded="false"
            on:click=open
        >
            <Icon icon=LuEllipsis />
        </button>
    }
}
