//! What a person does on the page, and where the focus goes after it.

use super::shared::Shared;
use super::{changes, words};
use crate::rooms::focus::focus_moved;
use crate::rooms::words::counted;
use leptos::prelude::*;
use plan::Id;
use plan::methods::scoring::Model;
use plan::records::snapshot_rank::{self, Decision};
use plan::workspace::{Change, IdError};

/// The heading of the initiative that is looked at.
pub(super) const CARD: &str = ".review-card h3";
/// Why it is decided so.
const REASON: &str = ".review-card .review-reason textarea";
/// What closes the reassessment.
const CLOSE: &str = ".reassess-close";
/// What begins one.
pub(super) const BEGIN: &str = ".reassess-begin input";

const TOO_LONG: &str =
    "This cannot be kept: an initiative’s id, which it has from its file, is too long.";

impl Shared {
    fn do_it(self, change: Result<Change, IdError>) -> bool {
        match change {
            Ok(change) => {
                self.app.session.seal();
                self.app.session.apply(change)
            }
            Err(_) => {
                self.app.toasts.problem(TOO_LONG);
                false
            }
        }
    }

    /// Begins a reassessment.
    pub(super) fn begin(self) {
        let session = self.app.session;
        let id = session.fresh_id();
        let (model, reason) = (
            self.order.model.get_untracked(),
            self.reason.get_untracked(),
        );
        let change = session
            .untracked(|workspace| changes::begin(workspace, &id, self.today, model, &reason));
        if self.do_it(change) {
            self.reason.set(String::new());
            self.chosen.set(None);
            let changed = self.review.with_untracked(|review| review.changed);
            self.unfolded.set(changed == 0);
            let changed = counted(changed, "initiative", "initiatives");
            self.app
                .announce(format!("The reassessment is begun. {changed} changed."));
            focus_moved(CARD.to_owned());
        }
    }

    /// Keeps the order as it is today.
    pub(super) fn keep_order(self) {
        let session = self.app.session;
        let id = session.fresh_id();
        let (model, reason) = (
            self.order.model.get_untracked(),
            self.reason.get_untracked(),
        );
        let change = session
            .untracked(|workspace| changes::keep_order(workspace, &id, self.today, model, &reason));
        if self.do_it(change) {
            self.reason.set(String::new());
            let toasts = self.app.toasts;
            toasts.offer_undo("Today’s order is kept");
            focus_moved(BEGIN.to_owned());
        }
    }

    /// Decides about the initiative that is looked at. What is kept needs no reason, and it goes on at once.
    pub(super) fn decide(self, decision: Decision) {
        let Some(id) = self.current.get_untracked() else {
            return;
        };
        // It stays in sight until somebody goes on.
        self.chosen.set(Some(id.clone()));
        if !self.set_decision(&id, Some(decision)) {
            return;
        }
        match decision {
            Decision::Keep => self.go_on(),
            Decision::Move | Decision::Drop => focus_moved(REASON.to_owned()),
        }
    }

    /// Takes back what was decided about the initiative that is looked at.
    pub(super) fn take_back(self) {
        if let Some(id) = self.current.get_untracked() {
            self.chosen.set(Some(id.clone()));
            self.set_decision(&id, None);
            focus_moved(CARD.to_owned());
        }
    }

    /// Whether it is decided so now.
    fn set_decision(self, id: &Id, decision: Option<Decision>) -> bool {
        let session = self.app.session;
        let going_on = untrack(|| self.going_on());
        let (Some(of), false) = (going_on, untrack(|| session.is_read_only())) else {
            return false;
        };
        let Some(line) = untrack(|| self.line(id)) else {
            return false;
        };
        let same = untrack(|| self.decision(id)).map(|it| it.decision) == decision;
        if !same {
            session.seal();
            let change = session
                .untracked(|workspace| changes::decide(workspace, &of, id, decision, &line.name));
            session.apply(change);
        }
        let said = match decision {
            Some(decision) => words::decided(decision),
            None => "Not decided",
        };
        self.app.announce(format!("{}: {said}", line.name));
        true
    }

