//! On paper a table is whole: there is no scrolling to the rest.

use leptos::ev;
use leptos::prelude::*;

/// Whether the page is being printed.
pub(super) fn printing() -> ReadSignal<bool> {
    let (printing, set_printing) = signal(false);
    let says = move |now: bool| {
        move |_: web_sys::Event| {
            // The room may be gone by now.
            let _ = set_printing.try_set(now);
        }
    };
    let before = window_event_listener(ev::Custom::new("beforeprint"), says(true));
    let after = window_event_listener(ev::Custom::new("afterprint"), says(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    printing
}
