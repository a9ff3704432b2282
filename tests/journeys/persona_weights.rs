//! Needs and pains are weighed, and the most pressing stand first.

use super::persona::open_new;
use anyhow::{Result, ensure};
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    needs_and_pains_are_weighed_and_the_most_pressing_shown_first,
    nothing_moves_under_the_hands_while_the_most_pressing_show_first,
];

async fn needs_and_pains_are_weighed_and_the_most_pressing_shown_first(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    app.press("Add a need").await?;
    app.has_focus("Need").await?;
    for need in ["One", "Two", "Three"] {
        app.keys(need).await?;
        app.persona_line("Ada", need).await?;
        app.keys(Key::Enter).await?;
        app.has_focus("Need").await?;
    }
    app.leave_field().await?;
    app.persona_has("Ada", "Needs", &["One", "Two", "Three"])
        .await?;
    app.weigh("Severity", "Two", "Slight").await?;
    app.weigh("Frequency", "Two", "Daily").await?;
    app.weigh("Severity", "Three", "Critical").await?;
    app.weigh("Frequency", "Three", "Daily").await?;
    // Nothing moves until it is asked for.
    app.persona_has("Ada", "Needs", &["One", "Two", "Three"])
        .await?;
    app.press("Needs: most pressing first").await?;
    app.persona_has("Ada", "Needs", &["Three", "Two", "One"])
        .await?;
    app.press("Needs: most pressing first").await?;
    app.persona_has("Ada", "Needs", &["One", "Two", "Three"])
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.persona_has("Ada", "Needs", &["One", "Two", "Three"])
        .await?;
    let chosen = app.field("Severity of “Three”").await?;
    let words = "return arguments[0].selectedOptions[0].textContent";
    let words: String = app.script_with(words, vec![chosen.to_json()?]).await?;
    ensure!(words == "Critical", "{words}");
    app.press("Needs: most pressing first").await?;
    app.persona_has("Ada", "Needs", &["Three", "Two", "One"])
        .await?;
    // A change of weight is one step, and moves what it is about once the list is left.
    app.weigh("Severity", "One", "Critical").await?;
    app.weigh("Frequency", "One", "Daily").await?;
    app.control('z').await?;
    app.control('z').await?;
    let chosen = app.field("Severity of “One”").await?;
    app.until("the weight to be taken back", async || {
        Ok(chosen.prop("value").await?.as_deref() == Some("0"))
    })
    .await
}

async fn nothing_moves_under_the_hands_while_the_most_pressing_show_first(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    app.press("Add a pain").await?;
    app.has_focus("Pain").await?;
    app.keys("Cold" + Key::Enter + "Dark" + Key::Enter + "Late")
        .await?;
    app.leave_field().await?;
    app.persona_has("Ada", "Pains", &["Cold", "Dark", "Late"])
        .await?;
    app.weigh("Severity", "Late", "Critical").await?;
    app.weigh("Frequency", "Late", "Daily").await?;
    app.press("Pains: most pressing first").await?;
    app.persona_has("Ada", "Pains", &["Late", "Cold", "Dark"])
        .await?;
    // A line of its own, at the end.
    app.press("Add a pain").await?;
    app.has_focus("Pain").await?;
    app.keys("No light at the stop").await?;
    app.persona_has(
        "Ada",
        "Pains",
        &["Late", "Cold", "Dark", "No light at the stop"],
    )
    .await?;
    // One below the first, in the middle of the list.
    app.persona_line("Ada", "Late").await?.click().await?;
    app.keys(Key::End + Key::Enter + "Two buses, and a walk" + Key::Enter + "Wet feet")
        .await?;
    let all = [
        "Late",
        "Two buses, and a walk",
        "Wet feet",
        "Cold",
        "Dark",
        "No light at the stop",
    ];
    app.persona_has("Ada", "Pains", &all).await?;
    // Weighed anew, it stays where it is until the list is left.
    app.weigh("Severity", "Dark", "Critical").await?;
    app.weigh("Frequency", "Dark", "Weekly").await?;
    app.persona_line("Ada", "Dark").await?.click().await?;
    app.keys(Key::End + ", and wet").await?;
    app.persona_has(
        "Ada",
        "Pains",
        &[
            "Late",
            "Two buses, and a walk",
            "Wet feet",
            "Cold",
            "Dark, and wet",
            "No light at the stop",
        ],
    )
    .await?;
    app.leave_field().await?;
    let rest = |first: &[&'static str]| {
        let last = [
            "Two buses, and a walk",
            "Wet feet",
            "Cold",
            "No light at the stop",
        ];
        [first, &last].concat()
    };
    app.persona_has("Ada", "Pains", &rest(&["Late", "Dark, and wet"]))
        .await?;
    // The line above has the focus after an empty one is taken away, and keeps it.
    app.persona_line("Ada", "Wet feet").await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Backspace + Key::Backspace + "!").await?;
    app.persona_has(
        "Ada",
        "Pains",
        &[
            "Late",
            "Dark, and wet",
            "Two buses, and a walk!",
            "Cold",
            "No light at the stop",
        ],
    )
    .await
}
