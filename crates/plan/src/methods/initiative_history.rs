//! What became of an initiative: when it was noted down, which of its fields were given another value since, what
//! it was linked with, and where each reassessment found it.
//!
//! A reassessment stands at its own day: what was written down later, or came with a file, was still found then.
//! A record knows of each field the last edit alone, so of a field that was changed often the last time is known.

use crate::day::Day;
use crate::records::link::{self, Relation};
use crate::records::reassessment::Reassessment;
use crate::records::snapshot_rank::{self, SnapshotRank};
use crate::records::{ORDER, initiative};
use crate::sorted::SortInOrder;
use crate::workspace::{Dot, Id, Record, Stamp, Workspace};
use serde_json::Value;
use std::collections::BTreeMap;

/// What happened to an initiative.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    /// It was noted down, or came back.
    Begun,
    /// One edit gave these fields the values that they have, by name; `null` is none.
    Changed(Vec<(String, Value)>),
    /// It was linked with something that may be gone, or the link was given other values.
    Linked {
        /// What the link says.
        relation: Relation,
        /// Whether it leads from the initiative to the other end, and not the other way round.
        leads_away: bool,
        /// The other end.
        other: Id,
    },
    /// A reassessment found it so.
    Reassessed {
        /// The reassessment.
        reassessment: Id,
        /// What it kept, and what was decided.
        kept: Box<SnapshotRank>,
    },
}

/// Something that happened, and when.
#[derive(Clone, PartialEq, Debug)]
pub struct Moment {
    /// The day it stands at: of a reassessment its own, of anything else that of the edit.
    pub day: Day,
    /// When it was edited, on the clock of whoever did.
    pub at: Stamp,
    /// What happened.
    pub event: Event,
}

/// What became of an initiative, the newest day first, and of one day the last edit; nothing for any other record.
/// What was edited together with its beginning belongs to that. `day_of` says which day an edit was, where its
/// reader is. A reassessment that has no day, or is gone, stands where it was edited.
#[must_use]
pub fn history(workspace: &Workspace, id: &Id, day_of: impl Fn(Stamp) -> Day) -> Vec<Moment> {
    let record = workspace.record(id);
    let Some(record) = record.filter(|it| it.kind() == initiative::KIND) else {
        return Vec::new();
    };
    let Some(begun) = born(record) else {
        return Vec::new();
    };
    let own_day = |event: &Event| {
        let Event::Reassessed { reassessment, .. } = event else {
            return None;
        };
        let record = workspace.record(reassessment)?;
        Reassessment::from(record).date
    };
    let moment = |(at, event)| Moment {
        day: own_day(&event).unwrap_or_else(|| day_of(at)),
        at,
        event,
    };
    let mut moments = vec![moment((begun, Event::Begun))];
    let mut edits: BTreeMap<Dot, Vec<(String, Value)>> = BTreeMap::new();
    for (name, field) in record.fields().filter(|(name, _)| *name != ORDER) {
        let shown = field.shown();
        if shown.dot.stamp > begun {
            let edited = edits.entry(shown.dot).or_default();
            edited.push((name.to_owned(), shown.value.clone()));
        }
    }
    let edits = edits.into_iter();
    let edits = edits.map(|(dot, fields)| (dot.stamp, Event::Changed(fields)));
    moments.extend(edits.map(moment));
    let links = workspace.links_of(id);
    let links = links.filter_map(|link| linked(id, link, begun));
    moments.extend(links.map(moment));
    let kept = workspace.belonging_to(id, snapshot_rank::KIND).into_iter();
    let kept = kept.filter(|it| it.text(snapshot_rank::INITIATIVE) == &**id);
    moments.extend(kept.filter_map(reassessed).map(moment));
    moments.sort_in_order(|a, b| (b.day, b.at).cmp(&(a.day, a.at)));
    moments
}

/// When a record was made, or brought back; the latest where that was done twice.
fn born(record: &Record) -> Option<Stamp> {
    record.life().last().map(|dot| dot.stamp)
}

fn linked(id: &Id, link: &Record, begun: Stamp) -> Option<(Stamp, Event)> {
    let relation = Relation::from_word(link.text(link::RELATION))?;
    let (from, to) = (link.text(link::FROM), link.text(link::TO));
    let leads_away = from == &**id;
    let other = if leads_away { to } else { from };
    let edited = link.fields().map(|(_, field)| field.shown().dot.stamp);
    let at = edited.chain(born(link)).max().filter(|at| *at > begun)?;
    let event = Event::Linked {
        relation,
        leads_away,
        other: Id::parse(other).ok()?,
    };
    Some((at, event))
}

