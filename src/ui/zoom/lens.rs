//! What shows of one board.

use super::arithmetic::{Shape, Zoom};
use super::hands::Hands;
use crate::ui::keys::is_plain;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::time::Duration;

/// After so long without a change the hand has come to rest.
const REST: Duration = Duration::from_millis(200);

/// Where a board is in the window while all of it shows, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Ground {
    /// Its middle.
    pub middle: (f64, f64),
    /// Half its width and half its height.
    pub half: (f64, f64),
}

impl Ground {
    /// The place in the view that is there in the window.
    #[must_use]
    pub fn in_view(self, (x, y): (f64, f64)) -> (f64, f64) {
        (
            (x - self.middle.0) / self.half.0,
            (y - self.middle.1) / self.half.1,
        )
    }
}

/// What shows of one board. Copied to all that look through it.
#[derive(Clone, Copy)]
pub struct Lens {
    /// What is drawn.
    zoom: RwSignal<Zoom>,
    /// What is drawn at the next frame at the latest.
    wanted: StoredValue<Zoom>,
    /// Whether that frame is asked for.
    awaited: StoredValue<bool>,
    rested: RwSignal<Zoom>,
    changes: StoredValue<u32>,
    ground: StoredValue<Box<dyn Fn() -> Option<Ground>>, LocalStorage>,
    say: Callback<String>,
    pub(super) hands: Hands,
}

impl Lens {
    /// All of a board. `ground` finds where it is; what `say` is given is read aloud. Made in the
    /// room's owner.
    pub fn new(
        shape: Shape,
        ground: impl Fn() -> Option<Ground> + 'static,
        say: Callback<String>,
    ) -> Self {
        Self {
            zoom: RwSignal::new(Zoom::whole(shape)),
            wanted: StoredValue::new(Zoom::whole(shape)),
            awaited: StoredValue::new(false),
            rested: RwSignal::new(Zoom::whole(shape)),
            changes: StoredValue::new(0),
            ground: StoredValue::new_local(Box::new(ground)),
            say,
            hands: Hands::new(),
        }
    }

    /// What shows; tracked.
    #[must_use]
    pub fn now(self) -> Zoom {
        self.zoom.get()
    }

    /// What shows, or will at the next frame; not tracked.
    #[must_use]
    pub fn peek(self) -> Zoom {
        self.wanted.get_value()
    }

    /// What showed when the hand last came to rest; tracked. For what costs too much to follow every
    /// turn of a wheel.
    #[must_use]
    pub fn rested(self) -> Zoom {
        self.rested.get()
    }

    /// Where the board is in the window; nowhere while it is not shown.
    #[must_use]
    pub fn ground(self) -> Option<Ground> {
        let ground = self.ground.try_with_value(|ground| ground()).flatten()?;
        (ground.half.0 > 0.0 && ground.half.1 > 0.0).then_some(ground)
    }

    /// Shows this from now on. Whether that is something else than before.
    pub fn show(self, zoom: Zoom) -> bool {
        self.want(zoom);
        self.draw()
    }

    /// Shows this from the next frame on: however often a hand is heard of in a frame, the board is
    /// drawn once. Whether that is something else than before.
    pub(super) fn follow(self, zoom: Zoom) -> bool {
        let changes = self.want(zoom);
        if changes && !self.awaited.get_value() {
            self.awaited.set_value(true);
            request_animation_frame(move || {
                // The room may be gone by now.
                if self
                    .awaited
                    .try_update_value(|awaited| *awaited = false)
                    .is_some()
                {
                    self.draw();
                }
            });
        }
        changes
    }

    fn want(self, zoom: Zoom) -> bool {
        let known = self.wanted.try_get_value();
        let changes = known.is_some_and(|known| known != zoom);
        if changes {
            self.wanted.set_value(zoom);
        }
        changes
    }

    /// Draws what is wanted without waiting for the frame. Whether something else was drawn before.
    pub(super) fn draw(self) -> bool {
        let drawn = self.zoom.try_get_untracked();
        let wanted = self.wanted.try_get_value().filter(|_| drawn.is_some());
        let Some(zoom) = wanted.filter(|wanted| Some(*wanted) != drawn) else {
            return false;
        };
        self.zoom.set(zoom);
        self.rest_later();
        true
    }

    fn rest_later(self) {
        self.changes.update_value(|changes| *changes += 1);
        let then = self.changes.get_value();
        set_timeout(
            move || {
                // The room may be gone by then, or the hand have moved on.
                if self.changes.try_get_value() == Some(then) {
                    self.rested.set(self.zoom.get_untracked());
                }
            },
            REST,
        );
    }

    /// To the next stop, larger or smaller, about a place in the view or else its middle.
    pub fn step(self, larger: bool, about: Option<(f64, f64)>) {
        let zoom = self.peek();
        self.jump(zoom.about(about.unwrap_or_default(), zoom.next(larger)));
    }

    /// Shows all of the board.
    pub fn fit(self) {
        self.jump(self.peek().about((0.0, 0.0), 1.0));
    }

    /// Whether this share of the board, about its middle, fills the view; tracked.
    #[must_use]
    pub fn is_filled_by(self, share: f64) -> bool {
        let now = self.now();
        !now.is_whole() && now == now.filled_by(share)
    }

    /// Lets this share of the board, about its middle, fill the view; if it does already, shows all.
    pub fn fill_with(self, share: f64) {
        let now = self.peek();
        let filled = now.filled_by(share);
        if now == filled {
            self.fit();
        } else {
            self.jump(filled);
        }
    }

    fn jump(self, to: Zoom) {
        if self.show(to) {
            self.rested.set(to);
        }
        let said = if to.is_whole() {
            format!("{}, all of it", to.words())
        } else {
            to.words()
        };
        self.say.run(format!("Zoom {said}"));
    }

    /// Plus and minus zoom, nought shows all. Whether the key was one of them.
    pub fn key(self, event: &KeyboardEvent, about: Option<(f64, f64)>) -> bool {
        if !is_plain(event) {
            return false;
        }
        match event.key().as_str() {
            // Where plus needs Shift, its key alone will do.
            "+" | "=" => self.step(true, about),
            "-" | "_" => self.step(false, about),
            "0" => self.fit(),
            _ => return false,
        }
        true
    }
}
