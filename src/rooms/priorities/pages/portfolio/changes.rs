//! What the page changes, as changes of records: nothing here knows the page.

use super::rounding::rounded;
use super::sentences;
use plan::records::portfolio::{self, Targets};
use plan::records::work::{self, Bucket};
use plan::workspace::{Change, Edit};
use plan::{Id, Workspace};
use serde_json::json;

/// Sorts an initiative into a bucket, or out of all.
pub(super) fn sort_into(id: &Id, bucket: Option<Bucket>) -> Change {
    let label = match bucket {
        Some(_) => format!("Move to {}", sentences::bucket(bucket)),
        None => "Take out of its bucket".to_owned(),
    };
    let word = bucket.map(Bucket::word);
    Change::new(label, vec![Edit::set(id, work::BUCKET, json!(word))])
}

/// Gives a bucket a target share, in percent, or none.
pub(super) fn set_target(workspace: &Workspace, bucket: Bucket, share: Option<f64>) -> Change {
    let label = format!("Change target of {}", sentences::bucket(Some(bucket)));
    Change::new(label, vec![portfolio::set(workspace, bucket, share)])
}

/// Gives the buckets these targets, as one change.
pub(super) fn set_targets(workspace: &Workspace, label: &'static str, targets: &Targets) -> Change {
    Change::new(label, portfolio::set_all(workspace, targets))
}

/// The targets with what is missing shared among the buckets without one, in whole percent; where every
/// bucket has one or nothing is missing, all have the same.
pub(super) fn shared_evenly(targets: &Targets) -> Targets {
    let missing = 100.0 - targets.iter().flatten().sum::<f64>();
    let mut unset = targets.map(|target| target.is_none());
    let rest = if missing > 0.0 && unset.contains(&true) {
        missing
    } else {
        unset = [true; Bucket::ALL.len()];
        100.0
    };
    let shares = rounded(&unset.map(|it| f64::from(u8::from(it))), rest);
    let mut shared = *targets;
    for ((target, is_unset), share) in shared.iter_mut().zip(unset).zip(shares) {
        if is_unset {
            *target = Some(share);
        }
    }
    shared
}

/// The targets in the same proportions, in whole percent that add up to 100; `None` where nothing can be
/// scaled.
pub(super) fn scaled(targets: &Targets) -> Option<Targets> {
    let weights = targets.map(|target| target.unwrap_or(0.0));
    if weights.iter().sum::<f64>() <= 0.0 {
        return None;
    }
    let shares = rounded(&weights, 100.0);
    let mut scaled = *targets;
    for (target, share) in scaled.iter_mut().zip(shares) {
        *target = target.map(|_| share);
    }
    Some(scaled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::{Initiative, fields, initiative};
    use plan::workspace::SeededOutside;

    #[test]
    fn nothing_shared_is_shared_evenly() {
        let even = [Some(20.0); 5];
        assert_eq!(shared_evenly(&Targets::default()), even);
        assert_eq!(shared_evenly(&[Some(30.0); 5]), even);
        let too_much = [Some(70.0), Some(70.0), None, None, None];
        assert_eq!(shared_evenly(&too_much), even);
    }

    #[test]
    fn only_what_is_missing_is_shared_among_those_without_a_target() {
        let some = [Some(40.0), None, None, None, Some(20.0)];
        let shared = [Some(40.0), Some(14.0), Some(13.0), Some(13.0), Some(20.0)];
        assert_eq!(shared_evenly(&some), shared);
        let half = [Some(99.5), None, Some(0.0), Some(0.0), Some(0.0)];
        assert_eq!(shared_evenly(&half)[1], Some(0.5));
    }

    #[test]
    fn scaled_targets_keep_their_proportions_and_add_up() {
        let thirds = [Some(10.0), Some(10.0), Some(10.0), None, Some(0.0)];
        let scaled_thirds = [Some(34.0), Some(33.0), Some(33.0), None, Some(0.0)];
        assert_eq!(scaled(&thirds), Some(scaled_thirds));
        let over = [Some(100.0), Some(60.0), Some(40.0), None, None];
        assert_eq!(
            scaled(&over),
            Some([Some(50.0), Some(30.0), Some(20.0), None, None])
        );
        assert_eq!(scaled(&[Some(0.0), None, None, None, None]), None);
        assert_eq!(scaled(&Targets::default()), None);
    }

    #[test]
    fn many_targets_are_one_change_and_one_undo() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let even = shared_evenly(&Targets::default());
        for targets in [even, [Some(60.0), Some(40.0), None, None, None]] {
            let change = set_targets(&workspace, "Share evenly", &targets);
            workspace.apply(change);
            assert_eq!(portfolio::targets(&workspace), targets);
        }
        workspace.undo();
        assert_eq!(portfolio::targets(&workspace), even);
        let change = set_targets(&workspace, "Share evenly", &even);
        assert!(change.edits.is_empty());
        workspace.undo();
        assert_eq!(portfolio::targets(&workspace), Targets::default());
    }

    #[test]
    fn an_initiative_is_sorted_and_taken_out_again() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let id = Id::from_random(7);
        workspace.apply(Change::new(
            "Add",
            vec![Edit::Create {
                id: id.clone(),
                kind: initiative::KIND.into(),
                fields: fields([]),
            }],
        ));
        let bucket =
            |workspace: &Workspace| Initiative::from(workspace.record(&id).unwrap()).work.bucket;
        let lights = Some(Bucket::KeepTheLightsOn);
        workspace.apply(sort_into(&id, lights));
        assert_eq!(bucket(&workspace), lights);
        assert_eq!(workspace.undo_label(), Some("Move to Keep the lights on"));
        workspace.apply(sort_into(&id, None));
        assert_eq!(bucket(&workspace), None);
        workspace.undo();
        assert_eq!(bucket(&workspace), lights);
    }
}
