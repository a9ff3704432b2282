//! The table of initiatives as people know tables from spreadsheets: filled down, sorted by several columns, grouped,
//! and seen again as it was saved.

use anyhow::{Result, ensure};
use thirtyfour::Key;
use whole_app::App;
use whole_app::hands::quoted;

whole_app::journeys![
    a_cell_is_filled_down_by_keys_and_at_once,
    a_range_is_typed_into_a_cell_and_counts_by_its_middle,
    what_one_column_leaves_equal_another_sorts,
    rows_are_grouped_and_groups_are_closed_by_keys,
    what_is_grouped_is_edited_and_picked_as_before,
    a_tag_that_is_taken_back_groups_anew,
    nothing_is_filled_from_another_group_or_into_what_is_hidden,
    keys_go_from_group_to_group_and_pick_no_heading,
    a_second_column_sorts_by_keys_and_on_a_phone,
    what_is_done_is_said_to_have_no_rank,
    a_view_is_saved_shown_again_and_goes_along_with_the_file,
    views_of_a_newer_build_are_shown_and_not_changed,
    what_owners_and_tags_leave_is_kept_in_a_view,
    of_many_owners_one_is_found_by_any_words_of_its_name,
];

const FOUR: &str = "Initiative\tReach\tImpact\tConfidence\tEffort
Night buses\t2400\t2\t80\t3
Solar roofs\t1000\t2\t80\t4
Stop screens\t500\t1\t80\t4
Bike racks\t300\t1\t50\t2
";
const NAMES: [&str; 4] = ["Night buses", "Solar roofs", "Stop screens", "Bike racks"];

async fn begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    app.paste(FOUR).await?;
    app.shows("Added 4 initiatives").await?;
    app.dismiss_messages().await?;
    app.table_lists(&NAMES).await
}

async fn a_cell_is_filled_down_by_keys_and_at_once(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell("Solar roofs", "Effort").await?;
    app.control('d').await?;
    app.cell_shows("Solar roofs", "Effort", "3").await?;
    app.says("Filled 1 cell with “3”").await?;
    app.control('z').await?;
    app.cell_shows("Solar roofs", "Effort", "4").await?;

    // Into all that are selected, from the first of them; all of it is one step back.
    app.go_to_cell("Night buses", "Reach").await?;
    app.control('a').await?;
    app.bar_says("4 selected").await?;
    app.press("Fill down reach").await?;
    app.cell_shows("Bike racks", "Reach", "2,400").await?;
    app.cell_shows("Stop screens", "Reach", "2,400").await?;
    app.control('z').await?;
    app.cell_shows("Bike racks", "Reach", "300").await?;
    app.cell_shows("Stop screens", "Reach", "500").await?;
    app.cell_shows("Night buses", "Reach", "2,400").await
}

async fn a_range_is_typed_into_a_cell_and_counts_by_its_middle(app: &App) -> Result<()> {
    begin(app).await?;
    app.set_cell("Solar roofs", "Reach", "2000-4000").await?;
    app.cell_shows("Solar roofs", "Reach", "2,000–4,000")
        .await?;
    app.cell_shows("Solar roofs", "RICE", "1,200").await?;
    app.set_cell("Solar roofs", "Reach", "2000–3500–4000")
        .await?;
    app.cell_shows("Solar roofs", "Reach", "3,500 2,000–4,000")
        .await?;
    app.cell_shows("Solar roofs", "RICE", "1,400").await?;
    // It is filled down whole, and what makes no range stays to be mended.
    app.go_to_cell("Night buses", "Reach").await?;
    app.control('d').await?;
    app.cell_shows("Night buses", "Reach", "3,500 2,000–4,000")
        .await?;
    app.go_to_cell("Bike racks", "Reach").await?;
    app.keys("400-300" + Key::Enter).await?;
    app.shows("A range rises: least, most likely, most.")
        .await?;
    app.keys(Key::Escape).await?;
    app.cell_shows("Bike racks", "Reach", "300").await?;
    // A number in its place is a number again.
    app.set_cell("Solar roofs", "Reach", "10").await?;
    app.cell_shows("Solar roofs", "Reach", "10").await?;
    app.saved().await?;
    app.reload().await?;
    app.cell_shows("Night buses", "Reach", "3,500 2,000–4,000")
        .await?;
    app.no_broken_numbers().await
}

