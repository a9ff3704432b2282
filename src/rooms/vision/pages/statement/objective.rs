//! One objective: its name, how the vision serves it, and how strongly.

use super::Desk;
use super::changes;
use super::heads::NameField;
use super::menu::More;
use crate::rooms::words;
use crate::ui::{InPlace, Segmented};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::Strength;
use plan::records::link::{self, Relation};
use plan::records::vision;
use plan::workspace::Change;

/// An objective.
#[component]
pub fn ObjectiveRow(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let rows = desk.objectives;
    let stored = StoredValue::new(id.clone());
    let link = link::id(Relation::Serves, &vision::id(), &id).ok();
    let shown = memo(move |_| {
        let link = link.as_ref()?;
        session.record(link, |record| {
            let record = record?;
            let strength = Strength::from_word(record.text(link::STRENGTH));
            Some((strength, record.text(link::HOW).to_owned()))
        })
    });
    let strength = memo(move |_| shown.with(|it| it.as_ref().and_then(|it| it.0)));
    let how =
        memo(move |_| shown.with(|it| it.as_ref().map(|it| it.1.clone()).unwrap_or_default()));
    let name = move || stored.with_value(|id| rows.spoken(id));
    let closed = Signal::derive(move || {
        session.is_read_only() || !stored.with_value(|id| rows.is_there(id))
    });
    let say = move |field: &'static str, value: Option<&str>, label: &'static str| {
        stored.with_value(|id| {
            let edit = session
                .untracked(|workspace| changes::serve(workspace, &vision::id(), id, field, value));
            if let Some(edit) = edit {
                let key = format!("{}/{field}", edit.id());
                session.apply(Change::new(label, vec![edit]).coalescing(key));
            }
        });
    };
    let choose = move |strength: Option<Strength>| {
        session.seal();
        let word = strength.map(Strength::word);
        say(
            link::STRENGTH,
            word,
            "Say how strongly the vision serves an objective",
        );
        session.seal();
    };
    let choices = Strength::ALL.iter();
    let choices = choices.map(|it| (Some(*it), words::strength(*it)));
    let choices: Vec<_> = std::iter::once((None, "Not said")).chain(choices).collect();
    view! {
        <li data-row=id.to_string()>
            <div class="words-name">
                <NameField rows id=id.clone() label="Objective" placeholder="What the business wants to reach" />
                <More rows id=id.clone() />
            </div>
            <InPlace
                label=Signal::derive(move || format!("How the vision serves it: {}", name()))
                value=how
                placeholder="How the vision serves it"
                class="words-line words-how"
                read_only=closed
                on_input=Callback::new(move |text: String| {
                    say(link::HOW, Some(&text), "Say how the vision serves an objective");
                })
                on_leave=Callback::new(move |()| session.seal())
            />
            <Segmented
                label="How strongly the vision serves it"
                name=format!("strength-{id}")
                choices
                chosen=strength
                disabled=closed
                on_choose=choose
            />
        </li>
    }
}
