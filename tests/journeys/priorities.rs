//! The Priorities room: initiatives in a table and on a matrix, ranked by RICE.

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::{By, Key, WebElement};
use whole_app::{App, Engine};

whole_app::journeys![
    initiatives_are_written_by_keys_alone,
    the_order_follows_the_scores,
    bad_numbers_are_refused_in_place,
    little_confidence_is_a_moonshot,
    table_and_matrix_are_in_step,
    dots_are_dragged,
    initiatives_are_for_personas,
    the_table_sorts_and_filters,
    pasted_lines_become_initiatives,
    what_is_typed_in_a_cell_outlasts_a_paste,
    a_key_that_puts_letters_together_empties_no_name,
    a_deleted_initiative_comes_back_whole;
    in [Engine::Chromium] => names_and_sums_have_room_on_a_laptop,
];

const TITLES: [&str; 4] = ["Reach", "Impact", "Confidence", "Effort"];

/// The Priorities room of an empty workspace, with these initiatives: a line each, with tabs.
async fn begin(app: &App, initiatives: &[&str]) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    if !initiatives.is_empty() {
        // A last line's end makes even one line a list.
        app.paste(&format!("{}\n", initiatives.join("\n"))).await?;
        app.shows(&format!("Added {} initiative", initiatives.len()))
            .await?;
    }
    Ok(())
}

async fn initiatives_are_written_by_keys_alone(app: &App) -> Result<()> {
    begin(app, &[]).await?;
    let field = app.field("Add an initiative").await?;
    field.click().await?;
    app.keys("Night buses" + Key::Enter).await?;
    app.table_lists(&["Night buses"]).await?;
    // The field stays, for the next.
    app.keys("Solar roofs" + Key::Enter).await?;
    app.table_lists(&["Night buses", "Solar roofs"]).await?;
    ensure!(app.value("Add an initiative").await?.is_empty());
    app.leave_field().await?;

    app.keys("n").await?;
    app.cell_field().await?;
    app.keys("Stop screens" + Key::Enter).await?;
    app.cursor_is_at("Stop screens", "Initiative").await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    app.keys(Key::Up + Key::Up).await?;
    app.cursor_is_at("Night buses", "Initiative").await?;
    // Where the table is narrow it leaves the personas out.
    app.keys(Key::Right).await?;
    if app
        .script::<String>("return document.activeElement.dataset.label")
        .await?
        == "For"
    {
        app.keys(Key::Right).await?;
    }
    app.cursor_is_at("Night buses", "Reach").await?;
    // In one go: quick typing goes where it should.
    let typed = "2400" + Key::Tab + "2" + Key::Tab + "80" + Key::Tab + "3" + Key::Tab;
    app.keys(typed).await?;
    app.no_cell_field().await?;
    for (title, shown) in [("Reach", "2,400"), ("Confidence", "80 %"), ("Effort", "3")] {
        app.cell_shows("Night buses", title, shown).await?;
    }
    app.cell_shows("Night buses", "RICE", "1,280").await?;
    app.cell_shows("Night buses", "Rank", "1").await?;
    app.cell_shows("Solar roofs", "RICE", "–").await?;
    let formula = "//*[@role='math'][translate(@aria-label, '\u{a0}', ' ')='2,400 people a quarter × 2 × 80 % ÷ 3 person-months = 1,280']";
    app.go_to_cell("Night buses", "Effort").await?;
    app.find(By::XPath(formula)).await?;

    // Typing replaces; Escape restores; Enter edits what is there.
    app.keys("9").await?;
    app.cell_field().await?;
    app.keys(Key::Escape).await?;
    app.cursor_is_at("Night buses", "Effort").await?;
    app.cell_shows("Night buses", "Effort", "3").await?;
    app.keys("12" + Key::Enter).await?;
    app.no_cell_field().await?;
    app.cell_shows("Night buses", "Effort", "12").await?;
    app.cell_shows("Night buses", "RICE", "320").await?;
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.keys(" on depots" + Key::Enter).await?;
    app.no_cell_field().await?;
    app.table_lists(&["Night buses", "Solar roofs on depots", "Stop screens"])
        .await?;
    app.go_to_cell("Stop screens", "Initiative").await?;
    app.keys("Paper at stops").await?;
    app.cell_field().await?;
    app.keys(Key::Escape).await?;
    app.table_lists(&["Night buses", "Solar roofs on depots", "Stop screens"])
        .await?;
    app.cursor_is_at("Stop screens", "Initiative").await?;
    app.keys("Paper at stops" + Key::Enter).await?;
    app.table_lists(&["Night buses", "Solar roofs on depots", "Paper at stops"])
        .await?;

    // Begun and left empty, an initiative was never there.
    app.leave_field().await?;
    app.keys("n").await?;
    app.cell_field().await?;
    app.keys(Key::Escape).await?;
    app.table_lists(&["Night buses", "Solar roofs on depots", "Paper at stops"])
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.table_lists(&["Night buses", "Solar roofs on depots", "Paper at stops"])
        .await?;
    app.cell_shows("Night buses", "RICE", "320").await
}

