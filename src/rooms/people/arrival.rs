//! Coming to a record by its address: its card comes into view and gets the focus; what no card shows leads
//! to the page of the persona whose it is.

use super::dom::{Caret, Spot};
use super::reading;
use super::room::People;
use crate::rooms::arrival::follow_record;
use crate::routes::{Page, Room, Route};
use crate::state::Session;
use leptos::prelude::*;
use plan::Id;
use plan::records::persona;
use plan::records::persona_trait::Trait;

/// What is said of an address that leads nowhere.
const GONE: &str = "This persona is not in the plan any more. Perhaps somebody deleted it.";

/// Where a record of this room shows.
enum Place {
    Card(Spot),
    /// On the page of a persona alone.
    Page,
}

/// Follows the address for as long as the room is there.
pub(super) fn follow(people: People) {
    let arrive = move |id: &Id| arrive(people, id);
    follow_record(people.app, Route::to(Room::People), arrive, GONE);
}

fn arrive(people: People, id: &Id) {
    let app = people.app;
    match place_of(app.session, id) {
        Some(Place::Card(spot)) => {
            people.show_all();
            spot.clone().focus(Caret::End);
            request_animation_frame(move || spot.show());
        }
        Some(Place::Page) => app.go_instead(Route::to_record_on(Page::Persona, id)),
        None => {
            app.toasts.say(GONE);
            app.forget_record(Room::People);
        }
    }
}

/// Where a persona, or a goal, need or pain, shows.
fn place_of(session: Session, id: &Id) -> Option<Place> {
    let kind = session.record(id, |record| record.map(|it| it.kind().to_owned()))?;
    if kind == persona::KIND {
        return Some(Place::Card(Spot::Card(id.clone())));
    }
    let kind = Trait::from_kind(&kind)?;
    let owner = reading::owner(session, id)?;
    let on_card = Trait::CARD.contains(&kind) && reading::shows(session, &owner, kind);
    Some(match on_card {
        true => Place::Card(Spot::Line(owner, id.clone())),
        false => Place::Page,
    })
}
