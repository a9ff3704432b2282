//! Hints for readable sentences: they advise, and never say that something is wrong.
//!
//! Sources: the length of a statement follows the style guide of GOV.UK ("Content design: writing for
//! GOV.UK": check sentences of more than 25 words). That other sentences may have 30, and the lists of
//! words, are our own rules. That a why names no product is Simon Sinek's ("Start with Why", 2009).

/// How many words a statement may have before a hint says that it is long.
pub const LONG_STATEMENT: usize = 25;
/// The same for any other sentence.
pub const LONG_SENTENCE: usize = 30;

/// What a text is, for what may be said of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text {
    /// The vision statement or the value proposition: said aloud, so it should be short.
    Statement,
    /// Why the product exists.
    Why,
    /// Any other sentence.
    Other,
}

/// One thing to think about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Hint {
    /// A sentence has more words than this.
    Long(usize),
    /// A word of jargon, and a plain one in its place.
    Jargon(&'static str, &'static str),
    /// A why that names a product, a technology or money, by this word.
    WhatAsWhy(&'static str),
}

/// Words and phrases of jargon, each with plain words in its place. Endings of the last word are found
/// too: "leveraging".
const JARGON: &[(&str, &str)] = &[
    ("actionable", "useful"),
    ("align", "agree"),
    ("at scale", "for many"),
    ("best-in-class", "better than …"),
    ("best of breed", "better than …"),
    ("bleeding-edge", "new"),
    ("cutting-edge", "new"),
    ("deep dive", "look closely"),
    ("deliverable", "what we make"),
    ("democratize", "open to everybody"),
    ("disrupt", "change"),
    ("ecosystem", "partners"),
    ("empower", "let"),
    ("enable", "let"),
    ("end-to-end", "whole"),
    ("facilitate", "help"),
    ("frictionless", "easy"),
    ("game-changing", "new"),
    ("going forward", "from now on"),
    ("holistic", "whole"),
    ("impactful", "strong"),
    ("incentivize", "encourage"),
    ("innovative", "new"),
    ("key learnings", "what we learned"),
    ("leverage", "use"),
    ("low-hanging fruit", "easy first steps"),
    ("mission-critical", "needed"),
    ("mobilize", "gather"),
    ("next-generation", "new"),
    ("operationalize", "put to work"),
    ("optimize", "improve"),
    ("paradigm", "way of thinking"),
    ("robust", "reliable"),
    ("scalable", "able to grow"),
    ("seamless", "smooth"),
    ("solution", "what it is"),
    ("stakeholder", "who has a say"),
    ("state-of-the-art", "new"),
    ("streamline", "make simpler"),
    ("synergy", "working together"),
    ("synergies", "working together"),
    ("thought leader", "expert"),
    ("turnkey", "ready to use"),
    ("utilize", "use"),
    ("value-add", "what it adds"),
    ("world-class", "better than …"),
];

/// Words that name what is made, how it is built, or what it earns. None of them is a reason.
const WHATS: &[&str] = &[
    "AI",
    "AI-powered",
    "algorithm",
    "API",
    "app",
    "application",
    "automation",
    "blockchain",
    "chatbot",
    "cloud",
    "console",
    "dashboard",
    "feature",
    "growth",
    "LLM",
    "machine learning",
    "margin",
    "market leader",
    "market share",
    "marketplace",
    "money",
    "platform",
    "plugin",
    "product",
    "profit",
    "revenue",
    "SaaS",
    "sales",
    "shareholder",
    "software",
    "tool",
    "turnover",
    "website",
    "widget",
];

/// Endings that a word may have and still be the same word.
const ENDINGS: &[&str] = &["", "s", "es", "d", "ed", "r", "ing", "ly", "’s", "'s"];

/// What there is to say of a text, each once: its length first, then words in the order of the lists.
#[must_use]
pub fn hints(text: &str, is: Text) -> Vec<Hint> {
    let mut hints = Vec::new();
    let most = if is == Text::Statement {
        LONG_STATEMENT
    } else {
        LONG_SENTENCE
    };
    if longest_sentence(text) > most {
        hints.push(Hint::Long(most));
    }
    let words = words(text);
    if is == Text::Why {
        let found = WHATS.iter().filter(|what| names(&words, what));
        // One is enough to ask the question.
        hints.extend(found.take(1).map(|what| Hint::WhatAsWhy(what)));
    }
    let found = JARGON.iter().filter(|(jargon, _)| names(&words, jargon));
    hints.extend(found.map(|(jargon, plain)| Hint::Jargon(jargon, plain)));
    hints
}

