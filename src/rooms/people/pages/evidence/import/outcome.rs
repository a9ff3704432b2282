//! What goes in, and what does not fit: each with its line and why.

use super::reading::Reading;
use super::words;
use crate::rooms::words as said;
use crate::ui::Icon;
use icondata_lu::{LuCircleCheck, LuTriangleAlert};
use leptos::prelude::*;
use markup::{Show, view};

/// So many lines are listed; the others are counted.
const MOST: usize = 100;

/// How many rows go in, and those that do not.
#[component]
pub(super) fn Outcome(reading: Reading) -> impl IntoView {
    let goes = move || reading.taken.with(|taken| taken.pieces.len());
    let refused = move || reading.taken.with(|taken| taken.refused.len());
    let told = move || {
        let goes = said::counted(goes(), "row goes in", "rows go in");
        match refused() {
            0 => format!("{goes}."),
            1 => format!("{goes}, 1 does not fit."),
            many => format!("{goes}, {} do not fit.", said::number(many as f64)),
        }
    };
    let lines = move || {
        reading.taken.with(|taken| {
            let lines = taken.refused.iter().take(MOST);
            let lines = lines.map(|row| {
                let line = format!("Line {}", row.line);
                view! { <li><strong>{line}</strong>": "{words::refusal(&row.why)}</li> }
            });
            lines.collect_view()
        })
    };
    let cells = move || {
        reading.taken.with(|taken| {
            let cells = taken.left_out.iter().take(MOST);
            let cells = cells.map(|cell| {
                let line = format!("Line {}", cell.line);
                view! { <li dir="auto"><strong>{line}</strong>": "{words::left_out(cell)}</li> }
            });
            cells.collect_view()
        })
    };
    let unread = move || reading.taken.with(|taken| taken.left_out.len());
    let beyond = |count: usize| {
        (count > MOST).then(|| {
            let more = said::number((count - MOST) as f64);
            view! { <p class="quiet-text">{format!("and {more} more")}</p> }
        })
    };
    view! {
        <section class="import-outcome" aria-labelledby="import-outcome">
            <h3 class="caps" id="import-outcome">"What happens"</h3>
            <p class="import-told" role="status">
                <Icon icon=LuCircleCheck />
                <span>{told}</span>
            </p>
            <Show when=move || { refused() > 0 }>
                <div class="import-refused">
                    <h4><Icon icon=LuTriangleAlert />"Rows that do not fit"</h4>
                    <ul>{lines}</ul>
                    {move || beyond(refused())}
                </div>
            </Show>
            <Show when=move || { unread() > 0 }>
                <div class="import-refused">
                    <h4>"Cells that are left out of rows that go in"</h4>
                    <ul>{cells}</ul>
                    {move || beyond(unread())}
                </div>
            </Show>
        </section>
    }
}
