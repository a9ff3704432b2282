//! A piece of evidence: what was learned of somebody in one of the ways to learn, and what it means.
//!
//! What was said of the vision is kept once, as [`super::feedback`], which reads as a piece of evidence
//! too: see [`Evidence::of`]. What a piece supports or contradicts is a link
//! ([`super::link::Relation::Supports`], [`super::link::Relation::Contradicts`]); its whys are records of
//! their own ([`super::why`]), and its tags fields of their own ([`super::tag`]).

use super::{FieldType, by_day, feedback, fields, tag, words};
use crate::day::Day;
use crate::workspace::{Edit, Id, Record, Workspace};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "evidence";
/// The [`Way`] in which it was learned.
pub const WAY: &str = "way";
/// Text: the [`Day`] on which it was said, seen or measured.
pub const DATE: &str = "date";
/// Text: where it comes from: a study, a channel, a report, with a number or an address to find it by.
pub const SOURCE: &str = "source";
/// Text: who said or did it: somebody, a kind of customer, a competitor.
pub const WHO: &str = "who";
/// Text: what was said or seen, word for word.
pub const QUOTE: &str = "quote";
/// Text: what it means.
pub const MEANING: &str = "meaning";
/// The [`Confidence`] in what it means.
pub const CONFIDENCE: &str = "confidence";
/// Text: what was asked.
pub const QUESTION: &str = "question";
/// Text: what was measured, and how much it was.
pub const METRIC: &str = "metric";
/// Text: of whom it was measured.
pub const SEGMENT: &str = "segment";
/// Number: how many of them left there, in percent, 0 to 100.
pub const DROP_OFF: &str = "drop_off";
/// Text: what they were to do.
pub const TASK: &str = "task";
/// The [`Success`] with which they did it.
pub const SUCCESS: &str = "success";
/// Text: where it hurt.
pub const HURT: &str = "hurt";
/// Text: the id of the [`super::interview_note`] that it is a highlight of.
pub const NOTE: &str = "note";
/// The texts that say what was learned, the plainest first. A piece is called by the first that has words.
pub const LEARNED: [&str; 4] = [QUOTE, MEANING, METRIC, HURT];
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (WAY, FieldType::Word(Way::WORDS)),
    (DATE, FieldType::Text),
    (SOURCE, FieldType::Text),
    (WHO, FieldType::Text),
    (QUOTE, FieldType::Text),
    (MEANING, FieldType::Text),
    (CONFIDENCE, FieldType::Word(Confidence::WORDS)),
    (QUESTION, FieldType::Text),
    (METRIC, FieldType::Text),
    (SEGMENT, FieldType::Text),
    (DROP_OFF, FieldType::Number),
    (TASK, FieldType::Text),
    (SUCCESS, FieldType::Word(Success::WORDS)),
    (HURT, FieldType::Text),
    (NOTE, FieldType::Text),
];

words! {
    /// A way to learn about customers.
    Way {
        /// An open-ended discovery conversation.
        Discovery = "discovery",
        /// Behavioural analytics.
        Analytics = "analytics",
        /// An interview with questions from a guide.
        Interview = "interview",
        /// A survey.
        Survey = "survey",
        /// A support ticket.
        SupportTicket = "support_ticket",
        /// A feedback channel: reviews, a form, what the team was told.
        FeedbackChannel = "feedback_channel",
        /// A usability test.
        UsabilityTest = "usability_test",
        /// A note about the market.
        MarketNote = "market_note",
        /// A note about a competitor.
        CompetitorNote = "competitor_note",
    }
}

impl Way {
    /// The fields that this way has beside those that all have (date, source, who, quote, meaning,
    /// confidence), in the order in which its form asks for them.
    #[must_use]
    pub fn own_fields(self) -> &'static [&'static str] {
        match self {
            Self::Analytics => &[METRIC, SEGMENT, DROP_OFF],
            Self::Discovery | Self::Interview | Self::Survey => &[QUESTION],
            Self::UsabilityTest => &[TASK, SUCCESS, HURT],
            Self::SupportTicket | Self::FeedbackChannel => &[],
            Self::MarketNote | Self::CompetitorNote => &[SEGMENT],
        }
    }
}

words! {
    /// How sure somebody is of what a piece of evidence means.
    Confidence {
        /// A guess.
        Low = "low",
        /// Likely.
        Medium = "medium",
        /// Hardly to be read otherwise.
        High = "high",
    }
}

words! {
    /// How a task of a usability test went. Source: Jakob Nielsen, "Success Rate: The Simplest Usability
    /// Metric", 2001.
    Success {
        /// It was done.
        Done = "done",
        /// It was done in part, or with help.
        Partly = "partly",
        /// It was not done.
        Failed = "failed",
    }
}

