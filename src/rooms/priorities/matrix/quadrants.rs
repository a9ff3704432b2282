//! Where the quadrants' names stand: in the corners of the plot or, where dots lie there, farther along
//! its edges.

use super::names::text_width;
use super::plot::{Frame, View};
use super::spots::Spot;
use crate::rooms::words;
use plan::methods::impact_effort::{Axes, Quadrant};
use plan::sorted::SortInOrder;

/// How far a name keeps from the edges, in rem, as in the style sheet.
const INSET: (f64, f64) = (0.75, 0.5);
/// The height of a name, in rem.
const LINE: f64 = 1.0;
/// The size of its letters, in rem, and how much wider bold ones are.
const LETTERS: f64 = 0.8125 * 1.1;
/// From one place that is tried to the next, in rem.
const STEP: f64 = 0.25;

/// Where the name of a quadrant stands.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Title {
    /// How far from its corner, across and down, in shares of the whole plot.
    pub aside: (f64, f64),
    /// What it covers of what shows.
    pub frame: Frame,
    /// Whether dots lie there, so that it needs a ground of its own.
    pub crowded: bool,
}

impl Title {
    /// Its place for the style sheet.
    #[must_use]
    pub fn style(self) -> String {
        match self.aside {
            (0.0, 0.0) => String::new(),
            (across, down) => format!("--x:{across:.4};--y:{down:.4}"),
        }
    }
}

/// The places of the names of all quadrants among what lies there in the view, in the quadrants' order.
#[must_use]
pub fn titles(spots: &[Spot], view: View) -> [Title; 4] {
    let shown = spots.iter().copied();
    let seen: Vec<Spot> = shown.filter(|spot| view.plot.shows(spot)).collect();
    Quadrant::ALL.map(|quadrant| title(quadrant, &seen, view))
}

/// The first free place from the corner along the upper or lower edge, then along the other, then close
/// above or below a dot on that; where there is none, the one with the fewest dots and the least of them,
/// over which the name then lies on a ground of its own.
fn title(quadrant: Quadrant, seen: &[Spot], view: View) -> Title {
    let (plot, rem) = (view.plot, view.plot.rem);
    let ground = Ground::of(quadrant, view);
    let name = text_width(words::quadrant(quadrant)) * rem * LETTERS;
    let size = (name, LINE * rem);
    let steps = |room: f64| {
        let count = (room / (STEP * rem).max(1.0)) as usize;
        (0..=count).map(move |at| at as f64 * STEP * rem)
    };
    let across = ground.size.0 - size.0 - 2.0 * INSET.0 * rem;
    let down = ground.size.1 - size.1 - 2.0 * INSET.1 * rem;
    let places = steps(across).map(|aside| (aside, 0.0));
    let places = places.chain(steps(down).map(|aside| (0.0, aside)));
    let frame =
        |aside: (f64, f64)| ground.frame((aside.0 + INSET.0 * rem, aside.1 + INSET.1 * rem), size);
    // Mostly the corner is free, and then these are not looked for.
    let close = || close(&ground, seen, frame((0.0, 0.0)), down);
    let places = places.chain(std::iter::once_with(close).flatten());
    let mut aside = (0.0, 0.0);
    let mut least = usize::MAX;
    let mut deepest = f64::INFINITY;
    for place in places {
        let frame = frame(place);
        if !frame.lies_on(plot) {
            continue;
        }
        let over = seen.iter().map(Spot::frame);
        let over = over.filter(|spot| spot.touches(&frame));
        // Only whether there are no more than at the best place so far.
        let over = over.take(least.saturating_add(1));
        let (over, deep) = over.fold((0, 0.0), |(count, deepest), spot| {
            (count + 1, f64::max(deepest, depth(&spot, &frame)))
        });
        if (over, deep) < (least, deepest) {
            (aside, least, deepest) = (place, over, deep);
        }
        if over == 0 {
            break;
        }
    }
    Title {
        aside: (
            aside.0 / ground.whole.0.max(1.0),
            aside.1 / ground.whole.1.max(1.0),
        ),
        frame: frame(aside),
        crowded: least > 0 && least < usize::MAX,
    }
}

/// Dots beside which a place is looked for. In a crowd of more there is none.
const MOST_BESIDE: usize = 32;

/// How far down from the corner a name that would cover dots in that corner's column stands close above or
/// below one of them. The gaps between rows of dots are hardly higher than a name, and are missed in steps.
fn close(
    ground: &Ground,
    seen: &[Spot],
    corner: Frame,
    most: f64,
) -> impl Iterator<Item = (f64, f64)> {
    const GAP: f64 = 0.5;
    let frames = seen.iter().map(Spot::frame);
    let beside = frames.filter(|dot| dot.left < corner.right && corner.left < dot.right);
    let downs = beside.take(MOST_BESIDE).flat_map(|dot| {
        if ground.low {
            [corner.bottom - dot.top, corner.top - dot.bottom]
        } else {
            [dot.bottom - corner.top, dot.top - corner.bottom]
        }
    });
    let mut downs: Vec<f64> = downs
        .zip([GAP, -GAP].into_iter().cycle())
        .map(|(down, gap)| down + gap)
        .filter(|down| (0.0..=most).contains(down))
        .collect();
    downs.sort_in_order(f64::total_cmp);
    downs.into_iter().map(|down| (0.0, down))
}

/// How far the one lies over the other, at least.
fn depth(one: &Frame, other: &Frame) -> f64 {
    let across = one.right.min(other.right) - one.left.max(other.left);
    let down = one.bottom.min(other.bottom) - one.top.max(other.top);
    across.min(down)
}

