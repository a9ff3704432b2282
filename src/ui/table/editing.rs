//! The field in a cell that is being edited, and what becomes of what is typed.

use super::state::{Refused, Show, TableState};
use super::{Editor, Source};
use crate::ui::focus::caret_to_end;
use crate::ui::{clipboard_text, on_one_line};
use leptos::ev::{ClipboardEvent, FocusEvent};
use leptos::html;
use leptos::prelude::*;
use markup::{effect, view};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Tries to keep what is typed; on success the editing is over.
pub(super) fn keep<S: Source>(source: S, state: TableState<S::Key>) -> bool {
    let Some(editing) = state.editing.get_untracked() else {
        return true;
    };
    let typed = state.typed.get_untracked();
    if editing.before.as_ref() == Some(&typed) {
        state.stop();
        source.cancelled(&editing.key, editing.column);
        return true;
    }
    match source.keep(&editing.key, editing.column, &typed) {
        Ok(()) => {
            state.forget_refused(&editing.key, editing.column);
            state.stop();
            true
        }
        Err(reason) => {
            state.reason.set(Some(reason));
            false
        }
    }
}

/// Ends the editing because the cell is left: what cannot be kept stays in the cell, with the
/// reason.
pub(super) fn leave<S: Source>(source: S, state: TableState<S::Key>) {
    let Some(editing) = state.editing.get_untracked() else {
        return;
    };
    if keep(source, state) {
        return;
    }
    let refused = Refused {
        key: editing.key.clone(),
        column: editing.column,
        text: state.typed.get_untracked(),
        reason: state.reason.get_untracked().unwrap_or_default(),
    };
    state.refused.update(|all| {
        all.retain(|known| known.key != refused.key || known.column != refused.column);
        all.push(refused);
    });
    state.stop();
}

/// Leaves the cell as it was.
pub(super) fn cancel<S: Source>(source: S, state: TableState<S::Key>) {
    if let Some(editing) = state.editing.get_untracked() {
        state.forget_refused(&editing.key, editing.column);
        state.stop();
        source.cancelled(&editing.key, editing.column);
    }
}

/// Hands several cells on that are pasted where nothing has been typed; the editing is over then. They
/// are not to cost what was.
fn paste_cells<S: Source>(source: S, state: TableState<S::Key>, text: &str) -> bool {
    let editing = state.editing.get_untracked();
    let Some(editing) = editing.filter(|_| !state.is_touched() && source.takes(text)) else {
        return false;
    };
    cancel(source, state);
    source.pasted(&editing.key, editing.column, text);
    state.show.set(Some(Show::Focus));
    true
}

/// Puts a text where the field's cursor is, in place of what is selected.
fn insert<K: super::Key>(node: NodeRef<html::Input>, state: TableState<K>, text: &str) {
    let Some(field) = node.get_untracked() else {
        return;
    };
    let start = field.selection_start().ok().flatten().unwrap_or_default();
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    // Neither is refused where text is typed.
    let _ = field.set_range_text(text);
    state.reason.set(None);
    state.typed.set(field.value());
    let _ = field.set_selection_range(start + length, start + length);
}

/// Cells and lines as a cell's field takes them.
fn as_one_line(text: &str) -> String {
    on_one_line(text.trim_matches(['\n', '\r', '\t'])).replace('\t', " ")
}

