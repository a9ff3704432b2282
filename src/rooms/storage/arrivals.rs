//! What the room has to ask the browser for before it knows what it looks like. It shows when all of
//! it is there, so that nothing moves under the eyes; and soon in any case.

use leptos::prelude::*;
use std::time::Duration;

/// Longer than this nobody waits for a whole picture.
const SOON: Duration = Duration::from_millis(300);

/// How many answers are still to come.
#[derive(Clone, Copy)]
pub struct Arrivals(RwSignal<u8>);

impl Arrivals {
    /// So many answers are to come.
    pub fn of(count: u8) -> Self {
        let missing = RwSignal::new(count);
        let enough = move || {
            // The room may have been left meanwhile.
            let _ = missing.try_set(0);
        };
        set_timeout(enough, SOON);
        Self(missing)
    }

    /// One has come; those that come later, when something changed, do not count.
    pub fn arrived(self) {
        let _ = self
            .0
            .try_update(|missing| *missing = missing.saturating_sub(1));
    }

    /// Whether the room should not show yet; tracked.
    pub fn awaited(self) -> bool {
        self.0.get() > 0
    }
}
