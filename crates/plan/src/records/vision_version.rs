//! A version of the vision: its texts as they were at a date, with why they were kept.
//!
//! One record a version, with a random id, so that versions saved by two people stand beside each
//! other when their copies merge. A version does not change once it is saved.

use super::{FieldType, Vision, fields, vision, words};
use crate::sorted::SortInOrder;
use crate::workspace::{Edit, Fields, Id, Record, Workspace};
use serde_json::{Value, json};

/// The record's kind.
pub const KIND: &str = "vision_version";
/// Number: when it was saved, in milliseconds since 1970.
pub const DATE: &str = "date";
/// Text: why this version was saved.
pub const REASON: &str = "reason";
/// The [`Prompt`].
pub const PROMPT: &str = "prompt";
/// Text: who approved it, as names.
pub const APPROVED_BY: &str = "approved_by";
const OWN: [(&str, FieldType); 4] = [
    (DATE, FieldType::Number),
    (REASON, FieldType::Text),
    (PROMPT, FieldType::Word(Prompt::WORDS)),
    (APPROVED_BY, FieldType::Text),
];
/// The fields and their types. The texts have the names they have in the vision's record; one that is
/// missing, as in versions that were saved before there was such a text, reads as empty.
pub const FIELDS: &[(&str, FieldType)] = &{
    let mut all = [OWN[0]; OWN.len() + vision::TEXTS.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < OWN.len() {
            OWN[at]
        } else {
            (vision::TEXTS[at - OWN.len()], FieldType::Text)
        };
        at += 1;
    }
    all
};

/// The latest date of which a calendar can be asked, in milliseconds since 1970 (ECMAScript, "Time
/// Values and Time Range").
const LATEST_DATE: f64 = 8.64e15;

words! {
    /// What prompted a version.
    Prompt {
        /// What users or stakeholders said.
        Feedback = "feedback",
        /// The market is not what it was.
        MarketShift = "market_shift",
        /// The product goes another way.
        Pivot = "pivot",
        /// Anything else.
        Other = "other",
    }
}

/// A reading of a version's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VisionVersion {
    /// The record's id.
    pub id: Id,
    /// When it was saved, in milliseconds since 1970; 0 when the record does not say.
    pub date: u64,
    /// Why it was saved.
    pub reason: String,
    /// What prompted it; other when the record does not say.
    pub prompt: Prompt,
    /// Who approved it; may be empty.
    pub approved_by: String,
    /// The texts as they were.
    pub vision: Vision,
}

impl From<&Record> for VisionVersion {
    fn from(record: &Record) -> Self {
        Self {
            id: record.id().clone(),
            date: record.get(DATE).and_then(date).unwrap_or(0),
            reason: record.text(REASON).to_owned(),
            prompt: Prompt::from_word(record.text(PROMPT)).unwrap_or(Prompt::Other),
            approved_by: record.text(APPROVED_BY).to_owned(),
            vision: Vision::from(record),
        }
    }
}

/// Reads a date from a field's value: milliseconds since 1970, cut to what a calendar knows; `None`
/// unless it is a number.
#[must_use]
pub fn date(value: &Value) -> Option<u64> {
    let millis = value.as_f64().filter(|millis| millis.is_finite())?;
    Some(millis.clamp(0.0, LATEST_DATE) as u64)
}

/// The edit that saves a version as it is read.
#[must_use]
pub fn save(version: &VisionVersion) -> Edit {
    let mut fields = fields([
        (DATE, json!(version.date)),
        (REASON, json!(version.reason)),
        (PROMPT, json!(version.prompt.word())),
        (APPROVED_BY, json!(version.approved_by)),
    ]);
    fields.extend(texts(&version.vision));
    Edit::Create {
        id: version.id.clone(),
        kind: KIND.into(),
        fields,
    }
}

/// The edit that makes the workspace's vision read as it did; `None` where it does already.
#[must_use]
pub fn restore(then: &Vision, workspace: &Workspace) -> Option<Edit> {
    if present(workspace) == *then {
        return None;
    }
    let id = vision::id();
    // What a deleted record held comes back with it.
    let held = workspace.any(&id);
    let held = |field| held.map_or("", |record| record.text(field));
    let differing = vision::TEXTS.iter().copied();
    let differing = differing.filter(|field| then.text(field) != held(field));
    let restored = differing.map(|field| (field.to_owned(), json!(then.text(field))));
    let fields = crate::sorted::members(restored);
    Some(Edit::Create {
        id,
        kind: vision::KIND.into(),
        fields,
    })
}

/// The workspace's vision as it reads now.
#[must_use]
pub fn present(workspace: &Workspace) -> Vision {
    let record = workspace.record(&vision::id());
    record.map(Vision::from).unwrap_or_default()
}

/// Every text as the fields of a record; those that are empty are left out, since a missing one reads
/// as empty.
#[must_use]
pub fn texts(vision: &Vision) -> Fields {
    let texts = vision::TEXTS.iter();
    let texts = texts.map(|field| (*field, vision.text(field)));
    let written = texts.filter(|(_, text)| !text.is_empty());
    crate::sorted::members(written.map(|(field, text)| (field.to_owned(), json!(text))))
}

