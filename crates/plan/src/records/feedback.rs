//! What a user or a team said about the vision. It is open until a change or a reason answers it.

use super::{FieldType, Strength, by_day, words};
use crate::day::Day;
use crate::workspace::{Id, Record, Workspace};

/// The record's kind.
pub const KIND: &str = "feedback";
/// Text: what was said.
pub const TEXT: &str = "text";
/// From which [`Origin`] it came.
pub const FROM: &str = "from";
/// Text: who said it, and where.
pub const SOURCE: &str = "source";
/// Text: the [`Day`] on which it was said.
pub const DATE: &str = "date";
/// The [`Strength`].
pub const STRENGTH: &str = "strength";
/// The [`Part`] of the vision it touches.
pub const TOUCHES: &str = "touches";
/// The kind of [`Answer`]; missing while it is open.
pub const ANSWER: &str = "answer";
/// Text: the reason, or what was changed.
pub const ANSWER_TEXT: &str = "answer_text";
/// Text: the [`Day`] on which it was answered.
pub const ANSWERED_ON: &str = "answered_on";
/// Text: the id of the version of the vision that answered it.
pub const VERSION: &str = "version";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (TEXT, FieldType::Text),
    (FROM, FieldType::Word(Origin::WORDS)),
    (SOURCE, FieldType::Text),
    (DATE, FieldType::Text),
    (STRENGTH, FieldType::Word(Strength::WORDS)),
    (TOUCHES, FieldType::Word(Part::WORDS)),
    (ANSWER, FieldType::Word(Answer::WORDS)),
    (ANSWER_TEXT, FieldType::Text),
    (ANSWERED_ON, FieldType::Text),
    (VERSION, FieldType::Text),
];

words! {
    /// From whom feedback comes.
    Origin {
        /// From users.
        Users = "users",
        /// From an internal team.
        Team = "team",
    }
}

words! {
    /// The part of the vision that feedback touches.
    Part {
        /// The vision statement.
        Vision = "vision",
        /// Why the product exists.
        Why = "why",
        /// How it will achieve that.
        How = "how",
        /// What exactly it is.
        What = "what",
        /// Whom the product is for.
        TargetPersonas = "target_personas",
        /// What is of value to whom.
        ValueProposition = "value_proposition",
        /// What sets it apart from the alternatives.
        Differentiation = "differentiation",
        /// How it serves the organisation's goals.
        Alignment = "alignment",
    }
}

words! {
    /// What answers feedback.
    Answer {
        /// The vision was changed.
        Changed = "changed",
        /// It was not, for a reason.
        Reason = "reason",
    }
}

/// A reading of a record of feedback.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Feedback {
    /// The record's id.
    pub id: Id,
    /// What was said.
    pub text: String,
    /// From whom; users when the record does not say.
    pub from: Origin,
    /// Who said it, and where; may be empty.
    pub source: String,
    /// When it was said, if the record says so.
    pub date: Option<Day>,
    /// How strong it is; medium when the record does not say.
    pub strength: Strength,
    /// The part it touches; the vision statement when the record does not say.
    pub touches: Part,
    /// What answered it; `None` while it is open. A reason without words answers nothing.
    pub answer: Option<Answer>,
    /// The reason, or what was changed; kept while it is being thought about.
    pub answer_text: String,
    /// When it was answered, if the record says so.
    pub answered_on: Option<Day>,
    /// The version of the vision that answered it; `None` also where that is the present.
    pub version: Option<Id>,
}

impl Feedback {
    /// Whether it still waits for an answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }
}

impl From<&Record> for Feedback {
    fn from(record: &Record) -> Self {
        let text = |field| record.text(field).to_owned();
        let answer = Answer::from_word(record.text(ANSWER));
        let no_reason = record.text(ANSWER_TEXT).trim().is_empty();
        Self {
            id: record.id().clone(),
            text: text(TEXT),
            from: Origin::from_word(record.text(FROM)).unwrap_or(Origin::Users),
            source: text(SOURCE),
            date: Day::parse(record.text(DATE)),
            strength: Strength::from_word(record.text(STRENGTH)).unwrap_or(Strength::Medium),
            touches: Part::from_word(record.text(TOUCHES)).unwrap_or(Part::Vision),
            answer: answer.filter(|answer| *answer != Answer::Reason || !no_reason),
            answer_text: text(ANSWER_TEXT),
            answered_on: Day::parse(record.text(ANSWERED_ON)),
            version: Id::parse(record.text(VERSION)).ok(),
        }
    }
}

