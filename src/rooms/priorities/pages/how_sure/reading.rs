//! What of the plan is simulated: the initiatives that are neither done nor dropped, as a model scores them.

use plan::day::Day;
use plan::methods::combination::Combination;
use plan::methods::confidence_cap::Cap;
use plan::methods::estimate::Estimate;
use plan::methods::formula::InputKey;
use plan::methods::scoring::{Model, Scorer};
use plan::methods::weighted_scoring::Trouble;
use plan::records::plan::{self as plan_record, Confidence};
use plan::records::work;
use plan::{Id, Workspace};
use std::collections::HashMap;

/// What confidence was given, and how much of it the evidence bears, in percent.
pub(super) type Capped = (f64, f64);

/// Why there is nothing to draw.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum NothingToDraw {
    /// The order is by priorities, which are decided.
    Decided,
    /// The order is by what customers answer.
    Answered,
    /// No criterion of the team's own counts.
    Unweighed(Trouble),
}

/// What is simulated.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Inputs {
    /// The model by which they are scored.
    pub(super) model: Model,
    /// What its score is made from, in order.
    pub(super) keys: Vec<InputKey>,
    /// How that makes the score.
    pub(super) combination: Combination,
    /// Why no initiative can have a score by the team's own criteria.
    pub(super) trouble: Option<Trouble>,
    /// Those whose inputs are all known, in the order of the list; the inputs in that of the keys.
    pub(super) known: Vec<(Id, Vec<Estimate>)>,
    /// How many of them have a range, too.
    pub(super) with_ranges: usize,
    /// The place of each of them.
    pub(super) places: HashMap<Id, usize>,
    /// Of which of them less confidence counts than was given. RICE alone asks the evidence.
    pub(super) caps: HashMap<Id, Capped>,
    /// Those that lack an input, and which.
    pub(super) missing: Vec<(Id, Vec<InputKey>)>,
    /// Which confidence counts.
    pub(super) counts: Confidence,
    /// Of how many initiatives the evidence bears less confidence than was given, whichever counts.
    pub(super) unborne: usize,
    /// How many initiatives there are to order.
    pub(super) all: usize,
}

impl Inputs {
    /// What is simulated by a model on a day.
    pub(super) fn of(workspace: &Workspace, model: Model, today: Day) -> Self {
        let scorer = Scorer::new(workspace, model, today);
        let open = work::open(workspace);
        let mut inputs = Self {
            model,
            keys: scorer.inputs().to_vec(),
            combination: scorer.combination(),
            trouble: scorer.trouble(),
            known: Vec::with_capacity(open.len()),
            with_ranges: 0,
            places: HashMap::with_capacity(open.len()),
            caps: HashMap::new(),
            missing: Vec::new(),
            counts: plan_record::confidence(workspace),
            unborne: 0,
            all: open.len(),
        };
        for record in open {
            let id = record.id();
            let cap = (model == Model::Rice).then(|| Cap::of(workspace, record, today));
            let bites = cap.as_ref().is_some_and(Cap::bites);
            inputs.unborne += usize::from(bites);
            let estimates = scorer.estimates_under(record, cap.as_ref());
            let Some(known) = scorer.all_of(&estimates) else {
                let pairs = inputs.keys.iter().zip(&estimates);
                let lacks = pairs.filter(|(_, it)| it.is_none()).map(|(key, _)| key);
                // Where no criterion counts it is not the initiative that lacks something.
                if inputs.trouble.is_none() {
                    let lacks = lacks.cloned().collect();
                    inputs.missing.push((id.clone(), lacks));
                }
                continue;
            };
            inputs.places.insert(id.clone(), inputs.known.len());
            if bites && inputs.counts == Confidence::ByEvidence {
                let capped = cap.and_then(|cap| Some((cap.given?, cap.most())));
                inputs.caps.extend(capped.map(|it| (id.clone(), it)));
            }
            inputs.with_ranges += usize::from(known.iter().any(|it| !it.is_known()));
            inputs.known.push((id.clone(), known));
        }
        inputs
    }

    /// Why there is nothing to draw, whatever is known; `None` where numbers make the order.
    pub(super) fn nothing_to_draw(&self) -> Option<NothingToDraw> {
        match (self.model, self.trouble) {
            (Model::Moscow, _) => Some(NothingToDraw::Decided),
            (Model::Kano, _) => Some(NothingToDraw::Answered),
            (_, trouble) => trouble.map(NothingToDraw::Unweighed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::methods::rice::Input;
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
        let inputs = Inputs::of(&workspace, Model::Rice, day);
        let known: Vec<&str> = inputs.known.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!((known, inputs.with_ranges), (vec!["a", "b"], 1));
        let lacks = [Input::Impact, Input::Effort].map(|it| InputKey::Field(it.field()));
        let lacks = vec![(Id::parse("c").unwrap(), lacks.to_vec())];
        assert_eq!((inputs.missing, inputs.all), (lacks, 3));
        // Nothing bears 80 %, and as long as confidence counts as it was given, that is only told.
        assert_eq!((inputs.unborne, inputs.caps.len()), (3, 0));
        let by_evidence = Edit::Create {
            id: plan_record::id(),
            kind: plan_record::KIND.into(),
            fields: fields([(plan_record::CONFIDENCE, json!("by_evidence"))]),
        };
        workspace.apply(Change::new("Cap", vec![by_evidence]));
        let inputs = Inputs::of(&workspace, Model::Rice, day);
        assert_eq!(inputs.caps[&Id::parse("a").unwrap()], (80.0, 25.0));
    }

    #[test]
    fn another_model_is_simulated_by_what_it_asks_for() {
        let day = Day::new(2026, 11, 27).unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let full = [Some(100.0), Some(1.0), Some(80.0), Some(2.0)];
        let ends = [
            ("effort_low", json!(1)),
            ("effort_high", json!(4)),
            ("reach_low", json!(50)),
        ];
        workspace.apply(Change::new(
            "Begin",
            vec![
                create("a", full, &ends),
                create("b", [None, Some(1.0), None, Some(2.0)], &[]),
            ],
        ));
        let read = |model| Inputs::of(&workspace, model, day);
        let by_value = read(Model::ValueEffort);
        assert_eq!((by_value.known.len(), by_value.with_ranges), (2, 1));
        // The evidence is asked by RICE alone.
        assert_eq!((by_value.unborne, read(Model::Rice).unborne), (0, 1));
        let (moscow, weighted) = (read(Model::Moscow), read(Model::Weighted));
        let nothing = [&by_value, &moscow, &weighted].map(Inputs::nothing_to_draw);
        let unweighed = NothingToDraw::Unweighed(Trouble::NoCriteria);
        assert_eq!(
            nothing,
            [None, Some(NothingToDraw::Decided), Some(unweighed)]
        );
        assert_eq!((moscow.known.len(), moscow.missing.len()), (0, 2));
        assert_eq!((weighted.known.len(), weighted.all), (0, 2));
    }
}
