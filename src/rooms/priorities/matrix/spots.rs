//! Where the dots lie on the whole plot, and how large they are.

use super::plot::{Frame, Plot};
use plan::Id;
use plan::methods::impact_effort::Axes;
use plan::methods::rice::IMPACT_SCALE;
use plan::sorted::SortInOrder;

/// Dots this near each other, in shares of the distance at which they touch, do not hide each other.
const TOUCH: f64 = 0.96;

/// Among more dots than this no place is free for long, and looking for one takes time.
pub const MOST_SPREAD: usize = 300;

/// An initiative to place.
#[derive(Clone, PartialEq, Debug)]
pub struct Point {
    /// Its record.
    pub id: Id,
    /// Its impact, one of the scale.
    pub impact: f64,
    /// Its effort in person-months, more than 0.
    pub effort: f64,
    /// What its size is by, 0 or more; the least size where that is not known.
    pub weight: Option<f64>,
}

/// Where a dot lies: its middle and its radius, in pixels from the top left.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Half its width.
    pub radius: f64,
}

impl Spot {
    /// What the dot covers.
    #[must_use]
    pub fn frame(&self) -> Frame {
        Frame {
            left: self.x - self.radius,
            right: self.x + self.radius,
            top: self.y - self.radius,
            bottom: self.y + self.radius,
        }
    }
}

impl Plot {
    /// Few dots have room for a number each.
    fn least_radius(self, count: usize) -> f64 {
        self.rem * if count <= 80 { 0.56 } else { 0.3 }
    }

    /// The radius of the largest dot, when there are so many dots.
    fn most_radius(self, count: usize) -> f64 {
        let band = self.height / IMPACT_SCALE.len() as f64;
        let crowded = (40.0 / count.max(1) as f64).sqrt().clamp(0.25, 1.0);
        let most = (band * 0.42).min(self.rem * 1.5) * crowded;
        most.max(self.least_radius(count) * 1.4)
    }
}

/// Where each point lies. Dots of one impact step aside within their band so as not to hide each
/// other; the same points always lie the same way.
#[must_use]
pub fn spots(points: &[Point], axes: Axes, plot: Plot) -> Vec<Spot> {
    let most_weight = points
        .iter()
        .filter_map(|point| point.weight)
        .fold(0.0_f64, f64::max);
    let most = plot.most_radius(points.len());
    let least = plot.least_radius(points.len());
    let mut spots: Vec<Spot> = points
        .iter()
        .map(|point| {
            let share = match point.weight {
                Some(weight) if most_weight > 0.0 => (weight / most_weight).sqrt(),
                _ => 0.0,
            };
            Spot {
                x: plot.left(axes.x(point.effort)),
                y: (1.0 - axes.y(point.impact)) * plot.height,
                radius: least + share * (most - least),
            }
        })
        .collect();
    spread(points, &mut spots, plot, most);
    spots
}

/// Moves dots up or down within their band. In the order of their ids, so that a change to one moves
/// few others.
fn spread(points: &[Point], spots: &mut [Spot], plot: Plot, most: f64) {
    let band = plot.height / IMPACT_SCALE.len() as f64;
    let room = |spot: &Spot| (band / 2.0 - spot.radius - 1.0).max(0.0);
    if points.len() > MOST_SPREAD {
        for (point, spot) in points.iter().zip(spots) {
            spot.y += (share_of(&point.id) * 2.0 - 1.0) * room(spot);
        }
        return;
    }
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_in_order(|a, b| points[*a].id.cmp(&points[*b].id));
    let mut placed: Vec<Spot> = Vec::with_capacity(points.len());
    for at in order {
        let spot = spots[at];
        let near: Vec<Spot> = placed
            .iter()
            .filter(|other| (other.x - spot.x).abs() < most * 2.0)
            .filter(|other| (other.y - spot.y).abs() < band)
            .copied()
            .collect();
        spots[at].y = clearest_y(&spot, &near, room(&spot));
        placed.push(spots[at]);
    }
}

/// Where, up to `room` above or below, a dot touches none of the others; where it cannot help it, the
/// place where it hides least.
fn clearest_y(spot: &Spot, near: &[Spot], room: f64) -> f64 {
    // How far the nearest other dot is, in shares of the distance at which the two would touch.
    let clearance = |y: f64| {
        near.iter()
            .map(|other| (other.x - spot.x).hypot(other.y - y) / (other.radius + spot.radius))
            .fold(f64::INFINITY, f64::min)
    };
    let step = (spot.radius * 0.5).max(2.0);
    let asides = (0..=(room / step) as usize)
        .map(|at| at as f64 * step)
        .chain([room])
        .flat_map(|aside| [aside, -aside]);
    let mut best = (f64::NEG_INFINITY, spot.y);
    for y in asides.map(|aside| spot.y + aside) {
        let clear = clearance(y);
        if clear > best.0 + 1e-9 {
            best = (clear, y);
        }
        if clear >= TOUCH {
            break;
        }
    }
    best.1
}

/// A share from 0 to 1 that looks random and is the same for the same id (FNV-1a).
fn share_of(id: &Id) -> f64 {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    f64::from(hash >> 8) / f64::from(u32::MAX >> 8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::matrix::plot::PLOT;

    fn points(count: usize) -> Vec<Point> {
        (0..count)
            .map(|at| Point {
                id: Id::parse(&format!("id-{at}")).unwrap(),
                impact: IMPACT_SCALE[at % 5],
                effort: 0.25 * 1.3_f64.powi((at % 19) as i32),
                weight: Some((at * 37 % 100) as f64),
            })
            .collect()
    }

    #[test]
    fn every_dot_lies_in_its_band_and_on_the_plot() {
        for count in [1, 27, 2_000] {
            let points = points(count);
            let axes = Axes::around(points.iter().map(|point| point.effort));
            for (spot, point) in spots(&points, axes, PLOT).iter().zip(&points) {
                assert_eq!(axes.impact_at(PLOT.share_from_top(spot.y)), point.impact);
                assert!(spot.x - spot.radius >= 0.0 && spot.x + spot.radius <= PLOT.width);
                assert!(spot.radius >= 4.0);
            }
        }
    }

    #[test]
    fn equal_values_do_not_hide_each_other() {
        let mut points = points(4);
        for point in &mut points {
            point.impact = 2.0;
            point.effort = 3.0;
            point.weight = Some(10.0);
        }
        let spots = spots(&points, Axes::around([]), PLOT);
        for (at, one) in spots.iter().enumerate() {
            for other in &spots[at + 1..] {
                let apart = ((one.x - other.x).powi(2) + (one.y - other.y).powi(2)).sqrt();
                assert!(apart > one.radius * 0.4, "{apart}");
            }
        }
    }

    #[test]
    fn the_same_points_always_lie_the_same_way() {
        let points = points(300);
        let mut turned = points.clone();
        turned.reverse();
        let axes = Axes::around([]);
        let mut backwards = spots(&turned, axes, PLOT);
        backwards.reverse();
        assert_eq!(spots(&points, axes, PLOT), backwards);
    }

    #[test]
    fn odd_sizes_are_survived() {
        for side in [0.0, 1.0] {
            let plot = Plot {
                width: side,
                height: side,
                ..PLOT
            };
            assert_eq!(spots(&points(5), Axes::around([]), plot).len(), 5);
        }
    }
}
