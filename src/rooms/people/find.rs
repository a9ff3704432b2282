//! What the palette finds here.

use super::{changes, reading};
use crate::rooms::shell::palette::{Found, record};
use crate::rooms::words;
use crate::routes::{Page, Room, Route};
use crate::state::AppState;
use icondata_lu::{
    LuAngry, LuBrain, LuFlag, LuFrown, LuLifeBuoy, LuListOrdered, LuMic, LuQuote, LuRepeat,
    LuUserRound, LuWrench,
};
use plan::Workspace;
use plan::records::persona_trait::{TEXT, Trait};
use plan::records::{Persona, empathy_map, evidence, guide, interview, persona};

/// Every persona, every goal, need and pain, and what was found out about them.
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
            for kind in Trait::ALL {
                let icon = match kind {
                    Trait::Goal => LuFlag,
                    Trait::Need => LuLifeBuoy,
                    Trait::Pain => LuFrown,
                    Trait::Behaviour => LuRepeat,
                    Trait::Tool => LuWrench,
                    Trait::Frustration => LuAngry,
                };
                for line in changes::traits_of(workspace, card.id(), kind) {
                    let place = format!("People, {} of {name}", words::one_trait(kind));
                    // What no card has is on the page of the persona.
                    let route = match Trait::CARD.contains(&kind) {
                        true => Route::to_record(Room::People, line.id()),
                        false => Route::to_record_on(Page::Persona, line.id()),
                    };
                    found.push(record(line.text(TEXT), place, icon, route));
                }
            }
        }
        research(workspace, &mut found);
        found
    })
}

/// Every piece of evidence, empathy map, guide and interview. Feedback is found in its own room.
fn research(workspace: &Workspace, found: &mut Vec<Found>) {
    let mut all = |kind: &'static str, page: Page, icon, texts: &[&str]| {
        let place = format!("People, {}", words::page(page));
        for it in workspace
            .of_kind(kind)
            .filter_map(|id| workspace.record(id))
        {
            let mut texts = texts.iter().map(|field| it.text(field).trim());
            let own = texts.find(|text| !text.is_empty());
            // A map without a name is called as its persona is.
            let whose = || workspace.record(it.text(empathy_map::PERSONA));
            let named = || Some(words::persona_name(&Persona::from(whose()?).name, 60));
            if let Some(text) = own.map(str::to_owned).or_else(named) {
                let route = Route::to_record_on(page, it.id());
                found.push(record(&text, place.clone(), icon, route));
            }
        }
    };
    all(evidence::KIND, Page::Evidence, LuQuote, &evidence::LEARNED);
    let mapped = [empathy_map::NAME, empathy_map::SEGMENT];
    all(empathy_map::KIND, Page::Empathy, LuBrain, &mapped);
    let asked = [guide::NAME, guide::GOAL];
    all(guide::KIND, Page::Interviews, LuListOrdered, &asked);
    all(interview::KIND, Page::Interviews, LuMic, &[interview::WHO]);
}
