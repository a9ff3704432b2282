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

/// More pasted lines than this become notes only when somebody says so.
const MANY: usize = 50;

/// Lines that were pasted into a note.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Pasted {
    section: Section,
    /// The note into which they were pasted.
    into: Id,
    /// Where in it they go, in UTF-16 units.
    at: (u32, u32),
    /// The note after it.
    before: Option<Id>,
    /// What was pasted, line by line.
    pub(super) lines: Vec<String>,
}

impl Desk {
    /// Several lines pasted at once become several notes; whether they were.
    pub(super) fn paste(self, id: &Id, place: Place, pasted: &str) -> bool {
        let lines = plan::text::lines(pasted);
        let Some(field) = focused_field().filter(|_| lines.len() > 1) else {
            return false;
        };
        if self.maps.is_read_only() {
            return false;
        }
        let many = lines.len() > MANY;
        self.pasting.set(Some(Pasted {
            section: self.section_of(id, place),
            into: id.clone(),
            at: selection(&field),
            before: self.after(id, place),
            lines,
        }));
        if !many {
            self.paste_all();
        }
        true
    }

    /// Makes the lines that were pasted notes.
    pub(super) fn paste_all(self) {
        let Some(pasted) = self.pasting.get_untracked() else {
            return;
        };
        self.pasting.set(None);
        let [first, middle @ .., last] = pasted.lines.as_slice() else {
            return;
        };
        let session = self.maps.app.session;
        // Another tab may have written in the note while it was asked whether they are meant.
        let note_now = self.read(&pasted.into);
        let text = note_now.as_ref().map_or("", |note| &note.text);
        let (head, tail) = around(text, pasted.at);
        let (own, last) = (format!("{head}{first}"), format!("{last}{tail}"));
        let others = middle.iter().cloned().chain([last]);
        let mut added: Vec<(Id, String)> = others.map(|text| (session.fresh_id(), text)).collect();
        let mut edits = Vec::new();
        if note_now.is_some() {
            edits.push(Edit::set(&pasted.into, empathy_note::TEXT, own));
        } else {
            added.insert(0, (pasted.into.clone(), own));
        }
        let map = self.map.get_value();
        edits.extend(session.untracked(|workspace| {
            let before = pasted.before.as_ref();
            changes::add_notes(workspace, &map, pasted.section, before, &added)
        }));
        if session.apply(Change::new("Paste notes", edits)) {
            self.draft.set(None);
            let notes = words::counted(pasted.lines.len(), "note", "notes");
            self.maps.app.announce(format!("{notes} pasted"));
            if let Some((last, _)) = added.last() {
                focus(format!("{} textarea", note(last)));
            }
        }
    }
}
