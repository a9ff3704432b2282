//! Finding an initiative for an objective or a key result, or one of these for an initiative.

use super::desk::Desk;
use crate::rooms::words;
use crate::ui::{Choice, Finder};
use leptos::prelude::*;
use markup::view;
use plan::records::{initiative, key_result, objective};
use plan::workspace::Id;

/// A press, and then a field that finds an initiative by part of its name. What is chosen is linked at once.
#[component]
pub(super) fn FindInitiative(end: StoredValue<Id>, ids: Memo<Vec<Id>>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let choices = move || {
        let linked = ids.get();
        session.of_kind(initiative::KIND, |workspace| {
            let all = workspace.ordered(initiative::KIND).into_iter();
            all.filter(|record| !linked.contains(record.id()))
                .map(|record| Choice {
                    value: record.id().to_string(),
                    label: words::initiative_name(record.text(initiative::NAME), 80),
                    detail: String::new(),
                })
                .collect()
        })
    };
    let link = move |chosen: String| found(chosen, |id| end.with_value(|end| desk.link(&id, end)));
    view! {
        <div class="okr-finding" data-linking=end.get_value().to_string()>
            <Finder
                press="Link an initiative"
                label="Initiative that contributes"
                gather=Box::new(choices)
                on_find=link
            />
        </div>
    }
}

/// A press, and then a field that finds an objective or a key result for an initiative.
#[component]
pub(super) fn FindObjective(initiative: StoredValue<Id>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let choices = move || {
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
    };
    let link =
        move |chosen: String| found(chosen, |id| initiative.with_value(|of| desk.link(of, &id)));
    view! {
        <div class="okr-finding" data-linking=initiative.get_value().to_string()>
            <Finder
                press="Link to an objective"
                label="Objective or key result"
                gather=Box::new(choices)
                on_find=link
            />
        </div>
    }
}

/// What was found.
fn found(id: String, link: impl FnOnce(Id) -> bool) -> bool {
    Id::parse(&id).is_ok_and(link)
}
