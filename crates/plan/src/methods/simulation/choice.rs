//! How sure it is which initiatives are the top so many.

use super::Chances;

/// From this chance on it is as good as sure that an initiative is among the top so many; below the rest of it,
/// that it is not. A bound of our own: one miss in ten.
pub const SAFE: f64 = 0.9;

/// How sure it is which are the top so many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Choice {
    /// How many are to be chosen; no more than there are.
    pub top: usize,
    /// How many of the first so many of the plain ranking are as good as sure to be among them.
    pub safe: usize,
    /// How many others may be among them, those of the plain ranking's first that are not safe too.
    pub contenders: usize,
}

impl Choice {
    /// How sure it is, by the chances of all in the order of the plain ranking.
    #[must_use]
    pub fn of(chances: &[Chances], top: usize) -> Self {
        let top = top.min(chances.len());
        let is_safe = |(at, chances): &(usize, &Chances)| *at < top && chances.in_top >= SAFE;
        let safe = chances.iter().enumerate().filter(is_safe).count();
        let may = chances
            .iter()
            .filter(|chances| chances.in_top > 1.0 - SAFE)
            .count();
        Self {
            top,
            safe,
            contenders: may.saturating_sub(safe),
        }
    }

    /// How many places among the top so many are not as good as taken.
    #[must_use]
    pub fn open(&self) -> usize {
        self.top - self.safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(in_top: &[f64], top: usize) -> Choice {
        let chances = in_top.iter().enumerate();
        let chances = chances.map(|(place, in_top)| Chances {
            place,
            plain_rank: place + 1,
            expected_rank: 1.0,
            in_top: *in_top,
            best_rank: 1,
            worst_rank: 1,
        });
        Choice::of(&chances.collect::<Vec<_>>(), top)
    }

    #[test]
    fn places_that_are_not_safe_are_open_among_those_that_may_take_them() {
        let choice = of(&[1.0, 0.9, 0.55, 0.35, 0.15, 0.05], 3);
        assert_eq!((choice.safe, choice.open(), choice.contenders), (2, 1, 3));
        // One that the plain scores leave out may be safer than one that they choose.
        let choice = of(&[0.6, 0.95, 0.45], 1);
        assert_eq!((choice.safe, choice.open(), choice.contenders), (0, 1, 3));
    }

    #[test]
    fn no_more_are_safe_than_are_chosen() {
        let choice = of(&[0.9; 10], 9);
        assert_eq!((choice.safe, choice.open()), (9, 0));
        assert_eq!(of(&[1.0, 1.0], 5), of(&[1.0, 1.0], 2));
        assert_eq!(of(&[], 5), Choice::default());
    }
}
