//! Where in a ring a paper is free of others.

use super::{Paper, Reach, kept};
use crate::methods::golden_circle::{Place, Ring};

/// Papers keep so far apart, in radii of the bullseye: more than places lose as a record keeps them.
const APART: f64 = 1e-4;
/// They are laid out a little farther apart than they have to be.
pub(super) const LAID: f64 = 4e-4;
/// Another paper that touches is not in the way.
const TOUCH: f64 = 1e-9;
/// First what is near is looked through, then more, up to all of the bullseye.
const NEAR: [f64; 6] = [0.06, 0.12, 0.25, 0.5, 1.0, 2.1];

/// Whether two papers keep apart.
pub(super) fn is_apart(one: Paper, other: Paper) -> bool {
    let right = (one.at.x - other.at.x).abs();
    let down = (one.at.y - other.at.y).abs();
    right >= f64::midpoint(one.width, other.width) + APART
        || down >= f64::midpoint(one.height, other.height) + APART
}

/// Where papers of a ring may lie.
pub(super) struct Room {
    ring: Ring,
    reach: Reach,
}

/// Another paper, widened by half of the one that looks for a place: where its middle may not be.
struct Taken {
    at: Place,
    across: f64,
    down: f64,
}

impl Taken {
    /// From where to where it closes an upright line that crosses it.
    fn span(&self) -> (f64, f64) {
        (self.at.y - self.down, self.at.y + self.down)
    }

    fn is_on_upright(&self, x: f64) -> bool {
        (x - self.at.x).abs() < self.across - TOUCH
    }

    fn covers(&self, x: f64, y: f64) -> bool {
        self.is_on_upright(x) && (y - self.at.y).abs() < self.down - TOUCH
    }
}

impl Room {
    pub(super) fn of(ring: Ring, reach: Reach) -> Self {
        Self { ring, reach }
    }

    /// Whether a paper lies in the ring, and not over the end of the board.
    pub(super) fn holds(&self, paper: Paper) -> bool {
        self.shows(paper) && Ring::at(paper.at) == self.ring
    }

    /// How far from the centre the middle of a paper may be, to the sides and up and down.
    fn ends(&self, paper: Paper) -> (f64, f64) {
        (
            self.reach.across - paper.width / 2.0,
            self.reach.down - paper.height / 2.0,
        )
    }

    /// Whether papers can be laid out with their middles there.
    pub(super) fn takes(&self, mut middles: impl Iterator<Item = Place>) -> bool {
        let (inner, outer) = self.radii();
        middles.all(|it| (inner..=outer).contains(&it.radius()))
    }

    /// Whether a piece of paper, wherever its middle is, does not lie over the end of the board.
    pub(super) fn shows(&self, paper: Paper) -> bool {
        let (across, down) = self.ends(paper);
        paper.at.x.abs() <= across + APART && paper.at.y.abs() <= down + APART
    }

    /// The radii between which its middle lies, a hair from the lines that belong to another ring.
    pub(super) fn radii(&self) -> (f64, f64) {
        let inner = match self.ring {
            Ring::Why => 0.0,
            ring => ring.inner_radius() + LAID,
        };
        (inner, self.ring.outer_radius() - LAID)
    }

    /// The nearest place at which the paper lies on none of those that lie there; `None` where there
    /// is none.
    pub(super) fn place(&self, paper: Paper, lain: &[Paper]) -> Option<Place> {
        if self.holds(paper) && lain.iter().all(|other| is_apart(paper, *other)) {
            return Some(paper.at);
        }
        NEAR.into_iter()
            .find_map(|near| self.nearest(paper, lain, near))
    }

    /// The nearest free place no farther than `near`.
    fn nearest(&self, paper: Paper, lain: &[Paper], near: f64) -> Option<Place> {
        let from = paper.at;
        let taken = taken(paper, lain, near);
        let ends = self.ends(paper);
        let across = taken.iter().map(|it| (it.at.x, it.across));
        let down = taken.iter().map(|it| (it.at.y, it.down));
        let mut best = Best {
            room: self,
            taken: &taken,
            closed: Vec::new(),
            from,
            ends,
            radii: self.radii(),
            far: near,
            place: None,
        };
        for (far, x) in lines(from.x, ends.0, near, across) {
            if far >= best.far {
                break;
            }
            best.along_upright(x);
        }
        for (far, y) in lines(from.y, ends.1, near, down) {
            if far >= best.far {
                break;
            }
            best.at_edges(y);
        }
        best.place
    }
}

