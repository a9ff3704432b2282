//! Menus: a button that opens a list of commands in the browser's top layer.

use super::Icon;
use super::menu_walk::{focus_chosen, walk};
use super::opening::{open_in_place, opens, shows};
use super::place::{Frame, place};
use super::type_ahead::TypeAhead;
use icondata_core::Icon as IconData;
use icondata_lu::LuCheck;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;

/// A button and the menu it opens. Arrow keys walk the items, letters find one, Escape closes, and
/// focus returns to the button.
#[component]
pub fn Menu(
    /// Tells this menu from every other on the page.
    id: &'static str,
    /// The button's name.
    #[prop(into)]
    label: Signal<String>,
    /// The button's class.
    class: &'static str,
    /// What the button shows.
    button: ViewFn,
    /// A title over the items.
    #[prop(optional)]
    title: &'static str,
    /// The items; made anew each time the menu opens.
    #[prop(into)]
    items: ViewFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let trigger = NodeRef::<html::Button>::new();
    let list = NodeRef::<html::Div>::new();
    let letters = TypeAhead::new();
    let place_it = move || {
        if let (Some(trigger), Some(list)) = (there(trigger), there(list)) {
            place(Frame::of(&trigger), &list);
        }
    };
    let about_to = move |event: web_sys::Event| {
        if let Some(over) = there(list).filter(|_| opens(&event)) {
            open.set(true);
            let focus = move || focus_chosen(list);
            open_in_place((*over).clone(), place_it, focus);
        }
    };
    // Its items go when the focus is back where it came from; but not those of a menu that was opened
    // again before a browser came to say that it had closed.
    let toggled = move |event: web_sys::Event| {
        if !opens(&event) && !there(list).is_some_and(|list| shows(&list)) {
            open.set(false);
        }
    };
    let open_with_arrow = move |event: KeyboardEvent| {
        if event.key() == "ArrowDown"
            && let Some(list) = list.get_untracked()
        {
            event.prevent_default();
            let _ = list.show_popover();
        }
    };
    view! {
        <button
            type="button"
            class=class
            node_ref=trigger
            aria-label=move || label.get()
            title=move || label.get()
            aria-haspopup="menu"
            aria-expanded=move || open.get().to_string()
            aria-controls=id
            popovertarget=id
            on:keydown=open_with_arrow
        >
            {button.run()}
        </button>
        <div
            class="menu"
            id=id
            popover="auto"
            role="menu"
            aria-label=move || label.get()
            node_ref=list
            on:beforetoggle=about_to
            on:toggle=toggled
            on:keydown=move |event| walk(list, letters, &event)
            on:click=move |_| hide(list)
        >
            {(!title.is_empty()).then(|| view! { <p class="menu-title caps">{title}</p> })}
            {move || open.get().then(|| items.run())}
        </div>
    }
}

/// One command of a menu.
#[component]
pub fn MenuItem(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// An icon before the words.
    icon: IconData,
    /// Whether it takes something away.
    #[prop(optional)]
    danger: bool,
    /// Where the menu chooses one of several: whether this one is chosen.
    #[prop(optional, into)]
    chosen: Option<Signal<bool>>,
    /// The keys that do the same, to show.
    #[prop(optional, into)]
    shortcut: Option<String>,
    /// What it does.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    let role = if chosen.is_some() {
        "menuitemradio"
    } else {
        "menuitem"
    };
    // Colour alone does not tell the one that is chosen.
    let ticked = chosen.filter(|_| icon != LuCheck);
    view! {
        <button
            type="button"
            class="menu-item"
            class:danger=danger
            role=role
            tabindex="-1"
            aria-checked=chosen.map(|chosen| move || chosen.get().to_string())
            on:click=move |_| on_press()
        >
            <Icon icon />
            <span>{move || label.get()}</span>
            {ticked.map(|chosen| {
                move || chosen.get().then(|| view! { <span class="menu-tick"><Icon icon=LuCheck /></span> })
            })}
            {shortcut.filter(|keys| !keys.is_empty()).map(|keys| view! { <kbd>{keys}</kbd> })}
        </button>
    }
}

/// The element; `None` also when the menu is gone, which a frame or an event that was asked for
/// before may find.
pub(super) fn there<Element>(node: NodeRef<Element>) -> Option<Element::Output>
where
    Element: html::ElementType,
    Element::Output: JsCast + Clone + 'static,
{
    node.try_get_untracked().flatten()
}

pub(super) fn hide(list: NodeRef<html::Div>) {
    if let Some(list) = there(list) {
        // Fails only when it is hidden already.
        let _ = list.hide_popover();
    }
}
