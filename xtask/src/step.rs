//! The steps of a long task: each is named, timed and remembered for the summary.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::Result;

/// How a step ended.
enum End {
    /// With a remark, such as how many tests passed.
    Passed(String),
    Failed(String),
    LeftOut(String),
    /// A goal that the tests measure and do not decide on.
    NotMet(String),
}

struct Step {
    name: String,
    took: Duration,
    end: End,
}

pub struct Steps {
    began: Instant,
    done: Vec<Step>,
}

impl Steps {
    /// None yet.
    pub fn begin() -> Self {
        Self {
            began: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Runs a step. A failure is told and remembered, and the next steps go on:
    /// one run tells all that is wrong.
    pub fn run(&mut self, name: &str, work: impl FnOnce() -> Result<String>) -> bool {
        println!("\n== {name}");
        let started = Instant::now();
        let ended = work();
        self.ended(name, started.elapsed(), ended)
    }

    /// Remembers and tells a step that was done beside another.
    pub fn beside(&mut self, name: &str, took: Duration, ended: Result<String>) -> bool {
        println!();
        self.ended(name, took, ended)
    }

    fn ended(&mut self, name: &str, took: Duration, ended: Result<String>) -> bool {
        let end = match ended {
            Ok(remark) => {
                println!("== {name}: passed in {}", spoken(took));
                End::Passed(remark)
            }
            Err(error) => {
                println!("== {name}: FAILED after {}: {error:#}", spoken(took));
                End::Failed(format!("{error:#}"))
            }
        };
        let passed = matches!(end, End::Passed(_));
        self.done.push(Step {
            name: name.into(),
            took,
            end,
        });
        passed
    }

    pub fn leave_out(&mut self, name: &str, why: &str) {
        println!("\n== {name}: left out: {why}");
        let end = End::LeftOut(why.into());
        self.done.push(Step {
            name: name.into(),
            took: Duration::ZERO,
            end,
        });
    }

    pub fn not_met(&mut self, name: &str, why: &str) {
        println!("\n== {name}: NOT MET: {why}");
        let end = End::NotMet(why.into());
        self.done.push(Step {
            name: name.into(),
            took: Duration::ZERO,
            end,
        });
    }

    pub fn all_passed(&self) -> bool {
        !self
            .done
            .iter()
            .any(|step| matches!(step.end, End::Failed(_)))
    }
}

impl fmt::Display for Steps {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "== summary")?;
        let width = self
            .done
            .iter()
            .map(|step| step.name.len())
            .max()
            .unwrap_or(0);
        for Step { name, took, end } in &self.done {
            let (word, remark) = match end {
                End::Passed(remark) => ("passed", remark),
                End::Failed(why) => ("FAILED", why),
                End::LeftOut(why) => ("left out", why),
                End::NotMet(why) => ("NOT MET", why),
            };
            // A failure may tell the end of a log: its first line is enough here.
            let remark = remark.lines().next().unwrap_or_default();
            let took = if matches!(end, End::LeftOut(_) | End::NotMet(_)) {
                String::new()
            } else {
                spoken(*took)
            };
            let line = format!("   {word:8}  {name:width$}  {took:>12}  {remark}");
            writeln!(out, "{}", line.trim_end())?;
        }
        let verdict = if self.all_passed() {
            "All passed"
        } else {
            "FAILED"
        };
        let left_out = self
            .done
            .iter()
            .any(|step| matches!(step.end, End::LeftOut(_)));
        let but = if left_out {
            ", but some was left out"
        } else {
            ""
        };
        let not_met = self
            .done
            .iter()
            .any(|step| matches!(step.end, End::NotMet(_)));
        let yet = if not_met { "; a budget is not met" } else { "" };
        write!(
            out,
            "{verdict}{but}{yet}, in {}.",
            spoken(self.began.elapsed())
        )
    }
}

/// A duration as a person says it.
pub fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn durations_read_well() {
        let spoken = |milliseconds| spoken(Duration::from_millis(milliseconds));
        assert_eq!(
            [spoken(40), spoken(12_900), spoken(61_000)],
            ["0.0 s", "12 s", "1 min 1 s"]
        );
    }

    #[test]
    fn one_failure_fails_the_whole_and_stops_nothing() {
        let mut steps = Steps::begin();
        assert!(steps.run("one", || Ok("3 tests".into())));
        assert!(steps.all_passed());
        assert!(!steps.beside("two", Duration::ZERO, Err(anyhow!("no luck\nand the log"))));
        steps.leave_out("three", "not here");
        assert!(!steps.all_passed());
        let summary = steps.to_string();
        assert!(summary.contains("FAILED    two") && summary.contains("no luck"));
        assert!(summary.contains("left out  three") && !summary.contains("the log"));
    }
}
