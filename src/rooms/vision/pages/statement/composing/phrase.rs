//! Parts of sentences, as people type them into the blanks of a template, made to fit together.

use plan::text::on_one_line;

/// Words that begin a phrase with a capital letter only because somebody began to type there; any
/// other word with one may be a name.
const OPENERS: &[&str] = &[
    "a",
    "all",
    "an",
    "and",
    "any",
    "anybody",
    "anyone",
    "are",
    "because",
    "become",
    "being",
    "better",
    "by",
    "can",
    "customers",
    "each",
    "every",
    "everybody",
    "everyone",
    "faster",
    "fewer",
    "for",
    "from",
    "get",
    "gets",
    "give",
    "gives",
    "grow",
    "has",
    "have",
    "help",
    "helps",
    "higher",
    "in",
    "increase",
    "is",
    "it",
    "its",
    "it’s",
    "it's",
    "keep",
    "knowing",
    "less",
    "let",
    "lets",
    "lower",
    "make",
    "makes",
    "more",
    "need",
    "needs",
    "no",
    "on",
    "one",
    "our",
    "people",
    "reduce",
    "show",
    "shows",
    "some",
    "somebody",
    "someone",
    "struggle",
    "teams",
    "tell",
    "tells",
    "that",
    "the",
    "their",
    "they",
    "this",
    "those",
    "through",
    "to",
    "users",
    "want",
    "wants",
    "we",
    "when",
    "which",
    "who",
    "whoever",
    "win",
    "with",
    "without",
];

/// Whether a phrase begins with a word that makes an article needless.
pub(super) fn is_determined(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    DETERMINERS.contains(&first.to_lowercase().as_str())
}

/// Words after which no article belongs before a noun.
const DETERMINERS: &[&str] = &[
    "a", "an", "the", "our", "your", "their", "its", "this", "that", "these", "those", "one",
    "every", "any", "some", "no",
];

/// Beginnings that are written with a vowel and spoken with a consonant, or the other way round.
const SPOKEN_CONSONANT: &[&str] = &["eu", "ewe", "one", "once", "uni", "us", "ut", "ubi", "ura"];
const SPOKEN_VOWEL: &[&str] = &["heir", "honest", "honor", "honour", "hour"];

/// A phrase without space around it, with one space between its words, and without what ends a
/// sentence: the template has that. Lines are joined as a list.
pub(super) fn phrase(text: &str) -> String {
    let lines = text.lines().map(|line| {
        // What marks an item of a list is no part of it.
        let line = line.trim().trim_start_matches(['-', '*', '•', '–']);
        let words: Vec<&str> = line.split_whitespace().collect();
        let line = words.join(" ");
        let ends = |letter: char| letter.is_whitespace() || matches!(letter, '.' | ',' | ';' | ':');
        line.trim_end_matches(ends)
            .trim_start_matches(ends)
            .to_owned()
    });
    let lines = lines.filter(|line| !line.is_empty()).enumerate();
    let inside = |(at, line): (usize, String)| if at > 0 { lowered(&line) } else { line };
    listed(lines.map(inside).collect())
}

/// "buses, trams and ferries".
fn listed(mut parts: Vec<String>) -> String {
    let last = parts.pop().unwrap_or_default();
    match parts.len() {
        0 => last,
        _ => format!("{} and {last}", parts.join(", ")),
    }
}

/// A phrase for the middle of a sentence: without the words that the template already has before it,
/// however often they stand there, and without a capital letter that only began the typing.
pub(super) fn after(text: &str, leads: &[&str]) -> String {
    let mut rest = phrase(text);
    while let Some(shorter) = leads.iter().find_map(|lead| without_lead(&rest, lead)) {
        rest = shorter;
    }
    lowered(&rest)
}

/// A phrase as [`after`] gives it, that also leaves out the words that the template has next.
pub(super) fn between(text: &str, leads: &[&str], tails: &[&str]) -> String {
    let mut words: Vec<String> = after(text, leads).split(' ').map(str::to_owned).collect();
    while words
        .last()
        .is_some_and(|word| tails.contains(&word.to_lowercase().as_str()))
    {
        words.pop();
    }
    phrase(&words.join(" "))
}

/// The text without the words it begins with; `None` when it begins otherwise.
fn without_lead(text: &str, lead: &str) -> Option<String> {
    let mut words = text.split(' ');
    for wanted in lead.split(' ') {
        let word = words.next()?.trim_end_matches(',');
        if word.to_lowercase() != wanted {
            return None;
        }
    }
    Some(words.collect::<Vec<_>>().join(" "))
}

fn lowered(text: &str) -> String {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let lower = first.to_lowercase();
    if !OPENERS.contains(&lower.as_str()) {
        return text.to_owned();
    }
    if rest.is_empty() {
        lower
    } else {
        format!("{lower} {rest}")
    }
}

