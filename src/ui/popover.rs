//! A button and the small sheet it opens beside it; nothing behind it is out of reach.

use super::id;
use super::menu::there;
use super::opening::{open_in_place, opens, shows};
use super::place::keep_placed;
use crate::ui::keys::is_plain;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What takes the focus when a sheet opens and nothing in it asks for it.
const FOCUSABLE: &str = "input:not([disabled]), select:not([disabled]), \
    textarea:not([disabled]), button:not([disabled]):not([tabindex='-1']), a[href], [tabindex='0']";

/// A button that opens a sheet. The focus goes in, Escape or a press elsewhere closes it, and the
/// focus comes back.
#[component]
pub fn Popover(
    /// The button's name, and that of the sheet.
    #[prop(into)]
    label: Signal<String>,
    /// The button's class.
    #[prop(default = "button")]
    class: &'static str,
    /// What the button shows.
    button: ViewFn,
    /// Whether the button does nothing now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What the sheet holds; made anew each time it opens.
    #[prop(into)]
    sheet: ViewFn,
) -> impl IntoView {
    let id = id::unique("popover");
    let open = RwSignal::new(false);
    let trigger = NodeRef::<html::Button>::new();
    let node = NodeRef::<html::Div>::new();
    let place_it = move || {
        if let (Some(trigger), Some(sheet)) = (there(trigger), there(node)) {
            keep_placed((*trigger).clone(), (*sheet).clone());
        }
    };
    let focus_it = move || {
        if let Some(sheet) = there(node) {
            focus_into(&sheet);
        }
    };
    let about_to = move |event: web_sys::Event| {
        if let Some(sheet) = there(node).filter(|_| opens(&event)) {
            open.set(true);
            open_in_place((*sheet).clone(), place_it, focus_it);
        }
    };
    // What it holds goes when the focus is back where it came from; but not that of a sheet that was
    // opened again before a browser came to say that it had closed.
    let toggled = move |event: web_sys::Event| {
        if !opens(&event) && !there(node).is_some_and(|sheet| shows(&sheet)) {
            open.set(false);
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
            disabled=move || disabled.get()
            aria-label=move || label.get()
            title=move || label.get()
            aria-haspopup="dialog"
            aria-expanded=move || open.get().to_string()
            aria-controls=id.clone()
            popovertarget=id.clone()
        >
            {button.run()}
        </button>
        <div
            class="popover"
            id=id.clone()
            popover="auto"
            role="dialog"
            tabindex="-1"
            aria-label=move || label.get()
            node_ref=node
            on:beforetoggle=about_to
            on:toggle=toggled
            on:keydown=typed
        >
            {move || open.get().then(|| sheet.run())}
        </div>
    }
}

/// Gives the focus to what asks for it, else to the first thing that takes it, or to the sheet itself.
fn focus_into(sheet: &HtmlElement) {
    let first_of = |selector: &str| sheet.query_selector(selector).ok().flatten();
    let first = first_of("[autofocus]").or_else(|| first_of(FOCUSABLE));
    let first = first.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // Fails only for an element that left the page meanwhile.
    let _ = first.as_ref().unwrap_or(sheet).focus();
}
