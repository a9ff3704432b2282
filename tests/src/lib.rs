//! Bullseye in real browsers: what the journeys in `journeys/` stand on.
//!
//! - [`engine`]: Chromium, Firefox and WebKitGTK, each with its driver;
//! - [`app`]: the browser with the app in it: opening, going from room to room, running scripts;
//! - [`waiting`]: waiting until the page has come to show something;
//! - [`hands`]: what a person does with it;
//! - [`vision`]: the Vision room's notes, by their words;
//! - [`versions`]: the versions of the vision;
//! - [`statement`]: the page Statement;
//! - [`pages`]: the Vision room's pages;
//! - [`empathy`]: empathy maps;
//! - [`people`]: the People room's cards, by their personas' names;
//! - [`evidence`]: the page Evidence;
//! - [`persona`]: the page of one persona;
//! - [`interviews`]: guides and interviews;
//! - [`okrs`]: the page of objectives;
//! - [`priorities`]: the Priorities room's table and matrix, by the initiatives' names;
//! - [`portfolio`]: the page Portfolio;
//! - [`what_fits`]: the page What fits;
//! - [`surroundings`]: the window and the system around the page;
//! - [`pointers`]: a mouse's other buttons, a pen, and a pad, step by step;
//! - [`groups`]: groups of notes, and the page Converge;
//! - [`zoom`]: how much of a board shows, and what wheels and fingers do to it;
//! - [`stores`]: what the browser keeps, seen and changed behind the app's back;
//! - [`axe`]: the accessibility rules;
//! - [`spare`]: browsers that journeys hand on to each other;
//! - [`runner`]: every journey in every engine that is here.

pub mod app;
pub mod axe;
pub mod empathy;
pub mod engine;
pub mod evidence;
pub mod groups;
pub mod hands;
pub mod interviews;
pub mod okrs;
pub mod pages;
pub mod people;
pub mod persona;
pub mod pointers;
pub mod portfolio;
pub mod priorities;
pub mod runner;
pub mod spare;
pub mod statement;
pub mod stores;
pub mod surroundings;
pub mod versions;
pub mod vision;
pub mod waiting;
pub mod what_fits;
pub mod zoom;

pub use app::App;
pub use engine::{Browser, Engine, Profile};
pub use runner::Journey;
pub use surroundings::Wish;
