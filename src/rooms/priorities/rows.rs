//! Which rows the table shows, and in which order: what is gathered for it is kept while somebody
//! types.

use super::columns::Field;
use super::conditions::Condition;
use super::facets::Having;
use super::filter::Filter;
use super::personas_by_name::PersonasByName;
use super::ranking::Ranking;
use super::sorting::{SortKeys, order_by};
use crate::ui::table::TableState;
use leptos::prelude::*;
use markup::memo;
use plan::Id;
use std::sync::Arc;

/// What shows. A letter that is typed gathers no links anew.
pub fn filter(
    typed: RwSignal<String>,
    conditions: RwSignal<Vec<Condition>>,
    personas: Memo<Arc<PersonasByName>>,
    having: Memo<Arc<Having>>,
) -> Memo<Arc<Filter>> {
    memo(move |_| {
        let (typed, conditions) = (typed.get(), conditions.get());
        if typed.trim().is_empty() && conditions.is_empty() {
            return Arc::new(Filter::default());
        }
        let filter = Filter::new(&typed, &conditions, personas.get(), having.get());
        Arc::new(filter)
    })
}

/// The places of all rows as the table is sorted; made anew only when what it is sorted by changes.
pub fn order(
    table: TableState<Id>,
    ranking: Memo<Arc<Ranking>>,
    personas: Memo<Arc<PersonasByName>>,
) -> Memo<Arc<Vec<u32>>> {
    let keys = memo(move |_| {
        let fields = table.sorts().into_iter().map(|sort| Field::at(sort.column));
        let fields: Vec<Field> = fields.collect();
        let personas = match fields.contains(&Field::For) {
            true => personas.get(),
            false => Arc::default(),
        };
        let one = fields.len() == 1;
        Arc::new(ranking.with(|all| {
            let keys = fields.iter().map(|field| match one {
                true => all.sort_keys(*field, &personas),
                false => all.sort_keys_among(*field, &personas),
            });
            keys.collect::<Vec<SortKeys>>()
        }))
    });
    memo(move |_| {
        let descending: Vec<bool> = table.sorts().iter().map(|sort| sort.descending).collect();
        Arc::new(keys.with(|keys| order_by(keys, &descending)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::columns::COLUMNS;
    use crate::rooms::priorities::ranking::tests::{ranking, row};
    use crate::ui::table::{Arrangement, Sort};
    use plan::methods::rice::Input;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn letters_that_are_typed_gather_links_once() {
        let owner = Owner::new();
        let gathered = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&gathered);
        owner.with(|| {
            let personas = memo(move |_| {
                count.fetch_add(1, Ordering::Relaxed);
                Arc::new(PersonasByName::default())
            });
            let typed = RwSignal::new(String::new());
            let conditions = RwSignal::new(vec![Condition::ForNobody]);
            let filter = filter(typed, conditions, personas, memo(|_| Arc::default()));
            for text in ["b", "bu", "bus"] {
                typed.set(text.to_owned());
                assert!(!filter.get_untracked().is_empty());
            }
        });
        assert_eq!(gathered.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn a_letter_in_a_name_sorts_nothing_anew() {
        let reach = |reach: f64| [Some(reach), None, None, None];
        let two = |name: &str| {
            let rows = [
                row("a", "1", name, reach(1.0)),
                row("b", "2", "Bell", reach(2.0)),
            ];
            Arc::new(ranking(rows))
        };
        let same_order = |field: Field| {
            let by = Sort {
                column: field.column(),
                descending: true,
            };
            let known = RwSignal::new(two("Ad"));
            let table = TableState::<Id>::new(by, Arrangement::new(COLUMNS));
            let personas = memo(|_| Arc::new(PersonasByName::default()));
            let order = order(table, memo(move |_| known.get()), personas);
            let before = order.get_untracked();
            known.set(two("Ada"));
            Arc::ptr_eq(&before, &order.get_untracked())
        };
        Owner::new().with(|| {
            assert!(same_order(Field::Input(Input::Reach)));
            assert!(same_order(Field::Score));
            assert!(same_order(Field::For));
        });
    }
}
