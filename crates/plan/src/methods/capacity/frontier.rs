//! The sets that are worth looking at: of all that take so much effort or less, the one that is worth most.
//!
//! Source: George Nemhauser and Zev Ullmann, "Discrete Dynamic Programming and Capital Allocation", 1969 (a
//! list of the sets that no other one beats in both effort and worth, grown item by item). Initiatives that are
//! linked are split at the one with the most links: once it is decided, what it needs or excludes is too, and
//! the rest falls into parts that know nothing of each other.

use super::Candidates;
use super::links::reach;
use super::states::{State, merged, parts};

/// How deep parts are split into parts; of what is deeper, only the nearest sets are looked at.
const DEEPEST: usize = 100;

/// How many places the search for the nearest sets looks at, for each place of a part.
const LOOKS: usize = 64;

/// What is in a set, told by the sets it was made of.
#[derive(Clone, Copy, Debug)]
enum Pick {
    Nothing,
    One(usize),
    Both(usize, usize),
}

/// Finds the sets of linked initiatives, and remembers what is in each.
pub(super) struct Frontiers<'a> {
    all: &'a Candidates,
    room: u64,
    picks: Vec<Pick>,
    /// How many sets may still be made before only the nearest ones are.
    pub work: usize,
    /// Whether every set was looked at.
    pub complete: bool,
}

impl<'a> Frontiers<'a> {
    pub(super) fn new(all: &'a Candidates, room: u64, work: usize) -> Self {
        Self {
            all,
            room,
            picks: vec![Pick::Nothing],
            work,
            complete: true,
        }
    }

    /// How many sets were made.
    #[cfg(test)]
    pub(super) fn made(&self) -> usize {
        self.picks.len()
    }

    /// Counts work that makes no sets: looking at so many of something that is quicker to look at.
    pub(super) fn spend(&mut self, work: usize) {
        self.work = self.work.saturating_sub(work);
    }

    /// Whether there is no work left, and so not every set is looked at.
    pub(super) fn ran_out(&mut self) -> bool {
        let ran_out = self.work == 0;
        self.complete &= !ran_out;
        ran_out
    }

    /// The places in a set, in order.
    pub(super) fn places(&self, picks: usize) -> Vec<usize> {
        let (mut open, mut places) = (vec![picks], Vec::new());
        while let Some(next) = open.pop() {
            match self.picks[next] {
                Pick::Nothing => {}
                Pick::One(place) => places.push(place),
                Pick::Both(one, other) => open.extend([one, other]),
            }
        }
        places.sort_unstable();
        places
    }

    /// The frontier of one part of initiatives that links hold together; when the work has run out, what was
    /// found of it, and the nearest sets.
    pub(super) fn of_part(&mut self, part: &[usize]) -> Vec<State> {
        let others_complete = std::mem::replace(&mut self.complete, true);
        let mut frontier = self.split(part, 0);
        if !self.complete {
            frontier = merged(&frontier, &self.nearest(part));
        }
        self.complete &= others_complete;
        frontier
    }

    /// The frontier of a part, split at one initiative after another; the parts that are left with one of them
    /// are split one deeper.
    fn split(&mut self, part: &[usize], depth: usize) -> Vec<State> {
        let mut part = part.to_vec();
        let mut frontier: Vec<State> = Vec::new();
        loop {
            if let [only] = part[..] {
                let alone = self.alone(only);
                return merged(&alone, &frontier);
            }
            let mut within = vec![false; self.all.items.len()];
            for &place in &part {
                within[place] = true;
            }
            let Some(pivot) = self.pivot(&part, &within) else {
                return merged(&[State::NOTHING], &frontier);
            };
            if self.ran_out() {
                return merged(&[State::NOTHING], &frontier);
            }
            if depth == DEEPEST {
                self.complete = false;
                return merged(&self.nearest(&part), &frontier);
            }
            let passes = |other: usize| within[other];
            let taken = reach(&self.all.needs, pivot, passes);
            let mut gone = vec![false; self.all.items.len()];
            for &place in &taken {
                gone[place] = true;
                let rivals = self.all.excludes[place].iter();
                for &rival in rivals.filter(|rival| within[**rival]) {
                    if !gone[rival] {
                        for place in reach(&self.all.needed_by, rival, passes) {
                            gone[place] = true;
                        }
                    }
                }
            }
            let with = rest(&part, &gone);
            let lost = reach(&self.all.needed_by, pivot, passes);
            let mut gone = vec![false; self.all.items.len()];
            for place in lost {
                gone[place] = true;
            }
            part = rest(&part, &gone);
            let package = self.state(&taken);
            if package.effort <= self.room {
                let with = parts(self.all, &with);
                let with = self.together(&with, depth + 1);
                let with = self.shifted(&with, package);
                frontier = merged(&with, &frontier);
            }
            let mut without = parts(self.all, &part);
            match (without.pop(), without.is_empty()) {
                (None, _) => return merged(&[State::NOTHING], &frontier),
                (Some(only), true) => part = only,
                (Some(last), false) => {
                    without.push(last);
                    let without = self.together(&without, depth + 1);
                    return merged(&without, &frontier);
                }
            }
        }
    }

