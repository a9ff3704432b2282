//! What leaves for other tools.
//!
//! - [`markdown`]: people's words within Markdown;
//! - [`brief`]: the vision on one page.

pub mod brief;
pub mod markdown;
