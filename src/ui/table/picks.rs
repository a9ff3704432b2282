//! Which rows are picked, by their keys: it survives sorting, filtering and scrolling.

use super::state::Key;
use std::collections::HashSet;

/// Rows picked one after the other, from one to another; changing its end changes what is picked.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Run<K: Key> {
    from: K,
    to: K,
    /// What was picked before it.
    before: HashSet<K>,
}

/// Which rows are picked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picks<K: Key> {
    keys: HashSet<K>,
    run: Option<Run<K>>,
}

impl<K: Key> Default for Picks<K> {
    fn default() -> Self {
        Self {
            keys: HashSet::new(),
            run: None,
        }
    }
}

impl<K: Key> Picks<K> {
    /// Whether a row is picked.
    #[must_use]
    pub fn has(&self, key: &K) -> bool {
        self.keys.contains(key)
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Picks a row, or no longer.
    pub(super) fn toggle(&mut self, key: &K) {
        self.run = None;
        if !self.keys.remove(key) {
            self.run = Some(Run {
                from: key.clone(),
                to: key.clone(),
                before: self.keys.clone(),
            });
            self.keys.insert(key.clone());
        }
    }

    /// The cursor went on to another row while rows are being picked: the run that ends where the
    /// cursor was goes on from there, or one begins.
    pub(super) fn walk(&mut self, rows: &[K], from: &K, to: &K) {
        let goes_on = self.run.as_ref().is_some_and(|run| run.to == *from);
        if !goes_on {
            self.run = None;
        }
        self.extend(rows, from, to);
    }

    /// Picks all rows from where the run began, or from the cursor's row, to another.
    pub(super) fn extend(&mut self, rows: &[K], cursor: &K, to: &K) {
        let place = |key: &K| rows.iter().position(|row| row == key);
        let Some(end) = place(to) else {
            return;
        };
        let known = self
            .run
            .take()
            .and_then(|run| Some((place(&run.from)?, run)));
        let (start, mut run) = match known {
            Some(known) => known,
            None => {
                let run = Run {
                    from: cursor.clone(),
                    to: to.clone(),
                    before: self.keys.clone(),
                };
                (place(cursor).unwrap_or(end), run)
            }
        };
        let rows = rows
            .get(start.min(end)..=start.max(end))
            .unwrap_or_default();
        self.keys.clone_from(&run.before);
        self.keys.extend(rows.iter().cloned());
        run.to = to.clone();
        self.run = Some(run);
    }

    /// Picks these rows, besides those that are.
    pub(super) fn add(&mut self, rows: &[K]) {
        self.run = None;
        self.keys.extend(rows.iter().cloned());
    }

    /// Picks these rows no longer.
    pub(super) fn remove(&mut self, rows: &[K]) {
        self.run = None;
        for row in rows {
            self.keys.remove(row);
        }
    }

    /// Picks none.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// How many of these rows are picked.
    #[must_use]
    pub fn among(&self, rows: &[K]) -> usize {
        if self.keys.is_empty() {
            return 0;
        }
        rows.iter().filter(|row| self.has(row)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [char; 6] = ['a', 'b', 'c', 'd', 'e', 'f'];

    fn picked(picks: &Picks<char>) -> String {
        ROWS.iter().filter(|row| picks.has(row)).collect()
    }

    #[test]
    fn rows_are_picked_one_by_one() {
        let mut picks = Picks::default();
        picks.toggle(&'b');
        picks.toggle(&'d');
        assert_eq!(picked(&picks), "bd");
        picks.toggle(&'b');
        assert_eq!(picked(&picks), "d");
        picks.add(&['a', 'f']);
        picks.remove(&['a', 'c']);
        assert_eq!(picked(&picks), "df");
        assert_eq!(picks.among(&['d', 'e']), 1);
        picks.clear();
        assert!(picks.is_empty());
    }

    #[test]
    fn a_run_grows_and_shrinks_and_leaves_what_was_picked_before() {
        let mut picks = Picks::default();
        picks.toggle(&'f');
        picks.walk(&ROWS, &'b', &'c');
        picks.walk(&ROWS, &'c', &'d');
        assert_eq!(picked(&picks), "bcdf");
        picks.walk(&ROWS, &'d', &'c');
        assert_eq!(picked(&picks), "bcf");
        picks.walk(&ROWS, &'c', &'b');
        picks.walk(&ROWS, &'b', &'a');
        assert_eq!(picked(&picks), "abf");
        // The cursor went elsewhere: another run.
        picks.walk(&ROWS, &'d', &'e');
        assert_eq!(picked(&picks), "abdef");
    }

    #[test]
    fn a_run_reaches_from_the_last_row_that_was_picked() {
        let mut picks = Picks::default();
        picks.toggle(&'b');
        picks.extend(&ROWS, &'f', &'d');
        assert_eq!(picked(&picks), "bcd");
        picks.extend(&ROWS, &'d', &'a');
        assert_eq!(picked(&picks), "ab");
        // With none picked it begins at the cursor; as it does when the row it began at is filtered.
        picks.clear();
        picks.extend(&ROWS, &'e', &'d');
        assert_eq!(picked(&picks), "de");
        picks.extend(&['a', 'b', 'c'], &'a', &'b');
        assert_eq!(picked(&picks), "abde");
    }

    #[test]
    fn what_does_not_show_stays_picked() {
        let mut picks = Picks::default();
        picks.toggle(&'a');
        picks.add(&['d', 'e']);
        assert_eq!(picked(&picks), "ade");
        picks.extend(&ROWS, &'x', &'y');
        assert_eq!(picked(&picks), "ade");
        picks.extend(&ROWS, &'x', &'c');
        assert_eq!(picked(&picks), "acde");
    }
}
