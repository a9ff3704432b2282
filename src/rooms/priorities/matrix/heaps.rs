//! What stands on the plot for several dots that lie on each other: a disc with their number. Pressing it
//! opens a list of them.

use super::Board;
use super::arrangement::Placed;
use super::clusters::{Cluster, Clusters, disc};
use super::dom::{closest, id_of};
use super::dot::is_same_row;
use super::spots::Spot;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::words;
use crate::ui::press::is_by_pointer;
use crate::ui::{MenuItem, SharedMenuList};
use icondata_lu::{LuCircleDot, LuZoomIn};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::view;
use plan::Id;
use std::sync::Arc;
use web_sys::{EventTarget, HtmlElement};

/// So many of them are named to those who cannot see.
const NAMED: usize = 2;
/// A list longer than this is no choice.
const MOST_LISTED: usize = 60;
/// Names in the list are cut to this many characters.
const LONGEST: usize = 48;

/// Several dots that are shown as one.
#[derive(Clone, Debug)]
pub struct Heap {
    /// Where it lies on the whole plot.
    pub spot: Spot,
    /// What lies there, by rank.
    pub rows: Vec<Arc<Light>>,
    /// Whether the filter leaves it out.
    pub out: bool,
}

impl PartialEq for Heap {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = self.rows.iter().zip(&other.rows);
        (self.spot, self.out, self.rows.len()) == (other.spot, other.out, other.rows.len())
            && pairs.all(|(one, other)| is_same_row(one, other))
    }
}

impl Heap {
    /// All that lie there, by rank.
    #[must_use]
    pub fn ids(&self) -> Vec<Id> {
        self.rows.iter().map(|row| row.id.clone()).collect()
    }

    /// The first by rank.
    #[must_use]
    pub fn lead(&self) -> Option<&Id> {
        self.rows.first().map(|row| &row.id)
    }

    /// "12 initiatives lie here: Night buses, Solar roofs and 10 more, 3 selected".
    #[must_use]
    pub fn label(&self, picked: usize) -> String {
        let count = words::counted(self.rows.len(), "initiative", "initiatives");
        let named = self.rows.iter().take(NAMED);
        let mut names: Vec<String> = named
            .map(|row| words::shortened(&row.name, LONGEST))
            .collect();
        let more = self.rows.len().saturating_sub(NAMED);
        if more > 0 {
            names.push(format!("{} more", words::number(more as f64)));
        }
        let mut label = format!("{count} lie here: {}", words::listed(&names));
        if picked > 0 {
            label.push_str(&format!(", {} selected", words::number(picked as f64)));
        }
        label
    }
}

/// What the clusters are made of, each at the place of its founder.
#[must_use]
pub fn heaps(placed: &Placed, clusters: &Clusters, spots: &[Spot], rem: f64) -> Vec<Heap> {
    let heap = |cluster: &Cluster| {
        let rows = cluster.members.iter();
        Some(Heap {
            spot: disc(*spots.get(cluster.founder)?, rem),
            rows: rows
                .filter_map(|at| placed.rows.get(*at).cloned())
                .collect(),
            out: cluster.out,
        })
    };
    clusters.all.iter().filter_map(heap).collect()
}

/// The first dot of the heap that an event came from.
pub fn lead_of(target: Option<EventTarget>) -> Option<(HtmlElement, Id)> {
    let element = closest(target, ".cluster")?;
    let lead = Id::parse(&element.get_attribute("data-lead")?).ok()?;
    Some((element, lead))
}

/// What lies together, to choose from.
#[component]
pub fn HeapMenu(board: Board) -> impl IntoView {
    let label = move || {
        let count = board
            .opened
            .with(|heap| heap.as_ref().map(|it| it.rows.len()));
        let count = words::counted(count.unwrap_or_default(), "initiative", "initiatives");
        format!("{count} here")
    };
    let items = move || match board.opened.get_untracked() {
        Some(heap) => items(board, &heap).into_any(),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=board.heap_menu label=Signal::derive(label) items /> }
}

