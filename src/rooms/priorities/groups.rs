//! Groups of rows: what initiatives have in common, with a heading over each.

use super::personas_by_name::PersonasByName;
use super::ranking::Light;
use crate::rooms::{priority_words, words};
use crate::state::Session;
use plan::methods::evidence_trace;
use plan::records::link::{self, Relation};
use plan::records::work::{Bucket, Status};
use plan::records::{evidence, key_result, objective, tag, theme};
use plan::text::in_order;
use plan::{Id, Record, Workspace};
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// By what rows are grouped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupBy {
    /// How the work stands.
    Status,
    /// Who answers for it.
    Owner,
    /// The operating model it serves.
    Bucket,
    /// The personas it is for.
    Persona,
    /// The objectives it contributes to.
    Objective,
    /// The themes of the evidence it rests on.
    Theme,
    /// Its tags.
    Tag,
}

impl GroupBy {
    /// Each, in the order in which they are chosen.
    pub const ALL: [Self; 7] = [
        Self::Status,
        Self::Owner,
        Self::Bucket,
        Self::Persona,
        Self::Objective,
        Self::Theme,
        Self::Tag,
    ];

    /// What stands for it where it is kept.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Owner => "owner",
            Self::Bucket => "bucket",
            Self::Persona => "persona",
            Self::Objective => "objective",
            Self::Theme => "theme",
            Self::Tag => "tag",
        }
    }

    /// The one that a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// What the choice is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Status => "Status",
            Self::Owner => "Owner",
            Self::Bucket => "Bucket",
            Self::Persona => "Persona",
            Self::Objective => "Objective",
            Self::Theme => "Theme",
            Self::Tag => "Tag",
        }
    }

    /// What those are called that have nothing of it.
    fn none(self) -> &'static str {
        match self {
            Self::Status => "No status",
            Self::Owner => "Nobody answers for these",
            Self::Bucket => "In no bucket",
            Self::Persona => "For nobody yet",
            Self::Objective => "Serves no objective",
            Self::Theme => "Rests on no theme",
            Self::Tag => "Without a tag",
        }
    }

    /// Follows what the groups depend on beside the initiatives themselves.
    pub fn follow(self, session: Session) {
        let kinds: &[&str] = match self {
            Self::Status | Self::Owner | Self::Bucket | Self::Persona | Self::Tag => &[],
            Self::Objective => &[objective::KIND, key_result::KIND, link::KIND],
            Self::Theme => &[theme::KIND, evidence::KIND, link::KIND],
        };
        for kind in kinds {
            session.of_kind(kind, |_| ());
        }
    }

    /// What an initiative has of it. Where that is several, all of them together are the group.
    fn of(self, row: &Light, workspace: &Workspace, personas: &PersonasByName) -> Common {
        let order = match self {
            Self::Status => {
                return Common::placed(row.work.status as usize, status(row.work.status));
            }
            Self::Bucket => {
                let bucket = row.work.bucket;
                return bucket.map_or_else(Common::default, |it| {
                    Common::placed(it as usize, bucket_name(it))
                });
            }
            Self::Owner => vec![row.work.owner.trim().to_owned()],
            Self::Persona => personas.names(&row.id),
            Self::Objective => objectives(workspace, &row.id),
            Self::Theme => themes(workspace, &row.id),
            Self::Tag => workspace.record(&row.id).map(tag::of).unwrap_or_default(),
        };
        let names = order.iter().filter(|name| !name.is_empty());
        let names: Vec<&String> = names.collect();
        Common {
            place: None,
            title: words::shortened(&words::listed(&names), 160),
        }
    }
}

fn status(status: Status) -> &'static str {
    priority_words::status(status)
}

fn bucket_name(bucket: Bucket) -> &'static str {
    priority_words::bucket(bucket)
}

/// The names of the objectives that an initiative contributes to, or to a key result of.
fn objectives(workspace: &Workspace, id: &Id) -> Vec<String> {
    let ends = workspace.linked_from(id, Relation::Contributes.word());
    let objectives = ends.into_iter().filter_map(|end| match end.kind() {
        objective::KIND => Some(end),
        key_result::KIND => workspace.record(end.text(key_result::OBJECTIVE)),
        _ => None,
    });
    names(objectives, objective::NAME)
}

/// The names of the themes that gather the evidence an initiative rests on.
fn themes(workspace: &Workspace, id: &Id) -> Vec<String> {
    let down = evidence_trace::down(workspace, id);
    let under = down.grounds.iter().flat_map(|ground| ground.pieces.keys());
    let pieces: BTreeSet<&Id> = under.chain(down.pieces.keys()).collect();
    let themes = pieces
        .into_iter()
        .flat_map(|piece| workspace.linked_to(piece, Relation::Gathers.word()));
    names(themes.filter(|it| it.kind() == theme::KIND), theme::NAME)
}

