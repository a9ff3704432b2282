//! Hints under a text: they advise, never block, and go away for the visit when somebody says so.

use crate::rooms::vision::sentence::reading;
use crate::state::AppState;
use crate::ui::{Icon, IconButton};
use icondata_lu::{LuLightbulb, LuX};
use leptos::html;
use leptos::prelude::*;
use markup::{For, memo, view};
use plan::methods::golden_circle::Ring;
use plan::methods::readability::{self, Hint};
use plan::records::vision;
use std::cell::RefCell;

/// More hints than this at once are a lecture.
const MOST: usize = 3;

/// A hint about a text, by the name of its field.
type About = (&'static str, Hint);

thread_local! {
    /// What was sent away since the app was opened: pages come and go, and it stays away.
    static SENT_AWAY: RefCell<Vec<About>> = const { RefCell::new(Vec::new()) };
}

/// The hints about a text. Each is the same words for as long as it holds, so that a screen reader
/// is told when one comes and not at every key.
#[component]
pub fn Hints(field: &'static str, text: Memo<String>, is: readability::Text) -> impl IntoView {
    let again = Trigger::new();
    let shown = memo(move |_| {
        again.track();
        let mut hints = text.with(|text| readability::hints(text, is));
        hints.retain(|hint| !is_away(&(field, *hint)));
        hints.truncate(MOST);
        hints
    });
    let place = NodeRef::<html::Div>::new();
    let send_away = move |hint: Hint| {
        SENT_AWAY.with_borrow_mut(|away| away.push((field, hint)));
        again.notify();
        // The button that had the focus goes; Tab goes on from here.
        if let Some(place) = place.get_untracked() {
            let _ = place.focus();
        }
    };
    let line = move |hint: Hint| {
        view! {
            <li>
                <Icon icon=LuLightbulb />
                <span>{words(hint)}</span>
                <IconButton
                    label="Hide this hint"
                    icon=LuX
                    small=true
                    on_press=move || send_away(hint)
                />
            </li>
        }
    };
    view! {
        <div role="status" tabindex="-1" node_ref=place>
            <ul class="hints">
                <For each=move || shown.get() key=|hint| *hint children=line />
            </ul>
        </div>
    }
}

/// The hints about the sentence of a ring.
#[component]
pub fn RingHints(ring: Ring) -> impl IntoView {
    let session = AppState::use_context().session;
    let field = vision::statement_field(ring);
    let is = match ring {
        Ring::Why => readability::Text::Why,
        Ring::How | Ring::What => readability::Text::Other,
    };
    view! { <Hints field text=reading(session, field) is /> }
}

fn is_away(about: &About) -> bool {
    SENT_AWAY.with_borrow(|away| away.contains(about))
}

fn words(hint: Hint) -> String {
    match hint {
        Hint::Long(most) => {
            format!("More than {most} words in a sentence. Shorter is easier to say and to keep.")
        }
        Hint::Jargon(jargon, plain) => format!("“{jargon}” is jargon. Plainly: {plain}."),
        Hint::WhatAsWhy(what) => format!("“{what}” sounds like a what. Ask why once more."),
    }
}
