//! The room before anybody is in it.

use super::portrait::Portrait;
use crate::rooms::open_example::OpenExample;
use crate::rooms::page_head::AddButton;
use crate::state::Command;
use leptos::prelude::*;
use markup::view;

/// Faces for the picture: a colour, and an id whose portrait suits.
const FACES: [(&str, &str); 3] = [("lilac", "a"), ("rose", "b"), ("sky", "c")];

const STEPS: [(&str, &str); 3] = [
    (
        "Name someone real enough to disappoint.",
        "A role and a situation beat an age and a hobby.",
    ),
    (
        "Quote them.",
        "One sentence from an interview outlives ten adjectives.",
    ),
    ("Say who comes first.", "One primary persona, two at most."),
];

/// What a persona is, the first steps, and the example.
#[component]
pub(super) fn NobodyYet() -> impl IntoView {
    let faces = FACES
        .into_iter()
        .map(|(colour, id)| view! { <span data-color=colour><Portrait id /></span> })
        .collect_view();
    let steps = STEPS
        .into_iter()
        .map(|(lead, rest)| view! { <li><span><strong>{lead}</strong>" "{rest}</span></li> })
        .collect_view();
    view! {
        <section class="empty">
            <div class="empty-art people-art" aria-hidden="true">{faces}</div>
            <h2>"Give the plan a face"</h2>
            <p>
                "A persona is one believable person: what they want, what they need, what hurts. Initiatives point to them, so that nobody builds for an average."
            </p>
            <ol class="steps">{steps}</ol>
            <div class="actions">
                <AddButton
                    command=Command::AddPersona
                    words="Add the first persona"
                    class="add-persona"
                />
                <OpenExample />
            </div>
        </section>
    }
}
