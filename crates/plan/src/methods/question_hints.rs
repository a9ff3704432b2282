//! Hints where a question of an interview may close or lead the answer. English alone; they advise, and
//! nothing depends on them.
//!
//! Sources: Steve Portigal, "Interviewing Users", 2013; Rob Fitzpatrick, "The Mom Test", 2013 (ask what
//! people did, not what they would do); Don Dillman, "Internet, Phone, Mail, and Mixed-Mode Surveys",
//! 2014 (leading and double-barrelled questions).

mod lists;

use lists::{CLOSED, HYPOTHETICAL, INVITES, LEADING, QUESTION_WORDS, TAGS};
use std::ops::Range;

/// What may be amiss with a question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// Yes or no answers it.
    Closed,
    /// It says which answer is hoped for.
    Leading,
    /// It asks two things at once.
    DoubleBarrelled,
    /// It asks what somebody would do, and not what they did.
    Hypothetical,
}

/// A hint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hint {
    /// What may be amiss.
    pub kind: Kind,
    /// The words that say so, as a range of bytes of the question.
    pub span: Range<usize>,
}

/// A word of a question: where it stands, and as it is compared.
struct Word {
    span: Range<usize>,
    lower: String,
}

/// The hints for a question, in the order of their words; of each kind one at most.
#[must_use]
pub fn hints(question: &str) -> Vec<Hint> {
    let mut hints = Vec::new();
    let mut add = |kind, span: Option<Range<usize>>| {
        if let Some(span) = span
            && hints.iter().all(|known: &Hint| known.kind != kind)
        {
            hints.push(Hint { kind, span });
        }
    };
    let mut asked: Option<Range<usize>> = None;
    for range in sentences(question) {
        let words = words(question, range.clone());
        let is_question = question[range.clone()].contains('?');
        let closed = closed(&words);
        let hypothetical = hypothetical(&words);
        add(Kind::Closed, closed.clone());
        add(Kind::Leading, of_phrases(&words, LEADING));
        add(Kind::Leading, tag(question, &words, range.end));
        add(Kind::Hypothetical, hypothetical);
        add(Kind::DoubleBarrelled, double(&words, closed.is_some()));
        if is_question {
            // A second question mark asks a second thing; what follows a statement does not.
            if asked.is_some() {
                add(
                    Kind::DoubleBarrelled,
                    Some(trimmed(question, range.clone())),
                );
            }
            asked = Some(range);
        }
    }
    crate::sorted::SortInOrder::sort_in_order(&mut hints, |a, b| {
        (a.span.start, a.kind).cmp(&(b.span.start, b.kind))
    });
    hints
}

/// The sentences of a text, each with the mark at its end.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['?', '!', '.', '\n']) {
        let end = at + mark.len();
        // "2.5" and "e.g" go on.
        let goes_on = mark == "." && text[end..].starts_with(|next: char| !next.is_whitespace());
        if !goes_on {
            ranges.push(start..end);
            start = end;
        }
    }
    ranges.push(start..text.len());
    ranges.retain(|range| text[range.clone()].contains(char::is_alphanumeric));
    ranges
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    start..range.start + part.trim_end().len()
}

fn words(text: &str, range: Range<usize>) -> Vec<Word> {
    let mut words = Vec::new();
    let part = &text[range.clone()];
    let within = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-');
    let mut from = None;
    for (at, letter) in part.char_indices().chain([(part.len(), ' ')]) {
        match (from, within(letter)) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                let lower = part[start..at].to_lowercase().replace('’', "'");
                let span = range.start + start..range.start + at;
                // Politeness changes nothing of what is asked.
                if lower != "please" {
                    words.push(Word { span, lower });
                }
                from = None;
            }
            _ => {}
        }
    }
    words
}

/// Whether the words from `at` on begin with a phrase; `*` stands for any one word.
fn begins(words: &[Word], at: usize, phrase: &str) -> Option<Range<usize>> {
    let mut end = at;
    for wanted in phrase.split(' ') {
        let word = words.get(end)?;
        if wanted != "*" && word.lower != wanted {
            return None;
        }
        end += 1;
    }
    Some(words[at].span.start..words[end - 1].span.end)
}

/// The first place where one of these phrases stands.
fn of_phrases(words: &[Word], phrases: &[&str]) -> Option<Range<usize>> {
    (0..words.len()).find_map(|at| one_of(words, at, phrases))
}

/// The one of these phrases with which the words from `at` on begin.
fn one_of(words: &[Word], at: usize, phrases: &[&str]) -> Option<Range<usize>> {
    phrases.iter().find_map(|phrase| begins(words, at, phrase))
}

/// The words that ask what would be. "Would you tell me" asks to be told.
fn hypothetical(words: &[Word]) -> Option<Range<usize>> {
    let mut places = (0..words.len()).filter(|at| one_of(words, *at, INVITES).is_none());
    places.find_map(|at| one_of(words, at, HYPOTHETICAL))
}

/// The words by which a sentence can be answered with yes or no.
fn closed(words: &[Word]) -> Option<Range<usize>> {
    let opens = |word: &&Word| !lists::OPENINGS.contains(&word.lower.as_str());
    let first = words.iter().position(|word| opens(&word))?;
    if one_of(words, first, INVITES).is_some() {
        return None;
    }
    let word = &words[first];
    CLOSED.contains(&word.lower.as_str()).then(|| {
        let last = words.get(first + 1).unwrap_or(word);
        word.span.start..last.span.end
    })
}

/// "…, right?": the words after the last comma, where they ask for a yes.
fn tag(text: &str, words: &[Word], end: usize) -> Option<Range<usize>> {
    let first = words.first()?;
    let comma = first.span.start + text[first.span.start..end].rfind(',')?;
    let at = words.iter().position(|word| word.span.start > comma)?;
    let rest: Vec<&str> = words[at..].iter().map(|word| word.lower.as_str()).collect();
    let is_tag = text[..end].ends_with('?') && TAGS.contains(&rest.join(" ").as_str());
    is_tag.then(|| words[at].span.start..words[words.len() - 1].span.end)
}

/// The words that join two questions: "and why", "fast and easy" after "is it".
fn double(words: &[Word], closed: bool) -> Option<Range<usize>> {
    let joins = |word: &Word| matches!(word.lower.as_str(), "and" | "or");
    let joint = |at: &usize| {
        let at = *at;
        let next = words.get(at + 1).map_or("", |word| word.lower.as_str());
        let asks = QUESTION_WORDS.contains(&next) || CLOSED.contains(&next);
        // "how easy and useful was it": two things to judge at once.
        let judged = at >= 2 && words[at - 2].lower == "how" && at >= 1;
        joins(&words[at]) && at > 0 && (asks || judged || (closed && words.len() > at + 1))
    };
    let at = (0..words.len()).find(joint)?;
    let end = words.get(at + 1).unwrap_or(&words[at]).span.end;
    Some(words[at].span.start..end)
}

#[cfg(test)]
mod tests;
