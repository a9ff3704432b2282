//! What each theme gathers: how many pieces of evidence, of which kinds, how fresh.

use super::freshness::by_freshness;
use crate::day::Day;
use crate::records::evidence::{self, Way};
use crate::records::link::Relation;
use crate::records::theme;
use crate::workspace::{Id, Record, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// What a theme gathers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gathered {
    /// The theme.
    pub id: Id,
    /// Its pieces, by id, each once.
    pub pieces: Vec<Id>,
    /// How many of them were learned in which way.
    pub ways: BTreeMap<Way, usize>,
    /// How many are fresh, faded and without a day: [`super::freshness::Freshness::ALL`].
    pub by_freshness: [usize; 3],
    /// The day of the newest.
    pub newest: Option<Day>,
}

/// What every theme gathers, in the themes' order.
#[must_use]
pub fn gathered(workspace: &Workspace, today: Day) -> Vec<Gathered> {
    let themes = workspace.ordered(theme::KIND).into_iter();
    let themes = themes.map(|record| of_theme(workspace, record.id(), today));
    themes.collect()
}

/// What one theme gathers.
#[must_use]
pub fn of_theme(workspace: &Workspace, theme: &Id, today: Day) -> Gathered {
    let pieces = pieces_of(workspace, theme);
    let pieces: BTreeMap<&Id, (Way, Option<Day>)> = pieces
        .into_iter()
        .filter_map(|id| Some((id, evidence::way_and_date(workspace.record(id)?))))
        .collect();
    let mut ways: BTreeMap<Way, usize> = BTreeMap::new();
    for (way, _) in pieces.values() {
        *ways.entry(*way).or_default() += 1;
    }
    let dates = pieces.values().map(|(_, date)| *date);
    Gathered {
        id: theme.clone(),
        ways,
        by_freshness: by_freshness(dates.clone(), today),
        newest: dates.max().flatten(),
        pieces: pieces.into_keys().cloned().collect(),
    }
}

/// The pieces that a theme gathers, by id, each once: a file can hold one link twice, under two ids.
#[must_use]
pub fn pieces_of<'plan>(workspace: &'plan Workspace, theme: &Id) -> BTreeSet<&'plan Id> {
    let records = workspace.linked_from(theme, Relation::Gathers.word());
    let pieces = records.into_iter().filter(|it| evidence::is_piece(it));
    pieces.map(Record::id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{feedback, fields, link};
    use crate::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    #[test]
    fn a_theme_counts_its_pieces_by_kind_and_freshness() {
        let create = |id: &str, kind: &'static str, date: &str| Edit::Create {
            id: Id::known(id),
            kind: kind.into(),
            fields: fields([
                (evidence::WAY, json!("survey")),
                (evidence::DATE, json!(date)),
            ]),
        };
        let gathers = |theme, piece| link::add(Relation::Gathers, theme, piece).unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new(
            "Begin",
            vec![
                theme::add(Id::known("empty"), "Fares", "1"),
                theme::add(Id::known("t"), "Trust", "2"),
                create("e", evidence::KIND, "2026-11-01"),
                create("old", evidence::KIND, "2020-11-01"),
                create("f", feedback::KIND, ""),
                create("n", "note", ""),
                gathers("t", "e"),
                gathers("t", "old"),
                gathers("t", "f"),
                gathers("t", "n"),
                gathers("t", "gone"),
            ],
        ));
        let all = gathered(&workspace, Day::new(2026, 11, 26).unwrap());
        assert_eq!(all.len(), 2);
        assert!(all[0].pieces.is_empty() && all[0].newest.is_none());
        assert_eq!(all[1].pieces, ["e", "f", "old"].map(Id::known));
        assert_eq!(all[1].by_freshness, [1, 1, 1]);
        assert_eq!(all[1].newest, Day::new(2026, 11, 1));
        let ways: Vec<(Way, usize)> = all[1].ways.clone().into_iter().collect();
        assert_eq!(ways, [(Way::Survey, 2), (Way::FeedbackChannel, 1)]);
    }
}
