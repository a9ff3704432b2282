//! The columns of the table: what each model asks for, its score, and the places by two models.

use crate::rooms::priorities::columns::LEVELS;
use crate::ui::table::{Column, Editor};
use plan::methods::scoring::Model;
use plan::methods::{ice, rice, wsjf};

/// So many criteria have a column; the others are rated beside the table.
pub const CRITERIA: usize = 8;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The place by the model.
    Rank,
    /// The name.
    Name,
    /// An input of RICE, and of value against effort.
    Rice(rice::Input),
    /// An input of ICE.
    Ice(ice::Input),
    /// An input of WSJF.
    Wsjf(wsjf::Input),
    /// The priority of MoSCoW.
    Moscow,
    /// How many answered the two questions of Kano.
    Respondents,
    /// What Kano's answers make of it.
    Kano,
    /// The rating by the criterion at this place.
    Criterion(usize),
    /// The score.
    Score,
    /// The place by the other model.
    Beside,
    /// How many places lie between the two.
    Moves,
}

impl Field {
    /// Every column, in the order of [`COLUMNS`].
    pub const ALL: [Self; 27] = [
        Self::Rank,
        Self::Name,
        Self::Rice(rice::Input::Reach),
        Self::Rice(rice::Input::Impact),
        Self::Rice(rice::Input::Confidence),
        Self::Rice(rice::Input::Effort),
        Self::Ice(ice::Input::Impact),
        Self::Ice(ice::Input::Confidence),
        Self::Ice(ice::Input::Ease),
        Self::Wsjf(wsjf::Input::BusinessValue),
        Self::Wsjf(wsjf::Input::TimeCriticality),
        Self::Wsjf(wsjf::Input::RiskOpportunity),
        Self::Wsjf(wsjf::Input::JobSize),
        Self::Moscow,
        Self::Respondents,
        Self::Kano,
        Self::Criterion(0),
        Self::Criterion(1),
        Self::Criterion(2),
        Self::Criterion(3),
        Self::Criterion(4),
        Self::Criterion(5),
        Self::Criterion(6),
        Self::Criterion(7),
        Self::Score,
        Self::Beside,
        Self::Moves,
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
}

/// The columns of a model's inputs, of which the plan has so many criteria.
#[must_use]
pub fn inputs(model: Model, criteria: usize) -> Vec<Field> {
    match model {
        Model::Rice => rice::Input::ALL.map(Field::Rice).to_vec(),
        Model::Ice => ice::Input::ALL.map(Field::Ice).to_vec(),
        Model::Wsjf => wsjf::Input::ALL.map(Field::Wsjf).to_vec(),
        Model::Weighted => (0..criteria.min(CRITERIA)).map(Field::Criterion).collect(),
        Model::ValueEffort => [rice::Input::Impact, rice::Input::Effort]
            .map(Field::Rice)
            .to_vec(),
        Model::Moscow => vec![Field::Moscow, Field::Rice(rice::Input::Effort)],
        Model::Kano => vec![Field::Respondents, Field::Kano],
    }
}

/// How many numbers that a model asks for stand beside each other in a card, on a phone, and in how many lines; a
/// word takes the room of two, and so does the name of a criterion. The places by another model take some of it.
#[must_use]
pub fn card((model, beside, criteria): (Model, Model, usize)) -> (usize, usize) {
    let room = |field: Field| match field {
        Field::Moscow | Field::Kano => 2,
        _ => 1,
    };
    let asked: usize = inputs(model, criteria).into_iter().map(room).sum();
    let most = match (model, model == beside) {
        (Model::Weighted, true) => 3,
        (Model::Weighted, false) => 2,
        (_, true) => 4,
        (Model::Wsjf, false) => 4,
        (_, false) => 3,
    };
    (asked.clamp(1, most), asked.div_ceil(most).max(1))
}

/// The columns that show, in their order.
#[must_use]
pub fn shown(model: Model, beside: Model, criteria: usize) -> Vec<usize> {
    let mut fields = vec![Field::Rank, Field::Name];
    fields.extend(inputs(model, criteria));
    if model.has_amount() {
        fields.push(Field::Score);
    }
    if beside != model {
        fields.extend([Field::Beside, Field::Moves]);
    }
    fields.into_iter().map(Field::column).collect()
}

const POINTS: &[(&str, &str)] = &[
    ("1", "the smallest of all"),
    ("2", ""),
    ("3", ""),
    ("5", ""),
    ("8", ""),
    ("13", ""),
    ("20", "the largest"),
];

/// The letters of MoSCoW, as they are typed.
pub const PRIORITIES: &[(&str, &str)] = &[
    ("M", "Must have"),
    ("S", "Should have"),
    ("C", "Could have"),
    ("W", "Won’t have this time"),
];

const fn column(
    class: &'static str,
    title: &'static str,
    unit: &'static str,
    label: &'static str,
    number: bool,
    editor: Editor,
) -> Column {
    Column {
        class,
        title,
        unit,
        label,
        number,
        stays: true,
        extra: false,
        editor,
    }
}

const fn criterion(class: &'static str) -> Column {
    column(class, "Criterion", "", "Criterion", true, Editor::Number)
}

/// What the table knows of the columns.
pub const COLUMNS: &[Column] = &[
    column("rank", "Rank", "", "Rank", false, Editor::None),
    column("name", "Initiative", "", "Initiative", false, Editor::Text),
    column(
        "asked",
        "Reach",
        "per quarter",
        "Reach, people a quarter",
        true,
        Editor::Number,
    ),
    column(
        "asked",
        "Impact",
        "0.25 to 3",
        "Impact, 0.25 to 3",
        true,
        Editor::Choice(LEVELS),
    ),
    column(
        "asked",
        "Confidence",
        "per cent",
        "Confidence, per cent",
        true,
        Editor::Number,
    ),
    column(
        "asked",
        "Effort",
        "person-months",
        "Effort, person-months",
        true,
        Editor::Number,
    ),
    column(
        "asked",
        "Impact",
        "1 to 10",
        "Impact, 1 to 10",
        true,
        Editor::Number,
    ),
    column(
        "asked",
        "Confidence",
        "1 to 10",
        "Confidence, 1 to 10",
        true,
        Editor::Number,
    ),
    column(
        "asked",
        "Ease",
        "1 to 10",
        "Ease, 1 to 10",
        true,
        Editor::Number,
    ),
    column(
        "asked",
        "Value",
        "1 to 20",
        "User and business value, points from 1 to 20",
        true,
        Editor::Choice(POINTS),
    ),
    column(
        "asked",
        "Time",
        "1 to 20",
        "Time criticality, points from 1 to 20",
        true,
        Editor::Choice(POINTS),
    ),
    column(
        "asked",
        "Risk",
        "1 to 20",
        "Risk reduction or opportunity, points from 1 to 20",
        true,
        Editor::Choice(POINTS),
    ),
    column(
        "asked",
        "Job size",
        "1 to 20",
        "Job size, points from 1 to 20",
        true,
        Editor::Choice(POINTS),
    ),
    column(
        "word",
        "Priority",
        "",
        "Priority",
        false,
        Editor::Choice(PRIORITIES),
    ),
    column("asked", "Asked", "people", "Asked", true, Editor::None),
    column("word", "Category", "", "Category", false, Editor::None),
    criterion("asked"),
    criterion("asked"),
    criterion("asked"),
    criterion("asked"),
    criterion("asked"),
    criterion("asked"),
    criterion("asked"),
    criterion("asked"),
    column("score", "Score", "", "Score", true, Editor::None),
    column(
        "place",
        "Rank",
        "",
        "Rank by the other model",
        true,
        Editor::None,
    ),
    column("move", "Moves", "places", "Moves", true, Editor::None),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::{priority_words, words};
    use plan::methods::moscow::Priority;

    #[test]
    fn every_column_is_described() {
        assert_eq!(COLUMNS.len(), Field::ALL.len());
        for (at, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field.column(), at);
            if let Field::Rice(input) = field {
                assert_eq!(COLUMNS[at].title, words::input(input));
            }
        }
    }

