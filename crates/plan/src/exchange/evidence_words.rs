//! What other tools call the ways to learn, how sure somebody is, and how a task went.

use super::cells::{percent, plain};
use crate::records::evidence::{Confidence, Success, Way};

/// What a way is called, besides its own word; the first that a text has as whole words counts.
const WAYS: [(Way, &[&str]); 9] = [
    (
        Way::UsabilityTest,
        &[
            "usability",
            "user test",
            "user testing",
            "ux test",
            "prototype test",
        ],
    ),
    (
        Way::SupportTicket,
        &[
            "support",
            "ticket",
            "tickets",
            "zendesk",
            "helpdesk",
            "help desk",
            "bug",
            "incident",
        ],
    ),
    (
        Way::Survey,
        &[
            "survey",
            "questionnaire",
            "poll",
            "nps",
            "csat",
            "umfrage",
            "encuesta",
        ],
    ),
    (
        Way::CompetitorNote,
        &["competitor", "competitors", "competition", "competitive"],
    ),
    (
        Way::MarketNote,
        &["market", "trend", "desk research", "report"],
    ),
    (
        Way::Analytics,
        &[
            "analytics",
            "funnel",
            "metric",
            "metrics",
            "log",
            "logs",
            "usage",
            "data",
        ],
    ),
    (
        Way::Discovery,
        &[
            "discovery",
            "conversation",
            "sales call",
            "call",
            "field visit",
            "observation",
        ],
    ),
    (Way::Interview, &["interview", "interviews", "entrevista"]),
    (
        Way::FeedbackChannel,
        &[
            "feedback",
            "review",
            "reviews",
            "app store",
            "play store",
            "social",
            "forum",
            "email",
        ],
    ),
];

/// The way that a text says; `None` where it says none.
#[must_use]
pub fn way(text: &str) -> Option<Way> {
    let known = Way::from_word(text.trim());
    let words = plain(text);
    let says = |names: &[&str]| names.iter().any(|name| has_words(&words, name));
    known.or_else(|| {
        let way = WAYS.iter().find(|(_, names)| says(names));
        way.map(|(way, _)| *way)
    })
}

/// How sure a text says that somebody is: a word, or a share in percent, of which 80 and more is high and
/// less than 50 low, as RICE has it.
#[must_use]
pub fn confidence(text: &str) -> Option<Confidence> {
    let known = match plain(text).as_str() {
        "low" | "guess" | "weak" => Some(Confidence::Low),
        "medium" | "mid" | "moderate" | "likely" => Some(Confidence::Medium),
        "high" | "sure" | "strong" | "certain" => Some(Confidence::High),
        _ => None,
    };
    let percent = || percent(text).filter(|_| text.contains('%'));
    known.or_else(|| {
        percent().map(|percent| match percent {
            it if it >= 80.0 => Confidence::High,
            it if it >= 50.0 => Confidence::Medium,
            _ => Confidence::Low,
        })
    })
}

/// How a text says that a task went.
#[must_use]
pub fn success(text: &str) -> Option<Success> {
    match plain(text).as_str() {
        "done" | "success" | "successful" | "succeeded" | "yes" | "pass" | "passed"
        | "completed" | "complete" | "1" | "true" => Some(Success::Done),
        "partly" | "partial" | "partially" | "with help" | "assisted" | "with difficulty" => {
            Some(Success::Partly)
        }
        "failed" | "fail" | "failure" | "no" | "not completed" | "incomplete" | "abandoned"
        | "gave up" | "0" | "false" => Some(Success::Failed),
        _ => None,
    }
}

fn has_words(text: &str, words: &str) -> bool {
    let padded = format!(" {text} ");
    padded.contains(&format!(" {words} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_known_by_what_tools_call_them() {
        for way in Way::ALL {
            assert_eq!(super::way(way.word()), Some(*way));
        }
        for (text, way) in [
            ("User interview", Way::Interview),
            ("Support Ticket", Way::SupportTicket),
            ("Zendesk", Way::SupportTicket),
            ("NPS survey Q3", Way::Survey),
            ("App Store review", Way::FeedbackChannel),
            ("Usability-Test", Way::UsabilityTest),
            ("competitor", Way::CompetitorNote),
        ] {
            assert_eq!(super::way(text), Some(way), "{text}");
        }
        assert_eq!(way("Story"), None);
        assert_eq!(way(""), None);
    }

    #[test]
    fn scales_are_read_loosely() {
        assert_eq!(confidence("HIGH"), Some(Confidence::High));
        assert_eq!(confidence("60 %"), Some(Confidence::Medium));
        assert_eq!(confidence("4"), None);
        assert_eq!(success("Yes"), Some(Success::Done));
        assert_eq!(success("gave up"), Some(Success::Failed));
        assert_eq!(success("To Do"), None);
    }
}