fn names<'plan>(records: impl Iterator<Item = &'plan Record>, field: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for record in records {
        let name = match record.text(field).trim() {
            "" => "Without a name".to_owned(),
            name => words::shortened(name, 60),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.sort_by(|a, b| in_order(a, b));
    names
}

/// What a group has in common.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
struct Common {
    /// Its place, where the groups have an order of their own.
    place: Option<usize>,
    /// Its name; empty for those that have nothing of it.
    title: String,
}

impl Common {
    fn placed(place: usize, title: &str) -> Self {
        Self {
            place: Some(place),
            title: title.to_owned(),
        }
    }

    /// Groups stand in their own order, or by name; those without one last.
    fn order(&self, other: &Self) -> Ordering {
        let nameless = self.title.is_empty().cmp(&other.title.is_empty());
        nameless
            .then_with(|| self.place.cmp(&other.place))
            .then_with(|| in_order(&self.title, &other.title))
    }
}

/// A group: its heading's key, its name, and its rows in order.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// What its heading is known by; no record has this id.
    pub key: Id,
    /// Its name.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Id>,
}

/// The groups of rows that come in their order, which stay in it within each.
#[must_use]
pub fn groups<'rows>(
    by: GroupBy,
    rows: impl Iterator<Item = &'rows Light>,
    workspace: &Workspace,
    personas: &PersonasByName,
) -> Vec<Group> {
    let mut places: HashMap<Common, usize> = HashMap::new();
    let mut groups: Vec<(Common, Vec<Id>)> = Vec::new();
    for row in rows {
        let common = by.of(row, workspace, personas);
        let place = *places.entry(common.clone()).or_insert_with(|| {
            groups.push((common, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, rows)) = groups.get_mut(place) {
            rows.push(row.id.clone());
        }
    }
    groups.sort_by(|(a, _), (b, _)| a.order(b));
    let group = |(common, rows): (Common, Vec<Id>)| {
        let title = match common.title.as_str() {
            "" => by.none().to_owned(),
            title => title.to_owned(),
        };
        let key = key(by, &title, workspace)?;
        Some(Group { key, title, rows })
    };
    groups.into_iter().filter_map(group).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::ranking::tests::row;
    use plan::records::{fields, initiative};
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn rows() -> Vec<Light> {
        let row = |id: &str, owner: &str, status: Status| {
            let mut row = row(id, id, id, [None; 4]);
            row.work.owner = owner.into();
            row.work.status = status;
            row
        };
        vec![
            row("c", " ", Status::Done),
            row("a", "Zoe", Status::Idea),
            row("d", "Émile", Status::Done),
            row("b", "Zoe", Status::Planned),
        ]
    }

    fn titled(by: GroupBy, workspace: &Workspace) -> Vec<String> {
        let rows = rows();
        let groups = groups(by, rows.iter(), workspace, &PersonasByName::default());
        let said = |group: &Group| {
            let rows: Vec<&str> = group.rows.iter().map(Id::as_str).collect();
            format!("{}: {}", group.title, rows.join(""))
        };
        groups.iter().map(said).collect()
    }

    #[test]
    fn rows_keep_their_order_within_groups_that_stand_in_theirs() {
        let workspace = Workspace::new(SeededOutside::new(1, 0));
        assert_eq!(
            titled(GroupBy::Status, &workspace),
            ["Idea: a", "Planned: b", "Done: cd"]
        );
        assert_eq!(
            titled(GroupBy::Owner, &workspace),
            ["Émile: d", "Zoe: ab", "Nobody answers for these: c"]
        );
        assert_eq!(titled(GroupBy::Bucket, &workspace), ["In no bucket: cadb"]);
    }

    #[test]
    fn what_has_several_is_under_all_of_them_together() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let create = |id: &str, kind: &'static str, values| Edit::Create {
            id: Id::parse(id).unwrap(),
            kind: kind.into(),
            fields: values,
        };
        let named = |name: &str| fields([(objective::NAME, json!(name))]);
        let link = |from: &str, to: &str| link::add(Relation::Contributes, from, to).unwrap();
        let of = fields([(key_result::OBJECTIVE, json!("o2"))]);
        workspace.apply(Change::new(
            "Begin",
            vec![
                create("a", initiative::KIND, fields([])),
                create("b", initiative::KIND, fields([])),
                create("o1", objective::KIND, named("Grow")),
                create("o2", objective::KIND, named("Earn")),
                create("k", key_result::KIND, of),
                link("a", "o1"),
                link("a", "k"),
                link("b", "k"),
                link("b", "o2"),
            ],
        ));
        assert_eq!(
            titled(GroupBy::Objective, &workspace),
            ["Earn: b", "Earn and Grow: a", "Serves no objective: cd"]
        );
    }

    #[test]
    fn no_heading_is_taken_for_a_record() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let before = key(GroupBy::Tag, "Bus", &workspace).unwrap();
        let record = Edit::Create {
            id: before.clone(),
            kind: initiative::KIND.into(),
            fields: fields([]),
        };
        workspace.apply(Change::new("Begin", vec![record]));
        assert_ne!(key(GroupBy::Tag, "Bus", &workspace), Some(before));
    }
}
