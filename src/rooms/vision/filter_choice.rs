//! Choosing which notes show plainly: a button that opens the choice, and a chip that says what was
//! chosen and clears it.

use super::board::Board;
use super::filter::{self, Filter};
use crate::rooms::words;
use crate::ui::{Icon, Popover};
use icondata_lu::{LuListFilter, LuX};
use leptos::prelude::*;
use markup::{memo, view};
use plan::records::{Colour, note};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The button and the chip, in a corner of the board.
#[component]
pub fn FilterChoice(board: Board) -> impl IntoView {
    let none = Signal::derive(move || board.overview.with(|overview| overview.count() == 0));
    let button = move || view! { <Icon icon=LuListFilter /> };
    view! {
        <div class="note-filter">
            <Chip board />
            <Popover
                label="Filter the notes"
                class="icon-button note-filter-button"
                button=ViewFn::from(button)
                disabled=none
                sheet=move || view! { <Sheet board /> }
            />
        </div>
    }
}

/// Opens the choice, or closes it.
pub fn open() {
    if let Some(button) = button() {
        button.click();
    }
}

fn button() -> Option<HtmlElement> {
    let button = document().query_selector(".note-filter-button").ok()??;
    button.dyn_into().ok()
}

/// What is filtered; a press shows all notes again.
#[component]
fn Chip(board: Board) -> impl IntoView {
    let told = memo(move |_| {
        let filter = board.filter.get();
        (!filter.is_empty()).then(|| {
            let authors = board.session.of_kind(note::KIND, filter::authors);
            let count = filter::how_many(board.passing());
            format!("{count}: {}", filter.in_words(&authors))
        })
    });
    let clear = move |_| {
        // The chip goes, and with it the focus: back to where filters come from.
        board.refilter(|filter| *filter = Filter::default());
        if let Some(button) = button() {
            // Fails only for a button that left the page meanwhile.
            let _ = button.focus();
        }
    };
    move || {
        let told = told.get()?;
        Some(view! {
            <button
                type="button"
                class="chip"
                aria-label=format!("Clear the filter. {told}")
                title="Clear the filter"
                on:click=clear
            >
                <span dir="auto">{told}</span>
                <Icon icon=LuX />
            </button>
        })
    }
}

#[component]
fn Sheet(board: Board) -> impl IntoView {
    let typed = move |event| {
        let typed = event_target_value(&event);
        board.refilter(|filter| filter.typed = typed);
    };
    let (authors, colours) = board
        .session
        .untracked(|workspace| (filter::authors(workspace), filter::colours(workspace)));
    let authors = authors
        .into_iter()
        .map(|(folded, name)| view! { <AuthorTick board folded name /> })
        .collect_view();
    let colours = colours
        .into_iter()
        .map(|colour| view! { <ColourTick board colour /> })
        .collect_view();
    let nothing = move || board.filter.with(Filter::is_empty);
    view! {
        <label class="field">
            <span class="field-label">"Find in the notes"</span>
            <input
                class="input"
                autocomplete="off"
                autofocus
                prop:value=move || board.filter.with(|filter| filter.typed.clone())
                on:input=typed
            />
        </label>
        <fieldset>
            <legend class="caps">"By"</legend>
            <div class="chips">{authors}</div>
        </fieldset>
        <fieldset>
            <legend class="caps">"Colour"</legend>
            <div class="swatches">{colours}</div>
        </fieldset>
        <footer>
            <p>{move || filter::how_many(board.passing())}</p>
            <button
                type="button"
                class="button quiet small"
                aria-disabled=move || nothing().then_some("true")
                on:click=move |_| board.refilter(|filter| *filter = Filter::default())
            >
                "Clear all"
            </button>
        </footer>
    }
}

#[component]
fn AuthorTick(board: Board, folded: String, name: String) -> impl IntoView {
    let folded = StoredValue::new(folded);
    let asked = move || {
        let filter = board.filter.get();
        folded.with_value(|folded| filter.authors.contains(folded))
    };
    let choose = move |event| {
        let wanted = event_target_checked(&event);
        let folded = folded.get_value();
        board.refilter(|filter| {
            let _ = match wanted {
                true => filter.authors.insert(folded),
                false => filter.authors.remove(&folded),
            };
        });
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=asked on:change=choose />
            <span dir="auto">{filter::author_name(&name)}</span>
        </label>
    }
}

#[component]
fn ColourTick(board: Board, colour: Colour) -> impl IntoView {
    let asked = move || board.filter.with(|filter| filter.colours.contains(&colour));
    let choose = move |event| {
        let wanted = event_target_checked(&event);
        board.refilter(|filter| {
            let _ = match wanted {
                true => filter.colours.insert(colour),
                false => filter.colours.remove(&colour),
            };
        });
    };
    view! {
        <label class="swatch" data-color=colour.word() title=words::colour(colour)>
            <input
                type="checkbox"
                aria-label=words::colour(colour)
                prop:checked=asked
                on:change=choose
            />
            <Icon icon=icondata_lu::LuCheck />
        </label>
    }
}
