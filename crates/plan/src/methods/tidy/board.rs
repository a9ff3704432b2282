//! What papers are laid out on, and the search for the largest size at which they stand apart.

use super::block;
use super::room::{self, LAID, Room};
use super::{Group, Paper, Reach, kept};
use crate::methods::golden_circle::{Place, Ring};
use crate::sorted::SortInOrder;

/// From one size that is tried to the next smaller one.
const STEP: f64 = 0.96;
/// At the last of them a note is a 1,000th of its size: as small as places are told apart.
pub(super) const STEPS: u32 = 170;
/// About this share of a full bullseye can be covered by notes that go where there is room.
const FILLED: f64 = 0.6;
/// A ring alone takes a little more: its notes reach over its edges.
const SHARED: f64 = 0.85;
/// So many steps are close to each other.
pub(super) const CLOSE: u32 = 4;
/// This many steps past the likely one, nothing larger is looked for: it would take long, and show little.
const GOOD: u32 = 2;
/// Where the likely step is this far down, there is no use in trying at full size.
const FULL: u32 = 8;
/// So many arrangements are tried where papers find no room beside where they lay.
const ARRANGEMENTS: usize = 24;
/// So many papers are laid out again for that, all arrangements together.
const ARRANGED: usize = 600;
/// How far papers go out of the middle in an arrangement, in shares of what is left of their ring.
const OUT: [f64; 3] = [0.5, 1.0, 0.0];
/// How far groups turn around the centre from some arrangements to the next.
const AROUND: f64 = std::f64::consts::FRAC_PI_4;

/// The share of their size that papers have at a step.
pub(super) fn size(step: u32) -> f64 {
    STEP.powi(step.try_into().unwrap_or(i32::MAX))
}

/// Groups of papers that are there, each in one group at most and in the ring of the group's first.
fn sound_groups(groups: &[Group], papers: &[Paper]) -> Vec<Group> {
    let mut taken = vec![false; papers.len()];
    let length = |it: f64| {
        if it.is_finite() {
            it.clamp(0.0, 1.0)
        } else {
            0.0
        }
    };
    let mut groups: Vec<Group> = groups
        .iter()
        .map(|group| {
            let mut ring = None;
            let mut own = group.papers.clone();
            own.retain(|at| {
                let Some(here) = papers.get(*at).map(|it| Ring::at(it.at)) else {
                    return false;
                };
                let stays = !taken[*at] && *ring.get_or_insert(here) == here;
                taken[*at] |= stays;
                stays
            });
            Group {
                papers: own,
                name: length(group.name),
                rim: length(group.rim),
            }
        })
        .filter(|group| !group.papers.is_empty())
        .collect();
    // What is large finds its place while there is room.
    groups.sort_in_order(|one, other| other.papers.len().cmp(&one.papers.len()));
    groups
}

/// The papers that are in no group.
fn alone(groups: &[Group], count: usize) -> Vec<usize> {
    let mut alone = vec![true; count];
    for at in groups.iter().flat_map(|group| &group.papers) {
        alone[*at] = false;
    }
    (0..count).filter(|at| alone[*at]).collect()
}

/// What papers are laid out on.
pub(super) struct Board<'fixed> {
    fixed: &'fixed [Paper],
    /// The largest first.
    groups: Vec<Group>,
    /// The papers that are in no group.
    alone: Vec<usize>,
    /// Where a block is looked for a place.
    mesh: Vec<(f64, Place)>,
    reach: Reach,
}

impl<'fixed> Board<'fixed> {
    /// What these papers are laid out on.
    pub(super) fn new(
        papers: &[Paper],
        groups: &[Group],
        fixed: &'fixed [Paper],
        reach: Reach,
    ) -> Self {
        let groups = sound_groups(groups, papers);
        Self {
            fixed,
            alone: alone(&groups, papers.len()),
            mesh: if groups.is_empty() {
                Vec::new()
            } else {
                block::mesh()
            },
            groups,
            reach,
        }
    }

    fn room(&self, paper: Paper) -> Room {
        Room::of(Ring::at(paper.at), self.reach)
    }

