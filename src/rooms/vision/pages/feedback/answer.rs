//! Answering an entry: by a change of the vision, or by a reason for none.

use super::changes;
use super::shared::{Shared, Shown, entry};
use crate::rooms::focus::focus_moved;
use crate::rooms::vision::versions::sides;
use crate::state::browser::today;
use crate::ui::{Button, ButtonKind, Select, TextArea};
use leptos::html;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::Feedback;
use plan::records::feedback::{self, Answer};
use plan::records::vision_version;

/// The fields of an answer. What is typed is kept at once; the entry is open until it is said to be
/// answered.
#[component]
pub(super) fn Answering(of: StoredValue<Id>, answer: Answer) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let missing = RwSignal::new(false);
    let node = NodeRef::<html::Textarea>::new();
    let versions = session.untracked(vision_version::newest_first);
    let chosen = RwSignal::new(usize::from(!versions.is_empty()));
    let choices = sides::choices("As it reads now, in no version yet", &versions);
    let versions = StoredValue::new(versions);
    let text = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(Feedback::from);
        let look = of.with_value(|id| session.record(id, read));
        look.map_or(String::new(), |it| it.answer_text)
    });
    let cancel = move || {
        session.seal();
        shared.answering.set(None);
        focus_moved(format!("{} .said-ways button", entry(&of.get_value())));
    };
    let done = move || {
        let no_words = text.with_untracked(|text| text.trim().is_empty());
        if answer == Answer::Reason && no_words {
            missing.set(true);
            if let Some(field) = node.get_untracked() {
                let _ = field.focus();
            }
            return;
        }
        let chosen = versions.with_value(|it| sides::numbered(chosen.get_untracked(), it));
        let version = chosen.filter(|_| answer == Answer::Changed);
        let id = of.get_value();
        shared.focus_after(&id, Shown::Open);
        shared.answering.set(None);
        session.seal();
        if session.apply(changes::answer(&id, answer, version.as_ref(), today())) {
            shared.app.toasts.offer_undo("The feedback is answered");
        }
    };
    let error = Signal::derive(move || {
        missing
            .get()
            .then(|| "Say in a few words why nothing changes.".to_owned())
    });
    let (label, placeholder) = match answer {
        Answer::Changed => (
            "What changed",
            "A few words, if the version does not say it",
        ),
        Answer::Reason => ("Reason", "Why nothing changes, for whoever said it"),
    };
    let which = (answer == Answer::Changed).then(|| {
        view! {
            <Select
                label="Changed in"
                choices
                chosen
                on_choose=move |at: usize| chosen.set(at)
            />
        }
    });
    view! {
        <div class="answering">
            {which}
            <TextArea
                label
                value=text
                error
                placeholder
                node
                on_input=move |text: String| {
                    missing.set(false);
                    shared.set(&of.get_value(), feedback::ANSWER_TEXT, "Edit answer", text);
                }
                on_leave=Callback::new(move |()| session.seal())
            />
            <div class="actions">
                <Button label="It is answered" kind=ButtonKind::Primary small=true on_press=done />
                <Button label="Not yet" kind=ButtonKind::Quiet small=true on_press=cancel />
            </div>
        </div>
    }
}
