//! What pulled apart, and what settled it.

use super::{Source, term};
use crate::rooms::{days, words};
use plan::Record;
use plan::exchange::brief::{Block, Item, Section};
use plan::records::{Tension, tension};

/// The section: the tensions that are settled, and how many are not.
pub(super) const SOURCE: Source = Source {
    kinds: &[tension::KIND],
    make: |workspace, _| {
        let all = workspace.ordered(tension::KIND);
        let all: Vec<Tension> = all
            .into_iter()
            .map(|it: &Record| Tension::from(it))
            .collect();
        let settled = all.iter().filter(|it| it.is_settled());
        let items: Vec<Item> = settled.map(item).collect();
        (!items.is_empty()).then(|| Section {
            key: "tensions",
            heading: "What we settled".to_owned(),
            blocks: vec![Block::Items(items)],
        })
    },
};

fn item(tension: &Tension) -> Item {
    let by = tension.decided_by.trim();
    let on = tension.decided_on.map(days::written);
    let facts: Vec<String> = [Some(by.to_owned()), on]
        .into_iter()
        .flatten()
        .filter(|fact| !fact.is_empty())
        .collect();
    Item {
        name: words::tension_name(&tension.title, 120),
        note: facts.join(", "),
        lines: term("", &tension.decision).into_iter().collect(),
    }
}
