//! The plans that are measured: the same notes for the app and for the page written by hand.

use anyhow::{Result, anyhow};
use plan::file::current;
use plan::methods::golden_circle::Place;
use plan::records::{Colour, ORDER, fields, initiative, note, period, plan as plan_record, vision};
use plan::workspace::{Change, Edit, Outside, SeededOutside, order};
use plan::{Id, Record, Workspace};
use serde_json::{Value, json};
use std::f64::consts::TAU;

/// The workspace id under which the app finds its records.
const WORKSPACE: &str = "benchmark";
/// When the plan was made, in milliseconds since 1970; its copies diverge an hour later each.
const MADE: u64 = 1_750_000_000_000;
const HOUR: u64 = 3_600_000;

const WORDS: &[&str] = &[
    "riders", "trust", "night", "bus", "because", "every", "late", "honest", "arrival", "nurse",
    "shift", "city", "cost", "plan", "before", "leaving", "home", "know", "driver", "signal",
    "without", "waiting", "cold", "stop", "screen", "quiet", "promise", "kept", "first", "minute",
];
const AUTHORS: &[&str] = &["Ada", "Bo", "Chidi", "Dana", "Eli", "Fay", "Gus", "Hana"];

/// What a page is given: the copy in its storage, and the copy that comes as a file.
pub struct Copies {
    /// What localStorage holds, and IndexedDB where the page has one.
    pub stored: Vec<(String, String)>,
    /// The other copy, which has diverged from it.
    pub file: String,
    /// How many notes there are in storage, in the file, and in both together.
    pub notes: usize,
    pub notes_in_file: usize,
    pub notes_merged: usize,
}

struct Note {
    id: String,
    text: String,
    at: Place,
    colour: Colour,
    author: &'static str,
}

/// What somebody did to their copy.
enum Deed {
    Write(usize, String),
    Delete(usize),
    Add(Note),
}

/// A plan of so many notes, as the app keeps it and as the page written by hand keeps it.
pub struct Plans {
    pub app: Copies,
    pub floor: Copies,
}

impl Plans {
    /// One in ten notes is rewritten on each side, one in a hundred on both; the file has deleted
    /// one in fifty and added one in twenty.
    pub fn of(count: usize) -> Result<Self> {
        let mut outside = SeededOutside::new(count as u64, MADE);
        let notes: Vec<Note> = (0..count)
            .map(|at| a_note(&mut outside, "note", at, count))
            .collect();
        let mut here = Vec::new();
        let mut there = Vec::new();
        for at in 0..count {
            match at % 100 {
                rest if rest % 10 == 2 => here.push(Deed::Write(at, words(&mut outside))),
                rest if rest % 10 == 4 => there.push(Deed::Write(at, words(&mut outside))),
                0 => {
                    here.push(Deed::Write(at, words(&mut outside)));
                    there.push(Deed::Write(at, words(&mut outside)));
                }
                rest if rest % 50 == 3 => there.push(Deed::Delete(at)),
                _ => {}
            }
        }
        let more = count / 20;
        there.extend((0..more).map(|at| Deed::Add(a_note(&mut outside, "new", at, more))));
        Ok(Self {
            app: for_app(&notes, &here, &there)?,
            floor: for_floor(&notes, &here, &there),
        })
    }
}

/// A plan of so many initiatives, as the app keeps it and as the page written by hand keeps it.
pub struct Initiatives {
    pub app: Vec<(String, String)>,
    pub floor: Vec<(String, String)>,
}

