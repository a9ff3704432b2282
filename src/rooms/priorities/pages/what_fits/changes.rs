//! What the page changes, as changes of records: nothing here knows the page.

use plan::day::Day;
use plan::records::link::{self, Relation};
use plan::records::work::{self, Status};
use plan::records::{ORDER, Period, fields, initiative, period};
use plan::workspace::{Change, Edit, IdError, arrange};
use plan::{Id, Record, Workspace};
use serde_json::json;

/// The periods in order.
pub(super) fn periods(workspace: &Workspace) -> Vec<Id> {
    let all = workspace.ordered(period::KIND).into_iter();
    all.map(|record| record.id().clone()).collect()
}

/// A quarter of the calendar: its name, its first and its last day.
pub(super) struct Quarter {
    pub(super) name: String,
    pub(super) first: Day,
    pub(super) last: Day,
}

/// The quarter that a day is in; none for a day near the end of all days.
pub(super) fn quarter(day: Day) -> Option<Quarter> {
    let number = day.month().saturating_sub(1) / 3;
    let (first, last) = (number * 3 + 1, number * 3 + 3);
    let ends = if matches!(last, 3 | 12) { 31 } else { 30 };
    Some(Quarter {
        name: format!("{} Q{}", day.year(), number + 1),
        first: Day::new(day.year(), first, 1)?,
        last: Day::new(day.year(), last, ends)?,
    })
}

/// Adds a period at the end: the quarter after the last one's end, else of today, with as much capacity as the
/// last one has.
pub(super) fn add_period(
    workspace: &Workspace,
    id: &Id,
    today: Day,
    capacity: Option<f64>,
) -> Change {
    let all = periods(workspace);
    let last = all.last().and_then(|id| workspace.record(id));
    let last = last.map(Period::from);
    let day = match &last {
        None => Some(today),
        // Nobody knows when one begins that follows one without an end.
        Some(last) => last.ends_on.and_then(|end| end.plus_days(1)),
    };
    let quarter = day.and_then(quarter);
    let (key, mut edits) = arrange::append(workspace, &all);
    let mut values = fields([(ORDER, json!(key))]);
    let name = match &quarter {
        Some(quarter) => {
            values.insert(
                period::STARTS_ON.to_owned(),
                json!(quarter.first.to_string()),
            );
            values.insert(period::ENDS_ON.to_owned(), json!(quarter.last.to_string()));
            quarter.name.clone()
        }
        None => format!("Period {}", all.len() + 1),
    };
    values.insert(period::NAME.to_owned(), json!(name));
    let capacity = capacity.or_else(|| last.as_ref()?.capacity);
    if let Some(capacity) = capacity {
        values.insert(period::CAPACITY.to_owned(), json!(capacity));
    }
    if let Some(last) = last {
        values.insert(period::CUT_LINE.to_owned(), json!(last.cut_line.word()));
    }
    edits.push(Edit::Create {
        id: id.clone(),
        kind: period::KIND.into(),
        fields: values,
    });
    Change::new("Add period", edits)
}

/// Says that an initiative needs or excludes another.
///
/// # Errors
/// When the ids are so long that the link's would be too long.
pub(super) fn link(relation: Relation, from: &Id, to: &Id) -> Result<Change, IdError> {
    let label = match relation {
        Relation::Excludes => "Say what it excludes",
        _ => "Say what it needs",
    };
    Ok(Change::new(label, vec![link::add(relation, from, to)?]))
}

/// Takes that back; an exclusion whichever of the two says it.
///
/// # Errors
/// As for [`link`].
pub(super) fn unlink(
    workspace: &Workspace,
    relation: Relation,
    from: &Id,
    to: &Id,
) -> Result<Change, IdError> {
    let mut ids = vec![link::id(relation, from, to)?];
    let label = match relation {
        Relation::Excludes => {
            ids.push(link::id(relation, to, from)?);
            "No longer exclude"
        }
        _ => "No longer need",
    };
    let there = ids.into_iter().filter(|id| workspace.record(id).is_some());
    let edits = there.map(|id| Edit::Delete { id }).collect();
    Ok(Change::new(label, edits))
}

/// The initiatives that this one needs or excludes, in the order of their links; those that it excludes also
/// where they say so.
pub(super) fn linked(workspace: &Workspace, relation: Relation, id: &Id) -> Vec<Id> {
    let mut records = workspace.linked_from(id, relation.word());
    if relation == Relation::Excludes {
        records.extend(workspace.linked_to(id, relation.word()));
    }
    initiatives(records)
}

/// The initiatives that need this one.
pub(super) fn needed_by(workspace: &Workspace, id: &Id) -> Vec<Id> {
    initiatives(workspace.linked_to(id, Relation::Needs.word()))
}

/// Which open initiative needs or excludes which.
pub(super) fn pairs(workspace: &Workspace) -> Vec<(Id, &'static str, Id)> {
    let open = |id: &str| {
        let record = workspace.record(id)?;
        let is_open = record.kind() == initiative::KIND && work::status(record).is_open();
        is_open.then(|| record.id().clone())
    };
    let links = workspace
        .of_kind(link::KIND)
        .filter_map(|id| workspace.record(id));
    let pair = |record: &Record| {
        let relation = match Relation::from_word(record.text(link::RELATION))? {
            it @ (Relation::Needs | Relation::Excludes) => it,
            _ => return None,
        };
        Some((
            open(record.text(link::FROM))?,
            relation.word(),
            open(record.text(link::TO))?,
        ))
    };
    links.filter_map(pair).collect()
}

fn initiatives(records: Vec<&Record>) -> Vec<Id> {
    let mut ids: Vec<Id> = Vec::new();
    for record in records {
        if record.kind() == initiative::KIND && !ids.contains(record.id()) {
            ids.push(record.id().clone());
        }
    }
    ids
}

/// Plans the ideas among these; `None` where there is none.
pub(super) fn plan_these<'a>(
    workspace: &Workspace,
    ids: impl Iterator<Item = &'a Id>,
) -> Option<(Change, usize)> {
    let records = ids.filter_map(|id| workspace.record(id));
    let ideas = records.filter(|record| work::status(record) == Status::Idea);
    let planned = Status::Planned.word();
    let edits: Vec<Edit> = ideas
        .map(|record| Edit::set(record.id(), work::STATUS, planned))
        .collect();
    let count = edits.len();
    (count > 0).then(|| (Change::new("Plan what fits", edits), count))
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
