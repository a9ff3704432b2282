//! Moving dots and walking among them with keys.

use super::Board;
use super::dom::{closest, dots_of, id_of};
use super::efforts::next_effort;
use super::heaps::lead_of;
use crate::rooms::focus::when_shown;
use crate::rooms::survivor::survivor;
use crate::ui::focus::focus_still;
use crate::ui::keys::is_plain;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use plan::Id;
use plan::methods::rice::IMPACT_SCALE;
use web_sys::HtmlElement;

impl Board {
    /// A key was pressed on the matrix.
    pub fn key(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && (self.cancelled() || self.escape_lasso()) {
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
        let selected = if event.key() == "Enter" && event.shift_key() {
            let shown = self.shown_at(event.target());
            shown.map(|(_, ids)| ids).unwrap_or_default()
        } else {
            Vec::new()
        };
        let done = if !selected.is_empty() {
            self.toggle(&selected);
            true
        } else if let Some(dot) = closest(event.target(), ".dot") {
            id_of(&dot).is_some_and(|id| {
                self.step(&id, &event.key())
                    || self.walk(&id, &event.key())
                    || (event.key() == "Enter" && self.open_heap(&dot, &id))
            })
        } else if let Some((_, lead)) = lead_of(event.target()) {
            self.walk(&lead, &event.key())
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
        let (impact, effort) = match key {
            "ArrowUp" => (next_impact(impact, true), effort),
            "ArrowDown" => (next_impact(impact, false), effort),
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
        self.reveal(&next);
        // At once, so that it hears the next key.
        if !self.focus_now(&next) {
            self.focus_dot(&next);
        }
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

    /// Gives the plot itself the focus, where there is no dot to have it.
    pub fn focus_plot(self) {
        request_animation_frame(move || {
            let plot = self.plot_node.try_get_untracked().flatten();
            if let Some(dots) = plot.and_then(|plot| dots_of(&plot)) {
                focus_still(&dots);
            }
        });
    }

    /// Gives a dot the focus, and brings it into view. It has it before somebody can go on to something
    /// else, and so takes it from nobody.
    pub fn focus_dot(self, id: &Id) {
        let id = id.clone();
        self.reveal(&id);
        when_shown(
            move || self.element(&id),
            |dot| {
                // Fails only for a dot that left the page meanwhile.
                let _ = dot.focus();
            },
        );
    }

    /// Gives a dot the focus if it is in the document. Whether it is.
    fn focus_now(self, id: &Id) -> bool {
        let Some(element) = self.element(id) else {
            return false;
        };
        let _ = element.focus();
        true
    }

    fn element(self, id: &Id) -> Option<HtmlElement> {
        let element = self
            .layer
            .try_with_value(|layer| layer.as_ref()?.element(id));
        element.flatten()
    }
}

/// The next level of impact on that side; the middle of a range lies between two.
fn next_impact(impact: f64, up: bool) -> f64 {
    // The greatest stands first.
    let next = match up {
        true => IMPACT_SCALE.iter().rev().find(|level| **level > impact),
        false => IMPACT_SCALE.iter().find(|level| **level < impact),
    };
    next.copied().unwrap_or(impact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_goes_to_the_next_level_from_between_two() {
        let steps = [
            (2.0, 3.0, 1.0),
            (1.5, 2.0, 1.0),
            (3.0, 3.0, 2.0),
            (0.25, 0.5, 0.25),
        ];
        for (impact, up, down) in steps {
            let next = (next_impact(impact, true), next_impact(impact, false));
            assert_eq!(next, (up, down), "from {impact}");
        }
    }
}
