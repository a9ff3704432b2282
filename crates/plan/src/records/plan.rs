//! The plan: what the whole workspace is called. One in a workspace.

use super::{FieldType, set_of_the_one, words};
use crate::workspace::{Edit, Id, Workspace};
use serde_json::Value;

/// The record's kind.
pub const KIND: &str = "plan";
/// Text: the workspace's name.
pub const NAME: &str = "name";
/// The [`IceScore`]; missing while the team has not chosen.
pub const ICE_SCORE: &str = "ice_score";
/// The [`Confidence`] that counts; missing while the team has not chosen.
pub const CONFIDENCE: &str = "confidence";
/// Number: at which share of their size the notes of the bullseye stood apart when they were tidied last, seen
/// whole; more than 0 and less than 1, missing where they do at their own size.
pub const NOTE_SIZE: &str = "note_size";
/// Number: how far apart the middles of the notes of the bullseye lay at least, to the side or up and down, when they
/// were tidied last as dots; in radii of the bullseye, more than 0 and no more than 2.
pub const NOTE_APART: &str = "note_apart";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (ICE_SCORE, FieldType::Word(IceScore::WORDS)),
    (CONFIDENCE, FieldType::Word(Confidence::WORDS)),
    (NOTE_SIZE, FieldType::Number),
    (NOTE_APART, FieldType::Number),
];

/// At which share of their size the notes of the bullseye stand apart, seen whole: [`NOTE_SIZE`], and 1 while the
/// plan does not say or says what cannot be.
#[must_use]
pub fn note_size(workspace: &Workspace) -> f64 {
    let record = workspace.record(&id());
    let size = record.and_then(|plan| plan.number(NOTE_SIZE));
    size.filter(|size| *size > 0.0 && *size < 1.0)
        .unwrap_or(1.0)
}

/// How far apart the middles of notes lay when they were tidied last as dots: [`NOTE_APART`]; `None` while the plan
/// does not say or says what cannot be.
#[must_use]
pub fn note_apart(workspace: &Workspace) -> Option<f64> {
    let apart = workspace.record(&id())?.number(NOTE_APART)?;
    (apart > 0.0 && apart <= 2.0).then_some(apart)
}

words! {
    /// Which confidence counts in a score of RICE.
    Confidence {
        /// As it was given, as the method has it.
        AsGiven = "as_given",
        /// No more than the evidence bears: [`crate::methods::confidence_cap`].
        ByEvidence = "by_evidence",
    }
}

/// Which confidence counts in this plan: as it was given while it does not say.
#[must_use]
pub fn confidence(workspace: &Workspace) -> Confidence {
    let record = workspace.record(&id());
    let chosen = record.and_then(|plan| Confidence::from_word(plan.text(CONFIDENCE)));
    chosen.unwrap_or(Confidence::AsGiven)
}

words! {
    /// How the three inputs of ICE make one score. Both are in use, and they order differently.
    IceScore {
        /// Their product, 1 to 1,000.
        Product = "product",
        /// Their mean, 1 to 10.
        Mean = "mean",
    }
}

/// How this plan reckons ICE: by the product while it does not say.
#[must_use]
pub fn ice_score(workspace: &Workspace) -> IceScore {
    let record = workspace.record(&id());
    let chosen = record.and_then(|plan| IceScore::from_word(plan.text(ICE_SCORE)));
    chosen.unwrap_or(IceScore::Product)
}

/// Gives a field of the plan a value.
#[must_use]
pub fn set(workspace: &Workspace, field: &'static str, value: impl Into<Value>) -> Edit {
    set_of_the_one(workspace, (id(), KIND), field, value)
}

/// The id of the one plan record of every workspace.
#[must_use]
pub fn id() -> Id {
    Id::known("plan")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, SeededOutside};
    use serde_json::json;

    fn plan(given: &[(&str, Value)]) -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let mut all = fields([(NAME, json!("Lumen"))]);
        all.extend(
            given
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone())),
        );
        let create = Edit::Create {
            id: id(),
            kind: KIND.into(),
            fields: all,
        };
        workspace.apply(Change::new("begin", vec![create]));
        workspace
    }

    #[test]
    fn notes_have_their_own_size_and_no_distance_until_they_are_tidied() {
        for nothing in [
            &[][..],
            &[(NOTE_SIZE, Value::Null), (NOTE_APART, Value::Null)],
        ] {
            let plan = plan(nothing);
            assert_eq!((note_size(&plan), note_apart(&plan)), (1.0, None));
        }
        let tidied = plan(&[(NOTE_SIZE, json!(0.4)), (NOTE_APART, json!(0.07))]);
        assert_eq!((note_size(&tidied), note_apart(&tidied)), (0.4, Some(0.07)));
    }

    #[test]
    fn a_size_and_a_distance_that_cannot_be_are_none() {
        for number in [json!(0), json!(-1), json!(2.5), json!("0.5")] {
            let plan = plan(&[(NOTE_SIZE, number.clone()), (NOTE_APART, number.clone())]);
            assert_eq!(
                (note_size(&plan), note_apart(&plan)),
                (1.0, None),
                "{number}"
            );
        }
    }
}
