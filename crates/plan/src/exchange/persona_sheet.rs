//! A persona on one page: who they are, what they want, need and suffer, and on what that rests. The words
//! of its headings come from outside; [`super::brief::markdown`] makes Markdown of it, and the printed
//! page is made of the same parts. What the card hides is left out.

use super::brief::{Block, Brief, Item, Section as Part, Term};
use crate::day::Day;
use crate::methods::grounding::{self, Grounding};
use crate::methods::knowledge::{self, Knowledge};
use crate::records::evidence::{self, Evidence};
use crate::records::link::Relation;
use crate::records::persona::{self, PersonaKind, Section};
use crate::records::persona_trait::{self, Trait, most_pressing_first};
use crate::records::{Persona, PersonaField, persona_field};
use crate::workspace::{Id, Record, Workspace};
use std::collections::BTreeSet;

/// The most pieces of evidence that a sheet quotes: the newest.
pub const MOST_QUOTES: usize = 6;

/// The words of a sheet, from outside.
pub struct SheetWords<'words> {
    /// What a persona without a name is called.
    pub nameless: &'words str,
    /// The heading over who they are.
    pub who: &'words str,
    /// The heading over the fields that somebody added.
    pub more: &'words str,
    /// The heading over what was said.
    pub evidence: &'words str,
    /// What a part of the card is called: the heading over it, or its name in a list.
    pub section: &'words dyn Fn(Section) -> String,
    /// What part they play.
    pub kind: &'words dyn Fn(PersonaKind) -> String,
    /// On what a need or a pain rests, in a few words; may be empty.
    pub knowledge: &'words dyn Fn(&Knowledge) -> String,
    /// How well the persona is grounded, in a sentence; may be empty.
    pub grounding: &'words dyn Fn(&Grounding) -> String,
    /// Where a piece of evidence comes from, in a few words; may be empty.
    pub origin: &'words dyn Fn(&Evidence) -> String,
}

/// The sheet of a persona; `None` where there is none of this id.
#[must_use]
pub fn sheet(workspace: &Workspace, id: &str, today: Day, words: &SheetWords<'_>) -> Option<Brief> {
    let record = workspace
        .record(id)
        .filter(|it| it.kind() == persona::KIND)?;
    let persona = Persona::from(record);
    let hidden = persona::hidden(record);
    let shows = |section: &Section| !hidden.contains(section);
    let mut sections = vec![who(workspace, id, &persona, today, words, &shows)];
    for (section, text) in [
        (Section::Context, &persona.context),
        (Section::Day, &persona.day),
    ] {
        if shows(&section) {
            sections.push(part(
                section.word(),
                (words.section)(section),
                sentences(text),
            ));
        }
    }
    for kind in Trait::ALL {
        let section = Section::of_trait(kind);
        if shows(&section) {
            let items = items(workspace, id, kind, today, words);
            sections.push(part(section.word(), (words.section)(section), items));
        }
    }
    let own = workspace.belonging_to(id, persona_field::KIND).into_iter();
    let own = own.map(PersonaField::from).map(|field| Term {
        name: field.name,
        text: field.text,
    });
    let own = own.filter(|term| !term.text.trim().is_empty()).collect();
    sections.push(part("more", words.more.to_owned(), terms(own)));
    sections.push(part(
        "evidence",
        words.evidence.to_owned(),
        quotes(workspace, id, words, &shows),
    ));
    sections.retain(|section| !section.blocks.is_empty());
    let name = persona.name.trim();
    let title = if name.is_empty() {
        words.nameless
    } else {
        name
    };
    Some(Brief {
        title: title.to_owned(),
        sections,
    })
}

fn who(
    workspace: &Workspace,
    id: &str,
    persona: &Persona,
    today: Day,
    words: &SheetWords<'_>,
    shows: &dyn Fn(&Section) -> bool,
) -> Part {
    let mut blocks = Vec::new();
    if shows(&Section::Quote) {
        blocks.extend(sentences(&persona.quote));
    }
    let kind = (words.kind)(persona.kind);
    let told = [(Section::Role, &persona.role), (Section::Kind, &kind)];
    let told = told
        .into_iter()
        .filter(|(section, text)| shows(section) && !text.trim().is_empty());
    let told = told.map(|(section, text)| Term {
        name: (words.section)(section),
        text: text.clone(),
    });
    blocks.extend(terms(told.collect()));
    let grounding = grounding::grounding(workspace, id, today);
    blocks.extend(sentences(&(words.grounding)(&grounding)));
    part("who", words.who.to_owned(), blocks)
}

/// What they have of a kind: needs and pains the most pressing first, with what they rest on.
fn items(
    workspace: &Workspace,
    id: &str,
    kind: Trait,
    today: Day,
    words: &SheetWords<'_>,
) -> Vec<Block> {
    let mut has = workspace.linked_from(id, Relation::Has.word());
    has.retain(|it| it.kind() == kind.kind());
    let item = |record: &Record| {
        let knowledge = kind
            .is_ranked()
            .then(|| knowledge::about(workspace, record.id(), today));
        Item {
            name: record.text(persona_trait::TEXT).trim().to_owned(),
            note: knowledge
                .map(|it| (words.knowledge)(&it))
                .unwrap_or_default(),
            lines: Vec::new(),
        }
    };
    let items = most_pressing_first(has).into_iter().map(item);
    let items: Vec<Item> = items.filter(|item| !item.name.is_empty()).collect();
    (!items.is_empty())
        .then_some(Block::Items(items))
        .into_iter()
        .collect()
}

/// The newest of what supports them, or anything they have that the card shows, and has words.
fn quotes(
    workspace: &Workspace,
    id: &str,
    words: &SheetWords<'_>,
    shows: &dyn Fn(&Section) -> bool,
) -> Vec<Block> {
    let has = workspace.linked_from(id, Relation::Has.word()).into_iter();
    let has = has.filter(|record| {
        let kind = Trait::from_kind(record.kind());
        kind.is_none_or(|kind| shows(&Section::of_trait(kind)))
    });
    let about = has.map(|record| record.id().as_str()).chain([id]);
    let pieces = about.flat_map(|about| knowledge::pieces_about(workspace, about));
    let supporting = pieces.filter(|(_, contradicts)| !contradicts);
    let supporting: BTreeSet<Id> = crate::sorted::set(supporting.map(|(id, _)| id));
    let pieces = evidence::newest_first(workspace).into_iter();
    let pieces = pieces.filter(|piece| supporting.contains(&piece.id) && !piece.is_blank());
    let item = |piece: Evidence| Item {
        name: String::new(),
        note: piece.learned().unwrap_or_default().to_owned(),
        lines: term(&(words.origin)(&piece)),
    };
    let items: Vec<Item> = pieces.take(MOST_QUOTES).map(item).collect();
    (!items.is_empty())
        .then_some(Block::Items(items))
        .into_iter()
        .collect()
}

fn part(key: &'static str, heading: String, blocks: Vec<Block>) -> Part {
    Part {
        key,
        heading,
        blocks,
    }
}

fn terms(terms: Vec<Term>) -> Vec<Block> {
    (!terms.is_empty())
        .then_some(Block::Terms(terms))
        .into_iter()
        .collect()
}

fn term(text: &str) -> Vec<Term> {
    let term = Term {
        name: String::new(),
        text: text.to_owned(),
    };
    Some(term)
        .filter(|_| !text.trim().is_empty())
        .into_iter()
        .collect()
}

/// A sentence for each line that has words.
fn sentences(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Block::Sentence(line.to_owned())).collect()
}

#[cfg(test)]
#[path = "persona_sheet_tests.rs"]
mod tests;
