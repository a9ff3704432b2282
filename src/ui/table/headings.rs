//! Headings over groups of rows: rows of their own, which open and close what lies below them.

use super::keys::Keys;
use super::state::{Cell, Line};
use super::{Heading, Source};
use crate::ui::Icon;
use crate::ui::keys::is_plain;
use icondata_lu::{LuChevronDown, LuChevronRight};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{memo, view};
use std::sync::Arc;

/// The rows that are no headings.
pub(super) fn items<S: Source>(
    source: S,
    rows: Signal<Arc<Vec<S::Key>>>,
) -> Signal<Arc<Vec<S::Key>>> {
    let items = memo(move |_| {
        let rows = rows.get();
        let is_item = |key: &&S::Key| source.heading(key).is_none();
        if rows.iter().all(|key| is_item(&key)) {
            return rows;
        }
        Arc::new(rows.iter().filter(is_item).cloned().collect())
    });
    items.into()
}

/// What a heading shows, across all columns. Opening and closing leaves its element, and with it the focus.
pub(super) fn heading_cell(
    heading: Memo<Option<Heading>>,
    columns: usize,
    here: impl Fn() -> bool + Send + Sync + 'static,
) -> AnyView {
    let open = move || heading.with(|it| it.as_ref().is_some_and(|it| it.open));
    let icon = move || {
        let icon = match open() {
            true => LuChevronDown,
            false => LuChevronRight,
        };
        view! { <Icon icon=icon /> }
    };
    view! {
        <div
            class="heading-cell"
            role="gridcell"
            aria-colindex="1"
            aria-colspan=columns
            aria-expanded=move || open().to_string()
            tabindex=move || if here() { "0" } else { "-1" }
        >
            {icon}
            <span dir="auto">{move || heading.with(|it| it.as_ref().map(|it| it.title.clone()))}</span>
            <small>{move || heading.with(|it| it.as_ref().map(|it| it.count))}</small>
        </div>
    }
    .into_any()
}

impl<S: Source> Keys<S> {
    /// What a row is the heading of.
    pub(super) fn heading(self, key: &S::Key) -> Option<Heading> {
        untrack(|| self.source.heading(key))
    }

    /// Keys on a heading. Whether there was one, so that nothing else is done by the key.
    pub(super) fn on_heading(self, event: &KeyboardEvent, key: &S::Key) -> bool {
        let Some(heading) = self.heading(key) else {
            return false;
        };
        let open = match event.key().as_str() {
            "Enter" | " " if is_plain(event) && !event.shift_key() => !heading.open,
            "ArrowRight" if is_plain(event) => true,
            "ArrowLeft" if is_plain(event) => false,
            _ => return false,
        };
        if open != heading.open {
            self.source.open_heading(key, open);
        }
        true
    }

    /// A press on a heading. Whether it was one.
    pub(super) fn press_heading(self, key: &S::Key, column: usize) -> bool {
        let Some(heading) = self.heading(key) else {
            return false;
        };
        self.state.focus(key, column);
        self.source.open_heading(key, !heading.open);
        true
    }

    /// Whether the cursor is on a heading.
    pub(super) fn is_on_heading(self) -> bool {
        match self.stop.get_untracked() {
            Some(Cell {
                line: Line::Row(key),
                ..
            }) => self.heading(&key).is_some(),
            _ => false,
        }
    }
}
