//! The dots in the document. There can be thousands, and moving one must touch that one alone, so
//! they are kept by hand: an element a dot, changed only where the dot changed.

use super::layout::{Plot, Side, Spot, clearest_side};
use leptos::prelude::*;
use plan::Id;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A dot as it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct Dot {
    /// Its initiative.
    pub id: Id,
    /// Where it lies.
    pub spot: Spot,
    /// Its place by RICE.
    pub rank: Option<usize>,
    /// The name beside it.
    pub name: String,
    /// What is read aloud.
    pub label: String,
    /// Where its name stands.
    pub side: Side,
    /// Whether its name always shows. Otherwise it does while the dot is looked at.
    pub named: bool,
    /// Whether it is a moonshot.
    pub moonshot: bool,
    /// Whether the filter leaves it out.
    pub out: bool,
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
        if self.shown.len() > dots.len() || dots.iter().any(|dot| !self.shown.contains_key(&dot.id))
        {
            let stay: std::collections::HashSet<&Id> = dots.iter().map(|dot| &dot.id).collect();
            self.shown.retain(|id, shown| {
                let stays = stay.contains(id);
                if !stays {
                    shown.element.remove();
                }
                stays
            });
        }
        for dot in dots {
            match self.shown.get_mut(&dot.id) {
                Some(shown) if shown.dot == *dot => {}
                Some(shown) => {
                    write(&shown.element, &shown.number, dot, Some(&shown.dot));
                    shown.dot = dot.clone();
                }
                None => {
                    if let Some(shown) = make(&self.host, dot) {
                        self.shown.insert(dot.id.clone(), shown);
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
                let side = clearest_side(&now.dot.spot, &now.dot.name, others, plot);
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
    set(&element, "data-id", &dot.id);
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
    if differs(|a, b| (a.named, a.moonshot, a.out) == (b.named, b.moonshot, b.out)) {
        let mut class = String::from("dot");
        for (word, holds) in [
            (" named", dot.named),
            (" moonshot", dot.moonshot),
            (" out", dot.out),
        ] {
            if holds {
                class.push_str(word);
            }
        }
        set(element, "class", &class);
    }
    if differs(|a, b| a.label == b.label) {
        set(element, "aria-label", &dot.label);
    }
    if differs(|a, b| a.name == b.name) {
        set(element, "data-name", &dot.name);
    }
    if differs(|a, b| a.side == b.side) {
        set(element, "data-side", dot.side.word());
    }
    // A number in a dot too small for it is a smudge.
    let shown = |dot: &Dot| dot.rank.filter(|_| dot.spot.radius >= 8.0);
    if before.is_none_or(|before| shown(before) != shown(dot)) {
        let text = shown(dot).map(|rank| rank.to_string()).unwrap_or_default();
        number.set_text_content(Some(&text));
    }
}

fn style(dot: &Dot) -> String {
    let Spot { x, y, radius } = dot.spot;
    // Small dots lie on large ones.
    let above = (100.0 - radius).max(1.0);
    format!("--r:{radius:.1}px;z-index:{above:.0};transform:translate({x:.1}px,{y:.1}px)")
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails only for names that no attribute can have.
    let _ = element.set_attribute(name, value);
}
