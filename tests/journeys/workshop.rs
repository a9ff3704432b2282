//! A whole vision workshop: notes of several people, groups, votes, a tension, sentences, a statement,
//! two versions; merged with what a colleague did meanwhile, told on a projector, and read aloud.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::BTreeMap;
use thirtyfour::Key;
use whole_app::{App, axe};

whole_app::journeys![scattered_notes_become_one_shared_purpose];

const WHY: [&str; 4] = [
    "Nobody should lose a shift to a bus",
    "Night is when people need us",
    "A late bus costs trust",
    "Waiting in the dark is frightening",
];
const HOW: [&str; 2] = ["Say what we do not know", "Ask the drivers first"];
const WHAT: [&str; 2] = ["A promise an hour before", "A taxi when the last bus fails"];
/// What everybody has something to say about.
const THEMES: [&str; 12] = [
    "Missed shifts",
    "Cold stops",
    "The last bus home from the hospital",
    "Drivers",
    "Wheelchairs",
    "Paper timetables nobody has changed since spring",
    "Taxis",
    "People without a phone",
    "Sign-offs",
    "Ghost buses on the display at the station",
    "Refunds",
    "Light",
];
const TENSION: &str = "Every line, or one line for certain?";
const FIRST: &str = "Night is for everybody.";
const SECOND: &str = "Night is for everybody who works it.";

async fn scattered_notes_become_one_shared_purpose(app: &App) -> Result<()> {
    app.start_empty().await?;
    gather(app).await.context("notes, groups and votes")?;
    converge(app).await.context("the sentences")?;
    pull_apart(app).await.context("the tension")?;
    state(app).await.context("the statement")?;
    app.go_to_page("Bullseye").await?;
    app.save_version("The workshop", "Amara, Luis").await?;
    app.saved().await?;
    let first = app.export().await?;

    meanwhile(app, &first).await.context("the colleague")?;
    let theirs = app.export().await?;

    app.open().await?;
    app.fill("Vision statement", SECOND).await?;
    app.save_version("After the first week", "Amara").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("changes that merge by themselves").await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.saved().await?;

    story(app).await.context("the story on a projector")?;
    read_aloud(app).await.context("what is read aloud")?;
    let ours = app.export().await?;
    app.open_as_colleague().await?;
    app.drop_file("ours.bullseye.json", &ours).await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.saved().await?;
    let theirs = app.export().await?;
    ensure!(
        contents(&ours)? == contents(&theirs)?,
        "{ours} and {theirs}"
    );
    Ok(())
}

/// Several people's notes, put where they belong, grouped, named, voted for and tidied.
async fn gather(app: &App) -> Result<()> {
    app.is_called("Amara").await?;
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    app.paste(&WHY.join("\n")).await?;
    app.lists("Why", &WHY).await?;
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    app.is_called("Luis").await?;
    for (ring, notes, far) in [("How", HOW, 0.55), ("What", WHAT, 0.85)] {
        for (note, side) in notes.into_iter().zip([-far, far]) {
            app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
            app.add_note(note).await?;
            let from = app.middle(&app.note(note).await?).await?;
            app.drag(from, app.on_bullseye(side, 0.0).await?).await?;
        }
        app.lists(ring, &notes).await?;
    }
    app.lists("Why", &WHY).await?;
    for (note, votes) in [(WHY[0], 3), (WHY[2], 1)] {
        app.note(note).await?.click().await?;
        for _ in 0..votes {
            app.keys("v").await?;
        }
    }
    app.note(&format!("{}. Why, by Amara, 3 votes", WHY[0]))
        .await?;
    app.note(WHY[1]).await?.click().await?;
    app.keys("g").await?;
    app.has_focus("Name of the group").await?;
    app.keys("At night").await?;
    app.keys(Key::Enter).await?;
    app.group("At night, 1 note in Why").await?;
    // The last half hour: everybody writes at once.
    for (ring, note, author) in [
        ("Why", WHY[3], "Amara"),
        ("How", HOW[0], "Mei"),
        ("What", WHAT[1], "Luis"),
    ] {
        app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
        app.is_called(author).await?;
        app.note(note).await?.click().await?;
        app.paste(&said_of(ring).join("\n")).await?;
    }
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    lists(app, "Why", &with_more(&WHY, "Why")).await?;
    lists(app, "How", &with_more(&HOW, "How")).await?;
    lists(app, "What", &with_more(&WHAT, "What")).await?;
    tidy(app).await?;
    app.group("At night, 1 note in Why").await.map(drop)
}

/// What is written of each theme in a ring.
fn said_of(ring: &str) -> Vec<String> {
    let said = |theme: &&str| match ring {
        "Why" => format!("{theme} are why people stop trusting us"),
        "How" => format!("{theme} first"),
        _ => format!("{theme}: a page of their own"),
    };
    THEMES.iter().map(said).collect()
}

/// A ring's first notes, and those of the themes.
fn with_more(first: &[&str], ring: &str) -> Vec<String> {
    let first = first.iter().map(|it| (*it).to_owned());
    first.chain(said_of(ring)).collect()
}

async fn lists(app: &App, ring: &str, notes: &[String]) -> Result<()> {
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    app.lists(ring, &notes).await
}

/// Tidies, after which each of the many notes stands apart.
async fn tidy(app: &App) -> Result<()> {
    app.press("Tidy").await?;
    app.until(
        "no note to lie on another, and no votes under the name of a ring",
        async || Ok(app.overlapping_notes().await? == 0 && app.votes_under_names().await? == 0),
    )
    .await
}

