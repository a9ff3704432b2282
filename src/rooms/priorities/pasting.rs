//! What becomes of a paste: all of it is one change. What cannot be taken stays in its cell, with the
//! reason.

mod said;

use super::columns::{COLUMNS, Field};
use super::edits;
use super::import;
use super::paste::{self, MANY_LINES, Pasted};
use super::state::Priorities;
use crate::rooms::words;
use crate::ui::table::{Line as TableLine, Refused, visible_columns};
use crate::ui::{Button, ButtonKind, Dialog, clipboard_text};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::methods::range_edits::on_record;
use plan::records::initiative;
use plan::workspace::{Change, Edit};
use std::sync::Arc;

/// Takes a text that was pasted onto a cell. A list that is pasted onto a column that is not typed, or
/// onto names, is initiatives to add; everything else goes right and down from the cell.
pub fn paste_onto(room: Priorities, id: &Id, column: usize, text: &str) {
    let has_lines = text.trim_end().contains(['\n', '\r']);
    let has_tabs = text.contains('\t');
    let field = Field::at(column);
    let is_one = !has_lines && !has_tabs;
    // JSON of another tool is often one line.
    if (is_json(text) || !is_one) && offer_import(room, text) {
        return;
    }
    if is_one {
        paste_one(room, id, field, text.trim());
        return;
    }
    if !has_tabs && !matches!(field, Field::Input(_) | Field::Work(_)) {
        take(room, paste::read(text));
        return;
    }
    let columns = visible_columns(COLUMNS, room.table);
    let from = columns
        .iter()
        .position(|at| *at == column)
        .unwrap_or_default();
    let columns = columns.get(from..).unwrap_or_default();
    let columns: Vec<Field> = columns.iter().map(|at| Field::at(*at)).collect();
    let rows = room.rows.get_untracked();
    // A row that was begun and left for this is gone: all of it is new.
    let from = rows.iter().position(|row| row == id);
    let rows = from.and_then(|from| rows.get(from..)).unwrap_or_default();
    take(room, paste::read_onto(text, rows, &columns));
}

/// Adds initiatives, one a line.
pub fn add_lines(room: Priorities, text: &str) {
    if !offer_import(room, text) {
        take(room, paste::read(text));
    }
}

/// Whether a text may be JSON; a name seldom begins so.
pub fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['[', '{'])
}

/// A table of another tool asks first which column is what; whether it is one.
fn offer_import(room: Priorities, text: &str) -> bool {
    let is_foreign = !paste::knows_header(text) && import::is_foreign_table(text);
    if is_foreign {
        room.importing.set(Some(text.to_owned()));
    }
    is_foreign
}

fn paste_one(room: Priorities, id: &Id, field: Field, text: &str) {
    use crate::ui::table::Source;
    if !matches!(field, Field::Name | Field::Input(_) | Field::Work(_)) {
        let title = COLUMNS
            .get(field.column())
            .map_or("", |column| column.title);
        room.app.toasts.say(match field {
            Field::Pick => "Nothing can be pasted onto a box".to_owned(),
            _ => format!("{title} is not typed, so nothing can be pasted onto it"),
        });
        return;
    }
    match room.keep(id, field.column(), text) {
        Ok(()) => room.table.accepted(id, field.column()),
        Err(reason) => room.app.toasts.say(reason),
    }
}

/// Takes what was pasted, or asks before it is very much.
fn take(room: Priorities, pasted: Pasted) {
    if pasted.lines.len() > MANY_LINES {
        room.offered.set(Some(Arc::new(pasted)));
    } else if !pasted.lines.is_empty() {
        apply(room, &pasted);
    }
}

