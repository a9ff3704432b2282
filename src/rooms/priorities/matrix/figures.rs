//! The numbers of the models beside RICE, by which dots can have their size and colour as well.

use super::bands::{Bands, Written};
use crate::rooms::priorities::groups::Common;
use crate::rooms::priorities::pages::scoring::{cells, inputs, kano_words};
use crate::rooms::{priority_words, words};
use crate::state::Session;
use plan::day::Day;
use plan::methods::formula::InputKey;
use plan::methods::scoring::{Model, Scorer};
use plan::methods::{ice, wsjf};
use plan::records::{criterion, initiative, kano_answer, plan as plan_record, rating};
use plan::{Id, Record, Workspace};
use std::collections::HashMap;

/// The models whose numbers the table beside the matrix does not have.
const MODELS: [Model; 6] = [
    Model::Ice,
    Model::Wsjf,
    Model::Weighted,
    Model::ValueEffort,
    Model::Moscow,
    Model::Kano,
];

/// A number by a model: its score, or one of those it is made from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    model: Model,
    /// `None` for the score.
    input: Option<InputKey>,
}

impl Figure {
    /// Those of which any initiative has one, a model after the other.
    #[must_use]
    pub fn all(workspace: &Workspace, today: Day) -> Vec<Self> {
        let records: Vec<&Record> = initiatives(workspace).collect();
        MODELS
            .into_iter()
            .flat_map(|model| {
                let scorer = Scorer::new(workspace, model, today);
                let own = asked_by(&scorer, model);
                let score = records.iter().any(|record| scorer.score(record).is_some());
                let mut known = vec![false; own.len()];
                for record in &records {
                    if known.iter().all(|it| *it) {
                        break;
                    }
                    let values = scorer.values(record);
                    for (known, (at, _)) in known.iter_mut().zip(&own) {
                        *known |= values.get(*at).is_some_and(Option::is_some);
                    }
                }
                let inputs = own.into_iter().zip(known).filter(|(_, known)| *known);
                let inputs = inputs.map(|((_, input), _)| Some(input));
                let figures = score.then_some(None).into_iter().chain(inputs);
                let figures: Vec<Self> = figures.map(|input| Self { model, input }).collect();
                figures
            })
            .collect()
    }

    /// What stands for it where it is kept.
    #[must_use]
    pub fn word(&self) -> String {
        let model = self.model.word();
        match &self.input {
            None => model.to_owned(),
            Some(InputKey::Field(field)) => format!("{model}.{field}"),
            Some(InputKey::Criterion(id)) => format!("{model}.{id}"),
            Some(InputKey::Answers) => format!("{model}.answers"),
        }
    }

