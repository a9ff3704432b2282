//! The dots in the document. There can be thousands, and moving one must touch that one alone, so
//! they are kept by hand: an element a dot, changed only where the dot changed.

use super::Board;
use super::dom::dots_of;
use super::names::{LONGEST_NAME, Side, clearest_side};
use super::paint::Paint;
use super::plot::{Plot, View};
use super::readout::place_words;
use super::spots::Spot;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::words;
use crate::ui::zoom::Zoom;
use leptos::prelude::*;
use markup::effect;
use plan::Id;
use std::collections::HashMap;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Dots smaller than this, in pixels, have no room for their rank.
const NUMBERED_FROM: f64 = 8.0;

/// More dots than this do not glide when they all move.
const MOST_GLIDING: usize = 400;

/// A dot as it is shown.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Its initiative.
    pub row: Arc<Light>,
    /// Where it lies on the whole plot.
    pub spot: Spot,
    /// Its place by RICE.
    pub rank: Option<usize>,
    /// Where its name stands.
    pub side: Side,
    /// Whether its name always shows. Otherwise it does while the dot is looked at.
    pub named: bool,
    /// Whether the filter leaves it out.
    pub out: bool,
    /// Its colour and shape.
    pub paint: Paint,
    /// What these stand for.
    pub group: Option<Arc<str>>,
}

impl PartialEq for Dot {
    fn eq(&self, other: &Self) -> bool {
        self.look() == other.look() && self.number() == other.number() && self.has_words_of(other)
    }
}

impl Dot {
    fn look(&self) -> (Spot, Side, bool, bool, Paint) {
        (self.spot, self.side, self.named, self.out, self.paint)
    }

    /// The number in it.
    fn number(&self) -> Option<usize> {
        self.rank.filter(|_| self.spot.radius >= NUMBERED_FROM)
    }

    fn has_words_of(&self, other: &Self) -> bool {
        let same = Arc::ptr_eq(&self.row, &other.row) || self.row == other.row;
        same && self.group == other.group
    }

    /// What is read aloud: "1, Shift guard alerts: impact 2 high, effort 3 person-months; Planned".
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
        if let Some(group) = &self.group {
            label.push_str("; ");
            label.push_str(group);
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
        if differs_in_view(&self.written, &self.spot, plot) {
            self.write_place();
        }
    }

    fn write_place(&mut self) {
        self.written = self.spot;
        set(&self.element, "style", &style(&self.spot));
    }
}

