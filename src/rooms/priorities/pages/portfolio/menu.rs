//! The menu of an initiative: to which bucket it moves, and the way to where it is ranked.

use super::sentences;
use super::shared::{Entry, Shared, buckets};
use crate::rooms::focus::{find, focus_moved};
use crate::ui::{MenuItem, MenuRequest, MoreButton, SharedMenu, SharedMenuList};
use icondata_lu::{LuArrowRight, LuChartScatter};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::view;
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// One menu for all cards.
#[derive(Clone, Copy)]
pub(super) struct CardMenu {
    menu: SharedMenu,
    of: RwSignal<Option<Id>>,
}

fn grip(id: &Id) -> String {
    format!("[data-card=\"{id}\"] .lane-grip")
}

impl CardMenu {
    pub(super) fn new() -> Self {
        Self {
            menu: SharedMenu::new(),
            of: RwSignal::new(None),
        }
    }

    /// The button on a card.
    pub(super) fn button(self, entry: Memo<Option<Entry>>) -> impl IntoView + use<> {
        let name = move || entry.with(|it| it.as_ref().map_or(String::new(), |it| it.name.clone()));
        let id = move || entry.with_untracked(|it| Some(it.as_ref()?.id.clone()));
        view! {
            <MoreButton
                about=Signal::derive(name)
                title="More"
                class="small card-more"
                menu=self.menu
                on_open=move || self.of.set(id())
            />
        }
    }

    /// The mouse's other button, or the key for menus, on a card.
    pub(super) fn asked(self, event: &MouseEvent) {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let card = target.and_then(|it| it.closest("[data-card]").ok().flatten());
        let id = card.and_then(|card| card.get_attribute("data-card"));
        if let Some(id) = id.and_then(|id| Id::parse(&id).ok()) {
            let request = MenuRequest::of(event, self.menu, false);
            self.menu.open_about(find(&grip(&id)), request);
            self.of.set(Some(id));
        }
    }
}

/// The menu itself.
#[component]
pub(super) fn MoveMenu(menu: CardMenu) -> impl IntoView {
    let shared = Shared::use_context();
    let items = move || match menu.of.get_untracked() {
        Some(id) => items(shared, &id),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=menu.menu label="More about this initiative" items /> }
}

fn items(shared: Shared, id: &Id) -> AnyView {
    let now = shared.bucket(id);
    let of = StoredValue::new(id.clone());
    let model = move |bucket| {
        let press = move || {
            let id = of.get_value();
            shared.sort_and_offer_undo(&id, bucket);
            focus_moved(grip(&id));
        };
        view! {
            <MenuItem
                label=sentences::bucket(bucket)
                icon=LuArrowRight
                chosen=Signal::derive(move || bucket == now)
                on_press=press
            />
        }
    };
    let models = (!untrack(|| shared.app.session.is_read_only())).then(|| {
        let models = buckets().map(model).collect_view();
        view! {
            {models}
            <hr />
        }
    });
    view! {
        {models}
        <MenuItem
            label="Open in the table"
            icon=LuChartScatter
            on_press=move || shared.open(&of.get_value())
        />
    }
    .into_any()
}
