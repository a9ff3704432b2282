//! Which column of a survey's sheet holds what: a row a respondent, with two columns an initiative, or a row an
//! answer, with a column for the initiative.

use super::kano_names::{Named, Names};
use super::kano_words::{Side, answer, side, words_of};
use super::table::Table;
use crate::workspace::Id;

/// What the column of the respondents is called; where several columns are, the one that stands first here. What
/// numbers the rows stands last: whoever answers in two sheets has another number in each.
const WHO: [&str; 20] = [
    "respondent",
    "respondent id",
    "participant",
    "participant id",
    "who",
    "who answered",
    "customer",
    "user",
    "person",
    "name",
    "email",
    "email address",
    "e mail",
    "questionnaire",
    "response id",
    "id",
    "response",
    "number",
    "no",
    "#",
];
/// What forms write instead of a name where they ask for none.
const NOBODY: &str = "anonymous";
/// So many columns without a name belong to the name before them: the other question's, and one that is then too
/// many and told as such. Beyond, a long name would be copied hundreds of times.
const MOST_UNNAMED: usize = 2;
/// What a column is called that names the initiative of its row.
const WHICH: [&str; 7] = [
    "initiative",
    "feature",
    "requirement",
    "item",
    "idea",
    "what",
    "product feature",
];

/// The two columns of an initiative.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The initiative.
    pub initiative: Id,
    /// The column of how they would feel with it, from 0.
    pub with: usize,
    /// The column of how they would feel without it, from 0.
    pub without: usize,
}

/// How the sheet is laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A row a respondent: the columns of each initiative.
    Wide(Vec<Pair>),
    /// A row an answer: the columns of the initiative's name, and of the two answers.
    Long {
        /// The column of the initiative's name, from 0.
        which: usize,
        /// The column of how they would feel with it, from 0.
        with: usize,
        /// The column of how they would feel without it, from 0.
        without: usize,
    },
}

/// Why a column is left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColumnWhy {
    /// It names no initiative of the plan.
    NoInitiative,
    /// Several initiatives are called so.
    Several,
    /// The other answer about its initiative has no column.
    Alone,
    /// Both answers about its initiative have columns already.
    TooMany,
}

/// A column that is left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftColumn {
    /// What it is called.
    pub name: String,
    /// Why it is left out.
    pub why: ColumnWhy,
}

/// What the columns are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The column of the respondents, from 0; `None` where every column is an answer.
    pub who: Option<usize>,
    /// What that column is called; empty where it has no name.
    pub who_called: String,
    /// How it is laid out.
    pub shape: Shape,
    /// Whether what stands first is an answer, and not the names of columns.
    pub starts_at_once: bool,
    /// Whether the first row below the header is a second header.
    pub has_second_header: bool,
    /// The columns with a name that are left out.
    pub left_out: Vec<LeftColumn>,
}

impl Sheet {
    /// Whether any column holds answers.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        match &self.shape {
            Shape::Wide(pairs) => !pairs.is_empty(),
            Shape::Long { .. } => true,
        }
    }
}

/// A column, from 0, and which question it asks if it says.
type Asks = (usize, Option<Side>);

/// Reads what the columns of a table are.
#[must_use]
pub fn read(names: &Names, table: &Table) -> Sheet {
    let sheet = |who, who_called, shape| Sheet {
        who: Some(who),
        who_called,
        shape,
        starts_at_once: false,
        has_second_header: false,
        left_out: Vec::new(),
    };
    if let Some((who, shape)) = long(table) {
        return sheet(who, name_of(&table.header, who), shape);
    }
    if is_answer(names, &table.header) {
        let shape = Shape::Long {
            which: 1,
            with: 2,
            without: 3,
        };
        return Sheet {
            starts_at_once: true,
            ..sheet(0, String::new(), shape)
        };
    }
    wide(names, table)
}

/// What a column is called.
fn name_of(header: &[String], at: usize) -> String {
    header.get(at).cloned().unwrap_or_default()
}

/// The column of the respondents, of those that are free: by the order of the names that it may have. One that tells
/// nobody apart gives way to the next: where a form asks for no name, its columns for the name and the address are
/// there all the same.
fn respondents(table: &Table, header: &[String], is_free: impl Fn(usize) -> bool) -> Option<usize> {
    let called = |name: &String| match name.trim() {
        "#" => "#".to_owned(),
        name => words_of(name),
    };
    let called: Vec<String> = header.iter().map(called).collect();
    let of = |wanted: &&str| {
        let columns = called.iter().enumerate();
        let columns = columns.filter(|(at, it)| it.as_str() == *wanted && is_free(*at));
        columns.map(|(at, _)| at).collect::<Vec<_>>()
    };
    let known: Vec<usize> = WHO.iter().flat_map(of).collect();
    let tells = |at: &&usize| table.column(**at).any(|cell| words_of(cell) != NOBODY);
    known.iter().find(tells).or(known.first()).copied()
}

