//! The list of maps.

use super::maps::Maps;
use super::whom;
use crate::rooms::open_example::OpenExample;
use crate::rooms::page_head::AddButton;
use crate::rooms::people::face::Face;
use crate::rooms::people::reading;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::state::Command;
use crate::ui::{Empty, Icon};
use icondata_lu::{LuEar, LuEye, LuLightbulb, LuPlus};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::empathy_views::notes;
use plan::records::empathy_map::{EmpathyMap, Subject};
use plan::records::empathy_note::{Basis, EmpathyNote, Section};

/// So many places for maps stand below the maps at most.
const PLACES: usize = 24;

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
                    <div class="empathy-list">
                        <ol aria-label="Empathy maps">
                            <For each=move || ids.get() key=Id::clone let:id>
                                <MapCard id />
                            </For>
                        </ol>
                        <Places />
                    </div>
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
                <OpenExample />
            </Empty>
        </Show>
    }
}

/// Begins a map.
#[component]
pub(super) fn AddMap() -> impl IntoView {
    view! {
        <AddButton
            command=Command::AddEmpathyMap
            words="Add a map"
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
    let subject = memo(move |_| {
        let read = |record: &plan::Record| EmpathyMap::from(record).subject;
        session.record(&of.get_value(), |record| record.map(read))
    });
    let kind = memo(move |_| subject.with(|it| it.as_ref().map_or("", whom::kind)));
    let whose = memo(move |_| match subject.get() {
        Some(Subject::Persona(id)) => Some(id),
        _ => None,
    });
    let tally = memo(move |_| {
        of.with_value(|id| session.links_of(id, |workspace| Tally::of(&notes(workspace, id))))
    });
    let said = move || tally.with(|tally| tally.said.clone());
    view! {
        <li class="empathy-card card" data-map=id.to_string()>
            <a href=Route::to_record_on(Page::Empathy, &id).fragment()>
                {move || whose.get().map(|id| view! { <FaceOf id /> })}
                <span class="caps">{move || kind.get()}</span>
                <strong dir="auto">{move || title.get()}</strong>
            </a>
            <p class="serif" dir="auto" hidden=move || said().is_empty()>{said}</p>
            <Counts tally />
        </li>
    }
}

/// A persona's face, in their colour.
#[component]
fn FaceOf(id: Id) -> impl IntoView {
    let session = Maps::use_context().app.session;
    let of = id.clone();
    let colour = memo(move |_| reading::persona(session, &of).colour.word());
    view! { <span class="empathy-face" data-color=move || colour.get()><Face id /></span> }
}

/// A place for each persona who has no map yet; pressing it begins theirs.
#[component]
fn Places() -> impl IntoView {
    let maps = Maps::use_context();
    let without = memo(move |_| maps.without());
    let shown = move || without.with(|ids| ids.iter().take(PLACES).cloned().collect::<Vec<Id>>());
    let more = move || without.with(|ids| ids.len().saturating_sub(PLACES));
    let said = move || {
        let personas = words::counted(more(), "more persona has", "more personas have");
        format!("{personas} no map yet.")
    };
    let any = move || !without.with(Vec::is_empty) && !maps.app.session.is_read_only();
    view! {
        <Show when=any>
            <ul aria-label="Personas without a map">
                <For each=shown key=Id::clone let:id>
                    <Place id />
                </For>
                <Show when=move || { more() > 0 }>
                    <li class="empathy-more quiet-text">{said}</li>
                </Show>
            </ul>
        </Show>
    }
}

#[component]
fn Place(id: Id) -> impl IntoView {
    let maps = Maps::use_context();
    let session = maps.app.session;
    let of = StoredValue::new(id.clone());
    let name =
        memo(move |_| of.with_value(|id| whom::words(session, &Subject::Persona(id.clone()))));
    view! {
        <li class="empathy-begin">
            <button type="button" on:click=move |_| maps.begin_of(of.get_value())>
                <FaceOf id />
                <strong dir="auto">{move || name.get()}</strong>
                " "
                <span>
                    "No map yet. "
                    <span class="empathy-begin-words"><Icon icon=LuPlus />"Begin one"</span>
                </span>
            </button>
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
