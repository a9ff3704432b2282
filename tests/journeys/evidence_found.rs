//! Evidence is found, and traced to what rests on it.

use super::evidence::{BOARD, LATE};
use anyhow::{Context, Result, ensure};
use plan::day::Day;
use plan::sample;
use thirtyfour::Key;
use whole_app::App;
use whole_app::hands::quoted;

whole_app::journeys![
    an_initiative_leads_to_quotes_and_back,
    evidence_is_found,
    research_is_found_from_anywhere,
    five_hundred_pieces_are_found_traced_and_merged,
];

const ADDRESSES: &str = "//h3[.='It addresses']";

async fn an_initiative_leads_to_quotes_and_back(app: &App) -> Result<()> {
    app.open_example().await?;
    app.evidence_page(BOARD).await?;
    // From a quote up to what rests on it.
    app.open_evidence(BOARD).await?;
    let up = "return [...document.querySelectorAll('[aria-label=\"Initiatives that rest on it\"] a')].map((it) => it.textContent.trim())";
    let up: Vec<String> = app
        .wait_for("initiatives", async || {
            let found: Vec<String> = app.script(up).await?;
            Ok((!found.is_empty()).then_some(found))
        })
        .await?;
    // And from there down to it again.
    app.press("Close").await?;
    app.find_and_take("About", &up[0], &up[0]).await?;
    app.find_shown(ADDRESSES).await?;
    app.evidence_row(BOARD).await?;
    let step = app
        .find_shown("//section[@aria-labelledby='evidence-trace']//li/button")
        .await?;
    step.click().await?;
    app.find_shown("//h3[.='Initiatives that address it']")
        .await?;
    app.evidence_row(BOARD).await?;
    let back = format!(
        "//section[@aria-labelledby='evidence-trace']//li/button[contains(., {})]",
        quoted(&up[0])
    );
    app.press_shown(back).await?;
    app.find_shown(ADDRESSES).await?;
    app.press("Show all").await?;
    app.shows_no("leads to it is in the list").await?;
    // The link leads to the initiative itself.
    app.open_evidence(BOARD).await?;
    let link = format!(
        "//*[@aria-label='Initiatives that rest on it']//a[contains(., {})]",
        quoted(&up[0])
    );
    app.press_shown(link).await?;
    app.in_room("Priorities").await?;
    // And from where it is ranked back to what was said.
    app.press_shown(
        "//section[@aria-label='Selected initiative']//a[normalize-space(.)='Evidence']",
    )
    .await?;
    app.find_shown(ADDRESSES).await?;
    app.evidence_row(BOARD).await?;
    Ok(())
}

async fn evidence_is_found(app: &App) -> Result<()> {
    app.open_example().await?;
    app.evidence_page(BOARD).await?;
    app.fill("Find", "WRITTEN up").await?;
    app.evidence_is(&[BOARD]).await?;
    app.says("1 of").await?;
    app.fill("Find", "nothing says this").await?;
    app.shows("Nothing here fits what you look for.").await?;
    app.press("Show all").await?;
    app.has_focus_by_label("Find").await?;
    let way = app.field("Kind").await?;
    app.choose_from(&way, "Support ticket").await?;
    app.evidence_is(&[BOARD, "The taxi was more", "Third night this month"])
        .await?;
    app.find_and_take("Tag", "taxi", "taxi").await?;
    app.evidence_is(&["The taxi was more"]).await?;
    app.press("Show all").await?;
    app.find_and_take("About", "nothing", "Nothing yet").await?;
    app.says("of").await?;
    app.press("Show all").await?;
    let age = app.field("How recent").await?;
    app.choose_from(&age, "Older than six months").await?;
    app.evidence_row("Of nine cities").await?;
    app.until("only old ones", async || {
        let all = "return [...document.querySelectorAll('section[aria-label=Evidence] li')].every((it) => it.textContent.includes('Older than six months'))";
        app.truth(all).await
    })
    .await?;
    app.press("Show all").await?;
    // The arrows go from piece to piece, and Enter opens one.
    app.evidence_row(BOARD).await?;
    let first = "document.querySelector('section[aria-label=Evidence] li a').focus(); return null";
    app.script::<serde_json::Value>(first).await?;
    app.keys(Key::Down).await?;
    app.keys(Key::Enter).await?;
    let second = "return document.querySelector('section[aria-label=Evidence] li:nth-of-type(2) a').getAttribute('aria-current') === 'true'";
    app.until("the second piece to be open", async || {
        app.truth(second).await
    })
    .await?;
    app.press("Close").await?;
    app.until("the focus to be where it came from", async || {
        app.truth("return document.activeElement === document.querySelector('section[aria-label=Evidence] li:nth-of-type(2) a')").await
    })
    .await
}

