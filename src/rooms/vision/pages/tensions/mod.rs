//! The page “Tensions”: where stakeholders pull apart, and what settled it.
//!
//! - [`list`]: what the page shares, and what is open and settled;
//! - [`card`]: a tension; [`positions`]: its sides; [`decision`]: what settled it;
//! - [`actions`]: what a person does, and where the focus goes; [`menu`]: what a card's menu offers; [`drag`]:
//!   dragging a card by its grip;
//! - [`changes`]: the changes of records, without the page.

mod actions;
mod card;
mod changes;
mod decision;
mod drag;
mod list;
mod menu;
mod positions;

use super::names::Names;
use crate::rooms::open_example::OpenExample;
use crate::rooms::page_head::{AddButton, PageParts};
use crate::rooms::read_only::ReadOnly;
use crate::rooms::words;
use crate::state::{AppState, Command};
use crate::ui::Empty;
use card::TensionCard;
use icondata_lu::LuMoveHorizontal;
use leptos::prelude::*;
use list::{Group, TensionList};
use markup::{For, Show, memo, view};
use menu::TensionMenu;
use plan::Id;

/// What the page is about.
const HEADING: &str = "Where do we pull apart?";

/// The page, with how many there are and what adds to it where there is something already.
pub fn parts() -> PageParts {
    let list = TensionList::new(AppState::use_context());
    provide_context(list);
    list.do_what_was_asked();
    list.follow_address();
    let none = memo(move |_| {
        list.groups
            .with(|[open, settled]| open.is_empty() && settled.is_empty())
    });
    let counted = move || list.groups.with(count);
    PageParts {
        told: view! { <Show when=move || !none.get()><p>{counted}</p></Show> }.into_any(),
        adds: view! { <Show when=move || !none.get()><AddTension /></Show> }.into_any(),
        ..PageParts::of(HEADING, view! { <Tensions none /> }.into_any())
    }
}

/// The page.
#[component]
fn Tensions(none: Memo<bool>) -> impl IntoView {
    let list = TensionList::use_context();
    view! {
        <div class="tensions" on:focusout=move |_| list.focus_went()>
            <ReadOnly />
            <Names />
            <Show
                when=move || none.get()
                fallback=|| {
                    view! {
                        <GroupOf group=Group::Open />
                        <GroupOf group=Group::Settled />
                    }
                }
            >
                <Empty
                    icon=LuMoveHorizontal
                    title="Say where you pull apart"
                    text="Every vision hides a few quarrels: soon against later, sales against support, one kind of user against another. Written down side by side, they can be settled."
                    steps=&[
                        ("Name the question.", "Coverage first, or certainty first?"),
                        ("Write each side as its own people would.", "With who holds it."),
                        ("Decide, and write the decision down.", "So that nobody has to ask again."),
                    ]
                >
                    <AddTension />
                    <OpenExample />
                </Empty>
            </Show>
            <TensionMenu />
        </div>
    }
}

/// Begins a tension.
#[component]
fn AddTension() -> impl IntoView {
    view! { <AddButton command=Command::AddTension words="Add a tension" class="add-tension" /> }
}

/// The tensions that are open, or those that are settled.
#[component]
fn GroupOf(group: Group) -> impl IntoView {
    let list = TensionList::use_context();
    let (id, heading) = match group {
        Group::Open => ("tensions-open", "Open"),
        Group::Settled => ("tensions-settled", "Settled"),
    };
    let ids = move || list.groups.with(|groups| groups[group as usize].clone());
    let any = move || !ids().is_empty();
    view! {
        <Show when=any>
            <section aria-labelledby=id>
                <h2 class="caps group-head" id=id>
                    {heading}
                </h2>
                <ol
                    class="tension-list"
                    on:pointerdown=move |event| list.pressed(&event)
                    on:pointermove=move |event| list.sorter.drag(&event)
                    on:pointerup=move |event| list.dropped(&event)
                    on:pointercancel=move |_| {
                        list.sorter.cancel();
                    }
                    on:keydown=move |event| list.sorter.key(&event)
                >
                    <For each=ids key=Id::clone let:id>
                        <TensionCard id />
                    </For>
                </ol>
            </section>
        </Show>
    }
}

/// "1 open, 2 settled".
fn count([open, settled]: &[Vec<Id>; 2]) -> String {
    let number = |ids: &[Id]| words::number(ids.len() as f64);
    format!("{} open, {} settled", number(open), number(settled))
}
