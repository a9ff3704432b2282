//! What a person does to a tension, and where the focus goes after it.

use super::changes;
use super::list::{Group, TensionList, title};
use crate::rooms::focus::focus_moved;
use crate::rooms::survivor::survivor;
use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;
use plan::records::{Tension, tension};
use plan::workspace::arrange::reorder;

impl TensionList {
    fn name(self, id: &Id) -> String {
        let title = self.app.session.untracked(|workspace| {
            let record = workspace.record(id);
            record.map_or(String::new(), |record| {
                record.text(tension::TITLE).to_owned()
            })
        });
        words::tension_name(&title, 60)
    }

    /// The focus left a card: it goes to the group it belongs to, and one that was begun and holds no
    /// letter vanishes.
    pub(super) fn leave(self, id: &Id) {
        let session = self.app.session;
        session.seal();
        if self.draft.get_untracked().as_ref() == Some(id) {
            self.draft.set(None);
        }
        let before = self.group_of(id);
        if self
            .held
            .with_untracked(|held| held.as_ref().is_some_and(|(held, _)| held == id))
        {
            self.held.set(None);
        }
        let settled = session.untracked(|workspace| {
            let record = workspace.record(id)?;
            Some(Tension::from(record).is_settled())
        });
        let said = match (before, settled) {
            (Group::Open, Some(true)) => format!("{} is settled", self.name(id)),
            (Group::Settled, Some(false)) => format!("{} is open again", self.name(id)),
            _ => return,
        };
        self.app.announce(said);
    }

    /// Moves a tension by so many places in its group, and says where it went.
    pub(super) fn move_by(self, id: &Id, places: isize) {
        if untrack(|| self.app.session.is_read_only()) {
            return;
        }
        let siblings = self.siblings(id);
        let Some(from) = siblings.iter().position(|it| it == id) else {
            return;
        };
        let to = from.saturating_add_signed(places).min(siblings.len() - 1);
        if to == from {
            let end = if places < 0 { "first" } else { "last" };
            self.app
                .announce(format!("{} is {end} already", self.name(id)));
        } else {
            self.move_to(id, to);
        }
    }

    /// Moves a tension to a place in its group, and says so.
    pub(super) fn move_to(self, id: &Id, to: usize) {
        let session = self.app.session;
        let siblings = self.siblings(id);
        let count = siblings.len();
        let change =
            session.untracked(|workspace| reorder(workspace, "Move tension", siblings, id, to));
        if change.is_some_and(|change| session.apply(change)) {
            let name = self.name(id);
            self.app
                .announce(format!("{name} moved to position {} of {count}", to + 1));
        }
    }

    /// Opens a settled tension again; the message takes that back.
    pub(super) fn reopen(self, id: &Id) {
        self.held.set(None);
        if self.app.session.apply(changes::reopen(id)) {
            let said = format!("{} is open again", self.name(id));
            self.app.toasts.offer_undo(said);
            focus_moved(title(id));
        }
    }

    /// Deletes a tension with its positions; the message takes it back.
    pub(super) fn delete(self, id: &Id) {
        let session = self.app.session;
        let name = self.name(id);
        let siblings = self.siblings(id);
        let at = siblings.iter().position(|it| it == id);
        let next = at.and_then(|at| survivor(&siblings, at, |it| it == id).cloned());
        let change = session.untracked(|workspace| changes::delete(workspace, id));
        if !session.apply(change) {
            return;
        }
        self.app.toasts.offer_undo(format!("{name} is deleted"));
        focus_moved(next.map_or(".add-tension".to_owned(), |next| title(&next)));
    }
}