/// Presses a header, with Shift or without.
async fn sort_by(app: &App, column: &str, then: bool) -> Result<()> {
    let path = format!(
        "//*[@role='columnheader']//button[span[contains(., {})]]",
        quoted(column)
    );
    let header = app.find_shown(path).await?;
    if then {
        app.press_holding(Key::Shift, &header).await
    } else {
        header.click().await?;
        Ok(())
    }
}

async fn what_one_column_leaves_equal_another_sorts(app: &App) -> Result<()> {
    begin(app).await?;
    sort_by(app, "Impact", false).await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens", "Bike racks"])
        .await?;
    sort_by(app, "Effort", true).await?;
    app.table_lists(&["Solar roofs", "Night buses", "Stop screens", "Bike racks"])
        .await?;
    app.shows("4 initiatives, by impact, then effort").await?;
    sort_by(app, "Effort", true).await?;
    app.table_lists(&["Night buses", "Solar roofs", "Bike racks", "Stop screens"])
        .await?;
    // One alone again.
    sort_by(app, "Reach", false).await?;
    app.table_lists(&NAMES).await?;
    app.shows("4 initiatives, by reach").await?;
    app.no_broken_numbers().await
}

async fn open_views(app: &App) -> Result<()> {
    app.press_shown("//button[contains(@class, 'views-button')]")
        .await?;
    app.field("Group by").await.map(|_| ())
}

/// Saves what shows under a name, in the list of views, which is open.
async fn save_view(app: &App, name: &str) -> Result<()> {
    app.type_in(&app.field("Name of the view").await?, name)
        .await?;
    app.keys(Key::Enter).await?;
    app.find_shown(saved_view(name) + "[@aria-current]").await?;
    Ok(())
}

/// The button that shows a saved view.
fn saved_view(name: &str) -> String {
    format!(
        "//section[@aria-label='Saved views']//button[contains(., {})]",
        quoted(name)
    )
}

async fn group_by(app: &App, words: &str) -> Result<()> {
    open_views(app).await?;
    app.choose_from(&app.field("Group by").await?, words)
        .await?;
    app.keys(Key::Escape).await
}

/// Waits until the table shows exactly these lines, headings with their numbers.
async fn lines_are(app: &App, wanted: &[&str]) -> Result<()> {
    let script = r"
        const rows = [...document.querySelectorAll('[role=grid] .grid-body > [role=row]:not([hidden])')];
        const line = (row) => row.classList.contains('heading')
            ? row.innerText.replace(/\s+/g, ' ').trim()
            : row.querySelector('[data-label=Initiative] [dir=auto]').textContent.trim();
        return rows.sort((a, b) => a.ariaRowIndex - b.ariaRowIndex).map(line)";
    app.until(&format!("the table to show {wanted:?}"), async || {
        Ok(app.script::<Vec<String>>(script).await? == wanted)
    })
    .await
}

async fn rows_are_grouped_and_groups_are_closed_by_keys(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell("Stop screens", "Rank").await?;
    app.choose_from(&app.field("Status").await?, "Planned")
        .await?;
    group_by(app, "Status").await?;
    lines_are(
        app,
        &[
            "Idea 3",
            "Night buses",
            "Solar roofs",
            "Bike racks",
            "Planned 1",
            "Stop screens",
        ],
    )
    .await?;
    // From a row up to its heading; there the arrows close and open.
    app.go_to_cell("Night buses", "Initiative").await?;
    app.keys(Key::Up).await?;
    app.keys(Key::Left).await?;
    lines_are(app, &["Idea 3", "Planned 1", "Stop screens"]).await?;
    app.keys(Key::Down).await?;
    app.keys(Key::Enter).await?;
    lines_are(app, &["Idea 3", "Planned 1"]).await?;
    app.keys(Key::Up).await?;
    app.keys(Key::Right).await?;
    lines_are(
        app,
        &[
            "Idea 3",
            "Night buses",
            "Solar roofs",
            "Bike racks",
            "Planned 1",
        ],
    )
    .await?;
    // The order within them is that of the table, and it is there again.
    sort_by(app, "Reach", false).await?;
    sort_by(app, "Reach", false).await?;
    lines_are(
        app,
        &[
            "Idea 3",
            "Bike racks",
            "Solar roofs",
            "Night buses",
            "Planned 1",
        ],
    )
    .await?;
    app.saved().await?;
    app.reload().await?;
    lines_are(
        app,
        &[
            "Idea 3",
            "Night buses",
            "Solar roofs",
            "Bike racks",
            "Planned 1",
            "Stop screens",
        ],
    )
    .await?;
    group_by(app, "Nothing").await?;
    app.table_lists(&NAMES).await
}

