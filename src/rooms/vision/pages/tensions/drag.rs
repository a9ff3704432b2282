//! Dragging a tension by its grip to another place of its group.

use super::list::TensionList;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

impl TensionList {
    /// The pointer went down on a list of tensions.
    pub(super) fn pressed(self, event: &PointerEvent) {
        self.sorter.forget();
        if untrack(|| self.app.session.is_read_only()) {
            return;
        }
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let grip = target.and_then(|it| it.closest(".tension-grip").ok().flatten());
        let item = |grip: &Element| grip.closest(".tension").ok().flatten();
        if let Some(grip) = grip
            && let Some(item) = item(&grip).and_then(|it| it.dyn_into::<HtmlElement>().ok())
        {
            let scroller = document().get_element_by_id("main");
            self.sorter.press(event, &grip, item, scroller);
        }
    }

    /// The pointer let go: the tension that was dragged goes where it lies.
    pub(super) fn dropped(self, event: &PointerEvent) {
        if let Some((item, _, to)) = self.sorter.release(event)
            && let Some(id) = item.get_attribute("data-id")
            && let Ok(id) = Id::parse(&id)
        {
            self.move_to(&id, to);
        }
    }

    /// Escape gives the drag up.
    pub(super) fn key(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.sorter.cancel() {
            event.prevent_default();
        }
    }
}
