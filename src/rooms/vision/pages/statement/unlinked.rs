//! What a change of the vision left without a link, by name.

use super::Desk;
use crate::rooms::vision::unlinked::{self, Group};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::initiative;

/// The section; it says when there is nothing.
#[component]
pub fn Unlinked() -> impl IntoView {
    let session = Desk::use_context().app.session;
    let groups = memo(move |_| unlinked::groups(session));
    let none = move || groups.with(Vec::is_empty);
    // Without an initiative every target would be among them: there is neither.
    let nothing = move || {
        if session.count(initiative::KIND) == 0 {
            "Nothing to link yet."
        } else {
            "Nothing: every initiative is for somebody the vision is for, and something is planned for every target."
        }
    };
    let lists = move || {
        let group = |group: Group| view! { <unlinked::UnlinkedGroup group on_press=|| {} /> };
        groups.get().into_iter().map(group).collect_view()
    };
    view! {
        <section class="card words-card" aria-labelledby="words-unlinked">
            <h2 id="words-unlinked">"Left without a link"</h2>
            <Show
                when=none
                fallback=move || {
                    view! {
                        <p class="quiet-text">
                            "When the vision changes, so does what it is for. A change would pass these by."
                        </p>
                        <div class="words-unlinked">{lists}</div>
                    }
                }
            >
                <p class="quiet-text">{nothing}</p>
            </Show>
        </section>
    }
}
