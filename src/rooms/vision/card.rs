//! One note on the board: plain elements and one effect, so that thousands stay quick.

use super::board::Board;
use super::dom;
use super::look::Look;
use crate::ui::Icon;
use icondata_lu::LuGitFork;
use leptos::prelude::*;
use plan::Id;

/// A note. It is made anew only where something of it changed.
pub fn card(board: Board, id: Id) -> impl IntoView {
    move || {
        let look = board.session.record(&id, |record| record.map(Look::of));
        look.map(|look| paper(board, &id, &look))
    }
}

fn paper(board: Board, id: &Id, look: &Look) -> impl IntoView + use<> {
    let place = format!("--x:{:.4};--y:{:.4}", look.at.x, look.at.y);
    // Marked from outside when they change; see `bullseye`.
    let selected = board.is_selected(id).then_some("true");
    let is_stop = board
        .tab_stop
        .with_untracked(|stop| stop.as_ref() == Some(id));
    let is_written = board
        .editing
        .with_untracked(|editing| editing.as_ref().is_some_and(|editing| editing.id == *id));
    let written = look.written();
    let empty = look.text.trim().is_empty();
    let more = look.folded.then(
        || view! { <button type="button" class="note-more" tabindex="-1">"Read all"</button> },
    );
    let badge = look.unsettled.clone().map(|words| {
        view! {
            <button type="button" class="badge warning" tabindex="-1" title="Choose what stays">
                <Icon icon=LuGitFork />
                {words}
            </button>
        }
    });
    let author = (!look.author.is_empty())
        .then(|| view! { <span class="note-author">{look.author.clone()}</span> });
    let foot = (author.is_some() || badge.is_some() || more.is_some())
        .then(|| view! { <footer class="note-foot">{author}{more}{badge}</footer> });
    view! {
        <article
            class="note"
            id=dom::element_id(id)
            style=place
            data-color=look.colour.word()
            aria-label=look.spoken()
            aria-roledescription="note"
            aria-current=selected
            data-written=is_written.then_some("")
            tabindex=if is_stop { "0" } else { "-1" }
        >
            <p class="note-text" class:quiet-text=empty dir="auto">{written}</p>
            {foot}
        </article>
    }
}
