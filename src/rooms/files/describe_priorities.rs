//! Initiatives' further fields, the models' records, objectives' key results, the portfolio and
//! reassessments in words; see [`super::describe`].

use super::describe::word;
use crate::rooms::{priority_words, words};
use plan::methods::moscow::Priority;
use plan::methods::scoring::Model;
use plan::records::criterion::Better;
use plan::records::kano_answer::Answer;
use plan::records::plan::{Confidence, IceScore};
use plan::records::snapshot_rank::Decision;
use plan::records::work::{self, Bucket, Status};
use plan::records::{
    check_in, criterion, initiative, kano_answer, key_result, link, objective, period,
    plan as plan_record, portfolio, rating, reassessment, saved_view, snapshot_rank,
};
use serde_json::Value;

/// The kinds that are described here, in the order in which they stand in a list.
pub const KINDS: &[&str] = &[
    key_result::KIND,
    check_in::KIND,
    criterion::KIND,
    rating::KIND,
    kano_answer::KIND,
    period::KIND,
    portfolio::KIND,
    reassessment::KIND,
    snapshot_rank::KIND,
    saved_view::KIND,
];

/// A kind in the singular, as it stands under a title; then a number of one and of many.
#[must_use]
pub fn kind(kind: &str) -> Option<[&'static str; 3]> {
    Some(match kind {
        key_result::KIND => ["Key result", "key result", "key results"],
        check_in::KIND => ["Check-in", "check-in", "check-ins"],
        criterion::KIND => ["Criterion", "criterion", "criteria"],
        rating::KIND => ["Rating", "rating", "ratings"],
        kano_answer::KIND => ["Kano answer", "Kano answer", "Kano answers"],
        period::KIND => ["Period", "period", "periods"],
        portfolio::KIND => ["Portfolio", "portfolio", "portfolios"],
        reassessment::KIND => ["Reassessment", "reassessment", "reassessments"],
        snapshot_rank::KIND => [
            "Rank in a reassessment",
            "rank in a reassessment",
            "ranks in reassessments",
        ],
        saved_view::KIND => ["Saved view", "saved view", "saved views"],
        _ => return None,
    })
}

/// The texts of which the first that has words is a record's title, where they are not called `name`.
#[must_use]
pub fn titles(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        check_in::KIND => &[check_in::NOTE, check_in::DATE],
        period::KIND => &[period::NAME, period::STARTS_ON],
        reassessment::KIND => &[reassessment::REASON, reassessment::DATE],
        _ => return None,
    })
}

/// The fields that are worth knowing beside the title.
#[must_use]
pub fn summary(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        key_result::KIND => &[key_result::TARGET, key_result::UNIT],
        check_in::KIND => &[check_in::DATE, check_in::VALUE],
        criterion::KIND => &[criterion::BETTER],
        kano_answer::KIND => &[kano_answer::FUNCTIONAL, kano_answer::DYSFUNCTIONAL],
        period::KIND => &[period::CAPACITY],
        reassessment::KIND => &[reassessment::DATE, reassessment::MODEL],
        snapshot_rank::KIND => &[snapshot_rank::DECISION],
        _ => return None,
    })
}

/// A range in words that stand beside a number; an end that is missing is an empty text.
#[must_use]
pub fn range(least: &str, most: &str) -> String {
    match (least, most) {
        ("", "") => String::new(),
        ("", most) => format!("up to {most}"),
        (least, "") => format!("from {least}"),
        (least, most) => format!("from {least} to {most}"),
    }
}

