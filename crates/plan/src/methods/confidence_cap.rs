//! How much confidence the evidence behind an initiative bears.
//!
//! Source: Itamar Gilad's confidence meter ("Evidence-Guided", 2023), which ranks what speaks for an idea from
//! opinions through anecdotes, market data and data of users to tests and launches. Its numbers, 0.01 to 10,
//! are not those of RICE, where 50 % is already low, so the rungs are his and the caps are ours: 50, 80 and
//! 100 as Sean McBride ("RICE: Simple prioritization for product managers", 2016) says what low, medium and
//! high confidence rest on. That evidence of a need is no evidence of its solution is after Teresa Torres,
//! "Continuous Discovery Habits", 2021.

use super::estimate;
use super::evidence_trace::{self, Down};
use super::ground;
use super::knowledge::{self, Knowledge, Level};
use super::rice::{Input, Rice};
use crate::day::Day;
use crate::records::evidence::{self, Way};
use crate::records::persona_trait::Trait;
use crate::records::{feedback, initiative, interview, interview_note, link};
use crate::sorted;
use crate::text::{folded_text, on_one_line};
use crate::workspace::{Id, Record, Workspace};
use std::collections::BTreeMap;

/// From how many conversations on they are data rather than anecdotes: Gilad's row of interviews with twenty
/// users and more. What was said in one conversation counts once, however many pieces of evidence it made.
pub const MANY_TALKS: usize = 20;

/// The kinds of records that a rung is reckoned from: what is linked, of what, and what was learned how, when and
/// from whom. The initiative itself and [`crate::records::plan`] say the rest: what was given, what was set by
/// hand, and whether the cap counts.
pub const GROUNDS: [&str; 7] = [
    Trait::Need.kind(),
    Trait::Pain.kind(),
    link::KIND,
    evidence::KIND,
    feedback::KIND,
    interview::KIND,
    interview_note::KIND,
];

/// What the confidence in an initiative rests on, from the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rung {
    /// No evidence leads to it, or as much contradicts as supports it. Opinions and plans stand here too: a
    /// record of them is no evidence.
    Opinion,
    /// A few voices: conversations, interviews, tickets and feedback, or nothing fresh, or one piece alone.
    Anecdote,
    /// The market: surveys, what is noted of it, what competitors have.
    Market,
    /// Users: what they do, measured or watched, or twenty conversations and more.
    Users,
    /// Users measured as well as watched or asked, strongly and freshly, and of the initiative itself rather
    /// than only of the needs that it addresses.
    Tested,
}

impl Rung {
    /// Every one, from the least.
    pub const ALL: [Self; 5] = [
        Self::Opinion,
        Self::Anecdote,
        Self::Market,
        Self::Users,
        Self::Tested,
    ];

    /// The most confidence that it bears, in percent.
    #[must_use]
    pub fn cap(self) -> f64 {
        match self {
            // Half of what RICE calls low: a moonshot, and seen as one.
            Self::Opinion => 25.0,
            // Low: what a few have said may not hold for those who are reached.
            Self::Anecdote => 50.0,
            // Between low and medium: many are known of, and none of them was seen.
            Self::Market => 65.0,
            // Medium: there is data for one of reach and impact, and the other is judged.
            Self::Users => 80.0,
            // High: there is data for reach, and research for impact.
            Self::Tested => 100.0,
        }
    }

    /// The rung of what is known of an initiative and the needs and pains it addresses, of the initiative
    /// itself, and from how many conversations.
    #[must_use]
    pub fn of(all: &Knowledge, itself: &Knowledge, talks: usize) -> Self {
        let how_many = |ways: &[Way]| -> usize {
            let counts = ways.iter().filter_map(|way| all.ways.get(way));
            counts.sum()
        };
        match all.level {
            Level::Assumed | Level::Disputed => return Self::Opinion,
            Level::Thin => return Self::Anecdote,
            Level::Fair | Level::Strong => {}
        }
        let measured = how_many(&[Way::Analytics]) > 0;
        let watched = how_many(&[Way::UsabilityTest]) > 0;
        let asked = watched || talks >= MANY_TALKS || how_many(&[Way::Survey]) > 0;
        let own = itself.level >= Level::Thin;
        if all.level == Level::Strong && measured && asked && own {
            Self::Tested
        } else if measured || watched || talks >= MANY_TALKS {
            Self::Users
        } else if how_many(&[Way::Survey, Way::MarketNote, Way::CompetitorNote]) > 0 {
            Self::Market
        } else {
            Self::Anecdote
        }
    }
}