async fn the_order_follows_the_scores(app: &App) -> Result<()> {
    begin(
        app,
        &[
            "Night buses\t2400\t2\t80\t3",
            "Solar roofs\t1000\t1\t100\t1",
            "Stop screens\t500\t3\t100\t2",
        ],
    )
    .await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    for (name, score, rank) in [
        ("Night buses", "1,280", "1"),
        ("Solar roofs", "1,000", "2"),
        ("Stop screens", "750", "3"),
    ] {
        app.cell_shows(name, "RICE", score).await?;
        app.cell_shows(name, "Rank", rank).await?;
    }
    app.set_cell("Stop screens", "Reach", "5,000").await?;
    app.table_lists(&["Stop screens", "Night buses", "Solar roofs"])
        .await?;
    app.cell_shows("Stop screens", "RICE", "7,500").await?;
    app.cell_shows("Night buses", "Rank", "2").await?;
    // Emptied, a number is missing, and with it the score.
    app.go_to_cell("Night buses", "Confidence").await?;
    app.keys(Key::Delete).await?;
    app.table_lists(&["Stop screens", "Solar roofs", "Night buses"])
        .await?;
    app.cell_shows("Night buses", "RICE", "–").await?;
    app.cell_shows("Night buses", "Rank", "–").await?;
    app.shows("Confidence is missing, so it has no score yet.")
        .await?;
    app.control('z').await?;
    app.table_lists(&["Stop screens", "Night buses", "Solar roofs"])
        .await?;
    app.control('z').await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    app.control_shift('z').await?;
    app.table_lists(&["Stop screens", "Night buses", "Solar roofs"])
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.table_lists(&["Stop screens", "Night buses", "Solar roofs"])
        .await?;
    app.cell_shows("Stop screens", "RICE", "7,500").await
}

