//! The dots in the document. There can be thousands, and moving one must touch that one alone, so
//! they are kept by hand: an element a dot, changed only where the dot changed.

use super::dom::{remove, set};
use super::dot::Dot;
use super::heap_layer::{Dots, HeapLayer};
use super::heaps::Heap;
use super::names::{clearest_side, standing};
use super::paint::Paint;
use super::plot::{Frame, Plot, View};
use super::spots::Spot;
use leptos::prelude::*;
use plan::Id;
use std::collections::{HashMap, HashSet};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

struct Shown {
    element: HtmlElement,
    number: Element,
    /// Its shape, where it has a colour of its own.
    shape: Option<Element>,
    dot: Dot,
    /// Where it lies in the view.
    spot: Spot,
    /// Where its element does. The two differ only out of view.
    written: Spot,
}

impl Shown {
    /// Moves the element to where the dot lies, unless nobody could see it.
    fn lie(&mut self, plot: Plot) {
        if plot.sees_move(&self.written, &self.spot) {
            self.write_place();
        }
    }

    fn write_place(&mut self) {
        self.written = self.spot;
        set(&self.element, "style", &style(&self.spot));
    }
}

/// The dots of one plot.
pub struct DotLayer {
    host: HtmlElement,
    shown: HashMap<Id, Shown>,
    /// The one at which Tab stops. It shows wherever it lies.
    chosen: Option<Id>,
    /// Whether that one is picked out, so that its name has to show.
    picks_out: bool,
    heaps: HeapLayer,
    picked: HashSet<Id>,
}

impl DotLayer {
    /// A layer without dots.
    #[must_use]
    pub fn new(host: HtmlElement) -> Self {
        Self {
            host,
            shown: HashMap::new(),
            chosen: None,
            picks_out: false,
            heaps: HeapLayer::default(),
            picked: HashSet::new(),
        }
    }

    /// Shows those of these dots that have an element, and no others.
    pub fn show(&mut self, dots: &[Dot], view: View) {
        let mut staying = 0;
        for dot in dots {
            if !self.has_element(dot) {
                continue;
            }
            let spot = view.of(dot.spot);
            let stays = match self.shown.get_mut(&dot.row.id) {
                Some(shown) => {
                    if shown.dot != *dot {
                        let picked = self.picked.contains(&dot.row.id);
                        write(&shown.element, &shown.number, dot, Some(&shown.dot), picked);
                        paint(&shown.element, &mut shown.shape, dot.paint);
                        shown.dot = dot.clone();
                    }
                    shown.spot = spot;
                    shown.lie(view.plot);
                    true
                }
                None => self.make(dot, spot),
            };
            staying += usize::from(stays);
        }
        // Mostly none goes, and then none has to be looked for.
        if staying < self.shown.len() {
            self.remove_gone(dots);
        }
    }

    fn has_element(&self, dot: &Dot) -> bool {
        dot.stands_alone() || self.chosen.as_ref() == Some(&dot.row.id)
    }

    /// Makes a dot's element. Whether there is one now.
    fn make(&mut self, dot: &Dot, spot: Spot) -> bool {
        let picked = self.picked.contains(&dot.row.id);
        let made = make(&self.host, dot, spot, picked);
        let is_there = made.is_some();
        if let Some(shown) = made {
            self.shown.insert(dot.row.id.clone(), shown);
        }
        is_there
    }

    /// Shows these heaps and no others.
    pub fn heap(&mut self, heaps: &[Heap], view: View) {
        let heir = self.heir(|_| true);
        let dots = Dots {
            pulled: self.pulled_out(),
            all: self.shown.values().map(|shown| shown.spot),
        };
        self.heaps
            .show(&self.host, heaps, &self.picked, view, &dots, &heir);
    }

    /// The same heaps, when more or less of the plot shows, or another dot is picked out.
    pub fn turn_heaps(&mut self, view: View) {
        let dots = Dots {
            pulled: self.pulled_out(),
            all: self.shown.values().map(|shown| shown.spot),
        };
        self.heaps.step_aside(view, &dots);
    }

