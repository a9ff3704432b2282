//! Sorting the initiatives: a column for each bucket, and one for what is in none.

use super::menu::{CardMenu, MoveMenu};
use super::sentences;
use super::shared::{Entry, Shared};
use crate::rooms::focus::focus_moved;
use crate::rooms::{priority_words, words};
use crate::ui::lanes::Place;
use crate::ui::{Lane, LaneCard, Lanes};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::work::{Bucket, Status};
use std::collections::HashSet;

/// So many cards stand in a column at first, and so many more each time.
const STEP: usize = 20;
/// The id of the column of what is in no bucket.
const LANE_OF_NONE: &str = "none";
/// How many columns there are.
const LANES: usize = Bucket::ALL.len() + 1;

fn lane_id(bucket: Option<Bucket>) -> &'static str {
    bucket.map_or(LANE_OF_NONE, Bucket::word)
}

/// What is in no bucket stands first: from there the work goes to the right.
fn lanes() -> impl Iterator<Item = Option<Bucket>> {
    std::iter::once(None).chain(Bucket::ALL.iter().copied().map(Some))
}

fn lane_at(id: &str) -> usize {
    lanes()
        .position(|bucket| lane_id(bucket) == id)
        .unwrap_or(0)
}

/// Which cards stand on the board.
#[derive(Clone, Copy)]
struct Shown {
    shared: Shared,
    /// So many of each column.
    most: RwSignal<[usize; LANES]>,
    /// The cards, and how many there are in each column in all.
    cards: Memo<(Vec<LaneCard>, [usize; LANES])>,
}

impl Shown {
    fn new(shared: Shared) -> Self {
        let most = RwSignal::new([STEP; LANES]);
        let cards = memo(move |_| {
            let most = most.get();
            shared
                .moved
                .with(|moved| shared.entries.with(|entries| cards(entries, most, moved)))
        });
        Self {
            shared,
            most,
            cards,
        }
    }

    fn counts(self, lane: &str) -> usize {
        self.cards.with(|(_, counts)| counts[lane_at(lane)])
    }

    /// How many of a column do not show.
    fn hidden(self, lane: &str) -> usize {
        let shown = self
            .cards
            .with(|(cards, _)| cards.iter().filter(|card| card.lane == lane).count());
        self.counts(lane).saturating_sub(shown)
    }

    /// Shows more of a column, and gives the first of them the focus.
    fn more(self, lane: &str) {
        let of_lane = |cards: &[LaneCard]| {
            let here = cards.iter().filter(|card| card.lane == lane);
            here.map(|card| card.id.clone()).collect::<Vec<String>>()
        };
        let before: HashSet<String> = untrack(|| {
            self.cards
                .with(|(cards, _)| of_lane(cards).into_iter().collect())
        });
        self.most.update(|most| most[lane_at(lane)] += STEP);
        let after = untrack(|| self.cards.with(|(cards, _)| of_lane(cards)));
        if let Some(first) = after.iter().find(|id| !before.contains(*id)) {
            focus_moved(format!("[data-card=\"{first}\"] .lane-grip"));
        }
    }

    fn drop(self, id: &str, place: &Place) {
        let Ok(id) = Id::parse(id) else {
            return;
        };
        let bucket = Bucket::from_word(&place.lane);
        self.shared.sort_into(&id, bucket);
    }
}

/// The cards that stand on the board, in the order in which all of them stand.
fn cards(
    entries: &[Entry],
    most: [usize; LANES],
    moved: &HashSet<Id>,
) -> (Vec<LaneCard>, [usize; LANES]) {
    let mut counts = [0; LANES];
    let mut cards = Vec::new();
    for entry in entries {
        let lane = lane_id(entry.bucket);
        let at = lane_at(lane);
        if counts[at] < most[at] || moved.contains(&entry.id) {
            cards.push(LaneCard {
                id: entry.id.to_string(),
                title: entry.name.clone(),
                lane: lane.to_owned(),
            });
        }
        counts[at] += 1;
    }
    (cards, counts)
}