async fn bad_numbers_are_refused_in_place(app: &App) -> Result<()> {
    const NAME: &str = "Night buses";
    begin(
        app,
        &["Night buses\t2400\t2\t80\t3", "Solar roofs\t1\t1\t100\t1"],
    )
    .await?;
    let before = ["2,400", "2", "80 %", "3"];
    for (title, text, reason) in [
        ("Reach", "many", "“many” is not a number."),
        ("Reach", "-1", "At least 0."),
        ("Reach", "1e308", "At most 10,000,000,000."),
        ("Reach", "1e999", "“1e999” is not a number."),
        ("Impact", "4", "One of 3, 2, 1, 0.5, 0.25."),
        ("Impact", "huge", "“huge” is not a number."),
        ("Confidence", "150 %", "At most 100."),
        ("Confidence", "NaN%", "“NaN%” is not a number."),
        ("Effort", "0", "More than 0."),
        ("Effort", "-2", "More than 0."),
        ("Effort", "1e308", "At most 120,000."),
        ("Effort", "inf", "“inf” is not a number."),
    ] {
        app.go_to_cell(NAME, title).await?;
        app.keys(Key::Enter).await?;
        app.cell_field().await?;
        app.keys(text).await?;
        app.keys(Key::Enter).await?;
        let alert = format!("//*[@role='alert'][.='{reason}']");
        app.find_shown(&alert).await?;
        let field = app.cell_field().await?;
        ensure!(field.prop("value").await?.as_deref() == Some(text));
        // Left, the cell keeps what was typed and why it is refused.
        app.find(By::XPath("//h1")).await?.click().await?;
        app.cell_shows(NAME, title, &format!("{text} {reason}"))
            .await?;
        app.cell_shows(NAME, "RICE", "1,280").await?;
        if !text.contains("NaN") && text != "inf" {
            app.no_broken_numbers().await?;
        }
        app.go_to_cell(NAME, title).await?;
        app.keys(Key::Escape).await?;
        app.until("the number from before", async || {
            Ok(shown_numbers(app, NAME).await? == before)
        })
        .await?;
    }
    // What is refused is not kept, wherever one goes.
    app.go_to_cell(NAME, "Effort").await?;
    app.keys("-3" + Key::Enter).await?;
    app.find_shown("//*[@role='alert'][.='More than 0.']")
        .await?;
    app.go("Vision").await?;
    app.shows("“-3” for the effort of Night buses was not kept. More than 0.")
        .await?;
    app.go("Priorities").await?;
    app.cell_shows(NAME, "Effort", "3").await?;

    // Numbers that are each allowed, and too far apart together.
    app.set_cell(NAME, "Reach", "1e10").await?;
    app.go_to_cell(NAME, "Effort").await?;
    app.keys("3e-308" + Key::Enter).await?;
    app.shows("At least 0.001.").await?;
    app.keys(Key::Escape).await?;
    app.set_cell(NAME, "Effort", "0.001").await?;
    app.set_cell("Solar roofs", "Effort", "120000").await?;
    app.no_broken_numbers().await?;
    app.saved().await?;
    app.reload().await?;
    app.cell(NAME, "RICE").await?;
    app.no_broken_numbers().await
}

/// What the cells of the four numbers show.
async fn shown_numbers(app: &App, initiative: &str) -> Result<Vec<String>> {
    let mut shown = Vec::new();
    for title in TITLES {
        let cell = app.cell(initiative, title).await?;
        let script = "return arguments[0].innerText.trim().replace(/\\s*(massive|high|medium|low|minimal)$/, '').replace(/\\s+/g, ' ')";
        shown.push(app.script_with(script, vec![cell.to_json()?]).await?);
    }
    Ok(shown)
}

async fn little_confidence_is_a_moonshot(app: &App) -> Result<()> {
    begin(
        app,
        &["Solar roofs\t1000\t1\t50\t1", "Night buses\t100\t2\t80\t3"],
    )
    .await?;
    app.cell_shows("Solar roofs", "Initiative", "Solar roofs")
        .await?;
    app.set_cell("Solar roofs", "Confidence", "49.9").await?;
    app.cell_shows("Solar roofs", "Initiative", "Solar roofs Moonshot")
        .await?;
    app.cell_shows("Night buses", "Initiative", "Night buses")
        .await?;
    app.go_to_cell("Solar roofs", "Initiative").await?;
    let badge = "//section[@aria-label='Selected initiative']//*[translate(@title, '\u{a0}', ' ')='Confidence below 50 %: a moonshot']";
    app.find_shown(badge).await?;
    app.saved().await?;
    app.reload().await?;
    app.cell_shows("Solar roofs", "Initiative", "Solar roofs Moonshot")
        .await?;
    app.set_cell("Solar roofs", "Confidence", "50 %").await?;
    app.cell_shows("Solar roofs", "Initiative", "Solar roofs")
        .await
}

