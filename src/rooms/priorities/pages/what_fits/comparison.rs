//! What fits into the period that shows, both ways beside each other, and what the best set gains.

use super::desk::Desk;
use super::field::{Fit, Way};
use super::margin::OneMoreOrLess;
use super::row::RowView;
use super::rows::{self, Row, STEP};
use super::sentences;
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::rooms::words::counted;
use crate::ui::{Button, ButtonKind, Progress, Segmented};
use icondata_lu::LuCalendarCheck;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use std::sync::Arc;

/// Reads something of what was found last; followed.
fn of_fit<T>(desk: Desk, read: impl FnOnce(&Fit) -> T) -> Option<T> {
    desk.fit.with(|fit| fit.as_deref().map(read))
}

/// The two sets, and the sentence over them.
#[component]
pub(super) fn Comparison() -> impl IntoView {
    let desk = Desk::use_context();
    let has_capacity = move || desk.slot().is_some_and(|slot| slot.capacity.is_some());
    let any = move || has_capacity() && desk.fit.with(Option::is_some);
    // What was found for another period is of no use here.
    let is_old = memo(move |_| {
        let period = desk.period();
        desk.searching.get()
            || of_fit(desk, |fit| Some(&fit.period) != period.as_ref()) == Some(true)
    });
    view! {
        <Show
            when=has_capacity
            fallback=|| view! { <p class="fits-none">"Say how much the team can do in this period: what fits shows here."</p> }
        >
            <section
                class="fits-comparison"
                aria-labelledby="fits-what"
                aria-busy=move || is_old.get().to_string()
            >
                <h2 class="visually-hidden" id="fits-what">"What fits"</h2>
                <Says />
                <Show when=any>
                    <div class="fits-columns">
                        <Column way=Way::Plain />
                        <div class="fits-better">
                            <Column way=Way::Best />
                            <OneMoreOrLess />
                        </div>
                    </div>
                </Show>
            </section>
        </Show>
    }
}

/// The gain in a sentence, and what belongs to it.
#[component]
fn Says() -> impl IntoView {
    let desk = Desk::use_context();
    let gain = move || match of_fit(desk, |fit| sentences::gain(desk, fit)) {
        Some(gain) => gain,
        None => "Looking for what fits…".to_owned(),
    };
    let unproven = move || of_fit(desk, sentences::unproven).flatten();
    let caution = move || sentences::caution(desk.order.model.get());
    let before = move || {
        let count = of_fit(desk, |fit| fit.taken_before)?;
        let taken = counted(
            count,
            "initiative that earlier periods take is",
            "initiatives that earlier periods take are",
        );
        Some(format!("{taken} not offered here."))
    };
    let is_later = move || desk.shown.get().is_some_and(|at| at > 0);
    let ways = || Way::ALL.map(|way| (way, sentences::way(way))).to_vec();
    view! {
        <div class="fits-says">
            <p class="serif" role="status">{gain}</p>
            <Show when=move || unproven().is_some()>
                <p class="fits-unproven">{unproven}</p>
            </Show>
            <Show when=move || caution().is_some()>
                <p class="quiet-text">{caution}</p>
            </Show>
            <Show when=is_later>
                <div class="fits-earlier">
                    <span class="quiet-text" aria-hidden="true">"Earlier periods take"</span>
                    <Segmented
                        label="What earlier periods take"
                        name="fits-earlier"
                        choices=ways()
                        chosen=desk.earlier
                        on_choose=move |way| desk.take_earlier(way)
                    />
                    <span class="quiet-text">{before}</span>
                </div>
            </Show>
        </div>
    }
}

