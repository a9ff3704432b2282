//! The rows of a survey's sheet as answers: those that fit go in, once a respondent and initiative; the others are
//! listed with their line and why.

use super::kano_names::{Named, Names};
use super::kano_sheet::{Shape, Sheet};
use super::kano_words::{Side, answer};
use super::table::{Misfit, Row, Table};
use crate::methods::kano;
use crate::records::kano_answer::{self, Answer};
use crate::sorted::SortInOrder;
use crate::text::on_one_line;
use crate::workspace::{Edit, Id, Workspace};
use std::collections::HashMap;

/// What an answer is to the plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Was {
    /// The respondent has not answered about this initiative.
    New,
    /// They have answered otherwise: the functional answer, and the dysfunctional one.
    Otherwise(Answer, Answer),
    /// They have answered so.
    Same,
}

/// The two answers of a respondent about an initiative.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewAnswer {
    /// The line of its row.
    pub line: usize,
    /// The initiative.
    pub initiative: Id,
    /// Who answered.
    pub respondent: String,
    /// How they would feel with it.
    pub functional: Answer,
    /// How they would feel without it.
    pub dysfunctional: Answer,
    /// What the plan has of them.
    pub was: Was,
}

/// Why a row, or what it says of one initiative, does not go in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Its cells do not stand where they should.
    Misfit(Misfit),
    /// It does not say who answered.
    Nobody,
    /// No initiative is called so.
    NoInitiative(String),
    /// Several initiatives are called so.
    Several(String),
    /// The cell is none of the five answers.
    NoAnswer(Side, String),
    /// One of the two answers is missing.
    Half(Side),
    /// The same respondent answers about the same initiative in a later line, which counts.
    Again(usize),
    /// The respondent's name is too long.
    TooLong,
}

/// What does not go in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// The line of its row.
    pub line: usize,
    /// The initiative, where it is about one of several in its row.
    pub initiative: Option<Id>,
    /// Why.
    pub why: Refusal,
}

/// What a sheet says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Taken {
    /// The answers, in order, each respondent and initiative once. Those that the plan has already are among them.
    pub answers: Vec<NewAnswer>,
    /// What does not go in, by its line.
    pub refused: Vec<Refused>,
}

impl Taken {
    /// Those that change something.
    pub fn news(&self) -> impl Iterator<Item = &NewAnswer> {
        self.answers.iter().filter(|it| it.was != Was::Same)
    }
}

/// Reads the rows of a sheet. Who was not asked about an initiative has two empty cells, which say nothing.
#[must_use]
pub fn take(workspace: &Workspace, names: &Names, table: &Table, sheet: &Sheet) -> Taken {
    let mut reader = Reader {
        workspace,
        known: HashMap::new(),
        places: HashMap::new(),
        taken: Taken::default(),
    };
    let first = sheet.starts_at_once.then(|| Row {
        line: table.rows.first().map_or(1, |row| row.line.max(2) - 1),
        cells: table.header.clone(),
    });
    let rows = table.rows.iter().skip(usize::from(sheet.has_second_header));
    for row in first.iter().chain(rows) {
        reader.row(names, table, sheet, row);
    }
    let mut taken = reader.taken;
    taken.refused.sort_in_order(|a, b| a.line.cmp(&b.line));
    taken
}

/// The edits that keep these answers, so that they count; those that the plan has already need none.
#[must_use]
pub fn add(workspace: &Workspace, taken: &Taken) -> Vec<Edit> {
    let mut keeper = kano::Keeper::of(workspace);
    let edits = |it: &NewAnswer| {
        let pair = (it.functional, it.dysfunctional);
        keeper.keep(&it.initiative, &it.respondent, pair).ok()
    };
    taken.news().filter_map(edits).flatten().collect()
}

struct Reader<'plan> {
    workspace: &'plan Workspace,
    /// What the plan has about an initiative, by [`kano_answer::whose`].
    known: HashMap<Id, HashMap<Id, (Answer, Answer)>>,
    /// Where the answer of each [`kano_answer::id`] stands.
    places: HashMap<Id, usize>,
    taken: Taken,
}

