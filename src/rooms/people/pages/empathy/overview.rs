//! The list of maps.

use super::maps::Maps;
use super::whom;
use crate::rooms::people::ways::AddButton;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::state::Command;
use crate::ui::{Empty, Icon};
use icondata_lu::{LuEar, LuEye, LuLightbulb, LuPlus};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::empathy_views::notes;
use plan::records::empathy_map::EmpathyMap;
use plan::records::empathy_note::{Basis, EmpathyNote, Section};

/// The list of maps, or what they are for.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let maps = Maps::use_context();
    let ids = memo(move |_| maps.shown());
    view! {
        <Show
            when=move || ids.with(Vec::is_empty)
            fallback=move || {
                view! {
                    <div class="page-bar">
                        <p class="quiet-text">
                            {move || words::counted(ids.with(Vec::len), "map", "maps")}
                        </p>
                        <AddMap />
                    </div>
                    <ol class="empathy-list" aria-label="Empathy maps">
                        <For each=move || ids.get() key=Id::clone let:id>
                            <MapCard id />
                        </For>
                    </ol>
                }
            }
        >
            <Empty
                icon=LuEar
                title="Stand where they stand"
                text="An empathy map puts what somebody sees, says, does, hears, thinks and feels on one sheet, and keeps apart what you observed from what you infer."
                steps=&[
                    ("Say whom it is about.", "A persona, a segment, or whom one interview was with."),
                    ("Write what you saw and heard first.", "Then what it tells you of their thoughts and feelings."),
                    ("Give notes their evidence.", "What rests on nothing is a guess, and a question for the next interview."),
                ]
            >
                <AddMap />
            </Empty>
        </Show>
    }
}

/// Begins a map.
#[component]
fn AddMap() -> impl IntoView {
    view! {
        <AddButton
            command=Command::AddEmpathyMap
            words="Add a map"
            icon=LuPlus
            class="add-map"
        />
    }
}

/// What a map's notes rest on, and what they said.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct Tally {
    /// How many were observed.
    pub(super) observed: usize,
    /// How many were inferred.
    pub(super) inferred: usize,
    /// What stands first among what they say.
    said: String,
}

impl Tally {
    pub(super) fn of(notes: &[EmpathyNote]) -> Self {
        let count = |basis| notes.iter().filter(|note| note.basis == basis).count();
        let said = notes.iter().find(|note| note.section == Section::Say);
        Self {
            observed: count(Basis::Observed),
            inferred: count(Basis::Inferred),
            said: said.map_or(String::new(), |note| note.text.clone()),
        }
    }

    /// How many notes there are.
    pub(super) fn all(&self) -> usize {
        self.observed + self.inferred
    }
}

#[component]
fn MapCard(id: Id) -> impl IntoView {
    let maps = Maps::use_context();
    let session = maps.app.session;
    let of = StoredValue::new(id.clone());
    let title = memo(move |_| maps.title(&of.get_value()));
    let kind = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(EmpathyMap::from);
        let map = session.record(&of.get_value(), read);
        map.map_or("", |map| whom::kind(&map.subject))
    });
    let tally = memo(move |_| {
        of.with_value(|id| session.links_of(id, |workspace| Tally::of(&notes(workspace, id))))
    });
    let said = move || tally.with(|tally| tally.said.clone());
    view! {
        <li class="empathy-card card" data-map=id.to_string()>
            <a href=Route::to_record_on(Page::Empathy, &id).fragment()>
                <span class="caps">{move || kind.get()}</span>
                <strong dir="auto">{move || title.get()}</strong>
            </a>
            <p class="serif" dir="auto" hidden=move || said().is_empty()>{said}</p>
            <Counts tally />
        </li>
    }
}

/// How many notes were observed, and how many inferred.
#[component]
pub(super) fn Counts(tally: Memo<Tally>) -> impl IntoView {
    let number = move |count: fn(&Tally) -> usize| {
        move || tally.with(|tally| words::number(count(tally) as f64))
    };
    let all = move || tally.with(|tally| words::counted(tally.all(), "note", "notes"));
    view! {
        <p class="empathy-counts">
            <span>{all}</span>
            <span class="empathy-count">
                <Icon icon=LuEye />
                {number(|tally| tally.observed)}
                " observed"
            </span>
            <span class="empathy-count">
                <Icon icon=LuLightbulb />
                {number(|tally| tally.inferred)}
                " inferred"
            </span>
        </p>
    }
}
