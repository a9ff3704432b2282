//! Which initiative a name in a survey's sheet stands for: the name alone, or within a question.

use super::kano_words::words_of;
use crate::records::initiative;
use crate::workspace::{Id, Workspace};
use std::collections::HashMap;

/// The initiatives by their names, as sheets write them.
pub struct Names {
    by_words: HashMap<String, Vec<Id>>,
}

/// Which initiative a text names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Named {
    /// This one, and what else the text says.
    One(Id, String),
    /// Several are called so.
    Several,
    /// None.
    None,
}

impl Names {
    /// The names of the initiatives that are there.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let mut by_words: HashMap<String, Vec<Id>> = HashMap::new();
        for record in workspace.ordered(initiative::KIND) {
            let words = words_of(record.text(initiative::NAME));
            if !words.is_empty() {
                by_words.entry(words).or_default().push(record.id().clone());
            }
        }
        Self { by_words }
    }

    /// The initiative of exactly this name.
    #[must_use]
    pub fn exactly(&self, text: &str) -> Named {
        match self.by_words.get(&words_of(text)).map(Vec::as_slice) {
            Some([id]) => Named::One(id.clone(), String::new()),
            Some(_) => Named::Several,
            None => Named::None,
        }
    }

    /// The initiative whose name stands in a text, the longest where there are several, and the rest of it.
    #[must_use]
    pub fn within(&self, text: &str) -> Named {
        let exactly = self.exactly(text);
        if exactly != Named::None {
            return exactly;
        }
        let words = words_of(text);
        let words: Vec<&str> = words.split(' ').collect();
        // Every run of words may be a name; the longest first.
        for length in (1..words.len()).rev() {
            let runs = words.windows(length).enumerate();
            let found: Vec<(usize, &Vec<Id>)> = runs
                .filter_map(|(at, run)| Some((at, self.by_words.get(&run.join(" "))?)))
                .collect();
            match found.as_slice() {
                [] => {}
                [(at, ids)] if ids.len() == 1 => {
                    let before = words.iter().take(*at);
                    let after = words.iter().skip(at + length);
                    let rest: Vec<&str> = before.chain(after).copied().collect();
                    let one = ids.first().cloned();
                    return one.map_or(Named::None, |id| Named::One(id, rest.join(" ")));
                }
                _ => return Named::Several,
            }
        }
        Named::None
    }
}