async fn table_and_matrix_are_in_step(app: &App) -> Result<()> {
    const NAME: &str = "Night buses";
    begin(
        app,
        &[
            "Night buses\t2400\t2\t80\t3",
            "Solar roofs\t10\t1\t100\t24",
            "Stop screens",
        ],
    )
    .await?;
    app.dot_says(NAME, "impact 2 high, effort 3 person-months")
        .await?;
    app.quadrant("Quick wins", &[NAME]).await?;
    app.quadrant("Time sinks", &["Solar roofs"]).await?;

    // From the table to the matrix: more effort is to the right, less impact lower.
    let at = app.dot_place(NAME).await?;
    app.set_cell(NAME, "Effort", "12").await?;
    app.dot_says(NAME, "impact 2 high, effort 12 person-months")
        .await?;
    let further = app.dot_place(NAME).await?;
    ensure!(
        further.0 > at.0 + 20 && (further.1 - at.1).abs() < 3,
        "{at:?} {further:?}"
    );
    app.quadrant("Big bets", &[NAME]).await?;
    app.set_cell(NAME, "Impact", "0.5").await?;
    app.dot_says(NAME, "impact 0.5 low, effort 12 person-months")
        .await?;
    let lower = app.dot_place(NAME).await?;
    ensure!(
        lower.1 > further.1 + 20 && (lower.0 - further.0).abs() < 3,
        "{further:?} {lower:?}"
    );
    app.quadrant("Time sinks", &[NAME, "Solar roofs"]).await?;

    // From the matrix to the table, by arrow keys; all of them are one undo.
    app.dot(NAME).await?.click().await?;
    app.until("the dot to have the focus", async || {
        let focused = "return document.activeElement.getAttribute('aria-label') ?? ''";
        Ok(app.script::<String>(focused).await?.contains(NAME))
    })
    .await?;
    app.keys(Key::Up + Key::Up + Key::Left).await?;
    app.dot_says(NAME, "impact 2 high, effort 11.5 person-months")
        .await?;
    app.until("the table to follow", async || {
        Ok(shown_numbers(app, NAME).await? == ["2,400", "2", "80 %", "11.5"])
    })
    .await?;
    app.control('z').await?;
    app.dot_says(NAME, "impact 0.5 low, effort 12 person-months")
        .await?;
    app.until("the table to follow back", async || {
        Ok(shown_numbers(app, NAME).await? == ["2,400", "0.5", "80 %", "12"])
    })
    .await?;
    app.control_shift('z').await?;
    app.dot_says(NAME, "impact 2 high, effort 11.5 person-months")
        .await?;

    // What has no place yet waits beside the matrix, and Enter places it.
    let waiting = "//section[@aria-label='Not placed']//button[.='Stop screens']";
    app.find_shown(waiting).await?.send_keys(Key::Enter).await?;
    app.dot_says("Stop screens", "impact 1 medium, effort 3 person-months")
        .await?;
    app.cell_shows("Stop screens", "Effort", "3").await?;
    app.quadrant("Fill-ins", &["Stop screens"]).await?;
    app.saved().await?;
    app.reload().await?;
    app.dot_says(NAME, "impact 2 high, effort 11.5 person-months")
        .await?;
    app.dot_says("Stop screens", "impact 1 medium, effort 3 person-months")
        .await?;
    app.cell_shows(NAME, "Effort", "11.5").await
}

