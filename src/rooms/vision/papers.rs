//! How large the notes in groups are as they lie, for the outlines around them. The browser says when
//! one changes its size; nothing is measured while notes are dragged.

use super::dom;
use js_sys::Array;
use leptos::prelude::*;
use plan::Id;
use std::collections::{HashMap, HashSet};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver, ResizeObserverEntry};

/// Width and height in pixels.
pub type Extent = (f64, f64);

type Watch = (ResizeObserver, Closure<dyn FnMut(Array)>);

/// The sizes that are known.
#[derive(Clone, Copy)]
pub struct Papers {
    sizes: RwSignal<HashMap<Id, Extent>>,
    watched: StoredValue<HashMap<Id, HtmlElement>, LocalStorage>,
    watch: StoredValue<Option<Watch>, LocalStorage>,
    /// Whether notes are larger while they are open.
    grow: StoredValue<bool>,
}

impl Papers {
    /// None is known. Made in the room's owner.
    pub fn new() -> Self {
        let papers = Self {
            sizes: RwSignal::new(HashMap::new()),
            watched: StoredValue::new_local(HashMap::new()),
            watch: StoredValue::new_local(None),
            grow: StoredValue::new(false),
        };
        let changed = move |entries: Array| {
            let cards = entries.iter().filter_map(|entry| {
                let entry: ResizeObserverEntry = entry.unchecked_into();
                entry.target().dyn_into::<HtmlElement>().ok()
            });
            papers.measure(cards);
        };
        let measure = Closure::<dyn FnMut(Array)>::new(changed);
        // Every browser that runs WebAssembly has it; without it outlines are as for small notes.
        if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
            papers.watch.set_value(Some((observer, measure)));
        }
        on_cleanup(move || {
            papers.watch.try_with_value(|watch| {
                if let Some((observer, _)) = watch {
                    observer.disconnect();
                }
            });
        });
        papers
    }

    /// How large a note is; tracked for all of them.
    pub fn size(self, id: &Id) -> Option<Extent> {
        self.sizes.with(|sizes| sizes.get(id).copied())
    }

    /// Whether the size of a note will be known in a moment; tracked as [`Self::size`] is.
    pub fn awaits(self, id: &Id) -> bool {
        let measures = self.watch.try_with_value(Option::is_some);
        measures == Some(true) && self.size(id).is_none()
    }

    /// Says whether notes grow while they are open, so that they are not measured then.
    pub fn grow(self, grow: bool) {
        self.grow.set_value(grow);
    }

    /// Watches these notes, and no others.
    pub fn watch(self, ids: &HashSet<Id>) {
        self.watch.try_with_value(|watch| {
            let Some((observer, _)) = watch else {
                return;
            };
            self.watched.update_value(|watched| {
                watched.retain(|id, card| {
                    // A note that went and came back has another element.
                    let stays = ids.contains(id) && card.is_connected();
                    if !stays {
                        observer.unobserve(card);
                    }
                    stays
                });
                for id in ids {
                    if watched.contains_key(id) {
                        continue;
                    }
                    if let Some(card) = dom::card(id) {
                        observer.observe(&card);
                        watched.insert(id.clone(), card);
                    }
                }
            });
        });
        // One that comes back may have another size by then.
        if self
            .sizes
            .with_untracked(|sizes| sizes.keys().any(|id| !ids.contains(id)))
        {
            self.sizes
                .update(|sizes| sizes.retain(|id, _| ids.contains(id)));
        }
    }

    /// These cards have another size than before.
    fn measure(self, cards: impl Iterator<Item = HtmlElement>) {
        let grow = self.grow.try_get_value().unwrap_or_default();
        let known = |id: &Id| {
            self.sizes
                .try_with_untracked(|sizes| sizes.get(id).copied())
        };
        let mut changed: Vec<(Id, Extent)> = Vec::new();
        for card in cards {
            let size = extent(&card);
            let open = ":hover, :focus-visible, [data-open]";
            let is_open = || grow && card.matches(open).unwrap_or(false);
            let Some(id) = dom::note_of(&card) else {
                continue;
            };
            let Some(known) = known(&id) else {
                return;
            };
            // One that is written has no size.
            if size.1 > 0.0 && known != Some(size) && (known.is_none() || !is_open()) {
                changed.push((id, size));
            }
        }
        if !changed.is_empty() {
            self.sizes.update(|sizes| sizes.extend(changed));
        }
    }
}

/// How large a card is as it lies, whatever turns or enlarges it in the hand.
pub fn extent(card: &HtmlElement) -> Extent {
    (
        f64::from(card.offset_width()),
        f64::from(card.offset_height()),
    )
}
