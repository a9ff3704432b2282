//! Laying notes out so that none lies on another.
//!
//! Each note keeps to its ring and goes to the nearest free place. The nearest place at which a
//! rectangle is free of others has its middle on the line of one of them, widened by half of the
//! rectangle (T. Lozano-Pérez, "Spatial Planning: A Configuration Space Approach", IEEE Transactions
//! on Computers C-32, 1983): where two such lines cross, where one crosses an edge of the ring, or
//! where it is nearest to where the note lay.

mod room;

use super::golden_circle::{Place, Ring};
use crate::records::note::rounded;
use crate::sorted::SortInOrder;
use room::Room;

/// A note as a piece of paper on the bullseye. All lengths are in radii of the bullseye.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paper {
    /// Where its middle lies.
    pub at: Place,
    /// How wide it is, 0 or more.
    pub width: f64,
    /// How high it is, 0 or more.
    pub height: f64,
}

impl Paper {
    fn scaled(self, scale: f64) -> Self {
        Self {
            width: self.width * scale,
            height: self.height * scale,
            ..self
        }
    }

    /// Whether it lies on another.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let (right, down) = (self.at.x - other.at.x, self.at.y - other.at.y);
        right.abs() < f64::midpoint(self.width, other.width)
            && down.abs() < f64::midpoint(self.height, other.height)
    }
}

/// How far papers may reach from the centre to the sides and up and down, in radii of the bullseye:
/// half the board on which the bullseye lies.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Reach {
    /// To the left and to the right.
    pub across: f64,
    /// Up and down.
    pub down: f64,
}

/// Notes that lie apart.
#[derive(Clone, PartialEq, Debug)]
pub struct Tidied {
    /// Where each note's middle lies now, in the order in which they were given.
    pub places: Vec<Place>,
    /// At which share of their size they stand apart: 1 where there is room for all of them.
    pub scale: f64,
}

/// From one size that is tried to the next smaller one.
const STEP: f64 = 0.96;
/// At the last of them a note is a 1,000th of its size: as small as places are told apart.
const STEPS: u32 = 170;
/// About this share of a full bullseye can be covered by notes that go where there is room.
const FILLED: f64 = 0.6;
/// So many steps are close to each other.
const CLOSE: u32 = 4;
/// Where the likely step is this far down, there is no use in trying at full size.
const FULL: u32 = 8;
/// A layout that gives way to a larger one is begun from again, so often at most.
const ROUNDS: usize = 6;

/// Lays papers out so that no two overlap, each in its ring and as near as can be to where it lay; what
/// lies free stays. None lies on what is `fixed` either: the names of the rings. Where not all can stand
/// apart at their size, they do at the largest common smaller size that is found; what is fixed keeps
/// its own. The same papers give the same places, and a second go moves none of them.
#[must_use]
pub fn tidy(papers: &[Paper], fixed: &[Paper], reach: Reach) -> Tidied {
    let mut papers: Vec<Paper> = papers.iter().map(|paper| sound(*paper)).collect();
    let fixed: Vec<Paper> = fixed.iter().map(|paper| sound(*paper)).collect();
    let board = Board {
        fixed: &fixed,
        reach,
    };
    let mut step = STEPS;
    for _ in 0..ROUNDS {
        let (found, places) = board.largest(&papers);
        for (paper, at) in papers.iter_mut().zip(places) {
            paper.at = at;
        }
        if found >= step {
            break;
        }
        step = found;
        // All have their full size: nothing larger can be found.
        if step == 0 {
            break;
        }
    }
    Tidied {
        places: papers.iter().map(|paper| paper.at).collect(),
        scale: size(step),
    }
}

/// The place nearest to where a paper lies, in its ring, at which it lies on none of the others; where
/// there is no room for it, the nearest at the largest common smaller size.
#[must_use]
pub fn free_place(paper: Paper, others: &[Paper], reach: Reach) -> Place {
    let paper = sound(paper);
    let others: Vec<Paper> = others.iter().map(|other| sound(*other)).collect();
    let room = Room::of(Ring::at(paper.at), reach);
    let at_step = |step: u32| {
        let others: Vec<Paper> = others.iter().map(|it| it.scaled(size(step))).collect();
        room.place(paper.scaled(size(step)), &others)
    };
    let mut places = (0..STEPS).step_by(CLOSE as usize).filter_map(at_step);
    places.next().unwrap_or(paper.at)
}

