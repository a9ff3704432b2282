//! What the page changes, as changes of records: nothing here knows the page.

use crate::rooms::words;
use plan::methods::estimate::{Estimate, range_fields};
use plan::methods::range_text::Range;
use plan::methods::rice::Input;
use plan::records::initiative;
use plan::records::plan::{self as plan_record, CONFIDENCE, Confidence};
use plan::workspace::{Change, Edit};
use plan::{Id, Workspace};
use serde_json::json;

/// One of the three points of a range.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Point {
    Low,
    Likely,
    High,
}

impl Point {
    pub(super) const ALL: [Self; 3] = [Self::Low, Self::Likely, Self::High];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Likely => "likely",
            Self::High => "high",
        }
    }

    /// The point of a range.
    pub(super) fn of(self, range: &Range) -> Option<f64> {
        match self {
            Self::Low => range.low,
            Self::Likely => range.likely,
            Self::High => range.high,
        }
    }

    fn field(self, input: Input) -> &'static str {
        let (low, high) = range_fields(input);
        match self {
            Self::Low => low,
            Self::Likely => input.field(),
            Self::High => high,
        }
    }
}

fn name(input: Input) -> String {
    words::input(input).to_lowercase()
}

/// Gives a point of an input's range a value, or none.
pub(super) fn set_point(id: &Id, input: Input, point: Point, value: Option<f64>) -> Change {
    let label = match point {
        Point::Likely => format!("Change {}", name(input)),
        end => format!("Change the {} end of {}", end.word(), name(input)),
    };
    Change::new(label, vec![Edit::set(id, point.field(input), json!(value))])
}

/// Leaves an input the one number that stands for it now.
pub(super) fn only_a_number(
    id: &Id,
    input: Input,
    range: &Range,
    estimate: Option<Estimate>,
) -> Change {
    let (low, high) = range_fields(input);
    let number = range.likely.or(estimate.map(Estimate::central));
    // The middle of two levels may be none of them.
    let number = number.filter(|number| input.check(*number).is_ok());
    let edits = vec![
        Edit::set(id, low, json!(null)),
        Edit::set(id, input.field(), json!(number)),
        Edit::set(id, high, json!(null)),
    ];
    Change::new(format!("Make {} one number", name(input)), edits)
}

/// Chooses which confidence counts.
pub(super) fn count(workspace: &Workspace, which: Confidence) -> Change {
    let edit = plan_record::set(workspace, CONFIDENCE, which.word());
    Change::new("Change which confidence counts", vec![edit])
}

/// Sets a cap on confidence by hand, in percent, or none.
pub(super) fn set_cap(id: &Id, cap: Option<f64>) -> Change {
    let edit = Edit::set(id, initiative::CONFIDENCE_CAP, json!(cap));
    Change::new("Change the cap on confidence", vec![edit])
}

/// Takes a cap that was set by hand away, with its reason.
pub(super) fn take_cap_away(id: &Id) -> Change {
    let edits = vec![
        Edit::set(id, initiative::CONFIDENCE_CAP, json!(null)),
        Edit::set(id, initiative::CONFIDENCE_CAP_REASON, json!(null)),
    ];
    Change::new("Take away the cap set by hand", edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::workspace::SeededOutside;

    fn plan_with(id: &Id, values: &[(&str, f64)]) -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let values = values.iter().map(|(field, value)| (*field, json!(value)));
        let create = Edit::Create {
            id: id.clone(),
            kind: initiative::KIND.into(),
            fields: values
                .map(|(field, value)| (field.to_owned(), value))
                .collect(),
        };
        workspace.apply(Change::new("Begin", vec![create]));
        workspace
    }

    #[test]
    fn a_range_becomes_the_number_that_stood_for_it() {
        let id = Id::parse("bus").unwrap();
        let made_one = |values: &[(&str, f64)], input| {
            let mut workspace = plan_with(&id, values);
            let record = workspace.record(&id).unwrap();
            let range = Range::of(record, input);
            let estimate = plan::methods::estimate::of_input(record, input);
            let change = only_a_number(&id, input, &range, estimate.ok().flatten());
            workspace.apply(change);
            Range::of(workspace.record(&id).unwrap(), input)
        };
        let three = [("reach_low", 1.0), ("reach", 5.0), ("reach_high", 9.0)];
        assert_eq!(made_one(&three, Input::Reach), Range::number(5.0));
        let even = [("reach_low", 1.0), ("reach_high", 9.0)];
        assert_eq!(made_one(&even, Input::Reach), Range::number(5.0));
        // Between two levels of impact there is none.
        let levels = [("impact_low", 1.0), ("impact_high", 2.0)];
        assert_eq!(made_one(&levels, Input::Impact), Range::default());
        let broken = [("reach_low", 9.0), ("reach", 5.0)];
        assert_eq!(made_one(&broken, Input::Reach), Range::number(5.0));
    }

    #[test]
    fn the_confidence_that_counts_is_chosen_with_and_without_a_plan() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        for which in [Confidence::ByEvidence, Confidence::AsGiven] {
            let change = count(&workspace, which);
            workspace.apply(change);
            assert_eq!(plan_record::confidence(&workspace), which);
        }
        workspace.undo();
        assert_eq!(plan_record::confidence(&workspace), Confidence::ByEvidence);
    }
}
