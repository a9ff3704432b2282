use super::*;
use proptest::prelude::*;

fn place(id: &str, rank: Option<usize>, score: Option<f64>) -> Place {
    Place {
        initiative: Id::known(id),
        rank,
        score,
        status: Status::Planned,
        bucket: None,
        effort: None,
        supporting: 0,
        contradicting: 0,
    }
}

/// An order of these ids, all of one score.
fn order(ids: &[String]) -> Vec<Place> {
    let ranked = ids.iter().enumerate();
    let ranked = ranked.map(|(at, id)| place(id, Some(at + 1), Some(1.0)));
    ranked.collect()
}

// There is no published example of this: the answers are told by hand.
#[test]
fn two_dates_tell_who_rose_who_fell_who_came_and_who_went() {
    let before = [
        place("a", Some(1), Some(9.0)),
        place("b", Some(2), Some(8.0)),
        place("c", Some(3), Some(7.0)),
        place("d", None, None),
        place("e", Some(4), Some(6.0)),
        place("f", None, None),
    ];
    let mut after = [
        place("c", Some(1), Some(10.0)),
        place("new", Some(2), Some(9.5)),
        place("a", Some(3), Some(9.0)),
        place("d", Some(4), Some(8.5)),
        place("b", Some(5), Some(8.0)),
        place("f", None, None),
    ];
    after[4].status = Status::InProgress;
    after[4].supporting = 2;
    let told: Vec<(String, Shift, Vec<Cause>)> = compare(&before, &after)
        .into_iter()
        .map(|it| (it.initiative.to_string(), it.shift(), it.causes()))
        .collect();
    let score = |from, to| Cause::Score { from, to };
    let begun = Cause::Status {
        from: Status::Planned,
        to: Status::InProgress,
    };
    let found = Cause::Evidence {
        from: (0, 0),
        to: (2, 0),
    };
    let expected = [
        ("c", Shift::Rose(2), vec![score(Some(7.0), Some(10.0))]),
        ("new", Shift::Came, vec![Cause::New]),
        ("a", Shift::Fell(2), vec![Cause::Others]),
        ("d", Shift::Came, vec![score(None, Some(8.5))]),
        ("b", Shift::Fell(3), vec![Cause::Others, begun, found]),
        ("e", Shift::Went, vec![Cause::Gone]),
        ("f", Shift::Unranked, vec![]),
    ];
    assert_eq!(
        told,
        expected.map(|(id, shift, why)| (id.to_owned(), shift, why))
    );
}

proptest! {
    #[test]
    fn what_some_rise_others_fall_and_the_way_back_is_the_opposite(
        ids in prop::sample::subsequence((0..20).map(|it| format!("i{it}")).collect::<Vec<_>>(), 1..20),
        seed in any::<u64>(),
    ) {
        let mut shuffled = ids.clone();
        let count = shuffled.len() as u64;
        for at in 0..shuffled.len() {
            let other = (seed.rotate_left(at as u32 * 7) % count) as usize;
            shuffled.swap(at, other);
        }
        let (before, after) = (order(&ids), order(&shuffled));
        let there = compare(&before, &after);
        let sum = |moved: &[Moved]| {
            moved.iter().fold((0, 0), |(rose, fell), it| match it.shift() {
                Shift::Rose(by) => (rose + by, fell),
                Shift::Fell(by) => (rose, fell + by),
                _ => (rose, fell),
            })
        };
        let (rose, fell) = sum(&there);
        prop_assert_eq!(rose, fell);
        let back = compare(&after, &before);
        prop_assert_eq!(sum(&back), (fell, rose));
        for moved in compare(&after, &after) {
            prop_assert_eq!((moved.shift(), moved.causes()), (Shift::Stayed, vec![]));
        }
    }
}
