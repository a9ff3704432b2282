//! What is said of evidence, empathy maps and personas in more than one place.

use super::words::counted;
use plan::methods::knowledge::{Knowledge, Level};
use plan::records::empathy_note::{self, Basis};
use plan::records::evidence::{Confidence, Success, Way};
use plan::records::persona;
use plan::records::persona_trait::{Frequency, Severity};

/// A way to learn.
#[must_use]
pub fn way(way: Way) -> &'static str {
    match way {
        Way::Discovery => "Discovery conversation",
        Way::Analytics => "Behavioural analytics",
        Way::Interview => "Interview",
        Way::Survey => "Survey",
        Way::SupportTicket => "Support ticket",
        Way::FeedbackChannel => "Feedback channel",
        Way::UsabilityTest => "Usability test",
        Way::MarketNote => "Market note",
        Way::CompetitorNote => "Competitor note",
    }
}

/// So many pieces that were learned in a way: "3 interviews".
#[must_use]
pub fn way_counted(way: Way, count: usize) -> String {
    let (one, many) = match way {
        Way::Discovery => ("discovery conversation", "discovery conversations"),
        Way::Analytics => ("figure of analytics", "figures of analytics"),
        Way::Interview => ("interview", "interviews"),
        Way::Survey => ("survey answer", "survey answers"),
        Way::SupportTicket => ("support ticket", "support tickets"),
        Way::FeedbackChannel => (
            "message from a feedback channel",
            "messages from feedback channels",
        ),
        Way::UsabilityTest => ("usability test", "usability tests"),
        Way::MarketNote => ("market note", "market notes"),
        Way::CompetitorNote => ("competitor note", "competitor notes"),
    };
    counted(count, one, many)
}

/// What a level of knowledge is called.
#[must_use]
pub fn knowledge_level(level: Level) -> &'static str {
    match level {
        Level::Assumed => "Assumption",
        Level::Disputed => "Disputed",
        Level::Thin => "Thin",
        Level::Fair => "Fair",
        Level::Strong => "Strong",
    }
}

/// "2 pieces contradict it", where any does.
#[must_use]
pub fn against(known: &Knowledge) -> Option<String> {
    match known.contradicting {
        0 => None,
        1 => Some("1 piece contradicts it".to_owned()),
        many => Some(format!(
            "{} contradict it",
            counted(many, "piece", "pieces")
        )),
    }
}

/// How sure somebody is.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Low",
        Confidence::Medium => "Medium",
        Confidence::High => "High",
    }
}

/// How a task went.
#[must_use]
pub fn success(success: Success) -> &'static str {
    match success {
        Success::Done => "Done",
        Success::Partly => "In part, or with help",
        Success::Failed => "Not done",
    }
}

/// How severe a need or a pain is.
#[must_use]
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Slight => "Slight",
        Severity::Moderate => "Moderate",
        Severity::Serious => "Serious",
        Severity::Critical => "Critical",
    }
}

/// How often a need or a pain is met.
#[must_use]
pub fn frequency(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Rarely => "Rarely",
        Frequency::Monthly => "Monthly",
        Frequency::Weekly => "Weekly",
        Frequency::Daily => "Daily",
    }
}

/// A section of the empathy map.
#[must_use]
pub fn empathy_section(section: empathy_note::Section) -> &'static str {
    use empathy_note::Section;
    match section {
        Section::Who => "Who",
        Section::NeedToDo => "Need to do",
        Section::See => "See",
        Section::Say => "Say",
        Section::Do => "Do",
        Section::Hear => "Hear",
        Section::Think => "Think",
        Section::Feel => "Feel",
        Section::Pain => "Pains",
        Section::Gain => "Gains",
    }
}

/// What a note on an empathy map rests on.
#[must_use]
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Observed => "Observed",
        Basis::Inferred => "Inferred",
    }
}

/// A part of a persona's card.
#[must_use]
pub fn persona_section(section: persona::Section) -> &'static str {
    use persona::Section;
    match section {
        Section::Picture => "picture",
        Section::Role => "role",
        Section::Quote => "quote",
        Section::Kind => "kind",
        Section::Context => "context of use",
        Section::Day => "a day",
        Section::Goals => "goals",
        Section::Needs => "needs",
        Section::Pains => "pains",
        Section::Behaviours => "behaviours",
        Section::Tools => "tools",
        Section::Frustrations => "frustrations",
    }
}