/// The columns of a sheet with a row an answer, the respondent's first.
fn long(table: &Table) -> Option<(usize, Shape)> {
    let header = &table.header;
    let words: Vec<String> = header.iter().map(|name| words_of(name)).collect();
    let which = words.iter().position(|it| WHICH.contains(&it.as_str()))?;
    let of = |wanted: Side| {
        let mut found = words.iter().enumerate();
        found.find_map(|(at, it)| (at != which && side(it) == Some(wanted)).then_some(at))
    };
    let (with, without) = (of(Side::With)?, of(Side::Without)?);
    let is_free = |at: usize| ![which, with, without].contains(&at);
    let who = respondents(table, header, is_free);
    let who = who.or_else(|| (0..words.len()).find(|at| is_free(*at)))?;
    let shape = Shape::Long {
        which,
        with,
        without,
    };
    Some((who, shape))
}

/// Whether a row is an answer: who, which, with it, without it.
fn is_answer(names: &Names, row: &[String]) -> bool {
    let [_, which, with, without] = row else {
        return false;
    };
    names.exactly(which) != Named::None && answer(with).is_some() && answer(without).is_some()
}

/// The columns of a sheet with a row a respondent.
fn wide(names: &Names, table: &Table) -> Sheet {
    let (header, has_second_header) = headers(table);
    let is_free = |at: usize| {
        let name = header.get(at);
        name.is_some_and(|name| names.within(name) == Named::None)
    };
    let who = respondents(table, &header, is_free).or_else(|| is_free(0).then_some(0));
    let mut left_out = Vec::new();
    // Of each initiative, in order: its columns, and which question each asks if it says.
    let mut found: Vec<(Id, Vec<Asks>)> = Vec::new();
    for (at, name) in header.iter().enumerate() {
        if Some(at) == who || name.is_empty() {
            continue;
        }
        match names.within(name) {
            Named::One(id, rest) => {
                let column = (at, side(&rest));
                match found.iter_mut().find(|(it, _)| *it == id) {
                    Some((_, columns)) => columns.push(column),
                    None => found.push((id, vec![column])),
                }
            }
            Named::Several => left_out.push((at, ColumnWhy::Several)),
            Named::None => left_out.push((at, ColumnWhy::NoInitiative)),
        }
    }
    let mut pairs = Vec::new();
    for (initiative, columns) in found {
        let (with, without, surplus) = sides(&columns);
        match (with, without) {
            (Some(with), Some(without)) => {
                pairs.push(Pair {
                    initiative,
                    with,
                    without,
                });
                left_out.extend(surplus.into_iter().map(|at| (at, ColumnWhy::TooMany)));
            }
            _ => left_out.extend(columns.iter().map(|(at, _)| (*at, ColumnWhy::Alone))),
        }
    }
    left_out.sort_unstable_by_key(|(at, _)| *at);
    Sheet {
        who,
        who_called: who.map_or_else(String::new, |at| name_of(&header, at)),
        shape: Shape::Wide(pairs),
        starts_at_once: false,
        has_second_header,
        left_out: left_out
            .into_iter()
            .map(|(at, why)| LeftColumn {
                name: name_of(&header, at),
                why,
            })
            .collect(),
    }
}

/// Which column of an initiative is of which question, and which are too many. Those that do not say come in the
/// order of the questionnaire.
fn sides(columns: &[Asks]) -> (Option<usize>, Option<usize>, Vec<usize>) {
    let told = |wanted| {
        let mut columns = columns.iter();
        columns.find_map(|(at, side)| (*side == Some(wanted)).then_some(*at))
    };
    let (mut with, mut without) = (told(Side::With), told(Side::Without));
    let mut surplus = Vec::new();
    for (at, side) in columns {
        match side {
            None if with.is_none() => with = Some(*at),
            None if without.is_none() => without = Some(*at),
            _ if with == Some(*at) || without == Some(*at) => {}
            _ => surplus.push(*at),
        }
    }
    (with, without, surplus)
}

/// The names of the columns. A name over two columns stands for both, and a second line that names the two
/// questions belongs to it.
fn headers(table: &Table) -> (Vec<String>, bool) {
    let name = |at: usize| {
        let near = (at.saturating_sub(MOST_UNNAMED)..=at).rev();
        let mut named = near.filter_map(|it| table.header.get(it).filter(|name| !name.is_empty()));
        named.next().cloned().unwrap_or_default()
    };
    let mut header: Vec<String> = (0..table.header.len()).map(name).collect();
    let second = table.rows.first().filter(|row| {
        let named = row.cells.iter().skip(1).filter(|it| !it.trim().is_empty());
        let mut named = named.peekable();
        named.peek().is_some()
            && named.all(|cell| side(&words_of(cell)).is_some() && answer(cell).is_none())
    });
    let Some(second) = second else {
        return (header, false);
    };
    for (name, below) in header.iter_mut().zip(&second.cells) {
        name.push(' ');
        name.push_str(below.trim());
        *name = name.trim().to_owned();
    }
    (header, true)
}