/// A quadrant as it is drawn, whether or not all of it shows.
struct Ground {
    /// The plot's corner in it.
    corner: (f64, f64),
    /// Whether that is to the right, and at the bottom.
    right: bool,
    low: bool,
    size: (f64, f64),
    /// The size of the whole plot as it is drawn.
    whole: (f64, f64),
}

impl Ground {
    fn of(quadrant: Quadrant, View { plot, zoom }: View) -> Self {
        let right = matches!(quadrant, Quadrant::BigBets | Quadrant::TimeSinks);
        let low = matches!(quadrant, Quadrant::FillIns | Quadrant::TimeSinks);
        let (left, top) = plot.shown((0.0, 0.0), zoom);
        let (end, bottom) = plot.shown((plot.width, plot.height), zoom);
        let whole = (end - left, bottom - top);
        let share = Axes::high_impact_from();
        let share = if low { share } else { 1.0 - share };
        Self {
            corner: (
                if right { end } else { left },
                if low { bottom } else { top },
            ),
            right,
            low,
            size: (whole.0 / 2.0, whole.1 * share),
            whole,
        }
    }

    /// What something of this size covers, so far inwards from the corner.
    fn frame(&self, aside: (f64, f64), size: (f64, f64)) -> Frame {
        let span = |corner: f64, back: bool, aside: f64, size: f64| {
            if back {
                (corner - aside - size, corner - aside)
            } else {
                (corner + aside, corner + aside + size)
            }
        };
        let (left, right) = span(self.corner.0, self.right, aside.0, size.0);
        let (top, bottom) = span(self.corner.1, self.low, aside.1, size.1);
        Frame {
            left,
            right,
            top,
            bottom,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::matrix::plot::{PLOT, Plot};
    use crate::ui::zoom::{Shape, Zoom};

    const WHOLE: View = View {
        plot: PLOT,
        zoom: Zoom::whole(Shape::Square),
    };

    fn spot(x: f64, y: f64) -> Spot {
        Spot { x, y, radius: 9.0 }
    }

    /// The names of the quadrants, each with how far it is from its corner, in pixels.
    fn asides(spots: &[Spot]) -> [(f64, f64); 4] {
        titles(spots, WHOLE).map(|title| {
            let (across, down) = title.aside;
            ((across * 600.0).round(), (down * 500.0).round())
        })
    }

    #[test]
    fn a_name_stands_in_its_corner_until_dots_lie_there() {
        assert_eq!(asides(&[spot(300.0, 250.0)]), [(0.0, 0.0); 4]);
        let [wins, bets, fills, sinks] = asides(&[spot(40.0, 20.0), spot(560.0, 480.0)]);
        assert_eq!((bets, fills), ((0.0, 0.0), (0.0, 0.0)));
        assert_eq!(wins, (40.0, 0.0), "the first place past the dot");
        assert_eq!(sinks.1, 0.0);
        assert!(sinks.0 > 0.0);
    }

    #[test]
    fn where_one_edge_is_full_it_stands_at_the_other() {
        let edge = (0..20).map(|at| spot(f64::from(at) * 16.0, 20.0));
        let [wins, ..] = asides(&edge.collect::<Vec<_>>());
        assert_eq!(wins.0, 0.0);
        assert!(wins.1 > 0.0 && wins.1 < 40.0, "{wins:?}");
    }

    #[test]
    fn between_rows_of_dots_it_stands_in_a_gap_that_is_hardly_higher() {
        // Rows over the whole upper half, and 17 pixels between the first two, a name being 16 high.
        let row = |y: i32| (0..40).map(move |at| spot(f64::from(at) * 16.0, f64::from(y)));
        let others = (48..=220).step_by(30).flat_map(row);
        let rows: Vec<Spot> = row(13).chain(others).collect();
        let [_, bets, ..] = titles(&rows, WHOLE);
        assert!(!bets.crowded, "{bets:?}");
        assert!(
            bets.frame.top > 22.0 && bets.frame.bottom < 39.0,
            "{bets:?}"
        );
    }

    #[test]
    fn no_name_lies_over_dots_and_without_a_place_it_lies_over_few() {
        let mut crowd = Vec::new();
        for across in 0..38 {
            crowd
                .extend((0..32).map(|down| spot(f64::from(across) * 16.0, f64::from(down) * 16.0)));
        }
        for count in [10, 40, 100, 300, crowd.len()] {
            let some: Vec<Spot> = crowd.iter().step_by(crowd.len() / count).copied().collect();
            let over = |title: &Title| {
                let frames = some.iter().map(Spot::frame);
                frames.filter(|spot| spot.touches(&title.frame)).count()
            };
            let corners = titles(&[], WHOLE);
            for (title, corner) in titles(&some, WHOLE).iter().zip(&corners) {
                assert!(over(title) <= over(corner), "{count}: {title:?}");
                assert!(over(title) == 0 || count > 100, "{count}: {title:?}");
            }
        }
    }

    #[test]
    fn seen_from_near_a_name_stands_where_its_edge_shows() {
        let zoom = WHOLE.zoom.about((-0.6, -1.0), 3.0);
        let near = View { zoom, ..WHOLE };
        let [wins, bets, ..] = titles(&[], near);
        assert!(wins.frame.lies_on(near.plot), "{wins:?}");
        // Of big bets nothing shows; its name waits in its corner.
        assert_eq!(bets.aside, (0.0, 0.0));
    }

    #[test]
    fn odd_sizes_are_survived() {
        let plot = Plot::default();
        let titles = titles(&[spot(0.0, 0.0)], View { plot, ..WHOLE });
        assert!(titles.iter().all(|title| title.aside == (0.0, 0.0)));
        assert_eq!(titles[0].style(), "");
    }
}
