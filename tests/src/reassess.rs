//! The page Reassess: its walk, its comparison and its days, by the words on them.

use crate::App;
use anyhow::Result;
use serde_json::json;

impl App {
    /// Goes to the page, and waits for these words on it.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn reassess_page(&self, words: &str) -> Result<()> {
        self.go("Priorities").await?;
        self.go_to_page("Reassess").await?;
        self.shows(words).await
    }

    /// Waits until the walk lists these initiatives as changed, in this order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn walk_lists(&self, wanted: &[&str]) -> Result<()> {
        let script = r#"
            const rows = document.querySelectorAll('nav[aria-label="Initiatives to look at"] > ol > li');
            return [...rows].map((it) => it.querySelector('.review-name').textContent)"#;
        self.until(&format!("{wanted:?} in the walk"), async || {
            Ok(self.script::<Vec<String>>(script).await? == wanted)
        })
        .await
    }

    /// Waits until the walk says these words of an initiative in its list.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn walk_says(&self, initiative: &str, words: &str) -> Result<()> {
        let script = r#"
            const rows = [...document.querySelectorAll('nav[aria-label="Initiatives to look at"] li')];
            const row = rows.find((it) => it.querySelector('.review-name').textContent === arguments[0]);
            return row?.innerText.replace(/\s+/g, ' ') ?? ''"#;
        self.until(&format!("“{words}” of {initiative}"), async || {
            let said: String = self.script_with(script, vec![json!(initiative)]).await?;
            Ok(said.contains(words))
        })
        .await
    }

    /// Waits until an initiative is looked at, and its card says
    /// these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn looks_at(&self, initiative: &str, words: &str) -> Result<()> {
        let script = r"
            const card = document.querySelector('article[aria-labelledby=review-card]');
            if (card?.querySelector('h3').textContent !== arguments[0]) return '';
            return card.innerText.replace(/\s+/g, ' ')";
        self.until(&format!("“{words}” on {initiative}"), async || {
            let said: String = self.script_with(script, vec![json!(initiative)]).await?;
            Ok(said.to_lowercase().contains(&words.to_lowercase()))
        })
        .await
    }

    /// Waits until the heading of what is looked at has the focus: letters decide then.
    ///
    /// # Errors
    /// When it does not get it.
    pub async fn walk_has_focus(&self, initiative: &str) -> Result<()> {
        let script =
            "const it = document.activeElement; return it?.tagName === 'H3' ? it.textContent : ''";
        self.until(&format!("the focus on {initiative}"), async || {
            Ok(self.script::<String>(script).await? == initiative)
        })
        .await
    }

    /// Waits until the comparison says these words of why an initiative stands elsewhere.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn compares_because(&self, initiative: &str, why: &str) -> Result<()> {
        let script = r"
            const rows = [...document.querySelectorAll('section[aria-labelledby=reassess-compare] tbody tr')];
            const row = rows.find((row) => row.firstElementChild.textContent.trim() === arguments[0]);
            return [...row?.querySelectorAll('.shift-why li') ?? []].map((it) => it.textContent.replaceAll('\u00a0', ' '))";
        self.until(
            &format!("{initiative} to have moved by “{why}”"),
            async || {
                let said: Vec<String> = self.script_with(script, vec![json!(initiative)]).await?;
                Ok(said.iter().any(|said| said == why))
            },
        )
        .await
    }

    /// Waits until the comparison has these rows first: the name, then, now, and where it went.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn compares_orders(&self, wanted: &[[&str; 4]]) -> Result<()> {
        let script = r"
            const rows = [...document.querySelectorAll('section[aria-labelledby=reassess-compare] tbody tr')];
            return rows.slice(0, arguments[0]).map((row) =>
                [...row.children].slice(0, 4).map((it) => it.textContent))";
        self.until(&format!("{wanted:?} beside each other"), async || {
            let rows: Vec<Vec<String>> =
                self.script_with(script, vec![json!(wanted.len())]).await?;
            Ok(rows == wanted)
        })
        .await
    }
}
