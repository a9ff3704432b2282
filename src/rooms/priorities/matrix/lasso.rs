//! Selecting several: a line drawn around dots, with Shift held or with the tool, and single dots by a
//! press or by keys. What is selected here is in the table as well, and the bar acts on it.

use super::Board;
use crate::ui::Icon;
use crate::ui::press::{At, at, is_by_pointer, is_still, is_tap};
use icondata_lu::LuLasso;
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use std::fmt::Write;

/// The line has a corner at most every so many pixels.
const STEP: f64 = 3.0;

/// What is being drawn, or a press that may become it.
pub struct Lasso {
    pointer: i32,
    /// Where the pointer went down.
    from: At,
    /// The plot's top left corner in the window.
    corner: At,
    /// The line, in pixels of the plot.
    line: Vec<At>,
    /// Whether what is selected stays so.
    adds: bool,
    drawn: bool,
    tap: bool,
    /// What was pressed: a dot, or a heap.
    on: Vec<Id>,
}

impl Lasso {
    /// The pointer is there now. Whether the picture of the line is another by that.
    fn go_on(&mut self, now: At) -> bool {
        let begins = !self.drawn && !is_still(self.from, now, self.tap);
        self.drawn |= begins;
        let now = (now.0 - self.corner.0, now.1 - self.corner.1);
        let last = self.line.last().copied().unwrap_or(now);
        let grows = (now.0 - last.0).hypot(now.1 - last.1) >= STEP;
        if grows {
            self.line.push(now);
        }
        self.drawn && (begins || grows)
    }
}

/// Whether a place is within a line that is closed by its ends; for one that crosses itself, whether an
/// odd number of its turns go around it.
#[must_use]
pub fn is_within(line: &[At], (x, y): At) -> bool {
    let ends = line.iter().zip(line.iter().cycle().skip(1));
    let crossed = ends.filter(|((x1, y1), (x2, y2))| {
        let passes = (*y1 > y) != (*y2 > y);
        passes && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    });
    crossed.count() % 2 == 1
}

/// The button that makes a drag select.
#[component]
pub fn LassoTool(board: Board) -> impl IntoView {
    view! {
        <button
            type="button"
            class="icon-button small"
            aria-label="Select several"
            title="Select several: drag around them; also with Shift"
            aria-pressed=move || board.selecting.get().to_string()
            on:click=move |event| board.lasso_tool_pressed(&event)
        >
            <Icon icon=LuLasso />
        </button>
    }
}

/// The line, while it is drawn.
#[component]
pub fn LassoLine(board: Board) -> impl IntoView {
    let points = move || board.line.get();
    view! {
        <svg class="lasso" aria-hidden="true">
            <polygon points=points></polygon>
        </svg>
    }
}

impl Board {
    /// The tool was pressed. Not every browser gives the focus to a button that the pointer presses; without,
    /// Escape would not reach the matrix. A key finds the focus on the button, where it stays.
    fn lasso_tool_pressed(self, event: &MouseEvent) {
        let wanted = !self.selecting.get_untracked();
        self.take_lasso(wanted);
        if wanted && is_by_pointer(event) {
            self.focus_plot();
        }
    }

    /// From now on a drag selects, or no longer.
    fn take_lasso(self, wanted: bool) {
        self.selecting.set(wanted);
        let said = if wanted {
            "A drag selects. On a dot, Shift Enter selects it. Escape ends it."
        } else {
            "A drag moves a dot again"
        };
        self.room.app.announce(said.to_owned());
    }

    /// Whether a press means to select.
    pub(super) fn wants_lasso(self, event: &MouseEvent) -> bool {
        self.selecting.get_untracked() || event.shift_key()
    }

    /// The pointer went down to select.
    pub(super) fn begin_lasso(self, event: &PointerEvent) {
        let Some(plot) = self.plot_node.get_untracked() else {
            return;
        };
        // What another pointer draws goes on, unless that pointer was lost without a word.
        let drawing = self
            .lasso
            .with_value(|lasso| lasso.as_ref().map(|lasso| lasso.pointer));
        if drawing.is_some_and(|it| it != event.pointer_id() && plot.has_pointer_capture(it)) {
            return;
        }
        let frame = plot.get_bounding_client_rect();
        let corner = (frame.left(), frame.top());
        // Escape gives up the line only while the focus is in here.
        let on = match self.shown_at(event.target()) {
            Some((pressed, ids)) => {
                let _ = pressed.focus();
                ids
            }
            None => {
                self.focus_plot();
                Vec::new()
            }
        };
        // A quick hand leaves the plot between two events. Refused when the pointer is gone already.
        let _ = plot.set_pointer_capture(event.pointer_id());
        let from = at(event);
        self.lasso.set_value(Some(Lasso {
            pointer: event.pointer_id(),
            from,
            corner,
            line: vec![(from.0 - corner.0, from.1 - corner.1)],
            adds: event.shift_key(),
            drawn: false,
            tap: is_tap(event),
            on,
        }));
    }

