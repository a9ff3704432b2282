//! Records in the order of their days.

use crate::day::Day;
use crate::sorted::SortInOrder;
use crate::workspace::{Dot, Id, Record};
use std::cmp::Ordering;

/// What a record is put in order by: its day, when it was noted down, and its id.
pub(crate) type Key<'a> = (Option<Day>, Option<Dot>, &'a Id);

/// The newest first; what has no day last. Of one day, what was noted down last stands first; then by id.
pub(crate) fn newest(a: &Key, b: &Key) -> Ordering {
    let by_moment = (b.0, b.1).cmp(&(a.0, a.1));
    by_moment.then_with(|| a.2.cmp(b.2))
}

/// The oldest first; what has no day before all others. Of one day, what was noted down first stands first; then
/// by id.
fn oldest(a: &Key, b: &Key) -> Ordering {
    a.cmp(b)
}

/// These records as [`newest`] has them, by the day in a field.
pub(crate) fn newest_first<'a>(
    records: impl Iterator<Item = &'a Record>,
    field: &str,
) -> Vec<&'a Record> {
    in_order(records, field, newest)
}

/// These records with the oldest first, by the day in a field.
pub(crate) fn oldest_first<'a>(
    records: impl Iterator<Item = &'a Record>,
    field: &str,
) -> Vec<&'a Record> {
    in_order(records, field, oldest)
}

fn in_order<'a>(
    records: impl Iterator<Item = &'a Record>,
    field: &str,
    compare: impl Fn(&Key, &Key) -> Ordering,
) -> Vec<&'a Record> {
    let key = |record: &'a Record| {
        let born = record.life().first().copied();
        (Day::parse(record.text(field)), born, record.id())
    };
    let mut all: Vec<(Key, &Record)> = records.map(|record| (key(record), record)).collect();
    all.sort_in_order(|(a, _), (b, _)| compare(a, b));
    all.into_iter().map(|(_, record)| record).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::evidence::{self, Way};
    use crate::workspace::{Change, SeededOutside, Workspace};

    #[test]
    fn what_has_no_day_counts_as_oldest_and_of_one_day_what_came_last_as_newest() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let days = [
            ("z", "2026-11-01"),
            ("y", ""),
            ("x", "2026-11-02"),
            ("w", "2026-11-01"),
        ];
        for (id, day) in days {
            let add = evidence::add(Id::known(id), Way::Survey, Day::parse(day));
            workspace.apply(Change::new("Add", vec![add]));
        }
        let ids = |records: Vec<&Record>| -> String {
            records.iter().map(|record| record.id().as_str()).collect()
        };
        assert_eq!(ids(newest_first(workspace.all(), evidence::DATE)), "xwzy");
        assert_eq!(ids(oldest_first(workspace.all(), evidence::DATE)), "yzwx");
    }
}