/// From notes and a group to a sentence a ring, with what it came from.
async fn converge(app: &App) -> Result<()> {
    app.go_to_page("Converge").await?;
    app.press(&format!("Move to group: {}", WHY[3])).await?;
    app.item("At night").await?.click().await?;
    app.says("Moved to At night").await?;
    app.press("In the sentence: At night").await?;
    app.press(&format!("In the sentence: {}", WHY[0])).await?;
    app.column_shows(
        "Why",
        "2 of 16 notes are in a group · 3 are in the sentence",
    )
    .await?;
    app.fill(
        "Why statement",
        "Night work deserves a bus that keeps its word.",
    )
    .await?;
    app.fill("How statement", "By saying what we do not know.")
        .await?;
    app.fill(
        "What statement",
        "A promise an hour before, and a taxi when it breaks.",
    )
    .await
}

/// A tension told from both sides, and settled.
async fn pull_apart(app: &App) -> Result<()> {
    app.go_to_page("Tensions").await?;
    app.keys("n").await?;
    app.has_focus("Tension").await?;
    app.keys(TENSION).await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Position 1").await?;
    app.keys("Every line by spring").await?;
    app.keys(Key::Tab).await?;
    app.keys("Luis").await?;
    app.card_field(TENSION, "Position 2").await?.click().await?;
    app.keys("One line, never wrong").await?;
    app.card_button(TENSION, "Settle it…")
        .await?
        .click()
        .await?;
    app.has_focus("Decision").await?;
    app.keys("The N7 first").await?;
    app.leave_field().await?;
    app.cards_are(&[("Settled", &[TENSION])]).await
}

/// The vision statement, composed and then put in words of one's own.
async fn state(app: &App) -> Result<()> {
    app.statement_page().await?;
    app.choose_segment("Three sentences").await?;
    app.press("Use as the vision statement").await?;
    app.shows("This is the vision statement now").await?;
    app.fill("Vision statement", FIRST).await?;
    app.fill("Unique value proposition", "Know before you get up")
        .await
}

/// What a colleague does with a copy: a note in the group, a name for it, feedback.
async fn meanwhile(app: &App, file: &str) -> Result<()> {
    app.open_as_colleague().await?;
    app.drop_file("workshop.bullseye.json", file).await?;
    app.press("Open").await?;
    app.group("At night, 2 notes in Why").await?;
    app.is_called("Mei").await?;
    app.group_name("At night").await?.click().await?;
    app.keys(Key::F2).await?;
    app.has_focus("Name of the group").await?;
    app.keys("The night itself").await?;
    app.keys(Key::Enter).await?;
    app.group("The night itself, 2 notes in Why").await?;
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    app.add_note("The last stop has no light").await?;
    app.go_to_page("Feedback").await?;
    app.type_in(&app.field("What was said").await?, "Who is everybody?")
        .await?;
    app.leave_field().await?;
    app.saved().await
}

/// Told at a projector's scale: the brief says all of it, and what changed can be compared.
async fn story(app: &App) -> Result<()> {
    app.keys("s").await?;
    app.until("the stage", async || {
        app.truth("return document.documentElement.dataset.scale === 'stage'")
            .await
    })
    .await?;
    app.group("The night itself, 2 notes in Why").await?;
    // What the colleague added has come to lie among the others.
    tidy(app).await?;
    app.group_holds("The night itself", &[WHY[1], WHY[3]])
        .await?;
    app.lists_versions(&["After the first week", "The workshop"])
        .await?;
    app.version_button("The workshop", "Compare")
        .await?
        .click()
        .await?;
    app.compares(&[], &[" who works it"]).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.go_to_page("Brief").await?;
    for words in [
        SECOND,
        "Night work deserves a bus that keeps its word.",
        "By saying what we do not know.",
        "A promise an hour before, and a taxi when it breaks.",
        "Know before you get up",
        TENSION,
        "The N7 first",
        "1 open",
    ] {
        app.shows(words).await?;
    }
    let found = axe::violations(app).await?;
    ensure!(found.is_empty(), "{found}");
    app.go_to_page("Bullseye").await
}

/// Beside the board everything on it is read in order: rings, groups, and the notes in each.
async fn read_aloud(app: &App) -> Result<()> {
    let mut why = with_more(&WHY, "Why");
    why.push("The last stop has no light".to_owned());
    lists(app, "Why", &why).await?;
    lists(app, "How", &with_more(&HOW, "How")).await?;
    lists(app, "What", &with_more(&WHAT, "What")).await?;
    let groups = "return [...document.querySelectorAll('aside h4')].map((it) => it.textContent)";
    app.until("the group in the list", async || {
        Ok(app.script::<Vec<String>>(groups).await? == ["The night itself", "In no group"])
    })
    .await?;
    app.note(&format!("{}. Why, by Amara, 3 votes", WHY[0]))
        .await?;
    app.note(&format!(
        "{}. Why, by Amara, in the group The night itself",
        WHY[1]
    ))
    .await?;
    let found = axe::violations(app).await?;
    ensure!(found.is_empty(), "{found}");
    Ok(())
}

/// What a file holds of people's work: the fields of each record that is there, by its id.
fn contents(file: &str) -> Result<BTreeMap<String, Value>> {
    let file: Value = serde_json::from_str(file)?;
    let records = file["records"].as_array().context("no records")?;
    let there = records.iter().filter(|it| it.get("deleted").is_none());
    Ok(there
        .map(|it| (it["id"].to_string(), it["fields"].clone()))
        .collect())
}
