//! A button that opens a few controls beside itself, in the browser's top layer.

use super::menu::{place_beside, there};
use crate::ui::keys::is_plain;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A button and what it opens. The first control gets the focus; Escape and a press elsewhere close
/// it, and the focus returns to the button.
#[component]
pub fn Popover(
    /// Tells it from every other on the page.
    id: &'static str,
    /// The button's name, and that of what it opens.
    #[prop(into)]
    label: Signal<String>,
    /// The button's class.
    class: &'static str,
    /// What the button shows.
    button: ViewFn,
    /// What it opens; made anew each time.
    #[prop(into)]
    panel: ViewFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let trigger = NodeRef::<html::Button>::new();
    let list = NodeRef::<html::Div>::new();
    let place = move || {
        if let (Some(trigger), Some(list)) = (there(trigger), there(list)) {
            place_beside(&list, &trigger);
        }
    };
    let toggled = move |event: web_sys::Event| {
        let is_open = js_sys::Reflect::get(&event, &"newState".into())
            .is_ok_and(|state| state.as_string().as_deref() == Some("open"));
        open.set(is_open);
        if is_open {
            place();
            request_animation_frame(move || {
                place();
                focus_first(list);
            });
        }
    };
    // Neither what lies behind nor the shortcuts have a part in what is typed here.
    let typed = |event: KeyboardEvent| {
        if is_plain(&event) {
            event.stop_propagation();
        }
    };
    view! {
        <button
            type="button"
            class=class
            node_ref=trigger
            aria-label=move || label.get()
            title=move || label.get()
            aria-haspopup="dialog"
            aria-expanded=move || open.get().to_string()
            aria-controls=id
            popovertarget=id
        >
            {button.run()}
        </button>
        <div
            class="menu popover"
            id=id
            popover="auto"
            role="dialog"
            aria-label=move || label.get()
            node_ref=list
            on:toggle=toggled
            on:keydown=typed
        >
            {move || open.get().then(|| panel.run())}
        </div>
    }
}

fn focus_first(list: NodeRef<html::Div>) {
    let first = there(list).and_then(|list| {
        let first = list.query_selector(":is(input, select, button, a):not(:disabled)");
        first.ok().flatten()?.dyn_into::<HtmlElement>().ok()
    });
    if let Some(first) = first {
        // Fails only for a control that left the page meanwhile.
        let _ = first.focus();
    }
}
