//! Laying notes out so that none lies on another.
//!
//! Each note keeps to its ring and goes to the nearest free place. The nearest place at which a
//! rectangle is free of others has its middle on the line of one of them, widened by half of the
//! rectangle (T. Lozano-Pérez, "Spatial Planning: A Configuration Space Approach", IEEE Transactions
//! on Computers C-32, 1983): where two such lines cross, where one crosses an edge of the ring, or
//! where it is nearest to where the note lay.

mod block;
mod board;
mod room;

use super::golden_circle::{Place, Ring};
use crate::records::note::rounded;
use board::{Board, CLOSE, STEPS, is_good, size};
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

/// Papers that are to lie together, under a name.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Group {
    /// Which of the papers, by their numbers from 0. They lie in one ring: the others are left out.
    pub papers: Vec<usize>,
    /// How high its name is, above them.
    pub name: f64,
    /// How far its outline is from them.
    pub rim: f64,
}

/// Notes that lie apart.
#[derive(Clone, PartialEq, Debug)]
pub struct Tidied {
    /// Where each note's middle lies now, in the order in which they were given.
    pub places: Vec<Place>,
    /// At which share of their size they stand apart: 1 where there is room for all of them.
    pub scale: f64,
}

/// A layout that gives way to a larger one is begun from again, so often at most.
const ROUNDS: usize = 6;

/// Lays papers out so that no two overlap, each in its ring and as near as can be to where it lay; what
/// lies free stays. Those of a group come to lie together as a block, which takes its place before the
/// others, and no other paper lies within its outline. None lies on what is `fixed` either, on the bullseye or
/// beside it: the names of the rings. Where some find no room there, a few arrangements farther out in
/// their rings are tried. Where not all can stand apart at their size, they do at the largest common
/// smaller size that is found; what is fixed keeps its own. The same papers give the same places, and a
/// second go moves none of them.
#[must_use]
pub fn tidy(papers: &[Paper], groups: &[Group], fixed: &[Paper], reach: Reach) -> Tidied {
    let mut papers: Vec<Paper> = papers.iter().map(|paper| sound(*paper)).collect();
    let fixed: Vec<Paper> = fixed.iter().map(|paper| measured(*paper)).collect();
    let board = Board::new(&papers, groups, &fixed, reach);
    let mut step = STEPS;
    for _ in 0..ROUNDS {
        let (found, places) = board.largest(&papers);
        for (paper, at) in papers.iter_mut().zip(places) {
            paper.at = at;
        }
        let as_before = found >= step;
        step = step.min(found);
        // About as large as there is room for, or nothing larger was found.
        if as_before || step == 0 || is_good(step, board.likely(&papers)) {
            break;
        }
    }
    Tidied {
        places: papers.iter().map(|paper| paper.at).collect(),
        scale: size(step),
    }
}

/// At which share of their size papers stand apart where they lie: 1 or more where none lies on another, endless
/// for one alone.
#[must_use]
pub fn apart_at(papers: &[Paper]) -> f64 {
    let mut most = f64::INFINITY;
    for (at, one) in papers.iter().enumerate() {
        for other in &papers[at + 1..] {
            let share = |apart: f64, one: f64, other: f64| apart.abs() / f64::midpoint(one, other);
            let across = share(one.at.x - other.at.x, one.width, other.width);
            let down = share(one.at.y - other.at.y, one.height, other.height);
            // Papers without a size are apart at any.
            let apart = across.max(down);
            most = if apart.is_nan() {
                most
            } else {
                most.min(apart)
            };
        }
    }
    most
}

/// The place nearest to where a paper lies, in its ring, at which it lies on none of the others; where
/// there is no room for it, the nearest at the largest common smaller size.
#[must_use]
pub fn free_place(paper: Paper, others: &[Paper], reach: Reach) -> Place {
    let paper = sound(paper);
    let others: Vec<Paper> = others.iter().map(|other| measured(*other)).collect();
    let room = Room::of(Ring::at(paper.at), reach);
    let at_step = |step: u32| {
        let others: Vec<Paper> = others.iter().map(|it| it.scaled(size(step))).collect();
        room.place(paper.scaled(size(step)), &others)
    };
    let mut places = (0..STEPS).step_by(CLOSE as usize).filter_map(at_step);
    places.next().unwrap_or(paper.at)
}

/// A paper whose middle lies on the bullseye, as a note's does.
fn sound(paper: Paper) -> Paper {
    measured(Paper {
        at: paper.at.on_bullseye(),
        ..paper
    })
}

/// What cannot be reckoned with takes no room, in the middle.
fn measured(paper: Paper) -> Paper {
    let length = |it: f64| if it.is_finite() { it.max(0.0) } else { 0.0 };
    let at = Some(paper.at).filter(|at| at.radius().is_finite());
    Paper {
        at: kept(at.unwrap_or(Place::CENTRE)),
        width: length(paper.width),
        height: length(paper.height),
    }
}

/// As a record keeps it.
fn kept(place: Place) -> Place {
    rounded(place)
}

#[cfg(test)]
#[path = "tidy/tests.rs"]
mod tests;
