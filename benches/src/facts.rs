//! What a figure means depends on the machine: its facts go with the figures.

use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// What is known before anything is measured.
pub fn at_start(root: &Path) -> Map<String, Value> {
    let mut facts = Map::new();
    let mut say = |name: &str, value: Value| drop(facts.insert(name.to_owned(), value));
    say("date", json!(now()));
    say(
        "cores",
        json!(std::thread::available_parallelism().map_or(0, usize::from)),
    );
    say("processor", json!(processor()));
    say("load before", json!(load()));
    say("system", json!(std::env::consts::OS));
    let git = |words: &[&str]| {
        let output = Command::new("git").current_dir(root).args(words).output();
        let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        text.unwrap_or_default()
    };
    say("commit", json!(git(&["rev-parse", "--short=12", "HEAD"])));
    say(
        "changed since",
        json!(!git(&["status", "--porcelain"]).is_empty()),
    );
    facts
}

/// The processes that waited for a core in the last minute, on systems that tell.
pub fn load() -> Option<f64> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    text.split(' ').next()?.parse().ok()
}

fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// The time in UTC, like `2026-11-23T22:30:05Z`.
fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    let (year, month, day) = date(seconds / 86_400);
    let of_day = seconds % 86_400;
    let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// The date so many days after the first of January 1970 (Howard Hinnant, "chrono-compatible
/// low-level date algorithms", civil_from_days).
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    (year + era * 400 + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_are_dates() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(11_016), (2000, 2, 29));
        assert_eq!(date(20_780), (2026, 11, 23));
    }
}