    /// Says why, letter by letter.
    pub(super) fn say_why(self, initiative: &Id, text: String) {
        let session = self.app.session;
        let Some(of) = untrack(|| self.going_on()) else {
            return;
        };
        let Ok(id) = snapshot_rank::id(&of, initiative) else {
            return;
        };
        // What was deleted meanwhile is not to come back by that.
        if session.untracked(|workspace| workspace.record(&id).is_some()) {
            session.set("Change reason", &id, snapshot_rank::REASON, text);
        }
    }

    /// Goes to the next that is not decided.
    pub(super) fn go_on(self) {
        self.app.session.seal();
        let Some(id) = self.current.get_untracked() else {
            return;
        };
        let next = self.review.with_untracked(|review| {
            self.decided
                .with_untracked(|decided| review.next_undecided(&id, |id| decided.contains_key(id)))
        });
        match next {
            Some(next) => self.look_at(&next),
            None => {
                self.app.announce(
                    "All of these are decided. Close the reassessment, or look at the rest.",
                );
                focus_moved(CLOSE.to_owned());
            }
        }
    }

    /// Goes so many initiatives on.
    pub(super) fn step(self, by: isize) {
        let Some(id) = self.current.get_untracked() else {
            return;
        };
        if let Some(next) = self.review.with_untracked(|review| review.step(&id, by)) {
            self.look_at(&next);
        }
    }

    /// Looks at an initiative.
    pub(super) fn look_at(self, id: &Id) {
        self.app.session.seal();
        let is_folded = self
            .review
            .with_untracked(|review| review.others().iter().any(|line| line.id == *id));
        if is_folded {
            self.unfolded.set(true);
        }
        self.chosen.set(Some(id.clone()));
        focus_moved(CARD.to_owned());
    }

    /// Keeps all that did not change and are not decided.
    pub(super) fn keep_all(self) {
        let session = self.app.session;
        let Some(of) = untrack(|| self.going_on()) else {
            return;
        };
        let ids: Vec<Id> = self.review.with_untracked(|review| {
            self.decided.with_untracked(|decided| {
                let others = review.others().iter().map(|line| &line.id);
                others
                    .filter(|id| !decided.contains_key(*id))
                    .cloned()
                    .collect()
            })
        });
        let change = session.untracked(|workspace| changes::keep_all(workspace, &of, &ids));
        if self.do_it(Ok(change)) {
            let said = format!("Kept {}", counted(ids.len(), "initiative", "initiatives"));
            self.app.toasts.offer_undo(said);
            focus_moved(CLOSE.to_owned());
        }
    }

    /// Closes the reassessment that goes on.
    pub(super) fn close(self) {
        let session = self.app.session;
        let Some(id) = untrack(|| self.going_on()) else {
            return;
        };
        let all = self.all.get_untracked();
        let Some(it) = all.iter().find(|it| it.id == id) else {
            return;
        };
        let chosen = self.order.model.get_untracked();
        let model = Model::from_word(&it.model).unwrap_or(chosen);
        let change =
            session.untracked(|workspace| changes::close(workspace, it, model, self.today));
        if self.do_it(change) {
            self.chosen.set(None);
            let toasts = self.app.toasts;
            toasts.offer_undo("The reassessment is closed");
            focus_moved(BEGIN.to_owned());
        }
    }

    /// Deletes a reassessment with all it kept; the message takes it back.
    pub(super) fn delete(self, id: &Id) {
        let session = self.app.session;
        let was_going_on = untrack(|| self.going_on()).as_ref() == Some(id);
        let change = session.untracked(|workspace| changes::delete(workspace, id));
        if self.do_it(Ok(change)) {
            let said = if was_going_on {
                "The reassessment is called off"
            } else {
                "The reassessment is deleted"
            };
            self.app.toasts.offer_undo(said);
            focus_moved(
                ".reassess :is(.reassess-begin input, .reassess-close, .empty button)".to_owned(),
            );
        }
    }
}
