//! What the parts of the page share.

use super::changes;
use crate::rooms::arrival::follow_record;
use crate::rooms::focus::{focus, focus_moved, is_within};
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::state::browser::today;
use crate::state::{AppState, Command};
use crate::ui::SharedMenu;
use leptos::prelude::*;
use markup::effect;
use plan::day::Day;
use plan::methods::contributions;
use plan::records::{key_result, objective};
use plan::{Id, Record, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) app: AppState,
    /// The day on which the page was opened.
    pub(super) today: Day,
    /// The objective that was begun and holds no letter yet, under the id it will have: it is no record, so
    /// that leaving it empty leaves no trace.
    pub(super) begun: RwSignal<Option<Id>>,
    /// The key result that was begun so, after the objective it is to measure.
    pub(super) begun_under: RwSignal<Option<(Id, Id)>>,
    /// The key results that show their numbers, check-ins and initiatives.
    pub(super) open: RwSignal<BTreeSet<Id>>,
    /// The objectives with key results that nobody worked on when the page was opened, and whether each is folded to a line.
    pub(super) folds: RwSignal<BTreeMap<Id, bool>>,
    /// The check-in that is being written or changed, after its key result.
    pub(super) checking: RwSignal<Option<(Id, Id)>>,
    /// The one menu of the page, and what it is about.
    pub(super) menu: SharedMenu,
    pub(super) menu_of: RwSignal<Option<Id>>,
}

