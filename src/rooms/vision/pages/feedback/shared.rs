//! What the parts of the page share, and which entries show.

use super::changes::{self, Facts};
use crate::rooms::arrival::follow_record;
use crate::rooms::focus::{focus, focus_moved};
use crate::rooms::survivor::survivor;
use crate::routes::{Page, Route};
use crate::state::browser::today;
use crate::state::{AppState, Command};
use leptos::prelude::*;
use markup::{effect, memo};
use plan::Id;
use plan::records::Feedback;
use plan::records::Strength;
use plan::records::feedback::{self, Answer, Origin, Part};
use plan::text;
use plan::workspace::{Change, Edit};

/// How the entries are grouped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shown {
    /// Those that wait for an answer.
    Open,
    /// Those that have one.
    Answered,
}

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Wanted {
    pub(super) part: Option<Part>,
    pub(super) from: Option<Origin>,
    pub(super) strength: Option<Strength>,
    pub(super) words: String,
}

impl Wanted {
    fn fits(&self, entry: &Feedback) -> bool {
        let words = self.words.trim();
        let says = |text: &str| words.is_empty() || text::find(text, words).is_some();
        self.part.is_none_or(|part| part == entry.touches)
            && self.from.is_none_or(|from| from == entry.from)
            && self.strength.is_none_or(|it| it == entry.strength)
            && [&entry.text, &entry.source, &entry.answer_text]
                .into_iter()
                .any(|text| says(text))
    }
}

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) app: AppState,
    /// All feedback, the newest first.
    pub(super) all: Memo<Vec<Feedback>>,
    /// The entry that is noted down: a record from its first letter on, under this id.
    pub(super) composing: RwSignal<Id>,
    /// How it begins.
    pub(super) begun: RwSignal<Facts>,
    /// What is looked for.
    pub(super) wanted: RwSignal<Wanted>,
    /// The entry that is being answered, and how.
    pub(super) answering: RwSignal<Option<(Id, Answer)>>,
    /// The entries of each [`Shown`].
    pub(super) shown: Memo<[Vec<Id>; 2]>,
}

impl Shared {
    pub(super) fn new(app: AppState) -> Self {
        let all = memo(move |_| app.session.of_kind(feedback::KIND, feedback::newest_first));
        let composing = RwSignal::new(app.session.fresh_id());
        let wanted = RwSignal::new(Wanted::default());
        let shown = memo(move |_| {
            let mut groups = [Vec::new(), Vec::new()];
            let composing = composing.get();
            let wanted = wanted.get();
            all.with(|all| {
                let fits = |entry: &&Feedback| entry.id != composing && wanted.fits(entry);
                for entry in all.iter().filter(fits) {
                    let group = if entry.is_open() {
                        Shown::Open
                    } else {
                        Shown::Answered
                    };
                    groups[group as usize].push(entry.id.clone());
                }
            });
            groups
        });
        Self {
            app,
            all,
            composing,
            begun: RwSignal::new(Facts::today(today())),
            wanted,
            answering: RwSignal::new(None),
            shown,
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Does what a command asked of this page, perhaps before it showed.
    pub(super) fn do_what_was_asked(self) {
        let asked = self.app.asked;
        effect(move |_| {
            if asked.get() == Some(Command::AddFeedback) {
                asked.set(None);
                focus(".feedback-new textarea".to_owned());
            }
        });
    }

    /// Goes to the entry that the address names.
    pub(super) fn follow_address(self) {
        let gone = "This feedback is not in the plan any more. Perhaps somebody deleted it.";
        let arrive = move |id: &Id| {
            self.wanted.set(Wanted::default());
            focus_moved(format!("{} textarea", entry(id)));
        };
        follow_record(self.app, Route::to_page(Page::Feedback), arrive, gone);
    }

    /// Gives an entry's field a value. One that is noted down becomes a record with its first letter, and is
    /// none any more without one; until then what is chosen for it is only how it begins.
    pub(super) fn set(self, id: &Id, field: &'static str, label: &'static str, value: String) {
        let session = self.app.session;
        let letters = [feedback::TEXT, feedback::SOURCE].contains(&field);
        match session.untracked(|workspace| workspace.record(id).map(Feedback::from)) {
            Some(entry) if value.is_empty() && self.is_all_that_is_noted(&entry, field) => {
                self.begun.set(Facts {
                    source: String::new(),
                    ..Facts::from(&entry)
                });
                // Undone together with the letters, if they went just now.
                let edits = vec![Edit::Delete { id: id.clone() }];
                session.apply(Change::new(label, edits).coalescing(format!("{id}/{field}")));
            }
            Some(_) => {
                session.set(label, id, field, value);
            }
            None if !letters => self.begun.update(|begun| begun.choose(field, &value)),
            None if value.is_empty() => {}
            None => {
                let add = |begun: &Facts| begun.add(id, field, value);
                session.apply(self.begun.with_untracked(add));
            }
        }
    }

    fn is_all_that_is_noted(self, entry: &Feedback, field: &str) -> bool {
        let other = match field {
            feedback::TEXT => &entry.source,
            feedback::SOURCE => &entry.text,
            _ => return false,
        };
        other.is_empty() && self.composing.with_untracked(|id| *id == entry.id)
    }

    /// Where the focus goes when an entry leaves its group: to the one after it, else to the heading.
    pub(super) fn focus_after(self, id: &Id, group: Shown) {
        let next = self.shown.with_untracked(|groups| {
            let ids = &groups[group as usize];
            let at = ids.iter().position(|it| it == id)?;
            survivor(ids, at, |it| it == id).cloned()
        });
        focus_moved(match (next, group) {
            (Some(next), _) => format!("{} textarea", entry(&next)),
            (None, Shown::Open) => "#feedback-open".to_owned(),
            (None, Shown::Answered) => "#feedback-answered".to_owned(),
        });
    }

    /// Opens an entry again; the message takes that back.
    pub(super) fn reopen(self, id: &Id) {
        self.focus_after(id, Shown::Answered);
        if self.app.session.apply(changes::reopen(id)) {
            let toasts = self.app.toasts;
            toasts.offer_undo("The feedback is open again");
        }
    }
}

/// Where an entry is in the page. An id holds neither quotes nor backslashes.
pub(super) fn entry(id: &Id) -> String {
    format!(".said[data-id=\"{id}\"]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_shows_where_all_that_is_looked_for_fits() {
        let entry = Feedback {
            id: Id::from_random(7),
            text: "Qui paie, à la fin?".to_owned(),
            from: Origin::Team,
            source: "Finance".to_owned(),
            date: None,
            strength: Strength::Weak,
            touches: Part::Why,
            answer: None,
            answer_text: "The city does".to_owned(),
            answered_on: None,
            version: None,
        };
        let looking = |words: &str| Wanted {
            words: words.to_owned(),
            ..Wanted::default()
        };
        for words in ["", "  ", "PAIE, A LA", "finance", "city"] {
            assert!(looking(words).fits(&entry), "{words}");
        }
        assert!(!looking("county").fits(&entry));
        let part = |part| Wanted {
            part: Some(part),
            from: Some(Origin::Team),
            ..looking("city")
        };
        assert!(part(Part::Why).fits(&entry));
        assert!(!part(Part::How).fits(&entry));
        let strong = Wanted {
            strength: Some(Strength::Strong),
            ..Wanted::default()
        };
        assert!(!strong.fits(&entry));
    }
}
