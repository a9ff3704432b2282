//! How large an element is, kept true while it changes, and how large a rem.

use leptos::html;
use leptos::prelude::*;
use markup::effect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

/// Width and height in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Size {
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

/// The size of an element's border box; nothing by nothing until it is in the document.
#[must_use]
pub fn observe_size(node: NodeRef<html::Div>) -> ReadSignal<Size> {
    let (size, set_size) = signal(Size::default());
    effect(move |_| {
        let Some(element) = node.get() else {
            return;
        };
        let observed = element.clone();
        let measure = move || {
            let frame = observed.get_bounding_client_rect();
            let now = Size {
                width: frame.width(),
                height: frame.height(),
            };
            // The page may be letting go of the room while the browser still measures.
            if size.try_get_untracked().is_some_and(|known| known != now) {
                set_size.set(now);
            }
        };
        // The first time at once: what is laid out by its size must not be painted without it.
        measure();
        let measure = Closure::<dyn FnMut()>::new(measure);
        // Every browser that runs WebAssembly has it; without it nothing shows wrong, only small.
        let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else {
            return;
        };
        observer.observe(&element);
        let held = StoredValue::new_local((observer, measure));
        on_cleanup(move || {
            held.try_with_value(|(observer, _)| observer.disconnect());
        });
    });
    size
}

/// The size of one rem, in pixels.
#[must_use]
pub fn rem() -> f64 {
    let size = || {
        let root = document().document_element()?;
        let style = window().get_computed_style(&root).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        size.trim_end_matches("px").parse::<f64>().ok()
    };
    size().filter(|size| *size > 1.0).unwrap_or(16.0)
}
