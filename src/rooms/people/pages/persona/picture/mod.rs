//! The picture of a persona: chosen or dropped, made small, or taken away.
//!
//! - [`header`]: what a file is, and how large;
//! - [`shrink`]: a square small enough to be kept.

mod header;
mod shrink;

use crate::rooms::focus::focus_moved;
use crate::rooms::people::face::Face;
use crate::rooms::people::reading;
use crate::state::AppState;
use crate::ui::{Icon, IconButton};
use icondata_lu::{LuCircleAlert, LuImagePlus, LuTrash2};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::picture::PICTURE;
use plan::workspace::{Change, Edit};
use web_sys::{DragEvent, File, FileList};

/// What is going on with a persona's picture.
#[derive(Clone, Copy)]
pub(super) struct Picture {
    app: AppState,
    persona: StoredValue<Id>,
    /// Why the last file was not taken.
    refused: RwSignal<Option<String>>,
    /// The last file that was given: an earlier one that is read late is not kept.
    turn: StoredValue<usize>,
}

impl Picture {
    /// Of the persona of this id.
    pub(super) fn of(id: Id) -> Self {
        Self {
            app: AppState::use_context(),
            persona: StoredValue::new(id),
            refused: RwSignal::new(None),
            turn: StoredValue::new(0),
        }
    }

    fn take(self, files: Option<FileList>) {
        let file = files.and_then(|files| files.get(0));
        if let Some(file) = file
            && !untrack(|| self.app.session.is_read_only())
        {
            spawn_local(self.keep(file));
        }
    }

    async fn keep(self, file: File) {
        self.refused.set(None);
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        let made = shrink::shrink(&file).await;
        // The page may be gone by now.
        if self.turn.try_get_value() != Some(turn) {
            return;
        }
        match made {
            Ok(url) => {
                if self.set("Choose picture", url) {
                    self.app.announce("The picture is taken");
                }
            }
            Err(refusal) => self.refused.set(Some(refusal.words())),
        }
    }

    fn set(self, label: &'static str, url: String) -> bool {
        let id = self.persona.get_value();
        let session = self.app.session;
        // Nobody is there any more to have one.
        let known = session.untracked(|workspace| workspace.record(&id).is_some());
        known && session.apply(Change::new(label, vec![Edit::set(&id, PICTURE, url)]))
    }

    fn remove(self) {
        self.refused.set(None);
        if self.set("Remove picture", String::new()) {
            self.app.toasts.offer_undo("The picture is removed");
            focus_moved(".choose-picture".to_owned());
        }
    }

    fn over(self, event: &DragEvent) {
        let files = event.data_transfer().is_some_and(|carried| {
            let kinds = carried.types();
            kinds.includes(&"Files".into(), 0)
        });
        if files && !untrack(|| self.app.session.is_read_only()) {
            event.prevent_default();
            event.stop_propagation();
            // It is no plan that hangs over the window.
            if self.app.files.hovering.get_untracked() {
                self.app.files.hovering.set(false);
            }
        }
    }

    fn dropped(self, event: &DragEvent) {
        self.over(event);
        if event.default_prevented() {
            self.take(event.data_transfer().and_then(|carried| carried.files()));
        }
    }
}

/// The face, and the ways to another.
#[component]
pub(super) fn PictureField(id: Id, picture: Picture) -> impl IntoView {
    let session = picture.app.session;
    let of = id.clone();
    let has = memo(move |_| reading::picture(session, &of).is_some());
    let input = NodeRef::<html::Input>::new();
    let choose = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_: web_sys::Event| {
        if let Some(input) = input.get_untracked() {
            picture.take(input.files());
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    view! {
        <div
            class="whole-face"
            on:dragover=move |event| picture.over(&event)
            on:drop=move |event| picture.dropped(&event)
        >
            <Face id />
            <Show when=move || !session.is_read_only()>
                <div class="whole-picture">
                    <input
                        type="file"
                        hidden
                        aria-label="Picture"
                        accept="image/png,image/jpeg,image/webp,image/gif"
                        node_ref=input
                        on:change=chosen
                    />
                    <IconButton
                        label="Choose a picture"
                        icon=LuImagePlus
                        small=true
                        class="choose-picture"
                        on_press=choose
                    />
                    <Show when=move || has.get()>
                        <IconButton
                            label="Remove the picture"
                            icon=LuTrash2
                            small=true
                            on_press=move || picture.remove()
                        />
                    </Show>
                </div>
            </Show>
        </div>
    }
}

/// Why the last file was not taken.
#[component]
pub(super) fn PictureRefused(picture: Picture) -> impl IntoView {
    let words = move || {
        picture.refused.get().map(|words| {
            view! {
                <p class="field-error">
                    <Icon icon=LuCircleAlert />
                    <span>{words}</span>
                </p>
            }
        })
    };
    view! { <div class="picture-refused" aria-live="polite">{words}</div> }
}
