//! The keys that work everywhere. None of them is a text field's; those that the browser has too mean here what they
//! mean there: see decision 38.

use crate::rooms::commands;
use crate::rooms::focus::behind_dialog;
use crate::routes::Room;
use crate::state::app::Phase;
use crate::state::{AppState, Command};
use crate::ui::keys::{composes, in_text_field, is_command, is_plain, letters};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Listens for the whole life of the page.
pub fn listen(app: AppState) {
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
    let is_letter = is_plain(event) && !in_text_field(event) && letters();
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