async fn what_is_grouped_is_edited_and_picked_as_before(app: &App) -> Result<()> {
    begin(app).await?;
    group_by(app, "Owner").await?;
    lines_are(
        app,
        &[
            "Nobody answers for these 4",
            NAMES[0],
            NAMES[1],
            NAMES[2],
            NAMES[3],
        ],
    )
    .await?;
    // Typing on a heading edits nothing, and no heading is selected.
    app.go_to_cell("Night buses", "Initiative").await?;
    app.keys(Key::Up).await?;
    app.keys("x").await?;
    app.control('a').await?;
    app.bar_says("4 selected").await?;
    app.control('d').await?;
    app.table_lists(&NAMES).await?;
    app.keys(Key::Escape).await?;
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.type_in(&app.field("Owner").await?, "Ruth").await?;
    app.leave_field().await?;
    lines_are(
        app,
        &[
            "Ruth 1",
            NAMES[1],
            "Nobody answers for these 3",
            NAMES[0],
            NAMES[2],
            NAMES[3],
        ],
    )
    .await?;
    app.set_cell("Night buses", "Effort", "30").await?;
    lines_are(
        app,
        &[
            "Ruth 1",
            NAMES[1],
            "Nobody answers for these 3",
            NAMES[0],
            NAMES[2],
            NAMES[3],
        ],
    )
    .await?;
    app.cell_shows("Night buses", "Rank", "2").await?;
    app.no_broken_numbers().await
}

async fn a_tag_that_is_taken_back_groups_anew(app: &App) -> Result<()> {
    begin(app).await?;
    group_by(app, "Tag").await?;
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.open_card("Solar roofs").await?;
    app.type_in(&app.field("Tags").await?, "roofs").await?;
    app.keys(Key::Enter).await?;
    app.go("Priorities").await?;
    lines_are(
        app,
        &[
            "roofs 1",
            NAMES[1],
            "Without a tag 3",
            NAMES[0],
            NAMES[2],
            NAMES[3],
        ],
    )
    .await?;
    app.control('z').await?;
    lines_are(
        app,
        &["Without a tag 4", NAMES[0], NAMES[1], NAMES[2], NAMES[3]],
    )
    .await
}

/// Two groups: an idea, and three that are planned.
async fn two_groups(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell("Night buses", "Rank").await?;
    app.choose_from(&app.field("Status").await?, "Planned")
        .await?;
    group_by(app, "Status").await?;
    lines_are(
        app,
        &[
            "Idea 3",
            NAMES[1],
            NAMES[2],
            NAMES[3],
            "Planned 1",
            NAMES[0],
        ],
    )
    .await
}

async fn nothing_is_filled_from_another_group_or_into_what_is_hidden(app: &App) -> Result<()> {
    two_groups(app).await?;
    // Above the first of a group stands its heading, which has no effort.
    app.go_to_cell("Night buses", "Effort").await?;
    app.control('d').await?;
    app.go_to_cell("Bike racks", "Effort").await?;
    app.control('d').await?;
    app.cell_shows("Bike racks", "Effort", "4").await?;
    app.cell_shows("Night buses", "Effort", "3").await?;

    // Of four that are selected one is in a group that is closed.
    app.control('a').await?;
    app.bar_says("4 selected").await?;
    app.go_to_cell("Night buses", "Effort").await?;
    app.keys(Key::Up).await?;
    app.keys(Key::Left).await?;
    app.bar_says("4 selected, 1 hidden").await?;
    app.go_to_cell("Solar roofs", "Reach").await?;
    app.press("Fill down reach into 2 cells that show").await?;
    app.says("Filled 2 cells with “1000”").await?;
    app.cell_shows("Bike racks", "Reach", "1,000").await?;
    app.go_to_cell("Bike racks", "Initiative").await?;
    app.keys(Key::Down).await?;
    app.keys(Key::Right).await?;
    app.cell_shows("Night buses", "Reach", "2,400").await?;
    // The filter hides as well, and keys do as the button does.
    app.control('z').await?;
    app.cell_shows("Bike racks", "Reach", "300").await?;
    app.fill("Find initiatives", "st").await?;
    app.bar_says("4 selected, 3 hidden").await?;
    app.fill("Find initiatives", "o").await?;
    app.bar_says("4 selected, 2 hidden").await?;
    app.go_to_cell("Solar roofs", "Reach").await?;
    app.press("Fill down reach into 1 cell that shows").await?;
    app.cell_shows("Stop screens", "Reach", "1,000").await?;
    app.type_in(&app.field("Find initiatives").await?, "")
        .await?;
    app.keys(Key::Backspace).await?;
    app.cell_shows("Bike racks", "Reach", "300").await?;
    app.cell_shows("Night buses", "Reach", "2,400").await
}

