//! What holds of whatever is chosen.

use super::*;
use crate::records::period::CutLine;
use proptest::prelude::*;

/// Whether a set respects what is needed, excluded and known.
fn is_possible(all: &Candidates, places: &[usize]) -> bool {
    let has = |place: &usize| places.contains(place) || all.items[*place].done;
    let good = |&place: &usize| {
        !all.items[place].done
            && all.efforts[place].is_some()
            && all.needs[place].iter().all(has)
            && !all.excludes[place].iter().any(has)
    };
    places.iter().all(good)
}

fn by_trying_all(all: &Candidates, capacity: f64) -> f64 {
    let count = all.items.len();
    let sets = (0..1_u32 << count)
        .map(|set| -> Vec<usize> { (0..count).filter(|place| set >> place & 1 == 1).collect() });
    let fitting = sets.filter(|set| is_possible(all, set) && all.effort(set) <= room(capacity));
    fitting.map(|set| all.chosen(set).worth).fold(0.0, f64::max)
}

fn candidates(most: usize, links: usize) -> impl Strategy<Value = Candidates> {
    let effort =
        prop_oneof![9 => (1_u32..60).prop_map(|it| Some(f64::from(it) * 0.05)), 1 => Just(None)];
    let worth =
        prop_oneof![9 => (0_u32..40).prop_map(|it| Some(f64::from(it) * 0.7)), 1 => Just(None)];
    let item = (effort, worth, prop::bool::weighted(0.1));
    let item = item.prop_map(|(effort, worth, done)| Item {
        effort,
        worth,
        done,
    });
    let pairs = move || prop::collection::vec((0..most, 0..most), 0..links);
    (prop::collection::vec(item, 0..most), pairs(), pairs()).prop_map(|(items, needs, excludes)| {
        Candidates::new(&items, &needs, &excludes[..excludes.len() / 2])
    })
}

fn check(all: &Candidates, best: &Best, capacity: f64) -> Result<(), TestCaseError> {
    prop_assert!(is_possible(all, &best.chosen.places));
    prop_assert!(all.effort(&best.chosen.places) <= room(capacity));
    prop_assert!(best.bound >= best.chosen.worth);
    for cut_line in CutLine::ALL {
        let plain = all.top_down(capacity, *cut_line);
        prop_assert!(is_possible(all, &plain.chosen.places));
        prop_assert!(all.effort(&plain.chosen.places) <= room(capacity));
        prop_assert!(plain.chosen.worth <= best.chosen.worth);
        for place in 0..all.items.len() {
            let told = plain.left.contains_key(&place) || all.items[place].done;
            prop_assert!(told != plain.chosen.places.contains(&place));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_best_set_is_that_of_trying_all(all in candidates(10, 9), capacity in 0.0_f64..12.0) {
        let best = all.best(capacity, WORK);
        check(&all, &best, capacity)?;
        prop_assert!(best.is_exact);
        let tried = by_trying_all(&all, capacity);
        prop_assert!((best.chosen.worth - tried).abs() < 1e-9, "{} {}", best.chosen.worth, tried);
    }

    #[test]
    fn with_little_work_it_says_how_far_off_it_may_be(
        all in candidates(10, 9), capacity in 0.0_f64..12.0, work in 0_usize..60
    ) {
        let best = all.best(capacity, work);
        check(&all, &best, capacity)?;
        let tried = by_trying_all(&all, capacity);
        prop_assert!(tried <= best.bound + 1e-9);
        prop_assert!(!best.is_exact || (best.chosen.worth - tried).abs() < 1e-9);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn many_with_many_links_are_done_in_bounds(
        all in candidates(120, 80), capacity in 0.0_f64..60.0, more in 0.0_f64..9.0
    ) {
        let best = all.best(capacity, 100_000);
        check(&all, &best, capacity)?;
        let wider = all.best(capacity + more, 100_000);
        if best.is_exact && wider.is_exact {
            prop_assert!(wider.chosen.worth >= best.chosen.worth - 1e-9);
        }
        prop_assert!(best.chosen.worth <= wider.bound + 1e-9);
    }
}
