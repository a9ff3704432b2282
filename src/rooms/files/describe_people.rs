//! Personas' fields, evidence, empathy maps and interviews in words; see [`super::describe`].

use crate::rooms::{people_words, words};
use plan::records::empathy_note::{self, Basis};
use plan::records::evidence::{self, Confidence, Success, Way};
use plan::records::persona_trait::{self, Frequency, Severity, Trait};
use plan::records::{
    empathy_map, guide, interview, interview_note, mark, persona, persona_field, picture, question,
    tag, theme, why,
};
use serde_json::Value;

/// The kinds that are described here, in the order in which they stand in a list.
pub const KINDS: &[&str] = &[
    persona_field::KIND,
    empathy_map::KIND,
    empathy_note::KIND,
    guide::KIND,
    question::KIND,
    interview::KIND,
    interview_note::KIND,
    evidence::KIND,
    why::KIND,
    theme::KIND,
];

/// A kind in the singular, as it stands under a title; then a number of one and of many.
#[must_use]
pub fn kind(kind: &str) -> Option<[&'static str; 3]> {
    Some(match kind {
        persona_field::KIND => [
            "Field of a persona",
            "field of a persona",
            "fields of personas",
        ],
        empathy_map::KIND => ["Empathy map", "empathy map", "empathy maps"],
        empathy_note::KIND => [
            "Note on an empathy map",
            "note on an empathy map",
            "notes on empathy maps",
        ],
        guide::KIND => ["Interview guide", "interview guide", "interview guides"],
        question::KIND => ["Question", "question", "questions"],
        interview::KIND => ["Interview", "interview", "interviews"],
        interview_note::KIND => [
            "Note of an interview",
            "note of an interview",
            "notes of interviews",
        ],
        evidence::KIND => ["Evidence", "piece of evidence", "pieces of evidence"],
        why::KIND => ["Why", "why", "whys"],
        theme::KIND => ["Theme", "theme", "themes"],
        _ => match Trait::from_kind(kind)? {
            Trait::Behaviour => ["Behaviour", "behaviour", "behaviours"],
            Trait::Tool => ["Tool", "tool", "tools"],
            Trait::Frustration => ["Frustration", "frustration", "frustrations"],
            Trait::Goal | Trait::Need | Trait::Pain => return None,
        },
    })
}

/// The texts of which the first that has words is a record's title.
#[must_use]
pub fn titles(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        persona_field::KIND => &[persona_field::NAME, persona_field::TEXT],
        empathy_map::KIND => &[empathy_map::NAME, empathy_map::SEGMENT],
        guide::KIND => &[guide::NAME, guide::GOAL],
        interview::KIND => &[interview::WHO],
        evidence::KIND => &evidence::LEARNED,
        theme::KIND => &[theme::NAME, theme::TEXT],
        empathy_note::KIND | question::KIND | interview_note::KIND | why::KIND => &["text"],
        _ => return None,
    })
}

/// The fields that are worth knowing beside the title.
#[must_use]
pub fn summary(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        persona_field::KIND => &[persona_field::TEXT],
        empathy_note::KIND => &[empathy_note::SECTION, empathy_note::BASIS],
        guide::KIND => &[guide::GOAL],
        interview::KIND => &[interview::DATE],
        evidence::KIND => &[evidence::WAY, evidence::SOURCE],
        _ => match Trait::from_kind(kind)? {
            it if it.is_ranked() => &[persona_trait::SEVERITY, persona_trait::FREQUENCY],
            _ => return None,
        },
    })
}

