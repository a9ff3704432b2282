//! The discs of heaps in the document, each kept and changed only where it changed.

use super::dom::{remove, set};
use super::heaps::Heap;
use super::plot::{Plot, View};
use super::spots::Spot;
use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;
use std::collections::{HashMap, HashSet};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A number can be read while its disc and a dot are so far apart, in shares of the distance at which they
/// touch; a disc that steps aside goes farther.
const CLEAR: f64 = 0.9;
const GAP: f64 = 1.15;

/// Where a disc lies so that a dot does not hide its number: where it does, or on that side of the dot on
/// which it hides the fewest of the others.
fn aside(disc: Spot, dot: Spot, plot: Plot, others: impl Iterator<Item = Spot> + Clone) -> Spot {
    let is_clear = |disc: &Spot, dot: &Spot| {
        (disc.x - dot.x).hypot(disc.y - dot.y) >= (disc.radius + dot.radius) * CLEAR
    };
    if is_clear(&disc, &dot) {
        return disc;
    }
    let gap = (disc.radius + dot.radius) * GAP;
    let beside = [(gap, 0.0), (-gap, 0.0), (0.0, gap), (0.0, -gap)].map(|(right, down)| Spot {
        x: dot.x + right,
        y: dot.y + down,
        ..disc
    });
    let cost = |disc: &Spot| {
        let off = !disc.frame().lies_on(plot);
        let hidden = others.clone().filter(|other| !is_clear(disc, other));
        (off, hidden.count())
    };
    beside.into_iter().min_by_key(cost).unwrap_or(disc)
}

/// All that is drawn of a disc: its rim is around it, and a long number makes it wider.
fn with_rim(disc: Spot) -> Spot {
    Spot {
        radius: disc.radius * 2.0,
        ..disc
    }
}

/// What discs step aside for, in the view.
pub struct Dots<All> {
    /// The dot that shows although it is one of several shown as one.
    pub pulled: Option<Spot>,
    /// All that show.
    pub all: All,
}

struct Shown {
    element: HtmlElement,
    heap: Heap,
    picked: usize,
    /// Where it lies in the view.
    spot: Spot,
    /// Where its element does, once that has a place. The two differ only out of view.
    written: Option<Spot>,
}

/// The heaps in the document, by their first dot.
#[derive(Default)]
pub struct HeapLayer {
    shown: HashMap<Id, Shown>,
}

impl HeapLayer {
    /// Shows these and no others; beside the dot that was pulled out, where it would hide one, and there off the
    /// other `dots`. If one that goes has the focus, the `heir` gets it.
    pub fn show(
        &mut self,
        host: &HtmlElement,
        heaps: &[Heap],
        picked: &HashSet<Id>,
        view: View,
        dots: &Dots<impl Iterator<Item = Spot> + Clone>,
        heir: &HtmlElement,
    ) {
        let stay: HashSet<&Id> = heaps.iter().filter_map(Heap::lead).collect();
        self.shown.retain(|id, shown| {
            let stays = stay.contains(id);
            if !stays {
                remove(&shown.element, heir);
            }
            stays
        });
        for heap in heaps {
            let Some(lead) = heap.lead() else {
                continue;
            };
            if let Some(shown) = self.shown.get_mut(lead) {
                if shown.heap != *heap {
                    shown.heap = heap.clone();
                    shown.write(picked);
                }
                shown.lie(view, dots);
            } else if let Some(element) = make(host, lead) {
                let mut shown = Shown::new(element, heap);
                shown.write(picked);
                shown.lie(view, dots);
                self.shown.insert(lead.clone(), shown);
            }
        }
    }

    /// Another dot was pulled out, or none is any more; or more or less of the plot shows.
    pub fn step_aside(&mut self, view: View, dots: &Dots<impl Iterator<Item = Spot> + Clone>) {
        for shown in self.shown.values_mut() {
            shown.lie(view, dots);
        }
    }

