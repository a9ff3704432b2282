//! The notes of a ring as a list: the board in words.

use super::board::Board;
use super::look::Look;
use super::{dom, group_actions, votes};
use crate::rooms::{commands, words};
use crate::state::Command;
use crate::ui::Icon;
use icondata_lu::{LuGitFork, LuPlus};
use leptos::prelude::*;
use markup::{For, memo, view};
use plan::methods::golden_circle::Ring;
use plan::records::group::Part;
use plan::{Id, Record};
use std::collections::HashMap;

/// So many notes are listed at first, and so many more at each press.
const AT_ONCE: usize = 40;

/// The notes of a ring, clockwise from the top; or those with the most votes first.
#[component]
pub fn RingList(board: Board, ring: Ring) -> impl IntoView {
    let all = memo(move |_| board.walked.with(|rings| rings[ring as usize].len()));
    let shown = RwSignal::new(AT_ONCE);
    let listed = memo(move |_| {
        let mut notes = board.walked.with(|rings| rings[ring as usize].clone());
        let most = shown.get();
        if board.strongest_first.get() {
            board.by_votes(&mut notes);
            return strongest(notes, most);
        }
        board.parts.with(|parts| lines(&notes, parts, ring, most))
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
            <For
                each=move || listed.get()
                key=Line::clone
                children=move |line| line_view(board, ring, line)
            />
            {more}
            {add}
        </ul>
    }
}

/// A line of the list.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Line {
    /// A group; the notes in it follow.
    Group(Id),
    /// A note, and whether it is in a group.
    Note(Id, bool),
    /// The notes that are in none follow.
    Alone,
}

/// The first so many notes of a ring, those of each group under it; the group with the first note comes
/// first.
fn lines(notes: &[Id], parts: &[Part], ring: Ring, most: usize) -> Vec<Line> {
    let mut group_of: HashMap<&Id, &Id> = HashMap::new();
    for part in parts.iter().filter(|part| part.ring == ring) {
        group_of.extend(part.notes.iter().map(|note| (note, &part.group)));
    }
    let mut places: HashMap<&Id, usize> = HashMap::new();
    let mut groups: Vec<(&Id, Vec<&Id>)> = Vec::new();
    let mut alone: Vec<&Id> = Vec::new();
    for note in notes {
        let Some(group) = group_of.get(note) else {
            alone.push(note);
            continue;
        };
        let at = *places.entry(group).or_insert(groups.len());
        match groups.get_mut(at) {
            Some((_, own)) => own.push(note),
            None => groups.push((group, vec![note])),
        }
    }
    let mut lines = Vec::new();
    let mut left = most;
    for (group, own) in groups {
        if left > 0 {
            lines.push(Line::Group(group.clone()));
        }
        let own = own.into_iter().take(left);
        left -= own.len();
        lines.extend(own.map(|note| Line::Note(note.clone(), true)));
    }
    if left > 0 && !lines.is_empty() && !alone.is_empty() {
        lines.push(Line::Alone);
    }
    let alone = alone.into_iter().take(left);
    lines.extend(alone.map(|note| Line::Note(note.clone(), false)));
    lines
}

/// The first so many notes in this order, whatever group they are in: of the strongest none stands below a weaker
/// one.
fn strongest(notes: Vec<Id>, most: usize) -> Vec<Line> {
    let notes = notes.into_iter().take(most);
    notes.map(|note| Line::Note(note, false)).collect()
}

fn line_view(board: Board, ring: Ring, line: Line) -> AnyView {
    match line {
        Line::Group(group) => heading_of(board, ring, group).into_any(),
        Line::Note(id, grouped) => row(board, id, grouped).into_any(),
        Line::Alone => view! { <li><h4 class="ring-alone">"In no group"</h4></li> }.into_any(),
    }
}

/// A group in the list; choosing it selects its notes on the board.
fn heading_of(board: Board, ring: Ring, group: Id) -> impl IntoView {
    let name = {
        let group = group.clone();
        memo(move |_| board.group_called(&group))
    };
    let press = move |_| {
        group_actions::select(board, &group, ring);
        if let Some(first) = board.notes_of(&group, ring).first() {
            board.reveal_note(first);
        }
        if let Some(name) = dom::outline(&group, ring).as_ref().and_then(dom::name_on) {
            let _ = name.focus();
        }
    };
    view! {
        <li>
            <h4 class="ring-group">
                <button type="button" class="ring-item" on:click=press>
                    <strong dir="auto">{move || name.get()}</strong>
                </button>
            </h4>
        </li>
    }
}

/// A note in the list; choosing it shows it on the board.
fn row(board: Board, id: Id, grouped: bool) -> impl IntoView {
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
        <li class="ring-row" data-grouped=grouped.then_some("")>
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

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    #[test]
    fn notes_are_listed_under_their_group_and_the_others_after_them() {
        let part = |group: &str, notes: &[&str], ring| Part {
            ring,
            group: id(group),
            notes: notes.iter().map(|note| id(note)).collect(),
        };
        let notes = ["a", "b", "c", "d"].map(id);
        let parts = [
            part("x", &["b", "d"], Ring::Why),
            part("x", &["a"], Ring::How),
            part("y", &["c", "gone"], Ring::Why),
        ];
        let told = |most| {
            let line = |line: Line| match line {
                Line::Group(id) => format!("{id}:"),
                Line::Note(id, grouped) => format!("{id}{}", if grouped { "+" } else { "" }),
                Line::Alone => "alone:".to_owned(),
            };
            let lines = lines(&notes, &parts, Ring::Why, most).into_iter();
            lines.map(line).collect::<Vec<String>>()
        };
        assert_eq!(told(4), ["x:", "b+", "d+", "y:", "c+", "alone:", "a"]);
        // Headings do not count: whatever is left out is a note that can be asked for.
        assert_eq!(told(3), ["x:", "b+", "d+", "y:", "c+"]);
        assert_eq!(told(2), ["x:", "b+", "d+"]);
        assert_eq!(told(1), ["x:", "b+"]);
        assert_eq!(lines(&notes, &[], Ring::Why, 9).len(), 4);
        assert_eq!(lines(&[], &parts, Ring::Why, 9), []);
    }

    #[test]
    fn the_strongest_are_listed_first_whatever_group_they_are_in() {
        let notes = ["b", "a", "c"].map(id).to_vec();
        let wanted = ["b", "a"].map(|note| Line::Note(id(note), false));
        assert_eq!(strongest(notes, 2), wanted);
    }
}
