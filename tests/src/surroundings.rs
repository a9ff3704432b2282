//! What surrounds the page: the window, the system's wishes, a finger in place of a mouse. Only
//! Chromium can be told; each says whether the engine could.

use crate::{App, Engine};
use anyhow::Result;
use serde_json::{Value, json};

/// What the system asks of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Light grounds.
    Light,
    /// Dark grounds.
    Dark,
    /// As little motion as can be.
    Still,
    /// The strongest contrast.
    Contrast,
}

impl App {
    /// Runs a script before any of the page's own, from the next page on.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn before_every_page(&self, script: &str) -> Result<bool> {
        let wanted = json!({ "source": script });
        self.chromium("Page.addScriptToEvaluateOnNewDocument", wanted)
            .await
    }

    /// Makes the window so large, in CSS pixels: only Chromium makes it as small as a phone.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn resize(&self, (width, height): (u32, u32)) -> Result<bool> {
        let wanted =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.chromium("Emulation.setDeviceMetricsOverride", wanted)
            .await
    }

    /// Puts a finger in place of the mouse.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn touch(&self) -> Result<bool> {
        let wanted = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.chromium("Emulation.setTouchEmulationEnabled", wanted)
            .await
    }

    /// Has the system ask for these, and for nothing else.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn wish(&self, wishes: &[Wish]) -> Result<bool> {
        let features: Vec<Value> = wishes
            .iter()
            .map(|wish| match wish {
                Wish::Light => json!({ "name": "prefers-color-scheme", "value": "light" }),
                Wish::Dark => json!({ "name": "prefers-color-scheme", "value": "dark" }),
                Wish::Still => json!({ "name": "prefers-reduced-motion", "value": "reduce" }),
                Wish::Contrast => json!({ "name": "prefers-contrast", "value": "more" }),
            })
            .collect();
        self.chromium(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await
    }

    /// Lays the page out as for paper.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn on_paper(&self) -> Result<bool> {
        let paper = json!({ "media": "print" });
        self.chromium("Emulation.setEmulatedMedia", paper).await
    }

    /// How many pages of A4 the browser prints.
    ///
    /// # Errors
    /// When it prints none; only Chromium prints for a test.
    pub async fn pages_of_paper(&self) -> Result<usize> {
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
        let cdp = self.driver()?.cdp();
        let printed = cdp.send_raw("Page.printToPDF", paper).await?;
        let pages = r"
            const pages = atob(arguments[0]).match(/\/Type\s*\/Page\b/g);
            return pages?.length ?? 0";
        self.script_with(pages, vec![printed["data"].clone()]).await
    }

    /// Refuses downloads whose address has these words in it, from now on; none where the list is
    /// empty.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn refuse_downloads(&self, words: &[&str]) -> Result<bool> {
        let urls: Vec<String> = words.iter().map(|word| format!("*{word}*")).collect();
        Ok(self.chromium("Network.enable", json!({})).await?
            && self
                .chromium("Network.setBlockedURLs", json!({ "urls": urls }))
                .await?)
    }

    pub(crate) async fn chromium(&self, command: &str, with: Value) -> Result<bool> {
        if self.engine()? != Engine::Chromium {
            return Ok(false);
        }
        self.driver()?.cdp().send_raw(command, with).await?;
        Ok(true)
    }
}
