//! The personas by their names, and whom each initiative is for: gathered once for the filter and for
//! sorting, however many letters are typed.

use super::ranking::searched;
use crate::rooms::words;
use plan::records::link::Relation;
use plan::records::persona;
use plan::sorted::SortInOrder;
use plan::text::in_order;
use plan::{Id, Workspace};
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Clone, PartialEq, Eq, Debug)]
struct Named {
    id: Id,
    name: Arc<str>,
    /// The name as it is searched.
    folded: String,
}

/// Every persona in its place by name, and whom each initiative is for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonasByName {
    personas: Vec<Named>,
    /// The places of the personas that an initiative is for, in their order.
    whom: HashMap<Id, Vec<usize>>,
}

impl PersonasByName {
    /// Those of a workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let personas = workspace.of_kind(persona::KIND).filter_map(|id| {
            let name = workspace.record(id)?.text(persona::NAME).trim();
            Some(Named {
                id: id.clone(),
                name: name.into(),
                folded: searched(name),
            })
        });
        let mut personas: Vec<Named> = personas.collect();
        personas.sort_in_order(|a, b| in_order(&a.name, &b.name));
        let mut whom: HashMap<Id, Vec<usize>> = HashMap::new();
        for (at, persona) in personas.iter().enumerate() {
            for initiative in workspace.linked_to(&persona.id, Relation::For.word()) {
                whom.entry(initiative.id().clone()).or_default().push(at);
            }
        }
        Self { personas, whom }
    }

    /// The place of a persona; none where it is gone.
    #[must_use]
    pub fn place(&self, id: &Id) -> Option<usize> {
        let mut personas = self.personas.iter();
        personas.position(|persona| persona.id == *id)
    }

    /// The places of those of whose name, as it is searched, this holds.
    #[must_use]
    pub fn places(&self, named: impl Fn(&str) -> bool) -> Vec<usize> {
        let personas = self.personas.iter().enumerate();
        let wanted = personas.filter(|(_, persona)| named(&persona.folded));
        wanted.map(|(at, _)| at).collect()
    }

    /// The places of the personas that an initiative is for, in their order.
    #[must_use]
    pub fn whom(&self, initiative: &Id) -> &[usize] {
        self.whom.get(initiative).map_or(&[], Vec::as_slice)
    }

    /// The names of the personas that an initiative is for, in their order.
    #[must_use]
    pub fn names(&self, initiative: &Id) -> Vec<String> {
        let places = self.whom(initiative).iter();
        let personas = places.filter_map(|at| self.personas.get(*at));
        personas
            .map(|persona| words::persona_name(&persona.name, 60))
            .collect()
    }

    /// The name of the first persona that an initiative is for.
    #[must_use]
    pub fn first_name(&self, initiative: &Id) -> Option<&Arc<str>> {
        let first = self.whom(initiative).first()?;
        Some(&self.personas.get(*first)?.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::{fields, initiative, link};
    use plan::workspace::{Change, Edit, SeededOutside};

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    #[test]
    fn an_initiative_stands_by_the_first_of_its_personas() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let create = |at: &str, kind: &'static str, name: &str| Edit::Create {
            id: id(at),
            kind: kind.into(),
            fields: fields([(persona::NAME, name.into())]),
        };
        let mut edits = vec![
            create("zoe", persona::KIND, "Zoe"),
            create("emil", persona::KIND, "Émile"),
            create("lamp", initiative::KIND, "Lamp"),
            create("bus", initiative::KIND, "Bus"),
        ];
        for to in ["zoe", "emil"] {
            edits.push(link::add(Relation::For, &id("lamp"), &id(to)).unwrap());
        }
        workspace.apply(Change::new("Begin", edits));
        let personas = PersonasByName::of(&workspace);
        assert_eq!(personas.whom(&id("lamp")), [0, 1]);
        assert_eq!(
            personas.first_name(&id("lamp")).map(|it| &**it),
            Some("Émile")
        );
        assert_eq!(personas.first_name(&id("bus")), None);
        assert_eq!(personas.place(&id("zoe")), Some(1));
        assert_eq!(personas.places(|name| name.contains("emi")), [0]);
    }
}
