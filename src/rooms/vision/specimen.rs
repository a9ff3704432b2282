//! Notes of the board for the gallery: of records that no workspace holds. In debug builds alone.

use super::card;
use super::dom;
use super::look::Look;
use plan::methods::golden_circle::Place;
use plan::records::{Colour, note};
use plan::workspace::{Dot, ReplicaId, Stamp};
use plan::{Id, Record};
use web_sys::HtmlElement;

/// A note, and what there is about it besides its words.
#[derive(Clone, Copy, Debug)]
pub struct NoteSpecimen {
    /// What tells it from the others on the page.
    pub name: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Its colour.
    pub colour: Colour,
    /// Who wrote it; may be empty.
    pub author: &'static str,
    /// How many votes it has.
    pub votes: usize,
    /// Where on its board it lies: from -1 to 1 of half of it, to the right.
    pub at: f64,
    /// What there is to settle, in a word or two.
    pub unsettled: Option<&'static str>,
    /// What the board marks it with, as an attribute and its value.
    pub mark: Option<(&'static str, &'static str)>,
}

impl NoteSpecimen {
    /// A yellow note that says this, in the middle.
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        Self {
            name,
            text,
            colour: Colour::Yellow,
            author: "",
            votes: 0,
            at: 0.0,
            unsettled: None,
            mark: None,
        }
    }

    /// Its element, made as the board makes it; nothing only where the browser makes none.
    pub fn element(&self) -> Option<HtmlElement> {
        let id = Id::parse(&format!("gallery-{}", self.name)).ok()?;
        let mut look = Look::of(&self.record(&id), self.votes);
        look.unsettled = self.unsettled.map(str::to_owned);
        let element = card::specimen(&look)?;
        element.set_id(&dom::element_id(&id));
        element.set_tab_index(0);
        if let Some((name, value)) = self.mark {
            // Refused only for names that are no attribute's.
            let _ = element.set_attribute(name, value);
        }
        Some(element)
    }

    fn record(&self, id: &Id) -> Record {
        let place = Place { x: self.at, y: 0.0 };
        let fields = [
            (note::TEXT, self.text.into()),
            (note::AUTHOR, self.author.into()),
            (note::COLOUR, self.colour.word().into()),
            (note::AT, note::place_value(place)),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value));
        let dot = Dot {
            stamp: Stamp::at_millis(0),
            replica: ReplicaId::from_random(0),
        };
        Record::new(id.clone(), note::KIND, fields.into_iter().collect(), dot)
    }
}
