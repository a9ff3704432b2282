//! Bullseye in real browsers: what the journeys in `journeys/` stand on.
//!
//! - [`engine`]: Chromium, Firefox and WebKitGTK, each with its driver;
//! - [`app`]: the page as a person knows it: buttons, fields and rooms by their names;
//! - [`axe`]: the accessibility rules;
//! - [`runner`]: every journey in every engine that is here.

pub mod app;
pub mod axe;
pub mod engine;
pub mod runner;

pub use app::App;
pub use engine::{Browser, Engine, Profile};
pub use runner::Journey;
