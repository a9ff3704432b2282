//! What the primitives of the gallery open keeps the rules of accessibility, in every theme.

use anyhow::{Context, Result, ensure};
use thirtyfour::Key;
use whole_app::hands::quoted;
use whole_app::{App, Engine, Wish, axe};

whole_app::journeys![; in [Engine::Chromium] => what_is_open_keeps_the_rules_of_accessibility];

/// What is pressed, whether it is a field to type this into, and how one knows that it is open.
const OPENED: &[(&str, &str, &str)] = &[
    ("More", "", "//*[@role='menuitem']"),
    ("Reviewer", "a", "//*[@role='option']"),
    ("What shows", "", "//*[@popover]//input"),
    (
        "Say",
        "",
        "//*[@role='status'][contains(., 'The note is deleted.')]",
    ),
    ("Open a dialog", "", "//dialog[@open]//button"),
    ("Open a drawer", "", "//dialog[@open]//button"),
    ("Delete a version", "", "//dialog[@open]//button"),
];

async fn what_is_open_keeps_the_rules_of_accessibility(app: &App) -> Result<()> {
    app.wish(&[Wish::Still]).await?;
    app.start_empty().await?;
    app.open_at("#/gallery").await?;
    for theme in ["light", "dark", "contrast"] {
        app.set_quick("bullseye?theme", theme).await?;
        app.reload().await?;
        app.shows("Every primitive, in every state").await?;
        for (opener, typed, opened) in OPENED {
            keeps_the_rules(app, opener, typed, opened)
                .await
                .with_context(|| format!("{opener}, {theme}"))?;
        }
    }
    Ok(())
}

async fn keeps_the_rules(app: &App, opener: &str, typed: &str, opened: &str) -> Result<()> {
    if typed.is_empty() {
        let name = quoted(opener);
        app.press_shown(format!(
            "//main//button[not(@disabled)][@aria-label={name} or normalize-space(.)={name}]"
        ))
        .await?;
    } else {
        app.type_in(&app.field(opener).await?, typed).await?;
    }
    app.find_shown(opened).await?;
    app.lies_still().await?;
    let found = axe::violations(app).await?;
    ensure!(found.is_empty(), "{found}");
    app.keys(Key::Escape).await?;
    app.leave_field().await?;
    app.no_dialog().await?;
    app.dismiss_messages().await
}
