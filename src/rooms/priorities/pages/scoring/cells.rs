//! What the table's cells show, and their texts.

use super::columns::{Field, PRIORITIES};
use super::lines::Lines;
use super::state::Scores;
use crate::rooms::priorities::cells::{cell_text, range_beside, text_class};
use crate::rooms::priorities::ranges;
use crate::rooms::priority_words;
use crate::rooms::words;
use crate::ui::Icon;
use icondata_lu::{LuArrowDown, LuArrowUp};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::Record;
use plan::methods::kano::{self, Category};
use plan::methods::moscow::Priority;
use plan::methods::numeric_input::NumericInput;
use plan::methods::range_text::Range;
use plan::methods::scoring::Model;
use plan::records::criterion::Better;
use plan::records::criterion::Criterion;
use plan::records::initiative;
use std::sync::Arc;

/// A model's name where there is little room.
#[must_use]
pub fn short(model: Model) -> &'static str {
    match model {
        Model::Weighted => "Weighted",
        Model::ValueEffort => "Value/effort",
        other => priority_words::model(other),
    }
}

/// A criterion's name, or what stands for one without.
#[must_use]
pub fn criterion_name(criterion: &Criterion) -> String {
    match criterion.name.trim() {
        "" => "Criterion".to_owned(),
        name => words::shortened(name, 60),
    }
}

/// How much a criterion weighs and which end of it is better, under its name.
#[must_use]
pub fn criterion_unit(criterion: &Criterion) -> String {
    let less = match criterion.better {
        Better::More => "",
        Better::Less => ", less is better",
    };
    match criterion.weight {
        Some(weight) => format!("weight {}{less}", words::number(weight)),
        None => "no weight".to_owned(),
    }
}

/// A category of Kano's.
#[must_use]
pub fn category(category: Category) -> &'static str {
    match category {
        Category::MustBe => "Must-be",
        Category::OneDimensional => "One-dimensional",
        Category::Attractive => "Attractive",
        Category::Indifferent => "Indifferent",
        Category::Reverse => "Reverse",
        Category::Questionable => "Questionable",
    }
}

/// A score by a model.
#[must_use]
pub fn score(model: Model, score: f64) -> String {
    match model {
        Model::Weighted => words::share(score),
        _ => words::score(score),
    }
}

/// What a cell shows.
pub fn cell(scores: Scores, id: &Id, field: Field) -> AnyView {
    let id = id.clone();
    match field {
        Field::Name => name(scores, id),
        Field::Moves => moves(scores, id),
        Field::Score => score_cell(scores, id),
        Field::Rice(_) | Field::Ice(_) | Field::Wsjf(_) | Field::Criterion(_) => {
            number(scores, id, field)
        }
        Field::Rank | Field::Beside => cell_text(move || match text(scores, &id, field) {
            none if none.is_empty() => "–".to_owned(),
            text => text,
        }),
        _ => cell_text(move || shown(scores, &id, field)),
    }
}

fn name(scores: Scores, id: Id) -> AnyView {
    let named = id.clone();
    let settled = memo(move |_| {
        let line = |lines: &Arc<Lines>| lines.get(&id).and_then(|line| line.settled);
        scores.shared.lines.with(line)
    });
    let badge = move || {
        let status = settled.get()?;
        Some(view! { <span class="badge">{priority_words::status(status)}</span> })
    };
    view! {
        <div class="name-cell">
            <span class="cell-text" dir="auto">{move || scores.shared.name(&named)}</span>
            {badge}
        </div>
    }
    .into_any()
}

fn score_cell(scores: Scores, id: Id) -> AnyView {
    let known = memo(move |_| {
        scores.shared.lines.with(|lines| {
            let score = lines.get(&id)?.score?;
            let share = if lines.best > 0.0 {
                score / lines.best
            } else {
                0.0
            };
            Some((score, share))
        })
    });
    view! {
        {move || match known.get() {
            None => view! { <span class="cell-text short quiet-text">"–"</span> }.into_any(),
            Some((score, share)) => {
                let score = self::score(scores.model, score);
                view! {
                    <span class=text_class(&score) style:--share=format!("{share:.3}")>
                        {score}
                    </span>
                }
                .into_any()
            }
        }}
    }
    .into_any()
}

