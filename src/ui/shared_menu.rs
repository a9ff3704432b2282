//! One menu for many buttons: a gallery of three hundred cards needs one list in the page, not six
//! hundred.

use super::menu::{focus_first, hide, place_beside, walk};
use leptos::html;
use leptos::prelude::*;
use markup::view;
use web_sys::HtmlElement;

/// A press on the button of an open menu closes it before the button hears of it; within this many
/// milliseconds the press does not open it again.
const SAME_PRESS: f64 = 300.0;

/// Opens the menu from any button.
#[derive(Clone, Copy)]
pub struct SharedMenu {
    list: NodeRef<html::Div>,
    anchor: StoredValue<Option<HtmlElement>, LocalStorage>,
    open: RwSignal<bool>,
    closed_at: StoredValue<f64>,
}

impl SharedMenu {
    /// A closed menu. Made by the component that shows its [`SharedMenuList`].
    #[must_use]
    pub fn new() -> Self {
        Self {
            list: NodeRef::new(),
            anchor: StoredValue::new_local(None),
            open: RwSignal::new(false),
            closed_at: StoredValue::new(0.0),
        }
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.open.get_untracked()
    }

    /// Opens it at a button. What its items are should have been said before. Returns whether it
    /// opens: a second press on the same button closes it.
    pub fn open_at(self, button: HtmlElement) -> bool {
        let just_closed = js_sys::Date::now() - self.closed_at.get_value() < SAME_PRESS;
        let same = self
            .anchor
            .with_value(|anchor| anchor.as_ref() == Some(&button));
        let Some(list) = self.list.get_untracked() else {
            return false;
        };
        if just_closed && same {
            return false;
        }
        self.anchor.set_value(Some(button));
        // Fails only when it is open already.
        list.show_popover().is_ok()
    }

    fn place(self) {
        // Asked for a frame ago: the menu may be gone.
        if let Some(list) = self.list.try_get_untracked().flatten()
            && let Some(Some(anchor)) = self.anchor.try_get_value()
        {
            place_beside(&list, &anchor);
        }
    }

    fn toggled(self, open: bool) {
        // The browser says so a task later, when the room may be gone.
        let Some(anchor) = self.anchor.try_get_value() else {
            return;
        };
        self.open.set(open);
        if let Some(anchor) = &anchor {
            let _ = anchor.set_attribute("aria-expanded", if open { "true" } else { "false" });
        }
        if open {
            request_animation_frame(move || {
                self.place();
                focus_first(self.list);
            });
            return;
        }
        // An item may have moved the focus on purpose.
        let lost = document()
            .active_element()
            .is_none_or(|focused| focused.tag_name() == "BODY");
        if let Some(anchor) = anchor.filter(|anchor| lost && anchor.is_connected()) {
            let _ = anchor.focus();
        }
    }
}

impl Default for SharedMenu {
    fn default() -> Self {
        Self::new()
    }
}

/// The menu itself. Arrow keys walk the items, Escape closes, and focus returns to the button.
#[component]
pub fn SharedMenuList(
    /// What opens it.
    menu: SharedMenu,
    /// The menu's name.
    #[prop(into)]
    label: Signal<String>,
    /// The items; made anew each time the menu opens.
    #[prop(into)]
    items: ViewFn,
) -> impl IntoView {
    let opens = |event: &web_sys::Event| {
        let state = js_sys::Reflect::get(event, &"newState".into());
        state.is_ok_and(|state| state.as_string().as_deref() == Some("open"))
    };
    let toggled = move |event: web_sys::Event| menu.toggled(opens(&event));
    // Said at once, before the click that closed it; the other only a task later.
    let about_to = move |event: web_sys::Event| {
        if !opens(&event) {
            menu.closed_at.set_value(js_sys::Date::now());
        }
    };
    view! {
        <div
            class="menu"
            popover="auto"
            role="menu"
            aria-label=move || label.get()
            node_ref=menu.list
            on:beforetoggle=about_to
            on:toggle=toggled
            on:keydown=move |event| walk(menu.list, &event)
            on:click=move |_| hide(menu.list)
        >
            {move || menu.open.get().then(|| items.run())}
        </div>
    }
}
