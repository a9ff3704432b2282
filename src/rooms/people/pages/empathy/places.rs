//! Where notes show: in the sections of the canvas, or in the four quadrants and what stands beside them.

use crate::rooms::people_words;
use plan::methods::empathy_views::Quadrant;
use plan::records::empathy_note::Section;

/// How a map is seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Look {
    /// As Dave Gray's canvas.
    Canvas,
    /// As the four quadrants.
    Quadrants,
}

impl Look {
    /// The word by which it is kept.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Canvas => "canvas",
            Self::Quadrants => "quadrants",
        }
    }

    /// Reads a word; the canvas for any other.
    pub(super) fn from_word(word: &str) -> Self {
        match word {
            "quadrants" => Self::Quadrants,
            _ => Self::Canvas,
        }
    }

    /// The places of a map seen so, in the order in which they are read.
    pub(super) fn places(self) -> Vec<Place> {
        let sections = Section::ALL.iter().copied();
        match self {
            Self::Canvas => sections.map(Place::Section).collect(),
            Self::Quadrants => {
                let beside = sections.filter(|section| Quadrant::of(*section).is_none());
                let quadrants = Quadrant::ALL.iter().copied().map(Place::Quadrant);
                quadrants.chain(beside.map(Place::Section)).collect()
            }
        }
    }

    /// The place that shows a section.
    pub(super) fn place_of(self, section: Section) -> Place {
        let quadrant = Quadrant::of(section).filter(|_| self == Self::Quadrants);
        quadrant.map_or(Place::Section(section), Place::Quadrant)
    }
}

/// Where notes show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// A section of the canvas.
    Section(Section),
    /// A quadrant, which may hold the notes of several sections.
    Quadrant(Quadrant),
}

impl Place {
    /// Whether it shows the notes of a section.
    pub(super) fn holds(self, section: Section) -> bool {
        match self {
            Self::Section(own) => own == section,
            Self::Quadrant(own) => Quadrant::of(section) == Some(own),
        }
    }

    /// Of which section a note is that is put here.
    pub(super) fn section_for(self, section: Section) -> Section {
        match self {
            Self::Section(own) => own,
            Self::Quadrant(own) => own.section_for(section),
        }
    }

    /// Of which section a note is that is written here.
    pub(super) fn section(self) -> Section {
        match self {
            Self::Section(own) => own,
            Self::Quadrant(own) => own.section(),
        }
    }

    /// Its name in the page.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Section(own) => own.word(),
            Self::Quadrant(own) => own.word(),
        }
    }

    /// The place of this name.
    pub(super) fn named(word: &str) -> Option<Self> {
        let section = Section::from_word(word).map(Self::Section);
        section.or_else(|| Quadrant::from_word(word).map(Self::Quadrant))
    }

    /// Its heading.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Section(own) => people_words::empathy_section(own),
            Self::Quadrant(Quadrant::Says) => "Says",
            Self::Quadrant(Quadrant::Thinks) => "Thinks",
            Self::Quadrant(Quadrant::Does) => "Does",
            Self::Quadrant(Quadrant::Feels) => "Feels",
        }
    }

    /// What to ask oneself there.
    pub(super) fn prompt(self) -> &'static str {
        match self {
            Self::Section(own) => section_prompt(own),
            Self::Quadrant(Quadrant::Says) => "Their own words, as we heard them.",
            Self::Quadrant(Quadrant::Thinks) => "What is on their mind, and may stay unsaid.",
            Self::Quadrant(Quadrant::Does) => "What we saw them do.",
            Self::Quadrant(Quadrant::Feels) => {
                "What moods it leaves them in, what worries them, what they look forward to."
            }
        }
    }
}

fn section_prompt(section: Section) -> &'static str {
    match section {
        Section::Who => "Whose day is this, and what situation are they in?",
        Section::NeedToDo => "What has to get done or decided, and how can they tell it worked?",
        Section::See => "What is around them: places, screens, other people?",
        Section::Say => "What have we heard from them, word for word?",
        Section::Do => "What have we watched them do, workarounds included?",
        Section::Hear => "What do colleagues, friends and the news tell them?",
        Section::Think => "What is on their mind, and may stay unsaid?",
        Section::Feel => "What moods does it leave them in, and when?",
        Section::Pain => "What do they fear, and what wears them out?",
        Section::Gain => "What do they hope for, and what would make their day?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_section_shows_in_one_place_of_either_look() {
        for look in [Look::Canvas, Look::Quadrants] {
            assert_eq!(Look::from_word(look.word()), look);
            let places = look.places();
            for section in Section::ALL {
                let holding: Vec<_> = places.iter().filter(|it| it.holds(*section)).collect();
                assert_eq!(holding, [&look.place_of(*section)]);
            }
            for place in places {
                assert!(place.holds(place.section()));
                assert_eq!(Place::named(place.word()), Some(place));
            }
        }
    }
}