    /// The frontier of one that no link joins to another.
    fn alone(&mut self, place: usize) -> Vec<State> {
        let mut frontier = vec![State::NOTHING];
        if self.ran_out() {
            return frontier;
        }
        self.spend(1);
        let one = self.state(&[place]);
        if one.effort <= self.room && one.worth > 0.0 {
            frontier.push(one);
        }
        frontier
    }

    /// The frontier of parts that no link joins.
    fn together(&mut self, parts: &[Vec<usize>], depth: usize) -> Vec<State> {
        let mut frontier = vec![State::NOTHING];
        for part in parts {
            if self.ran_out() {
                break;
            }
            let options = self.split(part, depth);
            frontier = self.joined(&frontier, &options);
        }
        frontier
    }

    /// The frontier of one set of the first and one of the second together; each has the empty set.
    fn joined(&mut self, first: &[State], options: &[State]) -> Vec<State> {
        let (few, many) = if first.len() < options.len() {
            (first, options)
        } else {
            (options, first)
        };
        let mut all: Vec<State> = Vec::new();
        for option in few {
            if self.ran_out() {
                return merged(&merged(&all, few), many);
            }
            let shifted = self.shifted(many, *option);
            self.spend(all.len() / 4);
            all = merged(&all, &shifted);
        }
        all
    }

    /// Each of these with one more added, as far as there is room and work.
    pub(super) fn shifted(&mut self, states: &[State], by: State) -> Vec<State> {
        let fits = |state: &&State| state.effort + by.effort <= self.room;
        let fitting = states.iter().take_while(fits).count();
        let made = fitting.min(self.work);
        self.complete &= made == fitting;
        self.spend(made);
        let mut shifted = Vec::with_capacity(made);
        for state in &states[..made] {
            shifted.push(State {
                effort: state.effort + by.effort,
                worth: state.worth + by.worth,
                picks: self.both(state.picks, by.picks),
            });
        }
        shifted
    }

    fn both(&mut self, one: usize, other: usize) -> usize {
        match (one, other) {
            (0, only) | (only, 0) => only,
            _ => self.pick(Pick::Both(one, other)),
        }
    }

    fn pick(&mut self, pick: Pick) -> usize {
        self.picks.push(pick);
        self.picks.len() - 1
    }

    /// The set of these places.
    fn state(&mut self, places: &[usize]) -> State {
        let mut state = State::NOTHING;
        for &place in places {
            let one = self.pick(Pick::One(place));
            state = State {
                effort: state.effort + self.all.effort(&[place]),
                worth: state.worth + self.all.worth(place),
                picks: self.both(state.picks, one),
            };
        }
        state
    }

    /// A few sets of a part for which there is no time to look at all: each initiative with what it needs, the
    /// most worth for its effort first, one after another; as far as a fixed number of looks reaches.
    fn nearest(&mut self, part: &[usize]) -> Vec<State> {
        let mut outside = vec![true; self.all.items.len()];
        for &place in part {
            outside[place] = false;
        }
        let mut packages: Vec<(f64, usize)> = Vec::new();
        let mut looks = part.len() * LOOKS;
        for &place in part {
            if looks == 0 {
                break;
            }
            let package = reach(&self.all.needs, place, |it| !outside[it]);
            looks = looks.saturating_sub(package.len());
            let worth: f64 = package.iter().map(|it| self.all.worth(*it)).sum();
            packages.push((worth / self.all.effort(&package) as f64, place));
        }
        packages.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut taken = vec![false; self.all.items.len()];
        let mut states = vec![State::NOTHING];
        let mut last = State::NOTHING;
        let mut looks = part.len() * LOOKS;
        for (_, place) in packages {
            if taken[place] || looks == 0 {
                continue;
            }
            let package = reach(&self.all.needs, place, |it| !outside[it] && !taken[it]);
            looks = looks.saturating_sub(package.len());
            let fits = last.effort + self.all.effort(&package) <= self.room;
            if !fits || self.all.rival(&package, &taken).is_some() {
                continue;
            }
            let package_state = self.state(&package);
            for place in package {
                taken[place] = true;
            }
            last = State {
                effort: last.effort + package_state.effort,
                worth: last.worth + package_state.worth,
                picks: self.both(last.picks, package_state.picks),
            };
            states.push(last);
        }
        merged(&states, &[])
    }

    /// Where a part is split: at the one with the most links within it; of several, the first. Counts the work of
    /// finding it.
    fn pivot(&mut self, part: &[usize], within: &[bool]) -> Option<usize> {
        let (mut most, mut pivot, mut looked) = (0, None, part.len());
        for &place in part {
            let links = self.all.links(place).filter(|other| within[*other]).count();
            looked += links / 16;
            if pivot.is_none() || links > most {
                (most, pivot) = (links, Some(place));
            }
        }
        self.spend(looked);
        pivot
    }
}

/// The places of a part that are not gone.
fn rest(part: &[usize], gone: &[bool]) -> Vec<usize> {
    let stays = |place: &usize| !gone[*place];
    part.iter().copied().filter(stays).collect()
}