/// One of the two sets.
#[component]
fn Column(way: Way) -> impl IntoView {
    let desk = Desk::use_context();
    let heading = format!("fits-{}", way.word());
    let list = format!("fits-list-{}", way.word());
    let rows = memo(move |_| {
        of_fit(desk, |fit| {
            Arc::new(match way {
                Way::Plain => rows::plain(fit),
                Way::Best => rows::best(fit),
            })
        })
        .unwrap_or_default()
    });
    let more = RwSignal::new(0_usize);
    let most = memo(move |_| rows.with(|rows| rows::at_first(rows, way)) + more.get());
    let shown = memo(move |_| {
        let most = most.get();
        let shown = |fit: &Fit| {
            rows.with(|rows| {
                let rows = rows.iter().take(most);
                rows.map(|row| (key(fit, way, row), *row))
                    .collect::<Vec<_>>()
            })
        };
        of_fit(desk, shown).unwrap_or_default()
    });
    let hidden = move || rows.with(|rows| rows.len()).saturating_sub(most.get());
    let label = move || words::more_label(hidden(), STEP);
    let listed = list.clone();
    let show_more = move |_| {
        let at = shown.with_untracked(Vec::len);
        more.update(|more| *more += STEP);
        // The first of them may be the line, which has nothing to press.
        let next = at + 1;
        focus_moved(format!("#{listed} > li:nth-child(n + {next}) button"));
    };
    view! {
        <section class="fits-column card" aria-labelledby=heading.clone() data-way=way.word()>
            <header>
                <h3 id=heading.clone() tabindex="-1">{sentences::way(way)}</h3>
                <Worth way />
                <Used way />
            </header>
            <p class="fits-captions" aria-hidden="true">
                <span>"Effort"</span>
                <span>"So far"</span>
            </p>
            <ol class="fits-rows" id=list aria-labelledby=heading>
                <For each=move || shown.get() key=|it: &(String, Row)| it.0.clone() let:it>
                    <RowView row=it.1 way />
                </For>
            </ol>
            <Show when=move || { hidden() > 0 }>
                <button type="button" class="button quiet small" on:click=show_more.clone()>
                    {label}
                </button>
            </Show>
            <PlanThese way />
        </section>
    }
}

/// What tells a line from every other: one that says something else is another one.
fn key(fit: &Fit, way: Way, row: &Row) -> String {
    let place = match *row {
        Row::Taken { place, .. } | Row::Left { place, .. } | Row::Instead { place } => Some(place),
        Row::Line { .. } | Row::Others => None,
    };
    let line = place.and_then(|place| fit.field.lines.get(place));
    let both = place.is_some_and(|place| fit.has(way.other(), place));
    format!("{} {} {both} {row:?} {line:?}", fit.places, fit.capacity)
}

/// What a set is worth, in the model's terms.
#[component]
fn Worth(way: Way) -> impl IntoView {
    let desk = Desk::use_context();
    let worth = move || of_fit(desk, |fit| words::score(fit.chosen(way).worth));
    let unit = move || of_fit(desk, |fit| sentences::worth_of(fit.model));
    view! {
        <p class="fits-worth">
            "Worth "
            <b class="num">{worth}</b>
            " "
            <small>{unit}</small>
        </p>
    }
}

/// How much of the capacity a set takes.
#[component]
fn Used(way: Way) -> impl IntoView {
    let desk = Desk::use_context();
    let done = move || of_fit(desk, |fit| fit.chosen(way).effort / fit.capacity);
    let said = move || {
        of_fit(desk, |fit| {
            format!(
                "{} of {}",
                words::number(fit.chosen(way).effort),
                words::effort(fit.capacity)
            )
        })
    };
    let label = move || {
        let count = of_fit(desk, |fit| fit.chosen(way).places.len()).unwrap_or(0);
        counted(count, "initiative", "initiatives")
    };
    view! {
        <Progress
            label=Signal::derive(label)
            done=Signal::derive(done)
            words=Signal::derive(said)
        />
    }
}

/// Plans the ideas of a set.
#[component]
fn PlanThese(way: Way) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let counts = memo(move |_| {
        of_fit(desk, |fit| {
            let places = &fit.chosen(way).places;
            let is_idea = |place: &&usize| {
                let line = fit.field.lines.get(**place);
                line.is_some_and(|line| line.status == plan::records::work::Status::Idea)
            };
            let ideas: Vec<usize> = places.iter().filter(is_idea).copied().collect();
            let first = ideas
                .first()
                .and_then(|place| fit.field.id(*place).cloned());
            (ideas.len(), places.len(), first)
        })
        .unwrap_or_default()
    });
    let ideas = move || counts.get().0;
    let label = move || match counts.get() {
        (1, 1, _) => "Plan this one".to_owned(),
        (ideas, all, _) if ideas == all => {
            format!("Plan these {}", words::number(all as f64))
        }
        (1, _, Some(idea)) => format!("Plan {}", desk.name(&idea)),
        (ideas, ..) => format!("Plan the {} ideas in it", words::number(ideas as f64)),
    };
    let press = move || {
        if let Some(fit) = desk.fit.get_untracked() {
            desk.plan(&fit, way);
        }
    };
    view! {
        <footer class="fits-foot">
            <Show when=move || { ideas() > 0 && !session.is_read_only() }>
                <Button
                    label=Signal::derive(label)
                    kind=ButtonKind::Secondary
                    icon=LuCalendarCheck
                    on_press=press
                />
            </Show>
            <Show when=move || { ideas() == 0 && counts.get().1 > 0 }>
                <p class="quiet-text">"All of these are planned or in progress."</p>
            </Show>
        </footer>
    }
}
