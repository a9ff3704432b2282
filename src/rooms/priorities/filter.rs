//! Which initiatives show: those whose names have the words that were typed, and that meet what was
//! ticked.

use super::facets::{Facet, Having};
use super::personas_by_name::PersonasByName;
use super::ranking::Light;
use crate::rooms::{priority_words, words};
use plan::methods::impact_effort::Quadrant;
use plan::methods::rice::Input;
use plan::records::persona;
use plan::records::work::{Bucket, Status};
use plan::text::folded_text;
use plan::{Id, Workspace};
use std::sync::Arc;

/// An end of a range of numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// This much or more.
    Least,
    /// This much or less.
    Most,
}

impl End {
    /// As it is said after a name: "Impact at least 2".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Least => "at least",
            Self::Most => "at most",
        }
    }
}

/// Something an initiative is asked to be.
#[derive(Clone, PartialEq, Debug)]
pub enum Condition {
    /// In a quadrant of the matrix.
    In(Quadrant),
    /// For a persona.
    For(Id),
    /// For no persona.
    ForNobody,
    /// Of this status.
    Is(Status),
    /// In this bucket; `None` for none.
    Serves(Option<Bucket>),
    /// With this of a facet: an id or a text; `None` for nothing of it.
    Has(Facet, Option<String>),
    /// Without a score, because a number is missing.
    NotEstimated,
    /// With a number on this side of a bound.
    Bound(Input, End, f64),
}

impl Condition {
    /// What it is called.
    #[must_use]
    pub fn label(&self, workspace: &Workspace) -> String {
        match self {
            Self::In(quadrant) => words::quadrant(*quadrant).to_owned(),
            Self::For(id) => {
                let name = workspace.record(id).map_or("", |it| it.text(persona::NAME));
                format!("For {}", words::persona_name(name, 40))
            }
            Self::ForNobody => "For nobody yet".to_owned(),
            Self::Is(status) => priority_words::status(*status).to_owned(),
            Self::Serves(bucket) => bucket
                .map_or("In no bucket", priority_words::bucket)
                .to_owned(),
            Self::Has(facet, None) => facet.none().to_owned(),
            Self::Has(facet, Some(value)) => {
                format!("{}: {}", facet.name(), facet.title(value, workspace))
            }
            Self::NotEstimated => "Not yet estimated".to_owned(),
            Self::Bound(input, end, value) => format!(
                "{} {} {}",
                words::input(*input),
                match end {
                    End::Least => "≥",
                    End::Most => "≤",
                },
                words::input_value(*input, *value)
            ),
        }
    }

    /// The kind of the records whose names its own depends on.
    #[must_use]
    pub fn named_by(&self) -> &'static str {
        match self {
            Self::Has(facet, Some(_)) => facet.kind().unwrap_or(persona::KIND),
            _ => persona::KIND,
        }
    }
}

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
mod tests {
    use super::super::facets::having_of;
    use super::*;
    use plan::methods::rice::Rice;
    use plan::records::link::Relation;
    use plan::records::{fields, initiative, link, objective, tag, theme, work};
    use plan::workspace::{Change, Edit, SeededOutside};

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn row(name: &str, impact: Option<f64>, effort: Option<f64>) -> Light {
        let rice = Rice {
            reach: Some(100.0),
            impact,
            confidence: Some(80.0),
            effort,
        };
        Light::new(&id(&name.to_lowercase()), name, rice, "1")
    }

    fn rows() -> [Light; 5] {
        [
            row("Ada", Some(3.0), Some(1.0)),
            row("Bell", Some(2.0), Some(12.0)),
            row("Cole", Some(1.0), Some(3.0)),
            row("Dell", Some(0.5), None),
            row("Elm", None, Some(4.0)),
        ]
    }

