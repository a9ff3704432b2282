//! What a board does on presses and keys.

use super::arrange::{Lane, LaneCard, Place, after, in_order, place_of};
use super::drag::{Dragging, elements};
use crate::ui::keys;
use crate::ui::press::is_tap;
use crate::ui::sorter::settle;
use leptos::ev::{FocusEvent, KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What a board knows of itself.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub(super) lanes: Signal<Vec<Lane>>,
    /// The cards as they show.
    pub(super) cards: Memo<Vec<LaneCard>>,
    /// The cards as they are.
    pub(super) kept: Signal<Vec<LaneCard>>,
    /// The card that is lifted, and the place it would be dropped at.
    pub(super) lifted: RwSignal<Option<(String, Place)>>,
    /// Whether a move only chooses the column.
    pub(super) sorted: bool,
    pub(super) read_only: Signal<bool>,
    pub(super) dragging: Dragging,
    pub(super) node: NodeRef<html::Div>,
    pub(super) on_move: Callback<(String, Place)>,
    pub(super) on_announce: Callback<String>,
}

impl Board {
    fn title(self, id: &str) -> String {
        let title =
            |cards: &Vec<LaneCard>| Some(cards.iter().find(|card| card.id == id)?.title.clone());
        self.cards.with_untracked(title).unwrap_or_default()
    }

    /// The column beside a card's.
    pub(super) fn beside(self, id: &str, key: &str) -> Option<Lane> {
        let (lanes, cards) = (self.lanes.get(), self.cards.get());
        let place = after(&lanes, &cards, id, key)?;
        lanes.into_iter().find(|lane| lane.id == place.lane)
    }

    /// The place that a key leads a card to.
    fn next(self, id: &str, key: &str) -> Option<Place> {
        let lanes = self.lanes.get_untracked();
        let (here, place) = self
            .cards
            .with_untracked(|cards| Some((place_of(cards, id)?, after(&lanes, cards, id, key)?)))?;
        if !self.sorted {
            return Some(place);
        }
        let in_order = |cards: &Vec<LaneCard>| in_order(cards, id, &place.lane);
        (place.lane != here.lane).then(|| self.kept.with_untracked(in_order))
    }

    /// Where a card goes in each column, where a move only chooses that.
    fn places(self, id: &str) -> Option<Vec<usize>> {
        let at = |lane: &Lane| {
            self.kept
                .with_untracked(|cards| in_order(cards, id, &lane.id).at)
        };
        let places = || {
            self.lanes
                .with_untracked(|lanes| lanes.iter().map(at).collect())
        };
        self.sorted.then(places)
    }

    /// A place in words.
    fn words(self, id: &str) -> String {
        let lanes = self.lanes.get_untracked();
        self.cards.with_untracked(|cards| {
            let Some(place) = place_of(cards, id) else {
                return String::new();
            };
            let title = lanes.iter().find(|lane| lane.id == place.lane);
            let title = title.map(|lane| lane.title.as_str()).unwrap_or_default();
            if self.sorted {
                return title.to_owned();
            }
            let of = cards.iter().filter(|card| card.lane == place.lane).count();
            format!("{title}, {} of {of}", place.at + 1)
        })
    }

    fn say(self, words: String) {
        self.on_announce.run(words);
    }

