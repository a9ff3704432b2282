//! The arithmetic of each method, each with its source and units.

pub mod differentiation;
pub mod empathy_merge;
pub mod empathy_views;
pub mod evidence_search;
pub mod evidence_trace;
pub mod formula;
pub mod freshness;
pub mod golden_circle;
pub mod grounding;
pub mod impact_effort;
pub mod knowledge;
pub mod knowledge_gaps;
pub mod number;
mod phrase;
pub mod positioning;
pub mod question_hints;
pub mod readability;
pub mod review_rhythm;
pub mod rice;
pub mod root_cause;
pub mod sentences;
pub mod themes;
pub mod tidy;
pub mod trace;
pub mod vision_board;
