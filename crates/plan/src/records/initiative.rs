//! An initiative: something the team could do. Its status, owner, bucket and tags are in [`super::work`].

use super::work::{BUCKET, Bucket, OWNER, STATUS, Status, Work};
use super::{FieldType, ORDER};
use crate::methods::moscow::Priority;
use crate::methods::rice::Rice;
use crate::workspace::Record;

/// The record's kind.
pub const KIND: &str = "initiative";
/// Text: what it is, in a few words.
pub const NAME: &str = "name";
/// Text: more about it.
pub const DESCRIPTION: &str = "description";
/// Number: people or events a quarter, 0 or more.
pub const REACH: &str = "reach";
/// Number: impact on each of them: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.
pub const IMPACT: &str = "impact";
/// Number: confidence in percent, 0 to 100.
pub const CONFIDENCE: &str = "confidence";
/// Number: effort in person-months, more than 0.
pub const EFFORT: &str = "effort";
/// Number: ICE's impact, 1 to 10.
pub const ICE_IMPACT: &str = "ice_impact";
/// Number: ICE's confidence, 1 to 10.
pub const ICE_CONFIDENCE: &str = "ice_confidence";
/// Number: ICE's ease, 1 to 10.
pub const ICE_EASE: &str = "ice_ease";
/// Number: WSJF's user-business value, on [`crate::methods::wsjf::SCALE`].
pub const BUSINESS_VALUE: &str = "business_value";
/// Number: WSJF's time criticality, on the same scale.
pub const TIME_CRITICALITY: &str = "time_criticality";
/// Number: WSJF's risk reduction or opportunity enablement, on the same scale.
pub const RISK_OPPORTUNITY: &str = "risk_opportunity";
/// Number: WSJF's job size, on the same scale.
pub const JOB_SIZE: &str = "job_size";
/// The [`Priority`] of MoSCoW.
pub const MOSCOW: &str = "moscow";
/// Number: the least reach that would not surprise; with [`REACH_HIGH`] a range around [`REACH`].
pub const REACH_LOW: &str = "reach_low";
/// Number: the most.
pub const REACH_HIGH: &str = "reach_high";
/// Number: the least impact that would not surprise, from the scale of [`IMPACT`].
pub const IMPACT_LOW: &str = "impact_low";
/// Number: the most.
pub const IMPACT_HIGH: &str = "impact_high";
/// Number: the least confidence that would not surprise, in percent.
pub const CONFIDENCE_LOW: &str = "confidence_low";
/// Number: the most.
pub const CONFIDENCE_HIGH: &str = "confidence_high";
/// Number: the least effort that would not surprise, in person-months.
pub const EFFORT_LOW: &str = "effort_low";
/// Number: the most.
pub const EFFORT_HIGH: &str = "effort_high";
/// Number: the least of ICE's impact that would not surprise, 1 to 10.
pub const ICE_IMPACT_LOW: &str = "ice_impact_low";
/// Number: the most.
pub const ICE_IMPACT_HIGH: &str = "ice_impact_high";
/// Number: the least of ICE's confidence that would not surprise, 1 to 10.
pub const ICE_CONFIDENCE_LOW: &str = "ice_confidence_low";
/// Number: the most.
pub const ICE_CONFIDENCE_HIGH: &str = "ice_confidence_high";
/// Number: the least of ICE's ease that would not surprise, 1 to 10.
pub const ICE_EASE_LOW: &str = "ice_ease_low";
/// Number: the most.
pub const ICE_EASE_HIGH: &str = "ice_ease_high";
/// Number: the least of WSJF's user-business value that would not surprise, on [`crate::methods::wsjf::SCALE`].
pub const BUSINESS_VALUE_LOW: &str = "business_value_low";
/// Number: the most.
pub const BUSINESS_VALUE_HIGH: &str = "business_value_high";
/// Number: the least of WSJF's time criticality that would not surprise, on the same scale.
pub const TIME_CRITICALITY_LOW: &str = "time_criticality_low";
/// Number: the most.
pub const TIME_CRITICALITY_HIGH: &str = "time_criticality_high";
/// Number: the least of WSJF's risk reduction or opportunity enablement that would not surprise, on the same scale.
pub const RISK_OPPORTUNITY_LOW: &str = "risk_opportunity_low";
/// Number: the most.
pub const RISK_OPPORTUNITY_HIGH: &str = "risk_opportunity_high";
/// Number: the least of WSJF's job size that would not surprise, on the same scale.
pub const JOB_SIZE_LOW: &str = "job_size_low";
/// Number: the most.
pub const JOB_SIZE_HIGH: &str = "job_size_high";
/// Number: a cap on confidence in percent, 0 to 100, set by hand in place of that of the evidence. It holds
/// only with a [`CONFIDENCE_CAP_REASON`].
pub const CONFIDENCE_CAP: &str = "confidence_cap";
/// Text: why the cap is another one than the evidence gives.
pub const CONFIDENCE_CAP_REASON: &str = "confidence_cap_reason";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (DESCRIPTION, FieldType::Text),
    (REACH, FieldType::Number),
    (IMPACT, FieldType::Number),
    (CONFIDENCE, FieldType::Number),
    (EFFORT, FieldType::Number),
    (ICE_IMPACT, FieldType::Number),
    (ICE_CONFIDENCE, FieldType::Number),
    (ICE_EASE, FieldType::Number),
    (BUSINESS_VALUE, FieldType::Number),
    (TIME_CRITICALITY, FieldType::Number),
    (RISK_OPPORTUNITY, FieldType::Number),
    (JOB_SIZE, FieldType::Number),
    (MOSCOW, FieldType::Word(Priority::WORDS)),
    (STATUS, FieldType::Word(Status::WORDS)),
    (OWNER, FieldType::Text),
    (BUCKET, FieldType::Word(Bucket::WORDS)),
    (REACH_LOW, FieldType::Number),
    (REACH_HIGH, FieldType::Number),
    (IMPACT_LOW, FieldType::Number),
    (IMPACT_HIGH, FieldType::Number),
    (CONFIDENCE_LOW, FieldType::Number),
    (CONFIDENCE_HIGH, FieldType::Number),
    (EFFORT_LOW, FieldType::Number),
    (EFFORT_HIGH, FieldType::Number),
    (ICE_IMPACT_LOW, FieldType::Number),
    (ICE_IMPACT_HIGH, FieldType::Number),
    (ICE_CONFIDENCE_LOW, FieldType::Number),
    (ICE_CONFIDENCE_HIGH, FieldType::Number),
    (ICE_EASE_LOW, FieldType::Number),
    (ICE_EASE_HIGH, FieldType::Number),
    (BUSINESS_VALUE_LOW, FieldType::Number),
    (BUSINESS_VALUE_HIGH, FieldType::Number),
    (TIME_CRITICALITY_LOW, FieldType::Number),
    (TIME_CRITICALITY_HIGH, FieldType::Number),
    (RISK_OPPORTUNITY_LOW, FieldType::Number),
    (RISK_OPPORTUNITY_HIGH, FieldType::Number),
    (JOB_SIZE_LOW, FieldType::Number),
    (JOB_SIZE_HIGH, FieldType::Number),
    (CONFIDENCE_CAP, FieldType::Number),
    (CONFIDENCE_CAP_REASON, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// A reading of an initiative record.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Initiative {
    /// What it is, in a few words.
    pub name: String,
    /// More about it.
    pub description: String,
    /// What it is scored by. Numbers outside their range read as missing.
    pub rice: Rice,
    /// How the work on it stands, and whose it is.
    pub work: Work,
}

impl From<&Record> for Initiative {
    fn from(record: &Record) -> Self {
        Self {
            name: record.text(NAME).to_owned(),
            description: record.text(DESCRIPTION).to_owned(),
            rice: Rice::from(record),
            work: Work::from(record),
        }
    }
}
