//! What is said of a dot while it is dragged, and of its place.

use super::Board;
use super::names::LONGEST_NAME;
use crate::rooms::words;
use crate::ui::motion::Held;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, memo, view};
use plan::Id;
use plan::methods::rice::Rice;

/// How wide the lines beside the dot are together, in rem; the style sheet says the same.
const WIDTH: f64 = 14.0;

/// What shows beside a dot while it is dragged.
#[derive(Clone, PartialEq, Debug)]
pub struct Readout {
    /// Where the dot lies, in pixels of the plot.
    pub left: f64,
    pub top: f64,
    /// The impact there.
    pub impact: f64,
    /// What is said.
    pub words: String,
}

impl Board {
    /// What a dot would be worth with this impact and effort.
    pub fn readout_words(self, id: &Id, impact: f64, effort: f64) -> String {
        let rice = Rice {
            impact: Some(impact),
            effort: Some(effort),
            ..untrack(|| self.room.counts(id))
        };
        let name = words::shortened(&untrack(|| self.room.name(id)), LONGEST_NAME);
        let place = [impact_words(impact), effort_words(effort)];
        let [impact, effort] = place.map(|words| words::capital(&words));
        let place = format!("{impact}\n{effort}");
        match rice.score() {
            Some(score) => {
                let rank = self
                    .room
                    .ranking
                    .with_untracked(|all| all.rank_with(id, score));
                format!(
                    "{name}\n{place}\nRICE {}, {}",
                    words::score(score),
                    words::ordinal(rank)
                )
            }
            None => format!("{name}\n{place}"),
        }
    }
}

/// The lines beside the dot.
#[component]
pub fn ReadoutLine(board: Board) -> impl IntoView {
    let words = memo(move |_| {
        board
            .readout
            .with(|readout| readout.as_ref().map(|readout| readout.words.clone()))
            .unwrap_or_default()
    });
    let place = move || {
        board.readout.with(|readout| {
            let readout = readout.as_ref()?;
            let plot = board.plot.get_untracked();
            let half = plot.rem * WIDTH / 2.0;
            let left = readout.left.clamp(half, (plot.width - half).max(half));
            // Below the finger nothing can be read.
            let above = readout.top > plot.rem * 6.0;
            let top = readout.top + plot.rem * if above { -6.0 } else { 2.5 };
            Some(format!(
                "translate({left:.0}px,{top:.0}px) translateX(-50%)"
            ))
        })
    };
    let line = NodeRef::<html::P>::new();
    let held = StoredValue::new_local(None);
    effect(move |_| {
        let Some(line) = line.get() else {
            return;
        };
        let place = place();
        held.update_value(|held| Held::keep(held, &line, place.as_deref()));
    });
    view! {
        <p class="readout" node_ref=line>
            {move || words.get()}
        </p>
    }
}

/// A place in words: "impact 2 high, effort 3 person-months".
#[must_use]
pub fn place_words(impact: f64, effort: f64) -> String {
    format!("{}, {}", impact_words(impact), effort_words(effort))
}

fn impact_words(impact: f64) -> String {
    let number = words::number(impact);
    // The middle of a range may be no level.
    let level = words::impact_level(impact).map(|level| format!(" {level}"));
    format!("impact {number}{}", level.unwrap_or_default())
}

fn effort_words(effort: f64) -> String {
    format!("effort {}", words::effort(effort))
}
