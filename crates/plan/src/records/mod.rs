//! The kinds of record, one file each: the names of its fields, and a typed reading of them.
//!
//! A reading never fails: a field that is missing or of the wrong type reads as its default, while
//! the record keeps what it holds. So a file from elsewhere can be shown, and loses nothing.

pub mod alternative;
pub(crate) mod by_day;
pub mod check_in;
pub mod criterion;
pub mod empathy_map;
pub mod empathy_note;
pub mod evidence;
pub mod factor;
pub mod feedback;
pub mod group;
pub mod guide;
pub mod initiative;
pub mod interview;
pub mod interview_note;
pub mod kano_answer;
pub mod key_result;
pub mod link;
pub mod mark;
pub mod note;
pub mod objective;
pub mod period;
pub mod persona;
pub mod persona_field;
pub mod persona_trait;
pub mod picture;
pub mod plan;
pub mod portfolio;
pub mod position;
pub mod question;
pub mod rating;
pub mod reassessment;
pub mod review;
pub mod saved_view;
pub mod snapshot_rank;
pub mod standing;
pub mod tag;
pub mod tension;
pub mod theme;
pub mod vision;
pub mod vision_version;
pub mod vote;
pub mod why;
pub mod work;

pub use check_in::CheckIn;
pub use empathy_map::EmpathyMap;
pub use empathy_note::EmpathyNote;
pub use evidence::Evidence;
pub use feedback::Feedback;
pub use guide::Guide;
pub use initiative::Initiative;
pub use interview::Interview;
pub use interview_note::InterviewNote;
pub use key_result::KeyResult;
pub use note::Note;
pub use objective::Objective;
pub use period::Period;
pub use persona::Persona;
pub use persona_field::PersonaField;
pub use position::Position;
pub use reassessment::Reassessment;
pub use review::Review;
pub use snapshot_rank::SnapshotRank;
pub use tension::Tension;
pub use vision::Vision;
pub use vision_version::VisionVersion;
pub use work::Work;

use crate::workspace::{Edit, Fields, Id, Record, Workspace};
use persona_trait::Trait;
use serde_json::Value;

/// The name of the field by which records stand in order; see [`crate::workspace::order`].
pub const ORDER: &str = "order";

/// What kind of value a field should hold, for checking a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldType {
    /// Text.
    Text,
    /// A finite number.
    Number,
    /// Two finite numbers: a place on a board.
    Place,
    /// One of a closed list of words.
    Word(&'static [&'static str]),
}

impl FieldType {
    /// Whether the value is of this type; no value always is.
    #[must_use]
    pub fn accepts(self, value: &Value) -> bool {
        match self {
            _ if value.is_null() => true,
            Self::Text => value.is_string(),
            Self::Number => value.as_f64().is_some_and(f64::is_finite),
            Self::Place => note::place(value).is_some(),
            Self::Word(words) => value.as_str().is_some_and(|word| words.contains(&word)),
        }
    }
}

/// The names of fields with their types.
type FieldTypes = &'static [(&'static str, FieldType)];

/// Every kind that this build knows, with its fields.
const KNOWN: [(&str, FieldTypes); 42] = [
    (plan::KIND, plan::FIELDS),
    (vision::KIND, vision::FIELDS),
    (vision_version::KIND, vision_version::FIELDS),
    (note::KIND, note::FIELDS),
    (group::KIND, group::FIELDS),
    (persona::KIND, persona::FIELDS),
    (initiative::KIND, initiative::FIELDS),
    (criterion::KIND, criterion::FIELDS),
    (rating::KIND, rating::FIELDS),
    (kano_answer::KIND, kano_answer::FIELDS),
    (period::KIND, period::FIELDS),
    (vote::KIND, vote::FIELDS),
    (alternative::KIND, alternative::FIELDS),
    (factor::KIND, factor::FIELDS),
    (standing::KIND, standing::FIELDS),
    (objective::KIND, objective::FIELDS),
    (key_result::KIND, key_result::FIELDS),
    (check_in::KIND, check_in::FIELDS),
    (portfolio::KIND, portfolio::FIELDS),
    (reassessment::KIND, reassessment::FIELDS),
    (snapshot_rank::KIND, snapshot_rank::FIELDS),
    (saved_view::KIND, saved_view::FIELDS),
    (tension::KIND, tension::FIELDS),
    (position::KIND, position::FIELDS),
    (feedback::KIND, feedback::FIELDS),
    (link::KIND, link::FIELDS),
    (persona_field::KIND, persona_field::FIELDS),
    (evidence::KIND, evidence::FIELDS),
    (why::KIND, why::FIELDS),
    (theme::KIND, theme::FIELDS),
    (empathy_map::KIND, empathy_map::FIELDS),
    (empathy_note::KIND, empathy_note::FIELDS),
    (guide::KIND, guide::FIELDS),
    (question::KIND, question::FIELDS),
    (interview::KIND, interview::FIELDS),
    (interview_note::KIND, interview_note::FIELDS),
    (Trait::Goal.kind(), persona_trait::PLAIN_FIELDS),
    (Trait::Need.kind(), persona_trait::FIELDS),
    (Trait::Pain.kind(), persona_trait::FIELDS),
    (Trait::Behaviour.kind(), persona_trait::PLAIN_FIELDS),
    (Trait::Tool.kind(), persona_trait::PLAIN_FIELDS),
    (Trait::Frustration.kind(), persona_trait::PLAIN_FIELDS),
];

