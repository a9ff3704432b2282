//! The fields that every way has.

use super::{Form, hint};
use crate::rooms::people_words;
use crate::state::browser::today;
use crate::ui::{DateField, Select, TextArea, TextField, or_none};
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
                label="Kind of evidence"
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
                choices=or_none("Not said", Confidence::ALL, people_words::confidence)
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
            <Lines
                form
                field=evidence::QUOTE
                label="Quote"
                placeholder="What was said or seen, word for word"
                error
            />
        </div>
        <div class="evidence-meaning">
            <Lines
                form
                field=evidence::MEANING
                label="What it means"
                placeholder="What you take from it"
            />
        </div>
        <div class="evidence-pair">
            <Line
                form
                field=evidence::WHO
                label="Who"
                placeholder="Somebody, or a kind of customer"
            />
            <Line
                form
                field=evidence::SOURCE
                label="Source"
                placeholder="A study, a channel, a ticket"
            />
        </div>
    }
}

/// A field of one line, kept at every letter.
#[component]
pub(super) fn Line(
    form: Form,
    field: &'static str,
    label: &'static str,
    placeholder: &'static str,
    /// The id of a list of what could stand there.
    #[prop(optional)]
    list: &'static str,
) -> impl IntoView {
    view! {
        <TextField
            label
            value=form.text(field)
            placeholder
            list
            read_only=form.read_only
            on_input=form.type_into(field)
            on_leave=form.leave()
        />
    }
}

/// A field of several lines, kept at every letter.
#[component]
pub(super) fn Lines(
    form: Form,
    field: &'static str,
    label: &'static str,
    placeholder: &'static str,
    /// Why it cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <TextArea
            label
            value=form.text(field)
            error
            placeholder
            read_only=form.read_only
            on_input=form.type_into(field)
            on_leave=form.leave()
        />
    }
}
