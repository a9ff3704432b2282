//! The page of one initiative.

use super::bar::Bar;
use super::evidence::EvidenceOf;
use super::history::History;
use super::inputs::Inputs;
use super::tags::Tags;
use super::tie::Tie;
use super::ties::Ties;
use crate::rooms::priorities::panel::{ForWhom, Words, WorkFields};
use crate::rooms::priorities::personas::PersonaChoice;
use crate::rooms::priorities::state::Priorities;
use crate::state::AppState;
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::records::initiative;

/// What the parts of the page share. Provided as context.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    /// The page.
    pub(super) app: AppState,
    /// What the room knows of the initiatives.
    pub(super) room: Priorities,
    /// The initiative.
    pub(super) id: StoredValue<Id>,
    /// Whether nothing can be changed.
    pub(super) read_only: Signal<bool>,
}

impl Shared {
    pub(super) fn use_context() -> Self {
        expect_context()
    }
}

/// All there is of one initiative.
#[component]
pub(super) fn Card(id: Id) -> impl IntoView {
    let app = AppState::use_context();
    let room = Priorities::new(app);
    let id = StoredValue::new(id);
    let read_only = Signal::derive(move || app.session.is_read_only());
    provide_context(Shared {
        app,
        room,
        id,
        read_only,
    });
    let ties = Tie::ALL.map(|tie| view! { <Ties tie /> });
    view! {
        <Bar />
        <article class="initiative" tabindex="-1" aria-label=move || room.name(&id.get_value())>
            <div class="initiative-main">
                <section class="card initiative-words" aria-label="What it is">
                    <h2><Words room id field=initiative::NAME label="Initiative’s name" placeholder="Untitled" /></h2>
                    <Words room id field=initiative::DESCRIPTION label="Description" placeholder="Describe it in a sentence or two" />
                    <ForWhom room id />
                </section>
                <Inputs />
                <EvidenceOf />
                <div class="initiative-links">{ties.collect_view()}</div>
            </div>
            <div class="initiative-side">
                <section class="card initiative-work" aria-label="Work">
                    <WorkFields room id />
                    <Tags />
                </section>
                <History />
            </div>
        </article>
        <PersonaChoice room />
    }
}
