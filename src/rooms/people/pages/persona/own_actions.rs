//! What a person does with the fields they added, and where the focus goes after it.

use super::own_changes as changes;
use crate::rooms::focus::{focus, focus_is_lost, focus_moved, is_within, take, when_shown};
use crate::rooms::people::actions::Move;
use crate::rooms::people::dom;
use crate::rooms::survivor::survivor;
use crate::rooms::words;
use crate::state::AppState;
use crate::ui::SharedMenu;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use plan::Id;
use plan::records::PersonaField;

/// What the fields of one persona share.
#[derive(Clone, Copy)]
pub(super) struct Own {
    pub(super) app: AppState,
    pub(super) persona: StoredValue<Id>,
    /// The field that was begun: it is no record while it holds no letter.
    pub(super) draft: RwSignal<Option<Id>>,
    /// The typing that was last, for what empties a field.
    pub(super) typed: StoredValue<Option<String>>,
    /// The menu of them all, and which it is about.
    pub(super) menu: SharedMenu,
    pub(super) menu_of: RwSignal<Option<Id>>,
}

pub(super) fn row(id: &Id) -> String {
    format!(".own-field[data-id=\"{id}\"]")
}

impl Own {
    pub(super) fn begin(self) {
        let id = self.app.session.fresh_id();
        self.draft.set(Some(id.clone()));
        focus(format!("{} textarea", row(&id)));
    }

    pub(super) fn write(self, id: &Id, part: &'static str, text: String) {
        let session = self.app.session;
        let known = session.untracked(|workspace| workspace.record(id).is_some());
        if !known && text.is_empty() {
            return;
        }
        self.typed.set_value(Some(changes::typing(id, part)));
        let persona = self.persona.get_value();
        let change =
            session.untracked(|workspace| changes::write(workspace, &persona, id, part, text));
        session.apply(change);
    }

    /// The focus left a field: one without a word vanishes.
    pub(super) fn leave(self, id: &Id) {
        let page_has_focus = document().has_focus().unwrap_or(true);
        if self.draft.try_get_untracked().is_none() || is_within(&row(id)) || !page_has_focus {
            return;
        }
        let session = self.app.session;
        if self.draft.get_untracked().as_ref() == Some(id) {
            self.draft.set(None);
        }
        let (known, blank) = session.untracked(|workspace| {
            let known = workspace.record(id).is_some();
            (known, changes::is_blank(workspace, id))
        });
        if known && blank {
            let mut change = changes::delete(id);
            // Undone, it comes back with the words that were just taken from it.
            change.coalesce = self.typed.get_value();
            session.apply(change);
        }
        session.seal();
        if blank && focus_is_lost() {
            focus(".add-own-field".to_owned());
        }
    }

    /// Those that are records, and what one of them is called.
    pub(super) fn all_and_name(self, id: &Id) -> (Vec<Id>, String) {
        let persona = self.persona.get_value();
        self.app.session.untracked(|workspace| {
            let field = workspace.record(id).map(PersonaField::from);
            let name = called(&field.unwrap_or_default().name);
            (changes::ids(workspace, &persona), name)
        })
    }

    /// Moves a field among them, and says where it went. Whether it is one of them.
    pub(super) fn place(self, id: &Id, wanted: Move) -> bool {
        let session = self.app.session;
        let (ids, name) = self.all_and_name(id);
        let Some(from) = ids.iter().position(|it| it == id) else {
            return false;
        };
        let to = wanted.target(from, ids.len());
        let persona = self.persona.get_value();
        if let Some(change) =
            session.untracked(|workspace| changes::place(workspace, &persona, id, to))
        {
            session.seal();
            session.apply(change);
        }
        let count = ids.len();
        self.app
            .announce(format!("{name} moved to position {} of {count}", to + 1));
        true
    }

    /// A key in one of a field's two texts that moves the field; whether it was used.
    pub(super) fn place_by_key(self, id: &Id, event: &KeyboardEvent) -> bool {
        let wanted = match (event.key().as_str(), event.alt_key()) {
            ("ArrowUp", true) => Move::Earlier,
            ("ArrowDown", true) => Move::Later,
            _ => return false,
        };
        let text = dom::focused_field();
        let caret = text.as_ref().map(|text| dom::selection(text).0);
        let moved = !untrack(|| self.app.session.is_read_only()) && self.place(id, wanted);
        // What is moved in the page loses the focus.
        if let Some(text) = text.filter(|_| moved) {
            let there = text.clone();
            let find = move || Some(there.clone().into()).filter(|_| there.is_connected());
            when_shown(find, move |element| {
                take(&element);
                let caret = caret.unwrap_or_default();
                let _ = text.set_selection_range(caret, caret);
            });
        }
        moved
    }

    pub(super) fn delete(self, id: &Id) {
        let session = self.app.session;
        let (ids, name) = self.all_and_name(id);
        let at = ids.iter().position(|it| it == id);
        let next = at.and_then(|at| survivor(&ids, at, |it| it == id).cloned());
        if !session.apply(changes::delete(id)) {
            return;
        }
        self.app.toasts.offer_undo(format!("{name} is deleted"));
        focus_moved(next.map_or(".add-own-field".to_owned(), |next| {
            format!("{} textarea", row(&next))
        }));
    }
}

pub(super) fn called(name: &str) -> String {
    match name.trim() {
        "" => "The field".to_owned(),
        name => words::shortened(name, 60),
    }
}
