//! Browsers that one journey hands on to the next, since starting one takes longer than many a
//! journey. Each journey still has a window of its own, and an address at which nothing is stored.

use crate::{Browser, Engine, Profile};
use anyhow::Result;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The browsers no journey runs in just now.
static SPARE: Mutex<Vec<(Browser, Profile)>> = Mutex::new(Vec::new());

/// A browser on a blank page: one that was handed on, or a fresh one.
///
/// # Errors
/// When none starts.
pub async fn take(engine: Engine) -> Result<(Browser, Profile)> {
    let waiting = {
        let mut spare = lock(&SPARE);
        let at = spare
            .iter()
            .position(|(browser, _)| browser.engine == engine);
        at.map(|at| spare.swap_remove(at))
    };
    if let Some(waiting) = waiting {
        return Ok(waiting);
    }
    let profile = Profile::fresh()?;
    Ok((Browser::start(engine, &profile).await?, profile))
}

/// Hands a browser on to the next journey, or ends it when it has had enough of them.
///
/// # Errors
/// When it does not leave the page it shows, or does not end.
pub async fn hand_on(mut browser: Browser, profile: Profile) -> Result<()> {
    if !browser.begin_anew().await? {
        return browser.quit().await;
    }
    lock(&SPARE).push((browser, profile));
    Ok(())
}

/// Ends all that wait.
///
/// # Errors
/// When one does not answer.
pub async fn quit_all() -> Result<()> {
    let waiting = std::mem::take(&mut *lock(&SPARE));
    for (browser, _profile) in waiting {
        browser.quit().await?;
    }
    Ok(())
}

/// What a journey that panicked held is as good as before.
pub fn lock<Thing>(shared: &Mutex<Thing>) -> MutexGuard<'_, Thing> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
