//! What the palette finds in the room.

use crate::rooms::shell::palette::{Found, record};
use crate::rooms::words;
use crate::routes::{Page, Room, Route};
use crate::state::AppState;
use icondata_lu::{LuMessageSquare, LuMoveHorizontal, LuQuote, LuStickyNote};
use plan::methods::golden_circle::Ring;
use plan::records::{Note, feedback, note, tension, vision};

/// Every note, every sentence, every tension and all feedback.
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
