//! Empathy maps, by their places' headings and their notes' words.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;
use serde_json::json;
use thirtyfour::WebElement;

impl App {
    /// Begins an empathy map of a segment by the key N, and waits until it is open.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn add_segment_map(&self, segment: &str) -> Result<()> {
        self.keys("n").await?;
        self.press_shown("//dialog//label[normalize-space(.)='A segment']")
            .await?;
        self.type_in(&self.field("Segment").await?, segment).await?;
        self.press_shown("//dialog//footer//button[normalize-space(.)='Add']")
            .await?;
        self.map_is_open(segment).await
    }

    /// Waits until the map of this name is open.
    ///
    /// # Errors
    /// When it is not.
    pub async fn map_is_open(&self, title: &str) -> Result<()> {
        let path = format!("//main//h2[normalize-space(.)={}]", quoted(title));
        self.find_shown(path).await?;
        Ok(())
    }

    /// Waits until a place of the open map holds exactly these notes, in this order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn place_lists(&self, place: &str, wanted: &[&str]) -> Result<()> {
        let script = r"
            const named = (it) => it.querySelector(':scope > div > h3 > span:last-child')?.textContent === arguments[0];
            const place = [...document.querySelectorAll('#main section')].find(named);
            if (!place) return ['(there is no such place)'];
            return [...place.querySelectorAll('li textarea')].map((it) => it.value)";
        self.until(&format!("{place} to list {wanted:?}"), async || {
            let found: Vec<String> = self.script_with(script, vec![json!(place)]).await?;
            Ok(found == wanted)
        })
        .await
    }

    /// The words of a note on the open map.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn map_note(&self, text: &str) -> Result<WebElement> {
        self.find_shown(format!("{}//textarea", note(text))).await
    }

    /// A button of a note on the open map, by what its name begins with.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn map_note_button(&self, text: &str, begins: &str) -> Result<WebElement> {
        let begins = quoted(begins);
        let path = format!("{}//button[starts-with(@aria-label, {begins})]", note(text));
        self.find_shown(path).await
    }

    /// The handle of a note on the open map.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn map_note_grip(&self, text: &str) -> Result<WebElement> {
        let path = format!("{}/div[1]/span[@aria-hidden='true']", note(text));
        self.find_shown(path).await
    }
}

fn note(text: &str) -> String {
    format!("//main//li[div/label[@data-value={}]]", quoted(text))
}
