//! How sure the order is, in a sentence to be read from afar, and what it is reckoned by: how many are to be
//! chosen, and the seed of the draws.

use super::sentences;
use super::shared::Shared;
use crate::rooms::priorities::pages::order_by::{ModelChoice, TopChoice};
use crate::rooms::priorities::pages::seed;
use crate::rooms::words;
use crate::ui::{NumberField, Progress, Steps};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::number;
use plan::methods::simulation::DRAWS;

/// The sentence, and what it is reckoned by.
#[component]
pub(super) fn Summary() -> impl IntoView {
    let shared = Shared::use_context();
    let says = memo(move |_| {
        let said = shared.of_outcome(|outcome| {
            let all = outcome.chances.len();
            sentences::choice(outcome.choice, all)
        });
        said.unwrap_or_default()
    });
    let more = memo(move |_| remark(shared));
    view! {
        <section class="card sure-summary" aria-labelledby="sure-summary">
            <div role="status">
                <h2 id="sure-summary" class="serif">{move || says.get()}</h2>
                <p>{move || more.get()}</p>
            </div>
            <div class="sure-reckoned">
                <ModelChoice order=shared.order />
                <TopChoice order=shared.order />
                <Show when=move || shared.nothing_to_draw().is_none()>
                    <Seed />
                    <Draws />
                </Show>
            </div>
        </section>
    }
}

/// What else is to be said of the order.
fn remark(shared: Shared) -> String {
    let (ranges, scored) = shared
        .inputs
        .with(|inputs| (inputs.with_ranges, inputs.known.len()));
    let nothing = shared.nothing_to_draw();
    if scored == 0 {
        if let Some(nothing) = nothing {
            return sentences::nothing_to_draw(nothing).to_owned();
        }
        let names = shared.inputs.with(|inputs| {
            let names = inputs.keys.iter().map(|key| shared.input(key));
            names.collect::<Vec<_>>()
        });
        return sentences::what_makes_a_score(&names);
    }
    let last = shared.of_outcome(|outcome| {
        let top = outcome.top;
        let ids = (outcome.id(top.checked_sub(1)?)?, outcome.id(top)?);
        outcome
            .is_toss(top)
            .then(|| (top, ids.0.clone(), ids.1.clone()))
    });
    let mut said = Vec::new();
    if let Some((top, first, second)) = last.flatten() {
        said.push(format!(
            "The {} place is a coin toss: {} or {}.",
            words::ordinal(top),
            shared.name(&first, 40),
            shared.name(&second, 40)
        ));
    }
    let pairs = shared.of_outcome(super::outcome::Outcome::tosses);
    said.push(sentences::tosses(pairs.unwrap_or(0)));
    said.push(match ranges {
        _ if nothing.is_some() => nothing.map_or("", sentences::nothing_to_draw).to_owned(),
        0 => "That is as far as the numbers go: none of them is a range yet. Choose an initiative and say from where to where its numbers may lie.".to_owned(),
        1 => format!(
            "Safe means chosen in nine of ten draws; 1 of {} with a score has a range.",
            words::counted(scored, "initiative", "initiatives")
        ),
        ranges => format!(
            "Safe means chosen in nine of ten draws; {} of {} with a score have a range.",
            words::number(ranges as f64),
            words::counted(scored, "initiative", "initiatives")
        ),
    });
    said.retain(|sentence| !sentence.is_empty());
    said.join(" ")
}

/// What the draws begin with.
#[component]
fn Seed() -> impl IntoView {
    let shared = Shared::use_context();
    let value = Signal::derive(move || Some(shared.seed.get() as f64));
    let take = move |seed: Option<f64>| {
        if let Some(seed) = seed {
            shared.begin_with(seed as u64);
        }
    };
    view! {
        <NumberField
            label="Seed"
            value=value
            read=Callback::new(read_seed)
            steps=Steps::of(1.0).between(1.0, seed::MOST as f64)
            on_change=take
        />
    }
}

fn read_seed(text: String) -> Result<Option<f64>, String> {
    match number::parse(&text) {
        Ok(seed) if seed.fract() == 0.0 && (1.0..=seed::MOST as f64).contains(&seed) => {
            Ok(Some(seed))
        }
        Ok(_) => Err(format!(
            "A whole number from 1 to {} belongs here.",
            words::number(seed::MOST as f64)
        )),
        Err(error) => Err(words::number_error(&error)),
    }
}

/// How many draws there are; while they take long, how far they are.
#[component]
fn Draws() -> impl IntoView {
    let shared = Shared::use_context();
    let run = shared.run;
    let says = move || {
        let seed = words::number(shared.seed.get() as f64);
        if shared.inputs.with(|inputs| inputs.with_ranges) == 0 {
            return "Nothing to draw yet.".to_owned();
        }
        format!(
            "{} draws, seed {seed}: the same seed gives the same result.",
            words::number(f64::from(DRAWS))
        )
    };
    view! {
        <div class="sure-draws">
            <Show
                when=move || run.long.get()
                fallback=move || view! { <p class="quiet-text">{says}</p> }
            >
                <Progress label="Drawing" done=run.done />
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::read_seed;

    #[test]
    fn a_seed_is_a_whole_number() {
        assert_eq!(read_seed("12".to_owned()), Ok(Some(12.0)));
        for text in ["", "0", "1.5", "1e9", "-3", "dice"] {
            assert!(read_seed(text.to_owned()).is_err(), "{text}");
        }
    }
}
