//! Five people, any history, crashes: at the end everybody agrees and nothing is lost.
//!
//! `SIMULATION_SEEDS=100000 SIMULATION_FIRST=0 cargo test -p plan --test simulation --release`

mod world;

use world::action::actions_of_seed;
use world::{Rules, shrink};

/// Seeds that once found a bug.
const PINNED: &[u64] = &[
    // Two people who replaced by files in opposite ways took each other's value away: a choice
    // without a dot of its own.
    7_055,
];

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    let number = text.parse();
    Some(number.unwrap_or_else(|_| panic!("{variable} should be a number, and is {text}")))
}

fn holds(seed: u64) {
    let actions = actions_of_seed(seed);
    if shrink::failure(&actions, Rules::default()).is_some() {
        panic!("{}", shrink::report(seed, actions, Rules::default()));
    }
}

#[test]
fn after_any_history_all_copies_agree_and_hold_everything() {
    let first = number("SIMULATION_FIRST").unwrap_or(0);
    let count = number("SIMULATION_SEEDS").unwrap_or(1_000);
    for seed in (first..first + count).chain(PINNED.iter().copied()) {
        holds(seed);
    }
}

#[test]
fn the_simulation_notices_a_replica_id_used_again_after_a_crash() {
    let rules = Rules {
        reuse_replica_ids: true,
    };
    let failing = (0..1_000).find(|&seed| shrink::failure(&actions_of_seed(seed), rules).is_some());
    let seed = failing.expect("reused ids lose values, and no seed noticed");
    let (shortest, _) = shrink::shortest(actions_of_seed(seed), rules);
    assert!(
        shortest.len() <= 12,
        "a loss takes few actions to show: {shortest:#?}"
    );
}