impl Desk {
    pub(super) fn new(app: AppState) -> Self {
        Self {
            app,
            today: today(),
            begun: RwSignal::new(None),
            begun_under: RwSignal::new(None),
            open: RwSignal::new(BTreeSet::new()),
            folds: RwSignal::new(app.session.untracked(folds)),
            checking: RwSignal::new(None),
            menu: SharedMenu::new(),
            menu_of: RwSignal::new(None),
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Whether nothing can be changed; followed.
    pub(super) fn closed(self) -> Signal<bool> {
        let session = self.app.session;
        Signal::derive(move || session.is_read_only())
    }

    /// Whether a record is there.
    pub(super) fn is_there(self, id: &Id) -> bool {
        let session = self.app.session;
        session.untracked(|workspace| workspace.record(id).is_some())
    }

    /// What an objective or a key result is called in a sentence; followed.
    pub(super) fn name(self, id: &Id) -> String {
        self.app.session.record(id, named)
    }

    /// Does what a command asked of this page, perhaps before it showed.
    pub(super) fn do_what_was_asked(self) {
        let asked = self.app.asked;
        effect(move |_| {
            if asked.get() == Some(Command::AddObjective) {
                asked.set(None);
                self.begin();
            }
        });
    }

    /// Goes to the objective or the key result that the address names.
    pub(super) fn follow_address(self) {
        let gone = "This is not in the plan any more. Perhaps somebody deleted it.";
        let here = Route::to_page(Page::Okrs);
        let arrive = move |id: &Id| {
            self.unfold_around(id);
            focus_moved(name_field(id));
        };
        follow_record(self.app, here, arrive, gone);
    }

    /// Begins an objective at the end; goes to the one that is begun already.
    fn begin(self) {
        if untrack(|| self.app.session.is_read_only()) {
            return;
        }
        let begun = self.begun.get_untracked().filter(|id| !self.is_there(id));
        let id = begun.unwrap_or_else(|| self.app.session.fresh_id());
        self.begun.set(Some(id.clone()));
        focus(name_field(&id));
    }

    /// Begins a key result at the end of an objective's.
    pub(super) fn begin_under(self, objective: &Id) {
        if untrack(|| self.app.session.is_read_only()) || !self.is_there(objective) {
            return;
        }
        self.unfold_around(objective);
        let id = self.app.session.fresh_id();
        self.begun_under.set(Some((objective.clone(), id.clone())));
        focus(name_field(&id));
    }

    /// The name of an objective, at every keystroke; the first one makes the record.
    pub(super) fn name_objective(self, id: &Id, text: String) {
        let session = self.app.session;
        if self.is_there(id) {
            session.set("Rename objective", id, objective::NAME, text);
        } else if !text.is_empty() {
            session.fill(|workspace| changes::add_objective(workspace, id, &text));
        }
    }

    /// The name of a key result, as that of an objective.
    pub(super) fn name_key_result(self, objective: &Id, id: &Id, text: String) {
        let session = self.app.session;
        if self.is_there(id) {
            session.set("Rename key result", id, key_result::NAME, text);
        } else if !text.is_empty() && self.is_there(objective) {
            session.fill(|workspace| changes::add_key_result(workspace, objective, id, &text));
        }
    }

    /// A name was left: what was begun and has none vanishes, if nobody works on it.
    pub(super) fn leave_name(self, id: &Id) {
        self.app.session.seal();
        let id = id.clone();
        // What takes the focus next has it a frame later; and the page may be gone by then.
        request_animation_frame(move || {
            let Some(begun) = self.begun.try_get_untracked() else {
                return;
            };
            // Another window has the focus, and gives it back.
            if is_within(&name_field(&id)) || !document().has_focus().unwrap_or(true) {
                return;
            }
            if begun.as_ref() == Some(&id) {
                self.begun.set(None);
            }
            let begun = self.begun_under.get_untracked();
            if begun.is_some_and(|(_, begun)| begun == id) {
                self.begun_under.set(None);
            }
        });
    }

    /// Shows or hides the numbers, check-ins and initiatives of a key result.
    pub(super) fn set_open(self, id: &Id, open: bool) {
        self.open.update(|all| {
            if open {
                all.insert(id.clone());
            } else {
                all.remove(id);
            }
        });
        let checking = self.checking.get_untracked();
        if !open && checking.is_some_and(|(of, _)| of == *id) {
            self.checking.set(None);
        }
    }

    /// Whether an objective is folded to a line; `None` where it cannot be; followed.
    pub(super) fn fold(self, objective: &Id) -> Option<bool> {
        self.folds.with(|folds| folds.get(objective).copied())
    }

    /// Folds an objective to a line, or shows it whole.
    pub(super) fn set_fold(self, objective: &Id, folded: bool) {
        self.folds.update(|folds| {
            if let Some(fold) = folds.get_mut(objective) {
                *fold = folded;
            }
        });
    }

    /// Shows an objective whole, or that of a key result.
    pub(super) fn unfold_around(self, id: &Id) {
        let session = self.app.session;
        let has_it = |objective: &Id| {
            objective == id
                || session.untracked(|plan| changes::key_results(plan, objective).contains(id))
        };
        let folds = self.folds.get_untracked();
        let folded = folds.into_iter().filter(|(_, folded)| *folded);
        for (objective, _) in folded.filter(|(objective, _)| has_it(objective)) {
            self.set_fold(&objective, false);
        }
    }

    /// Begins a check-in of a key result.
    pub(super) fn check_in(self, key_result: &Id) {
        if untrack(|| self.app.session.is_read_only()) || !self.is_there(key_result) {
            return;
        }
        let id = self.app.session.fresh_id();
        self.checking.set(Some((key_result.clone(), id)));
        focus(format!("{} .okr-check-in input", row(key_result)));
    }
}

/// The objectives with key results that nobody works on, all of them folded; none where nobody works on any.
fn folds(workspace: &Workspace) -> BTreeMap<Id, bool> {
    let all = contributions::attention(workspace);
    if all.iter().all(|(_, it)| it.is_nobodys()) {
        return BTreeMap::new();
    }
    let nobodys = all.into_iter().filter(|(_, it)| it.is_nobodys());
    let measured = nobodys.filter(|(id, _)| !changes::key_results(workspace, id).is_empty());
    measured.map(|(id, _)| (id, true)).collect()
}

fn named(record: Option<&Record>) -> String {
    let Some(record) = record else {
        return String::new();
    };
    let (field, new) = match record.kind() {
        key_result::KIND => (key_result::NAME, "Unnamed key result"),
        _ => (objective::NAME, "Unnamed objective"),
    };
    match record.text(field).trim() {
        "" => new.to_owned(),
        name => words::shortened(name, 80),
    }
}

/// Where the name of an objective or a key result is. An id holds neither quotes nor backslashes.
pub(super) fn name_field(id: &Id) -> String {
    format!("[data-name=\"{id}\"] textarea")
}

/// Where a key result is.
pub(super) fn row(id: &Id) -> String {
    format!(".key-result[data-id=\"{id}\"]")
}
