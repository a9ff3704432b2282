//! Lists of lines, typed one under the other: a guide's questions, an interview's notes. The last line is
//! always empty and waits for the next words; it is a record from its first letter on.

use super::caret::focus_line;
use super::list_of::ListOf;
use super::shared::Shared;
use crate::rooms::people::actions::Move;
use crate::rooms::people::changes::typing;
use crate::rooms::people::dom::Caret;
use leptos::prelude::*;
use plan::Id;
use plan::workspace::{Change, Edit, arrange};

/// A list of lines.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    pub(super) shared: Shared,
    pub(super) list: StoredValue<ListOf>,
    /// Its records, in order.
    pub(super) ids: Memo<Vec<Id>>,
    /// The line that waits at the end.
    pub(super) blank: RwSignal<Id>,
    /// The line that has the focus, or is about to, and the one it stands before: it stays where it is while
    /// it is no record, because it holds no letter yet or because undo took it away.
    pub(super) held: RwSignal<Option<(Id, Option<Id>)>>,
}

impl Lines {
    /// A list of these records, which it has in this order.
    pub(super) fn new(shared: Shared, list: ListOf, ids: Memo<Vec<Id>>) -> Self {
        let session = shared.app.session;
        let list = StoredValue::new(list);
        // A question may still stand open about lines that are gone: in the page left for another, in a
        // guide that a second tab deleted.
        on_cleanup(move || shared.forget(list));
        Self {
            shared,
            list,
            ids,
            blank: RwSignal::new(session.fresh_id()),
            held: RwSignal::new(None),
        }
    }

    /// The lines that show.
    pub(super) fn rows(self) -> Vec<Id> {
        let mut rows = self.ids.get();
        let held = self.held.get().filter(|(id, _)| !rows.contains(id));
        let mut waits = self.blank.get();
        if let Some((id, before)) = held {
            let at = before.and_then(|before| rows.iter().position(|row| *row == before));
            match at {
                Some(at) => rows.insert(at, id),
                None => waits = id,
            }
        }
        if !rows.contains(&waits) && !self.shared.app.session.is_read_only() {
            rows.push(waits);
        }
        rows
    }

    /// Goes to the line that waits at the end.
    pub(super) fn go_to_last(self) {
        if let Some(last) = self.rows_now().last() {
            focus_line(last, Caret::End, false);
        }
    }

    /// The record that stands after a line.
    pub(super) fn after(self, id: &Id) -> Option<Id> {
        let rows = self.rows_now();
        let next = rows.iter().skip_while(|row| *row != id).nth(1);
        next.filter(|next| self.is_known(next)).cloned()
    }

    fn rows_now(self) -> Vec<Id> {
        untrack(|| self.rows())
    }

    /// What a line says; followed.
    pub(super) fn text(self, id: &Id) -> String {
        let field = self.list.with_value(ListOf::field);
        let text = |record: &plan::Record| record.text(field).to_owned();
        let session = self.shared.app.session;
        session.record(id, |record| record.map(text).unwrap_or_default())
    }

    pub(super) fn is_known(self, id: &Id) -> bool {
        let session = self.shared.app.session;
        session.untracked(|workspace| workspace.record(id).is_some())
    }

    pub(super) fn label(self, verb: &str) -> String {
        format!("{verb} {}", self.list.with_value(ListOf::one))
    }

    /// A line has the focus.
    pub(super) fn enter_line(self, id: &Id) {
        if !self.holds(id) {
            self.held.set(Some((id.clone(), self.after(id))));
        }
    }

    fn holds(self, id: &Id) -> bool {
        self.held
            .with_untracked(|held| held.as_ref().is_some_and(|(held, _)| held == id))
    }

    /// The focus left a line: an empty one vanishes.
    pub(super) fn leave_line(self, id: &Id) {
        // The page may be gone; and while another window has the focus, this one keeps its own.
        if self.held.is_disposed() || !document().has_focus().unwrap_or(true) {
            return;
        }
        if self.holds(id) {
            self.held.set(None);
        }
        let session = self.shared.app.session;
        let field = self.list.with_value(ListOf::field);
        let empty = session.untracked(|workspace| {
            let record = workspace.record(id);
            record.is_some_and(|record| record.text(field).trim().is_empty())
        });
        if empty && !self.shared.is_read_only() {
            self.delete(id);
        }
        self.list.with_value(|list| match list {
            ListOf::Questions(guide) => {
                self.shared.left_field_of(guide);
                // A line that vanishes takes the word of it along that the focus has left its card.
                self.shared.focus_went();
            }
            ListOf::Notes(..) => session.seal(),
        });
    }

    /// Joined with the keystrokes that emptied the line, if they were just now: undone, it comes back
    /// with its words.
    fn delete(self, id: &Id) -> bool {
        let edits = vec![Edit::Delete { id: id.clone() }];
        let key = typing(id, self.list.with_value(ListOf::field));
        let change = Change::new(self.label("Delete"), edits).coalescing(key.clone());
        let done = self.shared.app.session.apply(change);
        self.list.with_value(|list| {
            if let ListOf::Questions(guide) = list {
                self.shared.was_edited(guide, key);
            }
        });
        done
    }

    /// Deletes a line with its words; the message takes it back.
    pub(super) fn delete_line(self, id: &Id) {
        let rows = self.rows_now();
        let next = rows.iter().skip_while(|row| *row != id).nth(1).cloned();
        self.shared.app.session.seal();
        if self.delete(id) {
            let said = format!("The {} is deleted", self.list.with_value(ListOf::one));
            self.shared.app.toasts.offer_undo(said);
            if let Some(next) = next {
                focus_line(&next, Caret::Start, true);
            }
        }
    }

    /// Takes an empty line away by the key that would delete a letter.
    pub(super) fn remove_empty(self, id: &Id, then_below: bool) -> bool {
        let rows = self.rows_now();
        let at = rows.iter().position(|row| row == id).unwrap_or(0);
        let above = at.checked_sub(1).and_then(|above| rows.get(above));
        let below = rows.get(at + 1);
        let (next, caret) = match then_below {
            true => (below.or(above), Caret::Start),
            false => (above.or(below), Caret::End),
        };
        let Some(next) = next.cloned() else {
            return false;
        };
        // Leaving it takes it away.
        focus_line(&next, caret, false);
        true
    }

    /// The line above or below gets the focus; whether there is one.
    pub(super) fn step(self, id: &Id, down: bool) -> bool {
        let rows = self.rows_now();
        let at = rows.iter().position(|row| row == id);
        let next = at.and_then(|at| match down {
            true => rows.get(at + 1),
            false => at.checked_sub(1).and_then(|at| rows.get(at)),
        });
        let caret = if down { Caret::Start } else { Caret::End };
        next.is_some_and(|next| {
            focus_line(next, caret, false);
            true
        })
    }

    /// Moves a line, and says where it went.
    pub(super) fn move_line(self, id: &Id, wanted: Move) {
        let ids = self.ids.get_untracked();
        let Some(from) = ids.iter().position(|row| row == id) else {
            return;
        };
        let (count, one) = (ids.len(), self.list.with_value(ListOf::one));
        let to = wanted.target(from, count);
        let session = self.shared.app.session;
        let change = session
            .untracked(|workspace| arrange::reorder(workspace, self.label("Move"), ids, id, to));
        if let Some(change) = change {
            session.apply(change);
        }
        let said = format!("The {one} moved to position {} of {count}", to + 1);
        self.shared.app.announce(said);
    }
}
