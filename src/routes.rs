//! Addresses: a room, perhaps one of its pages, and perhaps one record there, in the URL's fragment, so
//! that any static host serves them: `#/people/k3f9…`, `#/vision/statement`.

use plan::Id;

/// A room of the workspace.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Room {
    /// The why–how–what bullseye and its statements.
    Vision,
    /// The personas.
    People,
    /// The initiatives, ranked, and the impact/effort matrix.
    Priorities,
    /// Where the data lives.
    Storage,
    /// Every primitive in every state, for whoever works on them.
    #[cfg(debug_assertions)]
    Gallery,
}

impl Room {
    /// Every room, as the navigation lists them.
    pub const ALL: [Self; 4] = [Self::Vision, Self::People, Self::Priorities, Self::Storage];

    /// The room of this name. The gallery is no part of the navigation, and of release builds.
    fn named(word: &str) -> Option<Self> {
        let rooms = Self::ALL.into_iter();
        #[cfg(debug_assertions)]
        let rooms = rooms.chain([Self::Gallery]);
        rooms.into_iter().find(|room| room.word() == word)
    }

    /// The room's name in an address and in the style sheets.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::People => "people",
            Self::Priorities => "priorities",
            Self::Storage => "storage",
            #[cfg(debug_assertions)]
            Self::Gallery => "gallery",
        }
    }
}

/// A page of a room, beside the one that the room begins with.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Page {
    /// From the notes of each ring to its sentence.
    Converge,
    /// Where stakeholders pull apart.
    Tensions,
    /// The vision in words: statement, value proposition, differentiation, alignment.
    Statement,
    /// What users and teams say about the vision.
    Feedback,
    /// The vision on one page.
    Brief,
    /// One persona, whole.
    Persona,
    /// What personas say, do, think and feel.
    Empathy,
    /// What was learned, and where.
    Evidence,
    /// Guides for interviews, and the interviews.
    Interviews,
    /// How well each need and pain is known.
    Knowledge,
    /// One initiative, whole.
    Initiative,
    /// The initiatives by one scoring model, beside another.
    Scoring,
    /// How sure the order is, where inputs are ranges.
    HowSure,
    /// What fits into the capacity of a period.
    WhatFits,
    /// The buckets, which are the operating models, and what share each has.
    Portfolio,
    /// Objectives and their key results.
    Okrs,
    /// Looking at the order again.
    Reassess,
    /// Why these and not those, for executives.
    Explain,
}

impl Page {
    /// Every page, in the order in which the work goes.
    pub const ALL: [Self; 18] = [
        Self::Converge,
        Self::Tensions,
        Self::Statement,
        Self::Feedback,
        Self::Brief,
        Self::Persona,
        Self::Empathy,
        Self::Evidence,
        Self::Interviews,
        Self::Knowledge,
        Self::Initiative,
        Self::Scoring,
        Self::HowSure,
        Self::WhatFits,
        Self::Portfolio,
        Self::Okrs,
        Self::Reassess,
        Self::Explain,
    ];

    /// The room it is a page of.
    #[must_use]
    pub fn room(self) -> Room {
        match self {
            Self::Converge | Self::Tensions | Self::Statement | Self::Feedback | Self::Brief => {
                Room::Vision
            }
            Self::Persona | Self::Empathy | Self::Evidence | Self::Interviews | Self::Knowledge => {
                Room::People
            }
            Self::Initiative
            | Self::Scoring
            | Self::HowSure
            | Self::WhatFits
            | Self::Portfolio
            | Self::Okrs
            | Self::Reassess
            | Self::Explain => Room::Priorities,
        }
    }

    /// Whether it stands in the navigation of its room: all do but those that are of one record alone.
    #[must_use]
    pub fn is_listed(self) -> bool {
        !matches!(self, Self::Persona | Self::Initiative)
    }

    /// The pages of a room that stand in its navigation.
    pub fn listed(room: Room) -> impl Iterator<Item = Self> {
        let pages = Self::ALL.into_iter();
        pages.filter(move |page| page.room() == room && page.is_listed())
    }

