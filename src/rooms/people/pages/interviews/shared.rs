//! What the parts of the page share, and going to what an address names.

use super::changes;
use super::lines::Lines;
use super::list_of::ListOf;
use crate::rooms::arrival::follow_record;
use crate::rooms::focus::focus_moved;
use crate::rooms::people::changes::typing;
use crate::routes::{Page, Route};
use crate::state::{AppState, Command};
use crate::ui::{SharedMenu, Sorter};
use leptos::prelude::*;
use markup::{effect, memo};
use plan::Id;
use plan::records::{guide, interview};

/// What the page's menu is about.
#[derive(Clone)]
pub(super) enum MenuOf {
    /// A guide.
    Guide(Id),
    /// An interview that was held.
    Interview(Id),
    /// A question, in its list.
    Question(Box<Lines>, Id),
}

/// Many lines that were pasted into a line, until somebody says that they are meant.
#[derive(Clone)]
pub(super) struct Pasted {
    pub(super) lines: Lines,
    pub(super) into: Id,
    /// The line after it.
    pub(super) next: Option<Id>,
    pub(super) texts: Vec<String>,
    /// Where in the line they go, in UTF-16 units.
    pub(super) at: (u32, u32),
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) app: AppState,
    /// The guide that was begun and holds no letter yet, under the id it will have: it is no record, so
    /// that leaving it empty leaves no trace.
    pub(super) draft: RwSignal<Option<Id>>,
    /// The guide that was emptied last, and what joins the edits that did it: its removal is one step with
    /// them.
    pub(super) emptied: StoredValue<Option<(Id, String)>>,
    /// The card of a guide that has the focus.
    pub(super) held: RwSignal<Option<Id>>,
    /// The one menu of the page, and what it is about.
    pub(super) menu: SharedMenu,
    pub(super) menu_of: RwSignal<Option<MenuOf>>,
    pub(super) pasted: RwSignal<Option<Pasted>>,
    /// Drags questions.
    pub(super) sorter: Sorter,
    /// The interview that the address names, if it is there.
    pub(super) open: Memo<Option<Id>>,
}

impl Shared {
    pub(super) fn new(app: AppState) -> Self {
        let open = memo(move |_| {
            let route = app.route.get();
            let id = route
                .record
                .filter(|_| route.page == Some(Page::Interviews))?;
            let is_one = |record: Option<&plan::Record>| {
                record.is_some_and(|it| it.kind() == interview::KIND)
            };
            app.session.record(&id, is_one).then_some(id)
        });
        Self {
            app,
            draft: RwSignal::new(None),
            emptied: StoredValue::new(None),
            held: RwSignal::new(None),
            menu: SharedMenu::new(),
            menu_of: RwSignal::new(None),
            pasted: RwSignal::new(None),
            sorter: Sorter::new(),
            open,
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Whether nothing may be changed; not followed.
    pub(super) fn is_read_only(self) -> bool {
        untrack(|| self.app.session.is_read_only())
    }

    /// Does what a command asked of this page, perhaps before it showed.
    pub(super) fn do_what_was_asked(self) {
        let asked = self.app.asked;
        effect(move |_| {
            if asked.get() == Some(Command::AddInterviewGuide) {
                asked.set(None);
                untrack(|| self.begin_guide());
            }
        });
    }

    /// Goes to the guide or the interview that the address names.
    pub(super) fn follow_address(self) {
        let gone = "This is not in the plan any more. Perhaps somebody deleted it.";
        let arrive = move |id: &Id| {
            let session = self.app.session;
            let kind = session.untracked(|it| it.record(id).map(|it| it.kind().to_owned()));
            match kind.as_deref() {
                Some(guide::KIND) => focus_moved(format!("{} textarea", card(id))),
                Some(interview::KIND) => self.arrive_at_interview(id),
                _ => self
                    .app
                    .toasts
                    .say("This is neither a guide nor an interview."),
            }
        };
        follow_record(self.app, Route::to_page(Page::Interviews), arrive, gone);
    }

    /// The ids of the guides that show: with the one that is begun.
    pub(super) fn guides(self) -> Vec<Id> {
        let mut ids = self.app.session.ordered(guide::KIND);
        if let Some(draft) = self.draft.get()
            && !ids.contains(&draft)
        {
            ids.push(draft);
        }
        ids
    }

    /// A list of lines is gone: nothing is asked about it any more.
    pub(super) fn forget(self, list: StoredValue<ListOf>) {
        let is_pasted = |pasted: &Option<Pasted>| {
            let pasted = pasted.as_ref();
            pasted.is_some_and(|pasted| pasted.lines.list == list)
        };
        if self.pasted.try_with_untracked(is_pasted) == Some(true) {
            self.pasted.try_set(None);
        }
        let is_in_menu = |of: &Option<MenuOf>| match of {
            Some(MenuOf::Question(lines, _)) => lines.list == list,
            _ => false,
        };
        if self.menu_of.try_with_untracked(is_in_menu) == Some(true) {
            self.menu.close();
            self.menu_of.try_set(None);
        }
    }

    /// Gives a guide's field a value; makes the guide with the first letter.
    pub(super) fn set_guide(self, id: &Id, field: &'static str, text: String) {
        let session = self.app.session;
        if text.is_empty() && session.untracked(|it| it.record(id).is_none()) {
            return;
        }
        let change = session.untracked(|workspace| changes::set_guide(workspace, id, field, text));
        session.apply(change);
        self.was_edited(id, typing(id, field));
    }
}

/// Where a guide's card is in the page. An id holds neither quotes nor backslashes.
pub(super) fn card(id: &Id) -> String {
    format!(".guide[data-id=\"{id}\"]")
}
