//! Short messages at the edge of the screen.

use super::command::Command;
use super::session::Latest;
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
    /// The change that it offers to undo.
    pub undoes: Option<Latest>,
    /// Whether it stays until it is dismissed.
    pub problem: bool,
}

/// The messages that show, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
    latest: ReadSignal<Latest>,
}

impl Toasts {
    /// No messages; `latest` is what undo would take back. Made in the app's owner.
    #[must_use]
    pub fn new(latest: ReadSignal<Latest>) -> Self {
        Self {
            latest,
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

    /// Whether a message still offers what it did: to undo only as long as that takes back the change of
    /// which it tells. Followed.
    pub fn still_offers(self, toast: &Toast) -> bool {
        let of = toast.undoes.as_ref();
        of.is_none_or(|of| self.latest.with(|latest| latest == of))
    }

    fn push(self, text: String, action: Option<(&'static str, Command)>, problem: bool) {
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        let offers_undo =
            |action: &Option<(_, Command)>| matches!(action, Some((_, Command::Undo)));
        let undoes = offers_undo(&action).then(|| self.latest.get_untracked());
        self.shown.update(|shown| {
            // The same words twice in a row say nothing new.
            shown.retain(|toast| toast.text != text);
            // Undo takes back the latest change alone, so one message offers it.
            if undoes.is_some() {
                shown.retain(|toast| toast.undoes.is_none());
            }
            shown.push(Toast {
                number,
                text,
                action,
                undoes,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn toasts(problems: &[bool]) -> Vec<Toast> {
        let toast = |(number, problem): (u32, &bool)| Toast {
            number,
            text: String::new(),
            action: None,
            undoes: None,
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
