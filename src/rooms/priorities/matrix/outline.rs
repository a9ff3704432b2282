//! The matrix in words, for those who cannot see it.

use super::Placed;
use super::spots::Point;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{effect, memo, view};
use plan::methods::impact_effort::Quadrant;
use plan::methods::rice::Input;
use std::sync::Arc;
use std::time::Duration;

/// More names than this in one quadrant nobody listens to.
const MOST: usize = 60;

/// So long nothing has moved.
const REST: Duration = Duration::from_millis(200);

/// A table of the quadrants with what lies in each, by rank.
#[component]
pub fn Outline(placed: Memo<Arc<Placed>>) -> impl IntoView {
    let placed = at_rest(placed);
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

/// What is placed, once nothing has moved for a moment: a dot under a hand would have all of it written anew at each
/// step.
fn at_rest(placed: Memo<Arc<Placed>>) -> RwSignal<Arc<Placed>> {
    let rested = RwSignal::new(placed.get_untracked());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    effect(move |before: Option<()>| {
        placed.track();
        stop();
        if before.is_some() {
            let rest = move || rested.set(placed.get_untracked());
            timer.set_value(set_timeout_with_handle(rest, REST).ok());
        }
    });
    on_cleanup(stop);
    rested
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
