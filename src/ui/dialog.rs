//! Dialogs: the browser's own, so that focus stays within, Escape closes, and what lies behind is
//! out of reach for keys and screen readers.

use super::IconButton;
use icondata_lu::LuX;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, view};
use wasm_bindgen::JsCast;

/// A modal dialog with a title. It opens when it is made; whoever made it takes it away when it
/// says that it was closed.
#[component]
pub fn Dialog(
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// A sentence under the title.
    #[prop(optional, into)]
    subtitle: Option<Signal<String>>,
    /// Wider, for lists.
    #[prop(optional)]
    wide: bool,
    /// At the side of the window, as high as it.
    #[prop(optional)]
    side: bool,
    /// Said when it was closed, by its button, by Escape, or by a press outside.
    #[prop(into)]
    on_close: Callback<()>,
    /// The buttons at its end.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    open_when_made(element);
    view! {
        <dialog
            class="dialog"
            class:wide=wide
            class:drawer=side
            node_ref=element
            aria-labelledby="dialog-title"
            on:close=move |_| on_close.run(())
            on:click=move |event| close_on_backdrop(element, &event)
        >
            <header class="dialog-head">
                <div>
                    <h2 id="dialog-title">{move || title.get()}</h2>
                    {subtitle.map(|words| view! { <p>{move || words.get()}</p> })}
                </div>
                <IconButton label="Close" icon=LuX on_press=move || close(element) />
            </header>
            <div class="dialog-body">{children()}</div>
            {foot.map(|foot| view! { <footer class="dialog-foot">{foot.run()}</footer> })}
        </dialog>
    }
}

/// Opens a dialog element once it is in the document.
pub fn open_when_made(element: NodeRef<html::Dialog>) {
    effect(move |_| {
        let Some(dialog) = element.get() else {
            return;
        };
        // The element reaches the document after this effect runs.
        request_animation_frame(move || {
            if dialog.is_connected() && !dialog.open() {
                // Fails only for an element outside the document.
                let _ = dialog.show_modal();
            }
        });
    });
}

/// Closes a dialog element.
pub fn close(element: NodeRef<html::Dialog>) {
    if let Some(dialog) = element.try_get_untracked().flatten() {
        dialog.close();
    }
}

/// Closes the dialog that shows, as its own button does: the focus goes back to where it was.
pub fn close_shown() {
    let shown = document().query_selector("dialog[open]").ok().flatten();
    if let Some(dialog) = shown.and_then(|it| it.dyn_into::<web_sys::HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// A press on the backdrop is a press on the dialog element itself, outside its box.
pub fn close_on_backdrop(element: NodeRef<html::Dialog>, event: &leptos::ev::MouseEvent) {
    let Some(dialog) = element.get_untracked() else {
        return;
    };
    let on_itself = event
        .target()
        .is_some_and(|target| target == *dialog.as_ref());
    let frame = dialog.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let outside = x < frame.left() || x > frame.right() || y < frame.top() || y > frame.bottom();
    // Enter on a button reports a press at (0, 0).
    if on_itself && outside && (x, y) != (0.0, 0.0) {
        dialog.close();
    }
}
