//! What shows before the program has come, and the mark in the browser's tab.

use anyhow::{Result, ensure};
use serde::Deserialize;
use whole_app::{App, Engine};

whole_app::journeys![
    the_tab_bears_the_mark, what_shows_first_shows_whole;
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

async fn what_shows_first_shows_whole(app: &App) -> Result<()> {
    app.start_empty().await?;
    // The page as it arrives in two pieces, in a frame, where no program takes its place.
    let in_two = r"
        const page = (await (await fetch('')).text()).replace(/<script[\s\S]*?<\/script>/g, '');
        const half = page.indexOf('<nav class=');
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%';
        const arriving = frame.contentDocument;
        const shows = async () => {
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            return ['header', 'nav'].map((part) => (arriving.querySelector(`.static-workspace .${part}`)?.offsetHeight ?? 0) > 0);
        };
        arriving.open();
        arriving.write(page.slice(0, half));
        const first = [!!arriving.querySelector('.static-workspace .header'), ...await shows()];
        arriving.write(page.slice(half));
        arriving.close();
        const drawn = (page) => [...page.querySelectorAll('.header .button.primary path')].map((it) => it.getAttribute('d'));
        return [first, await shows(), drawn(arriving), drawn(document)]";
    let (first, then, drawn, later): (Vec<bool>, Vec<bool>, Vec<String>, Vec<String>) =
        app.promise(in_two, Vec::new()).await?;
    ensure!(first == [true, false, false], "half of it: {first:?}");
    ensure!(then == [true, true], "the whole: {then:?}");
    // What the program puts in its place looks the same.
    ensure!(
        !drawn.is_empty() && drawn == later,
        "{drawn:?} and then {later:?}"
    );
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
