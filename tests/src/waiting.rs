//! Waiting until the page has come to show something, as a person does: without a clock of one's own,
//! and without giving up early on a busy machine.

use crate::App;
use crate::app::is_without_answer;
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::{By, WebElement};

/// How long anything may take before a person would call it broken. Generous: the machine may be
/// busy with other tests.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether an animation glides by itself, as a script asks it; one that follows a scrolling hand moves with it alone.
pub const GLIDES: &str =
    "((it) => it.timeline === document.timeline && it.playState === 'running')";

impl App {
    /// Waits until the app is there.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn started(&self) -> Result<()> {
        self.until("the app to start", async || {
            self.truth("return !document.getElementById('static-shell')")
                .await
        })
        .await?;
        self.room_shows().await
    }

    /// Waits until a room, or the welcome, is there: its part of the app may still be on its way.
    ///
    /// # Errors
    /// When none comes.
    pub async fn room_shows(&self) -> Result<()> {
        self.until("a room", async || {
            self.truth("return (document.getElementById('main')?.childElementCount ?? 0) > 0")
                .await
        })
        .await
    }

    /// Waits until this room shows, and not the one before it.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn in_room(&self, room: &str) -> Result<()> {
        let script = r"
            const current = document.querySelector('nav [aria-current=page]');
            return current?.textContent.includes(arguments[0]) && !!document.querySelector('#main h1')
                && !document.querySelector('#main [data-waiting]')";
        self.until(&format!("the room {room}"), async || {
            self.script_with(script, vec![serde_json::json!(room)])
                .await
        })
        .await
    }

    /// Waits until no dialog lies over the page.
    ///
    /// # Errors
    /// When one stays.
    pub async fn no_dialog(&self) -> Result<()> {
        self.until("the dialog to go", async || {
            self.truth("return document.querySelector('dialog') === null")
                .await
        })
        .await
    }

    /// Waits until the page says Saved.
    ///
    /// # Errors
    /// When it says something else for too long.
    pub async fn saved(&self) -> Result<()> {
        self.until("the page to say Saved", async || {
            Ok(self.save_state().await? == "Saved")
        })
        .await
    }

    /// The first element, as soon as there is one.
    ///
    /// # Errors
    /// When none comes.
    pub async fn find(&self, by: By) -> Result<WebElement> {
        let what = format!("{by:?}");
        self.wait_for(&what, async || {
            Ok(self
                .driver()?
                .find_all(by.clone())
                .await?
                .into_iter()
                .next())
        })
        .await
    }

    /// The first element in sight that an `XPath` leads to, as soon as there is one.
    ///
    /// # Errors
    /// When none comes.
    pub async fn find_shown(&self, path: impl AsRef<str>) -> Result<WebElement> {
        // Asked of the page itself: WebKit's driver takes a field for hidden that holds nothing yet.
        let script = r"
            const found = document.evaluate(arguments[0], document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
            for (let at = 0; at < found.snapshotLength; at += 1) {
                const element = found.snapshotItem(at);
                const frame = element.getBoundingClientRect();
                if (frame.width > 0 && frame.height > 0 && getComputedStyle(element).visibility === 'visible') return element;
            }
            return null";
        let path = path.as_ref();
        self.wait_for(&format!("{path} in sight"), async || {
            let answer = self.driver()?.execute(script, vec![json!(path)]).await?;
            let found = !answer.json().is_null();
            Ok(found.then(|| answer.element()).transpose()?)
        })
        .await
    }

    /// Waits until the page shows these words anywhere.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn shows(&self, words: &str) -> Result<()> {
        self.until(&format!("the words “{words}”"), async || {
            Ok(self.text().await?.contains(words))
        })
        .await
    }

    /// Waits until the page does not show these words anywhere.
    ///
    /// # Errors
    /// When they stay.
    pub async fn shows_no(&self, words: &str) -> Result<()> {
        self.until(&format!("“{words}” to go"), async || {
            Ok(!self.text().await?.contains(words))
        })
        .await
    }

    /// Waits until something is so.
    ///
    /// # Errors
    /// When it does not come to be, or asking fails.
    pub async fn until(&self, what: &str, is_so: impl AsyncFn() -> Result<bool>) -> Result<()> {
        self.wait_for(what, async || Ok(is_so().await?.then_some(())))
            .await
    }

    /// Waits until there is something, and gives it.
    ///
    /// # Errors
    /// When it does not come, or looking fails.
    pub async fn wait_for<Thing>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Result<Option<Thing>>,
    ) -> Result<Thing> {
        let began = Instant::now();
        loop {
            match look().await {
                Ok(Some(thing)) => return Ok(thing),
                // What comes after a page that went while it was asked is asked again.
                Err(error) if !is_without_answer(&error) => return Err(error),
                Ok(None) | Err(_) => {}
            }
            if began.elapsed() > PATIENCE {
                bail!("waited in vain for {what}");
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Lets a second pass before each frame that the page asks for from now on, as where a machine is busy:
    /// what a person does next comes before it.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn frames_take_long(&self) -> Result<()> {
        let script = r"
            const soon = window.requestAnimationFrame.bind(window);
            window.requestAnimationFrame = (then) => setTimeout(() => soon(then), 1000);
            window.cancelAnimationFrame = clearTimeout.bind(window)";
        self.script::<Value>(script).await?;
        Ok(())
    }

    /// Waits until the page has done what it left for the next frame, and painted it.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn frames_pass(&self) -> Result<()> {
        let frames =
            "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
        self.promise::<Value>(frames, Vec::new()).await?;
        Ok(())
    }

    /// Waits until nothing glides any more.
    ///
    /// # Errors
    /// When it goes on and on.
    pub async fn lies_still(&self) -> Result<()> {
        // What was just changed begins to glide a frame later.
        self.frames_pass().await?;
        self.until("everything to lie still", async || {
            let still = format!("return !document.getAnimations().some({GLIDES})");
            self.truth(&still).await
        })
        .await
    }
}
