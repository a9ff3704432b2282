use super::*;
use proptest::prelude::*;

const WIDE: Reach = Reach {
    across: 1.4,
    down: 1.04,
};

fn paper(x: f64, y: f64) -> Paper {
    Paper {
        at: Place { x, y }.on_bullseye(),
        width: 0.34,
        height: 0.16,
    }
}

/// Notes spread over the bullseye, of one to four lines.
fn spread(count: usize, seed: u64) -> Vec<Paper> {
    let mut state = seed;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as f64 / f64::from(1_u32 << 31)
    };
    (0..count)
        .map(|_| {
            let (turn, radius) = (next() * std::f64::consts::TAU, next().sqrt());
            Paper {
                at: rounded(Place {
                    x: radius * turn.sin(),
                    y: radius * turn.cos(),
                }),
                width: 0.24,
                height: 0.06 + (next() * 4.0).floor() * 0.03,
            }
        })
        .collect()
}

fn again(papers: &[Paper], tidied: &Tidied) -> Vec<Paper> {
    let places = tidied.places.iter();
    let moved = papers
        .iter()
        .zip(places)
        .map(|(it, at)| Paper { at: *at, ..*it });
    moved.collect()
}

/// What holds of every layout.
fn holds(papers: &[Paper]) -> Tidied {
    let tidied = tidy(papers, &[], &[], WIDE);
    let moved = again(papers, &tidied);
    for (at, paper) in moved.iter().enumerate() {
        assert_eq!(
            Ring::at(paper.at),
            Ring::at(papers[at].at),
            "{at} left its ring"
        );
        assert_eq!(rounded(paper.at), paper.at, "a record keeps another place");
        let small = paper.scaled(tidied.scale);
        for (other, it) in moved.iter().enumerate().skip(at + 1) {
            assert!(!small.overlaps(it.scaled(tidied.scale)), "{at} on {other}");
        }
    }
    let second = tidy(&moved, &[], &[], WIDE);
    for (one, other) in tidied.places.iter().zip(&second.places) {
        assert!(one.distance(*other) < 1e-9, "{one:?} then {other:?}");
    }
    tidied
}

#[test]
fn what_lies_free_stays() {
    let papers = [paper(0.0, 0.0), paper(0.0, 0.3), paper(-0.8, 0.1)];
    let tidied = holds(&papers);
    assert_eq!(tidied.places, papers.map(|paper| paper.at));
    assert!((tidied.scale - 1.0).abs() < f64::EPSILON);
}

#[test]
fn one_on_another_gives_way_by_as_little_as_can_be() {
    let papers = [paper(0.0, 0.0), paper(0.02, 0.05)];
    let tidied = holds(&papers);
    assert_eq!(tidied.places[0], papers[0].at);
    assert!((tidied.places[1].y - 0.16).abs() < 1e-3, "{tidied:?}");
    assert!((tidied.places[1].x - 0.02).abs() < f64::EPSILON);
}

#[test]
fn thirty_in_one_place_come_apart_in_their_ring() {
    for (x, y) in [(0.0, 0.0), (0.0, -0.6), (0.9, 0.1), (0.0, 1.0)] {
        let papers: Vec<Paper> = (0..30).map(|_| paper(x, y)).collect();
        let tidied = holds(&papers);
        assert!(tidied.scale > 0.4, "{x} {y}: {}", tidied.scale);
    }
}

#[test]
fn three_hundred_stand_apart_at_a_smaller_size() {
    for seed in [1, 2, 3] {
        let papers = spread(300, seed);
        let tidied = holds(&papers);
        assert!(tidied.scale > 0.3, "{}", tidied.scale);
    }
}

#[test]
fn a_new_note_takes_the_nearest_free_place() {
    let others = [paper(0.0, 0.0)];
    let free = free_place(paper(0.01, 0.02), &others, WIDE);
    assert!(free.distance(Place::CENTRE) < 0.17, "{free:?}");
    assert!(
        !Paper {
            at: free,
            ..others[0]
        }
        .overlaps(others[0])
    );
    // Where all is full, at the place that is farthest from the middles of the others.
    let full: Vec<Paper> = (-10..=10)
        .flat_map(|x| (-10..=10).map(move |y| paper(f64::from(x) / 10.0, f64::from(y) / 10.0)))
        .collect();
    let free = free_place(paper(0.0, 0.0), &full, WIDE);
    assert_eq!(Ring::at(free), Ring::Why);
    for other in &full {
        assert!(other.at.distance(free) > 0.04, "{free:?} on {:?}", other.at);
    }
}

#[test]
fn the_names_of_the_rings_stay_free() {
    let name = Paper {
        height: 0.06,
        ..paper(0.0, -0.73)
    };
    let papers = [paper(0.05, -0.7), paper(-0.1, -0.75)];
    let tidied = tidy(&papers, &[], &[name], WIDE);
    for moved in again(&papers, &tidied) {
        assert!(!moved.overlaps(name), "{moved:?}");
    }
    assert_eq!(tidy(&again(&papers, &tidied), &[], &[name], WIDE), tidied);
}

