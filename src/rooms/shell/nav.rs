//! The rooms, at the side; on a phone at the bottom.

use crate::rooms::page_links::PageLinks;
use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::state::AppState;
use crate::ui::Icon;
use icondata_core::Icon as IconData;
use icondata_lu::{LuChartScatter, LuHardDrive, LuLock, LuTarget, LuUsers};
use leptos::prelude::*;
use markup::view;
use plan::records::{initiative, note, persona};

/// The list of rooms, each with how much is in it.
#[component]
pub fn Nav() -> impl IntoView {
    view! {
        <nav class="nav" aria-label="Rooms">
            <ul>
                <NavItem room=Room::Vision icon=LuTarget counts=note::KIND>
                    <ul class="nav-pages">
                        <PageLinks room=Room::Vision />
                    </ul>
                </NavItem>
                <NavItem room=Room::People icon=LuUsers counts=persona::KIND>
                    <ul class="nav-pages">
                        <PageLinks room=Room::People />
                    </ul>
                </NavItem>
                <NavItem room=Room::Priorities icon=LuChartScatter counts=initiative::KIND>
                    <ul class="nav-pages">
                        <PageLinks room=Room::Priorities />
                    </ul>
                </NavItem>
            </ul>
            <ul>
                <NavItem room=Room::Storage icon=LuHardDrive />
            </ul>
            <p class="nav-foot">
                <Icon icon=LuLock />
                <span>"Everything stays on this machine."</span>
            </p>
        </nav>
    }
}

#[component]
fn NavItem(
    room: Room,
    icon: IconData,
    /// The kind of record that is counted.
    #[prop(optional)]
    counts: &'static str,
    /// What stands below it: the pages of the room.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = AppState::use_context();
    let count = move || {
        (!counts.is_empty()).then(|| {
            // Another workspace has other counts.
            let _ = app.session.id();
            let count = app.session.count(counts);
            view! { <span class="nav-count">{words::number(count as f64)}</span> }
        })
    };
    // On a page of it, the way to that is the one that is marked.
    let current = move || {
        app.route.with(|route| match route.page {
            _ if route.room != room => None,
            None => Some("page"),
            Some(_) => Some("true"),
        })
    };
    view! {
        <li>
            <a
                class="nav-item"
                data-room=room.word()
                href=Route::to(room).fragment()
                aria-current=current
            >
                <Icon icon />
                <span>{words::room(room)}</span>
                {count}
            </a>
            {children.map(|children| children())}
        </li>
    }
}
