//! The row elements in the document. A row that scrolls out leaves its element to one that scrolls
//! in, and no element ever moves: so scrolling and sorting neither lose the focus nor what is being
//! typed.

use super::state::Key;
use leptos::prelude::*;
use markup::effect;

/// The row a slot holds, and its place in the table; nothing while it is not needed.
pub(super) type Held<K> = Option<(K, usize)>;

/// The slots, in the order in which they stand in the document.
pub(super) struct Slots<K: Key> {
    held: RwSignal<Vec<RwSignal<Held<K>>>>,
    order: RwSignal<String>,
    id: StoredValue<String>,
}

impl<K: Key> Clone for Slots<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Key> Copy for Slots<K> {}

impl<K: Key> Slots<K> {
    /// Slots that hold these rows from now on; `id` tells them from all others on the page.
    pub fn new(id: String, rendered: Memo<Vec<(K, usize)>>) -> Self {
        let slots = Self {
            held: RwSignal::new(Vec::new()),
            order: RwSignal::new(String::new()),
            id: StoredValue::new(id),
        };
        let owner = Owner::current();
        effect(move |_| {
            let rows = rendered.get();
            slots.hold(&rows, owner.as_ref());
        });
        slots
    }

    /// The slots with their numbers; there are never fewer than before.
    pub fn numbered(self) -> Vec<(usize, RwSignal<Held<K>>)> {
        self.held
            .with(|held| held.iter().copied().enumerate().collect())
    }

    /// The ids of the slots' elements in the order of their rows, for `aria-owns`: what is read
    /// aloud follows the table, not the document.
    pub fn order(self) -> ReadSignal<String> {
        self.order.read_only()
    }

    /// The id of a slot's element.
    pub fn element_id(self, number: usize) -> String {
        self.id.with_value(|id| format!("{id}-{number}"))
    }

    fn hold(self, rows: &[(K, usize)], owner: Option<&Owner>) {
        let mut held = self.held.get_untracked();
        let known = held.len();
        let mut slot_of: Vec<Option<usize>> = vec![None; rows.len()];
        let mut free = Vec::new();
        for (number, slot) in held.iter().enumerate() {
            let place = slot.with_untracked(|row| {
                let (key, _) = row.as_ref()?;
                rows.iter().position(|(other, _)| other == key)
            });
            match place {
                Some(place) => slot_of[place] = Some(number),
                None => free.push(number),
            }
        }
        free.reverse();
        for (row, slot) in rows.iter().zip(&mut slot_of) {
            let number = slot.or_else(|| free.pop()).unwrap_or_else(|| {
                // Slots outlive the effect that needs them first.
                let new = || RwSignal::new(None);
                held.push(owner.map_or_else(new, |owner| owner.with(new)));
                held.len() - 1
            });
            *slot = Some(number);
            let signal = held[number];
            if signal.with_untracked(|now| now.as_ref() != Some(row)) {
                signal.set(Some(row.clone()));
            }
        }
        for number in free {
            if held[number].with_untracked(Option::is_some) {
                held[number].set(None);
            }
        }
        let order: Vec<String> = slot_of
            .into_iter()
            .flatten()
            .map(|number| self.element_id(number))
            .collect();
        if held.len() > known {
            self.held.set(held);
        }
        self.order.set(order.join(" "));
    }
}
