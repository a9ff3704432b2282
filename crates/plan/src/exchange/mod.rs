//! What leaves for other tools, and what comes from them.
//!
//! - [`markdown`]: people's words within Markdown;
//! - [`brief`]: the vision on one page;
//! - [`explanation`]: why these initiatives and not those, on a page;
//! - [`kano_sheet`], [`kano_rows`]: the answers of a survey by Kano; [`kano_words`], [`kano_names`]: how surveys write
//!   them, and name initiatives;
//! - [`persona_sheet`]: a persona on one page;
//! - [`table`]: tables of other tools, as rows of cells; [`table_json`]: what is no table but JSON;
//!   [`cells`], [`dates`]: what stands in them; [`guess`]: which column is what;
//!   [`rows`]: what its rows become;
//! - [`evidence_columns`], [`evidence_rows`], [`evidence_add`]: such a table as evidence;
//!   [`evidence_words`]: what other tools call things;
//! - [`initiative_columns`], [`initiative_rows`], [`initiative_add`]: such a table as initiatives;
//!   [`initiative_words`]: what other tools call things.

pub mod brief;
pub mod cells;
pub mod dates;
pub mod evidence_add;
pub mod evidence_columns;
pub mod evidence_rows;
pub mod evidence_words;
pub mod explanation;
pub mod guess;
pub mod initiative_add;
pub mod initiative_columns;
pub mod initiative_rows;
pub mod initiative_words;
pub mod kano_names;
pub mod kano_rows;
pub mod kano_sheet;
pub mod kano_words;
pub mod markdown;
pub mod persona_sheet;
pub mod rows;
pub mod table;
pub mod table_json;
