//! For whom: the target personas, with what they need and what hurts. While none is a target, the primary
//! ones; while none is that either, all.

use super::{Source, term};
use crate::rooms::{people, words};
use plan::exchange::brief::{Block, Item, Section};
use plan::methods::trace;
use plan::records::link;
use plan::records::persona_trait::{self, Trait};
use plan::records::{Persona, persona};
use plan::{Record, Workspace};

/// More people than this would fill the page.
const MOST_PEOPLE: usize = 6;
/// So many of their needs, and as many of their pains: the first, which matter most.
const TOP: usize = 1;

/// The section.
pub(super) const SOURCE: Source = Source {
    kinds: &[
        persona::KIND,
        link::KIND,
        Trait::Need.kind(),
        Trait::Pain.kind(),
    ],
    make: |workspace, _| {
        let people: Vec<&Record> = trace::for_whom(workspace)
            .iter()
            .filter_map(|id| workspace.record(id))
            .collect();
        let (first, others) = people.split_at(people.len().min(MOST_PEOPLE));
        let items = first.iter().map(|record| item(workspace, record));
        let mut blocks = vec![Block::Items(items.collect())];
        let name = |record: &&Record| words::persona_name(record.text(persona::NAME), 60);
        let others: Vec<String> = others.iter().map(name).collect();
        if !others.is_empty() {
            let others = format!("And for {}.", words::listed(&others));
            blocks.push(Block::Terms(term("", &others).into_iter().collect()));
        }
        (!first.is_empty()).then(|| Section {
            key: "for-whom",
            heading: "Who it is for".to_owned(),
            blocks,
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

#[cfg(test)]
mod tests {
    use super::super::Moment;
    use super::*;
    use plan::Id;
    use plan::day::Day;
    use plan::records::fields;
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    #[test]
    fn those_who_would_fill_the_page_are_named() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let names = ["Ada", "Bo", "Cy", "Di", "Eve", "Fay", "Gus", "Hal"];
        let persona = |name: &&str| Edit::Create {
            id: Id::parse(name).unwrap(),
            kind: persona::KIND.into(),
            fields: fields([(persona::NAME, json!(name))]),
        };
        workspace.apply(Change::new("Begin", names.iter().map(persona).collect()));
        let today = Day::new(2026, 11, 27).unwrap();
        let section = (SOURCE.make)(&workspace, Moment { today }).unwrap();
        let [Block::Items(items), Block::Terms(others)] = section.blocks.as_slice() else {
            panic!("{:?}", section.blocks);
        };
        let shown: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(shown, names[..MOST_PEOPLE]);
        assert_eq!(others[0].text, "And for Gus and Hal.");
    }
}
