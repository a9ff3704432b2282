//! The shares as each reassessment kept them, and those of today, each against the target of today.

use super::rounding::shown;
use super::sentences::{self, Drift};
use super::shared::{Measure, Shared, buckets, colour};
use crate::rooms::days;
use crate::routes::{Page, Route};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Workspace;
use plan::day::Day;
use plan::methods::portfolio::{self, Portfolio};
use plan::records::{reassessment, snapshot_rank};

/// So many of the latest show.
const MOST: usize = 12;

/// The shares of one day; `None` for today.
#[derive(Clone, PartialEq, Debug)]
struct Moment {
    /// The day; `None` where the reassessment does not say.
    day: Option<Day>,
    now: bool,
    portfolio: Portfolio,
}

impl Moment {
    fn words(&self) -> String {
        match self.day {
            _ if self.now => "Now".to_owned(),
            Some(day) => days::written(day),
            None => "On an unknown day".to_owned(),
        }
    }
}

/// The section; nothing while nobody has looked at the order again.
#[component]
pub(super) fn OverTime() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let kept = memo(move |_| {
        session.of_kind(snapshot_rank::KIND, |_| ());
        shared.targets.track();
        let includes = shared.scope.get().includes();
        let read = |workspace: &Workspace| {
            let all = portfolio::over_time(workspace, includes);
            let older = all.len().saturating_sub(MOST);
            let moments = all.into_iter().skip(older);
            let moments = moments.map(|(reassessment, portfolio)| Moment {
                day: reassessment.date,
                now: false,
                portfolio: shown(portfolio),
            });
            moments.collect::<Vec<_>>()
        };
        session.of_kind(reassessment::KIND, read)
    });
    let rows = move || {
        let measure = shared.measure.get();
        let now = Moment {
            day: None,
            now: true,
            portfolio: shared.portfolio.get(),
        };
        let mut rows: Vec<_> = kept.with(|kept| kept.iter().map(|it| row(it, measure)).collect());
        rows.push(row(&now, measure));
        rows
    };
    let aimed = memo(move |_| shared.targets.get().iter().any(Option::is_some));
    let heads = || {
        let heads = buckets().map(|bucket| {
            view! {
                <th role="columnheader" scope="col" class="num" data-color=colour(bucket)>
                    <span class="share-name">{sentences::bucket(bucket)}</span>
                </th>
            }
        });
        heads.collect_view()
    };
    view! {
        <Show when=move || kept.with(|kept| !kept.is_empty())>
            <section class="over-time card" aria-labelledby="portfolio-over-time">
                <h2 id="portfolio-over-time">"Over time"</h2>
                <p class="shares-without quiet-text">
                    <span>
                        "The shares as each reassessment kept them"
                        {move || aimed.get().then_some(", and by how many points they miss the targets of today")}
                        "."
                    </span>
                    <a class="button small" href=Route::to_page(Page::Reassess).fragment()>
                        "Go to Reassess for the next one"
                    </a>
                </p>
                <div class="over-time-table" role="region" aria-label="Shares over time" tabindex="0">
                    <table role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                <th role="columnheader" scope="col">"Day"</th>
                                <td role="cell"></td>
                                {heads()}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{rows}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

/// The shares of one day, as a bar and in percent. Roles are said, because a phone lays a row out as a card.
fn row(moment: &Moment, measure: Measure) -> impl IntoView + use<> {
    let rows = &moment.portfolio.rows;
    let parts = rows.iter().filter_map(|row| {
        let share = measure.share(row).filter(|share| *share > 0.0)?;
        let width = format!("{share:.3}%");
        Some(view! { <span data-color=colour(row.bucket) style:width=width></span> })
    });
    let parts = parts.collect_view();
    let cells = rows.iter().map(|row| {
        let share = measure
            .share(row)
            .map_or("–".to_owned(), sentences::percent);
        let points = measure.drift(row);
        let drift = points.map(|_| {
            let drift = Drift::of(points).word();
            view! { <small class="over-time-drift" data-drift=drift>" " {sentences::off(points)}</small> }
        });
        view! { <td role="cell" class="num" data-color=colour(row.bucket) data-head=sentences::bucket(row.bucket)>{share} {drift}</td> }
    });
    let cells = cells.collect_view();
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{moment.words()}</th>
            <td role="cell" aria-hidden="true">
                <div class="stack">{parts}</div>
            </td>
            {cells}
        </tr>
    }
}
