//! The portfolio: which share each bucket of initiatives has, against the share it is to have.
//!
//! The buckets are the five operating models ([`Bucket`]). Shares are in percent of all initiatives that are
//! looked at, those without a bucket too, so that what nobody has sorted does not flatter the others. Drift is
//! the actual share less the target, in percentage points.

use crate::methods::estimate;
use crate::methods::rice::Input;
use crate::records::portfolio::{Targets, targets};
use crate::records::work::{self, Bucket, Status};
use crate::records::{Reassessment, initiative, reassessment, snapshot_rank};
use crate::workspace::Workspace;

/// What an initiative brings to the portfolio.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Item {
    /// Its bucket; `None` while nobody has said.
    pub bucket: Option<Bucket>,
    /// Its effort, in person-months; `None` while it is not known. What no effort can be reads as that.
    pub effort: Option<f64>,
}

/// One bucket, or what has none.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Row {
    /// The bucket; `None` for the initiatives without one.
    pub bucket: Option<Bucket>,
    /// How many initiatives are in it.
    pub count: usize,
    /// The effort of those of which it is known, in person-months.
    pub effort: f64,
    /// Its share of all initiatives, in percent; `None` where there are none.
    pub by_count: Option<f64>,
    /// Its share of all known effort, in percent; `None` where no effort is known.
    pub by_effort: Option<f64>,
    /// The share it is to have, in percent; `None` where nobody has said.
    pub target: Option<f64>,
}

impl Row {
    /// By how much its share of all initiatives is above its target, in percentage points; less than 0 below.
    #[must_use]
    pub fn drift_by_count(&self) -> Option<f64> {
        Some(self.by_count? - self.target?)
    }

    /// By how much its share of the effort is above its target, in percentage points; less than 0 below.
    #[must_use]
    pub fn drift_by_effort(&self) -> Option<f64> {
        Some(self.by_effort? - self.target?)
    }
}

/// The shares of all buckets.
#[derive(Clone, PartialEq, Debug)]
pub struct Portfolio {
    /// The buckets in the order of [`Bucket::ALL`], and last the initiatives without one.
    pub rows: Vec<Row>,
    /// How many initiatives have no known effort, and so no part in the shares by effort.
    pub without_effort: usize,
    /// What the targets add up to, in percent; `None` where there are none. They are taken as they are,
    /// whether or not that is 100.
    pub target_sum: Option<f64>,
}

impl Portfolio {
    /// The shares of these initiatives.
    #[must_use]
    pub fn of(items: impl IntoIterator<Item = Item>, targets: &Targets) -> Self {
        let row = |(bucket, target): (Option<Bucket>, Option<f64>)| Row {
            bucket,
            count: 0,
            effort: 0.0,
            by_count: None,
            by_effort: None,
            target,
        };
        let buckets = Bucket::ALL.iter().copied().map(Some).zip(*targets);
        let mut rows: Vec<Row> = buckets.chain([(None, None)]).map(row).collect();
        let (mut count, mut effort, mut without_effort) = (0_usize, 0.0, 0);
        for item in items {
            let known = item.effort.and_then(|it| Input::Effort.check(it).ok());
            without_effort += usize::from(known.is_none());
            count += 1;
            effort += known.unwrap_or(0.0);
            if let Some(row) = rows.iter_mut().find(|row| row.bucket == item.bucket) {
                row.count += 1;
                row.effort += known.unwrap_or(0.0);
            }
        }
        for row in &mut rows {
            row.by_count = (count > 0).then(|| row.count as f64 / count as f64 * 100.0);
            row.by_effort = (effort > 0.0).then(|| row.effort / effort * 100.0);
        }
        let set: Vec<f64> = targets.iter().filter_map(|target| *target).collect();
        Self {
            rows,
            without_effort,
            target_sum: (!set.is_empty()).then(|| set.iter().sum()),
        }
    }

    /// Whether targets are set that do not add up to 100 %.
    #[must_use]
    pub fn is_off_target_sum(&self) -> bool {
        // Thirds typed with two decimals add up to a trace less.
        self.target_sum
            .is_some_and(|sum| (sum - 100.0).abs() > 0.05)
    }
}

/// The shares of the initiatives of these statuses.
#[must_use]
pub fn present(workspace: &Workspace, included: fn(Status) -> bool) -> Portfolio {
    let all = workspace.ordered(initiative::KIND).into_iter();
    let items = all.filter(|record| included(work::status(record)));
    let items = items.map(|record| Item {
        bucket: work::bucket(record),
        effort: estimate::plain(record).effort,
    });
    Portfolio::of(items, &targets(workspace))
}

/// The shares as each reassessment kept them, the oldest first, against the targets of today.
#[must_use]
pub fn over_time(
    workspace: &Workspace,
    included: fn(Status) -> bool,
) -> Vec<(Reassessment, Portfolio)> {
    let targets = targets(workspace);
    let newest_first = reassessment::newest_first(workspace).into_iter();
    let kept = newest_first.rev().map(|reassessment| {
        let places = snapshot_rank::by_rank(workspace, &reassessment.id).into_iter();
        let places = places.map(|it| it.outcome());
        let items = places.filter(|it| included(it.status)).map(|it| Item {
            bucket: it.bucket,
            effort: it.effort,
        });
        let portfolio = Portfolio::of(items, &targets);
        (reassessment, portfolio)
    });
    kept.collect()
}

#[cfg(test)]
#[path = "portfolio_tests.rs"]
mod tests;
