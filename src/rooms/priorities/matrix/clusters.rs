//! Which dots lie on each other so much that one hides another: they are shown as one, with their number.

use super::spots::Spot;
use plan::sorted::SortInOrder;
use std::collections::HashMap;

/// Dots nearer than this, in shares of the distance at which they touch, hide each other.
const HIDES: f64 = 0.5;
/// Half the width of what stands for several dots, in rem.
const RADIUS: f64 = 0.85;
/// What is farther apart than this, in rem, has nothing to do with each other.
const REACH: f64 = 2.5;

/// Dots that are shown as one.
#[derive(Clone, PartialEq, Debug)]
pub struct Cluster {
    /// The one that founded it; where it lies, all of them are shown. One that joined later can be before
    /// it by rank.
    pub founder: usize,
    /// Their places by rank, the founder's among them.
    pub members: Vec<usize>,
    /// Whether the filter leaves them out.
    pub out: bool,
}

/// All of them, and which dots are in one.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Clusters {
    /// What is shown as one.
    pub all: Vec<Cluster>,
    /// For each dot whether it is in one of them.
    gathered: Vec<bool>,
}

impl Clusters {
    /// The clusters of dots that lie there in the view, by rank. Those that the filter leaves out lie on
    /// the others' ground and are gathered by themselves.
    #[must_use]
    pub fn new(spots: &[Spot], out: &[bool], rem: f64) -> Self {
        let mut clusters = Self {
            all: Vec::new(),
            gathered: vec![false; spots.len()],
        };
        if rem <= 0.0 {
            return clusters;
        }
        for wanted in [false, true] {
            let is_out = |at: &usize| out.get(*at).copied().unwrap_or_default();
            let which = (0..spots.len()).filter(|at| is_out(at) == wanted);
            let first = clusters.all.len();
            let mut field = Field::new(spots, which, rem);
            field.gather(&mut clusters.all);
            for cluster in clusters.all.iter_mut().skip(first) {
                cluster.out = wanted;
                cluster.members.sort_in_order(usize::cmp);
                for at in &cluster.members {
                    clusters.gathered[*at] = true;
                }
            }
        }
        clusters
    }

    /// Whether a dot is in one of them.
    #[must_use]
    pub fn has(&self, at: usize) -> bool {
        self.gathered.get(at).copied().unwrap_or_default()
    }
}

/// What stands for several dots, at the place of their founder.
#[must_use]
pub fn disc(founder: Spot, rem: f64) -> Spot {
    Spot {
        radius: RADIUS * rem,
        ..founder
    }
}

type Cell = (i64, i64);

/// Dots that are in no cluster yet, by where they lie.
struct Field<'spots> {
    spots: &'spots [Spot],
    which: Vec<usize>,
    free: HashMap<Cell, Vec<usize>>,
    taken: Vec<bool>,
    rem: f64,
}

impl<'spots> Field<'spots> {
    fn new(spots: &'spots [Spot], which: impl Iterator<Item = usize>, rem: f64) -> Self {
        let mut field = Self {
            spots,
            which: which.collect(),
            free: HashMap::new(),
            taken: vec![false; spots.len()],
            rem,
        };
        for at in &field.which {
            let cell = field.cell(*at);
            field.free.entry(cell).or_default().push(*at);
        }
        field
    }

    fn cell(&self, at: usize) -> Cell {
        let side = self.rem * REACH;
        let Spot { x, y, .. } = self.spots[at];
        ((x / side).floor() as i64, (y / side).floor() as i64)
    }

    fn apart(&self, one: usize, other: usize) -> f64 {
        let (one, other) = (&self.spots[one], &self.spots[other]);
        (one.x - other.x).hypot(one.y - other.y)
    }

    /// The free dots but this one that lie so near.
    fn near(&self, at: usize, is_near: impl Fn(f64, &Spot) -> bool) -> Vec<usize> {
        let (column, row) = self.cell(at);
        let mut near = Vec::new();
        for cell in around(column, row) {
            let free = self.free.get(&cell).into_iter().flatten();
            near.extend(free.copied().filter(|other| {
                *other != at && is_near(self.apart(at, *other), &self.spots[*other])
            }));
        }
        near
    }

    /// These, all near this one, are in a cluster now. Each cell is gone through once, not for each of them:
    /// all dots can lie in one.
    fn take(&mut self, at: usize, members: &[usize]) {
        for member in members {
            self.taken[*member] = true;
        }
        let (column, row) = self.cell(at);
        for cell in around(column, row) {
            if let Some(free) = self.free.get_mut(&cell) {
                free.retain(|other| !self.taken[*other]);
            }
        }
    }

