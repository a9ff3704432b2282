//! What a person does to guides and interviews, and where the focus goes after it.

use super::caret::focus_all;
use super::changes;
use super::highlight::is_untouched;
use super::names;
use super::shared::{Shared, card};
use crate::rooms::focus::{focus, focus_moved, is_within};
use crate::rooms::people::actions::Move;
use crate::rooms::survivor::survivor;
use crate::routes::{Page, Route};
use crate::state::browser::today;
use leptos::prelude::*;
use plan::Id;
use plan::records::link::delete_with_links;
use plan::records::{guide, interview, interview_note};
use plan::workspace::{Change, arrange};

impl Shared {
    /// Begins a guide at the end; goes to the one that is begun already.
    pub(super) fn begin_guide(self) {
        if self.is_read_only() {
            return;
        }
        if self.open.get_untracked().is_some() {
            self.app.go(Route::to_page(Page::Interviews));
        }
        let session = self.app.session;
        let is_record = |id: &Id| session.untracked(|it| it.record(id).is_some());
        let begun = self.draft.get_untracked().filter(|id| !is_record(id));
        let id = begun.unwrap_or_else(|| session.fresh_id());
        self.draft.set(Some(id.clone()));
        focus(format!("{} .guide-name textarea", card(&id)));
    }

    /// A card has the focus. Another that had it is left now.
    pub(super) fn hold(self, id: &Id) {
        let held = self.held.get_untracked();
        if held.as_ref() == Some(id) {
            return;
        }
        if let Some(other) = held {
            self.leave_guide(&other);
        }
        self.held.set(Some(id.clone()));
    }

    /// The focus has gone from something on the page: from a card, if it is not within it any more.
    pub(super) fn focus_went(self) {
        // What takes the focus next has it a frame later; and the page may be gone by then.
        request_animation_frame(move || {
            if let Some(held) = self.held.try_get_untracked().flatten()
                && document().has_focus().unwrap_or(true)
                // The question about pasted lines is a question about the card.
                && self.pasted.with_untracked(Option::is_none)
                && !is_within(&card(&held))
                && !is_within(".interviews [role=menu]")
            {
                self.held.set(None);
                self.leave_guide(&held);
            }
        });
    }

    /// A guide without a word leaves nothing behind.
    fn leave_guide(self, id: &Id) {
        let session = self.app.session;
        if self.draft.get_untracked().as_ref() == Some(id) {
            self.draft.set(None);
        }
        if !self.is_read_only() && self.is_blank(id) {
            let change = session.untracked(|it| changes::delete_guide(it, id));
            let emptied = self.emptied.try_update_value(Option::take).flatten();
            let joined = emptied.filter(|(guide, _)| guide == id);
            session.apply(Change {
                coalesce: joined.map(|(_, key)| key),
                ..Change::new("Remove empty guide", change.edits)
            });
        }
        session.seal();
    }

    fn is_blank(self, guide: &Id) -> bool {
        let session = self.app.session;
        session.untracked(|it| changes::guide_is_blank(it, guide))
    }

    /// A guide was edited; it may be empty now.
    pub(super) fn was_edited(self, guide: &Id, joined_by: String) {
        if self.is_blank(guide) {
            self.emptied.set_value(Some((guide.clone(), joined_by)));
        }
    }

    /// A field of a guide was left. What emptied the guide goes on until that is left too.
    pub(super) fn left_field_of(self, guide: &Id) {
        if !self.is_blank(guide) {
            self.app.session.seal();
        }
    }

    fn text_of(self, id: &Id, field: &'static str) -> String {
        let session = self.app.session;
        session.untracked(|it| it.record(id).map_or("", |it| it.text(field)).to_owned())
    }

    /// Moves a guide, and says where it went.
    pub(super) fn move_guide(self, id: &Id, wanted: Move) {
        let session = self.app.session;
        let ids = session.untracked(changes::guide_ids);
        let Some(from) = ids.iter().position(|known| known == id) else {
            return;
        };
        let count = ids.len();
        let to = wanted.target(from, count);
        let change = session.untracked(|it| arrange::reorder(it, "Move guide", ids, id, to));
        if let Some(change) = change {
            session.apply(change);
        }
        let name = names::guide(&self.text_of(id, guide::NAME));
        let said = format!("{name} moved to position {} of {count}", to + 1);
        self.app.announce(said);
        focus_moved(format!("{} .guide-more", card(id)));
    }

