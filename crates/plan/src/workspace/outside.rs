//! What the plan crate needs from outside: the time, and randomness.

/// The wall clock and a source of randomness. The app has the browser's; tests have seeded ones.
pub trait Outside: Send + Sync {
    /// Milliseconds since 1970. May stand still or jump back.
    fn now(&mut self) -> u64;

    /// 64 random bits.
    fn random(&mut self) -> u64;
}

/// A clock that advances a millisecond a reading and a reproducible random sequence
/// (Sebastiano Vigna's SplitMix64): for tests, the simulation and the example plan.
#[derive(Clone, Debug)]
pub struct SeededOutside {
    state: u64,
    now: u64,
}

impl SeededOutside {
    /// A sequence that depends on `seed` alone, with the clock starting at `now` milliseconds.
    #[must_use]
    pub fn new(seed: u64, now: u64) -> Self {
        Self { state: seed, now }
    }

    /// Moves the clock forward.
    pub fn advance(&mut self, millis: u64) {
        self.now += millis;
    }
}

impl Outside for SeededOutside {
    fn now(&mut self) -> u64 {
        self.now += 1;
        self.now
    }

    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        mixed(self.state)
    }
}

/// How far the state of a sequence moves with each number.
pub(crate) const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The random bits of a state.
///
/// Source: Guy Steele, Doug Lea and Christine Flood, "Fast Splittable Pseudorandom Number Generators", 2014,
/// with the constants of Sebastiano Vigna's SplitMix64.
#[must_use]
#[inline(always)]
pub(crate) fn mixed(state: u64) -> u64 {
    let mut mixed = state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
