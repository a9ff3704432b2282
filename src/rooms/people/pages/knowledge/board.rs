//! What the parts of the page share: every need and pain with what is known of it, and which of them show.

use crate::state::AppState;
use crate::state::browser::today;
use leptos::prelude::*;
use markup::memo;
use plan::Id;
use plan::methods::knowledge::Level;
use plan::methods::knowledge_gaps::{self, Gap};
use plan::records::{evidence, feedback, initiative, link, persona};
use std::collections::HashMap;

/// The kinds of records that are followed.
const KINDS: [&str; 7] = [
    evidence::KIND,
    feedback::KIND,
    link::KIND,
    initiative::KIND,
    persona::KIND,
    "need",
    "pain",
];

/// Which needs and pains show.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Wanted {
    pub(super) level: Option<Level>,
    pub(super) persona: Option<Id>,
}

impl Wanted {
    fn fits(&self, gap: &Gap) -> bool {
        let level = self.level.is_none_or(|level| level == gap.knowledge.level);
        let persona = self.persona.as_ref();
        level && persona.is_none_or(|persona| gap.personas.contains(persona))
    }
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub(super) app: AppState,
    /// Says that something changed that the page goes by.
    pub(super) turn: Memo<u64>,
    /// Every need and pain: the gaps first, in their order, then what is well known.
    pub(super) all: Memo<Vec<Gap>>,
    places: Memo<HashMap<Id, usize>>,
    pub(super) wanted: RwSignal<Wanted>,
    /// The ids of those that show: the gaps, and what is well known.
    pub(super) shown: Memo<[Vec<Id>; 2]>,
}

impl Board {
    pub(super) fn new(app: AppState) -> Self {
        let session = app.session;
        // All that the page goes by.
        let turn = memo(move |before: Option<&u64>| {
            for kind in KINDS {
                session.of_kind(kind, |_| ());
            }
            before.map_or(0, |before| before + 1)
        });
        let all = memo(move |_| {
            turn.get();
            session.untracked(|workspace| knowledge_gaps::all(workspace, today()))
        });
        // Where each of them is among all.
        let places = memo(move |_| {
            all.with(|all| {
                let ids = all.iter().map(|gap| gap.id.clone());
                ids.zip(0..).collect::<HashMap<Id, usize>>()
            })
        });
        let wanted = RwSignal::new(Wanted::default());
        let shown = memo(move |_| {
            let mut shown = [Vec::new(), Vec::new()];
            wanted.with(|wanted| {
                all.with(|all| {
                    for gap in all.iter().filter(|gap| wanted.fits(gap)) {
                        let well_known = gap.knowledge.level == Level::Strong;
                        shown[usize::from(well_known)].push(gap.id.clone());
                    }
                });
            });
            shown
        });
        Self {
            app,
            turn,
            all,
            places,
            wanted,
            shown,
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// What is known of one; followed.
    pub(super) fn gap(self, id: &Id) -> Option<Gap> {
        let at = self.places.with(|places| places.get(id).copied())?;
        self.all.with(|all| all.get(at).cloned())
    }

    /// How many there are of each level, from the weakest.
    pub(super) fn counts(self) -> [usize; Level::ALL.len()] {
        let mut counts = [0; Level::ALL.len()];
        self.all.with(|all| {
            for gap in all {
                counts[gap.knowledge.level as usize] += 1;
            }
        });
        counts
    }
}
