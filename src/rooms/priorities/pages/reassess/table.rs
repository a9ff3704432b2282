//! The comparison as a table: the place then and now, where it went, and why.

use super::compare::Compared;
use super::comparison::{Line, Show as Which};
use super::words;
use crate::rooms::focus::focus_moved;
use crate::rooms::words::more_label;
use crate::rooms::words::number;
use crate::routes::{Room, Route};
use crate::ui::Select;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::rank_shifts::{Cause, Shift};
use plan::methods::scoring::Model;

/// So many show at first, and so many more each time.
const STEP: usize = 20;

/// Which lines, in words.
fn which(which: Which) -> &'static str {
    match which {
        Which::Moved => "All that moved",
        Which::Rose => "What rose",
        Which::Fell => "What fell",
        Which::CameOrWent => "What came or went",
        Which::All => "All of them",
    }
}

/// The table.
#[component]
pub(super) fn Table(compared: Memo<Compared>, show: RwSignal<Which>) -> impl IntoView {
    let most = RwSignal::new(STEP);
    let count = memo(move |_| compared.with(|it| it.comparison.count(show.get())));
    let lines = memo(move |_| {
        let (most, show) = (most.get(), show.get());
        compared.with(|it| {
            let lines = it.comparison.lines.iter();
            let lines = lines.filter(|line| show.takes(line.moved.shift()));
            lines.take(most).cloned().collect::<Vec<Line>>()
        })
    });
    let facts = memo(move |_| compared.with(|it| (it.comparison.model, it.comparison.one_model)));
    let rows = move || {
        let (model, one_model) = facts.get();
        let row = |line: &Line| row(line, model, one_model);
        lines.with(|lines| lines.iter().map(row).collect_view())
    };
    let left = move || count.get().saturating_sub(most.get());
    let next_of = move |at: usize| {
        compared.with_untracked(|it| {
            let show = show.get_untracked();
            let mut lines = it.comparison.lines.iter();
            let mut lines = lines.by_ref().filter(|line| show.takes(line.moved.shift()));
            lines.nth(at).map(|line| line.id.clone())
        })
    };
    let more = move |_| {
        let next: Option<Id> = next_of(most.get_untracked());
        most.update(|most| *most += STEP);
        if let Some(next) = next {
            focus_moved(format!(".shift-table [data-id=\"{next}\"] a"));
        }
    };
    let choices = Which::ALL.map(|it| (it, which(it).to_owned()));
    let caption = move || compared.with(|it| format!("From {} to {}", it.from, it.to));
    view! {
        <div class="shift-side">
            <Select
                label="Show"
                choices=choices.to_vec()
                chosen=show
                on_choose=move |which| {
                    most.set(STEP);
                    show.set(which);
                }
            />
            <Show
                when=move || { count.get() > 0 }
                fallback=|| view! { <p class="quiet-text">"None."</p> }
            >
                <table class="shift-table">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Initiative"</th>
                            <th scope="col" class="num">"Then"</th>
                            <th scope="col" class="num">"Now"</th>
                            <th scope="col">"Went"</th>
                            <th scope="col">"Why"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Show>
            <Show when=move || { left() > 0 }>
                <button type="button" class="button quiet small" on:click=more>
                    {move || more_label(left(), STEP)}
                </button>
            </Show>
        </div>
    }
}

/// One initiative.
fn row(line: &Line, model: Option<Model>, one_model: bool) -> impl IntoView + use<> {
    let shift = line.moved.shift();
    let rank = |rank: Option<usize>| rank.map_or("–".to_owned(), |it| number(it as f64));
    let why = why(line, model, one_model).into_iter();
    let why = why.map(|said| view! { <li dir="auto">{said}</li> });
    let why = why.collect_view();
    let address = Route::to_record(Room::Priorities, &line.id).fragment();
    let name = line.name.clone();
    let name = if !line.is_there {
        view! { <span dir="auto">{name}</span> }.into_any()
    } else {
        view! { <a href=address dir="auto">{name}</a> }.into_any()
    };
    view! {
        <tr data-id=line.id.to_string()>
            <th scope="row">{name}</th>
            <td class="num" data-head="Then">{rank(line.before())}</td>
            <td class="num" data-head="Now">{rank(line.after())}</td>
            <td class="shift-went" data-shift=words::shift_class(shift)>{words::shift(shift)}</td>
            <td class="shift-why">
                <ul>{why}</ul>
            </td>
        </tr>
    }
}

/// Why it stands elsewhere, and what was decided.
fn why(line: &Line, model: Option<Model>, one_model: bool) -> Vec<String> {
    let has_moved = line.moved.shift() != Shift::Stayed;
    let causes = line.moved.causes().into_iter();
    let mut why: Vec<String> = causes
        .map(|cause| match cause {
            Cause::Others if !one_model => "The model is another".to_owned(),
            cause => words::cause(&cause, model),
        })
        .collect();
    if why.is_empty() && has_moved && !one_model {
        why.push("The model is another".to_owned());
    }
    if let Some((decision, reason)) = &line.decided {
        let decided = words::decided(*decision);
        why.push(match reason.as_str() {
            "" => decided.to_owned(),
            reason => format!("{decided}: {reason}"),
        });
    }
    why
}
