//! The lines of the two lists, in the order in which they are read: nothing here knows the page.

use super::field::{Fit, Way};
use plan::methods::capacity::Left;
use plan::records::period::CutLine;
use std::collections::HashMap;

/// Below the last that was taken, so many of those that were left show at first.
const BELOW: usize = 5;
/// So many lines show at first at most, and so many more each time.
pub(super) const STEP: usize = 60;

/// One line of a list.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Row {
    /// One that is in the set.
    Taken {
        place: usize,
        /// The one above that needs it, where it stands here only because of that.
        brought_by: Option<usize>,
        /// The effort of all down to this one, in person-months.
        sum: f64,
    },
    /// The line where the first one did not fit.
    Line {
        /// What was taken down to here, in person-months.
        sum: f64,
        cut_line: CutLine,
    },
    /// One that is not in the set.
    Left {
        place: usize,
        why: Left,
        /// What was left of the capacity when its turn came, in person-months.
        room: f64,
    },
    /// Over those that the other set has instead.
    Others,
    /// One that the other set has, at the end of the best one.
    Instead { place: usize },
}

/// The order from the top: what is taken with what it brings along, the line, and what is left out.
pub(super) fn plain(fit: &Fit) -> Vec<Row> {
    let mut brought: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut comes_with: HashMap<usize, usize> = HashMap::new();
    for &(place, by) in &fit.plain.taken {
        brought.entry(by).or_default().push(place);
        if place != by {
            comes_with.insert(place, by);
        }
    }
    let items = fit.offered.items();
    let mut thousandths = 0.0;
    let mut rows = Vec::new();
    for (place, item) in items.iter().enumerate() {
        if item.done || !fit.field.is_open(place) || comes_with.contains_key(&place) {
            continue;
        }
        if fit.plain.cut == Some(place) {
            rows.push(Row::Line {
                sum: months(thousandths),
                cut_line: fit.cut_line,
            });
        }
        match (brought.get(&place), fit.plain.left.get(&place)) {
            (Some(all), _) => {
                for &one in all {
                    let effort = items.get(one).and_then(|it| it.effort);
                    thousandths += in_thousandths(effort);
                    rows.push(Row::Taken {
                        place: one,
                        brought_by: comes_with.get(&one).copied(),
                        sum: months(thousandths),
                    });
                }
            }
            (None, Some(why)) => rows.push(Row::Left {
                place,
                why: *why,
                room: (fit.capacity - months(thousandths)).max(0.0),
            }),
            (None, None) => {}
        }
    }
    rows
}

/// The best set by rank, and below it what the plain order has instead.
pub(super) fn best(fit: &Fit) -> Vec<Row> {
    let mut thousandths = 0.0;
    let taken = fit.best.chosen.places.iter().map(|&place| {
        let effort = fit.offered.items().get(place).and_then(|it| it.effort);
        thousandths += in_thousandths(effort);
        Row::Taken {
            place,
            brought_by: None,
            sum: months(thousandths),
        }
    });
    let mut rows: Vec<Row> = taken.collect();
    let instead = fit.only(Way::Plain);
    if !instead.is_empty() {
        rows.push(Row::Others);
    }
    rows.extend(instead.into_iter().map(|place| Row::Instead { place }));
    rows
}

/// How many of these lines show before anybody asks for more: all that are taken and a few below them.
pub(super) fn at_first(rows: &[Row], way: Way) -> usize {
    let below = match way {
        Way::Plain => BELOW,
        Way::Best => STEP,
    };
    let is_set = |row: &Row| matches!(row, Row::Taken { .. } | Row::Line { .. });
    let last = rows.iter().rposition(is_set).map_or(0, |at| at + 1);
    (last + below).min(STEP).min(rows.len())
}

/// The line that is drawn, in words that depend on what it does.
pub(super) fn line(cut_line: CutLine) -> &'static str {
    match cut_line {
        CutLine::Stop => "The line: the next one does not fit",
        CutLine::Skip => "The next one does not fit; what fits below it is taken",
    }
}

/// Efforts add up exactly in thousandths, as the plan counts them.
fn in_thousandths(effort: Option<f64>) -> f64 {
    effort.map_or(0.0, |months| (months * 1_000.0).round().max(1.0))
}

fn months(thousandths: f64) -> f64 {
    thousandths / 1_000.0
}
