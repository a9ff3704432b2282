//! Things within things.

mod walk;

pub use walk::TreeNode;

use super::{Icon, keys};
use icondata_lu::LuChevronRight;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use markup::{For, memo, view};
use std::collections::HashSet;
use walk::{Does, Row, does, rows, typed};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Letters typed further apart than this many milliseconds begin anew.
const PAUSE: f64 = 700.0;

/// A tree. One stop for Tab: up and down walk the lines that show, right and left open and close or
/// go in and out, Home and End go to the ends, letters find a line, Enter or Space chooses it.
#[component]
pub fn Tree(
    /// What it is a tree of.
    #[prop(into)]
    label: Signal<String>,
    /// What stands at its top, each with what is within it.
    #[prop(into)]
    nodes: Signal<Vec<TreeNode>>,
    /// The ids of those that are open.
    open: RwSignal<HashSet<String>>,
    /// The id of the one that is chosen.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// Said when another is chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let rows = memo(move |_| nodes.with(|nodes| open.with(|open| rows(nodes, open))));
    let walker = Walker {
        rows,
        open,
        active: RwSignal::new(None),
        heard: StoredValue::new((String::new(), 0.0)),
        list: NodeRef::new(),
        on_choose,
    };
    let stop = memo(move |_| walker.stop(chosen.get().as_ref()));
    let line = move |row: Row| view! { <Line walker stop chosen id=row.id /> };
    view! {
        <ul
            class="tree"
            role="tree"
            aria-label=move || label.get()
            node_ref=walker.list
            on:keydown=move |event| walker.key(&event)
        >
            <For each=move || rows.get() key=|row| row.id.clone() children=line />
        </ul>
    }
}

/// A line.
#[component]
fn Line(
    walker: Walker,
    stop: Memo<Option<String>>,
    chosen: Signal<Option<String>>,
    id: String,
) -> impl IntoView {
    let its_id = StoredValue::new(id.clone());
    let row = memo(move |_| {
        let id = its_id.get_value();
        walker
            .rows
            .with(|rows| rows.iter().find(|row| row.id == id).cloned())
    });
    let of = move |read: fn(&Row) -> usize| move || row.with(|row| row.as_ref().map(read));
    let is = move |one: &Option<String>| one.as_ref() == Some(&its_id.get_value());
    let press = move |event: leptos::ev::MouseEvent| {
        let target = event.target();
        let target = target.and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let on_mark = target.is_some_and(|it| it.closest(".tree-mark").ok().flatten().is_some());
        walker.press(&its_id.get_value(), on_mark);
    };
    view! {
        <li
            class="tree-line"
            role="treeitem"
            data-id=id
            style:--level=of(|row| row.level)
            tabindex=move || if stop.with(is) { 0 } else { -1 }
            aria-level=of(|row| row.level)
            aria-posinset=of(|row| row.place)
            aria-setsize=of(|row| row.of)
            aria-expanded=move || row.with(|row| Some(row.as_ref()?.open?.to_string()))
            aria-selected=move || chosen.with(is).to_string()
            on:click=press
        >
            <span class="tree-mark" aria-hidden="true">
                <Icon icon=LuChevronRight />
            </span>
            <span>{move || row.with(|row| row.as_ref().map(|row| row.label.clone()))}</span>
        </li>
    }
}

/// What a tree knows of itself.
#[derive(Clone, Copy)]
struct Walker {
    rows: Memo<Vec<Row>>,
    open: RwSignal<HashSet<String>>,
    /// The line that the keys are at.
    active: RwSignal<Option<String>>,
    /// The letters that were typed, and when.
    heard: StoredValue<(String, f64)>,
    list: NodeRef<html::Ul>,
    on_choose: Callback<String>,
}

impl Walker {
    /// The line that Tab stops at: where the keys are, else the chosen one, else the first.
    fn stop(self, chosen: Option<&String>) -> Option<String> {
        let active = self.active.get();
        self.rows.with(|rows| {
            let shows = |id: &&String| rows.iter().any(|row| row.id == **id);
            let stop = active.as_ref().filter(shows).or(chosen.filter(shows));
            stop.or(rows.first().map(|row| &row.id)).cloned()
        })
    }

    fn key(self, event: &KeyboardEvent) {
        let focused = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let Some(id) = focused.and_then(|line| line.get_attribute("data-id")) else {
            return;
        };
        if !keys::is_plain(event) || keys::composes(event) {
            return;
        }
        let rows = self.rows.get_untracked();
        let Some(at) = rows.iter().position(|row| row.id == id) else {
            return;
        };
        let key = event.key();
        match does(&rows, at, &key) {
            Some(Does::Go(to)) => self.go(&rows[to].id),
            Some(Does::Open) => self.set_open(&id, true),
            Some(Does::Close) => self.set_open(&id, false),
            None if key == "Enter" || key == " " => self.choose(&id),
            None if key.chars().count() == 1 => {
                if let Some(to) = typed(&rows, at, &self.hear(&key)) {
                    self.go(&rows[to].id);
                }
            }
            None => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// The letters typed so far, with one more.
    fn hear(self, letter: &str) -> String {
        let now = js_sys::Date::now();
        let heard = self.heard.try_update_value(|(heard, at)| {
            if now - *at > PAUSE {
                heard.clear();
            }
            heard.push_str(letter);
            *at = now;
            heard.clone()
        });
        heard.unwrap_or_default()
    }

    fn set_open(self, id: &str, open: bool) {
        self.open.update(|all| {
            if open {
                all.insert(id.to_owned());
            } else {
                all.remove(id);
            }
        });
    }

    fn choose(self, id: &str) {
        self.active.set(Some(id.to_owned()));
        self.on_choose.run(id.to_owned());
    }

    fn press(self, id: &str, on_mark: bool) {
        let is_open = |rows: &Vec<Row>| rows.iter().find(|row| row.id == id)?.open;
        match self.rows.with_untracked(is_open).filter(|_| on_mark) {
            Some(open) => {
                self.active.set(Some(id.to_owned()));
                self.set_open(id, !open);
            }
            None => self.choose(id),
        }
    }

    /// Gives a line the focus once it is there.
    fn go(self, id: &str) {
        self.active.set(Some(id.to_owned()));
        let id = id.to_owned();
        spawn_local(async move {
            tick().await;
            let Some(list) = self.list.try_get_untracked().flatten() else {
                return;
            };
            let lines = list.children();
            let line = (0..lines.length())
                .filter_map(|at| lines.item(at)?.dyn_into::<HtmlElement>().ok())
                .find(|line| line.get_attribute("data-id").as_ref() == Some(&id));
            if let Some(line) = line {
                let _ = line.focus();
            }
        });
    }
}