/// Every kind of record that this build knows.
pub const KINDS: [&str; KNOWN.len()] = {
    let mut kinds = [""; KNOWN.len()];
    let mut at = 0;
    while at < KNOWN.len() {
        kinds[at] = KNOWN[at].0;
        at += 1;
    }
    kinds
};

/// The fields this build knows of a kind, with their types; `None` for a kind it does not know.
#[must_use]
pub fn known_fields(kind: &str) -> Option<FieldTypes> {
    let known = KNOWN.iter().find(|(known, _)| *known == kind);
    known.map(|(_, fields)| *fields)
}

/// The fields in which a record of a kind names the records that it joins or belongs to: by these it is
/// found from them ([`crate::Workspace::belonging_to`]).
#[must_use]
pub fn owners(kind: &str) -> &'static [&'static str] {
    match kind {
        link::KIND => &[link::FROM, link::TO],
        vote::KIND => &[vote::NOTE],
        rating::KIND => &[rating::CRITERION, rating::INITIATIVE],
        kano_answer::KIND => &[kano_answer::INITIATIVE],
        key_result::KIND => &[key_result::OBJECTIVE],
        check_in::KIND => &[check_in::KEY_RESULT],
        snapshot_rank::KIND => &[snapshot_rank::REASSESSMENT, snapshot_rank::INITIATIVE],
        position::KIND => &[position::TENSION],
        persona_field::KIND => &[persona_field::PERSONA],
        evidence::KIND => &[evidence::NOTE],
        why::KIND => &[why::OF],
        empathy_map::KIND => &[empathy_map::PERSONA, empathy_map::INTERVIEW],
        empathy_note::KIND => &[empathy_note::MAP],
        question::KIND => &[question::GUIDE],
        interview::KIND => &[interview::GUIDE],
        interview_note::KIND => &[interview_note::INTERVIEW, interview_note::QUESTION],
        _ => &[],
    }
}

/// The greatest amount, of either sign, that is taken as one: beyond it an f64 has no whole numbers left to
/// tell apart.
pub const MOST_AMOUNT: f64 = 1e15;

/// A field as an amount that can be reckoned with: a finite number of at most [`MOST_AMOUNT`], of either
/// sign; `None` for anything else.
#[must_use]
pub fn amount(record: &Record, field: &str) -> Option<f64> {
    let number = record.number(field)?;
    (number.abs() <= MOST_AMOUNT).then_some(number)
}

/// What a field weighs: 0 or more, and 1 when the record does not say or says nothing that can be weighed.
#[must_use]
pub fn weight(record: &Record, field: &str) -> f64 {
    let weight = amount(record, field);
    weight.filter(|weight| *weight >= 0.0).unwrap_or(1.0)
}

/// Gives a field a value, of a record of which there is one in a workspace; the first value makes the record.
#[must_use]
pub fn set_of_the_one(
    workspace: &Workspace,
    (id, kind): (Id, &'static str),
    field: &'static str,
    value: impl Into<Value>,
) -> Edit {
    match workspace.any(&id) {
        Some(_) => Edit::set(&id, field, value),
        None => Edit::Create {
            id,
            kind: kind.into(),
            fields: fields([(field, value.into())]),
        },
    }
}

/// Fields from pairs of name and value.
pub fn fields<const COUNT: usize>(pairs: [(&str, Value); COUNT]) -> Fields {
    let own = |(name, value): (&str, Value)| (name.to_owned(), value);
    crate::sorted::members(pairs.into_iter().map(own))
}

/// Declares a closed list of words that a field can hold: an enum with its words, all of them in
/// order, and the reading of a word.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The words that stand for them in a record, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word that stands for it in a record.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads a word; `None` for any other.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// How strongly something speaks or works, the weakest first.
    Strength {
        /// One voice, in passing; a little help, or in the long run.
        Weak = "weak",
        /// Several voices, or one that insists; a help beside other things.
        Medium = "medium",
        /// Many voices, or one that decides; what can hardly be done without.
        Strong = "strong",
    }
}

words! {
    /// The colour of a note or a persona: six papers, named for what they look like.
    Colour {
        /// Warm yellow, the colour of a note when none was chosen.
        Yellow = "yellow",
        /// Pale red.
        Rose = "rose",
        /// Pale blue.
        Sky = "sky",
        /// Pale green.
        Mint = "mint",
        /// Pale violet.
        Lilac = "lilac",
        /// Warm grey.
        Stone = "stone",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_known_once() {
        assert_eq!(crate::sorted::set(KINDS).len(), KINDS.len());
        for kind in Trait::ALL.map(Trait::kind) {
            let fields = known_fields(kind);
            let is_ranked = Trait::from_kind(kind).unwrap().is_ranked();
            let has_severity = |it: FieldTypes| it.iter().any(|(name, _)| *name == "severity");
            assert_eq!(fields.map(has_severity), Some(is_ranked), "{kind}");
        }
        assert_eq!(known_fields("nothing"), None);
    }

    #[test]
    fn what_names_an_owner_is_a_text() {
        for kind in KINDS {
            for owner in owners(kind) {
                let field = (*owner, FieldType::Text);
                assert!(
                    known_fields(kind).unwrap().contains(&field),
                    "{kind}.{owner}"
                );
            }
        }
    }
}