fn moves(scores: Scores, id: Id) -> AnyView {
    let rises = memo(move |_| {
        scores
            .shared
            .lines
            .with(|lines| lines.get(&id).and_then(super::lines::Line::rises))
    });
    view! {
        {move || match rises.get() {
            None => view! { <span class="cell-text short quiet-text">"–"</span> }.into_any(),
            Some(0) => view! { <span class="cell-text short quiet-text">"0"</span> }.into_any(),
            Some(by) => {
                let (icon, side) = if by > 0 { (LuArrowUp, "up") } else { (LuArrowDown, "down") };
                view! {
                    <span class="cell-text moved" data-side=side>
                        <Icon icon />
                        <span class="visually-hidden">{side} " "</span>
                        {words::number(by.unsigned_abs() as f64)}
                    </span>
                }
                .into_any()
            }
        }}
    }
    .into_any()
}

/// A number that the model asks for, with its range.
fn number(scores: Scores, id: Id, field: Field) -> AnyView {
    let shown = memo(move |_| read(scores, &id, field, ranges::shown));
    let number = cell_text(move || shown.get().map(|(number, _)| number).unwrap_or_default());
    let beside = move || {
        let (_, range) = shown.get()?;
        (!range.is_empty()).then(|| range_beside(range))
    };
    view! {
        {number}
        {beside}
    }
    .into_any()
}

/// Reads a number that the model asks for from the record that holds it; tracked.
fn read<T>(
    scores: Scores,
    id: &Id,
    field: Field,
    read: impl FnOnce(&Record, NumericInput) -> T,
) -> Option<T> {
    let key = scores.shared.key(field)?;
    ranges::of_key(scores.shared.app.session, id, &key, read)
}

/// What a cell shows of what is no number.
fn shown(scores: Scores, id: &Id, field: Field) -> String {
    match field {
        Field::Moscow => priority(scores, id)
            .map(|it| priority_words::moscow(it).to_owned())
            .unwrap_or_default(),
        field => text(scores, id, field),
    }
}

/// A cell's text as it is edited and copied.
pub fn text(scores: Scores, id: &Id, field: Field) -> String {
    let lines = scores.shared.lines;
    let place = |read: fn(&super::lines::Line) -> Option<usize>| {
        let rank = lines.with(|lines| lines.get(id).and_then(read));
        rank.map(|rank| rank.to_string()).unwrap_or_default()
    };
    match field {
        Field::Name => scores.shared.app.session.record(id, |record| {
            record.map_or(String::new(), |it| it.text(initiative::NAME).to_owned())
        }),
        Field::Rank => place(|line| line.rank),
        Field::Beside => place(|line| line.beside),
        Field::Moves => lines
            .with(|lines| lines.get(id).and_then(super::lines::Line::rises))
            .map(|by| by.to_string())
            .unwrap_or_default(),
        Field::Score => lines
            .with(|lines| lines.get(id).and_then(|line| line.score))
            .map(|score| score.to_string())
            .unwrap_or_default(),
        Field::Moscow => priority(scores, id)
            .and_then(|it| PRIORITIES.get(it as usize))
            .map(|(letter, _)| (*letter).to_owned())
            .unwrap_or_default(),
        Field::Kano => tally(scores, id)
            .category()
            .map(|it| category(it).to_owned())
            .unwrap_or_default(),
        Field::Respondents => match tally(scores, id).respondents() {
            0 => String::new(),
            asked => words::number(asked as f64),
        },
        Field::Rice(_) | Field::Ice(_) | Field::Wsjf(_) | Field::Criterion(_) => {
            let written = |record: &Record, input| Range::of(record, input).write();
            read(scores, id, field, written).unwrap_or_default()
        }
    }
}

fn priority(scores: Scores, id: &Id) -> Option<Priority> {
    let session = scores.shared.app.session;
    session.record(id, |record| record.and_then(Priority::of))
}

fn tally(scores: Scores, id: &Id) -> kano::Tally {
    let session = scores.shared.app.session;
    session.of_kind(plan::records::kano_answer::KIND, |workspace| {
        kano::tally(workspace, id)
    })
}
