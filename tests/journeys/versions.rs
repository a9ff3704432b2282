//! Versions of the vision: saved, compared, restored, exchanged.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key};
use whole_app::{App, Wish, axe};

whole_app::journeys![
    a_version_is_saved_compared_and_restored,
    versions_are_saved_from_anywhere_and_with_care,
    a_reason_that_is_begun_waits_until_it_is_saved,
    whom_and_what_a_change_leaves_without_a_link_is_named,
    versions_of_two_people_stand_beside_each_other,
    versions_are_at_hand_by_keys_and_on_a_phone,
    versions_of_a_newer_build_are_only_read,
];

const BUS: &str = "A late bus should cost the city.";
const TRAM: &str = "A late tram should cost the city.";

async fn a_version_is_saved_compared_and_restored(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.fill("Why statement", BUS).await?;
    app.press("Save a version…").await?;
    app.shows("Save a version of the vision").await?;
    app.press("Save the version").await?;
    app.shows("Say in a few words why this version is saved.")
        .await?;
    app.type_in(&app.field("Reason").await?, "The kick-off")
        .await?;
    app.shows_no("Say in a few words why").await?;
    app.press_shown("//dialog//label[normalize-space(.)='Pivot']")
        .await?;
    app.fill("Approved by", "Amara, Ruth").await?;
    app.press("Save the version").await?;
    app.shows("Version saved").await?;
    app.no_dialog().await?;
    app.shows("As in the version of today").await?;
    app.fill("Why statement", TRAM).await?;
    app.shows("Changed since the version of today").await?;
    app.saved().await?;
    app.reload().await?;
    app.shows("Changed since the version of today").await?;

    app.lists_versions(&["The kick-off"]).await?;
    for words in ["Pivot", "Approved by Amara, Ruth", BUS] {
        app.shows(words).await?;
    }
    app.version_button("The kick-off", "Compare")
        .await?
        .click()
        .await?;
    app.compares(&["bus"], &["tram"]).await?;
    app.says("What is struck through stands only before")
        .await?;
    // The other way round, the same words have changed places.
    app.choose_side("Before", "The present").await?;
    app.choose_side("After", "The kick-off").await?;
    app.compares(&["tram"], &["bus"]).await?;
    app.choose_side("After", "The present").await?;
    app.shows("They are the same, word for word.").await?;
    app.choose_side("Before", "The kick-off").await?;
    app.press_beginning("Restore the version of today").await?;
    app.shows("The vision is as in the version of today")
        .await?;
    app.no_dialog().await?;
    why_is(app, BUS).await?;
    app.shows("As in the version of today").await?;
    app.press("Undo").await?;
    why_is(app, TRAM).await?;

    // From the list as well, and what is restored stays.
    app.lists_versions(&["The kick-off"]).await?;
    app.version_button("The kick-off", "Restore")
        .await?
        .click()
        .await?;
    why_is(app, BUS).await?;
    app.saved().await?;
    app.reload().await?;
    why_is(app, BUS).await?;
    app.lists_versions(&["The kick-off"]).await?;
    app.shows("As it is now").await?;
    let restore = app.version_button("The kick-off", "Restore").await?;
    ensure!(!restore.is_enabled().await?, "there is nothing to restore");
    Ok(())
}

async fn a_reason_that_is_begun_waits_until_it_is_saved(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.fill("Why statement", BUS).await?;
    app.press("Save a version…").await?;
    app.type_in(&app.field("Reason").await?, "The kick-off")
        .await?;
    app.fill("Approved by", "Amara").await?;
    app.press_shown("//dialog//label[normalize-space(.)='Pivot']")
        .await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.saved().await?;
    app.reload().await?;
    app.press("Save a version…").await?;
    app.field("Reason").await?;
    ensure!(app.value("Reason").await? == "The kick-off");
    ensure!(app.value("Approved by").await? == "Amara");
    app.press("Save the version").await?;
    app.lists_versions(&["The kick-off"]).await?;
    app.shows("Pivot").await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    // The next one begins empty.
    app.fill("Why statement", TRAM).await?;
    app.press("Save a version…").await?;
    app.field("Reason").await?;
    ensure!(app.value("Reason").await?.is_empty());
    ensure!(app.value("Approved by").await?.is_empty());
    app.type_in(&app.field("Reason").await?, "Trams came")
        .await?;
    app.press_shown("//dialog//label[normalize-space(.)='Market shift']")
        .await?;
    app.press("Save the version").await?;
    app.lists_versions(&["Trams came", "The kick-off"]).await?;
    app.shows("Market shift").await
}

/// Waits until the dialog names these as left without a link, under these headings.
async fn names_unlinked(app: &App, wanted: &[(&str, &[&str])]) -> Result<()> {
    let script = r"
        const named = (it) => [it.querySelector('h3').textContent, [...it.querySelectorAll('a')].map((it) => it.textContent)];
        return [...document.querySelectorAll('dialog[open] div:has(> h3 + ul)')].map(named)";
    let wanted = json!(wanted);
    app.until(&format!("the dialog to name {wanted}"), async || {
        Ok(app.script::<Value>(script).await? == wanted)
    })
    .await
}

