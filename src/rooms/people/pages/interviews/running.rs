//! An interview, made for typing quickly while somebody talks: the questions at the side, the notes under
//! each, and a place for what came beside them.

use super::facts::Facts;
use super::lines::Lines;
use super::list_of::{ListOf, asked, heard};
use super::notes::Notes;
use super::outline::Outline;
use super::shared::Shared;
use crate::rooms::focus::focus;
use crate::rooms::people::ways::BackLink;
use crate::routes::Page;
use crate::ui::keys;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::{Interview, question};

/// What the parts of an open interview share.
#[derive(Clone, Copy)]
pub(super) struct Running {
    pub(super) shared: Shared,
    pub(super) of: StoredValue<Id>,
    pub(super) look: Memo<Option<Interview>>,
    /// The questions, in order; `None` is what came beside them.
    pub(super) sections: Memo<Vec<Option<Id>>>,
    /// The notes, in order, each with the section in which it stands.
    pub(super) heard: Memo<Vec<(Id, Option<Id>)>>,
    /// Where notes are typed now.
    pub(super) current: RwSignal<Option<Id>>,
}

impl Running {
    fn new(shared: Shared, id: Id) -> Self {
        let session = shared.app.session;
        let of = StoredValue::new(id);
        let look = memo(move |_| {
            let read = |record: Option<&plan::Record>| record.map(Interview::from);
            of.with_value(|id| session.record(id, read))
        });
        let guide = memo(move |_| look.with(|look| look.as_ref()?.guide.clone()));
        let sections = memo(move |_| {
            let questions = guide
                .get()
                .map(|guide| session.links_of(&guide, |workspace| asked(workspace, &guide)));
            let questions = questions.unwrap_or_default().into_iter().map(Some);
            questions.chain([None]).collect::<Vec<_>>()
        });
        let heard = memo(move |_| {
            // Which question a note answers depends on them.
            sections.track();
            of.with_value(|id| session.links_of(id, |workspace| heard(workspace, id)))
        });
        let first = sections.with_untracked(|all| all.first().cloned().flatten());
        Self {
            shared,
            of,
            look,
            sections,
            heard,
            current: RwSignal::new(first),
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// What a section asks; followed.
    pub(super) fn asks(self, section: Option<&Id>) -> String {
        match section {
            Some(question) => asks(self.shared, question),
            None if self.has_questions() => "Beside the questions".to_owned(),
            None => "What was said".to_owned(),
        }
    }

    /// Whether anything is asked; followed.
    fn has_questions(self) -> bool {
        self.sections.with(|sections| sections.len() > 1)
    }

    /// The notes of a section, in order.
    pub(super) fn heard_in(self, section: Option<Id>) -> Memo<Vec<Id>> {
        memo(move |_| {
            self.heard.with(|heard| {
                let here = heard.iter().filter(|(_, answered)| *answered == section);
                here.map(|(note, _)| note.clone()).collect()
            })
        })
    }

    /// Goes to the empty line of a section.
    pub(super) fn go_to(self, section: Option<&Id>) {
        focus(format!(
            "{} .heard > li:last-child textarea",
            section_of(section)
        ));
    }

    /// Goes to the next section, or to the one before.
    pub(super) fn step(self, on: bool) {
        let current = self.current.get_untracked();
        let next = self.sections.with_untracked(|all| {
            let at = all.iter().position(|it| *it == current)?;
            let at = if on { at + 1 } else { at.checked_sub(1)? };
            all.get(at).cloned()
        });
        match next {
            Some(next) => self.go_to(next.as_ref()),
            None if on => self.shared.app.announce("This is the last"),
            None => self.shared.app.announce("This is the first"),
        }
    }

    /// A key in a note; whether it was used.
    pub(super) fn key(self, note: &Id, event: &KeyboardEvent) -> bool {
        let command = event.ctrl_key() || event.meta_key();
        match (event.key().as_str(), event.alt_key(), command) {
            ("Enter", true, false) => self.shared.highlight(note),
            ("Enter", false, true) => self.step(!event.shift_key()),
            ("ArrowDown", true, false) => self.step(true),
            ("ArrowUp", true, false) => self.step(false),
            _ => return false,
        }
        true
    }
}

/// Where a section is in the page.
fn section_of(section: Option<&Id>) -> String {
    format!("[data-section=\"{}\"]", section.map_or("", |id| id))
}

/// The page of one interview.
#[component]
pub(super) fn Interviewing(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let running = Running::new(shared, id.clone());
    provide_context(running);
    on_cleanup(move || shared.leave_interview(&id));
    let session = shared.app.session;
    view! {
        <div class="interview">
            <BackLink to=Page::Interviews words="Guides and interviews" />
            <Facts />
            <div class="interview-body">
                <Outline />
                <div class="asked">
                    <For
                        each=move || running.sections.get()
                        key=Option::clone
                        let:section
                    >
                        <Section section />
                    </For>
                    <Show when=move || !session.is_read_only()>
                        <p class="interview-keys quiet-text">{keys_told(running)}</p>
                    </Show>
                </div>
            </div>
        </div>
    }
}

fn keys_told(running: Running) -> impl IntoView {
    let key = |it: &'static str| view! { <kbd>{keys::written(it)}</kbd> };
    view! {
        {key("Enter")}
        " next note  "
        <Show when=move || running.has_questions()>{key("Ctrl Enter")} " next question  "</Show>
        {key("Alt Enter")}
        " make the note evidence, or take that back"
    }
}

/// What a question asks; followed.
fn asks(shared: Shared, id: &Id) -> String {
    let text = |record: &plan::Record| record.text(question::TEXT).to_owned();
    let session = shared.app.session;
    session.record(id, |record| record.map(text).unwrap_or_default())
}

/// A question, and what was said to it.
#[component]
fn Section(section: Option<Id>) -> impl IntoView {
    let running = Running::use_context();
    let shared = running.shared;
    let key = section.as_deref().unwrap_or_default().to_owned();
    let beside = section.is_none();
    let of = StoredValue::new(section.clone());
    let interview = running.of.get_value();
    let notes = running.heard_in(section.clone());
    let lines = Lines::new(shared, ListOf::Notes(interview, section), notes);
    let words = memo(move |_| of.with_value(|of| running.asks(of.as_ref())));
    let here = move || of.with_value(|of| running.current.with(|it| it == of));
    let heading = format!("asked-{key}");
    view! {
        <section
            class="asked-section"
            data-section=key
            data-current=move || here().then_some("")
            data-beside=beside.then_some("")
            aria-labelledby=heading.clone()
            on:focusin=move |_| running.current.set(of.get_value())
        >
            <h3 id=heading dir="auto">
                {move || words.get()}
            </h3>
            <Notes lines beside />
        </section>
    }
}