    pub(super) fn key(self, event: &KeyboardEvent) {
        let key = keys::name(event);
        if key == "Escape" && self.dragging.cancel() {
            event.prevent_default();
            return;
        }
        let Some((id, on_grip)) = card_of(event.target()) else {
            return;
        };
        if !keys::is_plain(event) || !on_grip || self.read_only.get_untracked() {
            return;
        }
        let lifted = self.lifted.get_untracked();
        match (key.as_str(), lifted) {
            (" " | "Enter", None) => self.lift(&id),
            (" " | "Enter", Some(_)) => self.put_down(),
            ("Escape", Some(_)) => self.put_back(),
            // The focus goes on, and the card stays where it was carried to.
            ("Tab", Some(_)) => return self.put_down(),
            (_, Some(_)) => {
                let Some(place) = self.next(&id, &key) else {
                    return;
                };
                self.lifted.set(Some((id.clone(), place)));
                self.say(self.words(&id));
                self.focus_soon(id);
            }
            (_, None) if self.walk(&id, &key) => {}
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Goes from card to card. Returns whether the key was one for that.
    fn walk(self, id: &str, key: &str) -> bool {
        let lanes = self.lanes.get_untracked();
        let cards = self.cards.get_untracked();
        let Some(here) = place_of(&cards, id) else {
            return false;
        };
        let of = |lane: &str| -> Vec<String> {
            let cards = cards.iter().filter(|card| card.lane == lane);
            cards.map(|card| card.id.clone()).collect()
        };
        let Some(lane) = lanes.iter().position(|lane| lane.id == here.lane) else {
            return false;
        };
        // The nearest column that has a card.
        let across = |mut lanes: Box<dyn Iterator<Item = &Lane> + '_>| {
            let cards =
                lanes.find_map(|lane| Some(of(&lane.id)).filter(|cards| !cards.is_empty()))?;
            cards.get(here.at).or(cards.last()).cloned()
        };
        let within = of(&here.lane);
        let to = match key {
            "ArrowUp" => here
                .at
                .checked_sub(1)
                .and_then(|at| within.get(at).cloned()),
            "ArrowDown" => within.get(here.at + 1).cloned(),
            "ArrowLeft" => across(Box::new(lanes[..lane].iter().rev())),
            "ArrowRight" => across(Box::new(lanes[lane + 1..].iter())),
            "Home" => within.first().cloned(),
            "End" => within.last().cloned(),
            _ => return false,
        };
        if let Some(to) = to {
            self.focus_soon(to);
        }
        true
    }

    fn lift(self, id: &str) {
        let place = self.kept.with_untracked(|cards| place_of(cards, id));
        if let Some(place) = place {
            self.lifted.set(Some((id.to_owned(), place)));
            self.say(format!(
                "Lifted {}. {}. Arrow keys move it, Space drops it, Escape puts it back.",
                self.title(id),
                self.words(id)
            ));
        }
    }

    fn put_down(self) {
        let Some((id, place)) = self.lifted.get_untracked() else {
            return;
        };
        let before = self.kept.with_untracked(|cards| place_of(cards, &id));
        self.say(format!("Dropped {}. {}.", self.title(&id), self.words(&id)));
        if before.as_ref() != Some(&place) {
            self.on_move.run((id, place));
        }
        self.lifted.set(None);
    }

    fn put_back(self) {
        let Some((id, _)) = self.lifted.get_untracked() else {
            return;
        };
        self.lifted.set(None);
        self.say(format!(
            "Put back {}. {}.",
            self.title(&id),
            self.words(&id)
        ));
        self.focus_soon(id);
    }

    /// Moves a card one column on or back.
    pub(super) fn step(self, id: &str, key: &str) {
        if let Some(place) = self.next(id, key) {
            self.on_move.run((id.to_owned(), place));
            self.say(format!("Moved {}. {}.", self.title(id), self.words(id)));
            self.focus_soon(id.to_owned());
        }
    }

    /// The focus left a card: what is lifted goes back, unless the card went to another column and
    /// took the focus along.
    pub(super) fn left(self, event: &FocusEvent) {
        let to = card_of(event.related_target()).map(|(id, _)| id);
        let carried = self.lifted.try_get_untracked().flatten().map(|(id, _)| id);
        if event.related_target().is_some() && carried.is_some() && to != carried {
            self.lifted.set(None);
        }
    }

    pub(super) fn pressed(self, event: &PointerEvent) {
        let tap = is_tap(event);
        // A finger or a pen scrolls, except on the handle.
        let drags =
            move |(card, on)| (on == On::Handle || (on == On::Grip && !tap)).then_some(card);
        let card = element_of(event.target()).and_then(drags);
        let (Some(card), Some(node)) = (card, self.node.get_untracked()) else {
            return;
        };
        if !self.read_only.get_untracked() {
            self.lifted.set(None);
            let id = card.get_attribute("data-card").unwrap_or_default();
            let places = self.places(&id);
            self.dragging
                .press(event, (*node).clone().into(), card, places);
        }
    }

    pub(super) fn pointer_moved(self, event: &PointerEvent) {
        if self.dragging.follow(event) {
            event.prevent_default();
        }
    }

    pub(super) fn released(self, event: &PointerEvent) {
        let Some(dropped) = self.dragging.release(event) else {
            return;
        };
        let id = dropped.card.get_attribute("data-card").unwrap_or_default();
        let lane = self
            .lanes
            .with_untracked(|lanes| Some(lanes.get(dropped.to.0)?.id.clone()));
        let Some(lane) = lane else {
            return;
        };
        let at = dropped.to.1;
        self.on_move.run((id.clone(), Place { lane, at }));
        self.say(format!("Moved {}. {}.", self.title(&id), self.words(&id)));
        spawn_local(async move {
            tick().await;
            // In another column it is another element.
            if let Some(card) = self.card(&id) {
                settle(card, dropped.seen.0, dropped.seen.1);
            }
        });
    }

    fn card(self, id: &str) -> Option<HtmlElement> {
        let node = self.node.try_get_untracked().flatten()?;
        let mut cards = elements(&node, "[data-card]").into_iter();
        cards.find(|card| card.get_attribute("data-card").as_deref() == Some(id))
    }

    /// Gives a card the focus once it is in its column.
    fn focus_soon(self, id: String) {
        spawn_local(async move {
            tick().await;
            let grip = self
                .card(&id)
                .and_then(|card| card.query_selector(".lane-grip").ok().flatten())
                .and_then(|grip| grip.dyn_into::<HtmlElement>().ok());
            if let Some(grip) = grip {
                let _ = grip.focus();
            }
        });
    }
}

/// What of a card an event happened on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum On {
    /// What fingers drag it by.
    Handle,
    /// What else it is moved by.
    Grip,
    /// A control of its own.
    Control,
}

/// The card that an event happened in, and on what of it.
fn element_of(target: Option<web_sys::EventTarget>) -> Option<(HtmlElement, On)> {
    let target: Element = target?.dyn_into().ok()?;
    let card = target.closest("[data-card]").ok()??.dyn_into().ok()?;
    let within = |selector: &str| matches!(target.closest(selector), Ok(Some(_)));
    let on = if within(".lane-handle") {
        On::Handle
    } else if within("button:not(.lane-grip), a, input, select, textarea") {
        On::Control
    } else {
        On::Grip
    };
    Some((card, on))
}

/// The id of the card that an event happened in, and whether it did on what moves it.
fn card_of(target: Option<web_sys::EventTarget>) -> Option<(String, bool)> {
    let (card, on) = element_of(target)?;
    Some((card.get_attribute("data-card")?, on != On::Control))
}
