//! The Vision room's notes, by their words.

use crate::App;
use crate::hands::quoted;
use crate::zoom::BULLSEYE;
use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::{By, Key, WebElement};

impl App {
    /// Adds a note by the key N, and leaves it.
    ///
    /// # Errors
    /// When no editor opens or the note does not show.
    pub async fn add_note(&self, text: &str) -> Result<()> {
        self.keys("n").await?;
        self.type_in(&self.field("Note").await?, text).await?;
        self.keys(Key::Escape).await?;
        self.note(text).await?;
        // The note gets the focus a frame later; what is typed meanwhile would go there.
        let script = r"
            const it = document.activeElement;
            return it?.getAttribute('aria-roledescription') === 'note' && it.getAttribute('aria-label').startsWith(arguments[0])";
        self.until(
            &format!("the note “{text}” to have the focus"),
            async || self.script_with(script, vec![json!(text)]).await,
        )
        .await
    }

    /// The note on the board whose words begin so.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn note(&self, text: &str) -> Result<WebElement> {
        let path = format!(
            "//article[@aria-roledescription='note'][starts-with(@aria-label, {})]",
            quoted(text)
        );
        self.find_shown(path).await
    }

    /// Waits until a ring's list beside the board holds exactly these notes, in any order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn lists(&self, ring: &str, notes: &[&str]) -> Result<()> {
        let mut wanted: Vec<&str> = notes.to_vec();
        wanted.sort_unstable();
        self.until(&format!("{ring} to list {wanted:?}"), async || {
            let mut listed = self.listed(ring).await?;
            listed.sort_unstable();
            Ok(listed == wanted)
        })
        .await
    }

    /// The notes of a ring, as they are listed beside the board.
    ///
    /// # Errors
    /// When there is no such list.
    pub async fn listed(&self, ring: &str) -> Result<Vec<String>> {
        let script = r"
            const named = (section) => section.querySelector('h2 span')?.textContent === arguments[0];
            const section = [...document.querySelectorAll('aside[aria-label=Statements] section')].find(named);
            if (!section) return ['(there is no such list)'];
            return [...section.querySelectorAll('li button span[dir=auto]')].map((note) => note.textContent)";
        self.script_with(script, vec![json!(ring)]).await
    }

    /// A place on the bullseye in pixels of the page: `right` and `down` from its centre, in its
    /// radii.
    ///
    /// # Errors
    /// When the board is not there.
    pub async fn on_bullseye(&self, right: f64, down: f64) -> Result<(i64, i64)> {
        let frame = self.find_shown(BULLSEYE).await?.rect().await?;
        let radius = frame.width / 2.0;
        let (x, y) = (frame.x + radius, frame.y + radius);
        Ok(((x + right * radius) as i64, (y + down * radius) as i64))
    }

    /// How many pairs of notes on the board lie on each other, of those that take part.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn overlapping_notes(&self) -> Result<usize> {
        let script = r"
            const notes = [...document.querySelectorAll('article[aria-roledescription=note]')].map((it) => it.getBoundingClientRect());
            let pairs = 0;
            notes.forEach((one, at) => {
                for (const other of notes.slice(at + 1)) {
                    const beside = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
                    const above = one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
                    if (!beside && !above) pairs += 1;
                }
            });
            return pairs";
        self.script(script).await
    }

    /// How many notes' votes lie under the name of a ring.
    ///
    /// # Errors
    /// When the board shows no votes, or no names.
    pub async fn votes_under_names(&self) -> Result<usize> {
        let script = r"
            const frames = (all) => [...document.querySelectorAll(all)].map((it) => it.getBoundingClientRect()).filter((it) => it.width > 0);
            const names = frames('.board .ring-label');
            const under = (vote) => names.some((name) => vote.left < name.right && name.left < vote.right && vote.top < name.bottom && name.top < vote.bottom);
            const votes = frames('.board .note-votes');
            return [votes.length, names.length, votes.filter(under).length]";
        let [votes, names, under]: [usize; 3] = self.script(script).await?;
        ensure!(votes > 0 && names > 0, "{votes} votes, {names} names");
        Ok(under)
    }

    /// The notes whose words can be seen on the board, by what they say.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn plain_notes(&self) -> Result<Vec<String>> {
        let script = r"
            const notes = [...document.querySelectorAll('article[aria-roledescription=note] > p')];
            return notes.filter((it) => getComputedStyle(it).visibility === 'visible').map((it) => it.textContent).sort()";
        self.script(script).await
    }

    /// Gives oneself a name, by the button beside the board.
    ///
    /// # Errors
    /// When there is no such button or field.
    pub async fn is_called(&self, name: &str) -> Result<()> {
        self.press_named("Your name").await?;
        self.until("the field for the name", async || {
            self.truth("return document.activeElement?.labels?.[0]?.textContent === 'Your name'")
                .await
        })
        .await?;
        let field = self.field("Your name").await?;
        field.clear().await?;
        self.type_in(&field, name).await?;
        self.keys(Key::Enter).await?;
        self.button(&format!("Your name: {name}")).await?;
        Ok(())
    }

    /// Waits until a ring's list beside the board says that it has so many notes.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn lists_so_many(&self, ring: &str, count: usize) -> Result<()> {
        let heading = format!(
            "//h3[normalize-space(.)={}]",
            quoted(&format!("{count} notes in {ring}"))
        );
        self.find(By::XPath(heading)).await?;
        Ok(())
    }

    /// Presses the button whose label begins so.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn press_named(&self, label: &str) -> Result<()> {
        let path = format!("//button[starts-with(@aria-label, {})]", quoted(label));
        self.press_shown(path).await
    }
}
