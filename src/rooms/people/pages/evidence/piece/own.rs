//! The fields of a way's own.

use super::Form;
use super::fields::{Line, Lines};
use crate::rooms::{people_words, words};
use crate::ui::{NumberField, Select, Steps, or_none};
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::number;
use plan::records::evidence::{self, Evidence, Success};
use plan::records::question;
use serde_json::{Value, json};

/// The id of the list of questions that guides hold.
const QUESTIONS: &str = "evidence-questions";

/// The fields of the way's own. Those of another way show too where they hold something: nothing is lost by
/// choosing another way.
#[component]
pub(super) fn Own(form: Form) -> impl IntoView {
    let way = memo(move |_| form.look.with(|it| it.way));
    let fields = memo(move |_| {
        let own = way.get().own_fields();
        let holds = |it: &&str| form.look.with_untracked(|piece| holds(piece, it));
        let all = OWN.iter().filter(|it| own.contains(it) || holds(it));
        all.copied().collect::<Vec<&'static str>>()
    });
    move || {
        let fields = fields.get();
        (!fields.is_empty()).then(|| {
            let fields = fields.into_iter().map(|field| one(form, field));
            view! { <div class="evidence-own">{fields.collect_view()}</div> }
        })
    }
}

/// Every field that is a way's own, in the order in which they show.
const OWN: [&str; 7] = [
    evidence::QUESTION,
    evidence::METRIC,
    evidence::SEGMENT,
    evidence::DROP_OFF,
    evidence::TASK,
    evidence::SUCCESS,
    evidence::HURT,
];

fn holds(piece: &Evidence, field: &str) -> bool {
    match field {
        evidence::DROP_OFF => piece.drop_off.is_some(),
        evidence::SUCCESS => piece.success.is_some(),
        field => !piece.text(field).is_empty(),
    }
}

fn one(form: Form, field: &'static str) -> AnyView {
    match field {
        evidence::QUESTION => view! { <Question form /> }.into_any(),
        evidence::DROP_OFF => view! { <DropOff form /> }.into_any(),
        evidence::SUCCESS => view! { <Went form /> }.into_any(),
        evidence::HURT => view! {
            <div class="evidence-wide">
                <Lines
                    form
                    field
                    label="Where it hurt"
                    placeholder="The step at which they stopped, sighed or asked"
                />
            </div>
        }
        .into_any(),
        field => {
            let (label, placeholder) = match field {
                evidence::METRIC => ("Metric", "What was counted, and how much it was"),
                evidence::SEGMENT => ("Segment", "Of whom"),
                _ => ("Task", "What they were to do"),
            };
            view! { <Line form field label placeholder /> }.into_any()
        }
    }
}

/// What was asked, with the questions of the guides to choose from.
#[component]
fn Question(form: Form) -> impl IntoView {
    let session = form.shared.app.session;
    let questions = memo(move |_| {
        session.of_kind(question::KIND, |workspace| {
            let all = workspace.ordered(question::KIND).into_iter();
            let all = all.map(|it| it.text(question::TEXT).trim().to_owned());
            all.filter(|it| !it.is_empty()).collect::<Vec<String>>()
        })
    });
    let options = move || {
        let all = questions.get().into_iter();
        all.map(|it| view! { <option value=it></option> })
            .collect_view()
    };
    view! {
        <div class="evidence-wide">
            <Line
                form
                field=evidence::QUESTION
                label="Question asked"
                placeholder="An open one: how, what, tell me of the last time"
                list=QUESTIONS
            />
            <datalist id=QUESTIONS>{options}</datalist>
        </div>
    }
}

#[component]
fn DropOff(form: Form) -> impl IntoView {
    let read = |text: String| {
        if text.trim().is_empty() {
            return Ok(None);
        }
        match number::parse(&text) {
            Ok(share) if (0.0..=100.0).contains(&share) => Ok(Some(share)),
            Ok(_) => Err("A share is between 0 and 100\u{a0}%.".to_owned()),
            Err(error) => Err(words::number_error(&error)),
        }
    };
    let keep = move |share: Option<f64>| {
        form.choose(
            evidence::DROP_OFF,
            share.map_or(Value::Null, |it| json!(it)),
        );
    };
    view! {
        <NumberField
            label="Drop-off"
            value=Signal::derive(move || form.look.with(|it| it.drop_off))
            read=Callback::new(read)
            unit="%"
            steps=Steps::of(1.0).between(0.0, 100.0)
            disabled=form.read_only
            on_change=keep
        />
    }
}

#[component]
fn Went(form: Form) -> impl IntoView {
    let choose = move |went: Option<Success>| {
        form.choose(
            evidence::SUCCESS,
            went.map_or(Value::Null, |it| json!(it.word())),
        );
    };
    view! {
        <Select
            label="Success"
            choices=or_none("Not said", Success::ALL, people_words::success)
            chosen=Signal::derive(move || form.look.with(|it| it.success))
            disabled=form.read_only
            on_choose=choose
        />
    }
}
