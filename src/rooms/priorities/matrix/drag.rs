//! Moving dots with the pointer, and placing what waits beside the plot.

use super::Board;
use super::dom::{closest, id_of};
use super::names::LONGEST_NAME;
use super::plot::Plot;
use super::readout::Readout;
use crate::rooms::words;
use crate::ui::motion::Held;
use crate::ui::press::{At, at, is_still, is_tap};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, HtmlElement};

/// Up to this many pixels to the side the effort stays exactly what it was, and up or down the impact.
const STRAIGHT: f64 = 7.0;

/// What is being dragged.
pub struct Drag {
    id: Id,
    pointer: i32,
    /// Where the pointer went down.
    from: At,
    /// Where the dot lay then, on the plot.
    dot: At,
    /// The plot's top left corner in the window.
    corner: At,
    /// The dot's element; a ghost of what is not placed yet.
    element: HtmlElement,
    /// What holds it under the pointer.
    held: Option<Held>,
    ghost: bool,
    moved: bool,
    /// Whether a finger or a pen drags it.
    tap: bool,
}

impl Board {
    /// The pointer went down on the matrix.
    pub fn pressed(self, event: &PointerEvent) {
        let dot = closest(event.target(), ".dot");
        let on_plot = closest(event.target(), ".plot").is_some();
        let selects = self.wants_lasso(event);
        if on_plot && self.lens.pressed(event, dot.is_none() && !selects) {
            // What was under way is not meant any more.
            self.cancelled();
            return;
        }
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        if on_plot && selects {
            self.begin_lasso(event);
            return;
        }
        let placed = dot.is_some();
        let element = dot.or_else(|| closest(event.target(), ".tray-item"));
        let Some((element, id)) = element.and_then(|it| id_of(&it).map(|id| (it, id))) else {
            return;
        };
        self.room.select(&id);
        if !self.room.app.session.is_read_only() {
            self.take_up(event, element, id, placed);
        }
    }

    /// A dot is in the hand, or what is not placed yet.
    fn take_up(self, event: &PointerEvent, element: HtmlElement, id: Id, placed: bool) {
        let plot = self.plot_node.get_untracked();
        let Some(frame) = plot.map(|plot| plot.get_bounding_client_rect()) else {
            return;
        };
        let Some(dot) = self.lies_at(event, &frame, &id, placed) else {
            return;
        };
        if placed {
            let _ = element.focus();
            let asked = id.clone();
            self.long
                .begin(event, move |request| self.ask(&asked, request));
        }
        // A quick hand leaves the plot between two events. Refused when the pointer is gone already;
        // then no more moves come either.
        let _ = element.set_pointer_capture(event.pointer_id());
        self.drag.set_value(Some(Drag {
            id,
            pointer: event.pointer_id(),
            from: at(event),
            dot,
            corner: (frame.left(), frame.top()),
            element,
            held: None,
            ghost: !placed,
            moved: false,
            tap: is_tap(event),
        }));
    }

    /// Where a dot that is pressed lies on the plot; what is not placed yet comes from the pointer.
    fn lies_at(self, event: &PointerEvent, plot: &DomRect, id: &Id, placed: bool) -> Option<At> {
        if placed {
            let spot = self.layer.with_value(|layer| layer.as_ref()?.spot(id));
            return spot.map(|spot| (spot.x, spot.y));
        }
        let (x, y) = at(event);
        Some((x - plot.left(), y - plot.top()))
    }

    /// Whether something is pressed.
    pub fn is_pressed(self) -> bool {
        let drags = self.drag.try_with_value(Option::is_some);
        drags.unwrap_or_default() || self.is_drawing()
    }

    /// The pointer moved.
    pub fn moved(self, event: &PointerEvent) {
        if self.lens.follows(event) || self.lasso_moved(event) || !self.is_held_by(event) {
            return;
        }
        if event.buttons() == 0 {
            // A mouse or a pen was let go where nobody heard of it.
            self.cancelled();
            return;
        }
        self.long.moved(event);
        if self.drags(event) {
            event.prevent_default();
            self.follow(at(event));
        }
    }

    fn is_held_by(self, event: &PointerEvent) -> bool {
        let held = |drag: &Drag| drag.pointer == event.pointer_id();
        self.drag.with_value(|drag| drag.as_ref().is_some_and(held))
    }

    /// Whether the press is a drag by now.
    fn drags(self, event: &PointerEvent) -> bool {
        let drags = self.drag.try_update_value(|drag| {
            let drag = drag.as_mut()?;
            if drag.moved {
                return Some(());
            }
            if is_still(drag.from, at(event), drag.tap) {
                return None;
            }
            drag.moved = true;
            if drag.ghost {
                drag.element = self.ghost(&drag.id, drag.dot)?;
            }
            let _ = drag.element.set_attribute("data-dragging", "");
            Some(())
        });
        drags.flatten().is_some()
    }

