//! What lies where in the treemap: the buckets, and in each its initiatives; and which words have room. A name
//! without room is smaller, stands sideways, or loses its end; where not even that is read, a number stands for it.

use super::sentences;
use super::shared::{Entry, Measure, buckets};
use crate::rooms::words;
use crate::ui::size::Size;
use plan::Id;
use plan::methods::treemap::{Area, squarified};
use plan::records::work::Bucket;

/// So many initiatives have an area of their own.
const MOST: usize = 60;
/// How high a line is, as a share of the text's size.
const LINE: f64 = 1.35;
/// The size of the text, what surrounds it, and the gap between buckets, in rem.
const TEXT: f64 = 0.8125;
const AROUND: f64 = 0.4375;
const GAP: f64 = 0.125;
/// The same of the smaller text, for what has no room otherwise.
const SMALL: f64 = TEXT * 0.85;
const LINE_SMALL: f64 = 1.2;
const AROUND_SMALL: f64 = 0.1875;
/// How much narrower a long text is than its letters are at most.
const CLOSER: f64 = 0.95;
/// A name that lost its end is known by so many letters at least.
const LEAST_LETTERS: usize = 3;
const LEAST_OF_BUCKET: usize = 6;
/// A bucket that is lower than so many lines has no name over it.
const LEAST_LINES: f64 = 3.5;

/// A bucket's part of the picture.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Group {
    pub(super) bucket: Option<Bucket>,
    pub(super) area: Area,
    /// Its name, where there is room for it.
    pub(super) name: Option<String>,
    /// Whether that is smaller.
    pub(super) small: bool,
    pub(super) tiles: Vec<Tile>,
}

/// An initiative's part of it, or that of all the small ones.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Tile {
    /// The initiative; `None` for those that have no area of their own.
    pub(super) id: Option<Id>,
    pub(super) area: Area,
    /// Its name and what it takes, whether or not there is room; and its bucket where that has no name.
    pub(super) says: String,
    /// Its name or what stands for it, where there is room.
    pub(super) name: Option<String>,
    pub(super) look: Look,
    /// What it takes, where there is room for that, too.
    pub(super) takes: Option<String>,
}

/// How a tile's name stands in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Look {
    #[default]
    Plain,
    Small,
    /// Small, from the top down.
    Sideways,
    /// Its number in the list stands for it.
    Number,
}

/// What a tile is about.
struct Part {
    id: Option<Id>,
    /// Its number in the list.
    number: usize,
    name: String,
    takes: String,
    weight: f64,
}

/// Everything in the picture, for a picture of this size.
pub(super) fn groups(entries: &[Entry], measure: Measure, size: Size, rem: f64) -> Vec<Group> {
    let weigh = |entry: &'_ Entry| measure.weight(entry);
    let shown: Vec<(usize, f64)> = entries
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| Some((at, weigh(entry)?)))
        .collect();
    let mut parts: Vec<(Option<Bucket>, Vec<Part>)> = buckets()
        .map(|bucket| (bucket, parts(entries, &shown, bucket, measure)))
        .filter(|(_, parts)| !parts.is_empty())
        .collect();
    let weight = |parts: &[Part]| parts.iter().map(|part| part.weight).sum::<f64>();
    parts.sort_by(|a, b| weight(&b.1).total_cmp(&weight(&a.1)));
    let weights: Vec<f64> = parts.iter().map(|(_, parts)| weight(parts)).collect();
    let whole = Area {
        width: size.width,
        height: size.height,
        ..Area::default()
    };
    let areas = squarified(&weights, whole).into_iter();
    let groups = parts.into_iter().zip(areas);
    groups
        .map(|((bucket, parts), area)| group(bucket, parts, area.within(GAP * rem, 0.0), rem))
        .collect()
}

/// The initiatives of a bucket that have an area of their own, and the others as one.
fn parts(
    entries: &[Entry],
    shown: &[(usize, f64)],
    bucket: Option<Bucket>,
    measure: Measure,
) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut more, mut rest) = (0, 0.0);
    for (place, (at, weight)) in shown.iter().enumerate() {
        let entry = &entries[*at];
        if entry.bucket != bucket {
            continue;
        }
        if place < MOST {
            parts.push(Part {
                id: Some(entry.id.clone()),
                number: at + 1,
                name: entry.name.clone(),
                takes: sentences::effort(entry.effort),
                weight: *weight,
            });
        } else {
            more += 1;
            rest += weight;
        }
    }
    if more > 0 {
        parts.push(Part {
            id: None,
            number: 0,
            name: format!("{} more", words::number(f64::from(more))),
            takes: match measure {
                Measure::Effort => words::effort(rest),
                Measure::Count => words::counted(more as usize, "initiative", "initiatives"),
            },
            weight: rest,
        });
    }
    parts
}

