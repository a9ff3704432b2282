//! Choosing files, dropping them on the window, and reading them one after the other.

use super::disk;
use crate::rooms::commands;
use crate::state::app::Phase;
use crate::state::incoming::{Incoming, Reason};
use crate::state::{AppState, Overlay};
use crate::ui::Icon;
use icondata_lu::LuFileDown;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{effect, view};
use plan::file::MOST_BYTES;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{DragEvent, File, FileList, HtmlElement, HtmlInputElement};

/// A file that takes long enough to read that it is said, in bytes.
const LARGE: f64 = 3_000_000.0;

/// The id of the one field that asks for files.
const CHOOSER: &str = "file-chooser";

/// Asks for a file to open or merge.
pub fn choose(app: AppState) {
    if let Some(chooser) = chooser(app) {
        // The same file can be chosen twice in a row.
        chooser.set_value("");
        chooser.click();
    } else {
        app.toasts
            .problem("The browser does not let Bullseye ask for a file. Drop it on the window.");
    }
}

/// The field that asks for files; made once, and not shown.
fn chooser(app: AppState) -> Option<HtmlInputElement> {
    if let Some(known) = document().get_element_by_id(CHOOSER) {
        return known.dyn_into().ok();
    }
    let made: HtmlInputElement = document().create_element("input").ok()?.dyn_into().ok()?;
    made.set_id(CHOOSER);
    made.set_type("file");
    made.set_multiple(true);
    made.set_accept(".json,application/json");
    made.set_hidden(true);
    made.set_attribute("aria-label", "Files to open").ok()?;
    let chosen = made.clone();
    let taken = Closure::<dyn Fn()>::new(move || take(app, chosen.files()));
    made.add_event_listener_with_callback("change", taken.as_ref().unchecked_ref())
        .ok()?;
    // The field lives as long as the page.
    taken.forget();
    document().body()?.append_child(&made).ok()?;
    Some(made)
}

/// Takes files that are dropped on the window, and reads those that wait.
pub fn listen_for_drops(app: AppState) {
    let hovering = app.files.hovering;
    let _ = window_event_listener(ev::dragover, move |event| {
        let Some(carried) = event.data_transfer() else {
            return;
        };
        if carries_files(&event) {
            event.prevent_default();
            carried.set_drop_effect("copy");
            if !hovering.get_untracked() {
                hovering.set(true);
            }
        } else if !is_text_field(&event) {
            // A link or a text dropped here would lead Firefox away from the page.
            event.prevent_default();
            carried.set_drop_effect("none");
        }
    });
    let _ = window_event_listener(ev::dragleave, move |event| {
        // Leaving the window leads to nothing; leaving an element leads to the next.
        if event.related_target().is_none() && hovering.get_untracked() {
            hovering.set(false);
        }
    });
    let _ = window_event_listener(ev::drop, move |event| {
        hovering.set(false);
        if carries_files(&event) {
            event.prevent_default();
            take(
                app,
                event.data_transfer().and_then(|carried| carried.files()),
            );
        }
    });
    effect(move |_| {
        let free = app.overlay.with(Option::is_none);
        let any = app.files.waiting.with(|waiting| !waiting.is_empty());
        if free && any && app.phase.get() != Phase::Looking {
            read_next(app);
        }
    });
}

fn carries_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|carried| carried.types().includes(&"Files".into(), 0))
}

fn is_text_field(event: &DragEvent) -> bool {
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|it| matches!(it.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

fn take(app: AppState, files: Option<FileList>) {
    let Some(files) = files else {
        return;
    };
    // What only looks gives way to the file; what is being edited or decided does not.
    let only_looks = app
        .overlay
        .with_untracked(|overlay| matches!(overlay, Some(Overlay::Palette | Overlay::Keys)));
    if only_looks {
        app.overlay.set(None);
    }
    app.files.waiting.update(|waiting| {
        waiting.extend((0..files.length()).filter_map(|at| files.item(at)));
    });
}

fn read_next(app: AppState) {
    let next = app
        .files
        .waiting
        .try_update_untracked(|waiting| waiting.pop_front());
    let Some(file) = next.flatten() else {
        return;
    };
    commands::with_tools(app, move |tools| {
        spawn_local(async move {
            let incoming = read(app, file.clone(), tools.read).await;
            app.files
                .refused
                .set(incoming.outcome.is_err().then_some(file));
            app.overlay.set(Some(Overlay::Import(Arc::new(incoming))));
        });
    });
}

async fn read(app: AppState, file: File, parse: fn(String, &[u8]) -> Incoming) -> Incoming {
    let (name, size) = (file.name(), file.size());
    if size > MOST_BYTES as f64 {
        return Incoming::too_large(name, size as u64);
    }
    if size > LARGE {
        app.toasts.say(format!("Reading {name}…"));
        disk::pause().await;
    }
    match disk::bytes_of(&file).await {
        Ok(bytes) => parse(name, &bytes),
        Err(error) => {
            let words = match error {
                disk::DiskError::Failed(words) => words,
                disk::DiskError::Gone => "It is not there any more.".to_owned(),
                disk::DiskError::NotAllowed => "It may not be read.".to_owned(),
                disk::DiskError::Cancelled | disk::DiskError::Full => "Reading failed.".to_owned(),
            };
            Incoming::refused(name, size as u64, Reason::Browser(words))
        }
    }
}

/// Says over the whole window that a file can be dropped.
#[component]
pub fn DropHint() -> impl IntoView {
    let app = AppState::use_context();
    let words = move || match app.phase.get() {
        Phase::Open => "You see what it would change before anything happens.",
        _ => "It opens as a workspace.",
    };
    move || {
        app.files.hovering.get().then(|| {
            view! {
                <div class="drop-hint" aria-hidden="true">
                    <div class="drop-hint-card">
                        <Icon icon=LuFileDown />
                        <strong>"Drop a plan’s file anywhere"</strong>
                        <span>{words}</span>
                    </div>
                </div>
            }
        })
    }
}
