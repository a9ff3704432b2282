//! A view for each of many things, told apart by keys. One that stays keeps its elements; as few
//! as can be are moved, since an element that is moved loses the focus.

use crate::dom;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use leptos::tachys::view::Mountable;
use std::collections::HashMap;
use std::hash::Hash;
use web_sys::{Element, Node};

/// A view for each of the things.
#[component]
pub fn For<Each, Things, Thing, Made, View, Telling, Key>(
    /// The things, asked for again when a signal changes that was read for them.
    each: Each,
    /// What tells one from another.
    key: Telling,
    /// The view of one; made once for each key.
    children: Made,
) -> impl IntoView
where
    Each: Fn() -> Things + Send + 'static,
    Things: IntoIterator<Item = Thing>,
    Telling: Fn(&Thing) -> Key + Send + 'static,
    Made: Fn(Thing) -> View + Send + 'static,
    View: IntoView + 'static,
    Thing: 'static,
    Key: Eq + Hash + Clone + 'static,
{
    let each = move || each().into_iter().collect::<Vec<_>>();
    list(
        Box::new(each),
        Box::new(key),
        Box::new(move |thing| Box::new(children(thing).build())),
    )
}

type Make<Thing> = Box<dyn Fn(Thing) -> Box<dyn Mountable>>;
type Tell<Thing, Key> = Box<dyn Fn(&Thing) -> Key>;

fn list<Thing, Key>(
    each: Box<dyn Fn() -> Vec<Thing>>,
    tell: Tell<Thing, Key>,
    make: Make<Thing>,
) -> crate::Html
where
    Thing: 'static,
    Key: Eq + Hash + Clone + 'static,
{
    let parent = Owner::current().unwrap_or_default();
    let mut known: HashMap<Key, usize> = HashMap::new();
    let effect = RenderEffect::new(move |rows: Option<Rows>| {
        let mut rows = rows.unwrap_or_else(Rows::new);
        let things = each();
        let mut now = HashMap::with_capacity(things.len());
        let mut kept = Vec::with_capacity(things.len());
        for (place, thing) in things.iter().enumerate() {
            let key = tell(thing);
            // The second of two alike is another.
            kept.push(known.remove(&key));
            now.entry(key).or_insert(place);
        }
        known = now;
        let mut things: Vec<Option<Thing>> = things.into_iter().map(Some).collect();
        rows.update(&kept, &mut |place| {
            let thing = things.get_mut(place).and_then(Option::take)?;
            let owner = parent.with(Owner::new);
            let view = owner.with(|| untrack(|| make(thing)));
            Some(Row { view, owner })
        });
        rows
    });
    crate::html::mounted(Box::new(
        leptos::tachys::reactive_graph::RenderEffectState::from(effect),
    ))
}

struct Row {
    view: Box<dyn Mountable>,
    owner: Owner,
}

impl Row {
    /// Takes it out of the page; then what it is made of may go.
    fn go(mut self) {
        self.view.unmount();
        self.owner.cleanup();
    }
}

/// The rows that show, and the place after them.
struct Rows {
    rows: Vec<Row>,
    end: Node,
}

impl Rows {
    fn new() -> Self {
        Self {
            rows: Vec::new(),
            end: dom::marker(),
        }
    }

    /// Brings the rows up to date. `kept` says for each row from now on which one it was before.
    fn update(&mut self, kept: &[Option<usize>], make: &mut dyn FnMut(usize) -> Option<Row>) {
        let mut before: Vec<Option<Row>> = self.rows.drain(..).map(Some).collect();
        for place in gone(before.len(), kept) {
            if let Some(row) = before[place].take() {
                row.go();
            }
        }
        let still = longest_rise(kept);
        let mut now: Vec<(Row, bool)> = Vec::with_capacity(kept.len());
        for (place, was) in kept.iter().enumerate() {
            let row = was.and_then(|was| before[was].take());
            let stays = row.is_some() && still[place];
            if let Some(row) = row.or_else(|| make(place)) {
                now.push((row, stays));
            }
        }
        // From the end, so that what comes after a row is in place already.
        if let Some(parent) = self.end.parent_node() {
            for place in (0..now.len()).rev() {
                let (rows, after) = now.split_at_mut(place + 1);
                let (row, stays) = &mut rows[place];
                if *stays {
                    continue;
                }
                let mut after = after.iter();
                let placed = after.any(|(next, _)| next.view.insert_before_this(&mut *row.view));
                if !placed {
                    row.view.mount(dom::element(&parent), Some(&self.end));
                }
            }
        }
        self.rows = now.into_iter().map(|(row, _)| row).collect();
    }
}

/// The places of so many that are not kept.
fn gone(count: usize, kept: &[Option<usize>]) -> Vec<usize> {
    let mut stays = vec![false; count];
    for place in kept.iter().flatten() {
        stays[*place] = true;
    }
    (0..count).filter(|place| !stays[*place]).collect()
}

/// Of those that were there before, the most that stand in their old order: they need not move.
fn longest_rise(kept: &[Option<usize>]) -> Vec<bool> {
    // For each length of a rise, where the one with the lowest end ends; and what came before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous = vec![None; kept.len()];
    for (place, was) in kept.iter().enumerate() {
        let Some(was) = was else { continue };
        let length = ends.partition_point(|&end| kept[end].is_some_and(|end| end < *was));
        previous[place] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut still = vec![false; kept.len()];
    let mut at = ends.last().copied();
    while let Some(place) = at {
        still[place] = true;
        at = previous[place];
    }
    still
}

impl Mountable for Rows {
    fn unmount(&mut self) {
        for row in &mut self.rows {
            row.view.unmount();
        }
        dom::remove(&self.end);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for row in &mut self.rows {
            row.view.mount(parent, marker);
        }
        dom::insert(parent, &self.end, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        if self
            .rows
            .iter()
            .any(|row| row.view.insert_before_this(child))
        {
            return true;
        }
        let parent = self.end.parent_node();
        if let Some(parent) = &parent {
            child.mount(dom::element(parent), Some(&self.end));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        self.rows
            .iter()
            .flat_map(|row| row.view.elements())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rise(kept: &[Option<usize>]) -> usize {
        longest_rise(kept)
            .into_iter()
            .filter(|still| *still)
            .count()
    }

    #[test]
    fn as_few_as_can_be_are_moved() {
        assert_eq!(rise(&[]), 0);
        assert_eq!(rise(&[Some(0), Some(1), Some(2)]), 3);
        assert_eq!(rise(&[Some(2), Some(0), Some(1)]), 2);
        assert_eq!(rise(&[None, Some(1), None, Some(0)]), 1);
        assert_eq!(
            rise(&[Some(3), Some(0), Some(4), Some(1), Some(2), Some(5)]),
            4
        );
    }

    #[test]
    fn what_is_not_kept_goes() {
        assert_eq!(gone(3, &[Some(2), None]), [0, 1]);
        assert_eq!(gone(2, &[Some(1), Some(0)]), Vec::<usize>::new());
    }
}
