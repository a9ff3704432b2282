//! The page Interviews: guides by their names, questions and notes by their words.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;
use serde_json::json;
use thirtyfour::WebElement;

/// The card of the guide with the name that is the first argument.
const GUIDE: &str = "const guide = [...document.querySelectorAll('article')].find((it) =>
    document.getElementById(it.getAttribute('aria-labelledby'))?.textContent.trim() === arguments[0]);";

/// What waits at the end of a list has no words.
const WORDS: &str = "const words = (list) => [...list?.querySelectorAll('textarea') ?? []].map((it) => it.value).filter((it) => it);";

impl App {
    /// Waits until a guide asks these questions, in this order.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn guide_asks(&self, guide: &str, wanted: &[&str]) -> Result<()> {
        let script = format!("{GUIDE}{WORDS} return words(guide?.querySelector('ol'))");
        self.until(&format!("{guide} to ask {wanted:?}"), async || {
            let asked: Vec<String> = self.script_with(&script, vec![json!(guide)]).await?;
            Ok(asked == wanted)
        })
        .await
    }

    /// Waits until the hints under each question of a guide begin with these words.
    ///
    /// # Errors
    /// When they do not come to.
    pub async fn guide_hints(&self, guide: &str, wanted: &[&[&str]]) -> Result<()> {
        let script = format!(
            "{GUIDE} return [...guide?.querySelectorAll('ol > li[data-id]') ?? []].map((it) =>
                [...it.querySelectorAll('li strong')].map((hint) => hint.textContent))"
        );
        self.until(&format!("the hints {wanted:?}"), async || {
            let hints: Vec<Vec<String>> = self.script_with(&script, vec![json!(guide)]).await?;
            Ok(hints == wanted)
        })
        .await
    }

    /// Waits until these notes, and no others, stand under each question of the interview.
    ///
    /// # Errors
    /// When they do not come to.
    pub async fn heard(&self, wanted: &[(&str, &[&str])]) -> Result<()> {
        let script = format!(
            "{WORDS} return [...document.querySelectorAll('section:has(> h3)')].map((it) =>
                [it.querySelector('h3').textContent.trim(), words(it)]).filter(([, it]) => it.length)"
        );
        let wanted: Vec<(String, Vec<String>)> = wanted
            .iter()
            .map(|(question, notes)| {
                let notes = notes.iter().map(|it| (*it).to_owned());
                ((*question).to_owned(), notes.collect())
            })
            .collect();
        self.until(&format!("the notes {wanted:?}"), async || {
            Ok(self.script::<Vec<(String, Vec<String>)>>(&script).await? == wanted)
        })
        .await
    }

    /// Waits until the field that has the focus is an empty note to this question.
    ///
    /// # Errors
    /// When it does not come to be.
    pub async fn notes_to(&self, question: &str) -> Result<()> {
        let script = "const it = document.activeElement;
            return it?.value === '' && it.closest('section')?.querySelector('h3')?.textContent.trim() === arguments[0]";
        self.until(&format!("an empty note to “{question}”"), async || {
            self.script_with(script, vec![json!(question)]).await
        })
        .await
    }

    /// The field that says this.
    ///
    /// # Errors
    /// When there is none.
    pub async fn line(&self, words: &str) -> Result<WebElement> {
        let script = "return [...document.querySelectorAll('#main li textarea')].find((it) => it.value === arguments[0]) ?? null";
        self.wait_for(&format!("the line “{words}”"), async || {
            let answer = self.driver()?.execute(script, vec![json!(words)]).await?;
            let found = !answer.json().is_null();
            Ok(found.then(|| answer.element()).transpose()?)
        })
        .await
    }

    /// Opens the interview with this person from the list.
    ///
    /// # Errors
    /// When there is none.
    pub async fn open_interview(&self, who: &str) -> Result<()> {
        let link = format!("//li/a[strong[normalize-space(.)={}]]", quoted(who));
        self.press_shown(link).await?;
        self.find_shown("//a[contains(., 'Guides and interviews')]")
            .await?;
        Ok(())
    }
}
