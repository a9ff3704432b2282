//! Rows under the headings of their groups. What initiatives have in common is gathered once ([`Commons`]), however
//! many letters are typed into the filter; for each letter the rows are only laid under their headings ([`Groups`]).

use super::groups::{Common, GroupBy};
use super::personas_by_name::PersonasByName;
use crate::state::Session;
use crate::ui::table::TableState;
use leptos::prelude::*;
use markup::memo;
use plan::records::initiative;
use plan::sorted::SortInOrder;
use plan::{Id, Workspace};
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// What each initiative has in common with others.
pub fn of_each<'plan>(
    by: GroupBy,
    workspace: &'plan Workspace,
    personas: &'plan PersonasByName,
) -> impl Iterator<Item = (&'plan Id, Common)> {
    let ids = workspace.of_kind(initiative::KIND);
    let records = ids.filter_map(|id| workspace.record(id));
    records.map(move |record| (record.id(), by.of(record, workspace, personas)))
}

/// The groups that there are, and which of them each initiative belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Commons {
    /// The key and the name of each heading, in their order.
    headings: Vec<(Id, String)>,
    /// The place of an initiative's heading among them.
    places: HashMap<Id, usize>,
}

impl Commons {
    /// What the initiatives of a workspace have in common.
    #[must_use]
    pub fn of(by: GroupBy, workspace: &Workspace, personas: &PersonasByName) -> Self {
        let mut known: HashMap<Common, usize> = HashMap::new();
        let mut groups: Vec<(Common, Vec<Id>)> = Vec::new();
        for (id, common) in of_each(by, workspace, personas) {
            let place = *known.entry(common.clone()).or_insert_with(|| {
                groups.push((common, Vec::new()));
                groups.len() - 1
            });
            if let Some((_, members)) = groups.get_mut(place) {
                members.push(id.clone());
            }
        }
        groups.sort_in_order(|(a, _), (b, _)| a.order(b));
        let mut commons = Self::default();
        for (common, members) in groups {
            let title = match common.title.as_str() {
                "" => by.none().to_owned(),
                title => title.to_owned(),
            };
            if let Some(key) = key(by, &title, workspace) {
                let place = commons.headings.len();
                commons.headings.push((key, title));
                let places = members.into_iter().map(|id| (id, place));
                commons.places.extend(places);
            }
        }
        commons
    }
}

/// A group: its heading's key, its name, and its rows in order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// What its heading is known by; no record has this id.
    pub key: Id,
    /// Its name.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Id>,
}

/// The groups of the rows that show.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Groups {
    groups: Vec<Group>,
    /// The place of a group by the key of its heading.
    places: HashMap<Id, usize>,
}

impl Groups {
    /// The groups of rows that come in their order, which stay in it within each.
    #[must_use]
    pub fn of(commons: &Commons, rows: &[Id]) -> Self {
        let mut members = vec![Vec::new(); commons.headings.len()];
        for row in rows {
            let place = commons.places.get(row);
            if let Some(members) = place.and_then(|place| members.get_mut(*place)) {
                members.push(row.clone());
            }
        }
        let mut all = Self::default();
        let shown = commons.headings.iter().zip(members);
        for ((key, title), rows) in shown.filter(|(_, rows)| !rows.is_empty()) {
            all.places.insert(key.clone(), all.groups.len());
            all.groups.push(Group {
                key: key.clone(),
                title: title.clone(),
                rows,
            });
        }
        all
    }

    /// The group under a heading.
    #[must_use]
    pub fn get(&self, heading: &Id) -> Option<&Group> {
        self.groups.get(*self.places.get(heading)?)
    }

    /// The group that a row is in.
    #[must_use]
    pub fn around(&self, row: &Id) -> Option<&Group> {
        self.groups.iter().find(|group| group.rows.contains(row))
    }

    /// The headings, each with its rows below it but where it is closed.
    #[must_use]
    pub fn lines(&self, closed: &BTreeSet<Id>) -> Vec<Id> {
        let mut lines = Vec::new();
        for group in &self.groups {
            lines.push(group.key.clone());
            if !closed.contains(&group.key) {
                lines.extend(group.rows.iter().cloned());
            }
        }
        lines
    }
}

/// How every heading's key begins.
const HEADING: &str = "heading:";

/// Whether this may be the key of a heading. A record may have such an id, too.
#[must_use]
pub fn may_be_heading(key: &Id) -> bool {
    key.starts_with(HEADING)
}

/// What stands for a heading among the ids of rows. A file may hold any id; it is none of a record.
fn key(by: GroupBy, title: &str, workspace: &Workspace) -> Option<Id> {
    let mut hasher = DefaultHasher::new();
    (by.word(), title).hash(&mut hasher);
    let mut key = format!("{HEADING}{:x}", hasher.finish());
    while workspace.record(&key).is_some() {
        key.push('+');
    }
    Id::parse(&key).ok()
}

/// What the initiatives have in common; made anew when something of that changes.
pub fn commons(
    by: RwSignal<Option<GroupBy>>,
    session: Session,
    personas: Memo<Arc<PersonasByName>>,
) -> Memo<Arc<Commons>> {
    memo(move |_| {
        let Some(by) = by.get() else {
            return Arc::default();
        };
        let read = |workspace: &_, personas: &_| Commons::of(by, workspace, personas);
        Arc::new(by.read(session, personas, read))
    })
}

/// The groups of the rows that show. While a cell is edited nothing moves.
pub fn groups(
    table: TableState<Id>,
    rows: Memo<Arc<Vec<Id>>>,
    commons: Memo<Arc<Commons>>,
) -> Memo<Arc<Groups>> {
    memo(move |before: Option<&Arc<Groups>>| {
        if let Some(before) = before
            && table.is_editing()
        {
            return before.clone();
        }
        Arc::new(commons.with(|commons| rows.with(|rows| Groups::of(commons, rows))))
    })
}

#[cfg(test)]
#[path = "grouping_tests.rs"]
mod tests;
