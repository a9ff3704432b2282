//! What a person does to goals, needs and pains, and where the focus goes after it.

use super::actions::Move;
use super::changes;
use super::cut::around;
use super::dom::{self, Caret, Spot};
use super::room::{LineDraft, People};
use crate::rooms::words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use plan::Id;
use plan::records::persona_trait::{TEXT, Trait};
use plan::workspace::{Change, Edit, arrange};

/// Which line, on which card.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct LineOf {
    pub(super) persona: Id,
    pub(super) kind: Trait,
    pub(super) id: Id,
}

impl LineOf {
    fn beside(&self, id: Id) -> Spot {
        Spot::Line(self.persona.clone(), id)
    }

    fn adder(&self) -> Spot {
        Spot::Adder(self.persona.clone(), self.kind)
    }
}

impl People {
    /// The ids of a list as it shows: with the line that is begun, if it is one of them.
    pub(super) fn rows(self, persona: &Id, kind: Trait) -> Vec<Id> {
        if let Some(rows) = self.pressing_now(kind) {
            return rows;
        }
        let rows = self
            .app
            .session
            .untracked(|workspace| changes::trait_ids(workspace, persona, kind));
        let draft = self.line.get_untracked();
        with_draft(rows, draft.as_ref(), persona, kind)
    }

    /// Begins a line before another, or at the end of its list. Nothing is kept until a letter is
    /// typed.
    pub(super) fn begin_line(self, persona: &Id, kind: Trait, before: Option<Id>) {
        if self.is_read_only() {
            return;
        }
        let id = self.app.session.fresh_id();
        self.line.set(Some(LineDraft {
            persona: persona.clone(),
            kind,
            id: id.clone(),
            before,
        }));
        Spot::Line(persona.clone(), id).focus(Caret::End);
    }

    /// A line's text, at every keystroke.
    pub(super) fn type_line(self, line: &LineOf, text: String) {
        let session = self.app.session;
        let known = session.untracked(|workspace| workspace.record(&line.id).is_some());
        if known {
            session.set(label("Edit", line.kind), &line.id, TEXT, text);
        } else if !text.is_empty() {
            let before = self.line.with_untracked(|draft| {
                let draft = draft.as_ref().filter(|draft| draft.id == line.id);
                draft.and_then(|draft| draft.before.clone())
            });
            let added = [(line.id.clone(), text)];
            let key = format!("{}/{TEXT}", line.id);
            self.add(line, before.as_ref(), &added, Vec::new(), Some(key));
        }
    }

    /// The focus left a line: an empty one vanishes.
    pub(super) fn leave_line(self, line: &LineOf) {
        let moving = self.is_moving.try_get_value();
        // The room is gone, the element is being moved, or another window has the focus.
        if moving != Some(false) || !document().has_focus().unwrap_or(true) {
            return;
        }
        let session = self.app.session;
        let begun = self
            .line
            .with_untracked(|draft| draft.as_ref().is_some_and(|draft| draft.id == line.id));
        if begun {
            self.line.set(None);
        }
        let empty = session.untracked(|workspace| {
            let record = workspace.record(&line.id);
            record.is_some_and(|record| record.text(TEXT).trim().is_empty())
        });
        if empty && !self.is_read_only() {
            self.delete(line);
        }
        session.seal();
    }

    /// Joined with the keystrokes that emptied the line, if they were just now: undone, it comes back
    /// with its words.
    fn delete(self, line: &LineOf) {
        let change = self.app.session.untracked(|workspace| {
            changes::delete_trait(workspace, &line.persona, line.kind, &line.id)
        });
        let key = format!("{}/{TEXT}", line.id);
        self.app.session.apply(change.coalescing(key));
    }

