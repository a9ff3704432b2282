//! What a person-month more or less would change in the best set.

use super::desk::Desk;
use super::field::Margins;
use super::named::Named;
use super::sentences;
use crate::rooms::words;
use crate::ui::Icon;
use icondata_lu::{LuMinus, LuPlus};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::capacity::Change;

/// So many that come in or go out are named.
const MOST: usize = 8;

/// Both sides.
#[component]
pub(super) fn OneMoreOrLess() -> impl IntoView {
    let desk = Desk::use_context();
    let any = move || {
        desk.margins.with(Option::is_some) && desk.slot().is_some_and(|it| it.capacity.is_some())
    };
    let unproven = move || {
        let exact = |it: &Margins| it.less.is_exact && it.more.is_exact;
        desk.margins
            .with(|it| it.as_deref().is_some_and(|it| !exact(it)))
    };
    view! {
        <Show when=any>
            <section
                class="fits-margin card"
                aria-labelledby="fits-margin"
                aria-busy=move || desk.weighing.get().to_string()
            >
                <h2 id="fits-margin">"One person-month more or less"</h2>
                <p class="quiet-text">"What it would change in the best set."</p>
                <div class="fits-sides">
                    <Side side=|it| &it.more more=true />
                    <Side side=|it| &it.less more=false />
                </div>
                <Show when=unproven>
                    <p class="quiet-text">
                        "Not every set was looked at, so this is a comparison of the best that were found."
                    </p>
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn Side(side: fn(&Margins) -> &Change, more: bool) -> impl IntoView {
    let desk = Desk::use_context();
    let read = move |read: &dyn Fn(&Margins, &Change) -> String| {
        desk.margins
            .with(|it| it.as_deref().map(|it| read(it, side(it))))
    };
    let title = move || {
        read(&|_, change| {
            let with = match change.capacity {
                nothing if nothing <= 0.0 => "no capacity at all".to_owned(),
                months => words::effort(months),
            };
            format!("With {with}")
        })
    };
    let says = move || read(&|it, change| sentences::change_in_worth(change, it.worth));
    let ids = move |places: fn(&Change) -> &Vec<usize>| {
        memo(move |_| {
            desk.margins.with(|it| {
                let ids = it.as_deref().map(|it| {
                    let places = places(side(it)).iter();
                    let ids = places.filter_map(|place| it.field.id(*place));
                    ids.cloned().collect::<Vec<Id>>()
                });
                ids.unwrap_or_default()
            })
        })
    };
    let icon = if more { LuPlus } else { LuMinus };
    view! {
        <section class="fits-side">
            <h3>
                <Icon icon />
                <span>{title}</span>
            </h3>
            <p class="fits-side-worth">{says}</p>
            <Names label="Comes in" ids=ids(|it| &it.comes) />
            <Names label="Goes out" ids=ids(|it| &it.goes) />
        </section>
    }
}

/// Who comes or goes; nothing where nobody does.
#[component]
fn Names(label: &'static str, ids: Memo<Vec<Id>>) -> impl IntoView {
    let shown = move || ids.with(|ids| ids.iter().take(MOST).cloned().collect::<Vec<_>>());
    let more = move || words::and_more(ids.with(Vec::len).saturating_sub(MOST));
    view! {
        <Show when=move || !ids.with(Vec::is_empty)>
            <div class="fits-names">
                <span class="caps">{label}</span>
                <ul aria-label=label>
                    <For each=shown key=Id::clone let:id>
                        <li>
                            <Named id />
                        </li>
                    </For>
                </ul>
                <span class="quiet-text">{more}</span>
            </div>
        </Show>
    }
}
