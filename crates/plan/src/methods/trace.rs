//! What a change of the vision leaves without a link between those it is for and what is planned.
//!
//! Source: our own rule. An initiative is for somebody, and for somebody the vision is for; and whom
//! the vision is for, something is planned for.

use crate::records::link::Relation;
use crate::records::persona::PersonaKind;
use crate::records::{Persona, initiative, persona, vision};
use crate::workspace::{Id, Record, Workspace};
use std::collections::BTreeSet;

/// Why an initiative or a persona is without a link.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Gap {
    /// The initiative is for no persona.
    ForNobody,
    /// The initiative is for personas, of whom none is a target of the vision.
    ForNoTarget,
    /// The persona is a target of the vision, and no initiative is for them.
    NothingPlanned,
}

/// The personas that the vision is for: those that are there, in their order.
#[must_use]
pub fn targets(workspace: &Workspace) -> Vec<Id> {
    personas(workspace, &vision::id(), Relation::Targets)
}

/// Whom the vision is for: its [`targets`]; while it names none, the primary personas; while none is that either, all
/// but those it is not for. In their order.
#[must_use]
pub fn for_whom(workspace: &Workspace) -> Vec<Id> {
    let named = targets(workspace);
    if !named.is_empty() {
        return named;
    }
    let all = workspace.ordered(persona::KIND);
    let of_kind = |wanted: fn(PersonaKind) -> bool| -> Vec<Id> {
        let fits = |record: &&&Record| wanted(Persona::from(**record).kind);
        let ids = all.iter().filter(fits).map(|record| record.id().clone());
        ids.collect()
    };
    let primary = of_kind(|kind| kind == PersonaKind::Primary);
    if primary.is_empty() {
        return of_kind(|kind| kind != PersonaKind::Negative);
    }
    primary
}

/// What is without a link: personas first, then initiatives, each in order. While the vision names no
/// target, an initiative that is for anybody is not without a link.
#[must_use]
pub fn gaps(workspace: &Workspace) -> Vec<(Id, Gap)> {
    let targets = targets(workspace);
    let mut planned_for = BTreeSet::new();
    let mut initiatives = Vec::new();
    for record in workspace.ordered(initiative::KIND) {
        let whom = personas(workspace, record.id(), Relation::For);
        let gap = if whom.is_empty() {
            Some(Gap::ForNobody)
        } else if !targets.is_empty() && !whom.iter().any(|id| targets.contains(id)) {
            Some(Gap::ForNoTarget)
        } else {
            None
        };
        initiatives.extend(gap.map(|gap| (record.id().clone(), gap)));
        planned_for.extend(whom);
    }
    let idle = targets.into_iter().filter(|id| !planned_for.contains(id));
    let idle = idle.map(|id| (id, Gap::NothingPlanned));
    idle.chain(initiatives).collect()
}

/// The personas to which links of this relation lead from a record, in their order.
fn personas(workspace: &Workspace, from: &Id, relation: Relation) -> Vec<Id> {
    let ends = workspace.linked_from(from, relation.word()).into_iter();
    let personas = ends.filter(|record| record.kind() == persona::KIND);
    let mut ids: Vec<Id> = personas.map(|record| record.id().clone()).collect();
    // Two links may say the same; equal ones stand beside each other.
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{fields, link};
    use crate::workspace::{Change, Edit, SeededOutside};

    fn workspace(records: &[(&str, &'static str)], links: &[(Relation, &str, &str)]) -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let made = records.iter().map(|(id, kind)| Edit::Create {
            id: Id::known(id),
            kind: (*kind).into(),
            fields: fields([]),
        });
        let linked = links
            .iter()
            .map(|(relation, from, to)| link::add(*relation, from, to).unwrap());
        workspace.apply(Change::new("Fill", made.chain(linked).collect()));
        workspace
    }

    fn found(workspace: &Workspace) -> Vec<(String, Gap)> {
        let gaps = gaps(workspace).into_iter();
        gaps.map(|(id, gap)| (id.to_string(), gap)).collect()
    }

    const RECORDS: &[(&str, &str)] = &[
        ("ana", persona::KIND),
        ("ben", persona::KIND),
        ("bus", initiative::KIND),
        ("tram", initiative::KIND),
    ];

    #[test]
    fn without_targets_only_what_is_for_nobody_is_named() {
        let workspace = workspace(RECORDS, &[(Relation::For, "bus", "ana")]);
        assert_eq!(found(&workspace), [("tram".to_owned(), Gap::ForNobody)]);
    }

    #[test]
    fn whom_it_is_for_is_said_by_targets_or_else_by_the_kinds_of_personas() {
        let of_kind = |workspace: &mut Workspace, id: &str, kind: PersonaKind| {
            let edit = Edit::set(&Id::known(id), persona::PERSONA_KIND, kind.word());
            workspace.apply(Change::new("Say the kind", vec![edit]));
        };
        let mut all = workspace(RECORDS, &[]);
        assert_eq!(for_whom(&all), [Id::known("ana"), Id::known("ben")]);
        of_kind(&mut all, "ana", PersonaKind::Negative);
        assert_eq!(for_whom(&all), [Id::known("ben")]);
        of_kind(&mut all, "ben", PersonaKind::Secondary);
        of_kind(&mut all, "ana", PersonaKind::Primary);
        assert_eq!(for_whom(&all), [Id::known("ana")]);
        let named = link::add(Relation::Targets, "vision", "ben").unwrap();
        all.apply(Change::new("Name a target", vec![named]));
        assert_eq!(for_whom(&all), [Id::known("ben")]);
    }

    #[test]
    fn a_new_target_leaves_those_of_the_old_one_without_a_link() {
        let links = [
            (Relation::For, "bus", "ana"),
            (Relation::For, "tram", "gone"),
            (Relation::Targets, "vision", "ben"),
            (Relation::Targets, "vision", "gone"),
        ];
        let workspace = workspace(RECORDS, &links);
        assert_eq!(targets(&workspace), [Id::known("ben")]);
        assert_eq!(
            found(&workspace),
            [
                ("ben".to_owned(), Gap::NothingPlanned),
                ("bus".to_owned(), Gap::ForNoTarget),
                ("tram".to_owned(), Gap::ForNobody),
            ]
        );
    }

    #[test]
    fn whatever_is_for_a_target_among_others_is_linked() {
        let links = [
            (Relation::For, "bus", "ana"),
            (Relation::For, "bus", "ben"),
            (Relation::For, "tram", "ben"),
            (Relation::Targets, "vision", "ben"),
        ];
        assert_eq!(found(&workspace(RECORDS, &links)), []);
    }
}
