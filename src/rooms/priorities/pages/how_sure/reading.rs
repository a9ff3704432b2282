//! What of the plan is simulated: the initiatives that are neither done nor dropped, as RICE scores them.

use plan::day::Day;
use plan::methods::confidence_cap::Cap;
use plan::methods::estimate::{self, Estimates};
use plan::methods::rice::Input;
use plan::records::plan::{self as plan_record, Confidence};
use plan::records::work;
use plan::{Id, Workspace};
use std::collections::HashMap;

/// What confidence was given, and how much of it the evidence bears, in percent.
pub(super) type Capped = (f64, f64);

/// What is simulated.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Inputs {
    /// Those whose inputs are all known, in the order of the list.
    pub(super) known: Vec<(Id, Estimates)>,
    /// The place of each of them.
    pub(super) places: HashMap<Id, usize>,
    /// Of which of them less confidence counts than was given.
    pub(super) caps: HashMap<Id, Capped>,
    /// Those that lack an input, and which.
    pub(super) missing: Vec<(Id, Vec<Input>)>,
    /// Which confidence counts.
    pub(super) counts: Confidence,
    /// Of how many initiatives the evidence bears less confidence than was given, whichever counts.
    pub(super) unborne: usize,
    /// How many initiatives there are to order.
    pub(super) all: usize,
}

impl Inputs {
    /// What is simulated on a day.
    pub(super) fn of(workspace: &Workspace, today: Day) -> Self {
        let counts = plan_record::confidence(workspace);
        let open = work::open(workspace);
        let mut inputs = Self {
            known: Vec::with_capacity(open.len()),
            places: HashMap::with_capacity(open.len()),
            caps: HashMap::new(),
            missing: Vec::new(),
            counts,
            unborne: 0,
            all: open.len(),
        };
        for record in open {
            let cap = Cap::of(workspace, record, today);
            let bites = cap.bites();
            inputs.unborne += usize::from(bites);
            let Some(given) = Estimates::given(record) else {
                let plain = estimate::plain(record);
                let lacks = Input::ALL.into_iter();
                let lacks = lacks.filter(|input| plain.get(*input).is_none());
                inputs.missing.push((record.id().clone(), lacks.collect()));
                continue;
            };
            let id = record.id();
            inputs.places.insert(id.clone(), inputs.known.len());
            let estimates = match counts {
                Confidence::ByEvidence => cap.estimates(given),
                Confidence::AsGiven => given,
            };
            if let Some(given) = cap
                .given
                .filter(|_| bites && counts == Confidence::ByEvidence)
            {
                inputs.caps.insert(id.clone(), (given, cap.most()));
            }
            inputs.known.push((id.clone(), estimates));
        }
        inputs
    }

    /// How many of those that have a score have a range, too.
    pub(super) fn with_ranges(&self) -> usize {
        let known = self.known.iter();
        known.filter(|(_, estimates)| !estimates.is_known()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::{fields, initiative};
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::{Value, json};

    fn create(id: &str, values: [Option<f64>; 4], more: &[(&str, Value)]) -> Edit {
        let mut fields = fields([]);
        for (input, value) in Input::ALL.into_iter().zip(values) {
            fields.insert(input.field().to_owned(), json!(value));
        }
        for (field, value) in more {
            fields.insert((*field).to_owned(), value.clone());
        }
        Edit::Create {
            id: Id::parse(id).unwrap(),
            kind: initiative::KIND.into(),
            fields,
        }
    }

    #[test]
    fn what_has_a_score_is_simulated_and_the_rest_says_what_it_lacks() {
        let day = Day::new(2026, 11, 27).unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let full = [Some(100.0), Some(1.0), Some(80.0), Some(2.0)];
        let edits = vec![
            create("a", full, &[(initiative::REACH_LOW, json!(50))]),
            create(
                "b",
                full,
                &[("effort_low", json!(1)), ("effort_high", json!(4))],
            ),
            create("c", [Some(100.0), None, Some(80.0), None], &[]),
            create("d", full, &[(work::STATUS, json!("done"))]),
        ];
        workspace.apply(Change::new("Begin", edits));
        let inputs = Inputs::of(&workspace, day);
        let known: Vec<&str> = inputs.known.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!((known, inputs.with_ranges()), (vec!["a", "b"], 1));
        let lacks = vec![(Id::parse("c").unwrap(), vec![Input::Impact, Input::Effort])];
        assert_eq!((inputs.missing, inputs.all), (lacks, 3));
        // Nothing bears 80 %, and as long as confidence counts as it was given, that is only told.
        assert_eq!((inputs.unborne, inputs.caps.len()), (3, 0));
        let by_evidence = Edit::Create {
            id: plan_record::id(),
            kind: plan_record::KIND.into(),
            fields: fields([(plan_record::CONFIDENCE, json!("by_evidence"))]),
        };
        workspace.apply(Change::new("Cap", vec![by_evidence]));
        let inputs = Inputs::of(&workspace, day);
        assert_eq!(inputs.caps[&Id::parse("a").unwrap()], (80.0, 25.0));
    }
}
