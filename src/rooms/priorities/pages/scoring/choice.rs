//! Which model, and which one beside it.

use super::definition::definition;
use super::lines::Lines;
use super::state::Shared;
use crate::rooms::{priority_words, words};
use crate::ui::{Button, Select};
use icondata_lu::LuArrowLeftRight;
use leptos::prelude::*;
use markup::view;
use plan::methods::scoring::Model;
use std::sync::Arc;

/// The two choices, what the model is, and how many it can score.
#[component]
pub fn Models() -> impl IntoView {
    let shared = Shared::use_context();
    let named = |model: &Model| (*model, priority_words::model(*model).to_owned());
    let models = Model::ALL.iter().map(named);
    let turn = move || {
        let (model, beside) = (shared.model.get_untracked(), shared.beside.get_untracked());
        shared.show(beside);
        shared.show_beside(model);
    };
    view! {
        <section class="card scoring-models" aria-label="Models">
            <div class="scoring-choice">
                <Select
                    label="Model"
                    choices=models.clone().collect()
                    chosen=shared.model
                    on_choose=move |model| shared.show(model)
                />
                <Button
                    label="Swap the models"
                    icon=LuArrowLeftRight
                    on_press=turn
                    disabled=Signal::derive(move || !shared.compares())
                />
                <Select
                    label="Beside"
                    choices=models.collect()
                    chosen=shared.beside
                    on_choose=move |model| shared.show_beside(model)
                />
            </div>
            <div class="scoring-definition">
                {move || {
                    let definition = definition(shared.model.get());
                    view! {
                        <p class="scoring-formula serif">{definition.formula}</p>
                        <p>{definition.says} " " <small>{definition.source} "."</small></p>
                    }
                }}
                <p class="scoring-count" role="status">{move || counts(shared)}</p>
            </div>
        </section>
    }
}

/// How many have a place, and what is left out.
fn counts(shared: Shared) -> String {
    let (model, beside) = (shared.model.get(), shared.beside.get());
    shared.lines.with(|lines: &Arc<Lines>| {
        let all = words::counted(lines.len(), "initiative", "initiatives");
        let ranked = words::number(lines.ranked as f64);
        if model == beside {
            return format!("{ranked} of {all} have a place by {}.", in_words(model));
        }
        let mut said = format!(
            "{ranked} of {all} have a place by {} and by {}; ranks are among these.",
            in_words(model),
            in_words(beside)
        );
        let (here, there) = lines.only;
        for (count, model) in [(here, model), (there, beside)] {
            if count > 0 {
                let verb = if count == 1 { "has" } else { "have" };
                said.push_str(&format!(
                    " {}\u{a0}more {verb} one by {} alone.",
                    words::number(count as f64),
                    in_words(model)
                ));
            }
        }
        said
    })
}

/// A model within a sentence.
fn in_words(model: Model) -> &'static str {
    match model {
        Model::Weighted => "weighted scoring",
        Model::ValueEffort => "value against effort",
        other => priority_words::model(other),
    }
}
