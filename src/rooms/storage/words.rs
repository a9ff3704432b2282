//! What the storage room says.

use crate::rooms::files::moments::{self, DAY};
use crate::rooms::words;
use crate::storage::{SaveState, Usage};

/// Whether a browser is made of WebKit, which clears what a page keeps after seven days of use
/// without a visit. (All browsers on iOS are.)
#[must_use]
pub fn is_webkit(user_agent: &str) -> bool {
    user_agent.contains("AppleWebKit")
        && !["Chrome/", "Chromium/", "Edg/"]
            .iter()
            .any(|engine| user_agent.contains(engine))
}

/// A fact with what it means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// The fact, in a few words.
    pub fact: String,
    /// What it means, and what to do.
    pub meaning: String,
    /// Whether something should be done.
    pub warns: bool,
}

impl Fact {
    fn good(fact: impl Into<String>, meaning: impl Into<String>) -> Self {
        Self {
            fact: fact.into(),
            meaning: meaning.into(),
            warns: false,
        }
    }

    fn warning(fact: impl Into<String>, meaning: impl Into<String>) -> Self {
        Self {
            warns: true,
            ..Self::good(fact, meaning)
        }
    }
}

/// When the latest edit became durable.
#[must_use]
pub fn saved(state: &SaveState, now: u64) -> Fact {
    match (state, words::save_advice(state)) {
        (SaveState::Saved { at: Some(at) }, _) => Fact::good(
            moments::ago(now, *at),
            "It survives a crash of the browser and a power cut.",
        ),
        (SaveState::Saved { at: None }, _) => Fact::good(
            "Before this page was opened",
            "Nothing was changed here since; what you see survives a crash and a power cut.",
        ),
        (SaveState::Saving, _) => Fact::good("Being saved now", "It takes a moment."),
        (state, advice) => Fact::warning(words::save_state(state), advice.unwrap_or_default()),
    }
}

/// When the workspace was last saved to a file; `file` is where Save writes to.
#[must_use]
pub fn exported(last: Option<u64>, file: Option<&str>, now: u64) -> Fact {
    let Some(last) = last else {
        return Fact::warning(
            "Never from this browser",
            "A file elsewhere is the only copy that outlives this machine.",
        );
    };
    let when = moments::ago(now, last);
    let fact = match file {
        Some(file) => format!("{when}, to {file}"),
        None => when,
    };
    if now.saturating_sub(last) > 7 * DAY {
        Fact::warning(
            fact,
            "What came since is on this machine alone. A file elsewhere is the only copy that outlives it.",
        )
    } else {
        Fact::good(
            fact,
            "That file outlives this machine if you keep it elsewhere.",
        )
    }
}

/// Whether the browser may clear what is kept.
#[must_use]
pub fn eviction(persisted: Option<bool>, webkit: bool) -> Fact {
    match (persisted, webkit) {
        (Some(true), _) => Fact::good(
            "No",
            "The browser has promised to keep it until you clear it yourself.",
        ),
        (_, true) => Fact::warning(
            "Yes, after seven days",
            "Safari clears what a page keeps when it is used for seven days without a visit to that page. Save a file now and then, or add the page to the Home Screen or the Dock.",
        ),
        (Some(false), false) => Fact::warning(
            "Yes, when the disk runs low",
            "You can ask the browser to keep it.",
        ),
        (None, false) => Fact::warning("This browser does not say", "Save a file now and then."),
    }
}

/// The other tabs that are open.
#[must_use]
pub fn tabs(count: usize) -> Fact {
    match count {
        0 => Fact::good(
            "None",
            "A second tab or window would show every edit at once.",
        ),
        1 => Fact::good("One", "Edits flow between them at once."),
        count => Fact::good(
            words::number(count as f64),
            "Edits flow between them at once.",
        ),
    }
}

/// How full a store is.
#[derive(Clone, PartialEq, Debug)]
pub struct Meter {
    /// How much is used, as a figure.
    pub figure: String,
    /// Of how much, and where.
    pub of: String,
    /// The share that is used, from 0 to 1; `None` when it is not known how much fits.
    pub share: Option<f64>,
}

