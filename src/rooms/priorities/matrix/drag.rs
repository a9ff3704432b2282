//! Moving dots: with the pointer, and with keys.

use super::efforts::next_effort;
use super::layout::{LONGEST_NAME, Plot};
use super::{Board, Readout};
use crate::rooms::priorities::edits;
use crate::rooms::survivor::survivor;
use crate::rooms::words;
use crate::ui::keys::is_plain;
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use plan::Id;
use plan::methods::rice::{IMPACT_SCALE, Rice};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The pointer moves this far before a press is a drag.
const SLACK: f64 = 4.0;

/// Up to this many pixels to the side the effort stays exactly what it was.
const STRAIGHT: f64 = 7.0;

/// A finger that stays this long on a dot asks for its menu.
const LONG: Duration = Duration::from_millis(500);

/// What is being dragged.
pub struct Drag {
    id: Id,
    pointer: i32,
    /// Where the pointer went down.
    from: (f64, f64),
    /// Where the dot lay then, on the plot.
    dot: (f64, f64),
    /// The plot's top left corner in the window.
    corner: (f64, f64),
    /// The dot's element; a ghost of what is not placed yet.
    element: HtmlElement,
    ghost: bool,
    moved: bool,
}

fn closest(target: Option<web_sys::EventTarget>, selector: &str) -> Option<HtmlElement> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest(selector).ok()??.dyn_into().ok()
}

fn id_of(element: &HtmlElement) -> Option<Id> {
    Id::parse(&element.get_attribute("data-id")?).ok()
}

impl Board {
    /// The pointer went down on the matrix.
    pub fn pressed(self, event: &PointerEvent) {
        let on_dot = closest(event.target(), ".dot").is_some();
        let on_plot = closest(event.target(), ".plot").is_some();
        if on_plot && self.lens.pressed(event, !on_dot) {
            // What was under way is not meant any more.
            self.cancelled();
            return;
        }
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        let Some(plot) = self.plot_node.get_untracked() else {
            return;
        };
        let (dot, placed) = match closest(event.target(), ".dot") {
            Some(dot) => (dot, true),
            None => match closest(event.target(), ".tray-item") {
                Some(item) => (item, false),
                None => return,
            },
        };
        let Some(id) = id_of(&dot) else {
            return;
        };
        self.room.select(&id);
        if self.room.app.session.is_read_only() {
            return;
        }
        let frame = plot.get_bounding_client_rect();
        let from = (f64::from(event.client_x()), f64::from(event.client_y()));
        let at = if placed {
            let spot = self.layer.with_value(|layer| layer.as_ref()?.spot(&id));
            let _ = dot.focus();
            spot.map(|spot| (spot.x, spot.y))
        } else {
            Some((from.0 - frame.left(), from.1 - frame.top()))
        };
        let Some(at) = at else {
            return;
        };
        self.drag.set_value(Some(Drag {
            id,
            pointer: event.pointer_id(),
            from,
            dot: at,
            corner: (frame.left(), frame.top()),
            element: dot,
            ghost: !placed,
            moved: false,
        }));
        if event.pointer_type() != "mouse" && placed {
            self.wait_for_long_press(event.pointer_id(), from);
        }
    }

    /// Whether something is pressed.
    pub fn is_pressed(self) -> bool {
        self.drag
            .try_with_value(Option::is_some)
            .unwrap_or_default()
    }

    /// A wheel turns over the plot.
    pub fn wheel(self, event: &WheelEvent) {
        // What is in the hand would lie elsewhere than it shows.
        if !self.is_pressed() {
            self.lens.wheel(event);
        }
    }

    /// A button of the mouse goes down on the plot.
    pub fn mouse_pressed(self, event: &MouseEvent) {
        if closest(event.target(), ".plot").is_some() {
            self.lens.mouse_pressed(event);
        }
    }

    /// A mouse's other button, or the key for it, asks for what can be done with a dot.
    pub fn menu_wanted(self, event: &MouseEvent) {
        let dot = closest(event.target(), ".dot");
        let Some(id) = dot.as_ref().and_then(id_of) else {
            return;
        };
        event.prevent_default();
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        // A finger is heard twice where the browser, too, knows a long press.
        let pressed = self.menu.is_asked() || self.is_pressed() || event.buttons() != 0;
        self.ask(&id, at, pressed);
    }

    fn wait_for_long_press(self, pointer: i32, from: (f64, f64)) {
        let waited = move || {
            let stays = self.drag.try_with_value(|drag| {
                let drag = drag.as_ref()?;
                let same = (drag.pointer, drag.from) == (pointer, from);
                (same && !drag.moved).then(|| drag.id.clone())
            });
            if let Some(id) = stays.flatten() {
                self.ask(&id, from, true);
            }
        };
        set_timeout(waited, LONG);
    }

    fn ask(self, id: &Id, at: (f64, f64), pressed: bool) {
        self.cancelled();
        self.room.select(id);
        let dot = self.layer.with_value(|layer| layer.as_ref()?.element(id));
        if let Some(dot) = dot {
            self.menu.open_about(dot, at, pressed);
        }
    }

