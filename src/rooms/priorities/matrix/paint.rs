//! Which colour each dot has, and the shape that says the same to those who do not see colours.

use super::arrangement::Placed;
use super::bands::{self, Bands};
use super::look::{ColourBy, Look};
use crate::rooms::priorities::grouping::of_each;
use crate::rooms::priorities::groups::Common;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::priorities::state::Priorities;
use crate::rooms::priority_words;
use leptos::prelude::*;
use markup::memo;
use plan::Id;
use plan::methods::rice::{Input, Sureness};
use plan::sorted::SortInOrder;
use plan::text::in_order;
use std::collections::HashMap;
use std::sync::Arc;

/// More colours than this nobody tells apart. The rest are others.
pub const MOST_HUES: usize = 8;

/// The colour and the shape of a dot.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Paint {
    /// The room's, and a disc.
    #[default]
    Plain,
    /// One of [`MOST_HUES`], from 0.
    Hue(usize),
    /// That of all for which no colour is left.
    Other,
    /// That of those that have nothing of what is shown.
    None,
}

impl Paint {
    /// Its word in the style sheet; none for the plain one.
    #[must_use]
    pub fn word(self) -> Option<&'static str> {
        const HUES: [&str; MOST_HUES] = ["1", "2", "3", "4", "5", "6", "7", "8"];
        match self {
            Self::Plain => None,
            Self::Hue(at) => HUES.get(at).copied(),
            Self::Other => Some("other"),
            Self::None => Some("none"),
        }
    }
}

/// What a colour stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Key {
    /// The colour.
    pub paint: Paint,
    /// What has it.
    pub title: String,
    /// How many dots have it.
    pub count: usize,
}

/// The colours of all dots.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Paints {
    /// Each dot's, with what it stands for.
    of: Vec<(Paint, Arc<str>)>,
    /// What the colours stand for.
    pub keys: Vec<Key>,
}

impl Paints {
    /// The colours of dots that have this in common with others. What has an order of its own keeps it;
    /// of the rest the most frequent come first. Those that have nothing of it are called `none`.
    #[must_use]
    pub fn new(commons: &[Common], none: &str) -> Self {
        let mut places: HashMap<&Common, usize> = HashMap::new();
        let mut groups: Vec<(&Common, usize)> = Vec::new();
        for common in commons {
            let place = *places.entry(common).or_insert(groups.len());
            match groups.get_mut(place) {
                Some((_, count)) => *count += 1,
                None => groups.push((common, 1)),
            }
        }
        groups.sort_in_order(|(a, many), (b, more)| {
            let nameless = a.title.is_empty().cmp(&b.title.is_empty());
            let own = nameless.then_with(|| a.place.cmp(&b.place));
            own.then_with(|| more.cmp(many))
                .then_with(|| in_order(&a.title, &b.title))
        });
        let mut keys: Vec<Key> = Vec::new();
        let mut paints: HashMap<&Common, (Paint, Arc<str>)> = HashMap::new();
        for (at, (common, count)) in groups.into_iter().enumerate() {
            let (paint, title) = match common.title.as_str() {
                "" => (Paint::None, none),
                title if at < MOST_HUES => (Paint::Hue(at), title),
                title => (Paint::Other, title),
            };
            paints.insert(common, (paint, title.into()));
            match keys.last_mut() {
                Some(last) if paint == Paint::Other && last.paint == paint => last.count += count,
                _ => keys.push(Key {
                    paint,
                    title: match paint {
                        Paint::Other => "Other".to_owned(),
                        _ => title.to_owned(),
                    },
                    count,
                }),
            }
        }
        let of = commons.iter().filter_map(|it| paints.get(it).cloned());
        Self {
            of: of.collect(),
            keys,
        }
    }

    /// The colour of the dot in this place, and what it stands for; plain where dots have no colours.
    #[must_use]
    pub fn get(&self, at: usize) -> (Paint, Option<Arc<str>>) {
        let of = self.of.get(at);
        of.map_or((Paint::Plain, None), |(paint, title)| {
            (*paint, Some(Arc::clone(title)))
        })
    }
}

/// The colours of what has a place.
pub fn paints(room: Priorities, placed: Memo<Arc<Placed>>, look: Look) -> Memo<Arc<Paints>> {
    let grouped = grouped(room, look);
    memo(move |_| {
        let by = look.colour.get();
        let commons: Vec<Common> = match by {
            ColourBy::Nothing => return Arc::default(),
            ColourBy::Quadrant | ColourBy::Number(_) | ColourBy::Score => {
                placed.with(|placed| of_numbers(by, &placed.rows))
            }
            ColourBy::Group(_) => placed.with(|placed| {
                grouped.with(|grouped| {
                    let common = |row: &Arc<Light>| grouped.get(&row.id).cloned();
                    let rows = placed.rows.iter();
                    rows.map(|row| common(row).unwrap_or_default()).collect()
                })
            }),
        };
        Arc::new(Paints::new(&commons, by.none()))
    })
}

