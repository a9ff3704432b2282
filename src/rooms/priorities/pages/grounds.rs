//! When an order hears of what confidence rests on.

use crate::state::Session;
use plan::Workspace;
use plan::methods::confidence_cap::GROUNDS;
use plan::methods::scoring::Model;
use plan::records::plan::{self as plan_record, Confidence};

/// Follows what the plan says of its scores, and what confidence rests on: that only where it counts by one of
/// these models, as a word of an interview changes no other score.
pub fn follow_grounds(session: Session, models: &[Model]) {
    let counts = session.of_kind(plan_record::KIND, |plan| grounds_count(plan, models));
    if counts {
        for kind in GROUNDS {
            session.of_kind(kind, |_| ());
        }
    }
}

/// Whether it counts: it caps RICE's confidence alone, and only where the plan says so.
fn grounds_count(plan: &Workspace, models: &[Model]) -> bool {
    models.contains(&Model::Rice) && plan_record::confidence(plan) == Confidence::ByEvidence
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::fields;
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    #[test]
    fn what_confidence_rests_on_counts_in_rice_alone_and_where_the_plan_says_so() {
        let mut plan = Workspace::new(SeededOutside::new(1, 1_000));
        assert!(!grounds_count(&plan, &[Model::Rice]));
        let said = Edit::Create {
            id: plan_record::id(),
            kind: plan_record::KIND.into(),
            fields: fields([(plan_record::CONFIDENCE, json!("by_evidence"))]),
        };
        plan.apply(Change::new("Cap", vec![said]));
        assert!(grounds_count(&plan, &[Model::Rice]));
        assert!(grounds_count(&plan, &[Model::Ice, Model::Rice]));
        assert!(!grounds_count(&plan, &[Model::Ice, Model::Wsjf]));
        assert!(!grounds_count(&plan, &[]));
    }
}