/// Whether a dot that goes from one place to another is seen to. Seen from near, most lie outside
/// before and after.
fn differs_in_view(from: &Spot, to: &Spot, plot: Plot) -> bool {
    from != to && (plot.shows(from) || plot.shows(to))
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
    pub fn show(&mut self, dots: &[Dot], view: View) {
        self.remove_gone(dots);
        for dot in dots {
            let spot = view.of(dot.spot);
            match self.shown.get_mut(&dot.row.id) {
                Some(shown) => {
                    if shown.dot != *dot {
                        write(&shown.element, &shown.number, dot, Some(&shown.dot));
                        paint(&shown.element, &mut shown.shape, dot.paint);
                        shown.dot = dot.clone();
                    }
                    shown.spot = spot;
                    shown.lie(view.plot);
                }
                None => {
                    if let Some(shown) = make(&self.host, dot, spot) {
                        self.shown.insert(dot.row.id.clone(), shown);
                    }
                }
            }
        }
    }

    /// The same dots, when more or less of the plot shows.
    pub fn turn(&mut self, view: View) {
        for shown in self.shown.values_mut() {
            shown.spot = view.of(shown.dot.spot);
            shown.lie(view.plot);
        }
    }

    fn remove_gone(&mut self, dots: &[Dot]) {
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
                let others = self.shown.values().map(|shown| &shown.spot);
                let side = clearest_side(&now.spot, &now.dot.row.name, others, plot);
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

    /// Where a dot lies in the view.
    #[must_use]
    pub fn spot(&self, id: &Id) -> Option<Spot> {
        self.shown.get(id).map(|shown| shown.spot)
    }

    /// Puts a dot back where it lies, after it was dragged.
    pub fn settle(&mut self, id: &Id) {
        if let Some(shown) = self.shown.get_mut(id) {
            shown.write_place();
        }
    }
}

fn make(host: &HtmlElement, dot: &Dot, spot: Spot) -> Option<Shown> {
    let element: HtmlElement = document().create_element("button").ok()?.dyn_into().ok()?;
    let number = document().create_element("span").ok()?;
    set(&element, "type", "button");
    set(&element, "data-id", &dot.row.id);
    set(&element, "tabindex", "-1");
    set(&element, "aria-pressed", "false");
    write(&element, &number, dot, None);
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

fn write(element: &HtmlElement, number: &Element, dot: &Dot, before: Option<&Dot>) {
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
fn style(&Spot { x, y, radius }: &Spot) -> String {
    // Small dots lie on large ones.
    let above = (100.0 - radius).max(1.0);
    format!("--r:{radius:.1}px;z-index:{above:.0};left:{x:.1}px;top:{y:.1}px")
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails only for names that no attribute can have.
    let _ = element.set_attribute(name, value);
}

/// What was drawn last.
struct Drawn {
    view: View,
    rested: Zoom,
    dots: Arc<Vec<Dot>>,
}

/// Keeps the dots in the document like those that are to show.
pub fn keep(board: Board) {
    effect(move |before: Option<Drawn>| {
        let now = Drawn {
            view: View {
                plot: board.plot.get(),
                zoom: board.lens.now(),
            },
            rested: board.lens.rested(),
            dots: board.dots.get(),
        };
        if let Some(plot) = board.plot_node.get() {
            draw(board, &plot, before.as_ref(), &now);
        }
        now
    });
    effect(move |_| {
        let chosen = board.room.selected.get();
        if let Some(id) = &chosen
            && !board.is_pressed()
        {
            untrack(|| board.reveal(id));
        }
        board.layer.update_value(|layer| {
            if let Some(layer) = layer {
                untrack(|| choose(board, layer));
            }
        });
    });
}

/// Draws what differs from before. Dots glide when the plan changes, not when the window or the view
/// does.
fn draw(board: Board, plot: &HtmlElement, before: Option<&Drawn>, now: &Drawn) {
    let still = before.is_none_or(|before| before.view != now.view);
    let still = still || now.dots.len() > MOST_GLIDING;
    let _ = plot.toggle_attribute_with_force("data-still", still);
    board.layer.update_value(|layer| {
        let known = before.filter(|before| layer.is_some() && Arc::ptr_eq(&before.dots, &now.dots));
        if layer.is_none() {
            *layer = dots_of(plot).map(DotLayer::new);
        }
        let Some(layer) = layer else {
            return;
        };
        match known {
            Some(_) => layer.turn(now.view),
            None => layer.show(&now.dots, now.view),
        }
        let turns = known
            .is_some_and(|known| (known.rested, known.view.plot) == (now.rested, now.view.plot));
        // On which side the chosen dot's name stands depends on all the others.
        if !turns {
            untrack(|| choose(board, layer));
        }
    });
}

fn choose(board: Board, layer: &mut DotLayer) {
    let chosen = board.room.selected.get();
    let first = board
        .dots
        .with(|dots| dots.first().map(|dot| dot.row.id.clone()));
    layer.choose(chosen.as_ref(), first.as_ref(), board.plot.get());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::matrix::plot::PLOT;

    #[test]
    fn what_nobody_sees_is_not_moved() {
        let spot = |x| Spot {
            x,
            y: 100.0,
            radius: 9.0,
        };
        let moves = |from, to| differs_in_view(&spot(from), &spot(to), PLOT);
        assert!(moves(50.0, 60.0) && moves(50.0, -900.0) && moves(900.0, 60.0));
        assert!(!moves(50.0, 50.0) && !moves(-900.0, -950.0) && !moves(-900.0, 1_400.0));
        // What lay outside a small plot may lie in a large one.
        let large = Plot {
            width: 1_000.0,
            ..PLOT
        };
        assert!(differs_in_view(&spot(900.0), &spot(1_400.0), large));
    }
}
