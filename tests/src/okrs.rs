//! The page of objectives: what stands on it, by the words on it.

use crate::App;
use anyhow::Result;
use serde_json::json;

/// The key result whose name's field holds the first argument.
const KEY_RESULT: &str =
    "const row = [...document.querySelectorAll('ol[aria-label=\"Key results\"] > li')].find((it) =>
    it.querySelector('textarea').value === arguments[0]);";

impl App {
    /// Waits until the objectives in order, each with its key results, are these.
    ///
    /// # Errors
    /// When they do not come to be.
    pub async fn objectives_are(&self, wanted: &[(&str, &[&str])]) -> Result<()> {
        let script = r#"
            const names = (all) => [...all].map((it) => it.querySelector('textarea').value);
            return [...document.querySelectorAll('#main article')].map((it) =>
                [it.querySelector('textarea').value, names(it.querySelectorAll('ol[aria-label="Key results"] > li'))])"#;
        let wanted = json!(wanted);
        self.until(&format!("the objectives {wanted}"), async || {
            Ok(self.script::<serde_json::Value>(script).await? == wanted)
        })
        .await
    }

    /// Waits until the row of a key result shows these words: in sight, or as the text of a picture.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn key_result_shows(&self, name: &str, words: &str) -> Result<()> {
        let script = format!(
            "{KEY_RESULT} const pictures = [...row?.querySelectorAll('[role=img]') ?? []];
             const text = (row?.innerText ?? '') + pictures.map((it) => it.getAttribute('aria-label')).join(' ');
             return text.replaceAll('\\u00a0', ' ').replace(/\\s+/g, ' ')"
        );
        self.until(&format!("“{words}” on “{name}”"), async || {
            let text: String = self.script_with(&script, vec![json!(name)]).await?;
            Ok(text.contains(words))
        })
        .await
    }

    /// Waits until the head of an objective's card shows this grade and band.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn objective_is_graded(&self, name: &str, grade: &str) -> Result<()> {
        let script = "const card = [...document.querySelectorAll('#main article')].find((it) => it.querySelector('textarea').value === arguments[0]);
            return card?.querySelector('header').innerText.replace(/\\s+/g, ' ') ?? ''";
        self.until(&format!("“{name}” to be graded {grade}"), async || {
            let text: String = self.script_with(script, vec![json!(name)]).await?;
            Ok(text.contains(grade))
        })
        .await
    }
}
