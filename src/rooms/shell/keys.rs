//! The keys that work everywhere. None of them fights the browser's own or a text field's.

use crate::rooms::commands;
use crate::rooms::focus::behind_dialog;
use crate::routes::Room;
use crate::state::app::Phase;
use crate::state::{AppState, Command, Overlay};
use crate::ui::keys::{composes, in_text_field, is_command, is_plain};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

/// Listens for the whole life of the page.
pub fn listen(app: AppState) {
    keep_what_is_typed_ahead(app);
    let _ = window_event_listener(leptos::ev::keydown, move |event| {
        if event.default_prevented() || composes(&event) {
            return;
        }
        let Some(command) = command(app, &event) else {
            return;
        };
        event.prevent_default();
        commands::run(app, command);
    });
}

/// What is typed before the palette is open is meant for it, not for what still has the focus. Whoever does something
/// else meanwhile does not wait for it any more.
fn keep_what_is_typed_ahead(app: AppState) {
    let ahead = app.typed_ahead;
    let call_off = move || {
        ahead.set(None);
        if app
            .overlay
            .with_untracked(|it| *it == Some(Overlay::Palette))
        {
            app.overlay.set(None);
        }
    };
    let awaited = move || ahead.with_untracked(Option::is_some) && !behind_dialog();
    first("pointerdown", move |_| {
        if awaited() {
            call_off();
        }
    });
    first("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !awaited() || composes(event) || !is_plain(event) {
            return;
        }
        let key = event.key();
        if key == "Tab" {
            return call_off();
        }
        event.prevent_default();
        event.stop_propagation();
        if key == "Escape" {
            return call_off();
        }
        ahead.update(|ahead| match ahead {
            Some(typed) if key == "Backspace" => drop(typed.pop()),
            // The names of other keys are longer than what a key types.
            Some(typed) if key.chars().count() == 1 => typed.push_str(&key),
            _ => {}
        });
    });
}

/// Listens before the room does, for the whole life of the page.
fn first(event: &str, act: impl Fn(Event) + 'static) {
    let act = Closure::<dyn Fn(Event)>::new(act).into_js_value();
    // Refused for no function alone.
    let _ = window().add_event_listener_with_callback_and_bool(event, act.unchecked_ref(), true);
}

fn command(app: AppState, event: &KeyboardEvent) -> Option<Command> {
    let key = event.key();
    if is_command(event) {
        return match (key.to_ascii_lowercase().as_str(), event.shift_key()) {
            ("k", false) => Some(Command::OpenPalette),
            ("z", false) => Some(Command::Undo),
            ("z", true) | ("y", false) => Some(Command::Redo),
            ("s", false) => Some(Command::SaveFile),
            ("s", true) => Some(Command::ExportFile),
            ("o", false) => Some(Command::OpenFile),
            _ => None,
        }
        .filter(|command| works_now(app, command));
    }
    let is_letter = is_plain(event) && !in_text_field(event);
    if !is_letter || app.phase.get_untracked() != Phase::Open || is_covered(app) {
        return None;
    }
    match key.as_str() {
        "?" => Some(Command::ShowKeys),
        "/" => Some(Command::OpenPalette),
        "1" => Some(Command::Go(Room::Vision)),
        "2" => Some(Command::Go(Room::People)),
        "3" => Some(Command::Go(Room::Priorities)),
        "4" => Some(Command::Go(Room::Storage)),
        "s" | "S" => Some(Command::ToggleStage),
        "n" | "N" => app
            .route
            .with_untracked(|route| commands::adds(route.room, route.page)),
        _ => None,
    }
}

/// Over a dialog or before a workspace is open, only some commands make sense.
fn works_now(app: AppState, command: &Command) -> bool {
    let open = app.phase.get_untracked() == Phase::Open;
    (open || *command == Command::OpenFile) && !is_covered(app)
}

/// Whether a dialog lies over the page, or is about to: one of the shell or one of a page.
fn is_covered(app: AppState) -> bool {
    app.overlay.with_untracked(Option::is_some) || behind_dialog()
}
