//! One initiative, large: where it stood and stands, what changed, and what is decided about it.

use super::choice::Choice;
use super::review::Line;
use super::shared::Shared;
use super::what::What;
use super::words;
use crate::rooms::words::number;
use crate::routes::{Room, Route};
use crate::ui::{Button, ButtonKind, Icon};
use icondata_lu::{LuArrowDown, LuArrowUp, LuChevronLeft, LuChevronRight, LuEqual};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::rank_shifts::Shift;
use plan::methods::scoring::Model;
use plan::records::snapshot_rank::Place;

/// The initiative that is looked at.
#[component]
pub(super) fn Card(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id.clone());
    let line = memo(move |_| of.with_value(|id| shared.line(id)));
    let name = move || line.with(|it| it.as_ref().map(|it| it.name.clone()));
    let place = move || {
        of.with_value(|id| {
            shared.review.with(|review| {
                let (part, at) = review.part_of(id)?;
                let (at, of) = (number((at + 1) as f64), number(part.len() as f64));
                let changed = part.first()?.changed;
                Some(if changed {
                    format!("{at} of {of} that changed")
                } else {
                    format!("{at} of {of} that did not change")
                })
            })
        })
    };
    let address = Route::to_record(Room::Priorities, &id).fragment();
    view! {
        <article class="review-card card" aria-labelledby="review-card">
            <header>
                <p class="caps">{place}</p>
                <h3 class="serif" id="review-card" tabindex="-1" dir="auto">{name}</h3>
            </header>
            <Places line />
            <What of line />
            <Show when=move || shared.going_on().is_some()>
                <Choice of />
            </Show>
            <footer class="review-foot">
                <Button
                    label="Back"
                    kind=ButtonKind::Quiet
                    icon=LuChevronLeft
                    keys="ArrowLeft"
                    on_press=move || shared.step(-1)
                />
                <button
                    type="button"
                    class="button quiet"
                    aria-keyshortcuts="J ArrowRight"
                    on:click=move |_| shared.step(1)
                >
                    <span>"Next"</span>
                    <Icon icon=LuChevronRight />
                    <kbd aria-hidden="true">"J"</kbd>
                </button>
                <a class="button quiet" href=address>
                    "Open in the table"
                </a>
            </footer>
        </article>
    }
}

/// The score then and now, where it shows beside the places.
pub(super) fn scores(model: Option<Model>, line: &Line) -> Option<String> {
    let moved = &line.since.moved;
    let score = |place: &Option<Place>| place.as_ref().and_then(|it| it.score);
    words::scores(model, score(&moved.before), score(&moved.after))
}

/// The place then and now, and the score.
#[component]
fn Places(line: Memo<Option<Line>>) -> impl IntoView {
    let shared = Shared::use_context();
    let rank = move |now: bool| {
        line.with(|line| {
            let moved = &line.as_ref()?.since.moved;
            let place = if now { &moved.after } else { &moved.before };
            Some(match place {
                Some(place) => words::rank(place.rank),
                None => "not there".to_owned(),
            })
        })
    };
    let shift = memo(move |_| {
        let shift = line.with(|it| it.as_ref().map(|it| it.since.moved.shift()));
        shift.unwrap_or(Shift::Unranked)
    });
    let icon = move || {
        let icon = match shift.get() {
            Shift::Rose(_) | Shift::Came => LuArrowUp,
            Shift::Fell(_) | Shift::Went => LuArrowDown,
            Shift::Stayed | Shift::Unranked => LuEqual,
        };
        view! { <Icon icon /> }
    };
    let scores = move || {
        let model = shared.frame.with(|it| it.as_ref().map(|it| it.model));
        line.with(|line| scores(model, line.as_ref()?))
    };
    view! {
        <div class="review-places">
            <p class="review-ranks">
                <span class="review-then">
                    <small>"Then"</small>
                    <b class="num">{move || rank(false)}</b>
                </span>
                <span class="review-to" aria-hidden="true"></span>
                <span>
                    <small>"Now"</small>
                    <b class="num">{move || rank(true)}</b>
                </span>
            </p>
            <p class="review-went" data-shift=move || words::shift_class(shift.get())>
                {icon}
                <span>{move || words::went(shift.get())}</span>
            </p>
            {move || scores().map(|scores| view! {
                <p class="review-scores">
                    <small>"Score"</small>
                    <span class="num">{scores}</span>
                </p>
            })}
        </div>
    }
}