/// A field's name in words.
#[must_use]
pub fn field(kind: &str, field: &str) -> Option<&'static str> {
    if let (portfolio::KIND, Some(bucket)) = (kind, Bucket::from_word(field)) {
        return Some(priority_words::bucket(bucket));
    }
    Some(match (kind, field) {
        (plan_record::KIND, plan_record::ICE_SCORE) => "how ICE is scored",
        (plan_record::KIND, plan_record::CONFIDENCE) => "which confidence counts",
        (plan_record::KIND, plan_record::NOTE_SIZE) => "the size of notes",
        (plan_record::KIND, plan_record::NOTE_APART) => "how far apart notes lie",
        (initiative::KIND, name) => initiative_field(name)?,
        (objective::KIND, name) => objective_field(name)?,
        (link::KIND, link::EXPECTED) => "expected contribution",
        (key_result::KIND, name) => key_result_field(name)?,
        (check_in::KIND, check_in::KEY_RESULT) => "key result",
        (check_in::KIND | reassessment::KIND, check_in::DATE) => "day",
        (check_in::KIND | rating::KIND, check_in::VALUE) => "value",
        (check_in::KIND, check_in::CONFIDENCE) => "confidence, 0 to 10",
        (check_in::KIND, check_in::NOTE) => "note",
        (rating::KIND, rating::VALUE_LOW) => "least value",
        (rating::KIND, rating::VALUE_HIGH) => "most value",
        (criterion::KIND, criterion::NAME)
        | (period::KIND, period::NAME)
        | (saved_view::KIND, saved_view::NAME) => "name",
        (saved_view::KIND, saved_view::FIND) => "words to find",
        (saved_view::KIND, saved_view::CONDITIONS) => "filters",
        (saved_view::KIND, saved_view::SORT) => "sorted by",
        (saved_view::KIND, saved_view::GROUP) => "grouped by",
        (saved_view::KIND, saved_view::COLUMNS) => "columns",
        (criterion::KIND, criterion::WEIGHT) => "weight",
        (criterion::KIND, criterion::BETTER) => "which end is better",
        (rating::KIND, rating::CRITERION) => "criterion",
        (rating::KIND | kano_answer::KIND | snapshot_rank::KIND, rating::INITIATIVE) => {
            "initiative"
        }
        (kano_answer::KIND, kano_answer::RESPONDENT) => "respondent",
        (kano_answer::KIND, kano_answer::FUNCTIONAL) => "how they feel with it",
        (kano_answer::KIND, kano_answer::DYSFUNCTIONAL) => "how they feel without it",
        (period::KIND, period::STARTS_ON) => "first day",
        (period::KIND, period::ENDS_ON) => "last day",
        (period::KIND, period::CAPACITY) => "capacity, person-months",
        (period::KIND, period::CUT_LINE) => "what happens at the cut line",
        (reassessment::KIND | snapshot_rank::KIND, reassessment::REASON) => "reason",
        (reassessment::KIND, reassessment::MODEL) => "model",
        (reassessment::KIND, reassessment::CLOSED_ON) => "closed on",
        (snapshot_rank::KIND, name) => snapshot_field(name)?,
        _ => return None,
    })
}

fn initiative_field(name: &str) -> Option<&'static str> {
    Some(match name {
        initiative::REACH_LOW => "least reach",
        initiative::REACH_HIGH => "most reach",
        initiative::IMPACT_LOW => "least impact",
        initiative::IMPACT_HIGH => "most impact",
        initiative::CONFIDENCE_LOW => "least confidence",
        initiative::CONFIDENCE_HIGH => "most confidence",
        initiative::EFFORT_LOW => "least effort",
        initiative::EFFORT_HIGH => "most effort",
        initiative::CONFIDENCE_CAP => "cap on confidence",
        initiative::CONFIDENCE_CAP_REASON => "reason for the cap",
        initiative::ICE_IMPACT => "impact (ICE)",
        initiative::ICE_CONFIDENCE => "confidence (ICE)",
        initiative::ICE_EASE => "ease (ICE)",
        initiative::BUSINESS_VALUE => "user and business value (WSJF)",
        initiative::TIME_CRITICALITY => "time criticality (WSJF)",
        initiative::RISK_OPPORTUNITY => "risk reduction or opportunity (WSJF)",
        initiative::JOB_SIZE => "job size (WSJF)",
        initiative::ICE_IMPACT_LOW => "least impact (ICE)",
        initiative::ICE_IMPACT_HIGH => "most impact (ICE)",
        initiative::ICE_CONFIDENCE_LOW => "least confidence (ICE)",
        initiative::ICE_CONFIDENCE_HIGH => "most confidence (ICE)",
        initiative::ICE_EASE_LOW => "least ease (ICE)",
        initiative::ICE_EASE_HIGH => "most ease (ICE)",
        initiative::BUSINESS_VALUE_LOW => "least user and business value (WSJF)",
        initiative::BUSINESS_VALUE_HIGH => "most user and business value (WSJF)",
        initiative::TIME_CRITICALITY_LOW => "least time criticality (WSJF)",
        initiative::TIME_CRITICALITY_HIGH => "most time criticality (WSJF)",
        initiative::RISK_OPPORTUNITY_LOW => "least risk reduction or opportunity (WSJF)",
        initiative::RISK_OPPORTUNITY_HIGH => "most risk reduction or opportunity (WSJF)",
        initiative::JOB_SIZE_LOW => "least job size (WSJF)",
        initiative::JOB_SIZE_HIGH => "most job size (WSJF)",
        initiative::MOSCOW => "MoSCoW",
        work::STATUS => "status",
        work::OWNER => "owner",
        work::BUCKET => "bucket",
        _ => return None,
    })
}

fn objective_field(name: &str) -> Option<&'static str> {
    Some(match name {
        objective::DESCRIPTION => "description",
        objective::OWNER => "owner",
        objective::PERIOD => "period",
        objective::WEIGHT => "weight",
        _ => return None,
    })
}

