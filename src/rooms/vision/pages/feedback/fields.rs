//! What is noted with an entry: from whom, who and where, when, how strong, about what.

use super::changes::Facts;
use super::shared::Shared;
use crate::rooms::words;
use crate::state::browser::today;
use crate::ui::{DateField, Select, TextField};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::records::Strength;
use plan::records::feedback::{self, Origin, Part};

/// The fields of an entry.
#[component]
pub(super) fn FactFields(of: Signal<Id>, facts: Memo<Facts>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let choose = move |field: &'static str, label: &'static str, value: String| {
        shared.set(&of.get_untracked(), field, label, value);
        session.seal();
    };
    let dated = move |day: Option<String>| {
        choose(feedback::DATE, "Change date", day.unwrap_or_default());
    };
    let origins = Origin::ALL
        .iter()
        .map(|it| (*it, words::origin(*it).to_owned()));
    let strengths = Strength::ALL
        .iter()
        .map(|it| (*it, words::strength(*it).to_owned()));
    let parts = Part::ALL
        .iter()
        .map(|it| (*it, words::vision_part(*it).to_owned()));
    view! {
        <div class="said-fields">
            <Select
                label="From"
                choices=origins.collect()
                chosen=Signal::derive(move || facts.with(|facts| facts.from))
                on_choose=move |it: Origin| {
                    choose(feedback::FROM, "Change whom it is from", it.word().to_owned());
                }
            />
            <TextField
                label="Source"
                value=Signal::derive(move || facts.with(|facts| facts.source.clone()))
                placeholder="Who, and where"
                on_input=move |text: String| {
                    shared.set(&of.get_untracked(), feedback::SOURCE, "Edit source", text);
                }
                on_leave=Callback::new(move |()| session.seal())
            />
            <DateField
                label="Date"
                value=Signal::derive(move || facts.with(|facts| facts.date.map(|it| it.to_string())))
                latest=Signal::derive(|| Some(today().to_string()))
                on_change=dated
            />
            <Select
                label="Strength"
                choices=strengths.collect()
                chosen=Signal::derive(move || facts.with(|facts| facts.strength))
                on_choose=move |it: Strength| {
                    choose(feedback::STRENGTH, "Change strength", it.word().to_owned());
                }
            />
            <Select
                label="Touches"
                choices=parts.collect()
                chosen=Signal::derive(move || facts.with(|facts| facts.touches))
                on_choose=move |it: Part| {
                    choose(feedback::TOUCHES, "Change what it touches", it.word().to_owned());
                }
            />
        </div>
    }
}
