//! Which column is what: guessed, and to be put right. Of a table with dozens of columns those that nothing is known
//! of are folded away, and those without a word are not listed.

use super::TableSource;
use crate::rooms::words::{counted, shortened};
use crate::ui::Select;
use leptos::prelude::*;
use markup::view;
use plan::exchange::table::Table;
use plan::sorted::SortInOrder;

/// More columns than this that nothing is known of are folded away.
const MANY: usize = 6;

/// A choice for every column, with what stands in it.
#[component]
pub fn Columns(
    /// The table.
    source: TableSource,
    /// What a column can be, in words.
    targets: Vec<&'static str>,
    /// Which of them a column is.
    #[prop(into)]
    chosen: Callback<usize, Option<usize>>,
    /// Which of them a column is called, though it is left out because it does not fit.
    #[prop(into)]
    misfit: Callback<usize, Option<usize>>,
    /// Says which of them a column is to be.
    #[prop(into)]
    on_choose: Callback<(usize, Option<usize>)>,
    /// What else is to be known of the rows.
    rest: ViewFn,
) -> impl IntoView {
    let named = targets.iter().copied().enumerate();
    let left_out = [(None, "Left out".to_owned())].into_iter();
    let choices: Vec<(Option<usize>, String)> = left_out
        .chain(named.map(|(at, words)| (Some(at), words.to_owned())))
        .collect();
    let columns = source
        .table
        .with_untracked(|table| table.as_ref().map_or(0, |table| table.header.len()));
    let is_known =
        |column: &usize| untrack(|| chosen.run(*column).or(misfit.run(*column))).is_some();
    let (known, unknown): (Vec<usize>, Vec<usize>) = (0..columns).partition(is_known);
    let has_words = |column: &usize| {
        source.table.with_untracked(|table| {
            table
                .as_ref()
                .is_some_and(|it| it.column(*column).next().is_some())
        })
    };
    let unknown: Vec<usize> = unknown.into_iter().filter(has_words).collect();
    let folds = !known.is_empty() && unknown.len() > MANY;
    let mut listed = known;
    if !folds {
        listed.extend(&unknown);
        listed.sort_in_order(usize::cmp);
    }
    let choice = |column: usize| {
        let (name, sample) = source.table.with_untracked(|table| {
            let table = table.as_ref()?;
            Some((name(table, column)?, sample(table, column)))
        })?;
        let chosen = Signal::derive(move || chosen.run(column));
        let choose = move |target| on_choose.run((column, target));
        let choices = choices.clone();
        let targets = targets.clone();
        let hint = Signal::derive(move || {
            let target = misfit.run(column).and_then(|at| targets.get(at));
            target.map_or_else(String::new, |it| format!("Its cells do not fit “{it}”."))
        });
        Some(view! {
            <li class:left-out=move || chosen.get().is_none()>
                <Select label=name choices chosen hint on_choose=choose />
                <p class="import-sample serif" dir="auto">{sample}</p>
            </li>
        })
    };
    let folded = folds.then(|| {
        let count = counted(unknown.len(), "column is", "columns are");
        view! {
            <details class="import-unknown">
                <summary>{format!("{count} left out")}</summary>
                <ul>{unknown.iter().map(|column| choice(*column)).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section class="import-columns" aria-labelledby="import-columns">
            <h3 class="caps" id="import-columns">"Which column is what"</h3>
            <ul>{listed.into_iter().map(choice).collect_view()}</ul>
            {folded}
            <div class="import-rest">{rest.run()}</div>
        </section>
    }
}

fn name(table: &Table, column: usize) -> Option<String> {
    Some(match table.header.get(column)?.as_str() {
        "" => format!("Column {}", column + 1),
        name => shortened(name, 60),
    })
}

fn sample(table: &Table, column: usize) -> String {
    shortened(table.column(column).next().unwrap_or_default(), 90)
}
