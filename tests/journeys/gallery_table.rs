//! The table by itself, in the gallery of the debug page: what it does over rows that belong to no room.

use crate::gallery::{focus, open};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};
use whole_app::App;

whole_app::journeys![
    a_filter_leaves_what_was_asked_for,
    rows_stand_under_headings_that_close,
    columns_are_hidden_moved_and_put_back,
    a_column_is_moved_and_the_choice_left_before_the_next_frame,
    rows_are_selected_and_stay_so_under_a_filter,
    cells_of_a_spreadsheet_are_pasted,
    what_can_only_be_read_is_walked_and_not_edited,
    a_thousand_rows_are_walked_under_a_header_that_stays,
];

/// The table that everything is tried on.
const TABLE: &str = "Rows to try everything on";

/// The texts of a column of a table, or of its headings, from top to bottom.
async fn column(app: &App, title: &str) -> Result<Vec<String>> {
    // Rows do not move in the document: the order is said by their indexes.
    let script = r"
        const grid = document.querySelector(`[role=grid][aria-label='${arguments[0]}']`);
        const rows = [...grid.querySelectorAll('.grid-body > [role=row]:not([hidden])')];
        rows.sort((a, b) => a.ariaRowIndex - b.ariaRowIndex);
        const cells = rows.map((row) => row.querySelector(`[data-label='${arguments[1]}']`) ?? row.querySelector('[aria-expanded]'));
        return cells.map((cell) => cell?.innerText.replace(/\s+/g, ' ').trim() ?? '')";
    app.script_with(script, vec![json!(TABLE), json!(title)])
        .await
}

async fn column_is(app: &App, title: &str, wanted: &[&str]) -> Result<()> {
    app.until(&format!("{title} to be {wanted:?}"), async || {
        Ok(column(app, title).await? == wanted)
    })
    .await
}

/// The cell in the row of this number and the column of this title.
async fn cell(app: &App, table: &str, row: usize, title: &str) -> Result<WebElement> {
    let path = format!(
        "//*[@role='grid'][@aria-label='{table}']//*[@role='row'][*[@data-label='Row'][normalize-space(.)='{row}']]/*[@data-label='{title}']"
    );
    app.find_shown(path).await
}

async fn go_to_cell(app: &App, table: &str, row: usize, title: &str) -> Result<()> {
    let cell = cell(app, table, row, title).await?;
    cell.scroll_into_view().await?;
    cell.click().await?;
    let has = "return document.activeElement === arguments[0]";
    app.until("the cell to have the focus", async || {
        app.script_with(has, vec![cell.to_json()?]).await
    })
    .await
}

/// What a cell shows.
async fn words(app: &App, table: &str, row: usize, title: &str) -> Result<String> {
    let cell = cell(app, table, row, title).await?;
    let script = "return arguments[0].innerText.replace(/\\s+/g, ' ').trim()";
    app.script_with(script, vec![cell.to_json()?]).await
}

async fn cell_shows(app: &App, row: usize, title: &str, wanted: &str) -> Result<()> {
    app.until(
        &format!("{title} of row {row} to be “{wanted}”"),
        async || Ok(words(app, TABLE, row, title).await? == wanted),
    )
    .await
}

/// The titles of the columns that show.
async fn titles_are(app: &App, wanted: &[&str]) -> Result<()> {
    let script = r"
        const grid = document.querySelector(`[role=grid][aria-label='${arguments[0]}']`);
        const heads = [...grid.querySelectorAll('[role=columnheader]')].filter((it) => it.querySelector('button'));
        heads.sort((a, b) => a.ariaColIndex - b.ariaColIndex);
        return heads.map((it) => it.querySelector('span').firstChild.textContent.trim())";
    app.until(&format!("the columns {wanted:?}"), async || {
        let titles: Vec<String> = app.script_with(script, vec![json!(TABLE)]).await?;
        Ok(titles == wanted)
    })
    .await
}

async fn a_filter_leaves_what_was_asked_for(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "Filter by name").await?;
    app.keys("VOT").await?;
    column_is(app, "Row", &["4", "9"]).await?;
    column_is(app, "Name", &["Votes", "Votes"]).await?;
    let count =
        "return document.querySelector(`[role=grid][aria-label='${arguments[0]}']`).ariaRowCount";
    let count: String = app.script_with(count, vec![json!(TABLE)]).await?;
    ensure!(count == "3", "two rows and the header, and not {count}");
    app.keys("x").await?;
    column_is(app, "Row", &[]).await?;
    app.keys(Key::Backspace + Key::Backspace + Key::Backspace + Key::Backspace)
        .await?;
    app.until("all rows to show again", async || {
        Ok(column(app, "Row").await?.len() > 2)
    })
    .await
}

