//! The example's interview: the guide, what was said, what of it became evidence, and the empathy map that
//! it went into; and what else is known of Nadia.

use super::{create, id, research};
use crate::records::empathy_note::{Basis, Section};
use crate::records::evidence::{self, Confidence, Way};
use crate::records::link::{self, Relation};
use crate::records::persona_trait::{self, Trait};
use crate::records::{
    ORDER, empathy_map, empathy_note, fields, guide, interview, interview_note, persona,
    persona_field, question,
};
use crate::workspace::{Edit, Id, order};
use serde_json::json;

const WHO: &str = "Nurse on rotating shifts";
const DATE: &str = "2026-10-08";
const SOURCE: &str = "On ward 7B, after a night shift; Priya asked";

/// The guide's questions.
pub(super) const QUESTIONS: [&str; 5] = [
    "Tell me about the last time you went to work by night bus.",
    "How did you decide when to leave?",
    "What happened the last time the bus did not come?",
    "What did that cost you?",
    "Who else felt it?",
];

/// What was said: the number of the question, or 0 for what came beside them; the words; and for a
/// highlight, what it supports and what it means.
type Said = (usize, &'static str, Option<Highlight>);
type Highlight = (&'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(super) const SAID: [Said; 7] = [
    (1, "Two buses, the 04:52 and then the N3. Left at ten past four for a bus at eight to five.", None),
    (2, "I take what the board says and add forty minutes. Always.",
        Some(("pain", "1-1", "The board is a hint; the margin is the plan."))),
    (3, "It said two minutes. Then it said two minutes again.",
        Some(("pain", "1-2", "She learns of it where nothing can be done any more."))),
    (3, "Walked to Mill Cross, 25 minutes in the rain. On the ward at twenty past six.", None),
    (4, "The second late mark since March. One more is a formal meeting.", None),
    (5, "The charge nurse stayed on until she came. Nobody paid him for it.", None),
    (0, "Here, I take a photo of the board now. My manager wants something to look at.",
        Some(("need", "1-3", "People make their own proof where we give them none."))),
];

/// The notes on Nadia's map: section, words, what they rest on, and the evidence: an interview's note by
/// its number, or a piece by its.
type OnMap = (Section, &'static str, Basis, Rests);

#[derive(Clone, Copy)]
pub(super) enum Rests {
    Nothing,
    Note(usize),
    Piece(usize),
}

#[rustfmt::skip]
pub(super) const MAP: [OnMap; 11] = [
    (Section::Who, "Rotating shifts, two buses each way, no car", Basis::Observed, Rests::Nothing),
    (Section::NeedToDo, "Be at the handover at six, whatever the bus does", Basis::Inferred, Rests::Nothing),
    (Section::See, "Two minutes on the board, again and again", Basis::Observed, Rests::Note(3)),
    (Section::Say, "I add forty minutes. Always.", Basis::Observed, Rests::Note(2)),
    (Section::Do, "Photographs the board, as proof", Basis::Observed, Rests::Note(7)),
    (Section::Do, "Closes the app within seconds, and leaves early", Basis::Observed, Rests::Piece(1)),
    (Section::Hear, "Couldn’t you just leave earlier?", Basis::Observed, Rests::Nothing),
    (Section::Think, "One more time and it is a formal meeting", Basis::Inferred, Rests::Piece(2)),
    (Section::Feel, "Alone, at a stop without a light", Basis::Inferred, Rests::Nothing),
    (Section::Pain, "A taxi that eats the shift’s pay", Basis::Inferred, Rests::Piece(3)),
    (Section::Gain, "Forty minutes more sleep", Basis::Inferred, Rests::Nothing),
];

/// What else Nadia does, uses and is annoyed by.
pub(super) const HABITS: [(Trait, &str); 5] = [
    (Trait::Behaviour, "Leaves forty minutes early, always"),
    (
        Trait::Behaviour,
        "Looks at the board twice before she gets up",
    ),
    (Trait::Tool, "The departure board, on her phone"),
    (Trait::Tool, "The ward’s group chat"),
    (Trait::Frustration, "Apologising for a bus"),
];

const CONTEXT: &str = "In bed at four with the phone at arm’s length; then at an unlit stop, gloves on, one bar of signal.";
const DAY: &str = "03:50 alarm, a look at the board\n04:10 out of the door\n04:52 the bus, or not\n05:45 on the ward\n14:30 home, asleep until her daughter is";
const SHIFTS: (&str, &str) = ("Shifts", "Two early, two late, two nights, three off");

/// Adds all of it.
pub(super) fn add(edits: &mut Vec<Edit>) {
    let guide = id(guide::KIND, 1);
    let values = fields([
        (guide::NAME, json!("Night shift journeys")),
        (
            guide::GOAL,
            json!(
                "How people on night shifts decide when to leave, and what a failed bus costs them"
            ),
        ),
        (ORDER, json!(order::between(None, None))),
    ]);
    edits.push(create(guide.clone(), guide::KIND, values));
    let question_id = |number| id(question::KIND, number);
    let keys = order::run(None, None, QUESTIONS.len());
    for ((number, text), key) in (1_usize..).zip(QUESTIONS).zip(keys) {
        edits.push(question::add(question_id(number), &guide, text, &key));
    }
    let held = id(interview::KIND, 1);
    let values = fields([
        (interview::WHO, json!(WHO)),
        (interview::DATE, json!(DATE)),
        (interview::SOURCE, json!(SOURCE)),
        (interview::GUIDE, json!(&*guide)),
    ]);
    edits.push(create(held.clone(), interview::KIND, values));
    let keys = order::run(None, None, SAID.len());
    for ((number, (asked, text, highlight)), key) in (1_usize..).zip(SAID).zip(keys) {
        let answers = (asked > 0).then(|| question_id(asked));
        let of = note_id(number);
        edits.push(interview_note::add(
            of.clone(),
            &held,
            answers.as_deref(),
            text,
            &key,
        ));
        if let (Some(highlight), Ok(piece)) = (highlight, interview_note::highlight_id(&of)) {
            add_highlight(edits, &piece, &of, asked, text, highlight);
        }
    }
    add_map(edits);
    add_habits(edits);
}

fn note_id(number: usize) -> Id {
    id(interview_note::KIND, number)
}

/// As [`interview_note::highlight`] makes it, with what it means.
fn add_highlight(
    edits: &mut Vec<Edit>,
    piece: &Id,
    note: &Id,
    asked: usize,
    text: &str,
    (kind, which, meaning): Highlight,
) {
    let mut values = fields([
        (evidence::WAY, json!(Way::Interview.word())),
        (evidence::DATE, json!(DATE)),
        (evidence::SOURCE, json!(SOURCE)),
        (evidence::WHO, json!(WHO)),
        (evidence::QUOTE, json!(text)),
        (evidence::MEANING, json!(meaning)),
        (evidence::CONFIDENCE, json!(Confidence::High.word())),
        (evidence::NOTE, json!(&**note)),
    ]);
    if let Some(question) = asked.checked_sub(1).and_then(|at| QUESTIONS.get(at)) {
        values.insert(evidence::QUESTION.to_owned(), json!(question));
    }
    edits.push(create(piece.clone(), evidence::KIND, values));
    edits.extend(link::add(Relation::Supports, piece, &id(kind, which)));
}

fn add_map(edits: &mut Vec<Edit>) {
    let map = id(empathy_map::KIND, 1);
    let nadia = id(persona::KIND, 1);
    let values = fields([
        (empathy_map::PERSONA, json!(&*nadia)),
        (ORDER, json!(order::between(None, None))),
    ]);
    edits.push(create(map.clone(), empathy_map::KIND, values));
    let keys = order::run(None, None, MAP.len());
    for ((number, (section, text, basis, rests)), key) in (1..).zip(MAP).zip(keys) {
        let of = id(empathy_note::KIND, format_args!("{number:02}"));
        let values = fields([
            (empathy_note::MAP, json!(&*map)),
            (empathy_note::SECTION, json!(section.word())),
            (empathy_note::TEXT, json!(text)),
            (empathy_note::BASIS, json!(basis.word())),
            (ORDER, json!(key)),
        ]);
        edits.push(create(of.clone(), empathy_note::KIND, values));
        let piece = match rests {
            Rests::Nothing => None,
            Rests::Note(note) => interview_note::highlight_id(&note_id(note)).ok(),
            Rests::Piece(number) => Some(research::piece(number)),
        };
        let link = piece.map(|piece| link::add(Relation::Supports, &piece, &of));
        edits.extend(link.into_iter().flatten());
    }
}

fn add_habits(edits: &mut Vec<Edit>) {
    let nadia = id(persona::KIND, 1);
    edits.push(Edit::set(&nadia, persona::CONTEXT, CONTEXT));
    edits.push(Edit::set(&nadia, persona::DAY, DAY));
    let values = fields([
        (persona_field::PERSONA, json!(&*nadia)),
        (persona_field::NAME, json!(SHIFTS.0)),
        (persona_field::TEXT, json!(SHIFTS.1)),
        (ORDER, json!(order::between(None, None))),
    ]);
    edits.push(create(
        id(persona_field::KIND, 1),
        persona_field::KIND,
        values,
    ));
    let keys = order::run(None, None, HABITS.len());
    for ((number, (kind, text)), key) in (1..).zip(HABITS).zip(keys) {
        let has = id(kind.kind(), format_args!("1-{number}"));
        edits.extend(link::add(Relation::Has, &nadia, &has));
        let values = fields([(persona_trait::TEXT, json!(text)), (ORDER, json!(key))]);
        edits.push(create(has, kind.kind(), values));
    }
}
