//! What the draws from ranges begin with: kept for the open workspace, and the same on every page that draws, so
//! that each says the same chance of the same plan.

use crate::state::AppState;

/// The preference that keeps it.
const SEED: &str = "how-sure-seed";
/// The seed while nobody has chosen one.
const FIRST: u64 = 1;
/// More than anybody tries.
pub const MOST: u64 = 999_999;

/// The seed as it was kept.
#[must_use]
pub fn kept(app: AppState) -> u64 {
    let kept = app.preference_here(SEED).and_then(|it| it.parse().ok());
    kept.unwrap_or(FIRST).clamp(1, MOST)
}

/// Keeps another seed, for the next visit, too.
pub fn keep(app: AppState, seed: u64) {
    app.keep_preference_here(SEED, &seed.to_string());
}
