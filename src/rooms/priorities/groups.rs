//! By what rows are grouped: what an initiative has of it, and what that depends on.

use super::personas_by_name::PersonasByName;
use crate::rooms::{priority_words, words};
use crate::state::Session;
use leptos::prelude::{Get, Memo};
use plan::methods::evidence_trace;
use plan::records::link::{self, Relation};
use plan::records::work::{self, Bucket, Status};
use plan::records::{evidence, initiative, key_result, objective, tag, theme};
use plan::text::in_order;
use plan::{Id, Record, Workspace};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

/// By what rows are grouped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupBy {
    /// How the work stands.
    Status,
    /// Who answers for it.
    Owner,
    /// The bucket it stands in.
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
    pub fn none(self) -> &'static str {
        match self {
            Self::Status => "No status",
            Self::Owner => "Nobody answers for these",
            Self::Bucket => priority_words::NO_BUCKET,
            Self::Persona => "For nobody yet",
            Self::Objective => "Serves no objective",
            Self::Theme => "Rests on no theme",
            Self::Tag => "Without a tag",
        }
    }

    /// Reads what the groups depend on, and follows that.
    pub fn read<T>(
        self,
        session: Session,
        personas: Memo<Arc<PersonasByName>>,
        read: impl FnOnce(&Workspace, &PersonasByName) -> T,
    ) -> T {
        self.follow(session);
        let personas = match self {
            Self::Persona => personas.get(),
            _ => Arc::default(),
        };
        session.untracked(|workspace| read(workspace, &personas))
    }

    /// Follows what the groups depend on, but for the names of personas. A letter in a name or a number makes none
    /// anew where an initiative is grouped by what is linked to it.
    fn follow(self, session: Session) {
        let kinds: &[&str] = match self {
            Self::Status | Self::Owner | Self::Bucket | Self::Tag => &[initiative::KIND],
            Self::Persona => &[],
            Self::Objective => &[objective::KIND, key_result::KIND, link::KIND],
            Self::Theme => &[theme::KIND, evidence::KIND, link::KIND],
        };
        for kind in kinds {
            session.of_kind(kind, |_| ());
        }
        // Which initiatives there are.
        let _ = session.count(initiative::KIND);
    }

    /// What an initiative has of it. Where that is several, all of them together are the group.
    #[must_use]
    pub fn of(self, record: &Record, workspace: &Workspace, personas: &PersonasByName) -> Common {
        let names = match self {
            Self::Status => return Common::of_status(work::status(record)),
            Self::Bucket => return Common::of_bucket(work::bucket(record)),
            Self::Owner => return Common::of_owner(record.text(work::OWNER)),
            Self::Persona => personas.names(record.id()),
            Self::Objective => names(&objectives_of(workspace, record.id()), objective::NAME),
            Self::Theme => names(&themes_of(workspace, record.id()), theme::NAME),
            Self::Tag => tag::of(record),
        };
        let names = names.iter().filter(|name| !name.is_empty());
        let names: Vec<&String> = names.collect();
        Common::named(&words::listed(&names))
    }
}

/// The objectives that an initiative contributes to, or to a key result of; one may come twice.
pub(super) fn objectives_of<'plan>(workspace: &'plan Workspace, id: &Id) -> Vec<&'plan Record> {
    let ends = workspace.linked_from(id, Relation::Contributes.word());
    let objectives = ends.into_iter().filter_map(|end| match end.kind() {
        objective::KIND => Some(end),
        key_result::KIND => workspace.record(end.text(key_result::OBJECTIVE)),
        _ => None,
    });
    objectives.collect()
}

/// The themes that gather the evidence an initiative rests on; one may come twice.
pub(super) fn themes_of<'plan>(workspace: &'plan Workspace, id: &Id) -> Vec<&'plan Record> {
    let down = evidence_trace::down(workspace, id);
    let under = down.grounds.iter().flat_map(|ground| ground.pieces.keys());
    let pieces: BTreeSet<&Id> = under.chain(down.pieces.keys()).collect();
    let themes = pieces
        .into_iter()
        .flat_map(|piece| workspace.linked_to(piece, Relation::Gathers.word()));
    themes.filter(|it| it.kind() == theme::KIND).collect()
}

/// What a record is called whose name is in this field.
pub(super) fn name_of(record: &Record, field: &str) -> String {
    match record.text(field).trim() {
        "" => "Without a name".to_owned(),
        name => words::shortened(name, 60),
    }
}

fn names(records: &[&Record], field: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for record in records {
        let name = name_of(record, field);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.sort_by(|a, b| in_order(a, b));
    names
}

/// What a group has in common.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Common {
    /// Its place, where the groups have an order of their own.
    pub place: Option<usize>,
    /// Its name; empty for those that have nothing of it.
    pub title: String,
}

impl Common {
    /// That of this place and name.
    #[must_use]
    pub fn placed(place: usize, title: &str) -> Self {
        Self {
            place: Some(place),
            title: title.to_owned(),
        }
    }

    fn named(title: &str) -> Self {
        Self {
            place: None,
            title: words::shortened(title, 160),
        }
    }

    /// That of those whose work stands so.
    #[must_use]
    pub fn of_status(status: Status) -> Self {
        Self::placed(status as usize, priority_words::status(status))
    }

    /// That of those in this bucket; `None` for none.
    #[must_use]
    pub fn of_bucket(bucket: Option<Bucket>) -> Self {
        let placed = |it: Bucket| Self::placed(it as usize, priority_words::bucket(it));
        bucket.map(placed).unwrap_or_default()
    }

    /// That of those whose owner is written so.
    #[must_use]
    pub fn of_owner(owner: &str) -> Self {
        Self::named(owner.trim())
    }

    /// Groups stand in their own order, or by name; those without one last.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        let nameless = self.title.is_empty().cmp(&other.title.is_empty());
        nameless
            .then_with(|| self.place.cmp(&other.place))
            .then_with(|| in_order(&self.title, &other.title))
    }
}
