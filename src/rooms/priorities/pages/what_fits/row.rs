//! One line of a list: an initiative that is taken or left, or the line between them.

use super::desk::Desk;
use super::field::{Fit, Way};
use super::rows::{self, Row};
use super::sentences;
use crate::rooms::{priority_words, words};
use crate::ui::{Badge, Icon};
use icondata_lu::LuPlus;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::rice::Input;
use plan::records::period::CutLine;
use plan::records::work::Status;
use std::sync::Arc;

/// One line, as it was when the list was made.
#[component]
pub(super) fn RowView(row: Row, way: Way) -> impl IntoView {
    let desk = Desk::use_context();
    let Some(fit) = desk.fit.get_untracked() else {
        return ().into_any();
    };
    match row {
        Row::Line { sum, cut_line } => line(&fit, sum, cut_line),
        Row::Others => {
            view! { <li class="fits-others caps">"Only in “From the top”"</li> }.into_any()
        }
        Row::Taken {
            place,
            brought_by,
            sum,
        } => {
            let by = brought_by.and_then(|by| fit.field.id(by).cloned());
            let says = move || by.as_ref().map(|by| format!("Comes with {}", desk.name(by)));
            let mark = !fit.has(way.other(), place);
            view! { <Initiative fit place way kind="taken" says=Signal::derive(says) sum=Some(sum) mark /> }
                .into_any()
        }
        Row::Left { place, why, room } => {
            // As long as this line stays, places are the same in whatever is found.
            let left = move |fit: &Arc<Fit>| sentences::left(desk, fit, place, why, room);
            let says = move || desk.fit.with(|fit| fit.as_ref().map(left));
            view! { <Initiative fit place way kind="left" says=Signal::derive(says) sum=None mark=false /> }
                .into_any()
        }
        Row::Instead { place } => {
            view! { <Initiative fit place way kind="instead" says=Signal::derive(|| None) sum=None mark=false /> }
                .into_any()
        }
    }
}

/// The line itself.
fn line(fit: &Fit, sum: f64, cut_line: CutLine) -> AnyView {
    let used = format!(
        "{} of {} taken",
        words::number(sum),
        words::effort(fit.capacity)
    );
    view! {
        <li class="fits-line">
            <span>{rows::line(cut_line)}</span>
            <small class="num">{used}</small>
        </li>
    }
    .into_any()
}

#[component]
fn Initiative(
    fit: Arc<Fit>,
    place: usize,
    way: Way,
    kind: &'static str,
    says: Signal<Option<String>>,
    sum: Option<f64>,
    mark: bool,
) -> impl IntoView {
    let desk = Desk::use_context();
    let Some(line) = fit.field.lines.get(place).cloned() else {
        return ().into_any();
    };
    let of = StoredValue::new(line.id.clone());
    let name = move || of.with_value(|id| desk.name(id));
    let selected = memo(move |_| {
        let selected = |id: &Id| desk.selected.with(|it| it.as_ref() == Some(id));
        of.with_value(selected)
    });
    let rank = line
        .rank
        .map_or("–".to_owned(), |rank| words::number(rank as f64));
    let number = |months: f64| words::input_value(Input::Effort, months);
    let effort = line.effort.map_or("–".to_owned(), number);
    let status = (line.status != Status::Idea)
        .then(|| view! { <Badge label=priority_words::status(line.status) /> });
    let only = mark.then(|| match way {
        Way::Plain => view! { <span class="fits-mark out">"Only here"</span> },
        Way::Best => view! { <span class="fits-mark in"><Icon icon=LuPlus />"Only here"</span> },
    });
    view! {
        <li class="fits-row" data-kind=kind data-id=line.id.to_string()>
            <span class="fits-rank num">
                <span class="visually-hidden">"Rank "</span>
                {rank}
            </span>
            <div class="fits-what">
                <button
                    type="button"
                    class="fits-name"
                    dir="auto"
                    aria-pressed=move || selected.get().to_string()
                    title="What it needs and excludes"
                    on:click=move |_| of.with_value(|id| desk.select(id))
                >
                    {name}
                </button>
                {status}
                {only}
                <small class="fits-why">{move || says.get()}</small>
            </div>
            <span class="fits-effort num">
                <span class="visually-hidden">"effort "</span>
                {effort}
            </span>
            <span class="fits-sum num">
                {sum.map(|sum| view! { <span class="visually-hidden">"so far "</span> {number(sum)} })}
            </span>
        </li>
    }
    .into_any()
}
