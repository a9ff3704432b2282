//! What the whole page knows besides the workspace: the route, the theme, toasts, the save state,
//! which workspaces there are.

use super::browser::{self, random};
use super::command::Command;
use super::files::Files;
use super::incoming::Incoming;
use super::parts::Parts;
use super::session::Session;
use super::theme::Theme;
use super::toast::Toasts;
use crate::routes::{Room, Route};
use crate::storage::{SaveState, Storage, WorkspaceEntry, WorkspaceId};
use crate::ui::keys;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::effect;
use plan::Id;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// A dialog over the room.
#[derive(Clone, PartialEq, Debug)]
pub enum Overlay {
    /// The command palette.
    Palette,
    /// Which keys do what.
    Keys,
    /// A file that was chosen or dropped, and what can be done with it.
    Import(Arc<Incoming>),
    /// What two people changed without knowing of each other.
    Conflicts,
    /// The open workspace's name.
    Rename,
    /// Why a version of the vision is to be saved.
    SaveVersion,
    /// The versions of the vision.
    Versions,
}

/// Whether there is a workspace to show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// Nothing was in localStorage; IndexedDB has not answered yet.
    Looking,
    /// A first visit: nothing anywhere.
    Welcome,
    /// A workspace is open.
    Open,
}

/// What the whole page knows. Provided as context by the app.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The open workspace.
    pub session: Session,
    /// The messages at the edge of the screen.
    pub toasts: Toasts,
    /// Whether there is a workspace to show.
    pub phase: RwSignal<Phase>,
    /// The address.
    pub route: RwSignal<Route>,
    /// The dialog over the room.
    pub overlay: RwSignal<Option<Overlay>>,
    /// What is typed between asking for the palette and its opening; `None` while it is not awaited.
    pub typed_ahead: RwSignal<Option<String>>,
    /// How safe what was typed is.
    pub save_state: RwSignal<SaveState>,
    /// How many other tabs are open.
    pub other_tabs: RwSignal<usize>,
    /// Every workspace of this browser, deleted ones too.
    pub workspaces: RwSignal<Vec<WorkspaceEntry>>,
    /// The theme.
    pub theme: RwSignal<Theme>,
    /// Whether everything is larger, for a projector.
    pub stage: RwSignal<bool>,
    /// What a command asks of the room that shows, or is about to; that room takes it.
    pub asked: RwSignal<Option<Command>>,
    /// What a screen reader is told next.
    pub announcement: RwSignal<String>,
    /// Files on this machine.
    pub files: Files,
    /// What arrives after the first paint.
    pub parts: Parts,
    /// The replicas in this browser.
    pub storage: StoredValue<Storage, LocalStorage>,
}

impl AppState {
    /// Begins: reads the preferences, opens the workspace that was open last from localStorage, and
    /// then joins it with IndexedDB. Made in the app's owner.
    #[must_use]
    pub fn start(parts: Parts) -> Self {
        let storage = StoredValue::new_local(Storage::browser(browser::now));
        let preference = |name: &str| storage.with_value(|storage| storage.preference(name));
        let theme = Theme::from_word(&preference("theme").unwrap_or_default());
        let stage = preference("scale").as_deref() == Some("stage");
        keys::set_letters(preference(keys::LETTERS).as_deref() != Some("off"));
        let session = Session::new(storage);
        let app = Self {
            session,
            toasts: Toasts::new(session),
            phase: RwSignal::new(Phase::Looking),
            route: RwSignal::new(current_route().unwrap_or(Route::to(Room::Vision))),
            overlay: RwSignal::new(None),
            typed_ahead: RwSignal::new(None),
            save_state: RwSignal::new(SaveState::Saved { at: None }),
            other_tabs: RwSignal::new(0),
            workspaces: RwSignal::new(Vec::new()),
            theme: RwSignal::new(theme),
            stage: RwSignal::new(stage),
            asked: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            files: Files::new(),
            parts,
            storage,
        };
        app.listen();
        app.open_last();
        app
    }

    /// The state that the app provides.
    #[must_use]
    pub fn use_context() -> Self {
        expect_context::<Self>()
    }

    fn listen(self) {
        let _ = window_event_listener(leptos::ev::hashchange, move |_| {
            // `go` has said so already.
            if let Some(route) = current_route().or_else(first_route)
                && self.route.with_untracked(|known| *known != route)
            {
                self.route.set(route);
            }
        });
        self.storage.with_value(|storage| {
            storage.on_records(move |workspace, records| {
                let name_may_change = records.iter().any(is_plan);
                self.session.absorb(workspace, records);
                if name_may_change {
                    self.list_workspaces();
                }
            });
            storage.on_state(move |state| {
                self.session
                    .set_read_only(matches!(state, SaveState::ReadOnly { .. }));
                self.save_state.set(state);
            });
            storage.on_tabs(move |tabs| self.other_tabs.set(tabs));
        });
        effect(move |_| {
            let theme = self.theme.get();
            theme.show();
            self.keep_preference("theme", theme.word());
        });
        effect(move |_| {
            let stage = self.stage.get();
            if let Some(root) = document().document_element() {
                let _ = if stage {
                    root.set_attribute("data-scale", "stage")
                } else {
                    root.remove_attribute("data-scale")
                };
            }
            self.keep_preference("scale", if stage { "stage" } else { "desk" });
        });
    }

