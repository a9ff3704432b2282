//! Research made up by a seed: personas with needs and pains, evidence of every kind about them, themes and
//! initiatives. For tests and benchmarks; the app never asks for it.

mod words;

use crate::day::Day;
use crate::records::evidence::{self, Confidence, Success, Way};
use crate::records::link::{self, Relation};
use crate::records::persona_trait::{self, Frequency, Severity, Trait};
use crate::records::{ORDER, fields, initiative, persona, tag, theme, why};
use crate::workspace::{Edit, Fields, Id, Outside, SeededOutside, order};
use serde_json::{Value, json};
use words::{ENDS, MEANINGS, NAMES, PLACES, SOURCES, STARTS, TAGS, THEMES, TRAITS, WHYS};

/// How many needs, and how many pains, each persona has.
const TRAITS_EACH: usize = 5;
/// How many initiatives there are.
const INITIATIVES: usize = 12;
/// How old the oldest piece is, in days.
const DAYS: u64 = 540;

/// A source of choices that depends on a seed alone.
struct Dice(SeededOutside);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.0.random() % count).unwrap_or(0)
    }

    fn of<Item: Copy>(&mut self, items: &[Item]) -> Item {
        items[self.below(items.len())]
    }

    /// Whether it happens, as often as this in a hundred times.
    fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A piece as it is made up.
struct Piece {
    way: Way,
    date: Option<Day>,
    who: &'static str,
    source: &'static str,
    quote: String,
    meaning: &'static str,
    tags: Vec<&'static str>,
}

/// So many pieces of evidence, the same for a seed and a day each time, with what they are about, as one
/// change for an empty workspace. Ids begin with `sample-`. About one piece in ten is without a day, one
/// in six contradicts, and one in five says nothing of anything yet.
#[must_use]
pub fn research(seed: u64, count: usize, today: Day) -> Vec<Edit> {
    let mut dice = Dice(SeededOutside::new(seed, 0));
    let mut edits = Vec::new();
    let traits = people(&mut dice, &mut edits);
    let keys = order::run(None, None, THEMES.len());
    for ((at, name), key) in THEMES.iter().enumerate().zip(keys) {
        edits.push(theme::add(id("theme", at), name, &key));
    }
    for at in 0..count {
        let made = piece(&mut dice, today);
        let of = id(evidence::KIND, at);
        let values = values(&mut dice, &made);
        edits.push(create(of.clone(), evidence::KIND, values));
        if dice.percent(80) {
            let relation = if dice.percent(16) {
                Relation::Contradicts
            } else {
                Relation::Supports
            };
            let about = traits[dice.below(traits.len())].clone();
            edits.extend(link::add(relation, &of, &about));
        }
        for _ in 0..dice.below(3) {
            let theme = id("theme", dice.below(THEMES.len()));
            edits.extend(link::add(Relation::Gathers, &theme, &of));
        }
        if dice.percent(6) {
            let whys = 2 + dice.below(4);
            for (step, key) in order::run(None, None, whys).iter().enumerate() {
                let step = id("why", format_args!("{at}-{step}"));
                edits.push(why::add(step, &of, dice.of(WHYS), key));
            }
        }
    }
    edits
}

/// So many pieces as a table with commas, such as a survey tool writes.
#[must_use]
pub fn table(seed: u64, count: usize, today: Day) -> String {
    let mut dice = Dice(SeededOutside::new(seed, 0));
    let mut text = "Date,Method,Participant,Source,Quote,Insight,Tags\n".to_owned();
    for _ in 0..count {
        let piece = piece(&mut dice, today);
        let date = piece.date.map(|day| day.to_string()).unwrap_or_default();
        let tags = piece.tags.join("; ");
        let cells = [
            &*date,
            piece.way.word(),
            piece.who,
            piece.source,
            &piece.quote,
            piece.meaning,
            &tags,
        ];
        let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        text.push_str(&quoted.join(","));
        text.push('\n');
    }
    text
}

fn piece(dice: &mut Dice, today: Day) -> Piece {
    // From so many days before today; where that is not on the calendar, today.
    let ago = u32::try_from(dice.below(usize::try_from(DAYS).unwrap_or(1))).unwrap_or(0);
    let date = before(today, ago);
    let quote = format!("{} {} {}", dice.of(STARTS), dice.of(PLACES), dice.of(ENDS));
    let mut tags = Vec::new();
    for _ in 0..dice.below(3) {
        tags.push(dice.of(TAGS));
    }
    Piece {
        way: dice.of(Way::ALL),
        date: (!dice.percent(10)).then_some(date),
        who: dice.of(NAMES),
        source: dice.of(SOURCES),
        quote,
        meaning: if dice.percent(70) {
            dice.of(MEANINGS)
        } else {
            ""
        },
        tags,
    }
}

