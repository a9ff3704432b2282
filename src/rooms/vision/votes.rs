//! Dot voting: each person gives votes to notes, under their name.

use super::board::Board;
use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;
use plan::records::{note, vote};
use plan::sorted::SortInOrder;
use plan::workspace::{Change, Edit};

/// The preference that keeps the order of the lists, and its value when the strongest are first.
pub const ORDER: &str = "ring-order";
/// See [`ORDER`].
pub const STRONGEST: &str = "votes";

/// "3 votes".
pub fn counted(votes: usize) -> String {
    words::counted(votes, "vote", "votes")
}

/// Gives each selected note a vote.
pub fn give(board: Board) {
    if board.is_read_only() {
        return;
    }
    let notes = board.selected();
    if notes.is_empty() {
        return;
    }
    let me = me(board);
    let edit = |note: &Id| vote::give(board.session.fresh_id(), note, &me);
    let edits = notes.iter().map(edit).collect();
    board.session.apply(Change::new("Vote", edits));
    say(board, "Voted for", &notes);
}

/// Takes a vote of one's own back from each selected note.
pub fn take_back(board: Board) {
    if board.is_read_only() {
        return;
    }
    let mine: Vec<(Id, Id)> = board
        .selected()
        .into_iter()
        .filter_map(|note| {
            let vote = last_of_mine(board, &note)?;
            Some((note, vote))
        })
        .collect();
    if mine.is_empty() {
        board.app.announce("No vote of yours to take back");
        return;
    }
    let (notes, edits): (Vec<Id>, Vec<Edit>) = mine
        .into_iter()
        .map(|(note, id)| (note, Edit::Delete { id }))
        .unzip();
    board.session.apply(Change::new("Take back vote", edits));
    say(board, "Vote taken back from", &notes);
}

/// Whether a selected note has a vote of the person whose name stands in "Your name"; not tracked.
pub fn any_mine(board: Board) -> bool {
    let mut notes = board.selected().into_iter();
    notes.any(|note| last_of_mine(board, &note).is_some())
}

fn me(board: Board) -> String {
    board
        .author
        .with_untracked(|author| author.trim().to_owned())
}

fn last_of_mine(board: Board, note: &Id) -> Option<Id> {
    let me = me(board);
    board.session.untracked(|workspace| {
        let mine = workspace
            .votes_for(note)
            .filter(|vote| vote.text(vote::AUTHOR).trim() == me);
        mine.last().map(|vote| vote.id().clone())
    })
}

fn say(board: Board, did: &str, notes: &[Id]) {
    let said = match notes {
        [note] => board.session.untracked(|workspace| {
            let text = workspace.record(note).map_or("", |it| it.text(note::TEXT));
            let votes = workspace.votes_for(note).count();
            format!(
                "{did} “{}”: {}",
                words::shortened(text.trim(), 60),
                counted(votes)
            )
        }),
        notes => format!("{did} {}", words::counted(notes.len(), "note", "notes")),
    };
    board.app.announce(said);
}

impl Board {
    /// Puts the notes with the most votes first; equal ones stay as they stand. Tracked for every vote.
    pub fn by_votes(self, notes: &mut Vec<Id>) {
        self.session.of_kind(vote::KIND, |workspace| {
            let votes = |note: &Id| workspace.votes_for(note).count();
            let mut counted: Vec<(usize, Id)> =
                notes.drain(..).map(|note| (votes(&note), note)).collect();
            counted.sort_in_order(|a, b| b.0.cmp(&a.0));
            notes.extend(counted.into_iter().map(|(_, note)| note));
        });
    }

    /// Whether the lists beside the board begin with the strongest notes, from now on and at the next
    /// visit.
    pub fn order_by_votes(self, strongest_first: bool) {
        self.strongest_first.set(strongest_first);
        let kept = if strongest_first { STRONGEST } else { "" };
        self.app.keep_preference(ORDER, kept);
    }

    /// How many votes a note has; tracked for this note alone.
    pub fn votes(self, note: &Id) -> usize {
        let count = |workspace: &plan::Workspace| workspace.votes_for(note).count();
        self.session.links_of(note, count)
    }
}
