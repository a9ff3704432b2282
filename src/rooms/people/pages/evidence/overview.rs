//! What there is, by kind and by age, where no piece is open.

use super::looking;
use super::shared::Shared;
use crate::rooms::{people_words, words};
use crate::state::browser::today;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::freshness::Freshness;
use plan::records::evidence::Way;

/// The counts, each a way to what it counts.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let counts = memo(move |_| {
        shared.turn.get();
        session.untracked(|workspace| looking::counts(workspace, today()))
    });
    let ways = Way::ALL.iter().map(|way| {
        let way = *way;
        let count = move || counts.with(|(ways, _)| ways.get(&way).copied().unwrap_or(0));
        let pressed = move || {
            shared
                .wanted
                .with(|wanted| wanted.ways.contains(&way))
                .to_string()
        };
        let press = move |_| {
            shared.wanted.update(|wanted| {
                if !wanted.ways.remove(&way) {
                    wanted.ways = [way].into();
                }
            });
        };
        view! {
            <li class:none=move || count() == 0>
                <button type="button" class="count" aria-pressed=pressed on:click=press>
                    <span>{people_words::way(way)}</span>
                    <strong class="num">{move || words::number(count() as f64)}</strong>
                </button>
            </li>
        }
    });
    let ages = Freshness::ALL.iter().map(|age| {
        let age = *age;
        let count = move || counts.with(|(_, ages)| ages[age as usize]);
        let pressed = move || {
            shared
                .wanted
                .with(|wanted| wanted.freshness.contains(&age))
                .to_string()
        };
        let press = move |_| {
            shared.wanted.update(|wanted| {
                if !wanted.freshness.remove(&age) {
                    wanted.freshness = [age].into();
                }
            });
        };
        view! {
            <li class:none=move || count() == 0>
                <button type="button" class="count" aria-pressed=pressed on:click=press>
                    <span>{looking::freshness(age)}</span>
                    <strong class="num">{move || words::number(count() as f64)}</strong>
                </button>
            </li>
        }
    });
    view! {
        <section class="evidence-overview card" aria-labelledby="evidence-overview">
            <h2 id="evidence-overview">"What you have"</h2>
            <h3 class="caps">"By kind"</h3>
            <ul>{ways.collect_view()}</ul>
            <p class="quiet-text">"Evidence of several kinds is stronger."</p>
            <h3 class="caps">"How recent"</h3>
            <ul>{ages.collect_view()}</ul>
            <p class="quiet-text">"Choose a piece to read it whole."</p>
        </section>
    }
}