/// A reading of a piece of evidence.
#[derive(Clone, PartialEq, Debug)]
pub struct Evidence {
    /// The record's id.
    pub id: Id,
    /// The way; a feedback channel when the record does not say.
    pub way: Way,
    /// When, if the record says so.
    pub date: Option<Day>,
    /// Where it comes from.
    pub source: String,
    /// Who said or did it.
    pub who: String,
    /// What was said or seen.
    pub quote: String,
    /// What it means.
    pub meaning: String,
    /// How sure somebody is of that; `None` while nobody has said.
    pub confidence: Option<Confidence>,
    /// What was asked.
    pub question: String,
    /// What was measured.
    pub metric: String,
    /// Of whom.
    pub segment: String,
    /// How many of them left there, in percent; `None` outside 0 to 100.
    pub drop_off: Option<f64>,
    /// What they were to do.
    pub task: String,
    /// How that went; `None` while nobody has said.
    pub success: Option<Success>,
    /// Where it hurt.
    pub hurt: String,
    /// The interview's note that it is a highlight of.
    pub note: Option<Id>,
    /// Its tags, in order.
    pub tags: Vec<String>,
}

impl Evidence {
    /// Reads a record of evidence or of feedback, which was learned through a feedback channel; `None` for
    /// any other kind.
    #[must_use]
    pub fn of(record: &Record) -> Option<Self> {
        let text = |field| record.text(field).to_owned();
        match record.kind() {
            KIND => Some(Self::from(record)),
            feedback::KIND => Some(Self {
                way: Way::FeedbackChannel,
                date: Day::parse(record.text(feedback::DATE)),
                source: text(feedback::SOURCE),
                quote: text(feedback::TEXT),
                tags: tag::of(record),
                ..Self::without_words(record.id().clone())
            }),
            _ => None,
        }
    }

    /// What was learned, in its own words: the first of [`LEARNED`] that has any.
    #[must_use]
    pub fn learned(&self) -> Option<&str> {
        let mut texts = LEARNED.iter().map(|field| self.text(field).trim());
        texts.find(|text| !text.is_empty())
    }

    /// Whether it says nothing of what was learned.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.learned().is_none()
    }

    /// The text of a field; empty for one that holds none.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        match field {
            QUOTE => &self.quote,
            MEANING => &self.meaning,
            WHO => &self.who,
            SOURCE => &self.source,
            QUESTION => &self.question,
            METRIC => &self.metric,
            SEGMENT => &self.segment,
            TASK => &self.task,
            HURT => &self.hurt,
            _ => "",
        }
    }

    /// A piece of which nothing is known yet but that it is one.
    #[must_use]
    pub fn without_words(id: Id) -> Self {
        Self {
            id,
            way: Way::FeedbackChannel,
            date: None,
            source: String::new(),
            who: String::new(),
            quote: String::new(),
            meaning: String::new(),
            confidence: None,
            question: String::new(),
            metric: String::new(),
            segment: String::new(),
            drop_off: None,
            task: String::new(),
            success: None,
            hurt: String::new(),
            note: None,
            tags: Vec::new(),
        }
    }
}

impl From<&Record> for Evidence {
    fn from(record: &Record) -> Self {
        let text = |field| record.text(field).to_owned();
        Self {
            id: record.id().clone(),
            way: Way::from_word(record.text(WAY)).unwrap_or(Way::FeedbackChannel),
            date: Day::parse(record.text(DATE)),
            source: text(SOURCE),
            who: text(WHO),
            quote: text(QUOTE),
            meaning: text(MEANING),
            confidence: Confidence::from_word(record.text(CONFIDENCE)),
            question: text(QUESTION),
            metric: text(METRIC),
            segment: text(SEGMENT),
            drop_off: record
                .number(DROP_OFF)
                .filter(|it| (0.0..=100.0).contains(it)),
            task: text(TASK),
            success: Success::from_word(record.text(SUCCESS)),
            hurt: text(HURT),
            note: Id::parse(record.text(NOTE)).ok(),
            tags: tag::of(record),
        }
    }
}

/// Whether a record is a piece of evidence: of its kind, or of feedback.
#[must_use]
pub fn is_piece(record: &Record) -> bool {
    matches!(record.kind(), KIND | feedback::KIND)
}

/// In which way a piece was learned, and on which day: what counting needs, without its texts.
#[must_use]
pub fn way_and_date(record: &Record) -> (Way, Option<Day>) {
    // Feedback has a day of the same name, and no way of its own.
    let way = match record.kind() {
        KIND => Way::from_word(record.text(WAY)),
        _ => None,
    };
    let date = Day::parse(record.text(DATE));
    (way.unwrap_or(Way::FeedbackChannel), date)
}

/// The edit that adds a piece without words.
#[must_use]
pub fn add(id: Id, way: Way, date: Option<Day>) -> Edit {
    let mut values = fields([(WAY, json!(way.word()))]);
    if let Some(date) = date {
        values.insert(DATE.to_owned(), json!(date.to_string()));
    }
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: values,
    }
}

/// The ids of all pieces of evidence, those of feedback too.
pub fn ids(workspace: &Workspace) -> impl Iterator<Item = &Id> {
    workspace
        .of_kind(KIND)
        .chain(workspace.of_kind(feedback::KIND))
}

/// All evidence of a workspace, with the feedback, the newest first; that without a day last. Of one day,
/// what was noted down last stands first.
#[must_use]
pub fn newest_first(workspace: &Workspace) -> Vec<Evidence> {
    let records = ids(workspace).filter_map(|id| workspace.record(id));
    // Feedback has a day of the same name.
    let records = by_day::newest_first(records, DATE).into_iter();
    records.filter_map(Evidence::of).collect()
}

#[cfg(test)]
#[path = "evidence_tests.rs"]
mod tests;
