//! Which initiatives show: those whose names have the words that were typed, and that meet what was ticked.

use super::conditions::{Condition, End};
use super::facets::Having;
use super::personas_by_name::PersonasByName;
use super::ranking::Light;
use plan::methods::impact_effort::Quadrant;
use plan::methods::rice::Input;
use plan::records::work::{Bucket, Status};
use plan::text::folded_text;
use std::sync::Arc;

/// What shows. Of quadrants, of statuses, of buckets, of personas, and of each facet, one of those that were ticked is
/// enough; everything else has to hold.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Filter {
    words: Vec<String>,
    personas: Arc<PersonasByName>,
    /// The places of the personas with the words in the name.
    named: Vec<usize>,
    quadrants: Vec<Quadrant>,
    /// For whom, where that was ticked.
    whom: Option<Whom>,
    statuses: Vec<Status>,
    buckets: Vec<Option<Bucket>>,
    not_estimated: bool,
    bounds: Vec<(Input, End, f64)>,
    /// The initiatives that have what was ticked of a facet, for each of which something was.
    having: Arc<Having>,
}

/// For whom an initiative is asked to be: one of these is enough.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Whom {
    /// The places of personas.
    places: Vec<usize>,
    nobody: bool,
}

impl Filter {
    /// Reads what was typed and ticked. A persona that is gone asks for nothing. What was ticked of facets is met by
    /// those `having` it.
    #[must_use]
    pub fn new(
        typed: &str,
        conditions: &[Condition],
        personas: Arc<PersonasByName>,
        having: Arc<Having>,
    ) -> Self {
        let typed = folded_text(typed);
        let words: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
        let named = match words.as_slice() {
            [] => Vec::new(),
            words => personas.places(|name| words.iter().all(|word| name.contains(word))),
        };
        let mut filter = Self {
            words,
            personas,
            named,
            having,
            ..Self::default()
        };
        conditions.iter().for_each(|it| filter.ask(it));
        filter
    }

    fn ask(&mut self, condition: &Condition) {
        match condition {
            Condition::In(quadrant) => self.quadrants.push(*quadrant),
            Condition::Is(status) => self.statuses.push(*status),
            Condition::Serves(bucket) => self.buckets.push(*bucket),
            Condition::NotEstimated => self.not_estimated = true,
            Condition::Bound(input, end, value) => self.bounds.push((*input, *end, *value)),
            Condition::For(id) => {
                if let Some(place) = self.personas.place(id) {
                    self.whom.get_or_insert_default().places.push(place);
                }
            }
            Condition::ForNobody => self.whom.get_or_insert_default().nobody = true,
            // Those that have it were gathered before.
            Condition::Has(..) => {}
        }
    }

    /// Whether everything passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let personas = Arc::clone(&self.personas);
        *self
            == Self {
                personas,
                ..Self::default()
            }
    }

    /// Whether an initiative passes.
    #[must_use]
    pub fn shows(&self, row: &Light) -> bool {
        let in_quadrant = || {
            let place = row.rice.impact.zip(row.rice.effort);
            let quadrant = place.map(|(impact, effort)| Quadrant::of(impact, effort));
            self.quadrants.is_empty() || quadrant.is_some_and(|it| self.quadrants.contains(&it))
        };
        let within = |(input, end, bound): &(Input, End, f64)| {
            let value = row.rice.get(*input);
            value.is_some_and(|value| match end {
                End::Least => value >= *bound,
                End::Most => value <= *bound,
            })
        };
        self.has_words(row)
            && in_quadrant()
            && self.is_for_whom(row)
            && (self.statuses.is_empty() || self.statuses.contains(&row.work.status))
            && (self.buckets.is_empty() || self.buckets.contains(&row.work.bucket))
            && (!self.not_estimated || row.score.is_none())
            && self.bounds.iter().all(within)
            && self.having.iter().all(|ids| ids.contains(&row.id))
    }

    fn has_words(&self, row: &Light) -> bool {
        let is_named = |at: &usize| self.named.contains(at);
        self.words.iter().all(|word| row.folded.contains(word))
            || self.personas.whom(&row.id).iter().any(is_named)
    }

    fn is_for_whom(&self, row: &Light) -> bool {
        self.whom.as_ref().is_none_or(|wanted| {
            let whom = self.personas.whom(&row.id);
            wanted.nobody && whom.is_empty() || whom.iter().any(|at| wanted.places.contains(at))
        })
    }
}

#[cfg(test)]
#[path = "filter_tests.rs"]
mod tests;
