//! Which columns show and in which order, for somebody to choose.

use super::focus::keep_focus;
use super::state::{Key, TableState};
use super::{Arrangement, Column, Source};
use crate::ui::{Icon, Popover};
use icondata_lu::{LuArrowDown, LuArrowUp, LuColumns3};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, view};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The button that opens the choice of columns.
#[component]
pub fn ColumnChoice<S: Source>(
    /// Whose columns.
    source: S,
    /// How they are arranged.
    state: TableState<S::Key>,
    /// Tells a screen reader.
    #[prop(into)]
    say: Callback<String>,
) -> impl IntoView {
    let button = || {
        view! {
            <Icon icon=LuColumns3 />
            <span>"Columns"</span>
        }
    };
    let panel = move || {
        let choosing = Choosing {
            columns: source.columns(),
            state,
            left_out: StoredValue::new(left_out(source.columns(), state)),
            say,
        };
        view! { <Panel choosing /> }
    };
    view! {
        <Popover
            label="Columns"
            class="button columns-button"
            button=ViewFn::from(button)
            sheet=ViewFn::from(panel)
        />
    }
}

/// What is chosen from, while the list is open.
struct Choosing<K: Key> {
    columns: &'static [Column],
    state: TableState<K>,
    /// Columns that a narrow table leaves out until somebody chooses.
    left_out: StoredValue<Vec<usize>>,
    say: Callback<String>,
}

impl<K: Key> Clone for Choosing<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Key> Copy for Choosing<K> {}

impl<K: Key> Choosing<K> {
    fn title(self, column: usize) -> &'static str {
        self.columns.get(column).map_or("", |column| column.title)
    }

    fn shows(self, column: usize) -> bool {
        self.state.arrangement.with(|arrangement| {
            let leaves_out = !arrangement.is_chosen()
                && self
                    .left_out
                    .with_value(|left_out| left_out.contains(&column));
            arrangement.shows(column) && !leaves_out
        })
    }

    fn show(self, column: usize, shows: bool) {
        self.state.arrangement.update(|arrangement| {
            let left_out = self.left_out.get_value();
            arrangement.show(column, shows, &left_out);
        });
        let now = if shows { "shows" } else { "is hidden" };
        self.say.run(format!("{} {now}", self.title(column)));
    }

    fn shift(self, column: usize, right: bool) {
        // A line that moves may lose the focus with it.
        keep_focus();
        let mut place = None;
        self.state.arrangement.update(|arrangement| {
            let left_out = self.left_out.get_value();
            place = arrangement.shift(column, right, &left_out);
        });
        if let Some(place) = place {
            let count = self.columns.len().saturating_sub(1);
            let title = self.title(column);
            self.say
                .run(format!("{title} is column {place} of {count}"));
        }
    }

    /// Whether a column has no neighbour on that side.
    fn is_last(self, column: usize, right: bool) -> bool {
        self.state.arrangement.with(|arrangement| {
            let choices = arrangement.choices();
            let end = if right {
                choices.last()
            } else {
                choices.first()
            };
            end == Some(&column)
        })
    }

    fn reset(self) {
        self.state.arrangement.set(Arrangement::new(self.columns));
        self.say.run("The columns are as they were".to_owned());
    }
}

#[component]
fn Panel<K: Key>(choosing: Choosing<K>) -> impl IntoView {
    let state = choosing.state;
    let chosen = move || state.arrangement.with(Arrangement::is_chosen);
    view! {
        <p class="menu-title caps">"Columns"</p>
        <ul class="column-list">
            <For
                each=move || state.arrangement.with(Arrangement::choices)
                key=|column| *column
                children=move |column| view! { <Choice choosing column /> }
            />
        </ul>
        <button type="button" class="button quiet small" aria-disabled=move || (!chosen()).then_some("true") on:click=move |_| choosing.reset()>
            "Reset"
        </button>
    }
}

/// One column. Arrows walk the list; with Alt they move the column.
#[component]
fn Choice<K: Key>(choosing: Choosing<K>, column: usize) -> impl IntoView {
    let title = choosing.title(column);
    let stays = choosing
        .state
        .arrangement
        .with_untracked(|arrangement| arrangement.stays(column));
    let key = move |event: KeyboardEvent| {
        let down = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return,
        };
        event.prevent_default();
        if event.alt_key() {
            choosing.shift(column, down);
        } else {
            go_to_neighbour(&event, down);
        }
    };
    view! {
        <li on:keydown=key>
            <label class="check">
                <input
                    type="checkbox"
                    aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                    aria-disabled=stays.then_some("true")
                    prop:checked=move || choosing.shows(column)
                    on:click=move |event| if stays { event.prevent_default() }
                    on:change=move |event| choosing.show(column, event_target_checked(&event))
                />
                <span>{title}</span>
            </label>
            {[false, true].map(|right| move_button(choosing, column, right)).collect_view()}
        </li>
    }
}

/// It keeps the focus where the column can go no further.
fn move_button<K: Key>(choosing: Choosing<K>, column: usize, right: bool) -> AnyView {
    let (icon, side) = if right {
        (LuArrowDown, "right")
    } else {
        (LuArrowUp, "left")
    };
    let name = format!("Move {} {side}", choosing.title(column));
    view! {
        <button
            type="button"
            class="icon-button small"
            aria-label=name.clone()
            title=name
            aria-disabled=move || choosing.is_last(column, right).then_some("true")
            on:click=move |_| choosing.shift(column, right)
        >
            <Icon icon />
        </button>
    }
    .into_any()
}

fn go_to_neighbour(event: &KeyboardEvent, down: bool) {
    let neighbour = || {
        let line = target(event)?.closest("li").ok()??;
        let next = if down {
            line.next_element_sibling()?
        } else {
            line.previous_element_sibling()?
        };
        let tick = next.query_selector("input").ok()??;
        tick.dyn_into::<HtmlElement>().ok()
    };
    if let Some(tick) = neighbour() {
        // Fails only for a control that left the page meanwhile.
        let _ = tick.focus();
    }
}

fn target(event: &KeyboardEvent) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

/// The columns that show, in their order, without those that a narrow table leaves out.
#[must_use]
pub fn visible_columns<K: Key>(columns: &'static [Column], state: TableState<K>) -> Vec<usize> {
    let mut shown = state.arrangement.with_untracked(Arrangement::shown);
    let left_out = left_out(columns, state);
    shown.retain(|at| !left_out.contains(at));
    shown
}

/// The columns that would show and have no room: the style sheet leaves them out of a narrow table.
pub(super) fn left_out<K: Key>(columns: &'static [Column], state: TableState<K>) -> Vec<usize> {
    let mut shown = state.arrangement.with_untracked(Arrangement::shown);
    shown.retain(|at| {
        let class = columns.get(*at).map_or("", |column| column.class);
        let cell = document()
            .query_selector(&format!(".grid-body > :not([hidden]) > .{class}"))
            .ok()
            .flatten();
        cell.is_some_and(|cell| cell.get_bounding_client_rect().width() <= 0.0)
    });
    shown
}
