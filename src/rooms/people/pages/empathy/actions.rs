//! What a person does to the notes of a map, and where the focus goes after it.

use super::changes;
use super::desk::{Desk, Draft};
use super::maps::note;
use super::note::said;
use super::place::adder;
use super::places::Place;
use crate::rooms::focus::{focus, focus_moved};
use crate::rooms::people::changes::typing;
use crate::rooms::people::dom::focused_field;
use crate::rooms::survivor::survivor;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use plan::Id;
use plan::records::empathy_note::{self, Basis, EmpathyNote, Section};
use plan::workspace::Change;

impl Desk {
    /// A note as it is.
    pub(super) fn read(self, id: &Id) -> Option<EmpathyNote> {
        let session = self.maps.app.session;
        session.untracked(|workspace| workspace.record(id).map(EmpathyNote::from))
    }

    /// Begins a note before another, or at the end. Nothing is kept until a letter is typed.
    pub(super) fn begin(self, section: Section, before: Option<Id>) {
        if self.maps.is_read_only() {
            return;
        }
        let id = self.maps.app.session.fresh_id();
        let selector = format!("{} textarea", note(&id));
        self.draft.set(Some(Draft {
            id,
            section,
            before,
        }));
        focus(selector);
    }

    /// A note's words, at every keystroke.
    pub(super) fn type_note(self, id: &Id, text: String) {
        let session = self.maps.app.session;
        if self.read(id).is_some() {
            session.set("Edit note", id, empathy_note::TEXT, text);
            return;
        }
        let draft = self.draft.get_untracked().filter(|draft| draft.id == *id);
        let Some(draft) = draft.filter(|_| !text.is_empty()) else {
            return;
        };
        let map = self.map.get_value();
        let added = [(id.clone(), text)];
        let edits = session.untracked(|workspace| {
            let before = draft.before.as_ref();
            changes::add_notes(workspace, &map, draft.section, before, &added)
        });
        let key = typing(id, empathy_note::TEXT);
        session.apply(Change::new("Add note", edits).coalescing(key));
    }

    /// The focus left a note: one without words vanishes.
    pub(super) fn leave(self, id: &Id) {
        // The page is gone, or another window has the focus.
        let Some(draft) = self.draft.try_get_untracked() else {
            return;
        };
        if !document().has_focus().unwrap_or(true) {
            return;
        }
        let is_blank = |note: EmpathyNote| note.text.trim().is_empty();
        if self.read(id).is_some_and(is_blank) && !self.maps.is_read_only() {
            // Joined with the keystrokes that emptied it, if they were just now.
            let session = self.maps.app.session;
            let change = session.untracked(|it| changes::delete(it, "Delete note", id));
            session.apply(change.coalescing(typing(id, empathy_note::TEXT)));
        }
        if draft.is_some_and(|draft| draft.id == *id) {
            self.draft.set(None);
        }
        self.maps.app.session.seal();
    }

    /// A key in a note; whether it was used.
    pub(super) fn key(self, id: &Id, place: Place, event: &KeyboardEvent) -> bool {
        let read_only = self.maps.is_read_only();
        if event.ctrl_key() || event.meta_key() {
            return false;
        }
        match (event.key().as_str(), event.alt_key()) {
            ("Escape", false) => focus(adder(place)),
            _ if read_only => return false,
            ("Enter", true) => self.turn(id),
            ("Enter", false) => match focused_field() {
                Some(field) if field.value().trim().is_empty() => focus(adder(place)),
                _ => self.begin(self.section_of(id, place), self.after(id, place)),
            },
            ("ArrowUp", true) => self.step(id, false),
            ("ArrowDown", true) => self.step(id, true),
            _ => return false,
        }
        true
    }

    pub(super) fn section_of(self, id: &Id, place: Place) -> Section {
        self.read(id).map_or(place.section(), |it| it.section)
    }

    pub(super) fn after(self, id: &Id, place: Place) -> Option<Id> {
        let ids = untrack(|| self.ids(place));
        let at = ids.iter().position(|it| it == id)?;
        ids.get(at + 1).cloned()
    }

    /// Moves a note one on or back: past the end of its place, into the next.
    fn step(self, id: &Id, on: bool) {
        let Some((place, at, count)) = self.stands(id) else {
            return;
        };
        let places = self.maps.look.get_untracked().places();
        let which = places
            .iter()
            .position(|it| *it == place)
            .unwrap_or_default();
        let beside = |which: Option<usize>| which.and_then(|which| places.get(which).copied());
        let to = match on {
            true if at + 1 < count => Some((place, at + 1)),
            true => beside(Some(which + 1)).map(|next| (next, 0)),
            false if at > 0 => Some((place, at - 1)),
            false => beside(which.checked_sub(1)).map(|before| (before, usize::MAX)),
        };
        match to {
            Some((to, at)) => self.put(id, to, at),
            None if on => self.maps.app.announce("This is the last place of the map"),
            None => self.maps.app.announce("This is the first place of the map"),
        }
        focus_moved(format!("{} textarea", note(id)));
    }

    /// Puts a note into a place, before so many of the others there, and says so.
    pub(super) fn put(self, id: &Id, place: Place, at: usize) {
        let session = self.maps.app.session;
        let map = self.map.get_value();
        let change = session.untracked(|workspace| changes::put(workspace, &map, id, place, at));
        if !change.is_some_and(|change| session.apply(change)) {
            return;
        }
        if let (Some(note), Some((place, at, count))) = (self.read(id), self.stands(id)) {
            self.maps.app.announce(format!(
                "“{}” moved to {}, {} of {count}",
                said(&note.text),
                place.title(),
                at + 1
            ));
        }
    }

    /// What was observed is inferred, and the other way round.
    pub(super) fn turn(self, id: &Id) {
        let Some(note) = self.read(id).filter(|_| !self.maps.is_read_only()) else {
            return;
        };
        let (basis, words) = match note.basis {
            Basis::Observed => (Basis::Inferred, "inferred"),
            Basis::Inferred => (Basis::Observed, "observed"),
        };
        if self.maps.app.session.apply(changes::set_basis(id, basis)) {
            let said = format!("“{}” is {words}", said(&note.text));
            self.maps.app.announce(said);
        }
    }

    /// Deletes a note; the message takes that back.
    pub(super) fn delete(self, id: &Id) {
        let Some((place, ..)) = self.stands(id) else {
            return;
        };
        let ids = untrack(|| self.ids(place));
        let at = ids.iter().position(|it| it == id);
        let next = at.and_then(|at| survivor(&ids, at, |it| it == id).cloned());
        let session = self.maps.app.session;
        let change = session.untracked(|it| changes::delete(it, "Delete note", id));
        if session.apply(change) {
            let toasts = self.maps.app.toasts;
            toasts.offer_undo("The note is deleted");
            focus_moved(next.map_or(adder(place), |next| format!("{} textarea", note(&next))));
        }
    }
}
