//! The browser with the app in it: opening it, going from room to room, running scripts in the page.

use crate::hands::plain;
use crate::{Browser, Engine, Profile};
use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fs;
use std::path::Path;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use thirtyfour::{By, WebDriver, WindowHandle};

/// The app in a browser.
pub struct App {
    /// `None` only while one browser is gone and the next has not started.
    browser: Option<Browser>,
    address: String,
    profile: Profile,
}

impl App {
    /// The app at this address; the browser shows a blank page until [`Self::open`].
    #[must_use]
    pub fn new(browser: Browser, address: String, profile: Profile) -> Self {
        Self {
            browser: Some(browser),
            address,
            profile,
        }
    }

    fn browser(&self) -> Result<&Browser> {
        self.browser
            .as_ref()
            .context("the browser did not start again")
    }

    /// The session.
    ///
    /// # Errors
    /// When there is no browser, because it did not start again.
    pub fn driver(&self) -> Result<&WebDriver> {
        Ok(&self.browser()?.driver)
    }

    /// Which engine it is.
    ///
    /// # Errors
    /// When there is no browser, because it did not start again.
    pub fn engine(&self) -> Result<Engine> {
        Ok(self.browser()?.engine)
    }

    /// Ends the browser in good order.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn quit(mut self) -> Result<()> {
        match self.browser.take() {
            Some(browser) => browser.quit().await,
            None => Ok(()),
        }
    }

    /// Leaves the browser to the next journey.
    ///
    /// # Errors
    /// When it does not leave its page.
    pub async fn hand_on(mut self) -> Result<()> {
        match self.browser.take() {
            Some(browser) => crate::spare::hand_on(browser, self.profile).await,
            None => Ok(()),
        }
    }

    /// Ends the browser as a power cut does, and starts another on the same profile, on a blank page.
    ///
    /// # Errors
    /// When it cannot be ended or does not start.
    pub async fn crash_and_restart(&mut self) -> Result<()> {
        let browser = self.browser.take().context("there is no browser")?;
        let engine = browser.engine;
        browser.kill()?;
        self.browser = Some(Browser::start(engine, &self.profile).await?);
        Ok(())
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
        self.visit(fragment).await?;
        self.started().await
    }

    /// Opens a second tab and goes there. In WebKitGTK it is a window: its driver leaves a tab in the background, where
    /// nothing is painted and what waits for the next frame never comes. Of two windows only one has the focus.
    ///
    /// # Errors
    /// When the browser opens none.
    pub async fn second_tab(&self) -> Result<WindowHandle> {
        let driver = self.driver()?;
        let second = match self.engine()? {
            Engine::WebKit => driver.new_window().await?,
            Engine::Chromium | Engine::Firefox => driver.new_tab().await?,
        };
        driver.switch_to_window(second.clone()).await?;
        Ok(second)
    }

    /// Opens the app as a colleague has it: at another origin, where the browser keeps everything
    /// apart, as it does in another profile.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn open_as_colleague(&self) -> Result<()> {
        self.goto(&self.address.replace("://", "://colleague."))
            .await?;
        self.started().await
    }

    /// Goes to a page of the same origin on which the app does not run, so that what is stored can
    /// be changed behind its back.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn leave_app(&self) -> Result<()> {
        self.visit("nothing-here").await
    }

    /// Goes to the app's address at this fragment, whatever comes.
    ///
    /// # Errors
    /// When the browser does not go.
    pub async fn visit(&self, fragment: &str) -> Result<()> {
        self.goto(&format!("{}{fragment}", self.address)).await
    }

    async fn goto(&self, address: &str) -> Result<()> {
        self.driver()?.goto(address).await?;
        Ok(())
    }

    /// Loads the page anew, as F5 does.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn reload(&self) -> Result<()> {
        self.driver()?.refresh().await?;
        self.started().await
    }

    /// Begins with an empty workspace, on a first visit.
    ///
    /// # Errors
    /// When the welcome does not offer it.
    pub async fn start_empty(&self) -> Result<()> {
        self.open().await?;
        self.press_beginning("Start empty").await?;
        self.saved().await?;
        self.in_room("Vision").await
    }

    /// Begins with the example, on a first visit.
    ///
    /// # Errors
    /// When the welcome does not offer it.
    pub async fn open_example(&self) -> Result<()> {
        self.open().await?;
        self.press_beginning("Open the example").await?;
        // What makes the example may still be on its way; what showed before was saved and in its room, too.
        self.until("the example to be open", async || {
            self.truth(
                "return !!document.querySelector('.header')?.textContent.includes('Lumen Transit')",
            )
            .await
        })
        .await?;
        self.saved().await?;
        self.in_room("Vision").await
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
        let link = format!(
            "//nav//a[.//span[normalize-space(.)={}]]",
            crate::hands::quoted(room)
        );
        self.find(By::XPath(link)).await?.click().await?;
        let crumb = format!("{room} · Bullseye");
        self.until(&format!("the room {room}"), async || {
            Ok(self.driver()?.title().await? == crumb)
        })
        .await?;
        self.room_shows().await
    }

    /// All text in sight, and what the fields in sight hold; a space that no line is broken at is a space.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn text(&self) -> Result<String> {
        let script = "return document.body.innerText + '\\n' + [...document.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea')].map((field) => field.value).join('\\n')";
        let text: String = self.script(script).await?;
        Ok(plain(&text))
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// When it throws, or returns something else than asked.
    pub async fn script<Answer: DeserializeOwned>(&self, script: &str) -> Result<Answer> {
        self.script_with(script, Vec::new()).await
    }

    /// Runs a script in the page with `arguments`.
    ///
    /// # Errors
    /// When it throws, or returns something else than asked.
    pub async fn script_with<Answer: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Answer> {
        let answer = self.driver()?.execute(script, arguments).await;
        let answer = answer.with_context(|| {
            // Of many scripts of a journey, which one.
            let begins: String = script.trim().chars().take(120).collect();
            format!("the page did not answer “{begins}”")
        })?;
        Ok(answer.convert()?)
    }

    /// Runs an expression that promises something, and waits for it.
    ///
    /// # Errors
    /// When the promise is broken, or keeps something else than asked.
    pub async fn promise<Answer: DeserializeOwned>(
        &self,
        expression: &str,
        arguments: Vec<Value>,
    ) -> Result<Answer> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            (async () => {{ {expression} }})().then(
                (kept) => done({{ kept: kept ?? null }}),
                (error) => done({{ broken: String(error) }}));"
        );
        let answer = self.driver()?.execute_async(script, arguments).await?;
        let mut answer: Value = answer.convert()?;
        if let Some(error) = answer.get("broken") {
            bail!("the page broke its promise: {error}");
        }
        Ok(serde_json::from_value(answer["kept"].take())?)
    }

    /// Runs a script that returns a truth.
    ///
    /// # Errors
    /// When it throws.
    pub async fn truth(&self, script: &str) -> Result<bool> {
        // A page that goes while it is asked says nothing.
        Ok(self.script::<Option<bool>>(script).await?.unwrap_or(false))
    }

    /// Keeps a picture of the page, and returns its log where the engine has one.
    ///
    /// # Errors
    /// When the page cannot be pictured.
    pub async fn leave_evidence(&self, picture: &Path) -> Result<String> {
        if let Some(folder) = picture.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(picture, self.driver()?.screenshot_as_png().await?)?;
        let text = self.text().await.unwrap_or_default();
        let stopped = "return document.querySelector('#last-resort pre')?.textContent ?? ''";
        let stopped: String = self.script(stopped).await.unwrap_or_default();
        let buttons = "return [...document.querySelectorAll('button')].map((it) => it.ariaLabel || it.innerText).join(' | ')";
        let buttons: String = self.script(buttons).await.unwrap_or_default();
        let focus = "const it = document.activeElement; const open = [...document.querySelectorAll(':popover-open')].map((it) => it.ariaLabel || it.className); return `${it?.tagName} ${it?.ariaLabel || it?.id || it?.textContent.slice(0, 40)}${document.hasFocus() ? '' : ' (the window has none)'}${open.length ? `, open: ${open}` : ''}`";
        let focus: String = self.script(focus).await.unwrap_or_default();
        let address = self.driver()?.current_url().await?;
        // On one line each, so that a summary of what failed has room for all.
        let start = |text: String| {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ").chars().take(1_500).collect::<String>()
        };
        Ok(format!(
            "at {address}, with the focus on {focus}{stopped}; the page said: {}\nits buttons: {}",
            start(text),
            start(buttons)
        ))
    }
}

/// Whether the page went before it answered, as `WebKit`'s driver says it.
pub(crate) fn is_without_answer(error: &anyhow::Error) -> bool {
    let error = error.downcast_ref::<WebDriverError>();
    error.is_some_and(|it| match &**it {
        WebDriverErrorInner::UnknownError(told) => {
            told.to_string().contains("Could not parse script result")
        }
        _ => false,
    })
}
