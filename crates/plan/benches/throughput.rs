//! How much the plan crate does in a second, without a browser: `cargo bench -p plan`.
//!
//! With `BULLSEYE_BENCH_NATIVE` the figures go to that file as JSON, where `cargo xtask bench`
//! reads them. Each run takes the time of one go over everything; nothing is kept between runs.

mod priorities;
#[path = "../tests/world/mod.rs"]
mod world;

use plan::day::Day;
use plan::exchange::evidence_columns::Mapping;
use plan::exchange::evidence_rows::NewPiece;
use plan::exchange::rows::{ColumnMapping, take};
use plan::exchange::table::read_text;
use plan::file::{current, read};
use plan::methods::evidence_search::{Shelf, Wanted};
use plan::methods::golden_circle::{Place, Ring};
use plan::methods::knowledge_gaps::gaps;
use plan::methods::tidy::{Group, Paper, Reach, tidy};
use plan::records::{fields, note};
use plan::workspace::{Change, Edit, SeededOutside};
use plan::{Id, Record, Workspace, sample};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::{Duration, Instant};
use world::action::actions_of_seed;
use world::{Rules, shrink};

const RECORDS: usize = 10_000;
const HISTORIES: u64 = 500;
const NOTES: u32 = 300;
const RUNS: usize = 9;
/// Half of a board, in radii of its bullseye.
const REACH: Reach = Reach {
    across: 1.4,
    down: 1.04,
};

fn id(at: usize) -> Id {
    Id::parse(&format!("note-{at:05}")).unwrap_or_else(|error| panic!("{error:?}"))
}

fn plan() -> Vec<Record> {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_750_000_000_000));
    let create = |at: usize| Edit::Create {
        id: id(at),
        kind: note::KIND.into(),
        fields: fields([
            (note::TEXT, json!(format!("What riders said at stop {at}"))),
            (note::AT, json!([at as f64 / 10_000.0, 0.25])),
            (note::COLOUR, json!("mint")),
            (note::AUTHOR, json!("Ada")),
        ]),
    };
    workspace.apply(Change::new("begin", (0..RECORDS).map(create).collect()));
    workspace.all().cloned().collect()
}

/// Notes as a workshop leaves them: written on one another, in all of the rings.
fn papers() -> Vec<Paper> {
    let lies = |at: u32| {
        let (turn, far) = (f64::from(at * at % 97), f64::from(at % 60) / 60.0);
        Paper {
            at: Place {
                x: far * turn.sin(),
                y: far * turn.cos(),
            },
            width: 0.24,
            height: 0.06 + f64::from(at % 4) * 0.03,
        }
    };
    (0..NOTES).map(lies).collect()
}

/// Half of the notes of each ring, six by six.
fn groups(papers: &[Paper]) -> Vec<Group> {
    let of_ring = |ring: Ring| -> Vec<Group> {
        let in_ring = |at: &usize| Ring::at(papers[*at].at) == ring;
        let notes: Vec<usize> = (0..papers.len()).filter(in_ring).collect();
        let half = notes[..notes.len() / 2].chunks(6);
        let group = |notes: &[usize]| Group {
            papers: notes.to_vec(),
            name: 0.06,
            rim: 0.02,
        };
        half.map(group).collect()
    };
    Ring::ALL.into_iter().flat_map(of_ring).collect()
}

/// The day on which the research is looked at.
fn today() -> Day {
    Day::new(2026, 11, 26).unwrap_or_default()
}

/// Words that stand in some of the pieces.
fn two_words() -> Wanted {
    Wanted {
        words: "cafe taxi".to_owned(),
        ..Wanted::default()
    }
}

/// A copy of the plan in which every tenth note, from `first` on, was rewritten.
fn diverged(plan: &[Record], seed: u64, first: usize) -> Workspace {
    let mut copy = Workspace::new(SeededOutside::new(seed, 1_750_010_000_000));
    copy.absorb(plan.iter().cloned());
    for at in (first..RECORDS).step_by(10) {
        let edit = Edit::set(&id(at), note::TEXT, json!(format!("Rewritten by {seed}")));
        copy.apply(Change::new("rewrite", vec![edit]));
    }
    copy
}

