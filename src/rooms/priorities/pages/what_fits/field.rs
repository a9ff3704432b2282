//! What there is to choose from, and what was chosen of it: nothing here knows the page.

use plan::day::Day;
use plan::methods::capacity::{Best, Candidates, Change, Chosen, Item, TopDown};
use plan::methods::estimate;
use plan::methods::ranking::ranking;
use plan::methods::scoring::{Model, Scorer};
use plan::records::period::CutLine;
use plan::records::work::{self, Status};
use plan::{Id, Workspace};
use std::sync::Arc;

/// An initiative, as far as a set of them concerns it.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Line {
    pub(super) id: Id,
    /// Its rank by the model; `None` without a score.
    pub(super) rank: Option<usize>,
    pub(super) status: Status,
    /// In person-months.
    pub(super) effort: Option<f64>,
}

/// The initiatives by a model: those with a score by rank, then those without, then what is done or dropped.
pub(super) struct Field {
    pub(super) lines: Vec<Line>,
    /// With what is done; what is dropped has no effort here, so that nothing that needs it can be chosen.
    pub(super) candidates: Candidates,
    /// What needs itself by way of others.
    pub(super) cycles: Vec<Vec<usize>>,
}

impl Field {
    pub(super) fn of(workspace: &Workspace, model: Model, today: Day) -> Self {
        let scorer = Scorer::new(workspace, model, today);
        let ranking = ranking(workspace, model, today);
        let ranked = ranking.ranked.into_iter().map(|it| (it.id, Some(it.rank)));
        let others = ranking.unscored.into_iter().chain(ranking.settled);
        let (mut lines, mut items) = (Vec::new(), Vec::new());
        for (id, rank) in ranked.chain(others.map(|id| (id, None))) {
            let Some(record) = workspace.record(&id) else {
                continue;
            };
            let status = work::status(record);
            let effort = estimate::plain(record).effort;
            let item = Item {
                effort: effort.filter(|_| status != Status::Dropped),
                worth: rank.and_then(|_| scorer.worth(record)),
                done: status == Status::Done,
            };
            items.push((id.clone(), item));
            lines.push(Line {
                id,
                rank,
                status,
                effort,
            });
        }
        let candidates = Candidates::of(workspace, &items);
        Self {
            cycles: candidates.cycles(),
            lines,
            candidates,
        }
    }

    /// The id at a place.
    pub(super) fn id(&self, place: usize) -> Option<&Id> {
        self.lines.get(place).map(|line| &line.id)
    }

    /// Whether each initiative stands at the same place as in the other one.
    pub(super) fn has_places_of(&self, other: &Self) -> bool {
        let mut pairs = self.lines.iter().zip(&other.lines);
        self.lines.len() == other.lines.len() && pairs.all(|(one, other)| one.id == other.id)
    }

    /// Whether there is anything to decide about it.
    pub(super) fn is_open(&self, place: usize) -> bool {
        let status = self.lines.get(place).map(|line| line.status);
        status.is_some_and(Status::is_open)
    }
}

/// What fits into a period.
pub(super) struct Fit {
    /// Two of the same number have the same initiatives at the same places.
    pub(super) places: u64,
    pub(super) period: Id,
    pub(super) model: Model,
    pub(super) field: Arc<Field>,
    /// What is offered: the field after what earlier periods take.
    pub(super) offered: Candidates,
    /// How many of those earlier periods take.
    pub(super) taken_before: usize,
    /// In person-months.
    pub(super) capacity: f64,
    pub(super) cut_line: CutLine,
    pub(super) plain: TopDown,
    pub(super) best: Best,
}

/// Which of the two sets.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Way {
    /// From the top down to the line.
    Plain,
    /// The best one.
    #[default]
    Best,
}

impl Way {
    pub(super) const ALL: [Self; 2] = [Self::Best, Self::Plain];

    pub(super) fn other(self) -> Self {
        match self {
            Self::Plain => Self::Best,
            Self::Best => Self::Plain,
        }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Best => "best",
        }
    }
}

impl Fit {
    /// One of the two sets.
    pub(super) fn chosen(&self, way: Way) -> &Chosen {
        match way {
            Way::Plain => &self.plain.chosen,
            Way::Best => &self.best.chosen,
        }
    }

    /// Whether it is in that set.
    pub(super) fn has(&self, way: Way, place: usize) -> bool {
        self.chosen(way).places.binary_search(&place).is_ok()
    }

    /// The places that are in that set and not in the other one, in order.
    pub(super) fn only(&self, way: Way) -> Vec<usize> {
        let places = self.chosen(way).places.iter().copied();
        places
            .filter(|place| !self.has(way.other(), *place))
            .collect()
    }

    /// By how much the best set is worth more, in percent; `None` where the plain one is worth nothing.
    pub(super) fn gain(&self) -> Option<f64> {
        let (plain, best) = (self.plain.chosen.worth, self.best.chosen.worth);
        let gain = (best / plain - 1.0) * 100.0;
        gain.is_finite().then_some(gain)
    }
}

/// What a person-month more or less would change in the best set.
pub(super) struct Margins {
    pub(super) field: Arc<Field>,
    /// What the best set is worth as it is.
    pub(super) worth: f64,
    pub(super) less: Change,
    pub(super) more: Change,
}
