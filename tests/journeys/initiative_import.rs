//! A table of another tool becomes initiatives.

use anyhow::Result;
use serde_json::Value;
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    a_table_becomes_initiatives_and_one_step_takes_them_back,
    a_pasted_table_of_another_tool_asks_which_column_is_what,
    a_board_is_read_from_its_file_and_again_adds_nothing,
    a_table_that_is_dropped_becomes_initiatives,
    what_another_tool_exported_opens_on_every_page,
    a_column_of_another_scale_is_left_out_and_says_why,
    columns_that_nothing_is_known_of_are_folded_away,
    an_import_that_is_closed_or_pressed_twice_does_no_harm,
    importing_is_fit_for_every_screen,
];

const ROWS: &str = "Paste the rows, with the names of the columns first";

/// As a tracker writes it: names that repeat, words of its own, a row that is too wide.
const TRACKER: &str = "Issue key,Summary,Description,Status,Assignee,Labels,Labels,Effort,Confidence,Remark\n\
    NB-1,Night buses,\"Every hour,\nuntil four\",In Progress,Mei,night,trust,3,0.8,A\n\
    NB-2,Bike racks,,Backlog,,bikes,,many,0.5,B\n\
    NB-3,,,Done,Luis,,,1,,C\n\
    NB-4,Solar roofs,Panels, and so on,To Do,,,,2,1,D\n\
    NB-5,Stop screens,,Won't Do,Luis,,,2,1,E\n";

async fn begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.open_at("#/priorities").await?;
    app.shows("List what you could do").await
}

async fn a_table_becomes_initiatives_and_one_step_takes_them_back(app: &App) -> Result<()> {
    begin(app).await?;
    app.press("Import a table…").await?;
    app.has_focus(ROWS).await?;
    app.put_text(ROWS, TRACKER).await?;
    app.shows("3 rows go in, 2 do not fit.").await?;
    app.shows("it names no initiative.").await?;
    app.shows("it has 11 cells for 10 columns.").await?;
    app.shows("“many” does not say an effort in person-months, more than 0.")
        .await?;
    app.shows("Confidence from 0 to 1 is read as a share: 0.8 is 80 %.")
        .await?;
    // What was guessed can be put right.
    let remark = app.field("Remark").await?;
    app.choose_from(&remark, "Tags").await?;
    app.press("Add 3 initiatives").await?;
    app.no_dialog().await?;
    app.shows("3 initiatives are added").await?;
    app.dismiss_messages().await?;
    app.cell_shows("Night buses", "Effort", "3").await?;
    app.cell_shows("Night buses", "Confidence", "80 %").await?;
    app.saved().await?;
    let file: Value = serde_json::from_str(&app.export().await?)?;
    let records = file["records"].as_array().into_iter().flatten();
    let named = |name: &str| {
        let mut records = records.clone();
        records.find(|it| it["fields"]["name"] == name).cloned()
    };
    let night = named("Night buses").unwrap_or_default();
    anyhow::ensure!(
        night["fields"]["status"] == "in_progress"
            && night["fields"]["owner"] == "Mei"
            && night["fields"]["description"] == "Every hour,\nuntil four"
            && night["fields"]["tag:trust"] == "trust"
            && night["fields"]["tag:a"] == "A",
        "{night}"
    );
    let stop = named("Stop screens").unwrap_or_default();
    anyhow::ensure!(stop["fields"]["status"] == "dropped", "{stop}");
    app.control('z').await?;
    app.shows("List what you could do").await
}

async fn a_pasted_table_of_another_tool_asks_which_column_is_what(app: &App) -> Result<()> {
    begin(app).await?;
    app.paste(&TRACKER.replace("Bike racks", "Night buses"))
        .await?;
    app.shows("3 rows go in, 2 do not fit.").await?;
    // Nothing is added before somebody says so, and by keys alone.
    app.has_focus_by_label("Issue key").await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.shows("List what you could do").await?;
    // What the table knows itself goes in at once.
    app.paste("Initiative\tReach\tEffort\nNight buses\t400\t2\n")
        .await?;
    app.shows("Added 1 initiative").await?;
    app.dismiss_messages().await?;
    // Onto a cell as well, and with what is there already.
    app.go_to_cell("Night buses", "Initiative").await?;
    app.paste("Title\tState\tURL\nnight buses\topen\tx\nBike racks\tclosed\ty\n")
        .await?;
    app.shows("an initiative of this name is there already.")
        .await?;
    app.press("Add 1 initiative").await?;
    app.no_dialog().await?;
    app.shows("1 initiative is added").await?;
    app.cell_shows("Night buses", "Reach", "400").await
}

