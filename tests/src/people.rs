//! The People room's cards, by their personas' names.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;
use serde_json::json;
use thirtyfour::{Key, WebElement};

impl App {
    /// Adds a persona of this name by the key N, and leaves it.
    ///
    /// # Errors
    /// When no card comes.
    pub async fn add_persona(&self, name: &str) -> Result<()> {
        self.keys("n").await?;
        self.has_focus("Name").await?;
        self.keys(name).await?;
        self.keys(Key::Escape).await?;
        self.persona(name).await?;
        self.leave_field().await
    }

    /// The card of the persona of this name.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn persona(&self, name: &str) -> Result<WebElement> {
        self.find_shown(card(name)).await
    }

    /// A button on a persona's card: by its label, or by what its words begin with.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn persona_button(&self, name: &str, button: &str) -> Result<WebElement> {
        let button = quoted(button);
        let path = format!(
            "{}//button[@aria-label={button} or not(@aria-label) and starts-with(normalize-space(.), {button})]",
            card(name)
        );
        self.find_shown(path).await
    }

    /// Opens the menu behind a button on a persona's card.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn persona_menu(&self, name: &str, button: &str) -> Result<()> {
        self.persona_button(name, button).await?.click().await?;
        // It is put beside its button a frame after it shows, and then has the focus.
        self.until("the menu to have the focus", async || {
            let script =
                "return document.activeElement.getAttribute('role')?.startsWith('menuitem') ?? false";
            self.truth(script).await
        })
        .await
    }

    /// A field on a persona's card.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn persona_field(&self, name: &str, label: &str) -> Result<WebElement> {
        let path = format!(
            "{}//textarea[ancestor::label[normalize-space(span)={}]]",
            card(name),
            quoted(label)
        );
        self.find_shown(path).await
    }

    /// The line of a card's lists that says this.
    ///
    /// # Errors
    /// When there is none.
    pub async fn persona_line(&self, name: &str, line: &str) -> Result<WebElement> {
        // What a field holds is out of XPath's sight.
        let script = format!(
            "{CARD} return [...card?.querySelectorAll('li textarea') ?? []].find((it) => it.value === arguments[1]) ?? null"
        );
        self.wait_for(&format!("the line “{line}”"), async || {
            let with = vec![json!(name), json!(line)];
            let answer = self.driver()?.execute(script.as_str(), with).await?;
            let found = !answer.json().is_null();
            Ok(found.then(|| answer.element()).transpose()?)
        })
        .await
    }

    /// Waits until a persona's name, role or quote is this.
    ///
    /// # Errors
    /// When it does not come to be.
    pub async fn persona_says(&self, name: &str, label: &str, words: &str) -> Result<()> {
        self.until(
            &format!("{label} of {name} to be “{words}”"),
            async || {
                let field = self.persona_field(name, label).await?;
                Ok(field.prop("value").await?.as_deref() == Some(words))
            },
        )
        .await
    }

    /// Waits until a card's goals, needs or pains are these, in this order.
    ///
    /// # Errors
    /// When they do not come to be.
    pub async fn persona_has(&self, name: &str, list: &str, lines: &[&str]) -> Result<()> {
        let script = format!(
            "{CARD} const list = [...card?.querySelectorAll('ul') ?? []].find((it) => it.getAttribute('aria-label') === arguments[1]);
            return [...list?.querySelectorAll('textarea') ?? []].map((it) => it.value)"
        );
        self.until(&format!("{list} of {name} to be {lines:?}"), async || {
            let with = vec![json!(name), json!(list)];
            Ok(self.script_with::<Vec<String>>(&script, with).await? == lines)
        })
        .await
    }

    /// Waits until the gallery shows exactly these personas, in this order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn gallery(&self, names: &[&str]) -> Result<()> {
        let script = "return [...document.querySelectorAll('ol[aria-label=Personas] > li h2')].map((it) => it.textContent.trim())";
        self.until(&format!("the gallery to be {names:?}"), async || {
            Ok(self.script::<Vec<String>>(script).await? == names)
        })
        .await
    }
}

fn card(name: &str) -> String {
    let name = quoted(name);
    format!("//article[@aria-labelledby=//h2[normalize-space(.)={name}]/@id]")
}

/// The card of the persona whose name is the first argument.
const CARD: &str = "const card = [...document.querySelectorAll('article')].find((it) => it.querySelector('h2')?.textContent.trim() === arguments[0]);";
