//! Papers that are kept together: beside and below each other, under the name of their group.

use super::room::{LAID, Room, is_apart};
use super::{Group, Paper, kept};
use crate::methods::golden_circle::Place;
use crate::sorted::SortInOrder;

/// More columns than this are no block.
const COLUMNS: usize = 6;
/// A block is best this many times as wide as high.
const SQUARE: f64 = 1.4;
/// How far a block goes for a better shape, in radii of the bullseye.
const SHAPELY: f64 = 0.12;
/// What lies in no more room than a block of columns has is a block already.
const COMPACT: f64 = 1.1;
/// Places for a block are looked for so far from each other, in radii of the bullseye.
const MESH: f64 = 0.03;

/// Places around the middle, the nearest first, each after how far it is.
pub(super) fn mesh() -> Vec<(f64, Place)> {
    let steps = (2.1 / MESH) as i32;
    let along = || (-steps..=steps).map(|step| f64::from(step) * MESH);
    let mut places: Vec<(f64, Place)> = along()
        .flat_map(|x| along().map(move |y| Place { x, y }))
        .map(|place| (place.radius(), place))
        .collect();
    places.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
    places
}

/// How the papers of a group lie to each other.
struct Shape {
    /// From the middle of the block to the middle of each.
    offsets: Vec<Place>,
    width: f64,
    height: f64,
}

impl Shape {
    fn paper(&self, at: Place) -> Paper {
        Paper {
            at,
            width: self.width,
            height: self.height,
        }
    }

    /// As they lie now, and where the middle of that is.
    fn as_they_lie(papers: &[Paper], group: &Group, scale: f64) -> (Self, Place) {
        let (head, rim) = (group.name * scale, group.rim * scale);
        let ends = |end: fn(&Paper, f64) -> f64, side: f64, best: fn(f64, f64) -> f64| {
            let ends = papers.iter().map(|it| end(it, side));
            ends.reduce(best).unwrap_or_default()
        };
        let across = |it: &Paper, side: f64| it.at.x + side * it.width / 2.0;
        let down = |it: &Paper, side: f64| it.at.y + side * it.height / 2.0;
        let left = ends(across, -1.0, f64::min) - rim;
        let right = ends(across, 1.0, f64::max) + rim;
        let top = ends(down, -1.0, f64::min) - rim - head;
        let bottom = ends(down, 1.0, f64::max) + rim;
        let middle = Place {
            x: f64::midpoint(left, right),
            y: f64::midpoint(top, bottom),
        };
        let offset = |it: &Paper| Place {
            x: it.at.x - middle.x,
            y: it.at.y - middle.y,
        };
        let shape = Self {
            offsets: papers.iter().map(offset).collect(),
            width: right - left,
            height: bottom - top,
        };
        (shape, middle)
    }

    /// In columns; each paper goes to where there is most room, in the order in which they are read now.
    fn in_columns(papers: &[Paper], columns: usize, group: &Group, scale: f64) -> Self {
        let (head, rim) = (group.name * scale, group.rim * scale);
        let wide = papers.iter().map(|it| it.width).fold(0.0, f64::max) + LAID;
        let mut read: Vec<usize> = (0..papers.len()).collect();
        let place = |at: usize| (papers[at].at.y, papers[at].at.x);
        read.sort_in_order(|one, other| {
            let (one, other) = (place(*one), place(*other));
            one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
        });
        let mut filled = vec![0.0; columns];
        let mut offsets = vec![Place::CENTRE; papers.len()];
        for at in read {
            let column = (0..columns)
                .min_by(|one, other| f64::total_cmp(&filled[*one], &filled[*other]))
                .unwrap_or(0);
            offsets[at] = Place {
                x: wide * (column as f64 + 0.5),
                y: filled[column] + papers[at].height / 2.0,
            };
            filled[column] += papers[at].height + LAID;
        }
        let width = wide * columns as f64 + rim * 2.0;
        let high = filled.into_iter().fold(0.0, f64::max);
        let height = high + head + rim * 2.0;
        for offset in &mut offsets {
            offset.x += rim - width / 2.0;
            offset.y += rim + head - height / 2.0;
        }
        Self {
            offsets,
            width,
            height,
        }
    }

    /// How far from square it is, 0 or more.
    fn oblong(&self) -> f64 {
        (self.width / self.height / SQUARE).ln().abs()
    }

    fn area(&self) -> f64 {
        self.width * self.height
    }
}

