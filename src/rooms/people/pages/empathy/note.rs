//! A note: what it says, what it rests on, and its evidence.

use super::desk::Desk;
use super::evidence::Proof;
use super::places::Place;
use crate::rooms::{people_words, words};
use crate::ui::{Icon, InPlace, MoreButton, clipboard_text};
use icondata_lu::{LuEye, LuGripVertical, LuLightbulb};
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::empathy_note::{Basis, EmpathyNote, Section};

/// A note, in the place where it shows.
#[component]
pub(super) fn NoteCard(id: Id, place: Place) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.maps.app.session;
    let read_only = Signal::derive(move || session.is_read_only());
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| {
        of.with_value(|id| session.record(id, |record| record.map(EmpathyNote::from)))
    });
    let is_record = memo(move |_| look.with(Option::is_some));
    let text =
        memo(move |_| look.with(|look| look.as_ref().map_or(String::new(), |it| it.text.clone())));
    let basis = memo(move |_| {
        let read = look.with(|look| look.as_ref().map(|it| it.basis));
        read.unwrap_or_else(|| place.section().usual_basis())
    });
    let name = Signal::derive(move || said(&text.get()));
    let tag = move || {
        let section = look.with(|look| look.as_ref().map(|it| it.section))?;
        let own = section == place.section();
        (!own).then(|| match section {
            Section::Pain => "Pain",
            Section::Gain => "Gain",
            other => people_words::empathy_section(other),
        })
    };
    let paste = move |event: ClipboardEvent| {
        if desk.paste(&of.get_value(), place, &clipboard_text(&event)) {
            event.prevent_default();
        }
    };
    view! {
        <li
            class="empathy-note"
            data-note=id.to_string()
            data-basis=move || basis.get().word()
            on:paste=paste
        >
            <div class="empathy-words">
                <span class="empathy-grip" aria-hidden="true" hidden=move || read_only.get()>
                    <Icon icon=LuGripVertical />
                </span>
                <InPlace
                    label=format!("{}: note", place.title())
                    value=text
                    class="serif"
                    read_only
                    on_input=move |text: String| desk.type_note(&of.get_value(), text)
                    on_key=Callback::new(move |event: KeyboardEvent| {
                        desk.key(&of.get_value(), place, &event)
                    })
                    on_leave=Callback::new(move |()| {
                        if let Some(id) = of.try_get_value() {
                            desk.leave(&id);
                        }
                    })
                />
            </div>
            <Show when=move || is_record.get()>
                <div class="empathy-foot">
                    <span class="empathy-tag" hidden=move || tag().is_none()>{tag}</span>
                    <BasisButton of basis name />
                    <Proof of basis name />
                    <Show when=move || !read_only.get()>
                        <MoreButton
                            about=Signal::derive(move || format!("“{}”", name.get()))
                            title="Move, delete"
                            menu=desk.menu
                            on_open=move || desk.menu_of.set(Some(of.get_value()))
                        />
                    </Show>
                </div>
            </Show>
        </li>
    }
}

/// A note in a few words.
pub(super) fn said(text: &str) -> String {
    match text.trim() {
        "" => "Empty note".to_owned(),
        text => words::shortened(text, 60),
    }
}

/// What the note rests on; pressed, it rests on the other.
#[component]
fn BasisButton(of: StoredValue<Id>, basis: Memo<Basis>, name: Signal<String>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.maps.app.session;
    let icon = move || match basis.get() {
        Basis::Observed => view! { <Icon icon=LuEye /> },
        Basis::Inferred => view! { <Icon icon=LuLightbulb /> },
    };
    let word = move || people_words::basis(basis.get());
    let title = move || match basis.get() {
        Basis::Observed => "Somebody saw or heard it. Press if it is inferred (Alt Enter).",
        Basis::Inferred => "Somebody concluded it. Press if it was observed (Alt Enter).",
    };
    view! {
        <button
            type="button"
            class="empathy-basis"
            aria-keyshortcuts="Alt+Enter"
            aria-label=move || format!("{}: {}", word(), name.get())
            title=title
            disabled=move || session.is_read_only()
            on:click=move |_| desk.turn(&of.get_value())
        >
            {icon}
            <span>{word}</span>
        </button>
    }
}
