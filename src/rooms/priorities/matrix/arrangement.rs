//! What has a place on the matrix, and which of it has its name beside it.

use super::clusters::{Clusters, disc};
use super::dot::Dot;
use super::look::SizeBy;
use super::names::{self, Side};
use super::paint::Paints;
use super::plot::{Frame, Plot, View};
use super::spots::{Point, Spot};
use crate::rooms::priorities::filter::Filter;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::priorities::state::Priorities;
use leptos::prelude::*;
use plan::Id;
use plan::sorted::SortInOrder;
use std::collections::HashMap;
use std::sync::Arc;

/// More dots than this cost too much to gather. The first by rank show.
pub const MOST_DOTS: usize = 20_000;
/// Of more dots than this only those near the view are in the document.
const MOST_ELEMENTS: usize = 2_000;

/// What has a place on the plot, by rank.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Placed {
    /// Where they belong.
    pub points: Vec<Point>,
    /// What they are.
    pub rows: Vec<Arc<Light>>,
    /// Their places by RICE.
    pub ranks: Vec<Option<usize>>,
    /// How many more there are than show.
    pub more: usize,
}

impl Placed {
    /// Everything that has an impact and an effort, by rank; what the filter finds first where there is
    /// too much. Their sizes are `by` this, and by these `figures` where no row has it.
    pub fn of(room: Priorities, by: &SizeBy, figures: &HashMap<Id, f64>) -> Self {
        room.ranking.with(|all| {
            let mut rows: Vec<_> = all
                .ranked()
                .filter_map(|row| Some((row, row.rice.impact?, row.rice.effort?)))
                .collect();
            // Asked for only here: elsewhere a letter in the filter moves no dot.
            if rows.len() > MOST_DOTS {
                let filter = room.filter.get();
                if !filter.is_empty() {
                    rows.sort_in_order(|a, b| filter.shows(b.0).cmp(&filter.shows(a.0)));
                }
            }
            let mut placed = Self {
                more: rows.len().saturating_sub(MOST_DOTS),
                ..Self::default()
            };
            for (row, impact, effort) in rows.into_iter().take(MOST_DOTS) {
                placed.points.push(Point {
                    id: row.id.clone(),
                    impact,
                    effort,
                    weight: by.weight(row, figures),
                });
                placed.rows.push(Arc::clone(row));
                placed.ranks.push(all.rank_of(row));
            }
            placed
        })
    }

    /// Which of them the filter leaves out.
    pub fn out(&self, filter: &Filter) -> Vec<bool> {
        self.rows.iter().map(|row| !filter.shows(row)).collect()
    }
}

/// Where dots lie while the view rests.
#[derive(Clone, PartialEq, Debug)]
pub struct Rest {
    /// The view.
    pub view: View,
    /// Where they lie on the whole plot.
    pub spots: Arc<Vec<Spot>>,
    /// Where they do in the view.
    pub shown: Arc<Vec<Spot>>,
}

impl Rest {
    /// These places, with those in the view.
    #[must_use]
    pub fn new(spots: Arc<Vec<Spot>>, view: View) -> Self {
        let shown = if view.zoom.is_whole() {
            Arc::clone(&spots)
        } else {
            Arc::new(spots.iter().map(|spot| view.of(*spot)).collect())
        };
        Self { view, spots, shown }
    }
}

/// The dots of these places on the whole plot, with names where what shows has room for them. Names
/// are laid out for a view at rest: that costs more than a turn of a wheel may. Where `taken` is,
/// none stands.
#[must_use]
pub fn arrange(
    placed: &Placed,
    paints: &Paints,
    out: &[bool],
    rest: &Rest,
    clusters: &Clusters,
    taken: &[Frame],
) -> Vec<Dot> {
    let plot = rest.view.plot;
    if plot.width < 1.0 {
        return Vec::new();
    }
    let sides = sides(placed, out, &rest.shown, clusters, plot, taken);
    let many = rest.spots.len() > MOST_ELEMENTS;
    placed
        .rows
        .iter()
        .enumerate()
        .zip(rest.spots.iter().zip(rest.shown.iter()))
        .map(|((at, row), (spot, shown))| {
            let side = sides.get(at).copied().flatten();
            let (paint, group) = paints.get(at);
            Dot {
                row: Arc::clone(row),
                spot: *spot,
                rank: placed.ranks.get(at).copied().flatten(),
                side: side.unwrap_or(names::preferred(shown, plot)[0]),
                named: side.is_some(),
                out: out.get(at).copied().unwrap_or_default(),
                paint,
                group,
                gathered: clusters.has(at),
                far: many && !is_near(shown, plot),
            }
        })
        .collect()
}

