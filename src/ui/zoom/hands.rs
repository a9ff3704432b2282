//! What wheel, mouse and fingers do to the view of a board.

use super::arithmetic::Zoom;
use super::{Ground, Lens};
use crate::ui::focus::behind_dialog;
use crate::ui::keys::{in_text_field, is_plain};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A notch of a wheel turns by up to this much, however far the machine says.
const NOTCH: f64 = 24.0;
/// How much a pixel of a wheel enlarges: two pinching fingers on a pad turn it by a few.
const PINCH: f64 = 0.01;
/// A line of a wheel that counts in lines, in pixels.
const LINE: f64 = 16.0;

pub(super) type At = (f64, f64);

#[derive(Clone, Copy)]
struct Finger {
    pointer: i32,
    at: At,
}

/// What is under way, each with what showed when it began.
#[derive(Clone, Copy)]
enum Doing {
    /// The board is moved about, from where it was taken.
    Moves(Finger, Zoom),
    /// Two fingers move it and draw it apart.
    Pinches(Finger, Finger, Zoom),
}

/// The hands on one board.
#[derive(Clone, Copy)]
pub struct Hands {
    fingers: StoredValue<Vec<Finger>>,
    doing: StoredValue<Option<Doing>>,
    /// Whether the space bar is held, which lets the mouse move the board.
    space: RwSignal<bool>,
}

impl Hands {
    pub(super) fn new() -> Self {
        Self {
            fingers: StoredValue::new(Vec::new()),
            doing: StoredValue::new(None),
            space: RwSignal::new(false),
        }
    }

    /// Whether no finger is on the screen.
    pub(super) fn is_idle(self) -> bool {
        self.fingers.with_value(Vec::is_empty)
    }
}

impl Lens {
    /// A wheel turns over the board: with Ctrl or the command key, and when two fingers pinch a pad,
    /// it zooms; else it moves about.
    pub fn wheel(self, event: &WheelEvent) {
        let Some(ground) = self.ground() else {
            return;
        };
        let zoom = self.peek();
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL {
            1.0
        } else {
            LINE
        };
        if event.ctrl_key() || event.meta_key() {
            // Also at either end: the page itself is not what is meant.
            event.prevent_default();
            let turn = (event.delta_y() * unit).clamp(-NOTCH, NOTCH);
            let scale = zoom.scale() * (-turn * PINCH).exp();
            self.follow(zoom.about(ground.in_view(at(event)), scale));
        } else if !zoom.is_whole() {
            let moved = (-event.delta_x() * unit, -event.delta_y() * unit);
            if self.follow(zoom.moved(in_halves(ground, moved))) {
                event.prevent_default();
            }
        }
    }

    /// A button or a finger goes down. Whether that is about the view and not about what lies there;
    /// `free` says that nothing does.
    pub fn pressed(self, event: &PointerEvent, free: bool) -> bool {
        let hands = self.hands;
        let finger = Finger {
            pointer: event.pointer_id(),
            at: at(event),
        };
        let touch = event.pointer_type() == "touch";
        if touch {
            hands.fingers.update_value(|fingers| {
                // One that went up unnoticed is down no more.
                fingers.retain(|known| known.pointer != finger.pointer);
                if event.is_primary() {
                    fingers.clear();
                }
                fingers.push(finger);
            });
            let fingers = hands.fingers.get_value();
            if let [one, other] = fingers[..] {
                hands
                    .doing
                    .set_value(Some(Doing::Pinches(one, other, self.peek())));
            }
            if fingers.len() > 1 {
                return true;
            }
        }
        let by_mouse = event.button() == 1 || (event.button() == 0 && hands.space.get_untracked());
        let by_finger = touch && free && !self.peek().is_whole();
        if !by_mouse && !by_finger {
            return false;
        }
        if by_mouse && let Some(board) = board_of(event) {
            // Refused when the pointer is gone already; then no more moves come either.
            let _ = board.set_pointer_capture(finger.pointer);
        }
        hands
            .doing
            .set_value(Some(Doing::Moves(finger, self.peek())));
        true
    }

