//! What a person does to objectives, key results, check-ins and links, and where the focus goes after it.

use super::changes;
use super::desk::{Desk, name_field, row};
use crate::rooms::focus::focus_moved;
use crate::rooms::survivor::survivor;
use crate::rooms::words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use plan::Id;
use plan::records::{initiative, key_result};
use plan::workspace::{Change, Edit, arrange};

impl Desk {
    /// Moves an objective or a key result by so many places, and says where it went.
    pub(super) fn move_by(self, id: &Id, places: isize) {
        let session = self.app.session;
        if untrack(|| session.is_read_only()) {
            return;
        }
        let siblings = session.untracked(|workspace| changes::siblings(workspace, id));
        let Some(from) = siblings.iter().position(|it| it == id) else {
            return;
        };
        let count = siblings.len();
        let to = from.saturating_add_signed(places).min(count - 1);
        let change = session.untracked(|workspace| {
            let label = match changes::owner(workspace, id) {
                Some(_) => "Move key result",
                None => "Move objective",
            };
            arrange::reorder(workspace, label, siblings, id, to)
        });
        let name = untrack(|| self.name(id));
        let said = match change {
            Some(change) => {
                session.apply(change);
                format!("{name} moved to position {} of {count}", to + 1)
            }
            None if places < 0 => format!("{name} is first already"),
            None => format!("{name} is last already"),
        };
        self.app.announce(said);
        focus_moved(name_field(id));
    }

    /// Alt and an arrow in a name. Whether it was one.
    pub(super) fn moves(self, id: &Id, event: &KeyboardEvent) -> bool {
        if !event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return false;
        }
        match event.key().as_str() {
            "ArrowUp" => self.move_by(id, -1),
            "ArrowDown" => self.move_by(id, 1),
            _ => return false,
        }
        true
    }

    /// Deletes an objective or a key result; the message takes it back.
    pub(super) fn delete(self, id: &Id) {
        let session = self.app.session;
        let name = untrack(|| self.name(id));
        let (siblings, owner) = session.untracked(|workspace| {
            let siblings = changes::siblings(workspace, id);
            (siblings, changes::owner(workspace, id))
        });
        let at = siblings.iter().position(|it| it == id);
        let next = at.and_then(|at| survivor(&siblings, at, |it| it == id).cloned());
        let change = session.untracked(|workspace| changes::delete(workspace, id));
        if !session.apply(change) {
            return;
        }
        let toasts = self.app.toasts;
        toasts.offer_undo(format!("{name} is deleted"));
        let next = next.or(owner).map(|next| name_field(&next));
        focus_moved(next.unwrap_or_else(|| ".add-objective".to_owned()));
    }

    /// Deletes a check-in; the message takes it back.
    pub(super) fn delete_check_in(self, of: &Id, id: &Id) {
        let edits = vec![Edit::Delete { id: id.clone() }];
        if !self
            .app
            .session
            .apply(Change::new("Delete check-in", edits))
        {
            return;
        }
        let checking = self.checking.get_untracked();
        if checking.is_some_and(|(_, checking)| checking == *id) {
            self.checking.set(None);
        }
        let toasts = self.app.toasts;
        toasts.offer_undo("The check-in is deleted");
        focus_moved(format!("{} .check-in-press", row(of)));
    }

    /// Links an initiative to an objective or a key result. Whether it is linked now.
    pub(super) fn link(self, initiative: &Id, to: &Id) -> bool {
        let session = self.app.session;
        let change =
            session.untracked(|workspace| changes::link_initiative(workspace, initiative, to));
        let Ok(change) = change else {
            self.app
                .toasts
                .problem("This cannot be linked: the id that it has from its file is too long.");
            return false;
        };
        let linked = session.apply(change);
        if linked {
            let (from, to) = untrack(|| (self.initiative_name(initiative), self.name(to)));
            self.app.announce(format!("{from} is linked to {to}"));
        }
        linked
    }

    /// Takes the link of an initiative away; the message takes that back.
    pub(super) fn unlink(self, initiative: &Id, to: &Id) {
        let Ok(change) = changes::unlink_initiative(initiative, to) else {
            return;
        };
        if self.app.session.apply(change) {
            let name = untrack(|| self.initiative_name(initiative));
            let said = format!("{name} is not linked any more");
            self.app.toasts.offer_undo(said);
            focus_moved(format!("[data-linking=\"{to}\"] button"));
        }
    }

    /// What an initiative is called; followed.
    pub(super) fn initiative_name(self, id: &Id) -> String {
        self.app.session.record(id, |record| {
            let name = record.map_or("", |record| record.text(initiative::NAME));
            words::initiative_name(name, 80)
        })
    }

    /// Whether this is a key result, and no objective.
    pub(super) fn is_key_result(self, id: &Id) -> bool {
        let session = self.app.session;
        session.untracked(|workspace| {
            let record = workspace.record(id);
            record.is_some_and(|record| record.kind() == key_result::KIND)
        })
    }
}