async fn dots_are_dragged(app: &App) -> Result<()> {
    const NAME: &str = "Night buses";
    begin(
        app,
        &[
            "Night buses\t2400\t2\t80\t3",
            "Solar roofs\t1000\t0.5\t100\t1",
            "Stop screens",
        ],
    )
    .await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    let from = app.dot_place(NAME).await?;
    app.drag(from, app.on_matrix("0.25 minimal", "12").await?)
        .await?;
    app.dot_says(NAME, "impact 0.25 minimal, effort 12 person-months")
        .await?;
    app.cell_shows(NAME, "Effort", "12").await?;
    app.cell_shows(NAME, "RICE", "40").await?;
    app.table_lists(&["Solar roofs", "Night buses", "Stop screens"])
        .await?;
    app.control('z').await?;
    app.dot_says(NAME, "impact 2 high, effort 3 person-months")
        .await?;
    app.cell_shows(NAME, "RICE", "1,280").await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    let back = app.dot_place(NAME).await?;
    ensure!(
        (back.0 - from.0).abs() < 3 && (back.1 - from.1).abs() < 3,
        "{from:?} {back:?}"
    );

    // Straight up, the effort stays to the digit.
    app.set_cell(NAME, "Effort", "2.95").await?;
    let from = app.dot_place(NAME).await?;
    let top = app.on_matrix("3 massive", "3").await?;
    app.drag(from, (from.0, top.1)).await?;
    app.dot_says(NAME, "impact 3 massive, effort 2.95 person-months")
        .await?;
    app.cell_shows(NAME, "Effort", "2.95").await?;

    // What waits beside the matrix is dragged onto it; dropped elsewhere it goes on waiting.
    let waiting = "//section[@aria-label='Not placed']//button[.='Stop screens']";
    let place = app.middle(&app.find_shown(waiting).await?).await?;
    app.drag(place, (place.0, place.1 - 2)).await?;
    app.find_shown(waiting).await?;
    app.drag(place, app.on_matrix("1 medium", "12").await?)
        .await?;
    app.dot_says("Stop screens", "impact 1 medium, effort 12 person-months")
        .await?;
    app.cell_shows("Stop screens", "Effort", "12").await?;
    app.saved().await?;
    app.reload().await?;
    app.dot_says(NAME, "impact 3 massive, effort 2.95 person-months")
        .await?;
    app.dot_says("Stop screens", "impact 1 medium, effort 12 person-months")
        .await
}

async fn initiatives_are_for_personas(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    for name in ["Nadia Osei", "Tom Brandt"] {
        app.add_persona(name).await?;
    }
    app.go("Priorities").await?;
    app.paste("Night buses\nSolar roofs").await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    choose(app, "Night buses", &["Nadia Osei", "Tom Brandt"]).await?;
    for name in ["Nadia Osei", "Tom Brandt"] {
        chip(app, name).await?;
    }
    app.go_to_cell("Solar roofs", "Initiative").await?;
    choose(app, "Solar roofs", &["Nadia Osei"]).await?;

    app.go("People").await?;
    app.persona_button("Tom Brandt", "1 initiative").await?;
    app.persona_menu("Nadia Osei", "2 initiatives").await?;
    app.item("Solar roofs").await?;
    app.item("Night buses").await?.click().await?;
    app.cursor_is_at("Night buses", "Initiative").await?;
    // A persona's chip leads back.
    chip(app, "Tom Brandt").await?.click().await?;
    app.persona_button("Tom Brandt", "1 initiative").await?;

    app.go("Priorities").await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    choose(app, "Night buses", &["Tom Brandt"]).await?;
    app.go("People").await?;
    app.persona("Tom Brandt").await?;
    app.shows("No initiative yet").await?;
    app.control('z').await?;
    app.persona_button("Tom Brandt", "1 initiative").await?;
    app.saved().await?;
    app.reload().await?;
    app.persona_button("Tom Brandt", "1 initiative").await?;
    app.persona_button("Nadia Osei", "2 initiatives").await?;
    app.go("Priorities").await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    chip(app, "Tom Brandt").await?;
    chip(app, "Nadia Osei").await?;

    // A persona's name finds the initiatives for them.
    app.type_in(&app.field("Find initiatives").await?, "tom")
        .await?;
    app.table_lists(&["Night buses"]).await?;
    // On a wide screen the table names them, too; only Chromium makes its window so wide.
    if app.resize((1920, 1080)).await? {
        app.cell_shows("Night buses", "For", "Nadia Tom").await?;
    }
    Ok(())
}

/// Ticks these personas for the initiative that is picked out, or takes their ticks away.
async fn choose(app: &App, initiative: &str, personas: &[&str]) -> Result<()> {
    app.press("Choose personas").await?;
    let list = format!("//*[@role='dialog'][@aria-label='Personas for {initiative}']");
    app.find_shown(&list).await?;
    for persona in personas {
        let path = format!(
            "{list}//input[@type='checkbox'][ancestor::label[normalize-space(.)='{persona}']]"
        );
        app.press_shown(path).await?;
    }
    app.keys(Key::Escape).await?;
    app.until("the list to close", async || {
        let open = "return document.querySelector('.persona-choice') === null";
        app.truth(open).await
    })
    .await
}

