//! How near those came that were not chosen: what is the same for most of them is said once, over their rows.

use super::words::place;
use crate::rooms::words::{capital, with_unit};
use plan::exchange::explanation::Odds;
use std::collections::BTreeMap;

/// A share of the draws. Some are not none, and most are not all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Share {
    None,
    Under1,
    Percent(u8),
    Over99,
    All,
}

impl Share {
    /// A chance, 0 to 1, as it is said.
    pub(super) fn of(chance: f64) -> Self {
        match (chance * 100.0).round() {
            0.0 if chance > 0.0 => Self::Under1,
            0.0 => Self::None,
            100.0 if chance < 1.0 => Self::Over99,
            100.0 => Self::All,
            percent => Self::Percent(percent as u8),
        }
    }

    fn words(self) -> String {
        match self {
            Self::None => "none".to_owned(),
            Self::Under1 => with_unit("under 1", "%"),
            Self::Percent(percent) => with_unit(&percent.to_string(), "%"),
            Self::Over99 => with_unit("over 99", "%"),
            Self::All => "all".to_owned(),
        }
    }
}

/// The share that more than half of these have: of them it is said once. `None` where there is none.
pub(super) fn common(shares: &[Share]) -> Option<Share> {
    let mut counts = BTreeMap::new();
    for share in shares {
        *counts.entry(*share).or_insert(0) += 1;
    }
    let (share, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count > 1 && count * 2 > shares.len()).then_some(share)
}

/// What is said over the rows.
pub(super) fn said_once(shares: &[Share], top: usize) -> String {
    let place = place(top);
    match common(shares) {
        _ if shares.is_empty() => String::new(),
        None => format!("Each row says in how many of the draws it is {place}."),
        Some(common) => {
            let all = shares.iter().all(|share| *share == common);
            let end = if all { "." } else { EXCEPT };
            format!("{}{end}", of_each(common, &place))
        }
    }
}

const EXCEPT: &str = ", except where the row says how often.";

fn of_each(share: Share, place: &str) -> String {
    match share {
        Share::None => format!("None of these is {place} in any of the draws"),
        share => format!("Each of these is {place} in {} of the draws", share.words()),
    }
}

/// Takes as much room as [`said_once`] does.
pub(super) fn like_said_once(top: usize) -> String {
    format!("{}{EXCEPT}", of_each(Share::None, &place(top)))
}

/// What a row says of its own.
pub(super) fn own(share: Share, top: usize) -> Odds {
    Odds {
        before: format!("{} in ", capital(&place(top))),
        share: share.words(),
        after: " of the draws".to_owned(),
    }
}

/// Takes as much room as the share of any [`own`] does.
pub(super) fn like_own() -> String {
    Share::Over99.words()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(chances: &[f64]) -> Vec<Share> {
        chances.iter().copied().map(Share::of).collect()
    }

    #[test]
    fn a_chance_is_never_rounded_to_certainty() {
        let said = |chance| own(Share::of(chance), 5).text();
        for (chance, wanted) in [
            (0.0, "none"),
            (0.0004, "under 1\u{a0}%"),
            (0.341, "34\u{a0}%"),
            (0.9999, "over 99\u{a0}%"),
            (1.0, "all"),
        ] {
            assert_eq!(
                said(chance),
                format!("Among the first 5 in {wanted} of the draws")
            );
        }
        assert!(own(Share::All, 1).before.starts_with("The first of all"));
    }

    #[test]
    fn what_is_the_same_for_most_is_said_once() {
        let said = |chances: &[f64]| said_once(&shares(chances), 5);
        assert_eq!(said(&[]), "");
        assert_eq!(
            said(&[0.0, 0.0]),
            "None of these is among the first 5 in any of the draws."
        );
        assert_eq!(
            said(&[0.34, 0.0, 0.0]),
            "None of these is among the first 5 in any of the draws, except where the row says how often."
        );
        assert_eq!(
            said(&[0.5, 0.501]),
            "Each of these is among the first 5 in 50\u{a0}% of the draws."
        );
    }

    #[test]
    fn what_differs_from_row_to_row_each_says_itself() {
        for chances in [&[0.5][..], &[0.0, 0.3], &[0.0, 0.0, 0.3, 0.4]] {
            assert_eq!(common(&shares(chances)), None);
            assert_eq!(
                said_once(&shares(chances), 1),
                "Each row says in how many of the draws it is the first of all."
            );
        }
    }
}