/// What the initiatives have in common; nothing while the colours do not show that. By itself, because a dot
/// that moves has what it had.
fn grouped(room: Priorities, look: Look) -> Memo<Arc<HashMap<Id, Common>>> {
    memo(move |_| {
        let ColourBy::Group(by) = look.colour.get() else {
            return Arc::default();
        };
        Arc::new(by.read(room.app.session, room.personas, |plan, personas| {
            let each = of_each(by, plan, personas);
            each.map(|(id, common)| (id.clone(), common)).collect()
        }))
    })
}

/// What the dots have in common by their numbers: a quadrant, a level of what has levels, or a band.
fn of_numbers(by: ColourBy, rows: &[Arc<Light>]) -> Vec<Common> {
    let each = |common: &dyn Fn(&Light) -> Common| rows.iter().map(|row| common(row)).collect();
    let banded = |value: &dyn Fn(&Light) -> Option<f64>, written: bands::Written| {
        let values = rows.iter().filter_map(|row| value(row));
        let bands = Bands::of(values.collect(), written);
        each(&|row| bands.of_one(value(row)))
    };
    match by {
        ColourBy::Number(Input::Reach) => banded(&|row| row.rice.reach, bands::REACH),
        ColourBy::Number(Input::Effort) => banded(&|row| row.rice.effort, bands::EFFORT),
        ColourBy::Score => banded(&|row| row.score, bands::SCORE),
        ColourBy::Number(Input::Confidence) => each(&|row| sureness(row.rice.confidence)),
        ColourBy::Number(Input::Impact) => each(&|row| bands::impact(row.rice.impact)),
        _ => each(&|row| bands::quadrant(&row.rice)),
    }
}

fn sureness(confidence: Option<f64>) -> Common {
    confidence.map_or_else(Common::default, |confidence| {
        let level = Sureness::of(confidence);
        Common::placed(level as usize, priority_words::sureness(level))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(title: &str) -> Common {
        Common {
            place: None,
            title: title.to_owned(),
        }
    }

    fn keys(commons: &[Common]) -> Vec<String> {
        let paints = Paints::new(commons, "Nobody");
        let keys = paints.keys.iter();
        keys.map(|key| {
            let word = key.paint.word().unwrap_or("plain");
            format!("{word} {} {}", key.title, key.count)
        })
        .collect()
    }

    #[test]
    fn the_most_frequent_comes_first_and_what_is_nobodys_last() {
        let owners = ["", "Zoe", "Ada", "Zoe", "Bo", ""].map(named);
        assert_eq!(
            keys(&owners),
            ["1 Zoe 2", "2 Ada 1", "3 Bo 1", "none Nobody 2"]
        );
        assert_eq!(keys(&[]), [""; 0]);
        let paints = Paints::new(&owners, "Nobody");
        assert_eq!(paints.get(2), (Paint::Hue(1), Some("Ada".into())));
        assert_eq!(paints.get(5), (Paint::None, Some("Nobody".into())));
        assert_eq!(Paints::default().get(0), (Paint::Plain, None));
    }

    #[test]
    fn what_has_an_order_keeps_it() {
        let levels = [Some(40.0), Some(80.0), Some(80.0), None, Some(100.0)].map(sureness);
        let first: Vec<String> = keys(&levels).into_iter().collect();
        assert!(first[0].starts_with("1 High") && first[1].starts_with("2 Medium"));
        assert!(first[2].starts_with("3 Moonshot") && first[3] == "none Nobody 1");
    }

    #[test]
    fn beyond_eight_colours_the_rest_are_others() {
        let mut tags: Vec<Common> = (0..12).map(|at| named(&format!("t{at:02}"))).collect();
        tags.extend([named("t11"), named("t11"), named("")]);
        let keys = keys(&tags);
        assert_eq!(keys[0], "1 t11 3");
        assert_eq!(keys[8..], ["other Other 4", "none Nobody 1"]);
        // What is among the others is still called by its own name.
        let paints = Paints::new(&tags, "Nobody");
        assert_eq!(paints.get(10), (Paint::Other, Some("t10".into())));
    }
}
