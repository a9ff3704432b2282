//! What a sentence comes from.

use super::{Desk, actions, material};
use crate::rooms::focus::focus_moved;
use crate::rooms::survivor::survivor;
use crate::rooms::words;
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
        for kind in [note::KIND, group::KIND, link::KIND] {
            let _ = session.count(kind);
        }
        session.untracked(|workspace| material::sources(workspace, ring))
    });
    let heading = heading(ring);
    view! {
        <h3 class="converge-label" id=heading.clone() tabindex="-1">
            "It comes from"
        </h3>
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
                    children=move |id| view! { <Source desk ring id sources /> }
                />
            </ul>
        </Show>
    }
}

/// The id of the heading over a ring's sources.
fn heading(ring: Ring) -> String {
    format!("converge-from-{}", words::ring(ring))
}

#[component]
fn Source(desk: Desk, ring: Ring, id: Id, sources: Memo<Vec<Id>>) -> impl IntoView {
    let its = StoredValue::new(id.clone());
    let title = memo(move |_| actions::title(desk, &its.get_value()));
    let is_group = desk.app.session.untracked(|workspace| {
        workspace
            .record(&id)
            .is_some_and(|it| it.kind() == group::KIND)
    });
    let said = if is_group {
        view! { <strong dir="auto">{move || title.get()}</strong> }.into_any()
    } else {
        let href = Route::to_record(Room::Vision, &id).fragment();
        view! { <a href=href dir="auto">{move || title.get()}</a> }.into_any()
    };
    let label = Signal::derive(move || format!("Take “{}” out of the sentence", title.get()));
    let read_only = Signal::derive(move || desk.app.session.is_read_only());
    let press = move || {
        let id = its.get_value();
        let next = sources.with_untracked(|all| {
            let at = all.iter().position(|it| *it == id)?;
            survivor(all, at, |it| *it == id).cloned()
        });
        actions::link(desk, ring, &id, false);
        // The button goes with what it took away.
        focus_moved(next.map_or(format!("#{}", heading(ring)), |next| {
            format!(
                "[aria-labelledby={}] [data-source=\"{next}\"] button",
                heading(ring)
            )
        }));
    };
    view! {
        <li class="chip converge-source" data-source=id.to_string()>
            {said}
            <IconButton label icon=LuX small=true disabled=read_only on_press=press />
        </li>
    }
}
