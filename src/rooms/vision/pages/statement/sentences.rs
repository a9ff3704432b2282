//! The three sentences of the bullseye, as a template.

use super::hints::Hints;
use crate::rooms::vision::sentence::{Sentence, beginning, reading};
use crate::rooms::words;
use crate::state::AppState;
use leptos::prelude::*;
use markup::view;
use plan::methods::golden_circle::Ring;
use plan::methods::readability;
use plan::records::vision;

/// Why, how and what, from the inside out.
#[component]
pub fn Rings() -> impl IntoView {
    let session = AppState::use_context().session;
    let ring = |ring: Ring| {
        let is = match ring {
            Ring::Why => readability::Text::Why,
            Ring::How | Ring::What => readability::Text::Other,
        };
        let field = vision::statement_field(ring);
        view! {
            <li>
                <h3>
                    {words::ring(ring)}
                    <small>{words::ring_question(ring)}</small>
                </h3>
                <Sentence field placeholder=beginning(ring) class="words-text" />
                <Hints field text=reading(session, field) is />
            </li>
        }
    };
    view! { <ol class="words-rings">{Ring::ALL.map(ring).collect_view()}</ol> }
}
