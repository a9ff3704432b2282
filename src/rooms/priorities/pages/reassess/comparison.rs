//! Two orders beside each other: who rose, who fell, who came, who went, and why. Nothing here knows the page.

use super::review::{comparable, is_there, name};
use plan::day::Day;
use plan::methods::changed_since::{between, since};
use plan::methods::rank_shifts::{Moved, Shift};
use plan::methods::ranking::ranking;
use plan::methods::scoring::Model;
use plan::records::snapshot_rank::{self, Decision};
use plan::records::{SnapshotRank, reassessment};
use plan::sorted::SortInOrder;
use plan::{Id, Workspace};
use std::collections::HashMap;

/// An initiative in both orders.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Line {
    pub id: Id,
    pub name: String,
    /// Whether it is in the plan still.
    pub is_there: bool,
    pub moved: Moved,
    /// What was decided about it on the way to the later order, and why.
    pub decided: Option<(Decision, String)>,
}

impl Line {
    /// Its place in the earlier order.
    pub fn before(&self) -> Option<usize> {
        self.moved.before.as_ref()?.rank
    }

    /// Its place in the later order.
    pub fn after(&self) -> Option<usize> {
        self.moved.after.as_ref()?.rank
    }

    /// Where it went.
    fn shift(&self) -> Shift {
        self.moved.shift()
    }

    /// How large the move is; those that came or went stand after those that rose or fell.
    fn size(&self) -> (u8, usize) {
        match self.moved.shift() {
            Shift::Rose(by) | Shift::Fell(by) => (4, by),
            Shift::Came => (3, 0),
            Shift::Went => (2, 0),
            Shift::Stayed => (1, 0),
            Shift::Unranked => (0, 0),
        }
    }
}

/// Those that went the furthest.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Furthest<'lines> {
    /// The first of them.
    pub name: &'lines str,
    /// How many others went as far.
    pub others: usize,
    /// How many places that is.
    pub by: usize,
}

/// Which lines are looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Show {
    /// Those that have another place.
    #[default]
    Moved,
    Rose,
    Fell,
    /// Those that came or went.
    CameOrWent,
    /// All of them.
    All,
}

impl Show {
    pub const ALL: [Self; 5] = [
        Self::Moved,
        Self::Rose,
        Self::Fell,
        Self::CameOrWent,
        Self::All,
    ];

    /// Whether it is among them.
    pub fn takes(self, shift: Shift) -> bool {
        match self {
            Self::Moved => !matches!(shift, Shift::Stayed | Shift::Unranked),
            Self::Rose => matches!(shift, Shift::Rose(_)),
            Self::Fell => matches!(shift, Shift::Fell(_)),
            Self::CameOrWent => matches!(shift, Shift::Came | Shift::Went),
            Self::All => true,
        }
    }
}

/// Two orders beside each other.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Comparison {
    /// The largest moves first; of the same size, the better place first.
    pub lines: Vec<Line>,
    /// The model of the scores; `None` where two different ones were used, or one that this build does not know.
    pub model: Option<Model>,
    /// Whether both orders are of one model.
    pub one_model: bool,
    /// The words of both models.
    pub models: (String, String),
}

impl Comparison {
    /// Sets two reassessments beside each other, or one and today; `chosen` stands in for a model that this build
    /// does not know.
    pub fn of(
        workspace: &Workspace,
        earlier: &Id,
        later: Option<&Id>,
        chosen: Model,
        today: Day,
    ) -> Self {
        let word = |id: &Id| {
            let record = workspace.record(id);
            record.map_or(String::new(), |it| it.text(reassessment::MODEL).to_owned())
        };
        let then = word(earlier);
        let (now, mut moved) = match later {
            Some(later) => (word(later), between(workspace, earlier, later)),
            None => {
                let model = Model::from_word(&then).unwrap_or(chosen);
                let order = ranking(workspace, model, today);
                let all = since(workspace, earlier, &order).into_iter();
                (model.word().to_owned(), all.map(|it| it.moved).collect())
            }
        };
        let one_model = then == now;
        for it in &mut moved {
            comparable(it, one_model);
        }
        let mut decided = HashMap::new();
        if let Some(later) = later {
            let kept = snapshot_rank::by_rank(workspace, later).into_iter();
            decided.extend(kept.filter_map(|it| {
                let SnapshotRank {
                    place,
                    decision,
                    reason,
                } = it;
                Some((place.initiative, (decision?, reason.trim().to_owned())))
            }));
        }
        let mut lines: Vec<Line> = moved
            .into_iter()
            .map(|moved| Line {
                name: name(workspace, &moved.initiative),
                is_there: is_there(workspace, &moved.initiative),
                decided: decided.remove(&moved.initiative),
                id: moved.initiative.clone(),
                moved,
            })
            .collect();
        // They come by the later place, and those that tie keep that.
        lines.sort_in_order(|a, b| b.size().cmp(&a.size()));
        Self {
            lines,
            model: Model::from_word(&then).filter(|_| one_model),
            one_model,
            models: (then, now),
        }
    }

    /// How many went where.
    pub fn count(&self, show: Show) -> usize {
        let lines = self.lines.iter();
        lines.filter(|line| show.takes(line.moved.shift())).count()
    }

    /// Which ones rose the furthest, and which ones fell.
    pub fn furthest(&self) -> (Option<Furthest<'_>>, Option<Furthest<'_>>) {
        let first = |of: fn(Shift) -> Option<usize>| {
            let moved = |line| Some((line, of(Line::shift(line))?));
            let mut lines = self.lines.iter().filter_map(moved);
            let (first, by) = lines.next()?;
            // The largest moves stand first.
            let others = lines.take_while(|(_, it)| *it == by).count();
            let name = first.name.as_str();
            Some(Furthest { name, others, by })
        };
        let rose = first(|shift| match shift {
            Shift::Rose(by) => Some(by),
            _ => None,
        });
        let fell = first(|shift| match shift {
            Shift::Fell(by) => Some(by),
            _ => None,
        });
        (rose, fell)
    }
}

#[cfg(test)]
#[path = "comparison_tests.rs"]
mod tests;