/// The versions of a workspace's vision, the newest first; those of one date by id.
#[must_use]
pub fn newest_first(workspace: &Workspace) -> Vec<VisionVersion> {
    let records = workspace
        .of_kind(KIND)
        .filter_map(|id| workspace.record(id));
    let mut versions: Vec<VisionVersion> = records.map(VisionVersion::from).collect();
    versions.sort_in_order(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    versions
}

/// How the vision stands to its versions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// There is no version.
    NoVersion,
    /// It reads as the version of this date, the newest of those that read so.
    AsIn(u64),
    /// It reads as none of them; the newest is of this date.
    ChangedSince(u64),
}

impl Standing {
    /// How a vision stands to these versions, the newest first.
    #[must_use]
    pub fn of(vision: &Vision, versions: &[VisionVersion]) -> Self {
        let same = versions.iter().find(|version| version.vision == *vision);
        match (same, versions.first()) {
            (Some(version), _) => Self::AsIn(version.date),
            (None, Some(newest)) => Self::ChangedSince(newest.date),
            (None, None) => Self::NoVersion,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Change, SeededOutside};

    fn vision(why: &str) -> Vision {
        Vision {
            why: why.to_owned(),
            ..Vision::default()
        }
    }

    fn version(id: u128, date: u64, why: &str) -> VisionVersion {
        VisionVersion {
            id: Id::from_random(id),
            date,
            reason: "The riders said so".to_owned(),
            prompt: Prompt::Feedback,
            approved_by: "Amara, Ruth".to_owned(),
            vision: vision(why),
        }
    }

    fn workspace(versions: &[VisionVersion]) -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new("Save", versions.iter().map(save).collect()));
        workspace
    }

    #[test]
    fn versions_read_as_they_were_saved_the_newest_first() {
        let (old, new) = (version(1, 5, "Old"), version(2, 7, "New"));
        let workspace = workspace(&[old.clone(), new.clone()]);
        assert_eq!(newest_first(&workspace), [new, old]);
    }

    #[test]
    fn a_date_of_any_kind_is_one_a_calendar_knows() {
        let dates = [
            (json!(1_760_000_000_000_u64), Some(1_760_000_000_000)),
            (json!(-5), Some(0)),
            (json!(1e300), Some(8_640_000_000_000_000)),
            (json!("today"), None),
            (Value::Null, None),
        ];
        for (value, read) in dates {
            assert_eq!(date(&value), read, "{value}");
        }
    }

    #[test]
    fn restoring_is_one_change_of_what_differs() {
        let mut workspace = workspace(&[]);
        let then = vision("We believe");
        let apply = |workspace: &mut Workspace, then: &Vision| {
            let edit = restore(then, workspace);
            workspace.apply(Change::new("Restore", edit.into_iter().collect()))
        };
        assert_eq!(apply(&mut workspace, &then).touched.len(), 1);
        assert_eq!(present(&workspace), then);
        assert!(apply(&mut workspace, &then).touched.is_empty());
        apply(&mut workspace, &vision("We know"));
        workspace.undo();
        assert_eq!(present(&workspace), then);
        let record = workspace.record(&super::vision::id());
        assert!(record.is_some_and(|record| record.get(super::vision::HOW).is_none()));
    }

    #[test]
    fn a_deleted_vision_comes_back_as_the_version_was() {
        let mut workspace = workspace(&[]);
        let wordy = Vision {
            how: "By bus".to_owned(),
            ..vision("We believe")
        };
        for then in [&wordy, &vision("We know")] {
            let edit = restore(then, &workspace);
            workspace.apply(Change::new("Restore", edit.into_iter().collect()));
            assert_eq!(present(&workspace), *then);
            let delete = Edit::Delete {
                id: super::vision::id(),
            };
            workspace.apply(Change::new("Delete", vec![delete]));
        }
    }

    #[test]
    fn a_version_holds_every_text_and_one_of_before_there_were_so_many_reads_on() {
        let whole = Vision {
            target: "night nurses".to_owned(),
            value_proposition: "Sleep until it is time".to_owned(),
            ..vision("We believe")
        };
        let full = VisionVersion {
            vision: whole.clone(),
            ..version(1, 5, "")
        };
        let mut workspace = workspace(&[full]);
        let edit = restore(&newest_first(&workspace)[0].vision, &workspace);
        workspace.apply(Change::new("Restore", edit.into_iter().collect()));
        assert_eq!(present(&workspace), whole);
        // One that says nothing of the target group was saved when it was empty.
        let edit = restore(&vision("We believe"), &workspace);
        workspace.apply(Change::new("Restore", edit.into_iter().collect()));
        assert_eq!(present(&workspace), vision("We believe"));
    }

    #[test]
    fn versions_of_two_people_stand_beside_each_other() {
        let mut mine = workspace(&[version(1, 5, "Mine")]);
        let theirs = workspace(&[version(2, 5, "Theirs")]);
        let absorbed = mine.absorb(theirs.all().cloned());
        assert!(absorbed.conflicting.is_empty());
        assert_eq!(newest_first(&mine).len(), 2);
    }

    #[test]
    fn a_vision_is_as_in_a_version_or_changed_since_the_newest() {
        let versions = [version(1, 7, "New"), version(2, 5, "Old")];
        let standing = |why| Standing::of(&vision(why), &versions);
        assert_eq!(standing("New"), Standing::AsIn(7));
        assert_eq!(standing("Old"), Standing::AsIn(5));
        assert_eq!(standing("Newer"), Standing::ChangedSince(7));
        assert_eq!(Standing::of(&vision(""), &[]), Standing::NoVersion);
    }
}
