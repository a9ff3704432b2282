//! A page under measurement: the app, or the one written by hand. Both are driven by the same
//! scripts; see `probe.js`.

use anyhow::{Context, Result};
use http::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use thirtyfour::WebDriver;
use thirtyfour::common::command::{Command, ExtensionCommand};

use whole_app::{Browser, Engine, Profile};

/// Longer than anything measured takes, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(120);

/// Puts a copy into storage before the page is there: localStorage, and IndexedDB as the app has it.
const SEED: &str = r#"
    const [entries, preference, durable, done] = arguments;
    (async () => {
        localStorage.clear();
        for (const { name } of await indexedDB.databases())
            await new Promise((resolve, reject) => {
                const request = indexedDB.deleteDatabase(name);
                request.onsuccess = resolve;
                request.onerror = () => reject(request.error);
            });
        for (const [key, value] of entries) localStorage.setItem(key, value);
        if (preference) localStorage.setItem(preference[0], preference[1]);
        if (durable && entries.length > 0) {
            const database = await new Promise((resolve, reject) => {
                const request = indexedDB.open("bullseye", 1);
                request.onupgradeneeded = () => {
                    for (const store of ["records", "checkpoints", "checkpoint-texts"])
                        request.result.createObjectStore(store);
                };
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
            });
            await new Promise((resolve, reject) => {
                const transaction = database.transaction("records", "readwrite", { durability: "strict" });
                const store = transaction.objectStore("records");
                for (const [key, value] of entries) store.put(value, key);
                transaction.oncomplete = resolve;
                transaction.onabort = () => reject(transaction.error);
            });
            database.close();
        }
        return null;
    })().then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));
"#;

/// Which page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    App,
    Floor,
}

/// A browser with the probe in every page it opens.
pub struct Bench {
    browser: Browser,
    _profile: Profile,
    app: String,
    floor: String,
    /// Whether the app shows so many notes as dots: then the page written by hand does too.
    pub dots: bool,
}

#[derive(Debug)]
struct DevTools(Value);

impl ExtensionCommand for DevTools {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.0.clone())
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}

impl Bench {
    /// Starts Chromium on a fresh profile.
    pub async fn start(app: &str, floor: &str) -> Result<Self> {
        let profile = Profile::fresh()?;
        let browser = Browser::start(Engine::Chromium, &profile).await?;
        let bench = Self {
            browser,
            _profile: profile,
            app: app.to_owned(),
            floor: floor.to_owned(),
            dots: false,
        };
        bench.driver().set_script_timeout(PATIENCE).await?;
        bench.driver().set_page_load_timeout(PATIENCE).await?;
        let probe = json!({ "source": include_str!("probe.js") });
        bench
            .dev_tools("Page.addScriptToEvaluateOnNewDocument", probe)
            .await?;
        // What is exported is measured, not kept.
        bench
            .dev_tools("Browser.setDownloadBehavior", json!({ "behavior": "deny" }))
            .await?;
        Ok(bench)
    }

    /// Ends the browser.
    pub async fn quit(self) -> Result<()> {
        self.browser.quit().await
    }

    pub fn driver(&self) -> &WebDriver {
        &self.browser.driver
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn dev_tools(&self, command: &str, parameters: Value) -> Result<Value> {
        let command = DevTools(json!({ "cmd": command, "params": parameters }));
        let answer = self
            .driver()
            .handle()
            .cmd(Command::ExtensionCommand(Box::new(command)))
            .await?;
        Ok(answer.value::<Value>()?)
    }

    fn address(&self, which: Which) -> &str {
        match which {
            Which::App => &self.app,
            Which::Floor => &self.floor,
        }
    }

    /// Fills the page's storage while the page is not there.
    pub async fn seed(&self, which: Which, entries: &[(String, String)]) -> Result<()> {
        // An address that the server does not know has the origin, and no app.
        self.driver()
            .goto(format!("{}nothing-here", self.address(which)))
            .await?;
        let preference = json!(["bullseye?workspace", "benchmark"]);
        let is_app = which == Which::App;
        let preference = if is_app { preference } else { Value::Null };
        let arguments = vec![json!(entries), preference, json!(is_app)];
        let _: Value = self
            .answer(SEED, arguments)
            .await
            .context("storage cannot be filled")?;
        Ok(())
    }

    /// Opens the page at a room; returns when it has loaded.
    pub async fn open(&self, which: Which, room: &str) -> Result<()> {
        let address = self.address(which);
        let fragment = match (which, room) {
            (Which::App, _) => format!("#/{room}"),
            (Which::Floor, _) if room.starts_with("priorities") => format!("#{room}"),
            (Which::Floor, _) if self.dots => "#dots".to_owned(),
            (Which::Floor, _) => String::new(),
        };
        self.driver().goto(format!("{address}{fragment}")).await?;
        Ok(())
    }

    /// Calls one of the probe's functions and waits for its answer.
    pub async fn call<Answer: DeserializeOwned>(
        &self,
        function: &str,
        arguments: Vec<Value>,
    ) -> Result<Answer> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             bench.{function}(...[...arguments].slice(0, -1)).then((value) => done({{ value }}), (error) => done({{ error: String(error?.stack ?? error) }}));"
        );
        self.answer(&script, arguments)
            .await
            .with_context(|| format!("in “{function}”"))
    }

    async fn answer<Answer: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Answer> {
        let answer: Value = self
            .driver()
            .execute_async(script, arguments)
            .await?
            .convert()?;
        if let Some(error) = answer.get("error") {
            anyhow::bail!("{}", error.as_str().unwrap_or("the page threw something"));
        }
        Ok(serde_json::from_value(answer["value"].clone())?)
    }

    /// Leaves nothing of an earlier visit: no storage, no cached files.
    pub async fn forget(&self, which: Which) -> Result<()> {
        self.driver().goto("about:blank").await?;
        let origin = self.address(which).trim_end_matches('/').to_owned();
        self.dev_tools(
            "Storage.clearDataForOrigin",
            json!({ "origin": origin, "storageTypes": "all" }),
        )
        .await?;
        self.dev_tools("Network.clearBrowserCache", json!({}))
            .await?;
        Ok(())
    }
}