    /// The first step, of those that are tried, at which all stand apart, and where.
    pub(super) fn largest(&self, papers: &[Paper]) -> (u32, Vec<Place>) {
        let lain: Vec<Place> = papers.iter().map(|paper| paper.at).collect();
        // Where they lie they stand apart at some size already.
        let mut most = (self.apart_from(papers), lain);
        let likely = self.likely(papers);
        if most.0 == 0 || is_good(most.0, likely) {
            return most;
        }
        if likely < FULL
            && let Some(places) = self.at_full_size(papers)
        {
            return (0, places);
        }
        // What stands close already can become but a little larger.
        let mut tried = if most.0 <= likely + CLOSE {
            most.0 - 1
        } else if likely >= FULL {
            // Good already, and likelier to do than the likely one itself.
            likely + GOOD
        } else {
            likely
        };
        let mut least = 0;
        while most.0 - least > 1 {
            let step = tried.clamp(least + 1, most.0 - 1);
            match self.laid_out(papers, step) {
                Some(places) => {
                    most = (step, places);
                    if is_good(step, likely) {
                        break;
                    }
                    // Up as long as it goes, after the first that will do.
                    tried = step - 1;
                }
                None if most.0 - step > CLOSE * 2 => {
                    least = step;
                    tried = step + CLOSE;
                }
                None => {
                    least = step;
                    tried = u32::midpoint(step, most.0);
                }
            }
        }
        most
    }

    /// A step at which they may have room, by how much of their ring they cover.
    pub(super) fn likely(&self, papers: &[Paper]) -> u32 {
        let mut covered = [0.0; 3];
        for paper in papers {
            covered[Ring::at(paper.at) as usize] += paper.width * paper.height;
        }
        let full = Ring::ALL.iter().zip(covered).map(|(ring, covered)| {
            // Half of a note may reach over the edge of its ring, but two rings share that room.
            let edges = ring.outer_radius().powi(2) - ring.inner_radius().powi(2);
            covered / (std::f64::consts::PI * edges)
        });
        let all = covered.iter().sum::<f64>() / std::f64::consts::PI;
        let fullest = full.fold(0.0, f64::max);
        let scale = (FILLED / all.max(fullest * SHARED)).sqrt();
        (0..STEPS)
            .find(|step| size(*step) <= scale)
            .unwrap_or(STEPS)
    }

    /// The first step at which they stand apart where they lie.
    fn apart_from(&self, papers: &[Paper]) -> u32 {
        let lies = |group: &Group| block::is_compact(&members(papers, group), group);
        if !self.groups.iter().all(lies) {
            return STEPS;
        }
        // Smaller ones that lie so stand apart where larger ones do.
        let (mut least, mut most) = (0, STEPS);
        while least < most {
            let half = u32::midpoint(least, most);
            if self.stands(papers, half) {
                most = half;
            } else {
                least = half + 1;
            }
        }
        most
    }

    /// Whether they stand apart where they lie, at this step.
    fn stands(&self, papers: &[Paper], step: u32) -> bool {
        let small = at_size(papers, step);
        let mut lain: Vec<Paper> = self.fixed.to_vec();
        for group in &self.groups {
            let own = members(&small, group);
            let block = block::outline(&own, group, size(step));
            let room = self.room(own[0]);
            let stands = block::stays(&own, &room) && room.shows(block);
            if !stands || lain.iter().any(|it| !room::is_apart(block, *it)) {
                return false;
            }
            lain.push(block);
        }
        let mut alone = self.alone.iter().enumerate();
        alone.all(|(turn, at)| {
            let paper = small[*at];
            let after = self.alone[turn + 1..].iter().map(|at| &small[*at]);
            self.room(paper).holds(paper) && after.chain(&lain).all(|it| room::is_apart(paper, *it))
        })
    }

    /// Where they stand apart at full size: as near as can be to where they lay or, where one of them finds
    /// no room then, in one of a few arrangements that leave more room in the middle.
    fn at_full_size(&self, papers: &[Paper]) -> Option<Vec<Place>> {
        self.laid_out(papers, 0).or_else(|| {
            let arrangements = (ARRANGED / papers.len().max(1)).min(ARRANGEMENTS);
            (0..arrangements).find_map(|turn| self.laid_out(&self.arranged(papers, turn), 0))
        })
    }

