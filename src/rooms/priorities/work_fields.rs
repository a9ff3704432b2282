//! How the work on an initiative stands, whose it is, and which bucket it stands in: as the table
//! shows and reads them.

use crate::rooms::priority_words;
use plan::Record;
use plan::records::work::{self, BUCKET, Bucket, OWNER, STATUS, Status};
use plan::text::on_one_line;
use serde_json::{Value, json};

/// One of the three.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkField {
    /// How it stands.
    Status,
    /// Who answers for it.
    Owner,
    /// Its bucket of the portfolio.
    Bucket,
}

/// The statuses, as they are chosen.
pub const STATUSES: &[(&str, &str)] = &[
    ("Idea", ""),
    ("Planned", ""),
    ("In progress", ""),
    ("Done", "no rank any more"),
    ("Dropped", "no rank any more"),
];

/// The buckets, as they are chosen.
pub const BUCKETS: &[(&str, &str)] = &[
    ("Customer-centric", "what customers ask for"),
    ("Innovation-driven", "what is new to everybody"),
    ("Outcome-oriented", "what moves a key result"),
    ("Enterprise thinking", "what the whole enterprise gains by"),
    ("Keep the lights on", "what has to go on"),
];

impl WorkField {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Status, Self::Owner, Self::Bucket];

    /// The field of an initiative that holds it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Status => STATUS,
            Self::Owner => OWNER,
            Self::Bucket => BUCKET,
        }
    }

    /// What changing it is called.
    #[must_use]
    pub fn change(self) -> &'static str {
        match self {
            Self::Status => "Change status",
            Self::Owner => "Change owner",
            Self::Bucket => "Change bucket",
        }
    }

    /// What an initiative has of it; empty while nobody has said.
    #[must_use]
    pub fn text(self, record: &Record) -> String {
        match self {
            Self::Status => priority_words::status(work::status(record)).to_owned(),
            Self::Owner => record.text(OWNER).to_owned(),
            Self::Bucket => work::bucket(record).map_or(String::new(), |bucket| {
                priority_words::bucket(bucket).to_owned()
            }),
        }
    }

    /// Reads what somebody typed; nothing typed is nothing said.
    ///
    /// # Errors
    /// With the reason, in words.
    pub fn read(self, text: &str) -> Result<Value, String> {
        let typed = text.trim();
        if typed.is_empty() {
            return Ok(Value::Null);
        }
        match self {
            Self::Owner => Ok(json!(on_one_line(typed))),
            Self::Status => {
                let found = named(typed, Status::ALL, |it| {
                    (it.word(), priority_words::status(it))
                });
                found
                    .map(|it| json!(it.word()))
                    .ok_or_else(|| one_of(STATUSES))
            }
            Self::Bucket => {
                let found = named(typed, Bucket::ALL, |it| {
                    (it.word(), priority_words::bucket(it))
                });
                found
                    .map(|it| json!(it.word()))
                    .ok_or_else(|| one_of(BUCKETS))
            }
        }
    }
}

/// The one that is called so, or the only one whose name begins so.
fn named<T: Copy>(
    typed: &str,
    all: &[T],
    names: impl Fn(T) -> (&'static str, &'static str),
) -> Option<T> {
    let bare = |text: &str| text.to_lowercase().replace(['-', '_'], " ");
    let typed = bare(typed);
    let mut begin = Vec::new();
    for it in all {
        let (word, name) = names(*it);
        if bare(word) == typed || bare(name) == typed {
            return Some(*it);
        }
        if bare(name).starts_with(&typed) {
            begin.push(*it);
        }
    }
    match begin.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

fn one_of(choices: &[(&str, &str)]) -> String {
    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    format!("One of {}.", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choices_are_those_that_there_are() {
        let statuses: Vec<&str> = STATUSES.iter().map(|(name, _)| *name).collect();
        let all = Status::ALL.iter().map(|it| priority_words::status(*it));
        assert_eq!(statuses, all.collect::<Vec<_>>());
        let buckets: Vec<&str> = BUCKETS.iter().map(|(name, _)| *name).collect();
        let all = Bucket::ALL.iter().map(|it| priority_words::bucket(*it));
        assert_eq!(buckets, all.collect::<Vec<_>>());
    }

    #[test]
    fn what_is_typed_is_read_by_its_name_or_its_beginning() {
        let status = |text| WorkField::Status.read(text);
        for text in ["in progress", "In-Progress", "in_progress", "i p", "in"] {
            let read = status(text);
            match text {
                "i p" => assert!(read.is_err(), "{text}"),
                _ => assert_eq!(read, Ok(json!("in_progress")), "{text}"),
            }
        }
        // Done and dropped begin alike, and so do in progress and idea.
        assert!(status("d").is_err() && status("i").is_err());
        assert_eq!(status("dr"), Ok(json!("dropped")));
        assert_eq!(
            WorkField::Bucket.read("keep"),
            Ok(json!("keep_the_lights_on"))
        );
        assert_eq!(
            WorkField::Owner.read(" Ruth\nand Tom "),
            Ok(json!("Ruth and Tom"))
        );
        assert_eq!(WorkField::Owner.read("  "), Ok(Value::Null));
    }
}
