//! The page How sure: its rows, and the ranges of what is picked out, by the words on them.

use crate::App;
use crate::hands::{plain, quoted};
use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

impl App {
    /// Goes to the page, and waits for these words on it.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn how_sure_page(&self, words: &str) -> Result<()> {
        self.go("Priorities").await?;
        self.go_to_page("How sure").await?;
        self.shows(words).await
    }

    /// Waits until the draws are done.
    ///
    /// # Errors
    /// When they do not come to be.
    pub async fn draws_are_done(&self) -> Result<()> {
        self.until("the draws to be done", async || {
            self.truth("return !document.querySelector('table[data-old]')")
                .await
        })
        .await
    }

    /// What the row of an initiative says; nothing while there is none.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn chances(&self, initiative: &str) -> Result<String> {
        let script = r"
            const rows = [...document.querySelectorAll('tbody tr')];
            const row = rows.find((it) => it.querySelector('th button')?.textContent === arguments[0]);
            return [...row?.cells ?? []].map((it) => it.textContent.trim()).join(' | ')";
        let said: String = self.script_with(script, vec![json!(initiative)]).await?;
        Ok(plain(&said))
    }

    /// Waits until the row of an initiative says these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn chances_say(&self, initiative: &str, words: &str) -> Result<()> {
        self.until(&format!("“{words}” of {initiative}"), async || {
            Ok(self.chances(initiative).await?.contains(words))
        })
        .await
    }

    /// Waits until the initiatives are ranked in this order.
    ///
    /// # Errors
    /// When they are not.
    pub async fn ranked_are(&self, initiatives: &[&str]) -> Result<()> {
        let script =
            "return [...document.querySelectorAll('tbody th button')].map((it) => it.textContent)";
        self.until(&format!("{initiatives:?} ranked"), async || {
            Ok(self.script::<Vec<String>>(script).await? == initiatives)
        })
        .await
    }

    /// Picks an initiative out.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn pick_out(&self, initiative: &str) -> Result<()> {
        self.press(initiative).await?;
        self.picked_out_is(initiative).await
    }

    /// Waits until an initiative is picked out, and its heading has the focus.
    ///
    /// # Errors
    /// When it is not.
    pub async fn picked_out_is(&self, initiative: &str) -> Result<()> {
        let script = "return document.activeElement?.matches('[aria-label=\"Selected initiative\"] h2') ? document.activeElement.textContent : ''";
        self.until(&format!("{initiative} to be picked out"), async || {
            Ok(self.script::<String>(script).await? == initiative)
        })
        .await
    }

    /// The field of a point of an input's range.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn range_point(&self, input: &str, point: &str) -> Result<WebElement> {
        let (input, point) = (quoted(input), quoted(point));
        let path = format!(
            "//*[@role='group'][@aria-label={input}]//*[self::input or self::select][@id=//label[normalize-space(.)={point}]/@for]"
        );
        self.find_shown(path).await
    }

    /// Types a point of an input's range in place of what it is, and leaves it.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn put_point(&self, input: &str, point: &str, text: &str) -> Result<()> {
        let field = self.range_point(input, point).await?;
        let all = "arguments[0].focus(); arguments[0].select(); return null";
        let _: Value = self.script_with(all, vec![field.to_json()?]).await?;
        match text {
            "" => self.keys(Key::Delete).await?,
            text => self.keys(text).await?,
        }
        self.leave_field().await
    }

    /// Waits until an initiative is chosen in about so many percent of the draws.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn chosen_in(&self, initiative: &str, percent: i64) -> Result<()> {
        self.until(&format!("{initiative} chosen in {percent} %"), async || {
            let said = self.chances(initiative).await?;
            let chance = chance(&said).unwrap_or_default();
            let chance = chance.trim_end_matches(" %").parse::<i64>();
            // The draws depend on the id, which is another one each time.
            Ok(chance.is_ok_and(|chance| (chance - percent).abs() <= 2))
        })
        .await
    }

    /// Waits until the group of an input says these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn range_says(&self, input: &str, words: &str) -> Result<()> {
        let script = "return [...document.querySelectorAll('[role=group]')].find((it) => it.getAttribute('aria-label') === arguments[0])?.innerText ?? ''";
        self.until(&format!("“{words}” of {input}"), async || {
            let said: String = self.script_with(script, vec![json!(input)]).await?;
            Ok(plain(&said).contains(words))
        })
        .await
    }
}

/// The chance that an initiative's row says: "83 %".
#[must_use]
pub fn chance(row: &str) -> Option<String> {
    let said = row.split(" | ").nth(3)?;
    let mut words: Vec<&str> = said.rsplitn(3, ' ').take(2).collect();
    words.reverse();
    Some(words.join(" "))
}
