//! Evidence: noted in every way, linked, gathered.

use super::evidence_import::TABLE;
use anyhow::{Result, ensure};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    evidence_is_noted_by_keys_and_kept,
    every_way_has_its_form,
    evidence_speaks_for_and_against,
    themes_gather_evidence,
    evidence_is_fit_for_every_screen,
    fingers_have_room_on_evidence,
    evidence_of_a_newer_build_is_only_read,
];

pub const LATE: &str = "I was late again.";
pub const BOARD: &str = "Your board said two minutes";
pub const NOTHING: &str = "Write down what you learn";

async fn evidence_is_noted_by_keys_and_kept(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.begin_evidence("Interview").await?;
    ensure!(app.value("Date").await? == app.day(0).await?);
    app.press("Done, note another").await?;
    app.shows("Say in a few words what was learned.").await?;
    // Letters that are taken back leave no trace.
    let quote = app.field("Quote").await?;
    app.type_in(&quote, "x").await?;
    app.evidence_is(&["x"]).await?;
    app.keys(Key::Backspace).await?;
    app.press("Close").await?;
    app.shows(NOTHING).await?;

    app.begin_evidence("Interview").await?;
    app.fill("Question asked", "How was last night?").await?;
    app.fill("Quote", LATE).await?;
    app.fill("What it means", "Nobody tells them.").await?;
    app.fill("Who", "Nadia, nurse").await?;
    app.fill("Source", "At the ward").await?;
    let sure = app.field("How sure").await?;
    app.choose_from(&sure, "High").await?;
    app.add_tag("waiting").await?;
    app.leave_field().await?;
    // Why, and why that is.
    app.type_in(&app.field("Why, 1").await?, "The bus was early")
        .await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Why, 2").await?;
    app.keys("Nobody waits for the minute").await?;
    app.leave_field().await?;
    app.evidence_is(&[LATE]).await?;
    for words in [
        "Interview",
        "Today",
        "Nadia, nurse · At the ward",
        "waiting",
    ] {
        ensure!(
            app.evidence_row(LATE).await?.text().await?.contains(words),
            "{words}"
        );
    }
    app.saved().await?;
    app.reload().await?;
    app.evidence_is(&[LATE]).await?;
    app.open_evidence(LATE).await?;
    for (label, text) in [
        ("Question asked", "How was last night?"),
        ("Quote", LATE),
        ("What it means", "Nobody tells them."),
        ("Who", "Nadia, nurse"),
        ("Source", "At the ward"),
        ("Why, 1", "The bus was early"),
        ("Why, 2", "Nobody waits for the minute"),
        ("Why, 3", ""),
    ] {
        ensure!(app.value(label).await? == text, "{label}");
    }
    // One that was typed wrong goes, and another comes in its place.
    app.press("Take why 1 away").await?;
    app.until("the second why to be the first", async || {
        Ok(app.value("Why, 1").await? == "Nobody waits for the minute")
    })
    .await?;

    // Age is said in words.
    let past = app.day(-200).await?;
    app.put_date("Date", &past).await?;
    app.shows("Older than six months").await?;
    app.shows("It counts half: ask again.").await?;
    app.press("Delete the evidence").await?;
    app.shows(NOTHING).await?;
    app.press("Undo").await?;
    app.evidence_is(&[LATE]).await
}

