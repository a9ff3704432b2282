//! Records, fields and values in words, for saying what a file would change.

use super::{describe_people, describe_priorities, moments};
use crate::rooms::words;
use crate::state::browser::now;
use plan::file::Shape;
use plan::methods::golden_circle::{Place, Ring};
use plan::records::feedback::{Answer, Origin, Part};
use plan::records::link::Relation;
use plan::records::persona_trait::{self, Trait};
use plan::records::review::{self, Rhythm};
use plan::records::standing::Level;
use plan::records::tension::{self, Between};
use plan::records::{
    Colour, ORDER, Strength, alternative, factor, feedback, group, initiative, kano_answer, link,
    note, objective, owners, persona, persona::PersonaKind, plan as plan_record, portfolio,
    position, rating, snapshot_rank, standing, vision, vision_version, vision_version::Prompt,
    vote,
};
use plan::workspace::Fields;
use serde_json::Value;

/// Finds the title of the record with this id, for naming the ends of a link.
pub type FindTitle<'find> = &'find dyn Fn(&str) -> Option<String>;

/// A longer title is cut to this many characters.
const MOST_OF_TITLE: usize = 90;

/// A kind of record, in the singular, as it stands under a title: "Persona".
#[must_use]
pub fn kind(kind: &str) -> String {
    let word = match kind {
        plan_record::KIND => "Workspace",
        vision::KIND => "Vision",
        vision_version::KIND => "Version of the vision",
        note::KIND => "Note",
        group::KIND => "Group of notes",
        vote::KIND => "Vote",
        tension::KIND => "Tension",
        position::KIND => "Position",
        feedback::KIND => "Feedback",
        persona::KIND => "Persona",
        initiative::KIND => "Initiative",
        alternative::KIND => "Alternative",
        factor::KIND => "What matters",
        standing::KIND => "Comparison",
        objective::KIND => "Objective",
        link::KIND => "Link",
        other => match Trait::from_kind(other) {
            Some(Trait::Goal) => "Goal",
            Some(Trait::Need) => "Need",
            Some(Trait::Pain) => "Pain",
            _ => match of_a_room(other) {
                Some([name, ..]) => name,
                None => return format!("“{}”, of a newer version", words::shortened(other, 24)),
            },
        },
    };
    word.to_owned()
}

/// The same for the kinds that a room describes: the name, and a number of one and of many.
fn of_a_room(kind: &str) -> Option<[&'static str; 3]> {
    describe_people::kind(kind).or_else(|| describe_priorities::kind(kind))
}

/// A kind as one counts it: a word of one, and a word of many. `None` for a kind that this build does not know.
fn one_and_many(kind: &str) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        plan_record::KIND => ("workspace name", "workspace names"),
        vision::KIND => ("vision", "visions"),
        vision_version::KIND => ("version of the vision", "versions of the vision"),
        note::KIND => ("note", "notes"),
        group::KIND => ("group of notes", "groups of notes"),
        vote::KIND => ("vote", "votes"),
        tension::KIND => ("tension", "tensions"),
        position::KIND => ("position", "positions"),
        feedback::KIND => ("piece of feedback", "pieces of feedback"),
        persona::KIND => ("persona", "personas"),
        initiative::KIND => ("initiative", "initiatives"),
        alternative::KIND => ("alternative", "alternatives"),
        factor::KIND => ("thing that matters", "things that matter"),
        standing::KIND => ("comparison", "comparisons"),
        objective::KIND => ("objective", "objectives"),
        link::KIND => ("link", "links"),
        other => match Trait::from_kind(other) {
            Some(Trait::Goal) => ("goal", "goals"),
            Some(Trait::Need) => ("need", "needs"),
            Some(Trait::Pain) => ("pain", "pains"),
            _ => {
                let [_, one, many] = of_a_room(other)?;
                (one, many)
            }
        },
    })
}