    /// The name of the dot that is picked out goes where it hides the fewest dots, heaps and names, and
    /// least of what is `taken`.
    pub fn name_picked_out(&self, plot: Plot, taken: &[Frame]) {
        let chosen = self.chosen.as_ref().filter(|_| self.picks_out);
        let chosen = chosen.and_then(|id| self.shown.get(id));
        if let Some(now) = chosen.filter(|now| !now.dot.named) {
            let others = self.shown.values().map(|shown| shown.spot);
            let others = others.chain(self.heaps.discs());
            let named = self.shown.values().filter(|shown| shown.dot.named);
            let names = named.map(|it| standing(it.dot.side, &it.spot, &it.dot.row.name, plot));
            let taken: Vec<Frame> = taken.iter().copied().chain(names).collect();
            let side = clearest_side(now.spot, &now.dot.row.name, others, plot, &taken);
            set(&now.element, "data-side", side.word());
        }
    }

    /// What gets the focus when the element that has it goes: the dot at which Tab stops if it stays, or else
    /// the plot.
    fn heir(&self, stays: impl Fn(&Id) -> bool) -> HtmlElement {
        let chosen = self.chosen.as_ref().filter(|id| stays(id));
        let chosen = chosen.and_then(|id| self.shown.get(id));
        chosen.map_or(&self.host, |shown| &shown.element).clone()
    }

    /// Where the dot lies that shows although it is one of several shown as one.
    fn pulled_out(&self) -> Option<Spot> {
        let shown = self.shown.get(self.chosen.as_ref()?)?;
        shown.dot.gathered.then_some(shown.spot)
    }

    /// Marks the dots that are picked, and the heaps with such dots.
    pub fn pick(&mut self, picked: &[Id]) {
        let picked: HashSet<Id> = picked.iter().cloned().collect();
        for (id, shown) in &self.shown {
            let now = picked.contains(id);
            if now != self.picked.contains(id) {
                mark(&shown.element, &shown.dot, now);
            }
        }
        self.heaps.pick(&picked);
        self.picked = picked;
    }

    /// The same dots, when more or less of the plot shows.
    pub fn turn(&mut self, view: View) {
        for shown in self.shown.values_mut() {
            shown.spot = view.of(shown.dot.spot);
            shown.lie(view.plot);
        }
    }

    fn remove_gone(&mut self, dots: &[Dot]) {
        let stay = dots.iter().filter(|dot| self.has_element(dot));
        let stay: HashSet<&Id> = stay.map(|dot| &dot.row.id).collect();
        let heir = self.heir(|id| stay.contains(id));
        self.shown.retain(|id, shown| {
            let stays = stay.contains(id);
            if !stays {
                remove(&shown.element, &heir);
            }
            stays
        });
    }

    /// Picks out one dot: it shows, even from among those that are shown as one, with its name, and Tab
    /// stops at it (at the first that stands alone where none is picked out). The heaps step aside for it, and its
    /// name for them, when they are turned next.
    pub fn choose(&mut self, chosen: Option<&Id>, dots: &[Dot], view: View) {
        let picked_out = chosen.and_then(|id| dots.iter().find(|dot| dot.row.id == *id));
        let first = || dots.iter().find(|dot| dot.stands_alone());
        let stop = picked_out.or_else(first).or(dots.first());
        let before = self.chosen.take();
        self.picks_out = picked_out.is_some();
        self.chosen = stop.map(|dot| dot.row.id.clone());
        if let Some(dot) = stop
            && !self.shown.contains_key(&dot.row.id)
        {
            self.make(dot, view.of(dot.spot));
        }
        if let Some(before) = before.filter(|id| self.chosen.as_ref() != Some(id)) {
            self.leave(&before);
        }
        if let Some(now) = stop.and_then(|dot| self.shown.get(&dot.row.id)) {
            let pressed = if self.picks_out { "true" } else { "false" };
            set(&now.element, "tabindex", "0");
            set(&now.element, "aria-pressed", pressed);
        }
    }

    /// A dot is picked out no more. It may go back among others; the focus does not go with it.
    fn leave(&mut self, id: &Id) {
        let Some(before) = self.shown.get(id) else {
            return;
        };
        if before.dot.stands_alone() {
            set(&before.element, "tabindex", "-1");
            set(&before.element, "aria-pressed", "false");
            set(&before.element, "data-side", before.dot.side.word());
            return;
        }
        let heir = self.heir(|chosen| chosen != id);
        if let Some(before) = self.shown.remove(id) {
            remove(&before.element, &heir);
        }
    }

