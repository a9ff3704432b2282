//! The page “Statement”: the vision in words, for whom, beside what, and for which goals.
//!
//! - [`template`]: the statement, the template it is composed from ([`sentences`], [`positioning`],
//!   [`board`]), and the way from one to the other ([`using`]);
//! - [`targets`]: the personas it is for;
//! - [`table`], [`heads`], [`cell`], [`glyph`], [`leading`]: how it differs from the alternatives; [`origins`]:
//!   the needs and pains that what matters comes from;
//! - [`alignment`], [`objective`]: the business goals it serves;
//! - [`unlinked`]: what is without a link;
//! - [`rows`], [`changes`], [`menu`], [`focus`]: lists whose items are named where they stand.

mod alignment;
mod board;
mod cell;
mod changes;
mod composing;
mod glyph;
mod heads;
mod leading;
mod menu;
mod objective;
mod origins;
mod positioning;
mod rows;
mod sentences;
mod table;
mod targets;
mod template;
mod unlinked;
mod using;

use crate::rooms::read_only::ReadOnly;
use crate::rooms::vision::pages::hints::Hints;
use crate::rooms::vision::sentence::{Sentence, reading};
use crate::state::AppState;
use crate::ui::SharedMenu;
use leptos::prelude::*;
use markup::view;
use menu::MenuOf;
use plan::Id;
use plan::methods::readability;
use plan::records::vision;
use rows::Rows;

/// What the page is about.
pub const HEADING: &str = "The vision in words";

/// What the sections of the page share. Provided as context by the page.
#[derive(Clone, Copy)]
struct Desk {
    app: AppState,
    /// The one menu of the page, and what it is about.
    menu: SharedMenu,
    menu_of: RwSignal<Option<MenuOf>>,
    /// What matters whose needs and pains are being looked at.
    origins_of: RwSignal<Option<Id>>,
    alternatives: Rows,
    factors: Rows,
    objectives: Rows,
}

impl Desk {
    fn use_context() -> Self {
        expect_context::<Self>()
    }
}

/// The page.
#[component]
pub fn Statement() -> impl IntoView {
    let app = AppState::use_context();
    provide_context(Desk {
        app,
        menu: SharedMenu::new(),
        menu_of: RwSignal::new(None),
        origins_of: RwSignal::new(None),
        alternatives: Rows::alternatives(app),
        factors: Rows::factors(app),
        objectives: Rows::objectives(app),
    });
    view! {
        <div class="words">
            <ReadOnly />
            <div class="words-two">
                <template::StatementAndTemplate />
                <div class="words-column">
                    <ValueProposition />
                    <alignment::Alignment />
                </div>
            </div>
            <targets::Targets />
            <table::Differentiation />
            <unlinked::Unlinked />
            <menu::RowMenu />
            <origins::Origins />
        </div>
    }
}

/// Why somebody should choose the product, in a sentence.
#[component]
fn ValueProposition() -> impl IntoView {
    let session = AppState::use_context().session;
    let field = vision::VALUE_PROPOSITION;
    view! {
        <section class="card words-card" aria-labelledby="words-value">
            <h2 id="words-value">"Unique value proposition"</h2>
            <p class="quiet-text">
                "What they get, and get nowhere else. In their words, as you would say it at the door."
            </p>
            <Sentence field placeholder="Know before you get up…" class="words-text" />
            <Hints field text=reading(session, field) is=readability::Text::Statement />
        </section>
    }
}
