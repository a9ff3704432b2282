//! Which notes show plainly: those of the people, in the colours and with the words that were asked
//! for. The others fade.

use super::board::Board;
use super::look::colour_of;
use crate::rooms::words;
use crate::state::Session;
use leptos::prelude::*;
use markup::effect;
use plan::records::{Colour, note};
use plan::text::folded_text;
use plan::{Id, Record, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked of a note. Of people, and of colours, one is enough; words have to be there all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// What was typed.
    pub typed: String,
    /// Authors, folded; an empty one stands for notes without an author.
    pub authors: BTreeSet<String>,
    /// Colours.
    pub colours: BTreeSet<Colour>,
}

impl Filter {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.typed.trim().is_empty() && self.authors.is_empty() && self.colours.is_empty()
    }

    /// Whether a note passes.
    pub fn passes(&self, record: &Record) -> bool {
        let by = || self.authors.contains(&folded_author(record));
        let in_colour = || self.colours.contains(&colour_of(record));
        let has_words = || {
            let text = folded_text(record.text(note::TEXT));
            let typed = folded_text(&self.typed);
            typed.split_whitespace().all(|word| text.contains(word))
        };
        (self.authors.is_empty() || by())
            && (self.colours.is_empty() || in_colour())
            && (self.typed.trim().is_empty() || has_words())
    }

    /// What is asked for, in words: "Mei, Rose, “bus”".
    pub fn in_words(&self, authors: &BTreeMap<String, String>) -> String {
        let name = |folded: &String| author_name(authors.get(folded).unwrap_or(folded));
        let mut parts: Vec<String> = self.authors.iter().map(name).collect();
        parts.extend(self.colours.iter().map(|it| words::colour(*it).to_owned()));
        let typed = self.typed.trim();
        if !typed.is_empty() {
            parts.push(format!("“{}”", words::shortened(typed, 24)));
        }
        parts.join(", ")
    }
}

/// An author as they are told apart: whatever the case and the accents.
fn folded_author(record: &Record) -> String {
    folded_text(record.text(note::AUTHOR).trim())
}

/// The name of an author, or what stands for those who gave none.
pub fn author_name(author: &str) -> String {
    match author {
        "" => "No name".to_owned(),
        author => words::shortened(author, 40),
    }
}

/// The authors of the notes: each folded, with the name as somebody wrote it.
pub fn authors(workspace: &Workspace) -> BTreeMap<String, String> {
    let notes = workspace.of_kind(note::KIND);
    let notes = notes.filter_map(|id| workspace.record(id));
    plan::sorted::map(notes.map(|record| {
        let name = record.text(note::AUTHOR).trim().to_owned();
        (folded_author(record), name)
    }))
}

/// The colours of the notes.
pub fn colours(workspace: &Workspace) -> BTreeSet<Colour> {
    let notes = workspace.of_kind(note::KIND);
    plan::sorted::set(notes.filter_map(|id| workspace.record(id)).map(colour_of))
}

/// The notes that do not pass; tracked. Those that were written since the filter was set are spared:
/// nobody's words go out of sight as they are typed.
pub fn faded(session: Session, filter: &Filter, spared: &BTreeSet<Id>) -> BTreeSet<Id> {
    if filter.is_empty() {
        return BTreeSet::new();
    }
    session.of_kind(note::KIND, |workspace| {
        let notes = workspace.of_kind(note::KIND);
        let fades = |id: &&Id| {
            let record = workspace.record(id);
            !spared.contains(*id) && record.is_some_and(|record| !filter.passes(record))
        };
        plan::sorted::set(notes.filter(fades).cloned())
    })
}

impl Board {
    /// Asks for something else of the notes.
    pub fn refilter(self, change: impl FnOnce(&mut Filter)) {
        self.spared.set(BTreeSet::new());
        self.filter.update(change);
    }

    /// These notes show, whatever is asked for.
    pub fn spare(self, ids: impl IntoIterator<Item = Id>) {
        if !self.filter.with_untracked(Filter::is_empty) {
            self.spared.update(|spared| spared.extend(ids));
        }
    }

    /// How many notes pass, of how many; tracked.
    pub fn passing(self) -> (usize, usize) {
        let all = self.overview.with(|overview| overview.count());
        (all - self.faded.with(BTreeSet::len).min(all), all)
    }
}

/// "5 of 33 notes".
pub fn how_many((passing, all): (usize, usize)) -> String {
    let all = words::counted(all, "note", "notes");
    format!("{} of {all}", words::number(passing as f64))
}

/// Tells a screen reader how many notes pass, each time that changes.
pub fn say_how_many(board: Board) {
    effect(move |said: Option<Option<(usize, usize)>>| {
        let filters = board.filter.with(|filter| !filter.is_empty());
        let now = filters.then(|| board.passing());
        match (said.flatten(), now) {
            (before, Some(now)) if before != Some(now) => board.app.announce(how_many(now)),
            (Some(_), None) => board.app.announce("All notes show"),
            _ => {}
        }
        now
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::fields;
    use plan::workspace::{Change, Edit, SeededOutside};

    fn plan() -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let notes = [
            ("a", "Café by the stop", "Mei", "rose"),
            ("b", "Night bus", "mei", "mint"),
            ("c", "Night café", "", "rose"),
        ];
        let edits = notes.map(|(id, text, author, colour)| Edit::Create {
            id: Id::parse(id).unwrap(),
            kind: note::KIND.into(),
            fields: fields([
                (note::TEXT, text.into()),
                (note::AUTHOR, author.into()),
                (note::COLOUR, colour.into()),
            ]),
        });
        workspace.apply(Change::new("Begin", edits.to_vec()));
        workspace
    }

    fn passing(filter: &Filter) -> String {
        let plan = plan();
        let notes = plan.of_kind(note::KIND).filter_map(|id| plan.record(id));
        notes
            .filter(|note| filter.passes(note))
            .map(|note| note.id().to_string())
            .collect()
    }

    fn asked(typed: &str, authors: &[&str], colours: &[Colour]) -> Filter {
        Filter {
            typed: typed.to_owned(),
            authors: authors.iter().map(|it| (*it).to_owned()).collect(),
            colours: colours.iter().copied().collect(),
        }
    }

    #[test]
    fn people_and_colours_are_alternatives_and_words_are_all_there() {
        assert_eq!(passing(&asked("", &[], &[])), "abc");
        assert_eq!(passing(&asked("", &["mei"], &[])), "ab");
        assert_eq!(passing(&asked("", &["mei", ""], &[])), "abc");
        assert_eq!(passing(&asked("", &["mei"], &[Colour::Rose])), "a");
        assert_eq!(
            passing(&asked("", &[], &[Colour::Rose, Colour::Mint])),
            "abc"
        );
        assert_eq!(passing(&asked(" CAFE  night", &[], &[])), "c");
        assert!(asked("  ", &[], &[]).is_empty());
    }

    #[test]
    fn a_filter_is_told_in_words() {
        let authors = authors(&plan());
        assert_eq!(authors.len(), 2);
        let filter = asked("bus", &["", "mei"], &[Colour::Rose]);
        assert_eq!(filter.in_words(&authors), "No name, mei, Rose, “bus”");
    }
}
