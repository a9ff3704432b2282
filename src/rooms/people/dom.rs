//! Where things of this room are in the page, and giving them the focus once they are there.

use crate::rooms::focus::{is_within, scroll, take, when_shown, when_there};
use crate::ui::focus::focus_still;
use leptos::prelude::*;
use plan::Id;
use plan::records::persona_trait::Trait;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// Where the caret goes in a field that gets the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Caret {
    /// Before the text.
    Start,
    /// After the text.
    End,
    /// At this many UTF-16 units.
    At(u32),
    /// Around the text.
    All,
}

/// Something that can get the focus.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Spot {
    /// A persona's card, or the page of one.
    Card(Id),
    /// A part of a card, by class: a field, or a button.
    Part(Id, &'static str),
    /// A goal, need or pain on a card.
    Line(Id, Id),
    /// The button that adds to a list of a card.
    Adder(Id, Trait),
    /// The button that adds a persona.
    AddPersona,
}

impl Spot {
    // An id holds neither quotes nor backslashes, so it can stand between quotes.
    fn selector(&self) -> String {
        let card = |id: &Id| format!("article[data-id=\"{id}\"]");
        match self {
            Self::Card(id) => card(id),
            Self::Part(id, class) => format!("{} .{class}", card(id)),
            Self::Line(of, id) => {
                format!("{} .persona-line[data-id=\"{id}\"] textarea", card(of))
            }
            Self::Adder(of, kind) => {
                format!("{} [data-add=\"{}\"]", card(of), kind.kind())
            }
            Self::AddPersona => ".room-people .add-persona".to_owned(),
        }
    }

    fn find(&self) -> Option<HtmlElement> {
        let found = document().query_selector(&self.selector()).ok()??;
        let field = match self {
            Self::Part(..) => found.query_selector("textarea").ok().flatten(),
            _ => None,
        };
        field.unwrap_or(found).dyn_into().ok()
    }

    /// Gives it the focus as soon as it is in the page. Before the next key is heard, so that
    /// quick typing goes where it should.
    pub(super) fn focus(self, caret: Caret) {
        when_there(move || self.find(), move |element| put(&element, caret));
    }

    /// Gives it the focus after the page shows what was just changed: an element that is moved
    /// loses the focus.
    pub(super) fn focus_moved(self, caret: Caret) {
        when_shown(move || self.find(), move |element| put(&element, caret));
    }

    /// Gives it the focus at once and scrolls nothing. Whether it is there.
    pub(super) fn take_focus(&self) -> bool {
        let found = self.find();
        if let Some(element) = &found {
            focus_still(element);
        }
        found.is_some()
    }

    /// Brings it into the middle of the view.
    pub(super) fn show(&self) {
        if let Some(element) = self.find() {
            scroll(&element, web_sys::ScrollLogicalPosition::Center);
        }
    }
}

/// Gives an element the focus, and a field its caret.
pub(super) fn put(element: &HtmlElement, caret: Caret) {
    take(element);
    let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() else {
        return;
    };
    let length = field.text_length();
    let (start, end) = match caret {
        Caret::Start => (0, 0),
        Caret::End => (length, length),
        Caret::At(at) => (at, at),
        Caret::All => (0, length),
    };
    let _ = field.set_selection_range(start, end);
}

/// Whether the focus is within a persona's card.
pub(super) fn focus_is_in(id: &Id) -> bool {
    is_within(&Spot::Card(id.clone()).selector())
}

/// The field that has the focus.
pub(super) fn focused_field() -> Option<HtmlTextAreaElement> {
    document().active_element()?.dyn_into().ok()
}

/// The caret's place in a field, or where what is selected begins and ends, in UTF-16 units.
pub(super) fn selection(field: &HtmlTextAreaElement) -> (u32, u32) {
    let end = |place: Result<Option<u32>, _>| place.ok().flatten();
    let start = end(field.selection_start()).unwrap_or_default();
    (start, end(field.selection_end()).unwrap_or(start))
}
