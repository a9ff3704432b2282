//! The sentences of the vision, edited where they stand: beside the bullseye and on its pages.

use crate::state::{AppState, Session};
use crate::ui::InPlace;
use leptos::html;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::golden_circle::Ring;
use plan::records::{fields, vision};
use plan::workspace::{Change, Edit};
use serde_json::json;

/// Three rings, the one that is meant drawn strongly.
#[component]
pub fn RingGlyph(ring: Ring) -> impl IntoView {
    let on = move |of: Ring| (of == ring).then_some("on");
    view! {
        <svg class="ring-glyph" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="7" class=on(Ring::What)></circle>
            <circle cx="8" cy="8" r="4.5" class=on(Ring::How)></circle>
            <circle cx="8" cy="8" r="2" class=on(Ring::Why)></circle>
        </svg>
    }
}

/// The sentence of a ring.
#[component]
pub fn RingSentence(ring: Ring) -> impl IntoView {
    let (label, placeholder) = match ring {
        Ring::Why => ("Why statement", "We believe that…"),
        Ring::How => ("How statement", "By…"),
        Ring::What => ("What statement", "It is a…"),
    };
    view! { <Sentence label placeholder field=vision::statement_field(ring) /> }
}

/// One sentence, edited where it stands.
#[component]
pub fn Sentence(
    /// What it is.
    label: &'static str,
    /// How it could begin.
    placeholder: &'static str,
    /// The field of the vision that holds it.
    field: &'static str,
) -> impl IntoView {
    let session = AppState::use_context().session;
    let node = NodeRef::<html::Textarea>::new();
    let text = memo(move |_| {
        session.record(&vision::id(), |record| {
            record
                .map(|record| record.text(field).to_owned())
                .unwrap_or_default()
        })
    });
    view! {
        <InPlace
            label
            value=text
            placeholder
            class="statement-text"
            read_only=Signal::derive(move || session.is_read_only())
            node
            on_input=Callback::new(move |text: String| keep(session, label, field, text))
            on_leave=Callback::new(move |()| session.seal())
        />
    }
}

/// Keeps a text of the vision at every keystroke; the first one makes the vision record.
pub fn keep(session: Session, label: &'static str, field: &'static str, text: String) {
    let id = vision::id();
    let label = format!("Edit {}{}", label[..1].to_lowercase(), &label[1..]);
    if session.untracked(|workspace| workspace.any(&id).is_some()) {
        session.set(label, &id, field, text);
        return;
    }
    let key = format!("{id}/{field}");
    let edits = vec![Edit::Create {
        id,
        kind: vision::KIND.into(),
        fields: fields([(field, json!(text))]),
    }];
    session.apply(Change::new(label, edits).coalescing(key));
}
