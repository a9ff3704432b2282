//! What a person does to the links of an initiative.

use super::card::Shared;
use super::tie::Tie;
use crate::rooms::focus::focus_moved;
use leptos::prelude::*;
use plan::Id;
use plan::records::link;
use plan::workspace::{Change, Edit};

impl Shared {
    /// What stands at an end is called.
    fn called(self, tie: Tie, end: &Id) -> String {
        let about = self
            .app
            .session
            .untracked(|workspace| tie.end(workspace, end));
        about.map(|it| it.name).unwrap_or_default()
    }

    /// Links it with something. Answers whether it is linked.
    pub(super) fn link(self, tie: Tie, end: &Id) -> bool {
        let Ok(edit) = link::add(tie.relation(), &self.id.get_value(), end) else {
            self.app
                .toasts
                .problem("This cannot be linked: the id that it has from its file is too long.");
            return false;
        };
        let linked = self
            .app
            .session
            .apply(Change::new("Link initiative", vec![edit]));
        if linked {
            let name = untrack(|| self.called(tie, end));
            self.app.announce(format!("{name} is linked"));
        }
        linked
    }

    /// Takes a link away; the message takes that back.
    pub(super) fn unlink(self, tie: Tie, end: &Id) {
        let of = self.id.get_value();
        let name = untrack(|| self.called(tie, end));
        let there = self.app.session.untracked(|workspace| {
            // What two initiatives exclude each other by may begin at either.
            let ids = [(&of, end), (end, &of)];
            let ids = ids.map(|(from, to)| link::id(tie.relation(), from, to));
            let ids = ids.into_iter().flatten();
            let both = if tie == Tie::Excludes { 2 } else { 1 };
            let there = ids.take(both).filter(|id| workspace.record(id).is_some());
            there.map(|id| Edit::Delete { id }).collect::<Vec<_>>()
        });
        focus_moved(format!(
            "[data-tie=\"{}\"] .finder button",
            tie.relation().word()
        ));
        if self
            .app
            .session
            .apply(Change::new("Unlink initiative", there))
        {
            let said = format!("{name} is not linked any more");
            self.app.toasts.offer_undo(said);
        }
    }
}
