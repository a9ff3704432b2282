//! The table as a spreadsheet: rows are selected, columns chosen, in the Priorities room.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};
use whole_app::{App, Engine, axe};

whole_app::journeys![
    rows_are_selected_by_keys,
    rows_are_selected_by_hand,
    a_selection_lasts,
    a_garbled_choice_of_columns_is_survived,
    what_is_selected_is_changed_at_once,
    what_is_selected_is_deleted_and_comes_back,
    what_is_selected_is_copied,
    columns_are_hidden_and_moved,
    a_column_is_dragged_by_its_header,
    what_shows_is_chosen,
    filters_end_where_they_hide_what_is_asked_for,
    a_block_is_pasted_onto_cells,
    a_block_is_pasted_by_the_names_of_its_columns,
    very_many_lines_are_asked_about;
    in [Engine::Chromium] => everything_has_room_and_a_name
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
    app.keys(Key::Down).await?;
    app.cursor_is_at("Number 300", "RICE").await?;
    app.bar_says("3 selected").await?;
    // Filtered, and told so.
    let filter = app.field("Find initiatives").await?;
    app.type_in(&filter, "30").await?;
    app.selected_are(&["Number 300"]).await?;
    app.bar_says("3 selected, 2 hidden").await?;
    app.go_to_cell("Number 300", "Reach").await?;
    app.control('a').await?;
    // 30, 130, 230 and 300, besides 1 and 3.
    app.bar_says("6 selected, 2 hidden").await?;
    app.keys(Key::Escape).await?;
    app.bar_says("").await?;
    app.fill("Find initiatives", Key::Delete.value().to_string().as_str())
        .await?;
    app.shows("300 initiatives").await?;
    app.go_to_cell("Number 300", "Reach").await?;
    app.control('a').await?;
    app.bar_says("300 selected").await?;
    app.press("Delete selected").await?;
    app.shows("300 initiatives are deleted").await?;
    app.shows("List what you could do").await?;
    app.control('z').await?;
    app.shows("300 initiatives, by RICE").await?;
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
    said(app, "RICE is column 10 of 11").await?;
    let focus = "arguments[0].focus(); return null";
    // Whichever line is moved in the list, the button keeps the focus.
    for (button, place) in [("Move RICE left", 9), ("Move RICE right", 10)] {
        let it = app.button(button).await?;
        app.script_with::<Value>(focus, vec![it.to_json()?]).await?;
        app.keys(Key::Enter).await?;
        said(app, &format!("RICE is column {place} of 11")).await?;
        app.has_focus(button).await?;
    }
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
    said(app, "Reach is column 8 of 11").await?;
    app.has_focus("Reach").await?;
    app.driver()?
        .action_chain()
        .key_down(Key::Alt)
        .send_keys(Key::Down)
        .key_up(Key::Alt)
        .perform()
        .await?;
    said(app, "Reach is column 9 of 11").await?;
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

async fn a_column_is_dragged_by_its_header(app: &App) -> Result<()> {
    begin(app).await?;
    let before = app.columns().await?;
    let pressed = header(app, "Confidence").await?;
    let mark = "arguments[0].dataset.pressed = ''; return null";
    app.script_with::<Value>(mark, vec![pressed.to_json()?])
        .await?;
    let from = app.middle(&pressed).await?;
    let to = app.middle(&header(app, "Reach").await?).await?;
    app.drag(from, (to.0 - 20, to.1)).await?;
    let mut wanted: Vec<&str> = before.iter().map(String::as_str).collect();
    wanted.retain(|title| *title != "Confidence");
    let at = wanted.iter().position(|title| *title == "Reach");
    wanted.insert(at.unwrap_or_default(), "Confidence");
    columns_are(app, &wanted).await?;
    // The header that was pressed has moved, and where a press gives the focus it has it still.
    let same = "return !!document.querySelector('[role=columnheader] > [data-pressed]')";
    ensure!(app.truth(same).await?, "the header was made anew");
    if app.engine()? == Engine::Chromium {
        let focused = "return document.activeElement.matches('[data-pressed]')";
        app.until("the header to have the focus", async || {
            app.truth(focused).await
        })
        .await?;
    }
    // It was dragged, not pressed.
    app.shows("4 initiatives, by RICE").await?;
    header(app, "Confidence").await?.click().await?;
    app.shows("4 initiatives, by confidence").await?;
    // Nothing stands before what selects.
    let from = app.middle(&header(app, "Reach").await?).await?;
    let all = app.field("Select all that show").await?;
    let to = app.middle(&all).await?;
    app.drag(from, (to.0, from.1)).await?;
    app.until("Reach to be the first", async || {
        Ok(app.columns().await?.first().is_some_and(|it| it == "Reach"))
    })
    .await?;
    app.go_to_cell("Night buses", "Reach").await?;
    app.keys(Key::Left).await?;
    app.cursor_is_at("Night buses", "Select").await
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

async fn what_shows_is_chosen(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    app.add_persona("Nadia Osei").await?;
    app.go("Priorities").await?;
    fill(app).await?;
    app.leave_field().await?;
    app.paste("Dark mode\n").await?;
    app.go_to_cell("Night buses", "Reach").await?;
    app.keys(" ").await?;
    app.choose("Link a persona", "Nadia Osei").await?;
    app.press("Clear selection").await?;

    app.press("Filter").await?;
    app.tick_filter("Quick wins").await?;
    app.table_lists(&["Night buses", "Stop screens"]).await?;
    app.shows("2 of 5 initiatives, by RICE").await?;
    app.until("the other dots to be dimmed", async || {
        let dots = "return [...document.querySelectorAll('.dot.out')].map((it) => it.ariaLabel.match(/Solar roofs|Fare capping/)?.[0]).sort().join()";
        Ok(app.script::<String>(dots).await? == "Fare capping,Solar roofs")
    })
    .await?;
    // Of quadrants either one; then what is said of the numbers as well.
    app.tick_filter("Fill-ins").await?;
    app.table_lists(&FOUR).await?;
    let least = app.field("Reach at least").await?;
    app.type_in(&least, "800").await?;
    app.table_lists(&["Night buses", "Solar roofs", "Fare capping"])
        .await?;
    let most = app.field("Impact at most").await?;
    app.type_in(&most, "x").await?;
    app.until("no number to be refused", async || {
        Ok(most.attr("aria-invalid").await?.as_deref() == Some("true"))
    })
    .await?;
    app.table_lists(&["Night buses", "Solar roofs", "Fare capping"])
        .await?;
    most.send_keys(Key::Backspace + "1").await?;
    app.table_lists(&["Solar roofs", "Fare capping"]).await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Filter 4 on").await?;

    // Each is a chip, which takes it away.
    for (chip, left) in [
        ("Fill-ins", &[][..]),
        ("Impact ≤ 1", &["Night buses"]),
        ("Reach ≥ 800", &["Night buses", "Stop screens"]),
    ] {
        app.press(&format!("Remove the filter {chip}")).await?;
        app.table_lists(left).await?;
    }
    app.has_focus("Filter 1 on").await?;
    app.press("Remove the filter Quick wins").await?;
    app.shows("5 initiatives, by RICE").await?;

    app.press("Filter").await?;
    app.tick_filter("Nadia Osei").await?;
    app.table_lists(&["Night buses"]).await?;
    app.tick_filter("Nobody yet").await?;
    app.shows("5 of 5 initiatives").await?;
    app.tick_filter("Nadia Osei").await?;
    app.tick_filter("Not yet estimated").await?;
    app.table_lists(&["Dark mode"]).await?;
    app.press("Clear all").await?;
    app.shows("5 of 5 initiatives").await?;
    app.keys(Key::Escape).await?;

    // Undo does not touch it: it takes back the link, and what shows follows.
    app.press("Filter").await?;
    app.tick_filter("Nadia Osei").await?;
    app.keys(Key::Escape).await?;
    app.table_lists(&["Night buses"]).await?;
    app.control('z').await?;
    app.table_lists(&[]).await?;
    app.shows("No initiative is all of this.").await?;
    app.shows("0 of 5 initiatives, by RICE").await?;
    app.control_shift('z').await?;
    app.table_lists(&["Night buses"]).await?;
    app.press("Remove the filter For Nadia Osei").await?;
    app.shows("5 initiatives, by RICE").await
}

async fn filters_end_where_they_hide_what_is_asked_for(app: &App) -> Result<()> {
    begin(app).await?;
    app.press("Filter").await?;
    app.tick_filter("Time sinks").await?;
    app.keys(Key::Escape).await?;
    app.shows("No initiative is all of this.").await?;
    app.press("Clear the filter").await?;
    app.table_lists(&FOUR).await?;
    app.press("Filter").await?;
    app.tick_filter("Quick wins").await?;
    app.keys(Key::Escape).await?;
    app.table_lists(&["Night buses", "Stop screens"]).await?;
    app.field("Add an initiative").await?.click().await?;
    app.keys("Dark mode" + Key::Enter).await?;
    app.shows("5 initiatives, by RICE").await?;
    app.cell("Dark mode", "Initiative").await?;
    Ok(())
}

async fn a_block_is_pasted_onto_cells(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell("Stop screens", "Reach").await?;
    // Four columns, three rows, and there are two rows from here on.
    app.paste("900\t2\t80 %\t4\nmany\thigh\t150\t1\n50\t1\t50\t1\t!\n")
        .await?;
    app.shows("Pasted onto 2 initiatives, and added 1. Not taken: “many” for reach in line 2 (“many” is not a number); “150” for confidence in line 2 (at most 100); RICE, which is not typed").await?;
    app.cell_shows("Stop screens", "RICE", "360").await?;
    app.cell_shows("Stop screens", "Confidence", "80 %").await?;
    app.cell_shows("Fare capping", "Reach", "many “many” is not a number.")
        .await?;
    app.cell_shows("Fare capping", "Confidence", "150 At most 100.")
        .await?;
    app.cell_shows("Unnamed initiative", "RICE", "25").await?;
    // What is refused is mended where it stands.
    app.go_to_cell("Fare capping", "Reach").await?;
    app.paste("700").await?;
    app.cell_shows("Fare capping", "Reach", "700").await?;
    app.control('z').await?;
    app.control('z').await?;
    app.table_lists(&FOUR).await?;
    app.cell_shows("Stop screens", "RICE", "750").await?;
    app.cell_shows("Fare capping", "Reach", "800").await?;
    app.control_shift('z').await?;
    app.cell_shows("Stop screens", "RICE", "360").await?;
    app.control('z').await?;
    app.table_lists(&FOUR).await?;

    // One column goes down; an empty cell empties, an empty line leaves its row as it is.
    app.go_to_cell("Night buses", "Effort").await?;
    app.paste("6\n\n4\n").await?;
    app.shows("Pasted onto 2 initiatives").await?;
    app.cell_shows("Night buses", "Effort", "6").await?;
    app.cell_shows("Solar roofs", "Effort", "1").await?;
    app.cell_shows("Stop screens", "Effort", "4").await?;
    // So it does while one edits.
    app.go_to_cell("Solar roofs", "Impact").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.paste("3\t100\n").await?;
    app.no_cell_field().await?;
    app.cell_shows("Solar roofs", "RICE", "3,000").await?;
    // What is not typed takes nothing, and says so.
    app.go_to_cell("Solar roofs", "RICE").await?;
    app.paste("12").await?;
    app.shows("RICE is not typed, so nothing can be pasted onto it")
        .await?;
    app.cell_shows("Solar roofs", "RICE", "3,000").await?;
    app.saved().await?;
    app.reload().await?;
    app.cell_shows("Night buses", "Effort", "6").await?;
    app.no_broken_numbers().await
}

async fn a_block_is_pasted_by_the_names_of_its_columns(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell("Stop screens", "Initiative").await?;
    app.paste("Effort (months)\tTeam\tReach\n8\tMia\t1000\n2\tTom\t2000\n")
        .await?;
    app.shows("Pasted onto 2 initiatives. Not taken: the column “Team”")
        .await?;
    app.cell_shows("Stop screens", "Effort", "8").await?;
    app.cell_shows("Stop screens", "Reach", "1,000").await?;
    app.cell_shows("Fare capping", "Effort", "2").await?;
    // What was left out is there to be read also when something else is done.
    app.set_cell("Night buses", "Effort", "7").await?;
    app.shows("Not taken: the column “Team”").await?;
    ensure!(
        !app.offers_undo().await?,
        "a message offers to undo something else"
    );
    // What was copied here is pasted elsewhere, by its names.
    app.go_to_cell("Night buses", "Reach").await?;
    app.keys(" ").await?;
    app.selected_are(&["Night buses"]).await?;
    let copied = app.copied().await?;
    app.leave_field().await?;
    app.paste(&copied).await?;
    app.shows("Added 1 initiative. Not taken: Rank, which is not typed")
        .await?;
    app.shows("5 initiatives, by RICE").await?;
    // A list onto a name is no spreadsheet's block: it is initiatives.
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.paste("Quiet rooms\nWarm stops").await?;
    app.shows("7 initiatives, by RICE").await?;
    app.cell("Solar roofs", "Initiative").await?;
    app.cell("Warm stops", "Initiative").await?;
    Ok(())
}

async fn very_many_lines_are_asked_about(app: &App) -> Result<()> {
    begin(app).await?;
    let many = "Another\t1\n".repeat(1_200);
    app.leave_field().await?;
    app.paste(&many).await?;
    app.shows("Paste 1,200 lines?").await?;
    app.press("Cancel").await?;
    app.paste(&many.repeat(10)).await?;
    app.shows("Paste 10,000 of 12,000 lines?").await?;
    app.shows("12,000 lines were pasted; the first 10,000 go in, 2,000 are left out.")
        .await?;
    app.press("Cancel").await?;
    app.table_lists(&FOUR).await?;
    app.go_to_cell("Stop screens", "Initiative").await?;
    app.paste(&many).await?;
    app.shows("That changes 2 initiatives and adds 1,198.")
        .await?;
    app.press("Paste").await?;
    app.shows("1,202 initiatives, by RICE").await?;
    app.control('z').await?;
    app.table_lists(&FOUR).await
}

/// What opens over the table lies within the window, and keeps the rules of accessibility.
async fn everything_has_room_and_a_name(app: &App) -> Result<()> {
    app.wish(&[whole_app::Wish::Still]).await?;
    begin(app).await?;
    for size in [(1366, 768), (390, 844)] {
        app.resize(size).await?;
        for theme in ["light", "dark", "contrast"] {
            app.set_quick("bullseye?theme", theme).await?;
            app.reload().await?;
            app.cell("Night buses", "Select").await?.click().await?;
            app.cell("Stop screens", "Select").await?.click().await?;
            app.bar_says("2 selected").await?;
            fits(
                app,
                "[role=group][aria-label='Selected initiatives'] button",
            )
            .await?;
            for button in ["Set impact", "Link a persona", "Columns", "Filter"] {
                app.button(button).await?.click().await?;
                fits(app, ":popover-open").await?;
                clean(app, &format!("{button}, {theme}, {size:?}")).await?;
                app.keys(Key::Escape).await?;
                let closed = "return !document.querySelector(':popover-open')";
                app.until("it to close", async || app.truth(closed).await)
                    .await?;
            }
            app.press("Filter").await?;
            app.tick_filter("Quick wins").await?;
            app.keys(Key::Escape).await?;
            app.find_shown("//button[@aria-label='Remove the filter Quick wins']")
                .await?;
            clean(app, &format!("a chip, {theme}, {size:?}")).await?;
        }
    }
    Ok(())
}

/// Waits until these lie within the window, and none of them on another.
async fn fits(app: &App, selector: &str) -> Result<()> {
    let script = r"
        const frames = [...document.querySelectorAll(arguments[0])].map((it) => it.getBoundingClientRect()).filter((it) => it.width > 0);
        const within = (it) => it.left >= 0 && it.top >= 0 && it.right <= innerWidth + 1 && it.bottom <= innerHeight + 1;
        const apart = (a, b) => a === b || a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        return frames.length > 0 && frames.every((it) => within(it) && frames.every((other) => apart(it, other)))";
    app.until(&format!("{selector} to have room"), async || {
        app.script_with(script, vec![json!(selector)]).await
    })
    .await
}

async fn clean(app: &App, what: &str) -> Result<()> {
    let found = axe::violations(app).await?;
    ensure!(found.is_empty(), "{what}: {found}");
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
