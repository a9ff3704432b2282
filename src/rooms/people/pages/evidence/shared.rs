//! What the parts of the page share: what is looked for, what is found, and the piece that is open.

use super::keeping::{self, Kept};
use super::{changes, looking};
use crate::rooms::abouts::{self, About};
use crate::rooms::arrival::follow_record;
use crate::rooms::focus::{focus, focus_moved};
use crate::rooms::survivor::survivor;
use crate::routes::{Page, Room, Route};
use crate::state::browser::today;
use crate::state::{AppState, Command};
use leptos::prelude::*;
use markup::{effect, memo};
use plan::Id;
use plan::methods::evidence_search::Wanted;
use plan::records::evidence::{self, Evidence, Way};
use plan::records::vision;
use std::collections::{BTreeMap, BTreeSet};

/// So many pieces show at first: more than most windows hold, and few enough to be there within a letter of
/// what is looked for.
pub(super) const AT_ONCE: usize = 24;

/// The piece beside the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Open {
    /// None.
    Nothing,
    /// One that is being noted down: a record from its first letter on.
    New(Id),
    /// One that is there.
    Piece(Id),
}

impl Open {
    pub(super) fn id(&self) -> Option<&Id> {
        match self {
            Self::Nothing => None,
            Self::New(id) | Self::Piece(id) => Some(id),
        }
    }
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) app: AppState,
    /// All evidence, ready to be looked through; up to date after `turn` is read.
    pub(super) kept: StoredValue<Kept>,
    /// Says that the evidence changed.
    pub(super) turn: Memo<u64>,
    /// What is looked for.
    pub(super) wanted: RwSignal<Wanted>,
    /// What it is about.
    pub(super) about: Memo<Option<Id>>,
    /// What is found.
    pub(super) found: Memo<Vec<Id>>,
    /// What says something of what is looked at, and whether it contradicts it; `None` while nothing is.
    pub(super) said: Memo<Option<BTreeMap<Id, bool>>>,
    /// How many of these show.
    pub(super) most: RwSignal<usize>,
    /// The pieces that are ticked.
    pub(super) picked: RwSignal<BTreeSet<Id>>,
    /// The piece beside the list.
    pub(super) open: RwSignal<Open>,
    /// How a new piece begins.
    pub(super) begun: RwSignal<Evidence>,
    /// What evidence can speak of.
    pub(super) abouts: Memo<Vec<About>>,
    /// Whether a table is being taken in.
    pub(super) importing: RwSignal<bool>,
}

