//! A small world of people who plan together: each holds a workspace and a disk, edits, sends
//! copies in any order, and crashes. What they do is plain data, so that a failing history can be
//! made shorter; an oracle with no dots in it says what every copy must hold.

#![allow(dead_code, reason = "each test uses the part it needs")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "test code")]

pub mod action;
pub mod anything;
pub mod check;
pub mod oracle;
pub mod outside;
pub mod people;
pub mod shrink;

pub use action::Action;
pub use people::{Rules, World};
