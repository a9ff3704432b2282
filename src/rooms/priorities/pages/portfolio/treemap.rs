//! The initiatives as areas, each within its bucket's: to see at a glance what is large.

use super::list::TheSameAsAList;
use super::map::{Group, Look, Tile, groups};
use super::sentences;
use super::shared::{Measure, Shared, colour};
use crate::ui::size::{Size, observe_size, rem};
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::treemap::Area;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The picture, and the same in words.
#[component]
pub(super) fn Picture() -> impl IntoView {
    let shared = Shared::use_context();
    let any = move || {
        let measure = shared.measure.get();
        let weighs = |it: &_| measure.weight(it).is_some();
        shared.entries.with(|entries| entries.iter().any(weighs))
    };
    view! {
        <Show when=any>
            <section class="portfolio-picture card" aria-labelledby="portfolio-picture">
                <h2 id="portfolio-picture">
                    {move || match shared.measure.get() {
                        Measure::Effort => "What takes the effort",
                        Measure::Count => "What there is to do",
                    }}
                </h2>
                <Treemap />
                <TheSameAsAList />
            </section>
        </Show>
    }
}

/// The areas. A picture to look at; what it says is in the list below it, with all there is to press.
#[component]
fn Treemap() -> impl IntoView {
    let shared = Shared::use_context();
    let node = NodeRef::<html::Div>::new();
    let size = observe_size(node);
    let map = memo(move |_| {
        let (measure, size) = (shared.measure.get(), size.get());
        shared
            .entries
            .with(|entries| groups(entries, measure, size, rem()))
    });
    let label = move || {
        let count = map.with(|map| map.iter().map(|group| group.tiles.len()).sum::<usize>());
        let measure = match shared.measure.get() {
            Measure::Effort => "as large as its effort",
            Measure::Count => "of the same size",
        };
        let says = shared
            .portfolio
            .with(|it| sentences::summary(it, shared.measure.get()));
        format!("Treemap of {count} areas: each initiative {measure}, within its bucket. {says}")
    };
    let open = move |event: MouseEvent| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let tile = target.and_then(|it| it.closest("[data-id]").ok().flatten());
        let id = tile.and_then(|tile| tile.get_attribute("data-id"));
        if let Some(id) = id.and_then(|id| Id::parse(&id).ok()) {
            shared.open(&id);
        }
    };
    let numbered = move || {
        let is_number = |tile: &Tile| tile.look == Look::Number && tile.name.is_some();
        map.with(|map| map.iter().flat_map(|group| &group.tiles).any(is_number))
    };
    let areas = move || {
        let size = size.get();
        let made = |map: &Vec<Group>| {
            let groups = map.iter().map(|group| group_view(group, size));
            groups.collect_view()
        };
        map.with(made)
    };
    view! {
        <div class="treemap" role="img" aria-label=label node_ref=node on:click=open>
            {areas}
        </div>
        <Show when=numbered>
            <p class="quiet-text">"A number stands where a name has no room: it is that of the list."</p>
        </Show>
    }
}

/// Where an area lies, as shares of the picture: on paper, too.
struct Placed {
    left: String,
    top: String,
    width: String,
    height: String,
}

impl Placed {
    fn of(area: Area, whole: Size) -> Self {
        let percent = |part: f64, of: f64| format!("{:.3}%", part / of * 100.0);
        Self {
            left: percent(area.left, whole.width),
            top: percent(area.top, whole.height),
            width: percent(area.width, whole.width),
            height: percent(area.height, whole.height),
        }
    }
}

fn group_view(group: &Group, whole: Size) -> impl IntoView + use<> {
    let at = Placed::of(group.area, whole);
    let name = group.name.clone().map(|name| {
        let at = Placed::of(group.area, whole);
        let small = group.small.then_some("");
        view! { <p class="map-name" data-small=small style:left=at.left style:top=at.top style:width=at.width>{name}</p> }
    });
    let tiles = group.tiles.iter();
    let tiles = tiles.map(|tile| tile_view(tile, whole)).collect_view();
    view! {
        <div class="map-group" data-color=colour(group.bucket)>
            <div
                class="map-ground"
                style:left=at.left
                style:top=at.top
                style:width=at.width
                style:height=at.height
            ></div>
            {name}
            {tiles}
        </div>
    }
}

fn tile_view(tile: &Tile, whole: Size) -> impl IntoView + use<> {
    let at = Placed::of(tile.area, whole);
    let name = tile.name.clone();
    let takes = tile.takes.clone();
    let small = (tile.look != Look::Plain).then_some("");
    let sideways = (tile.look == Look::Sideways).then_some("");
    view! {
        <div
            class="map-tile"
            style:left=at.left
            style:top=at.top
            style:width=at.width
            style:height=at.height
            title=tile.says.clone()
            data-small=small
            data-sideways=sideways
            data-id=tile.id.as_ref().map(ToString::to_string)
        >
            {name.map(|name| view! { <span dir="auto">{name}</span> })}
            {takes.map(|takes| view! { <span class="map-takes">{takes}</span> })}
        </div>
    }
}
