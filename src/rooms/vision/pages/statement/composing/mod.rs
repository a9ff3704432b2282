//! The vision statement as each template composes it from its parts: words of the templates, and what was typed into
//! them made to fit.

mod phrase;
pub(super) mod positioning;
pub(super) mod sentences;
pub(super) mod vision_board;
