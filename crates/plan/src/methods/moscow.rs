//! MoSCoW: must, should, could, won't this time.
//!
//! Source: Agile Business Consortium, "The DSDM Agile Project Framework", 2014, chapter 10: at most 60 % of
//! the effort for musts, about 20 % for coulds as the contingency. The shares are of what is to be done, so
//! what won't be done this time is no part of the whole.

use crate::records::{initiative, words, work};
use crate::workspace::{Record, Workspace};

use super::estimate;
use super::rice::Input;

/// Musts may have this share of the effort at most.
pub const MOST_MUST: f64 = 0.6;

/// Coulds should have about this share of the effort.
pub const COULD: f64 = 0.2;

/// What is "about" [`COULD`], to either side. Our own bound: the source says "typically around".
pub const ABOUT: f64 = 0.05;

/// Shares closer than this are the same: what is left of adding fractions.
const NOTHING: f64 = 1e-9;

words! {
    /// The four priorities, the most urgent first.
    Priority {
        /// Without it there is no point in delivering.
        Must = "must",
        /// Important, and painful to leave out, but there is a way without.
        Should = "should",
        /// Wanted, and left out first when time runs short.
        Could = "could",
        /// Agreed not to be delivered this time.
        Wont = "wont",
    }
}

impl Priority {
    /// The priority of an initiative; `None` while it has none.
    #[must_use]
    pub fn of(record: &Record) -> Option<Self> {
        Self::from_word(record.text(initiative::MOSCOW))
    }

    /// Its place on the way from won't, 0, to must, 3: an order, no amount.
    #[must_use]
    pub fn level(self) -> f64 {
        match self {
            Self::Must => 3.0,
            Self::Should => 2.0,
            Self::Could => 1.0,
            Self::Wont => 0.0,
        }
    }
}

/// What has one priority.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Group {
    /// How many initiatives.
    pub count: usize,
    /// How many of them have no effort yet, so that no share counts them.
    pub without_effort: usize,
    /// The effort of the others, in person-months.
    pub effort: f64,
}

/// How the effort is divided among the priorities.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Shares {
    groups: [Group; 4],
    /// How many initiatives have no priority.
    pub unsorted: usize,
}

/// How the coulds stand to the contingency they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Contingency {
    /// Less than about [`COULD`]: little can give when time runs short.
    Small,
    /// About as much as is asked for.
    Enough,
    /// More.
    Large,
}

impl Shares {
    /// The shares of these: the priority and the effort (person-months) of each, as far as they are known.
    pub fn of(all: impl IntoIterator<Item = (Option<Priority>, Option<f64>)>) -> Self {
        let mut shares = Self::default();
        for (priority, effort) in all {
            let Some(priority) = priority else {
                shares.unsorted += 1;
                continue;
            };
            let group = &mut shares.groups[priority as usize];
            group.count += 1;
            match effort.and_then(|effort| Input::Effort.check(effort).ok()) {
                Some(effort) => group.effort += effort,
                None => group.without_effort += 1,
            }
        }
        shares
    }

    /// What has a priority.
    #[must_use]
    pub fn group(&self, priority: Priority) -> Group {
        self.groups[priority as usize]
    }

    /// The effort of all that is to be done this time, in person-months.
    #[must_use]
    pub fn planned(&self) -> f64 {
        let planned = [Priority::Must, Priority::Should, Priority::Could];
        planned.map(|it| self.group(it).effort).iter().sum()
    }

    /// The share of the planned effort that a priority has, 0 to 1; of what won't be done, how much that
    /// is beside the planned effort, which may be more than 1. `None` while nothing with an effort is
    /// planned.
    #[must_use]
    pub fn share(&self, priority: Priority) -> Option<f64> {
        let share = self.group(priority).effort / self.planned();
        share.is_finite().then_some(share)
    }

    /// How much effort (person-months) has to become less urgent until the musts have [`MOST_MUST`]; 0
    /// where they have no more. `None` while nothing with an effort is planned.
    #[must_use]
    pub fn too_much_must(&self) -> Option<f64> {
        let share = self.share(Priority::Must)?;
        if share <= MOST_MUST + NOTHING {
            return Some(0.0);
        }
        Some(self.group(Priority::Must).effort - MOST_MUST * self.planned())
    }