async fn every_way_has_its_form(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.begin_evidence("Survey").await?;
    let all = [
        "Question asked",
        "Metric",
        "Segment",
        "Drop-off",
        "Task",
        "Success",
        "Where it hurt",
    ];
    let ways: [(&str, &[&str]); 9] = [
        ("Discovery conversation", &["Question asked"]),
        ("Behavioural analytics", &["Metric", "Segment", "Drop-off"]),
        ("Interview", &["Question asked"]),
        ("Survey", &["Question asked"]),
        ("Support ticket", &[]),
        ("Feedback channel", &[]),
        ("Usability test", &["Task", "Success", "Where it hurt"]),
        ("Market note", &["Segment"]),
        ("Competitor note", &["Segment"]),
    ];
    for (way, own) in ways {
        let field = app.field("Kind of evidence").await?;
        app.choose_from(&field, way).await?;
        let labels = "return [...document.querySelectorAll('article label')].map((it) => it.textContent.trim())";
        app.until(&format!("the fields of {way}"), async || {
            let labels: Vec<String> = app.script(labels).await?;
            let shown = all
                .iter()
                .filter(|it| labels.iter().any(|label| label == *it));
            Ok(shown.copied().eq(own.iter().copied()))
        })
        .await?;
    }
    // What was written for one way shows with another, until it is taken away.
    let field = app.field("Kind of evidence").await?;
    app.choose_from(&field, "Behavioural analytics").await?;
    app.fill("Metric", "Closed within ten seconds").await?;
    app.fill("Drop-off", "120").await?;
    app.shows("A share is between 0 and 100 %.").await?;
    app.fill("Drop-off", "21").await?;
    app.choose_from(&field, "Support ticket").await?;
    app.shows_no("Segment").await?;
    ensure!(app.value("Metric").await? == "Closed within ten seconds");
    app.evidence_is(&["Closed within ten seconds"]).await?;
    // The next one begins in the same way, and empty.
    app.field("Quote").await?.click().await?;
    app.control('\u{e007}').await?;
    app.has_focus_by_label("Kind of evidence").await?;
    app.until("an empty quote", async || {
        Ok(app.value("Quote").await?.is_empty())
    })
    .await?;
    app.shows_no("Metric").await?;
    app.fill("Quote", LATE).await?;
    app.evidence_is(&[LATE, "Closed within ten seconds"])
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.open_evidence("Closed within ten seconds").await?;
    ensure!(app.value("Drop-off").await? == "21");
    Ok(())
}

async fn evidence_speaks_for_and_against(app: &App) -> Result<()> {
    app.open_example().await?;
    app.evidence_page(BOARD).await?;
    app.begin_evidence("Interview").await?;
    app.fill("Quote", LATE).await?;
    app.find_and_take("Link it to", "nadia", "Need").await?;
    app.says("Supports").await?;
    app.until("the row to say what it supports", async || {
        Ok(app
            .evidence_row(LATE)
            .await?
            .text()
            .await?
            .contains("Supports 1"))
    })
    .await?;
    app.find_and_take("Link it to", "how", "How").await?;
    let both = "return [...document.querySelectorAll('article section li:has([role=radiogroup]) a')].map((it) => it.textContent.trim())";
    app.until("two links", async || {
        let links: Vec<String> = app.script(both).await?;
        Ok(links.len() == 2 && links.iter().any(|it| it.contains("Need of Nadia Osei")))
    })
    .await?;
    let against = "//article//li[contains(., 'Need of')]//label[normalize-space(.)='Contradicts']";
    app.press_shown(against).await?;
    app.until("the row to say what it contradicts", async || {
        let row = app.evidence_row(LATE).await?.text().await?;
        Ok(row.contains("Supports 1 part of the plan, contradicts 1"))
    })
    .await?;
    app.saved().await?;
    app.reload().await?;
    app.open_evidence(LATE).await?;
    let chosen = "return [...document.querySelectorAll('article [role=radiogroup] :checked')].map((it) => it.parentElement.textContent.trim()).sort()";
    app.until("the links as they were", async || {
        let chosen: Vec<String> = app.script(chosen).await?;
        Ok(chosen == ["Contradicts", "Supports"])
    })
    .await?;
    app.press("Remove the link to How").await?;
    app.until("one link", async || {
        Ok(app.script::<Vec<String>>(both).await?.len() == 1)
    })
    .await?;
    app.keys(Key::Escape).await?;
    app.leave_field().await?;
    app.control('z').await?;
    app.until("two links again", async || {
        Ok(app.script::<Vec<String>>(both).await?.len() == 2)
    })
    .await
}

