//! Conditions as they are written down in a saved view.

use super::conditions::{Condition, End};
use super::facets::Facet;
use plan::Id;
use plan::methods::impact_effort::Quadrant;
use plan::methods::rice::Input;
use plan::records::work::{Bucket, Status};
use plan::text::on_one_line;

fn quadrant(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::QuickWins => "quick_wins",
        Quadrant::BigBets => "big_bets",
        Quadrant::FillIns => "fill_ins",
        Quadrant::TimeSinks => "time_sinks",
    }
}

/// A condition on a line.
#[must_use]
pub fn written(condition: &Condition) -> String {
    match condition {
        Condition::In(of) => format!("quadrant {}", quadrant(*of)),
        Condition::For(id) => format!("for {id}"),
        Condition::ForNobody => "for".to_owned(),
        Condition::Is(status) => format!("status {}", status.word()),
        Condition::Serves(Some(bucket)) => format!("bucket {}", bucket.word()),
        Condition::Serves(None) => "bucket".to_owned(),
        Condition::Has(facet, Some(value)) => format!("{} {}", facet.word(), on_one_line(value)),
        Condition::Has(facet, None) => facet.word().to_owned(),
        Condition::NotEstimated => "not_estimated".to_owned(),
        Condition::Bound(input, End::Least, bound) => format!("{} least {bound}", input.field()),
        Condition::Bound(input, End::Most, bound) => format!("{} most {bound}", input.field()),
    }
}

/// Reads a line; `None` for what this build does not know.
#[must_use]
pub fn read(line: &str) -> Option<Condition> {
    let mut words = line.split_whitespace();
    let (first, second, third) = (words.next()?, words.next(), words.next());
    if let Some(facet) = Facet::from_word(first) {
        // Names have spaces.
        let rest = line.trim_start().strip_prefix(first).map(on_one_line);
        return Some(Condition::Has(facet, rest.filter(|it| !it.is_empty())));
    }
    Some(match (first, second) {
        ("quadrant", Some(word)) => {
            let mut all = Quadrant::ALL.into_iter();
            Condition::In(all.find(|it| quadrant(*it) == word)?)
        }
        ("for", Some(id)) => Condition::For(Id::parse(id).ok()?),
        ("for", None) => Condition::ForNobody,
        ("status", Some(word)) => Condition::Is(Status::from_word(word)?),
        ("bucket", Some(word)) => Condition::Serves(Some(Bucket::from_word(word)?)),
        ("bucket", None) => Condition::Serves(None),
        ("not_estimated", None) => Condition::NotEstimated,
        (field, Some(end)) => {
            let input = Input::ALL.into_iter().find(|it| it.field() == field)?;
            let end = match end {
                "least" => End::Least,
                "most" => End::Most,
                _ => return None,
            };
            let bound: f64 = third?.parse().ok()?;
            Condition::Bound(input, end, input.check(bound).ok()?)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_condition_reads_back() {
        let mut all = vec![
            Condition::ForNobody,
            Condition::For(Id::parse("p").unwrap()),
            Condition::Serves(None),
            Condition::Has(Facet::Owner, Some("Ada Lovelace".to_owned())),
            Condition::Has(Facet::Objective, Some("o".to_owned())),
            Condition::Has(Facet::Theme, Some("t".to_owned())),
            Condition::Has(Facet::Tag, Some("owner of nights".to_owned())),
            Condition::NotEstimated,
            Condition::Bound(Input::Reach, End::Least, 1_200.5),
            Condition::Bound(Input::Effort, End::Most, 3.0),
        ];
        all.extend(Facet::ALL.map(|facet| Condition::Has(facet, None)));
        all.extend(Quadrant::ALL.map(Condition::In));
        all.extend(Status::ALL.iter().map(|it| Condition::Is(*it)));
        all.extend(Bucket::ALL.iter().map(|it| Condition::Serves(Some(*it))));
        for condition in all {
            assert_eq!(read(&written(&condition)), Some(condition));
        }
        for foreign in [
            "",
            "mood good",
            "status good",
            "reach least much",
            "reach least -1",
            "quadrant",
        ] {
            assert_eq!(read(foreign), None, "{foreign}");
        }
    }
}
