//! All that is walked through: what changed, and folded away what did not.

use super::shared::Shared;
use super::words;
use crate::rooms::focus::focus_moved;
use crate::rooms::words::more_label;
use crate::rooms::words::number;
use crate::ui::Button;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::rank_shifts::Shift;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// So many of each show at first, and so many more each time.
const STEP: usize = 30;

/// The list.
#[component]
pub(super) fn List() -> impl IntoView {
    let shared = Shared::use_context();
    let changed = memo(move |_| shared.review.with(|it| it.changed));
    let others = memo(move |_| shared.review.with(|it| it.others().len()));
    let elsewhere = memo(move |_| shared.review.with(|it| it.elsewhere));
    let undecided = memo(move |_| {
        shared.review.with(|review| {
            shared.decided.with(|decided| {
                let others = review.others().iter();
                others.filter(|it| !decided.contains_key(&it.id)).count()
            })
        })
    });
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target();
        let details = details.and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok());
        shared.unfolded.set(details.is_some_and(|it| it.open()));
    };
    view! {
        <nav class="review-list" aria-label="Initiatives to look at">
            <Show when=move || { changed.get() > 0 }>
                <h3 class="caps">{move || format!("Changed: {}", number(changed.get() as f64))}</h3>
                <Lines changed=true />
            </Show>
            <Show when=move || { others.get() > 0 }>
                <details open=move || shared.unfolded.get() on:toggle=toggled>
                    <summary>
                        {move || words::unchanged(others.get(), elsewhere.get())}
                    </summary>
                    <Show when=move || shared.decides() && { undecided.get() > 0 }>
                        <Button
                            label=Signal::derive(move || {
                                match undecided.get() == others.get() {
                                    true => "Keep all of these".to_owned(),
                                    false => format!(
                                        "Keep the other {}",
                                        number(undecided.get() as f64)
                                    ),
                                }
                            })
                            small=true
                            on_press=move || shared.keep_all()
                        />
                    </Show>
                    <Show when=move || shared.unfolded.get()>
                        <Lines changed=false />
                    </Show>
                </details>
            </Show>
        </nav>
    }
}

/// The first of one part of the walk, and the way to more.
#[component]
fn Lines(changed: bool) -> impl IntoView {
    let shared = Shared::use_context();
    let most = RwSignal::new(STEP);
    let all = memo(move |_| {
        shared.review.with(|review| {
            let lines = if changed {
                review.changed()
            } else {
                review.others()
            };
            lines
                .iter()
                .map(|line| line.id.clone())
                .collect::<Vec<Id>>()
        })
    });
    // The one that is looked at is among those that show.
    let shown = memo(move |_| {
        let (most, current) = (most.get(), shared.current.get());
        all.with(|all| {
            let at = current.and_then(|id| all.iter().position(|it| *it == id));
            let first = all.iter().take(most);
            let looked_at = at.filter(|at| *at >= most).and_then(|at| all.get(at));
            first.chain(looked_at).cloned().collect::<Vec<Id>>()
        })
    });
    let left = move || all.with(Vec::len).saturating_sub(most.get());
    let more = move |_| {
        let next = all.with_untracked(|all| all.get(most.get_untracked()).cloned());
        most.update(|most| *most += STEP);
        if let Some(next) = next {
            focus_moved(format!(".review-list [data-id=\"{next}\"] button"));
        }
    };
    view! {
        <ol>
            <For each=move || shown.get() key=Id::clone let:id>
                <Row id />
            </For>
        </ol>
        <Show when=move || { left() > 0 }>
            <button type="button" class="button quiet small" on:click=more>
                {move || more_label(left(), STEP)}
            </button>
        </Show>
    }
}

/// One initiative: its name, where it went, and what was decided.
#[component]
fn Row(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id.clone());
    let line = memo(move |_| of.with_value(|id| shared.line(id)));
    let name = move || line.with(|it| it.as_ref().map(|it| it.name.clone()));
    let shift = memo(move |_| {
        let shift = line.with(|it| it.as_ref().map(|it| it.since.moved.shift()));
        shift.unwrap_or(Shift::Unranked)
    });
    let rank = move || {
        let place = line.with(|it| it.as_ref()?.since.moved.after.as_ref()?.rank);
        place.map_or("–".to_owned(), |rank| number(rank as f64))
    };
    let decided = move || {
        let it = of.with_value(|id| shared.decision(id))?;
        let lacks = !it.has_reason && it.decision != plan::records::snapshot_rank::Decision::Keep;
        let word = words::decided(it.decision);
        Some(view! {
            <span class="review-mark" data-decision=it.decision.word()>
                {if lacks { format!("{word}, no reason yet") } else { word.to_owned() }}
            </span>
        })
    };
    let current = move || {
        let here = of.with_value(|id| shared.current.with(|it| it.as_ref() == Some(id)));
        here.then_some("true")
    };
    view! {
        <li data-id=id.to_string()>
            <button
                type="button"
                class="review-row"
                aria-current=current
                on:click=move |_| of.with_value(|id| shared.look_at(id))
            >
                <span class="review-rank num">{rank}</span>
                <span class="review-name" dir="auto">{name}</span>
                <span class="review-shift" data-shift=move || words::shift_class(shift.get())>
                    {move || words::shift(shift.get())}
                </span>
                {decided}
            </button>
        </li>
    }
}
