//! What the parts of the page share: how shares are measured, which initiatives count, and the shares.

use super::rounding::shown;
use crate::rooms::words;
use crate::state::AppState;
use leptos::prelude::*;
use markup::memo;
use plan::methods::estimate;
use plan::methods::portfolio::{Item, Portfolio, Row};
use plan::records::initiative;
use plan::records::portfolio::{self, Targets};
use plan::records::work::{self, Bucket, Status};
use plan::{Id, Record, Workspace};
use std::collections::HashSet;
use std::sync::Arc;

/// The preference that keeps how shares are measured.
const MEASURE_PREFERENCE: &str = "portfolio-measure";
/// The preference that keeps which initiatives count.
const SCOPE_PREFERENCE: &str = "portfolio-counts";

/// How a share is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Measure {
    /// By person-months.
    #[default]
    Effort,
    /// By how many initiatives there are.
    Count,
}

impl Measure {
    const ALL: [Self; 2] = [Self::Effort, Self::Count];

    fn word(self) -> &'static str {
        match self {
            Self::Effort => "effort",
            Self::Count => "count",
        }
    }

    /// A bucket's share, in percent.
    pub(super) fn share(self, row: &Row) -> Option<f64> {
        match self {
            Self::Effort => row.by_effort,
            Self::Count => row.by_count,
        }
    }

    /// How far a bucket's share is above its target, in percentage points.
    pub(super) fn drift(self, row: &Row) -> Option<f64> {
        match self {
            Self::Effort => row.drift_by_effort(),
            Self::Count => row.drift_by_count(),
        }
    }

    /// What an initiative weighs; `None` for one whose effort nobody knows.
    pub(super) fn weight(self, entry: &Entry) -> Option<f64> {
        match self {
            Self::Effort => entry.effort,
            Self::Count => Some(1.0),
        }
    }
}

/// Which initiatives count, by their status.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Scope {
    /// What is left to do.
    #[default]
    Open,
    /// What is promised and not done yet.
    Promised,
    /// All of them.
    All,
}

impl Scope {
    pub(super) const ALL: [Self; 3] = [Self::Open, Self::Promised, Self::All];

    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Promised => "promised",
            Self::All => "all",
        }
    }

    /// Tells which statuses count.
    pub(super) fn includes(self) -> fn(Status) -> bool {
        match self {
            Self::Open => Status::is_open,
            Self::Promised => |status| status.is_open() && status.is_committed(),
            Self::All => |_| true,
        }
    }
}

/// An initiative, as far as the page shows it.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Entry {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) bucket: Option<Bucket>,
    /// In person-months; of a range its middle.
    pub(super) effort: Option<f64>,
    pub(super) status: Status,
}

impl From<&Record> for Entry {
    fn from(record: &Record) -> Self {
        Self {
            id: record.id().clone(),
            name: words::initiative_name(record.text(initiative::NAME), 80),
            bucket: work::bucket(record),
            effort: estimate::plain(record).effort,
            status: work::status(record),
        }
    }
}

/// The initiatives that count, the largest first, those without an effort last.
fn entries(workspace: &Workspace, includes: fn(Status) -> bool) -> Vec<Entry> {
    let all = workspace.ordered(initiative::KIND).into_iter();
    let counting = all.filter(|record| includes(work::status(record)));
    let mut entries: Vec<Entry> = counting.map(Entry::from).collect();
    let size = |entry: &Entry| entry.effort.unwrap_or(0.0);
    entries.sort_by(|a, b| size(b).total_cmp(&size(a)));
    entries
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) app: AppState,
    pub(super) measure: RwSignal<Measure>,
    pub(super) scope: RwSignal<Scope>,
    /// The initiatives that count, the largest first.
    pub(super) entries: Memo<Arc<Vec<Entry>>>,
    /// The share that each bucket is to have, in percent.
    pub(super) targets: Memo<Targets>,
    /// The shares as they show.
    pub(super) portfolio: Memo<Portfolio>,
    /// Those that were sorted on this visit stay in sight, wherever in their column they stand.
    pub(super) moved: RwSignal<HashSet<Id>>,
}

impl Shared {
    pub(super) fn new(app: AppState) -> Self {
        let session = app.session;
        let preference = |name: &str| {
            let kept = app.storage.with_value(|storage| storage.preference(name));
            kept.unwrap_or_default()
        };
        let (measure, scope) = (preference(MEASURE_PREFERENCE), preference(SCOPE_PREFERENCE));
        let measure = Measure::ALL.into_iter().find(|it| it.word() == measure);
        let scope = Scope::ALL.into_iter().find(|it| it.word() == scope);
        let measure = RwSignal::new(measure.unwrap_or_default());
        let scope = RwSignal::new(scope.unwrap_or_default());
        let entries = memo(move |_| {
            let includes = scope.get().includes();
            let read = |workspace: &Workspace| entries(workspace, includes);
            Arc::new(session.of_kind(initiative::KIND, read))
        });
        let targets = memo(move |_| session.of_kind(portfolio::KIND, portfolio::targets));
        let portfolio = memo(move |_| {
            let targets = targets.get();
            entries.with(|entries| {
                let items = entries.iter().map(|entry| Item {
                    bucket: entry.bucket,
                    effort: entry.effort,
                });
                shown(Portfolio::of(items, &targets))
            })
        });
        Self {
            app,
            measure,
            scope,
            entries,
            targets,
            portfolio,
            moved: RwSignal::new(HashSet::new()),
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Measures shares in this way, on the next visit, too.
    pub(super) fn measure_by(self, measure: Measure) {
        self.measure.set(measure);
        self.app.keep_preference(MEASURE_PREFERENCE, measure.word());
    }

    /// Counts these initiatives, on the next visit, too.
    pub(super) fn count(self, scope: Scope) {
        self.scope.set(scope);
        self.app.keep_preference(SCOPE_PREFERENCE, scope.word());
    }
}

/// The colour of a bucket, everywhere on the page.
pub(super) fn colour(bucket: Option<Bucket>) -> &'static str {
    match bucket {
        Some(Bucket::CustomerCentric) => "sky",
        Some(Bucket::InnovationDriven) => "lilac",
        Some(Bucket::OutcomeOriented) => "mint",
        Some(Bucket::EnterpriseThinking) => "rose",
        Some(Bucket::KeepTheLightsOn) => "yellow",
        None => "stone",
    }
}

/// Every bucket in order, and last what has none.
pub(super) fn buckets() -> impl Iterator<Item = Option<Bucket>> {
    Bucket::ALL.iter().copied().map(Some).chain([None])
}
