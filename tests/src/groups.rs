//! Groups of notes on the bullseye, and the page Converge.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;
use serde_json::json;
use thirtyfour::WebElement;

impl App {
    /// The outline of a group on the board, by the beginning of its name: "Care, 2 notes in Why".
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn group(&self, name: &str) -> Result<WebElement> {
        let label = quoted(&format!("Group {name}"));
        self.find_shown(format!(
            "//*[@role='application']//*[@role='group'][starts-with(@aria-label, {label})]"
        ))
        .await
    }

    /// The name on a group's outline.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn group_name(&self, name: &str) -> Result<WebElement> {
        let name = quoted(name);
        self.find_shown(format!(
            "//*[@role='application']//*[@role='group']/button[normalize-space(.)={name}]"
        ))
        .await
    }

    /// Waits until there are so many groups on the board.
    ///
    /// # Errors
    /// When there do not come to be.
    pub async fn groups_are(&self, count: usize) -> Result<()> {
        let script = "return document.querySelectorAll('[role=application] [role=group][aria-label^=\"Group \"]').length";
        self.until(&format!("{count} groups"), async || {
            Ok(self.script::<usize>(script).await? == count)
        })
        .await
    }

    /// Waits until the outline of a group lies around all of these notes, and on no other.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn group_holds(&self, name: &str, notes: &[&str]) -> Result<()> {
        let mut wanted: Vec<&str> = notes.to_vec();
        wanted.sort_unstable();
        self.until(&format!("{name} around {wanted:?}"), async || {
            Ok(self.held_by(name).await? == wanted)
        })
        .await
    }

    /// The notes within the outline of a group, in order; those that lie on it only in part begin with
    /// "half: ".
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn held_by(&self, name: &str) -> Result<Vec<String>> {
        let script = r#"
            const outline = [...document.querySelectorAll('[role=application] [role=group]')].find((it) => it.ariaLabel?.startsWith(`Group ${arguments[0]}`));
            if (!outline) return ['(there is no such group)'];
            const around = outline.getBoundingClientRect();
            const held = [];
            for (const note of document.querySelectorAll('article[aria-roledescription=note]')) {
                const { left, right, top, bottom } = note.getBoundingClientRect();
                // An outline keeps a few pixels from its notes; another note may reach into these.
                if (right <= around.left + 7 || around.right - 7 <= left || bottom <= around.top + 7 || around.bottom - 7 <= top) continue;
                const whole = around.left <= left && right <= around.right && around.top <= top && bottom <= around.bottom;
                const words = note.querySelector('p').textContent;
                held.push(whole ? words : `half: ${words}`);
            }
            return held.sort()"#;
        self.script_with(script, vec![json!(name)]).await
    }

    /// Drags from one place on the page to another, in pixels from its corner, and lets nothing go.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn drag_and_hold(&self, from: (i64, i64), to: (i64, i64)) -> Result<()> {
        let half_way = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let chain = self.driver()?.action_chain();
        let chain = chain.move_to(from.0, from.1).click_and_hold();
        let chain = chain.move_to(half_way.0, half_way.1);
        chain.move_to(to.0, to.1).perform().await?;
        Ok(())
    }

    /// Lets go of what is held.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn let_go(&self) -> Result<()> {
        self.driver()?.action_chain().release().perform().await?;
        Ok(())
    }

    /// Waits until a ring's column on the page Converge shows these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn column_shows(&self, ring: &str, words: &str) -> Result<()> {
        let column = format!(
            "//section[h2[span[normalize-space(.)={}]]]//*[normalize-space(.)={}]",
            quoted(ring),
            quoted(words)
        );
        self.find_shown(column).await?;
        Ok(())
    }

    /// The notes of a group on the page Converge, in order.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn group_lists(&self, name: &str) -> Result<Vec<String>> {
        let script = r"
            const group = [...document.querySelectorAll('[role=group]')].find((it) => it.ariaLabel === `Group ${arguments[0]}`);
            return [...(group?.querySelectorAll('li > a') ?? [])].map((it) => it.textContent)";
        self.script_with(script, vec![json!(name)]).await
    }
}