fn group(bucket: Option<Bucket>, parts: Vec<Part>, area: Area, rem: f64) -> Group {
    let whole = sentences::bucket(bucket);
    let named = [TEXT, SMALL].into_iter().find_map(|size| {
        let text = size * rem;
        let is_high = area.height >= text * LINE * LEAST_LINES;
        let wide = (area.width - AROUND * rem * 2.0) / text;
        let name = if width(whole) <= wide {
            whole.to_owned()
        } else if size < TEXT {
            cut(whole, LEAST_OF_BUCKET, |cut| width(cut) <= wide)?
        } else {
            return None;
        };
        is_high.then_some((name, text))
    });
    let above = named
        .as_ref()
        .map_or(0.0, |(_, text)| (text * LINE + AROUND * rem).round());
    let weights: Vec<f64> = parts.iter().map(|part| part.weight).collect();
    let tiles = squarified(&weights, area.within(0.0, above)).into_iter();
    let tiles = parts.into_iter().zip(tiles);
    let is_whole = named.as_ref().is_some_and(|(name, _)| name == whole);
    let tiles = tiles.map(|(part, area)| {
        let mut tile = tile(part, area, rem);
        if !is_whole {
            let bucket = bucket.map_or("in no bucket", |_| whole);
            tile.says = format!("{}, {bucket}", tile.says);
        }
        tile
    });
    Group {
        bucket,
        area,
        tiles: tiles.collect(),
        small: named.as_ref().is_some_and(|(_, text)| *text < TEXT * rem),
        name: named.map(|(name, _)| name),
    }
}

fn tile(part: Part, area: Area, rem: f64) -> Tile {
    let says = format!("{}, {}", part.name, part.takes);
    let plain = Space::of(area.within(AROUND * rem, 0.0), TEXT * rem, LINE);
    let fits = plain.lines(&part.name);
    let takes = fits.filter(|lines| part.id.is_some() && *lines < plain.lines);
    // One line, with less to spare than a name has: should it break after all, it can still be read.
    let takes = takes.filter(|_| width(&part.takes) * CLOSER <= plain.wide);
    let (name, look) = match fits {
        Some(_) => (Some(part.name), Look::Plain),
        None => {
            let area = area.within(AROUND_SMALL * rem, 0.0);
            squeezed(&part, Space::of(area, SMALL * rem, LINE_SMALL))
        }
    };
    Tile {
        says,
        name,
        look,
        takes: takes.map(|_| part.takes),
        id: part.id,
        area,
    }
}

/// What of a name has room where it does not fit as others do: all of it, smaller or sideways; most of it; or its
/// number.
fn squeezed(part: &Part, room: Space) -> (Option<String>, Look) {
    let name = &part.name;
    let sideways = room.sideways();
    if room.lines(name).is_some() {
        return (Some(name.clone()), Look::Small);
    }
    if sideways.lines(name).is_some() {
        return (Some(name.clone()), Look::Sideways);
    }
    // What stands for several has no end to lose.
    if part.id.is_none() {
        return (None, Look::Small);
    }
    let (flat, down) = (room.cut(name), sideways.cut(name));
    let letters = |cut: &Option<String>| cut.as_ref().map_or(0, |it| it.chars().count());
    let (cut, look) = if letters(&down) > letters(&flat) {
        (down, Look::Sideways)
    } else {
        (flat, Look::Small)
    };
    if cut.is_some() {
        return (cut, look);
    }
    let number = words::number(part.number as f64);
    let number = room.lines(&number).map(|_| number);
    (number, Look::Number)
}

/// The room for words: how wide a line is, as a multiple of the text's size, and how many lines there are.
#[derive(Clone, Copy)]
struct Space {
    wide: f64,
    lines: usize,
    /// The same from the top down.
    down: (f64, usize),
}