impl Reader<'_> {
    fn refuse(&mut self, line: usize, initiative: Option<&Id>, why: Refusal) {
        self.taken.refused.push(Refused {
            line,
            initiative: initiative.cloned(),
            why,
        });
    }

    fn row(&mut self, names: &Names, table: &Table, sheet: &Sheet, row: &Row) {
        let line = row.line;
        if let Some(misfit) = table.misfit(row) {
            return self.refuse(line, None, Refusal::Misfit(misfit));
        }
        let who = sheet.who.map_or("", |at| Table::cell(row, at));
        let who = on_one_line(who);
        if who.is_empty() {
            return self.refuse(line, None, Refusal::Nobody);
        }
        match &sheet.shape {
            Shape::Wide(pairs) => {
                for pair in pairs {
                    let cells = (Table::cell(row, pair.with), Table::cell(row, pair.without));
                    // Who was not asked about one of many has not half answered.
                    if cells.0.trim().is_empty() && cells.1.trim().is_empty() {
                        continue;
                    }
                    self.answer(line, &who, &pair.initiative, cells, true);
                }
            }
            Shape::Long {
                which,
                with,
                without,
            } => {
                let name = on_one_line(Table::cell(row, *which));
                match names.exactly(&name) {
                    Named::One(id, _) => {
                        let cells = (Table::cell(row, *with), Table::cell(row, *without));
                        self.answer(line, &who, &id, cells, false);
                    }
                    Named::Several => self.refuse(line, None, Refusal::Several(name)),
                    Named::None => self.refuse(line, None, Refusal::NoInitiative(name)),
                }
            }
        }
    }

    fn answer(
        &mut self,
        line: usize,
        who: &str,
        initiative: &Id,
        (with, without): (&str, &str),
        is_one_of_many: bool,
    ) {
        let about = is_one_of_many.then_some(initiative);
        let read = |side: Side, cell: &str| match cell.trim() {
            "" => Err(Refusal::Half(side)),
            text => answer(text).ok_or_else(|| Refusal::NoAnswer(side, text.to_owned())),
        };
        let both = read(Side::With, with)
            .and_then(|functional| Ok((functional, read(Side::Without, without)?)));
        let (functional, dysfunctional) = match both {
            Ok(both) => both,
            Err(why) => return self.refuse(line, about, why),
        };
        let Ok(id) = kano_answer::id(initiative, who) else {
            return self.refuse(line, about, Refusal::TooLong);
        };
        let was = match self.known(initiative).get(&id) {
            None => Was::New,
            Some(both) if *both == (functional, dysfunctional) => Was::Same,
            Some((with, without)) => Was::Otherwise(*with, *without),
        };
        let new = NewAnswer {
            line,
            initiative: initiative.clone(),
            respondent: who.to_owned(),
            functional,
            dysfunctional,
            was,
        };
        let before = self
            .places
            .get(&id)
            .and_then(|at| self.taken.answers.get_mut(*at));
        if let Some(before) = before {
            // The later one counts; it stands where the earlier did.
            let earlier = std::mem::replace(before, new);
            return self.refuse(earlier.line, Some(initiative), Refusal::Again(line));
        }
        self.places.insert(id, self.taken.answers.len());
        self.taken.answers.push(new);
    }

    /// What the plan has about an initiative.
    fn known(&mut self, initiative: &Id) -> &HashMap<Id, (Answer, Answer)> {
        let workspace = self.workspace;
        let gather = || {
            let counted = kano::answers(workspace, initiative).into_iter();
            let each = counted.filter_map(|record| {
                Some((kano_answer::whose(record), kano_answer::pair(record)?))
            });
            each.collect()
        };
        self.known.entry(initiative.clone()).or_insert_with(gather)
    }
}

#[cfg(test)]
#[path = "kano_rows_tests.rs"]
mod tests;
