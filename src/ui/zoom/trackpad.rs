//! Two fingers that pinch a pad in Safari. It tells of them by events of its own, where the other
//! browsers turn a wheel with Ctrl; left alone, they zoom the page.

use super::Lens;
use super::hands::At;
use leptos::ev::{self, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Node;

#[wasm_bindgen]
extern "C" {
    /// Safari's event, which no standard has.
    #[wasm_bindgen(extends = MouseEvent, extends = web_sys::Event)]
    #[derive(Clone)]
    pub type GestureEvent;

    /// How far the fingers are apart by now, in shares of how far they were.
    #[wasm_bindgen(method, getter)]
    fn scale(this: &GestureEvent) -> f64;

    #[wasm_bindgen(method, getter = clientX)]
    fn left(this: &GestureEvent) -> f64;

    #[wasm_bindgen(method, getter = clientY)]
    fn top(this: &GestureEvent) -> f64;
}

impl Lens {
    /// Listens to a pad over a board for as long as the room shows.
    pub(super) fn listen_to_pad(self, board: NodeRef<html::Div>) {
        let began = StoredValue::new(None);
        let is_over = move |event: &GestureEvent| {
            let target: Option<Node> = event.target().and_then(|target| target.dyn_into().ok());
            let board = board.try_get_untracked().flatten();
            board.is_some_and(|board| board.contains(target.as_ref()))
        };
        let start = pad("gesturestart", move |event| {
            let over = is_over(&event);
            if over {
                event.prevent_default();
            }
            // Fingers on the screen are heard of by themselves.
            let pad = over && self.hands.is_idle();
            began.set_value(pad.then(|| self.peek()));
        });
        let change = pad("gesturechange", move |event| {
            if is_over(&event) {
                event.prevent_default();
            }
            if let (Some(zoom), Some(ground)) = (began.get_value(), self.ground()) {
                let at: At = (event.left(), event.top());
                let about = ground.in_view(at);
                self.follow(zoom.about(about, zoom.scale() * event.scale()));
            }
        });
        let end = pad("gestureend", move |event| {
            if is_over(&event) {
                event.prevent_default();
            }
            began.set_value(None);
        });
        on_cleanup(move || {
            start.remove();
            change.remove();
            end.remove();
        });
    }
}

fn pad(name: &'static str, act: impl Fn(GestureEvent) + 'static) -> WindowListenerHandle {
    window_event_listener(ev::Custom::<GestureEvent>::new(name), act)
}
