//! Whether a persona is grounded in evidence, or a proto-persona: what the team believes.
//!
//! Source of the word: Jeff Gothelf, "Using Proto-Personas for Executive Alignment", 2012. The bounds are
//! our own.

use super::knowledge::{self, Knowledge, Level};
use crate::day::Day;
use crate::records::link::Relation;
use crate::records::persona_trait::Trait;
use crate::workspace::{Id, Workspace};
use std::collections::BTreeMap;

/// The fewest pieces of evidence that ground a persona.
pub const FEWEST_PIECES: usize = 3;

/// What keeps a persona from being grounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// No need and no pain is written down.
    NothingToKnow,
    /// No piece of evidence is linked to anything of theirs.
    NoEvidence,
    /// Fewer than [`FEWEST_PIECES`] pieces support anything of theirs.
    FewPieces {
        /// How many do.
        pieces: usize,
    },
    /// Less than half of their needs and pains are supported.
    FewSupported {
        /// How many are.
        supported: usize,
        /// Of how many.
        of: usize,
    },
    /// None of the pieces that support anything of theirs is fresh.
    NothingFresh {
        /// The day of the newest, if one has a day.
        newest: Option<Day>,
    },
}

/// How well a persona is grounded.
#[derive(Clone, PartialEq, Debug)]
pub struct Grounding {
    /// What is known of them and all that they have, taken together.
    pub knowledge: Knowledge,
    /// How many of their needs and pains are supported: thinly at least.
    pub supported: usize,
    /// How many of them are disputed.
    pub disputed: usize,
    /// How many needs and pains they have.
    pub of: usize,
    /// What keeps them from being grounded; nothing where they are.
    pub reasons: Vec<Reason>,
}

impl Grounding {
    /// Whether they are grounded; a proto-persona otherwise.
    #[must_use]
    pub fn is_grounded(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// How well a persona is grounded: at least half of their needs and pains are supported, by three pieces of
/// evidence or more in all, one of them fresh. What is linked to the persona, or to anything they have,
/// counts among these pieces, each once.
#[must_use]
pub fn grounding(workspace: &Workspace, persona: &str, today: Day) -> Grounding {
    let mut pieces: BTreeMap<Id, bool> = BTreeMap::new();
    // A piece that supports one thing and contradicts another supports the persona.
    let mut join = |more: BTreeMap<Id, bool>| {
        for (id, contradicts) in more {
            *pieces.entry(id).or_insert(true) &= contradicts;
        }
    };
    join(knowledge::pieces_about(workspace, persona));
    let (mut supported, mut disputed, mut of) = (0, 0, 0);
    for record in workspace.linked_from(persona, Relation::Has.word()) {
        let Some(kind) = Trait::from_kind(record.kind()) else {
            continue;
        };
        let about = knowledge::pieces_about(workspace, record.id());
        if kind.is_ranked() {
            of += 1;
            match knowledge::of_pieces(workspace, &about, today).level {
                Level::Assumed => {}
                Level::Disputed => disputed += 1,
                Level::Thin | Level::Fair | Level::Strong => supported += 1,
            }
        }
        join(about);
    }
    let knowledge = knowledge::of_pieces(workspace, &pieces, today);
    let mut grounding = Grounding {
        reasons: Vec::new(),
        knowledge,
        supported,
        disputed,
        of,
    };
    grounding.reasons = reasons(&grounding);
    grounding
}

fn reasons(it: &Grounding) -> Vec<Reason> {
    let pieces = it.knowledge.supporting;
    let mut reasons = Vec::new();
    if it.of == 0 {
        reasons.push(Reason::NothingToKnow);
    }
    if it.knowledge.pieces() == 0 {
        reasons.push(Reason::NoEvidence);
        return reasons;
    }
    if pieces < FEWEST_PIECES {
        reasons.push(Reason::FewPieces { pieces });
    }
    if it.supported * 2 < it.of {
        reasons.push(Reason::FewSupported {
            supported: it.supported,
            of: it.of,
        });
    }
    if it.knowledge.fresh == 0 {
        let newest = it.knowledge.newest;
        reasons.push(Reason::NothingFresh { newest });
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{evidence, fields, link, persona};
    use crate::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn create(id: &str, kind: &'static str, date: &str) -> Edit {
        Edit::Create {
            id: Id::known(id),
            kind: kind.into(),
            fields: fields([(evidence::DATE, json!(date))]),
        }
    }

    fn today() -> Day {
        Day::new(2026, 11, 26).unwrap()
    }

    fn reasons_of(traits: &[&str], links: &[(&str, &str, &str)]) -> (bool, Vec<Reason>) {
        let mut edits = vec![create("ada", persona::KIND, "")];
        for id in traits {
            edits.push(create(id, "pain", ""));
            edits.push(link::add(Relation::Has, "ada", id).unwrap());
        }
        for (piece, date, about) in links {
            edits.push(create(piece, evidence::KIND, date));
            edits.push(link::add(Relation::Supports, piece, about).unwrap());
        }
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new("Begin", edits));
        let grounding = grounding(&workspace, "ada", today());
        (grounding.is_grounded(), grounding.reasons)
    }

    #[test]
    fn a_proto_persona_says_why() {
        let none = (false, vec![Reason::NothingToKnow, Reason::NoEvidence]);
        assert_eq!(reasons_of(&[], &[]), none);
        let assumed = (false, vec![Reason::NoEvidence]);
        assert_eq!(reasons_of(&["p", "q"], &[]), assumed);
        let old = ("e", "2024-01-01", "p");
        let newest = Day::parse("2024-01-01");
        let thin = vec![
            Reason::FewPieces { pieces: 1 },
            Reason::FewSupported {
                supported: 1,
                of: 3,
            },
            Reason::NothingFresh { newest },
        ];
        assert_eq!(reasons_of(&["p", "q", "r"], &[old]), (false, thin));
    }

    #[test]
    fn three_pieces_for_half_of_what_they_need_ground_a_persona() {
        let links = [
            ("e", "2026-11-01", "p"),
            ("f", "2024-01-01", "p"),
            ("g", "", "ada"),
        ];
        assert_eq!(reasons_of(&["p", "q"], &links), (true, Vec::new()));
        assert!(!reasons_of(&["p", "q"], &links[..2]).0);
    }
}
