//! Personas side by side.

use super::persona::fits_fingers;
use anyhow::{Result, ensure};
use whole_app::App;

whole_app::journeys![
    personas_stand_side_by_side,
    the_comparison_is_fit_for_every_screen,
];

async fn columns_are(app: &App, names: &[&str]) -> Result<()> {
    let script =
        "return [...document.querySelectorAll('main thead th')].map((it) => it.textContent.trim())";
    app.until(&format!("the columns {names:?}"), async || {
        Ok(app.script::<Vec<String>>(script).await? == names)
    })
    .await
}

async fn personas_stand_side_by_side(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.visit("#/people/persona").await?;
    app.shows("It takes two to compare").await?;
    app.open_example().await?;
    app.go("People").await?;
    app.press_shown("//a[normalize-space(.)='Side by side']")
        .await?;
    app.shows("Personas side by side").await?;
    columns_are(app, &["Nadia Osei", "Tomasz Lis", "Ines Duarte"]).await?;
    let choice = |name: &str| format!("//label[normalize-space(.)='{name}']/input");
    app.press_shown(choice("Tomasz Lis")).await?;
    columns_are(app, &["Nadia Osei", "Ines Duarte"]).await?;
    app.press_shown(choice("Astrid Berg")).await?;
    app.press_shown(choice("Hal Whitlock")).await?;
    let four = ["Nadia Osei", "Ines Duarte", "Astrid Berg", "Hal Whitlock"];
    columns_are(app, &four).await?;
    // They stand so the next time, too.
    app.reload().await?;
    columns_are(app, &four).await?;
    let fifth = app.find_shown(choice("Oliver Hahn")).await?;
    ensure!(!fifth.is_enabled().await?, "a fifth can be chosen");
    let needs = "//table//tr[th[.='Needs']]/td[1][contains(., 'To know before she gets up whether the 04:52 will run') and contains(., 'Critical, daily')]";
    app.find_shown(needs).await?;
    for name in ["Ines Duarte", "Astrid Berg", "Hal Whitlock"] {
        app.press_shown(choice(name)).await?;
    }
    app.shows("Choose two at least.").await?;
    app.press_shown(choice("Oliver Hahn")).await?;
    columns_are(app, &["Nadia Osei", "Oliver Hahn"]).await?;
    app.press_shown("//th//a[.='Oliver Hahn']").await?;
    app.persona("Oliver Hahn").await?;
    Ok(())
}

async fn the_comparison_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    app.page_is_fit_everywhere("#/people/persona", "Whom to compare", async || Ok(()))
        .await?;
    fits_fingers(app, "Whom to compare").await
}