/// A persona of the initiative that is picked out.
async fn chip(app: &App, persona: &str) -> Result<WebElement> {
    let path = format!(
        "//*[@role='group'][@aria-label='Personas it is for']/a[normalize-space(.)='{persona}']"
    );
    app.find_shown(path).await
}

async fn the_table_sorts_and_filters(app: &App) -> Result<()> {
    begin(
        app,
        &[
            "Night buses\t2400\t2\t80\t3",
            "solar roofs\t3000\t1\t100\t10",
            "Benches at stops\t500\t1\t50\t",
            "Stop screens\t500\t3\t100\t2",
        ],
    )
    .await?;
    let by_rice = [
        "Night buses",
        "Stop screens",
        "solar roofs",
        "Benches at stops",
    ];
    app.table_lists(&by_rice).await?;
    sorted_by(app, "RICE", "descending").await?;
    header(app, "Reach").await?.click().await?;
    sorted_by(app, "Reach", "descending").await?;
    // Equals stand as they were added.
    app.table_lists(&[
        "solar roofs",
        "Night buses",
        "Benches at stops",
        "Stop screens",
    ])
    .await?;
    header(app, "Reach").await?.click().await?;
    sorted_by(app, "Reach", "ascending").await?;
    app.table_lists(&[
        "Benches at stops",
        "Stop screens",
        "Night buses",
        "solar roofs",
    ])
    .await?;
    // What has no effort is last either way round.
    header(app, "Effort").await?.click().await?;
    app.table_lists(&[
        "solar roofs",
        "Night buses",
        "Stop screens",
        "Benches at stops",
    ])
    .await?;
    header(app, "Effort").await?.click().await?;
    app.table_lists(&[
        "Stop screens",
        "Night buses",
        "solar roofs",
        "Benches at stops",
    ])
    .await?;
    header(app, "Initiative").await?.click().await?;
    sorted_by(app, "Initiative", "ascending").await?;
    app.shows("4 initiatives, by name").await?;
    let mut names = by_rice;
    names.sort_by_key(|name| name.to_lowercase());
    app.table_lists(&names).await?;

    app.type_in(&app.field("Find initiatives").await?, "STOP")
        .await?;
    app.table_lists(&["Benches at stops", "Stop screens"])
        .await?;
    app.shows("2 of 4 initiatives, by name").await?;
    app.type_in(&app.field("Find initiatives").await?, " zzz")
        .await?;
    app.shows("No initiative has these words").await?;
    app.press("Clear the filter").await?;
    app.table_lists(&names).await?;
    header(app, "RICE").await?.click().await?;
    app.table_lists(&by_rice).await
}

/// The header of a column.
async fn header(app: &App, title: &str) -> Result<WebElement> {
    let path =
        format!("//*[@role='columnheader']/button[starts-with(normalize-space(.), '{title}')]");
    app.find_shown(path).await
}

async fn sorted_by(app: &App, title: &str, direction: &str) -> Result<()> {
    let path = format!(
        "//*[@role='columnheader'][@aria-sort='{direction}']/button[starts-with(normalize-space(.), '{title}')]"
    );
    app.find_shown(path).await?;
    let sorted = app
        .driver()?
        .find_all(By::XPath("//*[@role='columnheader'][@aria-sort]"))
        .await?;
    ensure!(
        sorted.len() == 1,
        "{} columns say that they are sorted",
        sorted.len()
    );
    Ok(())
}