/// What cannot be reckoned with takes no room, in the middle.
fn sound(paper: Paper) -> Paper {
    let length = |it: f64| if it.is_finite() { it.max(0.0) } else { 0.0 };
    Paper {
        at: kept(paper.at.on_bullseye()),
        width: length(paper.width),
        height: length(paper.height),
    }
}

fn size(step: u32) -> f64 {
    STEP.powi(step.try_into().unwrap_or(i32::MAX))
}

/// What papers are laid out on.
#[derive(Clone, Copy)]
struct Board<'fixed> {
    fixed: &'fixed [Paper],
    reach: Reach,
}

impl Board<'_> {
    fn room(self, paper: Paper) -> Room {
        Room::of(Ring::at(paper.at), self.reach)
    }

    /// The first step, of those that are tried, at which all stand apart, and where.
    fn largest(self, papers: &[Paper]) -> (u32, Vec<Place>) {
        let lain: Vec<Place> = papers.iter().map(|paper| paper.at).collect();
        // Where they lie they stand apart at some size already.
        let mut most = (self.apart_from(papers), lain);
        if most.0 == 0 {
            return most;
        }
        let likely = likely(papers);
        if likely < FULL
            && let Some(places) = self.laid_out(papers, 0)
        {
            return (0, places);
        }
        // What stands close already can become but a little larger.
        let mut tried = if most.0 <= likely + CLOSE {
            most.0 - 1
        } else {
            likely
        };
        let mut least = 0;
        while most.0 - least > 1 {
            let step = tried.clamp(least + 1, most.0 - 1);
            match self.laid_out(papers, step) {
                // Up as long as it goes, after the first that will do.
                Some(places) => {
                    most = (step, places);
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

    /// The first step at which they stand apart where they lie.
    fn apart_from(self, papers: &[Paper]) -> u32 {
        let stands = |step: u32| {
            let small: Vec<Paper> = papers.iter().map(|it| it.scaled(size(step))).collect();
            let mut each = small.iter().enumerate();
            each.all(|(at, paper)| {
                let room = self.room(*paper);
                let mut others = small[at + 1..].iter().chain(self.fixed);
                room.holds(*paper) && others.all(|it| room::is_apart(*paper, *it))
            })
        };
        // Smaller ones that lie so stand apart where larger ones do.
        let (mut least, mut most) = (0, STEPS);
        while least < most {
            let half = u32::midpoint(least, most);
            if stands(half) {
                most = half;
            } else {
                least = half + 1;
            }
        }
        most
    }

    /// Where they stand apart at this step; `None` where one of them finds no room.
    fn laid_out(self, papers: &[Paper], step: u32) -> Option<Vec<Place>> {
        let small: Vec<Paper> = papers.iter().map(|it| it.scaled(size(step))).collect();
        let mut lain: Vec<Paper> = self.fixed.to_vec();
        let mut places: Vec<Place> = small.iter().map(|paper| paper.at).collect();
        for at in self.turns(&small) {
            let place = self.room(small[at]).place(small[at], &lain)?;
            places[at] = place;
            lain.push(Paper {
                at: place,
                ..small[at]
            });
        }
        Some(places)
    }

    /// Whose turn it is: those that lie free stay, and the fewer others one lies on, the sooner it has
    /// its place.
    fn turns(self, papers: &[Paper]) -> Vec<usize> {
        let lies_on = |at: usize| {
            let paper = papers[at];
            let others = papers.iter().enumerate();
            let under = others.filter(|(other, it)| *other != at && !room::is_apart(paper, **it));
            let mut fixed = self.fixed.iter();
            let stays = self.room(paper).holds(paper) && fixed.all(|it| room::is_apart(paper, *it));
            under.count() + usize::from(!stays)
        };
        let mut turns: Vec<(usize, usize)> =
            (0..papers.len()).map(|at| (lies_on(at), at)).collect();
        turns.sort_in_order(Ord::cmp);
        turns.into_iter().map(|(_, at)| at).collect()
    }
}

/// A step at which they may have room, by how much of the bullseye they cover.
fn likely(papers: &[Paper]) -> u32 {
    let covered: f64 = papers.iter().map(|it| it.width * it.height).sum();
    let scale = (FILLED * std::f64::consts::PI / covered).sqrt();
    (0..STEPS)
        .find(|step| size(*step) <= scale)
        .unwrap_or(STEPS)
}

/// As a record keeps it.
fn kept(place: Place) -> Place {
    rounded(place)
}

#[cfg(test)]
#[path = "tidy/tests.rs"]
mod tests;