fn apply(room: Priorities, pasted: &Pasted) {
    // It can have become so while this was asked.
    if untrack(|| room.app.session.is_read_only()) {
        room.app.toasts.say(words::READ_ONLY);
        return;
    }
    let mut ids = Vec::new();
    let (changed, added) = pasted.counts();
    let done = room.app.session.fill(|workspace| {
        let mut edits = Vec::new();
        let mut new = Vec::with_capacity(added);
        for line in &pasted.lines {
            let Some(id) = &line.onto else {
                new.push(line.initiative());
                continue;
            };
            let name = line.name.iter();
            edits.extend(name.map(|name| Edit::set(id, initiative::NAME, name.as_str())));
            for (input, range) in &line.inputs {
                edits.extend(on_record(workspace, id, *input, *range));
            }
            let work = line.work.iter();
            edits.extend(work.map(|(field, value)| Edit::set(id, field.field(), value.clone())));
        }
        edits.extend(edits::creations(workspace, &new, &mut ids));
        Change::new(said::label(changed, added), edits)
    });
    if !done && !ids.is_empty() {
        return;
    }
    keep_refused(room, pasted, &ids);
    // A screen reader reads the message.
    let left_out = pasted.left_out();
    let said = said::done(changed, added, &left_out);
    let toasts = room.app.toasts;
    match (done, left_out.is_empty()) {
        (true, true) => toasts.offer_undo(said),
        (true, false) => toasts.report(said),
        (false, _) => toasts.say(said),
    }
    if let Some(last) = ids.last() {
        room.reveal(last);
        match changed {
            0 if in_text_field() => room.table.choose(last, Field::Name.column()),
            0 => room.table.focus(last, Field::Name.column()),
            _ => {}
        }
    }
}

/// What cannot be taken stays in its cell; what was refused there before is gone.
fn keep_refused(room: Priorities, pasted: &Pasted, new: &[Id]) {
    let mut new = new.iter();
    let mut refused = Vec::new();
    let mut accepted: Vec<(Id, usize)> = Vec::new();
    for line in &pasted.lines {
        let Some(id) = line.onto.as_ref().or_else(|| new.next()) else {
            continue;
        };
        let taken = line.inputs.iter().map(|(input, _)| Field::Input(*input));
        let work = line.work.iter().map(|(field, _)| Field::Work(*field));
        accepted.extend(taken.chain(work).map(|field| (id.clone(), field.column())));
        refused.extend(line.refused.iter().map(|cell| Refused {
            key: id.clone(),
            column: cell.field.column(),
            text: cell.text.clone(),
            reason: cell.reason.clone(),
        }));
    }
    room.table.refuse(refused, &accepted);
}

/// Listens for pastes in the room that are not into a field.
pub fn listen(room: Priorities) {
    let listener = window_event_listener(leptos::ev::paste, move |event| {
        let elsewhere = event.default_prevented()
            || in_text_field()
            || room.app.overlay.with_untracked(Option::is_some)
            || room.offered.with_untracked(Option::is_some)
            || room.importing.with_untracked(Option::is_some);
        if elsewhere || untrack(|| room.app.session.is_read_only()) {
            return;
        }
        let text = clipboard_text(&event);
        if text.trim().is_empty() {
            return;
        }
        event.prevent_default();
        match room.table.focused().filter(|_| in_table()) {
            Some((TableLine::Row(id), column)) => paste_onto(room, &id, column, &text),
            _ => add_lines(room, &text),
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether a cell of a table has the focus.
pub fn in_table() -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.closest("[role=gridcell]").ok().flatten().is_some())
}

/// Whether a field has the focus, which takes what is pasted itself.
pub fn in_text_field() -> bool {
    let field = "textarea, select, input:not([type=checkbox], [type=radio])";
    let focused = document().active_element();
    focused.is_some_and(|element| element.matches(field).unwrap_or_default())
}

/// Asks before so many lines are taken.
#[component]
pub fn PasteDialog(room: Priorities) -> impl IntoView {
    move || {
        let pasted = room.offered.get()?;
        let [title, does, left_out] = said::asked(&pasted);
        let close = move || room.offered.set(None);
        let go_on = move || {
            close();
            apply(room, &pasted);
        };
        let foot = move || {
            let go_on = go_on.clone();
            view! {
                <Button label="Cancel" on_press=close />
                <Button label="Paste" kind=ButtonKind::Primary on_press=go_on />
            }
        };
        Some(view! {
            <Dialog title on_close=move |()| close() foot=ViewFn::from(foot)>
                <p>{does}</p>
                <p hidden=left_out.is_empty()>{left_out.clone()}</p>
            </Dialog>
        })
    }
}