async fn pasted_lines_become_initiatives(app: &App) -> Result<()> {
    begin(app, &[]).await?;
    app.field("Add an initiative").await?.click().await?;
    app.paste("- Night buses\r\n\r\n• Solar roofs\nStop screens\n")
        .await?;
    app.shows("Added 3 initiatives").await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    app.press("Undo").await?;
    app.table_lists(&[]).await?;
    app.shows("List what you could do").await?;
    app.control_shift('z').await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;

    // From a spreadsheet, with its header; what cannot be taken is said.
    app.leave_field().await?;
    app.paste("Name\tReach\tImpact\tConfidence\tEffort\nDark mode\t2,600\thigh\t50 %\t4\nFare capping\tmany\t1\t150\t0").await?;
    app.shows("Added 2 initiatives. Not taken: “many” for reach in line 3 (“many” is not a number); “150” for confidence in line 3 (at most 100); “0” for effort in line 3 (more than 0)").await?;
    app.table_lists(&[
        "Dark mode",
        "Night buses",
        "Solar roofs",
        "Stop screens",
        "Fare capping",
    ])
    .await?;
    app.cell_shows("Dark mode", "RICE", "650").await?;
    // It stays where it was meant to go, with the reason.
    app.until("what was not taken", async || {
        let refused = [
            "many “many” is not a number.",
            "1",
            "150 At most 100.",
            "0 More than 0.",
        ];
        Ok(shown_numbers(app, "Fare capping").await? == refused)
    })
    .await?;
    app.cell_shows("Fare capping", "RICE", "–").await?;

    // A single text goes into the cell of the cursor; a bad one does not.
    app.go_to_cell("Fare capping", "Reach").await?;
    app.paste("1,000").await?;
    app.cell_shows("Fare capping", "Reach", "1,000").await?;
    app.paste("some").await?;
    app.shows("“some” is not a number.").await?;
    app.cell_shows("Fare capping", "Reach", "1,000").await?;

    // Lines pasted while a name is edited are initiatives, too.
    app.go_to_cell("Night buses", "Initiative").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.paste("Quiet rooms\nWarm stops").await?;
    let all = [
        "Dark mode",
        "Night buses",
        "Solar roofs",
        "Stop screens",
        "Fare capping",
        "Quiet rooms",
        "Warm stops",
    ];
    app.table_lists(&all).await?;
    app.no_broken_numbers().await?;
    app.saved().await?;
    app.reload().await?;
    app.table_lists(&all).await
}

async fn what_is_typed_in_a_cell_outlasts_a_paste(app: &App) -> Result<()> {
    begin(app, &["Night buses", "Solar roofs"]).await?;
    app.go_to_cell("Solar roofs", "Initiative").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.keys(" by").await?;
    field_holds(app, "Solar roofs by").await?;
    app.paste(" day\nand\tnight\n").await?;
    // What is pasted stands where the cursor is, on one line.
    field_holds(app, "Solar roofs by day and night").await?;
    app.keys(Key::Enter).await?;
    app.no_cell_field().await?;
    app.table_lists(&["Night buses", "Solar roofs by day and night"])
        .await?;

    // A row that was just begun is not undone.
    app.leave_field().await?;
    app.keys("n").await?;
    app.cell_field().await?;
    app.keys("Warm ").await?;
    field_holds(app, "Warm ").await?;
    app.paste("stops\nat night").await?;
    field_holds(app, "Warm stops at night").await?;
    app.keys(Key::Enter).await?;
    app.no_cell_field().await?;
    let three = [
        "Night buses",
        "Solar roofs by day and night",
        "Warm stops at night",
    ];
    app.table_lists(&three).await?;

    // One in which nothing was typed makes way for what is pasted.
    app.leave_field().await?;
    app.keys("n").await?;
    app.cell_field().await?;
    app.paste("Quiet rooms\nFare capping").await?;
    let five = [three[0], three[1], three[2], "Quiet rooms", "Fare capping"];
    app.table_lists(&five).await
}

/// Waits until the field of the cell that is edited holds this.
async fn field_holds(app: &App, text: &str) -> Result<()> {
    app.until(&format!("the field to hold “{text}”"), async || {
        let held = "return document.activeElement.value ?? ''";
        Ok(app.script::<String>(held).await? == text)
    })
    .await
}

