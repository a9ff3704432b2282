//! Lists of lines, typed one under the other: a guide's questions, an interview's notes. The last line is
//! always empty and waits for the next words; it is a record from its first letter on.

use super::caret::{focus_line, selection_in};
use super::changes::{self, ListOf};
use super::shared::{Pasted, Shared};
use crate::rooms::people::actions::Move;
use crate::rooms::people::changes::typing;
use crate::rooms::people::dom::Caret;
use crate::state::Command;
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
    blank: RwSignal<Id>,
    /// The line that has the focus, or is about to, and the one it stands before: it stays where it is while
    /// it is no record, because it holds no letter yet or because undo took it away.
    held: RwSignal<Option<(Id, Option<Id>)>>,
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
    fn go_to_last(self) {
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

    fn is_known(self, id: &Id) -> bool {
        let session = self.shared.app.session;
        session.untracked(|workspace| workspace.record(id).is_some())
    }

    fn label(self, verb: &str) -> String {
        format!("{verb} {}", self.list.with_value(ListOf::one))
    }

    /// A line's text, at every keystroke.
    pub(super) fn type_line(self, id: &Id, text: String) {
        let field = self.list.with_value(ListOf::field);
        if self.is_known(id) {
            let session = self.shared.app.session;
            session.set(self.label("Edit"), id, field, text);
        } else if !text.is_empty() {
            let held = self.held.get_untracked().filter(|(held, _)| held == id);
            let before = held.and_then(|(_, before)| before);
            let added = [(id.clone(), text)];
            self.add(before.as_ref(), &added, Vec::new(), Some(typing(id, field)));
        }
    }

    /// Adds lines, with other edits, as one change.
    fn add(
        self,
        before: Option<&Id>,
        added: &[(Id, String)],
        mut edits: Vec<Edit>,
        coalesce: Option<String>,
    ) -> bool {
        let session = self.shared.app.session;
        edits.extend(session.untracked(|workspace| {
            self.list
                .with_value(|list| changes::add_lines(workspace, list, before, added))
        }));
        let label = self.label("Add").into();
        let done = session.apply(Change {
            label,
            edits,
            coalesce,
        });
        let blank = self.blank.get_untracked();
        if added.iter().any(|(id, _)| *id == blank) {
            self.blank.set(session.fresh_id());
        }
        done
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
            ListOf::Questions(guide) => self.shared.left_field_of(guide),
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
            self.shared.app.toasts.offer(said, "Undo", Command::Undo);
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

    /// Enter: at the end it goes on to the next empty line, at the start to one before, within the text it
    /// splits the line.
    pub(super) fn enter(self, id: &Id) {
        let Some((text, head, tail)) = selection_in(id) else {
            return;
        };
        let next = self.after(id);
        let (whole, nothing) = (text.trim(), text.trim().is_empty());
        if nothing || !self.is_known(id) {
            self.go_to_last();
        } else if tail.trim().is_empty() {
            if head.trim() != whole {
                self.type_line(id, head.trim_end().to_owned());
            }
            self.begin_before(next);
        } else if head.trim().is_empty() {
            self.begin_before(Some(id.clone()));
        } else {
            let field = self.list.with_value(ListOf::field);
            let own = Edit::set(id, field, head.trim_end());
            let new = self.shared.app.session.fresh_id();
            let added = [(new.clone(), tail.trim_start().to_owned())];
            self.shared.app.session.seal();
            if self.add(next.as_ref(), &added, vec![own], None) {
                focus_line(&new, Caret::Start, false);
            }
        }
    }

    /// Begins a line before a record; at the end one waits already.
    fn begin_before(self, before: Option<Id>) {
        if before.is_none() {
            self.go_to_last();
            return;
        }
        let id = self.shared.app.session.fresh_id();
        self.held.set(Some((id.clone(), before)));
        focus_line(&id, Caret::End, false);
    }

    /// Several lines pasted at once become several lines.
    pub(super) fn paste(self, pasted: &Pasted, before: &str, after: &str) {
        let [first, rest @ .., last] = pasted.texts.as_slice() else {
            return;
        };
        let session = self.shared.app.session;
        let into = &pasted.into;
        let own = format!("{before}{first}");
        let mut added: Vec<(Id, String)> = Vec::new();
        for text in rest {
            added.push((session.fresh_id(), text.clone()));
        }
        let focused = session.fresh_id();
        added.push((focused.clone(), format!("{last}{after}")));
        let mut edits = Vec::new();
        if self.is_known(into) {
            edits.push(Edit::set(into, self.list.with_value(ListOf::field), own));
        } else {
            added.insert(0, (into.clone(), own));
        }
        session.seal();
        if self.add(pasted.next.as_ref(), &added, edits, None) {
            let many = format!("{}s", self.list.with_value(ListOf::one));
            let said = format!("{} {many} pasted", pasted.texts.len());
            self.shared.app.announce(said);
            focus_line(&focused, Caret::End, false);
        }
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