/// The text with a capital letter at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A sentence of its own: a capital letter, and a stop unless there is a mark already. Nothing stays
/// nothing.
pub(super) fn sentence(text: &str) -> String {
    let text = on_one_line(text);
    let bare = text.trim_end_matches([',', ';', ':', ' ']);
    if bare.is_empty() {
        return String::new();
    }
    // A quotation or a bracket may follow the mark.
    let said = bare.trim_end_matches(['”', '"', '’', '\'', ')', '»']);
    let stop = if said.ends_with(['.', '!', '?', '…', '。', '！', '？']) {
        ""
    } else {
        "."
    };
    format!("{}{stop}", capital(bare))
}

/// Sentences after each other; those that are empty are left out.
pub(super) fn text(sentences: &[String]) -> String {
    let written = sentences.iter().filter(|sentence| !sentence.is_empty());
    written.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// The text with each of these words once where it stands there several times in a row, as where two
/// blanks meet.
pub(super) fn once(text: &str, words: &[&str]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for word in text.split(' ') {
        let lower = word.to_lowercase();
        let again = kept.last().is_some_and(|last| last.to_lowercase() == lower);
        if !(again && words.contains(&lower.as_str())) {
            kept.push(word);
        }
    }
    kept.join(" ")
}

/// A noun with "a" or "an" before it, unless it has its article or several things are meant.
pub(super) fn with_article(noun: &str) -> String {
    let first = noun.split(' ').next().unwrap_or_default();
    if noun.is_empty() || is_determined(noun) {
        return noun.to_owned();
    }
    let article = if begins_with_vowel(first) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// Whether a word begins with a vowel when it is spoken; letters of an abbreviation are spoken one by
/// one.
fn begins_with_vowel(word: &str) -> bool {
    let letters: Vec<char> = word
        .chars()
        .take_while(|letter| letter.is_alphabetic())
        .collect();
    if letters.len() > 1 && letters.iter().all(|letter| letter.is_uppercase()) {
        return "AEFHILMNORSX".contains(letters[0]);
    }
    let lower = word.to_lowercase();
    if SPOKEN_VOWEL.iter().any(|start| lower.starts_with(start)) {
        return true;
    }
    let consonant = SPOKEN_CONSONANT.iter().any(|start| {
        lower.starts_with(start) && !lower.starts_with("unin") && !lower.starts_with("unim")
    });
    !consonant && lower.starts_with(['a', 'e', 'i', 'o', 'u'])
}

/// "the night app" for a product that is described, "Lumen" for one with a name; `None` for none.
pub(super) fn product(text: &str) -> Option<String> {
    let product = phrase(text);
    let first = product.split(' ').next().unwrap_or_default();
    let named = first.starts_with(|letter: char| !letter.is_lowercase());
    match product.as_str() {
        "" => None,
        _ if is_determined(&product) => Some(lowered(&product)),
        _ if named => Some(product),
        _ => Some(format!("the {product}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_fits_into_a_sentence() {
        for (typed, fits) in [
            ("  night   nurses. ", "night nurses"),
            (
                "- buses\n- trams,\n\n• ferries.",
                "buses, trams and ferries",
            ),
            ("buses\ntrams", "buses and trams"),
            (" . ", ""),
        ] {
            assert_eq!(phrase(typed), fits, "{typed}");
        }
    }

    #[test]
    fn words_of_the_template_are_not_said_twice() {
        assert_eq!(
            after("For for People at night", &["for"]),
            "people at night"
        );
        assert_eq!(after("Unlike, Citymapper", &["unlike"]), "Citymapper");
        assert_eq!(after("Forest rangers", &["for"]), "Forest rangers");
        assert_eq!(after("is an app", &["is a", "is an"]), "app");
        assert_eq!(after("for", &["for"]), "");
        assert_eq!(between("For nurses, who", &["for"], &["who"]), "nurses");
    }

    #[test]
    fn articles_follow_the_sound() {
        for (noun, with) in [
            ("app", "an app"),
            ("departure companion", "a departure companion"),
            ("hourly digest", "an hourly digest"),
            ("unique helper", "a unique helper"),
            ("uninterrupted feed", "an uninterrupted feed"),
            ("user guide", "a user guide"),
            ("one-page plan", "a one-page plan"),
            ("European service", "a European service"),
            ("SMS service", "an SMS service"),
            ("UI kit", "a UI kit"),
            ("the first companion", "the first companion"),
            ("An app", "An app"),
            ("", ""),
        ] {
            assert_eq!(with_article(noun), with);
        }
    }

    #[test]
    fn a_sentence_begins_and_ends_as_one() {
        for (typed, said) in [
            ("buses run", "Buses run."),
            ("Do buses run?", "Do buses run?"),
            ("they say “go!”", "They say “go!”"),
            ("buses run,", "Buses run."),
            ("  ", ""),
            ("ärger", "Ärger."),
        ] {
            assert_eq!(sentence(typed), said);
        }
    }

    #[test]
    fn a_product_is_named_or_described() {
        for (typed, said) in [
            ("Lumen Transit", Some("Lumen Transit")),
            ("night app", Some("the night app")),
            ("The night app", Some("the night app")),
            ("iPhone", Some("the iPhone")),
            (" ", None),
        ] {
            assert_eq!(product(typed).as_deref(), said);
        }
    }
}
