//! Every page of the app with the example in it, one after the other.

use crate::App;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// A page, and how one knows that it is there.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// What it is called.
    pub name: &'static str,
    /// Its address.
    pub address: &'static str,
    /// What the example has on it.
    pub words: &'static str,
}

const fn stop(name: &'static str, address: &'static str, words: &'static str) -> Stop {
    Stop {
        name,
        address,
        words,
    }
}

/// All of them. What only lies over a page is no page.
pub const PAGES: &[Stop] = &[
    stop("Bullseye", "#/vision", "Late is forgiven."),
    stop("Converge", "#/vision/converge", "Late is forgiven."),
    stop("Tensions", "#/vision/tensions", "Do dispatchers promise"),
    stop("Statement", "#/vision/statement", "Know before you get up"),
    stop("Feedback", "#/vision/feedback", "Finance, quarterly review"),
    stop("Brief", "#/vision/brief", "Know before you get up"),
    stop("People", "#/people", "Tomasz Lis"),
    stop(
        "a persona",
        "#/people/persona/example-persona-1",
        "Nadia Osei",
    ),
    stop("personas side by side", "#/people/persona", "Tomasz Lis"),
    stop("Empathy maps", "#/people/empathy", "Nadia Osei"),
    stop(
        "an empathy map",
        "#/people/empathy/example-empathy_map-1",
        "I add forty minutes. Always.",
    ),
    stop("Evidence", "#/people/evidence", "They look, do not believe"),
    stop("Interviews", "#/people/interviews", "Night shift journeys"),
    stop(
        "an interview",
        "#/people/interviews/example-interview-1",
        "The second late mark since March.",
    ),
    stop("Knowledge", "#/people/knowledge", "whether the 04:52 will"),
    stop("Priorities", "#/priorities", "Ghost bus filter"),
    stop("Scoring models", "#/priorities/scoring", "Ghost bus filter"),
    stop("How sure", "#/priorities/how-sure", "Ghost bus filter"),
    stop("What fits", "#/priorities/what-fits", "Ghost bus filter"),
    stop("Portfolio", "#/priorities/portfolio", "Ride-home promise"),
    stop("OKRs", "#/priorities/okrs", "Half as many complaints"),
    stop("Reassess", "#/priorities/reassess", "Ghost bus filter"),
    stop("Explain", "#/priorities/explain", "Ghost bus filter"),
    stop(
        "an initiative",
        "#/priorities/initiative/example-initiative-02",
        "Shift guard",
    ),
    stop("Storage", "#/storage", "Lumen Transit"),
];

impl App {
    /// Goes to a page without pressing anything, and waits until it is there, whole and at rest.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn go_to_stop(&self, stop: &Stop) -> Result<()> {
        let leave = "location.hash = arguments[0]; return null";
        self.script_with::<Value>(leave, vec![json!(stop.address)])
            .await?;
        self.until(&format!("the page {}", stop.name), async || {
            self.is_at(stop).await
        })
        .await?;
        self.lies_still().await
    }

    async fn is_at(&self, stop: &Stop) -> Result<bool> {
        let there = r"
            const [address, words] = arguments;
            const main = document.getElementById('main');
            if (location.hash !== address || !main?.querySelector('h1') || main.querySelector('[data-waiting]')) return false;
            const fields = [...main.querySelectorAll('input, textarea')].map((it) => it.value);
            return [main.innerText, ...fields].some((it) => it.replaceAll('\u00a0', ' ').includes(words))";
        self.script_with(there, vec![json!(stop.address), json!(stop.words)])
            .await
    }

    /// Looks at every page, and tells of all in which something was found amiss.
    ///
    /// # Errors
    /// When one is not as it should be, or does not come.
    pub async fn tour(&self, amiss: impl AsyncFn(&Stop) -> Result<Vec<String>>) -> Result<()> {
        let mut all = Vec::new();
        for stop in PAGES {
            self.go_to_stop(stop).await?;
            let found = amiss(stop).await.with_context(|| stop.name)?;
            all.extend(found.iter().map(|it| format!("{}: {it}", stop.name)));
        }
        ensure!(all.is_empty(), "{all:#?}");
        Ok(())
    }
}
