//! How the work on initiatives stands, whose it is, and which bucket it stands in.

use anyhow::{Result, ensure};
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    what_is_done_leaves_its_place_to_the_next,
    status_owner_and_bucket_are_typed_pasted_and_filtered,
    several_are_given_a_status_at_once,
];

const THREE: &str = "Initiative\tReach\tImpact\tConfidence\tEffort
Night buses\t2400\t2\t80\t3
Solar roofs\t1000\t2\t80\t4
Stop screens\t500\t1\t80\t4
";

async fn begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    app.paste(THREE).await?;
    app.shows("Added 3 initiatives").await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await
}

/// Shows a column that nobody chose yet.
async fn show_column(app: &App, title: &str) -> Result<()> {
    app.press("Columns").await?;
    app.press_shown(format!(
        "//*[@role='dialog'][@aria-label='Columns']//input[ancestor::label[normalize-space(.)='{title}']]"
    )).await?;
    app.keys(Key::Escape).await?;
    app.until(&format!("the column {title}"), async || {
        Ok(app.columns().await?.iter().any(|it| it.starts_with(title)))
    })
    .await
}

async fn what_is_done_leaves_its_place_to_the_next(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell("Night buses", "Rank").await?;
    app.cell_shows("Night buses", "Rank", "1").await?;
    // Where the room is narrow, the panel stands beside the matrix.
    let status = app.field("Status").await?;
    app.choose_from(&status, "Done").await?;
    app.table_lists(&["Solar roofs", "Stop screens", "Night buses"])
        .await?;
    app.cell_shows("Night buses", "Rank", "–").await?;
    app.cell_shows("Solar roofs", "Rank", "1").await?;
    app.cell_shows("Night buses", "Initiative", "Night buses Done")
        .await?;
    app.shows("It is done, so it has no place among what there is to do.")
        .await?;
    app.control('z').await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    // Whose it is, letter by letter, and which model it serves; all of it is there again.
    app.type_in(&app.field("Owner").await?, "Ruth").await?;
    app.leave_field().await?;
    app.choose_from(&app.field("Bucket").await?, "Keep the lights on")
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.go_to_cell("Night buses", "Rank").await?;
    ensure!(app.value("Owner").await? == "Ruth");
    let words = "return arguments[0].selectedOptions[0].textContent";
    let bucket = app.field("Bucket").await?.to_json()?;
    let bucket: String = app.script_with(words, vec![bucket]).await?;
    ensure!(bucket == "Keep the lights on", "{bucket}");
    Ok(())
}

async fn status_owner_and_bucket_are_typed_pasted_and_filtered(app: &App) -> Result<()> {
    begin(app).await?;
    show_column(app, "Status").await?;
    app.cell_shows("Night buses", "Status", "Idea").await?;
    app.set_cell("Solar roofs", "Status", "planned").await?;
    app.cell_shows("Solar roofs", "Status", "Planned").await?;
    app.go_to_cell("Stop screens", "Status").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.keys("soon" + Key::Enter).await?;
    app.shows("One of Idea, Planned, In progress, Done, Dropped.")
        .await?;
    app.keys(Key::Escape).await?;
    app.cell_shows("Stop screens", "Status", "Idea").await?;

    show_column(app, "Owner").await?;
    app.go_to_cell("Night buses", "Status").await?;
    app.paste("in progress\tRuth\ndone\tTomasz\nsoon\tInes\n")
        .await?;
    app.shows("“soon” for status in line 3").await?;
    app.cell_shows("Night buses", "Status", "In progress")
        .await?;
    app.cell_shows("Night buses", "Owner", "Ruth").await?;
    app.cell_shows("Solar roofs", "Owner", "Tomasz").await?;
    app.cell_shows("Stop screens", "Owner", "Ines").await?;
    app.table_lists(&["Night buses", "Stop screens", "Solar roofs"])
        .await?;

    app.press("Filter").await?;
    app.tick_filter("Done").await?;
    app.table_lists(&["Solar roofs"]).await?;
    app.keys(Key::Escape).await?;
    app.shows("1 of 3 initiatives").await?;
    app.no_broken_numbers().await
}

async fn several_are_given_a_status_at_once(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    app.control('a').await?;
    app.bar_says("3 selected").await?;
    app.choose("Set status", "Dropped").await?;
    app.shows("3 initiatives are now: dropped").await?;
    app.cell_shows("Night buses", "Rank", "–").await?;
    app.cell_shows("Stop screens", "Initiative", "Stop screens Dropped")
        .await?;
    app.press("Undo").await?;
    app.cell_shows("Night buses", "Rank", "1").await
}