/// A number of records of a kind: "5 personas".
#[must_use]
pub fn counted(count: usize, kind: &str) -> String {
    match one_and_many(kind) {
        Some((one, many)) => words::counted(count, one, many),
        None => format!(
            "{} of a newer kind (“{}”)",
            words::number(count as f64),
            words::shortened(kind, 24)
        ),
    }
}

/// Where the kinds stand in a list: in the order in which the rooms follow each other.
#[must_use]
pub fn rank(kind: &str) -> usize {
    const ORDERED: &[&str] = &[
        plan_record::KIND,
        vision::KIND,
        vision_version::KIND,
        note::KIND,
        group::KIND,
        vote::KIND,
        tension::KIND,
        position::KIND,
        feedback::KIND,
        persona::KIND,
        "goal",
        "need",
        "pain",
        "behaviour",
        "tool",
        "frustration",
        alternative::KIND,
        factor::KIND,
        standing::KIND,
        objective::KIND,
        initiative::KIND,
        link::KIND,
    ];
    let place = |list: &[&str]| list.iter().position(|&ordered| ordered == kind);
    // Evidence and what it is gathered with come after what it speaks of, and links last.
    let links = ORDERED.len() - 1;
    let (people, priorities) = (describe_people::KINDS, describe_priorities::KINDS);
    let last = links + people.len() + priorities.len();
    match (place(ORDERED), place(people), place(priorities)) {
        (Some(at), ..) if at < links => at,
        (_, Some(at), _) => links + at,
        (.., Some(at)) => links + people.len() + at,
        (Some(_), ..) => last,
        (None, ..) => last + 1,
    }
}