    /// How the coulds stand to [`COULD`]; `None` while nothing with an effort is planned.
    #[must_use]
    pub fn contingency(&self) -> Option<Contingency> {
        let away = self.share(Priority::Could)? - COULD;
        Some(if away < -ABOUT - NOTHING {
            Contingency::Small
        } else if away > ABOUT + NOTHING {
            Contingency::Large
        } else {
            Contingency::Enough
        })
    }
}

/// The shares of the initiatives of a workspace that are neither done nor dropped.
#[must_use]
pub fn shares(workspace: &Workspace) -> Shares {
    let open = work::open(workspace).into_iter();
    Shares::of(open.map(|it| (Priority::of(it), estimate::plain(it).effort)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, Edit, Id, SeededOutside};
    use serde_json::json;

    fn shares(efforts: &[(Priority, f64)]) -> Shares {
        Shares::of(
            efforts
                .iter()
                .map(|(it, effort)| (Some(*it), Some(*effort))),
        )
    }

    #[test]
    fn the_handbooks_own_split_is_all_right() {
        // The DSDM handbook: 60 % musts, 20 % shoulds, 20 % coulds; what won't be done is not counted.
        let split = shares(&[
            (Priority::Must, 6.0),
            (Priority::Should, 2.0),
            (Priority::Could, 2.0),
            (Priority::Wont, 30.0),
        ]);
        assert_eq!(split.planned(), 10.0);
        assert_eq!(split.share(Priority::Must), Some(0.6));
        assert_eq!(split.share(Priority::Could), Some(0.2));
        assert_eq!(split.share(Priority::Wont), Some(3.0));
        assert_eq!(split.too_much_must(), Some(0.0));
        assert_eq!(split.contingency(), Some(Contingency::Enough));
    }

    #[test]
    fn tenths_that_add_up_break_no_rule() {
        // 0.1 + 0.2 + 0.3 is a little more than 0.6 in floating point.
        let tenths = [
            (Priority::Must, 0.1),
            (Priority::Must, 0.2),
            (Priority::Must, 0.3),
            (Priority::Should, 0.2),
            (Priority::Could, 0.2),
        ];
        assert!(shares(&tenths).share(Priority::Must) > Some(MOST_MUST));
        assert_eq!(shares(&tenths).too_much_must(), Some(0.0));
    }

    #[test]
    fn more_musts_say_how_much_has_to_move() {
        let split = shares(&[(Priority::Must, 8.0), (Priority::Should, 2.0)]);
        assert_eq!(split.too_much_must(), Some(2.0));
        assert_eq!(split.contingency(), Some(Contingency::Small));
        let wide = shares(&[(Priority::Must, 1.0), (Priority::Could, 1.0)]);
        assert_eq!(wide.contingency(), Some(Contingency::Large));
    }

    #[test]
    fn what_is_done_or_dropped_has_no_share() {
        let create = |status: &str| Edit::Create {
            id: Id::known(status),
            kind: initiative::KIND.into(),
            fields: fields([
                (work::STATUS, json!(status)),
                (initiative::MOSCOW, json!("must")),
                (initiative::EFFORT, json!(2)),
            ]),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = ["done", "dropped", "planned"].map(create).into();
        workspace.apply(Change::new("Begin", edits));
        let musts = super::shares(&workspace).group(Priority::Must);
        assert_eq!((musts.count, musts.effort), (1, 2.0));
    }

    #[test]
    fn what_has_no_effort_is_counted_and_has_no_share() {
        let known = [
            (Some(Priority::Must), None),
            (Some(Priority::Must), Some(f64::NAN)),
            (Some(Priority::Wont), Some(1.0)),
            (None, Some(3.0)),
        ];
        let split = Shares::of(known);
        let musts = split.group(Priority::Must);
        assert_eq!((musts.count, musts.without_effort), (2, 2));
        assert_eq!(split.unsorted, 1);
        assert_eq!(split.share(Priority::Must), None);
        assert_eq!((split.too_much_must(), split.contingency()), (None, None));
    }
}
