//! What an initiative is linked with: one section a kind of link.

use super::card::Shared;
use super::end::End;
use super::tie::Tie;
use crate::rooms::abouts;
use crate::ui::Finder;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;

/// The links of one kind, and the way to another.
#[component]
pub(super) fn Ties(tie: Tie) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let ends = memo(move |_| {
        let of = shared.id.get_value();
        session.links_of(&of, |workspace| {
            // A link may be there while what it leads to is not.
            for end in tie.linked(workspace, &of) {
                session.place(&end, |_| ());
            }
            tie.ends(workspace, &of)
        })
    });
    let gather = move || {
        ends.with(|_| ());
        let of = shared.id.get_value();
        let free = session.untracked(|workspace| tie.free(workspace, &of));
        free.iter().map(abouts::choice).collect()
    };
    let find = move |found: String| Id::parse(&found).is_ok_and(|end| shared.link(tie, &end));
    let none = move || ends.with(Vec::is_empty).then(|| tie.none());
    view! {
        <section class="card initiative-ties" data-tie=tie.relation().word() aria-label=tie.heading()>
            <header class="initiative-part-head">
                <h3>{tie.heading()}</h3>
                <Show when=move || !shared.read_only.get()>
                    <Finder press=tie.press() label=tie.looks_for() gather=Box::new(gather) on_find=find />
                </Show>
            </header>
            <p class="quiet-text" hidden=move || none().is_none()>{none}</p>
            <ul aria-label=tie.heading()>
                <For each=move || ends.get() key=Id::clone let:end>
                    <End tie end />
                </For>
            </ul>
        </section>
    }
}
