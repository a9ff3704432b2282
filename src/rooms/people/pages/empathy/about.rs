//! The form that says whom a map is about, and what it is called.

use super::changes;
use super::maps::Maps;
use super::whom::talk;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::ui::{Button, ButtonKind, Dialog, Segmented, Select, TextField};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::empathy_map::{self, EmpathyMap, Subject};
use plan::records::{interview, persona};

/// A kind of subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Persona,
    Segment,
    Interview,
}

/// The form: of a new map, which is made when it is said to be, or of one that is there, which hears of
/// every change at once.
#[component]
pub(super) fn About(map: Option<Id>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let maps = Maps::use_context();
    let session = maps.app.session;
    let is_new = map.is_none();
    let map = StoredValue::new(map);
    let read = session.untracked(|workspace| {
        map.with_value(|map| workspace.record(map.as_ref()?).map(EmpathyMap::from))
    });
    let people = StoredValue::new(session.untracked(|workspace| {
        let personas = workspace.ordered(persona::KIND).into_iter();
        let named = personas.map(|it| {
            let name = words::persona_name(it.text(persona::NAME), 60);
            (it.id().clone(), name)
        });
        named.collect::<Vec<_>>()
    }));
    let talks = StoredValue::new(session.untracked(|workspace| {
        let talks = interview::newest_first(workspace).into_iter();
        talks
            .map(|it| (it.id.clone(), talk(&it)))
            .collect::<Vec<_>>()
    }));
    let at = |all: StoredValue<Vec<(Id, String)>>, id: Option<&Id>| {
        all.with_value(|all| all.iter().position(|(it, _)| Some(it) == id))
            .unwrap_or_default()
    };
    let subject = read.as_ref().map(|it| it.subject.clone());
    let (first, person, talk_id, text) = match &subject {
        Some(Subject::Persona(id)) => (Kind::Persona, Some(id), None, ""),
        Some(Subject::Interview(id)) => (Kind::Interview, None, Some(id), ""),
        Some(Subject::Segment(text)) => (Kind::Segment, None, None, text.as_str()),
        None if people.with_value(Vec::is_empty) => (Kind::Segment, None, None, ""),
        None => (Kind::Persona, None, None, ""),
    };
    let kind = RwSignal::new(first);
    let person = RwSignal::new(at(people, person));
    let talked = RwSignal::new(at(talks, talk_id));
    let segment = RwSignal::new(text.to_owned());
    let draft_name = RwSignal::new(read.map_or(String::new(), |it| it.name));
    let name = memo(move |_| match map.get_value() {
        Some(id) => session.record(&id, |record| {
            record.map_or(String::new(), |it| it.text(empathy_map::NAME).to_owned())
        }),
        None => draft_name.get(),
    });
    let missing = RwSignal::new(false);
    let of_segment = move || {
        let is =
            |record: &plan::Record| matches!(EmpathyMap::from(record).subject, Subject::Segment(_));
        session.untracked(|it| map.with_value(|map| it.record(map.as_ref()?).map(is))) == Some(true)
    };
    let chosen = move || {
        let of = |all: StoredValue<Vec<(Id, String)>>, at: RwSignal<usize>| {
            all.with_value(|all| all.get(at.get_untracked()).map(|(id, _)| id.clone()))
        };
        match kind.get_untracked() {
            Kind::Persona => of(people, person).map(Subject::Persona),
            Kind::Interview => of(talks, talked).map(Subject::Interview),
            // A map of a segment hears when that is emptied; to become one, it needs some words.
            Kind::Segment => {
                let text = segment.get_untracked();
                (of_segment() || !text.trim().is_empty()).then_some(Subject::Segment(text))
            }
        }
    };
    let tell = move || {
        missing.set(false);
        if let (Some(id), Some(subject)) = (map.get_value(), chosen()) {
            session.apply(changes::set_subject(&id, &subject));
        }
    };
    let add = move || {
        let Some(subject) = chosen() else {
            missing.set(true);
            crate::rooms::focus::focus(".empathy-about input[type=text]".to_owned());
            return;
        };
        let id = session.fresh_id();
        let name = draft_name.get_untracked();
        let change =
            session.untracked(|workspace| changes::add_map(workspace, &id, &subject, name.trim()));
        on_close.run(());
        if session.apply(change) {
            maps.app.go(Route::to_record_on(Page::Empathy, &id));
        }
    };
    let close = move |()| {
        session.seal();
        on_close.run(());
    };
    let named = move |text: String| match map.get_value() {
        Some(id) => {
            session.set("Rename map", &id, empathy_map::NAME, text);
        }
        None => draft_name.set(text),
    };
    let kinds = [
        (
            Kind::Persona,
            "A persona",
            !people.with_value(Vec::is_empty),
        ),
        (Kind::Segment, "A segment", true),
        (
            Kind::Interview,
            "One interview",
            !talks.with_value(Vec::is_empty),
        ),
    ];
    let kinds = kinds
        .into_iter()
        .filter(|(it, _, any)| *any || *it == first);
    let kinds = kinds.map(|(kind, words, _)| (kind, words)).collect();
    let error = Signal::derive(move || {
        missing
            .get()
            .then(|| "Say in a few words whom it is about.".to_owned())
    });
    let which = move || match kind.get() {
        Kind::Persona => {
            let choose = move |at: usize| {
                person.set(at);
                tell();
            };
            view! { <Select label="Persona" choices=numbered(people) chosen=person on_choose=choose /> }
                .into_any()
        }
        Kind::Interview => {
            let choose = move |at: usize| {
                talked.set(at);
                tell();
            };
            view! { <Select label="Interview" choices=numbered(talks) chosen=talked on_choose=choose /> }
                .into_any()
        }
        Kind::Segment => {
            let typed = move |text: String| {
                segment.set(text);
                tell();
            };
            view! {
                <TextField
                    label="Segment"
                    value=segment
                    error
                    placeholder="Night nurses, first-time renters"
                    on_input=typed
                />
            }
            .into_any()
        }
    };
    let foot = move || {
        if is_new {
            view! {
                <Button label="Cancel" on_press=move || close(()) />
                <Button label="Add" kind=ButtonKind::Primary on_press=add />
            }
            .into_any()
        } else {
            view! { <Button label="Done" kind=ButtonKind::Primary on_press=move || close(()) /> }
                .into_any()
        }
    };
    let title = if is_new {
        "New empathy map"
    } else {
        "About this map"
    };
    view! {
        <Dialog title on_close=close foot=ViewFn::from(foot)>
            <form
                class="empathy-about"
                on:submit=move |event: web_sys::SubmitEvent| {
                    event.prevent_default();
                    if is_new { add() } else { close(()) }
                }
            >
                <div class="field">
                    <span class="field-label" aria-hidden="true">"It is about"</span>
                    <Segmented
                        label="It is about"
                        name="empathy-kind"
                        choices=kinds
                        chosen=kind
                        on_choose=move |chosen| {
                            kind.set(chosen);
                            tell();
                        }
                    />
                </div>
                {which}
                <TextField
                    label="Name"
                    value=name
                    hint="Where a persona has several maps: “On a night shift”."
                    on_input=named
                />
            </form>
        </Dialog>
    }
}

fn numbered(all: StoredValue<Vec<(Id, String)>>) -> Vec<(usize, String)> {
    let names = all.with_value(|all| all.iter().map(|(_, name)| name.clone()).collect::<Vec<_>>());
    names.into_iter().enumerate().collect()
}
