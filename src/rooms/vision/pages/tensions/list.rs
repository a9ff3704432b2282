//! What the cards of the page share, and which tensions are open and which settled.

use super::changes;
use crate::rooms::arrival::follow_record;
use crate::rooms::focus::{focus, focus_moved, is_within};
use crate::routes::{Page, Route};
use crate::state::{AppState, Command};
use crate::ui::{SharedMenu, Sorter};
use leptos::prelude::*;
use markup::{effect, memo};
use plan::Id;
use plan::records::{Tension, tension};

/// How the tensions are grouped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Group {
    /// Nothing has settled them yet.
    Open,
    /// A decision has.
    Settled,
}

/// What the cards share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct TensionList {
    pub(super) app: AppState,
    /// The tension that was begun and holds no letter yet, under the id it will have: it is no record,
    /// so that leaving it empty leaves no trace.
    pub(super) draft: RwSignal<Option<Id>>,
    /// The card that has the focus, and its group: nothing moves away under somebody's hands.
    pub(super) held: RwSignal<Option<(Id, Group)>>,
    /// The one menu of the page, and the tension it is about.
    pub(super) menu: SharedMenu,
    pub(super) menu_of: RwSignal<Option<Id>>,
    /// What drags cards.
    pub(super) sorter: Sorter,
    /// The tensions of each [`Group`], in order.
    pub(super) groups: Memo<[Vec<Id>; 2]>,
}

impl TensionList {
    pub(super) fn new(app: AppState) -> Self {
        let draft = RwSignal::new(None);
        let held = RwSignal::new(None);
        Self {
            app,
            draft,
            held,
            menu: SharedMenu::new(),
            menu_of: RwSignal::new(None),
            sorter: Sorter::new(),
            groups: memo(move |_| groups(app, draft, held)),
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Does what a command asked of this page, perhaps before it showed.
    pub(super) fn do_what_was_asked(self) {
        let asked = self.app.asked;
        effect(move |_| {
            if asked.get() == Some(Command::AddTension) {
                asked.set(None);
                self.begin();
            }
        });
    }

    /// Begins a tension at the end; goes to the one that is begun already.
    fn begin(self) {
        let session = self.app.session;
        if untrack(|| session.is_read_only()) {
            return;
        }
        let is_record = |id: &Id| session.untracked(|it| it.record(id).is_some());
        let begun = self.draft.get_untracked().filter(|id| !is_record(id));
        let id = begun.unwrap_or_else(|| session.fresh_id());
        self.draft.set(Some(id.clone()));
        focus(title(&id));
    }

    /// Goes to the tension that the address names.
    pub(super) fn follow_address(self) {
        let gone = "This tension is not in the plan any more. Perhaps somebody deleted it.";
        let here = Route::to_page(Page::Tensions);
        follow_record(self.app, here, |id| focus_moved(title(id)), gone);
    }

    /// The card has the focus: it stays where it is until it is left. Another that had it is left now.
    pub(super) fn hold(self, id: &Id) {
        let held = self.held.get_untracked().map(|(held, _)| held);
        if held.as_ref() == Some(id) {
            return;
        }
        if let Some(other) = held {
            self.leave(&other);
        }
        self.held.set(Some((id.clone(), self.group_of(id))));
    }

    /// The focus has gone from something on the page: from a card, if it is not within it any more, nor
    /// in the menu.
    pub(super) fn focus_went(self) {
        // What takes the focus next has it a frame later; and the page may be gone by then.
        request_animation_frame(move || {
            if let Some((held, _)) = self.held.try_get_untracked().flatten()
                && !is_within(&card(&held))
                && !is_within(".tensions [role=menu]")
            {
                self.leave(&held);
            }
        });
    }

    /// The group in which a tension shows now.
    pub(super) fn group_of(self, id: &Id) -> Group {
        let settled = self
            .groups
            .with_untracked(|groups| groups[Group::Settled as usize].contains(id));
        if settled { Group::Settled } else { Group::Open }
    }

    /// The tensions of the group in which this one shows, as records.
    pub(super) fn siblings(self, id: &Id) -> Vec<Id> {
        let group = self.group_of(id);
        let shown = self
            .groups
            .with_untracked(|groups| groups[group as usize].clone());
        let session = self.app.session;
        let is_record = |id: &Id| session.untracked(|it| it.record(id).is_some());
        shown.into_iter().filter(is_record).collect()
    }

    /// Gives a tension's field a value; makes the tension with the first one.
    pub(super) fn set(self, id: &Id, field: &'static str, label: &'static str, value: String) {
        let session = self.app.session;
        if session.untracked(|workspace| workspace.record(id).is_some()) {
            session.set(label, id, field, value);
        } else {
            session.fill(|workspace| changes::add(workspace, id, field, value));
        }
    }
}

fn groups(
    app: AppState,
    draft: RwSignal<Option<Id>>,
    held: RwSignal<Option<(Id, Group)>>,
) -> [Vec<Id>; 2] {
    let held = held.get();
    let mut groups = app.session.of_kind(tension::KIND, |workspace| {
        let mut groups = [Vec::new(), Vec::new()];
        for record in workspace.ordered(tension::KIND) {
            let id = record.id().clone();
            let group = match &held {
                Some((held, group)) if *held == id => *group,
                _ if Tension::from(record).is_settled() => Group::Settled,
                _ => Group::Open,
            };
            groups[group as usize].push(id);
        }
        groups
    });
    let open = &mut groups[Group::Open as usize];
    if let Some(draft) = draft.get()
        && !open.contains(&draft)
        && app.session.record(&draft, |record| record.is_none())
    {
        open.push(draft);
    }
    groups
}

/// Where a tension's card is in the page. An id holds neither quotes nor backslashes.
pub(super) fn card(id: &Id) -> String {
    format!(".tension[data-id=\"{id}\"]")
}

/// Where its title is.
pub(super) fn title(id: &Id) -> String {
    format!("{} .tension-title textarea", card(id))
}
