//! Pasting lines: each becomes a note.

use super::changes;
use super::desk::Desk;
use super::maps::note;
use super::places::Place;
use crate::rooms::focus::focus;
use crate::rooms::people::cut::around;
use crate::rooms::people::dom::{focused_field, selection};
use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;
use plan::records::empathy_note::{self, Section};
use plan::workspace::{Change, Edit};
use std::iter;

/// More pasted lines than this become notes only when somebody says so.
const MANY: usize = 50;

/// Lines that were pasted into a note.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Pasted {
    section: Section,
    /// The note into which they were pasted, and what it says then.
    own: (Id, String),
    before: Option<Id>,
    added: Vec<(Id, String)>,
}

impl Pasted {
    fn count(&self) -> usize {
        self.added.len() + 1
    }

    /// What was pasted, line by line.
    pub(super) fn lines(&self) -> Vec<String> {
        let added = self.added.iter().map(|(_, text)| text);
        iter::once(&self.own.1).chain(added).cloned().collect()
    }
}

impl Desk {
    /// Several lines pasted at once become several notes; whether they were.
    pub(super) fn paste(self, id: &Id, place: Place, pasted: &str) -> bool {
        let lines = plan::text::lines(pasted);
        let (Some(field), [first, middle @ .., last]) = (focused_field(), lines.as_slice()) else {
            return false;
        };
        if self.maps.is_read_only() {
            return false;
        }
        let text = field.value();
        let (head, tail) = around(&text, selection(&field));
        let last = format!("{last}{tail}");
        let others = middle.iter().cloned().chain([last]);
        let session = self.maps.app.session;
        let pasted = Pasted {
            section: self.section_of(id, place),
            own: (id.clone(), format!("{head}{first}")),
            before: self.after(id, place),
            added: others.map(|text| (session.fresh_id(), text)).collect(),
        };
        let many = pasted.count() > MANY;
        self.pasting.set(Some(pasted));
        if !many {
            self.paste_all();
        }
        true
    }

    /// Makes the lines that were pasted notes.
    pub(super) fn paste_all(self) {
        let Some(mut pasted) = self.pasting.get_untracked() else {
            return;
        };
        self.pasting.set(None);
        let session = self.maps.app.session;
        let count = pasted.count();
        let mut edits = Vec::new();
        if self.read(&pasted.own.0).is_some() {
            edits.push(Edit::set(&pasted.own.0, empathy_note::TEXT, pasted.own.1));
        } else {
            pasted.added.insert(0, pasted.own);
        }
        let map = self.map.get_value();
        edits.extend(session.untracked(|workspace| {
            let before = pasted.before.as_ref();
            changes::add_notes(workspace, &map, pasted.section, before, &pasted.added)
        }));
        if session.apply(Change::new("Paste notes", edits)) {
            self.draft.set(None);
            let notes = words::counted(count, "note", "notes");
            self.maps.app.announce(format!("{notes} pasted"));
            if let Some((last, _)) = pasted.added.last() {
                focus(format!("{} textarea", note(last)));
            }
        }
    }
}
