//! The three sentences of the bullseye, as a template.

use super::text::VisionText;
use crate::rooms::words;
use leptos::prelude::*;
use markup::view;
use plan::methods::golden_circle::Ring;
use plan::methods::readability;
use plan::records::vision;

/// Why, how and what, from the inside out.
#[component]
pub fn Rings() -> impl IntoView {
    let ring = |ring: Ring| {
        let (placeholder, is) = match ring {
            Ring::Why => ("We believe that…", readability::Text::Why),
            Ring::How => ("By…", readability::Text::Other),
            Ring::What => ("It is a…", readability::Text::Other),
        };
        view! {
            <li>
                <h3>
                    {words::ring(ring)}
                    <small>{words::ring_question(ring)}</small>
                </h3>
                <VisionText field=vision::statement_field(ring) placeholder hints=is />
            </li>
        }
    };
    view! { <ol class="words-rings">{Ring::ALL.map(ring).collect_view()}</ol> }
}
