//! The engines, each behind its WebDriver.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use xtask::browsers::CHROMIUM_FLAGS;
use xtask::display::Display;

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Chromium, behind chromedriver.
    Chromium,
    /// Firefox, behind geckodriver.
    Firefox,
    /// WebKitGTK, Safari's engine, behind WebKitWebDriver.
    WebKit,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in test names and in `BULLSEYE_ENGINES`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITDRIVER",
        }
    }

    /// After so many journeys a browser is ended. `WebKitGTK` holds a gigabyte after forty, from which on it takes
    /// memory to be short.
    fn longest_life(self) -> u32 {
        match self {
            Self::Chromium | Self::Firefox => 50,
            Self::WebKit => 15,
        }
    }

    fn capabilities(self, profile: &Profile) -> Result<Value> {
        let folder = profile.path().display();
        Ok(match self {
            Self::Chromium => {
                let mut flags: Vec<String> = CHROMIUM_FLAGS.map(str::to_owned).to_vec();
                flags.push(format!("--user-data-dir={folder}"));
                flags.push("--window-size=1366,768".to_owned());
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": { "binary": program("CHROMIUM")?, "args": flags },
                    "goog:loggingPrefs": { "browser": "ALL" },
                })
            }
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": program("FIREFOX")?,
                    "args": ["-headless", "-profile", profile.path(), "--width=1366", "--height=768"],
                    "prefs": { "datareporting.policy.dataSubmissionEnabled": false },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": program("MINIBROWSER")?,
                    "args": ["--automation"],
                },
            }),
        })
    }
}

fn program(variable: &str) -> Result<String> {
    env::var(variable).with_context(|| format!("{variable} does not name a program"))
}

/// A folder in which a browser keeps what outlives it. Removed when dropped.
#[derive(Debug)]
pub struct Profile(TempDir);

