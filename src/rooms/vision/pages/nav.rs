//! The way between the bullseye and the pages beside it.

use crate::rooms::words;
use crate::routes::{Page, Room, Route};
use crate::state::AppState;
use leptos::prelude::*;
use markup::{memo, view};

/// Links to the pages of the room; the one that shows is marked.
#[component]
pub fn PageNav() -> impl IntoView {
    let app = AppState::use_context();
    let shown = memo(move |_| app.route.with(|route| route.page));
    // What knows the calendar comes with the pages.
    let overdue = memo(move |_| {
        let pages = app.parts.pages.offer();
        pages.is_some_and(|pages| (pages.review_is_overdue)(app))
    });
    let link = move |page: Option<Page>| {
        let route = page.map_or(Route::to(Room::Vision), Route::to_page);
        let name = page.map_or("Bullseye", words::page);
        let current = move || (shown.get() == page).then_some("page");
        let sign = move || {
            let shows = page == Some(Page::Feedback) && overdue.get();
            shows.then(|| view! { <span class="page-sign">"Overdue"</span> })
        };
        view! {
            <li>
                <a class="page-link" href=route.fragment() aria-current=current>
                    {name}
                    {sign}
                </a>
            </li>
        }
    };
    let pages = [None].into_iter().chain(Page::ALL.map(Some));
    view! {
        <nav class="page-nav" aria-label="Pages of the vision">
            <ul>{pages.map(link).collect_view()}</ul>
        </nav>
    }
}
