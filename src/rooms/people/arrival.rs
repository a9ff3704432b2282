//! Coming to a record by its address: its card comes into view and gets the focus.

use super::dom::{Caret, Spot};
use super::room::People;
use crate::routes::{Room, Route};
use leptos::prelude::*;
use markup::effect;
use plan::records::link::Relation;
use plan::records::persona;
use plan::records::persona_trait::Trait;
use plan::{Id, Workspace};
use std::time::Duration;

/// Records can still be on their way from the durable store when the room opens.
const PATIENCE: [Duration; 3] = [
    Duration::from_millis(150),
    Duration::from_millis(600),
    Duration::from_millis(1_500),
];

/// Follows the address for as long as the room is there.
pub(super) fn follow(people: People) {
    effect(move |_| {
        let route = people.app.route.get();
        // The pages of the room follow their own.
        if let (Room::People, None, Some(id)) = (route.room, route.page, &route.record) {
            arrive(people, id.clone(), 0);
        }
    });
}

fn arrive(people: People, id: Id, tries: usize) {
    let spot = people
        .app
        .session
        .untracked(|workspace| spot_of(workspace, &id));
    if let Some(spot) = spot {
        people.show_all();
        spot.clone().focus(Caret::End);
        request_animation_frame(move || spot.show());
        return;
    }
    let Some(&wait) = PATIENCE.get(tries) else {
        people
            .app
            .toasts
            .say("This persona is not in the plan any more. Perhaps somebody deleted it.");
        return;
    };
    set_timeout(
        move || {
            let here = people.menu_of.try_with_untracked(|_| ()).is_some();
            let wanted = Route::to_record(Room::People, &id);
            if here && people.app.route.with_untracked(|route| *route == wanted) {
                arrive(people, id, tries + 1);
            }
        },
        wait,
    );
}

/// Where a persona, or a goal, need or pain, shows.
fn spot_of(workspace: &Workspace, id: &Id) -> Option<Spot> {
    let record = workspace.record(id)?;
    if record.kind() == persona::KIND {
        return Some(Spot::Card(id.clone()));
    }
    Trait::from_kind(record.kind())?;
    let owners = workspace.linked_to(id, Relation::Has.word());
    let owner = owners.iter().find(|owner| owner.kind() == persona::KIND)?;
    Some(Spot::Line(owner.id().clone(), id.clone()))
}
