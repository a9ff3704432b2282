//! What a person does to periods and to what initiatives need, and where the focus goes after it.

use super::changes;
use super::desk::Desk;
use super::field::{Fit, Way};
use crate::rooms::focus::focus_moved;
use crate::rooms::survivor::survivor;
use crate::rooms::words::counted;
use leptos::prelude::*;
use plan::Id;
use plan::records::link::Relation;
use plan::workspace::{Change, Edit, arrange};

/// Where the tab of a period is. An id holds neither quotes nor backslashes.
pub(super) fn tab(id: &Id) -> String {
    format!("[data-period=\"{id}\"]")
}

impl Desk {
    /// Adds a period at the end, shows it, and gives the field for its capacity the focus.
    pub(super) fn add_period(self, capacity: Option<f64>) {
        let session = self.app.session;
        let id = session.fresh_id();
        let today = self.today;
        if session.fill(|workspace| changes::add_period(workspace, &id, today, capacity)) {
            self.show(&id);
            self.app
                .announce(format!("{} is added", untrack(|| self.period_name(&id))));
            self.unfolded.set(true);
            focus_moved(".fits-capacity input".to_owned());
        }
    }

    /// Moves a period by so many places, and says where it went.
    pub(super) fn move_period(self, id: &Id, places: isize) {
        let session = self.app.session;
        if untrack(|| session.is_read_only()) {
            return;
        }
        let all = self.ids();
        let Some(from) = all.iter().position(|it| it == id) else {
            return;
        };
        // It stays in sight wherever it goes.
        self.show(id);
        let count = all.len();
        let to = from.saturating_add_signed(places).min(count - 1);
        let change =
            session.untracked(|workspace| arrange::reorder(workspace, "Move period", all, id, to));
        let name = untrack(|| self.period_name(id));
        let said = match change {
            Some(change) => {
                session.apply(change);
                format!("{name} moved to position {} of {count}", to + 1)
            }
            None if places < 0 => format!("{name} is first already"),
            None => format!("{name} is last already"),
        };
        self.app.announce(said);
        focus_moved(tab(id));
    }

    /// Deletes a period; the message takes it back.
    pub(super) fn delete_period(self, id: &Id) {
        let name = untrack(|| self.period_name(id));
        let all = self.ids();
        let at = all.iter().position(|it| it == id);
        let next = at.and_then(|at| survivor(&all, at, |it| it == id).cloned());
        let edits = vec![Edit::Delete { id: id.clone() }];
        if !self.app.session.apply(Change::new("Delete period", edits)) {
            return;
        }
        self.chosen.set(next.clone());
        let toasts = self.app.toasts;
        toasts.offer_undo(format!("{name} is deleted"));
        focus_moved(next.map_or(".fits-begin input".to_owned(), |next| tab(&next)));
    }

    /// Says that an initiative needs or excludes another. Whether it does now.
    pub(super) fn link(self, relation: Relation, from: &Id, to: &Id) -> bool {
        let session = self.app.session;
        let both = session
            .untracked(|workspace| [from, to].iter().all(|id| workspace.record(id).is_some()));
        if !both {
            return false;
        }
        let Ok(change) = changes::link(relation, from, to) else {
            self.app
                .toasts
                .problem("This cannot be kept: the id that it has from its file is too long.");
            return false;
        };
        let linked = session.apply(change);
        if linked {
            self.app.announce(self.said(relation, from, to, "now"));
        }
        linked
    }

    /// Takes that back; the message undoes it. Whether there was anything to take back.
    pub(super) fn unlink(self, relation: Relation, from: &Id, to: &Id) -> bool {
        let session = self.app.session;
        let change = session.untracked(|workspace| changes::unlink(workspace, relation, from, to));
        let unlinked = change.is_ok_and(|change| session.apply(change));
        if unlinked {
            let said = self.said(relation, from, to, "no longer");
            self.app.toasts.offer_undo(said);
        }
        unlinked
    }

    fn said(self, relation: Relation, from: &Id, to: &Id, how: &str) -> String {
        let (from, to) = untrack(|| (self.name(from), self.name(to)));
        let verb = match relation {
            Relation::Excludes => "excludes",
            _ => "needs",
        };
        match how {
            "now" => format!("{from} {verb} {to} now"),
            how => format!("{from} {how} {verb} {to}"),
        }
    }

    /// Plans the ideas of a set, as one change; the message takes it back.
    pub(super) fn plan(self, fit: &Fit, way: Way) {
        let session = self.app.session;
        let places = fit.chosen(way).places.iter();
        let ids = places.filter_map(|place| fit.field.id(*place));
        let change = session.untracked(|workspace| changes::plan_these(workspace, ids));
        let Some((change, count)) = change else {
            return;
        };
        if session.apply(change) {
            let planned = counted(count, "initiative is planned", "initiatives are planned");
            let said = format!("{planned} now");
            self.app.toasts.offer_undo(said);
            // The button goes with what it was for.
            focus_moved(format!("#fits-{}", way.word()));
        }
    }
}
