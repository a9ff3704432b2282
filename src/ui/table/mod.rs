//! A table of any number of rows that is edited like a spreadsheet.
//!
//! Only the rows that show are in the document. One stop for Tab: arrows walk the cells, typing or
//! Enter or F2 edits, Enter keeps and goes down, Tab keeps and goes right, Escape leaves the cell as
//! it was, Delete empties it. What cannot be kept stays in its cell, and the reason shows where one
//! looks at it.
//!
//! Space picks a row, Shift picks all on the way, Ctrl A all that show, Escape none. Ctrl D fills: what the first
//! picked row has goes into all that are picked and show, or what stands above into the cell. A header sorts; with Shift it
//! sorts what the others leave equal. Columns are hidden and moved; everywhere but in [`Arrangement`] a column is known by its place among the
//! source's.

mod arrangement;
mod cell;
mod clipboard;
mod columns;
mod drag;
mod editing;
mod focus;
mod head;
mod headings;
mod keys;
mod paper;
mod picks;
mod presses;
mod slots;
mod state;
mod walks;
mod window;

pub use arrangement::Arrangement;
pub use clipboard::{as_text, lines};
pub use columns::{ColumnChoice, visible_columns};
pub use picks::Picks;
pub use state::{Cell, Key, Line, Refused, Sort, TableState};

use super::size::observe_size;
use cell::Row;
use focus::{follow, left};
use head::Head;
use leptos::html;
use leptos::prelude::*;
use markup::{For, memo, view};
use slots::Slots;
use std::sync::Arc;
use web_sys::HtmlElement;

/// How a column's cells are edited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Editor {
    /// Not at all.
    None,
    /// A box that picks the row. Such a column stands first, and always shows.
    Pick,
    /// Enter opens something; see [`Source::open`].
    Opens,
    /// Any text.
    Text,
    /// A number.
    Number,
    /// One of a few numbers or short words, each with a name: it can be typed or chosen.
    Choice(&'static [(&'static str, &'static str)]),
}

/// A column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its class, which also stands for it where the columns' arrangement is kept. The style sheet
    /// says how wide it is: `--col-` and the class.
    pub class: &'static str,
    /// Its header.
    pub title: &'static str,
    /// Its unit, under the header.
    pub unit: &'static str,
    /// The full name of its cells, read when one is edited.
    pub label: &'static str,
    /// Whether it holds numbers: aligned at the end, and sorted with the greatest first.
    pub number: bool,
    /// Whether it always shows.
    pub stays: bool,
    /// Whether it shows only once somebody chooses it.
    pub extra: bool,
    /// How its cells are edited.
    pub editor: Editor,
}

/// What stands over a group of rows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// What the rows below have in common.
    pub title: String,
    /// How many there are.
    pub count: usize,
    /// Whether they show.
    pub open: bool,
}