    /// The pointer moves. Whether that moves the view.
    pub fn follows(self, event: &PointerEvent) -> bool {
        let hands = self.hands;
        if hands.doing.with_value(Option::is_none) && hands.fingers.with_value(Vec::is_empty) {
            return false;
        }
        let (pointer, now) = (event.pointer_id(), at(event));
        hands.fingers.update_value(|fingers| {
            let known = fingers.iter_mut().find(|known| known.pointer == pointer);
            if let Some(known) = known {
                known.at = now;
            }
        });
        let Some(ground) = self.ground() else {
            return false;
        };
        match hands.doing.get_value() {
            Some(Doing::Moves(from, zoom)) if from.pointer == pointer => {
                let moved = (now.0 - from.at.0, now.1 - from.at.1);
                self.follow(zoom.moved(in_halves(ground, moved)));
                true
            }
            Some(Doing::Pinches(one, other, zoom)) => {
                let find = |finger: Finger| {
                    hands.fingers.with_value(|fingers| {
                        let known = fingers.iter().find(|it| it.pointer == finger.pointer);
                        known.map_or(finger.at, |it| it.at)
                    })
                };
                let (before, after) = ([one.at, other.at], [find(one), find(other)]);
                let scale = zoom.scale() * apart(after) / apart(before).max(1.0);
                let from = ground.in_view(between(before));
                let to = ground.in_view(between(after));
                let pinched = zoom.about(from, scale);
                self.follow(pinched.moved((to.0 - from.0, to.1 - from.1)));
                true
            }
            _ => false,
        }
    }

    /// The pointer goes up, or is lost. Whether it moved the view.
    pub fn released(self, event: &PointerEvent) -> bool {
        let hands = self.hands;
        let pointer = event.pointer_id();
        if hands.doing.try_with_value(Option::is_some) == Some(true) && event.type_() == "pointerup"
        {
            // It may have moved on since the last it was heard of.
            self.follows(event);
            // Whoever lets go sees at once where it lies.
            self.draw();
        }
        // The room may be gone by now.
        let _ = hands
            .fingers
            .try_update_value(|fingers| fingers.retain(|known| known.pointer != pointer));
        match hands.doing.try_get_value().flatten() {
            Some(Doing::Moves(from, _)) if from.pointer == pointer => {
                hands.doing.set_value(None);
                true
            }
            Some(Doing::Pinches(..)) => {
                // The finger that stays goes on moving the board.
                let left = hands.fingers.with_value(|fingers| fingers.first().copied());
                let left = left.filter(|_| !self.peek().is_whole());
                let doing = left.map(|finger| Doing::Moves(finger, self.peek()));
                hands.doing.set_value(doing);
                true
            }
            _ => false,
        }
    }

    /// Two fingers on the board mean the board: the page neither scrolls nor zooms.
    pub fn touched(self, event: &TouchEvent) {
        if event.cancelable() && event.touches().length() > 1 {
            event.prevent_default();
        }
    }

    /// A button of the mouse goes down or up. The middle one, and the first while the space bar is held,
    /// move the board: the page neither scrolls by itself, nor selects text, nor pastes what was selected
    /// last, as it does on Linux.
    pub fn mouse_pressed(self, event: &MouseEvent) {
        let held = event.button() == 0 && self.hands.space.get_untracked();
        if event.button() == 1 || held {
            event.prevent_default();
        }
    }

    /// Whether the space bar is held, so that a press moves the board; tracked.
    #[must_use]
    pub fn is_held(self) -> bool {
        self.hands.space.get()
    }

    /// Listens for the space bar, and to a pad over the board, for as long as the room shows.
    pub fn listen(self, board: NodeRef<html::Div>) {
        self.listen_to_pad(board);
        let space = self.hands.space;
        let down = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == " " && means_board(&event) {
                if !self.peek().is_whole() {
                    event.prevent_default();
                }
                if !space.get_untracked() {
                    space.set(true);
                }
            }
        });
        let up = window_event_listener(leptos::ev::keyup, move |event| {
            if event.key() == " " && space.get_untracked() {
                space.set(false);
            }
        });
        let away = window_event_listener(leptos::ev::blur, move |_| space.set(false));
        on_cleanup(move || {
            down.remove();
            up.remove();
            away.remove();
        });
    }
}

/// Whether a key is not for the field or the button that has the focus, nor for a dialog over the board.
fn means_board(event: &KeyboardEvent) -> bool {
    let on_button = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest("button, a, input, summary").ok().flatten())
        .is_some_and(|button| !button.has_attribute("data-id"));
    is_plain(event)
        && !in_text_field(event)
        && !on_button
        && !event.default_prevented()
        && !behind_dialog()
}

fn board_of(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

fn at(event: &MouseEvent) -> At {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn in_halves(ground: Ground, (right, down): At) -> At {
    (right / ground.half.0, down / ground.half.1)
}

fn apart([one, other]: [At; 2]) -> f64 {
    (one.0 - other.0).hypot(one.1 - other.1)
}

fn between([one, other]: [At; 2]) -> At {
    ((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0)
}
