//! The example's evidence: what was learned of night riders and of those who run the buses, what it speaks
//! for, and which initiatives lean on that.

use super::{create, id};
use crate::records::evidence::{self, Confidence, Success, Way};
use crate::records::feedback::Part;
use crate::records::link::{self, Relation};
use crate::records::persona_trait::{self, Frequency, Severity};
use crate::records::{feedback, fields, initiative, tag, theme, vision, why};
use crate::workspace::{Edit, Id, order};
use serde_json::json;

/// A piece of evidence.
pub(super) struct Learned {
    pub way: Way,
    pub date: &'static str,
    pub source: &'static str,
    pub who: &'static str,
    pub quote: &'static str,
    pub meaning: &'static str,
    pub confidence: Confidence,
    /// What its way has beside that: names of fields and their texts.
    pub own: &'static [(&'static str, &'static str)],
    pub tags: &'static [&'static str],
    /// What it speaks of.
    pub about: &'static [About],
}

/// What a piece of evidence speaks of.
#[derive(Clone, Copy)]
pub(super) enum About {
    /// It supports a need or a pain.
    For(&'static str, &'static str),
    /// It contradicts a need or a pain.
    Against(&'static str, &'static str),
    /// It supports a part of the vision.
    Vision(Part),
}
use About::{Against, For, Vision};

/// A piece's place in this list is its id, so new ones go to the end.
#[rustfmt::skip]
pub(super) const LEARNED: &[Learned] = &[
    Learned { way: Way::Analytics, date: "2026-10-31", source: "App analytics, October", who: "",
        quote: "", meaning: "They look, do not believe it, and leave early all the same.",
        confidence: Confidence::Medium,
        own: &[(evidence::METRIC, "Closed within ten seconds of “on time”, between 04:00 and 05:30"), (evidence::SEGMENT, "App users with an early shift")],
        tags: &["board"], about: &[For("pain", "1-1")] },
    Learned { way: Way::SupportTicket, date: "2026-11-03", source: "Ticket 4471", who: "Rider on the N7",
        quote: "Your board said two minutes for twenty-five minutes. I was written up for it.",
        meaning: "A wrong minute costs more than no minute.", confidence: Confidence::High,
        own: &[], tags: &["board", "ghost bus"], about: &[For("pain", "1-1"), For("pain", "1-4")] },
    Learned { way: Way::SupportTicket, date: "2026-09-14", source: "Ticket 4302", who: "Cleaner, early shift",
        quote: "The taxi was more than I earned that morning. Who pays me back?",
        meaning: "Who depends on the night bus can least afford what replaces it.", confidence: Confidence::Medium,
        own: &[], tags: &["taxi"], about: &[For("pain", "1-3")] },
    Learned { way: Way::UsabilityTest, date: "2026-06-18", source: "Prototype of Plan B, six riders", who: "Rider, 52",
        quote: "I’d be late already by the time I found this.",
        meaning: "Another way has to come by itself, not be looked for.", confidence: Confidence::High,
        own: &[(evidence::TASK, "The 04:52 is cancelled: get to the hospital by six"), (evidence::SUCCESS, "partly"), (evidence::HURT, "The walk to the second stop is behind a tab that four of six never opened")],
        tags: &["plan b"], about: &[For("need", "1-2")] },
    Learned { way: Way::Survey, date: "2026-05-12", source: "Spring survey, 212 answers", who: "Night riders",
        quote: "Nothing. I stood there until the next one came.",
        meaning: "131 of 212 waited for the next bus, without knowing when it would come.", confidence: Confidence::High,
        own: &[(evidence::QUESTION, "What did you do the last time a night bus failed you?")],
        tags: &["waiting"], about: &[For("pain", "1-2")] },
    Learned { way: Way::Discovery, date: "2026-10-21", source: "A night at the desk", who: "Night dispatcher",
        quote: "I’d tell them myself if I had a button. I have three screens and a radio.",
        meaning: "The desk knows first and cannot say so.", confidence: Confidence::High,
        own: &[(evidence::QUESTION, "What did you do when the 02:30 broke down?")],
        tags: &["night desk"], about: &[For("pain", "2-1"), For("pain", "2-2"), For("need", "2-2")] },
    Learned { way: Way::FeedbackChannel, date: "2026-11-10", source: "Review in an app store", who: "",
        quote: "Four stars: at least it admits when it doesn’t know.",
        meaning: "Saying how sure we are is noticed, and liked.", confidence: Confidence::Low,
        own: &[], tags: &["board"], about: &[Vision(Part::How)] },
    Learned { way: Way::MarketNote, date: "2025-11-20", source: "Transport association, yearly report", who: "",
        quote: "Of nine cities that cut night lines, none could say how many departures had been kept.",
        meaning: "Without a figure, the night goes first.", confidence: Confidence::Medium,
        own: &[(evidence::SEGMENT, "Cities of more than 200,000")], tags: &["budget"], about: &[For("need", "4-1")] },
    Learned { way: Way::CompetitorNote, date: "2026-08-02", source: "Release notes", who: "Day-time planner",
        quote: "Now with live crowding.",
        meaning: "After midnight it still shows the timetable, as if that were the bus.", confidence: Confidence::Medium,
        own: &[], tags: &[], about: &[Vision(Part::Differentiation)] },
    Learned { way: Way::Interview, date: "2026-09-30", source: "At the ward", who: "Nurse, nights only",
        quote: "I don’t look before I get up. If I look, I don’t sleep again.",
        meaning: "Some want to be woken only if the bus fails, and told nothing otherwise.", confidence: Confidence::Medium,
        own: &[(evidence::QUESTION, "How do you decide when to leave?")],
        tags: &["sleep"], about: &[Against("need", "1-1")] },
    Learned { way: Way::SupportTicket, date: "2026-07-22", source: "Ticket 4188", who: "Rider in a wheelchair",
        quote: "Third night this month that the space was taken. The driver shrugs, I wait half an hour.",
        meaning: "Not knowing is worse than a full bus.", confidence: Confidence::High,
        own: &[], tags: &["ramp", "waiting"], about: &[For("pain", "3-1"), For("need", "3-1")] },
];