/// A plan for Nadia, for whom something is planned, and with Hal, for whom nothing is.
fn planned_for_nadia() -> String {
    let link = |relation: &str, from: &str, to: &str| {
        let fields = json!({ "relation": relation, "from": from, "to": to });
        json!({ "kind": "link", "id": format!("link:{relation}:{from}:{to}"), "fields": fields })
    };
    let named = |kind: &str, id: &str, name: &str| json!({ "kind": kind, "id": id, "fields": { "name": name } });
    let records = [
        json!({ "kind": "vision", "id": "vision", "fields": { "why": BUS } }),
        named("persona", "nadia", "Nadia Osei"),
        named("persona", "hal", "Hal Whitlock"),
        named("initiative", "desk", "Night desk"),
        link("targets", "vision", "nadia"),
        link("for", "desk", "nadia"),
    ];
    json!({ "format": "bullseye", "version": 1, "name": "Links", "records": records }).to_string()
}

/// Makes a persona a target, or no target any more.
async fn target(app: &App, name: &str) -> Result<()> {
    app.press_shown(format!(
        "//label[starts-with(normalize-space(.), 'Target') and contains(., '{name}')]/input"
    ))
    .await
}

async fn whom_and_what_a_change_leaves_without_a_link_is_named(app: &App) -> Result<()> {
    const PLANNED: &str = "Targets for whom nothing is planned";
    const FOR_NONE: &str = "Initiatives for none of the target personas";
    app.open().await?;
    app.drop_file("plan.bullseye.json", &planned_for_nadia())
        .await?;
    app.press("Open").await?;
    app.in_room("Vision").await?;
    app.dismiss_messages().await?;
    app.press("Save a version…").await?;
    app.field("Reason").await?;
    names_unlinked(app, &[]).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;

    // The vision turns to another persona: each half of that leaves somebody or something behind.
    app.go_to_page("Statement").await?;
    target(app, "Hal Whitlock").await?;
    app.shows("Left without a link: Hal Whitlock").await?;
    target(app, "Nadia Osei").await?;
    app.shows("Left without a link: Night desk").await?;
    app.press("Save a version…").await?;
    let both: [(&str, &[&str]); 2] = [(PLANNED, &["Hal Whitlock"]), (FOR_NONE, &["Night desk"])];
    names_unlinked(app, &both).await?;
    // A reason is saved all the same, and the way leads to whoever is named.
    app.type_in(&app.field("Reason").await?, "Dispatchers first")
        .await?;
    app.press_shown("//dialog//a[normalize-space(.)='Hal Whitlock']")
        .await?;
    app.no_dialog().await?;
    app.in_room("People").await?;
    app.persona("Hal Whitlock").await?;

    app.go("Vision").await?;
    app.control('z').await?;
    app.press("Save a version…").await?;
    names_unlinked(app, &both[..1]).await?;
    app.press("Save the version").await?;
    app.no_dialog().await?;
    app.lists_versions(&["Dispatchers first"]).await
}

async fn why_is(app: &App, text: &str) -> Result<()> {
    app.until(&format!("the why statement “{text}”"), async || {
        Ok(app.value("Why statement").await? == text)
    })
    .await
}

async fn versions_are_saved_from_anywhere_and_with_care(app: &App) -> Result<()> {
    app.start_empty().await?;
    run(app, "Versions of the vision").await?;
    app.shows("No version yet").await?;
    app.press_shown("//dialog//button[normalize-space(.)='Save a version…']")
        .await?;
    app.shows("No sentence is written yet").await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;

    app.fill("Vision statement", "Night is for everybody")
        .await?;
    app.save_version("First", "Mei").await?;
    app.go("People").await?;
    run(app, "Save a version").await?;
    app.shows("Nothing has changed since the version of today")
        .await?;
    app.type_in(&app.field("Reason").await?, "Second").await?;
    app.keys(Key::Enter).await?;
    app.shows("Version saved").await?;
    app.go("Vision").await?;
    app.lists_versions(&["Second", "First"]).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.control('z').await?;
    app.lists_versions(&["First"]).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;

    // Nothing that is written can harm the comparison.
    let odd = "שלום \u{202e}<b>ליל</b>";
    app.fill("Vision statement", odd).await?;
    app.save_version(odd, odd).await?;
    app.lists_versions(&[odd, "First"]).await?;
    app.version_button("First", "Compare")
        .await?
        .click()
        .await?;
    app.compares(&["Night is for everybody"], &[odd]).await?;
    app.choose_side("After", odd).await?;
    app.compares(&["Night is for everybody"], &[odd]).await
}

/// Runs a command from the palette.
async fn run(app: &App, words: &str) -> Result<()> {
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys(words).await?;
    app.find_shown("//*[@role='option'][@aria-selected='true']//mark")
        .await?;
    app.keys(Key::Enter).await
}

