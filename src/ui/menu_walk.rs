//! Keys in an open menu. None that is pressed there means anything to what lies behind it.

use super::keys::{composes, is_plain, name};
use super::menu::{hide, there};
use super::step::Step;
use super::type_ahead::{TypeAhead, typed};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const ITEMS: &str = "[role^=menuitem]";

/// Walks the items by key. What stands in a row is a group, and is walked by left and right, too.
pub(super) fn walk(list: NodeRef<html::Div>, letters: TypeAhead, event: &KeyboardEvent) {
    if !is_plain(event) || composes(event) {
        return;
    }
    event.stop_propagation();
    let Some(menu) = there(list) else {
        return;
    };
    let all = Items::of(&menu);
    let key = name(event);
    let next = match key.as_str() {
        "ArrowDown" => all.after(Step::Next),
        "ArrowUp" => all.after(Step::Previous),
        "Home" => all.after(Step::First),
        "End" => all.after(Step::Last),
        "ArrowRight" => all.group().and_then(|group| group.after(Step::Next)),
        "ArrowLeft" => all.group().and_then(|group| group.after(Step::Previous)),
        "Tab" => return hide(list),
        key => match letters.hear(key) {
            Some(letters) => all.typed(&letters),
            None => return,
        },
    };
    event.prevent_default();
    focus(next);
}

/// Gives the item that is chosen the focus, or the first one.
pub(super) fn focus_chosen(list: NodeRef<html::Div>) {
    let Some(menu) = there(list) else {
        return;
    };
    let chosen = menu
        .query_selector("[aria-checked=true]")
        .ok()
        .flatten()
        .and_then(|chosen| chosen.dyn_into::<HtmlElement>().ok());
    focus(chosen.or_else(|| Items::of(&menu).after(Step::First)));
}

fn focus(item: Option<HtmlElement>) {
    if let Some(item) = item {
        // Fails only for an item that left the page meanwhile.
        let _ = item.focus();
    }
}

/// The items of a menu, and which of them has the focus.
struct Items {
    all: Vec<HtmlElement>,
    at: Option<usize>,
}

impl Items {
    fn of(within: &Element) -> Self {
        let all: Vec<HtmlElement> = match within.query_selector_all(ITEMS) {
            Ok(found) => (0..found.length())
                .filter_map(|at| found.item(at)?.dyn_into().ok())
                .collect(),
            Err(_) => Vec::new(),
        };
        let focused = document().active_element();
        let at = all
            .iter()
            .position(|item| focused.as_ref() == Some(item.as_ref()));
        Self { all, at }
    }

    /// Those that stand in a row with the one that has the focus.
    fn group(&self) -> Option<Self> {
        let focused = self.all.get(self.at?)?;
        let group = focused.closest("[role=menu] [role=group]").ok()??;
        Some(Self::of(&group))
    }

    fn after(&self, step: Step) -> Option<HtmlElement> {
        let next = step.from(self.at, self.all.len())?;
        self.all.get(next).cloned()
    }

    fn typed(&self, letters: &str) -> Option<HtmlElement> {
        let words: Vec<String> = self.all.iter().map(words).collect();
        let next = typed(&words, self.at, letters)?;
        self.all.get(next).cloned()
    }
}

/// What an item is called.
fn words(item: &HtmlElement) -> String {
    let shown = || item.text_content().unwrap_or_default().trim().to_owned();
    item.get_attribute("aria-label").unwrap_or_else(shown)
}
