//! What the table's cells show.

use super::columns::Field;
use super::ranges;
use super::state::Priorities;
use super::work_fields::WorkField;
use crate::rooms::{commands, priority_words, words};
use crate::state::Command;
use crate::ui::Icon;
use icondata_lu::{LuGitMerge, LuRocket};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::Record;
use plan::methods::estimate;
use plan::methods::rice::{Input, Rice};
use plan::records::link::Relation;
use plan::records::work::{self, Status};
use plan::records::{Colour, persona};

/// Chips beyond this many are counted.
const MOST_CHIPS: usize = 2;

/// A text of this many letters has room in any column but that of the ranks.
const SHORT: usize = 7;
/// A rank of this many letters stands before its name with room between.
const SHORT_RANK: usize = 5;

/// The class of a cell's text. What may be too long is cut at the edge of its column, and for each
/// text that may be cut a browser does a little more in every frame in which anything changes. There
/// are hundreds of figures, and nearly all of them are short.
#[must_use]
pub fn text_class(text: &str) -> &'static str {
    class_up_to(SHORT, text)
}

fn class_up_to(most: usize, text: &str) -> &'static str {
    if text.chars().count() <= most {
        "cell-text short"
    } else {
        "cell-text"
    }
}

/// The text of a cell, most often a figure.
pub fn cell_text(text: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let text = memo(move |_| text());
    let class = move || text.with(|text| text_class(text));
    view! { <span class=class>{move || text.get()}</span> }.into_any()
}

/// What a cell shows.
pub fn cell(room: Priorities, id: &Id, field: Field) -> AnyView {
    let id = id.clone();
    match field {
        // The table draws the box itself.
        Field::Pick => ().into_any(),
        Field::Rank => rank(room, id),
        Field::Name => name(room, id),
        Field::For => personas(room, id),
        Field::Work(field) => work(room, id, field),
        Field::Input(input) => number(room, id, input),
        Field::Score => score(room, id),
    }
}

fn rank(room: Priorities, id: Id) -> AnyView {
    let rank = memo(move |_| {
        let rank = room.ranking.with(|all| all.rank(&id));
        rank.map_or_else(|| "–".to_owned(), |rank| words::number(rank as f64))
    });
    let class = move || rank.with(|rank| class_up_to(SHORT_RANK, rank));
    view! { <span class=class>{move || rank.get()}</span> }.into_any()
}

fn name(room: Priorities, id: Id) -> AnyView {
    let named = id.clone();
    let shown = move || room.name(&named);
    let badges = memo(move |_| {
        room.app.session.record(&id, |record| {
            let record = record?;
            let settled = Some(work::status(record)).filter(|status| !status.is_open());
            Some((
                estimate::plain(record).is_moonshot(),
                settled,
                record.needs_settling(),
            ))
        })
    });
    view! {
        <div class="name-cell">
            <span class="cell-text" dir="auto">{shown}</span>
            {move || {
                let (moonshot, settled, unsettled) = badges.get()?;
                // What is over needs no warning.
                let moonshot = moonshot && settled.is_none();
                Some((
                    settled.map(settled_badge),
                    moonshot.then(moonshot_badge),
                    unsettled.then(|| conflict_badge(room, false)),
                ))
            }}
        </div>
    }
    .into_any()
}

/// Marks an initiative that is done or dropped, and has no place in the order any more.
pub fn settled_badge(status: Status) -> impl IntoView {
    view! {
        <span class="badge" title="It has no rank any more">
            <span>{priority_words::status(status)}</span>
        </span>
    }
}

/// Marks an initiative of which nobody is half sure.
pub fn moonshot_badge() -> impl IntoView {
    view! {
        <span class="badge warning" title="Confidence below 50\u{a0}%: a moonshot">
            <Icon icon=LuRocket />
            <span>"Moonshot"</span>
        </span>
    }
}

