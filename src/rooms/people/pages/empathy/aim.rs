//! Where a note would be put that is held over others, as pure arithmetic.

use crate::ui::press::At;
use web_sys::Element;

/// Where a note lies in the window.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Frame {
    /// Reads where an element lies.
    pub(super) fn of(element: &Element) -> Self {
        let frame = element.get_bounding_client_rect();
        Self {
            left: frame.left(),
            right: frame.right(),
            top: frame.top(),
            bottom: frame.bottom(),
        }
    }
}

/// How many notes, which stand below each other or in rows, come before a point.
pub(super) fn passed(frames: &[Frame], (x, y): At) -> usize {
    let one = |it: &Frame| {
        frames
            .iter()
            .all(|other| (other.left - it.left).abs() < 1.0)
    };
    let is_column = frames.first().is_none_or(one);
    let comes_first = |it: &&Frame| {
        if is_column {
            y > (it.top + it.bottom) / 2.0
        } else {
            y > it.bottom || (y > it.top && x > (it.left + it.right) / 2.0)
        }
    };
    frames.iter().take_while(comes_first).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(left: f64, top: f64) -> Frame {
        Frame {
            left,
            right: left + 100.0,
            top,
            bottom: top + 20.0,
        }
    }

    #[test]
    fn a_point_comes_after_the_notes_before_it() {
        let column = [frame(0.0, 0.0), frame(0.0, 30.0)];
        for (y, count) in [(5.0, 0), (15.0, 1), (35.0, 1), (45.0, 2)] {
            assert_eq!(passed(&column, (50.0, y)), count, "{y}");
        }
        let rows = [frame(0.0, 0.0), frame(110.0, 0.0), frame(0.0, 30.0)];
        for (x, y, count) in [
            (10.0, 10.0, 0),
            (90.0, 10.0, 1),
            (190.0, 10.0, 2),
            (10.0, 40.0, 2),
            (90.0, 40.0, 3),
        ] {
            assert_eq!(passed(&rows, (x, y)), count, "{x}, {y}");
        }
        assert_eq!(passed(&[], (0.0, 0.0)), 0);
    }
}
