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

    /// Takes away the messages that offer this command, because it was done.
    pub fn done(self, command: &Command) {
        self.shown.update(|shown| {
            shown.retain(|toast| toast.action.as_ref().is_none_or(|(_, it)| it != command));
        });
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
            if shown.len() > MOST {
                shown.remove(0);
            }
        });
        if !problem {
            set_timeout(move || self.dismiss(number), STAYS);
        }
    }
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}
