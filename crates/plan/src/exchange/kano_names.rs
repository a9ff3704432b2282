//! Which initiative a name in a survey's sheet stands for: the name alone, or within a question.

use super::kano_words::words_of;
use crate::records::initiative;
use crate::workspace::{Id, Workspace};
use std::collections::HashMap;

/// The initiatives by their names, as sheets write them.
pub struct Names {
    by_words: HashMap<String, Vec<Id>>,
    /// How many words the longest of them has: no longer run of words can be a name.
    longest: usize,
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
        let longest = by_words.keys().map(|words| words.split(' ').count());
        let longest = longest.max().unwrap_or(0);
        Self { by_words, longest }
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

    /// The initiative whose name stands in a text, once or more, the longest where there are several, and the rest
    /// of it.
    #[must_use]
    pub fn within(&self, text: &str) -> Named {
        let exactly = self.exactly(text);
        if exactly != Named::None {
            return exactly;
        }
        let words = words_of(text);
        let words: Vec<&str> = words.split(' ').collect();
        // Every run of words may be a name; the longest first. A text of thousands of words is looked through once
        // for each length that a name can have.
        let longest = self.longest.min(words.len().saturating_sub(1));
        for length in (1..=longest).rev() {
            let runs = words.windows(length).enumerate();
            let found: Vec<(usize, &Vec<Id>)> = runs
                .filter_map(|(at, run)| Some((at, self.by_words.get(&run.join(" "))?)))
                .collect();
            let Some((_, ids)) = found.first() else {
                continue;
            };
            // A question may name its initiative twice.
            let is_same = found.iter().all(|(_, others)| others == ids);
            let [id] = ids.as_slice() else {
                return Named::Several;
            };
            if !is_same {
                return Named::Several;
            }
            let starts: Vec<usize> = found.iter().map(|(at, _)| *at).collect();
            return Named::One(id.clone(), without(&words, &starts, length));
        }
        Named::None
    }
}

/// The words that are in none of the runs of this length that begin at these places, which ascend.
fn without(words: &[&str], starts: &[usize], length: usize) -> String {
    let mut starts = starts.iter().peekable();
    let mut until = 0;
    let mut rest = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if starts.next_if(|start| **start == at).is_some() {
            until = at + length;
        }
        if at >= until {
            rest.push(*word);
        }
    }
    rest.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn names(names: &[&str]) -> Names {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let create = |(at, name): (usize, &&str)| Edit::Create {
            id: Id::known(&format!("i{at}")),
            kind: initiative::KIND.into(),
            fields: fields([(initiative::NAME, json!(name))]),
        };
        let edits = names.iter().enumerate().map(create).collect();
        workspace.apply(Change::new("Begin", edits));
        Names::of(&workspace)
    }

    #[test]
    fn a_text_of_thousands_of_words_is_read_at_once() {
        let names = names(&["Night buses", "Solar roofs on depots"]);
        let long = "how would you feel ".repeat(10_000);
        assert_eq!(names.within(&long), Named::None);
        let named = names.within(&format!("{long} solar roofs on depots"));
        assert!(matches!(named, Named::One(id, _) if id == Id::known("i1")));
        assert_eq!(
            Names::of(&Workspace::new(SeededOutside::new(1, 1_000))).within(&long),
            Named::None
        );
    }

    #[test]
    fn a_question_may_name_its_initiative_twice() {
        let names = names(&["Night buses", "Solar roofs", "Ha ha", "Twin", "twin"]);
        let one = |at: &str, rest: &str| Named::One(Id::known(at), rest.to_owned());
        assert_eq!(
            names.within("Night buses: how would you feel if we had no night buses?"),
            one("i0", "how would you feel if we had no")
        );
        // Runs that overlap are taken out together.
        assert_eq!(names.within("With ha ha ha"), one("i2", "with"));
        assert_eq!(names.within("Night buses or solar roofs"), Named::Several);
        assert_eq!(names.within("Twin with a twin"), Named::Several);
    }
}
