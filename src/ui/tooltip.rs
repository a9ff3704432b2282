//! A few words more about a control, beside it while it is pointed at or has the focus.

use super::id;
use super::menu::there;
use super::opening::shows;
use super::place::keep_placed;
use leptos::ev::{FocusEvent, KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::leptos_dom::helpers::{TimeoutHandle, WindowListenerHandle};
use leptos::prelude::*;
use markup::{effect, view};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A pointer that only passes by shows nothing.
const RESTS: Duration = Duration::from_millis(350);
/// Long enough to go from the control to the words.
const CROSSES: Duration = Duration::from_millis(150);
/// How long a finger has to stay.
const PRESSES: Duration = Duration::from_millis(500);
/// How long the words stay after it.
const READS: Duration = Duration::from_secs(4);

/// Words about the one control that it surrounds. They show on hover and on focus by key, stay
/// while they are pointed at, and go with Escape; on a touch screen a long press shows them.
#[component]
pub fn Tooltip(
    /// The words.
    #[prop(into)]
    text: Signal<String>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let id = id::unique("tip");
    let tip = Tip {
        around: NodeRef::new(),
        words: NodeRef::new(),
        later: StoredValue::new(None),
        listens: StoredValue::new(None),
    };
    on_cleanup(move || tip.listen_no_more());
    let described = id.clone();
    effect(move |_| {
        let control = tip.around.get().and_then(|it| it.first_element_child());
        if let Some(control) = control {
            let others = control.get_attribute("aria-describedby");
            let all = with_id(others.as_deref(), &described);
            // Refused only for names that are no attribute's.
            let _ = control.set_attribute("aria-describedby", &all);
        }
    });
    view! {
        <span
            class="tooltip-around"
            node_ref=tip.around
            on:pointerenter=move |event| tip.entered(&event)
            on:pointerleave=move |event| tip.left(&event)
            on:pointerdown=move |event| tip.pressed(&event)
            on:pointerup=move |event| tip.let_go(&event)
            on:pointercancel=move |event| tip.let_go(&event)
            on:focusin=move |event| tip.focused(&event)
            on:focusout=move |_| tip.hide()
            on:keydown=move |event| tip.key(&event)
        >
            {children()}
            <span class="tooltip" role="tooltip" id=id popover="manual" node_ref=tip.words>
                {move || text.get()}
            </span>
        </span>
    }
}

#[derive(Clone, Copy)]
struct Tip {
    around: NodeRef<html::Span>,
    words: NodeRef<html::Span>,
    /// What is to happen unless something else does.
    later: StoredValue<Option<TimeoutHandle>>,
    /// Hears Escape while they show: the focus may be elsewhere.
    listens: StoredValue<Option<WindowListenerHandle>>,
}

impl Tip {
    fn after(self, wait: Duration, act: impl FnOnce() + 'static) {
        self.wait_no_more();
        // Without a timer, as in a page that is about to go, nothing shows.
        let handle = set_timeout_with_handle(act, wait).ok();
        self.later.set_value(handle);
    }

    fn wait_no_more(self) {
        let handle = self.later.try_update_value(Option::take).flatten();
        if let Some(handle) = handle {
            handle.clear();
        }
    }

    fn is_shown(self) -> bool {
        there(self.words).is_some_and(|words| shows(&words))
    }

    fn show(self) {
        let Some(words) = there(self.words) else {
            return;
        };
        let control = there(self.around).and_then(|around| around.first_element_child());
        let Some(control) = control.and_then(|control| control.dyn_into().ok()) else {
            return;
        };
        // Fails only when they show already.
        if words.show_popover().is_ok() {
            keep_placed(control, (*words).clone());
            self.listen();
        }
    }

    fn listen(self) {
        self.listen_no_more();
        let listener = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" {
                self.hide();
            }
        });
        self.listens.set_value(Some(listener));
    }

    fn listen_no_more(self) {
        let listener = self.listens.try_update_value(Option::take).flatten();
        if let Some(listener) = listener {
            listener.remove();
        }
    }

    fn hide(self) {
        self.wait_no_more();
        self.listen_no_more();
        if let Some(words) = there(self.words) {
            // Fails only when they are hidden already.
            let _ = words.hide_popover();
        }
    }

    fn entered(self, event: &PointerEvent) {
        if event.pointer_type() != "touch" {
            self.after(RESTS, move || self.show());
        }
    }

    fn left(self, event: &PointerEvent) {
        if event.pointer_type() != "touch" {
            self.after(CROSSES, move || self.hide());
        }
    }

    fn pressed(self, event: &PointerEvent) {
        if event.pointer_type() == "touch" {
            self.after(PRESSES, move || self.show());
        } else {
            // Whoever presses knows what it does.
            self.hide();
        }
    }

    fn let_go(self, event: &PointerEvent) {
        if event.pointer_type() != "touch" {
            return;
        }
        if self.is_shown() {
            self.after(READS, move || self.hide());
        } else {
            self.wait_no_more();
        }
    }

    fn focused(self, event: &FocusEvent) {
        let control = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        // A press gives the focus too; that alone asks for no words.
        let by_key = control.is_some_and(|it| it.matches(":focus-visible").unwrap_or(false));
        if by_key {
            self.show();
        }
    }

    fn key(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.is_shown() {
            // A dialog around it stays open.
            event.prevent_default();
            event.stop_propagation();
            self.hide();
        }
    }
}

/// Ids with one more, which comes last.
fn with_id(ids: Option<&str>, id: &str) -> String {
    let mut all: Vec<&str> = ids.unwrap_or_default().split_whitespace().collect();
    if !all.contains(&id) {
        all.push(id);
    }
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::with_id;

    #[test]
    fn what_else_describes_a_control_goes_on_doing_so() {
        assert_eq!(with_id(None, "tip-1"), "tip-1");
        assert_eq!(with_id(Some("hint error"), "tip-1"), "hint error tip-1");
        assert_eq!(with_id(Some("tip-1"), "tip-1"), "tip-1");
    }
}
