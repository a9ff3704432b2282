//! The inputs of an initiative by the model, each as a range, and what RICE's confidence rests on.

use super::cap::CapOnConfidence;
use super::range::RangeFields;
use super::sentences;
use super::shared::Shared;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::numeric_input::NumericInput;
use plan::methods::rice::Input;
use plan::methods::scoring::Model;

/// All of them.
#[component]
pub(super) fn Ranges(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let asked = memo(move |_| shared.inputs.with(|it| (it.model, it.keys.clone())));
    move || {
        let (model, keys) = asked.get();
        let keys = keys.into_iter();
        let numbers = keys.filter_map(|key| Some((NumericInput::of(&key)?, key)));
        let fields: Vec<AnyView> = numbers
            .map(|(input, key)| {
                let rests = model == Model::Rice && input == Input::Confidence.into();
                view! {
                    <RangeFields of key input />
                    {rests.then(|| view! { <CapOnConfidence of /> })}
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