/// How full the quick store is.
#[must_use]
pub fn quick(usage: &Usage) -> Meter {
    match usage.quick_limit.filter(|limit| *limit > 0) {
        Some(limit) => {
            let share = (usage.quick_used as f64 / limit as f64).min(1.0);
            Meter {
                figure: percent(share),
                of: "of the quick storage".to_owned(),
                share: Some(share),
            }
        }
        None => Meter {
            figure: words::number(usage.quick_used as f64),
            of: "characters in the quick storage".to_owned(),
            share: None,
        },
    }
}

/// What the quick store holds, by count: whoever has to make room asks for it.
#[must_use]
pub fn characters(usage: &Usage) -> String {
    let count = |count: u64| words::number(count as f64);
    let limit = usage.quick_limit.filter(|limit| *limit > 0);
    let limit = limit.map_or_else(String::new, |limit| format!(" of {}", count(limit)));
    format!(
        "Quick storage: {}{limit} characters, {} of them this workspace’s.",
        count(usage.quick_used),
        count(usage.quick_of_workspace)
    )
}

/// How full the durable store is; `None` where the browser does not tell.
#[must_use]
pub fn durable(usage: &Usage) -> Option<Meter> {
    let used = usage.durable_used?;
    let quota = usage.durable_quota.filter(|quota| *quota > 0);
    Some(Meter {
        figure: moments::size(used),
        of: match quota {
            Some(quota) => format!(
                "of about {} that the browser allows in its database",
                moments::size(quota)
            ),
            None => "in the browser’s database".to_owned(),
        },
        share: quota.map(|quota| (used as f64 / quota as f64).min(1.0)),
    })
}

fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 1.0 {
        format!("Under {}", words::percent(1.0))
    } else {
        words::percent(percent.round())
    }
}

/// How full is too full: `"warning"`, `"problem"`, or nothing.
#[must_use]
pub fn tone(share: f64) -> &'static str {
    match share {
        share if share >= 0.9 => "problem",
        share if share >= 0.7 => "warning",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::Problem;

    #[test]
    fn webkit_is_told_from_the_others() {
        let safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15";
        let chrome_on_ios = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/123.0 Mobile/15E148 Safari/604.1";
        let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/123.0 Safari/537.36";
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/124.0";
        assert!(is_webkit(safari) && is_webkit(chrome_on_ios));
        assert!(!is_webkit(chrome) && !is_webkit(firefox));
    }

    #[test]
    fn an_export_that_is_long_ago_warns() {
        let now = 100 * DAY;
        assert!(exported(None, None, now).warns);
        assert!(exported(Some(now - 9 * DAY), None, now).warns);
        assert!(!exported(Some(now - DAY), Some("a.json"), now).warns);
    }

    #[test]
    fn trouble_with_saving_is_said_with_advice() {
        let fact = saved(&SaveState::NotSaved(Problem::Full), 0);
        assert!(fact.warns && fact.meaning.contains("full"), "{fact:?}");
        assert!(!saved(&SaveState::Saved { at: Some(1) }, 9).warns);
    }

    #[test]
    fn meters_say_how_much_of_how_much() {
        let usage = Usage {
            quick_used: 1_310_720,
            quick_of_workspace: 1_000,
            quick_limit: Some(5_242_880),
            durable_used: Some(2_000_000),
            ..Usage::default()
        };
        let meter = quick(&usage);
        assert_eq!(
            (meter.figure.as_str(), meter.share),
            ("25\u{a0}%", Some(0.25))
        );
        assert_eq!(
            characters(&usage),
            "Quick storage: 1,310,720 of 5,242,880 characters, 1,000 of them this workspace’s."
        );
        assert_eq!(durable(&usage).unwrap().share, None);
        assert_eq!(percent(0.001), "Under 1\u{a0}%");
        assert_eq!(
            (tone(0.5), tone(0.7), tone(0.95)),
            ("", "warning", "problem")
        );
    }
}
