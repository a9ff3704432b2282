//! The vision: the sentences beside the bullseye, and what they are composed from. One in a workspace.
//!
//! Templates share a field where they mean the same, so that what is written in one stands in the
//! others: the target group is Moore's "for whom" and Pichler's "target group", and the product of the
//! vision board is the What statement.
//!
//! Sources: Simon Sinek, "Start with Why", 2009 (the Golden Circle); Geoffrey Moore, "Crossing the
//! Chasm", 1991 (the positioning statement); Roman Pichler, "The Product Vision Board", 2011, and its
//! extended form.

use super::feedback::Part;
use super::link::{self, Relation};
use super::{FieldType, review};
use crate::methods::golden_circle::Ring;
use crate::workspace::{Id, Record, Workspace};

/// The record's kind.
pub const KIND: &str = "vision";

/// Declares the texts of the vision: a constant with the name of each one's field, a reading of all
/// of them, and the list of them.
macro_rules! texts {
    ($($(#[$meta:meta])* $constant:ident $name:ident = $word:literal),+ $(,)?) => {
        $($(#[$meta])* pub const $constant: &str = $word;)+

        /// The names of its texts.
        pub const TEXTS: &[&str] = &[$($constant),+];
        /// The fields and their types: its texts, and when it is reviewed.
        pub const FIELDS: &[(&str, FieldType)] = &[
            $(($constant, FieldType::Text),)+
            (review::REVIEW_EVERY, FieldType::Word(review::Rhythm::WORDS)),
            (review::REVIEWED_ON, FieldType::Text),
        ];

        /// A reading of the vision's texts, of the vision's record or of a version's.
        #[derive(Clone, PartialEq, Eq, Debug, Default)]
        pub struct Vision {
            $($(#[$meta])* pub $name: String),+
        }

        impl Vision {
            /// The text of a field; empty for a field that is none of the vision's.
            #[must_use]
            pub fn text(&self, field: &str) -> &str {
                match field {
                    $($constant => &self.$name,)+
                    _ => "",
                }
            }
        }

        impl From<&Record> for Vision {
            fn from(record: &Record) -> Self {
                let text = |field| record.text(field).to_owned();
                Self { $($name: text($constant)),+ }
            }
        }
    };
}

texts! {
    /// Text: the vision statement, one sentence.
    STATEMENT statement = "statement",
    /// Text: why the product exists.
    WHY why = "why",
    /// Text: how it will achieve that.
    HOW how = "how",
    /// Text: what exactly it is.
    WHAT what = "what",
    /// Text: for whom it is; Moore's target customer, Pichler's target group.
    TARGET target = "target",
    /// Text: what they need, or the opportunity; Moore's and Pichler's needs.
    NEED need = "need",
    /// Text: the product's name.
    PRODUCT product = "product",
    /// Text: the category the market knows it by.
    CATEGORY category = "category",
    /// Text: the key benefit, the reason to buy.
    BENEFIT benefit = "benefit",
    /// Text: what people would use in its place; the primary competitive alternative.
    ALTERNATIVE alternative = "alternative",
    /// Text: the primary differentiation from that alternative.
    DIFFERENCE difference = "difference",
    /// Text: how the product benefits the business.
    BUSINESS_GOALS business_goals = "business_goals",
    /// Text: who else there is.
    COMPETITORS competitors = "competitors",
    /// Text: how it earns money.
    REVENUE_STREAMS revenue_streams = "revenue_streams",
    /// Text: what costs most to develop, market, sell and serve it.
    COST_FACTORS cost_factors = "cost_factors",
    /// Text: how it reaches those it is for.
    CHANNELS channels = "channels",
    /// Text: the unique value proposition, one sentence.
    VALUE_PROPOSITION value_proposition = "value_proposition",
}

/// The id of the one vision record of every workspace.
#[must_use]
pub fn id() -> Id {
    Id::known("vision")
}

/// Stands for a part of the vision where a link leads to it: `vision:why`. No record has this id.
#[must_use]
pub fn part_id(part: Part) -> Id {
    Id::known(&format!("{KIND}:{}", part.word()))
}

/// The part of the vision that such an id stands for; `None` for any other id.
#[must_use]
pub fn part_of_id(id: &str) -> Option<Part> {
    Part::from_word(id.strip_prefix(KIND)?.strip_prefix(':')?)
}

/// The parts of the vision that something serves, in their order.
#[must_use]
pub fn served_by(workspace: &Workspace, id: &Id) -> Vec<Part> {
    let serves = |link: &&Record| {
        link.text(link::RELATION) == Relation::Serves.word() && link.text(link::FROM) == &**id
    };
    let links = workspace.links_of(id).filter(serves);
    let ends: Vec<Part> = links
        .filter_map(|link| part_of_id(link.text(link::TO)))
        .collect();
    let parts = Part::ALL.iter().copied();
    parts.filter(|part| ends.contains(part)).collect()
}

/// The name of the field that holds a ring's statement.
#[must_use]
pub fn statement_field(ring: Ring) -> &'static str {
    match ring {
        Ring::Why => WHY,
        Ring::How => HOW,
        Ring::What => WHAT,
    }
}

/// What a link says that leads from the vision to a note or a group from which a ring's statement comes.
#[must_use]
pub fn comes_from(ring: Ring) -> Relation {
    match ring {
        Ring::Why => Relation::WhyFrom,
        Ring::How => Relation::HowFrom,
        Ring::What => Relation::WhatFrom,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, Edit, SeededOutside, Workspace};
    use serde_json::json;

    #[test]
    fn every_text_is_read_from_its_field() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let mut given = fields([("mood", json!("sunny"))]);
        given.extend(TEXTS.iter().map(|name| ((*name).to_owned(), json!(name))));
        let create = Edit::Create {
            id: id(),
            kind: KIND.into(),
            fields: given,
        };
        workspace.apply(Change::new("Fill", vec![create]));
        let vision = Vision::from(workspace.record(&id()).unwrap());
        for name in TEXTS {
            assert_eq!(vision.text(name), *name);
        }
        assert_eq!(vision.text("mood"), "");
    }
}
