//! The page Evidence: what stands on it, by the words on it.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

impl App {
    /// Goes to the page Evidence by its address, and waits for these words on it.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn evidence_page(&self, words: &str) -> Result<()> {
        self.open_at("#/people/evidence").await?;
        self.shows(words).await
    }

    /// Begins a piece by the key N, learned in this way; the field for the way has the focus before.
    ///
    /// # Errors
    /// When its form does not come.
    pub async fn begin_evidence(&self, way: &str) -> Result<()> {
        self.keys("n").await?;
        self.has_focus_by_label("Kind of evidence").await?;
        let field = self.field("Kind of evidence").await?;
        self.choose_from(&field, way).await
    }

    /// Waits until the field under this label has the focus.
    ///
    /// # Errors
    /// When it does not get it.
    pub async fn has_focus_by_label(&self, label: &str) -> Result<()> {
        let script = "return document.activeElement?.labels?.[0]?.textContent.trim() ?? ''";
        self.until(&format!("“{label}” to have the focus"), async || {
            Ok(self.script::<String>(script).await? == label)
        })
        .await
    }

    /// Waits until the list holds the pieces that begin so, and no others, in this order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn evidence_is(&self, wanted: &[&str]) -> Result<()> {
        let script = r"
            const list = document.querySelector('section[aria-label=Evidence] > ol');
            return [...list?.querySelectorAll(':scope > li') ?? []].map((it) => it.querySelector('.serif').textContent)";
        self.until(&format!("the evidence {wanted:?}"), async || {
            let found: Vec<String> = self.script(script).await?;
            let same = found.len() == wanted.len();
            Ok(same
                && found
                    .iter()
                    .zip(wanted)
                    .all(|(it, wanted)| it.starts_with(wanted)))
        })
        .await
    }

    /// The piece in the list that says these words.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn evidence_row(&self, words: &str) -> Result<WebElement> {
        // What is far below is not laid out, and no words show there.
        let script = r"
            const rows = [...document.querySelectorAll('section[aria-label=Evidence] > ol > li')];
            rows.find((it) => it.textContent.includes(arguments[0]))?.scrollIntoView({ block: 'center' });
            return null";
        self.script_with::<Value>(script, vec![json!(words)])
            .await?;
        let words = quoted(words);
        let path = format!("//section[@aria-label='Evidence']/ol/li[contains(., {words})]/a");
        self.find_shown(path).await
    }

    /// Opens a piece, and waits for its form.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn open_evidence(&self, words: &str) -> Result<()> {
        self.evidence_row(words).await?.click().await?;
        let words = quoted(words);
        self.find_shown(format!("//article[contains(@aria-label, {words})]"))
            .await?;
        self.until("the heading of the piece to have the focus", async || {
            self.truth("return document.activeElement?.tagName === 'H2'")
                .await
        })
        .await
    }

    /// Finds something by its words in a field that offers many, and takes it.
    ///
    /// # Errors
    /// When nothing is called so.
    pub async fn find_and_take(&self, label: &str, typed: &str, offered: &str) -> Result<()> {
        let field = self.field(label).await?;
        self.press_it(&field).await?;
        let all = "arguments[0].select();";
        self.driver()?.execute(all, vec![field.to_json()?]).await?;
        self.keys(typed).await?;
        let offered = quoted(offered);
        self.press_shown(format!("//*[@role='option'][contains(., {offered})]"))
            .await?;
        Ok(())
    }

    /// Puts a text into a field at once, as pasting does.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn put_text(&self, label: &str, text: &str) -> Result<()> {
        let field = self.field(label).await?;
        let script = r"
            const [field, text] = arguments;
            field.focus();
            field.dispatchEvent(new Event('paste', { bubbles: true }));
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            return null";
        let with = vec![field.to_json()?, json!(text)];
        self.script_with::<Value>(script, with).await?;
        Ok(())
    }

    /// Types a tag into the field for tags, and ends it with Enter.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn add_tag(&self, tag: &str) -> Result<()> {
        let field = self.field("Tags").await?;
        self.type_in(&field, tag).await?;
        field.send_keys(Key::Enter).await?;
        Ok(())
    }
}
