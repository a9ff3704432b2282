//! The fields that every way has.

use super::{Form, hint};
use crate::rooms::people_words;
use crate::state::browser::today;
use crate::ui::{DateField, Select, TextArea, TextField};
use leptos::prelude::*;
use markup::{memo, view};
use plan::records::evidence::{self, Confidence, Way};
use serde_json::{Value, json};

/// The way, the day, and how sure somebody is.
#[component]
pub(super) fn Basics(form: Form) -> impl IntoView {
    let way = memo(move |_| form.look.with(|it| it.way));
    let ways = Way::ALL
        .iter()
        .map(|way| (*way, people_words::way(*way).to_owned()));
    let sure = Confidence::ALL
        .iter()
        .map(|it| (Some(*it), people_words::confidence(*it).to_owned()));
    let sure = std::iter::once((None, "Not said".to_owned())).chain(sure);
    let dated = move |day: Option<String>| {
        form.choose(evidence::DATE, day.map_or(Value::Null, Value::from));
    };
    let be_sure = move |sure: Option<Confidence>| {
        let word = sure.map_or(Value::Null, |it| json!(it.word()));
        form.choose(evidence::CONFIDENCE, word);
    };
    view! {
        <div class="evidence-basics">
            <Select
                label="Way of learning"
                choices=ways.collect()
                chosen=Signal::from(way)
                hint=Signal::derive(move || hint(way.get()).to_owned())
                disabled=form.read_only
                on_choose=move |way: Way| form.choose(evidence::WAY, json!(way.word()))
            />
            <DateField
                label="Date"
                value=Signal::derive(move || {
                    form.look.with(|it| it.date.map(|day| day.to_string()))
                })
                latest=Signal::derive(|| Some(today().to_string()))
                disabled=form.read_only
                on_change=dated
            />
            <Select
                label="How sure"
                choices=sure.collect()
                chosen=Signal::derive(move || form.look.with(|it| it.confidence))
                disabled=form.read_only
                on_choose=be_sure
            />
        </div>
    }
}

/// What was said, what it means, who said it, and where.
#[component]
pub(super) fn Words(form: Form) -> impl IntoView {
    let error = Signal::derive(move || {
        form.missing
            .get()
            .then(|| "Say in a few words what was learned.".to_owned())
    });
    view! {
        <div class="evidence-quote serif">
            <TextArea
                label="Quote"
                value=form.text(evidence::QUOTE)
                error
                placeholder="What was said or seen, word for word"
                read_only=form.read_only
                on_input=form.type_into(evidence::QUOTE)
                on_leave=form.leave()
            />
        </div>
        <div class="evidence-meaning">
            <TextArea
                label="What it means"
                value=form.text(evidence::MEANING)
                placeholder="What you take from it"
                read_only=form.read_only
                on_input=form.type_into(evidence::MEANING)
                on_leave=form.leave()
            />
        </div>
        <div class="evidence-pair">
            <TextField
                label="Who"
                value=form.text(evidence::WHO)
                placeholder="Somebody, or a kind of customer"
                read_only=form.read_only
                on_input=form.type_into(evidence::WHO)
                on_leave=form.leave()
            />
            <TextField
                label="Source"
                value=form.text(evidence::SOURCE)
                placeholder="A study, a channel, a ticket"
                read_only=form.read_only
                on_input=form.type_into(evidence::SOURCE)
                on_leave=form.leave()
            />
        </div>
    }
}
