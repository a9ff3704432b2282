//! A person's clock, which jumps, and their randomness.

use plan::workspace::{Outside, SeededOutside};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A wall clock that a test can set, in milliseconds since 1970.
#[derive(Clone, Debug)]
pub struct WallClock(Arc<AtomicU64>);

impl WallClock {
    pub fn at(millis: u64) -> Self {
        Self(Arc::new(AtomicU64::new(millis)))
    }

    pub fn jump(&self, millis: i64) {
        let now = self.0.load(Ordering::Relaxed);
        self.0
            .store(now.saturating_add_signed(millis), Ordering::Relaxed);
    }
}

/// What one page load gets from outside.
pub struct PageLoad {
    clock: WallClock,
    random: SeededOutside,
}

impl PageLoad {
    pub fn new(clock: &WallClock, seed: u64) -> Self {
        Self {
            clock: clock.clone(),
            random: SeededOutside::new(seed, 0),
        }
    }
}

impl Outside for PageLoad {
    fn now(&mut self) -> u64 {
        self.clock.0.load(Ordering::Relaxed)
    }

    fn random(&mut self) -> u64 {
        self.random.random()
    }
}
