//! Why these initiatives and not those, on a page: what it is made of, and the same as Markdown. The words come
//! from outside.

use super::brief::{Block, Brief, Item, Section, Term};
use crate::workspace::Id;

/// What a word of the page leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// An initiative.
    Initiative,
    /// A persona.
    Persona,
    /// A need or a pain.
    Need,
    /// An objective.
    Objective,
    /// A part of the vision, by the id that stands for it.
    Vision,
    /// A period.
    Period,
    /// A piece of evidence.
    Evidence,
    /// What somebody said of the vision.
    Feedback,
}

/// A record that the page names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lead {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: Id,
    /// What it is called.
    pub name: String,
}

/// Words, and perhaps a record named among them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Line {
    /// What stands before the name.
    pub before: String,
    /// The record.
    pub lead: Option<Lead>,
    /// What stands after it.
    pub after: String,
}

impl Line {
    /// Words alone.
    #[must_use]
    pub fn of(words: impl Into<String>) -> Self {
        Self {
            before: words.into(),
            ..Self::default()
        }
    }

    /// All of it as one text.
    #[must_use]
    pub fn text(&self) -> String {
        let name = self.lead.as_ref().map_or("", |lead| &lead.name);
        format!("{}{name}{}", self.before, self.after)
    }
}

/// Something said of an initiative, under a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// Tells it from the others of its card.
    pub key: &'static str,
    /// What it is about.
    pub name: String,
    /// What there is to say; never empty.
    pub lines: Vec<Line>,
}

/// An initiative that was chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// The initiative.
    pub id: Id,
    /// Its rank; empty for one that has none.
    pub rank: String,
    /// What it is called.
    pub name: String,
    /// More about it; may be empty.
    pub about: String,
    /// Its score, with what it is a score of; may be empty.
    pub score: String,
    /// What speaks for it.
    pub facts: Vec<Fact>,
    /// What somebody said, and who and where; the words are in the lead.
    pub quote: Option<Line>,
    /// What is weak about it.
    pub weak: Vec<String>,
}

/// How often something is among the first, where its inputs are drawn; all empty where it says nothing of its own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Odds {
    /// What stands before the share.
    pub before: String,
    /// The share.
    pub share: String,
    /// Of what it is a share.
    pub after: String,
}

impl Odds {
    /// All of it as one text.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}{}{}", self.before, self.share, self.after)
    }
}

/// An initiative that was not chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The initiative.
    pub id: Id,
    /// Its rank; empty for one that has none.
    pub rank: String,
    /// What it is called.
    pub name: String,
    /// Its score; empty for one that has none.
    pub score: String,
    /// The reason that decided.
    pub why: Line,
    /// How often it is among the first all the same, where that differs from what is said of its group.
    pub odds: Odds,
    /// What is weak about it.
    pub weak: Vec<String>,
}

/// Those that were not chosen for one reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// Tells it from every other.
    pub key: &'static str,
    /// The reason.
    pub heading: String,
    /// How often those are among the first whose rows say nothing of it; may be empty.
    pub odds: String,
    /// The initiatives, or the first of them; never empty.
    pub rows: Vec<Row>,
    /// How many there are in all.
    pub all: usize,
    /// What is said of more that are not among the rows; may be empty.
    pub more: String,
}

/// The names of the page's parts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Headings {
    /// Over what was chosen.
    pub chosen: String,
    /// What is weak about one that was chosen.
    pub weak: String,
    /// Over the columns of what was not: rank, initiative, score, reason, weaknesses.
    pub columns: [String; 5],
}

/// The page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    /// What the plan is called.
    pub title: String,
    /// When, and by which order.
    pub told: String,
    /// The whole in a few sentences.
    pub summary: Vec<String>,
    /// The names of its parts.
    pub headings: Headings,
    /// What was chosen.
    pub chosen: Vec<Card>,
    /// What was not, by the reason.
    pub left: Vec<Group>,
}

/// The page as Markdown, with a line end at its end.
#[must_use]
pub fn markdown(explanation: &Explanation) -> String {
    super::brief::markdown(&brief(explanation))
}

/// The same as sections of items and tables.
fn brief(explanation: &Explanation) -> Brief {
    let headings = &explanation.headings;
    let mut said = vec![Block::Sentence(explanation.told.clone())];
    said.push(Block::Sentence(explanation.summary.join(" ")));
    let mut sections = vec![section("summary", String::new(), said)];
    if !explanation.chosen.is_empty() {
        let items = explanation.chosen.iter().map(|card| item(card, headings));
        let items = vec![Block::Items(items.collect())];
        sections.push(section("chosen", headings.chosen.clone(), items));
    }
    for group in &explanation.left {
        let rows = group.rows.iter().map(row).collect();
        let head = headings.columns.to_vec();
        let blocks = vec![
            Block::Sentence(group.odds.clone()),
            Block::Table { head, rows },
            Block::Sentence(group.more.clone()),
        ];
        sections.push(section(group.key, group.heading.clone(), blocks));
    }
    Brief {
        title: explanation.title.clone(),
        sections,
    }
}

fn section(key: &'static str, heading: String, blocks: Vec<Block>) -> Section {
    Section {
        key,
        heading,
        blocks,
    }
}

fn item(card: &Card, headings: &Headings) -> Item {
    let mut lines = Vec::new();
    if !card.about.is_empty() {
        lines.push(term("", card.about.clone()));
    }
    for fact in &card.facts {
        let said: Vec<String> = fact.lines.iter().map(Line::text).collect();
        lines.push(term(&fact.name, said.join("; ")));
    }
    lines.extend(card.quote.as_ref().map(|quote| term("", quote.text())));
    if !card.weak.is_empty() {
        lines.push(term(&headings.weak, card.weak.join("; ")));
    }
    let name = match card.rank.as_str() {
        "" => card.name.clone(),
        rank => format!("{rank}. {}", card.name),
    };
    Item {
        name,
        note: card.score.clone(),
        lines,
    }
}

fn term(name: &str, text: String) -> Term {
    let name = name.to_owned();
    Term { name, text }
}

fn row(row: &Row) -> Vec<String> {
    let mut why = row.why.text();
    if !row.odds.share.is_empty() {
        why.push_str(&format!(" {}.", row.odds.text()));
    }
    vec![
        row.rank.clone(),
        row.name.clone(),
        row.score.clone(),
        why,
        row.weak.join("; "),
    ]
}

#[cfg(test)]
#[path = "explanation_tests.rs"]
mod tests;