impl Initiatives {
    /// Initiatives with four numbers each, none of them in order, reach and effort with a range around them; and a
    /// period in which about a fifth of them can be done.
    pub fn of(count: usize) -> Result<Self> {
        let mut outside = SeededOutside::new(count as u64, MADE);
        let mut edits = vec![name_of_plan()];
        let mut floor = Vec::new();
        let keys = order::run(None, None, count);
        for (at, key) in keys.into_iter().enumerate() {
            let name = words(&mut outside);
            let mut pick = |from: &[f64]| from[(outside.random() % from.len() as u64) as usize];
            let reach = pick(&[40.0, 120.0, 350.0, 900.0, 2_400.0, 5_000.0, 8_100.0]);
            let impact = pick(&[0.25, 0.5, 1.0, 2.0, 3.0]);
            let confidence = pick(&[50.0, 80.0, 100.0]);
            let effort = pick(&[0.5, 1.0, 2.0, 3.0, 6.0, 12.0]);
            let id_text = format!("initiative-{at:05}");
            edits.push(Edit::Create {
                id: id(&id_text)?,
                kind: initiative::KIND.into(),
                fields: fields([
                    (initiative::NAME, json!(name)),
                    (initiative::REACH, json!(reach)),
                    (initiative::IMPACT, json!(impact)),
                    (initiative::CONFIDENCE, json!(confidence)),
                    (initiative::EFFORT, json!(effort)),
                    (initiative::REACH_LOW, json!(reach / 2.0)),
                    (initiative::REACH_HIGH, json!(reach * 1.5)),
                    (initiative::EFFORT_LOW, json!(effort / 2.0)),
                    (initiative::EFFORT_HIGH, json!(effort * 2.0)),
                    (ORDER, json!(key)),
                ]),
            });
            let record = json!({
                "id": id_text, "name": name, "reach": reach, "impact": impact,
                "confidence": confidence, "effort": effort, "reachRange": [reach / 2.0, reach * 1.5],
                "effortRange": [effort / 2.0, effort * 2.0], "at": { "name": MADE },
            });
            floor.push((format!("floor/{id_text}"), record.to_string()));
        }
        edits.push(Edit::Create {
            id: id("period-1")?,
            kind: period::KIND.into(),
            fields: fields([
                (period::NAME, json!("Next")),
                (period::CAPACITY, json!(count as f64 * 0.8)),
                (ORDER, json!("a")),
            ]),
        });
        let mut workspace = Workspace::new(SeededOutside::new(1, MADE));
        workspace.apply(Change::new("begin", edits));
        Ok(Self {
            app: stored(&workspace),
            floor,
        })
    }
}

fn name_of_plan() -> Edit {
    Edit::Create {
        id: plan_record::id(),
        kind: plan_record::KIND.into(),
        fields: fields([(plan_record::NAME, json!("Benchmark"))]),
    }
}

/// A workspace by the keys and values of both of the app's stores.
fn stored(workspace: &Workspace) -> Vec<(String, String)> {
    let entry = |record: &Record| {
        let key = format!("bullseye/{WORKSPACE}/{}", record.id());
        (key, current::write_record(record))
    };
    let mut stored: Vec<(String, String)> = workspace.all().map(entry).collect();
    let format = format!("bullseye/{WORKSPACE}?format");
    stored.push((format, current::VERSION.to_string()));
    stored.sort();
    stored
}

/// The note that is edited: nobody else touches it.
pub const EDITED: &str = "note-00001";

fn words(outside: &mut SeededOutside) -> String {
    let count = 4 + outside.random() % 8;
    let words: Vec<&str> = (0..count)
        .map(|_| WORDS[(outside.random() % WORDS.len() as u64) as usize])
        .collect();
    words.join(" ")
}

fn a_note(outside: &mut SeededOutside, prefix: &str, at: usize, count: usize) -> Note {
    // Spread over the whole bullseye as the seeds of a sunflower lie.
    let radius = ((at as f64 + 0.5) / count as f64).sqrt() * 0.97;
    let angle = at as f64 * TAU * (1.0 - 2.0 / (1.0 + 5.0_f64.sqrt()));
    Note {
        id: format!("{prefix}-{at:05}"),
        text: words(outside),
        at: Place {
            x: radius * angle.sin(),
            y: radius * angle.cos(),
        },
        colour: Colour::ALL[(outside.random() % Colour::ALL.len() as u64) as usize],
        author: AUTHORS[(outside.random() % AUTHORS.len() as u64) as usize],
    }
}