/// Where a table's cells come from, and where what is typed goes.
pub trait Source: Copy + Send + Sync + 'static {
    /// What tells one row from another.
    type Key: Key;

    /// The columns.
    fn columns(self) -> &'static [Column];
    /// A column's header; tracked.
    fn title(self, column: usize) -> String {
        text_of(self, column, |column| column.title)
    }
    /// What stands under the header; tracked.
    fn unit(self, column: usize) -> String {
        text_of(self, column, |column| column.unit)
    }
    /// The full name of a column's cells, read when one is edited.
    fn label(self, column: usize) -> String {
        text_of(self, column, |column| column.label)
    }
    /// What a row is called.
    fn name(self, key: &Self::Key) -> String;
    /// What a cell shows.
    fn cell(self, key: &Self::Key, column: usize) -> AnyView;
    /// A cell's text, as it is edited and copied.
    fn text(self, key: &Self::Key, column: usize) -> String;
    /// Keeps what was typed.
    ///
    /// # Errors
    /// With the reason, in words, when it cannot be kept.
    fn keep(self, key: &Self::Key, column: usize, text: &str) -> Result<(), String>;
    /// Opens what an [`Editor::Opens`] cell opens, beside the cell.
    fn open(self, key: &Self::Key, column: usize, cell: &HtmlElement);
    /// Whether a text with several lines or tabs is cells that can be pasted.
    fn takes(self, text: &str) -> bool;
    /// Takes several cells that were pasted while one was edited and nothing had been typed there.
    fn pasted(self, key: &Self::Key, column: usize, text: &str);
    /// Takes what a cell holds into the same column of other rows. Each is kept as if it were typed, unless the
    /// source does better.
    fn fill(self, from: &Self::Key, column: usize, to: &[Self::Key]) {
        let text = self.text(from, column);
        for key in to {
            // What one row refuses, the others may take.
            let _ = self.keep(key, column, &text);
        }
    }
    /// What a row is the heading of; none of a row of cells. Tracked.
    fn heading(self, _key: &Self::Key) -> Option<Heading> {
        None
    }
    /// Shows the rows below a heading, or hides them.
    fn open_heading(self, _key: &Self::Key, _open: bool) {}
    /// Whether its rows are sorted by several columns, one after the other.
    fn sorts_by_several(self) -> bool {
        false
    }
    /// Called when so many rows were copied.
    fn copied(self, rows: usize);
    /// Called when editing ends without anything kept.
    fn cancelled(self, key: &Self::Key, column: usize);
    /// Whether nothing can be edited.
    fn read_only(self) -> bool;
}

fn text_of<S: Source>(source: S, column: usize, read: fn(&Column) -> &'static str) -> String {
    let column = source.columns().get(column);
    column.map_or("", read).to_owned()
}

/// Keeps what is being typed, where it can be kept; the editing is then over. For when the page is
/// about to go.
pub fn keep<S: Source>(source: S, state: TableState<S::Key>) {
    editing::keep(source, state);
}

/// Ends the editing as if the cell had been left: what cannot be kept is listed by
/// [`TableState::refused`].
pub fn leave<S: Source>(source: S, state: TableState<S::Key>) {
    editing::leave(source, state);
}

/// The table.
#[component]
pub fn Table<S: Source>(
    /// Where its cells come from.
    source: S,
    /// Its cursor, what is being typed, its order.
    state: TableState<S::Key>,
    /// The rows in order.
    #[prop(into)]
    rows: Signal<Arc<Vec<S::Key>>>,
    /// What it is a table of.
    #[prop(into)]
    label: Signal<String>,
    /// Its class.
    class: &'static str,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let ruler = NodeRef::<html::Div>::new();
    let frame_size = observe_size(frame);
    let row_size = observe_size(ruler);
    let scroll = RwSignal::new(0.0_f64);
    let printing = paper::printing();
    let inside = StoredValue::new(false);
    let columns = source.columns();
    let stop = tab_stop(state, columns, rows);
    let range = memo(move |_| {
        let count = rows.with(|rows| rows.len());
        if printing.get() {
            return 0..count;
        }
        window::visible(
            scroll.get(),
            frame_size.get().height,
            row_size.get().height,
            count,
        )
    });
    let rendered = memo(move |_| {
        rows.with(|rows| rendered_rows(rows, range.get(), &stop.get(), &state.editing.get()))
    });
    let slots = Slots::new(format!("{class}-row"), rendered);
    let page = move || {
        window::page(
            frame_size.get_untracked().height,
            row_size.get_untracked().height,
        )
    };
    let items = headings::items(source, rows);
    let keys = keys::Keys {
        source,
        state,
        rows,
        items,
        stop,
        frame,
    };
    follow(frame, state, rendered, inside);
    let picks = columns.iter().any(|column| column.editor == Editor::Pick);
    let tracks = move || {
        let shown = state.shown();
        let track = |at: &usize| Some(format!("var(--col-{})", columns.get(*at)?.class));
        let tracks: Vec<String> = shown.iter().filter_map(track).collect();
        tracks.join(" ")
    };
    view! {
        <div
            class="grid-frame"
            node_ref=frame
            on:scroll=move |_| {
                if let Some(frame) = frame.get_untracked() {
                    scroll.set(f64::from(frame.scroll_top()));
                }
            }
        >
            <div
                class=format!("grid {class}")
                role="grid"
                aria-label=move || label.get()
                aria-rowcount=move || rows.with(|rows| rows.len() + 1)
                aria-colcount=move || state.shown().len()
                aria-multiselectable=picks.then_some("true")
                data-chosen=move || state.arrangement.with(Arrangement::is_chosen)
                style:--columns=tracks
                aria-readonly=move || source.read_only().then_some("true")
                on:keydown=move |event| keys.pressed(&event, page())
                on:mousedown=move |event| keys.held(&event)
                on:click=move |event| keys.clicked(&event)
                on:dblclick=move |event| keys.double_clicked(&event)
                on:copy=move |event| keys.copied(&event)
                on:focusin=move |_| inside.set_value(true)
                on:focusout=move |event| left(&event, inside)
            >
                <div class="grid-ruler" aria-hidden="true" node_ref=ruler></div>
                <Head source state rows=items stop />
                <div
                    class="grid-body"
                    role="rowgroup"
                    aria-owns=move || slots.order().get()
                    style:--rows=move || rows.with(|rows| rows.len().to_string())
                >
                    <For
                        each=move || slots.numbered()
                        key=|(number, _)| *number
                        children=move |(number, held)| {
                            view! { <Row source state held stop id=slots.element_id(number) /> }
                        }
                    />
                </div>
            </div>
        </div>
    }
}

