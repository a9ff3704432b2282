//! Short messages at the edge of the screen.

use super::command::Command;
use leptos::prelude::*;
use std::time::Duration;

/// How long a message stays, unless it is a problem.
const STAYS: Duration = Duration::from_secs(8);

/// More messages than this would cover the work.
const MOST: usize = 4;

/// A short message.
#[derive(Clone, PartialEq, Debug)]
pub struct Toast {
    /// Tells messages apart.
    pub number: u32,
    /// What happened.
    pub text: String,
    /// What can be done about it, in a word, and the command that does it.
    pub action: Option<(&'static str, Command)>,
    /// Whether it stays until it is dismissed.
    pub problem: bool,
}

/// The messages that show, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// No messages. Made in the app's owner.
    #[must_use]
    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }

    /// The messages that show.
    #[must_use]
    pub fn shown(self) -> ReadSignal<Vec<Toast>> {
        self.shown.read_only()
    }

    /// Says what was done.
    pub fn say(self, text: impl Into<String>) {
        self.push(text.into(), None, false);
    }

    /// Says what was done, with a way to take it back or go on.
    pub fn offer(self, text: impl Into<String>, label: &'static str, command: Command) {
        self.push(text.into(), Some((label, command)), false);
    }

    /// Says what went wrong; stays until dismissed.
    pub fn problem(self, text: impl Into<String>) {
        self.push(text.into(), None, true);
    }

    /// Says what went wrong, with what can be done about it; stays until dismissed.
    pub fn problem_with(self, text: impl Into<String>, label: &'static str, command: Command) {
        self.push(text.into(), Some((label, command)), true);
    }

    /// Takes a message away.
    pub fn dismiss(self, number: u32) {
        self.shown
            .update(|shown| shown.retain(|toast| toast.number != number));
    }

    /// Takes away the messages that offer this command: it was done, or would do something else now.
    pub fn done(self, command: &Command) {
        let offers = |toast: &Toast| toast.action.as_ref().is_some_and(|(_, it)| it == command);
        // Asked at every letter that is typed.
        if self.shown.with_untracked(|shown| shown.iter().any(offers)) {
            self.shown
                .update(|shown| shown.retain(|toast| !offers(toast)));
        }
    }

    fn push(self, text: String, action: Option<(&'static str, Command)>, problem: bool) {
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        self.shown.update(|shown| {
            // The same words twice in a row say nothing new.
            shown.retain(|toast| toast.text != text);
            // Undo takes back the latest change alone, so one message offers it.
            if matches!(action, Some((_, Command::Undo))) {
                shown.retain(|toast| !matches!(toast.action, Some((_, Command::Undo))));
            }
            shown.push(Toast {
                number,
                text,
                action,
                problem,
            });
            if let Some(oldest) = crowded_out(shown) {
                shown.remove(oldest);
            }
        });
        if !problem {
            set_timeout(move || self.dismiss(number), STAYS);
        }
    }
}

/// Which message goes when there are too many: the oldest that is no problem. Problems stay until
/// somebody has read them, and the newest is shown in any case.
fn crowded_out(shown: &[Toast]) -> Option<usize> {
    let (_, older) = shown.split_last()?;
    let goes = older.iter().position(|toast| !toast.problem);
    goes.filter(|_| shown.len() > MOST)
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toasts(problems: &[bool]) -> Vec<Toast> {
        let toast = |(number, problem): (u32, &bool)| Toast {
            number,
            text: String::new(),
            action: None,
            problem: *problem,
        };
        (0..).zip(problems).map(toast).collect()
    }

    #[test]
    fn a_problem_is_not_crowded_out() {
        let goes = |problems: &[bool]| crowded_out(&toasts(problems));
        assert_eq!(goes(&[false, false, false, false]), None);
        assert_eq!(goes(&[true, false, false, true, false]), Some(1));
        assert_eq!(goes(&[true, true, true, true, false]), None);
    }
}
