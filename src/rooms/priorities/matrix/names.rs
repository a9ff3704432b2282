//! Which dots have room for their names, and on which side.

use super::plot::{Frame, Plot};
use super::spots::{MOST_SPREAD, Spot};

/// Names beside dots are cut to this many characters.
pub const LONGEST_NAME: usize = 28;

/// The height of a name, in rem.
const LINE: f64 = 1.1;

/// More names than this are noise.
const MOST_NAMES: usize = 48;

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
    /// Above, to the left of the dot's middle.
    AboveStart,
    /// Above, to the right of it.
    AboveEnd,
    /// Below, to the left of it.
    BelowStart,
    /// Below, to the right of it.
    BelowEnd,
}

/// Where the name of the one dot that is picked out stands as well, if it hides others at the four
/// sides.
const CORNERS: [Side; 4] = [
    Side::AboveStart,
    Side::AboveEnd,
    Side::BelowStart,
    Side::BelowEnd,
];

impl Side {
    /// Its word in the style sheet.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Start => "start",
            Self::Above => "above",
            Self::Below => "below",
            Self::AboveStart => "above-start",
            Self::AboveEnd => "above-end",
            Self::BelowStart => "below-start",
            Self::BelowEnd => "below-end",
        }
    }
}

/// Which dots have room for their names, and where. `spots` come by importance: the first get
/// theirs first. `names` are the names as they are shown, `taken` where none may stand.
#[must_use]
pub fn names(spots: &[Spot], names: &[&str], plot: Plot, taken: &[Frame]) -> Vec<Option<Side>> {
    let mut sides = vec![None; spots.len()];
    let line = plot.rem * LINE;
    let mut taken = taken.to_vec();
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
            frame.lies_on(plot)
                && !taken.iter().any(|other| other.touches(&frame))
                && !spots
                    .iter()
                    .enumerate()
                    .any(|(other, spot)| other != at && spot.frame().touches(&frame))
        };
        let side = preferred(spot, plot).into_iter().find(free);
        if let Some(side) = side {
            taken.push(standing(side, spot, name, plot));
            sides[at] = Some(side);
            given += 1;
        }
    }
    sides
}

/// Where the name of a dot stands on this side of it.
#[must_use]
pub fn standing(side: Side, spot: &Spot, name: &str, plot: Plot) -> Frame {
    name_frame(side, spot, name_width(name, plot), plot.rem * LINE, plot)
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

/// The side on which a name stays on the plot and hides the fewest dots and the least of what is
/// `taken`: for the one dot whose name has to show.
#[must_use]
pub fn clearest_side(
    spot: Spot,
    name: &str,
    others: impl Iterator<Item = Spot> + Clone,
    plot: Plot,
    taken: &[Frame],
) -> Side {
    let sides = preferred(&spot, plot);
    // It is bold, and stands on a plate.
    let width = name_width(name, plot) * 1.1 + plot.rem * 0.325;
    let hidden = |side: &Side| {
        let frame = name_frame(*side, &spot, width, plot.rem * LINE, plot);
        let off = frame.left < 0.0
            || frame.right > plot.width
            || frame.top < 0.0
            || frame.bottom > plot.height;
        let covered = others.clone().filter(|other| *other != spot);
        let covered = covered.filter(|other| other.frame().touches(&frame));
        let names = taken.iter().filter(|other| other.touches(&frame));
        (off, names.count() + covered.count())
    };
    let places = sides.into_iter().chain(CORNERS);
    places.min_by_key(hidden).unwrap_or(sides[0])
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
    let above = spot.y - spot.radius - gap / 2.0 - line;
    let below = spot.y + spot.radius + gap / 2.0;
    let ((left, right), top) = match side {
        Side::End => (across(spot.x + spot.radius + gap), middle),
        Side::Start => (across(spot.x - spot.radius - gap - width), middle),
        Side::Above => (across(spot.x - width / 2.0), above),
        Side::Below => (across(spot.x - width / 2.0), below),
        Side::AboveStart => (across(spot.x - width), above),
        Side::AboveEnd => (across(spot.x), above),
        Side::BelowStart => (across(spot.x - width), below),
        Side::BelowEnd => (across(spot.x), below),
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
    use crate::rooms::priorities::matrix::plot::PLOT;
    use crate::rooms::priorities::matrix::spots::{Point, spots};
    use plan::Id;
    use plan::methods::impact_effort::Axes;
    use plan::methods::rice::IMPACT_SCALE;

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
    fn names_touch_neither_each_other_nor_other_dots() {
        let points = points(27);
        let spots = spots(&points, Axes::around([]), PLOT);
        let texts: Vec<&str> = std::iter::repeat_n("Honest arrival times", 27).collect();
        let sides = names(&spots, &texts, PLOT, &[]);
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
    fn names_stand_beside_what_is_taken() {
        let spot = Spot {
            x: 300.0,
            y: 250.0,
            radius: 9.0,
        };
        let at = |taken: &[Frame]| names(&[spot], &["Fare cap"], PLOT, taken)[0];
        assert_eq!(at(&[]), Some(Side::End));
        let right = Frame {
            left: 315.0,
            right: 600.0,
            top: 240.0,
            bottom: 260.0,
        };
        assert_eq!(at(&[right]), Some(Side::Start));
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
        let sides = names(&spots, &["Honest arrival times, really"; 2], plot, &[]);
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
        let side = clearest_side(chosen, "Fare cap", crowd.iter().copied(), PLOT, &[]);
        assert_eq!(side, Side::Below);
        // Where all four sides would hide a dot, it stands off a corner.
        let ring = [
            chosen,
            spot(330.0, 250.0),
            spot(270.0, 250.0),
            spot(312.0, 229.0),
            spot(312.0, 271.0),
        ];
        let side = clearest_side(chosen, "Fare cap", ring.iter().copied(), PLOT, &[]);
        assert_eq!(side, Side::AboveStart);
        let edge = spot(2.0, 250.0);
        let none = [];
        let side = clearest_side(edge, "Fare cap", none.iter().copied(), PLOT, &[]);
        assert_eq!(side, Side::End);
        // Nor does it stand where the name of a quadrant does.
        let title = Frame {
            left: 315.0,
            right: 600.0,
            top: 240.0,
            bottom: 260.0,
        };
        let side = clearest_side(chosen, "Fare cap", none.iter().copied(), PLOT, &[title]);
        assert_eq!(side, Side::Start);
    }
}