/// How many leave, of the first piece.
const DROP_OFF: f64 = 21.0;

/// Why the second piece is so, and why that is.
pub(super) const WHYS: [&str; 5] = [
    "The board went on showing the timetable",
    "The bus had not said where it was for twenty minutes",
    "The desk knew, and a cancellation waits for sign-off",
    "The contract has the operator approve each one",
    "It counts cancelled trips, not people left standing",
];

/// The themes, and the pieces that each gathers.
pub(super) const THEMES: [(&str, &[usize]); 3] = [
    ("Nobody believes the board", &[1, 2, 7]),
    ("Told too late, or not at all", &[5, 6, 11]),
    ("What a failed bus costs", &[2, 3]),
];

/// How severe and how frequent needs and pains are.
const WEIGHTS: [(&str, &str, Severity, Frequency); 9] = [
    ("need", "1-1", Severity::Critical, Frequency::Daily),
    ("need", "1-2", Severity::Serious, Frequency::Monthly),
    ("pain", "1-1", Severity::Serious, Frequency::Weekly),
    ("pain", "1-2", Severity::Serious, Frequency::Weekly),
    ("pain", "1-3", Severity::Serious, Frequency::Monthly),
    ("pain", "1-4", Severity::Critical, Frequency::Rarely),
    ("pain", "2-1", Severity::Moderate, Frequency::Daily),
    ("pain", "2-3", Severity::Serious, Frequency::Daily),
    ("pain", "3-1", Severity::Serious, Frequency::Weekly),
];

/// Which initiatives address which needs and pains. Three lean on the price of a taxi, of which one ticket
/// tells.
pub(super) const ADDRESSES: [(u32, &str, &str); 13] = [
    (1, "pain", "1-1"),
    (2, "need", "1-1"),
    (3, "pain", "2-1"),
    (4, "need", "3-2"),
    (5, "need", "1-2"),
    (5, "pain", "1-3"),
    (8, "pain", "1-1"),
    (9, "pain", "1-3"),
    (10, "need", "2-2"),
    (10, "pain", "1-2"),
    (14, "pain", "3-1"),
    (21, "need", "1-3"),
    (32, "pain", "1-3"),
];

/// The id of a piece, by its number from 1.
pub(super) fn piece(number: usize) -> Id {
    id(evidence::KIND, format_args!("{number:02}"))
}

/// Adds all of it, and says how needs and pains are weighed.
pub(super) fn add(edits: &mut Vec<Edit>) {
    for (number, learned) in (1..).zip(LEARNED) {
        add_piece(edits, number, learned);
    }
    // What was said of the vision is evidence as it stands.
    let said = id(feedback::KIND, 2);
    edits.extend(link::add(Relation::Supports, &said, &id("need", "1-1")));
    for ((step, text), key) in (1..).zip(WHYS).zip(order::run(None, None, WHYS.len())) {
        edits.push(why::add(id(why::KIND, step), &piece(2), text, &key));
    }
    let keys = order::run(None, None, THEMES.len());
    for ((number, (name, pieces)), key) in (1..).zip(THEMES).zip(keys) {
        let of = id(theme::KIND, number);
        edits.push(theme::add(of.clone(), name, &key));
        let links = pieces
            .iter()
            .map(|it| link::add(Relation::Gathers, &of, &piece(*it)));
        edits.extend(links.flatten());
    }
    for (kind, which, severity, frequency) in WEIGHTS {
        let of = id(kind, which);
        edits.push(Edit::set(&of, persona_trait::SEVERITY, severity.word()));
        edits.push(Edit::set(&of, persona_trait::FREQUENCY, frequency.word()));
    }
    for (number, kind, which) in ADDRESSES {
        let of = id(initiative::KIND, format_args!("{number:02}"));
        edits.extend(link::add(Relation::Addresses, &of, &id(kind, which)));
    }
}

fn add_piece(edits: &mut Vec<Edit>, number: usize, learned: &Learned) {
    let of = piece(number);
    let mut values = fields([
        (evidence::WAY, json!(learned.way.word())),
        (evidence::DATE, json!(learned.date)),
        (evidence::CONFIDENCE, json!(learned.confidence.word())),
    ]);
    let texts = [
        (evidence::SOURCE, learned.source),
        (evidence::WHO, learned.who),
        (evidence::QUOTE, learned.quote),
        (evidence::MEANING, learned.meaning),
    ];
    for (field, text) in texts.iter().chain(learned.own) {
        if !text.is_empty() {
            values.insert((*field).to_owned(), json!(text));
        }
    }
    if learned.way == Way::Analytics {
        values.insert(evidence::DROP_OFF.to_owned(), json!(DROP_OFF));
    }
    debug_assert!(learned.own.iter().all(|(field, word)| {
        *field != evidence::SUCCESS || Success::from_word(word).is_some()
    }));
    values.extend(learned.tags.iter().filter_map(|name| tag::field(name)));
    edits.push(create(of.clone(), evidence::KIND, values));
    for about in learned.about {
        edits.extend(match *about {
            For(kind, which) => link::add(Relation::Supports, &of, &id(kind, which)),
            Against(kind, which) => link::add(Relation::Contradicts, &of, &id(kind, which)),
            Vision(part) => link::add(Relation::Supports, &of, &vision::part_id(part)),
        });
    }
}