    /// Dot by dot, by rank: one that hides others joins a cluster beside which its own would not have room,
    /// or founds one and takes in whatever that would cover.
    fn gather(&mut self, clusters: &mut Vec<Cluster>) {
        let mut founded: HashMap<Cell, Vec<usize>> = HashMap::new();
        let radius = RADIUS * self.rem;
        for at in std::mem::take(&mut self.which) {
            if self.taken[at] {
                continue;
            }
            let own = self.spots[at].radius;
            let mut members = self.near(at, |apart, spot| apart < HIDES * (own + spot.radius));
            if members.is_empty() {
                continue;
            }
            let (column, row) = self.cell(at);
            let known = around(column, row).filter_map(|cell| founded.get(&cell));
            let known = known.flatten().copied();
            let beside = known
                .map(|place| (place, self.apart(at, clusters[place].founder)))
                .filter(|(_, apart)| *apart < 2.0 * radius)
                .min_by(|(_, a), (_, b)| a.total_cmp(b));
            if beside.is_none() {
                members = self.near(at, |apart, spot| {
                    apart < (HIDES * (own + spot.radius)).max(radius + spot.radius * HIDES)
                });
            }
            members.push(at);
            self.take(at, &members);
            match beside {
                Some((place, _)) => clusters[place].members.extend(members),
                None => {
                    founded
                        .entry((column, row))
                        .or_default()
                        .push(clusters.len());
                    clusters.push(Cluster {
                        founder: at,
                        members,
                        out: false,
                    });
                }
            }
        }
    }
}

/// A cell and those around it.
fn around(column: i64, row: i64) -> impl Iterator<Item = Cell> {
    let asides = (-1..=1).flat_map(|right| (-1..=1).map(move |down| (right, down)));
    asides.map(move |(right, down)| (column + right, row + down))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REM: f64 = 16.0;

    fn spot(x: f64, y: f64) -> Spot {
        Spot { x, y, radius: 9.0 }
    }

    fn members(spots: &[Spot], out: &[bool]) -> Vec<Vec<usize>> {
        let clusters = Clusters::new(spots, out, REM);
        clusters.all.into_iter().map(|it| it.members).collect()
    }

    #[test]
    fn dots_that_only_touch_stay_apart() {
        let spots = [spot(100.0, 100.0), spot(112.0, 100.0), spot(300.0, 100.0)];
        assert_eq!(members(&spots, &[false; 3]), [[0; 0]; 0]);
    }

    #[test]
    fn what_hides_another_is_one_with_it_and_with_what_their_number_would_cover() {
        let spots = [
            spot(118.0, 100.0),
            spot(100.0, 100.0),
            spot(104.0, 100.0),
            spot(131.0, 100.0),
        ];
        // The second and third hide each other; their disc covers most of the first, and not the last.
        assert_eq!(members(&spots, &[false; 4]), [[0, 1, 2]]);
        let clusters = Clusters::new(&spots, &[false; 4], REM);
        assert_eq!(clusters.all[0].founder, 1);
        assert_eq!(
            [0, 1, 2, 3].map(|at| clusters.has(at)),
            [true, true, true, false]
        );
    }

    #[test]
    fn what_the_filter_leaves_out_is_gathered_by_itself() {
        let spots = [spot(100.0, 100.0); 4];
        let clusters = Clusters::new(&spots, &[false, true, false, true], REM);
        let said = clusters.all.iter().map(|it| (it.members.clone(), it.out));
        assert_eq!(
            said.collect::<Vec<_>>(),
            [(vec![0, 2], false), (vec![1, 3], true)]
        );
    }

    /// Ten thousand dots that look random.
    fn crowd(scale: f64) -> Vec<Spot> {
        let share = |at: u32, salt: u32| {
            let hash = (at ^ salt).wrapping_mul(0x9E37_79B9).rotate_left(13);
            f64::from(hash.wrapping_mul(0x85EB_CA6B) >> 8) / f64::from(u32::MAX >> 8)
        };
        let dots = (0..10_000).map(|at| Spot {
            x: share(at, 0x5bd1) * 600.0 * scale,
            y: share(at, 0x1b87_3593) * 500.0 * scale,
            radius: 4.8,
        });
        dots.collect()
    }

    #[test]
    fn in_a_crowd_every_dot_is_somewhere_once_and_no_number_lies_on_another() {
        let spots = crowd(1.0);
        let clusters = Clusters::new(&spots, &vec![false; spots.len()], REM);
        let mut seen = vec![0; spots.len()];
        for cluster in &clusters.all {
            assert!(cluster.members.len() > 1 && cluster.members.contains(&cluster.founder));
            assert!(cluster.members.is_sorted());
            for at in &cluster.members {
                seen[*at] += 1;
            }
        }
        assert!(seen.iter().all(|count| *count <= 1));
        let alone = seen.iter().filter(|count| **count == 0).count();
        assert!(
            alone < 1_000 && clusters.all.len() < 400,
            "{alone}, {}",
            clusters.all.len()
        );
        for (at, one) in clusters.all.iter().enumerate() {
            for other in &clusters.all[at + 1..] {
                let (one, other) = (spots[one.founder], spots[other.founder]);
                let apart = (one.x - other.x).hypot(one.y - other.y);
                assert!(apart >= 2.0 * RADIUS * REM, "{apart}");
            }
        }
    }

    #[test]
    fn zooming_pulls_them_apart() {
        let count = |scale: f64| {
            let spots = crowd(scale);
            let clusters = Clusters::new(&spots, &vec![false; spots.len()], REM);
            let together = clusters.all.iter().map(|it| it.members.len());
            together.sum::<usize>()
        };
        let (whole, near) = (count(1.0), count(8.0));
        assert!(whole > 9_000 && near < 1_000, "{whole}, {near}");
    }

    #[test]
    fn odd_sizes_are_survived() {
        let spots = [spot(f64::NAN, 0.0), spot(0.0, 0.0), spot(0.0, 0.0)];
        assert_eq!(members(&spots, &[]), [[1, 2]]);
        assert_eq!(Clusters::new(&spots, &[], 0.0).all, []);
    }
}
