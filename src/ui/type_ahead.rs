//! Letters that are typed and lead to what begins with them, in lists that are walked by keys.

use leptos::prelude::*;

/// Letters typed further apart than this many milliseconds begin anew.
const PAUSE: f64 = 700.0;

/// What a list hears.
#[derive(Clone, Copy)]
pub(super) struct TypeAhead {
    heard: StoredValue<Heard>,
}

impl TypeAhead {
    pub fn new() -> Self {
        Self {
            heard: StoredValue::new(Heard::default()),
        }
    }

    /// The letters typed so far, with this key, where it is a letter. A space is one only after
    /// others: in a list it is pressed to choose.
    pub fn hear(self, key: &str) -> Option<String> {
        let now = js_sys::Date::now();
        self.heard
            .try_update_value(|heard| heard.hear(key, now))
            .flatten()
    }
}

#[derive(Default)]
struct Heard {
    letters: String,
    at: f64,
}

impl Heard {
    fn hear(&mut self, key: &str, now: f64) -> Option<String> {
        if now - self.at > PAUSE {
            self.letters.clear();
        }
        let begins = self.letters.is_empty();
        if key.chars().count() != 1 || (begins && key == " ") {
            return None;
        }
        self.letters.push_str(key);
        self.at = now;
        Some(self.letters.clone())
    }
}

/// The next of the words that begins with what was typed; a single letter typed again goes on from
/// one to the next. Where the keys are nowhere yet, it is looked for from the first.
pub(super) fn typed<Word: AsRef<str>>(
    words: &[Word],
    at: Option<usize>,
    typed: &str,
) -> Option<usize> {
    let typed = typed.to_lowercase();
    let first = typed.chars().next()?;
    let again = typed.chars().all(|letter| letter == first);
    let wanted = if again {
        first.to_string()
    } else {
        typed.clone()
    };
    // Whoever goes on typing may stay where the keys are.
    let from = at.map_or(0, |at| at + usize::from(again));
    (from..words.len() + from)
        .map(|place| place % words.len())
        .find(|place| words[*place].as_ref().to_lowercase().starts_with(&wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_finds_the_next_that_begins_so() {
        let words = ["goal", "Onboarding", "gain"];
        assert_eq!(typed(&words, Some(0), "g"), Some(2));
        assert_eq!(typed(&words, Some(2), "gg"), Some(0));
        assert_eq!(typed(&words, Some(0), "go"), Some(0));
        assert_eq!(typed(&words, Some(0), "ga"), Some(2));
        assert_eq!(typed(&words, None, "g"), Some(0));
        assert_eq!(typed(&words, Some(2), "O"), Some(1));
        assert_eq!(typed(&words, Some(0), "x"), None);
        assert_eq!(typed::<&str>(&[], Some(0), "x"), None);
    }

    #[test]
    fn a_space_belongs_to_the_letters_before_it() {
        let mut heard = Heard::default();
        assert_eq!(heard.hear(" ", 1000.0), None);
        assert_eq!(heard.hear("m", 1000.0).as_deref(), Some("m"));
        assert_eq!(heard.hear(" ", 1500.0).as_deref(), Some("m "));
        assert_eq!(heard.hear("Enter", 1600.0), None);
        assert_eq!(heard.hear(" ", 2300.0), None);
        assert_eq!(heard.hear("n", 2300.0).as_deref(), Some("n"));
    }
}
