//! Two panes side by side, and the line between them that can be moved.

use super::id;
use super::place::Frame;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use markup::view;

/// An arrow key moves the line by this many per cent.
const STEP: f64 = 2.0;
/// With Shift, by this many.
const LEAP: f64 = 10.0;

/// How much of the width the first pane may have, in per cent.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Shares {
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
    /// Where the line stands until somebody moves it.
    pub usual: f64,
}

impl Shares {
    fn within(self, share: f64) -> f64 {
        share.max(self.least).min(self.most)
    }

    /// The share when the line is at `x`.
    fn at(self, frame: Frame, x: f64) -> f64 {
        if frame.width <= 0.0 {
            return self.usual;
        }
        self.within((x - frame.left) / frame.width * 100.0)
    }

    /// The share that a key leads to.
    fn after(self, key: &str, shift: bool, share: f64) -> Option<f64> {
        let step = if shift { LEAP } else { STEP };
        Some(match key {
            "ArrowLeft" => self.within(share - step),
            "ArrowRight" => self.within(share + step),
            "Home" => self.least,
            "End" => self.most,
            "Enter" => self.usual,
            _ => return None,
        })
    }
}

/// Two panes. The line between them is dragged, or moved by arrows, Home and End; Enter or a double
/// press puts it back.
#[component]
pub fn Splitter(
    /// What the line changes: the first pane's name.
    #[prop(into)]
    label: Signal<String>,
    /// The share of the first pane, in per cent.
    #[prop(into)]
    share: Signal<f64>,
    /// What the share may be.
    shares: Shares,
    /// Said while the line moves.
    #[prop(into)]
    on_change: Callback<f64>,
    /// The first pane.
    #[prop(into)]
    start: ViewFn,
    /// The second.
    #[prop(into)]
    end: ViewFn,
) -> impl IntoView {
    let id = id::unique("pane");
    let node = NodeRef::<html::Div>::new();
    let line = NodeRef::<html::Div>::new();
    let dragging = RwSignal::new(None::<i32>);
    let down = move |event: PointerEvent| {
        if event.button() == 0
            && let Some(line) = line.get_untracked()
        {
            // Fails only for a pointer that is gone already.
            let _ = line.set_pointer_capture(event.pointer_id());
            dragging.set(Some(event.pointer_id()));
        }
    };
    let moved = move |event: PointerEvent| {
        if dragging.get_untracked() == Some(event.pointer_id())
            && let Some(node) = node.get_untracked()
        {
            on_change.run(shares.at(Frame::of(&node), f64::from(event.client_x())));
        }
    };
    let key = move |event: KeyboardEvent| {
        let share = share.get_untracked();
        if let Some(share) = shares.after(&event.key(), event.shift_key(), share) {
            event.prevent_default();
            on_change.run(share);
        }
    };
    view! {
        <div
            class="splitter"
            class:moving=move || dragging.get().is_some()
            node_ref=node
            style:--share=move || share.get().to_string()
        >
            <div class="splitter-pane" id=id.clone()>{start.run()}</div>
            <div
                class="splitter-line"
                role="separator"
                tabindex="0"
                node_ref=line
                aria-label=move || label.get()
                aria-orientation="vertical"
                aria-controls=id
                aria-valuemin=shares.least
                aria-valuemax=shares.most
                aria-valuenow=move || share.get().round()
                aria-valuetext=move || format!("{} %", share.get().round())
                on:keydown=key
                on:dblclick=move |_| on_change.run(shares.usual)
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=move |_| dragging.set(None)
                on:pointercancel=move |_| dragging.set(None)
            ></div>
            <div class="splitter-pane">{end.run()}</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARES: Shares = Shares {
        least: 20.0,
        most: 80.0,
        usual: 50.0,
    };

    #[test]
    fn the_line_follows_the_pointer_within_its_bounds() {
        let frame = Frame {
            left: 100.0,
            top: 0.0,
            width: 200.0,
            height: 10.0,
        };
        assert_eq!(SHARES.at(frame, 150.0), 25.0);
        assert_eq!(SHARES.at(frame, 100.0), 20.0);
        assert_eq!(SHARES.at(frame, 999.0), 80.0);
        assert_eq!(SHARES.at(Frame::default(), 5.0), 50.0);
    }

    #[test]
    fn the_line_follows_the_keys() {
        assert_eq!(SHARES.after("ArrowLeft", false, 50.0), Some(48.0));
        assert_eq!(SHARES.after("ArrowRight", true, 75.0), Some(80.0));
        assert_eq!(SHARES.after("Home", false, 50.0), Some(20.0));
        assert_eq!(SHARES.after("Enter", false, 70.0), Some(50.0));
        assert_eq!(SHARES.after("a", false, 70.0), None);
    }
}
