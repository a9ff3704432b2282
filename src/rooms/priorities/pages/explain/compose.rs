//! The page as it is told: its title, its sentences, its two halves, as far as they show.

use super::shared::{STEP, Told};
use super::summary::Facts;
use super::{chosen, reasons};
use crate::rooms::priorities::pages::scoring::cells::criterion_name;
use crate::rooms::{days, priority_words, words};
use plan::day::Day;
use plan::exchange::explanation::{Explanation, Headings, Kind, Lead};
use plan::methods::formula::InputKey;
use plan::methods::scoring::{Model, Scorer};
use plan::records::criterion::{self, Criterion};
use plan::records::{initiative, plan as plan_record};
use plan::{Id, Workspace};
use std::collections::BTreeMap;

/// So many rows of a group go into a text.
const MOST_IN_TEXT: usize = 100;

/// By what the page is told.
pub(super) struct How {
    /// The model.
    pub(super) model: Model,
    /// The day.
    pub(super) today: Day,
    /// How many are the first.
    pub(super) top: usize,
    /// Whether chances are being drawn.
    pub(super) drawing: bool,
}

/// How much of the page is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Limits {
    /// So many of the chosen.
    pub(super) cards: usize,
    /// So many of each group of the others.
    rows: usize,
    /// So many of these groups instead.
    more: BTreeMap<&'static str, usize>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            cards: STEP,
            rows: STEP,
            more: BTreeMap::new(),
        }
    }
}

impl Limits {
    /// As much as anybody reads in a text.
    pub(super) fn text() -> Self {
        Self {
            cards: usize::MAX,
            rows: MOST_IN_TEXT,
            more: BTreeMap::new(),
        }
    }

    /// So many of this group.
    pub(super) fn rows(&self, group: &str) -> usize {
        self.more.get(group).copied().unwrap_or(self.rows)
    }

    /// More of this group.
    pub(super) fn more(&mut self, group: &'static str) {
        let more = self.rows(group) + STEP;
        self.more.insert(group, more);
    }
}

/// What the parts of the page are told from.
pub(super) struct Teller<'plan> {
    pub(super) workspace: &'plan Workspace,
    pub(super) how: &'plan How,
    pub(super) scorer: Scorer<'plan>,
    criteria: BTreeMap<Id, String>,
}

impl<'plan> Teller<'plan> {
    fn new(workspace: &'plan Workspace, how: &'plan How) -> Self {
        let criteria = workspace.of_kind(criterion::KIND);
        let name = |id: &Id| {
            let record = workspace.record(id)?;
            Some((id.clone(), criterion_name(&Criterion::from(record))))
        };
        Self {
            workspace,
            how,
            scorer: Scorer::new(workspace, how.model, how.today),
            criteria: plan::sorted::map(criteria.filter_map(name)),
        }
    }

    /// The name of a criterion, if it is there.
    pub(super) fn criterion(&self, id: &Id) -> Option<String> {
        self.criteria.get(id).cloned()
    }

    /// What is missing before an initiative has a score.
    pub(super) fn missing(&self, id: &Id) -> Vec<InputKey> {
        let record = self.workspace.record(id);
        record.map_or(Vec::new(), |record| self.scorer.missing(record))
    }

    /// An initiative by its name.
    pub(super) fn name(&self, id: &Id) -> String {
        let record = self.workspace.record(id);
        words::initiative_name(record.map_or("", |it| it.text(initiative::NAME)), 80)
    }

    /// An initiative to go to.
    pub(super) fn initiative(&self, id: &Id) -> Lead {
        Lead {
            kind: Kind::Initiative,
            id: id.clone(),
            name: self.name(id),
        }
    }
}

/// The page.
pub(super) fn page(workspace: &Workspace, told: &Told, how: &How, limits: &Limits) -> Explanation {
    let teller = Teller::new(workspace, how);
    let model = priority_words::model(how.model);
    let name = workspace.record(&plan_record::id());
    let name = name.map_or("", |plan| plan.text(plan_record::NAME));
    let explained = &told.explained;
    let cards = explained.chosen.iter().take(limits.cards);
    Explanation {
        title: words::workspace_name(name),
        told: format!("{}, by {model}", days::written(how.today)),
        summary: Facts::of(workspace, told).sentences(model),
        headings: headings(),
        chosen: chosen::cards(&teller, cards),
        left: reasons::groups(&teller, &explained.left, limits),
    }
}

fn headings() -> Headings {
    Headings {
        chosen: "What comes first, and why".to_owned(),
        weak: "What is weak about it".to_owned(),
        columns: [
            "Rank",
            "Initiative",
            "Score",
            "Why not",
            "What is weak about it",
        ]
        .map(str::to_owned),
    }
}
