//! What the palette finds here.

use super::{changes, reading};
use crate::rooms::shell::palette::{Found, record};
use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::state::AppState;
use icondata_lu::{LuFlag, LuFrown, LuLifeBuoy, LuUserRound};
use plan::records::persona_trait::{TEXT, Trait};
use plan::records::{Persona, persona};

/// Every persona, and every goal, need and pain.
pub fn findable(app: AppState) -> Vec<Found> {
    app.session.untracked(|workspace| {
        let mut found = Vec::new();
        for card in workspace.ordered(persona::KIND) {
            let name = reading::spoken_name(&Persona::from(card));
            let route = Route::to_record(Room::People, card.id());
            found.push(record(
                &name,
                words::room(Room::People).to_owned(),
                LuUserRound,
                route,
            ));
            for kind in Trait::CARD {
                let icon = match kind {
                    Trait::Goal => LuFlag,
                    Trait::Need => LuLifeBuoy,
                    _ => LuFrown,
                };
                for line in changes::traits_of(workspace, card.id(), kind) {
                    let place = format!("People, {} of {name}", words::one_trait(kind));
                    let route = Route::to_record(Room::People, line.id());
                    found.push(record(line.text(TEXT), place, icon, route));
                }
            }
        }
        found
    })
}
