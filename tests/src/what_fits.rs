//! The page What fits: its two sets, its lines and what initiatives need, by the words on them.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;
use serde_json::json;

/// The column under the heading that is the first argument.
const COLUMN: &str = "const column = [...document.querySelectorAll('#main section')].find((it) =>
    it.querySelector(':scope > header > h3')?.textContent === arguments[0]);";

/// What a line says, on one line itself.
const SAID: &str =
    "(it) => (it?.innerText ?? '').replaceAll('\\u00a0', ' ').replace(/\\s+/g, ' ').trim()";

impl App {
    /// Goes to the page, and waits for these words on it.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn what_fits_page(&self, words: &str) -> Result<()> {
        self.go("Priorities").await?;
        self.go_to_page("What fits").await?;
        self.shows(words).await
    }

    /// Waits until a set, by its heading, is these initiatives in this order.
    ///
    /// # Errors
    /// When it does not come to be.
    pub async fn set_is(&self, set: &str, initiatives: &[&str]) -> Result<()> {
        let script = format!(
            "{COLUMN} if (!column || document.querySelector('#main [aria-busy=true]')) return null;
            return [...column.querySelectorAll('li[data-kind=taken] button')].map((it) => it.textContent.trim())"
        );
        self.until(&format!("{initiatives:?} in {set}"), async || {
            let found: Option<Vec<String>> = self.script_with(&script, vec![json!(set)]).await?;
            Ok(found.is_some_and(|found| found == initiatives))
        })
        .await
    }

    /// How many lines a set's list shows.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn lines_of(&self, set: &str) -> Result<usize> {
        let script = format!("{COLUMN} return column.querySelectorAll('ol > li').length");
        self.script_with(&script, vec![json!(set)]).await
    }

    /// Waits until the head of a set says these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn set_says(&self, set: &str, words: &str) -> Result<()> {
        let script = format!(
            "{COLUMN} const said = {SAID}; return said(column?.querySelector('header')) + ' ' + said(column?.querySelector('footer'))"
        );
        self.until(&format!("“{words}” over {set}"), async || {
            let said: String = self.script_with(&script, vec![json!(set)]).await?;
            Ok(said.contains(words))
        })
        .await
    }

    /// Waits until the line of an initiative in a set's list says these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn line_says(&self, set: &str, initiative: &str, words: &str) -> Result<()> {
        let script = format!(
            "{COLUMN} const said = {SAID};
            return said([...column?.querySelectorAll('ol > li') ?? []].find((it) => it.querySelector('button')?.textContent.trim() === arguments[1]))"
        );
        let arguments = vec![json!(set), json!(initiative)];
        self.until(
            &format!("“{words}” of {initiative} in {set}"),
            async || {
                let said: String = self.script_with(&script, arguments.clone()).await?;
                Ok(said.contains(words))
            },
        )
        .await
    }

    /// Waits until what a person-month more, or less, would change says these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn margin_says(&self, with: &str, words: &str) -> Result<()> {
        let script = format!(
            "const said = {SAID}; const all = [...document.querySelectorAll('#main section')];
            return said(all.find((it) => it.querySelector(':scope > h3')?.textContent.replaceAll('\\u00a0', ' ').trim() === arguments[0]))"
        );
        self.until(&format!("“{words}” {with}"), async || {
            let said: String = self.script_with(&script, vec![json!(with)]).await?;
            Ok(said.contains(words))
        })
        .await
    }

    /// Shows what an initiative of a set's list needs and excludes.
    ///
    /// # Errors
    /// When it is not in the list.
    pub async fn show_links_of(&self, set: &str, initiative: &str) -> Result<()> {
        let (set, name) = (quoted(set), quoted(initiative));
        let path =
            format!("//section[./header/h3[.={set}]]//li//button[normalize-space(.)={name}]");
        self.press_shown(path).await?;
        self.find_shown(format!("//section/header/h2[.={name}]"))
            .await?;
        Ok(())
    }

    /// Waits until a list of the initiative whose links show is these initiatives.
    ///
    /// # Errors
    /// When it does not come to be.
    pub async fn links_are(&self, list: &str, initiatives: &[&str]) -> Result<()> {
        let script = "return [...document.querySelectorAll(`ul[aria-label=\"${arguments[0]}\"] > li button:not([aria-label])`)].map((it) => it.textContent.trim())";
        self.until(&format!("{list}: {initiatives:?}"), async || {
            let found: Vec<String> = self.script_with(script, vec![json!(list)]).await?;
            Ok(found == initiatives)
        })
        .await
    }

    /// Waits until the periods are these, in this order, and the one that shows is this one.
    ///
    /// # Errors
    /// When they do not come to be.
    pub async fn periods_are(&self, periods: &[&str], shown: &str) -> Result<()> {
        let script = r"
            const tabs = [...document.querySelectorAll('#main [role=tab]')];
            const name = (it) => it.firstElementChild.textContent.trim();
            return [tabs.map(name), tabs.filter((it) => it.ariaSelected === 'true').map(name)]";
        self.until(&format!("{periods:?} with {shown}"), async || {
            let (names, chosen): (Vec<String>, Vec<String>) = self.script(script).await?;
            Ok(names == periods && chosen == [shown])
        })
        .await
    }
}
