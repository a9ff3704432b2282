//! The notes of a ring as a list: the board in words.

use super::board::Board;
use super::look::Look;
use super::votes;
use crate::rooms::{commands, words};
use crate::state::Command;
use crate::ui::Icon;
use icondata_lu::{LuGitFork, LuPlus};
use leptos::prelude::*;
use markup::{For, memo, view};
use plan::methods::golden_circle::Ring;
use plan::{Id, Record};

/// So many notes are listed at first, and so many more at each press.
const AT_ONCE: usize = 40;

/// The notes of a ring, clockwise from the top; or those with the most votes first.
#[component]
pub fn RingList(board: Board, ring: Ring) -> impl IntoView {
    let all = memo(move |_| board.walked.with(|rings| rings[ring as usize].len()));
    let shown = RwSignal::new(AT_ONCE);
    let listed = memo(move |_| {
        board.walked.with(|rings| {
            let mut notes = rings[ring as usize].clone();
            if board.strongest_first.get() {
                board.by_votes(&mut notes);
            }
            notes.truncate(shown.get());
            notes
        })
    });
    let heading = move || {
        let count = words::counted(all.get(), "note", "notes");
        format!("{count} in {}", words::ring(ring))
    };
    let more = move || {
        let left = all.get().saturating_sub(shown.get());
        (left > 0).then(|| {
            let count = words::number(left.min(AT_ONCE * 5) as f64);
            let label = format!("Show {count} more of {}", words::number(all.get() as f64));
            let press = move |_| shown.update(|shown| *shown += AT_ONCE * 5);
            view! {
                <li>
                    <button type="button" class="ring-item ring-add" on:click=press>
                        <span>{label}</span>
                    </button>
                </li>
            }
        })
    };
    let add = move || {
        (!board.session.is_read_only()).then(|| {
            view! {
                <li>
                    <button
                        type="button"
                        class="ring-item ring-add"
                        on:click=move |_| board.begin_in(ring)
                    >
                        <Icon icon=LuPlus />
                        <span>"Add to "{words::ring(ring)}</span>
                    </button>
                </li>
            }
        })
    };
    view! {
        <h3 class="visually-hidden">{heading}</h3>
        <ul class="ring-list">
            <For each=move || listed.get() key=Id::clone children=move |id| row(board, id) />
            {more}
            {add}
        </ul>
    }
}

/// A note in the list; choosing it shows it on the board.
fn row(board: Board, id: Id) -> impl IntoView {
    let look = {
        let id = id.clone();
        memo(move |_| {
            let votes = board.votes(&id);
            let look = |record: &Record| Look::of(record, votes);
            board.session.record(&id, |record| record.map(look))
        })
    };
    let read = move |read: fn(&Look) -> String| {
        move || look.with(|look| look.as_ref().map(read).unwrap_or_default())
    };
    let selected = {
        let id = id.clone();
        move || {
            let selected = board.selection.with(|selected| selected.contains(&id));
            selected.then_some("true")
        }
    };
    let badge = move || {
        let unsettled = look.with(|look| look.as_ref()?.unsettled.clone())?;
        Some(view! {
            <button
                type="button"
                class="badge warning"
                title="Two copies differ: choose what to keep"
                on:click=move |_| commands::run(board.app, Command::SettleConflicts)
            >
                <Icon icon=LuGitFork />
                {unsettled}
            </button>
        })
    };
    view! {
        <li class="ring-row">
            <button
                type="button"
                class="ring-item"
                data-color=read(|look| look.colour.word().to_owned())
                aria-current=selected
                on:click=move |_| board.go_to(&id)
            >
                <span dir="auto">{read(Look::written)}</span>
                <small>{read(|look| look.author.clone())}</small>
                <small class="ring-votes num">{read(|look| if look.votes > 0 { votes::counted(look.votes) } else { String::new() })}</small>
            </button>
            {badge}
        </li>
    }
}
