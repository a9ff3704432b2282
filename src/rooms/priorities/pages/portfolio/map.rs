//! What lies where in the treemap: the buckets, and in each its initiatives; and which words have room.

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
/// A bucket that is lower than so many lines has no name over it.
const LEAST_LINES: f64 = 3.5;

/// A bucket's part of the picture.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Group {
    pub(super) bucket: Option<Bucket>,
    pub(super) area: Area,
    /// Its name, where there is room for it.
    pub(super) name: Option<String>,
    pub(super) tiles: Vec<Tile>,
}

/// An initiative's part of it, or that of all the small ones.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Tile {
    /// The initiative; `None` for those that have no area of their own.
    pub(super) id: Option<Id>,
    pub(super) area: Area,
    /// Its name and what it takes, whether or not there is room.
    pub(super) says: String,
    /// Its name, where there is room for it.
    pub(super) name: Option<String>,
    /// What it takes, where there is room for that, too.
    pub(super) takes: Option<String>,
}

/// What a tile is about.
struct Part {
    id: Option<Id>,
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
    let text = TEXT * rem;
    let name = sentences::bucket(bucket).to_owned();
    let has_room = area.height >= text * LINE * LEAST_LINES
        && area.width >= width(&name) * text + AROUND * rem * 2.0;
    let above = if has_room {
        (text * LINE + AROUND * rem).round()
    } else {
        0.0
    };
    let weights: Vec<f64> = parts.iter().map(|part| part.weight).collect();
    let tiles = squarified(&weights, area.within(0.0, above)).into_iter();
    let tiles = parts.into_iter().zip(tiles);
    Group {
        bucket,
        area,
        name: has_room.then_some(name),
        tiles: tiles.map(|(part, area)| tile(part, area, rem)).collect(),
    }
}

fn tile(part: Part, area: Area, rem: f64) -> Tile {
    let text = TEXT * rem;
    let room = area.within(AROUND * rem, 0.0);
    let wide = room.width / text;
    let most = (room.height / (text * LINE)).floor() as usize;
    let fits = lines(&part.name, wide).filter(|lines| *lines <= most);
    let takes = fits.filter(|_| part.id.is_some());
    let takes = takes.filter(|it| lines(&part.takes, wide).is_some_and(|more| it + more <= most));
    Tile {
        says: format!("{}, {}", part.name, part.takes),
        name: fits.map(|_| part.name),
        takes: takes.map(|_| part.takes),
        id: part.id,
        area,
    }
}

/// How wide a letter is at most in the fonts that the page may have, as a share of the text's size.
fn letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        // What is written with signs as wide as they are high.
        '\u{1100}'.. => 1.0,
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
        let wide = width(word);
        if wide > room {
            return None;
        }
        if filled > 0.0 && filled + letter(' ') + wide > room {
            lines += 1;
            filled = wide;
        } else {
            filled += wide + if filled > 0.0 { letter(' ') } else { 0.0 };
        }
    }
    Some(lines)
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