fn items(board: Board, heap: &Heap) -> impl IntoView + use<> {
    let item = |row: &Arc<Light>| {
        let name = words::shortened(&row.name, LONGEST);
        let rank = board.room.standing(&row.id).1;
        let label = rank.map_or_else(|| name.clone(), |rank| format!("{rank}, {name}"));
        let id = row.id.clone();
        let choose = move || {
            board.room.select(&id);
            board.focus_dot(&id);
        };
        view! { <MenuItem label icon=LuCircleDot on_press=choose /> }
    };
    let more = heap.rows.len().saturating_sub(MOST_LISTED);
    let more = words::and_more(more).map(|more| {
        view! { <p class="menu-title quiet-text">{format!("{more}; zoom in to see them")}</p> }
    });
    let listed = heap.rows.iter().take(MOST_LISTED).map(item).collect_view();
    let (spot, lead) = (heap.spot, heap.lead().cloned());
    let nearer = move || board.pull_apart(spot, lead.as_ref());
    view! {
        <MenuItem label="Zoom in here" icon=LuZoomIn on_press=nearer />
        <hr />
        {listed}
        {more}
    }
}

impl Board {
    /// A press on what stands for several opens the list of them. With a key it does so while a drag
    /// selects as well, on a dot that lies with others too.
    pub fn clicked(self, event: &MouseEvent) {
        let by_pointer = is_by_pointer(event);
        if by_pointer && self.wants_lasso(event) {
            return;
        }
        if let Some((element, lead)) = lead_of(event.target()) {
            self.open_heap(&element, &lead);
        } else if !by_pointer
            && let Some(dot) = closest(event.target(), ".dot")
            && let Some(id) = id_of(&dot)
        {
            self.open_heap(&dot, &id);
        }
    }

    /// What a place on the plot stands for: a dot, or all that lie together. With its element.
    pub(super) fn shown_at(self, target: Option<EventTarget>) -> Option<(HtmlElement, Vec<Id>)> {
        if let Some(dot) = closest(target.clone(), ".dot") {
            let id = id_of(&dot);
            return Some((dot, id.into_iter().collect()));
        }
        let (disc, lead) = lead_of(target)?;
        let heap = self.heap_around(&lead);
        Some((disc, heap.map(|heap| heap.ids()).unwrap_or_default()))
    }

    /// What lies together with this dot, if anything does.
    fn heap_around(self, id: &Id) -> Option<Heap> {
        let is_in = |heap: &&Heap| heap.rows.iter().any(|row| row.id == *id);
        self.heaps
            .with_untracked(|heaps| heaps.iter().find(is_in).cloned())
    }

    /// Opens the list of what lies together with this dot, at an element. Whether anything does.
    pub fn open_heap(self, at: &HtmlElement, id: &Id) -> bool {
        let heap = self.heap_around(id);
        let found = heap.is_some();
        if found {
            self.opened.set(heap);
            self.heap_menu.open_at(at.clone());
        }
        found
    }

    /// Zooms in where several lie together. The first of them takes the focus: what stood for all may be
    /// gone.
    fn pull_apart(self, spot: Spot, lead: Option<&Id>) {
        let plot = self.plot.get_untracked();
        for _ in 0..2 {
            let (x, y) = plot.shown((spot.x, spot.y), self.lens.peek());
            self.lens.step(true, Some(plot.in_shares((x, y))));
        }
        if let Some(lead) = lead {
            self.room.select(lead);
            self.focus_dot(lead);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::ranking::tests::row;

    #[test]
    fn it_names_the_first_and_counts_the_rest() {
        let heap = |count: usize| {
            let rows = (1..=count).map(|at| {
                let name = format!("Bus {at}");
                Arc::new(row(&format!("b{at}"), "1", &name, [None; 4]))
            });
            Heap {
                spot: Spot {
                    x: 0.0,
                    y: 0.0,
                    radius: 14.0,
                },
                rows: rows.collect(),
                out: false,
            }
        };
        assert_eq!(heap(2).label(0), "2 initiatives lie here: Bus 1 and Bus 2");
        assert_eq!(
            heap(4).label(3),
            "4 initiatives lie here: Bus 1, Bus 2 and 2 more, 3 selected"
        );
    }
}
