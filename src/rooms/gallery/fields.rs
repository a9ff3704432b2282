//! What is typed, set and switched.

use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::rooms::words;
use crate::ui::{DateField, InPlace, NumberField, Slider, Steps, TextArea, TextField, Toggle};
use leptos::prelude::*;
use markup::view;
use plan::methods::number::{self, NumberError};

/// The fields.
#[component]
pub(super) fn Fields() -> impl IntoView {
    view! {
        <Texts />
        <Numbers />
        <Dates />
        <Set />
    }
}

#[component]
fn Texts() -> impl IntoView {
    let name = RwSignal::new("Onboarding".to_owned());
    let mail = RwSignal::new("ana@".to_owned());
    let wrong = move || {
        let mail = mail.get();
        let whole = mail
            .split_once('@')
            .is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
        (!whole).then(|| "An address looks like ana@example.org.".to_owned())
    };
    let empty = RwSignal::new(String::new());
    let why = RwSignal::new(
        "Because a plan that nobody reads is no plan.\n\nSo it has to be short.".to_owned(),
    );
    let empty_area = RwSignal::new(String::new());
    let title = RwSignal::new("A title that is edited where it stands".to_owned());
    let set = |signal: RwSignal<String>| move |text: String| signal.set(text);
    view! {
        <Specimen name="Text field" about="One line of text, with what there is to say about it.">
            <State name="At rest">
                <TextField
                    label="Name"
                    value=name
                    hint="As the team calls it."
                    on_input=set(name)
                />
            </State>
            <State name="Refused">
                <TextField
                    label="Address"
                    value=mail
                    error=Signal::derive(wrong)
                    hint="For the invitation."
                    kind="email"
                    on_input=set(mail)
                />
            </State>
            <State name="Empty">
                <TextField
                    label="Question"
                    value=empty
                    placeholder="Who is it for?"
                    on_input=set(empty)
                />
            </State>
            <State name="Disabled">
                <TextField label="Name of the archive" value="2024" disabled=true on_input=|_| {} />
            </State>
            <State name="Only to be read">
                <TextField label="Identifier" value="k3f9-2q" read_only=true on_input=|_| {} />
            </State>
            <State name="Long text">
                <TextField label=LONG value=LONG hint=LONG on_input=|_| {} />
            </State>
            <State name="Right to left">
                <TextField label="כותרת" value=RIGHT_TO_LEFT on_input=|_| {} />
            </State>
            <State name="Its label is only read aloud">
                <TextField
                    label="Another question"
                    value=""
                    placeholder="What for?"
                    quiet_label=true
                    on_input=|_| {}
                />
            </State>
        </Specimen>
        <Specimen name="Text area" about="Text of any length. It grows with what is typed.">
            <State name="At rest">
                <TextArea label="Why" value=why hint="In your own words." on_input=set(why) />
            </State>
            <State name="Empty">
                <TextArea
                    label="Evidence"
                    value=empty_area
                    placeholder="What did people say?"
                    on_input=set(empty_area)
                />
            </State>
            <State name="Refused">
                <TextArea
                    label="Statement"
                    value=LONG
                    error="Shorter, please: people have to remember it.".to_owned()
                    on_input=|_| {}
                />
            </State>
            <State name="Disabled">
                <TextArea label="Closed notes" value="Nothing to add." disabled=true on_input=|_| {} />
            </State>
            <State name="Only to be read">
                <TextArea label="Kept notes" value=LONG read_only=true on_input=|_| {} />
            </State>
            <State name="Right to left">
                <TextArea label="הסבר" value=RIGHT_TO_LEFT on_input=|_| {} />
            </State>
        </Specimen>
        <Specimen
            name="Text in place"
            about="Looks like the text it holds until somebody edits it. Enter or Escape ends."
        >
            <State name="At rest">
                <InPlace label="Title" value=title class="serif" on_input=set(title) />
            </State>
            <State name="Empty">
                <InPlace label="Subtitle" value="" placeholder="Add a subtitle" on_input=|_| {} />
            </State>
            <State name="Only to be read">
                <InPlace label="Fixed title" value="Nobody can change this" read_only=true on_input=|_| {} />
            </State>
            <State name="Long text, of several lines">
                <InPlace label="Description" value=LONG multiline=true on_input=|_| {} />
            </State>
            <State name="Right to left">
                <InPlace label="כותרת במקום" value=RIGHT_TO_LEFT on_input=|_| {} />
            </State>
        </Specimen>
    }
}

/// Reads weeks from 0 to 52, or nothing.
fn read_weeks(text: &str) -> Result<Option<f64>, NumberError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let value = number::parse(text)?;
    if value < 0.0 {
        return Err(NumberError::TooSmall { value, least: 0.0 });
    }
    if value > 52.0 {
        return Err(NumberError::TooLarge { value, most: 52.0 });
    }
    Ok(Some(value))
}

