//! The page Portfolio: its shares, its board and its list, by the words on them.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;
use serde_json::json;
use thirtyfour::WebElement;

impl App {
    /// Goes to the page, and waits for these words on it.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn portfolio_page(&self, words: &str) -> Result<()> {
        self.go("Priorities").await?;
        self.go_to_page("Portfolio").await?;
        self.shows(words).await
    }

    /// Waits until the row of a bucket says these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn share_says(&self, model: &str, words: &str) -> Result<()> {
        let script = r"
            const rows = [...document.querySelectorAll('table[aria-labelledby=portfolio-shares] tbody tr')];
            const row = rows.find((it) => it.querySelector('th').textContent.startsWith(arguments[0]));
            return row?.checkVisibility() ? row.innerText.replace(/\s+/g, ' ') : ''";
        self.until(&format!("“{words}” of {model}"), async || {
            let said: String = self.script_with(script, vec![json!(model)]).await?;
            Ok(said.contains(words))
        })
        .await
    }

    /// Waits until a column of the board lists these initiatives, in this order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn lane_lists(&self, model: &str, initiatives: &[&str]) -> Result<()> {
        self.until(&format!("{initiatives:?} in {model}"), async || {
            Ok(self.lane(model).await? == initiatives)
        })
        .await
    }

    /// The initiatives in a column of the board, in their order.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn lane(&self, model: &str) -> Result<Vec<String>> {
        let script = r"
            const lanes = [...document.querySelectorAll('[data-lane]')];
            const lane = lanes.find((it) => it.querySelector('h3').textContent === arguments[0]);
            return [...lane?.querySelectorAll('.lane-grip > span:last-child') ?? []].map((it) => it.textContent)";
        self.script_with(script, vec![json!(model)]).await
    }

    /// What moves the card of an initiative.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn lane_card(&self, initiative: &str) -> Result<WebElement> {
        let name = quoted(initiative);
        self.find_shown(format!("//*[@data-card]/button[normalize-space(.)={name}]"))
            .await
    }

    /// Waits until the card of an initiative has the focus.
    ///
    /// # Errors
    /// When it does not get it.
    pub async fn lane_card_has_focus(&self, initiative: &str) -> Result<()> {
        let script = "return document.activeElement?.closest('[data-card] > button')?.textContent.trim() ?? ''";
        self.until(&format!("the focus on {initiative}"), async || {
            Ok(self.script::<String>(script).await? == initiative)
        })
        .await
    }
}
