//! The pages of the Vision room: what stands on them, by the words on it.

use crate::hands::quoted;
use crate::{App, Engine, Wish, axe, runner};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use thirtyfour::WebElement;

/// The card of the tension, or of the feedback, with the name that is the first argument.
const CARD: &str = "const card = [...document.querySelectorAll('article')].find((it) =>
    (it.getAttribute('aria-label') ?? document.getElementById(it.getAttribute('aria-labelledby'))?.textContent ?? '').trim() === arguments[0]);";

/// A theme, a scale, and the size of the window.
type Look = (&'static str, &'static str, (u32, u32));

/// How pages are looked at.
const LOOKS: &[Look] = &[
    ("light", "stage", (1920, 1080)),
    ("contrast", "desk", (390, 844)),
    ("light", "desk", (1366, 768)),
    ("dark", "desk", (1366, 768)),
    ("light", "desk", (390, 844)),
    ("dark", "desk", (320, 640)),
];

impl App {
    /// Goes to the bullseye or to a page beside it, by the link that shows: at the side, or above the room.
    ///
    /// # Errors
    /// When there is no such link.
    pub async fn go_to_page(&self, page: &str) -> Result<()> {
        let named = |name: &str| format!("starts-with(normalize-space(.), {})", quoted(name));
        let link = match page {
            "Bullseye" => format!("//nav//a[{} or {}]", named("Vision"), named(page)),
            page => format!("//nav//a[{}]", named(page)),
        };
        self.press_shown(link).await?;
        let title = match page {
            "Bullseye" => "Vision · Bullseye".to_owned(),
            page => format!("{page} · "),
        };
        self.until(&format!("the page {page}"), async || {
            let there = "return !!document.querySelector('#main h1')";
            Ok(self.driver()?.title().await?.starts_with(&title) && self.truth(there).await?)
        })
        .await
    }

    /// Waits until the groups of a page, each under its heading, hold the cards of these names.
    ///
    /// # Errors
    /// When they do not come to.
    pub async fn cards_are(&self, wanted: &[(&str, &[&str])]) -> Result<()> {
        let script = r"
            const name = (it) => (it.getAttribute('aria-label') ?? document.getElementById(it.getAttribute('aria-labelledby'))?.textContent ?? '').trim();
            return [...document.querySelectorAll('#main section:has(> ol)')].map((group) =>
                [group.querySelector('h2').textContent.replace(/[ 0-9]+$/, '').trim(), [...group.querySelectorAll('article')].map(name)])";
        let wanted: Vec<(String, Vec<String>)> = wanted
            .iter()
            .map(|(group, names)| {
                let names = names.iter().map(|name| (*name).to_owned());
                ((*group).to_owned(), names.collect())
            })
            .collect();
        self.until(&format!("the groups {wanted:?}"), async || {
            let groups: Vec<(String, Vec<String>)> = self.script(script).await?;
            let groups: Vec<_> = groups
                .into_iter()
                .filter(|(_, it)| !it.is_empty())
                .collect();
            Ok(groups == wanted)
        })
        .await
    }

