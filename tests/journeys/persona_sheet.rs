//! A persona as Markdown, and on paper.

use super::persona::{NADIA, open_new};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use whole_app::{App, Engine};

whole_app::journeys![
    a_persona_leaves_as_markdown,
    a_printed_sheet_is_gone_afterwards;
    in [Engine::Chromium] => a_persona_fits_a_sheet_of_paper, a_persona_of_many_words_fits_a_sheet_too,
];

async fn a_persona_leaves_as_markdown(app: &App) -> Result<()> {
    app.open_example().await?;
    app.visit(NADIA).await?;
    app.persona("Nadia Osei").await?;
    app.expect_file().await?;
    app.press("Save as Markdown").await?;
    let file = app.saved_file().await?;
    app.shows("lumen-transit-nadia-osei.md is in your downloads")
        .await?;
    let lines: Vec<&str> = file.lines().collect();
    for line in [
        "# Nadia Osei",
        "## Who they are",
        "- **Role:** Nurse on rotating shifts, two buses each way, no car",
        "- **Kind:** Primary",
        "## Needs",
        "## Behaviours",
        "## What was said and seen",
        "- **Shifts:** Two early, two late, two nights, three off",
    ] {
        ensure!(lines.contains(&line), "“{line}” is not in\n{file}");
    }
    let catch = r"
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.copied = text; } } });
        window.print = () => { window.printed = document.querySelector('#persona-paper')?.textContent; };
        return null";
    app.script::<Value>(catch).await?;
    app.press("Copy as Markdown").await?;
    app.shows("The persona is copied as Markdown").await?;
    ensure!(app.script::<String>("return window.copied").await? == file);
    app.press("Print").await?;
    app.until("the sheet to be printed", async || {
        app.truth("return window.printed === 'Nadia Osei'").await
    })
    .await
}

async fn a_printed_sheet_is_gone_afterwards(app: &App) -> Result<()> {
    app.open_example().await?;
    app.visit(NADIA).await?;
    app.persona("Nadia Osei").await?;
    // A dialog that is closed without printing, as the browser tells of it.
    let cancelled = r"
        window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            window.sheets = document.querySelectorAll('.persona-paper').length;
            dispatchEvent(new Event('afterprint'));
        };
        return null";
    app.script::<Value>(cancelled).await?;
    app.press("Print").await?;
    let sheets = app
        .wait_for("the dialog", async || {
            app.script::<Option<usize>>("return window.sheets ?? null")
                .await
        })
        .await?;
    ensure!(sheets == 1, "{sheets} sheets in the dialog");
    let none = "return !document.querySelector('.persona-paper')";
    app.until("no sheet to be left", async || app.truth(none).await)
        .await?;

    // The same by the browser's own command.
    let printed = r"
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
        return null";
    app.script::<Value>(printed).await?;
    app.until("no sheet to be left", async || app.truth(none).await)
        .await
}

async fn a_persona_fits_a_sheet_of_paper(app: &App) -> Result<()> {
    app.open_example().await?;
    app.visit(NADIA).await?;
    app.persona("Nadia Osei").await?;
    let pages = app.pages_of_paper().await?;
    ensure!(pages == 1, "{pages} pages");
    // A4 within its margins of 1.2 cm, at 96 pixels an inch.
    app.resize((703, 1032)).await?;
    app.on_paper().await?;
    let print = "dispatchEvent(new Event(arguments[0])); return null";
    app.script_with::<Value>(print, vec![json!("beforeprint")])
        .await?;
    app.find_shown("//article[@aria-labelledby='persona-paper']//h3[.='Needs']")
        .await?;
    app.picture_page("persona-paper").await?;
    let height: u32 = app
        .script("return document.documentElement.scrollHeight")
        .await?;
    ensure!(height <= 1032, "{height} pixels are more than a sheet has");
    let pressed = r"
        const shows = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 2;
        return [...document.querySelectorAll('header.header, nav, button, select, textarea')].filter(shows).map((it) => it.className)";
    let pressed: Vec<String> = app.script(pressed).await?;
    ensure!(pressed.is_empty(), "on paper: {pressed:?}");
    Ok(())
}

async fn a_persona_of_many_words_fits_a_sheet_too(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    let sentence = "The board at the stop says four minutes, and then it says four minutes again";
    let lines = |what: &str| {
        let lines = (1..=30).map(|at| format!("{what} {at}: {sentence}, {sentence}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    for one in ["goal", "need", "pain", "behaviour", "tool", "frustration"] {
        app.press(&format!("Add a {one}")).await?;
        app.has_focus(&format!("{}{}", one[..1].to_uppercase(), &one[1..]))
            .await?;
        app.paste(&lines(one)).await?;
        app.leave_field().await?;
    }
    for field in ["Context of use", "A day"] {
        app.persona_field("Ada", field).await?.click().await?;
        let insert = "document.execCommand('insertText', false, arguments[0]); return null";
        app.script_with::<Value>(insert, vec![json!(lines("At"))])
            .await?;
        app.leave_field().await?;
    }
    app.saved().await?;
    let pages = app.pages_of_paper().await?;
    ensure!(pages == 1, "{pages} pages");
    // What is left out is told.
    app.resize((703, 1032)).await?;
    app.on_paper().await?;
    let print = "dispatchEvent(new Event(arguments[0])); return null";
    app.script_with::<Value>(print, vec![json!("beforeprint")])
        .await?;
    app.find_shown("//article[@aria-labelledby='persona-paper']//section[@data-section='needs']//li[starts-with(normalize-space(.), 'and ') and contains(., ' more')]")
        .await?;
    app.picture_page("persona-paper-long").await?;
    Ok(())
}
