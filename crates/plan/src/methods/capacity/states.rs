//! Lists of sets of which none beats another, and the parts into which links hold initiatives together.

use super::Candidates;

/// One set: its effort, its worth, and what is in it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct State {
    pub effort: u64,
    pub worth: f64,
    pub picks: usize,
}

impl State {
    /// The set without anything.
    pub(super) const NOTHING: Self = Self {
        effort: 0,
        worth: 0.0,
        picks: 0,
    };
}

/// Those of two lists, each in order of effort, that none beats: rising in effort and in worth.
pub(super) fn merged(first: &[State], second: &[State]) -> Vec<State> {
    let mut merged: Vec<State> = Vec::with_capacity(first.len() + second.len());
    let (mut at, mut other_at) = (0, 0);
    loop {
        let next = match (first.get(at), second.get(other_at)) {
            (Some(one), Some(other)) if comes_first(one, other) => one,
            (_, Some(other)) => {
                other_at += 1;
                keep(&mut merged, other);
                continue;
            }
            (Some(one), None) => one,
            (None, None) => return merged,
        };
        at += 1;
        keep(&mut merged, next);
    }
}

fn comes_first(one: &State, other: &State) -> bool {
    one.effort < other.effort || (one.effort == other.effort && one.worth >= other.worth)
}

fn keep(kept: &mut Vec<State>, next: &State) {
    if kept.last().is_none_or(|last| next.worth > last.worth) {
        kept.push(*next);
    }
}

/// The parts into which places, which stand in order, fall by the links between them, each in order, by their first place.
pub(super) fn parts(all: &Candidates, places: &[usize]) -> Vec<Vec<usize>> {
    let mut open = vec![false; all.items.len()];
    for &place in places {
        open[place] = true;
    }
    let mut parts = Vec::new();
    for &first in places {
        if !std::mem::replace(&mut open[first], false) {
            continue;
        }
        let mut part = vec![first];
        let mut next = 0;
        while let Some(&place) = part.get(next) {
            next += 1;
            for other in all.links(place) {
                if std::mem::replace(&mut open[other], false) {
                    part.push(other);
                }
            }
        }
        part.sort_unstable();
        parts.push(part);
    }
    parts
}