    /// Papers farther out in their ring, and groups turned around the centre: the more the later the turn.
    fn arranged(&self, papers: &[Paper], turn: usize) -> Vec<Paper> {
        let out = OUT[turn % OUT.len()];
        let around = (turn / OUT.len()) as f64 * AROUND;
        let mut arranged = papers.to_vec();
        for at in &self.alone {
            arranged[*at].at = outwards(papers[*at].at, out, 0.0);
        }
        for group in &self.groups {
            let first = papers[group.papers[0]].at;
            let to = outwards(first, out, around);
            let radii = self.room(papers[group.papers[0]]).radii();
            for at in &group.papers {
                let own = papers[*at].at;
                let moved = Place {
                    x: own.x + to.x - first.x,
                    y: own.y + to.y - first.y,
                };
                arranged[*at].at = within(moved, radii);
            }
        }
        arranged
    }

    /// Where they stand apart at this step; `None` where one of them finds no room.
    fn laid_out(&self, papers: &[Paper], step: u32) -> Option<Vec<Place>> {
        let small = at_size(papers, step);
        let mut lain: Vec<Paper> = self.fixed.to_vec();
        let mut places: Vec<Place> = small.iter().map(|paper| paper.at).collect();
        for group in &self.groups {
            let own = members(&small, group);
            let room = self.room(own[0]);
            let (found, block) = block::place(&own, group, size(step), &room, &lain, &self.mesh)?;
            for (at, place) in group.papers.iter().zip(found) {
                places[*at] = place;
            }
            lain.push(block);
        }
        for at in self.turns(&small, &lain) {
            let place = self.room(small[at]).place(small[at], &lain)?;
            places[at] = place;
            lain.push(Paper {
                at: place,
                ..small[at]
            });
        }
        Some(places)
    }

    /// Whose turn it is, of those in no group: those that lie free stay, and the fewer others one lies on,
    /// the sooner it has its place.
    fn turns(&self, papers: &[Paper], lain: &[Paper]) -> Vec<usize> {
        let lies_on = |at: usize| {
            let paper = papers[at];
            let others = self.alone.iter().filter(|other| **other != at);
            let under = others.filter(|other| !room::is_apart(paper, papers[**other]));
            let mut lain = lain.iter();
            let stays = self.room(paper).holds(paper) && lain.all(|it| room::is_apart(paper, *it));
            under.count() + usize::from(!stays)
        };
        let turns = self.alone.iter();
        let mut turns: Vec<(usize, usize)> = turns.map(|at| (lies_on(*at), *at)).collect();
        turns.sort_in_order(Ord::cmp);
        turns.into_iter().map(|(_, at)| at).collect()
    }
}

/// A place farther out in its ring by a share of the way to the ring's edge, and turned around the centre.
fn outwards(place: Place, share: f64, turn: f64) -> Place {
    let (radius, angle) = (place.radius(), place.y.atan2(place.x) + turn);
    let edge = Ring::at(place).outer_radius() - LAID;
    let radius = radius + (edge - radius).max(0.0) * share;
    kept(Place {
        x: radius * angle.cos(),
        y: radius * angle.sin(),
    })
}

/// The place between two radii that is nearest to one that may lie elsewhere.
fn within(place: Place, (inner, outer): (f64, f64)) -> Place {
    let radius = place.radius();
    let near = radius.clamp(inner, outer);
    if radius <= 0.0 {
        return kept(Place { x: near, y: 0.0 });
    }
    kept(Place {
        x: place.x * near / radius,
        y: place.y * near / radius,
    })
}

/// Whether a step is near enough to the likely one. Where nearly all have room, the best is looked for.
pub(super) fn is_good(step: u32, likely: u32) -> bool {
    likely >= FULL && step <= likely + GOOD
}

fn at_size(papers: &[Paper], step: u32) -> Vec<Paper> {
    papers.iter().map(|it| it.scaled(size(step))).collect()
}

fn members(papers: &[Paper], group: &Group) -> Vec<Paper> {
    group.papers.iter().map(|at| papers[*at]).collect()
}
