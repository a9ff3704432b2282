//! Which other tabs are open.

use super::message::{Message, TabId};
use std::collections::BTreeMap;

/// After so many unanswered calls a tab is taken to be gone.
const PATIENCE: u8 = 3;

/// Who has been heard, and how many calls ago.
///
/// Every tab calls now and then, and every tab that hears a call answers. Browsers slow down the
/// timers of hidden tabs, but not their answers.
pub(super) struct Presence {
    me: TabId,
    others: BTreeMap<TabId, u8>,
}

impl Presence {
    pub fn new(me: TabId) -> Self {
        let others = BTreeMap::new();
        Self { me, others }
    }

    /// How many other tabs are open.
    pub fn count(&self) -> usize {
        self.others.len()
    }

    /// What to say first.
    pub fn greet(&self) -> Message {
        Message::Hello(self.me)
    }

    /// Whether a message is for this tab to read.
    pub fn is_for_me(&self, message: &Message) -> bool {
        !matches!(message, Message::Records { to: Some(tab), .. } if *tab != self.me)
    }

    /// The time has come to call. Forgets who has not answered the last calls.
    pub fn call(&mut self) -> Message {
        self.others.retain(|_, unanswered| {
            *unanswered += 1;
            *unanswered <= PATIENCE
        });
        Message::Call(self.me)
    }

    /// What to say when leaving.
    pub fn leave(&self) -> Message {
        Message::Bye(self.me)
    }

    /// Hears a message, and gives the answer to it.
    pub fn hear(&mut self, message: &Message) -> Option<Message> {
        match *message {
            Message::Hello(tab) | Message::Call(tab) => {
                self.others.insert(tab, 0);
                return Some(Message::Here(self.me));
            }
            Message::Here(tab) => {
                self.others.insert(tab, 0);
            }
            Message::Bye(tab) => {
                self.others.remove(&tab);
            }
            Message::Records { .. } => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_find_each_other_and_say_goodbye() {
        let (mut first, mut second) = (Presence::new(1), Presence::new(2));
        let answer = first.hear(&second.greet()).unwrap();
        assert_eq!(second.hear(&answer), None);
        assert_eq!((first.count(), second.count()), (1, 1));
        first.hear(&second.leave());
        assert_eq!(first.count(), 0);
    }

    #[test]
    fn what_is_for_one_tab_is_read_by_that_tab_alone() {
        let records = |to| Message::Records {
            workspace: crate::storage::WorkspaceId::parse("lumen").unwrap(),
            to,
            lines: Vec::new(),
        };
        let tab = Presence::new(1);
        assert!(tab.is_for_me(&records(None)));
        assert!(tab.is_for_me(&records(Some(1))));
        assert!(!tab.is_for_me(&records(Some(2))));
    }

    #[test]
    fn a_call_asks_for_nothing_that_was_saved() {
        let mut tab = Presence::new(1);
        assert_eq!(tab.call(), Message::Call(1));
        assert_eq!(tab.greet(), Message::Hello(1));
    }

    #[test]
    fn a_tab_that_answers_no_more_is_forgotten() {
        let mut tab = Presence::new(1);
        tab.hear(&Message::Here(2));
        for _ in 0..PATIENCE {
            tab.call();
            assert_eq!(tab.count(), 1);
        }
        tab.call();
        assert_eq!(tab.count(), 0);
    }
}
