//! The ways to the pages of a room: at the side where there is room, else above the room.

use super::words;
use crate::routes::{Page, Room, Route};
use crate::state::AppState;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, memo, view};
use web_sys::Element;

/// The way to each page beside the one that the room begins with; the one that shows is marked.
#[component]
pub fn PageLinks(room: Room) -> impl IntoView {
    let links = Page::listed(room).map(|page| {
        view! { <PageLink room page=Some(page) name=words::page(page) /> }
    });
    links.collect_view()
}

/// Above a room, where they are not at the side.
#[component]
pub fn PageNav(room: Room) -> impl IntoView {
    let list = NodeRef::<html::Ul>::new();
    // Where not all of them have room, the one that shows is among those that do.
    effect(move |_| {
        if let Some(list) = list.get() {
            request_animation_frame(move || bring_current_into_view(&list));
        }
    });
    let (label, first) = match room {
        Room::People => ("Pages about people", "Personas"),
        Room::Priorities => ("Pages of the priorities", "Initiatives"),
        _ => ("Pages of the vision", "Bullseye"),
    };
    view! {
        <nav class="page-nav" aria-label=label>
            <ul node_ref=list>
                <PageLink room page=None name=first />
                <PageLinks room />
            </ul>
        </nav>
    }
}

fn bring_current_into_view(list: &Element) {
    let Ok(Some(current)) = list.query_selector("[aria-current]") else {
        return;
    };
    let whole = list.get_bounding_client_rect();
    let link = current.get_bounding_client_rect();
    let by = link.left() + link.width() / 2.0 - whole.left() - whole.width() / 2.0;
    // The list alone moves, and not the room.
    list.set_scroll_left(list.scroll_left() + by as i32);
}

#[component]
fn PageLink(room: Room, page: Option<Page>, name: &'static str) -> impl IntoView {
    let app = AppState::use_context();
    let here = page.map_or(Route::to(room), Route::to_page);
    let address = here.fragment();
    // A page without a link here is of one record; where the room begins is the way back from it.
    let current = memo(move |_| {
        app.route.with(|route| match route.page {
            _ if route.room != here.room => None,
            shown if shown == here.page => Some("page"),
            Some(shown) if here.page.is_none() && !shown.is_listed() => Some("true"),
            _ => None,
        })
    });
    let is_feedback = page == Some(Page::Feedback);
    // What knows the calendar comes with the pages.
    let overdue = memo(move |_| {
        let pages = is_feedback.then(|| app.parts.pages.offer()).flatten();
        pages.map(|pages| (pages.review_is_overdue)(app))
    });
    let sign = move || {
        let overdue = overdue.get().is_some_and(|overdue| overdue.get());
        overdue.then(|| view! { <span class="page-sign">"Overdue"</span> })
    };
    view! {
        <li>
            <a
                class="page-link"
                href=address
                aria-current=move || current.get()
            >
                {name}
                {sign}
            </a>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_before_the_app_has_the_same_links() {
        let page = include_str!("../../index.html");
        for room in [Room::Vision, Room::People, Room::Priorities] {
            let links = Page::listed(room).map(|page| {
                let (address, name) = (Route::to_page(page).fragment(), words::page(page));
                format!(r#"<li><a class="page-link" href="{address}">{name}</a></li>"#)
            });
            let list = format!(
                r#"<ul class="nav-pages">{}</ul>"#,
                links.collect::<String>()
            );
            assert!(page.contains(&list), "index.html lacks\n{list}");
        }
    }
}
