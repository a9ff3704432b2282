//! What leaves for other tools, and what comes from them.
//!
//! - [`markdown`]: people's words within Markdown;
//! - [`brief`]: the vision on one page;
//! - [`explanation`]: why these initiatives and not those, on a page;
//! - [`persona_sheet`]: a persona on one page;
//! - [`table`]: tables of other tools, as rows of cells; [`dates`]: days as they write them;
//! - [`evidence_columns`], [`evidence_rows`], [`evidence_add`]: such a table as evidence;
//!   [`evidence_words`]: what other tools call things.

pub mod brief;
pub mod dates;
pub mod evidence_add;
pub mod evidence_columns;
pub mod evidence_rows;
pub mod evidence_words;
pub mod explanation;
pub mod markdown;
pub mod persona_sheet;
pub mod table;