    /// The pointer moved.
    pub fn moved(self, event: &PointerEvent) {
        if self.lens.follows(event) {
            return;
        }
        let x = f64::from(event.client_x());
        let y = f64::from(event.client_y());
        let begun = self.drag.try_update_value(|drag| {
            let drag = drag
                .as_mut()
                .filter(|drag| drag.pointer == event.pointer_id())?;
            if !drag.moved {
                let far = (x - drag.from.0).hypot(y - drag.from.1);
                if far < SLACK {
                    return None;
                }
                drag.moved = true;
                if drag.ghost {
                    drag.element = self.ghost(&drag.id, drag.dot)?;
                }
                return Some(Some(drag.element.clone()));
            }
            Some(None)
        });
        let Some(Some(begun)) = begun else {
            return;
        };
        if let Some(element) = begun {
            if let Some(figure) = self.figure_node.get_untracked() {
                // Without capture the drag ends at the plot's edge; nothing is lost.
                let _ = figure.set_pointer_capture(event.pointer_id());
            }
            let _ = element.set_attribute("data-dragging", "");
        }
        event.prevent_default();
        let plot = self.plot.get_untracked();
        let shown = self.drag.with_value(|drag| {
            let drag = drag.as_ref()?;
            let (left, top) = drag.position(x, y, plot);
            let (right, down) = (left - drag.dot.0, top - drag.dot.1);
            let style = drag.element.style();
            let _ =
                style.set_property("transform", &format!("translate({right:.1}px,{down:.1}px)"));
            Some((drag.id.clone(), left, top))
        });
        if let Some((id, left, top)) = shown {
            let (impact, effort) = self.values_at(&id, x, y, plot);
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
        if self.lens.released(event) {
            return;
        }
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let plot = self.plot.get_untracked();
        let Some(id) = self.dragged(event.pointer_id()) else {
            self.end();
            return;
        };
        let on_plot = self.drag.with_value(|drag| {
            drag.as_ref().is_some_and(|drag| {
                let (left, top) = (x - drag.corner.0, y - drag.corner.1);
                !drag.ghost
                    || (left >= 0.0 && left <= plot.width && top >= 0.0 && top <= plot.height)
            })
        });
        let (impact, effort) = self.values_at(&id, x, y, plot);
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
        was
    }

    fn dragged(self, pointer: i32) -> Option<Id> {
        self.drag.with_value(|drag| {
            let drag = drag.as_ref()?;
            (drag.moved && drag.pointer == pointer).then(|| drag.id.clone())
        })
    }

    fn end(self) {
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
            self.layer.with_value(|layer| {
                if let Some(layer) = layer {
                    layer.settle(&drag.id);
                }
            });
        }
    }

    fn ghost(self, id: &Id, (left, top): (f64, f64)) -> Option<HtmlElement> {
        let plot = self.plot_node.get_untracked()?;
        let ghost: HtmlElement = document().create_element("span").ok()?.dyn_into().ok()?;
        let name = untrack(|| self.room.name(id));
        let _ = ghost.set_attribute("class", "dot ghost named");
        let _ = ghost.set_attribute("data-side", "end");
        let _ = ghost.set_attribute("data-name", &words::shortened(&name, LONGEST_NAME));
        let place = format!("--r:0.75rem;z-index:120;left:{left:.1}px;top:{top:.1}px");
        let _ = ghost.set_attribute("style", &place);
        plot.append_child(&ghost).ok()?;
        Some(ghost)
    }

    /// The impact and the effort under the pointer.
    fn values_at(self, id: &Id, x: f64, y: f64, plot: Plot) -> (f64, f64) {
        let axes = self.axes.get_untracked();
        let rice = untrack(|| self.room.rice(id));
        self.drag.with_value(|drag| {
            let Some(drag) = drag else {
                return (1.0, 3.0);
            };
            let (left, top) = plot.place(drag.position(x, y, plot), self.lens.peek());
            let impact = axes.impact_at(plot.share_from_top(top));
            let straight = (x - drag.from.0).abs() < STRAIGHT && !drag.ghost;
            let effort = match rice.effort {
                Some(effort) if straight => effort,
                _ => axes.effort_at(plot.share_from_left(left)),
            };
            (impact, effort)
        })
    }

    fn readout_words(self, id: &Id, impact: f64, effort: f64) -> String {
        let rice = Rice {
            impact: Some(impact),
            effort: Some(effort),
            ..untrack(|| self.room.rice(id))
        };
        let place = words::capital(&place_words(impact, effort));
        let name = words::shortened(&untrack(|| self.room.name(id)), LONGEST_NAME);
        match rice.score() {
            Some(score) => {
                let rank = self
                    .room
                    .ranking
                    .with_untracked(|all| all.rank_with(id, score));
                format!(
                    "{name}\n{place}\nRICE {}, {}",
                    words::score(score),
                    words::ordinal(rank)
                )
            }
            None => format!("{name}\n{place}"),
        }
    }