async fn themes_gather_evidence(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.begin_evidence("Survey").await?;
    app.fill("Quote", LATE).await?;
    app.field("Quote").await?.click().await?;
    app.control('\u{e007}').await?;
    app.until("an empty quote", async || {
        Ok(app.value("Quote").await?.is_empty())
    })
    .await?;
    app.fill("Quote", "And wet.").await?;
    let past = app.day(-300).await?;
    app.put_date("Date", &past).await?;
    app.press("Close").await?;
    app.evidence_is(&[LATE, "And wet."]).await?;
    for words in [LATE, "And wet."] {
        app.field(&format!("Choose: {words}"))
            .await?
            .click()
            .await?;
    }
    app.says("2 pieces chosen").await?;
    app.press("Gather under a theme").await?;
    app.type_in(&app.field("Name of a new theme").await?, "Waiting")
        .await?;
    app.keys(Key::Enter).await?;
    app.shows("2 pieces are under “Waiting”").await?;
    app.shows("2 pieces: 1 fresh, 1 older than six months. Survey 2.")
        .await?;
    app.dismiss_messages().await?;
    app.fill("Name of the theme", "Waiting in the rain").await?;
    app.fill("What the theme says", "They wait outside.")
        .await?;
    app.press("Show all").await?;
    app.saved().await?;
    app.reload().await?;
    app.evidence_is(&[LATE, "And wet."]).await?;
    app.open_evidence("And wet.").await?;
    app.press("Take it out of Waiting in the rain").await?;
    app.press_beginning("Waiting in the rain").await?;
    app.evidence_is(&[LATE]).await?;
    app.shows("1 piece: 1 fresh. Survey 1.").await?;
    app.find_and_take("Add to a theme", "rain", "Waiting in the rain")
        .await?;
    app.evidence_is(&[LATE, "And wet."]).await?;
    // To gather what is gathered already is no step to undo.
    app.field("Choose: And wet.").await?.click().await?;
    app.press("Gather under a theme").await?;
    let known = "//*[@role='dialog']//li//button[.='Waiting in the rain']";
    app.press_shown(known).await?;
    app.says("They are gathered there already").await?;
    app.press("Delete the theme").await?;
    app.shows("The theme is deleted; what it gathered stays")
        .await?;
    app.shows_no("Waiting in the rain").await?;
    app.press("Undo").await?;
    app.press_beginning("Waiting in the rain").await?;
    app.evidence_is(&[LATE, "And wet."]).await
}

async fn evidence_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let nothing = async || Ok(());
    app.page_is_fit_everywhere("#/people/evidence", "18 pieces", nothing)
        .await?;
    let open = async || app.open_evidence(BOARD).await;
    app.page_is_fit_everywhere("#/people/evidence", "18 pieces", open)
        .await?;
    let import = async || {
        app.press("Import a table…").await?;
        app.put_text("Paste the rows, with the names of the columns first", TABLE)
            .await?;
        app.shows("2 rows go in, 2 do not fit.").await
    };
    app.page_is_fit_everywhere("#/people/evidence", "18 pieces", import)
        .await?;
    Ok(())
}

async fn fingers_have_room_on_evidence(app: &App) -> Result<()> {
    app.open_example().await?;
    app.resize((390, 844)).await?;
    if app.touch().await? {
        app.evidence_page("18 pieces").await?;
        app.reload().await?;
        app.shows("18 pieces").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
        app.open_evidence(BOARD).await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn evidence_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.begin_evidence("Survey").await?;
    app.fill("Quote", LATE).await?;
    app.evidence_is(&[LATE]).await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/people/evidence").await?;
    app.shows("Nothing can be changed here").await?;
    app.evidence_is(&[LATE]).await?;
    app.keys("n").await?;
    app.open_evidence(LATE).await?;
    let writable = By::XPath(
        "//main//article//*[self::input or self::textarea or self::select][not(@readonly) and not(@disabled)]",
    );
    ensure!(
        app.driver()?.find_all(writable).await?.is_empty(),
        "something can be changed"
    );
    let buttons =
        By::XPath("//main//button[contains(., 'evidence') or contains(@aria-label, 'Delete')]");
    ensure!(
        app.driver()?.find_all(buttons).await?.is_empty(),
        "something can be added"
    );
    Ok(())
}