fn key_result_field(name: &str) -> Option<&'static str> {
    Some(match name {
        key_result::OBJECTIVE => "objective",
        key_result::NAME => "name",
        key_result::BASELINE => "baseline",
        key_result::TARGET => "target",
        key_result::CURRENT => "current value",
        key_result::UNIT => "unit",
        key_result::OWNER => "owner",
        key_result::WEIGHT => "weight",
        _ => return None,
    })
}

fn snapshot_field(name: &str) -> Option<&'static str> {
    Some(match name {
        snapshot_rank::REASSESSMENT => "reassessment",
        snapshot_rank::RANK => "rank",
        snapshot_rank::SCORE => "score",
        snapshot_rank::STATUS => "status",
        snapshot_rank::BUCKET => "bucket",
        snapshot_rank::EFFORT => "effort, person-months",
        snapshot_rank::SUPPORTING => "pieces of evidence for it",
        snapshot_rank::CONTRADICTING => "pieces of evidence against it",
        snapshot_rank::DECISION => "decision",
        _ => return None,
    })
}

/// A value in words, where it is a word of a closed list or has a unit.
#[must_use]
pub fn value(kind: &str, field: &str, value: &Value) -> Option<String> {
    let percent = || value.as_f64().map(words::percent);
    match (kind, field) {
        (plan_record::KIND, plan_record::CONFIDENCE) => {
            word(value, Confidence::from_word, priority_words::confidence)
        }
        (plan_record::KIND, plan_record::ICE_SCORE) => {
            word(value, IceScore::from_word, priority_words::ice_score)
        }
        (
            initiative::KIND,
            initiative::CONFIDENCE_LOW | initiative::CONFIDENCE_HIGH | initiative::CONFIDENCE_CAP,
        )
        | (portfolio::KIND, _) => percent(),
        (initiative::KIND, initiative::MOSCOW) => {
            word(value, Priority::from_word, priority_words::moscow)
        }
        (initiative::KIND | snapshot_rank::KIND, work::STATUS) => {
            word(value, Status::from_word, priority_words::status)
        }
        (initiative::KIND | snapshot_rank::KIND, work::BUCKET) => {
            word(value, Bucket::from_word, priority_words::bucket)
        }
        (criterion::KIND, criterion::BETTER) => {
            word(value, Better::from_word, priority_words::better)
        }
        (kano_answer::KIND, kano_answer::FUNCTIONAL | kano_answer::DYSFUNCTIONAL) => {
            word(value, Answer::from_word, priority_words::kano_answer)
        }
        (reassessment::KIND, reassessment::MODEL) => {
            word(value, Model::from_word, priority_words::model)
        }
        (snapshot_rank::KIND, snapshot_rank::DECISION) => {
            word(value, Decision::from_word, priority_words::decision)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::describe;
    use plan::records::fields;
    use serde_json::json;

    #[test]
    fn what_models_and_goals_hold_is_said_in_words() {
        let said = [
            (
                "initiative",
                "moscow",
                json!("wont"),
                "Won’t have this time",
            ),
            ("initiative", "status", json!("in_progress"), "In progress"),
            ("initiative", "confidence_cap", json!(50), "50\u{a0}%"),
            ("portfolio", "customer_centric", json!(40), "40\u{a0}%"),
            (
                "kano_answer",
                "functional",
                json!("must_be"),
                "It must be so",
            ),
            ("reassessment", "model", json!("wsjf"), "WSJF"),
            ("plan", "ice_score", json!("mean"), "Mean"),
            (
                "plan",
                "confidence",
                json!("by_evidence"),
                "As far as evidence bears it",
            ),
            ("link", "relation", json!("excludes"), "is excluded by it"),
        ];
        for (kind, name, given, words) in said {
            assert_eq!(describe::value(kind, name, &given), words);
        }
        assert_eq!(
            describe::field("portfolio", "keep_the_lights_on"),
            "Keep the lights on"
        );
        assert_eq!(describe::field("initiative", "tag:bus"), "tag “bus”");
    }

    #[test]
    fn ratings_and_ranks_are_called_by_what_they_are_of() {
        let find = |id: &str| match id {
            "i" => Some("Shift guard".to_owned()),
            "c" => Some("Strategic fit".to_owned()),
            _ => None,
        };
        let title = |kind, given| describe::title(kind, &given, &find);
        let rating = fields([("criterion", json!("c")), ("initiative", json!("i"))]);
        assert_eq!(title("rating", rating), "Strategic fit: Shift guard");
        let rank = fields([("initiative", json!("i"))]);
        assert_eq!(title("snapshot_rank", rank), "Shift guard");
        let answer = fields([("initiative", json!("i")), ("respondent", json!("Ines"))]);
        assert_eq!(title("kano_answer", answer), "Ines: Shift guard");
        assert_eq!(title("portfolio", fields([])), "The portfolio");
    }
}