    /// Gives an initiative its place, and says where it stands now.
    fn place(self, id: &Id, impact: f64, effort: f64, step: Option<&str>) {
        let session = self.room.app.session;
        let there = session.untracked(|plan| plan.record(id).is_some());
        let rice = untrack(|| self.room.rice(id));
        if !there || (rice.impact, rice.effort) == (Some(impact), Some(effort)) {
            return;
        }
        edits::place(session, id, impact, effort, step);
        let mut said = words::capital(&place_words(impact, effort));
        if let (_, Some(rank)) = self.room.standing(id) {
            said.push_str(&format!(", now {}", words::ordinal(rank)));
        }
        self.room.app.announce(said);
        self.room.select(id);
        if step.is_some() {
            self.reveal(id);
        }
    }

    /// A key was pressed on the matrix.
    pub fn key(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.cancelled() {
            event.prevent_default();
            event.stop_propagation();
            return;
        }
        if !is_plain(event) {
            return;
        }
        let on_plot = closest(event.target(), ".plot, .zoom").is_some();
        if on_plot && self.lens.key(event, self.chosen_in_view()) {
            event.prevent_default();
            return;
        }
        let done = if let Some(dot) = closest(event.target(), ".dot") {
            id_of(&dot)
                .is_some_and(|id| self.step(&id, &event.key()) || self.walk(&id, &event.key()))
        } else if let Some(item) = closest(event.target(), ".tray-item") {
            event.key() == "Enter" && id_of(&item).is_some_and(|id| self.place_by_key(&id))
        } else {
            false
        };
        if done {
            event.prevent_default();
        }
    }

    /// Arrows move the dot a step.
    fn step(self, id: &Id, key: &str) -> bool {
        let rice = untrack(|| self.room.rice(id));
        let (Some(impact), Some(effort)) = (rice.impact, rice.effort) else {
            return false;
        };
        let level = IMPACT_SCALE.iter().position(|level| *level == impact);
        let at = level.unwrap_or_default();
        let (impact, effort) = match key {
            "ArrowUp" => (IMPACT_SCALE[at.saturating_sub(1)], effort),
            "ArrowDown" => (IMPACT_SCALE[(at + 1).min(IMPACT_SCALE.len() - 1)], effort),
            "ArrowRight" => (impact, next_effort(effort, true)),
            "ArrowLeft" => (impact, next_effort(effort, false)),
            _ => return false,
        };
        if !untrack(|| self.room.app.session.is_read_only()) {
            self.place(id, impact, effort, Some("keys"));
        }
        true
    }

    /// Page Down and Page Up go to the next and the previous dot by rank.
    fn walk(self, id: &Id, key: &str) -> bool {
        let next = self.dots.with_untracked(|dots| {
            let at = dots.iter().position(|dot| dot.row.id == *id)?;
            let last = dots.len() - 1;
            let to = match key {
                "PageDown" => (at + 1).min(last),
                "PageUp" => at.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                _ => return None,
            };
            Some(dots[to].row.id.clone())
        });
        let Some(next) = next else {
            return false;
        };
        self.room.select(&next);
        self.focus_dot(&next);
        true
    }

    /// Puts what is not placed yet in the middle, to be moved on by arrows.
    fn place_by_key(self, id: &Id) -> bool {
        let session = self.room.app.session;
        if untrack(|| session.is_read_only()) {
            return false;
        }
        let rice = untrack(|| self.room.rice(id));
        self.place(
            id,
            rice.impact.unwrap_or(1.0),
            rice.effort.unwrap_or(3.0),
            None,
        );
        self.focus_dot(id);
        true
    }

    /// The dot after this one by rank, or else the one before it.
    pub fn neighbour(self, id: &Id) -> Option<Id> {
        self.dots.with_untracked(|dots| {
            let at = dots.iter().position(|dot| dot.row.id == *id)?;
            let next = survivor(dots, at, |dot| dot.row.id == *id)?;
            Some(next.row.id.clone())
        })
    }

    /// Gives a dot the focus, and brings it into view.
    pub fn focus_dot(self, id: &Id) {
        let id = id.clone();
        self.reveal(&id);
        // A dot that was just placed reaches the document a moment later.
        request_animation_frame(move || {
            let element = self
                .layer
                .try_with_value(|layer| layer.as_ref()?.element(&id))
                .flatten();
            if let Some(element) = element {
                let _ = element.focus();
            }
        });
    }
}

impl Drag {
    /// Where the dot's middle lies while the pointer is there; never off the plot, unless it comes
    /// from beside it.
    fn position(&self, x: f64, y: f64, plot: Plot) -> (f64, f64) {
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
}

/// A place in words: "impact 2 high, effort 3 person-months".
#[must_use]
pub fn place_words(impact: f64, effort: f64) -> String {
    format!(
        "impact {} {}, effort {}",
        words::number(impact),
        words::impact_level(impact).unwrap_or_default(),
        words::effort(effort)
    )
}
