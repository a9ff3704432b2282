//! One note on the board: a few plain elements and one effect, so that thousands stay quick.

use super::board::Board;
use super::dom;
use super::look::Look;
use icondata_lu::LuGitFork;
use leptos::prelude::*;
use plan::records::note;
use plan::{Id, Record};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A note on the board. Dropping it stops it from following its record.
pub struct Card {
    /// Its element.
    pub element: HtmlElement,
    _follows: RenderEffect<Option<Look>>,
}

impl Card {
    /// A note that follows its record; `None` only where the browser makes no elements. Made in an
    /// owner that lives as long as the board.
    pub fn new(board: Board, id: &Id) -> Option<Self> {
        let element = blank(board, id)?;
        let id = id.clone();
        let paper = element.clone();
        let follows = RenderEffect::new(move |shown: Option<Option<Look>>| {
            let shown = shown.flatten();
            let votes = board.votes(&id);
            let read = |record: &Record| {
                let group = Id::parse(record.text(note::GROUP)).ok();
                (Look::of(record, votes), group)
            };
            let look = board.session.record(&id, |record| record.map(read));
            let look = look.map(|(look, group)| {
                let name = group.and_then(|group| board.group_name(&group));
                match name {
                    Some(name) => look.in_group(&name),
                    None => look,
                }
            });
            if let Some(look) = &look {
                show(&paper, shown.as_ref(), look);
            }
            // A note that is gone is taken off the board by whoever put it there.
            look.or(shown)
        });
        Some(Self {
            element,
            _follows: follows,
        })
    }
}

/// A note that looks so and follows no record, for the gallery.
#[cfg(debug_assertions)]
pub fn specimen(look: &Look) -> Option<HtmlElement> {
    let element = paper()?;
    show(&element, None, look);
    Some(element)
}

/// The paper alone.
fn paper() -> Option<HtmlElement> {
    let element = make("article", "note")?;
    let text = make("p", "note-text")?;
    set(&text, "dir", Some("auto"));
    let _ = element.append_child(&text);
    set(&element, "aria-roledescription", Some("note"));
    Some(element)
}

/// A note on which nothing is written yet.
fn blank(board: Board, id: &Id) -> Option<HtmlElement> {
    let element = paper()?;
    element.set_id(&dom::element_id(id));
    // From here on these four are kept by the board.
    let is_stop = board
        .tab_stop
        .with_untracked(|stop| stop.as_ref() == Some(id));
    element.set_tab_index(if is_stop { 0 } else { -1 });
    if board.is_selected(id) {
        set(&element, "aria-current", Some("true"));
        set(&element, "data-open", board.is_open(id).then_some(""));
    }
    let has_faded = board.faded.with_untracked(|faded| faded.contains(id));
    set(&element, "data-faded", has_faded.then_some(""));
    if board.is_writing(id) {
        set(&element, "data-written", Some(""));
    }
    Some(element)
}

/// Brings the elements up to what the record says, touching only what differs.
fn show(paper: &HtmlElement, shown: Option<&Look>, look: &Look) {
    let differs = |same: &dyn Fn(&Look) -> bool| !shown.is_some_and(same);
    if differs(&|shown| shown.at == look.at) {
        let style = paper.style();
        let _ = style.set_property("--x", &format!("{:.4}", look.at.x));
        let _ = style.set_property("--y", &format!("{:.4}", look.at.y));
    }
    if differs(&|shown| shown.colour == look.colour) {
        set(paper, "data-color", Some(look.colour.word()));
    }
    if shown != Some(look) {
        set(paper, "aria-label", Some(&look.spoken()));
    }
    if differs(&|shown| shown.text == look.text && shown.folded == look.folded)
        && let Some(text) = paper.first_element_child()
    {
        text.set_text_content(Some(&look.written()));
        let _ = text
            .class_list()
            .toggle_with_force("note-empty", look.is_empty());
    }
    let foot = |look: &Look| (look.author.clone(), look.folded, look.unsettled.clone());
    let has_foot = foot(look) != (String::new(), false, None);
    if (has_foot || shown.is_some()) && differs(&|shown| foot(shown) == foot(look)) {
        show_foot(paper, look);
    }
    if shown.map_or(0, |shown| shown.votes) != look.votes {
        show_votes(paper, look.votes);
    }
}

/// So many votes are dots; more are a dot and a number.
const DOTS: usize = 5;

/// At the corner of the paper; on one that is drawn as a dot, the number alone. A screen reader has
/// them in the note's name.
fn show_votes(paper: &HtmlElement, votes: usize) {
    set(paper, "data-voted", (votes > 0).then_some(""));
    if let Ok(Some(old)) = paper.query_selector(":scope > .note-votes") {
        old.remove();
    }
    if votes == 0 {
        return;
    }
    let Some(all) = make("span", "note-votes") else {
        return;
    };
    set(&all, "aria-hidden", Some("true"));
    let number = votes.to_string();
    set(&all, "data-votes", Some(&number));
    let dots = if votes > DOTS { 1 } else { votes };
    for _ in 0..dots {
        add(&all, "i", "", "");
    }
    if votes > DOTS {
        add(&all, "b", "", &number);
    }
    let _ = paper.append_child(&all);
}

/// Below the text: who wrote it, and what else can be done.
fn show_foot(paper: &HtmlElement, look: &Look) {
    if let Ok(Some(old)) = paper.query_selector(":scope > .note-foot") {
        old.remove();
    }
    set(paper, "data-conflict", look.unsettled.as_ref().map(|_| ""));
    let Some(foot) = make("footer", "note-foot") else {
        return;
    };
    if !look.author.is_empty() {
        add(&foot, "span", "note-author", &look.author);
    }
    if look.folded {
        add(&foot, "button", "note-more", "Read all");
    }
    if let Some(unsettled) = &look.unsettled {
        add(&foot, "button", "badge warning", unsettled);
        if let Some(badge) = foot.last_element_child() {
            let icon = LuGitFork.data;
            let icon =
                format!(r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{icon}</svg>"#);
            let _ = badge.insert_adjacent_html("afterbegin", &icon);
            set(
                &badge,
                "title",
                Some("Two copies differ: choose what to keep"),
            );
        }
    }
    if foot.first_element_child().is_some() {
        let _ = paper.append_child(&foot);
    }
}

fn make(tag: &str, class: &str) -> Option<HtmlElement> {
    let element = document().create_element(tag).ok()?;
    element.set_class_name(class);
    element.dyn_into().ok()
}

fn add(to: &Element, tag: &str, class: &str, words: &str) {
    let Some(element) = make(tag, class) else {
        return;
    };
    element.set_text_content(Some(words));
    if tag == "button" {
        set(&element, "type", Some("button"));
        // The Tab key walks notes; the tools beside the board do the same as these.
        element.set_tab_index(-1);
    }
    let _ = to.append_child(&element);
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    // Refused only for names that are no attribute's.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
