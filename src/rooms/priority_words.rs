//! What is said of initiatives, their models and the portfolio in more than one place.

use super::words;
use plan::methods::confidence_cap::Rung;
use plan::methods::moscow::Priority;
use plan::methods::rice::Sureness;
use plan::methods::scoring::Model;
use plan::records::criterion::Better;
use plan::records::kano_answer::Answer;
use plan::records::plan::{Confidence, IceScore};
use plan::records::snapshot_rank::Decision;
use plan::records::work::{Bucket, Status};

/// How far an initiative is.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Idea => "Idea",
        Status::Planned => "Planned",
        Status::InProgress => "In progress",
        Status::Done => "Done",
        Status::Dropped => "Dropped",
    }
}

/// What is said of the rank of an initiative that is done or dropped.
#[must_use]
pub fn without_rank(status: Status) -> String {
    let status = self::status(status).to_lowercase();
    format!("is {status}, and has no rank any more")
}

/// An initiative's score and rank, each as far as it has one.
pub type Standing = (Option<f64>, Option<usize>);

/// What is said of an initiative whose score or rank became another; of one that is done or dropped with its status.
/// How a score is said is up to the model.
#[must_use]
pub fn standing(
    name: &str,
    settled: Option<Status>,
    before: Standing,
    after: Standing,
    score: impl Fn(f64) -> String,
) -> String {
    let scores = |value| format!("{name} scores {}", score(value));
    match after {
        (Some(_), Some(rank)) if before.1 != Some(rank) => {
            format!("{name} is now {}", words::ordinal(rank))
        }
        (Some(value), Some(rank)) => {
            format!("{}, still {}", scores(value), words::ordinal(rank))
        }
        (Some(value), None) => match settled.map(without_rank) {
            Some(settled) if before.1.is_some() => format!("{name} {settled}"),
            Some(settled) => format!("{}. It {settled}", scores(value)),
            None => scores(value),
        },
        (None, _) => format!("{name} has no score now"),
    }
}

/// What is in none of the portfolio's buckets.
pub const NO_BUCKET: &str = "In no bucket";

/// A bucket of the portfolio: an operating model.
#[must_use]
pub fn bucket(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::CustomerCentric => "Customer-centric",
        Bucket::InnovationDriven => "Innovation-driven",
        Bucket::OutcomeOriented => "Outcome-oriented",
        Bucket::EnterpriseThinking => "Enterprise thinking",
        Bucket::KeepTheLightsOn => "Keep the lights on",
    }
}

/// A priority of MoSCoW.
#[must_use]
pub fn moscow(priority: Priority) -> &'static str {
    match priority {
        Priority::Must => "Must have",
        Priority::Should => "Should have",
        Priority::Could => "Could have",
        Priority::Wont => "Won’t have this time",
    }
}

/// An answer to one of Kano's two questions.
#[must_use]
pub fn kano_answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Like => "I like it",
        Answer::MustBe => "It must be so",
        Answer::Neutral => "I am neutral",
        Answer::LiveWith => "I can live with it",
        Answer::Dislike => "I dislike it",
    }
}

/// Which end of a criterion is the better one.
#[must_use]
pub fn better(better: Better) -> &'static str {
    match better {
        Better::More => "More is better",
        Better::Less => "Less is better",
    }
}

/// What a reassessment led to.
#[must_use]
pub fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Keep => "Keep",
        Decision::Move => "Move",
        Decision::Drop => "Drop",
    }
}

/// How ICE makes one score of three.
#[must_use]
pub fn ice_score(how: IceScore) -> &'static str {
    match how {
        IceScore::Product => "Product",
        IceScore::Mean => "Mean",
    }
}

/// Which confidence counts.
#[must_use]
pub fn confidence(which: Confidence) -> &'static str {
    match which {
        Confidence::AsGiven => "As it was given",
        Confidence::ByEvidence => "As far as evidence bears it",
    }
}

/// What confidence rests on.
#[must_use]
pub fn rung(rung: Rung) -> &'static str {
    match rung {
        Rung::Opinion => "opinions alone",
        Rung::Anecdote => "anecdotes",
        Rung::Market => "what is known of the market",
        Rung::Users => "data of users",
        Rung::Tested => "tests with users",
    }
}

/// How sure a confidence is.
#[must_use]
pub fn sureness(level: Sureness) -> &'static str {
    match level {
        Sureness::High => "High, 100\u{a0}%",
        Sureness::Medium => "Medium, from 80\u{a0}%",
        Sureness::Low => "Low, from 50\u{a0}%",
        Sureness::Moonshot => "Moonshot, below 50\u{a0}%",
    }
}

/// A scoring model.
#[must_use]
pub fn model(model: Model) -> &'static str {
    match model {
        Model::Rice => "RICE",
        Model::Ice => "ICE",
        Model::Wsjf => "WSJF",
        Model::Weighted => "Weighted scoring",
        Model::ValueEffort => "Value against effort",
        Model::Moscow => "MoSCoW",
        Model::Kano => "Kano",
    }
}

/// An amount with its unit.
#[must_use]
pub fn amount(value: f64, unit: &str) -> String {
    // Two decimals would make nothing of what is small.
    let small = value != 0.0 && value.abs() < 0.01;
    let number = if small {
        let text = format!("{value:.9}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        words::number(value)
    };
    words::with_unit(&number, unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_an_initiative_stands_is_said_as_it_is() {
        let said = |settled, before, after| standing("Bus", settled, before, after, words::score);
        let (first, second) = ((Some(90.0), Some(1)), (Some(40.0), Some(2)));
        assert_eq!(said(None, first, second), "Bus is now 2nd");
        assert_eq!(
            said(None, first, (Some(80.0), Some(1))),
            "Bus scores 80, still 1st"
        );
        assert_eq!(said(None, first, (None, None)), "Bus has no score now");
        assert_eq!(
            said(Some(Status::Done), first, (Some(90.0), None)),
            "Bus is done, and has no rank any more"
        );
        let dropped = Some(Status::Dropped);
        assert_eq!(
            said(dropped, (Some(90.0), None), (Some(40.0), None)),
            "Bus scores 40. It is dropped, and has no rank any more"
        );
        assert_eq!(said(None, (Some(90.0), None), first), "Bus is now 1st");
    }
}
