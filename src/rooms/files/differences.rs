//! The list of what would change, grouped by kind; long lists in parts.

use super::compare::{self, Row};
use super::describe;
use super::titles::Titles;
use crate::rooms::words;
use crate::ui::{Button, Icon};
use icondata_lu::LuArrowRight;
use leptos::prelude::*;
use markup::{For, Show, view};
use plan::workspace::{Brought, Preview};
use std::ops::Range;
use std::sync::Arc;

/// How many rows show at first, and how many more each time.
const FIRST: usize = 100;
const MORE: usize = 1_000;

/// What would change, beside the conflicts.
#[component]
pub fn Differences(
    /// What would change.
    preview: Arc<Preview>,
    /// What records are called.
    titles: Titles,
) -> impl IntoView {
    let order = Arc::new(compare::shown_order(&preview));
    let count = order.len();
    let parts = RwSignal::new(1_usize);
    let end = move |parts: usize| (FIRST + (parts - 1) * MORE).min(count);
    let part = move |number: usize| {
        let start = if number == 0 { 0 } else { end(number) };
        part_view(&preview, &titles, &order, start..end(number + 1))
    };
    let left = Signal::derive(move || count - end(parts.get()));
    let more = Signal::derive(move || {
        let next = left.get().min(MORE);
        if next == left.get() {
            format!("Show {} more", words::number(next as f64))
        } else {
            let (next, left) = (words::number(next as f64), words::number(left.get() as f64));
            format!("Show {next} more of {left}")
        }
    });
    view! {
        <div class="differences" role="region" aria-label="What would change" tabindex="0">
            <For each=move || 0..parts.get() key=|number| *number children=part />
        </div>
        <Show when=move || { left.get() > 0 }>
            <div class="actions">
                <Button label=more on_press=move || parts.update(|parts| *parts += 1) />
            </div>
        </Show>
    }
}

/// Some rows, under a heading for each kind that begins among them.
fn part_view(
    preview: &Preview,
    titles: &Titles,
    order: &[usize],
    part: Range<usize>,
) -> impl IntoView + use<> {
    let kind = |place: usize| preview.records[order[place]].kind.as_str();
    let mut groups: Vec<(Option<String>, Vec<Row>)> = Vec::new();
    for place in part.clone() {
        let begins = place == 0 || kind(place - 1) != kind(place);
        if begins || place == part.start {
            let of_kind = (0..order.len()).filter(|&other| kind(other) == kind(place));
            let heading = begins.then(|| describe::counted(of_kind.count(), kind(place)));
            groups.push((heading, Vec::new()));
        }
        let row = compare::row(&preview.records[order[place]], &|id| titles.find(id));
        if let Some((_, rows)) = groups.last_mut() {
            rows.push(row);
        }
    }
    groups
        .into_iter()
        .map(|(heading, rows)| {
            view! {
                {heading.map(|words| view! { <h4 class="caps diffs-title">{words}</h4> })}
                <ul class="diffs">{rows.into_iter().map(row_view).collect_view()}</ul>
            }
        })
        .collect_view()
}

fn row_view(row: Row) -> impl IntoView {
    let (tone, word) = match row.brought {
        Brought::Added => ("badge good", "Added"),
        Brought::Changed => ("badge info", "Changed"),
        Brought::Removed => ("badge", "Removed"),
        Brought::CameBack => ("badge warning", "Came back"),
    };
    let summary = match row.brought {
        _ if row.summary.is_empty() => ().into_any(),
        Brought::Removed => view! { <del dir="auto">{row.summary}</del> }.into_any(),
        _ => view! { <ins dir="auto">{row.summary}</ins> }.into_any(),
    };
    let came_back = (row.brought == Brought::CameBack)
        .then_some("Deleted on one side, edited on the other. It stays until you settle it.");
    let fields = row
        .fields
        .into_iter()
        .map(|(field, before, after)| {
            view! {
                <p>
                    <small>{field}</small>
                    <del dir="auto">{before}</del>
                    <Icon icon=LuArrowRight />
                    <span class="visually-hidden">" becomes "</span>
                    <ins dir="auto">{after}</ins>
                </p>
            }
        })
        .collect_view();
    view! {
        <li class="diff">
            <span class=tone>{word}</span>
            <span dir="auto">{row.title}</span>
            <span>{summary}{came_back}{fields}</span>
        </li>
    }
}
