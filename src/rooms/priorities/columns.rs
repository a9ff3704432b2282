//! The columns of the table: what each shows, edits and sorts by.

use super::work_fields::{BUCKETS, STATUSES, WorkField};
use crate::ui::table::{Column, Editor};
use plan::methods::rice::Input;

/// A column of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// Whether the row is picked.
    Pick,
    /// The place in the order by RICE.
    Rank,
    /// The name.
    Name,
    /// The personas it is for.
    For,
    /// How the work stands, whose it is, which bucket it stands in.
    Work(WorkField),
    /// One of the four inputs.
    Input(Input),
    /// The RICE score.
    Score,
}

impl Field {
    /// Every column, from left to right.
    pub const ALL: [Self; 12] = [
        Self::Pick,
        Self::Rank,
        Self::Name,
        Self::For,
        Self::Work(WorkField::Status),
        Self::Work(WorkField::Owner),
        Self::Work(WorkField::Bucket),
        Self::Input(Input::Reach),
        Self::Input(Input::Impact),
        Self::Input(Input::Confidence),
        Self::Input(Input::Effort),
        Self::Score,
    ];

    /// The column at a place.
    #[must_use]
    pub fn at(column: usize) -> Self {
        Self::ALL.get(column).copied().unwrap_or(Self::Rank)
    }

    /// Its place.
    #[must_use]
    pub fn column(self) -> usize {
        Self::ALL
            .iter()
            .position(|field| *field == self)
            .unwrap_or_default()
    }

    /// What the order by this column is called: "by RICE".
    #[must_use]
    pub fn by(self) -> &'static str {
        match self {
            Self::Pick | Self::Rank | Self::Score => "RICE",
            Self::Name => "name",
            Self::For => "persona",
            Self::Work(WorkField::Status) => "status",
            Self::Work(WorkField::Owner) => "owner",
            Self::Work(WorkField::Bucket) => "bucket",
            Self::Input(Input::Reach) => "reach",
            Self::Input(Input::Impact) => "impact",
            Self::Input(Input::Confidence) => "confidence",
            Self::Input(Input::Effort) => "effort",
        }
    }
}

/// The levels of impact, as they are chosen.
pub const LEVELS: &[(&str, &str)] = &[
    ("3", "massive"),
    ("2", "high"),
    ("1", "medium"),
    ("0.5", "low"),
    ("0.25", "minimal"),
];

/// What the table knows of the columns.
pub const COLUMNS: &[Column] = &[
    Column {
        class: "pick",
        title: "Select",
        unit: "",
        label: "Select all that show",
        number: false,
        stays: true,
        extra: false,
        editor: Editor::Pick,
    },
    Column {
        class: "rank",
        title: "Rank",
        unit: "",
        label: "Rank by RICE",
        number: false,
        stays: false,
        extra: false,
        editor: Editor::None,
    },
    Column {
        class: "name",
        title: "Initiative",
        unit: "",
        label: "Initiative",
        number: false,
        stays: true,
        extra: false,
        editor: Editor::Text,
    },
    Column {
        class: "who",
        title: "For",
        unit: "personas",
        label: "Personas it is for",
        number: false,
        stays: false,
        extra: false,
        editor: Editor::Opens,
    },
    Column {
        class: "status",
        title: "Status",
        unit: "",
        label: "Status",
        number: false,
        stays: false,
        extra: true,
        editor: Editor::Choice(STATUSES),
    },
    Column {
        class: "owner",
        title: "Owner",
        unit: "",
        label: "Owner",
        number: false,
        stays: false,
        extra: true,
        editor: Editor::Text,
    },
    Column {
        class: "bucket",
        title: "Bucket",
        unit: "operating model",
        label: "Bucket of the portfolio",
        number: false,
        stays: false,
        extra: true,
        editor: Editor::Choice(BUCKETS),
    },
    Column {
        class: "reach",
        title: "Reach",
        unit: "per quarter",
        label: "Reach, people a quarter",
        number: true,
        stays: false,
        extra: false,
        editor: Editor::Number,
    },
    Column {
        class: "impact",
        title: "Impact",
        unit: "0.25 to 3",
        label: "Impact, 0.25 to 3",
        number: true,
        stays: false,
        extra: false,
        editor: Editor::Choice(LEVELS),
    },
    Column {
        class: "confidence",
        title: "Confidence",
        unit: "per cent",
        label: "Confidence, per cent",
        number: true,
        stays: false,
        extra: false,
        editor: Editor::Number,
    },
    Column {
        class: "effort",
        title: "Effort",
        unit: "person-months",
        label: "Effort, person-months",
        number: true,
        stays: false,
        extra: false,
        editor: Editor::Number,
    },
    Column {
        class: "score",
        title: "RICE",
        unit: "score",
        label: "RICE score",
        number: true,
        stays: false,
        extra: false,
        editor: Editor::None,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::words;
    use plan::methods::rice::IMPACT_SCALE;

    #[test]
    fn every_column_is_described() {
        assert_eq!(COLUMNS.len(), Field::ALL.len());
        for (at, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field.column(), at);
            if let Field::Input(input) = field {
                assert_eq!(COLUMNS[at].title, words::input(input));
            }
        }
    }

    #[test]
    fn the_levels_are_those_of_the_scale() {
        let values: Vec<f64> = LEVELS
            .iter()
            .filter_map(|(value, _)| value.parse().ok())
            .collect();
        assert_eq!(values, IMPACT_SCALE);
        for (value, name) in LEVELS {
            assert_eq!(
                words::impact_level(value.parse().unwrap_or_default()),
                Some(*name)
            );
        }
    }
}