/// The field in the cell that is being edited.
#[component]
pub(super) fn CellEditor<S: Source>(
    source: S,
    state: TableState<S::Key>,
    column: usize,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let columns = source.columns();
    let editor = columns
        .get(column)
        .map_or(Editor::Text, |column| column.editor);
    let label = untrack(|| source.label(column));
    take_focus(input, state);
    let choices = match editor {
        Editor::Choice(choices) => choices,
        _ => &[],
    };
    let is_choice = !choices.is_empty();
    let is_number = match editor {
        Editor::Choice(choices) => choices
            .iter()
            .all(|(value, _)| value.parse::<f64>().is_ok()),
        editor => editor == Editor::Number,
    };
    let left = move |_: FocusEvent| {
        // Another window has the focus; the cell is still being edited.
        if document().has_focus().unwrap_or(true) {
            leave(source, state);
        }
    };
    let paste = move |event: ClipboardEvent| {
        let text = clipboard_text(&event);
        if text.trim().contains(['\n', '\t']) {
            event.prevent_default();
            if !paste_cells(source, state, &text) {
                insert(input, state, &as_one_line(&text));
            }
        }
    };
    let chosen = move |value: &'static str| {
        state.typed.set(value.to_owned());
        if keep(source, state) {
            state.show.set(Some(Show::Focus));
        }
    };
    view! {
        <input
            class="cell-input"
            node_ref=input
            type="text"
            autocomplete="off"
            spellcheck=if editor == Editor::Text { "true" } else { "false" }
            inputmode=if is_number { "decimal" } else { "text" }
            aria-label=label
            role=is_choice.then_some("combobox")
            aria-expanded=is_choice.then_some("true")
            aria-controls=is_choice.then_some("cell-choices")
            aria-activedescendant=move || {
                let typed = state.typed.get();
                let at = choices.iter().position(|(value, _)| *value == typed.trim())?;
                Some(format!("cell-choice-{at}"))
            }
            aria-invalid=move || state.reason.with(Option::is_some).then_some("true")
            aria-describedby=move || state.reason.with(Option::is_some).then_some("cell-reason")
            prop:value=move || state.typed.get()
            on:input=move |event| {
                state.reason.set(None);
                state.typed.set(event_target_value(&event));
            }
            on:blur=left
            on:paste=paste
        />
        {is_choice.then(|| choice_list(choices, state.typed, chosen))}
        {move || {
            let reason = state.reason.get()?;
            Some(view! { <span class="cell-error" id="cell-reason" role="alert">{reason}</span> })
        }}
    }
}

fn choice_list(
    choices: &'static [(&'static str, &'static str)],
    typed: RwSignal<String>,
    chosen: impl Fn(&'static str) + Copy + 'static,
) -> impl IntoView {
    let options = choices
        .iter()
        .enumerate()
        .map(|(at, &(value, name))| {
            view! {
                <div
                    class="menu-item"
                    role="option"
                    id=format!("cell-choice-{at}")
                    aria-selected=move || typed.with(|typed| typed.trim() == value).to_string()
                    // The field keeps the focus.
                    on:pointerdown=|event| event.prevent_default()
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |event| {
                        event.stop_propagation();
                        chosen(value);
                    }
                >
                    <b class="num">{value}</b>
                    <span>{name}</span>
                </div>
            }
        })
        .collect_view();
    view! { <div class="cell-choices" id="cell-choices" role="listbox" aria-label="Choices">{options}</div> }
}

/// The field takes the focus as soon as it is in the document, and turns what belongs to it upwards
/// where there is no room below.
fn take_focus<K: super::Key>(node: NodeRef<html::Input>, state: TableState<K>) {
    effect(move |_| {
        let Some(input) = node.get() else {
            return;
        };
        let select = state
            .editing
            .with_untracked(|editing| editing.as_ref().is_some_and(|editing| editing.selected));
        if input.is_connected() {
            focus(&input, select);
        } else {
            request_animation_frame(move || focus(&input, select));
        }
    });
}

fn focus(input: &HtmlInputElement, select: bool) {
    let _ = input.focus();
    if select {
        input.select();
    } else {
        caret_to_end(input);
    }
    let frames = || {
        let frame = input.closest(".grid-frame").ok()??;
        Some((
            frame.get_bounding_client_rect(),
            input.get_bounding_client_rect(),
        ))
    };
    if let Some((frame, cell)) = frames()
        && cell.bottom() > (frame.top() + frame.bottom()) / 2.0
    {
        let _ = input.set_attribute("data-up", "");
    }
}

/// Whether the event comes from the field of a cell.
pub(super) fn from_field(event: &web_sys::Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| element.class_list().contains("cell-input"))
}

#[cfg(test)]
mod tests {
    use super::as_one_line;

    #[test]
    fn cells_stand_on_one_line() {
        assert_eq!(
            as_one_line("Night\tbuses\r\n7 days\n"),
            "Night buses 7 days"
        );
    }
}
