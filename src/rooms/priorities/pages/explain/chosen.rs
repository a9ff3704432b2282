//! One that was chosen: what speaks for it, and what is weak about it.

use super::compose::Teller;
use super::words;
use crate::rooms::priorities::pages::scoring::inputs;
use crate::rooms::priority_words::amount;
use crate::rooms::{days, people_words};
use plan::exchange::explanation::{Card, Fact, Kind, Lead, Line};
use plan::methods::confidence_cap::Cap;
use plan::methods::contributions::Contribution;
use plan::methods::explain::Chosen;
use plan::methods::{evidence_trace, ground};
use plan::records::feedback::Part;
use plan::records::{
    Evidence, feedback, initiative, key_result, objective, persona, persona_trait,
    plan as plan_record, vision,
};
use plan::{Id, Record};
use std::collections::BTreeSet;

/// So many needs, people or objectives are named; the others are counted.
const MOST_NAMED: usize = 6;

/// The cards of those that were chosen. Each lets somebody speak who did not yet, where there is anybody.
pub(super) fn cards<'chosen>(
    teller: &Teller<'_>,
    chosen: impl Iterator<Item = &'chosen Chosen>,
) -> Vec<Card> {
    let mut heard = BTreeSet::new();
    chosen.map(|it| card(teller, it, &mut heard)).collect()
}

fn card(teller: &Teller<'_>, chosen: &Chosen, heard: &mut BTreeSet<Id>) -> Card {
    let record = teller.workspace.record(&chosen.id);
    let about = record.map_or("", |it| it.text(initiative::DESCRIPTION));
    let model = teller.how.model;
    let facts = [
        fact("score", "How it scores", record.map(|it| score(teller, it))),
        fact(
            "sure",
            "How sure that is",
            record.map(|it| sure(teller, chosen, it)),
        ),
        fact("whom", "For whom", Some(people(teller, &chosen.personas))),
        fact("rests", "What it rests on", Some(rests(teller, chosen))),
        fact("serves", "What it serves", Some(serves(teller, chosen))),
    ];
    Card {
        id: chosen.id.clone(),
        rank: words::rank(chosen.rank),
        name: teller.name(&chosen.id),
        about: words::line(about, 240, ""),
        score: match chosen.score {
            Some(score) => words::score_by(model, score),
            None => "No score; another one needs it".to_owned(),
        },
        facts: facts.into_iter().flatten().collect(),
        quote: quote(teller, &chosen.id, heard),
        weak: chosen
            .weaknesses
            .iter()
            .map(|it| words::weakness(*it).to_owned())
            .collect(),
    }
}

fn fact(key: &'static str, name: &str, lines: Option<Vec<Line>>) -> Option<Fact> {
    let lines = lines.filter(|lines| !lines.is_empty())?;
    let name = name.to_owned();
    Some(Fact { key, name, lines })
}

/// The formula with its numbers; none where the order is no arithmetic.
fn score(teller: &Teller<'_>, record: &Record) -> Vec<Line> {
    let formula = teller.scorer.formula(record);
    let criterion = |id: &Id| teller.criterion(id);
    let pieces =
        formula.map(|formula| inputs::pieces_by(teller.how.model, &formula, "", &criterion));
    let sentence = pieces.map(|pieces| Line::of(inputs::sentence(&pieces)));
    sentence.into_iter().collect()
}

fn sure(teller: &Teller<'_>, chosen: &Chosen, record: &Record) -> Vec<Line> {
    let chance = match chosen.chance {
        Some(chance) => Some(words::chance(chance, teller.how.top)),
        // What has no score is not drawn.
        None if teller.how.drawing && chosen.score.is_some() => {
            Some("The chance is being drawn".to_owned())
        }
        None => None,
    };
    let cap = Cap::of(teller.workspace, record, teller.how.today);
    let confidence = words::confidence(&cap, plan_record::confidence(teller.workspace));
    chance.into_iter().chain(confidence).map(Line::of).collect()
}

/// The first of these by name, and how many more there are.
fn named(ids: &[Id], lead: impl Fn(&Id) -> Option<Line>) -> Vec<Line> {
    let mut lines: Vec<Line> = ids.iter().take(MOST_NAMED).filter_map(lead).collect();
    let more = words::and_more(ids.len().saturating_sub(MOST_NAMED));
    if !more.is_empty() {
        lines.push(Line::of(more));
    }
    lines
}

