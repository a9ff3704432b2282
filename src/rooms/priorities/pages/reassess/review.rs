//! What a reassessment walks through: the initiatives, and how each stands since the last time. Nothing here
//! knows the page.

use crate::rooms::words;
use plan::day::Day;
use plan::methods::changed_since::{Since, since};
use plan::methods::rank_shifts::{Cause, Moved, Shift, compare};
use plan::methods::ranking::ranking;
use plan::methods::scoring::Model;
use plan::records::snapshot_rank::{self, Place, SnapshotRank};
use plan::records::{Reassessment, initiative};
use plan::workspace::Stamp;
use plan::{Id, Workspace};
use std::collections::HashMap;

/// Which two orders stand beside each other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Frame {
    /// The reassessment that today is compared with.
    pub since: Id,
    /// When that was over.
    pub day: Option<Day>,
    /// The one that goes on, if one does.
    pub going_on: Option<Id>,
    /// The model by which today's order is made.
    pub model: Model,
    /// Whether the order that was kept is of the same model.
    pub one_model: bool,
}

impl Frame {
    /// What there is to look at: the newest reassessment that is not closed, beside the one before it; else today
    /// beside the newest. `all` has the newest first; `chosen` stands in for a model that this build does not know.
    pub fn of(all: &[Reassessment], chosen: Model) -> Option<Self> {
        let at = all.iter().position(|it| it.closed_on.is_none());
        let going_on = at.and_then(|at| all.get(at));
        // The first that ever was has nothing before it but itself.
        let before = at.and_then(|at| all.get(at + 1)).or(going_on);
        let since = before.or(all.first())?;
        let model = Model::from_word(&going_on.unwrap_or(since).model).unwrap_or(chosen);
        Some(Self {
            since: since.id.clone(),
            day: day_of(since),
            going_on: going_on.map(|it| it.id.clone()),
            model,
            one_model: since.model == model.word(),
        })
    }

    /// Whether there is another one before that which goes on.
    pub fn has_before(&self) -> bool {
        self.going_on.as_ref() != Some(&self.since)
    }
}

/// The day of a reassessment: when it was closed, or begun.
pub(super) fn day_of(it: &Reassessment) -> Option<Day> {
    it.closed_on.or(it.date)
}

/// An initiative in the walk.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Line {
    pub id: Id,
    pub name: String,
    /// How it stood, how it stands now, and what changed.
    pub since: Since,
    /// Whether it changed itself. What only others passed did not.
    pub changed: bool,
}

/// The walk.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Review {
    /// Those that changed, then the others.
    pub lines: Vec<Line>,
    /// How many changed.
    pub changed: usize,
    /// How many of the others have another place, because others moved.
    pub elsewhere: usize,
    /// The names of those that are not in the plan any more.
    pub gone: Vec<String>,
    /// How many came after the one that goes on was begun: that keeps nothing of them.
    pub added: usize,
}

impl Review {
    /// The walk as of a day. While a reassessment goes on, which initiatives changed and in which order they
    /// stand is what it was when that began, so that nothing jumps by what is decided.
    pub fn of(workspace: &Workspace, frame: &Frame, today: Day) -> Self {
        let order = ranking(workspace, frame.model, today);
        let mut all = since(workspace, &frame.since, &order);
        for it in &mut all {
            comparable(&mut it.moved, frame.one_model);
        }
        let mut review = Self::default();
        let (here, gone): (Vec<Since>, Vec<Since>) = all
            .into_iter()
            .partition(|it| is_there(workspace, &it.moved.initiative));
        let gone = gone.iter().map(|it| name(workspace, &it.moved.initiative));
        review.gone = gone.collect();
        let lines: Vec<Line> = match &frame.going_on {
            Some(id) => review.begun(workspace, frame, id, here),
            None => here
                .into_iter()
                .filter_map(|it| idle(workspace, it))
                .collect(),
        };
        let (changed, others): (Vec<Line>, Vec<Line>) =
            lines.into_iter().partition(|line| line.changed);
        review.changed = changed.len();
        review.lines = changed;
        let moved = |line: &&Line| is_elsewhere(line.since.moved.shift());
        review.elsewhere = others.iter().filter(moved).count();
        review.lines.extend(others);
        review
    }

