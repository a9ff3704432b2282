//! What goes in, and what does not fit: each with its line and why.

use super::reading::Said;
use super::words;
use crate::rooms::import_table::{Lines, Misfits, Told};
use crate::rooms::priorities::pages::scoring::cells::category;
use crate::rooms::priorities::pages::scoring::state::Shared;
use crate::rooms::priority_words::kano_answer;
use crate::rooms::words as common;
use leptos::prelude::*;
use markup::{Show, view};
use plan::exchange::kano_rows::{NewAnswer, Refused};
use plan::methods::kano::Category;
use std::sync::Arc;

/// So many answers are shown; the others are counted.
const MOST: usize = 50;

/// How many answers go in, which, and what does not.
#[component]
pub(super) fn Outcome(said: Memo<Option<Arc<Said>>>) -> impl IntoView {
    let shared = Shared::use_context();
    let told = move || said.with(|said| said.as_deref().map(words::told));
    let any = move || said.with(|said| said.as_ref().is_some_and(|it| it.news() > 0));
    let refused = move || {
        let line = |it: &Refused| {
            let name = it.initiative.as_ref().map(|id| shared.name(id));
            (it.line, words::refusal(&it.why, name.as_deref()))
        };
        let lines = |said: &Arc<Said>| Lines::of(said.taken.refused.iter(), line);
        said.with(|said| said.as_ref().map(lines))
            .unwrap_or_default()
    };
    let who = move || said.with(|said| words::who(&said.as_ref()?.sheet));
    let columns = move || said.with(|said| words::left_out(&said.as_ref()?.sheet));
    view! {
        <section class="import-outcome" aria-labelledby="survey-outcome">
            <Told
                id="survey-outcome"
                any=Signal::derive(any)
                told=Signal::derive(move || told().unwrap_or_default())
            />
            {move || who().map(|said| view! { <p class="survey-columns" dir="auto">{said}</p> })}
            <Show when=any>
                <Answers said />
            </Show>
            <Misfits title="What does not fit" lines=Signal::derive(refused) />
            {move || columns().map(|said| view! { <p class="survey-columns" dir="auto">{said}</p> })}
        </section>
    }
}

/// The answers that change something, as a table.
#[component]
fn Answers(said: Memo<Option<Arc<Said>>>) -> impl IntoView {
    let shared = Shared::use_context();
    let rows = move || {
        let row = |it: &NewAnswer| {
            let (with, without) = (it.functional, it.dysfunctional);
            let name = shared.name(&it.initiative);
            let was = words::was(it.was).map(|was| view! { <small>{was}</small> });
            view! {
                <tr>
                    <th scope="row" dir="auto">{common::shortened(&it.respondent, 60)}</th>
                    <td dir="auto">{name}</td>
                    <td data-head="With it">{kano_answer(with)}</td>
                    <td data-head="Without it">{kano_answer(without)}</td>
                    <td>{category(Category::of(with, without))} {was}</td>
                </tr>
            }
        };
        said.with(|said| {
            let news = said.as_ref()?.taken.news().take(MOST);
            Some(news.map(row).collect_view())
        })
    };
    let more = move || {
        let news = said.with(|said| said.as_ref().map_or(0, |it| it.news()));
        let more = common::and_more(news.saturating_sub(MOST));
        more.map(|more| view! { <p class="quiet-text">{more}</p> })
    };
    view! {
        <div class="survey-answers" role="region" aria-label="Answers that go in" tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Who answered"</th>
                        <th scope="col">"Initiative"</th>
                        <th scope="col">"With it"</th>
                        <th scope="col">"Without it"</th>
                        <th scope="col">"Category"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
}
