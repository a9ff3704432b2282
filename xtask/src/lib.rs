//! The project's tasks, run as `cargo xtask <task>`.
//!
//! One file holds one thing: a task (`serve`, `test`, `dist`, `bench`) or what tasks
//! share. The static server is public so that the whole-app tests serve the
//! release build just as `cargo xtask serve` does.

pub mod bench;
pub mod browsers;
mod cache;
mod command;
mod compress;
mod csp;
pub mod display;
pub mod dist;
mod fresh;
pub mod help;
mod html;
mod install;
mod parallel;
pub mod project;
pub mod serve;
pub mod server;
mod sizes;
pub mod split;
mod step;
#[cfg(test)]
mod style;
pub mod test;
mod tree;
mod trunk;
