//! What can be done with notes, each as one change.

use super::board::{Board, Editing};
use super::look::colour_of;
use super::{dom, group_actions, spread, tidy, walk};
use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use plan::records::{Colour, Note, fields, note};
use plan::workspace::{Change, Edit, Fields};
use serde_json::json;

/// More pasted lines than this are added only after asking.
const MANY_LINES: usize = 200;

/// "Move note", "Move 3 notes".
fn label(verb: &str, count: usize) -> String {
    if count == 1 {
        format!("{verb} note")
    } else {
        format!("{verb} {}", words::counted(count, "note", "notes"))
    }
}

fn create(id: Id, fields: Fields) -> Edit {
    Edit::Create {
        id,
        kind: note::KIND.into(),
        fields,
    }
}

fn new_fields(board: Board, text: &str, at: Place) -> Fields {
    let mut fields = fields([
        (note::TEXT, json!(text)),
        (note::AT, note::place_value(at)),
        (note::COLOUR, json!(board.colour.get_untracked().word())),
    ]);
    let author = board.author.get_untracked();
    let author = author.trim();
    if !author.is_empty() {
        fields.insert(note::AUTHOR.to_owned(), json!(author));
    }
    fields
}

/// Keeps what is being written, at every keystroke. A new note begins to exist with its first
/// character.
pub fn write(board: Board, editing: &Editing, text: &str) {
    let id = &editing.id;
    let there = board.place(id).is_some();
    match editing.new_at {
        Some(_) if !there && text.is_empty() => {}
        // Also when its first characters were undone.
        Some(at) if !there => {
            let edits = vec![create(id.clone(), new_fields(board, text, at))];
            let key = format!("{id}/{}", note::TEXT);
            let change = Change::new("Add note", edits).coalescing(key);
            board.session.apply(change);
        }
        _ => {
            board.session.set("Edit note", id, note::TEXT, text);
        }
    }
}

/// Ends writing. A new note in which nothing was written is gone.
pub fn leave(board: Board) {
    // Nothing, too, where the whole room has gone.
    let Some(editing) = board.editing.try_get_untracked().flatten() else {
        return;
    };
    board.editing.set(None);
    let blank = board.session.untracked(|workspace| {
        let record = workspace.record(&editing.id);
        record.map(|record| record.text(note::TEXT).trim().is_empty())
    });
    match blank {
        Some(true) if editing.new_at.is_some() => {
            // Joined with the keystrokes before it: they come to nothing together.
            let key = format!("{}/{}", editing.id, note::TEXT);
            let edits = vec![Edit::Delete { id: editing.id }];
            let change = Change::new("Add note", edits).coalescing(key);
            board.session.apply(change);
        }
        Some(_) => board.select(&editing.id),
        None => {}
    }
    board.session.seal();
}

/// Adds each line as a note to the ring in hand, and selects them.
pub fn add_lines(board: Board, lines: &[String]) {
    if lines.is_empty() || board.is_read_only() {
        return;
    }
    let ring = board.ring_in_hand();
    let places = spread::places(ring, lines.len(), &board.places());
    let ids: Vec<Id> = lines.iter().map(|_| board.session.fresh_id()).collect();
    board.spare(ids.iter().cloned());
    let edits = lines
        .iter()
        .zip(&ids)
        .zip(places)
        .map(|((line, id), at)| create(id.clone(), new_fields(board, line, at)))
        .collect();
    board
        .session
        .apply(Change::new(label("Add", lines.len()), edits));
    let count = words::counted(lines.len(), "note", "notes");
    let toasts = board.app.toasts;
    toasts.offer_undo(format!("{count} added"));
    board.select_all(ids);
}

/// Adds a pasted text, a note a line; asks first when it is a lot.
pub fn paste(board: Board, text: &str) {
    let lines = plan::text::lines(text);
    if lines.len() > MANY_LINES {
        board.offered.set(Some(lines));
    } else {
        add_lines(board, &lines);
    }
}

/// Moves notes to places, as one change; those that are gone by now stay gone. Tells a screen
/// reader when the ring changes.
pub fn move_to(board: Board, moves: Vec<(Id, Place)>) {
    let rings = relocate(board, moves, None);
    announce_rings(board, &rings);
}

/// Moves notes, and says nothing. Returns the rings into which notes came from others.
fn relocate(board: Board, moves: Vec<(Id, Place)>, coalesce: Option<String>) -> Vec<Ring> {
    let mut rings = Vec::new();
    let edits: Vec<Edit> = board.session.untracked(|workspace| {
        let there = moves.into_iter().filter_map(|(id, to)| {
            let from = Note::place(workspace.record(&id)?);
            let (before, after) = (Ring::at(from), Ring::at(to));
            if before != after {
                rings.push(after);
            }
            Some(Edit::set(&id, note::AT, note::place_value(to)))
        });
        there.collect()
    });
    let mut change = Change::new(label("Move", edits.len()), edits);
    change.coalesce = coalesce;
    if !board.session.apply(change) {
        rings.clear();
    }
    rings
}

fn announce_rings(board: Board, rings: &[Ring]) {
    let Some(first) = rings.first() else {
        return;
    };
    let ring = words::ring(*first);
    if rings.len() == 1 {
        board.app.announce(format!("Moved to {ring}"));
    } else if rings.iter().all(|other| other == first) {
        let count = words::counted(rings.len(), "note", "notes");
        board.app.announce(format!("{count} moved to {ring}"));
    } else {
        let count = words::counted(rings.len(), "note", "notes");
        board.app.announce(format!("{count} moved to other rings"));
    }
}

