//! Tensions: told from both sides, settled, moved, exchanged.

use anyhow::{Context, Result, ensure};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    a_tension_is_told_from_both_sides_and_settled,
    tensions_are_moved_opened_again_and_deleted,
    positions_of_two_people_stand_side_by_side,
    tensions_are_fit_for_every_screen,
    tensions_of_a_newer_build_are_only_read,
];

const COVERAGE: &str = "Coverage first, or certainty first?";
const PROMISE: &str = "Do we promise in public?";

/// Adds a tension of this title by the key N, and leaves it.
async fn add(app: &App, title: &str) -> Result<()> {
    app.keys("n").await?;
    app.has_focus("Tension").await?;
    app.keys(title).await?;
    app.leave_field().await?;
    app.card_button(title, "Settle it…").await?;
    Ok(())
}

async fn a_tension_is_told_from_both_sides_and_settled(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Tensions").await?;
    app.shows("Say where you pull apart").await?;
    // One that was only begun leaves no trace.
    app.keys("n").await?;
    app.has_focus("Tension").await?;
    app.leave_field().await?;
    app.shows("Say where you pull apart").await?;

    // All of it by keys.
    app.keys("n").await?;
    app.has_focus("Tension").await?;
    app.keys(COVERAGE).await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Position 1").await?;
    app.keys("Every line by spring").await?;
    app.keys(Key::Tab).await?;
    app.keys("Luis").await?;
    app.keys(Key::Tab).await?;
    app.has_focus("Delete position 1").await?;
    app.keys(Key::Tab).await?;
    app.has_focus("Position 2").await?;
    app.keys("One line, never wrong").await?;
    app.keys(Key::Tab).await?;
    app.keys("Amara").await?;
    let both = [
        ("Every line by spring", "Luis"),
        ("One line, never wrong", "Amara"),
    ];
    app.positions_are(COVERAGE, &both).await?;
    let between = app.card_field(COVERAGE, "What pulls apart").await?;
    app.choose_from(&between, "Short term").await?;
    app.card_button(COVERAGE, "Add a position")
        .await?
        .click()
        .await?;
    app.has_focus("Position 3").await?;
    app.keys("Neither").await?;
    app.leave_field().await?;
    app.shows("1 open, 0 settled").await?;

    // The names that are known are offered where a name is typed.
    app.card_field(COVERAGE, "Held by").await?.click().await?;
    let offered = "return [...document.getElementById(document.querySelector('input[list]').getAttribute('list')).options].map((it) => it.value)";
    app.until("the names to be offered", async || {
        Ok(app.script::<Vec<String>>(offered).await? == ["Amara", "Luis"])
    })
    .await?;

    app.card_button(COVERAGE, "Settle it…")
        .await?
        .click()
        .await?;
    app.has_focus("Decision").await?;
    app.keys("The N7 first").await?;
    app.card_shows(COVERAGE, "Settled").await?;
    // Nothing moves away under somebody's hands.
    app.cards_are(&[("Open", &[COVERAGE])]).await?;
    app.has_focus("Decision").await?;
    let by = app.card_field(COVERAGE, "Decided by").await?;
    app.type_in(&by, "Ruth").await?;
    app.leave_field().await?;
    app.cards_are(&[("Settled", &[COVERAGE])]).await?;
    app.says("is settled").await?;
    ensure!(app.value("Decided on").await? == app.day(0).await?);
    app.saved().await?;
    app.reload().await?;
    app.cards_are(&[("Settled", &[COVERAGE])]).await?;
    ensure!(app.value("Decided by").await? == "Ruth");
    let chosen = app.card_field(COVERAGE, "What pulls apart").await?;
    let words = "return arguments[0].selectedOptions[0].textContent";
    let words: String = app.script_with(words, vec![chosen.to_json()?]).await?;
    ensure!(words == "Short term against long term", "{words}");

    // A decision without words settles nothing.
    app.card_field(COVERAGE, "Decision").await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Backspace).await?;
    app.card_shows(COVERAGE, "Open").await?;
    app.cards_are(&[("Settled", &[COVERAGE])]).await?;
    app.leave_field().await?;
    app.cards_are(&[("Open", &[COVERAGE])]).await
}

