//! A piece of evidence, as it is looked through.

use crate::day::Day;
use crate::methods::knowledge::spoken_of;
use crate::methods::root_cause::{self, Step};
use crate::records::evidence::{Evidence, Way};
use crate::records::link::{self, Relation};
use crate::records::{by_day, tag};
use crate::text::folded_text;
use crate::workspace::{Dot, Id, Workspace};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// A piece, as it is looked through.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Entry {
    pub(super) id: Id,
    pub(super) way: Way,
    pub(super) date: Option<Day>,
    born: Option<Dot>,
    /// Folded.
    pub(super) text: String,
    /// As their fields are named, and as they were written.
    pub(super) tags: Vec<(String, String)>,
    pub(super) themes: Vec<Id>,
    pub(super) about: BTreeSet<Id>,
    /// The answers to why it is so.
    pub(super) whys: Vec<Id>,
}

impl Entry {
    /// The piece of this id, if it is one.
    pub(super) fn of(workspace: &Workspace, id: &str) -> Option<Self> {
        let record = workspace.record(id)?;
        let piece = Evidence::of(record)?;
        let themes = workspace.links_of(&piece.id).filter(|link| {
            link.text(link::RELATION) == Relation::Gathers.word()
                && link.text(link::TO) == &*piece.id
        });
        let themes = themes.filter_map(|link| Id::parse(link.text(link::FROM)).ok());
        let whys = root_cause::chain(workspace, id);
        let named = piece.tags.iter();
        let named = named.filter_map(|tag| Some((tag::field(tag)?.0, tag.clone())));
        Some(Self {
            text: text(&piece, &whys),
            whys: whys.into_iter().map(|step| step.id).collect(),
            born: record.life().first().copied(),
            id: piece.id.clone(),
            way: piece.way,
            date: piece.date,
            tags: named.collect(),
            themes: themes.collect(),
            about: spoken_of(workspace, &piece.id),
        })
    }

    fn key(&self) -> by_day::Key<'_> {
        (self.date, self.born, &self.id)
    }

    /// As [`crate::records::evidence::newest_first`] has them.
    pub(super) fn newest_first(a: &Self, b: &Self) -> Ordering {
        by_day::newest(&a.key(), &b.key())
    }
}

/// Everything a piece says, folded, a line each, so that no word spans two fields.
fn text(piece: &Evidence, whys: &[Step]) -> String {
    let Evidence {
        source,
        who,
        quote,
        meaning,
        question,
        metric,
        segment,
        task,
        hurt,
        tags,
        ..
    } = piece;
    let texts = [
        quote, meaning, source, who, question, metric, segment, task, hurt,
    ];
    let all = texts
        .into_iter()
        .chain(tags)
        .chain(whys.iter().map(|step| &step.text));
    let all: Vec<&str> = all
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    folded_text(&all.join("\n"))
}
