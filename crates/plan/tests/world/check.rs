//! What must hold of any workspace at any time.

use plan::records::link;
use plan::workspace::{Absorbed, Brought, Id, Preview, Record, Workspace};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

macro_rules! same {
    ($left:expr, $right:expr, $($what:tt)+) => {
        let (left, right) = (&$left, &$right);
        if left != right {
            return Err(format!("{}:\n{left:?}\nbut\n{right:?}", format!($($what)+)));
        }
    };
}

/// The values a person could see in each field, the one that shows first.
type Values = BTreeMap<String, Vec<Value>>;

/// What a person could see of each living record, and whether it came back.
#[derive(PartialEq, Debug)]
pub struct Shown(pub BTreeMap<Id, (Values, bool)>);

impl Shown {
    pub fn of(workspace: &Workspace) -> Self {
        Self::of_records(workspace.all())
    }

    pub fn of_records<'record>(records: impl Iterator<Item = &'record Record>) -> Self {
        let living = records.filter(|record| record.is_alive());
        Self(
            living
                .map(|record| (record.id().clone(), (values(record), record.came_back())))
                .collect(),
        )
    }
}

/// The differing values of every field that has any.
pub fn values(record: &Record) -> Values {
    let mut shown = Values::new();
    for (name, field) in record.fields() {
        let mut values: Vec<Value> = Vec::new();
        for version in field.versions() {
            if !values.contains(&version.value) {
                values.push(version.value.clone());
            }
        }
        if values != [Value::Null] {
            shown.insert(name.to_owned(), values);
        }
    }
    shown
}

/// The workspace shows what the records show and nothing else.
pub fn shows_exactly(workspace: &Workspace, wanted: &[Record]) -> Result<(), String> {
    let values_of = |shown: Shown| -> BTreeMap<Id, Values> {
        let records = shown.0.into_iter();
        records.map(|(id, (values, _))| (id, values)).collect()
    };
    same!(
        values_of(Shown::of(workspace)),
        values_of(Shown::of_records(wanted.iter())),
        "replaced by a file, but shows something else"
    );
    Ok(())
}

/// What merging reported is what happened.
pub fn absorbed(
    before: Option<&Record>,
    theirs: &Record,
    workspace: &Workspace,
    absorbed: &Absorbed,
) -> Result<(), String> {
    let id = theirs.id();
    let after = workspace.any(id);
    let listed = |ids: &[Id]| ids.contains(id);
    let asks = |record: &Record| record.is_alive() && record.needs_settling();
    same!(listed(&absorbed.changed), before != after, "changed {id}");
    same!(
        listed(&absorbed.exceeding),
        before.is_some() && after != Some(theirs),
        "exceeding {id}"
    );
    same!(
        listed(&absorbed.conflicting),
        after.is_some_and(asks) && !before.is_some_and(asks),
        "conflicting {id}"
    );
    Ok(())
}

/// Every index says what going through all records would say.
pub fn indexes(workspace: &Workspace) -> Result<(), String> {
    let living: Vec<&Record> = workspace.all().filter(|record| record.is_alive()).collect();
    let kinds: BTreeSet<&str> = workspace.all().map(Record::kind).collect();
    for kind in kinds {
        let mut of_kind: Vec<&Record> = living.clone();
        of_kind.retain(|record| record.kind() == kind);
        let ids: BTreeSet<&Id> = of_kind.iter().map(|record| record.id()).collect();
        same!(
            workspace.of_kind(kind).collect::<BTreeSet<_>>(),
            ids,
            "of_kind {kind}"
        );
        same!(workspace.count(kind), of_kind.len(), "count of {kind}");
        of_kind.sort_by_key(|record| (record.text("order"), record.id()));
        same!(
            ids_of(&workspace.ordered(kind)),
            ids_of(&of_kind),
            "order of {kind}"
        );
    }
    let asking: BTreeSet<&Id> = living
        .iter()
        .filter(|record| record.needs_settling())
        .map(|record| record.id())
        .collect();
    same!(
        workspace
            .unsettled()
            .iter()
            .map(|record| record.id())
            .collect::<BTreeSet<_>>(),
        asking,
        "unsettled"
    );
    same!(workspace.unsettled_count(), asking.len(), "unsettled count");
    let links: Vec<&&Record> = living
        .iter()
        .filter(|record| record.kind() == link::KIND)
        .collect();
    for end in workspace.all().map(Record::id) {
        let at_end: BTreeSet<&Id> = links
            .iter()
            .filter(|link| link.text(link::FROM) == &**end || link.text(link::TO) == &**end)
            .map(|link| link.id())
            .collect();
        same!(
            workspace
                .links_of(end)
                .map(Record::id)
                .collect::<BTreeSet<_>>(),
            at_end,
            "links of {end}"
        );
        let far = |near: &str, far: &str| -> Vec<Id> {
            let ends = links
                .iter()
                .filter(|link| link.text(near) == &**end && link.text(link::RELATION) == "for");
            let mut records: Vec<&Record> = ends
                .filter_map(|link| living.iter().find(|to| &**to.id() == link.text(far)))
                .copied()
                .collect();
            records.sort_by_key(|record| (record.text("order"), record.id()));
            ids_of(&records)
        };
        same!(
            ids_of(&workspace.linked_from(end, "for")),
            far(link::FROM, link::TO),
            "linked from {end}"
        );
        same!(
            ids_of(&workspace.linked_to(end, "for")),
            far(link::TO, link::FROM),
            "linked to {end}"
        );
    }
    Ok(())
}

