//! What stands around every room.

mod header;
mod keys;
pub mod keys_sheet;
mod nav;
pub mod palette;
mod palette_actions;
pub mod rename;
pub mod save_state;
mod theme_menu;
mod toasts;
mod typed_ahead;
mod welcome;
mod workspace_menu;

use super::{files, words};
use crate::routes::Room;
use crate::state::app::Phase;
use crate::state::parts::{Arrival, Part};
use crate::state::{AppState, Overlay, browser};
use crate::storage::WorkspaceId;
use crate::ui::{Button, ButtonKind, Empty};
use icondata_lu::LuUnplug;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, memo, view};

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let app = AppState::use_context();
    typed_ahead::keep(app);
    keys::listen(app);
    files::listen_for_drops(app);
    keep_what_was_cleared(app);
    toasts::tell_dialogs(app);
    // Opening another workspace leaves the shell in place.
    let phase = memo(move |_| app.phase.get());
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
            app.toasts.say("This browser’s copy was cleared while the workspace was open. It is kept again. To remove it for good, delete the workspace, then erase it in Storage.");
        }
    };
    app.storage.with_value(|storage| storage.on_lost(lost));
}

/// The open workspace: header, navigation and the room of the address. Made anew for another
/// workspace.
#[component]
fn Workspace() -> impl IntoView {
    let app = AppState::use_context();
    let room = memo(move |_| app.route.get().room);
    let page = memo(move |_| app.route.get().page);
    effect(move |_| {
        let name = words::room(room.get());
        let page = page
            .get()
            .map_or(String::new(), |page| format!("{} · ", words::page(page)));
        document().set_title(&format!("{page}{name} · Bullseye"));
    });
    // A room knows one workspace; another one gets a room of its own.
    let wanted = move || (app.session.id(), room.get(), page.get());
    let shown = RwSignal::new(untrack(wanted));
    let main = NodeRef::<html::Main>::new();
    effect(move |_| {
        let wanted = wanted();
        if shown.with_untracked(|shown| *shown != wanted) {
            // While the room is still there to hear that its field was left.
            browser::leave_field();
            // Another page is read from its beginning.
            if let Some(main) = main.get_untracked() {
                main.set_scroll_top(0);
            }
            shown.set(wanted);
        }
    });
    let room_view = move || {
        let (_, room, page) = shown.get();
        if let Some(page) = page {
            return match page.room() {
                Room::People => once_here(app.parts.research, move |part| (part.page)(page)),
                Room::Priorities => {
                    once_here(app.parts.priority_pages, move |part| (part.page)(page))
                }
                _ => once_here(app.parts.pages, move |part| (part.page)(page)),
            };
        }
        match room {
            Room::Vision => once_here(app.parts.vision, |part| (part.vision)()),
            Room::People => once_here(app.parts.rooms, |part| (part.people)()),
            Room::Priorities => once_here(app.parts.rooms, |part| (part.priorities)()),
            Room::Storage => once_here(app.parts.rooms, |part| (part.storage)()),
            #[cfg(debug_assertions)]
            Room::Gallery => view! { <super::gallery::Gallery /> }.into_any(),
        }
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip_to_room>"Skip to the room"</a>
        <div class="shell" data-room=move || room.get().word()>
            <header::Header />
            <nav::Nav />
            <main class="main" id="main" tabindex="-1" node_ref=main>{room_view}</main>
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
    let tools = app.parts.tools;
    move || {
        Some(match app.overlay.get()? {
            Overlay::Palette => once_here(tools, |part| (part.palette)()),
            Overlay::Keys => once_here(tools, |part| (part.keys)()),
            Overlay::Rename => once_here(tools, |part| (part.rename)()),
            Overlay::SaveVersion => once_here(tools, |part| (part.save_version)()),
            Overlay::Versions => once_here(tools, |part| (part.versions)()),
            Overlay::Import(incoming) => {
                once_here(tools, move |part| (part.import)(incoming.clone()))
            }
            Overlay::Conflicts => once_here(tools, |part| (part.conflicts)()),
        })
    }
}

/// What a part offers to show, once it is here; nothing for the moment until then.
fn once_here<Offer: Copy + Send + Sync + 'static>(
    part: Part<Offer>,
    show: impl Fn(Offer) -> AnyView + Send + 'static,
) -> AnyView {
    let shown = move || match part.follow() {
        Arrival::Here(offer) => show(offer),
        Arrival::Failed => view! { <NotLoaded retry=move || part.fetch() /> }.into_any(),
        Arrival::NotAsked | Arrival::UnderWay => ().into_any(),
    };
    shown.into_any()
}

/// In place of a room whose part could not be fetched.
#[component]
fn NotLoaded(retry: impl Fn() + Send + 'static) -> impl IntoView {
    let room = words::room(AppState::use_context().route.get_untracked().room);
    view! {
        <div class="room" role="alert">
            <h1 class="visually-hidden">{room}</h1>
            <Empty
                icon=LuUnplug
                title="This part of Bullseye could not be fetched"
                text="Your work is safe. Check that this machine is online and try again; if that does not help, reload the page."
            >
                <Button label="Try again" kind=ButtonKind::Primary on_press=retry />
            </Empty>
        </div>
    }
}