async fn a_board_is_read_from_its_file_and_again_adds_nothing(app: &App) -> Result<()> {
    begin(app).await?;
    let board = r#"{ "name": "Buses", "actions": [{ "name": "moved" }, { "name": "moved" }, { "name": "moved" }],
        "lists": [{ "id": "l2", "name": "Doing", "pos": 2 }, { "id": "l1", "name": "Spring", "pos": 1 }],
        "cards": [{ "name": "Night buses", "idList": "l2", "pos": 1, "labels": [{ "name": "trust" }] },
                  { "name": "Bike racks", "idList": "l1", "pos": 1, "closed": true }] }"#;
    app.control('k').await?;
    app.type_in(&app.field("Search or do anything").await?, "Import init")
        .await?;
    app.find_shown("//*[@role='option'][@aria-selected='true']//mark")
        .await?;
    app.keys(Key::Enter).await?;
    app.put_text(ROWS, &format!("{board}\n ")).await?;
    app.shows("2 rows go in.").await?;
    app.press("Add 2 initiatives").await?;
    app.no_dialog().await?;
    app.shows("2 initiatives are added").await?;
    app.dismiss_messages().await?;
    app.press("Import initiatives from a table…").await?;
    app.put_text(ROWS, &format!("{board}\n ")).await?;
    app.shows("0 rows go in, 2 do not fit.").await?;
    app.press("Take another table").await?;
    app.put_text(ROWS, "Key,Points\nA-1,5\n").await?;
    app.shows("Choose the column that names the initiatives.")
        .await?;
    let key = app.field("Key").await?;
    app.choose_from(&key, "Initiative").await?;
    app.shows("1 row goes in.").await?;
    app.press("Take another table").await?;
    app.put_text(ROWS, "{\n\"a\": 1 }").await?;
    app.shows("It is no table, but a web page, or JSON").await?;
    app.press("Cancel").await?;
    app.no_dialog().await
}

async fn a_table_that_is_dropped_becomes_initiatives(app: &App) -> Result<()> {
    begin(app).await?;
    app.open_at("#/vision").await?;
    app.drop_file("export.csv", TRACKER).await?;
    app.shows("It is a table, not a plan.").await?;
    app.press("Import initiatives from it").await?;
    app.shows("3 rows go in, 2 do not fit.").await?;
    app.press("Add 3 initiatives").await?;
    app.no_dialog().await?;
    app.shows("3 initiatives, by RICE").await?;
    app.dismiss_messages().await?;
    // What was closed is not waiting when a table is wanted.
    app.drop_file("export.csv", TRACKER).await?;
    app.shows("It is a table, not a plan.").await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.press("Import initiatives from a table…").await?;
    app.field(ROWS).await?;
    app.press("Cancel").await?;
    app.no_dialog().await
}

async fn columns_that_nothing_is_known_of_are_folded_away(app: &App) -> Result<()> {
    begin(app).await?;
    let unknown: Vec<String> = (1..=8).map(|at| format!("Custom field {at}")).collect();
    let table = format!(
        "Empty,{},Summary,Status\n,{},Night buses,Done\n",
        unknown.join(","),
        ["x"; 8].join(",")
    );
    app.paste(&table).await?;
    app.shows("1 row goes in.").await?;
    app.shows("8 columns are left out").await?;
    app.has_focus_by_label("Summary").await?;
    app.press_shown("//summary[contains(., 'left out')]")
        .await?;
    let field = app.field("Custom field 3").await?;
    app.choose_from(&field, "Owner").await?;
    app.press("Add 1 initiative").await?;
    app.no_dialog().await?;
    app.saved().await?;
    let file: Value = serde_json::from_str(&app.export().await?)?;
    let owner = file["records"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|it| it["fields"]["name"] == "Night buses")
        .map(|it| it["fields"]["owner"].clone());
    anyhow::ensure!(owner == Some("x".into()), "{owner:?}");
    Ok(())
}

