//! What a person does to a persona, and where the focus goes after it.

use super::dom::{self, Caret, Spot};
use super::room::People;
use super::{changes, reading};
use crate::rooms::focus::focus_is_lost;
use crate::rooms::survivor::survivor;
use crate::rooms::vision::unlinked;
use crate::routes::{Page, Room, Route};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use plan::Id;
use plan::records::persona::{self, Section};
use plan::records::persona_trait::Trait;
use plan::workspace::{Change, arrange};

/// The place an item is moved to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Move {
    First,
    Earlier,
    Later,
    Last,
    /// Counted from 0.
    To(usize),
}

impl Move {
    /// Where something at `from` goes in a list of `count`.
    pub(super) fn target(self, from: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        let to = match self {
            Self::First => 0,
            Self::Earlier => from.saturating_sub(1),
            Self::Later => from + 1,
            Self::Last => last,
            Self::To(to) => to,
        };
        to.min(last)
    }
}

impl People {
    /// Gives a persona's field a value; makes the persona with the first one.
    pub(super) fn set(self, id: &Id, field: &'static str, label: &'static str, value: String) {
        let session = self.app.session;
        let change =
            session.untracked(|workspace| changes::set_persona(workspace, id, field, value, label));
        session.apply(change);
    }

    /// Chooses a persona's kind or colour.
    pub(super) fn choose(self, id: &Id, field: &'static str, label: &'static str, word: &str) {
        self.set(id, field, label, word.to_owned());
        self.app.session.seal();
    }

    /// The focus left a field of a card. Where no word is left on the card, the last change stays
    /// open: if the card is left too, its removal belongs to that change.
    pub(super) fn leave_field(self, id: &Id, field: &'static str) {
        let session = self.app.session;
        let blank = session.untracked(|workspace| changes::is_blank(workspace, id));
        let typing = blank.then(|| changes::typing(id, field));
        // The page may be letting go of the room.
        let _ = self.emptied.try_set_value(typing);
        if !blank {
            session.seal();
        }
    }

    /// The focus left a card: one that was begun and holds no word vanishes.
    pub(super) fn leave_card(self, id: &Id) {
        let is_gone = self.menu_of.try_with_untracked(|_| ()).is_none();
        if is_gone || !self.is_left(id) {
            return;
        }
        let session = self.app.session;
        let begun = self.draft.get_untracked().as_ref() == Some(id);
        if begun {
            self.draft.set(None);
        }
        let (known, blank) = session.untracked(|workspace| {
            let known = workspace.record(id).is_some();
            (known, changes::is_blank(workspace, id))
        });
        if blank && !self.is_read_only() {
            let change = session.untracked(|workspace| changes::delete_persona(workspace, id));
            let mut removal = Change::new("Remove empty persona", change.edits);
            // Joined with the keystrokes that emptied it, if they were just now: undone, it comes back
            // with its words; and one that never had any leaves nothing to undo.
            removal.coalesce = self.emptied.get_value();
            session.apply(removal);
        }
        session.seal();
        if (blank || begun && !known) && focus_is_lost() {
            Spot::AddPersona.focus(Caret::End);
        }
    }

    fn is_left(self, id: &Id) -> bool {
        let menu_is_ours = self.menu.is_open()
            && self
                .menu_of
                .with_untracked(|of| of.as_ref().is_some_and(|of| of.persona() == id));
        // While another window has the focus, this one keeps its own.
        let page_has_focus = document().has_focus().unwrap_or(true);
        !menu_is_ours && page_has_focus && !dom::focus_is_in(id)
    }

    /// Deletes a persona with what only they have; the message takes it back.
    pub(super) fn delete_persona(self, id: &Id) {
        let session = self.app.session;
        let name = reading::name_now(session, id);
        let next = session.untracked(|workspace| {
            let ids = changes::persona_ids(workspace);
            let at = ids.iter().position(|known| known == id)?;
            survivor(&ids, at, |known| known == id).cloned()
        });
        let change = session.untracked(|workspace| changes::delete_persona(workspace, id));
        let Some(left) = unlinked::left_by(session, || session.apply(change)) else {
            return;
        };
        let left = unlinked::left_in_words(left).map_or(String::new(), |left| format!(". {left}"));
        self.app
            .toasts
            .offer_undo(format!("{name} is deleted{left}"));
        match next {
            // The page was of the one that is gone.
            _ if self.is_whole => self.app.go(Route::to(Room::People)),
            Some(next) => Spot::Card(next).focus_moved(Caret::End),
            None => Spot::AddPersona.focus_moved(Caret::End),
        }
    }