async fn a_key_that_puts_letters_together_empties_no_name(app: &App) -> Result<()> {
    begin(app, &["Night buses", "Solar roofs"]).await?;
    // As `´` before the `e` of `é`; a driver has no such key.
    let dead = r"
        const way = { key: 'Dead', keyCode: 229, bubbles: true, cancelable: true };
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', way));
        return null";
    let selected = "const it = document.activeElement; return it.value.slice(it.selectionStart, it.selectionEnd)";
    app.go_to_cell("Night buses", "Initiative").await?;
    for then in ["", "É"] {
        app.script::<Value>(dead).await?;
        app.cell_field().await?;
        app.until("the name to be selected", async || {
            Ok(app.script::<String>(selected).await? == "Night buses")
        })
        .await?;
        app.keys(format!("{then}{}", Key::Enter.value())).await?;
        app.no_cell_field().await?;
        let name = if then.is_empty() { "Night buses" } else { then };
        app.table_lists(&[name, "Solar roofs"]).await?;
        app.cursor_is_at("Solar roofs", "Initiative").await?;
        app.keys(Key::Up).await?;
        app.cursor_is_at(name, "Initiative").await?;
    }
    Ok(())
}

async fn a_deleted_initiative_comes_back_whole(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    app.add_persona("Nadia").await?;
    app.go("Priorities").await?;
    app.paste("Night buses\t2400\t2\t80\t3\nSolar roofs\t1000\t1\t100\t1")
        .await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    app.fill("Description", "Every half hour, all night.")
        .await?;
    choose(app, "Night buses", &["Nadia"]).await?;
    app.press("Delete initiative").await?;
    app.shows("Night buses is deleted").await?;
    app.table_lists(&["Solar roofs"]).await?;
    app.cell_shows("Solar roofs", "Rank", "1").await?;
    app.cursor_is_at("Solar roofs", "Initiative").await?;
    app.quadrant("Quick wins", &[]).await?;
    app.control('z').await?;
    for again in [false, true] {
        if again {
            app.saved().await?;
            app.reload().await?;
        }
        app.table_lists(&["Night buses", "Solar roofs"]).await?;
        app.cell_shows("Night buses", "RICE", "1,280").await?;
        app.go_to_cell("Night buses", "Initiative").await?;
        ensure!(app.value("Description").await? == "Every half hour, all night.");
        chip(app, "Nadia").await?;
        app.dot_says("Night buses", "impact 2 high, effort 3 person-months")
            .await?;
    }
    app.go("People").await?;
    app.persona_button("Nadia", "1 initiative").await?;

    // Copied, it stands beside itself, for the same persona.
    app.go("Priorities").await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    app.press("Duplicate initiative").await?;
    app.table_lists(&["Night buses", "Night buses (copy)", "Solar roofs"])
        .await?;
    app.cell_shows("Night buses (copy)", "RICE", "1,280")
        .await?;
    app.go("People").await?;
    app.persona_button("Nadia", "2 initiatives").await?;
    Ok(())
}

async fn names_and_sums_have_room_on_a_laptop(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("Priorities").await?;
    app.resize((1366, 768)).await?;
    app.cell("Message broker upgrade", "Initiative").await?;
    let cut = r"
        const names = [...document.querySelectorAll('.grid-body .name .cell-text')];
        const heads = [...document.querySelectorAll('.grid-head [role=columnheader] :is(button, small)')];
        return [...names, ...heads].filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent)";
    app.until("names and heads to be whole", async || {
        Ok(app.script::<Vec<String>>(cut).await?.is_empty())
    })
    .await?;
    // The sum has a line, its result the next, and what is said of it the one after.
    let below = r"
        const box = (it) => document.querySelector(`.formula .arithmetic ${it}`).getBoundingClientRect();
        const [term, total, said] = ['.terms > span', '.terms > .total', 'p'].map(box);
        return term.bottom <= total.top && total.bottom <= said.top";
    app.until("the result on a line of its own", async || {
        app.truth(below).await
    })
    .await
}
