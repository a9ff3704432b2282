//! A note on the page, and whether the sentence comes from it.

use super::super::is_linked;
use super::{Desk, actions};
use crate::rooms::vision::look::colour_of;
use crate::rooms::vision::votes;
use crate::routes::{Room, Route};
use crate::ui::Icon;
use icondata_lu::{LuEllipsis, LuGripVertical, LuQuote};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::golden_circle::Ring;
use plan::records::vision;

/// The element id of the button that moves a note.
pub fn mover(note: &Id) -> String {
    format!("converge-move-{note}")
}

/// A note. Its words lead to it on the bullseye.
#[component]
pub fn Row(desk: Desk, ring: Ring, id: Id) -> impl IntoView {
    let session = desk.app.session;
    let its = StoredValue::new(id.clone());
    let title = memo(move |_| actions::title(desk, &its.get_value()));
    let colour = memo(move |_| {
        session.record(&its.get_value(), |record| {
            record.map(colour_of).map(|it| it.word())
        })
    });
    let strength = move || {
        let id = its.get_value();
        match session.links_of(&id, |workspace| workspace.votes_for(&id).count()) {
            0 => String::new(),
            count => votes::counted(count),
        }
    };
    let moves = move |event: web_sys::MouseEvent| {
        desk.asked.set(Some((its.get_value(), ring)));
        desk.menu.open_by(&event);
    };
    let read_only = move || session.is_read_only();
    view! {
        <li class="converge-note" data-note=id.to_string() data-color=move || colour.get()>
            <span class="converge-grip" aria-hidden="true" hidden=read_only>
                <Icon icon=LuGripVertical />
            </span>
            <a class="converge-words" dir="auto" href=Route::to_record(Room::Vision, &id).fragment()>
                {move || title.get()}
            </a>
            <small class="converge-votes num">{strength}</small>
            <InSentence desk ring id=id.clone() />
            <button
                type="button"
                class="icon-button small"
                id=mover(&id)
                aria-haspopup="menu"
                aria-label=move || format!("Move to group: {}", title.get())
                title="Move to group"
                disabled=read_only
                on:click=moves
            >
                <Icon icon=LuEllipsis />
            </button>
        </li>
    }
}

/// Whether the sentence comes from a note or group.
#[component]
pub fn InSentence(desk: Desk, ring: Ring, id: Id) -> impl IntoView {
    let session = desk.app.session;
    let its = StoredValue::new(id);
    let on = memo(move |_| is_linked(session, vision::comes_from(ring), &its.get_value()));
    let title = memo(move |_| actions::title(desk, &its.get_value()));
    view! {
        <button
            type="button"
            class="icon-button small converge-mark"
            aria-pressed=move || on.get().to_string()
            aria-label=move || format!("In the sentence: {}", title.get())
            title=move || if on.get() { "In the sentence" } else { "Put into the sentence" }
            disabled=move || session.is_read_only()
            on:click=move |_| actions::link(desk, ring, &its.get_value(), !on.get_untracked())
        >
            <Icon icon=LuQuote />
        </button>
    }
}