    /// The pointer moved. Whether that draws the line.
    pub(super) fn lasso_moved(self, event: &PointerEvent) -> bool {
        if !self.is_drawn_by(event) {
            return false;
        }
        if event.buttons() == 0 {
            // It was let go where nobody heard of it.
            self.give_up_lasso();
        } else {
            self.lasso_goes_on(event);
        }
        true
    }

    fn is_drawn_by(self, event: &PointerEvent) -> bool {
        let draws = |lasso: &Lasso| lasso.pointer == event.pointer_id();
        self.lasso
            .with_value(|lasso| lasso.as_ref().is_some_and(draws))
    }

    /// The line goes on to where the pointer is.
    fn lasso_goes_on(self, event: &PointerEvent) {
        let line = self.lasso.try_update_value(|lasso| {
            let lasso = lasso.as_mut()?;
            let differs = lasso.go_on(at(event));
            if lasso.drawn {
                event.prevent_default();
            }
            differs.then(|| written(&lasso.line))
        });
        if let Some(line) = line.flatten() {
            self.line.set(line);
        }
    }

    /// The pointer went up. Whether something was selected by that.
    pub(super) fn lasso_dropped(self, event: &PointerEvent) -> bool {
        if !self.is_drawn_by(event) {
            return false;
        }
        self.lasso_goes_on(event);
        let Some(lasso) = self.lasso.try_update_value(Option::take).flatten() else {
            return true;
        };
        self.line.set(String::new());
        if lasso.drawn {
            self.select_within(&lasso.line, lasso.adds);
        } else {
            self.toggle(&lasso.on);
        }
        true
    }

    /// Whether a line is being drawn, or about to be.
    pub(super) fn is_drawing(self) -> bool {
        self.lasso
            .try_with_value(Option::is_some)
            .unwrap_or_default()
    }

    /// Nothing is selected by what was being drawn. Whether anything was.
    pub(super) fn give_up_lasso(self) -> bool {
        let lasso = self.lasso.try_update_value(Option::take).flatten();
        let drawn = lasso.is_some_and(|lasso| lasso.drawn);
        if drawn {
            self.line.set(String::new());
        }
        drawn
    }

    /// Escape gives up the line, and then the tool. Whether there was either.
    pub(super) fn escape_lasso(self) -> bool {
        if self.give_up_lasso() {
            return true;
        }
        let selecting = self.selecting.get_untracked();
        if selecting {
            self.take_lasso(false);
        }
        selecting
    }

    /// Selects what shows within the line. What several are shown as counts for each of them.
    fn select_within(self, line: &[At], adds: bool) {
        let plot = self.plot.get_untracked();
        let within = self.layer.with_value(|layer| {
            let mut within: Vec<Id> = Vec::new();
            if let Some(layer) = layer {
                let shown = layer.places();
                let caught =
                    shown.filter(|(_, spot)| plot.shows(spot) && is_within(line, (spot.x, spot.y)));
                for (ids, _) in caught {
                    within.extend(ids);
                }
            }
            within
        });
        if within.is_empty() {
            self.room.app.announce("Nothing lies in there".to_owned());
        }
        self.room.table.pick(&within, adds);
    }

    /// Selects these, or none of them any more if all are selected.
    pub(super) fn toggle(self, ids: &[Id]) {
        if !ids.is_empty() {
            self.room.table.toggle_picks(ids);
        }
    }
}

/// The line for the picture.
fn written(line: &[At]) -> String {
    line.iter().fold(String::new(), |mut points, (x, y)| {
        let gap = if points.is_empty() { "" } else { " " };
        // A string takes all that is written to it.
        let _ = write!(points, "{gap}{x:.0},{y:.0}");
        points
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_goes_around_is_within() {
        // Open to the right between 40 and 60.
        let hook = [
            (0.0, 0.0),
            (100.0, 0.0),
            (100.0, 40.0),
            (50.0, 40.0),
            (50.0, 60.0),
            (100.0, 60.0),
            (100.0, 100.0),
            (0.0, 100.0),
        ];
        for at in [(20.0, 50.0), (80.0, 20.0), (80.0, 80.0)] {
            assert!(is_within(&hook, at), "{at:?}");
        }
        for at in [(80.0, 50.0), (-5.0, 50.0), (120.0, 20.0), (50.0, 140.0)] {
            assert!(!is_within(&hook, at), "{at:?}");
        }
    }

    #[test]
    fn less_than_three_corners_go_around_nothing() {
        assert!(!is_within(&[], (0.0, 0.0)));
        assert!(!is_within(&[(0.0, 0.0)], (0.0, 0.0)));
        assert!(!is_within(&[(0.0, 0.0), (10.0, 10.0)], (5.0, 4.0)));
        assert_eq!(written(&[(0.4, 1.6), (3.0, 4.0)]), "0,2 3,4");
    }
}
