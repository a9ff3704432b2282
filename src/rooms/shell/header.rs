//! The bar at the top: the workspace, the palette, the save state, undo, the theme, the file.

use super::save_state::SaveStateView;
use super::theme_menu::ThemeMenu;
use super::workspace_menu::WorkspaceMenu;
use crate::rooms::files::UnsettledHint;
use crate::rooms::{commands, words};
use crate::state::{AppState, Command};
use crate::ui::{Button, ButtonKind, Icon, IconButton, keys};
use icondata_lu::{LuRedo2, LuSave, LuSearch, LuUndo2};
use leptos::prelude::*;
use markup::view;

/// The bar at the top of every room.
#[component]
pub fn Header() -> impl IntoView {
    let app = AppState::use_context();
    let run = move |command: Command| move || commands::run(app, command.clone());
    let crumb = move || {
        let route = app.route.get();
        let room = words::room(route.room);
        match route.page {
            Some(page) => format!("{room} / {}", words::page(page)),
            None => room.to_owned(),
        }
    };
    let undo_label = move || named("Undo", app.session.history().undo.as_deref());
    let redo_label = move || named("Redo", app.session.history().redo.as_deref());
    let nothing_to_undo = Signal::derive(move || app.session.history().undo.is_none());
    let nothing_to_redo = Signal::derive(move || app.session.history().redo.is_none());
    view! {
        <header class="header">
            <div class="header-start">
                <Mark />
                <WorkspaceMenu />
                <span class="crumb">{crumb}</span>
            </div>
            <button
                type="button"
                class="command"
                aria-haspopup="dialog"
                aria-keyshortcuts="Control+K Meta+K"
                on:click=move |_| commands::run(app, Command::OpenPalette)
            >
                <Icon icon=LuSearch />
                <span>"Search or do anything…"</span>
                <kbd>{keys::written("Ctrl K")}</kbd>
            </button>
            <div class="header-end">
                <UnsettledHint />
                <SaveStateView />
                <IconButton
                    class="undo"
                    label=Signal::derive(undo_label)
                    icon=LuUndo2
                    keys="Control+Z Meta+Z"
                    disabled=nothing_to_undo
                    on_press=run(Command::Undo)
                />
                <IconButton
                    class="redo"
                    label=Signal::derive(redo_label)
                    icon=LuRedo2
                    keys="Control+Shift+Z Meta+Shift+Z"
                    disabled=nothing_to_redo
                    on_press=run(Command::Redo)
                />
                <span class="divider"></span>
                <ThemeMenu />
                <Button
                    label="Save a file"
                    kind=ButtonKind::Primary
                    icon=LuSave
                    keys="Control+S Meta+S"
                    on_press=run(Command::SaveFile)
                />
            </div>
        </header>
    }
}

/// The product's mark.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="2"></circle>
            <circle cx="8" cy="8" r="3" fill="currentColor"></circle>
        </svg>
    }
}

/// The word with the change that it means: "Undo: add note".
pub(super) fn named(word: &str, change: Option<&str>) -> String {
    match change {
        Some(change) => format!("{word}: {}", lower_first(change)),
        None => word.to_owned(),
    }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}
