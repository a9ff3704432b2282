//! Time and tasks of a browser's page.

use super::stores::{Soon, Surroundings};
use wasm_bindgen::prelude::*;

/// A page.
pub(super) struct Page {
    pub now: fn() -> u64,
}

impl Surroundings for Page {
    fn now(&self) -> u64 {
        (self.now)()
    }

    fn spawn(&self, task: Soon<()>) {
        wasm_bindgen_futures::spawn_local(task);
    }

    fn after(&self, milliseconds: u32, callback: Box<dyn FnOnce()>) {
        let callback = Closure::once_into_js(callback);
        if let Some(window) = web_sys::window() {
            let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
            // It fails for no page; without the timer, the next save tries again.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
                callback.unchecked_ref(),
                milliseconds,
            );
        }
    }
}
