//! Finding an initiative for an objective or a key result, or one of these for an initiative.

use super::desk::Desk;
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::ui::{Button, ButtonKind, Choice, Combobox};
use icondata_lu::LuLink2;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::{initiative, key_result, objective};
use plan::workspace::Id;

/// A press, and then a field that finds an initiative by part of its name. What is chosen is linked at once.
#[component]
pub(super) fn FindInitiative(end: StoredValue<Id>, ids: Memo<Vec<Id>>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let choices = move || {
        memo(move |_| {
            let linked = ids.get();
            session.of_kind(initiative::KIND, |workspace| {
                let all = workspace.ordered(initiative::KIND).into_iter();
                all.filter(|record| !linked.contains(record.id()))
                    .map(|record| Choice {
                        value: record.id().to_string(),
                        label: words::initiative_name(record.text(initiative::NAME), 80),
                        detail: String::new(),
                    })
                    .collect::<Vec<_>>()
            })
        })
    };
    let choose = move |chosen: Id| end.with_value(|end| desk.link(&chosen, end));
    view! {
        <Finding
            of=end
            press="Link an initiative"
            label="Initiative that contributes"
            choices=StoredValue::new(Box::new(choices))
            choose=Callback::new(choose)
        />
    }
}

/// A press, and then a field that finds an objective or a key result for an initiative.
#[component]
pub(super) fn FindObjective(initiative: StoredValue<Id>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let choices = move || {
        memo(move |_| {
            session.of_kind(key_result::KIND, |_| ());
            session.of_kind(objective::KIND, |workspace| {
                let mut choices = Vec::new();
                for objective in workspace.ordered(objective::KIND) {
                    let key_results = workspace.belonging_to(objective.id(), key_result::KIND);
                    for end in std::iter::once(objective).chain(key_results) {
                        choices.push(Choice {
                            value: end.id().to_string(),
                            label: untrack(|| desk.name(end.id())),
                            detail: if end.kind() == objective::KIND {
                                "Objective".to_owned()
                            } else {
                                "Key result".to_owned()
                            },
                        });
                    }
                }
                choices
            })
        })
    };
    let choose = move |chosen: Id| initiative.with_value(|id| desk.link(id, &chosen));
    view! {
        <Finding
            of=initiative
            press="Link to an objective"
            label="Objective or key result"
            choices=StoredValue::new(Box::new(choices))
            choose=Callback::new(choose)
        />
    }
}

/// What makes the choices, while somebody chooses.
type Choices = Box<dyn Fn() -> Memo<Vec<Choice>> + Send + Sync>;

#[component]
fn Finding(
    of: StoredValue<Id>,
    press: &'static str,
    label: &'static str,
    choices: StoredValue<Choices>,
    choose: Callback<Id, bool>,
) -> impl IntoView {
    let desk = Desk::use_context();
    let id = of.get_value().to_string();
    let finds = memo(move |_| {
        let linking = desk.linking.get();
        of.with_value(|of| linking.as_ref() == Some(of))
    });
    let place = move || format!("[data-linking=\"{}\"]", of.get_value());
    let begin = move || {
        desk.linking.set(Some(of.get_value()));
        focus_moved(format!("{} input", place()));
    };
    let end = move || {
        desk.linking.set(None);
        focus_moved(format!("{} button", place()));
    };
    let chosen = move |chosen: Option<String>| {
        let chosen = chosen.and_then(|id| Id::parse(&id).ok());
        if chosen.is_some_and(|id| choose.run(id)) {
            end();
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            end();
        }
    };
    view! {
        <div class="okr-finding" data-linking=id>
            <Show
                when=move || finds.get()
                fallback=move || {
                    view! {
                        <Button
                            label=press
                            kind=ButtonKind::Quiet
                            icon=LuLink2
                            small=true
                            on_press=begin
                        />
                    }
                }
            >
                <div on:keydown=key>
                    <Combobox
                        label=label
                        choices=choices.with_value(|choices| choices())
                        chosen=Signal::derive(|| None::<String>)
                        placeholder="Part of its name"
                        on_choose=chosen
                    />
                </div>
            </Show>
        </div>
    }
}
