//! What the parts of the page share: the reassessments, what changed since the last one, and which initiative
//! is looked at.

use super::review::{Frame, Line, Review};
use crate::rooms::priorities::pages::order_by::OrderBy;
use crate::state::AppState;
use crate::state::browser::today;
use leptos::prelude::*;
use markup::memo;
use plan::Id;
use plan::day::Day;
use plan::methods::confidence_cap::GROUNDS;
use plan::records::snapshot_rank::{self, Decision};
use plan::records::{
    Reassessment, SnapshotRank, criterion, initiative, kano_answer, plan as plan_record, rating,
    reassessment,
};
use std::collections::HashMap;
use std::sync::Arc;

/// The kinds of records that an order is made of, beside what confidence rests on.
const OF_AN_ORDER: [&str; 5] = [
    initiative::KIND,
    criterion::KIND,
    rating::KIND,
    kano_answer::KIND,
    plan_record::KIND,
];

/// The kinds of records that an order and what it rests on are made of.
pub(super) fn kinds() -> impl Iterator<Item = &'static str> {
    OF_AN_ORDER.into_iter().chain(GROUNDS)
}

/// What was decided about an initiative.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Decided {
    pub decision: Decision,
    /// Whether somebody said why.
    pub has_reason: bool,
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub app: AppState,
    /// The day on which the page was opened.
    pub today: Day,
    /// The model of a reassessment that is begun.
    pub order: OrderBy,
    /// Why it is begun, as far as somebody has said.
    pub reason: RwSignal<String>,
    /// All reassessments, the newest first.
    pub all: Memo<Arc<Vec<Reassessment>>>,
    /// Which two orders stand beside each other.
    pub frame: Memo<Option<Frame>>,
    /// What there is to walk through.
    pub review: Memo<Arc<Review>>,
    /// What was decided in the reassessment that goes on.
    pub decided: Memo<Arc<HashMap<Id, Decided>>>,
    /// The initiative that somebody went to.
    pub chosen: RwSignal<Option<Id>>,
    /// The initiative that is looked at.
    pub current: Memo<Option<Id>>,
    /// Whether those that did not change are unfolded.
    pub unfolded: RwSignal<bool>,
    /// The two that are compared: the earlier, and the later; `None` for today.
    pub earlier: RwSignal<Option<Id>>,
    pub later: RwSignal<Option<Id>>,
}

impl Shared {
    pub(super) fn new(app: AppState) -> Self {
        let session = app.session;
        let today = today();
        let order = OrderBy::new(app);
        let all = memo(move |_| {
            Arc::new(session.of_kind(reassessment::KIND, reassessment::newest_first))
        });
        // A letter in a reason compares nothing anew.
        let frame = memo(move |_| all.with(|all| Frame::of(all, order.model.get())));
        let review = memo(move |_| {
            let Some(frame) = frame.get() else {
                return Arc::default();
            };
            for kind in kinds() {
                session.of_kind(kind, |_| ());
            }
            let _ = session.count(snapshot_rank::KIND);
            if frame.has_before() {
                session.links_of(&frame.since, |_| ());
            }
            Arc::new(session.untracked(|workspace| Review::of(workspace, &frame, today)))
        });
        let going_on = memo(move |_| frame.with(|it| it.as_ref()?.going_on.clone()));
        let decided = memo(move |_| {
            let Some(id) = going_on.get() else {
                return Arc::default();
            };
            Arc::new(session.links_of(&id, |workspace| {
                let all = snapshot_rank::by_rank(workspace, &id).into_iter();
                all.filter_map(decided).collect::<HashMap<_, _>>()
            }))
        });
        let chosen = RwSignal::new(None);
        let current = memo(move |_| {
            let chosen = chosen.get();
            review.with(|review| {
                let chosen = chosen.filter(|id| review.line(id).is_some());
                let first = || {
                    let open = decided.with(|decided| {
                        let lines = review.lines.iter();
                        let mut open = lines.filter(|line| !decided.contains_key(&line.id));
                        open.next().map(|line| line.id.clone())
                    });
                    open.or_else(|| review.lines.first().map(|line| line.id.clone()))
                };
                chosen.or_else(first)
            })
        });
        Self {
            app,
            today,
            order,
            reason: RwSignal::new(String::new()),
            all,
            frame,
            review,
            decided,
            chosen,
            current,
            unfolded: RwSignal::new(false),
            earlier: RwSignal::new(None),
            later: RwSignal::new(None),
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// The reassessment that goes on; followed.
    pub(super) fn going_on(self) -> Option<Id> {
        self.frame.with(|it| it.as_ref()?.going_on.clone())
    }

    /// The one that is compared with today while nobody chose another; followed.
    pub(super) fn usual(self) -> Option<Id> {
        self.frame.with(|it| it.as_ref().map(|it| it.since.clone()))
    }

    /// Whether something can be decided; followed.
    pub(super) fn decides(self) -> bool {
        self.frame
            .with(|it| it.as_ref().is_some_and(|it| it.going_on.is_some()))
            && !self.app.session.is_read_only()
    }

    /// A line of the walk; followed.
    pub(super) fn line(self, id: &Id) -> Option<Line> {
        self.review.with(|review| review.line(id).cloned())
    }

    /// What was decided about an initiative; followed.
    pub(super) fn decision(self, id: &Id) -> Option<Decided> {
        self.decided.with(|decided| decided.get(id).copied())
    }

    /// How many of those that changed are decided, and how many these are; of all where nothing changed; followed.
    pub(super) fn progress(self) -> (usize, usize) {
        self.review.with(|review| {
            let asked = match review.changed() {
                [] => review.others(),
                changed => changed,
            };
            let is_decided =
                |line: &&Line| self.decided.with(|decided| decided.contains_key(&line.id));
            (asked.iter().filter(is_decided).count(), asked.len())
        })
    }
}

fn decided(it: SnapshotRank) -> Option<(Id, Decided)> {
    let decided = Decided {
        decision: it.decision?,
        has_reason: !it.reason.trim().is_empty(),
    };
    Some((it.place.initiative, decided))
}
