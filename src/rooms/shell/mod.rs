//! What stands around every room.

mod header;
mod keys;
mod keys_sheet;
mod nav;
pub mod palette;
mod rename;
pub mod save_state;
mod theme_menu;
mod toasts;
mod welcome;
mod workspace_menu;

use super::{files, people, priorities, storage, vision, words};
use crate::routes::Room;
use crate::state::app::Phase;
use crate::state::{AppState, Overlay, browser};
use crate::storage::WorkspaceId;
use leptos::prelude::*;
use markup::view;

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let app = AppState::use_context();
    keys::listen(app);
    files::listen_for_drops(app);
    keep_what_was_cleared(app);
    // Opening another workspace leaves the shell in place.
    let phase = Memo::new(move |_| app.phase.get());
    view! {
        {move || match phase.get() {
            Phase::Looking => ().into_any(),
            Phase::Welcome => view! { <welcome::Welcome /> }.into_any(),
            Phase::Open => view! { <Workspace /> }.into_any(),
        }}
        <Overlays />
        <files::DropHint />
        <toasts::Messages />
    }
}

/// A browser whose data is cleared while a workspace is open would keep only what is edited
/// afterwards: everything that shows is stored again, and the person is told.
fn keep_what_was_cleared(app: AppState) {
    let lost = move |workspace: &WorkspaceId| {
        if app.session.store_all(workspace) {
            app.toasts.say("This browser’s copy was cleared while the workspace was open. It is kept again; to remove it, delete the workspace.");
        }
    };
    app.storage.with_value(|storage| storage.on_lost(lost));
}

/// The open workspace: header, navigation and the room of the address. Made anew for another
/// workspace.
#[component]
fn Workspace() -> impl IntoView {
    let app = AppState::use_context();
    let room = Memo::new(move |_| app.route.get().room);
    Effect::new(move |_| {
        let name = words::room(room.get());
        document().set_title(&format!("{name} · Bullseye"));
    });
    // A room knows one workspace; another one gets a room of its own.
    let wanted = move || (app.session.id(), room.get());
    let shown = RwSignal::new(untrack(wanted));
    Effect::new(move |_| {
        let wanted = wanted();
        if shown.with_untracked(|shown| *shown != wanted) {
            // While the room is still there to hear that its field was left.
            browser::leave_field();
            shown.set(wanted);
        }
    });
    let room_view = move || {
        let (_, room) = shown.get();
        match room {
            Room::Vision => view! { <vision::VisionRoom /> }.into_any(),
            Room::People => view! { <people::PeopleRoom /> }.into_any(),
            Room::Priorities => view! { <priorities::PrioritiesRoom /> }.into_any(),
            Room::Storage => view! { <storage::StorageRoom /> }.into_any(),
        }
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip_to_room>"Skip to the room"</a>
        <div class="shell" data-room=move || room.get().word()>
            <header::Header />
            <nav::Nav />
            <main class="main" id="main" tabindex="-1">{room_view}</main>
        </div>
    }
}

/// The fragment is the address, so the link must not change it.
fn skip_to_room(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    if let Some(main) = document().get_element_by_id("main") {
        use wasm_bindgen::JsCast;
        if let Some(main) = main.dyn_ref::<web_sys::HtmlElement>() {
            let _ = main.focus();
        }
    }
}

/// The dialog over the room, if one is open.
#[component]
fn Overlays() -> impl IntoView {
    let app = AppState::use_context();
    move || {
        Some(match app.overlay.get()? {
            Overlay::Palette => view! { <palette::Palette /> }.into_any(),
            Overlay::Keys => view! { <keys_sheet::KeysSheet /> }.into_any(),
            Overlay::Rename => view! { <rename::Rename /> }.into_any(),
            Overlay::Import(incoming) => view! { <files::ImportDialog incoming /> }.into_any(),
            Overlay::Conflicts => view! { <files::ConflictsDialog /> }.into_any(),
        })
    }
}
