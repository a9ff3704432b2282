//! The fields of the period that shows: its name, its days, its capacity, and what its cut line does.

use super::desk::Desk;
use super::menu::More;
use super::sentences::{self, read_capacity};
use crate::rooms::{days, words};
use crate::ui::{DateField, NumberField, Segmented, Steps, TextField};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::rice::MOST_EFFORT;
use plan::records::period::CutLine;
use plan::records::{Period, period};

/// The fields; in a workspace that can only be read, what they hold.
#[component]
pub(super) fn PeriodFields(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let of = StoredValue::new(id);
    let look = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(Period::from);
        of.with_value(|id| session.record(id, read))
    });
    view! {
        <Show
            when=move || !session.is_read_only()
            fallback=move || view! { <p class="fits-facts card">{move || facts(look)}</p> }
        >
            <Editors of look />
        </Show>
    }
}

/// The period in a sentence.
fn facts(look: Memo<Option<Period>>) -> String {
    look.with(|look| {
        let Some(period) = look else {
            return String::new();
        };
        let written = |day: Option<plan::day::Day>| day.map(days::written);
        let when = match (written(period.starts_on), written(period.ends_on)) {
            (Some(first), Some(last)) => format!("{first} to {last}, "),
            (Some(first), None) => format!("From {first}, "),
            (None, Some(last)) => format!("Until {last}, "),
            (None, None) => String::new(),
        };
        let capacity = match period.capacity {
            Some(months) => words::effort(months),
            None => "no capacity yet".to_owned(),
        };
        let line = match period.cut_line {
            CutLine::Stop => "What does not fit draws the line.",
            CutLine::Skip => "What does not fit is skipped.",
        };
        words::capital(&format!("{when}{capacity}. {line}"))
    })
}

#[component]
fn Editors(of: StoredValue<Id>, look: Memo<Option<Period>>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let name =
        memo(move |_| look.with(|it| it.as_ref().map_or(String::new(), |it| it.name.clone())));
    let day = move |read: fn(&Period) -> Option<plan::day::Day>| {
        Signal::derive(move || look.with(|it| read(it.as_ref()?).map(|day| day.to_string())))
    };
    let (first, last) = (day(|it| it.starts_on), day(|it| it.ends_on));
    let capacity = Signal::derive(move || look.with(|it| it.as_ref()?.capacity));
    let cut_line =
        memo(move |_| look.with(|it| it.as_ref().map_or(CutLine::Stop, |it| it.cut_line)));
    let turned = move || {
        look.with(|it| {
            let it = it.as_ref()?;
            let turned = it.ends_on? < it.starts_on?;
            turned.then(|| "It ends before it begins.".to_owned())
        })
    };
    let is_there =
        move || of.with_value(|id| session.untracked(|workspace| workspace.record(id).is_some()));
    let rename = move |text: String| {
        if is_there() {
            session.set("Rename period", &of.get_value(), period::NAME, text);
        }
    };
    let set_day = move |field: &'static str, day: Option<String>| {
        if is_there() {
            session.set("Change days of period", &of.get_value(), field, day);
            session.seal();
        }
    };
    let set_first = move |day: Option<String>| set_day(period::STARTS_ON, day);
    let set_last = move |day: Option<String>| set_day(period::ENDS_ON, day);
    let set_capacity = move |months: Option<f64>| {
        if is_there() {
            session.set("Change capacity", &of.get_value(), period::CAPACITY, months);
            session.seal();
        }
    };
    let set_line = move |line: CutLine| {
        if is_there() {
            let word = line.word();
            session.set("Change cut line", &of.get_value(), period::CUT_LINE, word);
            session.seal();
        }
    };
    let lines = CutLine::ALL
        .iter()
        .map(|line| (*line, sentences::cut_line(*line)));
    view! {
        <div class="fits-fields card">
            <TextField
                label="Period"
                value=name
                placeholder="2027 Q1"
                on_input=rename
                on_leave=Callback::new(move |()| session.seal())
            />
            <div class="fits-capacity">
                <NumberField
                    label="Capacity"
                    value=capacity
                    read=Callback::new(read_capacity)
                    unit="person-months"
                    steps=Steps::of(1.0).between(1.0, MOST_EFFORT)
                    on_change=set_capacity
                />
            </div>
            <DateField
                label="First day"
                value=first
                on_change=set_first
            />
            <DateField
                label="Last day"
                value=last
                earliest=first
                error=Signal::derive(turned)
                on_change=set_last
            />
            <div class="field fits-cut">
                <span class="field-label" aria-hidden="true">"What does not fit"</span>
                <Segmented
                    label="When something does not fit"
                    name="fits-cut-line"
                    choices=lines.clone().collect()
                    chosen=cut_line
                    on_choose=set_line
                />
            </div>
            <More of />
        </div>
    }
}
