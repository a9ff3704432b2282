//! Looking for evidence: by its words, and by what is said of it.
//!
//! What is looked through is folded once and kept, so that a search is a walk over plain text: 10,000
//! pieces take a few milliseconds.

mod entry;

use super::freshness::Freshness;
use crate::day::Day;
use crate::records::evidence::{self, Way};
use crate::records::{link, tag, why};
use crate::sorted::SortInOrder;
use crate::text::folded_text;
use crate::workspace::{Id, Record, Workspace};
use entry::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// What is looked for; whatever is empty leaves everything in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    /// Words, of which a piece must have every one, whatever their case and accents.
    pub words: String,
    /// In which ways it may have been learned.
    pub ways: BTreeSet<Way>,
    /// Tags, of which a piece must have every one.
    pub tags: Vec<String>,
    /// How fresh it may be.
    pub freshness: BTreeSet<Freshness>,
    /// The theme that gathers it.
    pub theme: Option<Id>,
    /// What it says something of: a need, an initiative, a part of the vision.
    pub about: Option<Id>,
    /// Whether it says nothing of anything yet.
    pub unlinked: bool,
}

/// All evidence of a workspace, ready to be looked through, the newest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shelf {
    entries: Vec<Entry>,
}

impl Shelf {
    /// The evidence of a workspace as it is now. Takes longer than a search: it is made once, and then
    /// [brought up to date](Self::update).
    #[must_use]
    pub fn new(workspace: &Workspace) -> Self {
        let pieces = evidence::ids(workspace).filter_map(|id| Entry::of(workspace, id));
        let mut entries: Vec<Entry> = pieces.collect();
        entries.sort_in_order(Entry::newest_first);
        Self { entries }
    }

    /// Brings the shelf up to date after a change of these records, of whatever kinds: those that are
    /// evidence or speak of it count. It is then as one made anew.
    pub fn update(&mut self, workspace: &Workspace, touched: &[Id]) {
        let mut stale: BTreeSet<Id> = BTreeSet::new();
        for id in touched {
            let Some(record) = workspace.any(id) else {
                continue;
            };
            let of = |field| Id::parse(Record::text(record, field)).ok();
            match record.kind() {
                link::KIND => stale.extend([of(link::FROM), of(link::TO)].into_iter().flatten()),
                why::KIND => {
                    // A why can have been asked about another piece before.
                    let had = self.entries.iter().filter(|it| it.whys.contains(id));
                    stale.extend(had.map(|it| it.id.clone()));
                    stale.extend(of(why::OF));
                }
                _ if evidence::is_piece(record) => stale.extend([id.clone()]),
                _ => {}
            }
        }
        if stale.is_empty() {
            return;
        }
        self.entries.retain(|entry| !stale.contains(&entry.id));
        for entry in stale.iter().filter_map(|id| Entry::of(workspace, id)) {
            let after = |it: &Entry| Entry::newest_first(it, &entry).is_lt();
            let at = self.entries.partition_point(after);
            self.entries.insert(at, entry);
        }
    }

    /// How many pieces there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no piece.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The pieces that are wanted, the newest first.
    #[must_use]
    pub fn find(&self, wanted: &Wanted, today: Day) -> Vec<Id> {
        let words = folded_text(&wanted.words);
        let words: Vec<&str> = words.split_whitespace().collect();
        let tags: Vec<String> = wanted
            .tags
            .iter()
            .filter_map(|tag| Some(tag::field(tag)?.0))
            .collect();
        let fits = |entry: &&Entry| {
            (wanted.ways.is_empty() || wanted.ways.contains(&entry.way))
                && (wanted.freshness.is_empty()
                    || wanted.freshness.contains(&Freshness::of(entry.date, today)))
                && tags
                    .iter()
                    .all(|tag| entry.tags.iter().any(|(field, _)| field == tag))
                && wanted
                    .theme
                    .as_ref()
                    .is_none_or(|it| entry.themes.contains(it))
                && wanted
                    .about
                    .as_ref()
                    .is_none_or(|it| entry.about.contains(it))
                && (!wanted.unlinked || entry.about.is_empty())
                && words.iter().all(|word| entry.text.contains(word))
        };
        let found = self.entries.iter().filter(fits);
        found.map(|entry| entry.id.clone()).collect()
    }

    /// Every tag, as the newest piece that has it writes it, with how many pieces have it; in the order of
    /// their letters.
    #[must_use]
    pub fn tags(&self) -> Vec<(&str, usize)> {
        let mut counts: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
        for (field, written) in self.entries.iter().flat_map(|entry| &entry.tags) {
            counts.entry(field).or_insert((written, 0)).1 += 1;
        }
        counts.into_values().collect()
    }
}

#[cfg(test)]
mod tests;
