//! The rhythm in which the vision is reviewed: how often, when it was last, and when it is next.

use crate::rooms::vision::sentence;
use crate::rooms::{days, words};
use crate::state::AppState;
use crate::state::browser::today;
use crate::ui::banner::Tone;
use crate::ui::{Badge, Button, DateField, Select, or_none};
use icondata_lu::{LuCalendarCheck, LuTriangleAlert};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::review_rhythm::{self, Standing};
use plan::records::review::{self, Rhythm};
use plan::records::{Review, vision};
use serde_json::{Value, json};

/// Whether the vision should have been reviewed before today, followed.
pub fn review_is_overdue(app: AppState) -> Memo<bool> {
    // What is typed into the vision asks for no day.
    let review = memo(move |_| of(app));
    memo(move |_| review_rhythm::standing(review.get(), today()).is_overdue())
}

fn of(app: AppState) -> Review {
    let read = |record: Option<&plan::Record>| record.map(Review::from);
    app.session.record(&vision::id(), read).unwrap_or_default()
}

/// The rhythm.
#[component]
pub(super) fn ReviewRhythm() -> impl IntoView {
    let app = AppState::use_context();
    let read_only = Signal::derive(move || app.session.is_read_only());
    let look = memo(move |_| of(app));
    let set = move |label: &'static str, field: &'static str, value: Value| {
        let session = app.session;
        let change = session.untracked(|workspace| sentence::set(workspace, label, field, value));
        session.apply(change)
    };
    let choose = move |every: Option<Rhythm>| {
        let word = every.map_or(Value::Null, |every| json!(every.word()));
        set("Change the review rhythm", review::REVIEW_EVERY, word);
    };
    let dated = move |day: Option<String>| {
        let day = day.map_or(Value::Null, Value::from);
        set("Change the day of the review", review::REVIEWED_ON, day);
    };
    let reviewed_today = move || {
        let today = json!(today().to_string());
        if set("Review the vision", review::REVIEWED_ON, today) {
            app.toasts.offer_undo("Reviewed today");
        }
    };
    view! {
        <section class="review card" aria-labelledby="review-head">
            <h2 id="review-head">"Review"</h2>
            <div class="review-state" role="status">
                {move || state(look.get())}
            </div>
            <div class="review-fields">
                <Select
                    label="We review the vision"
                    choices=or_none("No rhythm yet", Rhythm::ALL, words::rhythm)
                    chosen=Signal::derive(move || look.with(|look| look.every))
                    disabled=read_only
                    on_choose=choose
                />
                <DateField
                    label="Last reviewed"
                    value=Signal::derive(move || {
                        look.with(|look| look.reviewed_on.map(|day| day.to_string()))
                    })
                    latest=Signal::derive(|| Some(today().to_string()))
                    disabled=read_only
                    on_change=dated
                />
                <Show when=move || !read_only.get()>
                    <Button
                        label="Reviewed today"
                        icon=LuCalendarCheck
                        disabled=Signal::derive(move || {
                            look.with(|look| look.reviewed_on == Some(today()))
                        })
                        on_press=reviewed_today
                    />
                </Show>
            </div>
        </section>
    }
}

/// How the review stands, in words.
fn state(look: Review) -> AnyView {
    let today = today();
    match review_rhythm::standing(look, today) {
        Standing::NoRhythm => view! {
            <p class="quiet-text">
                "Agree how often you look at the vision again, so that nobody has to ask whether it still holds."
            </p>
        }
        .into_any(),
        Standing::FirstDue => view! { <p>"The first review is due."</p> }.into_any(),
        Standing::Next { on, days } => {
            let far = match days {
                0 | 1 => String::new(),
                days => format!(", in {}", days::counted(days)),
            };
            let words = format!("The next review is {}{far}.", days::on(today, on));
            view! { <p>{words}</p> }.into_any()
        }
        Standing::Overdue { since, days } => {
            let words = format!(
                "The review was due {}, {} ago.",
                days::on(today, since),
                days::counted(days)
            );
            view! {
                <p class="review-overdue">
                    <Badge label="Overdue" tone=Tone::Problem icon=LuTriangleAlert />
                    <span>{words}</span>
                </p>
            }
            .into_any()
        }
    }
}
