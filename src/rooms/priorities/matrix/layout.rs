//! Where the dots lie on the plot, in pixels, and which of them have room for their names.

use crate::ui::zoom::Zoom;
use plan::Id;
use plan::methods::impact_effort::Axes;
use plan::methods::rice::IMPACT_SCALE;
use plan::sorted::SortInOrder;

/// The plot's size, and the size of its text, in pixels.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Plot {
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
    /// The size of one rem.
    pub rem: f64,
}

/// An initiative to place.
#[derive(Clone, PartialEq, Debug)]
pub struct Point {
    /// Its record.
    pub id: Id,
    /// Its impact, one of the scale.
    pub impact: f64,
    /// Its effort in person-months, more than 0.
    pub effort: f64,
    /// Its reach.
    pub reach: Option<f64>,
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

/// On which side of its dot a name stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// To the right.
    End,
    /// To the left.
    Start,
    /// Above.
    Above,
    /// Below.
    Below,
}

impl Side {
    /// Its word in the style sheet.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Start => "start",
            Self::Above => "above",
            Self::Below => "below",
        }
    }
}

/// Dots this near each other, in shares of the distance at which they touch, do not hide each other.
const TOUCH: f64 = 0.96;

/// Names beside dots are cut to this many characters.
pub const LONGEST_NAME: usize = 28;

/// Among more dots than this no place is free for long, and looking for one takes time.
const MOST_SPREAD: usize = 300;

/// The height of a name, in rem.
const LINE: f64 = 1.1;

/// More names than this are noise.
const MOST_NAMES: usize = 48;

impl Plot {
    /// Few dots have room for a number each.
    fn least_radius(self, count: usize) -> f64 {
        self.rem * if count <= 80 { 0.56 } else { 0.3 }
    }

    /// The radius of the dot that reaches most people, when there are so many dots.
    fn most_radius(self, count: usize) -> f64 {
        let band = self.height / IMPACT_SCALE.len() as f64;
        let crowded = (40.0 / count.max(1) as f64).sqrt().clamp(0.25, 1.0);
        let most = (band * 0.42).min(self.rem * 1.5) * crowded;
        most.max(self.least_radius(count) * 1.4)
    }

    /// The edge at the left and right into which only half a dot reaches.
    fn margin(self) -> f64 {
        (self.rem * 1.5).min(self.width / 8.0)
    }

    /// Pixels from the left for a share of the effort axis.
    #[must_use]
    pub fn left(self, share: f64) -> f64 {
        self.margin() + share * (self.width - 2.0 * self.margin())
    }

    /// The share of the effort axis at so many pixels from the left.
    #[must_use]
    pub fn share_from_left(self, x: f64) -> f64 {
        (x - self.margin()) / (self.width - 2.0 * self.margin()).max(1.0)
    }

    /// Where a point of the whole plot is in its view, in pixels.
    #[must_use]
    pub fn shown(self, (x, y): (f64, f64), zoom: Zoom) -> (f64, f64) {
        self.in_pixels(zoom.shown(self.in_shares((x, y))))
    }

    /// The point of the whole plot that is there in its view, in pixels.
    #[must_use]
    pub fn place(self, (x, y): (f64, f64), zoom: Zoom) -> (f64, f64) {
        self.in_pixels(zoom.place(self.in_shares((x, y))))
    }

    /// A point of the plot in shares of it, from -1 at the left and the top to 1.
    #[must_use]
    pub fn in_shares(self, (x, y): (f64, f64)) -> (f64, f64) {
        let share = |at: f64, of: f64| at / of.max(1.0) * 2.0 - 1.0;
        (share(x, self.width), share(y, self.height))
    }

    fn in_pixels(self, (x, y): (f64, f64)) -> (f64, f64) {
        let pixels = |at: f64, of: f64| (at + 1.0) / 2.0 * of.max(1.0);
        (pixels(x, self.width), pixels(y, self.height))
    }

    /// Whether any of a dot is in view.
    #[must_use]
    pub fn shows(self, spot: &Spot) -> bool {
        let within = |at: f64, of: f64| at > -spot.radius && at < of + spot.radius;
        within(spot.x, self.width) && within(spot.y, self.height)
    }

    /// The share of the impact axis at so many pixels from the top.
    #[must_use]
    pub fn share_from_top(self, y: f64) -> f64 {
        1.0 - y / self.height.max(1.0)
    }
}

