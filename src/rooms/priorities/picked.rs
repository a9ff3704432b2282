//! The bar that says how many initiatives are picked in the table, and what can be done with all of
//! them. It stands where the field that adds stands, so that nothing moves when it comes.

use super::bulk;
use super::cells::chip_of;
use super::columns::{COLUMNS, Field};
use super::fill::{can_fill, fill};
use super::state::{Priorities, View};
use crate::rooms::survivor::survivor;
use crate::rooms::{priority_words, words};
use crate::routes::{Room, Route};
use crate::ui::table::{Picks, as_text};
use crate::ui::{Icon, IconButton, Menu, MenuItem};
use icondata_lu::{
    LuArrowDownToLine, LuBan, LuChevronUp, LuCircleDashed, LuClipboardCopy, LuGauge, LuSignal,
    LuTrash2, LuUserPlus, LuUserRound, LuX,
};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{Show, effect, memo, view};
use plan::Id;
use plan::methods::rice::{IMPACT_SCALE, Input};
use plan::records::persona;
use plan::records::work::Status;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

/// Confidence as RICE speaks of it: high, medium, low, and a moonshot.
const CONFIDENCES: [f64; 4] = [100.0, 80.0, 50.0, 20.0];

/// The bar, while initiatives are picked.
#[component]
pub fn PickedBar(room: Priorities) -> impl IntoView {
    let any = memo(move |_| room.picked.with(|picked| !picked.is_empty()));
    let unseen = memo(move |_| {
        let all = room.picked.with(|picked| picked.len());
        all.saturating_sub(how_many_show(room))
    });
    let count = move || {
        room.picked
            .with(|picked| words::number(picked.len() as f64))
    };
    let said = move || {
        let unseen = unseen.get();
        let hidden = (unseen > 0).then(|| format!(", {} hidden", words::number(unseen as f64)));
        format!("{} selected{}", count(), hidden.unwrap_or_default())
    };
    effect(move |before: Option<usize>| {
        let now = room.picked.with(|picked| picked.len());
        if before.unwrap_or_default() != now {
            room.app.announce(untrack(said));
        }
        now
    });
    let session = room.app.session;
    // Another workspace: what was picked means nothing there.
    effect(move |before: Option<Option<_>>| {
        let now = session.id();
        if before.is_some_and(|before| before != now) {
            room.table.clear_picks();
        }
        now
    });
    view! {
        <Show when=move || any.get()>
            <div
                class="picked"
                role="group"
                aria-label="Selected initiatives"
                on:keydown=move |event| {
                    if event.key() == "Escape" && !in_menu(&event) {
                        clear(room);
                    }
                }
            >
                <p title=said>{count} <span>{move || said().split_once(' ').map(|(_, rest)| format!(" {rest}"))}</span></p>
                <Show when=move || !session.is_read_only()>
                    <SetStatus room />
                    <SetInput room input=Input::Impact />
                    <SetInput room input=Input::Confidence />
                    <LinkPersona room />
                    <FillDown room />
                </Show>
                <button type="button" class="button quiet small" aria-label="Copy as text" title="Copy as text" on:click=move |_| copy(room)>
                    <Icon icon=LuClipboardCopy />
                    <span>"Copy"</span>
                </button>
                <Show when=move || !session.is_read_only()>
                    <button type="button" class="button quiet small danger" aria-label="Delete selected" title="Delete selected" on:click=move |_| delete(room)>
                        <Icon icon=LuTrash2 />
                        <span>"Delete"</span>
                    </button>
                </Show>
                <IconButton label="Clear selection" icon=LuX small=true on_press=move || clear(room) />
            </div>
        </Show>
    }
}

/// How many of the picked ones show: a filter hides some, and so does a group that is closed; tracked.
fn how_many_show(room: Priorities) -> usize {
    let among = |lines: &Arc<Vec<Id>>| room.table.picks().with(|picks| picks.among(lines));
    room.lines.with(among)
}

/// Gives all that are picked and show what the first of them has in the column of the cursor, as the keys do.
#[component]
fn FillDown(room: Priorities) -> impl IntoView {
    let column = memo(move |_| {
        let (_, column) = room.table.cursor()?;
        let field = Field::at(column);
        let title = COLUMNS.get(column)?.title.to_lowercase();
        can_fill(field).then_some((field, title))
    });
    let others = memo(move |_| how_many_show(room).saturating_sub(1));
    let label = move || {
        let (_, title) = column.get()?;
        let others = others.get();
        Some(match room.picked.with(|picked| picked.len()) > others + 1 {
            true => {
                let cells = words::counted(others, "cell that shows", "cells that show");
                format!("Fill down {title} into {cells}")
            }
            false => format!("Fill down {title}"),
        })
    };
    let press = move |_| {
        let all = shown(room);
        if let (Some((first, others)), Some((field, _))) =
            (all.split_first(), column.get_untracked())
        {
            fill(room, first, field, others);
        }
    };
    let several = move || others.get() > 0 && column.with(Option::is_some);
    view! {
        <Show when=several>
            <button
                type="button"
                class="button quiet small"
                aria-label=label
                title=label
                aria-keyshortcuts="Control+D"
                on:click=press
            >
                <Icon icon=LuArrowDownToLine />
                <span>"Fill down"</span>
            </button>
        </Show>
    }
}

/// The picked initiatives that show, as they stand in the table.
fn shown(room: Priorities) -> Vec<Id> {
    let picks = room.table.picks().read_untracked();
    room.lines.with_untracked(|lines| {
        let picked = lines.iter().filter(|line| Picks::has(&picks, line));
        picked.cloned().collect()
    })
}

