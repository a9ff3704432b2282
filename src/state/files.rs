//! What the page knows of files on this machine: those that wait to be read, and the file that each
//! workspace was saved to.

use crate::storage::WorkspaceId;
use leptos::prelude::*;
use std::collections::{HashMap, VecDeque};
use wasm_bindgen::JsValue;

/// The file that a workspace was saved to, for as long as the page lives.
#[derive(Clone, Debug)]
pub struct Home {
    /// The browser's handle.
    pub handle: JsValue,
    /// The file's name.
    pub name: String,
    /// When the file last changed by our hand, as the browser says it.
    pub modified: f64,
}

/// What the page knows of files on this machine.
#[derive(Clone, Copy)]
pub struct Files {
    /// Files that were chosen or dropped and wait their turn.
    pub waiting: RwSignal<VecDeque<web_sys::File>, LocalStorage>,
    /// The file that could not be read last as a plan: it may be a table.
    pub refused: RwSignal<Option<web_sys::File>, LocalStorage>,
    /// Whether a file is being dragged over the window.
    pub hovering: RwSignal<bool>,
    /// Where each workspace was saved to.
    pub homes: RwSignal<HashMap<WorkspaceId, Home>, LocalStorage>,
    /// Whether a file is being written.
    pub writing: RwSignal<bool>,
    /// Said after each export, for whoever shows when the last one was.
    pub exported: Trigger,
}

impl Files {
    /// No files. Made in the app's owner.
    #[must_use]
    pub fn new() -> Self {
        Self {
            waiting: RwSignal::new_local(VecDeque::new()),
            refused: RwSignal::new_local(None),
            hovering: RwSignal::new(false),
            homes: RwSignal::new_local(HashMap::new()),
            writing: RwSignal::new(false),
            exported: Trigger::new(),
        }
    }
}

impl Default for Files {
    fn default() -> Self {
        Self::new()
    }
}
