//! The brief: read on a shared screen, printed, and sent as Markdown.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use whole_app::{App, Engine};

whole_app::journeys![
    the_brief_is_what_is_written_elsewhere,
    the_brief_leaves_as_markdown,
    the_brief_is_fit_for_every_screen;
    in [Engine::Chromium] => the_brief_fits_a_projector_and_a_sheet_of_paper,
];

const STATEMENT: &str = "People who depend on buses at odd hours can plan their lives as surely as people who own cars.";

async fn the_brief_is_what_is_written_elsewhere(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Brief").await?;
    app.shows("One page that says it all").await?;
    app.go_to_page("Bullseye").await?;
    app.fill("Vision statement", "Night is for everybody")
        .await?;
    app.fill("Why statement", "A late bus should cost the city.")
        .await?;
    app.go_to_page("Brief").await?;
    sections_are(app, &["Vision", "Why, how, what"]).await?;
    app.shows("Night is for everybody").await?;
    app.go_to_page("Feedback").await?;
    app.type_in(&app.field("What was said").await?, "Why?")
        .await?;
    app.leave_field().await?;
    let every = app.field("We review the vision").await?;
    app.choose_from(&every, "Every month").await?;
    app.put_date("Last reviewed", "2024-01-31").await?;
    app.go_to_page("Brief").await?;
    sections_are(app, &["Vision", "Why, how, what", "How it stands"]).await?;
    app.shows("1 open").await?;
    app.shows("Overdue since 29 February 2024 (every month)")
        .await?;
    // It follows whatever changes.
    app.control('z').await?;
    app.shows("The first is due (every month)").await?;
    // On paper, every day is written out.
    app.go_to_page("Feedback").await?;
    let every = app.field("We review the vision").await?;
    app.choose_from(&every, "Every week").await?;
    let today = app.day(0).await?;
    app.put_date("Last reviewed", &today).await?;
    app.go_to_page("Bullseye").await?;
    app.save_version("Agreed", "Ruth").await?;
    app.go_to_page("Brief").await?;
    let year = |day: String| day[..4].to_owned();
    app.shows(&format!("{}, approved by Ruth", year(today)))
        .await?;
    let next = year(app.day(7).await?);
    app.shows(&format!("{next} (every week)")).await
}

async fn sections_are(app: &App, wanted: &[&str]) -> Result<()> {
    let script = "return [...document.querySelectorAll('article h3')].map((it) => it.textContent)";
    app.until(&format!("the sections {wanted:?}"), async || {
        Ok(app.script::<Vec<String>>(script).await? == wanted)
    })
    .await
}

async fn the_brief_leaves_as_markdown(app: &App) -> Result<()> {
    app.open_example().await?;
    app.fill("Why statement", "# 1. *Not* a [heading](x) <b>")
        .await?;
    app.go_to_page("Brief").await?;
    app.expect_file().await?;
    app.press("Save as Markdown").await?;
    let file = app.saved_file().await?;
    app.shows("lumen-transit-brief.md is in your downloads")
        .await?;
    let lines: Vec<&str> = file.lines().collect();
    for line in [
        "# Lumen Transit",
        "## Vision",
        STATEMENT,
        "- **Why:** \\# 1. \\*Not\\* a \\[heading\\](x) \\<b>",
        "## Who it is for",
        "- **Nadia Osei** Nurse on rotating shifts, two buses each way, no car",
        "## Unique value proposition",
        "Know before you get up whether your bus will come, and what to do if it will not.",
        "## How we differ",
        "| What matters, and how well it is answered | Lumen Transit | Departure board | Day-time planner | Leave early, just in case |",
        "| Need: To know before she gets up whether the 04:52 will run | Best | Not at all | Partly | Not at all |",
        "## Goals it serves",
        "## What we settled",
        "- **The nurse at five, or the student at two?** Amara, 3 July 2025",
        "  - Shifts first. The way home gets the same promise in the second half of the year.",
        "## How it stands",
        "- **Latest version:** The version of 12 June 2025, approved by Amara, Priya, Ruth; changed since",
        "- **Tensions:** 1 open",
        "- **Feedback:** 2 open (1 strong)",
        "- **Next review:** The first is due (every quarter)",
    ] {
        ensure!(lines.contains(&line), "“{line}” is not in\n{file}");
    }
    ensure!(
        !file.contains("Do dispatchers promise"),
        "it is not settled"
    );

    // The clipboard is the machine's; what it is given is caught here.
    let catch = r"
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.copied = text; } } });
        return null";
    app.script::<Value>(catch).await?;
    app.press("Copy as Markdown").await?;
    app.shows("The brief is copied as Markdown").await?;
    ensure!(app.script::<String>("return window.copied").await? == file);
    let refuse = r"
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
        return null";
    app.script::<Value>(refuse).await?;
    app.press("Copy as Markdown").await?;
    app.shows("Save it as Markdown instead.").await?;

    app.script::<Value>("window.print = () => { window.printed = true; }; return null")
        .await?;
    app.press("Print").await?;
    app.until("the page to be printed", async || {
        app.truth("return window.printed === true").await
    })
    .await
}

async fn the_brief_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    app.page_is_fit_everywhere("#/vision/brief", STATEMENT, async || Ok(()))
        .await?;
    Ok(())
}

async fn the_brief_fits_a_projector_and_a_sheet_of_paper(app: &App) -> Result<()> {
    app.open_example().await?;
    app.set_quick("bullseye?scale", "stage").await?;
    app.resize((1920, 1080)).await?;
    app.open_at("#/vision/brief").await?;
    app.reload().await?;
    app.shows(STATEMENT).await?;
    app.picture_page("brief-stage-1920").await?;
    // A room reads the sentences first; the rest follows.
    let last = "return document.querySelector('[data-section=value-proposition]').getBoundingClientRect().bottom - innerHeight";
    let below: f64 = app.script(last).await?;
    ensure!(
        below <= 0.0,
        "{below} pixels of the sentences are below the screen"
    );

    // A4 within its margins of 1.2 cm, at 96 pixels an inch.
    app.resize((703, 1032)).await?;
    app.on_paper().await?;
    let print = "dispatchEvent(new Event(arguments[0])); return null";
    app.script_with::<Value>(print, vec![json!("beforeprint")])
        .await?;
    app.picture_page("brief-paper").await?;
    let height: u32 = app
        .script("return document.documentElement.scrollHeight")
        .await?;
    ensure!(height <= 1032, "{height} pixels are more than a sheet has");
    let pressed = r"
        const shows = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 2;
        return [...document.querySelectorAll('header.header, nav, button')].filter(shows).map((it) => it.className)";
    let pressed: Vec<String> = app.script(pressed).await?;
    ensure!(pressed.is_empty(), "on paper: {pressed:?}");
    app.shows("approved by Amara, Priya, Ruth").await
}