/// The shapes in columns that a group can have.
fn shapes(papers: &[Paper], group: &Group, scale: f64) -> Vec<Shape> {
    let most = papers.len().min(COLUMNS);
    let columns = 1..=most;
    columns
        .map(|columns| Shape::in_columns(papers, columns, group, scale))
        .collect()
}

/// Whether papers lie as close together as a block, whatever their size.
pub(super) fn is_compact(papers: &[Paper], group: &Group) -> bool {
    // The size at which they touch.
    let mut scale = 1.0_f64;
    for (at, one) in papers.iter().enumerate() {
        for other in &papers[at + 1..] {
            let right = (one.at.x - other.at.x).abs() * 2.0 / (one.width + other.width);
            let down = (one.at.y - other.at.y).abs() * 2.0 / (one.height + other.height);
            scale = scale.min(right.max(down));
        }
    }
    // Nothing to go by: they lie on one another, or take no room at all.
    if scale.is_nan() || scale <= 0.0 {
        return papers.len() < 2;
    }
    let small: Vec<Paper> = papers.iter().map(|it| it.scaled(scale)).collect();
    let (lies, _) = Shape::as_they_lie(&small, group, scale);
    let areas = shapes(&small, group, scale).into_iter();
    let most = areas.map(|shape| shape.area()).fold(0.0, f64::max);
    lies.area() <= most * COMPACT
}

/// The room that a group takes up as it lies, with its name.
pub(super) fn outline(papers: &[Paper], group: &Group, scale: f64) -> Paper {
    let (shape, middle) = Shape::as_they_lie(papers, group, scale);
    shape.paper(middle)
}

/// Where the papers of a group may lie, none of its block on what lies there, as near as can be to where
/// they lay; and the room that it takes up. `None` where there is no room for it.
pub(super) fn place(
    papers: &[Paper],
    group: &Group,
    scale: f64,
    room: &Room,
    lain: &[Paper],
    mesh: &[(f64, Place)],
) -> Option<(Vec<Place>, Paper)> {
    let (lies, middle) = Shape::as_they_lie(papers, group, scale);
    if stays(papers, room) && is_compact(papers, group) {
        let block = lies.paper(middle);
        if room.shows(block) && lain.iter().all(|it| is_apart(block, *it)) {
            return Some((papers.iter().map(|it| it.at).collect(), block));
        }
    }
    let mut best: Option<(f64, Shape, Place)> = None;
    for shape in shapes(papers, group, scale) {
        let far = SHAPELY * shape.oblong();
        let most = best.as_ref().map_or(f64::INFINITY, |(most, ..)| *most) - far;
        let found = nearest(&shape, middle, room, lain, mesh, most);
        if let Some((moved, at)) = found {
            best = Some((moved + far, shape, at));
        }
    }
    let (_, shape, at) = best?;
    let moved = |offset: &Place| {
        kept(Place {
            x: at.x + offset.x,
            y: at.y + offset.y,
        })
    };
    let places = shape.offsets.iter().map(moved).collect();
    Some((places, shape.paper(at)))
}

/// Whether the papers of a group lie in their ring and apart from each other.
pub(super) fn stays(papers: &[Paper], room: &Room) -> bool {
    let mut each = papers.iter().enumerate();
    each.all(|(at, paper)| {
        let mut others = papers[at + 1..].iter();
        room.holds(*paper) && others.all(|other| is_apart(*paper, *other))
    })
}

/// The nearest place for a shape that is free and not as far as `most`, and how far it is.
fn nearest(
    shape: &Shape,
    from: Place,
    room: &Room,
    lain: &[Paper],
    mesh: &[(f64, Place)],
    most: f64,
) -> Option<(f64, Place)> {
    for (far, step) in mesh.iter().take_while(|(far, _)| *far < most) {
        let at = Place {
            x: from.x + step.x,
            y: from.y + step.y,
        };
        let middles = shape.offsets.iter().map(|offset| Place {
            x: at.x + offset.x,
            y: at.y + offset.y,
        });
        // A hair more room than it takes: places are rounded when they are kept.
        let roomy = Paper {
            width: shape.width + LAID,
            height: shape.height + LAID,
            ..shape.paper(at)
        };
        let is_free =
            room.takes(middles) && room.shows(roomy) && lain.iter().all(|it| is_apart(roomy, *it));
        if is_free {
            return Some((*far, at));
        }
    }
    None
}
