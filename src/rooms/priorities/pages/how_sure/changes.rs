//! What the page changes, as changes of records: nothing here knows the page.

use plan::methods::estimate::{self, Estimate};
use plan::methods::formula::InputKey;
use plan::methods::range_edits;
use plan::methods::range_text::Range;
use plan::records::initiative;
use plan::records::plan::{self as plan_record, CONFIDENCE, Confidence};
use plan::workspace::{Change, Edit, IdError};
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

    /// The range with this point in place of the one that it has.
    fn put(self, mut range: Range, value: Option<f64>) -> Range {
        let point = match self {
            Self::Low => &mut range.low,
            Self::Likely => &mut range.likely,
            Self::High => &mut range.high,
        };
        *point = value;
        range
    }
}

/// An input of an initiative, with its name within a sentence.
#[derive(Clone, Copy)]
pub(super) struct Named<'input> {
    pub(super) id: &'input Id,
    pub(super) key: &'input InputKey,
    pub(super) name: &'input str,
}

impl Named<'_> {
    fn kept(self, workspace: &Workspace) -> Range {
        let record = workspace.record(self.id);
        record.map_or_else(Range::default, |it| Range::of_key(workspace, it, self.key))
    }

    /// Gives a point of its range a value, or none.
    ///
    /// # Errors
    /// When it is a rating that can have no id.
    pub(super) fn set_point(
        self,
        workspace: &Workspace,
        point: Point,
        value: Option<f64>,
    ) -> Result<Change, IdError> {
        let label = match point {
            Point::Likely => format!("Change {}", self.name),
            end => format!("Change the {} end of {}", end.word(), self.name),
        };
        let range = point.put(self.kept(workspace), value);
        let edits = range_edits::edits(workspace, self.id, self.key, range)?;
        Ok(Change::new(label, edits))
    }

    /// Leaves it the one number that stands for it now.
    ///
    /// # Errors
    /// As for [`Self::set_point`].
    pub(super) fn only_a_number(self, workspace: &Workspace) -> Result<Change, IdError> {
        let record = workspace.record(self.id);
        let held = record.and_then(|it| self.key.held(workspace, it));
        let number = held.and_then(|(input, record)| {
            let counts = estimate::of_input(record, input).ok().flatten();
            let likely = Range::of(record, input).likely;
            let number = likely.or(counts.map(Estimate::central));
            // The middle of two steps of a scale may be none of them.
            number.filter(|number| input.check(*number).is_ok())
        });
        let edits = range_edits::edits(workspace, self.id, self.key, Range::from(number))?;
        Ok(Change::new(format!("Make {} one number", self.name), edits))
    }
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
    use plan::methods::rice::Input;
    use plan::methods::wsjf;
    use plan::records::rating;
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
        let made_one = |values: &[(&str, f64)], input: Input| {
            let mut workspace = plan_with(&id, values);
            let key = InputKey::Field(input.field());
            let named = Named {
                id: &id,
                key: &key,
                name: "it",
            };
            let change = named.only_a_number(&workspace).unwrap();
            workspace.apply(change);
            named.kept(&workspace)
        };
        let three = [("reach_low", 1.0), ("reach", 5.0), ("reach_high", 9.0)];
        assert_eq!(made_one(&three, Input::Reach), Range::number(5.0));
        let even = [("reach_low", 1.0), ("reach_high", 9.0)];
        assert_eq!(made_one(&even, Input::Reach), Range::number(5.0));
        let broken = [("reach_low", 9.0), ("reach", 5.0)];
        assert_eq!(made_one(&broken, Input::Reach), Range::number(5.0));
        // Between two levels of impact there is none.
        let levels = [("impact_low", 1.0), ("impact_high", 2.0)];
        assert_eq!(made_one(&levels, Input::Impact), Range::default());
    }

    #[test]
    fn a_middle_between_two_steps_is_no_number_of_points() {
        let id = Id::parse("bus").unwrap();
        let mut workspace = plan_with(&id, &[]);
        let key = InputKey::Field(wsjf::Input::JobSize.field());
        let named = Named {
            id: &id,
            key: &key,
            name: "job size",
        };
        let examples = [(8.0, Range::number(5.0)), (5.0, Range::default())];
        for (high, left) in examples {
            let points = [
                (Point::Likely, None),
                (Point::Low, Some(2.0)),
                (Point::High, Some(high)),
            ];
            for (point, value) in points {
                let change = named.set_point(&workspace, point, value).unwrap();
                workspace.apply(change);
            }
            let change = named.only_a_number(&workspace).unwrap();
            workspace.apply(change);
            assert_eq!(named.kept(&workspace), left);
        }
    }

    #[test]
    fn a_rating_comes_with_its_first_number_and_goes_with_its_last() {
        let (id, gain) = (Id::parse("bus").unwrap(), Id::parse("gain").unwrap());
        let mut workspace = plan_with(&id, &[]);
        let key = InputKey::Criterion(gain.clone());
        let named = Named {
            id: &id,
            key: &key,
            name: "Gain",
        };
        let there = |workspace: &Workspace| rating::find(workspace, &gain, &id).is_some();
        let steps = [
            (Point::Low, Some(-4.0), "Change the low end of Gain"),
            (Point::High, Some(6.0), "Change the high end of Gain"),
            (Point::Likely, Some(2.0), "Change Gain"),
            (Point::Likely, None, "Change Gain"),
        ];
        for (point, value, label) in steps {
            let change = named.set_point(&workspace, point, value).unwrap();
            assert_eq!(change.label, label);
            workspace.apply(change);
            assert_eq!(point.of(&named.kept(&workspace)), value);
            assert!(there(&workspace));
        }
        let change = named.only_a_number(&workspace).unwrap();
        workspace.apply(change);
        assert_eq!(named.kept(&workspace), Range::number(1.0));
        let change = named.set_point(&workspace, Point::Likely, None).unwrap();
        workspace.apply(change);
        assert!(!there(&workspace));
        // Of one end alone no number stands for it.
        let change = named.set_point(&workspace, Point::High, Some(6.0)).unwrap();
        workspace.apply(change);
        assert_eq!(named.kept(&workspace).high, Some(6.0));
        let change = named.only_a_number(&workspace).unwrap();
        workspace.apply(change);
        assert!(!there(&workspace));
        workspace.undo();
        assert!(there(&workspace));
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
