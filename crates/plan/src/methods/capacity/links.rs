//! What initiatives need and exclude.

use super::{Blocked, Candidates};

impl Candidates {
    /// What needs itself by way of others: each such circle, its places in order. They can only be done
    /// together, and are chosen so; most often one of the links is a slip.
    #[must_use]
    pub fn cycles(&self) -> Vec<Vec<usize>> {
        let mut cycles: Vec<Vec<usize>> = Vec::new();
        let mut seen = vec![false; self.items.len()];
        for place in 0..self.items.len() {
            if seen[place] || self.needs[place].is_empty() {
                continue;
            }
            let (down, up) = (
                reach(&self.needs, place, |_| true),
                reach(&self.needed_by, place, |_| true),
            );
            let both: Vec<usize> = down
                .into_iter()
                .filter(|other| up.binary_search(other).is_ok())
                .collect();
            if both.len() > 1 || self.needs[place].contains(&place) {
                for &other in &both {
                    seen[other] = true;
                }
                cycles.push(both);
            }
        }
        cycles
    }

    /// What an initiative needs, what needs it, and what it excludes.
    pub(super) fn links(&self, place: usize) -> impl Iterator<Item = usize> {
        let links = [
            &self.needs[place],
            &self.needed_by[place],
            &self.excludes[place],
        ];
        links.into_iter().flatten().copied()
    }

    /// An initiative and all it needs that is not done or taken, in order.
    pub(super) fn package(&self, place: usize, taken: &[bool]) -> Vec<usize> {
        reach(&self.needs, place, |other| {
            !taken[other] && !self.items[other].done
        })
    }

    /// The first of those taken that one of these excludes. Those that are done block it from the start.
    pub(super) fn rival(&self, package: &[usize], taken: &[bool]) -> Option<usize> {
        let rivals = package.iter().flat_map(|place| &self.excludes[*place]);
        rivals.copied().filter(|other| taken[*other]).min()
    }

    pub(super) fn why_blocked(&self, place: usize) -> Option<Blocked> {
        if self.items[place].done {
            return None;
        }
        if self.efforts[place].is_none() {
            return Some(Blocked::NoEffort);
        }
        let package = reach(&self.needs, place, |other| !self.items[other].done);
        for &one in &package {
            if self.efforts[one].is_none() {
                return Some(Blocked::NeedHasNoEffort(one));
            }
            for &other in &self.excludes[one] {
                if self.items[other].done {
                    return Some(Blocked::Excluded(one, other));
                }
                if package.binary_search(&other).is_ok() {
                    return Some(Blocked::NeedsExclude(one.min(other), one.max(other)));
                }
            }
        }
        None
    }
}

/// The places that links lead to from one, itself among them, over places that pass; in order.
pub(super) fn reach(
    links: &[Vec<usize>],
    from: usize,
    passes: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let mut reached = vec![from];
    // Most have no links: of thousands, nothing is made for them.
    if links[from].is_empty() {
        return reached;
    }
    let mut seen = vec![false; links.len()];
    seen[from] = true;
    let mut next = 0;
    while let Some(&place) = reached.get(next) {
        next += 1;
        for &other in &links[place] {
            if passes(other) && !std::mem::replace(&mut seen[other], true) {
                reached.push(other);
            }
        }
    }
    reached.sort_unstable();
    reached
}