fn before(day: Day, days: u32) -> Day {
    let back = i64::from(days);
    let mut found = day;
    // Days only add up; a year and a half back is never far from a first of January.
    if let Some(start) = Day::new(day.year() - 2, 1, 1) {
        let since = start.days_until(day) - back;
        if let Some(it) = u32::try_from(since)
            .ok()
            .and_then(|days| start.plus_days(days))
        {
            found = it;
        }
    }
    found
}

fn values(dice: &mut Dice, piece: &Piece) -> Fields {
    let mut values = fields([
        (evidence::WAY, json!(piece.way.word())),
        (evidence::WHO, json!(piece.who)),
        (evidence::SOURCE, json!(piece.source)),
        (evidence::QUOTE, json!(piece.quote)),
    ]);
    let mut say = |field: &str, value: Value| {
        values.insert(field.to_owned(), value);
    };
    if let Some(date) = piece.date {
        say(evidence::DATE, json!(date.to_string()));
    }
    if !piece.meaning.is_empty() {
        say(evidence::MEANING, json!(piece.meaning));
        say(evidence::CONFIDENCE, json!(dice.of(Confidence::ALL).word()));
    }
    for field in piece.way.own_fields() {
        let value = match *field {
            evidence::DROP_OFF => json!(dice.below(101)),
            evidence::SUCCESS => json!(dice.of(Success::ALL).word()),
            evidence::SEGMENT => json!(dice.of(PLACES)),
            _ => json!(dice.of(ENDS)),
        };
        say(field, value);
    }
    values.extend(piece.tags.iter().filter_map(|name| tag::field(name)));
    values
}

/// Personas with needs and pains, and initiatives that address some of these; the ids of the needs and
/// pains.
fn people(dice: &mut Dice, edits: &mut Vec<Edit>) -> Vec<Id> {
    let mut traits = Vec::new();
    let people = 4.min(NAMES.len());
    let keys = order::run(None, None, people);
    for (at, key) in keys.iter().enumerate() {
        let of = id(persona::KIND, at);
        let values = [(persona::NAME, json!(NAMES[at])), (ORDER, json!(key))];
        edits.push(create(of.clone(), persona::KIND, fields(values)));
        for kind in [Trait::Need, Trait::Pain] {
            for (number, key) in order::run(None, None, TRAITS_EACH).iter().enumerate() {
                let has = id(kind.kind(), format_args!("{at}-{number}"));
                let mut values = fields([
                    (persona_trait::TEXT, json!(dice.of(TRAITS))),
                    (ORDER, json!(key)),
                ]);
                if dice.percent(70) {
                    let (severity, frequency) = (dice.of(Severity::ALL), dice.of(Frequency::ALL));
                    values.insert(persona_trait::SEVERITY.to_owned(), json!(severity.word()));
                    values.insert(persona_trait::FREQUENCY.to_owned(), json!(frequency.word()));
                }
                edits.push(create(has.clone(), kind.kind(), values));
                edits.extend(link::add(Relation::Has, &of, &has));
                traits.push(has);
            }
        }
    }
    let keys = order::run(None, None, INITIATIVES);
    for (at, key) in keys.iter().enumerate() {
        let of = id(initiative::KIND, at);
        let name = dice.of(MEANINGS);
        let values = [(initiative::NAME, json!(name)), (ORDER, json!(key))];
        edits.push(create(of.clone(), initiative::KIND, fields(values)));
        for _ in 0..1 + dice.below(3) {
            let addressed = traits[dice.below(traits.len())].clone();
            edits.extend(link::add(Relation::Addresses, &of, &addressed));
        }
    }
    traits
}

fn create(id: Id, kind: &'static str, fields: Fields) -> Edit {
    Edit::Create {
        id,
        kind: kind.into(),
        fields,
    }
}

fn id(kind: &str, which: impl std::fmt::Display) -> Id {
    Id::known(&format!("sample-{kind}-{which}"))
}

#[cfg(test)]
mod tests;
