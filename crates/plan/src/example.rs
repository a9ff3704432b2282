//! The example plan: Lumen Transit, a companion for people who depend on buses at odd hours.

use crate::workspace::{Change, Workspace};

/// The change that fills an empty workspace with the example.
#[must_use]
pub fn change(_workspace: &mut Workspace, label: &'static str) -> Change {
    Change::new(label, Vec::new())
}