async fn versions_of_two_people_stand_beside_each_other(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.fill("Why statement", BUS).await?;
    app.save_version("Agreed by both", "").await?;
    app.saved().await?;
    let first = app.export().await?;

    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.shows("As in the version of today").await?;
    app.fill("Why statement", TRAM).await?;
    app.save_version("Agreed there", "Jonas").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.fill("How statement", "By saying so.").await?;
    app.save_version("Agreed here", "Mei").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("changes that merge by themselves").await?;
    app.find_shown("//dialog//h4[.='1 version of the vision']")
        .await?;
    app.shows("Agreed there").await?;
    app.press_beginning("Merge ").await?;
    why_is(app, TRAM).await?;
    app.shows("Changed since the version of today").await?;
    app.no_dialog().await?;
    let all = ["Agreed here", "Agreed there", "Agreed by both"];
    app.lists_versions(&all).await?;
    app.version_button("Agreed there", "Compare")
        .await?
        .click()
        .await?;
    app.compares(&[], &["By saying so."]).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.control('z').await?;
    why_is(app, BUS).await?;
    app.lists_versions(&["Agreed here", "Agreed by both"])
        .await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.control_shift('z').await?;
    why_is(app, TRAM).await?;
    app.lists_versions(&all).await
}

async fn versions_are_at_hand_by_keys_and_on_a_phone(app: &App) -> Result<()> {
    app.open_example().await?;
    app.shows("Changed since the version of 12 June 2025")
        .await?;
    for (theme, size) in [
        ("light", (390, 844)),
        ("contrast", (1366, 768)),
        ("dark", (390, 844)),
    ] {
        app.set_quick("bullseye?theme", theme).await?;
        app.resize(size).await?;
        app.wish(&[Wish::Still]).await?;
        app.reload().await?;
        walk(app)
            .await
            .with_context(|| format!("{theme}, {size:?}"))?;
    }
    Ok(())
}

/// Through the dialogs by keys alone, with the rules of accessibility at each.
async fn walk(app: &App) -> Result<()> {
    let focus = "[...document.querySelectorAll('button')].find((it) => it.innerText.trim() === 'Versions')?.focus(); return null";
    app.button("Versions").await?;
    app.script::<serde_json::Value>(focus).await?;
    app.keys(Key::Enter).await?;
    app.shows("First draft, after the kick-off").await?;
    is_fit(app).await?;
    tab_to(app, "Compare").await?;
    app.keys(Key::Enter).await?;
    app.compares(&[], &[", and saying how sure we are"]).await?;
    app.until("the choice to have the focus", async || {
        app.truth("return document.activeElement.tagName === 'SELECT'")
            .await
    })
    .await?;
    is_fit(app).await?;
    tab_to(app, "All versions").await?;
    app.keys(Key::Enter).await?;
    focused(app, "Compare").await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    focused(app, "Versions").await?;
    app.keys(Key::Tab).await?;
    app.keys(Key::Enter).await?;
    app.shows("Save a version of the vision").await?;
    app.until("the reason to have the focus", async || {
        app.truth(
            "return document.activeElement.placeholder?.startsWith('What is different') ?? false",
        )
        .await
    })
    .await?;
    is_fit(app).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    focused(app, "Save a version…").await
}

const WORDS: &str = "return document.activeElement.innerText.trim()";

async fn focused(app: &App, words: &str) -> Result<()> {
    app.until(&format!("“{words}” to have the focus"), async || {
        Ok(app.script::<String>(WORDS).await? == words)
    })
    .await
}

async fn tab_to(app: &App, words: &str) -> Result<()> {
    for _ in 0..12 {
        if app.script::<String>(WORDS).await? == words {
            return Ok(());
        }
        app.keys(Key::Tab).await?;
    }
    anyhow::bail!("Tab does not lead to “{words}”")
}

/// Nothing of the dialog is cut off at the side, and it keeps the rules of accessibility.
async fn is_fit(app: &App) -> Result<()> {
    app.lies_still().await?;
    let fits = "const body = document.querySelector('dialog .dialog-body'); return body.scrollWidth <= body.clientWidth";
    ensure!(app.truth(fits).await?, "the dialog scrolls sideways");
    let found = axe::violations(app).await?;
    ensure!(found.is_empty(), "{found}");
    Ok(())
}

async fn versions_of_a_newer_build_are_only_read(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.fill("Why statement", BUS).await?;
    app.save_version("The kick-off", "").await?;
    app.fill("Why statement", TRAM).await?;
    app.as_of_a_newer_build().await?;
    app.open().await?;
    app.shows("Changed since the version of today").await?;
    app.lists_versions(&["The kick-off"]).await?;
    app.shows("Nothing can be restored here").await?;
    let restore = app.version_button("The kick-off", "Restore").await?;
    ensure!(!restore.is_enabled().await?, "it can be restored");
    let save = By::XPath("//button[normalize-space(.)='Save a version…']");
    ensure!(app.driver()?.find_all(save).await?.is_empty());
    app.version_button("The kick-off", "Compare")
        .await?
        .click()
        .await?;
    app.compares(&["bus"], &["tram"]).await
}
