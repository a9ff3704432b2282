//! What can happen in the world, as plain data.

use plan::records::link::{self, Relation};
use plan::workspace::{Edit, Id, Outside, SeededOutside};
use serde_json::{Value, json};

/// How many people there are.
pub const PEOPLE: usize = 5;

/// How many records they quarrel about; the last is a link between the first two.
pub const RECORDS: usize = 5;

#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Somebody edits; several edits are one change. Typing coalesces.
    Change {
        who: usize,
        edits: Vec<Wish>,
        typing: bool,
    },
    Undo {
        who: usize,
    },
    Redo {
        who: usize,
    },
    /// Somebody leaves a field.
    Seal {
        who: usize,
    },
    /// Some of somebody's records reach the disk; a bit of `records` each.
    Save {
        who: usize,
        records: u8,
    },
    /// Somebody sends a copy of some records; it stays in the post for ever.
    Send {
        who: usize,
        records: u8,
    },
    /// Something somebody sent arrives: late, twice, in any order.
    Arrive {
        at: usize,
        message: Message,
    },
    /// Somebody imports a file, and where values conflict chooses theirs, or leaves it open.
    Import {
        at: usize,
        message: Message,
        choose_theirs: bool,
    },
    /// Somebody replaces everything by a file.
    Replace {
        at: usize,
        message: Message,
    },
    /// What did not reach the disk is gone, and the next page load begins.
    Crash {
        who: usize,
    },
    /// Somebody's clock jumps.
    Jump {
        who: usize,
        millis: i64,
    },
}

/// Something in the post.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Message {
    pub from: usize,
    /// How many that person has sent since.
    pub back: usize,
}

/// One edit, before it is known what exists.
#[derive(Clone, PartialEq, Debug)]
pub enum Wish {
    Create { record: usize, value: u8 },
    Set { record: usize, field: u8, value: u8 },
    Settle { record: usize, field: u8, value: u8 },
    Delete { record: usize },
    Restore { record: usize },
}

impl Wish {
    pub fn edit(&self) -> Edit {
        match *self {
            Self::Create { record, value } if record == RECORDS - 1 => {
                let to = id(usize::from(value % 2) + 1);
                // The link's id stays the same while its end differs.
                match link::add(Relation::For, "r0", &to).unwrap() {
                    Edit::Create { kind, fields, .. } => Edit::Create {
                        id: id(record),
                        kind,
                        fields,
                    },
                    other => other,
                }
            }
            Self::Create { record, value } => Edit::Create {
                id: id(record),
                kind: ["note", "persona", "martian", "initiative"][record % 4].into(),
                fields: plan::records::fields([("text", of_byte(value)), ("order", json!("V"))]),
            },
            Self::Set {
                record,
                field,
                value,
            } => Edit::set(&id(record), field_name(record, field), of_byte(value)),
            Self::Settle {
                record,
                field,
                value,
            } => Edit::Settle {
                id: id(record),
                field: field_name(record, field).into(),
                value: of_byte(value),
            },
            Self::Delete { record } => Edit::Delete { id: id(record) },
            Self::Restore { record } => Edit::Restore { id: id(record) },
        }
    }
}

pub fn id(record: usize) -> Id {
    let text = match record {
        0..4 => format!("r{record}"),
        _ => "link:for:r0:r1".to_owned(),
    };
    Id::parse(&text).unwrap()
}

fn field_name(record: usize, field: u8) -> &'static str {
    let names = if record == RECORDS - 1 {
        ["from", "to", "relation"]
    } else {
        ["text", "order", "a field of tomorrow"]
    };
    names[usize::from(field) % names.len()]
}

/// Few enough that two people often give the same.
fn of_byte(byte: u8) -> Value {
    match byte % 12 {
        0 => Value::Null,
        1 => json!("r1"),
        2 => json!("r2"),
        3 => json!("\"quoted\"\\\n\u{2028}\u{7}"),
        4 => json!("👩‍🚀 שלום"),
        5 => json!(0.1 + 0.2),
        6 => json!([0.125, -7]),
        7 => json!({"__proto__": {"deep": [null, true]}}),
        8 => json!(u64::MAX),
        9 => json!(""),
        10 => json!("has"),
        _ => json!(-1.5e-300),
    }
}

/// The history of a seed.
pub fn actions_of_seed(seed: u64) -> Vec<Action> {
    let mut dice = SeededOutside::new(seed, 0);
    let count = 20 + dice.random() % 130;
    (0..count)
        .map(|_| Action::of_number(dice.random()))
        .collect()
}

impl Action {
    /// Every number is an action.
    pub fn of_number(number: u64) -> Self {
        let mut dice = SeededOutside::new(number, 0);
        let mut roll = move |sides: usize| (dice.random() % sides as u64) as usize;
        let who = roll(PEOPLE);
        let message = Message {
            from: roll(PEOPLE),
            back: roll(4) * roll(4),
        };
        // Mostly everything at once, as an exported file; sometimes a record alone, as a tab does.
        let records = if roll(2) == 0 {
            u8::MAX
        } else {
            1 << roll(RECORDS)
        };
        match roll(100) {
            0..38 => {
                let count = if roll(4) == 0 { 2 + roll(3) } else { 1 };
                let edits = (0..count).map(|_| wish(&mut roll)).collect();
                let typing = roll(3) == 0;
                Self::Change { who, edits, typing }
            }
            38..46 => Self::Undo { who },
            46..51 => Self::Redo { who },
            51..52 => Self::Seal { who },
            52..60 => Self::Save { who, records },
            60..72 => Self::Send { who, records },
            72..87 => Self::Arrive { at: who, message },
            87..92 => Self::Import {
                at: who,
                message,
                choose_theirs: roll(2) == 0,
            },
            92..94 => Self::Replace { at: who, message },
            94..97 => Self::Crash { who },
            _ => Self::Jump {
                who,
                millis: [-86_400_000, -3_000, 0, 2_500, 86_400_000][roll(5)],
            },
        }
    }
}

fn wish(roll: &mut impl FnMut(usize) -> usize) -> Wish {
    let record = roll(RECORDS);
    match roll(10) {
        0 | 1 => Wish::Create {
            record,
            value: roll(256) as u8,
        },
        2 => Wish::Delete { record },
        3 => Wish::Restore { record },
        4 => Wish::Settle {
            record,
            field: roll(3) as u8,
            value: roll(256) as u8,
        },
        _ => Wish::Set {
            record,
            field: roll(3) as u8,
            value: roll(256) as u8,
        },
    }
}