async fn keys_go_from_group_to_group_and_pick_no_heading(app: &App) -> Result<()> {
    two_groups(app).await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.shift(Key::Tab).await?;
    app.cursor_is_at("Bike racks", "Effort").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.keys(Key::Tab).await?;
    app.cursor_is_at("Night buses", "Initiative").await?;
    // Before the first row there is none.
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.shift(Key::Tab).await?;
    app.cursor_is_at("Solar roofs", "Initiative").await?;

    // Where the cursor is on the box, Shift and Enter select no heading.
    app.keys(Key::Up).await?;
    app.keys(Key::Home).await?;
    app.shift(Key::Enter).await?;
    app.shift(Key::Down).await?;
    app.bar_says("1 selected").await?;
    app.selected_are(&["Solar roofs"]).await
}

async fn a_second_column_sorts_by_keys_and_on_a_phone(app: &App) -> Result<()> {
    begin(app).await?;
    sort_by(app, "Impact", false).await?;
    app.shows("4 initiatives, by impact").await?;
    // On the headers by keys: three to the right of impact stands effort.
    app.keys(Key::Right + Key::Right).await?;
    app.shift(Key::Enter).await?;
    app.shows("4 initiatives, by impact, then effort").await?;
    app.table_lists(&["Solar roofs", "Night buses", "Stop screens", "Bike racks"])
        .await?;
    if !app.resize((390, 844)).await? {
        return Ok(());
    }
    let select = async |label: &str| {
        let path = format!("//label[span[.='{label}']]//select");
        app.find_shown(path).await
    };
    app.choose_from(&select("Then by").await?, "Nothing")
        .await?;
    app.says("Sorted by impact, highest first").await?;
    app.table_lists(&NAMES).await?;
    app.choose_from(&select("Then by").await?, "Effort").await?;
    app.says("Sorted by impact, highest first, then effort, highest first")
        .await?;
    app.table_lists(&["Solar roofs", "Night buses", "Stop screens", "Bike racks"])
        .await?;
    app.choose_from(&select("Sort by").await?, "Confidence")
        .await?;
    app.says("Sorted by confidence, highest first, then effort, highest first")
        .await?;
    app.table_lists(&["Solar roofs", "Stop screens", "Night buses", "Bike racks"])
        .await?;
    // What sorts first is not offered once more.
    let offered = "return [...document.querySelectorAll('.sort-by label:last-child option')].map((it) => it.textContent)";
    let offered: Vec<String> = app.script(offered).await?;
    ensure!(!offered.contains(&"Confidence".to_owned()), "{offered:?}");
    app.page_is_fit().await?;
    // Either goes the other way round, and says so.
    app.press("Then highest first: turn round").await?;
    app.says("Sorted by confidence, highest first, then effort, lowest first")
        .await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens", "Bike racks"])
        .await?;
    app.choose_from(&select("Then by").await?, "Nothing")
        .await?;
    app.press("Highest first: turn round").await?;
    app.says("Sorted by confidence, lowest first").await?;
    app.table_lists(&["Bike racks", "Night buses", "Solar roofs", "Stop screens"])
        .await
}

async fn what_is_done_is_said_to_have_no_rank(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.choose_from(&app.field("Status").await?, "Done").await?;
    app.says("Solar roofs is done, and has no rank any more")
        .await?;
    app.cell_shows("Solar roofs", "RICE", "400").await
}

