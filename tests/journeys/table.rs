//! The table as a spreadsheet: rows are selected, columns chosen, in the Priorities room.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};
use whole_app::App;

whole_app::journeys![
    rows_are_selected_by_keys,
    rows_are_selected_by_hand,
    a_selection_lasts,
    what_is_selected_is_changed_at_once,
    what_is_selected_is_deleted_and_comes_back,
    what_is_selected_is_copied,
    columns_are_hidden_and_moved,
    a_garbled_choice_of_columns_is_survived,
];

/// By RICE: 1,600, 1,000, 750, 200.
const FOUR: [&str; 4] = ["Night buses", "Solar roofs", "Stop screens", "Fare capping"];

/// The Priorities room with four initiatives, and the cursor on the first.
async fn begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    fill(app).await
}

async fn fill(app: &App) -> Result<()> {
    app.shows("List what you could do").await?;
    app.paste("Night buses\t2400\t2\t100\t3\nSolar roofs\t1000\t1\t100\t1\nStop screens\t500\t3\t100\t2\nFare capping\t800\t0.5\t50\t1")
        .await?;
    app.table_lists(&FOUR).await?;
    app.go_to_cell("Night buses", "Reach").await
}

async fn rows_are_selected_by_keys(app: &App) -> Result<()> {
    begin(app).await?;
    app.bar_says("").await?;
    app.keys(" ").await?;
    app.selected_are(&["Night buses"]).await?;
    app.bar_says("1 selected").await?;
    app.cursor_is_at("Night buses", "Reach").await?;
    // A number is not edited by a space, nor is one selected while it is.
    app.no_cell_field().await?;
    app.shift(Key::Down).await?;
    app.shift(Key::Down).await?;
    app.selected_are(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    app.cursor_is_at("Stop screens", "Reach").await?;
    app.shift(Key::Up).await?;
    app.selected_are(&["Night buses", "Solar roofs"]).await?;
    app.keys(Key::Escape).await?;
    app.selected_are(&[]).await?;
    app.bar_says("").await?;
    app.cursor_is_at("Solar roofs", "Reach").await?;

    app.control('a').await?;
    app.selected_are(&FOUR).await?;
    app.bar_says("4 selected").await?;
    app.keys(" ").await?;
    app.selected_are(&["Night buses", "Stop screens", "Fare capping"])
        .await?;
    // From the row that was selected last to where one walked.
    app.keys(" " + Key::Down + Key::Down).await?;
    app.keys(Key::Escape).await?;
    app.selected_are(&[]).await?;
    app.keys(" " + Key::Up + Key::Up + Key::Up).await?;
    app.cursor_is_at("Night buses", "Reach").await?;
    app.driver()?
        .action_chain()
        .key_down(Key::Shift)
        .send_keys(" ")
        .key_up(Key::Shift)
        .perform()
        .await?;
    app.selected_are(&FOUR).await?;
    // The box's own cell, and the one over all of them, by keys.
    app.keys(Key::Escape + Key::Home).await?;
    app.cursor_is_at("Night buses", "Select").await?;
    app.keys(Key::Enter).await?;
    app.selected_are(&["Night buses"]).await?;
    app.keys(Key::Up).await?;
    app.has_focus("Select all that show").await?;
    app.keys(" ").await?;
    app.selected_are(&FOUR).await?;
    app.keys(" ").await?;
    app.selected_are(&[]).await?;
    // While one types, a space is a space.
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.keys(" too" + Key::Enter).await?;
    app.no_cell_field().await?;
    app.selected_are(&[]).await?;
    app.cell("Solar roofs too", "Initiative").await?;
    Ok(())
}

async fn rows_are_selected_by_hand(app: &App) -> Result<()> {
    begin(app).await?;
    let box_of = async |name: &str| app.cell(name, "Select").await;
    box_of("Solar roofs").await?.click().await?;
    app.selected_are(&["Solar roofs"]).await?;
    // What is selected and where the cursor is look different.
    app.go_to_cell("Stop screens", "Initiative").await?;
    let grounds = r"
        const ground = (name) => getComputedStyle([...document.querySelectorAll('.grid-body [role=row]')].find((row) => row.textContent.includes(name))).backgroundColor;
        return new Set([ground('Night buses'), ground('Solar roofs'), ground('Stop screens')]).size === 3";
    app.until("three grounds", async || app.truth(grounds).await)
        .await?;
    app.press_holding(Key::Shift, &app.cell("Fare capping", "Reach").await?)
        .await?;
    app.selected_are(&["Solar roofs", "Stop screens", "Fare capping"])
        .await?;
    ensure!(
        app.truth("return getSelection().isCollapsed").await?,
        "text is selected"
    );
    app.press_holding(Key::Control, &app.cell("Stop screens", "Reach").await?)
        .await?;
    app.selected_are(&["Solar roofs", "Fare capping"]).await?;
    box_of("Solar roofs").await?.click().await?;
    app.selected_are(&["Fare capping"]).await?;
    app.press("Clear selection").await?;
    app.selected_are(&[]).await?;
    app.bar_says("").await?;
    app.cursor_is_at("Solar roofs", "Select").await?;
    let all = app.field("Select all that show").await?;
    all.click().await?;
    app.selected_are(&FOUR).await?;
    box_of("Solar roofs").await?.click().await?;
    let mixed =
        "return document.querySelector('[aria-label=\"Select all that show\"]').indeterminate";
    app.until("the box over all to be neither", async || {
        app.truth(mixed).await
    })
    .await?;
    // Nothing moves when the bar comes.
    let place = async || app.middle(&app.cell("Fare capping", "Reach").await?).await;
    let with = place().await?;
    app.press("Clear selection").await?;
    app.bar_says("").await?;
    ensure!(with == place().await?, "the table moved");
    Ok(())
}

async fn a_selection_lasts(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    let many: Vec<String> = (1..=300)
        .map(|at| format!("Number {at}\t{}\t1\t100\t1", 1_000 - at))
        .collect();
    app.shows("List what you could do").await?;
    app.paste(&many.join("\n")).await?;
    app.shows("Added 300 initiatives").await?;
    app.go_to_cell("Number 300", "Reach").await?;
    app.control_key(Key::Home).await?;
    app.cursor_is_at("Number 1", "Select").await?;
    app.keys(" " + Key::Down + Key::Down + " ").await?;
    app.bar_says("2 selected").await?;
    // Out of sight and back.
    app.control_key(Key::End).await?;
    app.cursor_is_at("Number 300", "RICE").await?;
    app.keys(" ").await?;
    app.selected_are(&["Number 300"]).await?;
    app.bar_says("3 selected").await?;
    // Sorted the other way round.
    header(app, "RICE").await?.click().await?;
    app.until("the last to be first", async || {
        let first = "return document.querySelector('[role=row][aria-rowindex=\"2\"]').textContent.includes('Number 300')";
        app.truth(first).await
    })
    .await?;
    app.bar_says("3 selected").await?;
    // Filtered, and told so.
    let filter = app.field("Filter initiatives").await?;
    filter.send_keys("number 3").await?;
    app.selected_are(&["Number 300", "Number 3"]).await?;
    app.bar_says("3 selected, 1 hidden").await?;
    app.go_to_cell("Number 300", "Reach").await?;
    app.control('a').await?;
    // 3, 30 to 39 and 300, besides Number 1.
    app.bar_says("13 selected, 1 hidden").await?;
    app.keys(Key::Escape).await?;
    app.bar_says("").await?;
    app.fill(
        "Filter initiatives",
        Key::Delete.value().to_string().as_str(),
    )
    .await?;
    app.shows("300 initiatives").await?;
    app.go_to_cell("Number 300", "Reach").await?;
    app.control('a').await?;
    app.bar_says("300 selected").await?;
    app.press("Delete selected").await?;
    app.shows("300 initiatives are deleted").await?;
    app.shows("List what you could do").await?;
    app.press("Undo").await?;
    app.shows("300 initiatives").await?;
    app.bar_says("").await
}

async fn what_is_selected_is_changed_at_once(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    app.add_persona("Nadia Osei").await?;
    app.go("Priorities").await?;
    fill(app).await?;
    app.keys(" ").await?;
    app.shift(Key::Down).await?;
    app.bar_says("2 selected").await?;
    app.choose("Set impact", "0.25 minimal").await?;
    app.shows("The impact of 2 initiatives is 0.25").await?;
    app.cell_shows("Night buses", "RICE", "200").await?;
    app.cell_shows("Solar roofs", "RICE", "250").await?;
    app.cell_shows("Stop screens", "RICE", "750").await?;
    // The order changed; the same ones are selected.
    app.selected_are(&["Solar roofs", "Night buses"]).await?;
    app.choose("Set confidence", "50 %").await?;
    app.cell_shows("Solar roofs", "RICE", "125").await?;
    app.cell_shows("Night buses", "RICE", "100").await?;
    app.choose("Link a persona", "Nadia Osei").await?;
    app.shows("2 initiatives are for Nadia Osei").await?;
    app.choose("Link a persona", "Nadia Osei").await?;
    app.shows("2 initiatives are for Nadia Osei already")
        .await?;
    app.go("People").await?;
    app.persona_button("Nadia Osei", "2 initiatives").await?;
    // Each was one change.
    app.control('z').await?;
    app.shows("No initiative yet").await?;
    app.go("Priorities").await?;
    app.control('z').await?;
    app.cell_shows("Solar roofs", "RICE", "250").await?;
    app.cell_shows("Night buses", "RICE", "200").await?;
    app.control('z').await?;
    app.table_lists(&FOUR).await?;
    app.go_to_cell("Night buses", "Reach").await?;
    app.keys(" ").await?;
    app.choose("Set impact", "Empty").await?;
    app.cell_shows("Night buses", "RICE", "–").await
}

async fn what_is_selected_is_deleted_and_comes_back(app: &App) -> Result<()> {
    begin(app).await?;
    app.cell("Solar roofs", "Select").await?.click().await?;
    app.cell("Stop screens", "Select").await?.click().await?;
    app.bar_says("2 selected").await?;
    app.press("Delete selected").await?;
    app.shows("2 initiatives are deleted").await?;
    app.table_lists(&["Night buses", "Fare capping"]).await?;
    app.bar_says("").await?;
    app.cursor_is_at("Fare capping", "Select").await?;
    app.press("Undo").await?;
    app.table_lists(&FOUR).await?;
    app.cell_shows("Solar roofs", "RICE", "1,000").await?;
    app.control_shift('z').await?;
    app.table_lists(&["Night buses", "Fare capping"]).await?;
    app.saved().await?;
    app.reload().await?;
    app.table_lists(&["Night buses", "Fare capping"]).await
}

async fn what_is_selected_is_copied(app: &App) -> Result<()> {
    begin(app).await?;
    ensure!(app.copied().await? == "2400", "the cell's own text");
    app.cell("Fare capping", "Select").await?.click().await?;
    app.cell("Night buses", "Select").await?.click().await?;
    let copied = app.copied().await?;
    let lines: Vec<&str> = copied.lines().collect();
    ensure!(
        lines
            == [
                "Rank\tInitiative\tFor\tReach\tImpact\tConfidence\tEffort\tRICE",
                "1\tNight buses\t\t2400\t2\t100\t3\t1600",
                "4\tFare capping\t\t800\t0.5\t50\t1\t200",
            ],
        "{copied}"
    );
    Ok(())
}

async fn columns_are_hidden_and_moved(app: &App) -> Result<()> {
    begin(app).await?;
    let before = app.columns().await?;
    header(app, "Effort").await?.click().await?;
    app.shows("4 initiatives, by effort").await?;
    app.press("Columns").await?;
    let name = column(app, "Initiative").await?;
    ensure!(name.attr("aria-disabled").await?.as_deref() == Some("true"));
    column(app, "Effort").await?.click().await?;
    let without: Vec<&str> = before
        .iter()
        .map(String::as_str)
        .filter(|title| *title != "Effort")
        .collect();
    columns_are(app, &without).await?;
    // What it was sorted by is out of sight, so it is sorted by what matters.
    app.shows("4 initiatives, by RICE").await?;
    app.table_lists(&FOUR).await?;
    name.click().await?;
    columns_are(app, &without).await?;

    // By button, and by key.
    app.press("Move RICE left").await?;
    said(app, "RICE is column 7 of 8").await?;
    let focus = "arguments[0].focus(); return null";
    let reach = column(app, "Reach").await?;
    app.script_with::<Value>(focus, vec![reach.to_json()?])
        .await?;
    app.driver()?
        .action_chain()
        .key_down(Key::Alt)
        .send_keys(Key::Down)
        .key_up(Key::Alt)
        .perform()
        .await?;
    said(app, "Reach is column 5 of 8").await?;
    app.driver()?
        .action_chain()
        .key_down(Key::Alt)
        .send_keys(Key::Down)
        .key_up(Key::Alt)
        .perform()
        .await?;
    said(app, "Reach is column 6 of 8").await?;
    app.keys(Key::Escape).await?;
    let moved: Vec<&str> = [
        "Rank",
        "Initiative",
        "For",
        "Impact",
        "Confidence",
        "Reach",
        "RICE",
    ]
    .into_iter()
    .filter(|title| without.contains(title))
    .collect();
    columns_are(app, &moved).await?;

    // Keys walk and edit the columns as they stand now.
    app.go_to_cell("Night buses", "Impact").await?;
    app.keys("3" + Key::Tab).await?;
    app.cursor_is_at("Night buses", "Confidence").await?;
    app.keys("50" + Key::Tab + "4800" + Key::Enter).await?;
    app.no_cell_field().await?;
    app.cell_shows("Night buses", "Reach", "4,800").await?;
    app.cell_shows("Night buses", "RICE", "2,400").await?;
    app.keys(Key::Up + Key::Right).await?;
    app.cursor_is_at("Night buses", "RICE").await?;
    app.keys(Key::Left).await?;
    app.cursor_is_at("Night buses", "Reach").await?;
    ensure!(app.copied().await? == "4800");

    // Kept in this browser; then as it was.
    app.saved().await?;
    app.reload().await?;
    columns_are(app, &moved).await?;
    app.press("Columns").await?;
    app.press("Reset").await?;
    let before: Vec<&str> = before.iter().map(String::as_str).collect();
    columns_are(app, &before).await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Columns").await?;
    app.reload().await?;
    columns_are(app, &before).await
}

async fn a_garbled_choice_of_columns_is_survived(app: &App) -> Result<()> {
    begin(app).await?;
    app.saved().await?;
    for garbled in ["{\"columns\": 3}", "effort effort -name -pick gone rank"] {
        app.set_quick("bullseye?priorities-columns", garbled)
            .await?;
        app.reload().await?;
        app.table_lists(&FOUR).await?;
        let columns = app.columns().await?;
        for title in ["Rank", "Initiative", "Reach", "Impact", "Effort", "RICE"] {
            let count = columns.iter().filter(|known| *known == title).count();
            ensure!(count == 1, "{garbled}: {columns:?}");
        }
    }
    Ok(())
}

/// The box of a column in the list of columns.
async fn column(app: &App, title: &str) -> Result<WebElement> {
    let path = format!(
        "//*[@role='dialog'][@aria-label='Columns']//input[ancestor::label[normalize-space(.)='{title}']]"
    );
    app.find_shown(path).await
}

async fn columns_are(app: &App, titles: &[&str]) -> Result<()> {
    app.until(&format!("the columns {titles:?}"), async || {
        Ok(app.columns().await? == titles)
    })
    .await
}

/// Waits until a screen reader was told so.
async fn said(app: &App, words: &str) -> Result<()> {
    app.until(&format!("“{words}” to be said"), async || {
        let script = "return [...document.querySelectorAll('[role=status], [aria-live]')].some((it) => it.textContent.includes(arguments[0]))";
        app.script_with(script, vec![json!(words)]).await
    })
    .await
}

/// The header of a column.
async fn header(app: &App, title: &str) -> Result<WebElement> {
    let path =
        format!("//*[@role='columnheader']/button[starts-with(normalize-space(.), '{title}')]");
    app.find_shown(path).await
}
