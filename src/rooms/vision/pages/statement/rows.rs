//! Lists whose items are named where they stand: alternatives, what matters, objectives. An item that
//! was begun is no record until it has a letter.

use super::changes;
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::state::AppState;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use plan::Id;
use plan::records::{alternative, factor, objective};
use plan::workspace::Change;

/// A list, and the item of it that was begun.
#[derive(Clone, Copy)]
pub struct Rows {
    app: AppState,
    /// The kind of its records.
    pub kind: &'static str,
    /// The field that holds an item's name.
    field: &'static str,
    /// What one is called within a sentence.
    pub one: &'static str,
    /// Whether the items stand side by side.
    pub across: bool,
    draft: RwSignal<Option<Id>>,
    /// Whether an item is being moved: in the page it loses the focus for a moment.
    is_moving: StoredValue<bool>,
}

impl Rows {
    pub fn alternatives(app: AppState) -> Self {
        Self::new(
            app,
            alternative::KIND,
            alternative::NAME,
            "alternative",
            true,
        )
    }

    pub fn factors(app: AppState) -> Self {
        Self::new(app, factor::KIND, factor::TEXT, "thing that matters", false)
    }

    pub fn objectives(app: AppState) -> Self {
        Self::new(app, objective::KIND, objective::NAME, "objective", false)
    }

    fn new(
        app: AppState,
        kind: &'static str,
        field: &'static str,
        one: &'static str,
        across: bool,
    ) -> Self {
        Self {
            app,
            kind,
            field,
            one,
            across,
            draft: RwSignal::new(None),
            is_moving: StoredValue::new(false),
        }
    }

    /// The ids of the items that show, in order; followed.
    pub fn ids(self) -> Vec<Id> {
        let mut ids = self.app.session.ordered(self.kind);
        if let Some(draft) = self.draft.get()
            && !ids.contains(&draft)
        {
            ids.push(draft);
        }
        ids
    }

    /// Whether an item is a record already; followed.
    pub fn is_there(self, id: &Id) -> bool {
        self.app.session.record(id, |record| record.is_some())
    }

    /// What an item is called; followed.
    pub fn name(self, id: &Id) -> String {
        self.app.session.record(id, |record| {
            record.map_or(String::new(), |record| record.text(self.field).to_owned())
        })
    }

    /// What an item is called where it is spoken of; followed.
    pub fn spoken(self, id: &Id) -> String {
        match self.name(id).trim() {
            "" => format!("New {}", self.one),
            name => words::shortened(name, 60),
        }
    }

    /// Begins an item at the end of the list.
    pub fn begin(self) {
        if untrack(|| self.app.session.is_read_only()) {
            return;
        }
        let id = self.app.session.fresh_id();
        self.draft.set(Some(id.clone()));
        focus_moved(name_field(&id));
    }

    /// An item's name, at every keystroke; the first one makes the record.
    pub fn write(self, id: &Id, text: &str) {
        let session = self.app.session;
        if session.untracked(|workspace| workspace.record(id).is_some()) {
            session.set(
                format!("Rename {}", article(self.one)),
                id,
                self.field,
                text,
            );
        } else if !text.is_empty() {
            let edits = session
                .untracked(|workspace| changes::create(workspace, self.kind, self.field, id, text));
            let change = Change::new(format!("Add {}", article(self.one)), edits);
            session.apply(change.coalescing(format!("{id}/{}", self.field)));
        }
    }

    /// The focus left an item's name: one without a name, on which nothing hangs, vanishes.
    pub fn leave(self, id: &Id) {
        // What is moved in the page, or another window, has the focus and gives it back.
        if self.is_moving.get_value() || !document().has_focus().unwrap_or(true) {
            return;
        }
        if self
            .draft
            .with_untracked(|draft| draft.as_ref() == Some(id))
        {
            self.draft.set(None);
        }
        let session = self.app.session;
        let idle = session.untracked(|workspace| {
            let record = workspace.record(id);
            record.is_some_and(|record| record.text(self.field).trim().is_empty())
                && changes::is_bare(workspace, id)
        });
        if idle {
            self.delete(id);
        }
        session.seal();
    }

    /// Joined with the keystrokes that emptied the name, if they were just now.
    fn delete(self, id: &Id) -> bool {
        let session = self.app.session;
        let edits = session.untracked(|workspace| changes::delete(workspace, id));
        let change = Change::new(format!("Delete {}", article(self.one)), edits);
        session.apply(change.coalescing(format!("{id}/{}", self.field)))
    }

    /// Deletes an item; the one before it gets the focus, or the one after.
    pub fn remove(self, id: &Id) {
        let ids = untrack(|| self.ids());
        let at = ids.iter().position(|other| other == id).unwrap_or(0);
        let next = at.checked_sub(1).or(Some(at + 1));
        let next = next.and_then(|at| ids.get(at)).cloned();
        let name = untrack(|| self.spoken(id));
        self.app.session.seal();
        if !self.delete(id) {
            return;
        }
        self.app.session.seal();
        self.app.toasts.offer_undo(format!("“{name}” is deleted"));
        focus_moved(next.map_or_else(|| self.adder(), |next| name_field(&next)));
    }

    /// Moves an item by one place.
    pub fn step(self, id: &Id, by: isize) {
        let session = self.app.session;
        // One that was only begun stands nowhere yet.
        if untrack(|| session.is_read_only() || !self.is_there(id)) {
            return;
        }
        let label = format!("Move {}", article(self.one));
        let step =
            session.untracked(|workspace| changes::step(workspace, self.kind, id, by, label));
        let name = untrack(|| self.spoken(id));
        let Some((change, to, count)) = step else {
            let end = if by < 0 { "first" } else { "last" };
            self.app.announce(format!("{name} is {end} already"));
            return;
        };
        self.is_moving.set_value(true);
        session.apply(change);
        self.app
            .announce(format!("{name} is {} of {count} now", to + 1));
        focus_moved(name_field(id));
        request_animation_frame(move || {
            // The page may be gone by now.
            let _ = self.is_moving.try_set_value(false);
        });
    }

    /// The keys in an item's name: Alt and the arrows up and down move it, Enter begins the next. Whether the key
    /// was used. Those to the sides are the browser's, and a word's on a Mac.
    pub fn key(self, id: &Id, event: &KeyboardEvent) -> bool {
        let key = event.key();
        if event.alt_key() && !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
            match key.as_str() {
                "ArrowUp" => self.step(id, -1),
                "ArrowDown" => self.step(id, 1),
                _ => return false,
            }
            return true;
        }
        let begins = key == "Enter" && !untrack(|| self.app.session.is_read_only());
        if begins && !untrack(|| self.name(id)).trim().is_empty() {
            self.begin();
            return true;
        }
        false
    }

    /// Where the button that adds an item is.
    fn adder(self) -> String {
        format!("[data-add=\"{}\"] button", self.kind)
    }
}

/// Where an item's name is. An id holds neither quotes nor backslashes.
fn name_field(id: &Id) -> String {
    format!("[data-row=\"{id}\"] textarea")
}

fn article(one: &str) -> String {
    let article = if one.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {one}")
}