/// A cap that somebody has set by hand.
#[derive(Clone, PartialEq, Debug)]
pub struct Override {
    /// The cap, in percent.
    pub cap: f64,
    /// Why it is another one than the evidence gives; it has words.
    pub reason: String,
}

/// The cap on an initiative's confidence.
#[derive(Clone, PartialEq, Debug)]
pub struct Cap {
    /// What its confidence rests on.
    pub rung: Rung,
    /// What was set by hand in place of the rung's cap, with its reason.
    pub by_hand: Option<Override>,
    /// The confidence as it was given, in percent.
    pub given: Option<f64>,
}

impl Cap {
    /// The cap on an initiative's confidence on a day.
    #[must_use]
    pub fn of(workspace: &Workspace, record: &Record, today: Day) -> Self {
        let down = evidence_trace::down(workspace, record.id());
        Self {
            rung: rung(workspace, &down, today),
            by_hand: by_hand(record),
            given: estimate::plain(record).confidence,
        }
    }

    /// The most confidence that counts, in percent: set by hand with a reason, or else the rung's.
    #[must_use]
    pub fn most(&self) -> f64 {
        let by_hand = self.by_hand.as_ref().map(|it| it.cap);
        by_hand.unwrap_or_else(|| self.rung.cap())
    }

    /// The confidence that counts, in percent; `None` while none is given.
    #[must_use]
    pub fn confidence(&self) -> Option<f64> {
        self.given.map(|given| given.min(self.most()))
    }

    /// Whether less confidence counts than was given.
    #[must_use]
    pub fn bites(&self) -> bool {
        self.given.is_some_and(|given| given > self.most())
    }

    /// These inputs under the cap.
    #[must_use]
    pub fn rice(&self, rice: Rice) -> Rice {
        let confidence = rice.confidence.map(|given| given.min(self.most()));
        Rice { confidence, ..rice }
    }
}

fn rung(workspace: &Workspace, down: &Down, today: Day) -> Rung {
    let pieces = ground::pieces_of(down);
    let all = knowledge::of_pieces(workspace, &pieces, today);
    let itself = knowledge::of_pieces(workspace, &down.pieces, today);
    Rung::of(&all, &itself, conversations(workspace, &pieces))
}

/// In how many conversations those of these pieces were learned that support: open ones, and interviews. A
/// highlight tells the interview that it is of; of any other piece, what the same people said to the same source
/// on the same day is one conversation. A name may be that of a kind of customer, so on another day it is another
/// one.
fn conversations(workspace: &Workspace, pieces: &BTreeMap<Id, bool>) -> usize {
    let supporting = pieces.iter().filter(|(_, contradicts)| !**contradicts);
    let records = supporting.filter_map(|(id, _)| workspace.record(id));
    let talks = records.filter(|record| {
        let (way, _) = evidence::way_and_date(record);
        matches!(way, Way::Discovery | Way::Interview)
    });
    sorted::set(talks.map(|record| conversation(workspace, record))).len()
}

/// What tells the conversation of a piece from others: the interview, or who, the source and the day.
fn conversation(workspace: &Workspace, piece: &Record) -> [String; 3] {
    let of_kind = |id: &str, kind| workspace.record(id).filter(|it| it.kind() == kind);
    let note = of_kind(piece.text(evidence::NOTE), interview_note::KIND);
    let held = note.and_then(|it| of_kind(it.text(interview_note::INTERVIEW), interview::KIND));
    if let Some(held) = held {
        return [held.id().to_string(), String::new(), String::new()];
    }
    let told = |field| folded_text(&on_one_line(piece.text(field)));
    let day = piece.text(evidence::DATE).trim().to_owned();
    [told(evidence::WHO), told(evidence::SOURCE), day]
}

fn by_hand(record: &Record) -> Option<Override> {
    let cap = record.number(initiative::CONFIDENCE_CAP)?;
    let reason = record.text(initiative::CONFIDENCE_CAP_REASON).trim();
    (!reason.is_empty()).then_some(())?;
    Some(Override {
        cap: Input::Confidence.check(cap).ok()?,
        reason: reason.to_owned(),
    })
}

#[cfg(test)]
#[path = "confidence_cap_tests.rs"]
mod tests;