    /// The page's name in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Converge => "converge",
            Self::Tensions => "tensions",
            Self::Statement => "statement",
            Self::Feedback => "feedback",
            Self::Brief => "brief",
            Self::Persona => "persona",
            Self::Empathy => "empathy",
            Self::Evidence => "evidence",
            Self::Interviews => "interviews",
            Self::Knowledge => "knowledge",
            Self::Initiative => "initiative",
            Self::Scoring => "scoring",
            Self::HowSure => "how-sure",
            Self::WhatFits => "what-fits",
            Self::Portfolio => "portfolio",
            Self::Okrs => "okrs",
            Self::Reassess => "reassess",
            Self::Explain => "explain",
        }
    }

    fn named(room: Room, word: &str) -> Option<Self> {
        let mut pages = Self::ALL.into_iter();
        pages.find(|page| page.room() == room && page.word() == word)
    }
}

/// An address within the app.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Route {
    /// The room that shows.
    pub room: Room,
    /// The page of it that shows; `None` is the one that the room begins with.
    pub page: Option<Page>,
    /// The record that is picked out in it.
    pub record: Option<Id>,
}

impl Route {
    /// The address of a room.
    #[must_use]
    pub fn to(room: Room) -> Self {
        Self {
            room,
            page: None,
            record: None,
        }
    }

    /// The address of a page.
    #[must_use]
    pub fn to_page(page: Page) -> Self {
        Self {
            page: Some(page),
            ..Self::to(page.room())
        }
    }

    /// The address of a record on a page.
    #[must_use]
    pub fn to_record_on(page: Page, id: &Id) -> Self {
        Self {
            record: Some(id.clone()),
            ..Self::to_page(page)
        }
    }

    /// The address of a record in its room.
    #[must_use]
    pub fn to_record(room: Room, id: &Id) -> Self {
        Self {
            record: Some(id.clone()),
            ..Self::to(room)
        }
    }

    /// The URL's fragment, with `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        let mut fragment = format!("#/{}", self.room.word());
        if let Some(page) = self.page {
            fragment.push('/');
            fragment.push_str(page.word());
        }
        if let Some(id) = &self.record {
            fragment.push('/');
            // A record with the name of a page is told from the page.
            let named = self.page.is_none() && Page::named(self.room, id).is_some();
            for (at, byte) in id.bytes().enumerate() {
                let plain = byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte);
                if plain && !(named && at == 0) {
                    fragment.push(char::from(byte));
                } else {
                    fragment.push_str(&format!("%{byte:02X}"));
                }
            }
        }
        fragment
    }

    /// Reads a URL's fragment, with or without `#`; `None` when it is no address of ours.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Self> {
        let path = fragment.trim_start_matches('#').strip_prefix('/')?;
        let (word, rest) = path.split_once('/').unwrap_or((path, ""));
        let room = Room::named(word)?;
        let (first, after) = rest.split_once('/').unwrap_or((rest, ""));
        let page = Page::named(room, first);
        let record = if page.is_some() { after } else { rest };
        let record = match record {
            "" => None,
            record => Some(Id::parse(&decode(record)?).ok()?),
        };
        Some(Self { room, page, record })
    }
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let hex = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        let id = Id::parse("link:for:a#b%20&c'd").unwrap();
        for room in Room::ALL {
            for route in [Route::to(room), Route::to_record(room, &id)] {
                assert_eq!(Route::parse(&route.fragment()), Some(route));
            }
        }
        for page in Page::ALL {
            for route in [Route::to_page(page), Route::to_record_on(page, &id)] {
                assert_eq!(Route::parse(&route.fragment()), Some(route));
            }
        }
    }

    #[test]
    fn a_record_with_the_name_of_a_page_is_no_page() {
        let id = Id::parse("brief").unwrap();
        let record = Route::to_record(Room::Vision, &id);
        assert_eq!(
            Route::parse("#/vision/brief"),
            Some(Route::to_page(Page::Brief))
        );
        assert_eq!(Route::parse(&record.fragment()), Some(record));
        let elsewhere = Route::to_record(Room::People, &id);
        assert_eq!(Route::parse("#/people/brief"), Some(elsewhere));
    }

    #[test]
    fn the_gallery_has_an_address_in_debug_builds_alone() {
        let parsed = Route::parse("#/gallery");
        assert_eq!(parsed.is_some(), cfg!(debug_assertions));
        if let Some(route) = parsed {
            assert_eq!(route.fragment(), "#/gallery");
            assert!(!Room::ALL.contains(&route.room));
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for fragment in [
            "",
            "#",
            "#vision",
            "#/",
            "#/attic",
            "#/people/%",
            "#/people/%zz",
            "#/people/a%20b",
            "#/people/a/b",
            "#/vision/brief/a/b",
        ] {
            assert_eq!(Route::parse(fragment), None, "{fragment}");
        }
    }
}
