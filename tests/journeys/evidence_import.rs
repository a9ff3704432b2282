//! A table becomes evidence.

use super::evidence::NOTHING;
use anyhow::Result;
use whole_app::App;

whole_app::journeys![
    a_table_becomes_evidence,
    a_press_too_many_adds_no_row_twice,
    an_import_that_is_closed_adds_nothing,
];

pub const TABLE: &str = "Date,Method,Participant,Quote,Tags,Room\n\
    2026-11-02,Interview,Ines,\"Late, and wet\",rain; bus,12\n\
    2026-11-03,Survey,Berg,,,13\n\
    2026-11-04,Survey,Berg,Not quoted, so too wide,,14\n\
    soon,Support ticket,Hal,The lift is broken,lift,15\n";

async fn a_table_becomes_evidence(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.press("Import a table…").await?;
    app.put_text("Paste the rows, with the names of the columns first", TABLE)
        .await?;
    app.shows("2 rows go in, 2 do not fit.").await?;
    app.shows("it says nothing of what was learned").await?;
    app.shows("it has 7 cells for 6 columns").await?;
    app.shows("“soon” does not say a date.").await?;
    for line in ["Line 3", "Line 4", "Line 5"] {
        app.shows(line).await?;
    }
    // What was guessed can be put right.
    let room = app.field("Room").await?;
    app.choose_from(&room, "Source").await?;
    let tags = app.field("Tags").await?;
    app.choose_from(&tags, "Themes").await?;
    app.press("Add 2 pieces").await?;
    app.no_dialog().await?;
    app.shows("2 pieces are added").await?;
    app.evidence_is(&["Late, and wet", "The lift is broken"])
        .await?;
    app.evidence_row("Ines · 12").await?;
    app.press_beginning("lift").await?;
    app.evidence_is(&["The lift is broken"]).await?;
    app.press("Show all").await?;

    // The same table again adds nothing.
    app.press("Import a table…").await?;
    app.put_text("Paste the rows, with the names of the columns first", "Date,Method,Participant,Quote,Source\n2026-11-02,Interview,Ines,\"Late, and wet\",12\n2026-11-05,Interview,Ines,Later still,13\n")
        .await?;
    app.shows("this piece is there already.").await?;
    app.press("Take another table").await?;
    app.put_text(
        "Paste the rows, with the names of the columns first",
        "Quote\n\n",
    )
    .await?;
    app.press("Read the rows").await?;
    app.shows("There is no row below the names of the columns.")
        .await?;
    // What is no table at all says so, and a table without words asks for them.
    app.put_text(
        "Paste the rows, with the names of the columns first",
        "[{\"floor\": 3},\n{\"floor\": 4}]",
    )
    .await?;
    app.shows("It is no table, but a web page, or JSON without a list of things that have names.")
        .await?;
    app.put_text(
        "Paste the rows, with the names of the columns first",
        "Reach,Told\n12,Late again\n13,Wet\n",
    )
    .await?;
    app.shows("Choose the column that says what was learned")
        .await?;
    let told = app.field("Told").await?;
    app.choose_from(&told, "Quote").await?;
    app.shows("2 rows go in.").await?;
    app.press("Cancel").await?;
    app.no_dialog().await?;
    // One step took all of it in, and one takes it back.
    app.dismiss_messages().await?;
    app.control('z').await?;
    app.shows(NOTHING).await
}

async fn a_press_too_many_adds_no_row_twice(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.press("Import a table…").await?;
    app.put_text("Paste the rows, with the names of the columns first", TABLE)
        .await?;
    // Two presses before the first is done, quicker than any driver.
    let add = app.button("Add 2 pieces").await?;
    let twice = "arguments[0].click(); arguments[0].click(); return null";
    app.script_with::<serde_json::Value>(twice, vec![add.to_json()?])
        .await?;
    app.no_dialog().await?;
    app.evidence_is(&["Late, and wet", "The lift is broken"])
        .await?;
    app.control('z').await?;
    app.shows(NOTHING).await
}

async fn an_import_that_is_closed_adds_nothing(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    let begin = async || {
        app.press("Import a table…").await?;
        app.put_text("Paste the rows, with the names of the columns first", TABLE)
            .await?;
        app.button("Add 2 pieces").await
    };
    let both = "arguments[0].click(); arguments[1].click(); return null";
    // Closed before the pieces are added, quicker than any driver.
    let (add, cancel) = (begin().await?, app.button("Cancel").await?);
    app.script_with::<serde_json::Value>(both, vec![add.to_json()?, cancel.to_json()?])
        .await?;
    app.no_dialog().await?;
    app.shows("Nothing is added: the import was closed.")
        .await?;
    app.shows(NOTHING).await?;

    // Left with its page.
    app.dismiss_messages().await?;
    let add = begin().await?;
    let leave = "arguments[0].click(); history.pushState(null, '', '#/people'); dispatchEvent(new Event('hashchange')); return null";
    app.script_with::<serde_json::Value>(leave, vec![add.to_json()?])
        .await?;
    app.shows("Who is it for?").await?;
    app.shows("Nothing is added: the import was closed.")
        .await?;
    app.evidence_page(NOTHING).await
}
