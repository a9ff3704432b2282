//! Sorting and gathering that cost little to download.
//!
//! The standard library's sort is compiled anew, some 4 KB each time, for every type it sorts, and
//! so is the building of a `BTreeSet` or `BTreeMap` from an iterator, which sorts first. In a page
//! that is downloaded before it is used, one sort of places does for all.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Puts items in order; equal ones stay as they stood.
pub trait SortInOrder<T> {
    /// Puts the items in the order that `compare` says.
    fn sort_in_order(&mut self, compare: impl Fn(&T, &T) -> Ordering);
}

impl<T> SortInOrder<T> for Vec<T> {
    fn sort_in_order(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let places = order(self.len(), &|a, b| compare(&self[a], &self[b]));
        let mut items: Vec<Option<T>> = std::mem::take(self).into_iter().map(Some).collect();
        self.extend(places.into_iter().filter_map(|place| items[place].take()));
    }
}

/// The places of `count` items in order.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// The set of these items.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// The map of these items; of two with one key the later stays.
pub fn map<K: Ord, V>(items: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in items {
        map.insert(key, value);
    }
    map
}

/// The members of a JSON object.
pub fn members(
    items: impl IntoIterator<Item = (String, serde_json::Value)>,
) -> serde_json::Map<String, serde_json::Value> {
    let mut members = serde_json::Map::new();
    for (name, value) in items {
        members.insert(name, value);
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_stand_as_the_standard_sort_puts_them(items in prop::collection::vec((0_u8..9, any::<u16>()), 0..200)) {
            let mut ours = items.clone();
            ours.sort_in_order(|a, b| a.0.cmp(&b.0));
            let mut theirs = items.clone();
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
            let gathered: BTreeSet<_> = items.iter().copied().collect();
            prop_assert_eq!(set(items.iter().copied()), gathered);
            let gathered: BTreeMap<_, _> = items.iter().copied().collect();
            prop_assert_eq!(map(items), gathered);
        }
    }
}
