//! The rows of a table as pieces of evidence.

use super::evidence_columns::{Mapping, Target};
use super::evidence_words as said;
use super::rows::FromRow;
use super::{cells, dates, evidence_add};
use crate::day::Day;
use crate::records::evidence::{self, Confidence, Success, Way};
use crate::workspace::{Edit, Workspace};
use std::collections::{BTreeMap, HashSet};

/// A piece of evidence that a row says.
#[derive(Clone, PartialEq, Debug)]
pub struct NewPiece {
    /// The line of its row.
    pub line: usize,
    /// The way of learning.
    pub way: Way,
    /// The day, if the row says one.
    pub date: Option<Day>,
    /// Its texts by field, none of them empty.
    pub texts: BTreeMap<&'static str, String>,
    /// How sure somebody is, if the row says so.
    pub confidence: Option<Confidence>,
    /// How a task went, if the row says so.
    pub success: Option<Success>,
    /// How many left there, in percent, if the row says so.
    pub drop_off: Option<f64>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The names of the themes that gather it.
    pub themes: Vec<String>,
}

impl FromRow for NewPiece {
    type Mapping = Mapping;

    fn begin(line: usize, mapping: &Mapping) -> Self {
        Self {
            line,
            way: mapping.way,
            date: None,
            texts: BTreeMap::new(),
            confidence: None,
            success: None,
            drop_off: None,
            tags: Vec::new(),
            themes: Vec::new(),
        }
    }

    fn line(&self) -> usize {
        self.line
    }

    /// It says something of what was learned: a quote, a meaning, a metric, a place where it hurt.
    fn is_whole(&self) -> bool {
        let mut learned = evidence::LEARNED.iter();
        learned.any(|field| self.texts.contains_key(field))
    }

    fn known(workspace: &Workspace) -> impl Fn(&Self) -> bool {
        let there = evidence::newest_first(workspace).into_iter();
        let there = there.map(|it| likeness(it.date, |field| it.text(field)));
        let there: HashSet<Likeness> = there.collect();
        move |piece| there.contains(&likeness(piece.date, |it| piece.text(it)))
    }

    fn add(workspace: &mut Workspace, pieces: &[Self]) -> Vec<Edit> {
        evidence_add::add(workspace, pieces)
    }

    fn understand(&mut self, target: Target, cell: &str, mapping: &Mapping) -> bool {
        if let Some(field) = target.text_field() {
            let text = self.texts.entry(field).or_default();
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(cell);
            return true;
        }
        match target {
            Target::Way => {
                let way = said::way(cell);
                self.way = way.unwrap_or(self.way);
                return way.is_some();
            }
            Target::Date => self.date = dates::read(cell, mapping.order),
            Target::Confidence => self.confidence = said::confidence(cell),
            Target::Success => self.success = said::success(cell),
            Target::DropOff => self.drop_off = cells::percent(cell),
            Target::Tags => self.tags.extend(cells::several(cell)),
            Target::Theme => self.themes.extend(cells::several(cell)),
            _ => {}
        }
        match target {
            Target::Date => self.date.is_some(),
            Target::Confidence => self.confidence.is_some(),
            Target::Success => self.success.is_some(),
            Target::DropOff => self.drop_off.is_some(),
            _ => true,
        }
    }
}

impl NewPiece {
    pub(super) fn text(&self, field: &str) -> &str {
        self.texts.get(field).map_or("", String::as_str)
    }
}

/// The texts that two pieces share that are one and the same: where from, who, what about, and the words.
/// Two answers of a word each to two questions are two.
const ALIKE: [&str; 9] = [
    evidence::SOURCE,
    evidence::WHO,
    evidence::SEGMENT,
    evidence::QUESTION,
    evidence::TASK,
    evidence::QUOTE,
    evidence::MEANING,
    evidence::METRIC,
    evidence::HURT,
];

type Likeness = (Option<Day>, [String; ALIKE.len()]);

fn likeness<'text>(date: Option<Day>, text: impl Fn(&'static str) -> &'text str) -> Likeness {
    (date, ALIKE.map(|field| text(field).trim().to_owned()))
}

#[cfg(test)]
#[path = "evidence_rows_tests.rs"]
mod tests;