/// Times the work alone; what it works on is made anew before each run.
fn measure<Input>(
    name: &str,
    unit: &str,
    count: f64,
    make: impl Fn() -> Input,
    work: impl Fn(Input) -> Duration,
) -> Value {
    let mut runs: Vec<f64> = (0..=RUNS)
        .map(|_| count / work(make()).as_secs_f64())
        .collect();
    // The first warms the caches.
    runs.remove(0);
    let mut sorted = runs.clone();
    sorted.sort_by(f64::total_cmp);
    println!(
        "{name}: {:.0} {unit} a second ({:.0} to {:.0})",
        sorted[RUNS / 2],
        sorted[0],
        sorted[RUNS - 1]
    );
    json!({ "name": name, "unit": unit, "runs": runs })
}

/// Times one piece of work and drops what it made afterwards.
fn timed<Made>(work: impl FnOnce() -> Made) -> Duration {
    let began = Instant::now();
    let made = black_box(work());
    let took = began.elapsed();
    drop(made);
    took
}

fn main() {
    let plan = plan();
    let theirs: Vec<Record> = diverged(&plan, 3, 5).all().cloned().collect();
    let file = current::write("Benchmark", "2026-01-01T00:00:00Z", &theirs);
    let records = RECORDS as f64;
    let mut research = Workspace::new(SeededOutside::new(4, 1_750_000_000_000));
    research.apply(Change::new("begin", sample::research(1, RECORDS, today())));
    let shelf = Shelf::new(&research);
    let table = sample::table(1, RECORDS, today());
    let mut figures = vec![
        measure(
            "merge two diverged copies of 10,000 records",
            "records",
            records,
            || (diverged(&plan, 2, 0), theirs.clone()),
            |(mut mine, theirs)| timed(|| (mine.absorb(theirs), mine)),
        ),
        measure(
            "write a file of 10,000 records",
            "records",
            records,
            || (),
            |()| timed(|| current::write("Benchmark", "2026-01-01T00:00:00Z", &theirs)),
        ),
        measure(
            "read a file of 10,000 records",
            "records",
            records,
            || SeededOutside::new(9, 0),
            |mut outside| timed(|| read(file.as_bytes(), &mut outside)),
        ),
        measure(
            "tidy a bullseye of 300 notes",
            "notes",
            f64::from(NOTES),
            papers,
            |papers| timed(|| tidy(&papers, &[], &[], REACH)),
        ),
        measure(
            "tidy a bullseye of 300 notes, half of them in groups of six",
            "notes",
            f64::from(NOTES),
            || {
                let papers = papers();
                (groups(&papers), papers)
            },
            |(groups, papers)| timed(|| tidy(&papers, &groups, &[], REACH)),
        ),
        measure(
            "make 10,000 pieces of evidence ready to be looked through",
            "pieces",
            records,
            || (),
            |()| timed(|| Shelf::new(&research)),
        ),
        measure(
            "look through 10,000 pieces of evidence for two words",
            "searches",
            1.0,
            || (),
            |()| timed(|| shelf.find(&two_words(), today())),
        ),
        measure(
            "find where much rests on little among 10,000 pieces of evidence",
            "rankings",
            1.0,
            || (),
            |()| timed(|| gaps(&research, today())),
        ),
        measure(
            "read a table of 10,000 pieces of evidence",
            "rows",
            records,
            || (),
            |()| {
                timed(|| {
                    let table = read_text(&table);
                    table.map(|table| take::<NewPiece>(&table, &Mapping::guess(&table)))
                })
            },
        ),
        measure(
            "simulate histories of five people, with every check",
            "histories",
            HISTORIES as f64,
            || (),
            |()| {
                timed(|| {
                    for seed in 0..HISTORIES {
                        let failure = shrink::failure(&actions_of_seed(seed), Rules::default());
                        assert_eq!(failure, None, "seed {seed}");
                    }
                })
            },
        ),
    ];
    figures.extend(priorities::figures(today()));
    if let Some(path) = std::env::var_os("BULLSEYE_BENCH_NATIVE") {
        let text = Value::from(figures).to_string();
        if let Err(error) = std::fs::write(&path, text) {
            panic!("{} cannot be written: {error}", path.display());
        }
    }
}
