//! For whom: the target personas, with what they need and what hurts. While none is a target, the primary
//! ones; while none is that either, all.

use super::{Source, term};
use crate::rooms::{people, words};
use plan::exchange::brief::{Block, Item, Section};
use plan::records::link::{self, Relation};
use plan::records::persona::PersonaKind;
use plan::records::persona_trait::{self, Trait};
use plan::records::{Persona, persona, vision};
use plan::{Record, Workspace};

/// More people than this would fill the page.
const MOST_PEOPLE: usize = 6;
/// So many of their needs, and as many of their pains: the first, which matter most.
const TOP: usize = 1;

/// The section.
pub(super) const SOURCE: Source = Source {
    kinds: &[persona::KIND, link::KIND, "need", "pain"],
    make: |workspace, _| {
        let all = workspace.ordered(persona::KIND);
        let of_kind = |wanted: fn(PersonaKind) -> bool| -> Vec<&Record> {
            let fits = |record: &&Record| wanted(Persona::from(*record).kind);
            all.iter().copied().filter(fits).collect()
        };
        let mut people = workspace.linked_from(&vision::id(), Relation::Targets.word());
        people.retain(|record| record.kind() == persona::KIND);
        if people.is_empty() {
            people = of_kind(|kind| kind == PersonaKind::Primary);
        }
        if people.is_empty() {
            people = of_kind(|kind| kind != PersonaKind::Negative);
        }
        let items = people.into_iter().take(MOST_PEOPLE);
        let items: Vec<Item> = items.map(|record| item(workspace, record)).collect();
        (!items.is_empty()).then(|| Section {
            key: "for-whom",
            heading: "For whom".to_owned(),
            blocks: vec![Block::Items(items)],
        })
    },
};

fn item(workspace: &Workspace, record: &Record) -> Item {
    let persona = Persona::from(record);
    let top = |kind: Trait| {
        let traits = people::traits_of(workspace, record.id(), kind).into_iter();
        let texts = traits.map(|it| it.text(persona_trait::TEXT).trim());
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).take(TOP).collect();
        term(words::traits(kind), &texts.join(" · "))
    };
    Item {
        name: words::persona_name(&persona.name, 60),
        note: persona.role.trim().to_owned(),
        lines: [Trait::Need, Trait::Pain]
            .into_iter()
            .filter_map(top)
            .collect(),
    }
}
