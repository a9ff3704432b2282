//! How the example's work is divided: which operating model each initiative serves, how far it is, and which
//! share each model is to have.

use super::create;
use crate::records::work::{self, Bucket, Status};
use crate::records::{fields, portfolio};
use crate::workspace::{Edit, Fields};
use Bucket::{
    CustomerCentric as Customer, EnterpriseThinking as Enterprise, InnovationDriven as Innovation,
    KeepTheLightsOn as Lights, OutcomeOriented as Outcome,
};
use Status::{Dropped, Idea, InProgress, Planned};
use serde_json::json;

/// The shares that the models are to have, in percent.
const TARGETS: [(Bucket, f64); 5] = [
    (Customer, 35.0),
    (Innovation, 10.0),
    (Outcome, 30.0),
    (Enterprise, 10.0),
    (Lights, 15.0),
];

/// What each initiative serves and how far it is, by its name. What is left out nobody has sorted.
#[rustfmt::skip]
const SORTED: &[(&str, Bucket, Status)] = &[
    ("Honest arrival times", Outcome, InProgress),
    ("Shift guard", Customer, Planned),
    ("Night desk console", Enterprise, Planned),
    ("SMS fallback", Customer, InProgress),
    ("Plan B", Customer, Planned),
    ("Loyalty points", Enterprise, Idea),
    ("Message broker upgrade", Lights, InProgress),
    ("Ghost bus filter", Outcome, Planned),
    ("Ride-home promise", Innovation, Idea),
    ("Cancel once, tell everyone", Outcome, Planned),
    ("Stop screens", Customer, Idea),
    ("Monthly reliability figure", Outcome, Planned),
    ("Offline timetable", Customer, Idea),
    ("Ramp and wheelchair space", Customer, Idea),
    ("Feed watchdog", Lights, Planned),
    ("Was it true?", Outcome, Idea),
    ("Fare cap", Customer, Idea),
    ("Connection hold", Outcome, Idea),
    ("Tonight’s no-shows", Innovation, Idea),
    ("Open feed", Enterprise, Idea),
    ("Late slip", Customer, Idea),
    ("Dim mode", Customer, Idea),
    ("Day lines too", Enterprise, Idea),
    ("Cab display", Outcome, Idea),
    ("Accessibility fixes", Lights, Planned),
    ("Home-screen tile", Customer, Idea),
    ("Voice assistant", Innovation, Dropped),
    ("Trip matcher rewrite", Lights, Idea),
    ("Night van on call", Innovation, Idea),
    ("Staff single sign-on", Enterprise, Planned),
];

/// The fields that say what an initiative serves and how far it is; none where nobody has said.
pub(super) fn work_of(name: &str) -> Fields {
    let Some((_, bucket, status)) = SORTED.iter().find(|it| it.0 == name) else {
        return Fields::new();
    };
    fields([
        (work::BUCKET, json!(bucket.word())),
        (work::STATUS, json!(status.word())),
    ])
}

/// Adds the shares that the models are to have.
pub(super) fn add(edits: &mut Vec<Edit>) {
    let targets = TARGETS.map(|(bucket, share)| (bucket.word(), json!(share)));
    edits.push(create(portfolio::id(), portfolio::KIND, fields(targets)));
}

#[cfg(test)]
mod tests {
    use super::super::change;
    use super::super::initiatives::IDEAS;
    use super::*;
    use crate::methods::portfolio::present;
    use crate::workspace::{SeededOutside, Workspace};

    #[test]
    fn every_name_is_one_of_an_initiative() {
        for (name, ..) in SORTED {
            assert!(IDEAS.iter().any(|idea| idea.name == *name), "{name}");
        }
        assert!(SORTED.len() < IDEAS.len(), "something is left to sort");
    }

    #[test]
    fn the_riders_get_less_of_the_effort_than_they_should() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let change = change(&mut workspace, "Open the example");
        workspace.apply(change);
        let portfolio = present(&workspace, Status::is_open);
        assert_eq!(portfolio.target_sum, Some(100.0));
        let drift = |at: usize| portfolio.rows[at].drift_by_effort().unwrap();
        assert!(drift(0) < -10.0 && drift(2) < -10.0, "{portfolio:?}");
        assert!(drift(3) > 15.0, "{portfolio:?}");
        // None of it is lopsided beyond belief, and some is not sorted yet.
        assert!(portfolio.rows.iter().all(|row| row.count > 0));
    }
}
