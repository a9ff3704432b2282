//! The dots in the document. There can be thousands, and moving one must touch that one alone, so
//! they are kept by hand: an element a dot, changed only where the dot changed.

use super::drag::place_words;
use super::layout::{LONGEST_NAME, Plot, Side, Spot, clearest_side};
use crate::rooms::priorities::ranking::Light;
use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;
use std::collections::HashMap;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Dots smaller than this, in pixels, have no room for their rank.
const NUMBERED_FROM: f64 = 8.0;

/// A dot as it is shown.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Its initiative.
    pub row: Arc<Light>,
    /// Where it lies.
    pub spot: Spot,
    /// Its place by RICE.
    pub rank: Option<usize>,
    /// Where its name stands.
    pub side: Side,
    /// Whether its name always shows. Otherwise it does while the dot is looked at.
    pub named: bool,
    /// Whether the filter leaves it out.
    pub out: bool,
}

impl PartialEq for Dot {
    fn eq(&self, other: &Self) -> bool {
        self.look() == other.look() && self.number() == other.number() && self.has_words_of(other)
    }
}

impl Dot {
    fn look(&self) -> (Spot, Side, bool, bool) {
        (self.spot, self.side, self.named, self.out)
    }

    /// The number in it.
    fn number(&self) -> Option<usize> {
        self.rank.filter(|_| self.spot.radius >= NUMBERED_FROM)
    }

    fn has_words_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.row, &other.row) || self.row == other.row
    }

    /// What is read aloud: "1, Shift guard alerts: impact 2 high, effort 3 person-months".
    fn label(&self) -> String {
        let mut label = String::new();
        if let Some(number) = self.number() {
            label.push_str(&format!("{number}, "));
        }
        label.push_str(&self.row.name);
        if let (Some(impact), Some(effort)) = (self.row.rice.impact, self.row.rice.effort) {
            label.push_str(": ");
            label.push_str(&place_words(impact, effort));
        }
        label
    }

    /// The name beside it.
    fn name(&self) -> String {
        words::shortened(&self.row.name, LONGEST_NAME)
    }
}

struct Shown {
    element: HtmlElement,
    number: Element,
    dot: Dot,
}

/// The dots of one plot.
pub struct DotLayer {
    host: HtmlElement,
    shown: HashMap<Id, Shown>,
    chosen: Option<Id>,
}

impl DotLayer {
    /// A layer without dots.
    #[must_use]
    pub fn new(host: HtmlElement) -> Self {
        Self {
            host,
            shown: HashMap::new(),
            chosen: None,
        }
    }

    /// Shows these dots and no others.
    pub fn show(&mut self, dots: &[Dot]) {
        if self.shown.len() > dots.len()
            || dots.iter().any(|dot| !self.shown.contains_key(&dot.row.id))
        {
            let stay: std::collections::HashSet<&Id> = dots.iter().map(|dot| &dot.row.id).collect();
            self.shown.retain(|id, shown| {
                let stays = stay.contains(id);
                if !stays {
                    shown.element.remove();
                }
                stays
            });
        }
        for dot in dots {
            match self.shown.get_mut(&dot.row.id) {
                Some(shown) if shown.dot == *dot => {}
                Some(shown) => {
                    write(&shown.element, &shown.number, dot, Some(&shown.dot));
                    shown.dot = dot.clone();
                }
                None => {
                    if let Some(shown) = make(&self.host, dot) {
                        self.shown.insert(dot.row.id.clone(), shown);
                    }
                }
            }
        }
    }

    /// Picks out one dot: it shows its name, and Tab stops at it (at the first where none is picked
    /// out).
    pub fn choose(&mut self, chosen: Option<&Id>, first: Option<&Id>, plot: Plot) {
        let stop = chosen.filter(|id| self.shown.contains_key(*id)).or(first);
        if let Some(before) = self.chosen.take().and_then(|id| self.shown.get(&id)) {
            set(&before.element, "tabindex", "-1");
            set(&before.element, "aria-pressed", "false");
            set(&before.element, "data-side", before.dot.side.word());
        }
        if let Some(now) = stop.and_then(|id| self.shown.get(id)) {
            let is_chosen = stop == chosen;
            set(&now.element, "tabindex", "0");
            set(
                &now.element,
                "aria-pressed",
                if is_chosen { "true" } else { "false" },
            );
            if is_chosen && !now.dot.named {
                let others = self.shown.values().map(|shown| &shown.dot.spot);
                let side = clearest_side(&now.dot.spot, &now.dot.row.name, others, plot);
                set(&now.element, "data-side", side.word());
            }
        }
        self.chosen = stop.cloned();
    }

    /// The dot's element.
    #[must_use]
    pub fn element(&self, id: &Id) -> Option<HtmlElement> {
        self.shown.get(id).map(|shown| shown.element.clone())
    }

    /// Where a dot lies.
    #[must_use]
    pub fn spot(&self, id: &Id) -> Option<Spot> {
        self.shown.get(id).map(|shown| shown.dot.spot)
    }

    /// Puts a dot back where it lies, after it was dragged.
    pub fn settle(&self, id: &Id) {
        if let Some(shown) = self.shown.get(id) {
            set(&shown.element, "style", &style(&shown.dot));
        }
    }
}

fn make(host: &HtmlElement, dot: &Dot) -> Option<Shown> {
    let element: HtmlElement = document().create_element("button").ok()?.dyn_into().ok()?;
    let number = document().create_element("span").ok()?;
    set(&element, "type", "button");
    set(&element, "data-id", &dot.row.id);
    set(&element, "tabindex", "-1");
    set(&element, "aria-pressed", "false");
    write(&element, &number, dot, None);
    element.append_child(&number).ok()?;
    host.append_child(&element).ok()?;
    Some(Shown {
        element,
        number,
        dot: dot.clone(),
    })
}

fn write(element: &HtmlElement, number: &Element, dot: &Dot, before: Option<&Dot>) {
    let differs = |same: fn(&Dot, &Dot) -> bool| before.is_none_or(|before| !same(before, dot));
    if differs(|a, b| a.spot == b.spot) {
        set(element, "style", &style(dot));
    }
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
        set(element, "aria-label", &dot.label());
    }
    if differs(|a, b| a.row.name == b.row.name) {
        set(element, "data-name", &dot.name());
    }
    if differs(|a, b| a.side == b.side) {
        set(element, "data-side", dot.side.word());
    }
    if differs(|a, b| a.number() == b.number()) {
        let text = dot
            .number()
            .map(|rank| rank.to_string())
            .unwrap_or_default();
        number.set_text_content(Some(&text));
    }
}

/// Dots lie by `left` and `top`: thousands of transforms would cost every frame of the whole page.
/// Only the one that is dragged has a transform.
fn style(dot: &Dot) -> String {
    let Spot { x, y, radius } = dot.spot;
    // Small dots lie on large ones.
    let above = (100.0 - radius).max(1.0);
    format!("--r:{radius:.1}px;z-index:{above:.0};left:{x:.1}px;top:{y:.1}px")
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails only for names that no attribute can have.
    let _ = element.set_attribute(name, value);
}
