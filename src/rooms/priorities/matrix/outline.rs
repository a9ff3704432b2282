//! The matrix in words, for those who cannot see it.

use super::Placed;
use super::spots::Point;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::impact_effort::Quadrant;
use plan::methods::rice::Input;
use std::sync::Arc;

/// More names than this in one quadrant nobody listens to.
const MOST: usize = 60;

/// A table of the quadrants with what lies in each, by rank.
#[component]
pub fn Outline(placed: Memo<Arc<Placed>>) -> impl IntoView {
    let quadrant = move |quadrant: Quadrant| {
        let held = memo(move |_| placed.with(|placed| held(placed, quadrant)));
        view! {
            <tr>
                <th scope="row">{words::quadrant(quadrant)}</th>
                <td>{move || held.with(|(count, _)| words::number(*count as f64))}</td>
                <td>{move || held.with(|(_, said)| said.clone())}</td>
            </tr>
        }
    };
    view! {
        <div class="visually-hidden">
            <table>
                <caption>"Initiatives by quadrant"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Quadrant"</th>
                        <th scope="col">"How many"</th>
                        <th scope="col">"Initiatives, with impact and effort in person-months"</th>
                    </tr>
                </thead>
                <tbody>{Quadrant::ALL.map(quadrant).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// How many lie in a quadrant, and which: "Shift guard alerts, 2 and 3; Text message fallback, 2 and 1".
fn held(placed: &Placed, quadrant: Quadrant) -> (usize, String) {
    let mut here = placed
        .points
        .iter()
        .zip(&placed.rows)
        .filter(|(point, _)| Quadrant::of(point.impact, point.effort) == quadrant);
    let one = |(point, row): (&Point, &Arc<Light>)| {
        let value = words::input_value;
        let (impact, effort) = (
            value(Input::Impact, point.impact),
            value(Input::Effort, point.effort),
        );
        format!("{}, {impact} and {effort}", row.name)
    };
    let shown: Vec<String> = here.by_ref().take(MOST).map(one).collect();
    let more = here.count();
    let mut said = shown.join("; ");
    if more > 0 {
        said.push_str(&format!("; and {more} more"));
    }
    (shown.len() + more, said)
}
