//! What the parts of the page share.

use super::changes;
use super::field::{Fit, Margins, Way};
use crate::rooms::arrival::follow_record;
use crate::rooms::focus::focus_moved;
use crate::rooms::priorities::pages::order_by::OrderBy;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::state::AppState;
use crate::state::browser::today;
use crate::ui::SharedMenu;
use leptos::prelude::*;
use markup::memo;
use plan::Id;
use plan::day::Day;
use plan::records::period::CutLine;
use plan::records::{Period, initiative, period};
use std::sync::Arc;

/// The preference that keeps what earlier periods take.
const EARLIER: &str = "fits-earlier";

/// A period, as far as what fits depends on it.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Slot {
    pub(super) id: Id,
    /// In person-months.
    pub(super) capacity: Option<f64>,
    pub(super) cut_line: CutLine,
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) app: AppState,
    /// The day on which the page was opened.
    pub(super) today: Day,
    /// The model.
    pub(super) order: OrderBy,
    /// The periods in order.
    pub(super) periods: Memo<Arc<Vec<Slot>>>,
    /// The period that somebody chose; [`Self::shown`] is there, too.
    pub(super) chosen: RwSignal<Option<Id>>,
    /// The place of the period that shows, if there is any.
    pub(super) shown: Memo<Option<usize>>,
    /// What earlier periods take.
    pub(super) earlier: RwSignal<Way>,
    /// The initiative whose needs show.
    pub(super) selected: RwSignal<Option<Id>>,
    /// What somebody is looking for another initiative for.
    pub(super) finding: RwSignal<Option<&'static str>>,
    /// What fits into the period that shows, as it was found last.
    pub(super) fit: RwSignal<Option<Arc<Fit>>>,
    /// What another capacity would change, as it was found last.
    pub(super) margins: RwSignal<Option<Arc<Margins>>>,
    /// Whether something has changed since what fits was found, or since the other was.
    pub(super) searching: RwSignal<bool>,
    pub(super) weighing: RwSignal<bool>,
    /// Whether the choices show where the screen is narrow.
    pub(super) unfolded: RwSignal<bool>,
    /// The menu of the period that shows.
    pub(super) menu: SharedMenu,
}

impl Desk {
    pub(super) fn new(app: AppState) -> Self {
        let session = app.session;
        let periods = memo(move |_| {
            let read = |workspace: &plan::Workspace| {
                let all = workspace.ordered(period::KIND).into_iter();
                let slot = |record: &plan::Record| {
                    let read = Period::from(record);
                    Slot {
                        id: record.id().clone(),
                        capacity: read.capacity,
                        cut_line: read.cut_line,
                    }
                };
                all.map(slot).collect::<Vec<_>>()
            };
            Arc::new(session.of_kind(period::KIND, read))
        });
        let chosen = RwSignal::new(None::<Id>);
        // Where the chosen one stood; what comes there when it is gone shows in its place.
        let shown = memo(move |before: Option<&Option<usize>>| {
            let before = before.copied().flatten().unwrap_or(0);
            periods.with(|all| {
                let chosen = chosen.get();
                let at = all
                    .iter()
                    .position(|slot| Some(&slot.id) == chosen.as_ref());
                let last = all.len().checked_sub(1)?;
                Some(at.unwrap_or(before.min(last)))
            })
        });
        let earlier = app.preference_here(EARLIER);
        let earlier = Way::ALL
            .into_iter()
            .find(|way| Some(way.word()) == earlier.as_deref());
        Self {
            app,
            today: today(),
            order: OrderBy::new(app),
            periods,
            chosen,
            shown,
            earlier: RwSignal::new(earlier.unwrap_or_default()),
            selected: RwSignal::new(None),
            finding: RwSignal::new(None),
            fit: RwSignal::new(None),
            margins: RwSignal::new(None),
            searching: RwSignal::new(true),
            weighing: RwSignal::new(true),
            unfolded: RwSignal::new(false),
            menu: SharedMenu::new(),
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// The period that shows; followed.
    pub(super) fn slot(self) -> Option<Slot> {
        let at = self.shown.get()?;
        self.periods.with(|all| all.get(at).cloned())
    }

    /// The id of the period that shows; followed.
    pub(super) fn period(self) -> Option<Id> {
        self.slot().map(|slot| slot.id)
    }

    /// What a period is called; followed.
    pub(super) fn period_name(self, id: &Id) -> String {
        self.app.session.record(id, |record| {
            match record.map_or("", |it| it.text(period::NAME)).trim() {
                "" => "Unnamed period".to_owned(),
                name => words::shortened(name, 40),
            }
        })
    }

    /// What an initiative is called; followed.
    pub(super) fn name(self, id: &Id) -> String {
        self.app.session.record(id, |record| {
            let name = record.map_or("", |record| record.text(initiative::NAME));
            words::initiative_name(name, 80)
        })
    }

    /// What the initiatives at these places of a set are called, in a list that is not too long; followed.
    pub(super) fn listed(self, ids: &[Id]) -> String {
        self.listed_beside(ids, &[])
    }

    /// The same in a sentence that names these others as well: quoted all or none; followed.
    pub(super) fn listed_beside(self, ids: &[Id], others: &[Id]) -> String {
        const MOST: usize = 3;
        let named =
            |ids: &[Id]| -> Vec<String> { ids.iter().take(MOST).map(|id| self.name(id)).collect() };
        let mut names = named(ids);
        // Commas between names and commas in them are not told apart.
        if names
            .iter()
            .chain(&named(others))
            .any(|name| name.contains(','))
        {
            names = names.into_iter().map(|name| format!("“{name}”")).collect();
        }
        if ids.len() > MOST {
            names.push(format!("{}\u{a0}more", ids.len() - MOST));
        }
        words::listed(&names)
    }

    /// Shows another period.
    pub(super) fn show(self, id: &Id) {
        self.chosen.set(Some(id.clone()));
    }

    /// Lets earlier periods take this, on the next visit, too.
    pub(super) fn take_earlier(self, way: Way) {
        self.earlier.set(way);
        self.app.keep_preference_here(EARLIER, way.word());
    }

    /// Shows what an initiative needs, and gives that the focus.
    pub(super) fn select(self, id: &Id) {
        self.finding.set(None);
        self.selected.set(Some(id.clone()));
        focus_moved(".fits-links h2".to_owned());
    }

    /// Goes to the initiative or the period that the address names.
    pub(super) fn follow_address(self) {
        let arrive = move |id: &Id| {
            let session = self.app.session;
            let is_period = session.untracked(|workspace| {
                let record = workspace.record(id);
                record.is_some_and(|record| record.kind() == period::KIND)
            });
            if is_period {
                self.show(id);
            } else {
                self.select(id);
            }
        };
        let gone = "This is not in the plan any more. Perhaps somebody deleted it.";
        follow_record(self.app, Route::to_page(Page::WhatFits), arrive, gone);
    }

    /// The periods in order, as they are now.
    pub(super) fn ids(self) -> Vec<Id> {
        self.app.session.untracked(changes::periods)
    }
}
