//! The set that is worth most of all that fit, and what another capacity would change in it.

use super::Chosen;

/// How many sets are looked at before the best one found is taken as it is: a second or so.
pub const WORK: usize = 4_000_000;

/// The best set that was found.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Best {
    /// The set.
    pub chosen: Chosen,
    /// Whether no other one is worth more. Otherwise the work that was allowed has run out.
    pub is_exact: bool,
    /// No set that fits is worth more than this. The same as the set's worth if that is exact.
    pub bound: f64,
}

/// What another capacity would change.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Change {
    /// The capacity, in person-months.
    pub capacity: f64,
    /// By how much more the best set would be worth; less than 0 for less.
    pub worth: f64,
    /// The places that would come in, in order.
    pub comes: Vec<usize>,
    /// The places that would go out, in order.
    pub goes: Vec<usize>,
    /// Whether both sets are exact.
    pub is_exact: bool,
}

impl Best {
    /// What the best set of another capacity, in person-months, would change.
    #[must_use]
    pub fn change(&self, other: &Self, capacity: f64) -> Change {
        let (now, then) = (&self.chosen.places, &other.chosen.places);
        let only = |these: &[usize], those: &[usize]| -> Vec<usize> {
            let own = |place: &&usize| those.binary_search(place).is_err();
            these.iter().filter(own).copied().collect()
        };
        Change {
            capacity,
            worth: other.chosen.worth - self.chosen.worth,
            comes: only(then, now),
            goes: only(now, then),
            is_exact: self.is_exact && other.is_exact,
        }
    }
}
