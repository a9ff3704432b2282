//! Making a failing history short.

use super::{Action, Rules, World};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why the history fails, if it does.
pub fn failure(actions: &[Action], rules: Rules) -> Option<String> {
    match catch_unwind(AssertUnwindSafe(|| World::run(actions, rules))) {
        Ok(Ok(_)) => None,
        Ok(Err(why)) => Some(why),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|&text| text.to_owned()));
            Some(format!("panic: {}", text.unwrap_or_default()))
        }
    }
}

/// The shortest failing history to be had by leaving actions out (Zeller's delta debugging), and
/// why it fails.
pub fn shortest(mut actions: Vec<Action>, rules: Rules) -> (Vec<Action>, String) {
    let mut why = failure(&actions, rules).unwrap_or_default();
    let mut size = actions.len().div_ceil(2);
    while size > 0 {
        let mut at = 0;
        let length = actions.len();
        while at < actions.len() {
            let mut fewer = actions.clone();
            fewer.drain(at..(at + size).min(actions.len()));
            match failure(&fewer, rules) {
                Some(reason) => (actions, why) = (fewer, reason),
                None => at += size,
            }
        }
        if actions.len() == length {
            size /= 2;
        }
    }
    (actions, why)
}

/// The report of a failing seed.
pub fn report(seed: u64, actions: Vec<Action>, rules: Rules) -> String {
    let length = actions.len();
    let (shortest, why) = shortest(actions, rules);
    let list: Vec<String> = shortest
        .iter()
        .map(|action| format!("  {action:?}"))
        .collect();
    format!(
        "seed {seed} fails; {} of its {length} actions are enough:\n{}\n{why}",
        shortest.len(),
        list.join("\n")
    )
}
