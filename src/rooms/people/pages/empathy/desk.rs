//! What the parts of an open map share.

use super::drag::Dragging;
use super::maps::Maps;
use super::paste::Pasted;
use super::places::Place;
use crate::ui::SharedMenu;
use leptos::prelude::*;
use markup::memo;
use plan::Id;
use plan::methods::empathy_views;
use plan::records::empathy_note::{EmpathyNote, Section};

/// A note that was begun and holds no letter yet: it is no record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Draft {
    pub(super) id: Id,
    pub(super) section: Section,
    /// The note it stands before; the end of its place when there is none.
    pub(super) before: Option<Id>,
}

/// What the parts share. Provided as context by the map.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) maps: Maps,
    pub(super) map: StoredValue<Id>,
    /// Its notes, in order.
    pub(super) notes: Memo<Vec<EmpathyNote>>,
    pub(super) draft: RwSignal<Option<Draft>>,
    /// The menu of notes, and the note it is about.
    pub(super) menu: SharedMenu,
    pub(super) menu_of: RwSignal<Option<Id>>,
    pub(super) dragging: Dragging,
    /// Very many lines that were pasted, until it is said whether they become notes.
    pub(super) pasting: RwSignal<Option<Pasted>>,
}

impl Desk {
    pub(super) fn new(maps: Maps, map: Id) -> Self {
        let map = StoredValue::new(map);
        let session = maps.app.session;
        Self {
            maps,
            map,
            notes: memo(move |_| {
                map.with_value(|map| {
                    session.links_of(map, |workspace| empathy_views::notes(workspace, map))
                })
            }),
            draft: RwSignal::new(None),
            menu: SharedMenu::new(),
            menu_of: RwSignal::new(None),
            dragging: Dragging::new(),
            pasting: RwSignal::new(None),
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// The notes of a place, with the one that is begun there; tracked.
    pub(super) fn ids(self, place: Place) -> Vec<Id> {
        let mut ids: Vec<Id> = self.notes.with(|notes| {
            let here = notes.iter().filter(|note| place.holds(note.section));
            here.map(|note| note.id.clone()).collect()
        });
        self.draft.with(|draft| {
            let here = draft.as_ref().filter(|draft| place.holds(draft.section));
            if let Some(draft) = here.filter(|draft| !ids.contains(&draft.id)) {
                let at = ids.iter().position(|id| Some(id) == draft.before.as_ref());
                ids.insert(at.unwrap_or(ids.len()), draft.id.clone());
            }
        });
        ids
    }

    /// The place in which a note shows, and its place among the notes there, those that are records.
    pub(super) fn stands(self, id: &Id) -> Option<(Place, usize, usize)> {
        let look = self.maps.look.get_untracked();
        self.notes.with_untracked(|notes| {
            let note = notes.iter().find(|note| note.id == *id)?;
            let place = look.place_of(note.section);
            let mut here = notes.iter().filter(|it| place.holds(it.section));
            let at = here.clone().position(|it| it.id == *id)?;
            Some((place, at, here.by_ref().count()))
        })
    }
}