/// What a person calls a record: a note's text, a persona's name, a link's two ends, the note that a vote
/// is for.
#[must_use]
pub fn title(kind: &str, fields: &Fields, find: FindTitle<'_>) -> String {
    let text = |field: &str| {
        fields
            .get(field)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let words = match kind {
        plan_record::KIND => return "The workspace".to_owned(),
        vision::KIND => return "The vision".to_owned(),
        portfolio::KIND => return "The portfolio".to_owned(),
        vision_version::KIND => text(vision_version::REASON),
        note::KIND => text(note::TEXT),
        group::KIND => text(group::NAME),
        tension::KIND => text(tension::TITLE),
        position::KIND => text(position::TEXT),
        feedback::KIND => text(feedback::TEXT),
        persona::KIND => return words::persona_name(text(persona::NAME), MOST_OF_TITLE),
        initiative::KIND => return words::initiative_name(text(initiative::NAME), MOST_OF_TITLE),
        link::KIND => {
            let end = |field: &str| {
                let part = vision::part_of_id(text(field));
                let part = part.map(|part| words::vision_part(part).to_owned());
                let found = part.or_else(|| find(text(field)));
                found.unwrap_or_else(|| "something that is not here".to_owned())
            };
            return format!("{} → {}", end(link::FROM), end(link::TO));
        }
        vote::KIND => {
            let note = find(text(vote::NOTE));
            let note = note.map_or_else(
                || "a note that is not here".to_owned(),
                |note| format!("“{note}”"),
            );
            return format!("For {note}");
        }
        standing::KIND => {
            let end = |field: &str| {
                find(text(field)).unwrap_or_else(|| "something that is not here".to_owned())
            };
            let whose = match text(standing::ALTERNATIVE) {
                alternative::US => "Our product".to_owned(),
                _ => end(standing::ALTERNATIVE),
            };
            return format!("{whose}: {}", end(standing::FACTOR));
        }
        rating::KIND | kano_answer::KIND | snapshot_rank::KIND => {
            let of = match kind {
                rating::KIND => find(text(rating::CRITERION)),
                kano_answer::KIND => Some(text(kano_answer::RESPONDENT).to_owned()),
                _ => None,
            };
            let named = find(text(rating::INITIATIVE));
            let named = named.unwrap_or_else(|| "an initiative that is not here".to_owned());
            return match of.filter(|of| !of.is_empty()) {
                Some(of) => format!("{}: {named}", words::shortened(&of, MOST_OF_TITLE)),
                None => named,
            };
        }
        other if Trait::from_kind(other).is_some() => text(persona_trait::TEXT),
        _ => describe_people::titles(kind)
            .or_else(|| describe_priorities::titles(kind))
            .unwrap_or(&["name", "title", "text"])
            .iter()
            .map(|field| text(field))
            .find(|text| !text.is_empty())
            .unwrap_or_default(),
    };
    let line = words
        .split_whitespace()
        .take(40)
        .collect::<Vec<_>>()
        .join(" ");
    if line.is_empty() {
        match kind {
            note::KIND => "Empty note".to_owned(),
            group::KIND => "Group without a name".to_owned(),
            _ => format!("{} without words", self::kind(kind)),
        }
    } else {
        words::shortened(&line, MOST_OF_TITLE)
    }
}

/// What a record is and what it is called, for the beginning of a sentence: "The note “Night buses”". `None`
/// where nothing tells it from its like: it has no words, or a kind that this build does not know.
#[must_use]
pub fn named(kind: &str, fields: &Fields, find: FindTitle<'_>) -> Option<String> {
    let (one, _) = one_and_many(kind)?;
    let title = title(kind, fields, find);
    match kind {
        plan_record::KIND | vision::KIND | portfolio::KIND => Some(title),
        _ if title == self::title(kind, &Fields::new(), find) => None,
        vote::KIND => Some(title.replacen("For", "A vote for", 1)),
        _ => Some(format!("The {one} “{title}”")),
    }
}

/// What is worth knowing of a record beside its title, when it comes or goes.
#[must_use]
pub fn summary(kind: &str, fields: &Fields) -> String {
    let shown = |field: &str| match fields.get(field) {
        None | Some(Value::Null) => String::new(),
        Some(value) => self::value(kind, field, value),
    };
    let parts: Vec<String> = match kind {
        note::KIND => vec![shown(note::AT), shown(note::AUTHOR)],
        vote::KIND => vec![shown(vote::AUTHOR)],
        tension::KIND => vec![shown(tension::BETWEEN)],
        position::KIND => vec![shown(position::HOLDER)],
        feedback::KIND => vec![shown(feedback::STRENGTH), shown(feedback::SOURCE)],
        persona::KIND => vec![shown(persona::ROLE)],
        initiative::KIND => {
            let inputs = [
                initiative::REACH,
                initiative::IMPACT,
                initiative::CONFIDENCE,
                initiative::EFFORT,
            ];
            return rice(inputs.map(|input| fields.get(input).and_then(Value::as_f64)));
        }
        vision::KIND => vec![shown(vision::STATEMENT)],
        vision_version::KIND => vec![
            shown(vision_version::PROMPT),
            shown(vision_version::APPROVED_BY),
        ],
        plan_record::KIND => vec![shown(plan_record::NAME)],
        standing::KIND => vec![shown(standing::LEVEL), shown(standing::TEXT)],
        rating::KIND => vec![
            shown(rating::VALUE),
            describe_priorities::range(&shown(rating::VALUE_LOW), &shown(rating::VALUE_HIGH)),
        ],
        link::KIND => vec![
            shown(link::RELATION),
            shown(link::STRENGTH),
            shown(link::HOW),
        ],
        other => {
            let fields = describe_people::summary(other);
            let fields = fields.or_else(|| describe_priorities::summary(other));
            let fields = fields.unwrap_or_default();
            fields.iter().map(|field| shown(field)).collect()
        }
    };
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The score's inputs as a sum; those that are missing as "?".
fn rice([reach, impact, confidence, effort]: [Option<f64>; 4]) -> String {
    if [reach, impact, confidence, effort] == [None; 4] {
        return String::new();
    }
    let shown = |input: Option<f64>| input.map_or_else(|| "?".to_owned(), words::number);
    format!(
        "{} × {} × {} ÷ {}",
        shown(reach),
        shown(impact),
        words::with_unit(&shown(confidence), "%"),
        shown(effort)
    )
}

/// A field's name in words.
#[must_use]
pub fn field(kind: &str, field: &str) -> String {
    let word = match (kind, field) {
        (_, ORDER) => "place in the list",
        (note::KIND, note::TEXT) => "text",
        (note::KIND, note::AT) => "place",
        (note::KIND, note::AUTHOR) | (vote::KIND, vote::AUTHOR) => "author",
        (note::KIND, note::GROUP) => "group",
        (vote::KIND, vote::NOTE) => "note",
        (note::KIND | persona::KIND, note::COLOUR) => "colour",
        (persona::KIND, persona::NAME) | (initiative::KIND, initiative::NAME) => "name",
        (plan_record::KIND, plan_record::NAME) | (group::KIND, group::NAME) => "name",
        (persona::KIND, persona::ROLE) => "role",
        (persona::KIND, persona::QUOTE) => "quote",
        (persona::KIND, persona::PERSONA_KIND) => "kind",
        (initiative::KIND, initiative::DESCRIPTION) => "description",
        (initiative::KIND, initiative::REACH) => "reach per quarter",
        (initiative::KIND, initiative::IMPACT) => "impact",
        (initiative::KIND, initiative::CONFIDENCE) => "confidence",
        (initiative::KIND, initiative::EFFORT) => "effort, person-months",
        (vision_version::KIND, vision_version::DATE) => "date",
        (vision_version::KIND, vision_version::REASON) => "reason",
        (vision_version::KIND, vision_version::PROMPT) => "what prompted it",
        (vision_version::KIND, vision_version::APPROVED_BY) => "approved by",
        (vision::KIND, review::REVIEW_EVERY) => "review rhythm",
        (vision::KIND, review::REVIEWED_ON) => "day of the latest review",
        (tension::KIND, tension::TITLE) => "title",
        (tension::KIND, tension::BETWEEN) => "what pulls apart",
        (tension::KIND, tension::DECISION) => "decision",
        (tension::KIND, tension::DECIDED_BY) => "decided by",
        (tension::KIND, tension::DECIDED_ON) => "day of the decision",
        (position::KIND, position::TENSION) => "tension",
        (position::KIND, position::TEXT) | (feedback::KIND, feedback::TEXT) => "text",
        (position::KIND, position::HOLDER) => "held by",
        (feedback::KIND, feedback::FROM) => "from",
        (feedback::KIND, feedback::SOURCE) => "source",
        (feedback::KIND, feedback::DATE) => "day",
        (feedback::KIND, feedback::STRENGTH) => "strength",
        (feedback::KIND, feedback::TOUCHES) => "part of the vision",
        (feedback::KIND, feedback::ANSWER) => "answer",
        (feedback::KIND, feedback::ANSWER_TEXT) => "reason, or what changed",
        (feedback::KIND, feedback::ANSWERED_ON) => "day of the answer",
        (feedback::KIND, feedback::VERSION) => "version that answered it",
        (link::KIND, link::RELATION) => "meaning",
        (link::KIND, link::FROM) => "beginning",
        (link::KIND, link::TO) => "end",
        (link::KIND, link::HOW) => "how",
        (link::KIND, link::STRENGTH) => "how strongly",
        (alternative::KIND, alternative::NAME) | (objective::KIND, objective::NAME) => "name",
        (factor::KIND, factor::TEXT) => "text",
        (standing::KIND, standing::ALTERNATIVE) => "alternative",
        (standing::KIND, standing::FACTOR) => "what matters",
        (standing::KIND, standing::LEVEL) => "how well",
        (standing::KIND, standing::TEXT) => "words",
        (vision::KIND | vision_version::KIND, text) if words::vision_text(text).is_some() => {
            words::vision_text(text).unwrap_or_default()
        }
        (other, persona_trait::TEXT) if Trait::from_kind(other).is_some() => "text",
        _ => {
            let known = describe_people::field(kind, field);
            let known =
                known.or_else(|| describe_priorities::field(kind, field).map(str::to_owned));
            return known.unwrap_or_else(|| format!("“{}”", words::shortened(field, 24)));
        }
    };
    word.to_owned()
}

/// A value in words, whole: see [`contrasted`] for where space is short.
#[must_use]
pub fn value(kind: &str, field: &str, value: &Value) -> String {
    let in_words = match (kind, field) {
        (note::KIND, note::AT) => note::place(value).map(place),
        (note::KIND | persona::KIND, note::COLOUR) => word(value, Colour::from_word, words::colour),
        (persona::KIND, persona::PERSONA_KIND) => {
            word(value, PersonaKind::from_word, words::persona_kind)
        }
        (vision_version::KIND, vision_version::DATE) => {
            vision_version::date(value).map(|date| moments::within(now(), date))
        }
        (vision_version::KIND, vision_version::PROMPT) => {
            word(value, Prompt::from_word, words::prompt)
        }
        (vision::KIND, review::REVIEW_EVERY) => word(value, Rhythm::from_word, words::rhythm),
        (tension::KIND, tension::BETWEEN) => word(value, Between::from_word, words::between),
        (feedback::KIND, feedback::FROM) => word(value, Origin::from_word, words::origin),
        (feedback::KIND, feedback::STRENGTH) => word(value, Strength::from_word, words::strength),
        (feedback::KIND, feedback::TOUCHES) => word(value, Part::from_word, words::vision_part),
        (feedback::KIND, feedback::ANSWER) => {
            word(value, Answer::from_word, |answer| match answer {
                Answer::Changed => "A change",
                Answer::Reason => "A reason",
            })
        }
        (initiative::KIND, initiative::CONFIDENCE) => value.as_f64().map(words::percent),
        (link::KIND, link::RELATION) => {
            word(value, Relation::from_word, |relation| match relation {
                Relation::Has => "is one of theirs",
                Relation::For => "is for them",
                Relation::WhyFrom => "the Why sentence comes from it",
                Relation::HowFrom => "the How sentence comes from it",
                Relation::WhatFrom => "the What sentence comes from it",
                Relation::Targets => "is a target",
                Relation::MattersTo => "is where it comes from",
                Relation::Serves => "is served by it",
                Relation::Supports => "is supported by it",
                Relation::Contradicts => "is contradicted by it",
                Relation::Gathers => "is gathered under it",
                Relation::Addresses => "is addressed by it",
                Relation::Contributes => "is where it contributes",
                Relation::Needs => "is needed by it",
                Relation::Excludes => "is excluded by it",
            })
        }
        (link::KIND, link::STRENGTH) => word(value, Strength::from_word, words::strength),
        (standing::KIND, standing::LEVEL) => word(value, Level::from_word, words::level),
        _ => describe_people::value(kind, field, value)
            .or_else(|| describe_priorities::value(kind, field, value)),
    };
    in_words.unwrap_or_else(|| match value {
        Value::Null => "nothing".to_owned(),
        Value::String(text) if text.trim().is_empty() => "nothing".to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number
            .as_f64()
            .map_or_else(|| number.to_string(), words::number),
        other => other.to_string(),
    })
}

/// A word of a closed list, as people say it.
pub(super) fn word<Word>(
    value: &Value,
    read: fn(&str) -> Option<Word>,
    say: fn(Word) -> &'static str,
) -> Option<String> {
    value
        .as_str()
        .and_then(read)
        .map(|word| say(word).to_owned())
}

/// Two values in words, the second in the place of the first: cut to `most` characters around where
/// they begin to differ, and told apart even where words are the same for both.
#[must_use]
pub fn contrasted(
    kind: &str,
    field: &str,
    (one, other): (&Value, &Value),
    most: usize,
    find: FindTitle<'_>,
) -> (String, String) {
    if field == ORDER {
        return ("where it was".to_owned(), "another place".to_owned());
    }
    let named = |it: &Value| match (kind, field, it.as_str()) {
        (note::KIND, note::GROUP, Some(id)) if !id.is_empty() => {
            find(id).unwrap_or_else(|| "a group that is not here".to_owned())
        }
        (feedback::KIND, feedback::VERSION, Some(id)) if !id.is_empty() => {
            find(id).unwrap_or_else(|| "a version that is not here".to_owned())
        }
        (_, _, Some(id)) if kind != link::KIND && owners(kind).contains(&field) => {
            find(id).unwrap_or_else(|| "something that is not here".to_owned())
        }
        _ => value(kind, field, it),
    };
    let (mut first, mut second) = (named(one), named(other));
    if first == second {
        let exact = |words: &str, value: &Value| match note::place(value) {
            Some(place) => format!("{words} ({}, {})", place.x, place.y),
            None => value.to_string(),
        };
        (first, second) = (exact(&first, one), exact(&second, other));
    }
    let same = first
        .char_indices()
        .zip(second.chars())
        .find(|((_, mine), theirs)| mine != theirs)
        .map_or(first.len().min(second.len()), |((at, _), _)| at);
    (window(&first, same, most), window(&second, same, most))
}

/// How many characters are kept before the place where two texts begin to differ.
const LEAD: usize = 30;

/// At most `most` characters of the text, from shortly before `at` where that lies far in.
fn window(text: &str, at: usize, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let at = (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    if text[..at].chars().count() + LEAD <= most {
        return words::shortened(text, most);
    }
    let start = text[..at]
        .char_indices()
        .rev()
        .nth(LEAD)
        .map_or(0, |(start, _)| start);
    // From the beginning of a word, where one begins there.
    let start = text[start..at]
        .find(' ')
        .map_or(start, |space| start + space + 1);
    format!("…{}", words::shortened(&text[start..], most))
}

/// A place on the bullseye as people say it: its ring, and the hour on a clock's face.
fn place(place: Place) -> String {
    let ring = words::ring(Ring::at(place));
    if place.radius() < 0.05 {
        return format!("{ring}, in the middle");
    }
    // Twelve o'clock is up; y grows downwards.
    let turn = place.x.atan2(-place.y).to_degrees().rem_euclid(360.0);
    let hour = match (turn / 30.0).round() as u32 {
        0 => 12,
        hour => hour,
    };
    format!("{ring}, at {hour} o’clock")
}

/// What a JSON value is, in words.
#[must_use]
pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Null => "nothing",
        Shape::Boolean => "yes or no",
        Shape::Number => "a number",
        Shape::Text => "a text",
        Shape::List => "a list",
        Shape::Object => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::{fields, known_fields};
    use serde_json::json;
    use std::collections::HashSet;

    const KINDS: &[&str] = &[
        "plan",
        "vision",
        "vision_version",
        "note",
        "group",
        "vote",
        "tension",
        "position",
        "feedback",
        "persona",
        "goal",
        "need",
        "pain",
        "behaviour",
        "tool",
        "frustration",
        "persona_field",
        "empathy_map",
        "empathy_note",
        "guide",
        "question",
        "interview",
        "interview_note",
        "evidence",
        "why",
        "theme",
        "alternative",
        "factor",
        "standing",
        "objective",
        "initiative",
        "key_result",
        "check_in",
        "criterion",
        "rating",
        "kano_answer",
        "period",
        "portfolio",
        "reassessment",
        "snapshot_rank",
        "saved_view",
        "link",
    ];

    fn nowhere(_: &str) -> Option<String> {
        None
    }

    #[test]
    fn every_kind_has_a_name_a_count_and_a_rank_of_its_own() {
        let names: HashSet<String> = KINDS.iter().map(|known| kind(known)).collect();
        let counts: HashSet<String> = KINDS.iter().map(|known| counted(2, known)).collect();
        let ranks: HashSet<usize> = KINDS.iter().map(|known| rank(known)).collect();
        assert_eq!(
            (names.len(), counts.len(), ranks.len()),
            (KINDS.len(), KINDS.len(), KINDS.len())
        );
        assert!(kind("sprocket").contains("sprocket"));
        assert!(rank("sprocket") > rank("link"));
    }

    #[test]
    fn every_field_of_a_kind_has_a_name_of_its_own() {
        for known in KINDS {
            let known_fields = known_fields(known).unwrap();
            let names: HashSet<String> = known_fields
                .iter()
                .map(|(name, _)| field(known, name))
                .collect();
            assert_eq!(names.len(), known_fields.len(), "{known}");
            assert!(names.iter().all(|name| !name.starts_with('“')), "{names:?}");
        }
        assert_eq!(field("note", "mood"), "“mood”");
    }

    #[test]
    fn records_are_called_what_people_call_them() {
        let find = |id: &str| match id {
            "i" => Some("Shift guard alerts".to_owned()),
            "p" => Some("Nadia Osei".to_owned()),
            _ => None,
        };
        let link = |to: &str| fields([("from", json!("i")), ("to", json!(to))]);
        assert_eq!(
            title("link", &link("p"), &find),
            "Shift guard alerts → Nadia Osei"
        );
        assert_eq!(
            title("link", &link("gone"), &find),
            "Shift guard alerts → something that is not here"
        );
        let vote = fields([("note", json!("i")), ("author", json!("Mei"))]);
        assert_eq!(title("vote", &vote, &find), "For “Shift guard alerts”");
        assert_eq!(
            title("vote", &vote, &nowhere),
            "For a note that is not here"
        );
        assert_eq!(summary("vote", &vote), "Mei");
        let cell = fields([("alternative", json!("us")), ("factor", json!("i"))]);
        assert_eq!(
            title("standing", &cell, &find),
            "Our product: Shift guard alerts"
        );
        let note = fields([("text", json!(" Two\n lines "))]);
        assert_eq!(title("note", &note, &nowhere), "Two lines");
        assert_eq!(title("note", &Fields::new(), &nowhere), "Empty note");
        let long = fields([("name", json!("x".repeat(100_000)))]);
        assert!(title("persona", &long, &nowhere).chars().count() < 100);
        let odd = fields([("title", json!("Odd"))]);
        assert_eq!(title("sprocket", &odd, &nowhere), "Odd");
    }

    #[test]
    fn what_has_words_of_its_own_is_named_by_them() {
        let find = |id: &str| (id == "n").then(|| "Night buses".to_owned());
        let named = |kind: &str, field: &str, value: &str| {
            super::named(kind, &fields([(field, json!(value))]), &find)
        };
        let ferries = named("note", "text", "What about the ferries?");
        assert_eq!(
            ferries.as_deref(),
            Some("The note “What about the ferries?”")
        );
        let vote = named("vote", "note", "n");
        assert_eq!(vote.as_deref(), Some("A vote for “Night buses”"));
        assert_eq!(
            named("vision", "statement", "").as_deref(),
            Some("The vision")
        );
        for (kind, field) in [("note", "text"), ("persona", "name"), ("vote", "note")] {
            assert_eq!(named(kind, field, " "), None, "{kind}");
        }
        assert_eq!(named("sprocket", "title", "Odd"), None);
    }

    #[test]
    fn values_are_said_in_words() {
        let said = [
            ("note", "at", json!([0.0, 0.0]), "Why, in the middle"),
            ("note", "at", json!([0.0, -0.6]), "How, at 12 o’clock"),
            ("note", "at", json!([0.9, 0.0]), "What, at 3 o’clock"),
            ("note", "at", json!([-0.6, 0.0]), "How, at 9 o’clock"),
            ("note", "at", json!("far"), "far"),
            ("note", "colour", json!("mint"), "Mint"),
            ("persona", "kind", json!("served"), "Served"),
            (
                "vision_version",
                "prompt",
                json!("market_shift"),
                "Market shift",
            ),
            ("initiative", "reach", json!(12_300), "12,300"),
            ("initiative", "confidence", json!(80.0), "80\u{a0}%"),
            ("initiative", "effort", Value::Null, "nothing"),
            ("note", "text", json!("  "), "nothing"),
            ("note", "mood", json!({"a": 1}), "{\"a\":1}"),
            ("link", "relation", json!("for"), "is for them"),
        ];
        for (kind, field, given, words) in said {
            assert_eq!(value(kind, field, &given), words);
        }
    }

    #[test]
    fn a_record_that_comes_or_goes_is_summed_up() {
        let idea = fields([("reach", json!(1_300)), ("confidence", json!(80))]);
        assert_eq!(summary("initiative", &idea), "1,300 × ? × 80\u{a0}% ÷ ?");
        assert_eq!(summary("initiative", &Fields::new()), "");
        let version = fields([("prompt", json!("pivot")), ("approved_by", json!("Ruth"))]);
        assert_eq!(summary("vision_version", &version), "Pivot, Ruth");
        let note = fields([("at", json!([0, 0.5])), ("author", json!("Mei"))]);
        assert_eq!(summary("note", &note), "How, at 6 o’clock, Mei");
        let rating = |values: &[(&str, f64)]| {
            let values = values.iter().map(|(field, value)| (*field, json!(value)));
            summary(
                "rating",
                &values
                    .map(|(field, value)| (field.to_owned(), value))
                    .collect(),
            )
        };
        let three = [
            ("value", 1_300.0),
            ("value_low", -4.0),
            ("value_high", 2_000.0),
        ];
        assert_eq!(rating(&three), "1,300, from \u{2212}4 to 2,000");
        assert_eq!(rating(&three[1..]), "from \u{2212}4 to 2,000");
        assert_eq!(rating(&three[..2]), "1,300, from \u{2212}4");
        assert_eq!(rating(&three[2..]), "up to 2,000");
        assert_eq!(rating(&three[..1]), "1,300");
        assert_eq!(rating(&[]), "");
    }

    #[test]
    fn two_values_never_look_the_same() {
        let near = contrasted(
            "note",
            "at",
            (&json!([0.5, 0.0]), &json!([0.501, 0.0])),
            80,
            &nowhere,
        );
        assert_eq!(near.0, "How, at 3 o’clock (0.5, 0)");
        assert_eq!(near.1, "How, at 3 o’clock (0.501, 0)");
        let same = "word ".repeat(200);
        let (one, other) = contrasted(
            "note",
            "text",
            (&json!(format!("{same}end")), &json!(format!("{same}stop"))),
            60,
            &nowhere,
        );
        assert!(one.starts_with('…') && one.ends_with("end"), "{one}");
        assert!(other.ends_with("stop"), "{other}");
        let (one, other) = contrasted(
            "note",
            "text",
            (&json!("é".repeat(90)), &json!("é")),
            40,
            &nowhere,
        );
        assert_ne!(one, other);
    }

    #[test]
    fn the_groups_of_a_note_are_called_by_their_names() {
        let find = |id: &str| (id == "g").then(|| "Honesty".to_owned());
        let groups = (&json!("g"), &json!("h"));
        let (one, other) = contrasted("note", "group", groups, 60, &find);
        assert_eq!(one, "Honesty");
        assert_eq!(other, "a group that is not here");
        let none = contrasted("note", "group", (&json!(null), &json!("g")), 60, &find);
        assert_eq!(none.0, "nothing");
    }
}
