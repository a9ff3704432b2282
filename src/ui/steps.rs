//! How far the keys of a number go.

/// What a number may be, and how far a step goes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Steps {
    /// How far an arrow key goes.
    pub step: f64,
    /// The least that a step leads to. What is typed may lie below, where `read` takes it.
    pub least: f64,
    /// The most that a step leads to.
    pub most: f64,
}

impl Steps {
    /// Steps of this size, without bounds.
    #[must_use]
    pub fn of(step: f64) -> Self {
        Self {
            step,
            least: f64::NEG_INFINITY,
            most: f64::INFINITY,
        }
    }

    /// The same steps between two bounds.
    #[must_use]
    pub fn between(self, least: f64, most: f64) -> Self {
        Self {
            least,
            most,
            ..self
        }
    }

    /// The number so many steps on. One that lies between two steps goes to the next of them; one beyond a
    /// bound comes back by a step towards it, and by the other stays; none at all begins at nought, or at the
    /// bound nearest to it.
    #[must_use]
    pub fn after(self, number: Option<f64>, count: i32) -> f64 {
        let Some(number) = number else {
            return 0.0_f64.max(self.least).min(self.most);
        };
        let from = if self.least.is_finite() {
            self.least
        } else {
            0.0
        };
        // What was added up from tenths lies beside the step that it stands for.
        let nearly = 1e-9;
        let digits = 1e9;
        let steps = (number - from) / self.step;
        let whole = if count > 0 {
            (steps + nearly).floor()
        } else {
            (steps - nearly).ceil()
        };
        let next = from + (whole + f64::from(count)) * self.step;
        let next = ((next * digits).round() / digits)
            .max(self.least)
            .min(self.most);
        if count > 0 {
            next.max(number)
        } else {
            next.min(number)
        }
    }

    /// The bounds, as far as there are any. A number that was typed beyond one is that bound itself.
    #[must_use]
    pub fn around(self, number: Option<f64>) -> (Option<f64>, Option<f64>) {
        let least = number.map_or(self.least, |number| self.least.min(number));
        let most = number.map_or(self.most, |number| self.most.max(number));
        let finite = |bound: f64| bound.is_finite().then_some(bound);
        (finite(least), finite(most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_goes_to_the_next_multiple() {
        let steps = Steps::of(0.1);
        assert_eq!(steps.after(Some(0.2), 1), 0.3);
        assert_eq!(steps.after(Some(0.25), 1), 0.3);
        assert_eq!(steps.after(Some(0.25), -1), 0.2);
        assert_eq!(steps.after(Some(-0.1), 1), 0.0);
    }

    #[test]
    fn steps_stay_within_their_bounds() {
        let steps = Steps::of(5.0).between(1.0, 10.0);
        assert_eq!(steps.after(Some(1.0), 1), 6.0);
        assert_eq!(steps.after(Some(6.0), 1), 10.0);
        assert_eq!(steps.after(Some(10.0), -1), 6.0);
        assert_eq!(steps.after(Some(1.0), -1), 1.0);
        assert_eq!(steps.after(Some(1.0), 10), 10.0);
    }

    #[test]
    fn a_step_never_goes_the_other_way() {
        let steps = Steps::of(1.0).between(1.0, 9.0);
        assert_eq!(steps.after(Some(0.5), -1), 0.5);
        assert_eq!(steps.after(Some(0.5), 1), 1.0);
        assert_eq!(steps.after(Some(0.5), 10), 9.0);
        assert_eq!(steps.after(Some(12.0), 1), 12.0);
        assert_eq!(steps.after(Some(12.0), -1), 9.0);
    }

    #[test]
    fn no_number_begins_at_nought_or_the_nearest_bound() {
        assert_eq!(Steps::of(1.0).after(None, 1), 0.0);
        assert_eq!(Steps::of(1.0).between(3.0, 9.0).after(None, -1), 3.0);
    }

    #[test]
    fn what_was_typed_beyond_a_bound_is_within_the_bounds() {
        let steps = Steps::of(0.5).between(0.5, 9.0);
        assert_eq!(steps.around(None), (Some(0.5), Some(9.0)));
        assert_eq!(steps.around(Some(0.2)), (Some(0.2), Some(9.0)));
        assert_eq!(Steps::of(1.0).around(Some(3.0)), (None, None));
    }
}
