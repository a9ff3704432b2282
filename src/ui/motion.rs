//! Motion that a style sheet cannot begin: from where something stood to where it stands now, and along with a hand.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// An element that can be animated, which every browser that runs the app knows; its bindings do not.
    #[wasm_bindgen(extends = Element)]
    type Moving;

    #[wasm_bindgen(method)]
    fn animate(this: &Moving, frames: &JsValue, milliseconds: f64) -> Animation;

    type Animation;

    #[wasm_bindgen(method, getter)]
    fn effect(this: &Animation) -> Effect;

    #[wasm_bindgen(method)]
    fn cancel(this: &Animation);

    type Effect;

    #[wasm_bindgen(method, js_name = setKeyframes)]
    fn set_frames(this: &Effect, frames: &JsValue);
}

/// Longer than anybody holds anything, in milliseconds.
const FOR_EVER: f64 = 1e9;

/// How long something moves, and along which curve.
pub struct Motion {
    milliseconds: f64,
    curve: String,
}

/// The motion of the tokens for what changes its place; `None` where no motion is wanted.
#[must_use]
pub fn middle() -> Option<Motion> {
    let root = document().document_element()?;
    let style = window().get_computed_style(&root).ok().flatten()?;
    let token = |name: &str| style.get_property_value(name).ok();
    let milliseconds = milliseconds(&token("--mid")?)?;
    let curve = token("--ease")?.trim().to_owned();
    (milliseconds > 0.0).then_some(Motion {
        milliseconds,
        curve,
    })
}

impl Motion {
    /// Moves a property of an element between two values, once.
    pub fn play(&self, element: &Element, property: &str, from: &str, to: &str) {
        let frames = frames(property, from, to);
        let _ = js_sys::Reflect::set(&frames, &"easing".into(), &self.curve.as_str().into());
        element
            .unchecked_ref::<Moving>()
            .animate(&frames, self.milliseconds);
    }
}

/// An element in a hand, which stands where it is put by an animation that does not move. Where its style said so, a
/// browser would go through all layers of the page at every step: of an animation, it knows that no other is touched.
pub struct Held(Animation);

impl Held {
    /// Takes an element up, transformed so.
    fn new(element: &Element, transform: &str) -> Self {
        let frames = frames("transform", transform, transform);
        Self(element.unchecked_ref::<Moving>().animate(&frames, FOR_EVER))
    }

    /// Transforms it so from now on.
    fn put(&self, transform: &str) {
        let frames = frames("transform", transform, transform);
        self.0.effect().set_frames(&frames);
    }

    /// Takes an element up, transforms it anew or lets it go.
    pub fn keep(held: &mut Option<Self>, element: &Element, transform: Option<&str>) {
        match (held.as_ref(), transform) {
            (Some(held), Some(transform)) => held.put(transform),
            (None, Some(transform)) => *held = Some(Self::new(element, transform)),
            (_, None) => *held = None,
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// A property and its two values, as an animation takes them.
fn frames(property: &str, from: &str, to: &str) -> js_sys::Object {
    let frames = js_sys::Object::new();
    let values = js_sys::Array::of2(&from.into(), &to.into());
    // An object takes any property.
    let _ = js_sys::Reflect::set(&frames, &property.into(), &values);
    frames
}

/// A time as a style sheet writes it: `160ms`, `0.2s`.
fn milliseconds(time: &str) -> Option<f64> {
    let time = time.trim();
    match time.strip_suffix("ms") {
        Some(number) => number.trim().parse().ok(),
        None => Some(time.strip_suffix('s')?.trim().parse::<f64>().ok()? * 1_000.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_sheets_write_them() {
        assert_eq!(milliseconds(" 160ms"), Some(160.0));
        assert_eq!(milliseconds("0.2s"), Some(200.0));
        assert_eq!(milliseconds("0s"), Some(0.0));
        assert_eq!(milliseconds("soon"), None);
    }
}
