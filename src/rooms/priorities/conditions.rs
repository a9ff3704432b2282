//! What can be asked of initiatives, and what that is called.

use super::facets::Facet;
use crate::rooms::{priority_words, words};
use plan::methods::impact_effort::Quadrant;
use plan::methods::rice::Input;
use plan::records::persona;
use plan::records::work::{Bucket, Status};
use plan::{Id, Workspace};

/// An end of a range of numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// This much or more.
    Least,
    /// This much or less.
    Most,
}

impl End {
    /// As it is said after a name: "Impact at least 2".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Least => "at least",
            Self::Most => "at most",
        }
    }
}

/// Something an initiative is asked to be.
#[derive(Clone, PartialEq, Debug)]
pub enum Condition {
    /// In a quadrant of the matrix.
    In(Quadrant),
    /// For a persona.
    For(Id),
    /// For no persona.
    ForNobody,
    /// Of this status.
    Is(Status),
    /// In this bucket; `None` for none.
    Serves(Option<Bucket>),
    /// With this of a facet: an id or a text; `None` for nothing of it.
    Has(Facet, Option<String>),
    /// Without a score, because a number is missing.
    NotEstimated,
    /// With a number on this side of a bound.
    Bound(Input, End, f64),
}

impl Condition {
    /// What it is called.
    #[must_use]
    pub fn label(&self, workspace: &Workspace) -> String {
        match self {
            Self::In(quadrant) => words::quadrant(*quadrant).to_owned(),
            Self::For(id) => {
                let name = workspace.record(id).map_or("", |it| it.text(persona::NAME));
                format!("For {}", words::persona_name(name, 40))
            }
            Self::ForNobody => "For nobody yet".to_owned(),
            Self::Is(status) => priority_words::status(*status).to_owned(),
            Self::Serves(bucket) => bucket
                .map_or(priority_words::NO_BUCKET, priority_words::bucket)
                .to_owned(),
            Self::Has(facet, None) => facet.none().to_owned(),
            Self::Has(facet, Some(value)) => {
                format!("{}: {}", facet.name(), facet.title(value, workspace))
            }
            Self::NotEstimated => "Not yet estimated".to_owned(),
            Self::Bound(input, end, value) => format!(
                "{} {} {}",
                words::input(*input),
                match end {
                    End::Least => "≥",
                    End::Most => "≤",
                },
                words::input_value(*input, *value)
            ),
        }
    }

    /// The kind of the records whose names its own depends on; `None` where it depends on none.
    #[must_use]
    pub fn named_by(&self) -> Option<&'static str> {
        match self {
            Self::For(_) => Some(persona::KIND),
            Self::Has(facet, Some(_)) => facet.kind(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::{fields, objective, theme};
    use plan::workspace::{Change, Edit, SeededOutside};

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    #[test]
    fn a_condition_has_a_name() {
        let create = |at: &str, kind: &'static str, field: &str, name: &str| Edit::Create {
            id: id(at),
            kind: kind.into(),
            fields: fields([(field, name.into())]),
        };
        let mut plan = Workspace::new(SeededOutside::new(1, 0));
        let edits = vec![
            create("tom", persona::KIND, persona::NAME, "Tom"),
            create("growth", objective::KIND, objective::NAME, "Growth"),
            create("calm", objective::KIND, objective::NAME, " "),
        ];
        plan.apply(Change::new("Begin", edits));
        let label = |condition: Condition| condition.label(&plan);
        assert_eq!(label(Condition::In(Quadrant::TimeSinks)), "Time sinks");
        assert_eq!(label(Condition::For(id("tom"))), "For Tom");
        let has = |facet, value: &str| Condition::Has(facet, Some(value.to_owned()));
        assert_eq!(label(has(Facet::Owner, "Zoe")), "Owner: Zoe");
        assert_eq!(label(has(Facet::Objective, "growth")), "Objective: Growth");
        let nameless = label(has(Facet::Objective, "calm"));
        assert_eq!(nameless, "Objective: Without a name");
        let gone = label(has(Facet::Theme, "gone"));
        assert_eq!(gone, "Theme: One that is gone");
        assert_eq!(label(Condition::Has(Facet::Tag, None)), "Without a tag");
        assert_eq!(
            label(Condition::Bound(Input::Confidence, End::Least, 80.0)),
            "Confidence ≥ 80\u{a0}%"
        );
    }

    #[test]
    fn only_what_is_named_by_records_depends_on_their_names() {
        let has = |facet, value: &str| Condition::Has(facet, Some(value.to_owned())).named_by();
        assert_eq!(Condition::For(id("tom")).named_by(), Some(persona::KIND));
        assert_eq!(has(Facet::Objective, "growth"), Some(objective::KIND));
        assert_eq!(has(Facet::Theme, "waiting"), Some(theme::KIND));
        for named_by in [
            has(Facet::Owner, "Zoe"),
            has(Facet::Tag, "night"),
            Condition::Has(Facet::Objective, None).named_by(),
            Condition::In(Quadrant::QuickWins).named_by(),
            Condition::ForNobody.named_by(),
            Condition::Bound(Input::Reach, End::Least, 1.0).named_by(),
        ] {
            assert_eq!(named_by, None);
        }
    }
}
