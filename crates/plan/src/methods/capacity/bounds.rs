//! That a search stops when its work is done, whatever the links.

use super::frontier::Frontiers;
use super::states::parts;
use super::*;
use crate::records::period::CutLine;

fn items(count: usize) -> Vec<Item> {
    let item = |at: usize| Item {
        effort: Some(0.5 + (at * 7 % 11) as f64 * 0.25),
        worth: Some((at * 13 % 17) as f64 + 1.0),
        done: false,
    };
    (0..count).map(item).collect()
}

/// Each needs the next one.
fn chain(count: usize) -> Vec<(usize, usize)> {
    (1..count).map(|at| (at - 1, at)).collect()
}

/// Each excludes each.
fn rivals(count: usize) -> Vec<(usize, usize)> {
    let pairs = (0..count).flat_map(|one| (0..one).map(move |other| (one, other)));
    pairs.collect()
}

/// Every third excludes its neighbours, so that the links hold all together.
fn tangle(count: usize) -> Vec<(usize, usize)> {
    let near = (1..count).map(|at| (at - 1, at));
    near.chain((7..count).map(|at| (at - 7, at))).collect()
}

fn is_no_worse_than_the_plain_sets(all: &Candidates, capacity: f64, best: &Best) {
    for cut_line in CutLine::ALL {
        let plain = all.top_down(capacity, *cut_line).chosen;
        assert!(best.chosen.worth >= plain.worth);
    }
    assert!(best.bound >= best.chosen.worth);
}

#[test]
fn no_more_sets_are_made_than_the_work_allows() {
    let count = 60;
    for all in [
        Candidates::new(&items(count), &[], &tangle(count)),
        Candidates::new(&items(count), &tangle(count), &[]),
        Candidates::new(&items(count), &[], &rivals(count)),
    ] {
        for work in [0, 1, 10, 100, 1_000] {
            let mut frontiers = Frontiers::new(&all, u64::MAX, work);
            let places: Vec<usize> = (0..count).collect();
            for part in parts(&all, &places) {
                frontiers.of_part(&part);
            }
            // Beside the sets that are looked at: what a split takes, and what is nearest, for each place.
            let made = frontiers.made();
            assert!(made <= work + 8 * count, "{made} of {work}");
            is_no_worse_than_the_plain_sets(&all, 20.0, &all.best(20.0, work));
        }
    }
}

#[test]
fn without_work_it_says_that_it_did_not_finish() {
    let all = Candidates::new(&items(40), &[], &tangle(40));
    assert!(!all.best(10.0, 0).is_exact);
    assert!(all.best(10.0, WORK).is_exact);
}

#[test]
fn long_chains_and_many_rivals_are_searched_without_running_deep() {
    let count = 3_000;
    let chained = Candidates::new(&items(count), &chain(count), &[]);
    let best = chained.best(500.0, 200_000);
    is_no_worse_than_the_plain_sets(&chained, 500.0, &best);
    let count = 150;
    let all = Candidates::new(&items(count), &[], &rivals(count));
    let best = all.best(5.0, WORK);
    // Of rivals one is chosen: the one that is worth most.
    assert_eq!((best.chosen.worth, best.is_exact), (17.0, true));
    let count = 2_000;
    let tangled = Candidates::new(&items(count), &[], &tangle(count));
    is_no_worse_than_the_plain_sets(&tangled, 300.0, &tangled.best(300.0, 20_000));
}

#[test]
fn of_ten_thousand_without_links_the_best_set_is_found_for_sure() {
    // Worth goes with effort: as hard as it gets for a search that weighs one against the other.
    let item = |at: usize| {
        let effort = 0.5 + (at * 97 % 230) as f64 / 20.0;
        Item {
            effort: Some(effort),
            worth: Some(effort * 100.0 + (at * 389 % 1_000) as f64 / 10.0),
            done: false,
        }
    };
    let items: Vec<Item> = (0..10_000).map(item).collect();
    let all = Candidates::new(&items, &[], &[]);
    let best = all.best(35_000.0, WORK);
    is_no_worse_than_the_plain_sets(&all, 35_000.0, &best);
    assert!(best.is_exact);
}

#[test]
fn worths_that_no_sum_can_hold_read_as_missing() {
    let huge = Item {
        worth: Some(1e308),
        ..items(1)[0]
    };
    let all = Candidates::new(&[huge; 4], &[], &[]);
    let best = all.best(100.0, WORK);
    assert!(best.bound.is_finite() && best.chosen.worth.is_finite());
    assert_eq!(all.items()[0].worth, None);
}
