//! The reassessments that there were, the newest first: when, why, by which model, and what was decided.

use super::decisions::Decisions;
use super::shared::Shared;
use super::words;
use crate::rooms::days;
use crate::rooms::focus::focus_moved;
use crate::rooms::words::more_label;
use crate::ui::{Badge, Button, ButtonKind, DateField, IconButton, InPlace};
use icondata_lu::{LuGitCompareArrows, LuTrash2};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::snapshot_rank::{self, Decision};
use plan::records::{Reassessment, reassessment};

/// So many show at first, and so many more each time.
const STEP: usize = 8;

/// The section.
#[component]
pub(super) fn Timeline() -> impl IntoView {
    let shared = Shared::use_context();
    let most = RwSignal::new(STEP);
    let ids = memo(move |_| {
        shared
            .all
            .with(|all| all.iter().map(|it| it.id.clone()).collect::<Vec<Id>>())
    });
    let shown = move || ids.with(|ids| ids.iter().take(most.get()).cloned().collect::<Vec<Id>>());
    let left = move || ids.with(Vec::len).saturating_sub(most.get());
    let more = move |_| {
        let next = ids.with_untracked(|ids| ids.get(most.get_untracked()).cloned());
        most.update(|most| *most += STEP);
        if let Some(next) = next {
            focus_moved(format!(
                ".times > [data-id=\"{next}\"] .times-actions button"
            ));
        }
    };
    view! {
        <section class="reassess-times card" aria-labelledby="reassess-times">
            <h2 id="reassess-times">"Every time so far"</h2>
            <ol class="times">
                <For each=shown key=Id::clone let:id>
                    <Time id />
                </For>
            </ol>
            <Show when=move || { left() > 0 }>
                <button type="button" class="button quiet small" on:click=more>
                    {move || more_label(left(), STEP)}
                </button>
            </Show>
        </section>
    }
}

/// One of them.
#[component]
fn Time(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(id.clone());
    let heading = format!("reassessment-{id}");
    let look = memo(move |_| {
        of.with_value(|id| session.record(id, |record| record.map(Reassessment::from)))
    });
    let counts = memo(move |_| {
        of.with_value(|id| {
            session.links_of(id, |workspace| {
                let all = snapshot_rank::by_rank(workspace, id);
                let count = |decision: Decision| {
                    let decided = all.iter().filter(|it| it.decision == Some(decision));
                    decided.count()
                };
                [Decision::Keep, Decision::Move, Decision::Drop].map(count)
            })
        })
    });
    let day = move || {
        let day = look.with(|it| it.as_ref()?.date);
        day.map_or("Without a day".to_owned(), days::written)
    };
    let facts = move || {
        look.with(|it| {
            let it = it.as_ref()?;
            let mut facts = vec![format!("By {}", words::model(&it.model))];
            facts.push(words::counts(counts.get()));
            if let (Some(closed), Some(date)) = (it.closed_on, it.date)
                && closed != date
            {
                facts.push(format!("closed {}", days::on(shared.today, closed)));
            }
            Some(facts.join(" · "))
        })
    };
    let goes_on = move || look.with(|it| it.as_ref().is_some_and(|it| it.closed_on.is_none()));
    let any = move || counts.get().iter().any(|count| *count > 0);
    let compare = move || {
        shared.earlier.set(Some(of.get_value()));
        shared.later.set(None);
        focus_moved("#reassess-compare".to_owned());
    };
    view! {
        <li data-id=id.to_string()>
            <article aria-labelledby=heading.clone()>
                <header>
                    <h3 class="visually-hidden" id=heading>{day}</h3>
                    <Day look of />
                    <Show when=goes_on>
                        <Badge label="Goes on" />
                    </Show>
                    <span class="times-actions">
                        <Button
                            label="Compare with today"
                            kind=ButtonKind::Quiet
                            icon=LuGitCompareArrows
                            small=true
                            on_press=compare
                        />
                        <Show when=move || !session.is_read_only()>
                            <IconButton
                                label=Signal::derive(move || format!("Delete the reassessment of {}", day()))
                                icon=LuTrash2
                                small=true
                                on_press=move || shared.delete(&of.get_value())
                            />
                        </Show>
                    </span>
                </header>
                <Reason look of />
                <p class="quiet-text">{facts}</p>
                <Show when=any>
                    <Decisions of />
                </Show>
            </article>
        </li>
    }
}

/// Its day, to change where that is allowed.
#[component]
fn Day(look: Memo<Option<Reassessment>>, of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let date = move || look.with(|it| it.as_ref()?.date.map(|day| day.to_string()));
    let keep = move |day: Option<String>| {
        if let Some(day) = day {
            session.set("Change day", &of.get_value(), reassessment::DATE, day);
            session.seal();
        }
    };
    let written = move || {
        let day = look.with(|it| it.as_ref()?.date);
        day.map_or("Without a day".to_owned(), days::written)
    };
    view! {
        <Show
            when=move || !session.is_read_only()
            fallback=move || view! { <b>{written}</b> }
        >
            <div class="times-day">
                <DateField
                    label="Day"
                    value=Signal::derive(date)
                    latest=Signal::derive(move || Some(shared.today.to_string()))
                    needed=true
                    on_change=keep
                />
            </div>
        </Show>
    }
}

/// Why it was, to change in its place.
#[component]
fn Reason(look: Memo<Option<Reassessment>>, of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let value =
        memo(move |_| look.with(|it| it.as_ref().map_or(String::new(), |it| it.reason.clone())));
    let typed = move |text: String| {
        let id = of.get_value();
        // What was deleted meanwhile is not to come back by that.
        if session.untracked(|workspace| workspace.record(&id).is_some()) {
            session.set("Change reason", &id, reassessment::REASON, text);
        }
    };
    view! {
        <InPlace
            label="Why it was"
            value
            placeholder="Why was the order looked at again?"
            class="times-reason"
            read_only=Signal::derive(move || session.is_read_only())
            on_input=typed
            on_leave=Callback::new(move |()| session.seal())
        />
    }
}