#[component]
fn Numbers() -> impl IntoView {
    let weeks = RwSignal::new(Some(6.0));
    let none = RwSignal::new(None);
    let read = Callback::new(|text: String| {
        read_weeks(&text).map_err(|error| words::number_error(&error))
    });
    let steps = Steps::of(0.5).between(0.0, 52.0);
    view! {
        <Specimen
            name="Number field"
            about="Arrow keys go a step, Page Up and Page Down ten. Enter keeps, Escape brings back what was kept. What is no number stays as it was typed."
        >
            <State name="At rest">
                <NumberField
                    label="Effort"
                    value=weeks
                    read
                    write=words::number
                    unit="weeks"
                    steps
                    hint="From 0 to 52, in halves."
                    on_change=move |value| weeks.set(value)
                />
            </State>
            <State name="Empty, without a unit">
                <NumberField
                    label="People"
                    value=none
                    read
                    write=words::number
                    on_change=move |value| none.set(value)
                />
            </State>
            <State name="Refused">
                <NumberField
                    label="Reach"
                    value=Some(40.0)
                    read
                    write=words::number
                    unit="a quarter"
                    error="More people than there are customers.".to_owned()
                    on_change=|_| {}
                />
            </State>
            <State name="Long text">
                <NumberField label=LONG value=Some(1_250_000.5) read write=words::number unit="a quarter" hint=LONG on_change=|_| {} />
            </State>
            <State name="Disabled">
                <NumberField
                    label="Spent"
                    value=Some(12.5)
                    read
                    unit="weeks"
                    disabled=true
                    on_change=|_| {}
                />
            </State>
        </Specimen>
    }
}

#[component]
fn Dates() -> impl IntoView {
    let launch = RwSignal::new(Some("2026-03-01".to_owned()));
    let none = RwSignal::new(None::<String>);
    view! {
        <Specimen
            name="Date field"
            about="The browser’s own, as people here write dates; ISO 8601 inside. A date can be cleared."
        >
            <State name="At rest, with bounds">
                <DateField
                    label="Launch"
                    value=launch
                    earliest="2026-01-01".to_owned()
                    latest="2026-12-31".to_owned()
                    hint="In 2026."
                    on_change=move |date| launch.set(date)
                />
            </State>
            <State name="Empty">
                <DateField
                    label="Review"
                    value=none
                    on_change=move |date| none.set(date)
                />
            </State>
            <State name="Refused">
                <DateField
                    label="Beta"
                    value="2026-05-04".to_owned()
                    error="The beta comes before the launch.".to_owned()
                    on_change=|_| {}
                />
            </State>
            <State name="Disabled">
                <DateField
                    label="Kick-off"
                    value="2025-11-03".to_owned()
                    disabled=true
                    on_change=|_| {}
                />
            </State>
        </Specimen>
    }
}

#[component]
fn Set() -> impl IntoView {
    let sure = RwSignal::new(70.0);
    let alone = RwSignal::new(true);
    let off = RwSignal::new(false);
    let long = RwSignal::new(true);
    let percent = |value: f64| format!("{value} %");
    view! {
        <Specimen name="Slider" about="A number that is found by moving. Arrows, Page Up and Page Down, Home and End.">
            <State name="At rest">
                <Slider
                    label="Confidence"
                    value=sure
                    steps=Steps::of(5.0).between(0.0, 100.0)
                    words=percent
                    hint="How sure are you?"
                    on_input=move |value| sure.set(value)
                />
            </State>
            <State name="Long text">
                <Slider
                    label=LONG
                    value=50.0
                    steps=Steps::of(5.0).between(0.0, 100.0)
                    words=percent
                    hint=LONG
                    on_input=|_| {}
                />
            </State>
            <State name="At its ends">
                <Slider
                    label="None"
                    value=0.0
                    steps=Steps::of(1.0).between(0.0, 10.0)
                    words=|value: f64| format!("{value} of 10")
                    on_input=|_| {}
                />
                <Slider
                    label="All"
                    value=10.0
                    steps=Steps::of(1.0).between(0.0, 10.0)
                    words=|value: f64| format!("{value} of 10")
                    on_input=|_| {}
                />
            </State>
            <State name="Disabled">
                <Slider
                    label="Measured"
                    value=40.0
                    steps=Steps::of(5.0).between(0.0, 100.0)
                    words=percent
                    disabled=true
                    on_input=|_| {}
                />
            </State>
        </Specimen>
        <Specimen name="Toggle" about="On or off, at once. Space switches it.">
            <State name="On">
                <Toggle
                    label="Vote alone first"
                    on=alone
                    hint="Nobody sees the others’ votes until all are in."
                    on_change=move |on| alone.set(on)
                />
            </State>
            <State name="Off">
                <Toggle label="Show names" on=off on_change=move |on| off.set(on) />
            </State>
            <State name="Long text">
                <Toggle label=LONG on=long hint=LONG on_change=move |on| long.set(on) />
            </State>
            <State name="Disabled">
                <Toggle label="Keep a copy" on=true disabled=true on_change=|_| {} />
                <Toggle label="Send a copy" on=false disabled=true on_change=|_| {} />
            </State>
        </Specimen>
    }
}
