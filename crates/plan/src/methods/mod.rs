//! The arithmetic of each method, each with its source and units.

pub mod differentiation;
pub mod golden_circle;
pub mod impact_effort;
pub mod number;
mod phrase;
pub mod positioning;
pub mod readability;
pub mod review_rhythm;
pub mod rice;
pub mod sentences;
pub mod tidy;
pub mod trace;
pub mod vision_board;
