//! Dots: who edited, and when in an order that every copy agrees on.

use super::base32;
use super::seen::Seen;
use std::fmt;
use std::str::FromStr;

/// One holder of a copy during one page load. Fresh for every page load: a crash can lose edits
/// that another copy has already seen, and a reused id would then claim to have seen edits it
/// never saw.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ReplicaId(u64);

impl ReplicaId {
    /// 50 of the random bits: ten characters, and even 10,000 page loads of one workspace meet by
    /// chance once in twenty million workspaces.
    #[must_use]
    pub fn from_random(random: u64) -> Self {
        Self(random & ((1 << 50) - 1))
    }
}

/// A moment in hybrid logical time: milliseconds since 1970 in the upper 48 bits, a counter in the
/// lower 16. Later edits of one replica, and edits made after seeing others, always have a later
/// stamp, whatever the clock on the wall does.
///
/// Source: Kulkarni et al., "Logical Physical Clocks", 2014.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Stamp(u64);

impl Stamp {
    /// The latest stamp taken from a file as it is: the year 5000. A later one would push every
    /// clock that reads it towards the end of the number, so a file's reader replaces it.
    pub const LATEST: Self = Self(95_617_584_000_000 << 16);

    /// Where a clock is stopped from following the stamps it reads, so that its own next four
    /// thousand million still come before [`Self::LATEST`].
    const LATEST_FOLLOWED: Self = Self(Self::LATEST.0 - (1 << 32));

    /// The first stamp of a millisecond; a minute before [`Self::LATEST`] at the latest.
    #[must_use]
    pub fn at_millis(millis: u64) -> Self {
        Self(millis.min(Self::LATEST_FOLLOWED.0 >> 16) << 16)
    }

    /// Milliseconds since 1970, by the clock of the machine that edited.
    #[must_use]
    pub fn millis(self) -> u64 {
        self.0 >> 16
    }

    fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// The identity of one edit: the replica that made it and the moment.
///
/// Ordered by moment first, so that the greatest dot is the latest edit; the replica breaks ties
/// the same way on every copy.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Dot {
    /// The moment of the edit.
    pub stamp: Stamp,
    /// The replica that made it.
    pub replica: ReplicaId,
}

/// A text that should be a dot (`stamp-replica` in base 32), a stamp or a replica id, and is not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DotError(pub String);

impl fmt::Display for ReplicaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(10);
        base32::push(self.0.into(), &mut text);
        f.write_str(&text)
    }
}

impl FromStr for ReplicaId {
    type Err = DotError;

    fn from_str(text: &str) -> Result<Self, DotError> {
        base32::read(text)
            .map(Self)
            .ok_or_else(|| DotError(text.to_owned()))
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(13);
        base32::push(self.0.into(), &mut text);
        f.write_str(&text)
    }
}

impl FromStr for Stamp {
    type Err = DotError;

    fn from_str(text: &str) -> Result<Self, DotError> {
        base32::read(text)
            .map(Self)
            .ok_or_else(|| DotError(text.to_owned()))
    }
}

impl fmt::Display for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.stamp, self.replica)
    }
}

impl FromStr for Dot {
    type Err = DotError;

    fn from_str(text: &str) -> Result<Self, DotError> {
        let (stamp, replica) = text
            .split_once('-')
            .ok_or_else(|| DotError(text.to_owned()))?;
        Ok(Self {
            stamp: stamp.parse()?,
            replica: replica.parse()?,
        })
    }
}

/// A replica's hybrid logical clock.
#[derive(Clone, Debug)]
pub struct Clock {
    replica: ReplicaId,
    last: Stamp,
}

impl Clock {
    /// A clock that has seen nothing yet.
    #[must_use]
    pub fn new(replica: ReplicaId) -> Self {
        Self {
            replica,
            last: Stamp(0),
        }
    }

    /// The replica whose edits this clock stamps.
    #[must_use]
    pub fn replica(&self) -> ReplicaId {
        self.replica
    }

    /// The dot of the next edit: later than every dot made or witnessed so far. `now` is the wall
    /// clock in milliseconds since 1970; it may stand still or jump back.
    pub fn tick(&mut self, now: u64) -> Dot {
        self.last = self.last.next().max(Stamp::at_millis(now));
        Dot {
            stamp: self.last,
            replica: self.replica,
        }
    }

    /// Takes note of an edit made elsewhere, so that the next tick is later (but for an edit at the
    /// end of time, which no clock follows).
    pub fn witness(&mut self, stamp: Stamp) {
        self.last = self.last.max(stamp.min(Stamp::LATEST_FOLLOWED));
    }

    /// Whether a copy claims to have seen edits that this clock has yet to stamp. They would be
    /// taken for overwritten as soon as they are made: time for another replica id.
    pub(super) fn is_claimed_by(&self, seen: &Seen) -> bool {
        seen.covers(Dot {
            stamp: self.last.next(),
            replica: self.replica,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_read_back_as_written() {
        let mut clock = Clock::new(ReplicaId::from_random(u64::MAX));
        let dot = clock.tick(1_763_931_144_123);
        assert_eq!(dot.to_string().parse(), Ok(dot));
        assert_eq!(dot.stamp.millis(), 1_763_931_144_123);
    }

    #[test]
    fn a_clock_that_jumps_back_still_goes_forward() {
        let mut clock = Clock::new(ReplicaId::from_random(7));
        let first = clock.tick(5_000);
        let second = clock.tick(1_000);
        assert!(second > first);
    }

    #[test]
    fn a_witnessed_edit_is_always_earlier_than_the_next_tick() {
        let mut ahead = Clock::new(ReplicaId::from_random(1));
        let mut behind = Clock::new(ReplicaId::from_random(2));
        let theirs = ahead.tick(9_000);
        behind.witness(theirs.stamp);
        assert!(behind.tick(10) > theirs);
    }

    #[test]
    fn no_clock_follows_another_to_the_end_of_time() {
        let mut clock = Clock::new(ReplicaId::from_random(1));
        clock.witness(Stamp(u64::MAX));
        let first = clock.tick(u64::MAX);
        let second = clock.tick(u64::MAX);
        assert!(first < second && second.stamp < Stamp::LATEST);
    }
}
