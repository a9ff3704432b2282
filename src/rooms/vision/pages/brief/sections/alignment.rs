//! The goals of the business that the vision serves.

use super::{Source, term};
use crate::rooms::words;
use plan::exchange::brief::{Block, Item, Section};
use plan::records::link::{self, Relation};
use plan::records::{Strength, objective, vision};
use plan::{Record, Workspace};

/// The section: the objectives that the vision serves, each with how and how strongly. One of which neither is said
/// is a goal like any other.
pub(super) const SOURCE: Source = Source {
    kinds: &[objective::KIND, link::KIND],
    make: |workspace, _| {
        let all = workspace.ordered(objective::KIND);
        let items: Vec<Item> = all
            .into_iter()
            .filter_map(|it| item(workspace, it))
            .collect();
        (!items.is_empty()).then(|| Section {
            key: "alignment",
            heading: "Goals it serves".to_owned(),
            blocks: vec![Block::Items(items)],
        })
    },
};

fn item(workspace: &Workspace, objective: &Record) -> Option<Item> {
    let name = objective.text(objective::NAME).trim();
    if name.is_empty() {
        return None;
    }
    let link = link::id(Relation::Serves, &vision::id(), objective.id()).ok();
    let link = link.and_then(|link| workspace.record(&link))?;
    let strength = Strength::from_word(link.text(link::STRENGTH));
    let how = term("", link.text(link::HOW));
    if strength.is_none() && how.is_none() {
        return None;
    }
    Some(Item {
        name: name.to_owned(),
        note: strength.map_or(String::new(), |it| words::strength(it).to_owned()),
        lines: how.into_iter().collect(),
    })
}
