//! Which pieces show, and what the page says of them.

use plan::day::Day;
use plan::methods::evidence_search::{Shelf, Wanted};
use plan::methods::evidence_trace;
use plan::methods::freshness::{Freshness, by_freshness};
use plan::methods::knowledge;
use plan::records::evidence::{self, Evidence, Way};
use plan::records::initiative;
use plan::{Id, Workspace};
use std::collections::BTreeMap;

use crate::rooms::words;

/// The pieces that are wanted, the newest first. `said` are those that say something of what is looked
/// at, where something is.
pub(super) fn find(
    shelf: &Shelf,
    wanted: &Wanted,
    said: Option<&BTreeMap<Id, bool>>,
    today: Day,
) -> Vec<Id> {
    let Some(said) = said else {
        return shelf.find(wanted, today);
    };
    let wanted = Wanted {
        about: None,
        ..wanted.clone()
    };
    let mut found = shelf.find(&wanted, today);
    found.retain(|id| said.contains_key(id));
    found
}

/// What says something of this, and whether it contradicts it: of an initiative that too which says
/// something of what it addresses.
pub(super) fn said_of(workspace: &Workspace, about: &Id) -> BTreeMap<Id, bool> {
    let mut said = knowledge::pieces_about(workspace, about);
    if is_initiative(workspace, about) {
        let grounds = evidence_trace::down(workspace, about).grounds.into_iter();
        for (id, contradicts) in grounds.flat_map(|ground| ground.pieces) {
            *said.entry(id).or_default() |= contradicts;
        }
    }
    said
}

/// Whether this is an initiative.
pub(super) fn is_initiative(workspace: &Workspace, id: &Id) -> bool {
    workspace
        .record(id)
        .is_some_and(|record| record.kind() == initiative::KIND)
}

/// How many pieces there are of each way, and of each freshness in the order of [`Freshness::ALL`].
pub(super) fn counts(workspace: &Workspace, today: Day) -> (BTreeMap<Way, usize>, [usize; 3]) {
    let records = evidence::ids(workspace).filter_map(|id| workspace.record(id));
    let pieces: Vec<(Way, Option<Day>)> = records.map(evidence::way_and_date).collect();
    let mut ways = BTreeMap::new();
    for (way, _) in &pieces {
        *ways.entry(*way).or_default() += 1;
    }
    (
        ways,
        by_freshness(pieces.iter().map(|(_, date)| *date), today),
    )
}

/// What a piece says, in so many letters at most; without what was learned, what was asked or done.
pub(super) fn title(piece: &Evidence, most: usize) -> String {
    let asked = [&piece.question, &piece.task];
    let mut asked = asked.into_iter().map(|text| text.trim());
    let text = piece
        .learned()
        .or_else(|| asked.find(|text| !text.is_empty()));
    text.map_or_else(
        || "Evidence without words".to_owned(),
        |text| words::shortened(text, most),
    )
}

/// What a theme is called.
pub(super) fn theme_name(name: &str) -> String {
    match name.trim() {
        "" => "Theme without a name".to_owned(),
        name => words::shortened(name, 60),
    }
}

/// How fresh something is, in a few words.
pub(super) fn freshness(freshness: Freshness) -> &'static str {
    match freshness {
        Freshness::Fresh => "Six months old or less",
        Freshness::Faded => "Older than six months",
        Freshness::Undated => "Without a date",
    }
}

/// "3 fresh, 1 older than six months".
pub(super) fn ages(counts: [usize; 3]) -> String {
    let [fresh, faded, undated] = counts;
    let parts = [
        (fresh, "fresh"),
        (faded, "older than six months"),
        (undated, "without a date"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, words)| format!("{} {words}", words::number(count as f64)))
        .collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::example;
    use plan::workspace::SeededOutside;
    use std::collections::BTreeSet;

    #[test]
    fn behind_an_initiative_are_the_quotes_about_what_it_addresses() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let change = example::change(&mut workspace, "Fill");
        workspace.apply(change);
        let shelf = Shelf::new(&workspace);
        let today = Day::parse("2026-11-26").unwrap();
        let about = |id: &Id| Wanted {
            about: Some(id.clone()),
            ..Wanted::default()
        };
        let mut seen = 0;
        for record in workspace.ordered(initiative::KIND) {
            let down = evidence_trace::down(&workspace, record.id());
            let mut pieces: BTreeSet<Id> = down.pieces.into_keys().collect();
            pieces.extend(
                down.grounds
                    .into_iter()
                    .flat_map(|it| it.pieces.into_keys()),
            );
            let said = said_of(&workspace, record.id());
            let found = find(&shelf, &about(record.id()), Some(&said), today);
            assert_eq!(found.iter().cloned().collect::<BTreeSet<Id>>(), pieces);
            seen += found.len();
        }
        assert!(seen > 5, "{seen}");
    }

    #[test]
    fn ages_are_counted_in_words() {
        assert_eq!(ages([3, 0, 0]), "3 fresh");
        assert_eq!(ages([0, 2, 1]), "2 older than six months, 1 without a date");
        assert_eq!(ages([0, 0, 0]), "");
    }
}