/// Whether a dot lies in view, or no farther beside it than that is wide and high.
fn is_near(spot: &Spot, plot: Plot) -> bool {
    let near = |at: f64, of: f64| at > -of && at < 2.0 * of;
    near(spot.x, plot.width) && near(spot.y, plot.height)
}

/// What is seen of these dots: each that stands alone, and a disc for what lies together.
#[must_use]
pub fn seen(spots: &[Spot], clusters: &Clusters, rem: f64) -> Vec<Spot> {
    let alone = spots.iter().enumerate();
    let alone = alone.filter(|(at, _)| !clusters.has(*at));
    let discs = discs(spots, clusters, rem);
    alone.map(|(_, spot)| *spot).chain(discs).collect()
}

/// What stands for those of these dots that lie together.
fn discs(spots: &[Spot], clusters: &Clusters, rem: f64) -> impl Iterator<Item = Spot> {
    let founders = clusters.all.iter().filter_map(|it| spots.get(it.founder));
    founders.map(move |founder| disc(*founder, rem))
}

/// Where the names stand for which there is room. Those of the dots that show compete for it.
fn sides(
    placed: &Placed,
    out: &[bool],
    spots: &[Spot],
    clusters: &Clusters,
    plot: Plot,
    taken: &[Frame],
) -> Vec<Option<Side>> {
    let seen: Vec<usize> = (0..spots.len())
        .filter(|at| !clusters.has(*at) && plot.shows(&spots[*at]))
        .collect();
    let mut seen_spots: Vec<Spot> = seen.iter().map(|at| spots[*at]).collect();
    let discs = discs(spots, clusters, plot.rem);
    seen_spots.extend(discs.filter(|disc| plot.shows(disc)));
    // A dot that is out of the filter keeps its name to itself.
    let texts: Vec<&str> = seen
        .iter()
        .map(|at| match (placed.rows.get(*at), out.get(*at)) {
            (Some(row), Some(false)) => row.name.as_str(),
            _ => "",
        })
        .collect();
    let mut sides = vec![None; spots.len()];
    for (at, side) in seen
        .iter()
        .zip(names::names(&seen_spots, &texts, plot, taken))
    {
        sides[*at] = side;
    }
    sides
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::matrix::plot::PLOT;
    use crate::ui::zoom::{Shape, Zoom};
    use plan::Id;
    use plan::methods::rice::Rice;

    /// Dots from the left to the right.
    fn row_of(count: usize) -> (Placed, Vec<Spot>) {
        let mut placed = Placed::default();
        for at in 0..count {
            let id = Id::parse(&format!("i{at}")).unwrap();
            let light = Light::new(&id, "Night buses", Rice::default(), "");
            placed.rows.push(Arc::new(light));
            placed.ranks.push(Some(at + 1));
        }
        let spot = |at: usize| Spot {
            x: 30.0 + at as f64 * 20.0,
            y: 250.0,
            radius: 9.0,
        };
        (placed, (0..count).map(spot).collect())
    }

    #[test]
    fn what_shows_changes_names_and_no_places() {
        let (placed, spots) = row_of(27);
        let spots = Arc::new(spots);
        let whole = Zoom::whole(Shape::Square);
        let at = |zoom| {
            arrange(
                &placed,
                &Paints::default(),
                &[false; 27],
                &Rest::new(Arc::clone(&spots), View { plot: PLOT, zoom }),
                &Clusters::default(),
                &[],
            )
        };
        let (before, near) = (at(whole), at(whole.about((0.0, 0.0), 8.0)));
        let places = |dots: &[Dot]| -> Vec<Spot> { dots.iter().map(|dot| dot.spot).collect() };
        assert_eq!(places(&before), *spots);
        assert_eq!(places(&near), *spots);
        let named = |dots: &[Dot]| dots.iter().filter(|dot| dot.named).count();
        assert!(named(&near) >= 3, "{}", named(&near));
        let first = near.first().map(|dot| dot.named);
        assert_eq!(first, Some(false), "it is out of view");
    }
}
