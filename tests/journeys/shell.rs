//! The shell: the first visit, the palette, workspaces, themes, undo.

use anyhow::Result;
use whole_app::App;

whole_app::journeys![
    a_first_visit_offers_three_ways_to_begin,
    the_example_is_there_after_a_reload,
];

async fn a_first_visit_offers_three_ways_to_begin(app: &App) -> Result<()> {
    app.open().await?;
    for words in ["Start empty", "Open the example", "Open a file"] {
        app.shows(words).await?;
    }
    Ok(())
}

async fn the_example_is_there_after_a_reload(app: &App) -> Result<()> {
    app.open_example().await?;
    app.shows("Lumen Transit").await?;
    app.reload().await?;
    app.shows("Lumen Transit").await?;
    app.go("People").await
}
