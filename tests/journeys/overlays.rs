//! What lies over a page keeps the rules of accessibility in every theme: dialogs, menus, the palette, and the
//! page of last resort.

use anyhow::{Context, Result, ensure};
use thirtyfour::{Key, WindowHandle};
use whole_app::{App, Engine, Wish, axe};

whole_app::journeys![; in [Engine::Chromium] =>
    what_opens_over_the_vision_keeps_the_rules,
    what_storage_asks_keeps_the_rules,
    what_is_to_settle_keeps_the_rules,
    the_page_of_last_resort_keeps_the_rules,
];

const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// Puts on each theme, one after the other, as it was chosen on an earlier visit.
async fn in_every_theme(app: &App, look: impl AsyncFn() -> Result<()>) -> Result<()> {
    app.wish(&[Wish::Still]).await?;
    for theme in THEMES {
        app.set_quick("bullseye?theme", theme).await?;
        app.reload().await?;
        look().await.with_context(|| theme)?;
    }
    Ok(())
}

/// That the page as it is now breaks no rule.
async fn keeps_the_rules(app: &App, what: &str) -> Result<()> {
    app.lies_still().await?;
    let found = axe::violations(app).await?;
    ensure!(found.is_empty(), "{what}: {found}");
    Ok(())
}

/// That a dialog is open and breaks no rule; closes it.
async fn dialog_keeps_the_rules(app: &App, what: &str) -> Result<()> {
    app.find_shown("//dialog[@open]//*[self::h1 or self::h2 or self::input]")
        .await?;
    keeps_the_rules(app, what).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await
}

/// That a menu is open, at this item, and breaks no rule; closes it.
async fn menu_keeps_the_rules(app: &App, item: &str) -> Result<()> {
    app.item(item).await?;
    keeps_the_rules(app, "an open menu").await?;
    app.keys(Key::Escape).await?;
    let closed = "return !document.querySelector('[role=menu]:popover-open')";
    app.until("the menu to close", async || app.truth(closed).await)
        .await
}

async fn what_opens_over_the_vision_keeps_the_rules(app: &App) -> Result<()> {
    app.open_example().await?;
    in_every_theme(app, async || {
        app.keys("?").await?;
        dialog_keeps_the_rules(app, "the keys").await?;
        app.control('k').await?;
        app.field("Search or do anything").await?;
        app.find_shown("//*[@role='option']").await?;
        dialog_keeps_the_rules(app, "the palette").await?;
        app.control('k').await?;
        app.field("Search or do anything").await?;
        app.keys("zzzz").await?;
        app.shows("Nothing found").await?;
        dialog_keeps_the_rules(app, "the palette that finds nothing").await?;
        app.choose("Workspace:", "Rename this workspace").await?;
        app.field("Name").await?;
        dialog_keeps_the_rules(app, "rename").await?;
        app.press_named("Workspace:").await?;
        menu_keeps_the_rules(app, "New workspace").await?;
        app.press_named("Theme:").await?;
        menu_keeps_the_rules(app, "As the system").await?;
        let note = app.note("04:30 is somebody’s rush hour").await?;
        app.press_other_at(app.middle(&note).await?).await?;
        menu_keeps_the_rules(app, "Move to What").await?;
        app.drop_file("broken.bullseye.json", "{").await?;
        dialog_keeps_the_rules(app, "a file that cannot be read").await
    })
    .await
}

async fn what_storage_asks_keeps_the_rules(app: &App) -> Result<()> {
    app.open_example().await?;
    app.choose("Workspace:", "Duplicate this workspace").await?;
    app.button("Workspace: Lumen Transit (copy)").await?;
    app.saved().await?;
    app.choose("Workspace:", "Delete this workspace").await?;
    app.button("Workspace: Lumen Transit").await?;
    app.go("Storage").await?;
    app.press("Make a checkpoint").await?;
    app.button("Compare").await?;
    // A note that nobody can read any more.
    app.saved().await?;
    app.leave_app().await?;
    let stored = app.quick().await?;
    // In every workspace that has it: the one that shows is among them.
    for (key, value) in stored.iter().filter(|(_, it)| it.contains("\"Plan B\"")) {
        let garbage = &value[..value.len() / 2];
        app.set_quick(key, garbage).await?;
        app.set_durable(key, garbage).await?;
    }
    app.open_at("#/storage").await?;
    app.shows("was set aside").await?;
    in_every_theme(app, async || {
        for (button, asked) in [
            ("Compare", "a checkpoint"),
            ("Erase…", "erasing a workspace"),
            ("Discard…", "discarding what was set aside"),
        ] {
            app.press(button).await?;
            dialog_keeps_the_rules(app, asked).await?;
        }
        app.press_named("Delete ").await?;
        dialog_keeps_the_rules(app, "deleting a checkpoint").await
    })
    .await
}

async fn what_is_to_settle_keeps_the_rules(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.fill("Why statement", "To move a city.").await?;
    app.saved().await?;
    let first: WindowHandle = app.driver()?.window().await?;
    let second = app.driver()?.new_tab().await?;
    app.driver()?.switch_to_window(second.clone()).await?;
    app.open().await?;
    app.shows("To move a city.").await?;
    app.saved().await?;
    super::safety::type_at_the_same_moment(app, &first, &second).await?;
    app.button("1 conflict to settle").await?;
    in_every_theme(app, async || {
        app.press("1 conflict to settle").await?;
        app.shows("From here.").await?;
        dialog_keeps_the_rules(app, "a conflict").await
    })
    .await?;
    app.driver()?.switch_to_window(second).await?;
    app.driver()?.close_window().await?;
    app.driver()?.switch_to_window(first).await?;
    Ok(())
}

async fn the_page_of_last_resort_keeps_the_rules(app: &App) -> Result<()> {
    app.open_example().await?;
    app.wish(&[Wish::Still]).await?;
    for theme in THEMES {
        app.leave_app().await?;
        app.set_quick("bullseye?theme", theme).await?;
        app.visit("#/panic").await?;
        app.shows("your work is safe").await?;
        keeps_the_rules(app, theme).await?;
        app.press_shown("//summary").await?;
        keeps_the_rules(app, "what happened").await?;
    }
    Ok(())
}
