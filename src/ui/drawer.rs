//! A dialog at the side of the window, for what belongs to something that should stay in view.

use super::Dialog;
use leptos::prelude::*;
use markup::view;

/// A modal dialog at the side. As [`Dialog`], it opens when it is made; whoever made it takes it
/// away when it says that it was closed.
#[component]
pub fn Drawer(
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// A sentence under the title.
    #[prop(optional, into)]
    subtitle: Signal<String>,
    /// Said when it was closed, by its button, by Escape, or by a press outside.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <Dialog title subtitle side=true on_close>
            {children()}
        </Dialog>
    }
}
