//! An input of a model that is a number: where it is kept, with the range around it, and which numbers it can have.

use super::formula::InputKey;
use super::number::NumberError;
use super::{ice, rice, wsjf};
use crate::records::{initiative, rating};
use crate::workspace::{Id, IdError, Record, Workspace};

/// An input of a model that is a number, of whichever model. Of any of them a range or three points can be given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum NumericInput {
    /// RICE's, of which value against effort takes two: a field of the initiative.
    Rice(rice::Input),
    /// ICE's: a field of the initiative.
    Ice(ice::Input),
    /// WSJF's: a field of the initiative.
    Wsjf(wsjf::Input),
    /// Weighted scoring's: a record of its own, the rating by a criterion.
    Rating,
}

impl From<rice::Input> for NumericInput {
    fn from(input: rice::Input) -> Self {
        Self::Rice(input)
    }
}

impl From<ice::Input> for NumericInput {
    fn from(input: ice::Input) -> Self {
        Self::Ice(input)
    }
}

impl From<wsjf::Input> for NumericInput {
    fn from(input: wsjf::Input) -> Self {
        Self::Wsjf(input)
    }
}

impl NumericInput {
    /// What is a number of what a score is made from; `None` for a priority and for answers.
    #[must_use]
    pub fn of(key: &InputKey) -> Option<Self> {
        let InputKey::Field(field) = key else {
            return matches!(key, InputKey::Criterion(_)).then_some(Self::Rating);
        };
        let rice = rice::Input::ALL.into_iter().map(Self::Rice);
        let ice = ice::Input::ALL.into_iter().map(Self::Ice);
        let wsjf = wsjf::Input::ALL.into_iter().map(Self::Wsjf);
        rice.chain(ice).chain(wsjf).find(|it| it.field() == *field)
    }

    /// The field that holds its plain value.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Rice(input) => input.field(),
            Self::Ice(input) => input.field(),
            Self::Wsjf(input) => input.field(),
            Self::Rating => rating::VALUE,
        }
    }

    /// The fields that hold the least and the most of it, in the unit of its plain value.
    #[must_use]
    pub fn range_fields(self) -> (&'static str, &'static str) {
        use initiative as field;
        match self {
            Self::Rice(rice::Input::Reach) => (field::REACH_LOW, field::REACH_HIGH),
            Self::Rice(rice::Input::Impact) => (field::IMPACT_LOW, field::IMPACT_HIGH),
            Self::Rice(rice::Input::Confidence) => (field::CONFIDENCE_LOW, field::CONFIDENCE_HIGH),
            Self::Rice(rice::Input::Effort) => (field::EFFORT_LOW, field::EFFORT_HIGH),
            Self::Ice(ice::Input::Impact) => (field::ICE_IMPACT_LOW, field::ICE_IMPACT_HIGH),
            Self::Ice(ice::Input::Confidence) => {
                (field::ICE_CONFIDENCE_LOW, field::ICE_CONFIDENCE_HIGH)
            }
            Self::Ice(ice::Input::Ease) => (field::ICE_EASE_LOW, field::ICE_EASE_HIGH),
            Self::Wsjf(wsjf::Input::BusinessValue) => {
                (field::BUSINESS_VALUE_LOW, field::BUSINESS_VALUE_HIGH)
            }
            Self::Wsjf(wsjf::Input::TimeCriticality) => {
                (field::TIME_CRITICALITY_LOW, field::TIME_CRITICALITY_HIGH)
            }
            Self::Wsjf(wsjf::Input::RiskOpportunity) => {
                (field::RISK_OPPORTUNITY_LOW, field::RISK_OPPORTUNITY_HIGH)
            }
            Self::Wsjf(wsjf::Input::JobSize) => (field::JOB_SIZE_LOW, field::JOB_SIZE_HIGH),
            Self::Rating => (rating::VALUE_LOW, rating::VALUE_HIGH),
        }
    }

    /// Passes a number that it can have, as its plain value or as an end of its range. Of an impact by RICE and of
    /// WSJF's points that is a step of the scale.
    ///
    /// # Errors
    /// When it is not finite, or outside the input's range or scale.
    pub fn check(self, value: f64) -> Result<f64, NumberError> {
        match self {
            Self::Rice(input) => input.check(value),
            Self::Ice(_) => ice::check(value),
            Self::Wsjf(_) => wsjf::check(value),
            Self::Rating => rating::check(value),
        }
    }
}

impl InputKey {
    /// The id of the record that holds it for an initiative, whether or not that is there: the initiative's own, or
    /// that of its rating. `None` for answers, which are many.
    ///
    /// # Errors
    /// When the ids of criterion and initiative are so long that their rating can have none.
    pub fn holder(&self, initiative: &Id) -> Result<Option<Id>, IdError> {
        match self {
            Self::Field(_) => Ok(Some(initiative.clone())),
            Self::Criterion(criterion) => rating::id(criterion, initiative).map(Some),
            Self::Answers => Ok(None),
        }
    }

    /// The record that holds it for an initiative: the initiative's own, or that of its rating. `None` while it is
    /// not rated, and for answers, which are many.
    #[must_use]
    pub fn record<'plan>(
        &self,
        workspace: &'plan Workspace,
        initiative: &'plan Record,
    ) -> Option<&'plan Record> {
        match self {
            Self::Field(_) => Some(initiative),
            Self::Criterion(criterion) => rating::find(workspace, criterion, initiative.id()),
            Self::Answers => None,
        }
    }

    /// The number that it is, with the record that holds it for an initiative. `None` while it is not rated, and for
    /// what is no number: a priority, answers.
    #[must_use]
    pub fn held<'plan>(
        &self,
        workspace: &'plan Workspace,
        initiative: &'plan Record,
    ) -> Option<(NumericInput, &'plan Record)> {
        NumericInput::of(self).zip(self.record(workspace, initiative))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{FieldType, known_fields};

    #[test]
    fn every_number_of_a_model_has_three_fields_of_its_own() {
        let numbers: Vec<&str> = (known_fields(initiative::KIND).unwrap().iter())
            .filter(|(_, of)| matches!(of, FieldType::Number))
            .map(|(name, _)| *name)
            .collect();
        let mut seen = Vec::new();
        for name in &numbers {
            if let Some(input) = NumericInput::of(&InputKey::Field(name)) {
                let (low, high) = input.range_fields();
                assert_eq!(low, format!("{name}_low"));
                assert_eq!(high, format!("{name}_high"));
                seen.extend([*name, low, high]);
            }
        }
        // The cap is no input of a model: all others are.
        seen.push(initiative::CONFIDENCE_CAP);
        assert_eq!(
            crate::sorted::set(seen.iter().copied()),
            crate::sorted::set(numbers)
        );
        assert_eq!(seen.len(), 3 * 11 + 1);
    }

    #[test]
    fn a_priority_and_answers_are_no_numbers() {
        let criterion = InputKey::Criterion(Id::known("gain"));
        assert_eq!(NumericInput::of(&criterion), Some(NumericInput::Rating));
        assert_eq!(NumericInput::of(&InputKey::Answers), None);
        let priority = InputKey::Field(initiative::MOSCOW);
        assert_eq!(NumericInput::of(&priority), None);
    }
}