#[test]
fn what_stands_beside_the_bullseye_stays_free_where_it_stands() {
    // A heading in the corner of the board, over which a note at the edge reaches.
    let heading = Paper {
        at: Place { x: -0.9, y: -0.9 },
        width: 0.6,
        height: 0.2,
    };
    let goes = |at: Paper| again(&[at], &tidy(&[at], &[], &[heading], WIDE))[0];
    let (over, below) = (paper(-0.66, -0.74), paper(-0.64, -0.6));
    assert!(over.overlaps(heading) && !goes(over).overlaps(heading));
    assert_eq!(goes(below), below);
    assert_eq!(free_place(below, &[heading], WIDE), below.at);
}

#[test]
fn papers_that_cannot_be_reckoned_with_are_laid_out_all_the_same() {
    let odd = |width: f64, x: f64| Paper {
        at: Place { x, y: 0.0 },
        width,
        height: 0.1,
    };
    let tidied = tidy(
        &[odd(f64::NAN, 0.0), odd(9.0, f64::NAN), odd(-1.0, 5.0)],
        &[],
        &[],
        WIDE,
    );
    assert!(
        tidied
            .places
            .iter()
            .all(|place| place.radius() <= 1.0 + 1e-9)
    );
    assert_eq!(tidy(&[], &[], &[], WIDE).places, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_two_overlap_and_all_stay_in_their_ring(
        notes in prop::collection::vec((-1.0..1.0_f64, -1.0..1.0_f64, 0.05..0.4_f64, 0.04..0.3_f64), 0..40)
    ) {
        let papers: Vec<Paper> = notes
            .into_iter()
            .map(|(x, y, width, height)| Paper { at: rounded(Place { x, y }.on_bullseye()), width, height })
            .collect();
        holds(&papers);
    }
}

/// What holds of every layout with groups: as without, and nothing lies in another's outline.
fn holds_together(papers: &[Paper], groups: &[Group]) -> Tidied {
    let tidied = tidy(papers, groups, &[], WIDE);
    let moved = again(papers, &tidied);
    let small: Vec<Paper> = moved.iter().map(|it| it.scaled(tidied.scale)).collect();
    for (at, paper) in small.iter().enumerate() {
        assert_eq!(Ring::at(paper.at), Ring::at(papers[at].at), "{at}");
        for (other, it) in small.iter().enumerate().skip(at + 1) {
            assert!(!paper.overlaps(*it), "{at} on {other}");
        }
    }
    for group in groups {
        let own: Vec<Paper> = group.papers.iter().map(|at| small[*at]).collect();
        let block = block::outline(&own, group, tidied.scale);
        for (at, paper) in small.iter().enumerate() {
            let is_own = group.papers.contains(&at);
            assert!(is_own || !paper.overlaps(block), "{at} in {group:?}");
        }
    }
    let second = tidy(&moved, groups, &[], WIDE);
    assert_eq!(second, tidied, "a second go moves nothing");
    tidied
}

fn group(papers: impl IntoIterator<Item = usize>) -> Group {
    Group {
        papers: papers.into_iter().collect(),
        name: 0.05,
        rim: 0.01,
    }
}

#[test]
fn a_group_comes_together_and_the_others_make_room() {
    let papers = [
        paper(-0.3, -0.1),
        paper(0.3, 0.1),
        paper(0.0, 0.3),
        paper(0.0, 0.0),
    ];
    let tidied = holds_together(&papers, &[group([0, 1, 2])]);
    let moved = again(&papers, &tidied);
    let small: Vec<Paper> = moved[..3]
        .iter()
        .map(|it| it.scaled(tidied.scale))
        .collect();
    let block = block::outline(&small, &group([0, 1, 2]), tidied.scale);
    let covered: f64 = small.iter().map(|it| it.width * it.height).sum();
    assert!(block.width * block.height < covered * 2.0, "{tidied:?}");
}

#[test]
fn three_hundred_in_groups_stand_apart() {
    let papers = spread(300, 4);
    let groups: Vec<Group> = Ring::ALL
        .into_iter()
        .flat_map(|ring| {
            let in_ring = |at: &usize| Ring::at(papers[*at].at) == ring;
            let own: Vec<usize> = (0..300).filter(in_ring).collect();
            let parts = own.chunks(7).take(5);
            parts
                .map(|part| group(part.iter().copied()))
                .collect::<Vec<_>>()
        })
        .collect();
    let tidied = holds_together(&papers, &groups);
    assert!(tidied.scale > 0.3, "{}", tidied.scale);
}

#[test]
fn groups_that_cannot_be_are_taken_as_they_can() {
    let papers = [paper(0.0, 0.0), paper(0.0, 0.9), paper(0.0, 0.02)];
    let odd = Group {
        papers: vec![0, 0, 1, 9],
        name: f64::NAN,
        rim: -1.0,
    };
    let tidied = tidy(&papers, &[odd, Group::default()], &[], WIDE);
    assert_eq!(tidied.places[1], papers[1].at, "of another ring");
    assert!(!again(&papers, &tidied)[0].overlaps(again(&papers, &tidied)[2]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn groups_stay_together_in_their_ring(
        notes in prop::collection::vec((-1.0..1.0_f64, -1.0..1.0_f64, 0.05..0.3_f64, 0.04..0.2_f64, 0..4_usize), 0..30)
    ) {
        let papers: Vec<Paper> = notes
            .iter()
            .map(|&(x, y, width, height, _)| Paper { at: rounded(Place { x, y }.on_bullseye()), width, height })
            .collect();
        let groups: Vec<Group> = Ring::ALL
            .into_iter()
            .flat_map(|ring| (1..4).map(move |number| (ring, number)))
            .map(|(ring, number)| {
                let own = (0..notes.len()).filter(|at| notes[*at].4 == number && Ring::at(papers[*at].at) == ring);
                group(own)
            })
            .filter(|group| !group.papers.is_empty())
            .collect();
        holds_together(&papers, &groups);
    }
}

/// A board of a small window: eight notes, one of them in a group, and the names of the rings.
fn small_window() -> (Vec<Paper>, Vec<Group>, Vec<Paper>, Reach) {
    let pixels = 236.0;
    let note = |x: f64, y: f64, height: f64| Paper {
        at: Place { x, y },
        width: 90.0 / pixels,
        height: (height + 4.0) / pixels,
    };
    let notes = vec![
        note(-0.31, -0.25, 71.0),
        note(0.0, -0.09, 103.0),
        note(0.32, -0.17, 87.0),
        note(0.0, 0.3, 86.0),
        note(-0.56, 0.0, 71.0),
        note(0.55, 0.11, 71.0),
        note(-0.88, 0.0, 86.0),
        note(0.86, 0.0, 86.0),
    ];
    let group = Group {
        papers: vec![3],
        name: 24.0 / pixels,
        rim: 8.0 / pixels,
    };
    let name = |ring: Ring, width: f64| Paper {
        at: Place {
            x: 0.0,
            y: -ring.outer_radius(),
        },
        width: width / pixels,
        height: 24.0 / pixels,
    };
    let names = vec![
        name(Ring::Why, 214.0),
        name(Ring::How, 190.0),
        name(Ring::What, 160.0),
    ];
    let reach = Reach {
        across: 1.65,
        down: 1.08,
    };
    (notes, vec![group], names, reach)
}

#[test]
fn a_handful_of_notes_stands_apart_in_a_small_window() {
    let (notes, groups, names, reach) = small_window();
    let tidied = tidy(&notes, &groups, &names, reach);
    assert!((tidied.scale - 1.0).abs() < f64::EPSILON, "{tidied:?}");
}

#[test]
fn a_few_notes_nearly_always_stand_apart_in_a_small_window() {
    let (_, _, names, reach) = small_window();
    let fits = |seed: &u64| {
        let mut notes = spread(8, *seed);
        for note in &mut notes {
            note.width = 90.0 / 236.0;
            note.height = 75.0 / 236.0;
        }
        let ring = Ring::at(notes[0].at);
        let papers = (0..8).filter(|at| Ring::at(notes[*at].at) == ring);
        let group = Group {
            papers: papers.take(2).collect(),
            name: 24.0 / 236.0,
            rim: 8.0 / 236.0,
        };
        tidy(&notes, &[group], &names, reach).scale >= 1.0
    };
    let fitting = (0..50).filter(fits).count();
    assert!(fitting >= 47, "{fitting} of 50");
}

#[test]
fn papers_stand_apart_at_the_share_at_which_they_touch() {
    let paper = |x: f64, y: f64| Paper {
        at: Place { x, y },
        width: 0.2,
        height: 0.1,
    };
    assert!(apart_at(&[paper(0.0, 0.0)]).is_infinite());
    // By hand: 0.1 apart to the side for 0.2 of width, and 0.08 down for 0.1 of height.
    let share = apart_at(&[paper(0.0, 0.0), paper(0.1, 0.08)]);
    assert!((share - 0.8).abs() < 1e-9, "{share}");
    let share = apart_at(&[paper(0.0, 0.0), paper(0.1, 0.08), paper(0.5, 0.0)]);
    assert!((share - 0.8).abs() < 1e-9, "{share}");
    let one = apart_at(&[paper(0.0, 0.0), paper(0.25, 0.0)]);
    assert!((one - 1.25).abs() < 1e-9, "{one}");
    assert_eq!(apart_at(&[paper(0.1, 0.1), paper(0.1, 0.1)]), 0.0);
}
