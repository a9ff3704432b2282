//! A factor: something that matters to those the product is for when they choose between it and the
//! alternatives. Each is a row of the table of differentiation, and may be linked to the need or pain
//! it was made from by [`super::link::Relation::MattersTo`].

use super::{FieldType, ORDER};

/// The record's kind.
pub const KIND: &str = "factor";
/// Text: what matters, in a few words.
pub const TEXT: &str = "text";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[(TEXT, FieldType::Text), (ORDER, FieldType::Text)];
