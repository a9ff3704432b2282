//! The card of one initiative: its words, its score, its links, its tags, what became of it.

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::{By, Key};
use whole_app::App;
use whole_app::hands::quoted;

whole_app::journeys![
    an_initiative_is_linked_by_keys_alone,
    a_link_says_how_and_is_taken_away_and_back,
    evidence_speaks_for_and_against,
    the_score_is_changed_on_the_card,
    tags_and_what_became_of_it_are_there_again,
    a_reassessment_stands_at_its_own_day,
    one_leads_to_the_next_and_a_deleted_one_comes_back,
    the_next_ones_are_gone_through_by_one_key,
    what_needs_it_is_not_told_as_what_it_needs,
    another_tab_shows_on_the_card_at_once,
    beside_the_matrix_the_card_scrolls_and_not_the_room,
    the_card_is_fit_for_every_screen,
    a_card_of_a_newer_build_is_only_read,
];

const BUSES: &str = "Night buses";
const ROOFS: &str = "Solar roofs";
const THREE: &str = "Initiative\tReach\tImpact\tConfidence\tEffort
Night buses\t2400\t2\t80\t3
Solar roofs\t1000\t2\t80\t4
Stop screens\t500\t1\t80\t4
";

/// Three initiatives, and the card of the first.
async fn begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.paste(THREE).await?;
    app.shows("Added 3 initiatives").await?;
    app.dismiss_messages().await?;
    app.go_to_cell(BUSES, "Initiative").await?;
    app.open_card(BUSES).await
}

/// Waits until a section lists exactly these.
async fn lists(app: &App, section: &str, wanted: &[&str]) -> Result<()> {
    let script = r"
        const list = document.querySelector(`main section ul[aria-label='${arguments[0]}']`);
        return [...(list?.children ?? [])].map((it) => it.querySelector('a span').textContent.trim())";
    app.until(&format!("{section} to list {wanted:?}"), async || {
        let listed: Vec<String> = app.script_with(script, vec![section.into()]).await?;
        Ok(listed == wanted)
    })
    .await
}

const NEEDS: &str = "What it needs first";
const EXCLUDES: &str = "What cannot be done beside it";
const SERVES: &str = "How it serves the vision";

async fn an_initiative_is_linked_by_keys_alone(app: &App) -> Result<()> {
    begin(app).await?;
    app.shows("It can be done by itself.").await?;
    let press = app.button("Link what it needs").await?;
    app.script_with::<Option<bool>>("arguments[0].focus(); return null", vec![press.to_json()?])
        .await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Initiative that it needs").await?;
    // Called off, the focus is where it was.
    app.keys(Key::Escape).await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Link what it needs").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Initiative that it needs").await?;
    app.keys("sol").await?;
    app.find_shown("//*[@role='option'][contains(., 'Solar roofs')]")
        .await?;
    app.keys(Key::Down + Key::Enter).await?;
    lists(app, NEEDS, &[ROOFS]).await?;
    app.has_focus("Link what it needs").await?;
    app.says("Solar roofs is linked").await?;
    app.shows_no("It can be done by itself.").await?;
    app.control('z').await?;
    lists(app, NEEDS, &[]).await?;
    app.shows("It can be done by itself.").await
}

/// Looks for something, and links what is found.
async fn link(app: &App, press: &str, field: &str, name: &str) -> Result<()> {
    app.press(press).await?;
    app.has_focus(field).await?;
    app.keys(name).await?;
    app.press_shown(format!(
        "//*[@role='option'][contains(., {})]",
        quoted(name)
    ))
    .await?;
    app.has_focus(press).await
}

async fn a_link_says_how_and_is_taken_away_and_back(app: &App) -> Result<()> {
    begin(app).await?;
    link(app, "Link to the vision", "Part of the vision", "Why").await?;
    app.type_in(&app.field("How, for Why").await?, "Nobody walks home")
        .await?;
    app.leave_field().await?;
    app.choose_from(&app.field("How strongly").await?, "Strong")
        .await?;
    link(
        app,
        "Link what it excludes",
        "Initiative that it excludes",
        ROOFS,
    )
    .await?;
    lists(app, EXCLUDES, &[ROOFS]).await?;
    // What is excluded says so as well, and can take it away.
    app.press_shown(
        "//section[@aria-label='What cannot be done beside it']//a[contains(., 'Solar')]",
    )
    .await?;
    app.open_card(ROOFS).await?;
    lists(app, EXCLUDES, &[BUSES]).await?;
    app.press("Unlink Night buses").await?;
    lists(app, EXCLUDES, &[]).await?;
    app.shows("Night buses is not linked any more").await?;
    app.press("Undo").await?;
    lists(app, EXCLUDES, &[BUSES]).await?;
    app.saved().await?;
    app.reload().await?;
    app.card_is(ROOFS).await?;
    lists(app, EXCLUDES, &[BUSES]).await?;
    app.press_shown("//a[@title='Higher: Night buses']").await?;
    app.card_is(BUSES).await?;
    lists(app, SERVES, &["Why"]).await?;
    ensure!(app.value("How, for Why").await? == "Nobody walks home");
    Ok(())
}

