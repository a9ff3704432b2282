//! Giving an initiative its place, however that was said.

use super::Board;
use super::readout::place_words;
use crate::rooms::priorities::edits;
use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;

impl Board {
    /// Gives an initiative its place, and says where it stands now.
    pub fn place(self, id: &Id, impact: f64, effort: f64, step: Option<&str>) {
        let session = self.room.app.session;
        let there = session.untracked(|plan| plan.record(id).is_some());
        let rice = untrack(|| self.room.rice(id));
        if !there || (rice.impact, rice.effort) == (Some(impact), Some(effort)) {
            return;
        }
        edits::place(session, id, impact, effort, step);
        let mut said = words::capital(&place_words(impact, effort));
        if let (_, Some(rank)) = self.room.standing(id) {
            said.push_str(&format!(", now {}", words::ordinal(rank)));
        }
        self.room.app.announce(said);
        self.room.select(id);
        if step.is_some() {
            self.reveal(id);
        }
    }
}
