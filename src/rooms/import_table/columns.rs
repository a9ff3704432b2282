//! Which column is what: guessed, and to be put right.

use super::TableSource;
use crate::rooms::words::shortened;
use crate::ui::Select;
use leptos::prelude::*;
use markup::view;
use plan::exchange::table::Table;

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
    /// Says which of them a column is to be.
    #[prop(into)]
    on_choose: Callback<(usize, Option<usize>)>,
    /// What else is to be known of the rows.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let named = targets.into_iter().enumerate();
    let left_out = [(None, "Left out".to_owned())].into_iter();
    let choices: Vec<(Option<usize>, String)> = left_out
        .chain(named.map(|(at, words)| (Some(at), words.to_owned())))
        .collect();
    let columns = source
        .table
        .with_untracked(|table| table.as_ref().map_or(0, |table| table.header.len()));
    let columns = (0..columns).map(|column| {
        let (name, sample) = source.table.with_untracked(|table| {
            let table = table.as_ref()?;
            Some((name(table, column)?, sample(table, column)))
        })?;
        let chosen = Signal::derive(move || chosen.run(column));
        let choose = move |target| on_choose.run((column, target));
        let choices = choices.clone();
        Some(view! {
            <li class:left-out=move || chosen.get().is_none()>
                <Select label=name choices chosen on_choose=choose />
                <p class="import-sample serif" dir="auto">{sample}</p>
            </li>
        })
    });
    view! {
        <section class="import-columns" aria-labelledby="import-columns">
            <h3 class="caps" id="import-columns">"Which column is what"</h3>
            <ul>{columns.collect_view()}</ul>
            <div class="import-rest">{children.map(|it| it())}</div>
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
