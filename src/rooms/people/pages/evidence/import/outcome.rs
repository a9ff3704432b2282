//! What goes in, and what does not fit: each with its line and why.

use super::reading::Reading;
use super::words;
use crate::rooms::words as said;
use crate::ui::Icon;
use icondata_lu::{LuCircleCheck, LuTriangleAlert};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::exchange::evidence_columns::Mapping;

/// So many lines are listed; the others are counted.
const MOST: usize = 100;

/// How many rows go in, and those that do not.
#[component]
pub(super) fn Outcome(reading: Reading) -> impl IntoView {
    let goes = move || reading.taken.with(|taken| taken.pieces.len());
    let refused = move || reading.taken.with(|taken| taken.refused.len());
    // Without a column that says what was learned, every row would be refused for the same reason.
    let learns = move || {
        let learns = reading.mapping.with(|it| it.as_ref().map(Mapping::learns));
        learns.unwrap_or_default()
    };
    let told = move || {
        if !learns() {
            return "No row goes in yet. Choose the column that says what was learned: the quote, what it means, the metric, or where it hurt.".to_owned();
        }
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
    let any = memo(move |_| goes() > 0);
    let mark = move || match any.get() {
        true => view! { <Icon icon=LuCircleCheck /> },
        false => view! { <Icon icon=LuTriangleAlert /> },
    };
    view! {
        <section class="import-outcome" aria-labelledby="import-outcome">
            <h3 class="caps" id="import-outcome">"What happens"</h3>
            <p class="import-told" role="status">
                {mark}
                <span>{told}</span>
            </p>
            <Show when=move || { learns() && refused() > 0 }>
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