impl Profile {
    /// An empty one.
    ///
    /// # Errors
    /// When no folder can be made.
    pub fn fresh() -> Result<Self> {
        Ok(Self(
            tempfile::Builder::new()
                .prefix("bullseye-profile-")
                .tempdir()?,
        ))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

/// What `WebKitGTK` is told by variables (decision 40): to do without its compositor, which has no graphics card here to
/// paint on, and to collect garbage while the page stands still.
const WEBKIT_SETTINGS: [(&str, &str); 2] = [
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ("JSC_useConcurrentGC", "0"),
];

/// A running browser with one session. Dropping it ends both.
pub struct Browser {
    /// The session.
    pub driver: WebDriver,
    /// Which engine it is.
    pub engine: Engine,
    process: Child,
    profile: PathBuf,
    /// How many journeys it has been handed on after.
    handed_on: u32,
    /// WebKitGTK has no headless mode, and of the windows of one screen only one has the focus: each
    /// has a screen of its own.
    _display: Option<Display>,
}

impl Browser {
    /// Starts the engine's driver on a free port and a browser on this profile.
    ///
    /// # Errors
    /// When either does not start.
    pub async fn start(engine: Engine, profile: &Profile) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(program(engine.driver_variable())?);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut display = None;
        match engine {
            Engine::Firefox => {
                // Each Firefox speaks to its driver on a port of its own.
                let marionette = free_port()?.to_string();
                command.args([
                    "--port",
                    &port.to_string(),
                    "--marionette-port",
                    &marionette,
                ]);
            }
            Engine::Chromium => {
                command.arg(format!("--port={port}"));
            }
            Engine::WebKit => {
                let screen = Display::start()?;
                command.arg(format!("--port={port}"));
                command.env("DISPLAY", screen.name());
                command.envs(WEBKIT_SETTINGS);
                display = Some(screen);
            }
        }
        let mut process = command
            .spawn()
            .with_context(|| format!("the driver of {} does not start", engine.name()))?;
        let Some(capabilities) = engine.capabilities(profile)?.as_object().cloned() else {
            bail!("capabilities are an object");
        };
        let url = format!("http://127.0.0.1:{port}");
        let started = Instant::now();
        let driver = loop {
            let mut wanted = Capabilities::new();
            for (name, value) in &capabilities {
                wanted.set(name, value.clone())?;
            }
            match WebDriver::builder(&url, wanted)
                .request_timeout(Duration::from_secs(60))
                .await
            {
                Ok(driver) => break driver,
                // Until the driver listens, nobody answers.
                Err(_)
                    if process.try_wait()?.is_none()
                        && started.elapsed() < Duration::from_secs(30) =>
                {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                Err(error) => {
                    let _ = process.kill();
                    return Err(error).with_context(|| format!("{} does not start", engine.name()));
                }
            }
        };
        // A page full of records takes its time on a busy machine.
        driver.set_script_timeout(Duration::from_secs(60)).await?;
        let browser = Self {
            driver,
            engine,
            process,
            profile: profile.path().to_owned(),
            handed_on: 0,
            _display: display,
        };
        browser.take_size().await?;
        Ok(browser)
    }

    /// Under a driver MiniBrowser does not heed its --geometry.
    async fn take_size(&self) -> Result<()> {
        if self.engine == Engine::WebKit {
            self.driver.set_window_rect(0, 0, 1366, 768).await?;
        }
        Ok(())
    }

    /// Shows a blank page in a window that knows nothing of what the last one was told. Whether it is to be handed on
    /// once more: a browser that has shown hundreds of pages holds gigabytes, and is likelier to end by itself.
    ///
    /// # Errors
    /// When the browser does not leave the pages it shows.
    pub async fn begin_anew(&mut self) -> Result<bool> {
        self.handed_on += 1;
        if self.handed_on >= self.engine.longest_life() {
            return Ok(false);
        }
        self.leave_pages().await?;
        Ok(true)
    }

    async fn leave_pages(&self) -> Result<()> {
        if self.engine == Engine::WebKit {
            // Of its windows the first is kept; the others were a journey's own.
            let mut windows = self.driver.windows().await?.into_iter();
            let first = windows.next();
            for window in windows {
                self.driver.switch_to_window(window).await?;
                self.driver.close_window().await?;
            }
            if let Some(first) = first {
                self.driver.switch_to_window(first).await?;
            }
            self.driver.goto("about:blank").await?;
            return self.take_size().await;
        }
        let old = self.driver.windows().await?;
        let new = self.driver.new_tab().await?;
        for window in old {
            self.driver.switch_to_window(window).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(new).await?;
        Ok(())
    }

    /// Ends the browser in good order, as a person closing it does.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn quit(mut self) -> Result<()> {
        self.driver.clone().quit().await?;
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }

    /// Ends every process of the browser at once, as a power cut does.
    ///
    /// # Errors
    /// When there is no such process, or it cannot be ended.
    pub fn kill(mut self) -> Result<()> {
        let profile = self.profile.display().to_string();
        let mut killed = 0;
        for entry in fs::read_dir("/proc")? {
            let entry = entry?;
            let Ok(pid) = entry.file_name().to_string_lossy().parse::<u32>() else {
                continue;
            };
            // A process may end while its neighbours are read.
            let words = fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let words = String::from_utf8_lossy(&words);
            if words.contains(&profile) && pid != self.process.id() {
                let status = Command::new("kill")
                    .args(["-KILL", &pid.to_string()])
                    .status()?;
                killed += u32::from(status.success());
            }
        }
        if killed == 0 {
            bail!("no process runs on the profile {profile}");
        }
        self.process.kill()?;
        self.process.wait()?;
        // There is no session left to end.
        self.driver.clone().leak()?;
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Both are gone already when the session was ended in good order.
        if !matches!(self.process.try_wait(), Ok(None)) {
            return;
        }
        // The driver ends its browser with itself.
        let _ = Command::new("kill")
            .args(["-TERM", &self.process.id().to_string()])
            .status();
        let started = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) {
            if started.elapsed() > Duration::from_secs(3) {
                let _ = self.process.kill();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
