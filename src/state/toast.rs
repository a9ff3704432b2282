//! Short messages at the edge of the screen.

use super::command::Command;
use super::session::{Latest, Session};
use leptos::prelude::*;
use std::time::Duration;

/// How long a message stays, unless it is a problem.
const STAYS: Duration = Duration::from_secs(8);

/// More messages than this would cover the work.
const MOST: usize = 4;

/// A short message.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Toast {
    /// Tells messages apart.
    pub number: u32,
    /// What happened.
    pub text: String,
    /// What can be done about it, in a word, and the command that does it.
    pub action: Option<(&'static str, Command)>,
    /// The change of which it tells, and which it offers to undo.
    pub undoes: Option<Latest>,
    /// Whether it says more than that something was done, and is read to its end also when that is undone.
    pub report: bool,
    /// Whether it stays until it is dismissed.
    pub problem: bool,
}

/// The messages that show, oldest first.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
    session: Session,
}

impl Toasts {
    /// No messages. Made in the app's owner.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self {
            session,
            shown: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }

    /// The messages that show.
    #[must_use]
    pub fn shown(self) -> ReadSignal<Vec<Toast>> {
        self.shown.read_only()
    }

    /// Those that are news yet. One that offers to undo a change goes as soon as undo would take back
    /// another one, and comes back with it; a report stays, and offers nothing meanwhile. Followed.
    #[must_use]
    pub fn news(self) -> Vec<Toast> {
        let mut toasts = self.shown.get();
        toasts.retain_mut(|toast| {
            let of = toast.undoes.as_ref();
            let still_offers = of.is_none_or(|of| self.session.is_latest(of));
            if !still_offers {
                toast.action = None;
            }
            still_offers || toast.report
        });
        toasts
    }

    /// Says what was done.
    pub fn say(self, text: impl Into<String>) {
        self.push(Toast {
            text: text.into(),
            ..Toast::default()
        });
    }

    /// Says what was done, with a way to go on.
    pub fn offer(self, text: impl Into<String>, label: &'static str, command: Command) {
        self.push(Toast {
            text: text.into(),
            action: Some((label, command)),
            ..Toast::default()
        });
    }

    /// Says what the latest change did, and offers to undo it: as long as it is the latest.
    pub fn offer_undo(self, text: impl Into<String>) {
        self.told(text.into(), false);
    }

    /// Says at length what the latest change did and what it did not, and offers to undo it; what it says
    /// stays when the offer goes.
    pub fn report(self, text: impl Into<String>) {
        self.told(text.into(), true);
    }

    /// Says what went wrong; stays until dismissed.
    pub fn problem(self, text: impl Into<String>) {
        self.push(Toast {
            text: text.into(),
            problem: true,
            ..Toast::default()
        });
    }

    /// Says what went wrong, with what can be done about it; stays until dismissed.
    pub fn problem_with(self, text: impl Into<String>, label: &'static str, command: Command) {
        self.push(Toast {
            text: text.into(),
            action: Some((label, command)),
            problem: true,
            ..Toast::default()
        });
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

    fn told(self, text: String, report: bool) {
        self.push(Toast {
            text,
            action: Some(("Undo", Command::Undo)),
            undoes: Some(self.session.latest_untracked()),
            report,
            ..Toast::default()
        });
    }

    fn push(self, toast: Toast) {
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        let problem = toast.problem;
        self.shown.update(|shown| {
            // The same words twice in a row say nothing new.
            shown.retain(|older| older.text != toast.text);
            shown.push(Toast { number, ..toast });
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
            problem: *problem,
            ..Toast::default()
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
