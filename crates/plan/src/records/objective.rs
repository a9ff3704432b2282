//! An objective: something the business wants to reach. The vision serves it by a link of the relation
//! [`super::link::Relation::Serves`], which says how and how strongly.

use super::{FieldType, ORDER};

/// The record's kind.
pub const KIND: &str = "objective";
/// Text: its name.
pub const NAME: &str = "name";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[(NAME, FieldType::Text), (ORDER, FieldType::Text)];
