//! What confidence rests on, and what would raise it, in words.

use crate::rooms::{priority_words, words};
use plan::methods::confidence_cap::{MANY_TALKS, Rung};

/// What it rests on, and how much that bears.
pub(super) fn rests_on(rung: Rung) -> String {
    format!(
        "Rests on {}: at most {}.",
        priority_words::rung(rung),
        words::percent(rung.cap())
    )
}

/// What would bear more.
pub(super) fn what_would_raise(rung: Rung) -> String {
    let more = |rung: Rung| words::percent(rung.cap());
    match rung {
        Rung::Opinion => format!(
            "Evidence that supports it, or a need that it addresses, bears {}: a conversation or a ticket is a beginning.",
            more(Rung::Anecdote)
        ),
        Rung::Anecdote => format!(
            "Two pieces or more, one of them fresh, and a survey or a note on the market among them bear {}; users measured or watched bear {}.",
            more(Rung::Market),
            more(Rung::Users)
        ),
        Rung::Market => format!(
            "Users measured or watched, or {MANY_TALKS} conversations, bear {}.",
            more(Rung::Users)
        ),
        Rung::Users => format!(
            "Strong and fresh evidence of the initiative itself, from measuring as well as from watching or asking, bears {}.",
            more(Rung::Tested)
        ),
        Rung::Tested => "Nothing bears more.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rung_says_what_it_bears_and_what_comes_next() {
        assert_eq!(
            rests_on(Rung::Anecdote),
            "Rests on anecdotes: at most 50\u{a0}%."
        );
        for pair in Rung::ALL.windows(2) {
            let next = words::percent(pair[1].cap());
            assert!(what_would_raise(pair[0]).contains(&next), "{:?}", pair[0]);
        }
    }
}