async fn rows_stand_under_headings_that_close(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "Group by size").await?;
    app.keys(" ").await?;
    let small = ["small 4", "1", "4", "7", "10"];
    let middle = ["middle 4", "2", "5", "8", "11"];
    app.until("the rows under headings", async || {
        let lines = column(app, "Row").await?;
        Ok(lines.starts_with(&small.map(str::to_owned)) && lines.contains(&"middle 4".to_owned()))
    })
    .await?;
    go_to_cell(app, TABLE, 1, "Name").await?;
    app.keys(Key::Up).await?;
    let expanded = "return document.activeElement.ariaExpanded";
    ensure!(app.script::<String>(expanded).await? == "true");
    app.keys(Key::Left).await?;
    app.until("the first group to be closed", async || {
        let lines = column(app, "Row").await?;
        Ok(lines.first().is_some_and(|it| it == "small 4")
            && lines[1..].starts_with(&middle.map(str::to_owned)))
    })
    .await?;
    ensure!(app.script::<String>(expanded).await? == "false");
    app.keys(Key::Enter).await?;
    app.until("the first group to be open", async || {
        Ok(column(app, "Row")
            .await?
            .starts_with(&small.map(str::to_owned)))
    })
    .await
}

async fn columns_are_hidden_moved_and_put_back(app: &App) -> Result<()> {
    open(app).await?;
    titles_are(app, &["Name", "Effort", "Size", "Row"]).await?;
    focus(app, "Columns").await?;
    app.keys(Key::Enter).await?;
    let effort = "//ul[@class='column-list']//label[.='Effort']/input";
    app.find_shown(effort).await?.click().await?;
    titles_are(app, &["Name", "Size", "Row"]).await?;
    app.says("Effort is hidden").await?;
    app.press("Move Row left").await?;
    titles_are(app, &["Name", "Row", "Size"]).await?;
    app.says("Row is column 3 of 4").await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Columns").await?;
    // What is walked is what shows.
    go_to_cell(app, TABLE, 1, "Name").await?;
    app.keys(Key::Right).await?;
    let label = "return document.activeElement.dataset.label";
    ensure!(app.script::<String>(label).await? == "Row");
    focus(app, "Columns").await?;
    app.keys(Key::Enter).await?;
    app.press("Reset").await?;
    titles_are(app, &["Name", "Effort", "Size", "Row"]).await
}

async fn a_column_is_moved_and_the_choice_left_before_the_next_frame(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "Columns").await?;
    app.keys(Key::Enter).await?;
    app.find_shown("//ul[@class='column-list']").await?;
    app.frames_take_long().await?;
    app.press("Move Row left").await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Columns").await?;
    titles_are(app, &["Name", "Effort", "Row", "Size"]).await
}

async fn rows_are_selected_and_stay_so_under_a_filter(app: &App) -> Result<()> {
    open(app).await?;
    go_to_cell(app, TABLE, 3, "Effort").await?;
    app.shows("0 rows selected").await?;
    app.keys(" ").await?;
    app.shows("1 row selected").await?;
    app.shift(Key::Down).await?;
    app.shows("2 rows selected").await?;
    let selected = r"
        const grid = document.querySelector(`[role=grid][aria-label='${arguments[0]}']`);
        const rows = [...grid.querySelectorAll('[role=row][aria-selected=true]:not([hidden])')];
        return rows.map((row) => row.querySelector('[data-label=Row]').innerText.trim()).sort()";
    let rows: Vec<String> = app.script_with(selected, vec![json!(TABLE)]).await?;
    ensure!(rows == ["3", "4"], "{rows:?}");
    focus(app, "Filter by name").await?;
    app.keys("votes").await?;
    app.shows("1 row selected").await?;
    app.control('a').await?;
    app.keys(Key::Backspace).await?;
    app.shows("2 rows selected").await?;
    // All, and none.
    go_to_cell(app, TABLE, 1, "Effort").await?;
    app.control('a').await?;
    app.shows("12 rows selected").await?;
    app.keys(Key::Escape).await?;
    app.shows("0 rows selected").await
}

