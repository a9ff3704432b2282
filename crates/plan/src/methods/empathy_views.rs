//! One empathy map seen as Dave Gray's canvas or as the four quadrants; see
//! [`crate::records::empathy_note`] for the sources of both.
//!
//! A note keeps its section, so that either view shows every note and loses nothing of the other:
//!
//! | section of the canvas | quadrant |
//! |---|---|
//! | 4 say | Says |
//! | 5 do | Does |
//! | 7 think | Thinks |
//! | 7 feel, pains, gains | Feels (what worries them, what they look forward to) |
//! | 1 who, 2 need to do, 3 see, 6 hear | beside the four |
//!
//! The other way round, a note that is put into a quadrant is of the section that gives the quadrant its
//! name, unless its own section is shown there already: a pain that moves within Feels stays a pain.

use crate::records::empathy_map::{self, EmpathyMap, Subject};
use crate::records::empathy_note::{self, EmpathyNote, Section};
use crate::records::words;
use crate::workspace::{Id, Workspace};

words! {
    /// The quadrants, as Nielsen Norman Group has them.
    Quadrant {
        /// What they say aloud.
        Says = "says",
        /// What they think, and may not say.
        Thinks = "thinks",
        /// What they do.
        Does = "does",
        /// What they feel.
        Feels = "feels",
    }
}

impl Quadrant {
    /// The quadrant that shows a section; `None` where it is beside the four.
    #[must_use]
    pub fn of(section: Section) -> Option<Self> {
        match section {
            Section::Say => Some(Self::Says),
            Section::Do => Some(Self::Does),
            Section::Think => Some(Self::Thinks),
            Section::Feel | Section::Pain | Section::Gain => Some(Self::Feels),
            Section::Who | Section::NeedToDo | Section::See | Section::Hear => None,
        }
    }

    /// The section that gives it its name.
    #[must_use]
    pub fn section(self) -> Section {
        match self {
            Self::Says => Section::Say,
            Self::Thinks => Section::Think,
            Self::Does => Section::Do,
            Self::Feels => Section::Feel,
        }
    }

    /// Of which section a note is that is put here.
    #[must_use]
    pub fn section_for(self, section: Section) -> Section {
        if Self::of(section) == Some(self) {
            section
        } else {
            self.section()
        }
    }
}

/// The notes of a map, in order.
#[must_use]
pub fn notes(workspace: &Workspace, map: &str) -> Vec<EmpathyNote> {
    let records = workspace.belonging_to(map, empathy_note::KIND);
    records.into_iter().map(EmpathyNote::from).collect()
}

/// The maps about a persona, in order; the first is the one that others are merged into.
#[must_use]
pub fn maps_of_persona(workspace: &Workspace, persona: &str) -> Vec<Id> {
    let maps = workspace.belonging_to(persona, empathy_map::KIND);
    let maps = maps.into_iter().map(EmpathyMap::from);
    let about = |map: &EmpathyMap| matches!(&map.subject, Subject::Persona(id) if **id == *persona);
    maps.filter(about).map(|map| map.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quadrant_shows_what_is_put_into_it() {
        for quadrant in Quadrant::ALL {
            assert_eq!(Quadrant::of(quadrant.section()), Some(*quadrant));
            for section in Section::ALL {
                let put = quadrant.section_for(*section);
                assert_eq!(Quadrant::of(put), Some(*quadrant));
                assert_eq!(quadrant.section_for(put), put);
            }
        }
    }

    #[test]
    fn what_stays_in_its_quadrant_keeps_its_section() {
        for section in Section::ALL {
            if let Some(quadrant) = Quadrant::of(*section) {
                assert_eq!(quadrant.section_for(*section), *section);
            }
        }
        assert_eq!(Quadrant::Feels.section_for(Section::Think), Section::Feel);
        assert_eq!(Quadrant::Feels.section_for(Section::Pain), Section::Pain);
    }
}