    /// A field on the card of this name.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn card_field(&self, card: &str, label: &str) -> Result<WebElement> {
        let label = quoted(label);
        self.find_shown(format!(
            "{}//*[self::input or self::textarea or self::select][@id=//label[normalize-space(.)={label}]/@for or ancestor::label[normalize-space(span)={label}]]",
            named(card)
        ))
        .await
    }

    /// A button on the card of this name: by its words or its label.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn card_button(&self, card: &str, button: &str) -> Result<WebElement> {
        let button = quoted(button);
        self.find_shown(format!(
            "{}//button[@aria-label={button} or not(@aria-label) and starts-with(normalize-space(.), {button})]",
            named(card)
        ))
        .await
    }

    /// Waits until the positions of a tension, each with who holds it, are these.
    ///
    /// # Errors
    /// When they do not come to be.
    pub async fn positions_are(&self, tension: &str, wanted: &[(&str, &str)]) -> Result<()> {
        let script = format!(
            "{CARD} return [...card?.querySelectorAll('ul[aria-label=Positions] > li') ?? []].map((it) =>
                [it.querySelector('textarea').value, it.querySelector('input').value])"
        );
        self.until(&format!("the positions {wanted:?}"), async || {
            let found: Vec<(String, String)> =
                self.script_with(&script, vec![json!(tension)]).await?;
            let found: Vec<(&str, &str)> = found
                .iter()
                .map(|(text, holder)| (&**text, &**holder))
                .collect();
            Ok(found == wanted)
        })
        .await
    }

    /// Waits until the card of this name shows these words.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn card_shows(&self, card: &str, words: &str) -> Result<()> {
        let script = format!(
            "{CARD} return (card?.innerText ?? '') + [...card?.querySelectorAll('input, textarea') ?? []].map((it) => it.value).join(' ')"
        );
        self.until(
            &format!("“{words}” on the card “{card}”"),
            async || {
                let text: String = self.script_with(&script, vec![json!(card)]).await?;
                Ok(text.contains(words))
            },
        )
        .await
    }

    /// Chooses what a list offers: the choice whose words begin so.
    ///
    /// # Errors
    /// When there is no such choice.
    pub async fn choose_from(&self, field: &WebElement, words: &str) -> Result<()> {
        let script = r"
            const [field, words] = arguments;
            const option = [...field.options].find((it) => it.textContent.trim().startsWith(words));
            if (!option) return false;
            field.value = option.value;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return true";
        let with = vec![field.to_json()?, json!(words)];
        let chosen: bool = self.script_with(script, with).await?;
        ensure!(chosen, "there is no choice “{words}”");
        Ok(())
    }

    /// Puts a date into a field and leaves it: how its parts are typed differs by country.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn put_date(&self, label: &str, date: &str) -> Result<()> {
        self.put_date_in(&self.field(label).await?, date).await
    }

    /// Puts a date into this field and leaves it.
    ///
    /// # Errors
    /// When the field is gone.
    pub async fn put_date_in(&self, field: &WebElement, date: &str) -> Result<()> {
        let script = r"
            const [field, date] = arguments;
            field.focus();
            field.value = date;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.blur();
            return null";
        let with = vec![field.to_json()?, json!(date)];
        self.script_with::<Value>(script, with).await?;
        Ok(())
    }

    /// The day so many days from today, as a field holds it.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn day(&self, from_today: i32) -> Result<String> {
        let script = r"
            const day = new Date();
            day.setDate(day.getDate() + arguments[0]);
            const two = (number) => String(number).padStart(2, '0');
            return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`";
        self.script_with(script, vec![json!(from_today)]).await
    }

    /// Waits until nothing moves, and keeps a picture; then nothing reaches over the sides of the window, and
    /// the page keeps the rules of accessibility.
    ///
    /// # Errors
    /// When it does not.
    pub async fn page_is_fit(&self) -> Result<()> {
        self.lies_still().await?;
        let over = r"
            const scrolls = (it) => it && (/auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth
                || scrolls(it.parentElement));
            return [...document.querySelectorAll('#main *')].filter((it) => {
                if (!it.checkVisibility({ visibilityProperty: true }) || it.closest('.visually-hidden, svg')) return false;
                const frame = it.getBoundingClientRect();
                return frame.width > 1 && (frame.left < -1 || frame.right > innerWidth + 1) && !scrolls(it.parentElement);
            }).map((it) => `${it.tagName} ${it.className}: ${Math.round(it.getBoundingClientRect().right)} of ${innerWidth}`)";
        let over: Vec<String> = self.script(over).await?;
        ensure!(over.is_empty(), "out of the window: {over:#?}");
        let main = "const main = document.getElementById('main'); return main.scrollWidth <= main.clientWidth";
        ensure!(self.truth(main).await?, "the page scrolls sideways");
        let name = "return `${location.hash.slice(2).replaceAll('/', '-')}-${document.documentElement.dataset.theme}-${innerWidth}`";
        let name: String = self.script(name).await?;
        self.picture_page(&name).await?;
        let found = axe::violations(self).await?;
        ensure!(found.is_empty(), "{found}");
        Ok(())
    }

    /// Goes to a page at every size, in every theme and at a projector's scale; waits for these
    /// words on it, does what `begin` does, and sees that the page is fit.
    ///
    /// # Errors
    /// When it is not fit somewhere.
    pub async fn page_is_fit_everywhere(
        &self,
        address: &str,
        words: &str,
        begin: impl AsyncFn() -> Result<()>,
    ) -> Result<()> {
        self.wish(&[Wish::Still]).await?;
        let one_size = self.engine()? != Engine::Chromium;
        for (at, &(theme, scale, size)) in LOOKS.iter().enumerate() {
            // Where the window keeps its size, a theme at a scale looks as it did before.
            let mut before = LOOKS[..at].iter();
            if one_size && before.any(|look| (look.0, look.1) == (theme, scale)) {
                continue;
            }
            self.leave_app().await?;
            self.set_quick("bullseye?theme", theme).await?;
            self.set_quick("bullseye?scale", scale).await?;
            self.resize(size).await?;
            self.open_at(address).await?;
            self.shows(words).await?;
            let fit = async {
                begin().await?;
                self.page_is_fit().await
            };
            fit.await
                .with_context(|| format!("{theme}, {scale}, {size:?}"))?;
        }
        Ok(())
    }

    /// Keeps a picture of the page, to look at.
    ///
    /// # Errors
    /// When the page cannot be pictured.
    pub async fn picture_page(&self, name: &str) -> Result<()> {
        if self.engine()? != Engine::Chromium {
            return Ok(());
        }
        let folder = runner::pictures().join("pages");
        fs::create_dir_all(&folder)?;
        let picture = self.driver()?.screenshot_as_png().await?;
        fs::write(folder.join(format!("{name}.png")), picture)?;
        Ok(())
    }

    /// What on the page is smaller than a finger needs.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn too_small_for_a_finger(&self) -> Result<Vec<String>> {
        self.script(
            r"
            const controls = '#main :is(button, a[href], input, select, textarea)';
            const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled && !it.closest('.visually-hidden');
            return [...document.querySelectorAll(controls)].filter(seen).flatMap((it) => {
                const frame = (it.closest('label') ?? it).getBoundingClientRect();
                const fits = frame.width >= 43.5 && frame.height >= 43.5;
                return fits || frame.width < 2 ? [] : [`${it.getAttribute('aria-label') ?? it.textContent} (${it.className}): ${Math.round(frame.width)} by ${Math.round(frame.height)}`];
            });",
        )
        .await
    }
}

fn named(card: &str) -> String {
    let card = quoted(card);
    format!(
        "//article[normalize-space(@aria-label)={card} or @aria-labelledby=//h3[normalize-space(.)={card}]/@id]"
    )
}
