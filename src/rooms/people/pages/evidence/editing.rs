//! What a person does to a piece.

use super::changes;
use super::shared::{Open, Shared};
use leptos::prelude::*;
use plan::Id;
use plan::records::evidence::{self, Evidence};
use plan::records::link::{self, Stance};
use plan::records::{tag, why};
use plan::workspace::{Change, Edit};
use serde_json::Value;

impl Shared {
    /// Gives a field a value. A piece that is noted down becomes a record with its first letter, and is none
    /// any more without one; until then what is chosen for it is only how it begins.
    pub(super) fn set(self, id: &Id, field: &'static str, label: &'static str, value: Value) {
        let session = self.app.session;
        let letters = changes::TEXTS.contains(&field);
        let empty = value.as_str().is_some_and(str::is_empty);
        let known = session.untracked(|workspace| {
            let piece = workspace.record(id).and_then(Evidence::of)?;
            let last = letters && empty && changes::holds_only(workspace, &piece, field);
            Some((piece, last))
        });
        match known {
            Some((piece, true)) if self.is_new(id) => {
                let way = piece.way;
                self.begun.set(Evidence {
                    date: piece.date,
                    confidence: piece.confidence,
                    success: piece.success,
                    drop_off: piece.drop_off,
                    ..changes::begun(id.clone(), way, crate::state::browser::today())
                });
                // Undone together with the letters, if they went just now.
                let edits = vec![Edit::Delete { id: id.clone() }];
                session.apply(changes::typing(label, id, field, edits));
            }
            Some(_) => {
                session.set(label, id, field, value);
            }
            None if !self.is_new(id) => {}
            None if !letters => self
                .begun
                .update(|begun| changes::choose(begun, field, &value)),
            None if empty => {}
            None => {
                let mut edits = self.to_begin_with(id);
                edits.push(Edit::set(id, field, value));
                session.apply(changes::typing("Add evidence", id, field, edits));
            }
        }
    }

    fn is_new(self, id: &Id) -> bool {
        let new = |open: &Open| matches!(open, Open::New(new) if new == id);
        self.open.with_untracked(new)
    }

    /// The edits that make a record of a piece that is none yet.
    fn to_begin_with(self, id: &Id) -> Vec<Edit> {
        if self.is_blank(id) && self.is_new(id) {
            self.begun.with_untracked(changes::create)
        } else {
            Vec::new()
        }
    }

    /// Does something to a piece in one step, with which it becomes a record if it is none yet.
    fn act(self, id: &Id, label: &'static str, edits: Vec<Edit>) {
        let mut all = self.to_begin_with(id);
        all.extend(edits);
        self.app.session.seal();
        self.app.session.apply(Change::new(label, all));
    }

    /// Gives it these tags in place of those it has.
    pub(super) fn set_tags(self, id: &Id, before: &[String], after: &[String]) {
        self.act(id, "Tag evidence", tag::replace(id, before, after));
    }

    /// Says what it does to something; `None` says nothing of it any more.
    pub(super) fn take_stance(self, id: &Id, about: &Id, stance: Option<Stance>) {
        let label = match stance {
            Some(_) => "Link evidence",
            None => "Remove a link of evidence",
        };
        // Fails only for ids that are longer than any of ours.
        if let Ok(edits) = link::take_stance(id, about, stance) {
            self.act(id, label, edits.into());
        }
    }

    /// Puts it under a theme, or takes it out.
    pub(super) fn put_under(self, id: &Id, theme: &Id, under: bool) {
        if under {
            self.act(id, "Gather under a theme", changes::gather(theme, [id]));
        } else if let Ok(edit) = link::remove(link::Relation::Gathers, theme, id) {
            self.act(id, "Take out of a theme", vec![edit]);
        }
    }

    /// Keeps an answer to why, which becomes a record with its first letter.
    pub(super) fn set_why(self, of: &Id, id: &Id, text: String) {
        let session = self.app.session;
        if !self.is_blank(id) {
            session.set("Ask why", id, why::TEXT, text);
        } else if !text.is_empty() {
            let mut edits = self.to_begin_with(of);
            edits.extend(session.untracked(|workspace| changes::ask_why(workspace, of, id, &text)));
            session.apply(changes::typing("Ask why", id, why::TEXT, edits));
        }
    }

    /// Takes an answer to why away.
    pub(super) fn delete_why(self, id: &Id) {
        if !self.is_blank(id) {
            let edits = vec![Edit::Delete { id: id.clone() }];
            self.app
                .session
                .apply(changes::typing("Take a why away", id, why::TEXT, edits));
        }
    }

    /// Deletes it with its links; the message takes that back.
    pub(super) fn delete(self, id: &Id) {
        let session = self.app.session;
        session.seal();
        let edits = session.untracked(|workspace| link::delete_with_links(workspace, id));
        self.focus_after(id);
        self.open.set(Open::Nothing);
        self.app.forget_record(crate::routes::Room::People);
        if session.apply(Change::new("Delete evidence", edits)) {
            let toasts = self.app.toasts;
            toasts.offer_undo("The evidence is deleted");
        }
    }

    /// Ends a run of keystrokes.
    pub(super) fn seal(self) {
        self.app.session.seal();
    }
}

/// The label of a change of a field.
pub(super) fn label(field: &str) -> &'static str {
    match field {
        evidence::WAY => "Change the kind of evidence",
        evidence::DATE => "Change the date of evidence",
        evidence::CONFIDENCE => "Change how sure we are",
        evidence::SUCCESS => "Change how the task went",
        evidence::DROP_OFF => "Change the drop-off",
        _ => "Edit evidence",
    }
}
