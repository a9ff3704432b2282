//! An open map: its name, how it is seen, and its places.

use super::desk::Desk;
use super::maps::{Asked, Maps};
use super::menu::NoteMenu;
use super::overview::{Counts, Tally};
use super::place::PlaceView;
use super::places::{Look, Place};
use super::whom;
use crate::rooms::ask_many::AskMany;
use crate::rooms::people::ways::BackLink;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::ui::{Button, ButtonKind, IconButton, Segmented};
use icondata_lu::{LuGitMerge, LuPencil, LuTrash2};
use leptos::prelude::*;
use markup::{Html, Show, memo, view};
use plan::Id;
use plan::records::empathy_map::{EmpathyMap, Subject};
use plan::records::empathy_note::Section;

/// A map.
#[component]
pub(super) fn OpenMap(id: Id) -> impl IntoView {
    let maps = Maps::use_context();
    let desk = Desk::new(maps, id);
    provide_context(desk);
    desk.dragging.listen();
    let board = move || match maps.look.get() {
        Look::Canvas => canvas().into_any(),
        Look::Quadrants => quadrants().into_any(),
    };
    view! {
        <section class="empathy-map" aria-labelledby="empathy-title">
            <MapHead desk />
            <div
                class="empathy-board"
                on:pointerdown=move |event| desk.dragging.press(desk, &event)
                on:pointermove=move |event| desk.dragging.go(&event)
                on:pointerup=move |event| desk.dragging.release(desk, &event)
                on:pointercancel=move |_| {
                    desk.dragging.cancel();
                }
            >
                {board}
            </div>
            <NoteMenu desk />
            {move || desk.pasting.with(Option::is_some).then(|| view! { <Pasting desk /> })}
        </section>
    }
}

/// Its name, whom it is about, and what can be done with it.
#[component]
fn MapHead(desk: Desk) -> impl IntoView {
    let maps = desk.maps;
    let session = maps.app.session;
    let id = desk.map;
    let title = memo(move |_| maps.title(&id.get_value()));
    let map = memo(move |_| session.record(&id.get_value(), |record| record.map(EmpathyMap::from)));
    let subject = memo(move |_| map.with(|map| map.as_ref().map(|it| it.subject.clone())));
    let is_of_persona = memo(move |_| matches!(subject.get(), Some(Subject::Persona(_))));
    let about = move || {
        let subject = subject.get()?;
        let kind = whom::kind(&subject);
        let words = memo({
            let subject = subject.clone();
            move |_| whom::words(session, &subject)
        });
        let named = move || words.get();
        let said = match &subject {
            Subject::Persona(id) => {
                let href = Route::to_record_on(Page::Persona, id).fragment();
                view! { <a href=href dir="auto">{named}</a> }.into_any()
            }
            Subject::Interview(id) => {
                let href = Route::to_record_on(Page::Interviews, id).fragment();
                view! { <a href=href dir="auto">{named}</a> }.into_any()
            }
            Subject::Segment(_) => view! { <span dir="auto">{named}</span> }.into_any(),
        };
        Some(view! { <p class="empathy-about-whom"><span>{kind}</span> {said}</p> })
    };
    let tally = memo(move |_| desk.notes.with(|notes| Tally::of(notes)));
    view! {
        <header class="empathy-head">
            <BackLink to=Page::Empathy words="All maps" />
            <div class="empathy-name">
                <h2 id="empathy-title" class="serif" tabindex="-1" dir="auto">
                    {move || title.get()}
                </h2>
                <Show when=move || !session.is_read_only()>
                    <IconButton
                        label="Name, and whom it is about"
                        icon=LuPencil
                        small=true
                        on_press=move || maps.asked.set(Some(Asked::About(id.get_value())))
                    />
                    <IconButton
                        label="Delete this map"
                        icon=LuTrash2
                        small=true
                        on_press=move || maps.delete(&id.get_value())
                    />
                </Show>
            </div>
            <div class="empathy-facts">{about} <Counts tally /></div>
            <div class="empathy-tools">
                <Segmented
                    label="The map as"
                    name="empathy-look"
                    choices=vec![(Look::Canvas, "Canvas"), (Look::Quadrants, "Quadrants")]
                    chosen=maps.look
                    on_choose=move |look| maps.see_as(look)
                />
                <Show when=move || is_of_persona.get() && !session.is_read_only()>
                    <Button
                        label="Merge other maps…"
                        kind=ButtonKind::Quiet
                        icon=LuGitMerge
                        on_press=move || maps.asked.set(Some(Asked::Merge(id.get_value())))
                    />
                </Show>
            </div>
        </header>
    }
}

fn section(section: Section) -> impl IntoView {
    view! { <PlaceView place=Place::Section(section) numbered=true /> }
}

/// Dave Gray's canvas: in his order in the page, in his places on a wide screen.
fn canvas() -> Html {
    let inside = [Section::Think, Section::Feel, Section::Pain, Section::Gain];
    let inside = inside.map(|it| view! { <PlaceView place=Place::Section(it) /> });
    view! {
        <div class="empathy-canvas">
            <div class="empathy-goal" role="group" aria-labelledby="empathy-goal">
                <p class="caps" id="empathy-goal">"Goal"</p>
                {section(Section::Who)}
                {section(Section::NeedToDo)}
            </div>
            {section(Section::See)}
            {section(Section::Say)}
            {section(Section::Do)}
            {section(Section::Hear)}
            <div class="empathy-inside" role="group" aria-labelledby="empathy-inside">
                <p class="empathy-inside-head" id="empathy-inside">
                    <span class="empathy-number" aria-hidden="true">"7"</span>
                    "What do they think and feel?"
                </p>
                {inside.into_iter().collect_view()}
            </div>
        </div>
        <p class="empathy-source quiet-text">
            "After Dave Gray’s Empathy Map Canvas, 2017: the goal first, then what can be seen and heard from outside, then the inside."
        </p>
    }
}

/// The four quadrants, and beside them what they have no room for.
fn quadrants() -> Html {
    let (four, beside): (Vec<_>, Vec<_>) = Look::Quadrants
        .places()
        .into_iter()
        .partition(|place| matches!(place, Place::Quadrant(_)));
    let views = |places: Vec<Place>| {
        let places = places
            .into_iter()
            .map(|place| view! { <PlaceView place /> });
        places.collect_view()
    };
    view! {
        <div class="empathy-quadrants">{views(four)}</div>
        <div class="empathy-beside" role="group" aria-labelledby="empathy-beside">
            <p class="empathy-beside-head" id="empathy-beside">
                "Beside the four: what the canvas asks as well"
            </p>
            {views(beside)}
        </div>
        <p class="empathy-source quiet-text">
            "After the four quadrants of Nielsen Norman Group, 2018: what they say and do is observed, what they think and feel inferred. Pains and gains stand with what they feel."
        </p>
    }
}

/// Whether very many lines are to become notes.
#[component]
fn Pasting(desk: Desk) -> impl IntoView {
    let pasting = desk.pasting;
    let lines =
        pasting.with_untracked(|it| it.as_ref().map(|it| it.lines.clone()).unwrap_or_default());
    let many = words::counted(lines.len(), "note", "notes");
    view! {
        <AskMany
            lines
            many
            one="a note".to_owned()
            on_add=move || desk.paste_all()
            on_close=move |()| pasting.set(None)
        />
    }
}
