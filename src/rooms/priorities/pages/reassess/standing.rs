//! How things stand: when the order was last looked at, what changed since, and what can be done about it.

use super::shared::{Decided, Shared};
use super::words;
use crate::rooms::days;
use crate::rooms::priorities::pages::order_by::ModelChoice;
use crate::rooms::priority_words;
use crate::rooms::words::{capital, number};
use crate::ui::{Button, ButtonKind, Icon, Progress, TextField};
use icondata_lu::{LuCheck, LuFlagTriangleRight, LuTrash2};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::Reassessment;
use plan::records::snapshot_rank::Decision;

/// The card on top.
#[component]
pub(super) fn Standing() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let goes_on = memo(move |_| shared.going_on().is_some());
    let says = move || {
        let day = shared.frame.with(|frame| frame.as_ref()?.day);
        let alone = shared
            .frame
            .with(|it| it.as_ref().is_some_and(|frame| !frame.has_before()));
        shared.review.with(|review| {
            if alone {
                return "The first time: there is nothing yet to compare it with.".to_owned();
            }
            words::standing(review.changed, review.lines.len(), shared.today, day)
        })
    };
    let besides = move || {
        let one_model = shared
            .frame
            .with(|it| it.as_ref().is_none_or(|frame| frame.one_model));
        shared
            .review
            .with(|it| words::besides(it.elsewhere, &it.gone, it.added, one_model))
    };
    view! {
        <section class="reassess-standing card" aria-labelledby="reassess-standing">
            <h2 class="visually-hidden" id="reassess-standing">"How things stand"</h2>
            <p class="reassess-says serif">{says}</p>
            <p class="quiet-text" dir="auto">{besides}</p>
            <OtherModel />
            <Show when=move || goes_on.get()>
                <GoingOn />
            </Show>
            <Show when=move || !goes_on.get() && !session.is_read_only()>
                <Begin />
            </Show>
        </section>
    }
}

/// That the two orders are of different models, where they are.
#[component]
fn OtherModel() -> impl IntoView {
    let shared = Shared::use_context();
    let says = move || {
        let frame = shared.frame.get().filter(|frame| !frame.one_model)?;
        let then = shared.all.with(|all| {
            let then = all.iter().find(|it| it.id == frame.since);
            then.map(|it| words::model(&it.model))
        })?;
        let now = priority_words::model(frame.model);
        Some(other_models(&then, now))
    };
    view! {
        {move || says().map(|says| view! { <p class="reassess-models">{says}</p> })}
    }
}

/// What is said where two orders are of different models.
pub(super) fn other_models(then: &str, now: &str) -> String {
    format!("Then the order went by {then}, now by {now}: places compare, scores do not.")
}

/// Why it is begun, by which model, and the two ways.
#[component]
pub(super) fn Begin() -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        <form
            class="reassess-begin"
            on:submit=move |event| {
                event.prevent_default();
                shared.begin();
            }
        >
            <TextField
                label="Why look again?"
                value=shared.reason
                placeholder="A new quarter, a lost tender"
                on_input=move |text: String| shared.reason.set(text)
            />
            <ModelChoice order=shared.order />
            <div class="actions">
                <button type="submit" class="button primary">
                    <Icon icon=LuFlagTriangleRight />
                    <span>"Begin a reassessment"</span>
                </button>
                <Button
                    label="Only keep today’s order"
                    kind=ButtonKind::Quiet
                    on_press=move || shared.keep_order()
                />
            </div>
        </form>
    }
}

/// How far the one that goes on has come, and its two ends.
#[component]
fn GoingOn() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let it = memo(move |_| {
        let id = shared.going_on()?;
        shared
            .all
            .with(|all| all.iter().find(|it| it.id == id).cloned())
    });
    let begun = move || it.with(|it| it.as_ref().map(|it| begun(shared, it)));
    let count = memo(move |_| shared.review.with(|review| review.changed));
    let far = memo(move |_| shared.progress());
    let share = move || {
        let (done, of) = far.get();
        Some(if of == 0 {
            1.0
        } else {
            done as f64 / of as f64
        })
    };
    let said = move || {
        let (done, of) = far.get();
        Some(format!(
            "{} of {} decided",
            number(done as f64),
            number(of as f64)
        ))
    };
    // What is gone is asked for no reason.
    let unsaid = memo(move |_| {
        let lacks = |it: &Decided| !it.has_reason && it.decision != Decision::Keep;
        shared.decided.with(|decided| {
            shared.review.with(|review| {
                let lines = review.lines.iter();
                let unsaid = lines.filter(|line| decided.get(&line.id).is_some_and(lacks));
                unsaid.count()
            })
        })
    });
    let lacks = move || match unsaid.get() {
        0 => None,
        1 => Some("1 that is moved or dropped does not say why yet.".to_owned()),
        count => Some(format!(
            "{} that are moved or dropped do not say why yet.",
            number(count as f64)
        )),
    };
    view! {
        <div class="reassess-going-on">
            <p class="quiet-text" dir="auto">{begun}</p>
            <Progress
                label=Signal::derive(move || {
                    if count.get() == 0 { "The whole list" } else { "What changed" }.to_owned()
                })
                done=Signal::derive(share)
                words=Signal::derive(said)
            />
            {move || lacks().map(|lacks| view! { <p class="reassess-lacks">{lacks}</p> })}
            <Show when=move || !session.is_read_only()>
                <div class="actions">
                    <button
                        type="button"
                        class="button primary reassess-close"
                        on:click=move |_| shared.close()
                    >
                        <Icon icon=LuCheck />
                        <span>"Close the reassessment"</span>
                    </button>
                    <Button
                        label="Call it off"
                        kind=ButtonKind::Quiet
                        icon=LuTrash2
                        on_press=move || {
                            if let Some(id) = untrack(|| shared.going_on()) {
                                shared.delete(&id);
                            }
                        }
                    />
                </div>
            </Show>
        </div>
    }
}

/// "Begun today, by RICE: a new quarter".
fn begun(shared: Shared, it: &Reassessment) -> String {
    let day = it.date.map(|day| days::on(shared.today, day));
    let day = day.unwrap_or_else(|| "on an unknown day".to_owned());
    let begun = capital(&format!("begun {day}, by {}", words::model(&it.model)));
    match it.reason.trim() {
        "" => format!("{begun}."),
        reason => format!("{begun}: {reason}"),
    }
}
