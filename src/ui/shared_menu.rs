//! One menu for many buttons: a gallery of three hundred cards needs one list in the page, not six
//! hundred.

use super::focus::focus_is_lost;
use super::id;
use super::menu::{hide, there};
use super::menu_request::MenuRequest;
use super::menu_walk::{focus_chosen, walk};
use super::opening::{open_in_place, opens, shows};
use super::place::{Frame, place};
use super::press::At;
use super::row_menu::{self, MORE};
use super::type_ahead::TypeAhead;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A press on the button of an open menu closes it before the button hears of it; within this many
/// milliseconds the press does not open it again.
const SAME_PRESS: f64 = 300.0;

/// What a menu is asked for about, if that can have the focus, and where in the window.
type Asked = (Option<HtmlElement>, At);

/// Opens the menu from any button.
#[derive(Clone, Copy)]
pub struct SharedMenu {
    list: NodeRef<html::Div>,
    anchor: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Where it stands, when that is not at the button.
    point: StoredValue<Option<Frame>>,
    /// What it opens about, and where, as soon as nothing is pressed any more.
    asked: StoredValue<Option<Asked>, LocalStorage>,
    /// Where it is about to stand, when its button is pressed for somebody who asks elsewhere.
    at: StoredValue<Option<Frame>>,
    /// What tells it from the other menus of the page.
    id: StoredValue<String>,
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
            point: StoredValue::new(None),
            asked: StoredValue::new_local(None),
            at: StoredValue::new(None),
            id: StoredValue::new(id::unique("menu")),
            open: RwSignal::new(false),
            closed_at: StoredValue::new(0.0),
        }
    }

    /// What tells it from the other menus of the page; `None` as soon as its page is gone.
    pub(super) fn id(self) -> Option<String> {
        self.id.try_get_value()
    }

    /// Whether it is open. That it has closed it hears a little later.
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
        let at = self.at.try_update_value(Option::take).flatten();
        if just_closed && same && at.is_none() {
            return false;
        }
        self.anchor.set_value(Some(button));
        self.point.set_value(at);
        // Fails only when it is open already.
        list.show_popover().is_ok()
    }

    /// Opens it at the button that was pressed: see [`Self::open_at`].
    pub fn open_by(self, press: &MouseEvent) -> bool {
        let button = press.current_target().and_then(|it| it.dyn_into().ok());
        button.is_some_and(|button| self.open_at(button))
    }

    /// Opens it at a point of the window. What has the focus now gets it back.
    pub fn open_at_point(self, x: f64, y: f64) {
        let Some(list) = self.list.get_untracked() else {
            return;
        };
        let focused = document().active_element();
        let focused = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        // A second press elsewhere moves the menu: the focus is in it by then.
        if !self.is_open() {
            self.anchor.set_value(focused);
        }
        self.point.set_value(Some(Frame::point(x, y)));
        if list.show_popover().is_err() {
            self.place();
        }
    }

    /// Opens it where it is asked for, about a thing that is no button and that has the focus when the
    /// menu is closed again; without one, what has it now. While something is pressed the browser
    /// would close the menu as soon as that is let go, so it opens then; until then the thing shows
    /// that it has been heard.
    pub fn open_about(self, thing: Option<HtmlElement>, request: MenuRequest) {
        if !request.pressed {
            self.open_now(thing, request.at);
            return;
        }
        if let Some(thing) = &thing {
            let _ = thing.set_attribute("data-asked", "");
        }
        self.asked.set_value(Some((thing, request.at)));
    }

    fn open_now(self, thing: Option<HtmlElement>, (x, y): At) {
        let Some(list) = self.list.try_get_untracked().flatten() else {
            return;
        };
        let Some(thing) = thing else {
            self.open_at_point(x, y);
            return;
        };
        if thing.has_attribute(MORE) {
            // Its press says what the menu is about.
            self.at.set_value(Some(Frame::point(x, y)));
            thing.click();
            self.at.set_value(None);
            return;
        }
        let _ = thing.focus();
        self.anchor.set_value(Some(thing));
        self.point.set_value(Some(Frame::point(x, y)));
        // Fails only when it is open already.
        let _ = list.show_popover();
    }

    /// Closes it: what it is about is gone.
    pub fn close(self) {
        if self.list.try_get_untracked().flatten().is_some() {
            hide(self.list);
        }
    }

    /// Whether it opens as soon as nothing is pressed any more.
    #[must_use]
    pub fn is_asked(self) -> bool {
        self.asked
            .try_with_value(Option::is_some)
            .unwrap_or_default()
    }

    fn take_asked(self) -> Option<Asked> {
        let asked = self.asked.try_update_value(Option::take).flatten();
        if let Some((Some(thing), _)) = &asked {
            let _ = thing.remove_attribute("data-asked");
        }
        asked
    }

    fn listen(self) {
        row_menu::listen(self);
        let up = window_event_listener(leptos::ev::pointerup, move |_| {
            if let Some((thing, at)) = self.take_asked() {
                // After whatever the browser makes of the release.
                let open = move || self.open_now(thing, at);
                set_timeout(open, std::time::Duration::ZERO);
            }
        });
        let lost = window_event_listener(leptos::ev::pointercancel, move |_| {
            self.take_asked();
        });
        on_cleanup(move || {
            up.remove();
            lost.remove();
        });
    }

    fn place(self) {
        // Asked for a frame ago: the menu may be gone.
        let Some(list) = self.list.try_get_untracked().flatten() else {
            return;
        };
        let anchor = self
            .anchor
            .try_with_value(|anchor| anchor.as_ref().map(|it| Frame::of(it)))
            .flatten();
        let point = self.point.try_get_value().flatten();
        if let Some(frame) = point.or(anchor) {
            place(frame, &list);
        }
    }

    /// It opens or closes: said at once, before the click that closed it.
    fn about_to(self, open: bool) {
        self.tell_button(open);
        if !open {
            self.closed_at.set_value(js_sys::Date::now());
            return;
        }
        if let Some(list) = self.list.try_get_untracked().flatten() {
            self.open.set(true);
            let focus = move || focus_chosen(self.list);
            open_in_place((*list).clone(), move || self.place(), focus);
        }
    }

    /// At a point it belongs to no button.
    fn tell_button(self, open: bool) {
        let button = self.anchor.try_get_value().flatten();
        let button = button.filter(|_| self.point.try_get_value().flatten().is_none());
        if let Some(button) = button {
            let _ = button.set_attribute("aria-expanded", if open { "true" } else { "false" });
        }
    }

    /// It has closed: said a task later, when the room may be gone.
    fn closed(self) {
        let Some(anchor) = self.anchor.try_get_value() else {
            return;
        };
        self.open.set(false);
        // An item may have moved the focus on purpose.
        if let Some(anchor) = anchor.filter(|it| focus_is_lost() && it.is_connected()) {
            let _ = anchor.focus();
        }
    }
}

impl Default for SharedMenu {
    fn default() -> Self {
        Self::new()
    }
}

/// The menu itself. Arrow keys walk the items, letters find one, Escape closes, and focus returns to
/// the button.
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
    menu.listen();
    let letters = TypeAhead::new();
    let about_to = move |event: web_sys::Event| menu.about_to(opens(&event));
    let toggled = move |event: web_sys::Event| {
        // It may be open again by the time a browser says that it closed.
        if !opens(&event) && !there(menu.list).is_some_and(|list| shows(&list)) {
            menu.closed();
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
            on:keydown=move |event| walk(menu.list, letters, &event)
            on:click=move |_| hide(menu.list)
        >
            {move || menu.open.get().then(|| items.run())}
        </div>
    }
}
