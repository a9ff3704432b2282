//! Giving an input of an initiative as a whole: the plain value and the range around it, so that a number leaves no
//! end of a range behind.

use super::formula::InputKey;
use super::numeric_input::NumericInput;
use super::range_text::Range;
use crate::records::{fields, rating};
use crate::workspace::{Edit, Id, IdError, Workspace};
use serde_json::{Value, json};

/// The fields that keep an input, each with its number: the plain value, the least and the most.
#[must_use]
pub fn fields_of(input: impl Into<NumericInput>, range: Range) -> [(&'static str, Option<f64>); 3] {
    let input = input.into();
    let (low, high) = input.range_fields();
    [
        (input.field(), range.likely),
        (low, range.low),
        (high, range.high),
    ]
}

/// The edits that give an initiative this in place of what it has of an input, its range with it; none where it has
/// that, and for a priority and answers, which are no numbers. A rating of which nothing is left is taken back.
///
/// # Errors
/// When the ids of criterion and initiative are so long that their rating can have none.
pub fn edits(
    workspace: &Workspace,
    initiative: &Id,
    key: &InputKey,
    range: Range,
) -> Result<Vec<Edit>, IdError> {
    let Some((input, id)) = NumericInput::of(key).zip(key.holder(initiative)?) else {
        return Ok(Vec::new());
    };
    if let InputKey::Criterion(criterion) = key {
        match workspace.record(&id) {
            Some(_) if range == Range::default() => return Ok(vec![Edit::Delete { id }]),
            None if range == Range::default() => return Ok(Vec::new()),
            None => return Ok(vec![rate(workspace, id, (criterion, initiative), range)]),
            Some(_) => {}
        }
    }
    Ok(on_record(workspace, &id, input, range))
}

/// The edits that give the record that holds an input this in place of what it has of it; none where it has that.
#[must_use]
pub fn on_record(
    workspace: &Workspace,
    id: &Id,
    input: impl Into<NumericInput>,
    range: Range,
) -> Vec<Edit> {
    let input = input.into();
    let there = workspace.record(id);
    let before = there.map_or_else(Range::default, |record| Range::of(record, input));
    let pairs = fields_of(input, before)
        .into_iter()
        .zip(fields_of(input, range));
    let differs = pairs.filter(|((_, before), (_, after))| before != after);
    let set = differs.map(|(_, (field, after))| {
        let after = after.map_or(Value::Null, Value::from);
        Edit::set(id, field, after)
    });
    set.collect()
}

/// Makes a rating. One that was taken back comes back with what it had, so what is missing is said to be.
fn rate(workspace: &Workspace, id: Id, (criterion, initiative): (&Id, &Id), range: Range) -> Edit {
    let had = workspace.any(&id);
    let mut made = fields([
        (rating::CRITERION, json!(criterion.as_str())),
        (rating::INITIATIVE, json!(initiative.as_str())),
    ]);
    for (field, number) in fields_of(NumericInput::Rating, range) {
        if number.is_some() || had.is_some_and(|it| it.number(field).is_some()) {
            made.insert(field.to_owned(), json!(number));
        }
    }
    Edit::Create {
        id,
        kind: rating::KIND.into(),
        fields: made,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::estimate::{Estimate, counted};
    use crate::records::criterion::{self, Better};
    use crate::records::initiative;
    use crate::workspace::{Change, SeededOutside};

    fn range(low: f64, likely: Option<f64>, high: f64) -> Range {
        Range {
            low: Some(low),
            likely,
            high: Some(high),
        }
    }

    fn plan() -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let initiative = Edit::Create {
            id: Id::known("a"),
            kind: initiative::KIND.into(),
            fields: fields([(initiative::NAME, json!("Shift guard"))]),
        };
        let gain = criterion::add(Id::known("gain"), "Gain", Better::More, "1");
        workspace.apply(Change::new("Begin", vec![initiative, gain]));
        workspace
    }

    fn kept(workspace: &Workspace, key: &InputKey) -> Range {
        Range::of_key(workspace, workspace.record("a").unwrap(), key)
    }

    #[test]
    fn what_is_given_takes_the_place_of_all_three_points() {
        let mut workspace = plan();
        let a = Id::known("a");
        let keys = [
            InputKey::Field(initiative::ICE_EASE),
            InputKey::Field(initiative::JOB_SIZE),
            InputKey::Field(initiative::REACH),
            InputKey::Criterion(Id::known("gain")),
        ];
        for key in keys {
            let steps = [
                range(2.0, Some(3.0), 8.0),
                Range::number(5.0),
                range(1.0, None, 8.0),
                Range::default(),
                Range::number(3.0),
                Range::default(),
            ];
            for after in steps {
                let given = edits(&workspace, &a, &key, after).unwrap();
                workspace.apply(Change::new("Give", given));
                assert_eq!(kept(&workspace, &key), after, "{key:?}");
                let again = edits(&workspace, &a, &key, after);
                assert_eq!(again, Ok(vec![]), "{key:?}");
            }
        }
    }

    #[test]
    fn a_rating_of_which_nothing_is_left_is_no_record() {
        let mut workspace = plan();
        let (a, gain) = (Id::known("a"), Id::known("gain"));
        let key = InputKey::Criterion(gain.clone());
        let mut give = |range| {
            let edits = edits(&workspace, &a, &key, range).unwrap();
            workspace.apply(Change::new("Give", edits));
            let rating = rating::find(&workspace, &gain, &a);
            rating.map(|it| counted(it, NumericInput::Rating))
        };
        let [low, likely, high] = [-5.0, -4.0, -3.0];
        let around = Estimate::Around { low, likely, high };
        assert_eq!(give(range(low, Some(likely), high)), Some(Some(around)));
        assert_eq!(give(Range::default()), None);
        assert_eq!(give(Range::default()), None);
        let one = Estimate::Known(1.0);
        assert_eq!(give(Range::number(1.0)), Some(Some(one)));
        // Kept, though it counts for nothing.
        assert_eq!(give(Range::number(1e13)), Some(None));
    }

    #[test]
    fn a_priority_is_given_as_a_word_and_ids_too_long_are_told() {
        let workspace = plan();
        let a = Id::known("a");
        let priority = InputKey::Field(initiative::MOSCOW);
        for key in [priority, InputKey::Answers] {
            assert_eq!(edits(&workspace, &a, &key, Range::number(1.0)), Ok(vec![]));
        }
        let long = InputKey::Criterion(Id::known(&"x".repeat(299)));
        assert!(edits(&workspace, &a, &long, Range::number(1.0)).is_err());
    }
}
