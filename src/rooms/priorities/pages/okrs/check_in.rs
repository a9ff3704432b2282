//! One check-in: its fields while it is written or changed, and its line in the history.

use super::changes;
use super::desk::{Desk, row};
use super::words::{self, amount, read_amount, read_confidence};
use crate::rooms::days;
use crate::rooms::focus::focus;
use crate::rooms::words::{capital, number};
use crate::ui::{DateField, IconButton, NumberField, Steps, TextField};
use icondata_lu::{LuPencil, LuTrash2};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::okr::Grade;
use plan::methods::okr_progress::KeyResultStanding;
use plan::records::CheckIn;
use plan::records::check_in::{self, MOST_CONFIDENCE};
use serde_json::{Value, json};

/// The fields. The first that is said makes the check-in, of today.
#[component]
pub(super) fn CheckInFields(
    of: StoredValue<Id>,
    standing: Memo<Option<KeyResultStanding>>,
    id: Id,
) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let id = StoredValue::new(id);
    let look = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(CheckIn::from);
        id.with_value(|id| session.record(id, read))
    });
    let say = move |field: &'static str, value: Value| {
        let today = desk.today.to_string();
        let change = session.untracked(|workspace| {
            let (id, of) = (id.get_value(), of.get_value());
            // The key result may have been deleted elsewhere.
            workspace.record(&of)?;
            Some(changes::note_down(
                workspace,
                &id,
                &of,
                &today,
                (field, value),
            ))
        });
        if let Some(change) = change {
            session.apply(change);
        }
    };
    let keep = move |field: &'static str| {
        Callback::new(move |number: Option<f64>| {
            say(field, json!(number));
            session.seal();
        })
    };
    let dated = move |day: Option<String>| {
        say(check_in::DATE, json!(day.unwrap_or_default()));
        session.seal();
    };
    let number = move |read: fn(&CheckIn) -> Option<f64>| {
        Signal::derive(move || look.with(|it| it.as_ref().and_then(read)))
    };
    let label = move || {
        let unit = standing.with(|it| it.as_ref().map(|it| it.key_result.unit.trim().to_owned()));
        match unit.filter(|unit| !unit.is_empty()) {
            Some(unit) => format!("Where it stands, in {unit}"),
            None => "Where it stands".to_owned(),
        }
    };
    let day = move || {
        let day = look.with(|it| it.as_ref().map(|it| it.date));
        day.unwrap_or(Some(desk.today)).map(|day| day.to_string())
    };
    let text = move || look.with(|it| it.as_ref().map(|it| it.note.clone()).unwrap_or_default());
    view! {
        <NumberField
            label=Signal::derive(label)
            value=number(|it| it.value)
            read=Callback::new(read_amount)
            on_change=keep(check_in::VALUE)
        />
        <DateField
            label="On"
            value=Signal::derive(day)
            latest=Signal::derive(move || Some(desk.today.to_string()))
            on_change=dated
        />
        <NumberField
            label="Confidence, 0 to 10"
            value=number(|it| it.confidence)
            read=Callback::new(read_confidence)
            steps=Steps::of(1.0).between(0.0, MOST_CONFIDENCE)
            on_change=keep(check_in::CONFIDENCE)
        />
        <TextField
            label="Note"
            value=Signal::derive(text)
            placeholder="What happened?"
            on_input=move |text: String| say(check_in::NOTE, json!(text))
            on_leave=Callback::new(move |()| session.seal())
        />
    }
}

/// A check-in in the history.
#[component]
pub(super) fn CheckInLine(
    of: StoredValue<Id>,
    standing: Memo<Option<KeyResultStanding>>,
    history: Memo<Vec<(CheckIn, Option<Grade>)>>,
    id: Id,
) -> impl IntoView {
    let desk = Desk::use_context();
    let id = StoredValue::new(id);
    let look = memo(move |_| {
        history.with(|history| {
            let mut all = history.iter();
            all.find(|(it, _)| id.with_value(|id| it.id == *id))
                .cloned()
        })
    });
    let day = move || {
        let day = look.with(|it| it.as_ref().and_then(|(it, _)| it.date));
        day.map_or("Without a day".to_owned(), |day| {
            capital(&days::day(desk.today, day))
        })
    };
    let value = move || {
        let unit = standing.with(|it| it.as_ref().map(|it| it.key_result.unit.clone()));
        look.with(|it| Some(amount(it.as_ref()?.0.value?, &unit.unwrap_or_default())))
    };
    let more = move || {
        look.with(|it| {
            let (check_in, grade) = it.as_ref()?;
            let grade = grade.map(|grade| format!("grade {}", words::grade(grade)));
            let confidence = check_in.confidence;
            let confidence = confidence.map(|it| format!("confidence {}", number(it)));
            let said: Vec<String> = grade.into_iter().chain(confidence).collect();
            Some(said.join(" · "))
        })
    };
    let note = move || look.with(|it| it.as_ref().map(|(it, _)| it.note.clone()));
    let change = move || {
        desk.checking.set(Some((of.get_value(), id.get_value())));
        of.with_value(|of| focus(format!("{} .okr-check-in input", row(of))));
    };
    let delete = move || of.with_value(|of| desk.delete_check_in(of, &id.get_value()));
    let called = move |what: &'static str| {
        Signal::derive(move || {
            format!(
                "{what} the check-in: {}, {}",
                day(),
                value().unwrap_or_default()
            )
        })
    };
    view! {
        <li class="okr-history-line">
            <span>{day}</span>
            <b class="num">{value}</b>
            <span class="quiet-text">{more}</span>
            <span class="okr-history-note" dir="auto">{note}</span>
            <Show when=move || !desk.app.session.is_read_only()>
                <span class="okr-history-actions">
                    <IconButton label=called("Change") icon=LuPencil small=true on_press=change />
                    <IconButton label=called("Delete") icon=LuTrash2 small=true on_press=delete />
                </span>
            </Show>
        </li>
    }
}