/// Moves the selected notes by a step of the arrow keys, and says where one comes to lie. Steps in a
/// row are undone as one.
pub fn step(board: Board, step: (f64, f64)) {
    let selected = board.selected();
    let key = selected.first().map(|id| format!("{id}/move"));
    let moves: Vec<(Id, Place)> = selected
        .into_iter()
        .filter_map(|id| {
            let to = walk::moved(board.place(&id)?, step);
            Some((id, to))
        })
        .collect();
    let (first, count) = (moves.first().cloned(), moves.len());
    let rings = relocate(board, moves, key);
    if let Some((_, to)) = first {
        board.reveal(to);
        if count == 1 {
            let ring = words::ring(Ring::at(to));
            let said = format!("{ring}, {}", walk::whereabouts(to));
            board.app.announce(said);
        } else {
            announce_rings(board, &rings);
        }
    }
}

/// Puts the selected notes into a ring, away from those that lie there.
pub fn put_into(board: Board, ring: Ring) {
    if board.is_read_only() {
        return;
    }
    let ids = board.selected();
    let places = spread::places(ring, ids.len(), &board.places());
    let first = ids.first().cloned();
    let groups = group_actions::of(board, &ids);
    let moves = if groups.len() == 1 && !groups.contains(&None) {
        // What belongs together is not strewn over the ring.
        let first = places.first().copied().unwrap_or(Place::CENTRE);
        tidy::together(board, ids.into_iter().map(|id| (id, first)).collect())
    } else {
        ids.into_iter().zip(places).collect()
    };
    move_to(board, moves);
    if let Some(first) = first {
        board.reveal_note(&first);
    }
}

/// Gives the note that is being written, or the selected ones, a colour; the next one has it too.
pub fn recolour(board: Board, colour: Colour) {
    board.colour.set(colour);
    let ids = board.in_hand();
    if ids.is_empty() {
        return;
    }
    let paint = |id: &Id| Edit::set(id, note::COLOUR, colour.word());
    let edits = ids.iter().map(paint).collect();
    board
        .session
        .apply(Change::new(label("Colour", ids.len()), edits));
}

/// Deletes the note that is being written, or the selected ones. The focus goes to the note after
/// them.
pub fn delete(board: Board) {
    if board.is_read_only() {
        return;
    }
    let ids = board.in_hand();
    board.editing.set(None);
    if ids.is_empty() {
        return;
    }
    let next = board.walked.with_untracked(|rings| {
        let gone = ids.iter().cloned().collect();
        walk::survivor(rings, &gone).cloned()
    });
    let count = ids.len();
    let edits = ids.into_iter().map(|id| Edit::Delete { id }).collect();
    board
        .session
        .apply(Change::new(label("Delete", count), edits));
    let said = if count == 1 {
        "Note deleted".to_owned()
    } else {
        format!("{} deleted", words::counted(count, "note", "notes"))
    };
    board.app.toasts.offer_undo(said);
    match next {
        Some(next) => board.go_to(&next),
        None => board.clear(),
    }
}

/// Copies the selected notes, each a little beside itself, and selects the copies.
pub fn duplicate(board: Board) {
    let selected = board.selected();
    if selected.is_empty() || board.is_read_only() {
        return;
    }
    let mut copies = Vec::new();
    let edits: Vec<Edit> = selected
        .iter()
        .map(|id| (id, board.session.fresh_id()))
        .filter_map(|(id, copy)| {
            let fields = board.session.untracked(|workspace| {
                let record = workspace.record(id)?;
                let mut fields = record.values();
                let from = Note::place(record);
                let at = walk::beside(from);
                fields.insert(note::AT.to_owned(), note::place_value(at));
                Some(fields)
            })?;
            copies.push(copy.clone());
            Some(create(copy, fields))
        })
        .collect();
    board.spare(copies.iter().cloned());
    board
        .session
        .apply(Change::new(label("Duplicate", edits.len()), edits));
    let said = words::counted(copies.len(), "note", "notes");
    board.app.announce(format!("{said} duplicated"));
    let first = copies.first().cloned();
    board.select_all(copies);
    if let Some(first) = first {
        board.current.set(Some(first.clone()));
        // The copy reaches the page after this.
        request_animation_frame(move || {
            board.reveal_note(&first);
            dom::focus_card(&first);
        });
    }
}

impl Board {
    /// The notes that colours and the bin act on: the one being written if it exists, else the
    /// selected ones; not tracked.
    fn in_hand(self) -> Vec<Id> {
        match self.editing.get_untracked() {
            Some(editing) => {
                let there = self.place(&editing.id).is_some();
                there.then_some(editing.id).into_iter().collect()
            }
            None => self.selected(),
        }
    }

    /// The colour of the notes in hand, else of the next one; tracked.
    pub fn colour_in_hand(self) -> Colour {
        let writing = self.editing.get().map(|editing| editing.id);
        let id = match writing {
            Some(id) => Some(id),
            None => self.selection.with(|selected| selected.first().cloned()),
        };
        id.and_then(|id| self.session.record(&id, |record| record.map(colour_of)))
            .unwrap_or_else(|| self.colour.get())
    }
}