async fn evidence_speaks_for_and_against(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("Priorities").await?;
    app.go_to_cell("Late slip", "Initiative").await?;
    app.open_card("Late slip").await?;
    let own = "Evidence of the initiative itself";
    let quote = "I take what the board says and add forty minutes. Always.";
    link(
        app,
        "Link evidence",
        "Piece of evidence",
        "I take what the board says",
    )
    .await?;
    lists(app, own, &[quote]).await?;
    app.press_shown("//section[@aria-label='Evidence']//label[.='Contradicts']")
        .await?;
    app.shows("Disputed: ").await?;
    app.press("Unlink this piece").await?;
    lists(app, own, &[]).await?;
    app.has_focus("Link evidence").await?;
    app.shows_no("Disputed: ").await
}

async fn the_score_is_changed_on_the_card(app: &App) -> Result<()> {
    begin(app).await?;
    app.shows("1st of 3 by RICE").await?;
    app.fill("Effort, person-months", "12").await?;
    app.says("Night buses is now 2nd").await?;
    app.shows("2nd of 3 by RICE").await?;
    app.fill("Effort, person-months", "-1").await?;
    app.shows("2nd of 3 by RICE").await?;
    let field = app.field("Effort, person-months").await?;
    ensure!(field.attr("aria-invalid").await?.as_deref() == Some("true"));
    app.fill("Effort, person-months", "3").await?;
    app.shows("1st of 3 by RICE").await?;
    app.fill("Impact, 0.25 to 3", "high").await?;
    app.shows("1,280").await?;
    app.no_broken_numbers().await
}

async fn tags_and_what_became_of_it_are_there_again(app: &App) -> Result<()> {
    begin(app).await?;
    app.type_in(&app.field("Tags").await?, "safety").await?;
    app.keys(Key::Enter).await?;
    app.find_shown("//ul[@aria-label='Tags']/li[contains(., 'safety')]")
        .await?;
    app.fill("Reach, people a quarter", "3000").await?;
    app.shows("Reach per quarter became 3,000").await?;
    app.shows("Tagged “safety”").await?;
    app.shows("Noted down").await?;
    app.saved().await?;
    app.reload().await?;
    app.card_is(BUSES).await?;
    app.shows("Reach per quarter became 3,000").await?;
    app.press("Remove safety").await?;
    app.shows("Not tagged “safety” any more").await
}

async fn a_reassessment_stands_at_its_own_day(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("Priorities").await?;
    app.go_to_cell("Ghost bus filter", "Initiative").await?;
    app.open_card("Ghost bus filter").await?;
    // The example was opened today, and its last reassessment was before that.
    app.find_shown(
        "//section[@aria-label='History']//li[starts-with(small, '26 October')][contains(., 'Reassessed:')]",
    )
    .await?;
    let first = "return document.querySelector('.initiative-history li').textContent.includes('Noted down')";
    ensure!(app.truth(first).await?, "it was noted down today");
    Ok(())
}

async fn one_leads_to_the_next_and_a_deleted_one_comes_back(app: &App) -> Result<()> {
    begin(app).await?;
    app.press_shown("//a[@title='Lower: Solar roofs']").await?;
    app.card_is(ROOFS).await?;
    app.press("Delete initiative").await?;
    app.card_is("Stop screens").await?;
    app.shows("Solar roofs is deleted").await?;
    app.press("Undo").await?;
    app.find_shown("//a[@title='Higher: Solar roofs']").await?;
    app.press("Duplicate initiative").await?;
    app.card_is("Stop screens (copy)").await?;
    app.visit("#/priorities/initiative/nobody").await?;
    app.shows("Choose an initiative").await
}

