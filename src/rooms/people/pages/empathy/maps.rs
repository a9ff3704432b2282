//! What the page shares: which map is open, how it is seen, and what is asked for.

use crate::rooms::arrival::follow_record;
use crate::rooms::focus::{focus_is_lost, focus_moved};
use crate::routes::{Page, Room, Route};
use crate::state::{AppState, Command};
use leptos::prelude::*;
use markup::{effect, memo};
use plan::records::empathy_map::{self, EmpathyMap, Subject};
use plan::records::{empathy_note, interview, persona};
use plan::{Id, Workspace};
use std::collections::BTreeSet;

use super::places::Look;

/// Under this name the browser keeps how maps are seen.
const LOOK: &str = "empathy-look";

/// The dialog that shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Asked {
    /// A new map, and whom it is for.
    New,
    /// A map's name, and whom it is for.
    About(Id),
    /// What is merged into a map.
    Merge(Id),
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Maps {
    pub(super) app: AppState,
    pub(super) look: RwSignal<Look>,
    pub(super) asked: RwSignal<Option<Asked>>,
    /// The map that the address names, by itself or by one of its notes.
    pub(super) open: Memo<Option<Id>>,
}

impl Maps {
    pub(super) fn new(app: AppState) -> Self {
        let open = memo(move |_| {
            let named = app.route.with(|route| {
                let here = route.page == Some(Page::Empathy);
                route.record.clone().filter(|_| here)
            })?;
            app.session.record(&named, |record| {
                let record = record?;
                match record.kind() {
                    empathy_map::KIND => Some(named.clone()),
                    empathy_note::KIND => Id::parse(record.text(empathy_note::MAP)).ok(),
                    _ => None,
                }
            })
        });
        // The map of a note may be gone.
        let open = memo(move |_| {
            let is_there = |id: &Id| app.session.record(id, |record| record.is_some());
            open.get().filter(is_there)
        });
        let kept = app.storage.with_value(|storage| storage.preference(LOOK));
        Self {
            app,
            look: RwSignal::new(Look::from_word(&kept.unwrap_or_default())),
            asked: RwSignal::new(None),
            open,
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Whether nothing may be changed; not followed.
    pub(super) fn is_read_only(self) -> bool {
        untrack(|| self.app.session.is_read_only())
    }

    /// Sees maps so from now on; the browser keeps it.
    pub(super) fn see_as(self, look: Look) {
        self.look.set(look);
        self.app.keep_preference(LOOK, look.word());
    }

    /// Does what a command asked of this page, perhaps before it showed.
    pub(super) fn do_what_was_asked(self) {
        let asked = self.app.asked;
        effect(move |_| {
            if asked.get() == Some(Command::AddEmpathyMap) {
                asked.set(None);
                if !self.is_read_only() {
                    self.asked.set(Some(Asked::New));
                }
            }
        });
    }

    /// Goes to the map or the note that the address names, and back to where a map is listed when it is
    /// left.
    pub(super) fn follow_address(self) {
        let app = self.app;
        let gone = "This empathy map is not in the plan any more. Perhaps somebody deleted it.";
        let arrive = move |id: &Id| {
            let is_note = app.session.untracked(|workspace| {
                let record = workspace.record(id);
                record.is_some_and(|record| record.kind() == empathy_note::KIND)
            });
            focus_moved(if is_note {
                format!("{} textarea", note(id))
            } else {
                "#empathy-title".to_owned()
            });
        };
        follow_record(app, Route::to_page(Page::Empathy), arrive, gone);
        let open = self.open;
        effect(move |before: Option<Option<Id>>| {
            let now = open.get();
            if let (Some(Some(left)), None) = (before, &now)
                && focus_is_lost()
            {
                let listed = app.session.untracked(|it| it.record(&left).is_some());
                focus_moved(if listed {
                    format!(".empathy-card[data-map=\"{left}\"] a")
                } else {
                    ".add-map".to_owned()
                });
            }
            now
        });
    }

    /// Begins the map of a persona who has none, and goes to it.
    pub(super) fn begin_of(self, persona: Id) {
        let session = self.app.session;
        let id = session.fresh_id();
        let subject = Subject::Persona(persona);
        let change =
            session.untracked(|workspace| super::changes::add_map(workspace, &id, &subject, ""));
        if session.apply(change) {
            self.app.go(Route::to_record_on(Page::Empathy, &id));
        }
    }

    /// Deletes a map; the message takes that back.
    pub(super) fn delete(self, id: &Id) {
        let session = self.app.session;
        let title = untrack(|| self.title(id));
        let change =
            session.untracked(|workspace| super::changes::delete(workspace, "Delete map", id));
        if session.apply(change) {
            self.app.forget_record(Room::People);
            let said = format!("The map of {title} is deleted");
            self.app.toasts.offer_undo(said);
        }
    }

    /// What a map is called: by its name, else by whom it is about; tracked.
    pub(super) fn title(self, id: &Id) -> String {
        let session = self.app.session;
        let map = session.record(id, |record| record.map(EmpathyMap::from));
        match map {
            Some(map) if !map.name.trim().is_empty() => map.name,
            Some(map) => super::whom::words(session, &map.subject),
            None => String::new(),
        }
    }

    /// The maps that show, in order: those whose persona or interview is there; tracked.
    pub(super) fn shown(self) -> Vec<Id> {
        let session = self.app.session;
        // Whom they are about comes and goes.
        let _ = session.count(persona::KIND);
        let _ = session.count(interview::KIND);
        session.of_kind(empathy_map::KIND, shown)
    }

    /// The personas without a map of their own, in order; tracked.
    pub(super) fn without(self) -> Vec<Id> {
        let session = self.app.session;
        let with: BTreeSet<Id> = session.of_kind(empathy_map::KIND, |workspace| {
            let maps = workspace.ordered(empathy_map::KIND).into_iter();
            let of = maps.filter_map(|record| match EmpathyMap::from(record).subject {
                Subject::Persona(id) => Some(id),
                _ => None,
            });
            of.collect()
        });
        let mut ids = session.ordered(persona::KIND);
        ids.retain(|id| !with.contains(id));
        ids
    }
}

/// The maps whose persona or interview is there, in order.
pub(super) fn shown(workspace: &Workspace) -> Vec<Id> {
    let maps = workspace.ordered(empathy_map::KIND).into_iter();
    let maps = maps.map(EmpathyMap::from).filter(|map| match &map.subject {
        Subject::Persona(id) | Subject::Interview(id) => workspace.record(id).is_some(),
        Subject::Segment(_) => true,
    });
    maps.map(|map| map.id).collect()
}

/// Where a note is in the page. An id holds neither quotes nor backslashes.
pub(super) fn note(id: &Id) -> String {
    format!(".empathy-note[data-note=\"{id}\"]")
}