fn ids_of(records: &[&Record]) -> Vec<Id> {
    records.iter().map(|record| record.id().clone()).collect()
}

/// What a preview announced is what a person then sees.
pub fn preview(preview: &Preview, before: &Shown, after: &Shown) -> Result<(), String> {
    let mut observed: BTreeMap<&Id, Brought> = BTreeMap::new();
    let mut conflicts: BTreeSet<(&Id, &str)> = BTreeSet::new();
    let mut changed: BTreeSet<(&Id, &str)> = BTreeSet::new();
    for id in before.0.keys().chain(after.0.keys()) {
        match (before.0.get(id), after.0.get(id)) {
            (Some(_), None) => {
                observed.insert(id, Brought::Removed);
            }
            (None, Some((_, came_back))) => {
                let brought = if *came_back {
                    Brought::CameBack
                } else {
                    Brought::Added
                };
                observed.insert(id, brought);
            }
            (Some((mine, came_back_before)), Some((merged, came_back))) => {
                let names: BTreeSet<&String> = mine.keys().chain(merged.keys()).collect();
                let differing: Vec<&String> = names
                    .into_iter()
                    .filter(|name| mine.get(*name) != merged.get(*name))
                    .collect();
                if *came_back && !came_back_before {
                    observed.insert(id, Brought::CameBack);
                } else if !differing.is_empty() {
                    observed.insert(id, Brought::Changed);
                }
                for name in differing {
                    changed.insert((id, name));
                    if merged.get(name).is_some_and(|values| values.len() > 1) {
                        conflicts.insert((id, name));
                    }
                }
            }
            (None, None) => {}
        }
    }
    let announced: BTreeMap<&Id, Brought> = preview
        .records
        .iter()
        .map(|record| (&record.id, record.brought))
        .collect();
    same!(announced, observed, "a preview announced other records");
    // Of a record that was gone and came back, the values as a whole are new.
    let both = |id: &Id| before.0.contains_key(id) && after.0.contains_key(id);
    let announced_fields = |only_conflicts: bool| -> BTreeSet<(&Id, &str)> {
        let records = preview.records.iter().filter(|record| both(&record.id));
        let fields =
            records.flat_map(|record| record.fields.iter().map(move |field| (record, field)));
        fields
            .filter(|(_, field)| field.conflict || !only_conflicts)
            .map(|(record, field)| (&record.id, &*field.field))
            .collect()
    };
    same!(
        announced_fields(false),
        changed,
        "a preview announced other changes"
    );
    same!(
        announced_fields(true),
        conflicts,
        "a preview announced other conflicts"
    );
    for record in &preview.records {
        if let Some((values, _)) = after.0.get(&record.id) {
            let shown: BTreeMap<&String, &Value> = values
                .iter()
                .map(|(name, values)| (name, &values[0]))
                .filter(|(_, value)| !value.is_null())
                .collect();
            same!(
                record.values.iter().collect::<BTreeMap<_, _>>(),
                shown,
                "a preview showed other values"
            );
        }
    }
    Ok(())
}