async fn an_import_that_is_closed_or_pressed_twice_does_no_harm(app: &App) -> Result<()> {
    begin(app).await?;
    let both = "arguments[0].click(); arguments[1].click(); return null";
    app.press("Import a table…").await?;
    app.put_text(ROWS, TRACKER).await?;
    let (add, cancel) = (
        app.button("Add 3 initiatives").await?,
        app.button("Cancel").await?,
    );
    app.script_with::<Value>(both, vec![add.to_json()?, cancel.to_json()?])
        .await?;
    app.no_dialog().await?;
    app.shows("Nothing is added: the import was closed.")
        .await?;
    app.shows("List what you could do").await?;
    app.dismiss_messages().await?;
    app.press("Import a table…").await?;
    app.put_text(ROWS, TRACKER).await?;
    let add = app.button("Add 3 initiatives").await?;
    app.script_with::<Value>(both, vec![add.to_json()?, add.to_json()?])
        .await?;
    app.no_dialog().await?;
    app.shows("3 initiatives, by RICE").await
}

async fn a_column_of_another_scale_is_left_out_and_says_why(app: &App) -> Result<()> {
    begin(app).await?;
    app.press("Import a table…").await?;
    let points =
        "Feature,Reach,Impact,Confidence,Effort,Type\nRollback,4,5,4,3,x\nLogs,5,4,5,4,y\n";
    app.put_text(ROWS, points).await?;
    app.shows("Its cells do not fit “Impact, 0.25 to 3”.")
        .await?;
    app.shows("Its cells do not fit “Confidence, per cent”.")
        .await?;
    app.shows_no("do not fit “Bucket”").await?;
    // As soon as it is chosen, each cell says what is wrong with it.
    let impact = app.field("Impact").await?;
    app.choose_from(&impact, "Impact, 0.25 to 3").await?;
    app.shows_no("do not fit “Impact").await?;
    app.shows("Cells that are left out of rows that go in")
        .await?;
    // What fits and is left out all the same says nothing.
    let reach = app.field("Reach").await?;
    app.choose_from(&reach, "Left out").await?;
    app.shows_no("do not fit “Reach").await?;
    app.press("Add 2 initiatives").await?;
    app.no_dialog().await?;
    app.shows("2 initiatives, by RICE").await
}

async fn what_another_tool_exported_opens_on_every_page(app: &App) -> Result<()> {
    begin(app).await?;
    app.press("Import a table…").await?;
    app.put_text(ROWS, TRACKER).await?;
    app.press("Add 3 initiatives").await?;
    app.no_dialog().await?;
    app.dismiss_messages().await?;
    // None of them has all that a model asks for.
    for (page, words) in [
        (
            "Scoring models",
            "0 of 3 initiatives have a place by ICE and by RICE",
        ),
        ("How sure", "Nothing has a score yet."),
        ("What fits", "How much can the team do this quarter?"),
        ("Portfolio", "Nothing is sorted yet."),
        ("OKRs", "Add an objective"),
        ("Reassess", "Keep today’s order"),
        ("Explain", "nothing that is left to do has a score by RICE"),
    ] {
        app.go_to_page(page).await?;
        app.shows(words).await?;
        app.no_broken_numbers().await?;
    }
    Ok(())
}

async fn importing_is_fit_for_every_screen(app: &App) -> Result<()> {
    begin(app).await?;
    let open = async || {
        app.press("Import a table…").await?;
        app.put_text(ROWS, TRACKER).await?;
        app.shows("3 rows go in, 2 do not fit.").await?;
        app.lies_still().await
    };
    app.page_is_fit_everywhere("#/priorities", "List what you could do", open)
        .await
}