async fn tensions_are_moved_opened_again_and_deleted(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Tensions").await?;
    for title in ["One", "Two", "Three"] {
        add(app, title).await?;
    }
    app.cards_are(&[("Open", &["One", "Two", "Three"])]).await?;
    app.card_field("Three", "Tension").await?.click().await?;
    alt_up(app).await?;
    app.cards_are(&[("Open", &["One", "Three", "Two"])]).await?;
    app.says("Three moved to position 2 of 3").await?;
    app.has_focus("Tension").await?;
    alt_up(app).await?;
    app.cards_are(&[("Open", &["Three", "One", "Two"])]).await?;
    alt_up(app).await?;
    app.says("Three is first already").await?;
    app.choose("More about Three", "Move to the bottom").await?;
    app.cards_are(&[("Open", &["One", "Two", "Three"])]).await?;

    // And by hand: the first goes below the second.
    let grip = async |title: &str| {
        let script = r"
            const card = [...document.querySelectorAll('.tension')].find((it) => it.querySelector('.tension-title textarea').value === arguments[0]);
            card.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const grip = card.querySelector('.tension-grip').getBoundingClientRect(), whole = card.getBoundingClientRect();
            return [Math.round(grip.x + grip.width / 2), Math.round(grip.y + grip.height / 2), Math.round(whole.height)]";
        app.script_with::<(i64, i64, i64)>(script, vec![title.into()])
            .await
    };
    app.lies_still().await?;
    let (x, y, height) = grip("One").await?;
    app.drag((x, y), (x, y + height)).await?;
    app.cards_are(&[("Open", &["Two", "One", "Three"])]).await?;
    app.says("One moved to position 2 of 3").await?;
    app.control('z').await?;
    app.cards_are(&[("Open", &["One", "Two", "Three"])]).await?;
    app.lies_still().await?;

    app.choose("More about Two", "Delete").await?;
    app.shows("Two is deleted").await?;
    app.cards_are(&[("Open", &["One", "Three"])]).await?;
    app.press("Undo").await?;
    app.cards_are(&[("Open", &["One", "Two", "Three"])]).await?;
    app.positions_are("Two", &[("", ""), ("", "")]).await?;

    app.card_button("Two", "Settle it…").await?.click().await?;
    app.has_focus("Decision").await?;
    app.keys("Yes").await?;
    // Its menu belongs to it: it stays where it is until another is gone to.
    app.press("More about Two").await?;
    app.item("Reopen").await?;
    app.lies_still().await?;
    app.cards_are(&[("Open", &["One", "Two", "Three"])]).await?;
    app.keys(Key::Escape).await?;
    app.has_focus("More about Two").await?;
    app.card_field("Three", "Tension").await?.click().await?;
    app.says("Two is settled").await?;
    let settled: [(&str, &[&str]); 2] = [("Open", &["One", "Three"]), ("Settled", &["Two"])];
    app.cards_are(&settled).await?;
    app.shows("2 open, 1 settled").await?;
    app.choose("More about Two", "Reopen").await?;
    app.cards_are(&[("Open", &["One", "Two", "Three"])]).await?;
    app.press("Undo").await?;
    app.card_shows("Two", "Settled").await?;
    app.card_field("Three", "Tension").await?.click().await?;
    app.cards_are(&settled).await?;

    // Found from anywhere.
    app.go("People").await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys("Three").await?;
    app.find_shown("//*[@role='option'][@aria-selected='true']//mark")
        .await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Tension").await?;
    let value: String = app.script("return document.activeElement.value").await?;
    ensure!(value == "Three", "{value}");
    Ok(())
}

async fn alt_up(app: &App) -> Result<()> {
    let keys = app.driver()?.action_chain().key_down(Key::Alt);
    let keys = keys.send_keys(Key::Up).key_up(Key::Alt);
    keys.perform().await.context("Alt and an arrow")
}

async fn positions_of_two_people_stand_side_by_side(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Tensions").await?;
    add(app, PROMISE).await?;
    app.type_in(
        &app.card_field(PROMISE, "Position 1").await?,
        "Riders first",
    )
    .await?;
    app.leave_field().await?;
    app.saved().await?;
    let first = app.export().await?;

    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.shows("is open").await?;
    app.go_to_page("Tensions").await?;
    let added = async |text: &str| -> Result<()> {
        app.card_button(PROMISE, "Add a position")
            .await?
            .click()
            .await?;
        app.has_focus("Position 3").await?;
        app.keys(text).await?;
        app.leave_field().await
    };
    added("Not before sign-off").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open_at("#/vision/tensions").await?;
    added("Only to each other").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.find_shown("//dialog//h4[.='1 position']").await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    let script = "return [...document.querySelectorAll('ul[aria-label=Positions] textarea')].map((it) => it.value).sort()";
    let all = [
        "",
        "Not before sign-off",
        "Only to each other",
        "Riders first",
    ];
    app.until("the positions of both", async || {
        Ok(app.script::<Vec<String>>(script).await? == all)
    })
    .await
}

async fn tensions_are_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    app.page_is_fit_everywhere("#/vision/tensions", "1 open, 2 settled", async || Ok(()))
        .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("1 open, 2 settled").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn tensions_of_a_newer_build_are_only_read(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Tensions").await?;
    add(app, PROMISE).await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/vision/tensions").await?;
    app.shows("Nothing can be changed here").await?;
    app.cards_are(&[("Open", &[PROMISE])]).await?;
    let title = app.card_field(PROMISE, "Tension").await?;
    title.click().await?;
    app.keys("!").await?;
    alt_up(app).await?;
    let said =
        "return [...document.querySelectorAll('[aria-live]')].map((it) => it.textContent).join()";
    let said: String = app.script(said).await?;
    ensure!(
        !said.contains("already") && !said.contains("moved"),
        "{said}"
    );
    app.cards_are(&[("Open", &[PROMISE])]).await?;
    let between = app.card_field(PROMISE, "What pulls apart").await?;
    ensure!(!between.is_enabled().await?, "it can be changed");
    let buttons = By::XPath("//main//article//button");
    ensure!(app.driver()?.find_all(buttons).await?.is_empty());
    Ok(())
}