/// How many words the longest sentence of a text has.
#[must_use]
pub fn longest_sentence(text: &str) -> usize {
    // A stop within a word, as in "2.5", ends nothing.
    let mut longest = 0;
    let mut length = 0;
    for word in text.split_whitespace() {
        length += usize::from(word.contains(char::is_alphanumeric));
        longest = longest.max(length);
        let said = word.trim_end_matches(['”', '"', '’', '\'', ')', '»']);
        if said.ends_with(['.', '!', '?', '…']) {
            length = 0;
        }
    }
    longest
}

/// The words of a text in lower case, without marks around them.
fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        word.to_lowercase()
    };
    let words = text.split_whitespace().map(bare);
    words.filter(|word| !word.is_empty()).collect()
}

/// Whether a phrase stands among the words; its last word may have an ending.
fn names(words: &[String], phrase: &str) -> bool {
    let phrase = phrase.to_lowercase();
    let wanted: Vec<&str> = phrase.split(' ').collect();
    let Some((last, before)) = wanted.split_last() else {
        return false;
    };
    words.windows(wanted.len()).any(|run| {
        let begins = run.iter().zip(before).all(|(word, wanted)| word == wanted);
        begins && run.last().is_some_and(|word| is_form_of(word, last))
    })
}

fn is_form_of(word: &str, of: &str) -> bool {
    let stem = of.strip_suffix('e').unwrap_or(of);
    let ends = |stem: &str| {
        let ending = word.strip_prefix(stem);
        ending.is_some_and(|ending| ENDINGS.contains(&ending))
    };
    // "leveraging" has lost the e that "leveraged" still has.
    ends(of) || (stem != of && word.strip_prefix(stem) == Some("ing"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sentence_is_long_past_its_limit() {
        let of = |count: usize| vec!["bus"; count].join(" ");
        assert_eq!(hints(&of(25), Text::Statement), []);
        assert_eq!(hints(&of(26), Text::Statement), [Hint::Long(25)]);
        assert_eq!(hints(&of(30), Text::Other), []);
        assert_eq!(hints(&of(31), Text::Why), [Hint::Long(30)]);
        // Two short sentences are not a long one, and a number is no end.
        assert_eq!(hints(&format!("{}. {}", of(20), of(20)), Text::Other), []);
        assert_eq!(longest_sentence("2.5 buses – each “night”. Or?"), 4);
        assert_eq!(longest_sentence(""), 0);
    }

    #[test]
    fn jargon_has_a_plain_word() {
        let found = hints("Leveraging synergies, seamlessly!", Text::Other);
        assert_eq!(
            found,
            [
                Hint::Jargon("leverage", "use"),
                Hint::Jargon("seamless", "smooth"),
                Hint::Jargon("synergies", "working together"),
            ]
        );
        for plain in [
            "A lever moves it.",
            "The solvent resolves.",
            "Robusta coffee",
        ] {
            assert_eq!(hints(plain, Text::Why), [], "{plain}");
        }
        let low = hints("low-hanging fruit", Text::Other);
        assert_eq!(low, [Hint::Jargon("low-hanging fruit", "easy first steps")]);
    }

    #[test]
    fn a_what_that_poses_as_a_why_is_asked_about() {
        let asked = |why| hints(why, Text::Why);
        assert_eq!(
            asked("To build an AI-powered app"),
            [Hint::WhatAsWhy("AI-powered")]
        );
        assert_eq!(asked("Our revenues grow"), [Hint::WhatAsWhy("revenue")]);
        assert_eq!(
            asked("A late bus should cost the city, not the night nurse."),
            []
        );
        assert_eq!(asked("Happiness is apple-shaped"), []);
        assert_eq!(hints("To build an app", Text::Other), []);
    }

    proptest! {
        #[test]
        fn any_text_can_be_asked(text in ".{0,200}") {
            for is in [Text::Statement, Text::Why, Text::Other] {
                let found = hints(&text, is);
                prop_assert!(found.iter().all(|hint| is == Text::Why || !matches!(hint, Hint::WhatAsWhy(_))));
            }
        }
    }
}