    /// What is dragged lies under the pointer, and says what that would be worth.
    fn follow(self, to: At) {
        let plot = self.plot.get_untracked();
        let shown = self.drag.try_update_value(|drag| {
            let drag = drag.as_mut()?;
            let (left, top) = drag.position(to, plot);
            let (right, down) = (left - drag.dot.0, top - drag.dot.1);
            let moved = format!("translate({right:.1}px,{down:.1}px)");
            Held::keep(&mut drag.held, &drag.element, Some(&moved));
            Some((drag.id.clone(), left, top))
        });
        if let Some((id, left, top)) = shown.flatten() {
            let (impact, effort) = self.values_at(&id, to, plot);
            self.readout.set(Some(Readout {
                left,
                top,
                impact,
                words: self.readout_words(&id, impact, effort),
            }));
        }
    }

    /// The pointer went up: one change.
    pub fn dropped(self, event: &PointerEvent) {
        if self.lens.released(event) || self.lasso_dropped(event) {
            return;
        }
        let to = at(event);
        let plot = self.plot.get_untracked();
        let Some(id) = self.dragged(event.pointer_id()) else {
            self.end();
            return;
        };
        let lands = |drag: &Drag| drag.lands(to, plot);
        let on_plot = self
            .drag
            .with_value(|drag| drag.as_ref().is_some_and(lands));
        let (impact, effort) = self.values_at(&id, to, plot);
        self.end();
        if on_plot {
            self.place(&id, impact, effort, None);
        }
    }

    /// The browser took the pointer for itself.
    pub fn lost(self, event: &PointerEvent) {
        self.lens.released(event);
        self.cancelled();
    }

    /// The drag was given up: nothing changes.
    pub fn cancelled(self) -> bool {
        let was = self
            .drag
            .with_value(|drag| drag.as_ref().is_some_and(|drag| drag.moved));
        self.end();
        self.give_up_lasso() || was
    }

    fn dragged(self, pointer: i32) -> Option<Id> {
        self.drag.with_value(|drag| {
            let drag = drag.as_ref()?;
            (drag.moved && drag.pointer == pointer).then(|| drag.id.clone())
        })
    }

    fn end(self) {
        self.long.end();
        let Some(drag) = self.drag.try_update_value(Option::take).flatten() else {
            return;
        };
        if !drag.moved {
            return;
        }
        self.readout.set(None);
        if drag.ghost {
            drag.element.remove();
        } else {
            let _ = drag.element.remove_attribute("data-dragging");
            self.layer.update_value(|layer| {
                if let Some(layer) = layer {
                    layer.settle(&drag.id);
                }
            });
        }
    }

    fn ghost(self, id: &Id, (left, top): At) -> Option<HtmlElement> {
        let plot = self.plot_node.get_untracked()?;
        let ghost: HtmlElement = document().create_element("span").ok()?.dyn_into().ok()?;
        let name = untrack(|| self.room.name(id));
        let _ = ghost.set_attribute("class", "dot ghost named");
        let _ = ghost.set_attribute("data-side", "end");
        let _ = ghost.set_attribute("data-name", &words::shortened(&name, LONGEST_NAME));
        let place = format!("--r:var(--s-3);z-index:120;left:{left:.1}px;top:{top:.1}px");
        let _ = ghost.set_attribute("style", &place);
        plot.append_child(&ghost).ok()?;
        Some(ghost)
    }

    /// The impact and the effort under the pointer.
    fn values_at(self, id: &Id, to: At, plot: Plot) -> (f64, f64) {
        let axes = self.axes.get_untracked();
        let rice = untrack(|| self.room.rice(id));
        self.drag.with_value(|drag| {
            let Some(drag) = drag else {
                return (1.0, 3.0);
            };
            let (left, top) = plot.place(drag.position(to, plot), self.lens.peek());
            let stays = |way: f64| way.abs() < STRAIGHT && !drag.ghost;
            // The middle of a range may lie between two levels.
            let impact = match rice.impact {
                Some(impact) if stays(to.1 - drag.from.1) => impact,
                _ => axes.impact_at(plot.share_from_top(top)),
            };
            let effort = match rice.effort {
                Some(effort) if stays(to.0 - drag.from.0) => effort,
                _ => axes.effort_at(plot.share_from_left(left)),
            };
            (impact, effort)
        })
    }
}

impl Drag {
    /// Where the dot's middle lies while the pointer is there; never off the plot, unless it comes
    /// from beside it.
    fn position(&self, (x, y): At, plot: Plot) -> At {
        let left = self.dot.0 + x - self.from.0;
        let top = self.dot.1 + y - self.from.1;
        if self.ghost {
            (left, top)
        } else {
            (
                left.clamp(0.0, plot.width.max(0.0)),
                top.clamp(0.0, plot.height.max(0.0)),
            )
        }
    }

    /// Whether it lies on the plot when it is let go there.
    fn lands(&self, (x, y): At, plot: Plot) -> bool {
        let (left, top) = (x - self.corner.0, y - self.corner.1);
        let within = (0.0..=plot.width).contains(&left) && (0.0..=plot.height).contains(&top);
        within || !self.ghost
    }
}