    /// Copies a persona; the copy's name is ready to be typed over.
    pub(super) fn duplicate_persona(self, id: &Id) {
        let mut made = None;
        let done =
            self.app.session.fill(
                |workspace| match changes::duplicate_persona(workspace, id) {
                    Some((change, copy)) => {
                        made = Some(copy);
                        change
                    }
                    None => Change::default(),
                },
            );
        let Some(copy) = made.filter(|_| done) else {
            return;
        };
        self.show_all();
        self.app.announce(format!(
            "{} is copied",
            reading::name_now(self.app.session, id)
        ));
        if self.is_whole {
            self.app.go(Route::to_record_on(Page::Persona, &copy));
        }
        Spot::Part(copy, "persona-name").focus_moved(Caret::All);
    }

    /// Moves a persona in the gallery, and says where it went.
    pub(super) fn move_persona(self, id: &Id, wanted: Move) {
        let session = self.app.session;
        let ids = session.untracked(changes::persona_ids);
        let Some(from) = ids.iter().position(|known| known == id) else {
            return;
        };
        let count = ids.len();
        let to = wanted.target(from, count);
        let change =
            session.untracked(|workspace| arrange::reorder(workspace, "Move persona", ids, id, to));
        let name = reading::name_now(session, id);
        self.moving(|| change.is_some_and(|change| session.apply(change)));
        self.app
            .announce(format!("{name} moved to position {} of {count}", to + 1));
    }

    /// Does what moves elements of the page: one that is moved loses the focus, which is not
    /// leaving it.
    pub(super) fn moving(self, act: impl FnOnce() -> bool) {
        self.is_moving.set_value(true);
        act();
        spawn_local(async move {
            for _ in 0..4 {
                tick().await;
            }
            let _ = self.is_moving.try_set_value(false);
        });
    }

    /// A key on a card's handle.
    pub(super) fn handle_key(self, id: &Id, event: &leptos::ev::KeyboardEvent) {
        let wanted = match event.key().as_str() {
            "ArrowLeft" | "ArrowUp" => Move::Earlier,
            "ArrowRight" | "ArrowDown" => Move::Later,
            "Home" => Move::First,
            "End" => Move::Last,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        self.move_persona(id, wanted);
        Spot::Part(id.clone(), "persona-grip").focus_moved(Caret::End);
    }

    /// Escape in a field goes back to its card. Not where nothing was typed: then the card goes.
    pub(super) fn back_to_card(self, id: &Id) -> bool {
        let session = self.app.session;
        let known = session.untracked(|workspace| workspace.record(id).is_some());
        known && Spot::Card(id.clone()).take_focus()
    }

    /// Enter in the name goes on to the role, then to the quote, then to the first goal.
    pub(super) fn next_field(self, id: &Id, field: &'static str) {
        let hidden = self.app.session.untracked(|workspace| {
            let record = workspace.record(id);
            record.map(persona::hidden).unwrap_or_default()
        });
        let shows = |section: Section| !hidden.contains(&section);
        if field == persona::NAME && shows(Section::Role) {
            Spot::Part(id.clone(), "persona-role").focus(Caret::End);
        } else if field != persona::QUOTE && shows(Section::Quote) {
            Spot::Part(id.clone(), "persona-quote").focus(Caret::End);
        } else if let Some(kind) = Trait::CARD
            .into_iter()
            .find(|kind| shows(Section::of_trait(*kind)))
        {
            let first = self.rows(id, kind).first().cloned();
            match first {
                Some(first) => Spot::Line(id.clone(), first).focus(Caret::End),
                None => self.begin_line(id, kind, None),
            }
        }
    }
}
