//! The three sentences of the bullseye, as a template.

use crate::rooms::vision::pages::hints::RingHints;
use crate::rooms::vision::sentence::{Sentence, beginning};
use crate::rooms::words;
use leptos::prelude::*;
use markup::view;
use plan::methods::golden_circle::Ring;
use plan::records::vision;

/// Why, how and what, from the inside out.
#[component]
pub fn Rings() -> impl IntoView {
    let ring = |ring: Ring| {
        let field = vision::statement_field(ring);
        view! {
            <li>
                <h3>
                    {words::ring(ring)}
                    <small>{words::ring_question(ring)}</small>
                </h3>
                <Sentence field placeholder=beginning(ring) class="words-text" />
                <RingHints ring />
            </li>
        }
    };
    view! { <ol class="words-rings">{Ring::ALL.map(ring).collect_view()}</ol> }
}
