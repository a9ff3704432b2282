//! Market differentiation: how the product does beside the alternatives, in what matters to those it
//! is for.
//!
//! Source: our own rule, after the competitive comparison of positioning (Geoffrey Moore, "Crossing
//! the Chasm", 1991; April Dunford, "Obviously Awesome", 2019): a product is different where it does
//! better than every alternative in something its customers care about.

use crate::records::standing::Level;

/// How the product stands to the alternatives in one factor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It does better than every alternative that was judged.
    Leads,
    /// The best of the alternatives does as well.
    Equals,
    /// An alternative does better.
    Trails,
    /// The product, or every alternative, is not judged yet.
    Open,
}

/// The outcome of a factor from the product's own level and the alternatives'; `None` is not judged.
#[must_use]
pub fn outcome(ours: Option<Level>, theirs: impl IntoIterator<Item = Option<Level>>) -> Outcome {
    let best = theirs.into_iter().flatten().max();
    match (ours, best) {
        (Some(ours), Some(best)) if ours > best => Outcome::Leads,
        (Some(ours), Some(best)) if ours == best => Outcome::Equals,
        (Some(_), Some(_)) => Outcome::Trails,
        _ => Outcome::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_the_alternatives_decides() {
        use Level::{Best, None as Not, Partly, Well};
        let of = |ours, theirs: &[Option<Level>]| outcome(ours, theirs.iter().copied());
        assert_eq!(
            of(Some(Best), &[Some(Well), None, Some(Not)]),
            Outcome::Leads
        );
        assert_eq!(of(Some(Well), &[Some(Well), Some(Partly)]), Outcome::Equals);
        assert_eq!(of(Some(Partly), &[Some(Not), Some(Best)]), Outcome::Trails);
        assert_eq!(of(None, &[Some(Not)]), Outcome::Open);
        assert_eq!(of(Some(Best), &[None]), Outcome::Open);
        assert_eq!(of(Some(Best), &[]), Outcome::Open);
    }

    #[test]
    fn doing_better_never_makes_it_worse() {
        let rank = |outcome| match outcome {
            Outcome::Open => None,
            Outcome::Trails => Some(0),
            Outcome::Equals => Some(1),
            Outcome::Leads => Some(2),
        };
        for theirs in Level::ALL {
            let ranks = Level::ALL
                .iter()
                .map(|ours| rank(outcome(Some(*ours), [Some(*theirs)])));
            assert!(ranks.collect::<Vec<_>>().is_sorted());
        }
    }
}
