//! How strong the knowledge of a need or a pain is (or of whatever evidence is linked to).
//!
//! Sources: Norman Denzin, "The Research Act", 1970 (triangulation: what several methods find holds better
//! than what one does); Greg Guest, Arwen Bunce and Laura Johnson, "How Many Interviews Are Enough?", 2006
//! (basic themes show after six interviews). The bounds are our own: they sort needs by what to look into
//! next, and prove nothing.

use super::freshness::Freshness;
use crate::day::Day;
use crate::records::evidence::{self, Way};
use crate::records::link::{self, Relation};
use crate::workspace::{Id, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// How strong knowledge is, from the weakest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// Nothing supports or contradicts it: an assumption.
    Assumed,
    /// At least as much contradicts as supports it.
    Disputed,
    /// More supports than contradicts it, and it is one piece, or nothing fresh.
    Thin,
    /// Two pieces or more support it, one of them fresh.
    Fair,
    /// Five pieces or more of two kinds or more support it, three of them fresh, and at most a quarter of
    /// what is known contradicts it.
    Strong,
}

impl Level {
    /// Every one, from the weakest.
    pub const ALL: [Self; 5] = [
        Self::Assumed,
        Self::Disputed,
        Self::Thin,
        Self::Fair,
        Self::Strong,
    ];
}

/// What a piece of evidence does to a need: what is needed to count it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece {
    /// In which way it was learned.
    pub way: Way,
    /// When, if that is known.
    pub date: Option<Day>,
    /// Whether it contradicts; it supports otherwise.
    pub contradicts: bool,
}

/// What is known of something.
#[derive(Clone, PartialEq, Debug)]
pub struct Knowledge {
    /// How many pieces support it.
    pub supporting: usize,
    /// How many contradict it.
    pub contradicting: usize,
    /// The ways in which those that support it were learned, and how many were in each.
    pub ways: BTreeMap<Way, usize>,
    /// How many of those that support it are fresh.
    pub fresh: usize,
    /// The day of the newest piece, whatever it does.
    pub newest: Option<Day>,
    /// What supports it, in halves: a fresh piece counts 2, any other 1; see [`Freshness::halves`].
    pub support: usize,
    /// What contradicts it, in halves.
    pub contradiction: usize,
    /// How strong the knowledge is.
    pub level: Level,
}

impl Knowledge {
    /// What these pieces say together; in whatever order they come.
    #[must_use]
    pub fn of(pieces: impl IntoIterator<Item = Piece>, today: Day) -> Self {
        let mut known = Self {
            supporting: 0,
            contradicting: 0,
            ways: BTreeMap::new(),
            fresh: 0,
            newest: None,
            support: 0,
            contradiction: 0,
            level: Level::Assumed,
        };
        for piece in pieces {
            let freshness = Freshness::of(piece.date, today);
            known.newest = known.newest.max(piece.date);
            if piece.contradicts {
                known.contradicting += 1;
                known.contradiction += freshness.halves();
            } else {
                known.supporting += 1;
                known.support += freshness.halves();
                known.fresh += usize::from(freshness == Freshness::Fresh);
                *known.ways.entry(piece.way).or_default() += 1;
            }
        }
        known.level = known.judged();
        known
    }

    fn judged(&self) -> Level {
        let (support, contradiction) = (self.support, self.contradiction);
        if support + contradiction == 0 {
            Level::Assumed
        } else if contradiction >= support {
            Level::Disputed
        } else if self.supporting < 2 || self.fresh == 0 {
            Level::Thin
        } else if self.supporting >= 5
            && self.kinds() >= 2
            && self.fresh >= 3
            && contradiction * 4 <= support + contradiction
        {
            Level::Strong
        } else {
            Level::Fair
        }
    }

    /// How many pieces there are.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.supporting + self.contradicting
    }

    /// Of how many kinds those are that support it.
    #[must_use]
    pub fn kinds(&self) -> usize {
        self.ways.len()
    }

    /// Which share of what is known contradicts it, 0 to 1; 0 where nothing is known.
    #[must_use]
    pub fn contradiction_share(&self) -> f64 {
        match self.support + self.contradiction {
            0 => 0.0,
            all => self.contradiction as f64 / all as f64,
        }
    }
}

/// The evidence that is linked to something: the ids of the pieces, and whether each contradicts it. A
/// piece that is said to do both contradicts: a doubt is not outvoted by its own piece.
#[must_use]
pub fn pieces_about(workspace: &Workspace, about: &str) -> BTreeMap<Id, bool> {
    let mut pieces = BTreeMap::new();
    for link in workspace.links_of(about) {
        let contradicts = match Relation::from_word(link.text(link::RELATION)) {
            Some(Relation::Supports) => false,
            Some(Relation::Contradicts) => true,
            _ => continue,
        };
        if link.text(link::TO) == about
            && let Ok(id) = Id::parse(link.text(link::FROM))
        {
            *pieces.entry(id).or_insert(false) |= contradicts;
        }
    }
    pieces.retain(|id, _| workspace.record(id).is_some_and(evidence::is_piece));
    pieces
}

/// What is known of something that evidence is linked to.
#[must_use]
pub fn about(workspace: &Workspace, about: &str, today: Day) -> Knowledge {
    of_pieces(workspace, &pieces_about(workspace, about), today)
}

/// What these pieces say together: their ids, and whether each contradicts.
#[must_use]
pub fn of_pieces(workspace: &Workspace, pieces: &BTreeMap<Id, bool>, today: Day) -> Knowledge {
    let pieces = pieces.iter().filter_map(|(id, contradicts)| {
        let record = workspace.record(id).filter(|it| evidence::is_piece(it))?;
        let (way, date) = evidence::way_and_date(record);
        Some(Piece {
            way,
            date,
            contradicts: *contradicts,
        })
    });
    Knowledge::of(pieces, today)
}

/// The records, or parts of the vision, that a piece of evidence says something of, by id.
#[must_use]
pub fn spoken_of(workspace: &Workspace, piece: &str) -> BTreeSet<Id> {
    let says = [Relation::Supports.word(), Relation::Contradicts.word()];
    let links = workspace.links_of(piece);
    let links = links
        .filter(|link| link.text(link::FROM) == piece && says.contains(&link.text(link::RELATION)));
    crate::sorted::set(links.filter_map(|link| Id::parse(link.text(link::TO)).ok()))
}

#[cfg(test)]
#[path = "knowledge_tests.rs"]
mod tests;
