//! What else is asked of initiatives: whose they are, the objectives they serve, the themes they rest on, and their
//! tags. The initiatives that meet what was ticked are gathered once, however many letters are typed; of what nobody
//! asks for, nothing is.

use super::conditions::Condition;
use super::groups::{GroupBy, name_of, objectives_of, themes_of};
use super::personas_by_name::PersonasByName;
use crate::rooms::words;
use crate::state::Session;
use leptos::prelude::*;
use markup::memo;
use plan::records::{initiative, objective, tag, theme, work};
use plan::sorted::SortInOrder;
use plan::text::{in_order, on_one_line};
use plan::{Id, Record, Workspace};
use std::collections::HashSet;
use std::sync::Arc;

/// Something that several initiatives may have, and each several of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Facet {
    /// Who answers for it.
    Owner,
    /// The objectives it contributes to.
    Objective,
    /// The themes of the evidence it rests on.
    Theme,
    /// Its tags.
    Tag,
}

impl Facet {
    /// Each, in the order in which they are chosen.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Objective, Self::Theme, Self::Tag];

    /// The groups that it makes.
    fn group(self) -> GroupBy {
        match self {
            Self::Owner => GroupBy::Owner,
            Self::Objective => GroupBy::Objective,
            Self::Theme => GroupBy::Theme,
            Self::Tag => GroupBy::Tag,
        }
    }

    /// What stands for it where it is kept.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.group().word()
    }

    /// The one that a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.group().name()
    }

    /// What an initiative is called that has nothing of it.
    #[must_use]
    pub fn none(self) -> &'static str {
        match self {
            Self::Owner => "Without an owner",
            _ => self.group().none(),
        }
    }

    /// The kind of the records whose ids it asks for; `None` where it asks for texts.
    #[must_use]
    pub fn kind(self) -> Option<&'static str> {
        match self {
            Self::Owner | Self::Tag => None,
            Self::Objective => Some(objective::KIND),
            Self::Theme => Some(theme::KIND),
        }
    }

    /// What one of those is called that can be asked for: an id or a text.
    #[must_use]
    pub fn title(self, value: &str, workspace: &Workspace) -> String {
        let field = match self {
            Self::Owner | Self::Tag => return words::shortened(value, 60),
            Self::Objective => objective::NAME,
            Self::Theme => theme::NAME,
        };
        let record = workspace.record(value);
        record.map_or_else(|| "One that is gone".to_owned(), |it| name_of(it, field))
    }

    /// What can be asked for, in order: an id or a text.
    #[must_use]
    pub fn values(self, workspace: &Workspace) -> Vec<String> {
        if let Some(kind) = self.kind() {
            let all = workspace.ordered(kind).into_iter();
            return all.map(|record| record.id().to_string()).collect();
        }
        let mut known = HashSet::new();
        let mut values: Vec<String> = Vec::new();
        let ids = workspace.of_kind(initiative::KIND);
        for record in ids.filter_map(|id| workspace.record(id)) {
            let texts = self.of(record, workspace).into_iter();
            values.extend(texts.filter(|text| known.insert(self.key(text))));
        }
        values.sort_in_order(|a, b| in_order(a, b));
        values
    }

    /// What an initiative has of it: ids or texts.
    fn of(self, record: &Record, workspace: &Workspace) -> Vec<String> {
        let ids = |of: Vec<&Record>| of.iter().map(|it| it.id().to_string()).collect();
        match self {
            Self::Owner => {
                let owner = on_one_line(record.text(work::OWNER));
                [owner].into_iter().filter(|it| !it.is_empty()).collect()
            }
            Self::Objective => ids(objectives_of(workspace, record.id())),
            Self::Theme => ids(themes_of(workspace, record.id())),
            Self::Tag => tag::of(record),
        }
    }

    /// By what two of its ids or texts are the same: a tag is, however it is written.
    fn key(self, value: &str) -> String {
        let tag = match self {
            Self::Tag => tag::field(value),
            _ => None,
        };
        tag.map_or_else(|| value.to_owned(), |(field, _)| field)
    }

    /// The initiatives that have one of these; `None` where all of these are gone and so ask for nothing.
    fn having(self, wanted: &[Option<String>], workspace: &Workspace) -> OfOne {
        let is_there = |value: &&str| self.kind().is_none() || workspace.record(value).is_some();
        let values = wanted.iter().flatten().map(String::as_str);
        let keys: HashSet<String> = values.filter(is_there).map(|it| self.key(it)).collect();
        let none = wanted.contains(&None);
        if keys.is_empty() && !none {
            return None;
        }
        let has = |record: &&Record| {
            let of = self.of(record, workspace);
            none && of.is_empty() || of.iter().any(|it| keys.contains(&self.key(it)))
        };
        let ids = workspace.of_kind(initiative::KIND);
        let having = ids.filter_map(|id| workspace.record(id)).filter(has);
        Some(having.map(|record| record.id().clone()).collect())
    }
}

/// The initiatives that have one of what was ticked of a facet; `None` where that asks for nothing.
type OfOne = Option<HashSet<Id>>;

/// The initiatives that have one of what was ticked, for each facet of which something was.
pub type Having = Vec<HashSet<Id>>;

/// What was ticked of each facet of which something was.
#[derive(Clone, PartialEq, Debug)]
struct Asked(Vec<(Facet, Vec<Option<String>>)>);

impl Asked {
    fn of(conditions: &[Condition]) -> Self {
        let ticked = |facet: Facet| {
            let values = conditions.iter().filter_map(move |it| match it {
                Condition::Has(of, value) if *of == facet => Some(value.clone()),
                _ => None,
            });
            (facet, values.collect::<Vec<_>>())
        };
        let all = Facet::ALL.into_iter().map(ticked);
        Self(all.filter(|(_, values)| !values.is_empty()).collect())
    }

    /// Those that have it, which `of_one` gathers for each facet.
    fn having(&self, of_one: impl Fn(Facet, &[Option<String>]) -> OfOne) -> Having {
        let each = self.0.iter();
        each.filter_map(|(facet, wanted)| of_one(*facet, wanted))
            .collect()
    }
}

/// Gathers them; anew only when something else is ticked or what an initiative has changes.
pub fn having(
    conditions: RwSignal<Vec<Condition>>,
    session: Session,
    personas: Memo<Arc<PersonasByName>>,
) -> Memo<Arc<Having>> {
    let asked = memo(move |_| conditions.with(|all| Asked::of(all)));
    memo(move |_| {
        let of_one = |facet: Facet, wanted: &[Option<String>]| {
            let read = |workspace: &_, _: &_| facet.having(wanted, workspace);
            facet.group().read(session, personas, read)
        };
        Arc::new(asked.with(|asked| asked.having(of_one)))
    })
}

/// The initiatives of a workspace that have what these conditions ask for.
#[cfg(test)]
pub fn having_of(conditions: &[Condition], workspace: &Workspace) -> Having {
    Asked::of(conditions).having(|facet, wanted| facet.having(wanted, workspace))
}

#[cfg(test)]
#[path = "facets_tests.rs"]
mod tests;
