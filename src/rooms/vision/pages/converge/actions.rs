//! What can be done on the page, each as one change.

use super::super::link_or_say;
use super::Desk;
use crate::rooms::vision::groups::called;
use crate::rooms::words;
use leptos::prelude::*;
use plan::methods::golden_circle::Ring;
use plan::records::{group, link, note, vision};
use plan::workspace::Change;
use plan::{Id, Record};

/// A note by its first words, or a group by its name; tracked.
pub fn title(desk: Desk, id: &Id) -> String {
    desk.app
        .session
        .record(id, |record| record.map(title_of).unwrap_or_default())
}

fn title_of(record: &Record) -> String {
    if record.kind() == group::KIND {
        return called(record.text(group::NAME));
    }
    match record.text(note::TEXT).trim() {
        "" => "Empty note".to_owned(),
        text => words::shortened(text, 80),
    }
}

/// The sentence comes from it from now on, or does so no more.
pub fn link(desk: Desk, ring: Ring, id: &Id, on: bool) {
    let relation = vision::comes_from(ring);
    let sentence = words::ring(ring);
    let (edit, label, did) = if on {
        let edit = link::add(relation, &vision::id(), id);
        (edit, "Link to the sentence", "is in")
    } else {
        let edit = link::remove(relation, &vision::id(), id);
        (edit, "Unlink from the sentence", "is no longer in")
    };
    let Some(edit) = link_or_say(desk.app, edit) else {
        return;
    };
    if desk.app.session.apply(Change::new(label, vec![edit])) {
        let title = untrack(|| title(desk, id));
        desk.app
            .announce(format!("“{title}” {did} the {sentence} sentence"));
    }
}

/// Puts a note into a group, or takes it out of any.
pub fn move_to(desk: Desk, note: &Id, to: Option<&Id>) {
    let session = desk.app.session;
    let label = if to.is_some() {
        "Add to group"
    } else {
        "Take out of group"
    };
    if session.apply(Change::new(label, vec![group::put(note, to)])) {
        let said = match to {
            Some(to) => format!("Moved to {}", untrack(|| title(desk, to))),
            None => "Taken out of the group".to_owned(),
        };
        desk.app.announce(said);
    }
}

/// Makes a group of a note, and begins to name it.
pub fn new_group(desk: Desk, note: &Id) {
    let session = desk.app.session;
    let id = session.fresh_id();
    let edits = vec![group::create(id.clone(), ""), group::put(note, Some(&id))];
    if session.apply(Change::new("Group notes", edits)) {
        desk.naming.set(Some(id));
    }
}