impl Space {
    fn of(area: Area, text: f64, line: f64) -> Self {
        let lines = |length: f64| (length / (text * line)).floor() as usize;
        Self {
            wide: area.width / text,
            lines: lines(area.height),
            down: (area.height / text, lines(area.width)),
        }
    }

    fn sideways(self) -> Self {
        let (wide, lines) = self.down;
        Self {
            wide,
            lines,
            down: (self.wide, self.lines),
        }
    }

    /// How many lines a text takes, where they have room.
    fn lines(self, text: &str) -> Option<usize> {
        lines(text, self.wide).filter(|lines| *lines <= self.lines)
    }

    /// As much of a name as has room, where enough of it has.
    fn cut(self, name: &str) -> Option<String> {
        cut(name, LEAST_LETTERS, |cut| self.lines(cut).is_some())
    }
}

/// As much of a name as fits, with so many letters at least.
fn cut(name: &str, least: usize, fits: impl Fn(&str) -> bool) -> Option<String> {
    let ends: Vec<usize> = name.char_indices().map(|(at, _)| at).collect();
    let ends = ends.into_iter().rev();
    let cuts = ends.map(|end| format!("{}…", name[..end].trim_end()));
    // A space at the end is no letter.
    let known = |cut: &String| cut.chars().count() > least;
    cuts.filter(known).find(|cut| fits(cut))
}

/// How wide a letter is at most in the fonts that the page may have, as a share of the text's size.
fn letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        // What is written with signs as wide as they are high, and what stands for an end.
        '…' | '\u{1100}'.. => 1.0,
        _ if letter.is_uppercase() => 0.75,
        _ if letter.is_alphanumeric() => 0.61,
        _ => 0.4,
    }
}

