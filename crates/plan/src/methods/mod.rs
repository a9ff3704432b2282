//! The arithmetic of each method, each with its source and units.

pub mod golden_circle;
pub mod impact_effort;
pub mod number;
pub mod review_rhythm;
pub mod rice;
pub mod tidy;
