//! What the parts of the page share: by which order it is chosen, what is chosen, and the page as it is told.

use super::chances::Chances;
use super::compose::{self, How, Limits};
use super::{odds, words};
use crate::rooms::priorities::pages::order_by::OrderBy;
use crate::state::browser::today;
use crate::state::{AppState, Session};
use leptos::prelude::*;
use markup::{effect, memo};
use plan::exchange::explanation::Explanation;
use plan::methods::confidence_cap::GROUNDS;
use plan::methods::explain::{Choice, Explained, explain, fitting};
use plan::methods::ranking::ranking;
use plan::records::{
    Period, criterion, initiative, kano_answer, key_result, objective, period, persona,
    plan as plan_record, rating, reassessment, snapshot_rank,
};
use plan::{Id, Workspace};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The preference that keeps into which period the chosen are to fit.
const FITS: &str = "explain-fits";
/// So many of each part show at first, and so many more each time.
pub(super) const STEP: usize = 30;
/// Whatever of these changes, or of what confidence rests on, the page is told anew.
const KINDS: [&str; 11] = [
    initiative::KIND,
    persona::KIND,
    objective::KIND,
    key_result::KIND,
    criterion::KIND,
    rating::KIND,
    kano_answer::KIND,
    plan_record::KIND,
    period::KIND,
    reassessment::KIND,
    snapshot_rank::KIND,
];

/// The periods, in order.
pub(super) type Periods = Vec<(Id, Period)>;

/// What is chosen, and of a period how much effort that is.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Told {
    /// What was chosen, and what was not.
    pub(super) explained: Explained,
    /// The period into which the chosen fit, and their effort in person-months.
    pub(super) within: Option<(Period, f64)>,
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) app: AppState,
    pub(super) order: OrderBy,
    pub(super) periods: Memo<Periods>,
    /// The period into which the chosen are to fit; `None` for the first ones.
    fits: RwSignal<Option<Id>>,
    /// The place of that period, if it is there.
    pub(super) within: Memo<Option<usize>>,
    pub(super) chances: Chances,
    told: Memo<Arc<Told>>,
    /// Among how many first ones a chance is of being.
    top: Memo<usize>,
    /// How much of the page shows.
    pub(super) limits: RwSignal<Limits>,
    /// The page, as far as it shows.
    pub(super) page: Memo<Arc<Explanation>>,
}

impl Shared {
    /// What the page knows of the open workspace. Made in the page's owner.
    pub(super) fn new(app: AppState) -> Self {
        let session = app.session;
        let order = OrderBy::new(app);
        let turn = turn(session);
        let periods = memo(move |_| session.of_kind(period::KIND, periods));
        let fits = app.preference_here(FITS).and_then(|id| Id::parse(&id).ok());
        let fits = RwSignal::new(fits);
        let within = memo(move |_| {
            fits.with(|fits| {
                let fits = fits.as_ref()?;
                periods.with(|all| all.iter().position(|(id, _)| id == fits))
            })
        });
        let chances = Chances::new(app, order, turn);
        let told = memo(move |_| {
            turn.with(|_| ());
            let chances = chances.found.get();
            let within = within.get();
            let top = order.top.get();
            let told = periods.with(|periods| {
                let through = within.map(|at| periods.iter().take(at + 1).cloned().collect());
                session.untracked(|workspace| tell(workspace, order, top, through, &chances))
            });
            Arc::new(told)
        });
        // A chance is of being among as many as are chosen.
        let top = memo(move |_| match within.get() {
            None => order.top.get(),
            Some(_) => told.with(|told| told.explained.chosen.len()),
        });
        chances.follow(top);
        let limits = RwSignal::new(Limits::default());
        let page = memo(move |_| {
            turn.with(|_| ());
            let how = How {
                model: order.model.get(),
                today: today(),
                top: top.get(),
                drawing: chances.drawing.get(),
            };
            let limits = limits.get();
            let compose = |told: &Arc<Told>| {
                session.untracked(|workspace| compose::page(workspace, told, &how, &limits))
            };
            Arc::new(told.with(compose))
        });
        let shared = Self {
            app,
            order,
            periods,
            fits,
            within,
            chances,
            told,
            top,
            limits,
            page,
        };
        shared.say_what_is_chosen();
        shared
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Chooses what fits into the period at a place, or the first ones, on the next visit, too.
    pub(super) fn choose_within(self, at: Option<usize>) {
        let period = |all: &Periods| Some(all.get(at?)?.0.clone());
        let id = self.periods.with_untracked(period);
        let kept = id.as_ref().map_or("", Id::as_str);
        self.app.keep_preference_here(FITS, kept);
        self.fits.set(id);
    }

    /// The page whole, but for what is too much for a text; not tracked.
    pub(super) fn whole(self) -> Explanation {
        let how = How {
            model: self.order.model.get_untracked(),
            today: today(),
            top: self.top.get_untracked(),
            // A text does not come to say more: what is not drawn yet is left out.
            drawing: false,
        };
        let session = self.app.session;
        self.told.with_untracked(|told| {
            session.untracked(|workspace| compose::page(workspace, told, &how, &Limits::text()))
        })
    }

    /// As long as what will be said of a chance; `None` once that is said, and where none is drawn; tracked.
    pub(super) fn room_for_a_chance(self) -> Option<String> {
        let awaited = self.chances.awaited();
        awaited.then(|| words::like_a_chance(self.top.get()))
    }

    /// As long as what is said once of the odds of those that were not chosen; `None` where none is drawn; tracked.
    pub(super) fn room_for_odds(self) -> Option<String> {
        let ranged = self.chances.ranged.get();
        ranged.then(|| odds::like_said_once(self.top.get()))
    }

    /// How many are chosen; tracked.
    pub(super) fn count(self) -> usize {
        self.told.with(|told| told.explained.chosen.len())
    }

    /// Says what another choice leads to.
    fn say_what_is_chosen(self) {
        effect(move |before: Option<()>| {
            self.order.model.get();
            self.order.top.get();
            self.within.get();
            if before.is_some() {
                let first = |page: &Arc<Explanation>| page.summary.first().cloned();
                self.app
                    .announce(self.page.with_untracked(first).unwrap_or_default());
            }
        });
    }
}

/// Counts the changes of what the page is told from.
fn turn(session: Session) -> Memo<u64> {
    memo(move |before: Option<&u64>| {
        for kind in KINDS.into_iter().chain(GROUNDS) {
            session.of_kind(kind, |_| ());
        }
        before.map_or(0, |before| before + 1)
    })
}

fn periods(workspace: &Workspace) -> Periods {
    let all = workspace.ordered(period::KIND).into_iter();
    all.map(|record| (record.id().clone(), Period::from(record)))
        .collect()
}

/// What is chosen: the first ones, or what fits into the last of these periods.
fn tell(
    workspace: &Workspace,
    order: OrderBy,
    top: usize,
    through: Option<Periods>,
    chances: &BTreeMap<Id, f64>,
) -> Told {
    let (model, today) = (order.model.get(), today());
    let ranking = ranking(workspace, model, today);
    let Some(through) = through else {
        let none = BTreeMap::new();
        let choice = Choice::First(top);
        return Told {
            explained: explain(workspace, &ranking, chances, choice, &none, today),
            within: None,
        };
    };
    let fitting = fitting(workspace, model, &ranking, &through, today);
    let choice = Choice::These(&fitting.chosen);
    Told {
        explained: explain(
            workspace,
            &ranking,
            chances,
            choice,
            &fitting.excluded,
            today,
        ),
        within: through
            .into_iter()
            .next_back()
            .map(|(_, period)| (period, fitting.effort)),
    }
}
