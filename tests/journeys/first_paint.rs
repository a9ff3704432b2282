//! What shows before the program has come, and the mark in the browser's tab.

use anyhow::{Result, ensure};
use serde::Deserialize;
use whole_app::{App, Engine};

whole_app::journeys![
    the_tab_bears_the_mark;
    in [Engine::Chromium] => the_page_says_what_it_is_before_the_program_has_come,
];

/// What came of asking for a file.
#[derive(Deserialize, Debug)]
struct Answer {
    status: u16,
    kind: String,
    width: u32,
}

async fn the_tab_bears_the_mark(app: &App) -> Result<()> {
    app.open().await?;
    let ask = r"
        const { href } = document.querySelector('link[rel~=icon]');
        const { status, headers } = await fetch(href);
        const drawn = new Image();
        drawn.src = href;
        await drawn.decode();
        return { status, kind: headers.get('content-type') ?? '', width: drawn.width };";
    let icon: Answer = app.promise(ask, Vec::new()).await?;
    let is_there = icon.status == 200 && icon.kind.starts_with("image/") && icon.width > 0;
    ensure!(is_there, "{icon:?}");
    Ok(())
}

async fn the_page_says_what_it_is_before_the_program_has_come(app: &App) -> Result<()> {
    app.refuse_downloads(&[".wasm"]).await?;
    app.visit("").await?;
    says(app, "From why to launch, on one screen").await?;
    app.refuse_downloads(&[]).await?;
    app.open_example().await?;
    // With a plan there is a place for it.
    app.refuse_downloads(&[".wasm"]).await?;
    app.driver()?.refresh().await?;
    for words in ["Bullseye", "Vision", "People", "Priorities", "Opening"] {
        says(app, words).await?;
    }
    app.refuse_downloads(&[]).await.map(|_| ())
}

/// That the page shows these words and the mark, and the program is not there.
async fn says(app: &App, words: &str) -> Result<()> {
    app.shows(words).await?;
    let mark = r"
        const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 8;
        return [...document.querySelectorAll('#static-shell svg.mark')].some(seen)";
    ensure!(app.truth(mark).await?, "there is no mark");
    Ok(())
}
