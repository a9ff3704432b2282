//! What the parts of the page share: every need and pain with what is known of it, and which of them show.

use crate::state::AppState;
use crate::state::browser::today;
use leptos::prelude::*;
use markup::memo;
use plan::methods::knowledge::Level;
use plan::methods::knowledge_gaps::{self, Gap};
use plan::records::persona_trait::Trait;
use plan::records::{evidence, initiative, link, persona};
use plan::sorted::SortInOrder;
use plan::{Id, Workspace};

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
    /// Every need and pain: the gaps first, in their order, then what is well known.
    pub(super) all: Memo<Vec<Gap>>,
    pub(super) wanted: RwSignal<Wanted>,
    /// The ids of those that show: the gaps, and what is well known.
    pub(super) shown: Memo<[Vec<Id>; 2]>,
}

impl Board {
    pub(super) fn new(app: AppState) -> Self {
        let session = app.session;
        let all = memo(move |_| {
            // All that the reading goes by.
            for kind in [evidence::KIND, link::KIND, initiative::KIND, persona::KIND] {
                session.of_kind(kind, |_| ());
            }
            session.of_kind(Trait::Need.kind(), |_| ());
            session.of_kind(Trait::Pain.kind(), read)
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
            all,
            wanted,
            shown,
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// What is known of one; followed.
    pub(super) fn gap(self, id: &Id) -> Option<Gap> {
        self.all
            .with(|all| all.iter().find(|gap| gap.id == *id).cloned())
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

/// The gaps, then what is well known: that with the most evidence first.
fn read(workspace: &Workspace) -> Vec<Gap> {
    let today = today();
    let mut all = knowledge_gaps::gaps(workspace, today);
    let kinds = Trait::ALL.into_iter().filter(|kind| kind.is_ranked());
    let mut strong: Vec<Gap> = kinds
        .flat_map(|kind| workspace.of_kind(kind.kind()).map(move |id| (kind, id)))
        .filter_map(|(kind, id)| knowledge_gaps::gap(workspace, kind, id, today))
        .filter(|gap| gap.knowledge.level == Level::Strong)
        .collect();
    strong.sort_in_order(|a, b| {
        let by_support = b.knowledge.support.cmp(&a.knowledge.support);
        by_support.then_with(|| a.id.cmp(&b.id))
    });
    all.append(&mut strong);
    all
}
