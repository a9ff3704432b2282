//! A dot: what it shows and what is said of it.

use super::names::{LONGEST_NAME, Side};
use super::paint::Paint;
use super::readout::place_words;
use super::spots::Spot;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::words;
use std::sync::Arc;

/// Dots smaller than this, in pixels, have no room for their rank.
const NUMBERED_FROM: f64 = 8.0;

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
    /// Whether it is shown as one with others.
    pub gathered: bool,
    /// Whether it lies so far out of view that it need not be there.
    pub far: bool,
}

/// Whether two rows are the same. Most are kept from one plan to the next, and then nothing in them needs to be
/// compared.
#[must_use]
pub fn is_same_row(one: &Arc<Light>, other: &Arc<Light>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

impl PartialEq for Dot {
    fn eq(&self, other: &Self) -> bool {
        self.look() == other.look()
            && self.number() == other.number()
            && self.has_words_of(other)
            && (self.gathered, self.far) == (other.gathered, other.far)
    }
}

impl Dot {
    fn look(&self) -> (Spot, Side, bool, bool, Paint) {
        (self.spot, self.side, self.named, self.out, self.paint)
    }

    /// Whether it has an element of its own even while nobody has picked it out.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        !self.gathered && !self.far
    }

    fn has_room(&self) -> bool {
        self.spot.radius >= NUMBERED_FROM
    }

    /// The number in it.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        self.rank.filter(|_| self.has_room())
    }

    /// What stands in it where there is room: its number, or a dash for what has no rank.
    #[must_use]
    pub fn sign(&self) -> String {
        match (self.number(), self.rank) {
            (Some(rank), _) => rank.to_string(),
            (None, None) if self.has_room() => "–".to_owned(),
            _ => String::new(),
        }
    }

    /// Whether the same stands in both; most dots that change keep it.
    #[must_use]
    pub fn has_sign_of(&self, other: &Self) -> bool {
        (self.number(), self.has_room()) == (other.number(), other.has_room())
    }

    /// Whether the same is said of both.
    #[must_use]
    pub fn has_words_of(&self, other: &Self) -> bool {
        is_same_row(&self.row, &other.row) && self.group == other.group
    }

    /// What is read aloud: "1, Shift guard alerts: impact 2 high, effort 3 person-months; Planned".
    #[must_use]
    pub fn label(&self, picked: bool) -> String {
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
        if picked {
            label.push_str(", selected");
        }
        label
    }

    /// The name beside it.
    #[must_use]
    pub fn name(&self) -> String {
        words::shortened(&self.row.name, LONGEST_NAME)
    }
}
