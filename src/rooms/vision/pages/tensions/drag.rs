//! Dragging a tension by its grip to another place of its group.

use super::list::TensionList;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use plan::Id;

impl TensionList {
    /// The pointer went down on a list of tensions.
    pub(super) fn pressed(self, event: &PointerEvent) {
        if !untrack(|| self.app.session.is_read_only()) {
            let scroller = document().get_element_by_id("main");
            self.sorter
                .press_on(event, ".tension-grip", ".tension", scroller);
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
}
