//! The example plan: Lumen Transit, a companion for people who depend on buses at odd hours.

use crate::workspace::{Change, Workspace};

/// The change that fills an empty workspace with the example.
#[must_use]
pub fn change(_workspace: &mut Workspace) -> Change {
    Change::new("Open the example", Vec::new())
}
