//! The versions of the vision: saved, and read off the page.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;
use serde_json::json;
use thirtyfour::WebElement;

/// Words, each with the line through or under it.
type Lined = Vec<(String, String)>;

impl App {
    /// Saves a version of the vision, from the button beside its sentences; nobody approved it where
    /// `approved_by` is empty.
    ///
    /// # Errors
    /// When the dialog does not come or go.
    pub async fn save_version(&self, reason: &str, approved_by: &str) -> Result<()> {
        self.press("Save a version…").await?;
        self.shows("Save a version of the vision").await?;
        self.fill("Reason", reason).await?;
        // WebKit's driver does not type nothing.
        if !approved_by.is_empty() {
            self.fill("Approved by", approved_by).await?;
        }
        self.press("Save the version").await?;
        self.no_dialog().await
    }

    /// Opens the list of versions, and waits until it holds these reasons, in this order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn lists_versions(&self, reasons: &[&str]) -> Result<()> {
        self.press("Versions").await?;
        let script = r"
            const reason = (row) => row.querySelector('[dir=auto]').textContent;
            return [...document.querySelectorAll('dialog[open] ol > li')].map(reason)";
        self.until(&format!("the versions {reasons:?}"), async || {
            Ok(self.script::<Vec<String>>(script).await? == reasons)
        })
        .await
    }

    /// A button of the version that was saved for this reason.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn version_button(&self, reason: &str, button: &str) -> Result<WebElement> {
        let path = format!(
            "//dialog//li[.//p[.={}]]//button[normalize-space(.)={}]",
            quoted(reason),
            quoted(button)
        );
        self.find_shown(path).await
    }

    /// Waits until the comparison strikes and underlines these words, in this order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn compares(&self, struck: &[&str], underlined: &[&str]) -> Result<()> {
        let script = r"
            const words = (element) => [...element.childNodes].filter((it) => it.nodeType === Node.TEXT_NODE).map((it) => it.data).join('');
            const line = (element) => getComputedStyle(element).textDecorationLine;
            return ['del', 'ins'].map((name) => [...document.querySelectorAll(`dialog ${name}`)].map((it) => [words(it), line(it)]))";
        let lined = |words: &[&str], line: &str| -> Lined {
            let own = |word: &&str| ((*word).to_owned(), line.to_owned());
            words.iter().map(own).collect()
        };
        let wanted = [
            lined(struck, "line-through"),
            lined(underlined, "underline"),
        ];
        self.until(&format!("the comparison {wanted:?}"), async || {
            Ok(self.script::<[Lined; 2]>(script).await? == wanted)
        })
        .await
    }

    /// Chooses what stands on a side of the comparison: the choice whose words end so.
    ///
    /// # Errors
    /// When there is no such choice.
    pub async fn choose_side(&self, side: &str, words: &str) -> Result<()> {
        let field = self.field(side).await?;
        let script = r"
            const [field, words] = arguments;
            const option = [...field.options].find((it) => it.textContent.trim().endsWith(words));
            if (!option) return false;
            field.value = option.value;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return true";
        let chosen: bool = self
            .script_with(script, vec![field.to_json()?, json!(words)])
            .await?;
        anyhow::ensure!(chosen, "there is no choice “{words}”");
        Ok(())
    }
}