async fn a_view_is_saved_shown_again_and_goes_along_with_the_file(app: &App) -> Result<()> {
    begin(app).await?;
    app.fill("Find initiatives", "s").await?;
    group_by(app, "Bucket").await?;
    sort_by(app, "Effort", false).await?;
    open_views(app).await?;
    save_view(app, "The long ones").await?;
    app.keys(Key::Escape).await?;
    let file = app.export().await?;
    ensure!(file.contains("The long ones"));

    group_by(app, "Nothing").await?;
    app.fill("Find initiatives", "").await?;
    sort_by(app, "Reach", false).await?;
    app.table_lists(&NAMES).await?;
    open_views(app).await?;
    app.press_shown(saved_view("The long ones") + "[not(@aria-current)]")
        .await?;
    app.says("Shows The long ones").await?;
    lines_are(
        app,
        &["In no bucket 4", NAMES[1], NAMES[2], NAMES[0], NAMES[3]],
    )
    .await?;
    ensure!(app.value("Find initiatives").await? == "s");
    // Changed, and saved under its name; deleted, and back.
    app.choose_from(&app.field("Group by").await?, "Owner")
        .await?;
    // The rows are laid out anew, and the sheet with them.
    app.lies_still().await?;
    app.press("Save what shows as The long ones").await?;
    app.find_shown(saved_view("The long ones") + "[@aria-current]")
        .await?;
    app.press("Delete The long ones").await?;
    app.shows("Keep what is found and filtered").await?;
    app.keys(Key::Escape).await?;
    app.press("Undo").await?;
    open_views(app).await?;
    app.find_shown(saved_view("The long ones")).await?;
    app.page_is_fit().await
}

async fn views_of_a_newer_build_are_shown_and_not_changed(app: &App) -> Result<()> {
    begin(app).await?;
    open_views(app).await?;
    save_view(app, "All of it").await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/priorities").await?;
    group_by(app, "Owner").await?;
    lines_are(
        app,
        &[
            "Nobody answers for these 4",
            NAMES[0],
            NAMES[1],
            NAMES[2],
            NAMES[3],
        ],
    )
    .await?;
    open_views(app).await?;
    app.press_shown(saved_view("All of it")).await?;
    app.table_lists(&NAMES).await?;
    let editors =
        "return document.querySelectorAll('.views-saved :is(input, .icon-button)').length";
    ensure!(app.script::<usize>(editors).await? == 0);
    Ok(())
}

async fn what_owners_and_tags_leave_is_kept_in_a_view(app: &App) -> Result<()> {
    begin(app).await?;
    for initiative in &NAMES[..2] {
        app.go_to_cell(initiative, "Initiative").await?;
        app.type_in(&app.field("Owner").await?, "Zoe Lund").await?;
        app.leave_field().await?;
    }
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.open_card("Solar roofs").await?;
    app.type_in(&app.field("Tags").await?, "roofs").await?;
    app.keys(Key::Enter).await?;
    app.go("Priorities").await?;

    app.press("Filter").await?;
    app.tick_filter("Zoe Lund").await?;
    app.table_lists(&NAMES[..2]).await?;
    app.tick_filter("roofs").await?;
    app.table_lists(&NAMES[1..2]).await?;
    app.until("the other dots to be dimmed", async || {
        app.truth("return document.querySelectorAll('.dot.out').length === 3")
            .await
    })
    .await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Filter 2 on").await?;

    open_views(app).await?;
    save_view(app, "Zoe’s roofs").await?;
    app.keys(Key::Escape).await?;

    // Each is a chip, which takes it away; what has none of it can be asked for as well.
    app.press("Remove the filter Tag: roofs").await?;
    app.table_lists(&NAMES[..2]).await?;
    app.press("Remove the filter Owner: Zoe Lund").await?;
    app.table_lists(&NAMES).await?;
    app.press("Filter").await?;
    app.tick_filter("Without an owner").await?;
    app.table_lists(&NAMES[2..]).await?;
    app.press("Clear all").await?;
    app.keys(Key::Escape).await?;
    app.table_lists(&NAMES).await?;

    app.saved().await?;
    app.reload().await?;
    open_views(app).await?;
    app.press_shown(saved_view("Zoe’s roofs")).await?;
    app.table_lists(&NAMES[1..2]).await?;
    app.keys(Key::Escape).await?;
    app.press("Filter 2 on").await?;
    app.page_is_fit().await
}

async fn of_many_owners_one_is_found_by_any_words_of_its_name(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    let line = |at: u32| format!("Line {at:02}\t{}\tZoé {at:02} Lund\n", 100 - at);
    let lines: String = (1..=10).map(line).collect();
    app.paste(&format!("Name\tReach\tOwner\n{lines}")).await?;
    app.shows("Added 10 initiatives").await?;
    app.dismiss_messages().await?;
    app.press("Filter").await?;
    app.shows("and 2 more").await?;
    app.type_in(&app.field("Find among owners").await?, "lund 09 zoe")
        .await?;
    app.tick_filter("Zoé 09 Lund").await?;
    app.table_lists(&["Line 09"]).await
}
