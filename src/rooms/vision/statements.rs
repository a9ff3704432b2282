//! Beside the board: the sentences, and the notes of each ring as a list.

use super::board::Board;
use super::dock::NOTE_PLUS;
use super::ring_list::RingList;
use super::sentence::{RingGlyph, RingSentence, Sentence};
use super::versions::VersionLine;
use crate::rooms::open_example::OpenExample;
use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::ui::{Button, Icon};
use icondata_lu::{LuEye, LuUsers};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use plan::methods::trace::for_whom;
use plan::records::{Persona, link, persona, vision};

/// The panel.
#[component]
pub fn Statements(board: Board) -> impl IntoView {
    view! {
        <aside class="vision-panel" aria-label="Statements">
            <Coach board />
            <VisionStatement />
            <ForWhom board />
            <OrderChoice board />
            {Ring::ALL.map(|ring| view! { <RingSection board ring /> }).collect_view()}
        </aside>
    }
}

/// How to begin, while there is nothing yet.
#[component]
fn Coach(board: Board) -> impl IntoView {
    let session = board.session;
    let begun = move || {
        board.overview.with(|overview| overview.count() > 0)
            || session.record(&vision::id(), |record| {
                record.is_some_and(|record| {
                    let mut texts = vision::TEXTS.iter();
                    texts.any(|field| !record.text(field).is_empty())
                })
            })
    };
    view! {
        <Show when=move || !begun()>
            <section class="coach" aria-labelledby="coach">
                <h2 id="coach">"Start with why"</h2>
                <ol class="steps">
                    <li>
                        <span>
                            <strong>"Write one belief."</strong>
                            " Not profit, not a feature: the reason it should exist."
                        </span>
                    </li>
                    <li>
                        <span>
                            <strong>"Work outwards."</strong>
                            " How is what you do differently; What is the thing itself."
                        </span>
                    </li>
                    <li>
                        <span>
                            <strong>"Say each ring in one sentence."</strong>
                            " Together, out loud, until it sounds like you."
                        </span>
                    </li>
                </ol>
                <div class="actions">
                    <Show when=move || !session.is_read_only()>
                        <Button
                            label="Write the first note"
                            icon=&NOTE_PLUS
                            on_press=move || board.begin_at(Place::CENTRE)
                        />
                    </Show>
                    <OpenExample />
                </div>
            </section>
        </Show>
    }
}

/// The vision statement.
#[component]
fn VisionStatement() -> impl IntoView {
    view! {
        <section class="statement statement-vision" aria-labelledby="statement-vision">
            <h2 class="statement-head" id="statement-vision">
                <Icon icon=LuEye />
                <span>"Vision"</span>
                <small>"What will be different?"</small>
            </h2>
            <Sentence
                field=vision::STATEMENT
                placeholder="A world in which…"
                class="statement-text"
            />
            <VersionLine />
        </section>
    }
}

/// Whom the vision is for, as links.
#[component]
fn ForWhom(board: Board) -> impl IntoView {
    let session = board.session;
    let rooms = board.app.parts.rooms;
    let chip = move |id: Id| {
        // Faces come with the room of the people; their place is kept until then.
        let of = id.clone();
        let face = move || Some((rooms.shown()?.face)(of.clone()));
        move || {
            let face = face.clone();
            let persona = session.record(&id, |record| record.map(Persona::from));
            persona.map(|persona| {
                let name = words::persona_name(&persona.name, 60);
                view! {
                    <li>
                        <a
                            class="chip"
                            data-color=persona.colour.word()
                            href=Route::to_record(Room::People, &id).fragment()
                        >
                            {face}
                            <span>{name}</span>
                        </a>
                    </li>
                }
            })
        }
    };
    let whom = memo(move |_| {
        session.of_kind(link::KIND, |_| ());
        session.of_kind(persona::KIND, for_whom)
    });
    let any = move || whom.with(|whom| !whom.is_empty());
    view! {
        <section class="statement" aria-labelledby="statement-people">
            <h2 class="statement-head" id="statement-people">
                <Icon icon=LuUsers />
                <span>"Who it is for"</span>
            </h2>
            <Show
                when=any
                fallback=|| {
                    view! {
                        <p class="quiet-text statement-none">
                            "Nobody yet. "
                            <a href=Route::to(Room::People).fragment()>"Add one in People"</a>
                            "."
                        </p>
                    }
                }
            >
                <ul class="chips statement-chips">
                    <For each=move || whom.get() key=Id::clone children=chip />
                </ul>
            </Show>
        </section>
    }
}

/// In which order the lists of the rings stand.
#[component]
fn OrderChoice(board: Board) -> impl IntoView {
    let any = move || board.overview.with(|overview| overview.count() > 0);
    view! {
        <Show when=any>
            <label class="check ring-order">
                <input
                    type="checkbox"
                    prop:checked=move || board.strongest_first.get()
                    on:change=move |event| board.order_by_votes(event_target_checked(&event))
                />
                <span>"Strongest first"</span>
                <small>"by votes"</small>
            </label>
        </Show>
    }
}

/// A ring's sentence and its notes.
#[component]
fn RingSection(board: Board, ring: Ring) -> impl IntoView {
    let id = match ring {
        Ring::Why => "statement-why",
        Ring::How => "statement-how",
        Ring::What => "statement-what",
    };
    view! {
        <section class="statement" aria-labelledby=id>
            <h2 class="statement-head" id=id>
                <RingGlyph ring />
                <span>{words::ring(ring)}</span>
                <small>{words::ring_question(ring)}</small>
            </h2>
            <RingSentence ring />
            <RingList board ring />
        </section>
    }
}
