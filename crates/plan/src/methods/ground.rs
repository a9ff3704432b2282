//! What an initiative rests on: for whom it is, and what is known of the needs and pains it addresses and of the
//! initiative itself.

use super::evidence_trace::Down;
use super::freshness::Freshness;
use super::knowledge::{self, Knowledge};
use crate::day::Day;
use crate::records::link::Relation;
use crate::records::{Evidence, persona};
use crate::sorted;
use crate::workspace::{Id, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// The pieces of evidence that an initiative rests on, each once: their ids, and whether each contradicts. One
/// that supports one need and contradicts another contradicts: a doubt is not outvoted by its own piece.
pub(super) fn pieces_of(down: &Down) -> BTreeMap<Id, bool> {
    let mut all = down.pieces.clone();
    for ground in &down.grounds {
        for (id, contradicts) in &ground.pieces {
            *all.entry(id.clone()).or_insert(false) |= contradicts;
        }
    }
    all
}

/// What is known of what an initiative rests on.
#[must_use]
pub fn knowledge_of(workspace: &Workspace, down: &Down, today: Day) -> Knowledge {
    knowledge::of_pieces(workspace, &pieces_of(down), today)
}

/// The personas an initiative is for, and those who have what it addresses, each once, in order.
#[must_use]
pub fn personas(workspace: &Workspace, initiative: &str, down: &Down) -> Vec<Id> {
    let own = workspace.linked_from(initiative, Relation::For.word());
    let own = own.into_iter().map(|record| record.id().clone());
    let theirs = down.grounds.iter().flat_map(|it| it.personas.clone());
    let wanted = sorted::set(own.chain(theirs));
    if wanted.is_empty() {
        return Vec::new();
    }
    let ordered = workspace.ordered(persona::KIND).into_iter();
    let ids = ordered.map(|record| record.id().clone());
    ids.filter(|id| wanted.contains(id)).collect()
}

/// The piece that speaks most plainly for an initiative: of those that support what it rests on and say
/// something, one that was not heard before; one word for word before one retold; then the surer, the fresher,
/// the newer one.
///
/// Source: our own rule. It decides what is quoted, and no score.
#[must_use]
pub fn strongest(
    workspace: &Workspace,
    down: &Down,
    heard: &BTreeSet<Id>,
    today: Day,
) -> Option<Evidence> {
    let pieces = pieces_of(down).into_iter();
    let supporting = pieces.filter(|(_, contradicts)| !contradicts);
    let read = supporting.filter_map(|(id, _)| Evidence::of(workspace.record(&id)?));
    let weight = |it: &Evidence| {
        let verbatim = !it.quote.trim().is_empty();
        let fresh = Freshness::of(it.date, today).halves();
        let new = !heard.contains(&it.id);
        (new, verbatim, it.confidence, fresh, it.date)
    };
    let mut strongest: Option<Evidence> = None;
    for piece in read.filter(|piece| !piece.is_blank()) {
        let is_stronger = |best: &Evidence| weight(&piece) > weight(best);
        if strongest.as_ref().is_none_or(is_stronger) {
            strongest = Some(piece);
        }
    }
    strongest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::evidence_trace;
    use crate::records::evidence::{self, Way};
    use crate::records::{fields, initiative, link};
    use crate::workspace::{Change, Edit, SeededOutside};

    #[test]
    fn a_piece_counts_once_and_a_doubt_is_not_outvoted_by_its_own_piece() {
        let create = |id: &str, kind: &'static str| Edit::Create {
            id: Id::known(id),
            kind: kind.into(),
            fields: fields([]),
        };
        let add = |relation, from, to| link::add(relation, from, to).unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = vec![
            create("bus", initiative::KIND),
            create("late", "pain"),
            create("sleep", "need"),
            evidence::add(Id::known("e"), Way::Survey, None),
            evidence::add(Id::known("f"), Way::Survey, None),
            add(Relation::Addresses, "bus", "late"),
            add(Relation::Addresses, "bus", "sleep"),
            add(Relation::Supports, "e", "late"),
            add(Relation::Supports, "e", "bus"),
            add(Relation::Supports, "f", "late"),
            add(Relation::Contradicts, "f", "sleep"),
        ];
        workspace.apply(Change::new("Begin", edits));
        let expected = [(Id::known("e"), false), (Id::known("f"), true)];
        let down = evidence_trace::down(&workspace, "bus");
        assert_eq!(pieces_of(&down), sorted::map(expected));
    }
    #[test]
    fn the_surest_of_the_quotes_speaks_and_never_a_doubt() {
        let today = Day::new(2026, 11, 26).unwrap();
        let piece =
            |id: &str, day: &str| evidence::add(Id::known(id), Way::Interview, Day::parse(day));
        let set =
            |id: &str, field: &'static str, text: &str| Edit::set(&Id::known(id), field, text);
        let add = |relation, from| link::add(relation, from, "bus").unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = vec![
            Edit::Create {
                id: Id::known("bus"),
                kind: initiative::KIND.into(),
                fields: fields([]),
            },
            piece("blank", "2026-11-20"),
            piece("retold", "2026-11-20"),
            set("retold", evidence::MEANING, "They are late"),
            set("retold", evidence::CONFIDENCE, "high"),
            piece("old", "2024-01-01"),
            set("old", evidence::QUOTE, "I waited"),
            piece("new", "2026-11-01"),
            set("new", evidence::QUOTE, "I waited an hour"),
            piece("doubt", "2026-11-20"),
            set("doubt", evidence::QUOTE, "I never wait"),
            set("doubt", evidence::CONFIDENCE, "high"),
            add(Relation::Supports, "blank"),
            add(Relation::Supports, "retold"),
            add(Relation::Supports, "old"),
            add(Relation::Supports, "new"),
            add(Relation::Contradicts, "doubt"),
        ];
        workspace.apply(Change::new("Begin", edits));
        let after = |workspace: &Workspace, heard: &[&str]| {
            let down = evidence_trace::down(workspace, "bus");
            let heard = sorted::set(heard.iter().map(|id| Id::known(id)));
            strongest(workspace, &down, &heard, today).map(|it| it.id)
        };
        let of = |workspace: &Workspace| after(workspace, &[]);
        assert_eq!(of(&workspace), Some(Id::known("new")));
        assert_eq!(after(&workspace, &["new"]), Some(Id::known("old")));
        let surer = set("old", evidence::CONFIDENCE, "medium");
        workspace.apply(Change::new("Judge", vec![surer]));
        assert_eq!(of(&workspace), Some(Id::known("old")));
        let gone = ["old", "new"].map(|id| Edit::Delete { id: Id::known(id) });
        workspace.apply(Change::new("Delete", gone.into()));
        assert_eq!(of(&workspace), Some(Id::known("retold")));
        assert_eq!(after(&workspace, &["retold"]), Some(Id::known("retold")));
    }
}
