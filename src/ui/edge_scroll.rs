//! Scrolling while something is dragged near the edge of what scrolls: the faster, the nearer, and as fast on
//! every display.

use super::press::At;
use web_sys::Element;

/// Nearer than this many pixels to the edge, it begins.
const EDGE: f64 = 72.0;
/// The greatest speed, in pixels a second.
const FASTEST: f64 = 1_440.0;
/// After a longer pause than so many seconds it goes on as after this one.
const LONGEST_STEP: f64 = 0.1;

/// How fast what scrolls should scroll, in pixels a second; 0 where the pointer is nowhere near its edge, or
/// it is at its end.
#[must_use]
pub fn speed(scroller: &Element, (_, y): At) -> f64 {
    let frame = scroller.get_bounding_client_rect();
    let speed = near(frame.bottom() - y) - near(y - frame.top());
    let top = f64::from(scroller.scroll_top());
    let most = f64::from(scroller.scroll_height() - scroller.client_height());
    if (speed < 0.0 && top <= 0.0) || (speed > 0.0 && top >= most) {
        return 0.0;
    }
    speed
}

fn near(distance: f64) -> f64 {
    ((EDGE - distance) / EDGE).clamp(0.0, 1.0) * FASTEST
}

/// Scrolls from frame to frame, by the time between them.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct EdgeScroll {
    /// When it scrolled last, in milliseconds.
    last: f64,
    /// The part of a pixel that is left over.
    rest: f64,
}

impl EdgeScroll {
    /// Begins.
    #[must_use]
    pub fn begin() -> Self {
        Self::at(js_sys::Date::now())
    }

    fn at(now: f64) -> Self {
        Self {
            last: now,
            rest: 0.0,
        }
    }

    /// Scrolls on.
    pub fn go(&mut self, scroller: &Element, speed: f64) {
        let by = self.pixels(js_sys::Date::now(), speed);
        scroller.set_scroll_top(scroller.scroll_top() + by);
    }

    fn pixels(&mut self, now: f64, speed: f64) -> i32 {
        let step = ((now - self.last) / 1_000.0).clamp(0.0, LONGEST_STEP);
        self.last = now;
        self.rest += speed * step;
        let whole = self.rest.trunc();
        self.rest -= whole;
        whole as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_scrolls_as_far_on_every_display() {
        for frames in [30_u32, 60, 144, 240] {
            for (speed, far) in [(90.0, 90), (-90.0, -90), (FASTEST, 1_440)] {
                let mut scroll = EdgeScroll::at(0.0);
                let step = 1_000.0 / f64::from(frames);
                let moments = (1..=frames).map(|frame| f64::from(frame) * step);
                let gone: i32 = moments.map(|now| scroll.pixels(now, speed)).sum();
                assert!((gone - far).abs() <= 1, "{frames}: {gone}");
            }
        }
    }

    #[test]
    fn after_a_pause_it_does_not_leap() {
        let mut scroll = EdgeScroll::at(0.0);
        assert_eq!(scroll.pixels(60_000.0, 100.0), 10);
    }

    #[test]
    fn it_is_the_faster_the_nearer_the_edge() {
        assert_eq!(near(200.0), 0.0);
        assert_eq!(near(EDGE / 2.0), FASTEST / 2.0);
        assert_eq!(near(-5.0), FASTEST);
    }
}
