//! What a persona has: goals, needs and pains, and what they do, use and are annoyed by. Each is a record
//! of its own, linked from the persona (or from several) by [`super::link::Relation::Has`], so that
//! evidence and initiatives can link to it.
//!
//! Needs and pains have a severity and a frequency. Source of weighing both: Jakob Nielsen, "Severity
//! Ratings for Usability Problems", 1994 (frequency and impact make a problem severe); the product of two
//! ordinal scales is that of failure mode and effects analysis (IEC 60812). It says which comes first,
//! not how many times worse one is than the other.

use super::{FieldType, ORDER, words};
use crate::workspace::Record;

/// Text: what it is, in a few words.
pub const TEXT: &str = "text";
/// The [`Severity`] of a need or a pain.
pub const SEVERITY: &str = "severity";
/// The [`Frequency`] of a need or a pain.
pub const FREQUENCY: &str = "frequency";
/// The fields of a need or a pain, and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    PLAIN_FIELDS[0],
    PLAIN_FIELDS[1],
    (SEVERITY, FieldType::Word(Severity::WORDS)),
    (FREQUENCY, FieldType::Word(Frequency::WORDS)),
];
/// The fields of what else a persona has, and their types.
pub const PLAIN_FIELDS: &[(&str, FieldType)] = &[(TEXT, FieldType::Text), (ORDER, FieldType::Text)];

/// What a persona has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Trait {
    /// What they want to reach.
    Goal,
    /// What they need on the way.
    Need,
    /// What hurts today.
    Pain,
    /// What they do again and again.
    Behaviour,
    /// What they use.
    Tool,
    /// What annoys them, and does not stop them.
    Frustration,
}

impl Trait {
    /// Every one, in the order in which a persona's page shows them.
    pub const ALL: [Self; 6] = [
        Self::Goal,
        Self::Need,
        Self::Pain,
        Self::Behaviour,
        Self::Tool,
        Self::Frustration,
    ];
    /// Those that a card in the gallery shows, in order.
    pub const CARD: [Self; 3] = [Self::Goal, Self::Need, Self::Pain];

    /// The kind of its records.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Need => "need",
            Self::Pain => "pain",
            Self::Behaviour => "behaviour",
            Self::Tool => "tool",
            Self::Frustration => "frustration",
        }
    }

    /// Reads a record's kind; `None` for any other kind.
    #[must_use]
    pub fn from_kind(kind: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.kind() == kind)
    }

    /// Whether it is ranked by severity and frequency.
    #[must_use]
    pub fn is_ranked(self) -> bool {
        matches!(self, Self::Need | Self::Pain)
    }
}

words! {
    /// How much a pain hurts, or how much an unmet need costs, from the least. Our own four steps.
    Severity {
        /// 1: they notice.
        Slight = "slight",
        /// 2: it costs them time or nerves.
        Moderate = "moderate",
        /// 3: it costs them something that matters: money, sleep, trust.
        Serious = "serious",
        /// 4: it keeps them from what they came for.
        Critical = "critical",
    }
}

words! {
    /// How often it is met, from the least. Our own four steps.
    Frequency {
        /// 1: less than once a month.
        Rarely = "rarely",
        /// 2: in most months.
        Monthly = "monthly",
        /// 3: in most weeks.
        Weekly = "weekly",
        /// 4: on most days.
        Daily = "daily",
    }
}

/// How a need or a pain is weighed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Weight {
    /// How severe it is; `None` while nobody has said.
    pub severity: Option<Severity>,
    /// How frequent it is; `None` while nobody has said.
    pub frequency: Option<Frequency>,
}

impl Weight {
    /// Severity times frequency, each from 1 to 4: 1 to 16, the most pressing highest. `None` unless both
    /// are said.
    #[must_use]
    pub fn rank(self) -> Option<u8> {
        Some((self.severity? as u8 + 1) * (self.frequency? as u8 + 1))
    }
}

impl From<&Record> for Weight {
    fn from(record: &Record) -> Self {
        Self {
            severity: Severity::from_word(record.text(SEVERITY)),
            frequency: Frequency::from_word(record.text(FREQUENCY)),
        }
    }
}

/// Puts needs or pains, which come in their own order, the most pressing first; equal ones, and those
/// without a rank, which stand last, stay as they stood.
#[must_use]
pub fn most_pressing_first(mut records: Vec<&Record>) -> Vec<&Record> {
    use crate::sorted::SortInOrder;
    let rank = |record: &Record| Weight::from(record).rank();
    records.sort_in_order(|a, b| rank(b).cmp(&rank(a)));
    records
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, Edit, Id, SeededOutside, Workspace};
    use serde_json::json;

    #[test]
    fn a_rank_needs_both_scales() {
        let rank = |severity, frequency| {
            let weight = Weight {
                severity,
                frequency,
            };
            weight.rank()
        };
        assert_eq!(
            rank(Some(Severity::Slight), Some(Frequency::Rarely)),
            Some(1)
        );
        assert_eq!(
            rank(Some(Severity::Critical), Some(Frequency::Daily)),
            Some(16)
        );
        assert_eq!(
            rank(Some(Severity::Serious), Some(Frequency::Monthly)),
            Some(6)
        );
        assert_eq!(rank(None, Some(Frequency::Daily)), None);
        assert_eq!(rank(Some(Severity::Critical), None), None);
    }

    #[test]
    fn the_most_pressing_stands_first_and_what_is_not_weighed_last() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let pain = |id: &str, order: &str, severity: &str, frequency: &str| Edit::Create {
            id: Id::known(id),
            kind: "pain".into(),
            fields: fields([
                (ORDER, json!(order)),
                (SEVERITY, json!(severity)),
                (FREQUENCY, json!(frequency)),
            ]),
        };
        let pains = vec![
            pain("a", "1", "dreadful", "daily"),
            pain("b", "2", "slight", "daily"),
            pain("c", "3", "critical", "weekly"),
            pain("d", "4", "critical", "rarely"),
        ];
        workspace.apply(Change::new("Add", pains));
        let ordered = most_pressing_first(workspace.ordered("pain"));
        let ids: Vec<&str> = ordered.iter().map(|record| record.id().as_str()).collect();
        assert_eq!(ids, ["c", "b", "d", "a"]);
    }
}