    /// The lines of a reassessment that goes on, by the rank that it kept.
    fn begun(
        &mut self,
        workspace: &Workspace,
        frame: &Frame,
        going_on: &Id,
        here: Vec<Since>,
    ) -> Vec<Line> {
        let kept: Vec<SnapshotRank> = snapshot_rank::by_rank(workspace, going_on);
        let began = workspace.record(going_on);
        let began = began.and_then(|it| Some(it.life().last()?.stamp));
        let mut changed = HashMap::new();
        if frame.has_before() {
            let before = snapshot_rank::by_rank(workspace, &frame.since);
            let before: Vec<Place> = before.iter().map(SnapshotRank::outcome).collect();
            let after: Vec<Place> = kept.iter().map(|it| it.place.clone()).collect();
            for mut moved in compare(&before, &after) {
                // What is done or dropped has no score of its own: that it had one is no change.
                if let (Some(before), Some(after)) = (&moved.before, &mut moved.after)
                    && !after.status.is_open()
                {
                    after.score = before.score;
                }
                comparable(&mut moved, frame.one_model);
                changed.insert(moved.initiative.clone(), changed_itself(&moved));
            }
        }
        let mut here: HashMap<Id, Since> = here
            .into_iter()
            .map(|it| (it.moved.initiative.clone(), it))
            .collect();
        let lines = kept.into_iter().filter_map(|kept| {
            let id = kept.place.initiative;
            let since = here.remove(&id)?;
            let is_before = |stamp: Stamp| began.is_none_or(|began| stamp <= began);
            let was_edited = since.edited.iter().any(|(_, stamp)| is_before(*stamp));
            let was_heard = since.new_evidence.iter().any(|piece| {
                let born = workspace.record(piece).and_then(|it| it.life().last());
                born.is_some_and(|dot| is_before(dot.stamp))
            });
            let itself = changed.get(&id) == Some(&true) || was_edited || was_heard;
            let changed = frame.has_before() && itself;
            // What is done or dropped asks for nothing, unless that is new.
            let asks = changed || kept.place.status.is_open();
            asks.then(|| Line {
                name: name(workspace, &id),
                id,
                since,
                changed,
            })
        });
        let lines = lines.collect();
        let is_open = |it: &&Since| {
            let after = it.moved.after.as_ref();
            after.is_some_and(|place| place.status.is_open())
        };
        self.added = here.values().filter(is_open).count();
        lines
    }

    /// The line of an initiative.
    pub fn line(&self, id: &Id) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == *id)
    }

    /// Those that changed.
    pub fn changed(&self) -> &[Line] {
        self.lines.get(..self.changed).unwrap_or_default()
    }

    /// Those that did not.
    pub fn others(&self) -> &[Line] {
        self.lines.get(self.changed..).unwrap_or_default()
    }

    /// The part of the walk that a line stands in, and its place there.
    pub fn part_of(&self, id: &Id) -> Option<(&[Line], usize)> {
        let at = self.lines.iter().position(|line| line.id == *id)?;
        Some(match at.checked_sub(self.changed) {
            Some(at) => (self.others(), at),
            None => (self.changed(), at),
        })
    }

    /// The next after a line that is not decided, round its part of the walk; `None` where all of it is.
    pub fn next_undecided(&self, after: &Id, decided: impl Fn(&Id) -> bool) -> Option<Id> {
        let (part, at) = self.part_of(after)?;
        let (before, from) = part.split_at_checked(at)?;
        let mut round = from.iter().skip(1).chain(before);
        let next = round.find(|line| !decided(&line.id));
        next.map(|line| line.id.clone())
    }

    /// The line so many after this one, as far as there are any.
    pub fn step(&self, from: &Id, by: isize) -> Option<Id> {
        let at = self.lines.iter().position(|line| line.id == *from)?;
        let to = at.checked_add_signed(by)?;
        self.lines.get(to).map(|line| line.id.clone())
    }
}

/// A line while no reassessment goes on; none for what was done or dropped already.
fn idle(workspace: &Workspace, since: Since) -> Option<Line> {
    let is_edited = !since.edited.is_empty() || !since.new_evidence.is_empty();
    let changed = is_edited || changed_itself(&since.moved);
    let id = since.moved.initiative.clone();
    let is_open = since
        .moved
        .after
        .as_ref()
        .is_some_and(|it| it.status.is_open());
    (changed || is_open).then(|| Line {
        name: name(workspace, &id),
        id,
        since,
        changed,
    })
}

/// Where two orders are of different models, their scores say nothing of each other.
pub(super) fn comparable(moved: &mut Moved, one_model: bool) {
    if one_model {
        return;
    }
    for place in moved.before.iter_mut().chain(&mut moved.after) {
        place.score = None;
    }
}

/// Whether anything but others is why it stands elsewhere, or otherwise.
fn changed_itself(moved: &Moved) -> bool {
    moved.causes().iter().any(|it| *it != Cause::Others)
}

/// Whether it has another place.
fn is_elsewhere(shift: Shift) -> bool {
    !matches!(shift, Shift::Stayed | Shift::Unranked)
}

/// Whether an initiative is in the plan.
pub(super) fn is_there(workspace: &Workspace, id: &Id) -> bool {
    let record = workspace.record(id);
    record.is_some_and(|it| it.kind() == initiative::KIND)
}

/// What an initiative is called, or was.
pub(super) fn name(workspace: &Workspace, id: &Id) -> String {
    let record = workspace.any(id);
    let named = record.map_or("", |record| record.text(initiative::NAME));
    words::initiative_name(named, 80)
}

#[cfg(test)]
#[path = "review_tests.rs"]
mod tests;