/// Where each point lies. Dots of one impact step aside within their band so as not to hide each
/// other; the same points always lie the same way.
#[must_use]
pub fn spots(points: &[Point], axes: Axes, plot: Plot) -> Vec<Spot> {
    let most_reach = points
        .iter()
        .filter_map(|point| point.reach)
        .fold(0.0_f64, f64::max);
    let most = plot.most_radius(points.len());
    let least = plot.least_radius(points.len());
    let mut spots: Vec<Spot> = points
        .iter()
        .map(|point| {
            let share = match point.reach {
                Some(reach) if most_reach > 0.0 => (reach / most_reach).sqrt(),
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

#[derive(Clone, Copy)]
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Frame {
    fn touches(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Which dots have room for their names, and where. `spots` come by importance: the first get
/// theirs first. `names` are the names as they are shown, `corners` how wide the quadrants' names in
/// the four corners are at most.
#[must_use]
pub fn names(spots: &[Spot], names: &[&str], plot: Plot, corners: f64) -> Vec<Option<Side>> {
    let mut sides = vec![None; spots.len()];
    let line = plot.rem * LINE;
    let corner = |right: bool, bottom: bool| Frame {
        left: if right { plot.width - corners } else { 0.0 },
        right: if right { plot.width } else { corners },
        top: if bottom {
            plot.height - line * 1.5
        } else {
            0.0
        },
        bottom: if bottom { plot.height } else { line * 1.5 },
    };
    let mut taken = vec![
        corner(false, false),
        corner(true, false),
        corner(false, true),
        corner(true, true),
    ];
    let mut given = 0;
    // In a crowd there is room for few; most tries are in vain.
    let tries = if spots.len() > MOST_SPREAD {
        MOST_NAMES
    } else {
        MOST_NAMES * 4
    };
    for (at, spot) in spots.iter().enumerate().take(tries) {
        let name = names.get(at).copied().unwrap_or_default();
        if given == MOST_NAMES || name.is_empty() {
            continue;
        }
        let width = name_width(name, plot);
        let free = |side: &Side| {
            let frame = name_frame(*side, spot, width, line, plot);
            frame.left >= 2.0
                && frame.right <= plot.width - 2.0
                && frame.top >= 2.0
                && frame.bottom <= plot.height - 2.0
                && !taken.iter().any(|other| other.touches(&frame))
                && !spots
                    .iter()
                    .enumerate()
                    .any(|(other, spot)| other != at && dot_frame(spot).touches(&frame))
        };
        let side = preferred(spot, plot).into_iter().find(free);
        if let Some(side) = side {
            taken.push(name_frame(side, spot, width, line, plot));
            sides[at] = Some(side);
            given += 1;
        }
    }
    sides
}

/// The sides in the order in which they are tried: towards the middle first.
#[must_use]
pub fn preferred(spot: &Spot, plot: Plot) -> [Side; 4] {
    if spot.x > plot.width * 0.6 {
        [Side::Start, Side::End, Side::Above, Side::Below]
    } else {
        [Side::End, Side::Start, Side::Above, Side::Below]
    }
}

/// The side on which a name hides the fewest dots and stays on the plot: for the one dot whose name
/// has to show.
#[must_use]
pub fn clearest_side<'a>(
    spot: &Spot,
    name: &str,
    others: impl Iterator<Item = &'a Spot> + Clone,
    plot: Plot,
) -> Side {
    let sides = preferred(spot, plot);
    let width = name_width(name, plot);
    let hidden = |side: &Side| {
        let frame = name_frame(*side, spot, width, plot.rem * LINE, plot);
        let off = frame.left < 0.0
            || frame.right > plot.width
            || frame.top < 0.0
            || frame.bottom > plot.height;
        let covered = others.clone().filter(|other| *other != spot);
        let covered = covered.filter(|other| dot_frame(other).touches(&frame));
        (off, covered.count())
    };
    sides.into_iter().min_by_key(hidden).unwrap_or(sides[0])
}

fn dot_frame(spot: &Spot) -> Frame {
    Frame {
        left: spot.x - spot.radius,
        right: spot.x + spot.radius,
        top: spot.y - spot.radius,
        bottom: spot.y + spot.radius,
    }
}

/// About how wide a name is beside its dot, in pixels.
fn name_width(name: &str, plot: Plot) -> f64 {
    let cut = name.char_indices().nth(LONGEST_NAME);
    let shown = cut.map_or(name, |(end, _)| &name[..end]);
    text_width(shown) * plot.rem * 0.8125 + plot.rem * 0.25
}

fn name_frame(side: Side, spot: &Spot, width: f64, line: f64, plot: Plot) -> Frame {
    let gap = plot.rem * 0.3;
    let across = |left: f64| (left, left + width);
    let middle = spot.y - line / 2.0;
    let ((left, right), top) = match side {
        Side::End => (across(spot.x + spot.radius + gap), middle),
        Side::Start => (across(spot.x - spot.radius - gap - width), middle),
        Side::Above => (
            across(spot.x - width / 2.0),
            spot.y - spot.radius - gap / 2.0 - line,
        ),
        Side::Below => (
            across(spot.x - width / 2.0),
            spot.y + spot.radius + gap / 2.0,
        ),
    };
    Frame {
        left,
        right,
        top,
        bottom: top + line,
    }
}

/// About how wide a text is, in its own size. A little more than most typefaces need.
#[must_use]
pub fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | '.' | ',' | '\'' | '|' | '!' | ':' | ';' => 0.27,
            'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | 'I' => 0.36,
            'm' | 'w' | 'M' | 'W' | '@' => 0.88,
            letter if letter.is_ascii_uppercase() => 0.7,
            letter if letter.is_ascii() => 0.56,
            // Letters of the east are as wide as high.
            letter if u32::from(letter) >= 0x1100 => 1.05,
            _ => 0.62,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::zoom::Shape;

    const PLOT: Plot = Plot {
        width: 600.0,
        height: 500.0,
        rem: 16.0,
    };

    fn points(count: usize) -> Vec<Point> {
        (0..count)
            .map(|at| Point {
                id: Id::parse(&format!("id-{at}")).unwrap(),
                impact: IMPACT_SCALE[at % 5],
                effort: 0.25 * 1.3_f64.powi((at % 19) as i32),
                reach: Some((at * 37 % 100) as f64),
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
            point.reach = Some(10.0);
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
    fn names_touch_neither_each_other_nor_other_dots() {
        let points = points(27);
        let spots = spots(&points, Axes::around([]), PLOT);
        let texts: Vec<&str> = std::iter::repeat_n("Honest arrival times", 27).collect();
        let sides = names(&spots, &texts, PLOT, 90.0);
        let width = text_width(texts[0]) * 13.0 + 4.0;
        let frames: Vec<(usize, Frame)> = sides
            .iter()
            .enumerate()
            .filter_map(|(at, side)| {
                Some((at, name_frame((*side)?, &spots[at], width, 17.6, PLOT)))
            })
            .collect();
        assert!(frames.len() >= 5, "{}", frames.len());
        for (at, frame) in &frames {
            assert!(
                frames
                    .iter()
                    .all(|(other, frame_of)| other == at || !frame.touches(frame_of))
            );
        }
    }

    #[test]
    fn where_there_is_room_for_one_name_the_first_has_it() {
        let spot = |x| Spot {
            x,
            y: 15.0,
            radius: 9.0,
        };
        let plot = Plot {
            width: 400.0,
            height: 30.0,
            rem: 16.0,
        };
        let spots = [spot(100.0), spot(390.0)];
        let sides = names(&spots, &["Honest arrival times, really"; 2], plot, 0.0);
        assert_eq!(sides, [Some(Side::End), None]);
    }

    #[test]
    fn a_name_that_has_to_show_hides_as_little_as_it_can() {
        let spot = |x, y| Spot { x, y, radius: 9.0 };
        let chosen = spot(300.0, 250.0);
        let crowd = [
            chosen,
            spot(330.0, 250.0),
            spot(270.0, 250.0),
            spot(300.0, 229.0),
        ];
        let side = clearest_side(&chosen, "Fare cap", crowd.iter(), PLOT);
        assert_eq!(side, Side::Below);
        let edge = spot(2.0, 250.0);
        assert_eq!(clearest_side(&edge, "Fare cap", [].iter(), PLOT), Side::End);
    }

    #[test]
    fn dots_come_apart_and_keep_their_places_on_the_axes() {
        let zoom = Zoom::whole(Shape::Square).about((0.4, -0.2), 5.0);
        for at in [(0.0, 0.0), (123.0, 45.0), (600.0, 500.0)] {
            let (x, y) = PLOT.place(PLOT.shown(at, zoom), zoom);
            assert!((x - at.0).abs() < 1e-9 && (y - at.1).abs() < 1e-9);
        }
        let (one, other) = (
            PLOT.shown((300.0, 250.0), zoom),
            PLOT.shown((310.0, 250.0), zoom),
        );
        assert!((other.0 - one.0 - 50.0).abs() < 1e-9);
        assert!(!PLOT.shows(&Spot {
            x: -9.0,
            y: 10.0,
            radius: 8.0
        }));
        assert!(PLOT.shows(&Spot {
            x: -9.0,
            y: 10.0,
            radius: 10.0
        }));
    }

    #[test]
    fn odd_sizes_are_survived() {
        for plot in [
            Plot::default(),
            Plot {
                width: 1.0,
                height: 1.0,
                rem: 16.0,
            },
        ] {
            let points = points(5);
            let spots = spots(&points, Axes::around([]), plot);
            let _ = names(&spots, &["a"; 5], plot, 90.0);
        }
    }
}
