//! The page of the scoring models: the initiatives by one model, their places by another beside it, and
//! why they differ.
//!
//! - [`state`]: what the parts share, and the table's source; [`lines`]: the initiatives by two models;
//! - [`columns`], [`cells`], [`keeping`]: the table's columns, what they show, what becomes of what is typed;
//! - [`choice`]: which models; [`definition`]: what a model is; [`settings`]: what it needs beside the
//!   initiatives, with [`criteria`] and [`shares`];
//! - [`survey`]: what many customers answered to Kano's questions, from a sheet;
//! - [`panel`]: the initiative that is picked out, with [`kano_answers`]; [`inputs`], [`why`],
//!   [`kano_words`]: its score and its move in words.

pub(in crate::rooms::priorities) mod cells;
mod choice;
mod columns;
mod criteria;
mod criterion_row;
mod definition;
pub(in crate::rooms::priorities) mod inputs;
mod kano_answers;
pub(in crate::rooms::priorities) mod kano_words;
mod keeping;
mod lines;
mod panel;
mod ratings;
mod settings;
mod shares;
mod state;
mod survey;
mod why;

use crate::rooms::priorities::first_steps::FirstSteps;
use crate::rooms::read_only::ReadOnly;
use crate::rooms::words;
use crate::state::AppState;
use crate::ui::Empty;
use crate::ui::table::{self, Table};
use columns::COLUMNS;
use icondata_lu::LuScale;
use leptos::prelude::*;
use markup::{Show, effect, memo, view};
use state::{Scores, Shared};

/// What the page is about.
pub const HEADING: &str = "What would another model say?";

/// The page.
#[component]
pub fn Scoring() -> impl IntoView {
    let shared = Shared::new(AppState::use_context());
    provide_context(shared);
    let none = memo(move |_| shared.lines.with(|lines| lines.is_empty()));
    view! {
        <div class="scoring">
            <ReadOnly />
            <Show when=move || !none.get() fallback=|| view! { <NothingYet /> }>
                <choice::Models />
                <settings::Settings />
                <div class="scoring-body">
                    <Tables />
                    <panel::Panel />
                </div>
                <Show when=move || shared.survey.with(Option::is_some)>
                    <survey::Survey />
                </Show>
            </Show>
        </div>
    }
}

/// The table of the two models that are chosen; another pair has another table.
#[component]
fn Tables() -> impl IntoView {
    let shared = Shared::use_context();
    let chosen = memo(move |_| {
        let criteria = shared.criteria.with(|all| all.len());
        (shared.model.get(), shared.beside.get(), criteria)
    });
    let is_alone = move || chosen.with(|(model, beside, _)| model == beside);
    let card = move || chosen.with(|chosen| columns::card(*chosen));
    view! {
        <section
            class="scoring-table-card card"
            aria-label="Initiatives"
            data-alone=move || is_alone().then_some("")
            style:--across=move || card().0.to_string()
            style:--lines=move || card().1.to_string()
        >
            {move || {
                let (model, beside, criteria) = chosen.get();
                let scores = untrack(|| Scores::new(shared, (model, beside), criteria));
                view! { <Scored scores /> }.into_any()
            }}
        </section>
    }
}

#[component]
fn Scored(scores: Scores) -> impl IntoView {
    let shared = scores.shared;
    let first = || scores.rows.with_untracked(|rows| rows.first().cloned());
    if let Some(selected) = shared.selected.get_untracked().or_else(first) {
        scores
            .table
            .choose(&selected, columns::Field::Name.column());
    }
    effect(move |_| {
        let row = scores.table.row();
        if row.is_some() && shared.selected.with_untracked(|it| *it != row) {
            shared.selected.set(row);
        }
    });
    keep_what_is_typed(scores);
    keeping::listen(scores);
    let label = Signal::derive(move || format!("Initiatives by {}", cells::short(scores.model)));
    view! { <Table source=scores state=scores.table rows=scores.rows label class="scoring-table" /> }
}

/// What is being typed in a cell is kept when the page is hidden or left, and what cannot be kept is said.
fn keep_what_is_typed(scores: Scores) {
    let hidden =
        window_event_listener_untyped("pagehide", move |_| table::keep(scores, scores.table));
    on_cleanup(move || {
        hidden.remove();
        table::leave(scores, scores.table);
        for refused in scores.table.refused().iter().take(1) {
            let name = untrack(|| scores.shared.name(&refused.key));
            let title = COLUMNS
                .get(refused.column)
                .map_or("", |column| column.title);
            scores.shared.app.toasts.problem(format!(
                "“{}” for the {} of {} was not kept. {}",
                words::shortened(&refused.text, 24),
                title.to_lowercase(),
                words::shortened(&name, 40),
                refused.reason
            ));
        }
    });
}

/// What the page is for, and the way to the first step.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <Empty
            icon=LuScale
            title="One list, seven ways to order it"
            text="Each model asks other questions of the same initiatives. Where two of them disagree, there is something to talk about."
            steps=&[
                ("Add initiatives", "here or on the page before."),
                ("Choose a model", "and answer what it asks, a column at a time."),
                ("Set another beside it,", "and look at what moves most, and why."),
            ]
        >
            <FirstSteps />
        </Empty>
    }
}
