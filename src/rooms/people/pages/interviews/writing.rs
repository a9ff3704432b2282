//! What is written in a list of lines: letters, line ends, and lines that are pasted.

use super::caret::{focus_line, selection_in};
use super::lines::Lines;
use super::list_of::{ListOf, add_lines};
use super::shared::Pasted;
use crate::rooms::people::changes::typing;
use crate::rooms::people::dom::Caret;
use leptos::prelude::*;
use plan::Id;
use plan::workspace::{Change, Edit};

impl Lines {
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
                .with_value(|list| add_lines(workspace, list, before, added))
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
}
