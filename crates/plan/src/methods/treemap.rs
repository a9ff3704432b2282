//! A treemap: an area divided among weights, so that each part is as large as its weight says.
//!
//! Source: Bruls, Huizing, van Wijk, "Squarified Treemaps", Data Visualization 2000 (VisSym).

/// A part of a picture, in any unit of length, from the corner of the picture.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Area {
    /// From the left edge.
    pub left: f64,
    /// From the upper edge.
    pub top: f64,
    /// Across, 0 or more.
    pub width: f64,
    /// Down, 0 or more.
    pub height: f64,
}

impl Area {
    fn size(self) -> f64 {
        self.width * self.height
    }

    /// The same, smaller by so much on each side, and by more above; nothing where it is not that large.
    #[must_use]
    pub fn within(self, gap: f64, above: f64) -> Self {
        Self {
            left: self.left + gap,
            top: self.top + gap + above,
            width: (self.width - gap * 2.0).max(0.0),
            height: (self.height - gap * 2.0 - above).max(0.0),
        }
    }
}

/// Divides an area among weights, each part as near to a square as can be, in the order of the weights. One
/// that is not a number more than 0 gets nothing. The largest should come first: then the parts come nearest.
#[must_use]
pub fn squarified(weights: &[f64], whole: Area) -> Vec<Area> {
    let counts = |weight: &f64| *weight > 0.0 && weight.is_finite();
    let total: f64 = weights.iter().filter(|weight| counts(weight)).sum();
    let mut areas = vec![Area::default(); weights.len()];
    // Nothing is divided, or among nobody.
    if !(total > 0.0 && total.is_finite() && whole.size() > 0.0) {
        return areas;
    }
    let sizes: Vec<(usize, f64)> = weights
        .iter()
        .enumerate()
        .filter(|(_, weight)| counts(weight))
        .map(|(at, weight)| (at, weight / total * whole.size()))
        .collect();
    let mut rest = whole;
    let mut sizes = sizes.as_slice();
    while !sizes.is_empty() {
        let side = rest.width.min(rest.height);
        let count = row_of(sizes, side);
        let (row, others) = sizes.split_at(count);
        rest = lay(row, rest, &mut areas);
        sizes = others;
    }
    areas
}

/// How many of these, from the first on, lie best side by side along a side.
fn row_of(sizes: &[(usize, f64)], side: f64) -> usize {
    let (mut sum, mut most, mut least) = (0.0_f64, 0.0_f64, f64::INFINITY);
    let mut best = f64::INFINITY;
    for (count, (_, size)) in sizes.iter().enumerate() {
        sum += size;
        most = most.max(*size);
        least = least.min(*size);
        let (across, along) = (sum * sum, side * side);
        // The longest of them, as a ratio of its sides.
        let worst = (along * most / across).max(across / (along * least));
        if worst > best {
            return count;
        }
        best = worst;
    }
    sizes.len()
}

/// Lays a row along the shorter side. Returns what is left of the area.
fn lay(row: &[(usize, f64)], rest: Area, areas: &mut [Area]) -> Area {
    let sum: f64 = row.iter().map(|(_, size)| size).sum();
    let upright = rest.width >= rest.height;
    let side = if upright { rest.height } else { rest.width };
    let thick = if side > 0.0 { sum / side } else { 0.0 };
    let mut along = 0.0;
    for (at, size) in row {
        let long = if thick > 0.0 { size / thick } else { 0.0 };
        areas[*at] = if upright {
            Area {
                left: rest.left,
                top: rest.top + along,
                width: thick,
                height: long,
            }
        } else {
            Area {
                left: rest.left + along,
                top: rest.top,
                width: long,
                height: thick,
            }
        };
        along += long;
    }
    if upright {
        Area {
            left: rest.left + thick,
            width: (rest.width - thick).max(0.0),
            ..rest
        }
    } else {
        Area {
            top: rest.top + thick,
            height: (rest.height - thick).max(0.0),
            ..rest
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WHOLE: Area = Area {
        left: 0.0,
        top: 0.0,
        width: 6.0,
        height: 4.0,
    };

    // The example of the paper, figure 5: areas 6, 6, 4, 3, 2, 2, 1 in a rectangle of 6 by 4.
    #[test]
    fn areas_lie_as_in_the_paper() {
        let areas = squarified(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], WHOLE);
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        let is = |at: usize, width: f64, height: f64| {
            near(areas[at].width, width) && near(areas[at].height, height)
        };
        assert!(is(0, 3.0, 2.0) && is(1, 3.0, 2.0), "{areas:?}");
        assert!(is(2, 12.0 / 7.0, 7.0 / 3.0) && is(3, 9.0 / 7.0, 7.0 / 3.0));
        assert!(near(areas[2].left, 3.0) && near(areas[3].left, 3.0 + 12.0 / 7.0));
    }

    #[test]
    fn nothing_has_no_area() {
        assert_eq!(squarified(&[], WHOLE), []);
        let some = squarified(&[3.0, 0.0, f64::NAN, -1.0], WHOLE);
        assert_eq!(some[0], WHOLE);
        assert!(some[1..].iter().all(|area| *area == Area::default()));
        let nowhere = squarified(&[1.0, 2.0], Area::default());
        assert!(nowhere.iter().all(|area| *area == Area::default()));
    }

    proptest! {
        #[test]
        fn every_area_is_as_large_as_its_weight_and_lies_within(
            mut weights in prop::collection::vec(0.01..100.0_f64, 1..80),
        ) {
            weights.sort_by(|a, b| b.total_cmp(a));
            let whole = Area { left: 5.0, top: 7.0, width: 900.0, height: 400.0 };
            let areas = squarified(&weights, whole);
            let total: f64 = weights.iter().sum();
            for (area, weight) in areas.iter().zip(&weights) {
                prop_assert!((area.size() - weight / total * whole.size()).abs() < 1e-6);
                prop_assert!(area.left >= 5.0 - 1e-6 && area.top >= 7.0 - 1e-6);
                prop_assert!(area.left + area.width <= 905.0 + 1e-6);
                prop_assert!(area.top + area.height <= 407.0 + 1e-6);
            }
            for (at, one) in areas.iter().enumerate() {
                for other in &areas[at + 1..] {
                    let apart = one.left + one.width <= other.left + 1e-6
                        || other.left + other.width <= one.left + 1e-6
                        || one.top + one.height <= other.top + 1e-6
                        || other.top + other.height <= one.top + 1e-6;
                    prop_assert!(apart);
                }
            }
        }
    }
}