async fn the_next_ones_are_gone_through_by_one_key(app: &App) -> Result<()> {
    begin(app).await?;
    let lower = app.find_shown("//a[@title='Lower: Solar roofs']").await?;
    app.script_with::<Value>("arguments[0].focus(); return null", vec![lower.to_json()?])
        .await?;
    app.keys(Key::Enter).await?;
    app.card_is(ROOFS).await?;
    focus_is(app, "Lower: Stop screens").await?;
    app.keys(Key::Enter).await?;
    app.card_is("Stop screens").await?;
    // There is no lower one: the way back is at hand.
    focus_is(app, "Higher: Solar roofs").await?;
    app.keys(Key::Enter).await?;
    focus_is(app, "Higher: Night buses").await?;
    // What is another's card after a change says whose.
    app.press("Duplicate initiative").await?;
    focus_is(app, "Solar roofs (copy)").await?;
    app.press("Delete initiative").await?;
    focus_is(app, "Stop screens").await
}

/// Waits until what has the focus is called so.
async fn focus_is(app: &App, name: &str) -> Result<()> {
    let script = "const it = document.activeElement;
        return it.title || it.getAttribute('aria-label') || it.tagName";
    app.until(&format!("the focus on {name}"), async || {
        Ok(app.script::<String>(script).await? == name)
    })
    .await
}

async fn what_needs_it_is_not_told_as_what_it_needs(app: &App) -> Result<()> {
    begin(app).await?;
    link(app, "Link what it needs", "Initiative that it needs", ROOFS).await?;
    app.shows("Linked: needs Solar roofs").await?;
    app.press_shown("//a[@title='Lower: Solar roofs']").await?;
    app.card_is(ROOFS).await?;
    app.shows("Linked: needed by Night buses").await
}

async fn another_tab_shows_on_the_card_at_once(app: &App) -> Result<()> {
    begin(app).await?;
    app.saved().await?;
    let address = app.driver()?.current_url().await?;
    let first = app.driver()?.window().await?;
    let second = app.driver()?.new_tab().await?;
    app.driver()?.switch_to_window(second.clone()).await?;
    app.driver()?.goto(address.as_str()).await?;
    app.card_is(BUSES).await?;
    link(app, "Link what it needs", "Initiative that it needs", ROOFS).await?;
    app.driver()?.switch_to_window(first.clone()).await?;
    lists(app, NEEDS, &[ROOFS]).await?;
    app.press("Delete initiative").await?;
    app.card_is(ROOFS).await?;
    app.driver()?.switch_to_window(second).await?;
    app.shows("Choose an initiative").await?;
    app.driver()?.switch_to_window(first).await?;
    // The message with the same word goes by itself.
    app.press("Undo: delete initiative").await?;
    app.driver()?.current_url().await?;
    Ok(())
}

async fn beside_the_matrix_the_card_scrolls_and_not_the_room(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("Priorities").await?;
    app.go_to_cell("Honest arrival times", "Initiative").await?;
    let shows = "const card = document.querySelector('.formula');
        return [card, ...card.querySelectorAll('textarea, input')].some((it) => (it.value ?? it.textContent).includes('Honest arrival times'))";
    app.until("the card to show it", async || app.truth(shows).await)
        .await?;
    app.lies_still().await?;
    let scrolls = r"
        const [card, main] = [document.querySelector('.formula'), document.querySelector('main')];
        return [card, main].map((it) => it.scrollHeight > it.clientHeight)";
    let scrolls: (bool, bool) = app.script(scrolls).await?;
    ensure!(scrolls == (true, false), "card and room: {scrolls:?}");
    Ok(())
}

async fn the_card_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("Priorities").await?;
    app.go_to_cell("Honest arrival times", "Initiative").await?;
    app.open_card("Honest arrival times").await?;
    let address: String = app.script("return location.hash").await?;
    app.saved().await?;
    let open = async || {
        app.press("Link an objective").await?;
        app.field("Objective or key result").await.map(|_| ())
    };
    app.page_is_fit_everywhere(&address, "What its score is made from", open)
        .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("What its score is made from").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn a_card_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    begin(app).await?;
    link(app, "Link what it needs", "Initiative that it needs", ROOFS).await?;
    let address: String = app.script("return location.hash").await?;
    app.as_of_a_newer_build().await?;
    app.open_at(&address).await?;
    app.shows("Nothing can be changed here").await?;
    lists(app, NEEDS, &[ROOFS]).await?;
    ensure!(
        !app.field("Effort, person-months")
            .await?
            .is_enabled()
            .await?
    );
    let buttons = By::XPath("//main//article//button[not(@disabled)]");
    let buttons = app.driver()?.find_all(buttons).await?;
    ensure!(buttons.is_empty());
    Ok(())
}
