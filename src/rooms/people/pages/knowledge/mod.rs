//! The page of the strength of knowledge: what is known of every need and pain, and where much rests on
//! little.
//!
//! - [`board`]: what the parts share; [`filter`]: which needs and pains show;
//! - [`card`]: one of them; [`initiatives`]: what it drives; [`quotes`]: what was said of it;
//! - [`groundless`]: initiatives that rest on nothing anybody said;
//! - [`sentences`]: how strong it is, in words.

mod board;
mod card;
mod filter;
mod groundless;
mod initiatives;
mod quotes;
mod sentences;

use crate::rooms::open_example::OpenExample;
use crate::rooms::read_only::ReadOnly;
use crate::routes::{Room, Route};
use crate::state::AppState;
use crate::ui::Empty;
use board::Board;
use card::GapCard;
use icondata_lu::LuScale;
use leptos::prelude::*;
use markup::{For, Show, view};
use plan::Id;

/// What the page is about.
pub const HEADING: &str = "How well do we know it?";

/// The page.
#[component]
pub fn Knowledge() -> impl IntoView {
    let board = Board::new(AppState::use_context());
    provide_context(board);
    let none = move || board.all.with(Vec::is_empty);
    view! {
        <div class="knowledge">
            <ReadOnly />
            <Show when=move || !none() fallback=|| view! { <NothingYet /> }>
                <filter::Filter />
                <Group
                    at=0
                    id="knowledge-gaps"
                    heading="Biggest bets on least evidence"
                    says="The more initiatives depend on a need or a pain and the less we know about it, the higher it stands."
                />
                <Group
                    at=1
                    id="knowledge-strong"
                    heading="Well known"
                    says="Several people said so, in more than one kind of evidence, and lately."
                />
                <NoneShown />
            </Show>
            <groundless::Groundless />
        </div>
    }
}

/// The gaps, or what is well known.
#[component]
fn Group(at: usize, id: &'static str, heading: &'static str, says: &'static str) -> impl IntoView {
    let board = Board::use_context();
    let ids = move || board.shown.with(|shown| shown[at].clone());
    view! {
        <Show when=move || !ids().is_empty()>
            <section aria-labelledby=id>
                <h2 class="group-head" id=id>
                    {heading}
                </h2>
                <p class="quiet-text">{says}</p>
                <ol class="gap-list">
                    <For each=ids key=Id::clone let:id>
                        <GapCard id />
                    </For>
                </ol>
            </section>
        </Show>
    }
}

/// Where the filter leaves none.
#[component]
fn NoneShown() -> impl IntoView {
    let board = Board::use_context();
    let none = move || board.shown.with(|shown| shown.iter().all(Vec::is_empty));
    view! {
        <Show when=none>
            <p class="quiet-text">"None is like that."</p>
        </Show>
    }
}

/// What the page is for, and the way to the first step.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <Empty
            icon=LuScale
            title="See what you know, and what you only think"
            text="Every need and pain stands here with what people said of it: how often, in how many kinds of evidence, how lately, and what speaks against it."
            steps=&[
                ("Write needs and pains", "on the cards of your personas."),
                ("Add evidence,", "and say which of them it supports or contradicts."),
                ("Link the initiatives", "that address them. The biggest bets on the least evidence show here first."),
            ]
        >
            <a class="button" href=Route::to(Room::People).fragment()>
                "Go to the personas"
            </a>
            <OpenExample />
        </Empty>
    }
}