/// All feedback of a workspace, the newest first; that without a day last. Of one day, what was noted
/// down last stands first.
#[must_use]
pub fn newest_first(workspace: &Workspace) -> Vec<Feedback> {
    let ids = workspace.of_kind(KIND);
    let records = ids.filter_map(|id| workspace.record(id));
    let records = by_day::newest_first(records, DATE).into_iter();
    records.map(Feedback::from).collect()
}

/// How much of it is open about one part of the vision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OpenAbout {
    /// The part.
    pub part: Part,
    /// How much is open.
    pub open: usize,
    /// How much of that is strong.
    pub strong: usize,
}

/// How much is open about each part of the vision, in their order; parts about which nothing is open are
/// left out.
#[must_use]
pub fn open_by_part<'a>(all: impl IntoIterator<Item = &'a Feedback> + Clone) -> Vec<OpenAbout> {
    let about = |part: &Part| {
        let all = all.clone().into_iter();
        let open = all.filter(|it| it.is_open() && it.touches == *part);
        let (open, strong) = open.fold((0, 0), |(open, strong), it| {
            let is_strong = it.strength == Strength::Strong;
            (open + 1, strong + usize::from(is_strong))
        });
        OpenAbout {
            part: *part,
            open,
            strong,
        }
    };
    let parts = Part::ALL.iter().map(about);
    parts.filter(|about| about.open > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, Edit, SeededOutside};
    use serde_json::{Value, json};

    fn workspace(entries: &[(&str, &[(&str, Value)])]) -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let create = |(id, values): &(&str, &[(&str, Value)])| {
            let mut made = fields([]);
            for (name, value) in *values {
                made.insert((*name).to_owned(), value.clone());
            }
            Edit::Create {
                id: Id::parse(id).unwrap(),
                kind: KIND.into(),
                fields: made,
            }
        };
        workspace.apply(Change::new("Add", entries.iter().map(create).collect()));
        workspace
    }

    #[test]
    fn the_newest_stands_first_and_what_has_no_day_last() {
        let workspace = workspace(&[
            ("a", &[]),
            ("b", &[(DATE, json!("2026-01-02"))]),
            ("c", &[(DATE, json!("2026-11-02"))]),
            ("d", &[(DATE, json!("soon"))]),
        ]);
        let all = newest_first(&workspace);
        let ids: Vec<&str> = all.iter().map(|it| &*it.id).collect();
        assert_eq!(ids, ["c", "b", "a", "d"]);
    }

    #[test]
    fn what_was_noted_down_last_stands_first_of_its_day() {
        let mut workspace = workspace(&[("z", &[])]);
        workspace.apply(Change::new(
            "Add",
            vec![Edit::Create {
                id: Id::parse("zz").unwrap(),
                kind: KIND.into(),
                fields: fields([]),
            }],
        ));
        let all = newest_first(&workspace);
        let ids: Vec<&str> = all.iter().map(|it| &*it.id).collect();
        assert_eq!(ids, ["zz", "z"]);
    }

    #[test]
    fn a_reason_without_words_answers_nothing() {
        let reason = (ANSWER, json!("reason"));
        let workspace = workspace(&[
            ("a", &[reason.clone(), (ANSWER_TEXT, json!("  "))]),
            ("b", &[reason, (ANSWER_TEXT, json!("Too costly"))]),
            ("c", &[(ANSWER, json!("changed"))]),
            ("d", &[(ANSWER, json!("perhaps"))]),
        ]);
        let open: Vec<bool> = newest_first(&workspace)
            .iter()
            .map(Feedback::is_open)
            .collect();
        assert_eq!(open, [true, false, false, true]);
    }

    #[test]
    fn what_is_open_is_counted_by_part() {
        let why = (TOUCHES, json!("why"));
        let strong = (STRENGTH, json!("strong"));
        let workspace = workspace(&[
            ("a", &[why.clone(), strong.clone()]),
            ("b", std::slice::from_ref(&why)),
            ("c", &[why.clone(), strong, (ANSWER, json!("changed"))]),
            ("d", &[(TOUCHES, json!("weather"))]),
        ]);
        let all = newest_first(&workspace);
        let counted: Vec<_> = open_by_part(&all)
            .into_iter()
            .map(|about| (about.part, about.open, about.strong))
            .collect();
        assert_eq!(counted, [(Part::Vision, 1, 0), (Part::Why, 2, 1)]);
    }
}
