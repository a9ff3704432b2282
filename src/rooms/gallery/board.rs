//! What is moved from place to place.

use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::state::AppState;
use crate::ui::banner::Tone;
use crate::ui::lanes::{Place, moved};
use crate::ui::{Badge, Lane, LaneCard, Lanes, Sorter};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use markup::{For, view};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// So many cards of a column are not on the board.
const MORE: usize = 12;

/// What is moved.
#[component]
pub(super) fn Moving() -> impl IntoView {
    let app = AppState::use_context();
    let board = RwSignal::new(cards());
    let announce = move |words: String| app.announce(words);
    let more = |id: String| {
        let late = id == "b";
        let badge = if late {
            view! { <Badge label="Late" tone=Tone::Problem /> }
        } else {
            view! { <Badge label="3 weeks" /> }
        };
        view! { <p>{badge}</p> }.into_any()
    };
    view! {
        <Specimen
            name="Board"
            about="Drag a card; or Space lifts it, arrows move it, Space drops it, Escape puts it back; or use the two buttons on it. Arrows alone walk from card to card."
        >
            <State name="At rest" broad=true>
                <Lanes
                    label="Roadmap"
                    lanes=lanes()
                    cards=board
                    more=Callback::new(more)
                    on_move=move |(id, to): (String, Place)| {
                        board.update(|cards| *cards = moved(cards, &id, &to));
                    }
                    on_announce=announce
                />
            </State>
            <State name="In an order of its own, and more than shows" broad=true>
                <Lanes
                    label="Roadmap by size"
                    lanes=lanes()
                    cards=board
                    sorted=true
                    count=Callback::new(move |lane: String| {
                        let shown = |cards: &Vec<LaneCard>| {
                            cards.iter().filter(|card| card.lane == lane).count()
                        };
                        board.with(shown) + MORE
                    })
                    foot=Callback::new(|_: String| {
                        view! { <p class="quiet-text">{format!("and {MORE} more")}</p> }.into_any()
                    })
                    on_move=move |(id, to): (String, Place)| {
                        board.update(|cards| {
                            let moved = cards.iter_mut().find(|card| card.id == id);
                            if let Some(card) = moved {
                                card.lane = to.lane;
                            }
                        });
                    }
                    on_announce=announce
                />
            </State>
            <State name="Empty" broad=true>
                <Lanes
                    label="Roadmap of nothing"
                    lanes=lanes()
                    cards=Vec::new()
                    on_move=|_| {}
                    on_announce=announce
                />
            </State>
            <State name="Only to be read" broad=true>
                <Lanes
                    label="Last year’s roadmap"
                    lanes=lanes()
                    cards=cards()
                    read_only=true
                    on_move=|_| {}
                    on_announce=announce
                />
            </State>
        </Specimen>
        <Specimen name="Sorted list" about="Dragging within a list; the room that has it offers keys and a menu as well.">
            <State name="At rest">
                <Sorted />
            </State>
        </Specimen>
    }
}

fn lanes() -> Vec<Lane> {
    let lane = |(id, title): (&str, &str)| Lane {
        id: id.to_owned(),
        title: title.to_owned(),
    };
    [
        ("now", "Now"),
        ("next", "Next"),
        ("later", "Later"),
        ("never", "Not planned"),
    ]
    .map(lane)
    .into()
}

fn cards() -> Vec<LaneCard> {
    let card = |(id, title, lane): (&str, &str, &str)| LaneCard {
        id: id.to_owned(),
        title: title.to_owned(),
        lane: lane.to_owned(),
    };
    [
        ("a", "Faster onboarding", "now"),
        ("b", "Sharing by file", "now"),
        ("c", "Merge what two people did", "now"),
        ("d", LONG, "next"),
        ("e", "A room for launches", "next"),
        ("f", "Votes", "later"),
        ("g", RIGHT_TO_LEFT, "later"),
    ]
    .map(card)
    .into()
}

#[component]
fn Sorted() -> impl IntoView {
    let sorter = Sorter::new();
    let items = RwSignal::new(vec!["Reach", "Impact", "Confidence", "Effort"]);
    let press = move |event: PointerEvent| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let item = target.and_then(|it| it.closest("li").ok().flatten());
        if let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
            let handle: Element = item.clone().into();
            sorter.press(&event, &handle, item, None);
        }
    };
    let release = move |event: PointerEvent| {
        if let Some((_, from, to)) = sorter.release(&event) {
            items.update(|items| {
                let item = items.remove(from);
                items.insert(to, item);
            });
        }
    };
    view! {
        <ul
            class="gallery-sorted"
            on:pointerdown=press
            on:pointermove=move |event| sorter.drag(&event)
            on:pointerup=release
            on:pointercancel=move |_| {
                sorter.cancel();
            }
        >
            <For each=move || items.get() key=|item| *item let:item>
                <li data-id=item>{item}</li>
            </For>
        </ul>
    }
}
