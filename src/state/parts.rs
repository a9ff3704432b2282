//! The parts of the app that arrive after the first paint, each in a WebAssembly file of its own.
//! What each offers is a handful of functions: once it is here, they are called like any other.

use super::{AppState, incoming::Incoming, sheets};
use crate::routes::Page;
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::workspace::Change;
use plan::{Id, Workspace};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// How long after the start the parts that nobody asked for are fetched.
const IN_PEACE: Duration = Duration::from_millis(1_200);

/// A part could not be fetched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotLoaded;

/// How a part is fetched.
pub type Load<Offer> = fn() -> Pin<Box<dyn Future<Output = Result<Offer, NotLoaded>>>>;

/// Where a part is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrival<Offer> {
    /// Nobody asked for it yet.
    NotAsked,
    /// It is on its way.
    UnderWay,
    /// It could not be fetched.
    Failed,
    /// It is here, with what it offers.
    Here(Offer),
}

/// A part that is fetched once it is wanted.
#[derive(Clone, Copy)]
pub struct Part<Offer: Copy + Send + Sync + 'static> {
    /// What its style sheets know it by.
    name: &'static str,
    arrival: RwSignal<Arrival<Offer>>,
    load: Load<Offer>,
}

impl<Offer: Copy + Send + Sync + 'static> Part<Offer> {
    /// A part that nobody asked for yet. Made in the app's owner.
    #[must_use]
    pub fn new(name: &'static str, load: Load<Offer>) -> Self {
        Self {
            name,
            arrival: RwSignal::new(Arrival::NotAsked),
            load,
        }
    }

    /// A part that came with the app. Made in the app's owner.
    #[must_use]
    pub fn here(name: &'static str, answer: Result<Offer, NotLoaded>) -> Self {
        Self {
            name,
            arrival: RwSignal::new(answer.map_or(Arrival::Failed, Arrival::Here)),
            load: || Box::pin(async { Err(NotLoaded) }),
        }
    }

    /// Where it is, to be shown; tracked. Asks for it.
    #[must_use]
    pub fn follow(self) -> Arrival<Offer> {
        sheets::apply(self.name);
        self.want();
        self.arrival.get()
    }

    /// What it offers to be shown, once it is here; tracked. Does not ask for it.
    #[must_use]
    pub fn shown(self) -> Option<Offer> {
        let offer = self.offer()?;
        sheets::apply(self.name);
        Some(offer)
    }

    /// What it offers beside what is shown, once it is here; tracked. Does not ask for it.
    #[must_use]
    pub fn offer(self) -> Option<Offer> {
        match self.arrival.get() {
            Arrival::Here(offer) => Some(offer),
            _ => None,
        }
    }

    /// Asks for it, unless somebody did.
    pub fn want(self) {
        if matches!(self.arrival.get_untracked(), Arrival::NotAsked) {
            self.fetch();
        }
    }

    /// Asks for it, whatever happened before.
    pub fn fetch(self) {
        self.with(|_| {}, || {});
    }

    /// Does something with it: at once when it is here, else once it is.
    pub fn with(self, act: impl FnOnce(Offer) + 'static, failed: impl FnOnce() + 'static) {
        if let Arrival::Here(offer) = self.arrival.get_untracked() {
            return act(offer);
        }
        if !matches!(self.arrival.get_untracked(), Arrival::UnderWay) {
            self.arrival.set(Arrival::UnderWay);
        }
        spawn_local(async move {
            let answer = (self.load)().await;
            // Said once: whoever shows the part would make it anew.
            if !matches!(self.arrival.get_untracked(), Arrival::Here(_)) {
                self.arrival
                    .set(answer.map_or(Arrival::Failed, Arrival::Here));
            }
            match answer {
                Ok(offer) => act(offer),
                Err(NotLoaded) => failed(),
            }
        });
    }
}

/// Makes a room.
pub type MakeRoom = fn() -> AnyView;

/// What the Vision room's part offers.
#[derive(Clone, Copy)]
pub struct VisionPart {
    /// The room.
    pub vision: MakeRoom,
}

/// What the part of the Vision room's pages offers.
#[derive(Clone, Copy)]
pub struct PagesPart {
    /// A page.
    pub page: fn(Page) -> AnyView,
    /// Whether the vision should have been reviewed before today, followed.
    pub review_is_overdue: fn(AppState) -> Memo<bool>,
}

/// What the part of the People room's pages offers.
#[derive(Clone, Copy)]
pub struct ResearchPart {
    /// A page.
    pub page: fn(Page) -> AnyView,
}

/// What the part of the Priorities room's pages offers.
#[derive(Clone, Copy)]
pub struct PriorityPagesPart {
    /// A page.
    pub page: fn(Page) -> AnyView,
}

/// What the part of the other rooms offers.
#[derive(Clone, Copy)]
pub struct RoomsPart {
    /// The People room.
    pub people: MakeRoom,
    /// The Priorities room.
    pub priorities: MakeRoom,
    /// The Storage room.
    pub storage: MakeRoom,
    /// Adds an initiative and begins to edit it.
    pub add_initiative: fn(AppState),
    /// The face of a persona.
    pub face: fn(Id) -> AnyView,
}

/// What the part of the files and dialogs offers.
#[derive(Clone, Copy)]
pub struct ToolsPart {
    /// The command palette.
    pub palette: MakeRoom,
    /// Which keys do what.
    pub keys: MakeRoom,
    /// The dialog that renames the workspace.
    pub rename: MakeRoom,
    /// The dialog that saves a version of the vision.
    pub save_version: MakeRoom,
    /// The versions of the vision.
    pub versions: MakeRoom,
    /// The dialog of a file that was chosen or dropped.
    pub import: fn(Arc<Incoming>) -> AnyView,
    /// The dialog of what there is to settle.
    pub conflicts: MakeRoom,
    /// Saves the workspace as a file.
    pub save: fn(AppState),
    /// Saves it as a file of another name.
    pub export: fn(AppState),
    /// Reads a file.
    pub read: fn(String, &[u8]) -> Incoming,
    /// The change that fills a workspace with the example.
    pub example: fn(&mut Workspace) -> Change,
}

/// The parts of the app.
#[derive(Clone, Copy)]
pub struct Parts {
    /// The Vision room.
    pub vision: Part<VisionPart>,
    /// The pages of the Vision room.
    pub pages: Part<PagesPart>,
    /// The other rooms.
    pub rooms: Part<RoomsPart>,
    /// The pages of the People room.
    pub research: Part<ResearchPart>,
    /// The pages of the Priorities room.
    pub priority_pages: Part<PriorityPagesPart>,
    /// Files and dialogs.
    pub tools: Part<ToolsPart>,
}

impl Parts {
    /// Fetches what nobody asked for yet, so that no later press waits: the room that the welcome
    /// leads to at once, the others in peace.
    pub fn fetch_ahead(self) {
        self.vision.want();
        let others = move || {
            self.tools.want();
            self.pages.want();
            self.rooms.want();
            self.research.want();
            self.priority_pages.want();
        };
        set_timeout(others, IN_PEACE);
    }
}
