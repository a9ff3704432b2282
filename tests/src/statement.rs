//! The page Statement: its templates, its table, its lists.

use crate::App;
use crate::hands::quoted;
use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::WebElement;

/// A row of the table: what matters, and the levels from the left.
pub type Row<'row> = (&'row str, &'row [&'row str]);

impl App {
    /// Goes to the page Statement.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn statement_page(&self) -> Result<()> {
        self.go_to_page("Statement").await
    }

    /// Chooses one of a few that stand side by side.
    ///
    /// # Errors
    /// When there is no such choice.
    pub async fn choose_segment(&self, words: &str) -> Result<()> {
        let path = format!(
            "//*[@role='radiogroup']//label[normalize-space(.)={}]",
            quoted(words)
        );
        self.press_shown(path).await?;
        Ok(())
    }

    /// Waits until the template composes this, and says this of it.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn composes(&self, text: &str, said: &str) -> Result<()> {
        let script = r"
            const heading = [...document.querySelectorAll('h2')].find((it) => it.textContent === 'Compose it from');
            const section = heading.closest('section');
            return [section.querySelector('p[dir=auto]:has(+ p[role=status])').textContent, section.querySelector('p[role=status]').textContent]";
        self.until(&format!("“{text}” to be composed"), async || {
            Ok(self.script::<[String; 2]>(script).await? == [text, said])
        })
        .await
    }

    /// Waits until the table says this: the alternatives after the product, and the rows.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn table_says(&self, alternatives: &[&str], rows: &[Row<'_>]) -> Result<()> {
        let script = r"
            const name = (head) => head.querySelector('textarea')?.value;
            const chosen = (cell) => cell.querySelector('select').selectedOptions[0].textContent;
            const table = document.querySelector('table');
            if (!table) return [[], []];
            const heads = [...table.querySelectorAll('thead th')].map(name).filter((it) => it !== undefined);
            const rows = [...table.querySelectorAll('tbody tr')].map((row) => [name(row.querySelector('th')), [...row.querySelectorAll('td')].map(chosen)]);
            return [heads, rows]";
        let wanted = json!([alternatives, rows]);
        self.until(&format!("the table {wanted}"), async || {
            Ok(self.script::<serde_json::Value>(script).await? == wanted)
        })
        .await
    }

    /// The row, column or objective whose name is this: its name's field.
    ///
    /// # Errors
    /// When there is none.
    pub async fn named_row(&self, name: &str) -> Result<WebElement> {
        // What a field holds is out of XPath's sight.
        let script = "return [...document.querySelectorAll('th textarea, ol[aria-label=Objectives] > li > div textarea')].find((it) => it.value === arguments[0]) ?? null";
        self.wait_for(&format!("“{name}”"), async || {
            let answer = self.driver()?.execute(script, vec![json!(name)]).await?;
            let found = !answer.json().is_null();
            Ok(found.then(|| answer.element()).transpose()?)
        })
        .await
    }

    /// Judges how well a column does in a row.
    ///
    /// # Errors
    /// When there is no such cell or level.
    pub async fn judge(&self, column: &str, row: &str, level: &str) -> Result<()> {
        let field = self.field(&format!("How well, {column}: {row}")).await?;
        let script = r"
            const [field, words] = arguments;
            const option = [...field.options].find((it) => it.textContent.trim() === words);
            if (!option || field.disabled) return false;
            field.value = option.value;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return true";
        let with = vec![field.to_json()?, json!(level)];
        let judged: bool = self.script_with(script, with).await?;
        ensure!(judged, "“{column}” cannot be judged as “{level}”");
        Ok(())
    }

    /// Presses an item of the menu of a row, a column or an objective.
    ///
    /// # Errors
    /// When there is no such menu or item.
    pub async fn row_menu(&self, name: &str, item: &str) -> Result<()> {
        self.press(&format!("More about {name}")).await?;
        let path = format!(
            "//*[@role='menuitem'][starts-with(normalize-space(.), {})]",
            quoted(item)
        );
        self.press_shown(path).await?;
        Ok(())
    }
}