/// Marks an initiative that two people changed; pressing it lets one choose. Within the table, Tab
/// does not stop at it.
pub fn conflict_badge(room: Priorities, stops: bool) -> impl IntoView {
    view! {
        <button
            type="button"
            class="badge problem"
            tabindex=(!stops).then_some("-1")
            title="Two copies differ: choose what to keep"
            on:click=move |event| {
                event.stop_propagation();
                commands::run(room.app, Command::SettleConflicts);
            }
        >
            <Icon icon=LuGitMerge />
            <span>"Conflict"</span>
        </button>
    }
}

/// A persona as a chip shows it: id, name and colour.
pub type Chip = (Id, String, &'static str);

/// The personas an initiative is for, in their order; tracked for its links and for them.
#[must_use]
pub fn chips_of(room: Priorities, id: &Id) -> Vec<Chip> {
    let session = room.app.session;
    let ids: Vec<Id> = session.links_of(id, |plan| {
        let personas = plan.linked_from(id, Relation::For.word());
        personas.iter().map(|record| record.id().clone()).collect()
    });
    let chip = |id: Id| session.record(&id, |record| record.map(chip_of));
    ids.into_iter().filter_map(chip).collect()
}

/// A persona as a chip shows it.
#[must_use]
pub fn chip_of(record: &Record) -> Chip {
    let colour = Colour::from_word(record.text(persona::COLOUR)).unwrap_or(Colour::Yellow);
    let name = words::persona_name(record.text(persona::NAME), 60);
    (record.id().clone(), name, colour.word())
}

fn personas(room: Priorities, id: Id) -> AnyView {
    let chips = memo(move |_| chips_of(room, &id));
    let shown = move || {
        let chips = chips.get();
        let more = chips.len().saturating_sub(MOST_CHIPS);
        let shown = chips
            .into_iter()
            .take(MOST_CHIPS)
            .map(|(_, name, colour)| {
                let first = name.split_whitespace().next().unwrap_or_default().to_owned();
                view! { <span class="chip" data-color=colour title=name><span dir="auto">{first}</span></span> }
            })
            .collect_view();
        let more = (more > 0).then(|| view! { <span class="quiet-text">"+" {more}</span> });
        (shown, more)
    };
    view! { <span class="chips">{shown}</span> }.into_any()
}

fn work(room: Priorities, id: Id, field: WorkField) -> AnyView {
    let text = move || {
        let read = |record: Option<&Record>| record.map(|it| field.text(it)).unwrap_or_default();
        room.app.session.record(&id, read)
    };
    view! { <span class="cell-text" dir="auto">{text}</span> }.into_any()
}

fn number(room: Priorities, id: Id, input: Input) -> AnyView {
    let shown = memo(move |_| {
        room.app.session.record(&id, |record| {
            let (text, range) = ranges::shown(record?, input);
            let level = (input == Input::Impact && range.is_empty())
                .then(|| words::impact_level(Rice::from(record?).impact?))
                .flatten();
            Some((text, range, level))
        })
    });
    let text = cell_text(move || {
        shown.with(|shown| shown.as_ref().map(|it| it.0.clone()).unwrap_or_default())
    });
    let beside = move || {
        let (_, range, level) = shown.get()?;
        match level {
            Some(level) => Some(view! { <small>{level}</small> }.into_any()),
            None if range.is_empty() => None,
            None => Some(range_beside(range)),
        }
    };
    view! {
        {text}
        {beside}
    }
    .into_any()
}

/// A range beside the number that stands for it.
#[must_use]
pub fn range_beside(range: String) -> AnyView {
    let title = format!("Anything from {range}");
    view! { <small class="cell-range" title=title>{range}</small> }.into_any()
}

fn score(room: Priorities, id: Id) -> AnyView {
    let score = memo(move |_| {
        room.ranking.with(|all| {
            let score = all.get(&id)?.score?;
            let best = all.best();
            let share = if best > 0.0 { score / best } else { 0.0 };
            Some((score, share))
        })
    });
    view! {
        {move || {
            score.get().map_or_else(
                || view! { <span class="cell-text short quiet-text">"–"</span> }.into_any(),
                |(score, share)| {
                    let score = words::score(score);
                    view! {
                        <span class=text_class(&score) style:--share=format!("{share:.3}")>
                            {score}
                        </span>
                    }
                    .into_any()
                },
            )
        }}
    }
    .into_any()
}