    /// Ada and Bell are for Nadia, Bell and Cole for Tom.
    fn plan() -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let create = |name: &str, kind: &'static str| Edit::Create {
            id: id(&name.to_lowercase()),
            kind: kind.into(),
            fields: fields([(persona::NAME, name.into())]),
        };
        let mut edits: Vec<Edit> = rows()
            .iter()
            .map(|row| create(&row.name, initiative::KIND))
            .collect();
        edits.extend([create("Nadia", persona::KIND), create("Tom", persona::KIND)]);
        for (from, to) in [
            ("ada", "nadia"),
            ("bell", "nadia"),
            ("bell", "tom"),
            ("cole", "tom"),
        ] {
            edits.push(link::add(Relation::For, &id(from), &id(to)).unwrap());
        }
        // Ada and Bell are Zoe's; Bell and Cole are tagged.
        edits.extend(["ada", "bell"].map(|at| Edit::set(&id(at), work::OWNER, "Zoe")));
        for at in ["bell", "cole"] {
            edits.extend(tag::replace(&id(at), &[], &["night".to_owned()]));
        }
        edits.push(create("Growth", objective::KIND));
        workspace.apply(Change::new("Begin", edits));
        workspace
    }

    fn filter(typed: &str, conditions: &[Condition]) -> Filter {
        let plan = plan();
        let having = having_of(conditions, &plan);
        let personas = PersonasByName::of(&plan);
        Filter::new(typed, conditions, Arc::new(personas), Arc::new(having))
    }

    fn shown(typed: &str, conditions: &[Condition]) -> String {
        let filter = filter(typed, conditions);
        let rows = rows();
        let shown = rows.iter().filter(|row| filter.shows(row));
        shown.filter_map(|row| row.name.chars().next()).collect()
    }

    #[test]
    fn every_word_is_in_the_name_or_all_in_a_personas() {
        assert_eq!(shown("", &[]), "ABCDE");
        assert_eq!(shown("L E", &[]), "BCDE");
        assert_eq!(shown("ll  de", &[]), "D");
        assert_eq!(shown("tom", &[]), "BC");
        assert!(filter("  ", &[]).is_empty());
        assert!(!filter("", &[Condition::ForNobody]).is_empty());
    }

    #[test]
    fn words_are_found_whatever_their_accents() {
        let cafe = Light::new(&id("cafe"), "Café für Émile", Rice::default(), "1");
        for typed in ["cafe", "EMILE fur", "é"] {
            assert!(filter(typed, &[]).shows(&cafe), "{typed}");
        }
        assert!(!filter("cafés", &[]).shows(&cafe));
    }

    #[test]
    fn quadrants_and_personas_are_alternatives() {
        let quick = Condition::In(Quadrant::QuickWins);
        let bets = Condition::In(Quadrant::BigBets);
        assert_eq!(shown("", std::slice::from_ref(&quick)), "A");
        assert_eq!(shown("", &[quick.clone(), bets.clone()]), "AB");
        let (nadia, tom) = (Condition::For(id("nadia")), Condition::For(id("tom")));
        assert_eq!(shown("", std::slice::from_ref(&nadia)), "AB");
        assert_eq!(shown("", &[nadia.clone(), tom.clone()]), "ABC");
        assert_eq!(shown("", &[tom.clone(), quick]), "");
        assert_eq!(shown("", &[tom, bets]), "B");
        assert_eq!(shown("", &[Condition::ForNobody]), "DE");
        assert_eq!(shown("", &[Condition::ForNobody, nadia]), "ABDE");
        assert_eq!(shown("", &[Condition::For(id("gone"))]), "ABCDE");
    }

    #[test]
    fn statuses_are_alternatives_and_so_are_buckets() {
        let mut rows = rows();
        rows[0].work.status = Status::Done;
        rows[1].work.bucket = Some(Bucket::KeepTheLightsOn);
        let shown = |conditions: &[Condition]| -> String {
            let filter = filter("", conditions);
            let shown = rows.iter().filter(|row| filter.shows(row));
            shown.filter_map(|row| row.name.chars().next()).collect()
        };
        let (idea, done) = (Condition::Is(Status::Idea), Condition::Is(Status::Done));
        let lights = Condition::Serves(Some(Bucket::KeepTheLightsOn));
        assert_eq!(shown(std::slice::from_ref(&done)), "A");
        assert_eq!(shown(&[done.clone(), idea.clone()]), "ABCDE");
        assert_eq!(shown(&[idea, Condition::Serves(None)]), "CDE");
        assert_eq!(shown(&[lights.clone(), Condition::Serves(None)]), "ABCDE");
        assert_eq!(shown(&[done, lights]), "");
    }

    #[test]
    fn of_each_facet_one_of_what_was_ticked_is_enough() {
        let has = |facet, value: &str| Condition::Has(facet, Some(value.to_owned()));
        let zoes = has(Facet::Owner, "Zoe");
        assert_eq!(shown("", std::slice::from_ref(&zoes)), "AB");
        let nobodys = Condition::Has(Facet::Owner, None);
        assert_eq!(shown("", &[zoes.clone(), nobodys]), "ABCDE");
        let night = has(Facet::Tag, "night");
        assert_eq!(shown("", &[zoes.clone(), night.clone()]), "B");
        assert_eq!(shown("co", std::slice::from_ref(&night)), "C");
        let quick = Condition::In(Quadrant::QuickWins);
        assert_eq!(shown("", &[zoes, quick]), "A");
        // Nothing has it: that is not the same as nothing asked for.
        assert_eq!(shown("", &[has(Facet::Tag, "day")]), "");
        assert_eq!(shown("", &[has(Facet::Objective, "gone")]), "ABCDE");
        assert!(!filter("", &[night]).is_empty());
    }

    #[test]
    fn bounds_are_included_and_what_is_missing_is_on_neither_side() {
        let impact = |end, value| Condition::Bound(Input::Impact, end, value);
        assert_eq!(shown("", &[impact(End::Least, 2.0)]), "AB");
        assert_eq!(shown("", &[impact(End::Most, 1.0)]), "CD");
        assert_eq!(
            shown("", &[impact(End::Least, 1.0), impact(End::Most, 2.0)]),
            "BC"
        );
        let effort = Condition::Bound(Input::Effort, End::Most, 3.0);
        assert_eq!(shown("", std::slice::from_ref(&effort)), "AC");
        assert_eq!(shown("", &[effort, Condition::NotEstimated]), "");
        assert_eq!(shown("", &[Condition::NotEstimated]), "DE");
    }

    #[test]
    fn a_condition_has_a_name() {
        let plan = plan();
        let label = |condition: Condition| condition.label(&plan);
        assert_eq!(label(Condition::In(Quadrant::TimeSinks)), "Time sinks");
        assert_eq!(label(Condition::For(id("tom"))), "For Tom");
        let has = |facet, value: &str| Condition::Has(facet, Some(value.to_owned()));
        assert_eq!(label(has(Facet::Owner, "Zoe")), "Owner: Zoe");
        let growth = has(Facet::Objective, "growth");
        assert_eq!(growth.named_by(), objective::KIND);
        assert_eq!(label(growth), "Objective: Growth");
        let gone = has(Facet::Theme, "gone");
        assert_eq!(gone.named_by(), theme::KIND);
        assert_eq!(label(gone), "Theme: One that is gone");
        assert_eq!(label(Condition::Has(Facet::Tag, None)), "Without a tag");
        assert_eq!(
            label(Condition::Bound(Input::Confidence, End::Least, 80.0)),
            "Confidence ≥ 80\u{a0}%"
        );
    }
}
