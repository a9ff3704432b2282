//! The sentences of the vision, edited where they stand: beside the bullseye and on its pages.

use crate::rooms::words;
use crate::state::{AppState, Session};
use crate::ui::InPlace;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Workspace;
use plan::methods::golden_circle::Ring;
use plan::records::{set_of_the_one, vision};
use plan::workspace::Change;
use serde_json::Value;
use std::borrow::Cow;

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
    let field = vision::statement_field(ring);
    view! { <Sentence field placeholder=beginning(ring) class="statement-text" /> }
}

/// How the sentence of a ring could begin.
pub fn beginning(ring: Ring) -> &'static str {
    match ring {
        Ring::Why => "We believe that…",
        Ring::How => "By…",
        Ring::What => "It is a…",
    }
}

/// One text of the vision, edited where it stands.
#[component]
pub fn Sentence(
    /// The field of the vision that holds it.
    field: &'static str,
    /// What it is called here, where that is not what it is called elsewhere.
    #[prop(optional)]
    label: Option<&'static str>,
    /// How it could begin.
    placeholder: &'static str,
    /// How it looks.
    class: &'static str,
    /// Whether it may have several lines.
    #[prop(optional)]
    multiline: bool,
) -> impl IntoView {
    let session = AppState::use_context().session;
    let label = label.or(words::vision_text(field)).unwrap_or_default();
    let keep = move |text: String| {
        let label = format!("Edit {}{}", label[..1].to_lowercase(), &label[1..]);
        let change = session.untracked(|workspace| set(workspace, label, field, text));
        session.apply(change.coalescing(format!("{}/{field}", vision::id())));
    };
    view! {
        <InPlace
            label
            value=reading(session, field)
            placeholder
            class
            multiline
            read_only=Signal::derive(move || session.is_read_only())
            on_input=Callback::new(keep)
            on_leave=Callback::new(move |()| session.seal())
        />
    }
}

/// A text of the vision, followed.
pub fn reading(session: Session, field: &'static str) -> Memo<String> {
    memo(move |_| {
        session.record(&vision::id(), |record| {
            record.map_or(String::new(), |record| record.text(field).to_owned())
        })
    })
}

/// The change that gives a field of the vision a value; the first one makes the vision's record.
pub fn set(
    workspace: &Workspace,
    label: impl Into<Cow<'static, str>>,
    field: &'static str,
    value: impl Into<Value>,
) -> Change {
    let edit = set_of_the_one(workspace, (vision::id(), vision::KIND), field, value);
    Change::new(label, vec![edit])
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::Review;
    use plan::records::review::{self, Rhythm};
    use plan::workspace::SeededOutside;

    #[test]
    fn the_first_field_makes_the_vision() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        for (field, value) in [(review::REVIEW_EVERY, "weekly"), (vision::WHY, "Night")] {
            let change = set(&workspace, "Change", field, value);
            workspace.apply(change);
        }
        let vision = workspace.record(&vision::id()).unwrap();
        assert_eq!(vision.text(vision::WHY), "Night");
        assert_eq!(Review::from(vision).every, Some(Rhythm::Weekly));
    }
}
