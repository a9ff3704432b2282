//! Which colour each dot has, and the shape that says the same to those who do not see colours.

use super::arrangement::Placed;
use super::bands::{self, Bands};
use super::look::{ColourBy, Look};
use crate::rooms::priorities::grouping::of_each;
use crate::rooms::priorities::groups::{Common, GroupBy};
use crate::rooms::priorities::ranking::Light;
use crate::rooms::priorities::state::Priorities;
use crate::rooms::priority_words;
use crate::state::browser::today;
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
    let figures = memo(move |_| match look.colour.get() {
        ColourBy::Figure(figure) => Arc::new(figure.values(room.app.session, today())),
        _ => Arc::default(),
    });
    memo(move |_| {
        let by = look.colour.get();
        if by == ColourBy::Nothing {
            return Arc::default();
        }
        let commons: Vec<Common> = placed.with(|placed| match (&by, gathered(&by)) {
            (ColourBy::Figure(figure), _) => figures.with(|figures| {
                let rows = placed.rows.iter();
                let values = rows.map(|row| figures.get(&row.id).copied());
                figure.commons(&values.collect::<Vec<_>>())
            }),
            (_, None) => of_rows(&by, &placed.rows),
            (_, Some(_)) => grouped.with(|grouped| {
                let common = |row: &Arc<Light>| grouped.get(&row.id).cloned();
                let rows = placed.rows.iter();
                rows.map(|row| common(row).unwrap_or_default()).collect()
            }),
        });
        Arc::new(Paints::new(&commons, by.none()))
    })
}

/// What has to be gathered from the plan, because no row holds it.
fn gathered(by: &ColourBy) -> Option<GroupBy> {
    match by {
        ColourBy::Group(GroupBy::Status | GroupBy::Owner | GroupBy::Bucket) => None,
        ColourBy::Group(by) => Some(*by),
        _ => None,
    }
}

/// What the initiatives have in common by that; nothing while the colours do not show it. By itself, because a dot that
/// moves has the personas, objectives and themes it had, and those of all are not gathered again. Its tags are fields
/// of the initiative as its numbers are: with them it is gathered at every move.
fn grouped(room: Priorities, look: Look) -> Memo<Arc<HashMap<Id, Common>>> {
    memo(move |_| {
        let Some(by) = look.colour.with(gathered) else {
            return Arc::default();
        };
        Arc::new(by.read(room.app.session, room.personas, |plan, personas| {
            let each = of_each(by, plan, personas);
            each.map(|(id, common)| (id.clone(), common)).collect()
        }))
    })
}

/// What the dots have in common by their rows: a quadrant, a level of what has levels, a band, or the work's status,
/// owner or bucket.
fn of_rows(by: &ColourBy, rows: &[Arc<Light>]) -> Vec<Common> {
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
        ColourBy::Group(GroupBy::Status) => each(&|row| Common::of_status(row.work.status)),
        ColourBy::Group(GroupBy::Owner) => each(&|row| Common::of_owner(&row.work.owner)),
        ColourBy::Group(GroupBy::Bucket) => each(&|row| Common::of_bucket(row.work.bucket)),
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
#[path = "paint_tests.rs"]
mod tests;
