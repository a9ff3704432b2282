//! Asking before something is gone for good. What can be undone is not asked.

use super::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use markup::view;

/// A question with one way to go on and one way back.
#[component]
pub fn Confirm(
    /// What is asked; it names what would be gone.
    #[prop(into)]
    title: Signal<String>,
    /// What would happen.
    #[prop(into)]
    text: String,
    /// What the button that goes on says.
    action: &'static str,
    /// Said when the person goes on; the dialog is closed then.
    on_confirm: impl Fn() + Clone + Send + Sync + 'static,
    /// Said when the dialog is closed, either way.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let foot = move || {
        let on_confirm = on_confirm.clone();
        let go_on = move || {
            on_close.run(());
            on_confirm();
        };
        view! {
            <Button label="Cancel" on_press=move || on_close.run(()) />
            <Button label=action kind=ButtonKind::Danger on_press=go_on />
        }
    };
    view! {
        <Dialog title on_close foot=ViewFn::from(foot)>
            <p>{text}</p>
        </Dialog>
    }
}
