//! How the product differs from what people use in its place: what matters in rows, the product and
//! its alternatives in columns.

use super::Desk;
use super::cell::Cell;
use super::heads::{AlternativeHead, FactorHead, our_name};
use super::leading::Leading;
use crate::ui::{Button, ButtonKind};
use icondata_lu::LuPlus;
use leptos::prelude::*;
use markup::{For, Show, view};
use plan::Id;

/// The section.
#[component]
pub fn Differentiation() -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let any = move || !desk.factors.ids().is_empty() || !desk.alternatives.ids().is_empty();
    view! {
        <section class="card words-card" aria-labelledby="words-market">
            <header class="words-head">
                <h2 id="words-market">"Market differentiation"</h2>
                <Show when=move || !session.is_read_only()>
                    <div class="actions">
                        <div data-add=desk.factors.kind>
                            <Button
                                label="Add what matters"
                                icon=LuPlus
                                small=true
                                on_press=move || desk.factors.begin()
                            />
                        </div>
                        <div data-add=desk.alternatives.kind>
                            <Button
                                label="Add an alternative"
                                kind=ButtonKind::Quiet
                                icon=LuPlus
                                small=true
                                on_press=move || desk.alternatives.begin()
                            />
                        </div>
                    </div>
                </Show>
            </header>
            <Show when=any fallback=|| view! { <HowToBegin /> }>
                <Leading />
                <div class="words-scroll">
                    <Comparison />
                </div>
            </Show>
        </section>
    }
}

/// What the table is for, while there is nothing in it.
#[component]
fn HowToBegin() -> impl IntoView {
    view! {
        <ol class="steps">
            <li>
                <span>
                    <strong>"Name what people use today."</strong>
                    " A product, a spreadsheet, a habit – or doing nothing, the strongest of all."
                </span>
            </li>
            <li>
                <span>
                    <strong>"Say what matters to them."</strong>
                    " A need or a pain of a target persona goes into the table with one press."
                </span>
            </li>
            <li>
                <span>
                    <strong>"Judge honestly."</strong>
                    " Where nobody else does well and you do, there is the difference."
                </span>
            </li>
        </ol>
    }
}

/// The table. Its roles are said, because on a phone it is laid out as cards.
#[component]
fn Comparison() -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    view! {
        <table class="words-table" role="table" aria-labelledby="words-market">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">
                        "What matters, and how well it is answered"
                    </th>
                    <th role="columnheader" scope="col" class="words-us" dir="auto">
                        {move || our_name(session)}
                    </th>
                    <For each=move || desk.alternatives.ids() key=Id::clone let:id>
                        <AlternativeHead id />
                    </For>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || desk.factors.ids() key=Id::clone let:id>
                    <FactorRow id />
                </For>
            </tbody>
        </table>
    }
}

/// What matters, and how well each does in it.
#[component]
fn FactorRow(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let factor = StoredValue::new(id.clone());
    let us = id.clone();
    view! {
        <tr role="row" data-row=id.to_string()>
            <FactorHead id />
            <Cell alternative=None factor=us />
            <For each=move || desk.alternatives.ids() key=Id::clone let:id>
                <Cell alternative=Some(id) factor=factor.get_value() />
            </For>
        </tr>
    }
}
