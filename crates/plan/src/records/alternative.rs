//! An alternative: what people use in the product's place today, or would: another product, a habit,
//! or nothing at all. Each is a column of the table of differentiation.

use super::{FieldType, ORDER};

/// The record's kind.
pub const KIND: &str = "alternative";
/// Text: its name.
pub const NAME: &str = "name";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[(NAME, FieldType::Text), (ORDER, FieldType::Text)];

/// Stands for the product itself where a [`super::standing`] names an alternative. No alternative has
/// this id: theirs are random.
pub const US: &str = "us";
