//! One need or pain, with what is known of it and what rests on it.

use super::board::Board;
use super::initiatives::Initiatives;
use super::quotes::Quotes;
use super::sentences;
use crate::rooms::{days, people_words, words};
use crate::routes::{Room, Route};
use crate::state::browser::today;
use crate::ui::Badge;
use crate::ui::banner::Tone;
use icondata_lu::LuTriangleAlert;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::knowledge::Level;
use plan::methods::knowledge_gaps::Gap;
use plan::records::Persona;
use plan::records::persona_trait::{self, Weight};

/// One need or pain.
#[component]
pub(super) fn GapCard(id: Id) -> impl IntoView {
    let board = Board::use_context();
    let session = board.app.session;
    let of = StoredValue::new(id.clone());
    let gap = memo(move |_| of.with_value(|id| board.gap(id)));
    let heading = format!("gap-{id}");
    let labelled = heading.clone();
    let title = memo(move |_| {
        let text = |record: &plan::Record| record.text(persona_trait::TEXT).trim().to_owned();
        let text = of.with_value(|id| session.record(id, |record| record.map(text)));
        text.filter(|text| !text.is_empty())
            .unwrap_or_else(|| "It has no words yet".to_owned())
    });
    let level =
        move || gap.with(|gap| gap.as_ref().map_or(Level::Assumed, |it| it.knowledge.level));
    let standing = move || gap.with(|gap| gap.as_ref().map(sentences::standing));
    let against = move || {
        let against = gap.with(|gap| people_words::against(&gap.as_ref()?.knowledge));
        against.map(|words| {
            view! { <Badge label=words tone=Tone::Warning icon=LuTriangleAlert /> }
        })
    };
    let whose = move || gap.with(|gap| gap.as_ref().map(|gap| whose(board, gap)));
    let to_card = Route::to_record(Room::People, &id).fragment();
    view! {
        <li class="gap" data-id=id.to_string()>
            <article class="card" aria-labelledby=labelled>
                <p class="level-mark" data-level=move || level() as usize>
                    {move || people_words::knowledge_level(level())}
                </p>
                <div class="gap-body">
                    <p class="gap-whose caps">{whose}</p>
                    <h3 id=heading class="gap-title serif" dir="auto">
                        <a href=to_card>{move || title.get()}</a>
                    </h3>
                    <p class="gap-standing">{standing} " " {against}</p>
                    <p class="gap-facts">{move || gap.with(|gap| gap.as_ref().map(|gap| facts(board, gap)))}</p>
                    <Initiatives of gap />
                    <Quotes of gap />
                </div>
            </article>
        </li>
    }
}

/// "Pain of Nadia Osei and Tomasz Lis".
fn whose(board: Board, gap: &Gap) -> String {
    let kind = words::capital(words::one_trait(gap.kind));
    let name = |id: &Id| {
        let read = |record: &plan::Record| words::persona_name(&Persona::from(record).name, 40);
        board.app.session.record(id, |record| record.map(read))
    };
    let names: Vec<String> = gap.personas.iter().filter_map(name).collect();
    match names.as_slice() {
        [] => format!("{kind} of nobody"),
        some => format!("{kind} of {}", words::listed(some)),
    }
}

/// "Serious, and weekly. 3 interviews, 1 survey answer. The newest piece is from 3 November."
fn facts(board: Board, gap: &Gap) -> String {
    let weight = |record: &plan::Record| Weight::from(record);
    let weight = board
        .app
        .session
        .record(&gap.id, |record| record.map(weight));
    let mut said = Vec::new();
    let severity = weight
        .and_then(|it| it.severity)
        .map(people_words::severity);
    let frequency = weight
        .and_then(|it| it.frequency)
        .map(people_words::frequency);
    match (severity, frequency) {
        (Some(severity), Some(frequency)) => {
            said.push(format!("{severity}, and {}.", frequency.to_lowercase()));
        }
        (Some(word), None) | (None, Some(word)) => said.push(format!("{word}.")),
        (None, None) => {}
    }
    if gap.knowledge.kinds() > 1 {
        let ways = gap.knowledge.ways.iter();
        let ways: Vec<String> = ways
            .map(|(way, count)| people_words::way_counted(*way, *count))
            .collect();
        said.push(words::capital(&format!("{}.", ways.join(", "))));
    }
    if let Some(newest) = gap.knowledge.newest {
        // Of what contradicts it, too, of which the sentence above says no age.
        let which = match gap.knowledge.contradicting {
            0 => "piece",
            _ => "piece, for or against,",
        };
        said.push(format!(
            "The newest {which} is from {}.",
            days::day(today(), newest)
        ));
    }
    said.join(" ")
}