    #[test]
    fn the_choices_are_those_of_the_scales() {
        let values = |choices: &[(&str, &str)]| -> Vec<f64> {
            choices
                .iter()
                .filter_map(|(it, _)| it.parse().ok())
                .collect()
        };
        assert_eq!(values(POINTS), wsjf::SCALE);
        let names: Vec<&str> = PRIORITIES.iter().map(|(_, name)| *name).collect();
        let all: Vec<&str> = Priority::ALL
            .iter()
            .map(|it| priority_words::moscow(*it))
            .collect();
        assert_eq!(names, all);
    }

    #[test]
    fn a_card_has_room_for_whatever_a_model_asks() {
        for (chosen, wanted) in [
            ((Model::Rice, Model::Rice, 0), (4, 1)),
            ((Model::Rice, Model::Ice, 0), (3, 2)),
            ((Model::Ice, Model::Rice, 0), (3, 1)),
            ((Model::Moscow, Model::Rice, 0), (3, 1)),
            ((Model::Weighted, Model::Rice, 3), (2, 2)),
            ((Model::Weighted, Model::Rice, 20), (2, 4)),
            ((Model::Weighted, Model::Weighted, 0), (1, 1)),
        ] {
            assert_eq!(card(chosen), wanted, "{chosen:?}");
        }
    }

    #[test]
    fn a_model_shows_what_it_asks_for() {
        let titles = |model, beside| -> Vec<&str> {
            let shown = shown(model, beside, 0).into_iter();
            shown.map(|at| COLUMNS[at].title).collect()
        };
        assert_eq!(
            titles(Model::ValueEffort, Model::ValueEffort),
            ["Rank", "Initiative", "Impact", "Effort", "Score"]
        );
        assert_eq!(
            titles(Model::Moscow, Model::Rice),
            ["Rank", "Initiative", "Priority", "Effort", "Rank", "Moves"]
        );
    }
}
