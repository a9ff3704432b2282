//! The page Explain: what stands on it, by the initiatives' names.

use crate::App;
use anyhow::Result;
use serde_json::json;

impl App {
    /// Goes to the page, and waits for these words on it.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn explain_page(&self, words: &str) -> Result<()> {
        self.go("Priorities").await?;
        self.go_to_page("Explain").await?;
        self.shows(words).await
    }

    /// Waits until these are chosen, in this order.
    ///
    /// # Errors
    /// When they do not come to be.
    pub async fn chosen_are(&self, wanted: &[&str]) -> Result<()> {
        let script = "return [...document.querySelectorAll('#main ol > li article h4')].map((it) => it.textContent)";
        self.until(&format!("{wanted:?} to be chosen"), async || {
            Ok(self.script::<Vec<String>>(script).await? == wanted)
        })
        .await
    }

    /// Waits until the card of one that was chosen says these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn chosen_says(&self, initiative: &str, words: &str) -> Result<()> {
        let script = r"
            const cards = [...document.querySelectorAll('#main ol > li article')];
            const card = cards.find((it) => it.querySelector('h4').textContent === arguments[0]);
            return (card?.innerText ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')";
        self.until(
            &format!("“{words}” on “{initiative}”"),
            async || {
                let said: String = self.script_with(script, vec![json!(initiative)]).await?;
                Ok(said.contains(words))
            },
        )
        .await
    }

    /// Waits until the row of one that was not chosen says these words; they begin with those over its table.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn left_says(&self, initiative: &str, words: &str) -> Result<()> {
        let script = r"
            const rows = [...document.querySelectorAll('#main section > table tbody tr')];
            const row = rows.find((it) => it.querySelector('th').textContent === arguments[0]);
            const over = row?.closest('section').querySelector('h4').textContent ?? '';
            return `${over} ${row?.innerText ?? ''}`.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')";
        self.until(
            &format!("“{words}” of “{initiative}”"),
            async || {
                let said: String = self.script_with(script, vec![json!(initiative)]).await?;
                Ok(said.contains(words))
            },
        )
        .await
    }
}
