//! The inputs of an initiative by the model, each as a range, and what RICE's confidence rests on.

use super::cap::CapOnConfidence;
use super::range::RangeFields;
use super::sentences;
use super::shared::Shared;
use crate::state::browser::today;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::confidence_cap::Cap;
use plan::methods::numeric_input::NumericInput;
use plan::methods::rice::Input;
use plan::methods::scoring::Model;
use plan::{Id, Workspace};

/// All of them.
#[component]
pub(super) fn Ranges(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let asked = memo(move |_| shared.inputs.with(|it| (it.model, it.keys.clone())));
    let session = shared.app.session;
    // One for whatever is said of it. No other model asks what confidence rests on.
    let cap = memo(move |_| {
        // As new as what is simulated, and as the initiative itself.
        let is_rice = shared.inputs.with(|it| it.model == Model::Rice);
        of.with_value(|id| session.record(id, |_| ()));
        let reckoned = |workspace: &Workspace| {
            let record = of.with_value(|id| workspace.record(id))?;
            Some(Cap::of(workspace, record, today()))
        };
        is_rice.then(|| session.untracked(reckoned)).flatten()
    });
    move || {
        let (model, keys) = asked.get();
        let keys = keys.into_iter();
        let numbers = keys.filter_map(|key| Some((NumericInput::of(&key)?, key)));
        let fields: Vec<AnyView> = numbers
            .map(|(input, key)| {
                let rests = model == Model::Rice && input == Input::Confidence.into();
                view! {
                    <RangeFields of key input cap />
                    {rests.then(|| view! { <CapOnConfidence of cap /> })}
                }
                .into_any()
            })
            .collect();
        if fields.is_empty() {
            let nothing = move || shared.nothing_to_draw().map(sentences::nothing_to_draw);
            return view! { <p class="quiet-text">{nothing}</p> }.into_any();
        }
        fields.into_any()
    }
}