/// The one cell that Tab stops at: the cursor's, or the first where it has none.
fn tab_stop<K: Key>(
    state: TableState<K>,
    columns: &'static [Column],
    rows: Signal<Arc<Vec<K>>>,
) -> Memo<Option<Cell<K>>> {
    let last = StoredValue::new(0_usize);
    memo(move |_| {
        let shown = state.shown();
        let is_text = |at: &&usize| {
            columns
                .get(**at)
                .is_some_and(|it| it.editor == Editor::Text)
        };
        let home = shown.iter().find(is_text).or_else(|| shown.first());
        let home = home.copied().unwrap_or_default();
        // The column of the cursor may be hidden by now.
        let mut active = state.active.get();
        if let Some(cell) = active.as_mut().filter(|cell| !shown.contains(&cell.column)) {
            cell.column = home;
        }
        rows.with(|rows| {
            if let Some(cell) = &active {
                let Line::Row(key) = &cell.line else {
                    return active;
                };
                if let Some(at) = rows.iter().position(|row| row == key) {
                    last.set_value(at);
                    return active;
                }
            }
            // The row of the cursor is gone: the one that took its place.
            let at = last.get_value().min(rows.len().checked_sub(1)?);
            Some(Cell {
                line: Line::Row(rows.get(at)?.clone()),
                column: active.map_or(home, |active| active.column),
            })
        })
    })
}

/// The rows in the window with their places, and those that must not leave the document: the one
/// Tab stops at, and the one that is being edited.
fn rendered_rows<K: Key>(
    rows: &[K],
    range: std::ops::Range<usize>,
    stop: &Option<Cell<K>>,
    editing: &Option<state::Editing<K>>,
) -> Vec<(K, usize)> {
    let mut places: Vec<usize> = range.collect();
    let mut needed = Vec::new();
    if let Some(Line::Row(key)) = stop.as_ref().map(|stop| &stop.line) {
        needed.push(key);
    }
    needed.extend(editing.as_ref().map(|editing| &editing.key));
    for key in needed {
        if places.iter().all(|at| rows.get(*at) != Some(key))
            && let Some(at) = rows.iter().position(|row| row == key)
        {
            places.push(at);
        }
    }
    places.sort_unstable();
    let row = |at: usize| Some((rows.get(at)?.clone(), at));
    places.into_iter().filter_map(row).collect()
}
