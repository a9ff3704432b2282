//! What an initiative's confidence rests on, how much that bears, and a cap set by hand in its place.

use super::shared::Shared;
use super::{changes, rungs, sentences};
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::ui::{Button, ButtonKind, Icon, NumberField, Steps, TextArea};
use icondata_lu::LuQuote;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::confidence_cap::Cap;
use plan::methods::rice::Input;
use plan::records::initiative::{CONFIDENCE_CAP, CONFIDENCE_CAP_REASON};
use plan::records::plan::{self as plan_record, Confidence};

/// The cap, and what would raise it.
#[component]
pub(super) fn CapOnConfidence(of: StoredValue<Id>, cap: Memo<Option<Cap>>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let counts = memo(move |_| session.of_kind(plan_record::KIND, plan_record::confidence));
    let says = move || {
        cap.with(|cap| {
            cap.as_ref()
                .map_or(String::new(), |it| said(it, counts.get()))
        })
    };
    let raise = move || {
        let by_evidence = cap.with(|cap| Some(cap.as_ref()?.rung));
        by_evidence.map(rungs::what_would_raise)
    };
    let address = of.with_value(|id| Route::to_record_on(Page::Evidence, id).fragment());
    view! {
        <section class="sure-cap" role="group" aria-label="What the confidence rests on">
            <p aria-live="polite">{says}</p>
            <p class="quiet-text">{raise}</p>
            <p class="quiet-text"><a href=address><Icon icon=LuQuote />"Its evidence"</a></p>
            <Show when=move || !session.is_read_only()>
                <ByHand of />
            </Show>
        </section>
    }
}

/// What the confidence rests on, and what of it counts.
fn said(cap: &Cap, counts: Confidence) -> String {
    let mut said = rungs::rests_on(cap.rung);
    if let Some(by_hand) = &cap.by_hand {
        said.push_str(&format!(
            " By hand: at most {}, because “{}”.",
            words::input_value(Input::Confidence, by_hand.cap),
            words::shortened(&by_hand.reason, 160)
        ));
    }
    match (counts, cap.given.filter(|_| cap.bites())) {
        (Confidence::ByEvidence, Some(given)) => {
            let capped = sentences::capped((given, cap.most()));
            said.push_str(&format!(" {capped}."));
        }
        (Confidence::AsGiven, Some(given)) => said.push_str(&format!(
            " {} counts all the same, as it was given.",
            words::input_value(Input::Confidence, given)
        )),
        (_, None) => {}
    }
    said
}

/// A cap in place of that of the evidence, with its reason: it takes both.
#[component]
fn ByHand(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let asked = RwSignal::new(false);
    let cap = memo(move |_| {
        of.with_value(|id| session.record(id, |it| it.and_then(|it| it.number(CONFIDENCE_CAP))))
    });
    let reason = memo(move |_| {
        of.with_value(|id| {
            session.record(id, |it| {
                it.map_or(String::new(), |it| {
                    it.text(CONFIDENCE_CAP_REASON).to_owned()
                })
            })
        })
    });
    let any = memo(move |_| cap.get().is_some() || reason.with(|it| !it.is_empty()));
    let ask = move || {
        asked.set(true);
        focus_moved(".sure-by-hand input".to_owned());
    };
    let set = move |value: Option<f64>| {
        let id = of.get_value();
        if shared.is_there(&id) {
            session.apply(changes::set_cap(&id, value));
        }
    };
    let write = move |text: String| {
        let id = of.get_value();
        if shared.is_there(&id) {
            session.set(
                "Change the reason of the cap",
                &id,
                CONFIDENCE_CAP_REASON,
                text,
            );
        }
    };
    let take_away = move || {
        let id = of.get_value();
        asked.set(false);
        if any.get_untracked() && shared.is_there(&id) {
            session.apply(changes::take_cap_away(&id));
        }
        focus_moved(".sure-cap button".to_owned());
    };
    let lacks = move || match (cap.get(), reason.with(|it| it.trim().is_empty())) {
        (Some(_), true) => "Without a reason it does not hold: the evidence’s cap stays.",
        (None, false) => "Without a number it does not hold: the evidence’s cap stays.",
        _ => "",
    };
    view! {
        <Show
            when=move || asked.get() || any.get()
            fallback=move || view! {
                <Button
                    label="Set another cap, with a reason"
                    kind=ButtonKind::Secondary
                    small=true
                    on_press=ask
                />
            }
        >
            <div class="sure-by-hand">
                <NumberField
                    label="Cap by hand"
                    value=cap
                    read=Callback::new(read)
                    write=words::number
                    unit="%"
                    steps=Steps::of(5.0).between(0.0, 100.0)
                    on_change=set
                />
                <TextArea
                    label="Reason"
                    value=reason
                    placeholder="What the evidence here does not show"
                    hint=Signal::derive(move || lacks().to_owned())
                    on_input=write
                    on_leave=Callback::new(move |()| session.seal())
                />
                <Button
                    label="Take this cap away"
                    kind=ButtonKind::Secondary
                    small=true
                    on_press=take_away
                />
            </div>
        </Show>
    }
}

fn read(text: String) -> Result<Option<f64>, String> {
    let read = Input::Confidence.parse(&text);
    read.map_err(|error| words::number_error(&error))
}