impl Shared {
    pub(super) fn new(app: AppState) -> Self {
        let session = app.session;
        let kept = StoredValue::new(Kept::default());
        let turn = memo(move |before: Option<&u64>| {
            for kind in keeping::KINDS {
                session.of_kind(kind, |_| ());
            }
            session.untracked(|workspace| {
                kept.update_value(|kept| kept.bring_up_to_date(workspace));
            });
            before.map_or(0, |before| before + 1)
        });
        let wanted = RwSignal::new(Wanted::default());
        let about = memo(move |_| wanted.with(|wanted| wanted.about.clone()));
        let said = memo(move |_| {
            turn.get();
            let about = about.get()?;
            Some(session.untracked(|workspace| looking::said_of(workspace, &about)))
        });
        let found = memo(move |_| {
            turn.get();
            let wanted = wanted.get();
            said.with(|said| {
                kept.with_value(|kept| looking::find(kept.shelf(), &wanted, said.as_ref(), today()))
            })
        });
        let abouts = memo(move |_| {
            for kind in abouts::KINDS {
                session.of_kind(kind, |_| ());
            }
            session.untracked(abouts::all)
        });
        let this = Self {
            app,
            kept,
            turn,
            wanted,
            found,
            about,
            said,
            most: RwSignal::new(AT_ONCE),
            picked: RwSignal::new(BTreeSet::new()),
            open: RwSignal::new(Open::Nothing),
            begun: RwSignal::new(changes::begun(session.fresh_id(), Way::Discovery, today())),
            abouts,
            importing: RwSignal::new(false),
        };
        this.keep_in_step();
        this
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Lets go of what is not there any more.
    fn keep_in_step(self) {
        effect(move |_| {
            self.wanted.track();
            self.most.set(AT_ONCE);
        });
        effect(move |_| {
            let open = self.open.get();
            if let Open::Piece(id) = open
                && !self.app.session.record(&id, |record| record.is_some())
            {
                self.open.set(Open::Nothing);
                self.app.forget_record(Room::People);
            }
        });
        effect(move |_| {
            self.turn.get();
            let session = self.app.session;
            let gone = |id: &Id| session.untracked(|workspace| workspace.record(id).is_none());
            if self.picked.with_untracked(|picked| picked.iter().any(gone)) {
                self.picked.update(|picked| picked.retain(|id| !gone(id)));
            }
        });
        // A theme that is gone gathers nothing, and of what is gone nothing is said.
        let lost = memo(move |_| {
            let (theme, about) = self
                .wanted
                .with(|wanted| (wanted.theme.clone(), wanted.about.clone()));
            let gone = |id: Option<Id>| {
                id.is_some_and(|id| {
                    vision::part_of_id(&id).is_none()
                        && self.app.session.record(&id, |record| record.is_none())
                })
            };
            (gone(theme), gone(about))
        });
        effect(move |_| {
            let (theme, about) = lost.get();
            if theme || about {
                self.wanted.update(|wanted| {
                    wanted.theme = wanted.theme.take().filter(|_| !theme);
                    wanted.about = wanted.about.take().filter(|_| !about);
                });
            }
        });
    }

    /// Does what a command asked of this page, perhaps before it showed.
    pub(super) fn do_what_was_asked(self) {
        let asked = self.app.asked;
        effect(move |_| {
            if asked.get() == Some(Command::AddEvidence) {
                asked.set(None);
                untrack(|| self.begin());
            }
        });
    }

    /// Opens the piece that the address names, and closes it when the address names none any more. Of
    /// anything else that it names, an initiative say, it shows what was said.
    pub(super) fn follow_address(self) {
        let gone =
            "This piece of evidence is not in the plan any more. Perhaps somebody deleted it.";
        let arrive = move |id: &Id| {
            let is_piece = |record: Option<&plan::Record>| record.is_some_and(evidence::is_piece);
            if !self.app.session.untracked(|it| is_piece(it.record(id))) {
                self.wanted.set(Wanted::default());
                self.look_about(Some(id.clone()), false);
                focus_moved("#evidence-trace".to_owned());
            } else if self.open.with_untracked(|open| open.id() != Some(id)) {
                self.app.session.seal();
                self.open.set(Open::Piece(id.clone()));
                focus_moved("#evidence-piece".to_owned());
            }
        };
        follow_record(self.app, Route::to_page(Page::Evidence), arrive, gone);
        effect(move |_| {
            let named = self.app.route.with(|route| route.record.is_some());
            if !named && self.open.with_untracked(|it| matches!(it, Open::Piece(_))) {
                self.open.set(Open::Nothing);
            }
        });
    }

    /// Begins a piece; one that was begun and holds nothing yet is gone on with.
    pub(super) fn begin(self) {
        if self.app.session.is_read_only() {
            return;
        }
        self.app.session.seal();
        let id = self.app.session.fresh_id();
        let begun = match self.open.get_untracked() {
            Open::New(open) if self.is_blank(&open) => None,
            // Several of one way are often noted one after the other.
            open => Some(changes::begun(id.clone(), self.last_way(&open), today())),
        };
        if let Some(begun) = begun {
            self.begun.set(begun);
            self.open.set(Open::New(id));
            self.app.forget_record(Room::People);
        }
        focus(".evidence-form select".to_owned());
    }

    /// The way of the piece that is being noted down, or of the one before.
    fn last_way(self, open: &Open) -> Way {
        let noted = |id: &Id| {
            let session = self.app.session;
            session.untracked(|workspace| workspace.record(id).and_then(Evidence::of))
        };
        let noted = match open {
            Open::New(id) => noted(id),
            _ => None,
        };
        noted.map_or_else(|| self.begun.with_untracked(|it| it.way), |it| it.way)
    }

    /// Whether this piece is no record yet.
    pub(super) fn is_blank(self, id: &Id) -> bool {
        let session = self.app.session;
        session.untracked(|workspace| workspace.record(id).is_none())
    }

    /// Closes what is open. The focus goes to its place in the list.
    pub(super) fn close(self) {
        let open = self.open.get_untracked();
        self.app.session.seal();
        self.open.set(Open::Nothing);
        self.app.forget_record(Room::People);
        let listed = |id: &&Id| untrack(|| self.shown()).contains(id);
        let back = match open.id().filter(|id| !self.is_blank(id)) {
            Some(id) => Some(id)
                .filter(listed)
                .map_or(".evidence-filter input".to_owned(), row),
            None => ".evidence-add".to_owned(),
        };
        focus_moved(back);
    }

    /// The pieces that show, of those that are found; followed.
    pub(super) fn shown(self) -> Vec<Id> {
        let most = self.most.get();
        self.found
            .with(|ids| ids.iter().take(most).cloned().collect())
    }

    /// Where the focus goes when a piece leaves the list.
    pub(super) fn focus_after(self, id: &Id) {
        let next = self.found.with_untracked(|ids| {
            let at = ids.iter().position(|it| it == id)?;
            survivor(ids, at, |it| it == id).cloned()
        });
        focus_moved(next.map_or_else(|| ".evidence-add".to_owned(), |id| row(&id)));
    }
}

/// Where a piece is in the list. An id holds neither quotes nor backslashes.
pub(super) fn row(id: &Id) -> String {
    format!(".evidence-row[data-id=\"{id}\"] > a")
}
