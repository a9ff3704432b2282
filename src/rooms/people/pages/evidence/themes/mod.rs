//! Themes: what several pieces have in common.
//!
//! - [`card`]: the one that is chosen; [`gathering`]: naming one, and gathering pieces under it.

mod card;
mod gathering;

use super::looking;
use super::shared::Shared;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::themes;
use plan::records::theme;

pub(super) use card::ChosenTheme;
use gathering::GatherUnder;
pub(super) use gathering::Picked;

/// Every theme, each a way to what it gathers.
#[component]
pub(super) fn Themes() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let ids = memo(move |_| session.ordered(theme::KIND));
    let any = move || ids.with(|ids| !ids.is_empty());
    view! {
        <Show when=move || any() || !session.is_read_only()>
            <section class="evidence-themes" aria-labelledby="evidence-themes">
                <h2 class="caps" id="evidence-themes">"Themes"</h2>
                <ul>
                    <For each=move || ids.get() key=Id::clone let:id>
                        <li><ThemeChip id /></li>
                    </For>
                </ul>
                <Show when=move || !session.is_read_only()>
                    <GatherUnder label="New theme" pieces=false />
                </Show>
            </section>
        </Show>
    }
}

/// What a theme is called, as it is now.
fn name(shared: Shared, of: StoredValue<Id>) -> Signal<String> {
    let read = |record: Option<&plan::Record>| {
        record.map_or(String::new(), |it| it.text(theme::NAME).to_owned())
    };
    Signal::derive(move || of.with_value(|id| shared.app.session.record(id, read)))
}

#[component]
fn ThemeChip(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id);
    let count = memo(move |_| {
        let read = |id: &Id| {
            shared
                .app
                .session
                .links_of(id, |it| themes::pieces_of(it, id).len())
        };
        of.with_value(read)
    });
    let name = name(shared, of);
    let chosen = memo(move |_| {
        let theme = shared.wanted.with(|wanted| wanted.theme.clone());
        of.with_value(|id| theme.as_ref() == Some(id))
    });
    let press = move |_| {
        let chosen = chosen.get_untracked();
        let theme = (!chosen).then(|| of.get_value());
        shared.wanted.update(|wanted| wanted.theme = theme);
    };
    view! {
        <button
            type="button"
            class="count"
            aria-pressed=move || chosen.get().to_string()
            on:click=press
        >
            <span dir="auto">{move || looking::theme_name(&name.get())}</span>
            " "
            <strong class="num">{move || count.get().to_string()}</strong>
        </button>
    }
}