/// That a reassessment found it so, and when that was written down.
fn reassessed(kept: &Record) -> Option<(Stamp, Event)> {
    let edited = kept.fields().map(|(_, field)| field.shown().dot.stamp);
    let at = edited.chain(born(kept)).max()?;
    let event = Event::Reassessed {
        reassessment: Id::parse(kept.text(snapshot_rank::REASSESSMENT)).ok()?,
        kept: Box::new(SnapshotRank::of(kept)?),
    };
    Some((at, event))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ranking::ranking;
    use crate::methods::reassess;
    use crate::methods::scoring::Model;
    use crate::records::reassessment;
    use crate::records::snapshot_rank::Decision;
    use crate::records::{fields, persona};
    use crate::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn begun() -> (Workspace, Id) {
        let id = Id::known("i");
        let create = |id: &Id, kind: &'static str, name: &str| Edit::Create {
            id: id.clone(),
            kind: kind.into(),
            fields: fields([("name", json!(name)), (ORDER, json!("1"))]),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = vec![
            create(&id, initiative::KIND, "Bus"),
            create(&Id::known("p"), persona::KIND, "Nadia"),
            link::add(Relation::For, "i", "p").unwrap(),
        ];
        workspace.apply(Change::new("Begin", edits));
        (workspace, id)
    }

    fn day(month: u32, day: u32) -> Day {
        Day::new(2026, month, day).unwrap()
    }

    /// All of it, where every edit was on one day.
    fn all(workspace: &Workspace, id: &Id) -> Vec<Moment> {
        history(workspace, id, |_| day(11, 27))
    }

    fn events(workspace: &Workspace, id: &Id) -> Vec<Event> {
        let history = all(workspace, id).into_iter();
        history.map(|it| it.event).collect()
    }

    #[test]
    fn what_came_with_it_belongs_to_its_beginning() {
        let (workspace, id) = begun();
        assert_eq!(events(&workspace, &id), [Event::Begun]);
        assert_eq!(all(&workspace, &Id::known("p")), []);
        assert_eq!(all(&workspace, &Id::known("none")), []);
    }

    #[test]
    fn the_last_edit_of_each_field_and_link_stands_newest_first() {
        let (mut workspace, id) = begun();
        let set = |field: &'static str, value: Value| Edit::set(&id, field, value);
        for edits in [
            vec![set("effort", json!(2))],
            vec![set("reach", json!(9)), set("effort", json!(3))],
            vec![set(ORDER, json!("2"))],
            vec![link::add(Relation::Needs, "i", "other").unwrap()],
            vec![link::add(Relation::Needs, "another", "i").unwrap()],
            vec![set("reach", Value::Null)],
        ] {
            workspace.apply(Change::new("Edit", edits));
        }
        let needs = |leads_away, other: &str| Event::Linked {
            relation: Relation::Needs,
            leads_away,
            other: Id::known(other),
        };
        let changed = |field: &str, value| Event::Changed(vec![(field.to_owned(), value)]);
        let expected = [
            changed("reach", Value::Null),
            needs(false, "another"),
            needs(true, "other"),
            changed("effort", json!(3)),
            Event::Begun,
        ];
        assert_eq!(events(&workspace, &id), expected);
    }

    /// The edits that begin a reassessment.
    fn review_on(workspace: &Workspace, id: &Id, day: Day) -> Vec<Edit> {
        let model = Model::Moscow;
        let order = ranking(workspace, model, day);
        let begun = reassess::begin(workspace, id.clone(), day, model.word(), "", &order);
        begun.unwrap()
    }

    #[test]
    fn a_reassessment_stands_at_its_own_day_whenever_it_was_written() {
        let (mut workspace, id) = begun();
        let effort = Edit::set(&id, "effort", 2);
        workspace.apply(Change::new("Effort", vec![effort]));
        // Both are written at once, as an example or a file brings them.
        let (october, undated) = (Id::known("r"), Id::known("s"));
        let mut edits = review_on(&workspace, &october, day(10, 26));
        edits.extend(review_on(&workspace, &undated, day(11, 27)));
        edits.push(Edit::set(&undated, reassessment::DATE, "one day"));
        workspace.apply(Change::new("Open", edits));
        let reach = Edit::set(&id, "reach", 9);
        workspace.apply(Change::new("Reach", vec![reach]));
        // It was noted down in September and estimated in November, and opened and edited on later days.
        let stamps: Vec<Stamp> = {
            let mut all: Vec<Stamp> = all(&workspace, &id).iter().map(|it| it.at).collect();
            all.sort_unstable();
            all
        };
        let at = |stamp: Stamp| stamps.iter().position(|it| *it == stamp).unwrap();
        let days = [day(9, 1), day(11, 2), day(11, 9), day(11, 9), day(11, 16)];
        let history = history(&workspace, &id, |stamp| days[at(stamp)]);
        let said: Vec<(Day, &str)> = history
            .iter()
            .map(|it| match &it.event {
                Event::Begun => (it.day, "begun"),
                Event::Changed(fields) => (it.day, fields[0].0.as_str()),
                Event::Linked { .. } => (it.day, "linked"),
                Event::Reassessed { reassessment, .. } => (it.day, reassessment.as_str()),
            })
            .collect();
        let expected = [
            (day(11, 16), "reach"),
            (day(11, 9), "s"),
            (day(11, 2), "effort"),
            (day(10, 26), "r"),
            (day(9, 1), "begun"),
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn a_reassessment_stands_with_what_was_decided() {
        let (mut workspace, id) = begun();
        let review = Id::known("r");
        let edits = review_on(&workspace, &review, day(11, 27));
        workspace.apply(Change::new("Begin", edits));
        let edits = reassess::decide(
            &workspace,
            &review,
            &id,
            Some(Decision::Keep),
            "Still right",
        );
        workspace.apply(Change::new("Decide", edits));
        let events = events(&workspace, &id);
        let [Event::Reassessed { reassessment, kept }, Event::Begun] = events.as_slice() else {
            panic!("{events:?}");
        };
        assert_eq!(*reassessment, review);
        assert_eq!(kept.decision, Some(Decision::Keep));
        assert_eq!(kept.reason, "Still right");
    }
}
