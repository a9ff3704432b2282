//! How the table's rows are sorted: what they are sorted by, and the order that makes. The order is
//! made anew only when what they are sorted by has changed.

use plan::sorted::SortInOrder;
use plan::text::in_order;
use std::cmp::Ordering;
use std::sync::Arc;

/// What rows are sorted by; while it is the same, so is their order.
#[derive(Clone, PartialEq, Debug)]
pub struct SortKeys {
    /// The places of all rows, in the order that holds among equals.
    pub(super) equals: Vec<u32>,
    /// What tells rows apart.
    pub(super) by: By,
}

/// What tells rows apart, for each in its place.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum By {
    /// Their places by RICE, of which so many have a score.
    Rank(usize),
    /// Their scores, of which there are so many: the greatest has the first place.
    Score(usize),
    /// A number.
    Number(Vec<Option<f64>>),
    /// Words.
    Text(Vec<Option<Arc<str>>>),
}

/// A text to be sorted by; none where there are no words in it.
pub(super) fn has_words(text: &Arc<str>) -> Option<Arc<str>> {
    (!text.trim().is_empty()).then(|| Arc::clone(text))
}

impl SortKeys {
    /// The places of the rows, sorted. What has nothing to be sorted by stands last whichever way it
    /// is sorted; among equals their own order holds.
    #[must_use]
    pub fn order(&self, descending: bool) -> Vec<u32> {
        let mut order = self.equals.clone();
        match &self.by {
            By::Rank(scored) if descending => reverse(&mut order, *scored),
            By::Score(scored) if !descending => reverse(&mut order, *scored),
            By::Rank(_) | By::Score(_) => {}
            By::Number(_) | By::Text(_) => self.sort_among(&mut order, descending),
        }
        order
    }

    /// Sorts an order by numbers or texts; what is equal stays as it stands.
    fn sort_among(&self, order: &mut Vec<u32>, descending: bool) {
        match &self.by {
            By::Rank(_) | By::Score(_) => {}
            By::Number(numbers) => sort(order, numbers, descending, f64::total_cmp),
            By::Text(texts) => sort(order, texts, descending, |a, b| {
                in_order(a.trim_start(), b.trim_start())
            }),
        }
    }
}

/// The places of the rows sorted by several, one after the other: each sorts what those before leave equal. Of a key
/// that is not the last, equals are told by its numbers or texts alone.
#[must_use]
pub fn order_by(keys: &[SortKeys], descending: &[bool]) -> Vec<u32> {
    let mut pairs = keys.iter().zip(descending).rev();
    let Some((last, descending)) = pairs.next() else {
        return Vec::new();
    };
    let mut order = last.order(*descending);
    for (key, descending) in pairs {
        key.sort_among(&mut order, *descending);
    }
    order
}

/// The other way round, but for what has no score.
fn reverse(order: &mut [u32], scored: usize) {
    if let Some(scored) = order.get_mut(..scored) {
        scored.reverse();
    }
}

fn sort<T>(
    order: &mut Vec<u32>,
    keys: &[Option<T>],
    descending: bool,
    compare: impl Fn(&T, &T) -> Ordering,
) {
    let key = |at: u32| keys.get(at as usize).and_then(Option::as_ref);
    order.sort_in_order(|a, b| match (key(*a), key(*b)) {
        (Some(a), Some(b)) if descending => compare(b, a),
        (Some(a), Some(b)) => compare(a, b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::columns::Field;
    use crate::rooms::priorities::personas_by_name::PersonasByName;
    use crate::rooms::priorities::ranking::Ranking;
    use crate::rooms::priorities::ranking::tests::{five, ranking, row};
    use plan::methods::rice::Input;

    fn keys(ranking: &Ranking, field: Field) -> SortKeys {
        ranking.sort_keys(field, &PersonasByName::default())
    }

    fn ids(ranking: &Ranking, field: Field, descending: bool) -> String {
        let order = keys(ranking, field).order(descending);
        let shown = ranking.shown(&order, |_| true);
        shown.iter().map(|id| id.as_str().to_owned()).collect()
    }

    #[test]
    fn every_column_sorts_both_ways_with_the_missing_last() {
        let ranking = five();
        assert_eq!(ids(&ranking, Field::Score, true), "cebda");
        assert_eq!(ids(&ranking, Field::Score, false), "becda");
        assert_eq!(ids(&ranking, Field::Rank, false), "cebda");
        assert_eq!(ids(&ranking, Field::Name, false), "ecbad");
        assert_eq!(ids(&ranking, Field::Name, true), "abced");
        assert_eq!(ids(&ranking, Field::Input(Input::Reach), true), "dceba");
        assert_eq!(ids(&ranking, Field::Input(Input::Reach), false), "ebcda");
    }

    #[test]
    fn what_the_first_column_leaves_equal_the_second_sorts() {
        let reach = |reach: f64, effort: f64| [Some(reach), None, None, Some(effort)];
        let ranking = ranking([
            row("a", "1", "Ann", reach(2.0, 1.0)),
            row("b", "2", "Bo", reach(1.0, 3.0)),
            row("c", "3", "Cy", reach(2.0, 5.0)),
            row("d", "4", "Di", [None; 4]),
            row("e", "5", "Ed", reach(1.0, 3.0)),
        ]);
        let ids = |fields: [Field; 2], descending: [bool; 2]| -> String {
            let personas = PersonasByName::default();
            let keys = fields.map(|field| ranking.sort_keys_among(field, &personas));
            let shown = ranking.shown(&order_by(&keys, &descending), |_| true);
            shown.iter().map(|id| id.as_str().to_owned()).collect()
        };
        let (reach, effort) = (Field::Input(Input::Reach), Field::Input(Input::Effort));
        assert_eq!(ids([reach, effort], [true, false]), "acbed");
        assert_eq!(ids([reach, effort], [true, true]), "cabed");
        assert_eq!(ids([effort, reach], [false, false]), "abecd");
        assert_eq!(ids([reach, Field::Name], [false, true]), "ebcad");
        // None of them has a score, so the names alone are left.
        assert_eq!(ids([Field::Score, Field::Name], [true, true]), "edcba");
    }

    #[test]
    fn names_stand_as_in_an_index() {
        let named = |id: &str, name: &str| row(id, id, name, [None; 4]);
        let ranking = ranking([
            named("a", "Zebra"),
            named("b", " émile"),
            named("c", "Eve"),
            named("d", "  "),
            named("e", "Äpfel"),
        ]);
        assert_eq!(ids(&ranking, Field::Name, false), "ebcad");
        assert_eq!(ids(&ranking, Field::Name, true), "acbed");
    }

    #[test]
    fn a_letter_in_a_name_leaves_every_other_order_as_it_is() {
        let reach = |reach: f64| [Some(reach), None, None, None];
        let two = |name: &str| {
            ranking([
                row("a", "1", name, reach(2.0)),
                row("b", "2", "Bell", reach(1.0)),
            ])
        };
        let (before, after) = (two("Ad"), two("Ada"));
        for field in [Field::Rank, Field::Score, Field::Input(Input::Reach)] {
            assert_eq!(keys(&before, field), keys(&after, field), "{field:?}");
        }
        assert_ne!(keys(&before, Field::Name), keys(&after, Field::Name));
    }
}
