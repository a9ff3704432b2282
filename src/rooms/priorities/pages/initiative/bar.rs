//! Over the page of one initiative: its rank, the way to the others, and what can be done with it.

use super::card::Shared;
use crate::rooms::focus::{find, focus_moved, take, when_shown};
use crate::rooms::priorities::{bulk, edits};
use crate::rooms::words;
use crate::routes::{Page, Room, Route};
use crate::ui::{Icon, IconButton};
use icondata_core::Icon as IconData;
use icondata_lu::{LuChevronLeft, LuChevronRight, LuCopy, LuTable2, LuTrash2};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;

/// The card, which takes the focus when it is another one's.
const CARD: &str = "article.initiative";

/// The bar.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let shared = Shared::use_context();
    let (app, room, id) = (shared.app, shared.room, shared.id);
    let neighbours = memo(move |_| {
        room.ranking.with(|all| {
            let mut ids = all.ranked().map(|row| row.id.clone());
            let mut before = None;
            for here in ids.by_ref() {
                if id.with_value(|id| *id == here) {
                    return (before, ids.next());
                }
                before = Some(here);
            }
            (None, None)
        })
    });
    let rank = move || {
        let (rank, of) = room
            .ranking
            .with(|all| (id.with_value(|id| all.rank(id)), all.scored()));
        rank.map_or_else(
            || "No rank".to_owned(),
            |rank| {
                format!(
                    "{} of {} by RICE",
                    words::ordinal(rank),
                    words::number(of as f64)
                )
            },
        )
    };
    let duplicate = move || {
        if let Some(copy) = edits::duplicate(app, &id.get_value()) {
            app.go(Route::to_record_on(Page::Initiative, &copy));
            focus_moved(CARD.to_owned());
        }
    };
    let delete = move || {
        let next =
            neighbours.with_untracked(|(before, after)| after.clone().or_else(|| before.clone()));
        bulk::delete(app, &[id.get_value()]);
        app.go_instead(next.map_or(Route::to(Room::Priorities), |next| {
            Route::to_record_on(Page::Initiative, &next)
        }));
        focus_moved(CARD.to_owned());
    };
    let table = move || Route::to_record(Room::Priorities, &id.get_value()).fragment();
    view! {
        <div class="page-bar initiative-bar">
            <nav class="actions" aria-label="Initiatives">
                <a class="button quiet small" href=table>
                    <Icon icon=LuTable2 />
                    <span>"In the table"</span>
                </a>
                <Neighbour id=memo(move |_| neighbours.with(|it| it.0.clone())) what="Higher" icon=LuChevronLeft />
                <Neighbour id=memo(move |_| neighbours.with(|it| it.1.clone())) what="Lower" icon=LuChevronRight />
            </nav>
            <p class="initiative-rank" role="status">{rank}</p>
            <Show when=move || !shared.read_only.get()>
                <div class="actions" role="group" aria-label="This initiative">
                    <IconButton label="Duplicate initiative" icon=LuCopy small=true on_press=duplicate />
                    <IconButton label="Delete initiative" icon=LuTrash2 small=true on_press=delete />
                </div>
            </Show>
        </div>
    }
}

/// The way to the initiative that stands above or below. The next press goes on in the same direction.
#[component]
fn Neighbour(id: Memo<Option<Id>>, what: &'static str, icon: IconData) -> impl IntoView {
    let Shared { app, room, .. } = Shared::use_context();
    move || {
        id.get().map(|id| {
            let route = Route::to_record_on(Page::Initiative, &id);
            let href = route.fragment();
            let name = move || format!("{what}: {}", room.name(&id));
            let go = move |event: MouseEvent| {
                // Another tab or window is the browser's to open.
                if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
                    return;
                }
                event.prevent_default();
                app.go(route.clone());
                let way = move || find(&format!(".initiative-bar [data-way=\"{what}\"]"));
                let found = move || way().or_else(|| find(".initiative-bar [data-way]"));
                when_shown(found, |way| take(&way));
            };
            view! {
                <a class="button quiet small" href=href title=name.clone() data-way=what on:click=go>
                    <Icon icon=icon />
                    <span class="visually-hidden">{name}</span>
                    <span aria-hidden="true">{what}</span>
                </a>
            }
        })
    }
}