fn for_app(notes: &[Note], here: &[Deed], there: &[Deed]) -> Result<Copies> {
    let mut first = Workspace::new(SeededOutside::new(1, MADE));
    let mut edits = vec![
        name_of_plan(),
        Edit::Create {
            id: vision::id(),
            kind: vision::KIND.into(),
            fields: fields([(vision::WHY, json!("To know how long things take."))]),
        },
    ];
    for note in notes {
        edits.push(create(note)?);
    }
    first.apply(Change::new("begin", edits));
    let base: Vec<Record> = first.all().cloned().collect();
    let mut mine = copy(&base, 2, HOUR, notes, here)?;
    let theirs = copy(&base, 3, 2 * HOUR, notes, there)?;
    let stored = stored(&mine);
    let file = current::write("Benchmark", "2025-06-15T17:00:00Z", theirs.all());
    let (notes, notes_in_file) = (mine.count(note::KIND), theirs.count(note::KIND));
    mine.absorb(theirs.all().cloned());
    Ok(Copies {
        stored,
        file,
        notes,
        notes_in_file,
        notes_merged: mine.count(note::KIND),
    })
}

fn id(text: &str) -> Result<Id> {
    Id::parse(text).map_err(|error| anyhow!("{text} is no id: {error:?}"))
}

fn create(note: &Note) -> Result<Edit> {
    Ok(Edit::Create {
        id: id(&note.id)?,
        kind: note::KIND.into(),
        fields: fields([
            (note::TEXT, json!(note.text)),
            (note::AT, note::place_value(note.at)),
            (note::COLOUR, json!(note.colour.word())),
            (note::AUTHOR, json!(note.author)),
        ]),
    })
}

fn copy(
    base: &[Record],
    seed: u64,
    later: u64,
    notes: &[Note],
    deeds: &[Deed],
) -> Result<Workspace> {
    let mut copy = Workspace::new(SeededOutside::new(seed, MADE + later));
    copy.absorb(base.iter().cloned());
    // One change each, as a person makes them.
    for deed in deeds {
        let edit = match deed {
            Deed::Write(at, text) => Edit::set(&id(&notes[*at].id)?, note::TEXT, json!(text)),
            Deed::Delete(at) => Edit::Delete {
                id: id(&notes[*at].id)?,
            },
            Deed::Add(note) => create(note)?,
        };
        copy.apply(Change::new("edit", vec![edit]));
    }
    Ok(copy)
}

/// The same for the page written by hand, which keeps a time for each field.
fn for_floor(notes: &[Note], here: &[Deed], there: &[Deed]) -> Copies {
    let base: Vec<Value> = notes.iter().map(|note| floor_note(note, MADE)).collect();
    let mine = floor_copy(base.clone(), here, MADE + HOUR);
    let theirs = floor_copy(base, there, MADE + 2 * HOUR);
    let vision = json!({
        "id": "vision", "statement": "", "why": "To know how long things take.", "how": "",
        "what": "", "at": { "why": MADE },
    });
    let mut stored: Vec<(String, String)> = mine
        .iter()
        .map(|note| {
            let id = note["id"].as_str().unwrap_or_default();
            (format!("floor/{id}"), note.to_string())
        })
        .collect();
    stored.push(("floor/vision".to_owned(), vision.to_string()));
    let alive = |notes: &[Value]| notes.iter().filter(|note| note["gone"] != true).count();
    let merged = theirs.len() - theirs.iter().filter(|note| note["gone"] == true).count();
    Copies {
        stored,
        file: json!({ "format": "floor", "vision": vision, "notes": theirs }).to_string(),
        notes: alive(&mine),
        notes_in_file: alive(&theirs),
        notes_merged: merged,
    }
}

fn floor_note(note: &Note, at: u64) -> Value {
    let short = |number: f64| (number * 10_000.0).round() / 10_000.0;
    json!({
        "id": note.id, "text": note.text, "x": short(note.at.x), "y": short(note.at.y),
        "colour": note.colour.word(), "author": note.author,
        "at": { "text": at, "x": at, "y": at, "colour": at, "author": at },
    })
}

fn floor_copy(mut notes: Vec<Value>, deeds: &[Deed], now: u64) -> Vec<Value> {
    for deed in deeds {
        match deed {
            Deed::Write(at, text) => {
                notes[*at]["text"] = json!(text);
                notes[*at]["at"]["text"] = json!(now);
            }
            Deed::Delete(at) => {
                notes[*at]["gone"] = json!(true);
                notes[*at]["at"]["gone"] = json!(now);
            }
            Deed::Add(note) => notes.push(floor_note(note, now)),
        }
    }
    notes
}
