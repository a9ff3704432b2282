//! Looking for evidence: by its words, and by what is said of it.
//!
//! What is looked through is folded once and kept, so that a search is a walk over plain text: 10,000
//! pieces take a few milliseconds.

use super::freshness::Freshness;
use super::knowledge::spoken_of;
use super::root_cause;
use crate::day::Day;
use crate::records::evidence::{self, Evidence, Way};
use crate::records::link::{self, Relation};
use crate::records::mark;
use crate::text::folded_text;
use crate::workspace::{Id, Workspace};
use std::collections::BTreeSet;

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

/// A piece, as it is looked through.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Entry {
    id: Id,
    way: Way,
    date: Option<Day>,
    /// Folded.
    text: String,
    /// As their fields are named.
    tags: Vec<String>,
    themes: Vec<Id>,
    about: BTreeSet<Id>,
}

/// All evidence of a workspace, ready to be looked through, the newest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shelf {
    entries: Vec<Entry>,
}

impl Shelf {
    /// The evidence of a workspace as it is now. Made anew when evidence, feedback, whys or links change,
    /// which takes longer than a search.
    #[must_use]
    pub fn new(workspace: &Workspace) -> Self {
        let pieces = evidence::newest_first(workspace).into_iter();
        let entries = pieces.map(|piece| Entry::of(workspace, &piece));
        Self {
            entries: entries.collect(),
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
            .filter_map(|tag| mark::field("", tag))
            .collect();
        let fits = |entry: &&Entry| {
            (wanted.ways.is_empty() || wanted.ways.contains(&entry.way))
                && (wanted.freshness.is_empty()
                    || wanted.freshness.contains(&Freshness::of(entry.date, today)))
                && tags.iter().all(|tag| entry.tags.contains(tag))
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

    /// Every tag as its field is named, with how many pieces have it, by tag.
    #[must_use]
    pub fn tags(&self) -> Vec<(&str, usize)> {
        let mut counts = std::collections::BTreeMap::new();
        for tag in self.entries.iter().flat_map(|entry| &entry.tags) {
            *counts.entry(tag.trim_start_matches(':')).or_insert(0) += 1;
        }
        counts.into_iter().collect()
    }
}

impl Entry {
    fn of(workspace: &Workspace, piece: &Evidence) -> Self {
        let themes = workspace.links_of(&piece.id).filter(|link| {
            link.text(link::RELATION) == Relation::Gathers.word()
                && link.text(link::TO) == &*piece.id
        });
        let themes = themes.filter_map(|link| Id::parse(link.text(link::FROM)).ok());
        Self {
            id: piece.id.clone(),
            way: piece.way,
            date: piece.date,
            text: text(workspace, piece),
            tags: piece
                .tags
                .iter()
                .filter_map(|tag| mark::field("", tag))
                .collect(),
            themes: themes.collect(),
            about: spoken_of(workspace, &piece.id),
        }
    }
}

/// Everything a piece says, folded, a line each, so that no word spans two fields.
fn text(workspace: &Workspace, piece: &Evidence) -> String {
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
    let whys = root_cause::chain(workspace, &piece.id).into_iter();
    let whys: Vec<String> = whys.map(|step| step.text).collect();
    let texts = [
        quote, meaning, source, who, question, metric, segment, task, hurt,
    ];
    let all = texts.into_iter().chain(tags).chain(&whys);
    let all: Vec<&str> = all
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    folded_text(&all.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{fields, theme, why};
    use crate::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn shelf() -> Shelf {
        let create = |id: &str, way: &str, date: &str, quote: &str, tags: &[&str]| {
            let mut values = fields([
                (evidence::WAY, json!(way)),
                (evidence::DATE, json!(date)),
                (evidence::QUOTE, json!(quote)),
            ]);
            values.extend(tags.iter().filter_map(|name| evidence::tag(name)));
            Edit::Create {
                id: Id::known(id),
                kind: evidence::KIND.into(),
                fields: values,
            }
        };
        let add = |relation, from, to| link::add(relation, from, to).unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new(
            "Begin",
            vec![
                create(
                    "a",
                    "survey",
                    "2026-11-01",
                    "The café is shut",
                    &["Night", "Cold"],
                ),
                create("b", "interview", "2024-11-01", "Nobody told me", &["night"]),
                create("c", "analytics", "", "Café closed at 23:00", &[]),
                theme::add(Id::known("t"), "Waiting", "1"),
                why::add(Id::known("w"), "b", "The radio is not the board", "1"),
                add(Relation::Gathers, "t", "b"),
                add(Relation::Supports, "a", "pain"),
            ],
        ));
        Shelf::new(&workspace)
    }

    fn found(wanted: &Wanted) -> String {
        let today = Day::new(2026, 11, 26).unwrap();
        let ids = shelf().find(wanted, today);
        ids.iter().map(Id::as_str).collect()
    }

    #[test]
    fn every_word_is_found_whatever_its_letters() {
        let words = |words: &str| {
            found(&Wanted {
                words: words.to_owned(),
                ..Wanted::default()
            })
        };
        assert_eq!(words(""), "abc");
        assert_eq!(words("CAFE"), "ac");
        assert_eq!(words("shut cafe"), "a");
        assert_eq!(words("radio"), "b");
        assert_eq!(words("night"), "ab");
        assert_eq!(words("shutnight"), "");
    }

    #[test]
    fn what_is_said_of_a_piece_narrows_the_search() {
        let all = Wanted::default;
        let ways = [Way::Survey, Way::Analytics].into();
        assert_eq!(found(&Wanted { ways, ..all() }), "ac");
        let tags = vec!["NIGHT".to_owned(), "cold".to_owned()];
        assert_eq!(found(&Wanted { tags, ..all() }), "a");
        let freshness = [Freshness::Faded, Freshness::Undated].into();
        assert_eq!(found(&Wanted { freshness, ..all() }), "bc");
        let theme = Some(Id::known("t"));
        assert_eq!(found(&Wanted { theme, ..all() }), "b");
        let about = Some(Id::known("pain"));
        assert_eq!(found(&Wanted { about, ..all() }), "a");
        let unlinked = true;
        assert_eq!(found(&Wanted { unlinked, ..all() }), "bc");
        assert_eq!(shelf().tags(), [("cold", 1), ("night", 2)]);
    }
}
