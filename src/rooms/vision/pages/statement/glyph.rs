//! A level as a disc that is filled so far. The word stands beside it.

use leptos::prelude::*;
use markup::view;
use plan::records::standing::Level;

/// The disc; dashed while nothing is judged.
#[component]
pub fn LevelGlyph(level: Memo<Option<Level>>) -> impl IntoView {
    // In hundredths of the circle's length.
    let filled = move || {
        let share = match level.get() {
            None | Some(Level::None) => 0,
            Some(Level::Partly) => 25,
            Some(Level::Well) => 75,
            Some(Level::Best) => 100,
        };
        format!("{share} 100")
    };
    view! {
        <svg
            class="level-glyph"
            viewBox="0 0 16 16"
            aria-hidden="true"
            data-judged=move || level.get().map(Level::word)
        >
            <circle class="level-edge" cx="8" cy="8" r="6.5"></circle>
            <circle
                class="level-fill"
                cx="8"
                cy="8"
                r="2.5"
                pathLength="100"
                stroke-dasharray=filled
                transform="rotate(-90 8 8)"
            ></circle>
        </svg>
    }
}
