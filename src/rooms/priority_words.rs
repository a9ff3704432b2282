//! What is said of initiatives, their models and the portfolio in more than one place.

use super::words;
use plan::methods::confidence_cap::Rung;
use plan::methods::moscow::Priority;
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

/// An operating model, as a bucket of the portfolio.
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
