//! The initiative that is picked out: its score with its numbers, and why it stands elsewhere by the other
//! model.

use super::inputs::{self, Piece};
use super::kano_answers::KanoAnswers;
use super::ratings::Ratings;
use super::state::Shared;
use super::why::why;
use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::state::browser::today;
use crate::ui::Icon;
use icondata_lu::LuArrowRight;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::scoring::{Model, Scorer};

/// The initiative that is picked out, or how to pick one.
#[component]
pub fn Panel() -> impl IntoView {
    let shared = Shared::use_context();
    let selected = memo(move |_| {
        let selected = shared.selected.get()?;
        shared
            .lines
            .with(|lines| lines.get(&selected).is_some())
            .then_some(selected)
    });
    view! {
        <aside class="card scoring-panel" aria-label="Selected initiative">
            {move || match selected.get() {
                Some(id) => view! { <Selected id /> }.into_any(),
                None => view! {
                    <p class="quiet-text">
                        "Choose an initiative in the table to see its score with its numbers."
                    </p>
                }
                .into_any(),
            }}
        </aside>
    }
}

#[component]
fn Selected(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id.clone());
    let name = memo(move |_| of.with_value(|id| shared.name(id)));
    let pieces = memo(move |_| formula(shared, &of.get_value()));
    let said = move || {
        let (model, beside) = (shared.model.get(), shared.beside.get());
        let line = shared
            .lines
            .with(|lines| of.with_value(|id| lines.get(id).cloned()));
        let line = line.filter(|_| model != beside)?;
        Some(why(shared, &line, model, beside)).filter(|said| !said.is_empty())
    };
    let lacks = move || {
        // What customers answer is told of below.
        if shared.model.get() == Model::Kano {
            return None;
        }
        let names = missing(shared, &of.get_value());
        Some(words::missing_for_a_score(&names)).filter(|said| !said.is_empty())
    };
    let address = Route::to_record(Room::Priorities, &id).fragment();
    view! {
        <header>
            <h2 class="serif" dir="auto">{move || name.get()}</h2>
            <a class="button quiet small" href=address>
                <Icon icon=LuArrowRight />
                <span>"Open"</span>
            </a>
        </header>
        {move || {
            let pieces = pieces.get();
            (!pieces.is_empty()).then(|| view! {
                <div class="scoring-terms" role="math" aria-label=inputs::sentence(&pieces)>
                    {terms(pieces)}
                </div>
            })
        }}
        {move || lacks().map(|said| view! { <p>{said}</p> })}
        {move || said().map(|said| view! { <p class="scoring-why">{said}</p> })}
        {move || match shared.model.get() {
            Model::Weighted => view! { <Ratings of /> }.into_any(),
            Model::Kano => view! { <KanoAnswers of /> }.into_any(),
            _ => ().into_any(),
        }}
    }
}

/// The formula of its score by the model; empty without a score, and where the model is no arithmetic.
fn formula(shared: Shared, id: &Id) -> Vec<Piece> {
    let model = shared.model.get();
    let (rank, ranked) = shared.lines.with(|lines| {
        let rank = lines.get(id).and_then(|line| line.rank);
        (rank, lines.ranked)
    });
    let formula = shared.app.session.untracked(|workspace| {
        let record = workspace.record(id)?;
        Scorer::new(workspace, model, today()).formula(record)
    });
    let place = rank.map_or_else(String::new, |rank| {
        format!(
            ", {} of {}",
            words::ordinal(rank),
            words::number(ranked as f64)
        )
    });
    formula.map_or_else(Vec::new, |formula| {
        inputs::pieces(shared, model, &formula, &place)
    })
}

/// The names of what has to become known before it has a score.
fn missing(shared: Shared, id: &Id) -> Vec<String> {
    shared.lines.with(|lines| {
        let values = lines.get(id).map_or(&[][..], |line| &line.values);
        let pairs = lines.inputs.iter().zip(values);
        let missing = pairs.filter(|(_, value)| value.is_none());
        missing.map(|(key, _)| inputs::input(shared, key)).collect()
    })
}

/// A number of a formula, with the signs that stand with it on one line.
struct Term {
    before: String,
    number: String,
    what: String,
    after: String,
    is_total: bool,
}

/// The numbers with what they are, each after its sign, so that no line ends with one. In a sum its products
/// stay whole.
fn terms(pieces: Vec<Piece>) -> AnyView {
    let is_sum = pieces.iter().any(|it| matches!(it, Piece::Sign("+")));
    let mut before = String::new();
    let mut lines: Vec<Vec<Term>> = Vec::new();
    for piece in pieces {
        let (number, what, is_total) = match piece {
            Piece::Sign(")") => {
                if let Some(term) = lines.last_mut().and_then(|line| line.last_mut()) {
                    term.after.push(')');
                }
                continue;
            }
            Piece::Sign(sign) => {
                before.push_str(sign);
                continue;
            }
            Piece::Number(number, what) => (number, what, false),
            Piece::Total(number, what) => (number, what, true),
        };
        let joins = is_sum && before == "×";
        let term = Term {
            before: std::mem::take(&mut before),
            number,
            what,
            after: String::new(),
            is_total,
        };
        match lines.last_mut().filter(|_| joins) {
            Some(line) => line.push(term),
            None => lines.push(vec![term]),
        }
    }
    let lines = lines.into_iter().map(|line| {
        let line = line.into_iter().map(shown).collect_view();
        view! { <span class="scoring-line">{line}</span> }
    });
    lines.collect_view().into_any()
}

fn shown(term: Term) -> impl IntoView {
    let sign =
        |sign: String| (!sign.is_empty()).then(|| view! { <span class="sign">{sign}</span> });
    view! {
        <span class="scoring-term" class:total=term.is_total>
            {sign(term.before)}
            <span><b>{term.number}</b> <small>{term.what}</small></span>
            {sign(term.after)}
        </span>
    }
}
