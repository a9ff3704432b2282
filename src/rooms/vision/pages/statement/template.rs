//! The statement, and the template that it is composed from.

use super::board::BoardBoxes;
use super::composing::{positioning, sentences, vision_board};
use super::positioning::Blanks;
use super::sentences::Rings;
use super::using::Using;
use crate::rooms::vision::pages::hints::Hints;
use crate::rooms::vision::sentence::{Sentence, reading};
use crate::rooms::vision::versions::VersionLine;
use crate::state::AppState;
use crate::ui::Segmented;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::readability;
use plan::records::{Vision, vision};

/// The name of the preference that keeps the template.
const PREFERENCE: &str = "template";

/// What the statement is composed from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Template {
    /// The three sentences of the bullseye.
    Sentences,
    /// Moore's positioning statement.
    Positioning,
    /// Pichler's vision board.
    Board,
}

impl Template {
    const ALL: [Self; 3] = [Self::Sentences, Self::Positioning, Self::Board];

    /// Its name on the screen.
    fn name(self) -> &'static str {
        match self {
            Self::Sentences => "Three sentences",
            Self::Positioning => "Positioning",
            Self::Board => "Vision board",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Sentences => "sentences",
            Self::Positioning => "positioning",
            Self::Board => "board",
        }
    }

    /// Whose it is.
    fn source(self) -> &'static str {
        match self {
            Self::Sentences => "From the inside out, after Simon Sinek’s Golden Circle.",
            Self::Positioning => "After Geoffrey Moore’s positioning statement.",
            Self::Board => "After Roman Pichler’s Product Vision Board.",
        }
    }

    /// The statement that it composes.
    pub fn compose(self, vision: &Vision) -> String {
        match self {
            Self::Sentences => sentences::compose(vision),
            Self::Positioning => positioning::compose(vision),
            Self::Board => vision_board::compose(vision),
        }
    }
}

/// The statement over the template.
#[component]
pub fn StatementAndTemplate() -> impl IntoView {
    let app = AppState::use_context();
    let kept = app
        .storage
        .with_value(|storage| storage.preference(PREFERENCE));
    let kept = Template::ALL
        .into_iter()
        .find(|template| Some(template.word()) == kept.as_deref());
    let template = RwSignal::new(kept.unwrap_or(Template::Positioning));
    let chosen = memo(move |_| template.get());
    let statement = reading(app.session, vision::STATEMENT);
    let body = move || match chosen.get() {
        Template::Sentences => view! { <Rings /> }.into_any(),
        Template::Positioning => view! { <Blanks /> }.into_any(),
        Template::Board => view! { <BoardBoxes /> }.into_any(),
    };
    view! {
        <div class="words-column">
            <section class="card words-card" aria-labelledby="words-statement">
                <h2 id="words-statement">"Vision statement"</h2>
                <Sentence
                    field=vision::STATEMENT
                    placeholder="A world in which…"
                    class="words-statement"
                />
                <Hints field=vision::STATEMENT text=statement is=readability::Text::Statement />
                <VersionLine />
            </section>
            <section class="card words-card" aria-labelledby="words-template">
                <header class="words-head">
                    <h2 id="words-template">"Compose it from"</h2>
                    <Segmented
                        label="Template"
                        name="template"
                        choices=Template::ALL.map(|it| (it, it.name())).to_vec()
                        chosen=template
                        on_choose=move |choice: Template| {
                            app.session.seal();
                            template.set(choice);
                            app.keep_preference(PREFERENCE, choice.word());
                        }
                    />
                </header>
                <div class="words-template">{body}</div>
                <p class="words-source quiet-text">{move || chosen.get().source()}</p>
                <Using template=chosen />
            </section>
        </div>
    }
}