/// Those whose places may be in the way no farther than `near` from where the paper lies; those first that begin
/// highest, so that the spans of each line are in order.
fn taken(paper: Paper, lain: &[Paper], near: f64) -> Vec<Taken> {
    let widened = lain.iter().map(|other| Taken {
        at: other.at,
        across: f64::midpoint(paper.width, other.width) + LAID,
        down: f64::midpoint(paper.height, other.height) + LAID,
    });
    let is_near = |it: &Taken| {
        (it.at.x - paper.at.x).abs() < it.across + near
            && (it.at.y - paper.at.y).abs() < it.down + near
    };
    let mut near: Vec<Option<Taken>> = widened.filter(is_near).map(Some).collect();
    let begins = |(at, it): (usize, &Option<Taken>)| Some((it.as_ref()?.span().0, at as f64));
    let mut order: Vec<(f64, f64)> = near.iter().enumerate().filter_map(begins).collect();
    in_order(&mut order);
    let order = order.into_iter();
    order
        .filter_map(|(_, at)| near.get_mut(at as usize)?.take())
        .collect()
}

/// The lines on which a middle may come to lie: that on which it lies, those along which others end, and
/// those along which the board does; each after how far it is.
/// The nearest comes first, so that most of the others need not be looked along.
fn lines(
    from: f64,
    end: f64,
    near: f64,
    taken: impl Iterator<Item = (f64, f64)>,
) -> Vec<(f64, f64)> {
    let own = [from, end, -end];
    let along = taken.flat_map(|(at, half)| [at - half, at + half]);
    let mut lines: Vec<(f64, f64)> = own
        .into_iter()
        .chain(along)
        .filter(|line| (line - from).abs() < near && line.abs() <= end)
        .map(|line| ((line - from).abs(), line))
        .collect();
    in_order(&mut lines);
    lines
}

/// Pairs by their first numbers. One sort for all kinds of pairs: a second would be downloaded, too.
fn in_order(pairs: &mut [(f64, f64)]) {
    pairs.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
}

/// The best place so far.
struct Best<'room> {
    room: &'room Room,
    /// Those that begin highest first.
    taken: &'room [Taken],
    /// Between which lengths a line is closed; kept, so that it is made once.
    closed: Vec<(f64, f64)>,
    from: Place,
    ends: (f64, f64),
    radii: (f64, f64),
    far: f64,
    place: Option<Place>,
}

impl Best<'_> {
    /// The nearest free places on an upright line, above and below.
    fn along_upright(&mut self, x: f64) {
        if self.radii.1 <= x.abs() {
            return;
        }
        let half = |radius: f64| (radius * radius - x * x).max(0.0).sqrt();
        let end = half(self.radii.1).min(self.ends.1);
        self.closed.clear();
        let inner = half(self.radii.0);
        let mut middle = (inner > 0.0).then_some((-inner, inner));
        for taken in self.taken {
            if !taken.is_on_upright(x) {
                continue;
            }
            let span = taken.span();
            if let Some(middle) = middle.take_if(|middle| middle.0 <= span.0) {
                close(&mut self.closed, middle);
            }
            close(&mut self.closed, span);
        }
        if let Some(middle) = middle {
            close(&mut self.closed, middle);
        }
        let below = open(&self.closed, self.from.y.max(-end)).1;
        let above = open(&self.closed, self.from.y.min(end)).0;
        for y in [below, above] {
            if y.abs() <= end {
                self.take(x, y);
            }
        }
    }

    /// Where a level line crosses the edges of the ring.
    fn at_edges(&mut self, y: f64) {
        for radius in [self.radii.0, self.radii.1] {
            if radius <= y.abs() {
                continue;
            }
            let x = (radius * radius - y * y).sqrt();
            for x in [x, -x] {
                let free = x.abs() <= self.ends.0 && !self.taken.iter().any(|it| it.covers(x, y));
                if free {
                    self.take(x, y);
                }
            }
        }
    }

    /// Takes a free place that is nearer than the best.
    fn take(&mut self, x: f64, y: f64) {
        let far = (x - self.from.x).hypot(y - self.from.y);
        let place = kept(Place { x, y });
        if far < self.far && Ring::at(place) == self.room.ring {
            self.far = far;
            self.place = Some(place);
        }
    }
}

/// Adds a span to others, none of which begins after it; those that lie on one another become one.
fn close(closed: &mut Vec<(f64, f64)>, span: (f64, f64)) {
    match closed.last_mut() {
        Some(last) if span.0 + TOUCH < last.1 => last.1 = last.1.max(span.1),
        _ => closed.push(span),
    }
}

/// The first numbers from `from` on, downwards and upwards, within none of these spans, which lie apart.
fn open(closed: &[(f64, f64)], from: f64) -> (f64, f64) {
    let within = |(least, most): &&(f64, f64)| least + TOUCH < from && from < most - TOUCH;
    closed.iter().find(within).copied().unwrap_or((from, from))
}
