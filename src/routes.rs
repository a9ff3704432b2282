//! Addresses: a room, and perhaps one record in it, in the URL's fragment, so that any static host
//! serves them: `#/people/k3f9…`.

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

/// An address within the app.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Route {
    /// The room that shows.
    pub room: Room,
    /// The record that is picked out in it.
    pub record: Option<Id>,
}

impl Route {
    /// The address of a room.
    #[must_use]
    pub fn to(room: Room) -> Self {
        Self { room, record: None }
    }

    /// The address of a record in its room.
    #[must_use]
    pub fn to_record(room: Room, id: &Id) -> Self {
        Self {
            room,
            record: Some(id.clone()),
        }
    }

    /// The URL's fragment, with `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        let mut fragment = format!("#/{}", self.room.word());
        if let Some(id) = &self.record {
            fragment.push('/');
            for byte in id.bytes() {
                if byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte) {
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
        let record = if rest.is_empty() {
            None
        } else {
            Some(Id::parse(&decode(rest)?).ok()?)
        };
        Some(Self { room, record })
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
        ] {
            assert_eq!(Route::parse(fragment), None, "{fragment}");
        }
    }
}