    /// Copies a guide; the copy's name is ready to be typed over.
    pub(super) fn duplicate_guide(self, id: &Id) {
        let mut made = None;
        let done = self.app.session.fill(|workspace| {
            let Some((change, copy)) = changes::duplicate_guide(workspace, id) else {
                return Change::default();
            };
            made = Some(copy);
            change
        });
        if let Some(copy) = made.filter(|_| done) {
            let name = names::guide(&self.text_of(id, guide::NAME));
            let said = format!("{name} is copied");
            self.app.toasts.offer_undo(said);
            focus_all(format!("{} .guide-name textarea", card(&copy)));
        }
    }

    /// Deletes a guide; the message takes it back.
    pub(super) fn delete_guide(self, id: &Id) {
        let session = self.app.session;
        let name = names::guide(&self.text_of(id, guide::NAME));
        let ids = session.untracked(changes::guide_ids);
        let at = ids.iter().position(|known| known == id);
        let next = at.and_then(|at| survivor(&ids, at, |known| known == id).cloned());
        let change = session.untracked(|it| changes::delete_guide(it, id));
        if !session.apply(change) {
            return;
        }
        self.held.set(None);
        self.app.toasts.offer_undo(format!("{name} is deleted"));
        focus_moved(match next {
            Some(next) => format!("{} .guide-name textarea", card(&next)),
            None => ".interviews .add-guide".to_owned(),
        });
    }

    /// Begins an interview today, with the questions of a guide or without, and opens it.
    pub(super) fn run_interview(self, guide: Option<Id>) {
        let session = self.app.session;
        let id = session.fresh_id();
        let edit = interview::add(id.clone(), guide.as_deref(), today());
        session.seal();
        if session.apply(Change::new("Begin interview", vec![edit])) {
            self.app.go(Route::to_record_on(Page::Interviews, &id));
        }
    }

    /// An interview opens: the first thing to type has the focus; one that was begun has it at
    /// its start.
    pub(super) fn arrive_at_interview(self, id: &Id) {
        let begun = self
            .app
            .session
            .untracked(|it| !changes::interview_is_blank(it, id));
        focus_moved(match begun {
            true => ".interview > .back-link".to_owned(),
            false => ".interview-who textarea".to_owned(),
        });
    }

    /// An interview is left: one without a word leaves nothing behind.
    pub(super) fn leave_interview(self, id: &Id) {
        let session = self.app.session;
        session.seal();
        let can = session.untracked(|it| changes::interview_is_blank(it, id));
        if can && !self.is_read_only() {
            let change = session.untracked(|it| changes::delete_interview(it, id));
            session.apply(Change::new("Remove empty interview", change.edits));
        }
    }

    /// Deletes an interview with its notes; the message takes it back.
    pub(super) fn delete_interview(self, id: &Id) {
        let session = self.app.session;
        let name = names::interview(&self.text_of(id, interview::WHO));
        session.seal();
        let change = session.untracked(|it| changes::delete_interview(it, id));
        if !session.apply(change) {
            return;
        }
        if self
            .app
            .route
            .with_untracked(|it| it.record.as_ref() == Some(id))
        {
            self.app.go(Route::to_page(Page::Interviews));
        }
        self.app.toasts.offer_undo(format!("{name} is deleted"));
        focus_moved("#interviews-held".to_owned());
    }

    /// Makes a note a piece of evidence; takes that back, or goes to it where it was worked on since.
    pub(super) fn highlight(self, note: &Id) {
        let session = self.app.session;
        let Ok(piece) = interview_note::highlight_id(note) else {
            return;
        };
        if session.untracked(|it| it.record(&piece).is_some()) {
            if self.is_read_only() || !session.untracked(|it| is_untouched(it, note)) {
                self.app.go(Route::to_record_on(Page::Evidence, &piece));
                return;
            }
            let edits = session.untracked(|it| delete_with_links(it, &piece));
            session.seal();
            session.apply(Change::new("Take highlight back", edits));
            self.app.announce("The note is no evidence any more");
            return;
        }
        let Some(edit) = session.untracked(|it| interview_note::highlight(it, note)) else {
            self.app.announce("Type what was said first");
            return;
        };
        session.seal();
        if session.apply(Change::new("Highlight note", vec![edit])) {
            self.app.announce("The note is a piece of evidence now");
        }
    }
}
