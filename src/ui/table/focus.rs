//! Where the focus is in a table, and how it stays with the cursor.

use super::state::{Key, Show, TableState};
use crate::ui::focus::{TURNS_OF_A_CHANGE, change_is_shown, focus_is_lost, focus_still};
use leptos::ev::FocusEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use markup::effect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Follows the cursor with the scroll and, where asked, the focus.
pub(super) fn follow<K: Key>(
    frame: NodeRef<html::Div>,
    state: TableState<K>,
    rendered: Memo<Vec<(K, usize)>>,
    inside: StoredValue<bool>,
) {
    effect(move |_| {
        let Some(show) = state.show.get() else {
            return;
        };
        state.show.set(None);
        if show == Show::Focus {
            focus_soon(frame);
        }
        go_to_cursor(frame, show);
    });
    // A row that goes takes the focus with it: to nowhere, or to the row that came into its place.
    effect(move |_| {
        rendered.track();
        if !inside.get_value() {
            return;
        }
        request_animation_frame(move || {
            let strayed = document().active_element().is_some_and(|element| {
                let cell = element.get_attribute("role").as_deref() == Some("gridcell");
                let stops = element.get_attribute("tabindex").as_deref() == Some("0");
                cell && !stops
            });
            if (strayed || focus_is_lost()) && inside.try_get_value() == Some(true) {
                go_to_cursor(frame, Show::Focus);
            }
        });
    });
}

/// Gives the cursor's cell the focus before the next key is heard, so that quick typing goes where it
/// should: the field that was left is out of the document by then. A cell whose row is not there yet
/// gets it a frame later.
fn focus_soon(frame: NodeRef<html::Div>) {
    spawn_local(async move {
        change_is_shown().await;
        if let Some(Some(frame)) = frame.try_get_untracked()
            && let Some(cell) = cursor_cell(&frame)
        {
            focus_unless_editing(&frame, &cell);
        }
    });
}

/// The rows reach the document a moment after the cursor moved. Whoever went on to something else
/// meanwhile keeps the focus there.
fn go_to_cursor(frame: NodeRef<html::Div>, show: Show) {
    let asked_from = document().active_element();
    request_animation_frame(move || {
        let Some(Some(frame)) = frame.try_get_untracked() else {
            return;
        };
        let Some(cell) = cursor_cell(&frame) else {
            return;
        };
        let went_on = document().active_element().is_some_and(|now| {
            asked_from.as_ref() != Some(&now) && !frame.contains(Some(&now)) && !focus_is_lost()
        });
        if show == Show::Focus && !went_on {
            focus_unless_editing(&frame, &cell);
        }
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        cell.scroll_into_view_with_scroll_into_view_options(&options);
    });
}

/// The cell that Tab stops at.
fn cursor_cell(frame: &Element) -> Option<HtmlElement> {
    let cell = frame.query_selector("[role=grid] [tabindex='0']").ok()??;
    cell.dyn_into().ok()
}

/// Gives a cell the focus and scrolls nothing; a cell that is being edited has a field for that.
fn focus_unless_editing(frame: &Element, cell: &HtmlElement) {
    let field = frame.query_selector(".cell-input").ok().flatten();
    if field.is_none() {
        focus_still(cell);
    }
}

/// The focus left a cell. Going nowhere is also what happens when the cell's row goes; then the
/// table keeps it.
pub(super) fn left(event: &FocusEvent, inside: StoredValue<bool>) {
    let element = |target: Option<web_sys::EventTarget>| target?.dyn_into::<Element>().ok();
    if let Some(to) = element(event.related_target()) {
        inside.set_value(to.closest("[role=grid]").ok().flatten().is_some());
        return;
    }
    let Some(from) = element(event.target()) else {
        return;
    };
    request_animation_frame(move || {
        let shows = from.get_bounding_client_rect().width() > 0.0;
        let stops = from.get_attribute("tabindex").as_deref() == Some("0");
        let elsewhere = document().active_element() != Some(from);
        if shows && stops && elsewhere && document().has_focus().unwrap_or(true) {
            // The page may be gone by now.
            let _ = inside.try_update_value(|inside| *inside = false);
        }
    });
}

/// Gives what has the focus now the focus again if it loses it by being moved: an element that is
/// moved in the document is out of it for a moment. It has it before the next key is heard: Escape,
/// say, closes what it is in and gives back only a focus that is in there.
pub(super) fn keep_focus() {
    let focused = document().active_element();
    let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    spawn_local(async move {
        for _ in 0..TURNS_OF_A_CHANGE {
            tick().await;
            if focus_is_lost() {
                // Fails only for a control that left the page meanwhile.
                let _ = focused.focus();
                return;
            }
        }
    });
}
