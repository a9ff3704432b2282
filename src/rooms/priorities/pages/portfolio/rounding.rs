//! Shares in whole numbers that add up.

use plan::methods::portfolio::{Portfolio, Row};
use plan::records::work::Bucket;

/// How many rows a portfolio has: one for each bucket, and one for what has none.
const ROWS: usize = Bucket::ALL.len() + 1;
/// What does not come to a percent, in percent: it shows as less than one.
const TRACE: f64 = 0.4;

/// Divides a sum by these weights, of which one at least is more than 0: in whole numbers and what is left of
/// the sum, the largest remainders rounded up first.
pub(super) fn rounded<const N: usize>(weights: &[f64; N], sum: f64) -> [f64; N] {
    let all: f64 = weights.iter().sum();
    let exact = weights.map(|weight| weight / all * sum);
    let mut shares = exact.map(f64::floor);
    let mut left = sum - shares.iter().sum::<f64>();
    let mut order: Vec<usize> = (0..N).filter(|at| weights[*at] > 0.0).collect();
    order.sort_by(|a, b| (exact[*b] - shares[*b]).total_cmp(&(exact[*a] - shares[*a])));
    for at in order {
        let more = left.clamp(0.0, 1.0);
        shares[at] = ((shares[at] + more) * 100.0).round() / 100.0;
        left -= more;
    }
    shares
}

/// The shares as they show: in whole percent that add up to 100, so that a share, its target and how far it is
/// off agree for whoever reckons them.
pub(super) fn shown(mut portfolio: Portfolio) -> Portfolio {
    for share in [by_count, by_effort] {
        show_whole(&mut portfolio.rows, share);
    }
    portfolio
}

fn by_count(row: &mut Row) -> &mut Option<f64> {
    &mut row.by_count
}

fn by_effort(row: &mut Row) -> &mut Option<f64> {
    &mut row.by_effort
}

fn show_whole(rows: &mut [Row], share: fn(&mut Row) -> &mut Option<f64>) {
    let mut exact = [0.0; ROWS];
    for (exact, row) in exact.iter_mut().zip(rows.iter_mut()) {
        *exact = share(row).unwrap_or(0.0);
    }
    if exact.iter().all(|exact| *exact <= 0.0) {
        return;
    }
    for ((row, whole), exact) in rows.iter_mut().zip(rounded(&exact, 100.0)).zip(exact) {
        *share(row) = Some(if whole > 0.0 { whole } else { exact.min(TRACE) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::methods::portfolio::Item;
    use plan::records::portfolio::Targets;

    fn of(efforts: [f64; ROWS]) -> Vec<f64> {
        let buckets = Bucket::ALL.iter().copied().map(Some).chain([None]);
        let items = buckets.zip(efforts).filter(|(_, effort)| *effort > 0.0);
        let items = items.map(|(bucket, effort)| Item {
            bucket,
            effort: Some(effort),
        });
        let shown = shown(Portfolio::of(items, &Targets::default()));
        shown.rows.iter().filter_map(|row| row.by_effort).collect()
    }

    #[test]
    fn shares_that_show_add_up_to_a_hundred() {
        assert_eq!(of([1.0, 1.0, 1.0, 0.0, 0.0, 0.0])[..3], [34.0, 33.0, 33.0]);
        assert_eq!(
            of([24.4, 14.3, 16.3, 30.4, 13.5, 1.1]),
            [25.0, 14.0, 16.0, 30.0, 14.0, 1.0]
        );
        assert_eq!(
            of([9.0, 0.0, 0.0, 0.0, 1.0, 0.0])[..5],
            [90.0, 0.0, 0.0, 0.0, 10.0]
        );
    }

    #[test]
    fn what_is_less_than_a_percent_is_not_none() {
        let shown = of([999.0, 999.0, 1.0, 0.0, 0.0, 0.0]);
        assert_eq!(shown[..2], [50.0, 50.0]);
        assert!(shown[2] > 0.0 && shown[2] < 0.5, "{shown:?}");
        assert_eq!(shown[3], 0.0);
    }

    #[test]
    fn without_an_effort_there_are_no_shares_of_it() {
        assert!(of([0.0; ROWS]).is_empty());
    }
}
