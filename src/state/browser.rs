//! The browser's time and randomness, for the plan crate.

use plan::day::Day;
use plan::workspace::Outside;

/// The browser's clock and its source of cryptographic randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct Browser;

/// Milliseconds since 1970, by the browser's clock.
#[must_use]
pub fn now() -> u64 {
    // Whole milliseconds; before 1970 and after the year 285,000 the cast saturates.
    js_sys::Date::now() as u64
}

/// What day it is where this machine stands.
#[must_use]
pub fn today() -> Day {
    let date = js_sys::Date::new_0();
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    // Whatever a clock shows, the calendar has that day.
    Day::new(year, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

impl Outside for Browser {
    fn now(&mut self) -> u64 {
        now()
    }

    fn random(&mut self) -> u64 {
        random()
    }
}

/// 64 random bits. A browser without `crypto` (none that runs this app) falls back to
/// `Math.random`, twice.
#[must_use]
pub fn random() -> u64 {
    let mut bytes = [0; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        u64::from_le_bytes(bytes)
    } else {
        let half = || (js_sys::Math::random() * 4_294_967_296.0) as u64;
        half() << 32 | half()
    }
}

/// Takes the focus from whatever has it in the room, so that what is being written is kept by the
/// room and in the workspace it was written in, before either makes way for another.
pub fn leave_field() {
    use wasm_bindgen::JsCast;
    let focused = leptos::prelude::document().active_element();
    let focused = focused.filter(|it| it.closest("main").is_ok_and(|main| main.is_some()));
    if let Some(focused) = focused.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // What cannot lose the focus has nothing to keep.
        let _ = focused.blur();
    }
}