/// The picked initiatives as they stand in the table, then those that do not show.
fn picked(room: Priorities) -> Vec<Id> {
    let mut all = shown(room);
    let picked = room.picked.get_untracked();
    if all.len() < picked.len() {
        let shown = plan::sorted::set(all.iter().cloned());
        all.extend(picked.iter().filter(|id| !shown.contains(*id)).cloned());
    }
    all
}

/// Escape closes a menu and no more.
fn in_menu(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.closest("[popover]").is_ok_and(|menu| menu.is_some()))
}

/// The focus goes back to the table, or to the matrix where that alone shows.
fn clear(room: Priorities) {
    room.table.clear_picks();
    if room.view.get_untracked() == View::Table {
        room.table.take_focus();
        return;
    }
    let stop = document().query_selector(".matrix .dot[tabindex='0']");
    let dot: Option<HtmlElement> = stop.ok().flatten().and_then(|it| it.dyn_into().ok());
    if let Some(dot) = dot {
        let _ = dot.focus();
    }
}

/// The cursor goes on to the next one that stays.
fn delete(room: Priorities) {
    let ids = picked(room);
    let gone = plan::sorted::set(ids.iter());
    let next = room.rows.with_untracked(|rows| {
        let cursor = room.table.focused();
        let at = cursor.and_then(|(line, _)| {
            rows.iter()
                .position(|row| crate::ui::table::Line::Row(row.clone()) == line)
        });
        survivor(rows, at.unwrap_or_default(), |row| gone.contains(row)).cloned()
    });
    room.table.clear_picks();
    bulk::delete(room.app, &ids);
    if let Some(next) = next {
        room.select(&next);
    }
    room.table.take_focus();
}

/// Copies the rows, under a line with the columns' names.
fn copy(room: Priorities) {
    let rows = picked(room);
    let text = as_text(room, room.table, &rows);
    let copied = words::counted(rows.len(), "initiative", "initiatives");
    let navigator = window().navigator();
    // A page from another machine without encryption has no clipboard.
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| clipboard.is_object());
    let refused = move || {
        let words = "This browser lets only keys copy. Press Ctrl C in the table.";
        room.app.toasts.say(words);
        room.table.take_focus();
    };
    if !has_clipboard {
        refused();
        return;
    }
    let promise = navigator.clipboard().write_text(&text);
    spawn_local(async move {
        match JsFuture::from(promise).await {
            Ok(_) => room.app.toasts.say(format!("Copied {copied}")),
            Err(_) => refused(),
        }
    });
}

/// Gives all of them the same impact or confidence.
#[component]
fn SetInput(room: Priorities, input: Input) -> impl IntoView {
    let (icon, id, label, values): (_, _, _, &[f64]) = match input {
        Input::Impact => (LuSignal, "set-impact", "Set impact", IMPACT_SCALE),
        _ => (LuGauge, "set-confidence", "Set confidence", &CONFIDENCES),
    };
    let items = move || {
        let set = move |value| bulk::set_input(room.app, &picked(room), input, value);
        let item = |&value: &f64| {
            let level = (input == Input::Impact)
                .then(|| words::impact_level(value))
                .flatten();
            let shown = words::input_value(input, value);
            let label = level.map_or_else(|| shown.clone(), |level| format!("{shown} {level}"));
            view! { <MenuItem label icon on_press=move || set(Some(value)) /> }
        };
        let items = values.iter().map(item).collect_view();
        view! {
            {items}
            <hr />
            <MenuItem label="Empty" icon=LuBan on_press=move || set(None) />
        }
    };
    let button = move || {
        view! {
            <Icon icon />
            <span>{words::input(input)}</span>
            <Icon icon=LuChevronUp />
        }
    };
    view! {
        <Menu
            id
            label
            class="button quiet small"
            title=label
            button=ViewFn::from(button)
            items=ViewFn::from(items)
        />
    }
}

/// Gives all of them a status.
#[component]
fn SetStatus(room: Priorities) -> impl IntoView {
    let items = move || {
        let item = |status: &Status| {
            let status = *status;
            let set = move || bulk::set_status(room.app, &picked(room), status);
            view! { <MenuItem label=priority_words::status(status) icon=LuCircleDashed on_press=set /> }
        };
        Status::ALL.iter().map(item).collect_view()
    };
    let button = move || {
        view! {
            <Icon icon=LuCircleDashed />
            <span>"Status"</span>
            <Icon icon=LuChevronUp />
        }
    };
    view! {
        <Menu
            id="picked-status"
            label="Set status"
            class="button quiet small"
            title="Set status"
            button=ViewFn::from(button)
            items=ViewFn::from(items)
        />
    }
}

/// Says of all of them that they are for a persona.
#[component]
fn LinkPersona(room: Priorities) -> impl IntoView {
    let session = room.app.session;
    let items = move || {
        let personas = session.ordered(persona::KIND);
        if personas.is_empty() {
            let go = move || room.app.go(Route::to(Room::People));
            return view! { <MenuItem label="Add a persona in People" icon=LuUserPlus on_press=go /> }
                .into_any();
        }
        let item = |id: Id| {
            let (_, name, _) = session.record(&id, |record| record.map(chip_of))?;
            let link = move || bulk::link_persona(room.app, &picked(room), &id);
            Some(view! { <MenuItem label=name icon=LuUserRound on_press=link /> })
        };
        personas
            .into_iter()
            .filter_map(item)
            .collect_view()
            .into_any()
    };
    let button = || {
        view! {
            <Icon icon=LuUserPlus />
            <span>"Persona"</span>
            <Icon icon=LuChevronUp />
        }
    };
    view! {
        <Menu
            id="link-persona"
            label="Link a persona"
            class="button quiet small"
            title="Link a persona"
            button=ViewFn::from(button)
            items=ViewFn::from(items)
        />
    }
}
