//! What the page says of shares and buckets.

use super::shared::{Measure, Scope};
use crate::rooms::priority_words;
use crate::rooms::words::{self, counted, number};
use plan::methods::portfolio::{Portfolio, Row};
use plan::records::work::Bucket;

/// Nearer to its target than so many points, a share is on it.
const ON_TARGET: f64 = 0.5;
/// From so many points on, a drift asks for attention.
const FAR: f64 = 5.0;

/// A bucket, or what has none.
pub(super) fn bucket(bucket: Option<Bucket>) -> &'static str {
    bucket.map_or(priority_words::NO_BUCKET, priority_words::bucket)
}

/// What belongs into a bucket.
pub(super) fn about(bucket: Option<Bucket>) -> &'static str {
    match bucket {
        Some(Bucket::CustomerCentric) => "What customers ask for and need.",
        Some(Bucket::InnovationDriven) => "What is new to everybody, and may fail.",
        Some(Bucket::OutcomeOriented) => "What moves a key result.",
        Some(Bucket::EnterpriseThinking) => "What the whole enterprise gains by.",
        Some(Bucket::KeepTheLightsOn) => "What keeps everything running.",
        None => "Nobody has said yet what these are for.",
    }
}

/// Which initiatives count.
pub(super) fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Open => "All that is left to do",
        Scope::Promised => "Planned and in progress",
        Scope::All => "All, done and dropped too",
    }
}

/// A share in whole percent.
pub(super) fn percent(share: f64) -> String {
    if share > 0.0 && share < 0.5 {
        format!("<{}", words::percent(1.0))
    } else {
        words::percent(share.round())
    }
}

/// How much a drift asks for attention.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Drift {
    /// There is no target, or no share.
    None,
    On,
    Near,
    Far,
}

impl Drift {
    pub(super) fn of(points: Option<f64>) -> Self {
        match points.map(f64::abs) {
            None => Self::None,
            Some(points) if points < ON_TARGET => Self::On,
            Some(points) if points < FAR => Self::Near,
            Some(_) => Self::Far,
        }
    }

    /// Its word for the style sheet.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::On => "on",
            Self::Near => "near",
            Self::Far => "far",
        }
    }
}

/// How far a share is from its target: "12 points over", "On target".
pub(super) fn drift(points: Option<f64>) -> String {
    written(points, "On target", |points, side| {
        format!("{} {side}", counted(points, "point", "points"))
    })
}

/// The same where there is little room: "12 over", "on target".
pub(super) fn off(points: Option<f64>) -> String {
    written(points, "on target", |points, side| {
        words::with_unit(&number(points as f64), side)
    })
}

fn written(points: Option<f64>, on: &str, off: fn(usize, &str) -> String) -> String {
    let Some(points) = points else {
        return String::new();
    };
    let side = if points > 0.0 { "over" } else { "under" };
    match Drift::of(Some(points)) {
        Drift::On | Drift::None => on.to_owned(),
        Drift::Near | Drift::Far => off(points.abs().round() as usize, side),
    }
}

/// The page in a sentence or two, for whoever only hears it or stands at the back.
pub(super) fn summary(portfolio: &Portfolio, measure: Measure) -> String {
    let sorted = || portfolio.rows.iter().filter(|row| row.bucket.is_some());
    let what = match measure {
        Measure::Effort => "of the effort goes to",
        Measure::Count => "of the initiatives are",
    };
    let share = |row: &&Row| measure.share(row).filter(|share| *share > 0.0);
    let largest = sorted().filter_map(|row| Some((row, share(&row)?)));
    let largest = largest.reduce(|most, row| if row.1 > most.1 { row } else { most });
    let Some((row, share)) = largest else {
        return String::new();
    };
    let most = format!("{} {what} {}.", percent(share), bucket(row.bucket));
    let drifts = sorted().filter_map(|row| Some((row, measure.drift(row)?)));
    let furthest = drifts.reduce(|far, row| if row.1.abs() > far.1.abs() { row } else { far });
    let drift = match furthest {
        None => return most,
        Some((_, points)) if points.abs() < ON_TARGET => "Every target is met.".to_owned(),
        Some((row, points)) => format!(
            "Furthest from its target: {}, {}.",
            bucket(row.bucket),
            drift(Some(points))
        ),
    };
    format!("{most} {drift}")
}

/// What the targets add up to, and what that lacks.
pub(super) fn sum(sum: Option<f64>) -> String {
    let Some(sum) = sum else {
        return "No targets yet. Say which share of the work each bucket is to have.".to_owned();
    };
    let adds = format!("The targets add up to {}", words::percent(sum));
    // As exact as what is typed.
    let off = ((100.0 - sum) * 100.0).round() / 100.0;
    if off.abs() <= 0.05 {
        format!("The targets add up to {}.", words::percent(100.0))
    } else if off > 0.0 {
        let verb = if off == 1.0 { "is" } else { "are" };
        format!("{adds}; {} {verb} missing.", number(off))
    } else {
        format!("{adds}, {} too many.", number(-off))
    }
}

/// What an initiative takes.
pub(super) fn effort(months: Option<f64>) -> String {
    months.map_or("No effort yet".to_owned(), crate::rooms::words::effort)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::methods::portfolio::Item;
    use plan::records::portfolio::Targets;

    #[test]
    fn a_drift_is_said_in_points_and_on_which_side() {
        for (points, words, short) in [
            (12.4, "12 points over", "12\u{a0}over"),
            (-1.2, "1 point under", "1\u{a0}under"),
            (0.4, "On target", "on target"),
            (-0.5, "1 point under", "1\u{a0}under"),
        ] {
            assert_eq!(drift(Some(points)), words);
            assert_eq!(off(Some(points)), short);
        }
        assert_eq!(drift(None), "");
        assert_eq!(off(None), "");
    }

    #[test]
    fn the_sum_of_the_targets_says_what_it_lacks() {
        for (targets, words) in [
            (
                Some(90.0),
                "The targets add up to 90\u{a0}%; 10 are missing.",
            ),
            (Some(99.0), "The targets add up to 99\u{a0}%; 1 is missing."),
            (
                Some(112.5),
                "The targets add up to 112.5\u{a0}%, 12.5 too many.",
            ),
            (Some(99.99), "The targets add up to 100\u{a0}%."),
        ] {
            assert_eq!(sum(targets), words);
        }
        assert!(sum(None).starts_with("No targets yet."));
    }

    #[test]
    fn the_summary_names_the_largest_share_and_the_furthest_drift() {
        let item = |bucket, effort| Item {
            bucket: Some(bucket),
            effort: Some(effort),
        };
        let items = [
            item(Bucket::CustomerCentric, 3.0),
            item(Bucket::KeepTheLightsOn, 1.0),
        ];
        let mut targets = Targets::default();
        let of = |targets: &Targets| summary(&Portfolio::of(items, targets), Measure::Effort);
        assert_eq!(
            of(&targets),
            "75\u{a0}% of the effort goes to Customer-centric."
        );
        targets[4] = Some(40.0);
        assert_eq!(
            of(&targets),
            "75\u{a0}% of the effort goes to Customer-centric. Furthest from its target: Keep the lights on, 15 points under."
        );
        targets[4] = Some(25.0);
        assert!(of(&targets).ends_with("Every target is met."));
        assert_eq!(summary(&Portfolio::of([], &targets), Measure::Count), "");
    }
}
