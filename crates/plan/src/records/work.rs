//! The daily work on an initiative: how it stands, who answers for it, to which part of the portfolio it
//! belongs, and its tags ([`super::tag`]).

use super::{initiative, tag, words};
use crate::workspace::{Edit, Record, Workspace};

/// The [`Status`].
pub const STATUS: &str = "status";
/// Text: who answers for it.
pub const OWNER: &str = "owner";
/// The [`Bucket`].
pub const BUCKET: &str = "bucket";

words! {
    /// How the work on an initiative stands.
    Status {
        /// Somebody thought of it; nobody has promised it.
        Idea = "idea",
        /// It is promised, and not begun.
        Planned = "planned",
        /// Somebody works on it.
        InProgress = "in_progress",
        /// It is done.
        Done = "done",
        /// It will not be done.
        Dropped = "dropped",
    }
}

impl Status {
    /// Whether there is anything left to decide about it: it is neither done nor dropped.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Idea | Self::Planned | Self::InProgress)
    }

    /// Whether somebody has promised it, whether or not it is done by now.
    #[must_use]
    pub fn is_committed(self) -> bool {
        matches!(self, Self::Planned | Self::InProgress | Self::Done)
    }
}

words! {
    /// The operating model that an initiative serves: a bucket of the portfolio.
    Bucket {
        /// What customers ask for and need.
        CustomerCentric = "customer_centric",
        /// What is new to everybody.
        InnovationDriven = "innovation_driven",
        /// What moves a key result.
        OutcomeOriented = "outcome_oriented",
        /// What the whole enterprise gains by.
        EnterpriseThinking = "enterprise_thinking",
        /// What keeps the lights on.
        KeepTheLightsOn = "keep_the_lights_on",
    }
}

/// A reading of the daily work on an initiative.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Work {
    /// How it stands; an idea when the record does not say.
    pub status: Status,
    /// Who answers for it; may be empty.
    pub owner: String,
    /// Its bucket; `None` while nobody has said.
    pub bucket: Option<Bucket>,
    /// Its tags, in order.
    pub tags: Vec<String>,
}

impl Default for Work {
    fn default() -> Self {
        Self {
            status: Status::Idea,
            owner: String::new(),
            bucket: None,
            tags: Vec::new(),
        }
    }
}

impl From<&Record> for Work {
    fn from(record: &Record) -> Self {
        Self {
            status: status(record),
            owner: record.text(OWNER).to_owned(),
            bucket: bucket(record),
            tags: tag::of(record),
        }
    }
}

/// How an initiative stands; an idea when its record does not say.
#[must_use]
pub fn status(record: &Record) -> Status {
    Status::from_word(record.text(STATUS)).unwrap_or(Status::Idea)
}

/// The bucket of an initiative; `None` while nobody has said.
#[must_use]
pub fn bucket(record: &Record) -> Option<Bucket> {
    Bucket::from_word(record.text(BUCKET))
}

/// The initiatives that are neither done nor dropped, in order: those that there is something to decide about.
/// They alone are ranked, compared and counted where it is decided what to do.
#[must_use]
pub fn open(workspace: &Workspace) -> Vec<&Record> {
    let mut all = workspace.ordered(initiative::KIND);
    all.retain(|record| status(record).is_open());
    all
}

/// The edits that give a tag of initiatives another name wherever it stands; see [`tag::rename`].
#[must_use]
pub fn rename_tag(workspace: &Workspace, from: &str, to: &str) -> Vec<Edit> {
    let initiatives = workspace.of_kind(initiative::KIND);
    tag::rename_among(workspace, initiatives, from, to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{Initiative, fields};
    use crate::workspace::{Change, Id, SeededOutside};
    use serde_json::json;

    fn plan(values: crate::workspace::Fields) -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let create = Edit::Create {
            id: Id::known("bus"),
            kind: initiative::KIND.into(),
            fields: values,
        };
        workspace.apply(Change::new("Add", vec![create]));
        workspace
    }

    fn work(workspace: &Workspace) -> Work {
        Initiative::from(workspace.record("bus").unwrap()).work
    }

    #[test]
    fn what_is_not_said_reads_as_an_idea_of_nobody() {
        assert_eq!(work(&plan(fields([]))), Work::default());
        let unknown = fields([(STATUS, json!("someday")), (BUCKET, json!(3))]);
        assert_eq!(work(&plan(unknown)), Work::default());
    }

    #[test]
    fn two_people_change_status_and_bucket_side_by_side() {
        let mut mine = plan(fields([]));
        let mut theirs = Workspace::new(SeededOutside::new(2, 2_000));
        theirs.absorb(mine.all().cloned());
        let id = Id::known("bus");
        let (tag, name) = tag::field("Night bus").unwrap();
        let began = vec![
            Edit::set(&id, STATUS, Status::InProgress.word()),
            Edit::set(&id, tag, name),
        ];
        mine.apply(Change::new("Begin", began));
        let sorted = Edit::set(&id, BUCKET, Bucket::KeepTheLightsOn.word());
        theirs.apply(Change::new("Sort", vec![sorted]));
        let absorbed = mine.absorb(theirs.all().cloned());
        assert!(absorbed.conflicting.is_empty());
        let both = work(&mine);
        assert_eq!(both.status, Status::InProgress);
        assert_eq!(both.bucket, Some(Bucket::KeepTheLightsOn));
        let edits = rename_tag(&mine, "night BUS", "Late bus");
        mine.apply(Change::new("Rename", edits));
        assert_eq!(work(&mine).tags, ["Late bus"]);
    }
}
