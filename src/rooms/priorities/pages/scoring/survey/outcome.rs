//! What goes in, and what does not fit: each with its line and why.

use super::reading::Reading;
use super::words;
use crate::rooms::priorities::pages::scoring::cells::category;
use crate::rooms::priorities::pages::scoring::state::Shared;
use crate::rooms::priority_words::kano_answer;
use crate::rooms::words as common;
use crate::ui::Icon;
use icondata_lu::{LuCircleCheck, LuTriangleAlert};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::exchange::kano_rows::{NewAnswer, Refused};
use plan::methods::kano::Category;

/// So many answers are shown; the others are counted.
const MOST_ANSWERS: usize = 50;
/// So many lines that do not fit are listed; the others are counted.
const MOST_LINES: usize = 100;

/// How many answers go in, which, and what does not.
#[component]
pub(super) fn Outcome(reading: Reading) -> impl IntoView {
    let shared = Shared::use_context();
    let said = reading.said;
    let told = move || said.with(|said| words::told(said));
    let any = memo(move |_| said.with(|said| said.news() > 0));
    let mark = move || match any.get() {
        true => view! { <Icon icon=LuCircleCheck /> },
        false => view! { <Icon icon=LuTriangleAlert /> },
    };
    let refused = move || said.with(|said| said.taken.refused.len());
    let lines = move || {
        let line = |it: &Refused| {
            let name = it.initiative.as_ref().map(|id| shared.name(id));
            let why = words::refusal(&it.why, name.as_deref());
            let line = format!("Line {}", common::number(it.line as f64));
            view! { <li dir="auto"><strong>{line}</strong>": "{why}</li> }
        };
        said.with(|said| {
            let lines = said.taken.refused.iter().take(MOST_LINES);
            lines.map(line).collect_view()
        })
    };
    let who = move || said.with(|said| said.sheet.as_ref().and_then(words::who));
    let columns = move || said.with(|said| said.sheet.as_ref().and_then(words::left_out));
    view! {
        <section class="import-outcome" aria-labelledby="survey-outcome">
            <h3 class="caps" id="survey-outcome" tabindex="-1">"What happens"</h3>
            <p class="import-told" role="status">
                {mark}
                <span>{told}</span>
            </p>
            {move || who().map(|said| view! { <p class="survey-columns" dir="auto">{said}</p> })}
            <Show when=move || any.get()>
                <Answers reading />
            </Show>
            <Show when=move || { refused() > 0 }>
                <div class="import-refused">
                    <h4><Icon icon=LuTriangleAlert />"What does not fit"</h4>
                    <ul>{lines}</ul>
                    {move || beyond(refused(), MOST_LINES)}
                </div>
            </Show>
            {move || columns().map(|said| view! { <p class="survey-columns" dir="auto">{said}</p> })}
        </section>
    }
}

fn beyond(count: usize, most: usize) -> Option<impl IntoView> {
    let more = common::and_more(count.saturating_sub(most));
    more.map(|more| view! { <p class="quiet-text">{more}</p> })
}

/// The answers that change something, as a table.
#[component]
fn Answers(reading: Reading) -> impl IntoView {
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
        reading.said.with(|said| {
            let news = said.taken.news().take(MOST_ANSWERS);
            news.map(row).collect_view()
        })
    };
    let count = move || reading.said.with(|said| said.news());
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
        {move || beyond(count(), MOST_ANSWERS)}
    }
}
