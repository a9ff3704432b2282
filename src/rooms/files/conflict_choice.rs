//! One value that two people changed without knowing of each other, as two cards to choose from.

use super::describe;
use super::moments;
use super::titles::Titles;
use crate::state::AppState;
use crate::state::browser::now;
use leptos::prelude::*;
use markup::view;
use plan::Record;
use plan::workspace::{FieldChange, PreviewedRecord};
use serde_json::Value;

/// What a person chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// The value that is here.
    Mine,
    /// The value in the file.
    Theirs,
    /// Neither yet: the later shows, and both are kept to choose from.
    Later,
}

impl Choice {
    /// The one that would show: the later.
    #[must_use]
    pub fn that_shows(record: &PreviewedRecord, change: &FieldChange) -> Self {
        let shown = record.values.get(&change.field).unwrap_or(&Value::Null);
        if *shown == change.mine {
            Self::Mine
        } else {
            Self::Theirs
        }
    }

    /// The value that was chosen, if one was.
    #[must_use]
    pub fn value(self, change: &FieldChange) -> Option<Value> {
        match self {
            Self::Mine => Some(change.mine.clone()),
            Self::Theirs => Some(change.theirs.clone()),
            Self::Later => None,
        }
    }
}

/// How much of a value a card shows.
const MOST: usize = 400;

/// Two cards, one for each value.
#[component]
pub fn ConflictChoice(
    /// Tells this choice from the others.
    number: usize,
    /// The record.
    record: PreviewedRecord,
    /// The field and its values.
    change: FieldChange,
    /// The file's copy of the record.
    there: Option<Record>,
    /// What records are called.
    titles: Titles,
    /// What is chosen.
    choice: RwSignal<Choice>,
) -> impl IntoView {
    let app = AppState::use_context();
    let here = app
        .session
        .untracked(|workspace| workspace.any(&record.id).cloned());
    let title = titles.title(&record.kind, &record.values);
    let field = describe::field(&record.kind, &change.field);
    let (mine, theirs) = describe::contrasted(
        &record.kind,
        &change.field,
        (&change.mine, &change.theirs),
        MOST,
        &|id| titles.find(id),
    );
    let mine_when = edited(here.as_ref(), &change.field, &change.mine);
    let theirs_when = edited(there.as_ref(), &change.field, &change.theirs);
    let name = format!("conflict-{number}");
    let card = |side: Choice, words: String, place: &'static str, when: Option<String>| {
        let name = name.clone();
        let when = when.map_or_else(|| place.to_owned(), |when| format!("{place}, {when}"));
        view! {
            <label class="radio-card">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || choice.get() == side
                    on:change=move |_| choice.set(side)
                />
                <strong dir="auto">{words}</strong>
                <small>{when}</small>
            </label>
        }
    };
    view! {
        <section class="conflict">
            <h4 class="section-title" id=format!("{name}-title")>
                <bdi>{title}</bdi>
                <small>{describe::kind(&record.kind)}", "{field}</small>
            </h4>
            <div class="radio-cards" role="radiogroup" aria-labelledby=format!("{name}-title")>
                {card(Choice::Mine, mine, "Here", mine_when)}
                {card(Choice::Theirs, theirs, "In the file", theirs_when)}
            </div>
        </section>
    }
}

/// When a record's field was given this value, in words.
pub fn edited(record: Option<&Record>, field: &str, value: &Value) -> Option<String> {
    let (_, field) = record?.fields().find(|(name, _)| *name == field)?;
    let versions = field.versions();
    let version = versions.iter().find(|version| version.value == *value)?;
    Some(moments::within(now(), version.dot.stamp.millis()))
}
