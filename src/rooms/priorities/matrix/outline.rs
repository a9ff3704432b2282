//! The matrix in words, for those who cannot see it.

use super::Placed;
use crate::rooms::words;
use leptos::prelude::*;
use markup::view;
use plan::methods::impact_effort::Quadrant;
use std::sync::Arc;

/// More names than this in one quadrant nobody listens to.
const MOST: usize = 60;

/// Each quadrant with what lies in it, by rank.
#[component]
pub fn Outline(placed: Memo<Arc<Placed>>) -> impl IntoView {
    let quadrant = move |quadrant: Quadrant| {
        let words = move || placed.with(|placed| quadrant_words(placed, quadrant));
        view! { <li>{words}</li> }
    };
    view! {
        <ul class="visually-hidden" aria-label="Initiatives by quadrant">
            {Quadrant::ALL.map(quadrant).collect_view()}
        </ul>
    }
}

/// "Quick wins, 2: Shift guard alerts, Text message fallback".
fn quadrant_words(placed: &Placed, quadrant: Quadrant) -> String {
    let mut names = placed
        .points
        .iter()
        .zip(&placed.rows)
        .filter(|(point, _)| Quadrant::of(point.impact, point.effort) == quadrant)
        .map(|(_, row)| row.name.as_str());
    let shown: Vec<&str> = names.by_ref().take(MOST).collect();
    let more = names.count();
    let title = words::quadrant(quadrant);
    if shown.is_empty() {
        return format!("{title}: nothing");
    }
    let mut said = format!("{title}, {}: {}", shown.len() + more, shown.join(", "));
    if more > 0 {
        said.push_str(&format!(", and {more} more"));
    }
    said
}