/// The board.
#[component]
pub(super) fn Board() -> impl IntoView {
    let shared = Shared::use_context();
    let app = shared.app;
    let shown = Shown::new(shared);
    let menu = CardMenu::new();
    let read_only = Signal::derive(move || app.session.is_read_only());
    let columns: Vec<Lane> = lanes()
        .map(|bucket| Lane {
            id: lane_id(bucket).to_owned(),
            title: sentences::bucket(bucket).to_owned(),
        })
        .collect();
    let cards = memo(move |_| shown.cards.with(|(cards, _)| cards.clone()));
    let any = move || shared.entries.with(|entries| !entries.is_empty());
    let facts = move |id: String| view! { <Facts id menu /> }.into_any();
    let foot = move |lane: String| view! { <Foot shown lane /> }.into_any();
    view! {
        <Show when=any>
            <section
                class="portfolio-board"
                aria-labelledby="portfolio-board"
                on:contextmenu=move |event| menu.asked(&event)
            >
                <h2 id="portfolio-board">"Sort the initiatives"</h2>
                <p class="quiet-text">
                    "Each stands in the bucket that it serves, the largest first. Drag it, use the buttons on it, or its menu."
                </p>
                <Lanes
                    label="Initiatives by bucket"
                    lanes=columns.clone()
                    cards
                    more=Callback::new(facts)
                    count=Callback::new(move |lane: String| shown.counts(&lane))
                    foot=Callback::new(foot)
                    sorted=true
                    read_only
                    on_move=move |(id, place): (String, Place)| shown.drop(&id, &place)
                    on_announce=move |words: String| app.announce(words)
                />
                <MoveMenu menu />
            </section>
        </Show>
    }
}

/// What an initiative takes and how far it is, and its menu.
#[component]
fn Facts(id: String, menu: CardMenu) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let entry = memo(move |_| {
        let id = Id::parse(&id).ok()?;
        session.record(&id, |record| record.map(Entry::from))
    });
    let effort = move || entry.with(|entry| Some(sentences::effort(entry.as_ref()?.effort)));
    let status = move || {
        let status = entry.with(|entry| entry.as_ref().map(|entry| entry.status));
        // Most are ideas; what is more than that is said.
        let status = status.filter(|status| *status != Status::Idea);
        status.map(|status| view! { <span class="badge">{priority_words::status(status)}</span> })
    };
    view! {
        <div class="card-facts">
            <span class="num">{effort}</span>
            {status}
            {menu.button(entry)}
        </div>
    }
}

/// The way to the cards of a column that do not show yet.
#[component]
fn Foot(shown: Shown, lane: String) -> impl IntoView {
    let lane = StoredValue::new(lane);
    let hidden = memo(move |_| lane.with_value(|lane| shown.hidden(lane)));
    let label = move || {
        let hidden = hidden.get();
        words::more_label(hidden, STEP)
    };
    view! {
        <Show when=move || { hidden.get() > 0 }>
            <button
                type="button"
                class="button quiet small lane-more"
                on:click=move |_| lane.with_value(|lane| shown.more(lane))
            >
                {label}
            </button>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: usize, bucket: Option<Bucket>) -> Entry {
        Entry {
            id: Id::from_random(number as u128),
            name: String::new(),
            bucket,
            effort: None,
            status: Status::Idea,
        }
    }

    #[test]
    fn a_column_of_thousands_begins_with_a_few_and_those_moved_there() {
        let entries: Vec<Entry> = (0..3_000).map(|at| entry(at, None)).collect();
        let moved = HashSet::from([Id::from_random(2_999)]);
        let (cards, counts) = cards(&entries, [STEP; LANES], &moved);
        assert_eq!(counts[0], 3_000);
        assert_eq!(cards.len(), STEP + 1);
        assert_eq!(cards[STEP].id, Id::from_random(2_999).to_string());
    }

    #[test]
    fn every_bucket_has_a_column() {
        for (at, bucket) in lanes().enumerate() {
            assert_eq!(lane_at(lane_id(bucket)), at);
            assert_eq!(Bucket::from_word(lane_id(bucket)), bucket);
        }
        assert_eq!(lanes().count(), LANES);
    }
}