    /// Removes a line; the one above gets the focus, or the one below.
    pub(super) fn remove_line(self, line: &LineOf, then_below: bool) {
        let rows = self.rows(&line.persona, line.kind);
        let at = rows.iter().position(|id| *id == line.id).unwrap_or(0);
        let above = at.checked_sub(1).and_then(|above| rows.get(above));
        let below = rows.get(at + 1);
        let (wanted, other) = if then_below {
            (below, above)
        } else {
            (above, below)
        };
        let next = wanted.or(other).cloned();
        let caret = if then_below { Caret::Start } else { Caret::End };
        self.delete(line);
        if self
            .line
            .with_untracked(|draft| draft.as_ref().is_some_and(|it| it.id == line.id))
        {
            self.line.set(None);
        }
        self.app.announce(format!(
            "The {} is deleted",
            words::one_trait(line.kind).to_lowercase()
        ));
        match next {
            Some(next) => line.beside(next).focus(caret),
            None => line.adder().focus(caret),
        }
    }

    /// Moves a line within its list, and says where it went.
    pub(super) fn move_line(self, line: &LineOf, wanted: Move) {
        let session = self.app.session;
        if self.is_read_only() {
            return;
        }
        if untrack(|| self.is_pressing(line.kind)) {
            self.app
                .announce("The most pressing stand first here. Switch that off to move them.");
            return;
        }
        let rows =
            session.untracked(|workspace| changes::trait_ids(workspace, &line.persona, line.kind));
        let Some(from) = rows.iter().position(|id| *id == line.id) else {
            return;
        };
        let count = rows.len();
        let to = wanted.target(from, count);
        let change = session.untracked(|workspace| {
            arrange::reorder(workspace, label("Move", line.kind), rows, &line.id, to)
        });
        self.moving(|| change.is_some_and(|change| session.apply(change)));
        let what = words::one_trait(line.kind);
        self.app.announce(format!(
            "The {what} moved to position {} of {count}",
            to + 1
        ));
    }

    /// A key in a line's field; whether it was used.
    pub(super) fn line_key(self, line: &LineOf, event: &KeyboardEvent) -> bool {
        let Some(field) = dom::focused_field() else {
            return false;
        };
        if event.key() == "Escape" {
            return self.back_to_card(&line.persona);
        }
        if event.ctrl_key() || event.meta_key() || self.is_read_only() {
            return false;
        }
        let (start, end) = dom::selection(&field);
        let text = field.value();
        let at_start = start == 0 && end == 0;
        let at_end = start == end && end == field.text_length();
        match (event.key().as_str(), event.alt_key()) {
            ("Enter", false) => self.enter(line, &text, start, end),
            ("Backspace", false) if text.is_empty() => self.remove_line(line, false),
            ("Delete", false) if text.is_empty() => self.remove_line(line, true),
            ("ArrowUp", true) => self.move_by_key(line, Move::Earlier, start),
            ("ArrowDown", true) => self.move_by_key(line, Move::Later, start),
            ("ArrowUp", false) if at_start => return self.step(line, false),
            ("ArrowDown", false) if at_end => return self.step(line, true),
            _ => return false,
        }
        true
    }

    fn move_by_key(self, line: &LineOf, wanted: Move, caret: u32) {
        self.move_line(line, wanted);
        line.beside(line.id.clone()).focus_moved(Caret::At(caret));
    }

    fn step(self, line: &LineOf, down: bool) -> bool {
        let rows = self.rows(&line.persona, line.kind);
        let at = rows.iter().position(|id| *id == line.id);
        let next = at.and_then(|at| {
            if down {
                at.checked_add(1)
            } else {
                at.checked_sub(1)
            }
        });
        let Some(next) = next.and_then(|next| rows.get(next)) else {
            return false;
        };
        let caret = if down { Caret::Start } else { Caret::End };
        line.beside(next.clone()).focus(caret);
        true
    }

