//! The vision board as boxes.

use super::composing::vision_board::{BOARD, EXTENDED};
use crate::rooms::vision::pages::hints::Hints;
use crate::rooms::vision::sentence::{Sentence, reading};
use crate::rooms::words;
use crate::state::{AppState, Session};
use leptos::prelude::*;
use markup::view;
use plan::methods::readability;
use plan::records::{Vision, vision};

/// The vision over four boxes, and the extended board's four below.
#[component]
pub fn BoardBoxes() -> impl IntoView {
    let session = AppState::use_context().session;
    let statement = reading(session, vision::STATEMENT);
    let shown = move || {
        let statement = statement.get();
        if statement.trim().is_empty() {
            "Not written yet: it stands above.".to_owned()
        } else {
            statement
        }
    };
    // As it is when the board opens: a box must not close over what is being written in it.
    let extended = session.untracked(|workspace| {
        let record = workspace.record(&vision::id());
        let vision = record.map(Vision::from).unwrap_or_default();
        EXTENDED.iter().any(|field| !vision.text(field).is_empty())
    });
    view! {
        <div class="words-board">
            <section class="words-box words-box-vision">
                <h3>"Vision" <small>"What will be different?"</small></h3>
                <p class="serif" dir="auto">{shown}</p>
            </section>
            {BOARD.map(|field| one_box(session, field)).collect_view()}
        </div>
        <details class="words-extended" open=extended>
            <summary>"Extended board: competitors, revenue, costs, channels"</summary>
            <div class="words-board">{EXTENDED.map(|field| one_box(session, field)).collect_view()}</div>
        </details>
    }
}

fn one_box(session: Session, field: &'static str) -> impl IntoView {
    // The board's product is the bullseye's What.
    let name = if field == vision::WHAT {
        "Product"
    } else {
        words::vision_text(field).unwrap_or_default()
    };
    let (question, placeholder) = asked(field);
    view! {
        <section class="words-box">
            <h3>{name} <small>{question}</small></h3>
            <Sentence field label=name placeholder class="words-line" multiline=true />
            <Hints field text=reading(session, field) is=readability::Text::Other />
        </section>
    }
}

/// What a box asks, and how an answer begins.
fn asked(field: &str) -> (&'static str, &'static str) {
    match field {
        vision::TARGET => ("Who uses it, who buys it?", "people who…"),
        vision::NEED => ("Which problem does it solve?", "need to…"),
        vision::WHAT => ("What is it, what makes it stand out?", "It is a…"),
        vision::BUSINESS_GOALS => ("How does it benefit the company?", "more…, fewer…"),
        vision::COMPETITORS => ("Who else is there?", "They are strong in…"),
        vision::REVENUE_STREAMS => ("How does it earn money?", "A subscription…"),
        vision::COST_FACTORS => ("What costs most?", "To develop, to sell…"),
        _ => ("How does it reach people?", "A shop, a partner…"),
    }
}