async fn research_is_found_from_anywhere(app: &App) -> Result<()> {
    app.open_example().await?;
    for (words, place, title) in [
        ("taxi was more", "People, Evidence", "Evidence · "),
        (
            "Night shift journeys",
            "People, Interviews",
            "Interviews · ",
        ),
        ("Nadia Osei", "People, Empathy maps", "Empathy maps · "),
    ] {
        app.control('k').await?;
        app.field("Search or do anything").await?;
        app.keys(words).await?;
        let option = format!("//*[@role='option'][contains(., '{place}')]");
        app.press_shown(option).await?;
        app.until(&format!("the page {title}"), async || {
            let now = app.driver()?.title().await?;
            Ok(now.starts_with(title)
                && app
                    .truth("return location.hash.split('/').length > 3")
                    .await?)
        })
        .await?;
    }
    Ok(())
}

/// The work of a team that has asked many people: it comes in from their tool, is found and traced, and goes
/// to a colleague who has noted something meanwhile.
async fn five_hundred_pieces_are_found_traced_and_merged(app: &App) -> Result<()> {
    app.open_example().await?;
    let before = app.export().await?;
    let today = Day::parse(&app.day(0).await?).context("today is no day")?;
    let table = sample::table(11, 500, today);
    app.evidence_page(BOARD).await?;
    app.press("Import a table…").await?;
    app.put_text(
        "Paste the rows, with the names of the columns first",
        &table,
    )
    .await?;
    app.press("Add 500 pieces").await?;
    app.no_dialog().await?;
    app.says("518 pieces").await?;

    // Found by words that do not stand side by side.
    let has = |row: &&str| {
        let row = row.to_lowercase();
        row.contains("mill cross") && row.contains("gave up")
    };
    let many = table.lines().filter(has).count();
    ensure!((2..40).contains(&many), "{many} rows have these words");
    let words = "gave cross mill";
    app.fill("Find", words).await?;
    app.says(&format!("{many} of 518 pieces")).await?;

    // Linked to an initiative, and found from there.
    app.open_evidence("I gave up").await?;
    app.find_and_take("Link it to", "night desk console", "Night desk console")
        .await?;
    app.says("Supports Night desk console").await?;
    let up = "//*[@aria-label='Initiatives that rest on it']//a[contains(., 'Night desk console')]";
    app.press_shown(up).await?;
    app.in_room("Priorities").await?;
    let panel = "//section[@aria-label='Selected initiative']//a[normalize-space(.)='Evidence']";
    app.press_shown(panel).await?;
    app.find_shown(ADDRESSES).await?;
    app.evidence_row("I gave up").await?;
    app.saved().await?;
    let ours = app.export().await?;

    // A colleague has the plan as it was, and a piece of their own.
    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &before).await?;
    app.press("Open").await?;
    app.shows("Lumen Transit").await?;
    let link = "//nav//a[normalize-space(.)='Evidence']";
    app.press_shown(link).await?;
    app.shows("18 pieces").await?;
    app.begin_evidence("Interview").await?;
    app.fill("Quote", LATE).await?;
    app.says("19 pieces").await?;
    app.saved().await?;
    app.drop_file("ours.bullseye.json", &ours).await?;
    app.shows("changes that merge by themselves").await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.says("519 pieces").await?;
    app.evidence_row(LATE).await?;
    app.fill("Find", words).await?;
    app.says(&format!("{many} of 519 pieces")).await?;
    app.open_evidence("I gave up").await?;
    app.find_shown(up).await?;
    Ok(())
}
