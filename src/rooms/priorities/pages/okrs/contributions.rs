//! The initiatives that are to bring an objective or a key result on.

use super::desk::Desk;
use super::expected::LinkedInitiative;
use super::finding::FindInitiative;
use super::words;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::contributions::{self, Outlook};
use plan::records::link::Relation;
use plan::records::{KeyResult, initiative};

/// What contributes to it, and of a key result what that adds up to.
#[component]
pub(super) fn Contributions(end: StoredValue<Id>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let is_key_result = end.with_value(|id| desk.is_key_result(id));
    let ids = memo(move |_| {
        end.with_value(|end| {
            session.links_of(end, |workspace| {
                let linked = workspace.linked_to(end, Relation::Contributes.word());
                let initiatives = linked.into_iter();
                let initiatives = initiatives.filter(|it| it.kind() == initiative::KIND);
                initiatives.map(|it| it.id().clone()).collect::<Vec<_>>()
            })
        })
    });
    let any = move || !ids.with(Vec::is_empty);
    let label = if is_key_result {
        "Initiatives"
    } else {
        "Initiatives for the objective itself"
    };
    view! {
        <div class="okr-contributions" role="group" aria-label=label>
            <header class="okr-part-head">
                <h4 class="caps">{label}</h4>
                <Show when=move || !session.is_read_only()>
                    <FindInitiative end ids />
                </Show>
            </header>
            {is_key_result.then(|| view! { <Sum end ids /> })}
            <Show when=move || !is_key_result && !any()>
                <p class="quiet-text">"None yet."</p>
            </Show>
            <Show when=any>
                <ul class="okr-linked" aria-label="Linked initiatives">
                    <For each=move || ids.get() key=Id::clone let:id>
                        <LinkedInitiative end is_key_result id />
                    </For>
                </ul>
            </Show>
        </div>
    }
}

/// What they add up to, against what is left to go.
#[component]
fn Sum(end: StoredValue<Id>, ids: Memo<Vec<Id>>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let outlook = memo(move |_| -> Option<(Outlook, String)> {
        // How far each is counts, too.
        for id in ids.get() {
            session.record(&id, |_| ());
        }
        end.with_value(|id| {
            let unit = session.record(id, |record| Some(KeyResult::from(record?).unit))?;
            let outlook = session.links_of(id, |workspace| {
                contributions::outlook(workspace, id, desk.today)
            })?;
            Some((outlook, unit))
        })
    });
    let said = move || {
        outlook.with(|it| {
            let (outlook, unit) = it.as_ref()?;
            Some(words::outlook(outlook, unit))
        })
    };
    let part = move |read: fn(&Outlook) -> f64| {
        outlook.with(|it| {
            let (outlook, _) = it.as_ref()?;
            let left = outlook.left.filter(|left| *left > 0.0)?;
            let promises = outlook.promised > 0.0 || outlook.ideas > 0.0;
            let share = (read(outlook).max(0.0) / left).min(1.0);
            (promises && share.is_finite()).then(|| share.to_string())
        })
    };
    view! {
        <div class="okr-sum">
            <Show when=move || part(|it| it.promised).is_some()>
                <div
                    class="okr-sum-bar"
                    aria-hidden="true"
                    style:--promised=move || part(|it| it.promised)
                    style:--ideas=move || part(|it| it.promised.max(0.0) + it.ideas.max(0.0))
                ></div>
            </Show>
            <p class="quiet-text" dir="auto">{said}</p>
        </div>
    }
}