    /// The one that a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let (model, input) = match word.split_once('.') {
            Some((model, input)) => (model, Some(input)),
            None => (word, None),
        };
        let model = Model::from_word(model).filter(|model| MODELS.contains(model))?;
        let field = |input: &str| {
            let ice = ice::Input::ALL.map(ice::Input::field);
            let wsjf = wsjf::Input::ALL.map(wsjf::Input::field);
            let fields: &[&'static str] = match model {
                Model::Ice => &ice,
                Model::Wsjf => &wsjf,
                _ => &[],
            };
            let field = fields.iter().find(|field| **field == input);
            field.map(|field| InputKey::Field(field))
        };
        let input = match (model, input) {
            (_, None) => None,
            (Model::Weighted, Some(id)) => Some(InputKey::Criterion(Id::parse(id).ok()?)),
            (_, Some(input)) => Some(field(input)?),
        };
        Some(Self { model, input })
    }

    /// What the choice is called; followed where that is written by people.
    #[must_use]
    pub fn name(&self, session: Session) -> String {
        let model = priority_words::model(self.model);
        match self.input_name(session) {
            None => model.to_owned(),
            Some(input) => format!("{model}: {input}"),
        }
    }

    /// What a larger dot says; followed.
    #[must_use]
    pub fn legend(&self, session: Session) -> String {
        let model = priority_words::model(self.model);
        match (self.input_name(session), self.model) {
            (Some(input), _) => format!("Larger: more {input} ({model})"),
            (None, Model::Moscow) => "Larger: a must before a should".to_owned(),
            (None, Model::Kano) => "Larger: nearer to must-be".to_owned(),
            (None, _) => format!("Larger: a higher score by {model}"),
        }
    }

    /// What those are called that have none.
    #[must_use]
    pub fn none(&self) -> &'static str {
        match (&self.input, self.model) {
            (Some(_), _) => "No number yet",
            (None, Model::Moscow) => "No priority yet",
            (None, Model::Kano) => "No category yet",
            (None, _) => "No score yet",
        }
    }

    /// The number of each initiative that has one; followed.
    #[must_use]
    pub fn values(&self, session: Session, today: Day) -> HashMap<Id, f64> {
        let grounds: &[&str] = match self.model {
            Model::Weighted => &[criterion::KIND, rating::KIND],
            Model::Kano => &[kano_answer::KIND],
            Model::Ice => &[plan_record::KIND],
            _ => &[],
        };
        for kind in grounds {
            session.of_kind(kind, |_| ());
        }
        session.of_kind(initiative::KIND, |workspace| self.read(workspace, today))
    }

    fn read(&self, workspace: &Workspace, today: Day) -> HashMap<Id, f64> {
        let scorer = Scorer::new(workspace, self.model, today);
        let at = self.input.as_ref();
        let at = at.map(|input| scorer.inputs().iter().position(|it| it == input));
        let value = |record: &Record| match at {
            None => scorer.score(record),
            Some(at) => scorer.values(record).get(at?).copied().flatten(),
        };
        let known =
            initiatives(workspace).filter_map(|record| Some((record.id().clone(), value(record)?)));
        known.collect()
    }

    /// What these have in common: a priority, a category, or the band of a number.
    #[must_use]
    pub fn commons(&self, values: &[Option<f64>]) -> Vec<Common> {
        if self.input.is_none() && !self.model.has_amount() {
            return values.iter().map(|value| self.level(*value)).collect();
        }
        let written: Written = match (&self.input, self.model) {
            (None, Model::Weighted) => (words::share, words::share),
            (None, _) => (words::score, words::score),
            (Some(_), _) => (words::number, words::number),
        };
        let bands = Bands::of(values.iter().copied().flatten().collect(), written);
        values.iter().map(|value| bands.of_one(*value)).collect()
    }

    /// A place in an order, the first at the top.
    fn level(&self, value: Option<f64>) -> Common {
        let Some(value) = value else {
            return Common::default();
        };
        let title = match self.model {
            Model::Kano => words::capital(kano_words::level(value)),
            _ => inputs::value(&InputKey::Field(initiative::MOSCOW), value),
        };
        // No order has more levels than Kano's.
        let place = (4.0 - value).clamp(0.0, 4.0) as usize;
        Common::placed(place, &title)
    }

    fn input_name(&self, session: Session) -> Option<String> {
        let criterion = |id: &Id| {
            let name = |record: &Record| cells::criterion_name(&criterion::Criterion::from(record));
            session.record(id, |record| record.map(name))
        };
        let input = self.input.as_ref();
        input.map(|input| inputs::input_by(input, &criterion))
    }
}

fn initiatives(workspace: &Workspace) -> impl Iterator<Item = &Record> {
    let ids = workspace.of_kind(initiative::KIND);
    ids.filter_map(|id| workspace.record(id))
}

/// What a model asks for itself, with its place among the inputs: value against effort, MoSCoW and Kano have nothing
/// that is not offered otherwise.
fn asked_by(scorer: &Scorer<'_>, model: Model) -> Vec<(usize, InputKey)> {
    match model {
        Model::Ice | Model::Wsjf | Model::Weighted => {
            scorer.inputs().iter().cloned().enumerate().collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
#[path = "figures_tests.rs"]
mod tests;