fn people(teller: &Teller<'_>, ids: &[Id]) -> Vec<Line> {
    named(ids, |id| {
        let record = teller.workspace.record(id)?;
        let name = crate::rooms::words::persona_name(record.text(persona::NAME), 60);
        Some(leading("", Kind::Persona, id, name, String::new()))
    })
}

fn rests(teller: &Teller<'_>, chosen: &Chosen) -> Vec<Line> {
    let mut lines = named(&chosen.grounds, |id| {
        let record = teller.workspace.record(id)?;
        let text = words::line(
            record.text(persona_trait::TEXT),
            120,
            "A need without words",
        );
        Some(leading("", Kind::Need, id, text, String::new()))
    });
    lines.extend(words::known(&chosen.knowledge).map(Line::of));
    lines
}

/// The objectives first, then the parts of the vision.
fn serves(teller: &Teller<'_>, chosen: &Chosen) -> Vec<Line> {
    let mut lines = objectives(teller, &chosen.contributions);
    let parts = vision::served_by(teller.workspace, &chosen.id).into_iter();
    lines.extend(parts.map(|part| {
        let name = crate::rooms::words::vision_part(part).to_owned();
        let id = vision::part_id(part);
        let before = match part {
            Part::Vision => "",
            _ => "Vision: ",
        };
        leading(before, Kind::Vision, &id, name, String::new())
    }));
    lines
}

fn objectives(teller: &Teller<'_>, all: &[Contribution]) -> Vec<Line> {
    let text = |id: &Id, field: &str, nothing: &str| {
        let record = teller.workspace.record(id);
        words::line(record.map_or("", |it| it.text(field)), 100, nothing)
    };
    let line = |it: &Contribution| {
        let name = text(
            &it.objective,
            objective::NAME,
            "An objective without a name",
        );
        let mut after = String::new();
        if let Some(id) = &it.key_result {
            let name = text(id, key_result::NAME, "A key result without a name");
            after.push_str(&format!(": {name}"));
            if let Some(expected) = it.expected {
                let unit = text(id, key_result::UNIT, "");
                let sign = if expected > 0.0 { "+" } else { "" };
                after.push_str(&format!(", {sign}{} expected", amount(expected, &unit)));
            }
        }
        leading("", Kind::Objective, &it.objective, name, after)
    };
    let mut lines: Vec<Line> = all.iter().take(MOST_NAMED).map(line).collect();
    let more = words::and_more(all.len().saturating_sub(MOST_NAMED));
    if !more.is_empty() {
        lines.push(Line::of(more));
    }
    lines
}

/// The strongest thing that anybody said for it.
fn quote(teller: &Teller<'_>, id: &Id, heard: &mut BTreeSet<Id>) -> Option<Line> {
    let down = evidence_trace::down(teller.workspace, id);
    let piece = ground::strongest(teller.workspace, &down, heard, teller.how.today)?;
    heard.insert(piece.id.clone());
    let said = words::line(piece.learned()?, 220, "");
    let is_feedback = teller.workspace.record(&piece.id)?.kind() == feedback::KIND;
    let kind = if is_feedback {
        Kind::Feedback
    } else {
        Kind::Evidence
    };
    // What was measured is no quotation.
    let verbatim = !piece.quote.trim().is_empty();
    let (before, after) = if verbatim { ("“", "”") } else { ("", "") };
    let after = format!("{after} {}", by(&piece));
    Some(leading(before, kind, &piece.id, said, after))
}

/// Who said it, in which way, and when.
fn by(piece: &Evidence) -> String {
    let mut by = vec![people_words::way(piece.way).to_owned()];
    let who = words::line(&piece.who, 60, "");
    by.extend(Some(who).filter(|who| !who.is_empty()));
    // No line breaks within the day.
    let day = piece.date.map(days::written);
    by.extend(day.map(|day| day.replace(' ', "\u{a0}")));
    by.join(" · ")
}

fn leading(before: &str, kind: Kind, id: &Id, name: String, after: String) -> Line {
    Line {
        before: before.to_owned(),
        lead: Some(Lead {
            kind,
            id: id.clone(),
            name,
        }),
        after,
    }
}
