//! The sets that are worth looking at: of all that take so much effort or less, the one that is worth most.
//!
//! Source: George Nemhauser and Zev Ullmann, "Discrete Dynamic Programming and Capital Allocation", 1969 (a
//! list of the sets that no other one beats in both effort and worth, grown item by item). Initiatives that are
//! linked are split at the one with the most links: once it is decided, what it needs or excludes is too, and
//! the rest falls into parts that know nothing of each other.

use super::Candidates;
use super::links::reach;
use super::states::{State, merged, parts};

/// What is in a set, told by the sets it was made of.
#[derive(Clone, Copy, Debug)]
enum Pick {
    Nothing,
    One(u32),
    Both(u32, u32),
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

    /// The places in a set, in order.
    pub(super) fn places(&self, picks: u32) -> Vec<usize> {
        let (mut open, mut places) = (vec![picks], Vec::new());
        while let Some(next) = open.pop() {
            match self.picks[next as usize] {
                Pick::Nothing => {}
                Pick::One(place) => places.push(place as usize),
                Pick::Both(one, other) => open.extend([one, other]),
            }
        }
        places.sort_unstable();
        places
    }

    /// The frontier of one part of initiatives that links hold together.
    pub(super) fn of_part(&mut self, part: &[usize]) -> Vec<State> {
        if self.work == 0 {
            self.complete = false;
            return self.nearest(part);
        }
        self.work -= 1;
        let Some(&pivot) = part.iter().max_by_key(|place| {
            // Of those with as many links, the first.
            (self.links_within(part, **place), std::cmp::Reverse(**place))
        }) else {
            return vec![State::NOTHING];
        };
        let within = |other: usize| part.binary_search(&other).is_ok();
        let taken = reach(&self.all.needs, pivot, within);
        let mut barred: Vec<usize> = Vec::new();
        for &place in &taken {
            for &rival in self.all.excludes[place].iter().filter(|it| within(**it)) {
                barred.extend(reach(&self.all.needed_by, rival, within));
            }
        }
        let rest = |gone: &[&[usize]]| -> Vec<usize> {
            let stays = |place: &usize| !gone.iter().any(|gone| gone.contains(place));
            part.iter().copied().filter(stays).collect()
        };
        let (with, lost) = (
            rest(&[&taken, &barred]),
            reach(&self.all.needed_by, pivot, within),
        );
        let package = self.state(&taken);
        let mut frontier = if package.effort <= self.room {
            let with = self.of(&with);
            self.shifted(&with, package)
        } else {
            Vec::new()
        };
        let without = rest(&[&lost]);
        let without = self.of(&without);
        frontier = merged(&without, &frontier);
        frontier
    }

    /// The frontier of initiatives that may fall into parts.
    fn of(&mut self, places: &[usize]) -> Vec<State> {
        let mut frontier = vec![State::NOTHING];
        for part in parts(self.all, places) {
            let options = self.of_part(&part);
            frontier = self.joined(&frontier, &options);
        }
        frontier
    }

    /// The frontier of one set or option of the first and one of the second together.
    pub(super) fn joined(&mut self, first: &[State], options: &[State]) -> Vec<State> {
        let (few, many) = if first.len() < options.len() {
            (first, options)
        } else {
            (options, first)
        };
        let mut all: Vec<State> = Vec::new();
        for option in few {
            let shifted = self.shifted(many, *option);
            all = merged(&all, &shifted);
        }
        all
    }

    /// Each of these with one more added, as far as there is room.
    pub(super) fn shifted(&mut self, states: &[State], by: State) -> Vec<State> {
        let fits = |state: &&State| state.effort + by.effort <= self.room;
        let fitting = states.iter().take_while(fits).count();
        self.work = self.work.saturating_sub(fitting);
        let mut shifted = Vec::with_capacity(fitting);
        for state in &states[..fitting] {
            shifted.push(State {
                effort: state.effort + by.effort,
                worth: state.worth + by.worth,
                picks: self.both(state.picks, by.picks),
            });
        }
        shifted
    }

    fn both(&mut self, one: u32, other: u32) -> u32 {
        match (one, other) {
            (0, only) | (only, 0) => only,
            _ => self.pick(Pick::Both(one, other)),
        }
    }

    fn pick(&mut self, pick: Pick) -> u32 {
        self.picks.push(pick);
        u32::try_from(self.picks.len() - 1).unwrap_or(0)
    }

    /// The set of these places.
    pub(super) fn state(&mut self, places: &[usize]) -> State {
        let mut state = State::NOTHING;
        for &place in places {
            let one = self.pick(Pick::One(u32::try_from(place).unwrap_or(0)));
            state = State {
                effort: state.effort + self.all.efforts[place].unwrap_or(0),
                worth: state.worth + self.all.items[place].worth.unwrap_or(0.0),
                picks: self.both(state.picks, one),
            };
        }
        state
    }

    /// A few sets of a part for which there is no time to look at all: each initiative with what it needs, the
    /// most worth for its effort first, one after another.
    fn nearest(&mut self, part: &[usize]) -> Vec<State> {
        let mut taken = vec![false; self.all.items.len()];
        let outside = |place: usize| part.binary_search(&place).is_err();
        let mut packages: Vec<(f64, usize)> = Vec::new();
        for &place in part {
            let package = reach(&self.all.needs, place, |it| !outside(it));
            let worth = |it: &usize| self.all.items[*it].worth.unwrap_or(0.0);
            let worth: f64 = package.iter().map(worth).sum();
            packages.push((worth / self.all.effort(&package) as f64, place));
        }
        packages.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut states = vec![State::NOTHING];
        let mut last = State::NOTHING;
        for (_, place) in packages {
            if taken[place] {
                continue;
            }
            let package = reach(&self.all.needs, place, |it| !outside(it) && !taken[it]);
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

    fn links_within(&self, part: &[usize], place: usize) -> usize {
        let all = self.all;
        let links = [
            &all.needs[place],
            &all.needed_by[place],
            &all.excludes[place],
        ];
        let links = links.into_iter().flatten();
        links
            .filter(|other| part.binary_search(other).is_ok())
            .count()
    }
}