/// How wide a text is at most, on one line, as a multiple of its size.
fn width(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

/// How many lines a text takes where a line is so wide, as a multiple of the text's size; `None` where a word
/// is wider.
fn lines(text: &str, room: f64) -> Option<usize> {
    let (mut lines, mut filled) = (1, 0.0);
    for word in text.split_whitespace() {
        for (at, part) in parts_of_word(word).enumerate() {
            let wide = width(part);
            if wide > room {
                return None;
            }
            let space = if filled > 0.0 && at == 0 {
                letter(' ')
            } else {
                0.0
            };
            if filled + space + wide > room {
                lines += 1;
                filled = wide;
            } else {
                filled += space + wide;
            }
        }
    }
    Some(lines)
}

/// A word, in the parts that may stand on lines of their own: “Ride-” and “home”.
fn parts_of_word(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(word);
    std::iter::from_fn(move || {
        let all = rest?;
        let breaks = |(at, _): &(usize, &str)| {
            let before = all[..*at].chars().next_back();
            let after = all[at + 1..].chars().next();
            [before, after]
                .iter()
                .all(|it| it.is_some_and(char::is_alphabetic))
        };
        let end = all.match_indices('-').find(breaks).map(|(at, _)| at + 1);
        let (part, left) = all.split_at(end.unwrap_or(all.len()));
        rest = (!left.is_empty()).then_some(left);
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::work::Status;

    const SIZE: Size = Size {
        width: 960.0,
        height: 360.0,
    };

    fn entry(number: usize, bucket: Option<Bucket>, effort: Option<f64>) -> Entry {
        Entry {
            id: Id::from_random(number as u128),
            name: format!("Initiative {number}"),
            bucket,
            effort,
            status: Status::Idea,
        }
    }

    #[test]
    fn a_name_has_room_or_is_left_out() {
        assert_eq!(lines("Honest arrival times", 12.0), Some(1));
        assert_eq!(lines("Honest arrival times", 8.0), Some(2));
        assert_eq!(lines("Honest arrival times", 4.0), Some(3));
        assert_eq!(lines("Honest arrival times", 3.0), None);
        // Four letters of which one is wide.
        assert_eq!(lines("Open", 2.24), None);
        assert_eq!(lines("夜のバス", 3.9), None);
        // A word may end at a hyphen, but not within a number.
        assert_eq!(lines("Ride-home promise", 5.0), Some(3));
        assert_eq!(lines("2026-11", 3.0), None);
    }

    fn placed(name: &str, width: f64, height: f64) -> (Option<String>, Look) {
        let part = Part {
            id: Some(Id::from_random(1)),
            number: 12,
            name: name.to_owned(),
            takes: "9\u{a0}person-months".to_owned(),
            weight: 9.0,
        };
        let area = Area {
            width,
            height,
            ..Area::default()
        };
        let tile = tile(part, area, 16.0);
        (tile.name, tile.look)
    }

    #[test]
    fn a_name_without_room_is_smaller_sideways_cut_or_a_number() {
        const NAME: &str = "Cab display";
        for (width, height, name, look) in [
            (90.0, 90.0, NAME, Look::Plain),
            (50.0, 60.0, NAME, Look::Small),
            (30.0, 90.0, NAME, Look::Sideways),
            (44.0, 22.0, "Cab…", Look::Small),
            (22.0, 48.0, "Cab…", Look::Sideways),
            (24.0, 24.0, "12", Look::Number),
        ] {
            let expected = (Some(name.to_owned()), look);
            assert_eq!(placed(NAME, width, height), expected, "{width}");
        }
        assert_eq!(placed(NAME, 12.0, 12.0).0, None);
    }

    #[test]
    fn where_a_bucket_has_no_name_its_initiatives_say_it() {
        let small = Size {
            width: 60.0,
            height: 60.0,
        };
        let groups = groups(&[entry(1, None, Some(1.0))], Measure::Effort, small, 16.0);
        let says = &groups[0].tiles[0].says;
        assert_eq!(says, "Initiative 1, 1\u{a0}person-month, in no bucket");
        assert_eq!(groups[0].name, None);
    }

    #[test]
    fn the_name_of_a_bucket_is_smaller_or_loses_its_end() {
        let lights = Some(Bucket::KeepTheLightsOn);
        let named = |width: f64| {
            let size = Size {
                width,
                height: 200.0,
            };
            let mut groups = groups(&[entry(1, lights, Some(1.0))], Measure::Effort, size, 16.0);
            let group = groups.remove(0);
            (group.name, group.small)
        };
        assert_eq!(named(200.0), (Some("Keep the lights on".to_owned()), false));
        assert_eq!(named(130.0), (Some("Keep the lights on".to_owned()), true));
        assert_eq!(named(90.0), (Some("Keep the l…".to_owned()), true));
        assert_eq!(named(40.0), (None, false));
    }

    #[test]
    fn what_has_no_effort_is_not_in_the_picture_of_efforts() {
        let lights = Some(Bucket::KeepTheLightsOn);
        let entries = [
            entry(1, lights, Some(9.0)),
            entry(2, None, Some(3.0)),
            entry(3, lights, None),
        ];
        let by_effort = groups(&entries, Measure::Effort, SIZE, 16.0);
        assert_eq!(by_effort.len(), 2);
        assert_eq!((by_effort[0].bucket, by_effort[0].tiles.len()), (lights, 1));
        let says = &by_effort[0].tiles[0].says;
        assert_eq!(says, "Initiative 1, 9\u{a0}person-months");
        let by_count = groups(&entries, Measure::Count, SIZE, 16.0);
        assert_eq!(by_count[0].tiles.len(), 2);
        assert!(groups(&[], Measure::Count, SIZE, 16.0).is_empty());
    }

    #[test]
    fn of_thousands_the_largest_have_areas_and_the_others_share_one() {
        let of = |at: usize| at.is_multiple_of(2).then_some(Bucket::CustomerCentric);
        let entries = (0..1_000).map(|at| entry(at, of(at), Some(2_000.0 - at as f64)));
        let entries: Vec<Entry> = entries.collect();
        let groups = groups(&entries, Measure::Effort, SIZE, 16.0);
        let tiles = || groups.iter().flat_map(|group| &group.tiles);
        assert_eq!(tiles().filter(|tile| tile.id.is_some()).count(), MOST);
        let more: Vec<&str> = tiles()
            .filter(|tile| tile.id.is_none())
            .filter_map(|tile| tile.name.as_deref())
            .collect();
        assert_eq!(more, ["470 more", "470 more"]);
        let sizes = tiles().map(|tile| tile.area.width * tile.area.height);
        assert!(sizes.sum::<f64>() <= SIZE.width * SIZE.height);
    }

    #[test]
    fn words_without_room_are_left_out() {
        let small = Size {
            width: 60.0,
            height: 20.0,
        };
        let groups = groups(&[entry(1, None, Some(1.0))], Measure::Effort, small, 16.0);
        assert_eq!((&groups[0].name, &groups[0].tiles[0].name), (&None, &None));
    }
}
