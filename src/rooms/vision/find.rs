//! What the palette finds in the room.

use super::groups::called;
use crate::rooms::shell::palette::{Found, record};
use crate::rooms::words;
use crate::routes::{Page, Room, Route};
use crate::state::AppState;
use icondata_lu::{LuGroup, LuMessageSquare, LuMoveHorizontal, LuQuote, LuStickyNote};
use plan::methods::golden_circle::Ring;
use plan::records::{Note, feedback, group, note, tension, vision};
use std::collections::BTreeSet;

/// Every note, every group, every sentence, every tension and all feedback.
pub fn findable(app: AppState) -> Vec<Found> {
    app.session.untracked(|workspace| {
        let mut found = Vec::new();
        let statements = [("Vision statement", vision::STATEMENT)]
            .into_iter()
            .chain(Ring::ALL.map(|ring| (words::ring(ring), vision::statement_field(ring))));
        let sentences = workspace.record(&vision::id());
        for (name, field) in statements {
            let text = sentences.map_or("", |record| record.text(field));
            if !text.is_empty() {
                let place = if field == vision::STATEMENT {
                    name.to_owned()
                } else {
                    format!("{name} statement")
                };
                let route = Route::to_record(Room::Vision, &vision::id());
                found.push(record(text, place, LuQuote, route));
            }
        }
        for id in workspace.of_kind(note::KIND) {
            if let Some(found_note) = workspace.record(id) {
                let ring = words::ring(Ring::at(Note::place(found_note)));
                let place = format!("Vision, {ring}");
                let route = Route::to_record(Room::Vision, id);
                found.push(record(
                    found_note.text(note::TEXT),
                    place,
                    LuStickyNote,
                    route,
                ));
            }
        }
        // Those of one ring alone or of several: they are gone to where they are first.
        let mut groups = BTreeSet::new();
        for part in group::parts(workspace) {
            if groups.insert(part.group.clone())
                && let Some(found_group) = workspace.record(&part.group)
            {
                let place = format!("Vision, {}", words::ring(part.ring));
                let name = called(found_group.text(group::NAME));
                let route = Route::to_record(Room::Vision, &part.group);
                found.push(record(&name, place, LuGroup, route));
            }
        }
        let mut others = |kind: &'static str, field: &str, page: Page, icon| {
            for record_there in workspace
                .of_kind(kind)
                .filter_map(|id| workspace.record(id))
            {
                let place = format!("Vision, {}", words::page(page));
                let route = Route::to_record_on(page, record_there.id());
                found.push(record(record_there.text(field), place, icon, route));
            }
        };
        others(
            tension::KIND,
            tension::TITLE,
            Page::Tensions,
            LuMoveHorizontal,
        );
        others(
            feedback::KIND,
            feedback::TEXT,
            Page::Feedback,
            LuMessageSquare,
        );
        found
    })
}
