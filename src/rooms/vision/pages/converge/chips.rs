//! What a sentence comes from.

use super::{Desk, actions, material};
use crate::routes::{Room, Route};
use crate::ui::IconButton;
use icondata_lu::LuX;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::golden_circle::Ring;
use plan::records::{group, link, note};

/// The notes and groups that a ring's sentence comes from; each can be taken away.
#[component]
pub fn Sources(desk: Desk, ring: Ring) -> impl IntoView {
    let session = desk.app.session;
    let sources = memo(move |_| {
        // What is linked, and whether it is still there.
        let _ = session.count(note::KIND);
        let _ = session.count(group::KIND);
        session.of_kind(link::KIND, |workspace| material::sources(workspace, ring))
    });
    let heading = format!("converge-from-{}", crate::rooms::words::ring(ring));
    view! {
        <h3 class="converge-label" id=heading.clone()>"It comes from"</h3>
        <Show
            when=move || sources.with(|sources| !sources.is_empty())
            fallback=|| {
                view! {
                    <p class="quiet-text">"Nothing yet. Mark the notes and groups that it says."</p>
                }
            }
        >
            <ul class="chips converge-sources" aria-labelledby=heading.clone()>
                <For
                    each=move || sources.get()
                    key=Id::clone
                    children=move |id| view! { <Source desk ring id /> }
                />
            </ul>
        </Show>
    }
}

#[component]
fn Source(desk: Desk, ring: Ring, id: Id) -> impl IntoView {
    let its = StoredValue::new(id.clone());
    let title = memo(move |_| actions::title(desk, &its.get_value()));
    let is_group = desk.app.session.untracked(|workspace| {
        workspace
            .record(&id)
            .is_some_and(|it| it.kind() == group::KIND)
    });
    let words = if is_group {
        view! { <strong dir="auto">{move || title.get()}</strong> }.into_any()
    } else {
        let href = Route::to_record(Room::Vision, &id).fragment();
        view! { <a href=href dir="auto">{move || title.get()}</a> }.into_any()
    };
    let label = Signal::derive(move || format!("Take “{}” out of the sentence", title.get()));
    let read_only = Signal::derive(move || desk.app.session.is_read_only());
    let press = move || actions::link(desk, ring, &its.get_value(), false);
    view! {
        <li class="chip converge-source">
            {words}
            <IconButton label icon=LuX small=true disabled=read_only on_press=press />
        </li>
    }
}