async fn cells_of_a_spreadsheet_are_pasted(app: &App) -> Result<()> {
    open(app).await?;
    go_to_cell(app, TABLE, 2, "Effort").await?;
    app.paste("12\t3\nmany\t1\n").await?;
    app.shows("Pasted 3 cells; 1 not taken.").await?;
    cell_shows(app, 2, "Effort", "12").await?;
    cell_shows(app, 2, "Size", "3").await?;
    cell_shows(app, 3, "Size", "1").await?;
    cell_shows(app, 3, "Effort", "many “many” is not a number.").await?;
    let refused = cell(app, TABLE, 3, "Effort").await?;
    ensure!(refused.attr("aria-invalid").await?.as_deref() == Some("true"));
    // It is mended where it stands, and so it is while one edits.
    go_to_cell(app, TABLE, 3, "Effort").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.paste("7.5\t2\n").await?;
    app.no_cell_field().await?;
    cell_shows(app, 3, "Effort", "7.5").await?;
    cell_shows(app, 3, "Size", "2").await?;
    // A name is never empty.
    go_to_cell(app, TABLE, 1, "Name").await?;
    app.paste("Night buses\nSolar \"roofs\"\n").await?;
    cell_shows(app, 1, "Name", "Night buses").await?;
    cell_shows(app, 2, "Name", "Solar \"roofs\"").await
}

async fn what_can_only_be_read_is_walked_and_not_edited(app: &App) -> Result<()> {
    open(app).await?;
    go_to_cell(app, "Rows to be read", 1, "Name").await?;
    app.keys("x").await?;
    app.keys(Key::Enter).await?;
    app.keys(Key::Delete).await?;
    app.no_cell_field().await?;
    app.keys(Key::Down).await?;
    let now = r"
        const cell = document.activeElement;
        return [cell.closest('[role=grid]').ariaReadOnly, cell.innerText.trim()]";
    let now: (String, String) = app.script(now).await?;
    ensure!(
        now == ("true".to_owned(), "Sharing by file".to_owned()),
        "{now:?}"
    );
    ensure!(words(app, "Rows to be read", 1, "Name").await? == "Faster onboarding");
    Ok(())
}

/// Waits until the focus is in the row of this index; the header is the first.
async fn is_in_row(app: &App, index: &str) -> Result<()> {
    let row = "return document.activeElement.closest('[role=row]')?.ariaRowIndex ?? ''";
    app.until(&format!("the focus in row {index}"), async || {
        Ok(app.script::<String>(row).await? == index)
    })
    .await
}

async fn a_thousand_rows_are_walked_under_a_header_that_stays(app: &App) -> Result<()> {
    open(app).await?;
    go_to_cell(app, "A thousand rows", 1, "Name").await?;
    let place = r"
        const grid = document.querySelector(`[role=grid][aria-label='A thousand rows']`);
        const head = grid.querySelector('.grid-head').getBoundingClientRect();
        const frame = grid.closest('.grid-frame').getBoundingClientRect();
        return [Math.round(head.top - frame.top), grid.querySelectorAll('.grid-body > [role=row]').length]";
    let (top, _): (i32, u32) = app.script(place).await?;
    app.control_key(Key::End).await?;
    is_in_row(app, "1001").await?;
    let (still, rows): (i32, u32) = app.script(place).await?;
    ensure!(still == top, "the header went from {top} to {still}");
    ensure!(rows < 60, "{rows} rows are in the document");
    app.control_key(Key::Home).await?;
    is_in_row(app, "2").await?;
    // From the first row to the header of the names, quicker than the table scrolls.
    app.keys(Key::Right + Key::Up + Key::Enter).await?;
    let scrolled = r"
        const grid = document.querySelector(`[role=grid][aria-label='A thousand rows']`);
        return grid.closest('.grid-frame').scrollTop";
    app.until("the table to be scrolled to its first row", async || {
        Ok(app.script::<f64>(scrolled).await? == 0.0)
    })
    .await?;
    let sorted = r"
        const grid = document.querySelector(`[role=grid][aria-label='A thousand rows']`);
        const heads = [...grid.querySelectorAll('[role=columnheader][aria-sort]')];
        return heads.map((it) => `${it.ariaSort} by ${it.querySelector('span').firstChild.textContent}`)";
    app.until("the table to be sorted by name", async || {
        Ok(app.script::<Value>(sorted).await? == json!(["ascending by Name"]))
    })
    .await?;
    ensure!(words(app, "A thousand rows", 5, "Name").await? == "A room for launches");
    Ok(())
}