    /// The dot's element.
    #[must_use]
    pub fn element(&self, id: &Id) -> Option<HtmlElement> {
        self.shown.get(id).map(|shown| shown.element.clone())
    }

    /// Where a dot lies in the view.
    #[must_use]
    pub fn spot(&self, id: &Id) -> Option<Spot> {
        self.shown.get(id).map(|shown| shown.spot)
    }

    /// What is in view and not left out by the filter, with where it lies: dots, and what stands for several.
    pub fn places(&self) -> impl Iterator<Item = (Vec<Id>, Spot)> {
        let dots = self.shown.values().filter(|shown| !shown.dot.out);
        let dots = dots.map(|shown| (vec![shown.dot.row.id.clone()], shown.spot));
        dots.chain(self.heaps.places())
    }

    /// Puts a dot back where it lies, after it was dragged.
    pub fn settle(&mut self, id: &Id) {
        if let Some(shown) = self.shown.get_mut(id) {
            shown.write_place();
        }
    }
}

fn make(host: &HtmlElement, dot: &Dot, spot: Spot, picked: bool) -> Option<Shown> {
    let element: HtmlElement = document().create_element("button").ok()?.dyn_into().ok()?;
    let number = document().create_element("span").ok()?;
    set(&element, "type", "button");
    set(&element, "data-id", &dot.row.id);
    set(&element, "tabindex", "-1");
    set(&element, "aria-pressed", "false");
    write(&element, &number, dot, None, picked);
    if picked {
        mark(&element, dot, picked);
    }
    set(&element, "style", &style(&spot));
    element.append_child(&number).ok()?;
    let mut shape = None;
    paint(&element, &mut shape, dot.paint);
    host.append_child(&element).ok()?;
    Some(Shown {
        element,
        number,
        shape,
        dot: dot.clone(),
        spot,
        written: spot,
    })
}

/// Gives a dot its colour and its shape. The plain disc is the dot itself; any other shape is an element
/// in it, so that it can be cut out without cutting the name off.
fn paint(element: &HtmlElement, shape: &mut Option<Element>, paint: Paint) {
    let Some(word) = paint.word() else {
        if let Some(shape) = shape.take() {
            shape.remove();
            let _ = element.remove_attribute("data-painted");
        }
        return;
    };
    if shape.is_none() {
        let made = document().create_element("i").ok();
        *shape = made.filter(|made| element.prepend_with_node_1(made).is_ok());
        set(element, "data-painted", "");
    }
    if let Some(shape) = shape {
        set(shape, "data-hue", word);
    }
}

/// Marks a dot as one of those that are picked, or no longer.
fn mark(element: &Element, dot: &Dot, picked: bool) {
    set(element, "aria-label", &dot.label(picked));
    let _ = element.toggle_attribute_with_force("data-picked", picked);
}

fn write(element: &HtmlElement, number: &Element, dot: &Dot, before: Option<&Dot>, picked: bool) {
    let differs = |same: fn(&Dot, &Dot) -> bool| before.is_none_or(|before| !same(before, dot));
    let class = |dot: &Dot| (dot.named, dot.row.rice.is_moonshot(), dot.out);
    if before.is_none_or(|before| class(before) != class(dot)) {
        let (named, moonshot, out) = class(dot);
        let mut words = String::from("dot");
        for (word, holds) in [(" named", named), (" moonshot", moonshot), (" out", out)] {
            if holds {
                words.push_str(word);
            }
        }
        set(element, "class", &words);
    }
    if differs(|a, b| a.has_words_of(b) && a.number() == b.number()) {
        set(element, "aria-label", &dot.label(picked));
    }
    if differs(|a, b| a.row.name == b.row.name) {
        set(element, "data-name", &dot.name());
    }
    if differs(|a, b| a.side == b.side) {
        set(element, "data-side", dot.side.word());
    }
    if differs(Dot::has_sign_of) {
        number.set_text_content(Some(&dot.sign()));
    }
}

/// Dots lie by `left` and `top`: thousands of transforms would cost every frame of the whole page.
/// Only the one that is dragged has a transform.
fn style(&Spot { x, y, radius }: &Spot) -> String {
    // Small dots lie on large ones.
    let above = (100.0 - radius).max(1.0);
    format!("--r:{radius:.1}px;z-index:{above:.0};left:{x:.1}px;top:{y:.1}px")
}