    /// Where they lie in the view.
    pub fn discs(&self) -> impl Iterator<Item = Spot> + Clone {
        self.shown.values().map(|shown| shown.spot)
    }

    /// What the filter does not leave out, with where it lies in the view.
    pub fn places(&self) -> impl Iterator<Item = (Vec<Id>, Spot)> {
        let shown = self.shown.values().filter(|shown| !shown.heap.out);
        shown.map(|shown| (shown.heap.ids(), shown.spot))
    }

    /// Marks those with dots that are picked.
    pub fn pick(&mut self, picked: &HashSet<Id>) {
        for shown in self.shown.values_mut() {
            if shown.picked_of(picked) != shown.picked {
                shown.write(picked);
            }
        }
    }
}

impl Shown {
    fn new(element: HtmlElement, heap: &Heap) -> Self {
        Self {
            element,
            heap: heap.clone(),
            picked: 0,
            spot: heap.spot,
            written: None,
        }
    }

    fn picked_of(&self, picked: &HashSet<Id>) -> usize {
        if picked.is_empty() {
            return 0;
        }
        let rows = self.heap.rows.iter();
        rows.filter(|row| picked.contains(&row.id)).count()
    }

    fn write(&mut self, picked: &HashSet<Id>) {
        self.picked = self.picked_of(picked);
        let element = &self.element;
        let class = if self.heap.out {
            "cluster out"
        } else {
            "cluster"
        };
        set(element, "class", class);
        set(element, "aria-label", &self.heap.label(self.picked));
        let _ = element.toggle_attribute_with_force("data-picked", self.picked > 0);
        // A number alone would be a rank, as in a dot.
        let count = format!("×{}", words::number(self.heap.rows.len() as f64));
        element.set_text_content(Some(&count));
    }

    /// Moves the element to where the disc lies, unless nobody could see it.
    fn lie(&mut self, view: View, dots: &Dots<impl Iterator<Item = Spot> + Clone>) {
        let disc = view.of(self.heap.spot);
        self.spot = dots
            .pulled
            .map_or(disc, |dot| aside(disc, dot, view.plot, dots.all.clone()));
        let moves = self.written.is_none_or(|written| {
            let (written, now) = (with_rim(written), with_rim(self.spot));
            view.plot.sees_move(&written, &now)
        });
        if moves {
            let Spot { x, y, radius } = self.spot;
            let style = format!("--r:{radius:.1}px;left:{x:.1}px;top:{y:.1}px");
            set(&self.element, "style", &style);
            self.written = Some(self.spot);
        }
    }
}

fn make(host: &HtmlElement, lead: &Id) -> Option<HtmlElement> {
    let element: HtmlElement = document().create_element("button").ok()?.dyn_into().ok()?;
    set(&element, "type", "button");
    set(&element, "tabindex", "-1");
    set(&element, "aria-haspopup", "menu");
    set(&element, "data-lead", lead);
    host.append_child(&element).ok()?;
    Some(element)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::matrix::plot::PLOT;

    #[test]
    fn the_number_steps_aside_for_the_dot_that_is_pulled_out() {
        let spot = |x, radius| Spot {
            x,
            y: 100.0,
            radius,
        };
        let aside = |x: f64, dot: f64, others: &[Spot]| {
            aside(spot(x, 14.0), spot(dot, 10.0), PLOT, others.iter().copied())
        };
        let beside = |x: f64, dot: f64| aside(x, dot, &[]).x;
        assert_eq!(beside(100.0, 100.0), 127.6);
        assert_eq!(beside(100.0, 130.0), 100.0);
        // At the right edge there is room to the left.
        assert_eq!(beside(580.0, 580.0), 552.4);
        // Where another dot lies to the right, it does not hide that, nor one to the left as well.
        let (right, left) = (spot(130.0, 10.0), spot(70.0, 10.0));
        assert_eq!(aside(100.0, 100.0, &[right]).x, 72.4);
        assert_eq!(aside(100.0, 100.0, &[right, left]).y, 127.6);
    }
}