    fn open_last(self) {
        self.list_workspaces();
        let last = self
            .storage
            .with_value(|storage| storage.preference("workspace"));
        let known = self.workspaces.get_untracked();
        let alive = || known.iter().filter(|entry| entry.alive);
        let chosen = alive()
            .find(|entry| Some(entry.id.to_string()) == last)
            .or_else(|| alive().next())
            .map(|entry| entry.id.clone());
        match chosen {
            Some(id) => {
                self.switch_to(id);
                self.join_lists();
            }
            None => self.look_in_durable_store(),
        }
    }

    /// localStorage holds no workspace: it was cleared, or this is a first visit.
    fn look_in_durable_store(self) {
        let storage = self.storage.get_value();
        // A database that never answers must not keep the page blank. Should it answer later with a
        // workspace, that is opened only if nothing was begun meanwhile.
        let patience = std::time::Duration::from_secs(5);
        let welcome = move || {
            if self.phase.get_untracked() == Phase::Looking {
                self.phase.set(Phase::Welcome);
            }
        };
        set_timeout(welcome, patience);
        spawn_local(async move {
            // What is wrong with the durable store is said by the save state.
            let found = storage.workspaces_durable().await.unwrap_or_default();
            let alive = found.iter().find(|entry| entry.alive);
            let alive = alive.map(|entry| entry.id.clone());
            self.workspaces.set(found);
            match alive {
                Some(id) if self.phase.get_untracked() != Phase::Open => self.switch_to(id),
                _ => welcome(),
            }
        });
    }

    fn join_lists(self) {
        let storage = self.storage.get_value();
        spawn_local(async move {
            if let Ok(found) = storage.workspaces_durable().await {
                self.workspaces.set(found);
            }
        });
    }

    /// Reads anew which workspaces there are.
    pub fn list_workspaces(self) {
        let quick = self.storage.with_value(Storage::workspaces);
        self.workspaces.set(quick);
        self.join_lists();
    }

    /// Opens a workspace: at once from localStorage, then joined with IndexedDB.
    pub fn switch_to(self, id: WorkspaceId) {
        let storage = self.storage.get_value();
        storage.set_preference("workspace", &id.to_string());
        let opened = storage.open_quick(&id);
        self.session.open(id.clone(), opened);
        self.session.set_whole(&id, false);
        self.phase.set(Phase::Open);
        spawn_local(async move {
            // A durable store that cannot be read is said by the save state.
            if let Ok(durable) = storage.open_durable(&id).await {
                if durable.newer_format.is_some() {
                    self.session.set_read_only(true);
                }
                self.session.absorb(&id, durable.records);
            }
            self.session.set_whole(&id, true);
        });
    }

    /// A fresh workspace id.
    #[must_use]
    pub fn fresh_workspace_id(self) -> WorkspaceId {
        WorkspaceId::from_random(u128::from(random()) << 64 | u128::from(random()))
    }

    /// Goes to an address; the browser's back button returns.
    pub fn go(self, route: Route) {
        if self.route.get_untracked() != route {
            let _ = window().location().set_hash(&route.fragment());
        }
        // Said even when it is the same: going to a record that was left shows it again.
        self.route.set(route);
    }

    /// Takes the record out of this room's address, if that is where the page is; the browser's back
    /// button is not concerned.
    pub fn forget_record(self, room: Room) {
        if self.record_in(room).is_none() {
            return;
        }
        self.go_instead(Route {
            record: None,
            ..self.route.get_untracked()
        });
    }

    /// Goes to an address in the place of this one: the browser's back button returns to the one before.
    pub fn go_instead(self, route: Route) {
        if let Ok(history) = window().history() {
            // Refused only where the page has no address, as in a file's preview.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&route.fragment()));
        }
        self.route.set(route);
    }

    /// The record that the address names, if it is in this room; not tracked.
    #[must_use]
    pub fn record_in(self, room: Room) -> Option<Id> {
        let named = |route: &Route| route.record.clone().filter(|_| route.room == room);
        self.route.with_untracked(named)
    }

    /// Tells a screen reader.
    pub fn announce(self, words: impl Into<String>) {
        self.announcement.set(words.into());
    }

    /// A small choice that was kept for the open workspace.
    #[must_use]
    pub fn preference_here(self, name: &str) -> Option<String> {
        let id = self.session.id_untracked()?;
        self.storage
            .with_value(|storage| storage.preference_about(&id, name))
    }

    /// Keeps a small choice for the open workspace; it goes with that.
    pub fn keep_preference_here(self, name: &str, value: &str) {
        if let Some(id) = self.session.id_untracked() {
            self.storage
                .with_value(|storage| storage.set_preference_about(&id, name, value));
        }
    }

    /// Keeps a small choice for the next visit.
    pub fn keep_preference(self, name: &str, value: &str) {
        self.storage
            .with_value(|storage| storage.set_preference(name, value));
    }
}

/// The address without a fragment, to which the back button may lead, is the first room's.
fn first_route() -> Option<Route> {
    let hash = window().location().hash().ok()?;
    hash.is_empty().then(|| Route::to(Room::Vision))
}

fn current_route() -> Option<Route> {
    Route::parse(&window().location().hash().ok()?)
}

fn is_plan(record: &plan::Record) -> bool {
    record.kind() == plan::records::plan::KIND
}