/// A field's name in words.
#[must_use]
pub fn field(kind: &str, field: &str) -> Option<String> {
    if let (persona::KIND, Some(word)) = (kind, mark::word(persona::HIDE, field)) {
        let section = persona::Section::from_word(word)?;
        let section = people_words::persona_section(section);
        return Some(format!("whether the card hides: {section}"));
    }
    if let Some(word) = mark::word(tag::TAG, field) {
        return Some(format!("tag “{}”", words::shortened(word, 60)));
    }
    let word = match (kind, field) {
        (persona::KIND, persona::CONTEXT) => "context of use",
        (persona::KIND, persona::DAY) => "a day",
        (persona::KIND, picture::PICTURE) => "picture",
        (persona_field::KIND, persona_field::PERSONA) => "persona",
        (persona_field::KIND, persona_field::NAME) => "name",
        (empathy_map::KIND, empathy_map::NAME) => "name",
        (guide::KIND, guide::NAME) | (theme::KIND, theme::NAME) => "name",
        (empathy_map::KIND, empathy_map::PERSONA) => "persona",
        (empathy_map::KIND, empathy_map::INTERVIEW) => "interview",
        (empathy_map::KIND | evidence::KIND, evidence::SEGMENT) => "segment",
        (empathy_note::KIND, empathy_note::MAP) => "empathy map",
        (empathy_note::KIND, empathy_note::SECTION) => "section",
        (empathy_note::KIND, empathy_note::BASIS) => "what it rests on",
        (empathy_note::KIND, empathy_note::AUTHOR) => "author",
        (guide::KIND, guide::GOAL) => "research goal",
        (question::KIND, question::GUIDE) | (interview::KIND, interview::GUIDE) => "guide",
        (interview::KIND | evidence::KIND, evidence::WHO) => "who",
        (interview::KIND | evidence::KIND, evidence::DATE) => "day",
        (interview::KIND | evidence::KIND, evidence::SOURCE) => "source",
        (interview_note::KIND, interview_note::INTERVIEW) => "interview",
        (interview_note::KIND | evidence::KIND, evidence::QUESTION) => "question",
        (evidence::KIND, evidence::WAY) => "kind of evidence",
        (evidence::KIND, evidence::QUOTE) => "quote",
        (evidence::KIND, evidence::MEANING) => "what it means",
        (evidence::KIND, evidence::CONFIDENCE) => "confidence",
        (evidence::KIND, evidence::METRIC) => "metric",
        (evidence::KIND, evidence::DROP_OFF) => "drop-off, percent",
        (evidence::KIND, evidence::TASK) => "task",
        (evidence::KIND, evidence::SUCCESS) => "success",
        (evidence::KIND, evidence::HURT) => "where it hurt",
        (evidence::KIND, evidence::NOTE) => "note of the interview",
        (why::KIND, why::OF) => "what is asked about",
        (known, "text") if KINDS.contains(&known) => "text",
        (known, persona_trait::SEVERITY) if Trait::from_kind(known).is_some() => "severity",
        (known, persona_trait::FREQUENCY) if Trait::from_kind(known).is_some() => "frequency",
        _ => return None,
    };
    Some(word.to_owned())
}

/// A value in words, where it is a word of a closed list or no words at all.
#[must_use]
pub fn value(kind: &str, field: &str, value: &Value) -> Option<String> {
    let text = value.as_str().unwrap_or_default();
    let said = match (kind, field) {
        (persona::KIND, picture::PICTURE) if !text.is_empty() => Some("a picture"),
        (persona::KIND, hides) if mark::word(persona::HIDE, hides).is_some() => value
            .as_bool()
            .map(|hides| if hides { "yes" } else { "no" }),
        (evidence::KIND, evidence::WAY) => Way::from_word(text).map(people_words::way),
        (evidence::KIND, evidence::CONFIDENCE) => {
            Confidence::from_word(text).map(people_words::confidence)
        }
        (evidence::KIND, evidence::SUCCESS) => Success::from_word(text).map(people_words::success),
        (empathy_note::KIND, empathy_note::SECTION) => {
            empathy_note::Section::from_word(text).map(people_words::empathy_section)
        }
        (empathy_note::KIND, empathy_note::BASIS) => {
            Basis::from_word(text).map(people_words::basis)
        }
        (known, persona_trait::SEVERITY) if Trait::from_kind(known).is_some() => {
            Severity::from_word(text).map(people_words::severity)
        }
        (known, persona_trait::FREQUENCY) if Trait::from_kind(known).is_some() => {
            Frequency::from_word(text).map(people_words::frequency)
        }
        _ => None,
    };
    said.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::describe;
    use plan::records::fields;
    use serde_json::json;

    #[test]
    fn evidence_and_notes_are_called_by_what_they_say() {
        let title = |kind, given| describe::title(kind, &given, &|_| None);
        let metric = fields([("metric", json!("Board closed in 10 s"))]);
        assert_eq!(title("evidence", metric), "Board closed in 10 s");
        let both = fields([("quote", json!("It lies")), ("meaning", json!("No trust"))]);
        assert_eq!(title("evidence", both), "It lies");
        assert_eq!(
            title("empathy_map", fields([])),
            "Empathy map without words"
        );
        assert_eq!(title("tool", fields([("text", json!("SMS"))])), "SMS");
        let to_why = fields([
            ("relation", json!("supports")),
            ("from", json!("e")),
            ("to", json!("vision:why")),
        ]);
        let find = |id: &str| (id == "e").then(|| "It lies".to_owned());
        assert_eq!(describe::title("link", &to_why, &find), "It lies → Why");
    }

    #[test]
    fn words_of_lists_are_said_and_pictures_are_not() {
        let said = [
            ("evidence", "way", json!("support_ticket"), "Support ticket"),
            ("pain", "severity", json!("critical"), "Critical"),
            ("need", "frequency", json!("daily"), "Daily"),
            ("empathy_note", "section", json!("need_to_do"), "Need to do"),
            ("persona", "picture", json!("data:image/png"), "a picture"),
            ("persona", "hide:role", json!(true), "yes"),
            ("link", "relation", json!("supports"), "is supported by it"),
        ];
        for (kind, name, given, words) in said {
            assert_eq!(describe::value(kind, name, &given), words);
        }
        assert_eq!(
            describe::field("evidence", "tag:last bus"),
            "tag “last bus”"
        );
        assert_eq!(
            describe::field("persona", "hide:role"),
            "whether the card hides: role"
        );
        assert_eq!(describe::field("persona", "hide:x"), "“hide:x”");
    }
}
