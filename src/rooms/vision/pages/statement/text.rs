//! One text of the vision, edited where it stands.

use super::hints::Hints;
use crate::rooms::vision::sentence::keep;
use crate::rooms::words;
use crate::state::{AppState, Session};
use crate::ui::InPlace;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::readability;
use plan::records::vision;

/// A text, and the hints about it where there are any.
#[component]
pub fn VisionText(
    /// The name of its field.
    field: &'static str,
    /// What it is called here, where that is not what it is called elsewhere.
    #[prop(optional)]
    label: Option<&'static str>,
    /// What stands there while it is empty.
    placeholder: &'static str,
    /// How it looks.
    #[prop(default = "words-text")]
    class: &'static str,
    /// Whether it may have several lines.
    #[prop(optional)]
    multiline: bool,
    /// What it is, where hints are given.
    #[prop(optional)]
    hints: Option<readability::Text>,
) -> impl IntoView {
    let session = AppState::use_context().session;
    let label = label.or(words::vision_text(field)).unwrap_or_default();
    let text = reading(session, field);
    let hints = hints.map(|is| view! { <Hints field text is /> });
    view! {
        <InPlace
            label
            value=text
            placeholder
            class
            multiline
            read_only=Signal::derive(move || session.is_read_only())
            on_input=Callback::new(move |text: String| keep(session, label, field, text))
            on_leave=Callback::new(move |()| session.seal())
        />
        {hints}
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
