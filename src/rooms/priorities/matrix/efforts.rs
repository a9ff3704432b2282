//! The efforts that the matrix's axis marks and that keys step through.

use super::plot::Plot;
use crate::ui::zoom::Zoom;
use plan::methods::impact_effort::Axes;
use plan::sorted::SortInOrder;

/// The efforts marked on what shows of the axis, in person-months: those people speak of, as far
/// apart as their words need.
#[must_use]
pub fn ticks(axes: Axes, plot: Plot, zoom: Zoom) -> Vec<f64> {
    /// The most telling first.
    const MARKS: [f64; 22] = [
        3.0, 1.0, 12.0, 0.5, 6.0, 0.25, 24.0, 36.0, 2.0, 0.1, 60.0, 120.0, 0.05, 240.0, 600.0,
        0.02, 1_200.0, 0.01, 6_000.0, 12_000.0, 60_000.0, 120_000.0,
    ];
    /// Those between them, in every power of ten, as there is room.
    const BETWEEN: [f64; 17] = [
        1.0, 2.0, 5.0, 1.5, 3.0, 4.0, 7.0, 2.5, 6.0, 8.0, 9.0, 3.5, 4.5, 1.2, 1.4, 1.6, 1.8,
    ];
    let (least, most) = axes.efforts();
    let at = |effort: f64| plot.shown((plot.left(axes.x(effort)), 0.0), zoom).0;
    let mut ticks: Vec<f64> = Vec::new();
    let mut mark = |mark: f64| {
        let x = at(mark);
        let shows = zoom.is_whole() || (0.0..=plot.width).contains(&x);
        let room = |other: &f64| (at(*other) - x).abs() >= plot.rem * 2.2;
        if shows && mark >= least * 0.999 && mark <= most * 1.001 && ticks.iter().all(room) {
            ticks.push(mark);
        }
    };
    MARKS.into_iter().for_each(&mut mark);
    if !zoom.is_whole() {
        for between in BETWEEN {
            for power in -2..=5 {
                // Without the digits that floating point leaves at the end.
                mark((between * 10.0_f64.powi(power) * 1_000.0).round() / 1_000.0);
            }
        }
    }
    ticks.sort_in_order(f64::total_cmp);
    ticks
}

/// The next effort on the axis's steps, as a key moves it, in person-months.
#[must_use]
pub fn next_effort(effort: f64, more: bool) -> f64 {
    let step = |effort: f64| match effort {
        effort if effort < 1.0 => 0.05,
        effort if effort < 3.0 => 0.1,
        effort if effort < 6.0 => 0.25,
        effort if effort < 12.0 => 0.5,
        effort if effort < 100.0 => 1.0,
        _ => 10.0,
    };
    let next = if more {
        let step = step(effort);
        ((effort / step + 1e-6).floor() + 1.0) * step
    } else {
        // From a boundary down, the finer steps below it hold.
        let step = step(effort * (1.0 - 1e-9));
        ((effort / step - 1e-6).ceil() - 1.0) * step
    };
    ((next * 100.0).round() / 100.0).clamp(0.05, 120_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::matrix::plot::PLOT;
    use crate::ui::zoom::Shape;

    const WHOLE: Zoom = Zoom::whole(Shape::Square);

    #[test]
    fn the_axis_is_marked_with_efforts_people_speak_of() {
        let usual = ticks(Axes::around([]), PLOT, WHOLE);
        assert_eq!(usual, [0.25, 0.5, 1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 36.0]);
        let narrow = Plot {
            width: 200.0,
            ..PLOT
        };
        assert!(ticks(Axes::around([]), narrow, WHOLE).contains(&3.0));
        assert!(ticks(Axes::around([1e-300]), PLOT, WHOLE).len() < 22);
    }

    #[test]
    fn keys_step_through_the_efforts_of_the_axis() {
        let mut effort = 0.05;
        while effort < 100.0 {
            let next = next_effort(effort, true);
            assert!(next > effort);
            assert_eq!(next_effort(next, false), effort, "back from {next}");
            effort = next;
        }
        assert_eq!(next_effort(0.05, false), 0.05);
        assert_eq!(next_effort(2.43, true), 2.5);
        assert_eq!(next_effort(2.43, false), 2.4);
        assert_eq!(next_effort(120_000.0, true), 120_000.0);
    }

    #[test]
    fn what_shows_of_the_axis_is_always_marked() {
        let axes = Axes::around([]);
        for at in [-1.0, -0.6, 0.0, 0.3, 1.0] {
            for scale in [1.5, 4.0, 8.0] {
                let zoom = WHOLE.about((at, 0.0), scale);
                let ticks = ticks(axes, PLOT, zoom);
                assert!(ticks.len() >= 3, "{scale} at {at}: {ticks:?}");
                for tick in ticks {
                    let x = PLOT.shown((PLOT.left(axes.x(tick)), 0.0), zoom).0;
                    assert!((0.0..=PLOT.width).contains(&x));
                }
            }
        }
    }
}
