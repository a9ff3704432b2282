//! The page as a person knows it: buttons, fields and rooms by their names.

use crate::{Browser, Profile};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::fs;
use std::future::Future;
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::{By, Key, WebDriver, WebElement};

/// How long anything may take before a person would call it broken. Generous: the machine may be
/// busy with other tests.
const PATIENCE: Duration = Duration::from_secs(20);

/// The app in a browser.
pub struct App {
    browser: Browser,
    address: String,
    profile: Profile,
}

impl App {
    /// The app at this address; the browser shows a blank page until [`Self::open`].
    #[must_use]
    pub fn new(browser: Browser, address: String, profile: Profile) -> Self {
        Self {
            browser,
            address,
            profile,
        }
    }

    /// The session.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.browser.driver
    }

    /// Which engine it is.
    #[must_use]
    pub fn engine(&self) -> crate::Engine {
        self.browser.engine
    }

    /// Ends the browser in good order.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn quit(self) -> Result<()> {
        self.browser.quit().await
    }

    /// Ends the browser as a power cut does, and starts another on the same profile.
    ///
    /// # Errors
    /// When it cannot be ended or does not start.
    pub async fn crash_and_restart(self) -> Result<Self> {
        let Self {
            browser,
            address,
            profile,
        } = self;
        let engine = browser.engine;
        browser.kill()?;
        // Chromium leaves a lock that names the dead process; it finds out by itself.
        let browser = Browser::start(engine, &profile).await?;
        Ok(Self {
            browser,
            address,
            profile,
        })
    }

    /// Opens the app's page and waits until it is there.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn open(&self) -> Result<()> {
        self.open_at("").await
    }

    /// Opens the app's page at this fragment and waits until the app is there.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn open_at(&self, fragment: &str) -> Result<()> {
        self.driver()
            .goto(format!("{}{fragment}", self.address))
            .await?;
        self.started().await
    }

    /// Loads the page anew, as F5 does.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn reload(&self) -> Result<()> {
        self.driver().refresh().await?;
        self.started().await
    }

    async fn started(&self) -> Result<()> {
        self.until("the app to start", async || {
            self.truth("return !document.getElementById('static-shell') && !!document.getElementById('main')").await
        })
        .await
    }

    /// Begins with an empty workspace, on a first visit.
    ///
    /// # Errors
    /// When the welcome does not offer it.
    pub async fn start_empty(&self) -> Result<()> {
        self.open().await?;
        self.press_beginning("Start empty").await?;
        self.saved().await
    }

    /// Begins with the example, on a first visit.
    ///
    /// # Errors
    /// When the welcome does not offer it.
    pub async fn open_example(&self) -> Result<()> {
        self.open().await?;
        self.press_beginning("Open the example").await?;
        self.saved().await
    }

    /// Waits until the page says Saved.
    ///
    /// # Errors
    /// When it says something else for too long.
    pub async fn saved(&self) -> Result<()> {
        self.until("the page to say Saved", async || {
            Ok(self.save_state().await? == "Saved")
        })
        .await
    }

    /// What the page says of saving.
    ///
    /// # Errors
    /// When it says nothing.
    pub async fn save_state(&self) -> Result<String> {
        self.script("return document.querySelector('.save')?.textContent.trim() ?? ''")
            .await
    }

    /// Goes to a room by its link in the navigation.
    ///
    /// # Errors
    /// When there is no such link.
    pub async fn go(&self, room: &str) -> Result<()> {
        let link = format!("//nav//a[.//span[normalize-space(.)={}]]", quoted(room));
        self.find(By::XPath(link)).await?.click().await?;
        let crumb = format!("{room} · Bullseye");
        self.until(&format!("the room {room}"), async || {
            Ok(self.driver().title().await? == crumb)
        })
        .await
    }

    /// Presses the button of this name.
    ///
    /// # Errors
    /// When there is no such button, or it cannot be pressed.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.button(name).await?.click().await?;
        Ok(())
    }

    /// The button of this name: its words or its label.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn button(&self, name: &str) -> Result<WebElement> {
        let name = quoted(name);
        let path = format!(
            "//*[self::button or @role='button'][normalize-space(.)={name} or @aria-label={name}]"
        );
        self.find_shown(By::XPath(path)).await
    }

    /// Presses the button whose words begin so.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn press_beginning(&self, words: &str) -> Result<()> {
        let path = format!(
            "//button[starts-with(normalize-space(.), {})]",
            quoted(words)
        );
        self.find_shown(By::XPath(path)).await?.click().await?;
        Ok(())
    }

    /// The field of this name, by its label.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn field(&self, label: &str) -> Result<WebElement> {
        let label = quoted(label);
        let path = format!(
            "//*[self::input or self::textarea or self::select][@aria-label={label} or @id=//label[normalize-space(.)={label}]/@for or ancestor::label[normalize-space(span)={label}]]"
        );
        self.find_shown(By::XPath(path)).await
    }

    /// What a field holds.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn value(&self, label: &str) -> Result<String> {
        let field = self.field(label).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Types into a field in place of what it holds, and leaves it.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = self.field(label).await?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(text).await?;
        self.leave_field().await
    }

    /// Takes the focus from the field that has it.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn leave_field(&self) -> Result<()> {
        let _: Value = self
            .script("document.activeElement?.blur(); return null")
            .await?;
        Ok(())
    }

    /// Presses keys where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn keys(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        self.driver()
            .action_chain()
            .send_keys(keys)
            .perform()
            .await?;
        Ok(())
    }

    /// Holds Ctrl and presses a key where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn control(&self, key: char) -> Result<()> {
        self.driver()
            .action_chain()
            .key_down(Key::Control)
            .send_keys(key.to_string())
            .key_up(Key::Control)
            .perform()
            .await?;
        Ok(())
    }

    /// Drags an element by so many pixels.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn drag(&self, element: &WebElement, right: i64, down: i64) -> Result<()> {
        self.driver()
            .action_chain()
            .move_to_element_center(element)
            .click_and_hold()
            .move_by_offset(right / 2, down / 2)
            .move_by_offset(right - right / 2, down - down / 2)
            .release()
            .perform()
            .await?;
        Ok(())
    }

    /// The first element, as soon as there is one.
    ///
    /// # Errors
    /// When none comes.
    pub async fn find(&self, by: By) -> Result<WebElement> {
        let what = format!("{by:?}");
        self.wait_for(&what, async || {
            Ok(self.driver().find_all(by.clone()).await?.into_iter().next())
        })
        .await
    }

    /// The first element in sight, as soon as there is one.
    ///
    /// # Errors
    /// When none comes.
    pub async fn find_shown(&self, by: By) -> Result<WebElement> {
        let what = format!("{by:?} in sight");
        self.wait_for(&what, async || {
            for element in self.driver().find_all(by.clone()).await? {
                // An element may go while it is looked at; then it is not the one.
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Waits until the page shows these words anywhere.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn shows(&self, words: &str) -> Result<()> {
        self.until(&format!("the words “{words}”"), async || {
            Ok(self.text().await?.contains(words))
        })
        .await
    }

    /// Waits until the page does not show these words anywhere.
    ///
    /// # Errors
    /// When they stay.
    pub async fn shows_no(&self, words: &str) -> Result<()> {
        self.until(&format!("“{words}” to go"), async || {
            Ok(!self.text().await?.contains(words))
        })
        .await
    }

    /// All text in sight, and what the fields in sight hold.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn text(&self) -> Result<String> {
        self.script(
            "return document.body.innerText + '\\n' + [...document.querySelectorAll('input, textarea')].map((field) => field.value).join('\\n')",
        )
        .await
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// When it throws, or returns something else than asked.
    pub async fn script<Answer: serde::de::DeserializeOwned>(
        &self,
        script: &str,
    ) -> Result<Answer> {
        let answer = self.driver().execute(script, Vec::new()).await?;
        Ok(answer.convert()?)
    }

    /// Runs a script that returns a truth.
    ///
    /// # Errors
    /// When it throws.
    pub async fn truth(&self, script: &str) -> Result<bool> {
        self.script(script).await
    }

    /// Drops a file on the window.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn drop_file(&self, name: &str, text: &str) -> Result<()> {
        let script = r"
            const [name, text] = arguments;
            const data = new DataTransfer();
            data.items.add(new File([text], name, { type: 'application/json' }));
            for (const kind of ['dragenter', 'dragover', 'drop'])
                document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));";
        self.driver()
            .execute(script, vec![json!(name), json!(text)])
            .await?;
        Ok(())
    }

    /// Pastes text where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn paste(&self, text: &str) -> Result<()> {
        let script = r"
            const data = new DataTransfer();
            data.setData('text/plain', arguments[0]);
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
            (document.activeElement ?? document.body).dispatchEvent(event);";
        self.driver().execute(script, vec![json!(text)]).await?;
        Ok(())
    }

    /// Saves a file and returns its text: as a download, which every engine has.
    ///
    /// # Errors
    /// When no file comes.
    pub async fn export(&self) -> Result<String> {
        let _: Value = self
            .script(
                r"
                delete Window.prototype.showSaveFilePicker;
                delete window.showSaveFilePicker;
                window.exported = null;
                const make = URL.createObjectURL;
                URL.createObjectURL = (blob) => { blob.text().then((text) => { window.exported = text; }); return make.call(URL, blob); };
                return null",
            )
            .await?;
        self.press("Share file").await?;
        self.until("a file", async || {
            self.truth("return window.exported !== null").await
        })
        .await?;
        self.script("return window.exported").await
    }

    /// Waits until something is so.
    ///
    /// # Errors
    /// When it does not come to be, or asking fails.
    pub async fn until(&self, what: &str, is_so: impl AsyncFn() -> Result<bool>) -> Result<()> {
        self.wait_for(what, async || Ok(is_so().await?.then_some(())))
            .await
    }

    async fn wait_for<Thing>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Result<Option<Thing>>,
    ) -> Result<Thing> {
        let began = Instant::now();
        loop {
            if let Some(thing) = look().await? {
                return Ok(thing);
            }
            if began.elapsed() > PATIENCE {
                bail!("waited in vain for {what}");
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Keeps a picture of the page, and returns its log where the engine has one.
    ///
    /// # Errors
    /// When the page cannot be pictured.
    pub async fn leave_evidence(&self, picture: &Path) -> Result<String> {
        if let Some(folder) = picture.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(picture, self.driver().screenshot_as_png().await?)?;
        let text = self.text().await.unwrap_or_default();
        Ok(format!(
            "the page said:\n{}",
            text.chars().take(1_500).collect::<String>()
        ))
    }

    /// Asserts, with words, that something is so now.
    ///
    /// # Errors
    /// When it is not.
    pub fn check(&self, is_so: bool, words: &str) -> Result<()> {
        ensure!(is_so, "{words}");
        Ok(())
    }

    /// Does something in a second tab and comes back to this one.
    ///
    /// # Errors
    /// When the tab does not open or what is done there fails.
    pub async fn in_second_tab<'app, Doing>(
        &'app self,
        doing: impl FnOnce(&'app Self) -> Doing,
    ) -> Result<()>
    where
        Doing: Future<Output = Result<()>> + 'app,
    {
        let first = self.driver().window().await?;
        let second = self.driver().new_tab().await?;
        self.driver().switch_to_window(second).await?;
        self.open().await.context("in the second tab")?;
        doing(self).await.context("in the second tab")?;
        self.driver().close_window().await?;
        self.driver().switch_to_window(first).await?;
        Ok(())
    }
}

/// A text as an XPath literal.
fn quoted(text: &str) -> String {
    if text.contains('\'') {
        format!("\"{text}\"")
    } else {
        format!("'{text}'")
    }
}