    /// Enter: at the end it begins the next line, at the start one before, within the text it
    /// splits the line; an empty line is left.
    fn enter(self, line: &LineOf, text: &str, start: u32, end: u32) {
        if text.trim().is_empty() {
            line.adder().focus(Caret::End);
            return;
        }
        let (head, tail) = around(text, (start, end));
        let next = self.after(line);
        if tail.trim().is_empty() {
            if head.trim() != text.trim() {
                self.type_line(line, head.to_owned());
            }
            self.begin_line(&line.persona, line.kind, next);
        } else if head.trim().is_empty() && start == end {
            self.begin_line(&line.persona, line.kind, Some(line.id.clone()));
        } else {
            let own = Edit::set(&line.id, TEXT, head.trim_end());
            let id = self.app.session.fresh_id();
            let added = [(id.clone(), tail.trim_start().to_owned())];
            if self.add(line, next.as_ref(), &added, vec![own], None) {
                line.beside(id).focus(Caret::Start);
            }
        }
    }

    fn after(self, line: &LineOf) -> Option<Id> {
        let rows = self.rows(&line.persona, line.kind);
        let at = rows.iter().position(|id| *id == line.id)?;
        rows.get(at + 1).cloned()
    }

    /// Several lines pasted at once become several lines; whether they were.
    pub(super) fn paste(self, line: &LineOf, pasted: &str) -> bool {
        let pasted = plan::text::lines(pasted);
        let (Some(field), [first, .., last]) = (dom::focused_field(), pasted.as_slice()) else {
            return false;
        };
        if self.is_read_only() {
            return false;
        }
        let text = field.value();
        let (head, tail) = around(&text, dom::selection(&field));
        let own = format!("{head}{first}");
        let last = format!("{last}{tail}");
        let mut added: Vec<(Id, String)> = pasted[1..]
            .iter()
            .map(|text| (self.app.session.fresh_id(), text.clone()))
            .collect();
        let Some(focused) = added.last_mut() else {
            return false;
        };
        focused.1 = last;
        let focused = focused.0.clone();
        let next = self.after(line);
        let known = self
            .app
            .session
            .untracked(|workspace| workspace.record(&line.id).is_some());
        let mut edits = Vec::new();
        if known {
            edits.push(Edit::set(&line.id, TEXT, own));
        } else {
            added.insert(0, (line.id.clone(), own));
        }
        let count = pasted.len();
        if self.add(line, next.as_ref(), &added, edits, None) {
            let many = words::traits(line.kind).to_lowercase();
            self.app.announce(format!("{count} {many} pasted"));
            line.beside(focused).focus(Caret::End);
        }
        true
    }

    /// Adds lines beside one, with other edits, as one change. Whether it could be done.
    fn add(
        self,
        line: &LineOf,
        before: Option<&Id>,
        added: &[(Id, String)],
        mut edits: Vec<Edit>,
        coalesce: Option<String>,
    ) -> bool {
        let session = self.app.session;
        let made = session.untracked(|workspace| {
            changes::add_traits(workspace, &line.persona, line.kind, before, added)
        });
        let Ok(made) = made else {
            // Only a file from elsewhere has an id as long as that.
            self.app.toasts.problem(
                "Nothing can be added to this persona: its id, which came with its file, is too long. Duplicate the persona, and go on in the copy.",
            );
            return false;
        };
        edits.extend(made);
        let label = label("Add", line.kind);
        let change = Change {
            label: label.into(),
            edits,
            coalesce,
        };
        session.apply(change)
    }
}

/// "Edit goal", "Move pain".
fn label(verb: &str, kind: Trait) -> String {
    format!("{verb} {}", words::one_trait(kind))
}

/// A list with the line that is begun where it is begun.
pub(super) fn with_draft(
    mut rows: Vec<Id>,
    draft: Option<&LineDraft>,
    persona: &Id,
    kind: Trait,
) -> Vec<Id> {
    let ours = draft.filter(|draft| draft.persona == *persona && draft.kind == kind);
    if let Some(draft) = ours.filter(|draft| !rows.contains(&draft.id)) {
        let at = rows
            .iter()
            .position(|id| Some(id) == draft.before.as_ref())
            .unwrap_or(rows.len());
        rows.insert(at, draft.id.clone());
    }
    rows
}
