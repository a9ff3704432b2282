//! The page Converge: from notes to groups to one sentence a ring.

use anyhow::{Result, ensure};
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    a_sentence_keeps_the_notes_it_came_from,
    each_ring_has_sources_of_its_own,
    notes_are_moved_to_groups_on_the_page,
    a_new_group_is_named_without_waiting_for_the_field,
    the_page_teaches_and_fits_everywhere,
    a_page_of_a_newer_build_is_only_read,
];

const SHIFT: &str = "Nobody should lose a shift to a bus";
const LATE: &str = "Late is forgiven. A false time isn’t.";
const DRIVERS: &str = "Drivers deserve to be believed";
const MINUTES: &str = "Give riders their forty minutes back";

async fn sources(app: &App, ring: &str, wanted: &[&str]) -> Result<()> {
    let script = r"
        const column = [...document.querySelectorAll('section')].find((it) => it.querySelector('h2 span')?.textContent === arguments[0]);
        return [...column.querySelectorAll('ul[aria-labelledby] > li > :is(a, strong)')].map((it) => it.textContent).sort()";
    let mut wanted = wanted.to_vec();
    wanted.sort_unstable();
    app.until(&format!("{ring} to come from {wanted:?}"), async || {
        let found: Vec<String> = app.script_with(script, vec![ring.into()]).await?;
        Ok(found == wanted)
    })
    .await
}

async fn a_sentence_keeps_the_notes_it_came_from(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go_to_page("Converge").await?;
    app.shows("From many notes to one sentence").await?;
    sources(app, "Why", &[SHIFT, LATE]).await?;
    app.column_shows("Why", "2 of 7 notes are in the sentence")
        .await?;
    let mark = app.button(&format!("In the sentence: {DRIVERS}")).await?;
    ensure!(mark.attr("aria-pressed").await?.as_deref() == Some("false"));
    mark.click().await?;
    app.says(&format!("“{DRIVERS}” is in the Why sentence"))
        .await?;
    ensure!(mark.attr("aria-pressed").await?.as_deref() == Some("true"));
    sources(app, "Why", &[SHIFT, LATE, DRIVERS]).await?;
    app.column_shows("Why", "3 of 7 notes are in the sentence")
        .await?;
    app.press(&format!("Take “{SHIFT}” out of the sentence"))
        .await?;
    sources(app, "Why", &[LATE, DRIVERS]).await?;
    let next = "return document.activeElement?.ariaLabel?.endsWith('out of the sentence') ?? false";
    app.until("the next source to have the focus", async || {
        app.truth(next).await
    })
    .await?;
    app.control('z').await?;
    sources(app, "Why", &[SHIFT, LATE, DRIVERS]).await?;
    app.control('z').await?;
    sources(app, "Why", &[SHIFT, LATE]).await?;
    app.control_shift('z').await?;

    // The sentence is the one beside the bullseye.
    app.fill("Why statement", "Nobody loses a shift to a bus.")
        .await?;
    app.saved().await?;
    app.reload().await?;
    sources(app, "Why", &[SHIFT, LATE, DRIVERS]).await?;
    app.go_to_page("Bullseye").await?;
    app.until("the sentence beside the bullseye", async || {
        Ok(app.value("Why statement").await? == "Nobody loses a shift to a bus.")
    })
    .await?;

    // A note leads to where it lies.
    app.go_to_page("Converge").await?;
    app.press_shown(format!("//li/a[normalize-space(.)='{DRIVERS}']"))
        .await?;
    note_has_focus(app, DRIVERS).await
}

async fn each_ring_has_sources_of_its_own(app: &App) -> Result<()> {
    const PREDICT: &str = "Predict from the bus, not the timetable";
    const SURE: &str = "Always say how sure we are";
    const NEWS: &str = "Bad news goes out the minute we know";
    const BOARD: &str = "Departure board that shows its odds";
    const DESK: &str = "Night desk: every gap on one screen";
    const GUARD: &str = "Shift guard wakes you if your line fails";
    const TAXI: &str = "The taxi home";
    app.open_example().await?;
    app.go_to_page("Converge").await?;
    sources(app, "Why", &[SHIFT, LATE]).await?;
    sources(app, "How", &[PREDICT, SURE]).await?;
    sources(app, "What", &[BOARD, DESK, GUARD]).await?;

    // What one sentence says is none of the others'.
    app.press(&format!("In the sentence: {NEWS}")).await?;
    app.says(&format!("“{NEWS}” is in the How sentence"))
        .await?;
    app.press(&format!("Take “{DESK}” out of the sentence"))
        .await?;
    app.press(&format!("In the sentence: {TAXI}")).await?;
    let all = async || -> Result<()> {
        sources(app, "Why", &[SHIFT, LATE]).await?;
        sources(app, "How", &[PREDICT, SURE, NEWS]).await?;
        sources(app, "What", &[BOARD, GUARD, TAXI]).await
    };
    all().await?;
    app.column_shows("How", "3 of 12 notes are in the sentence")
        .await?;
    app.saved().await?;
    app.reload().await?;
    all().await?;

    // From a source to its note on the bullseye, in each ring.
    for note in [SHIFT, SURE, GUARD] {
        let chip = format!("//ul[@aria-labelledby]/li/a[normalize-space(.)='{note}']");
        app.press_shown(chip).await?;
        note_has_focus(app, note).await?;
        ensure!(app.focus_is_on_board().await?, "“{note}” is out of sight");
        app.go_to_page("Converge").await?;
    }
    Ok(())
}

/// Waits until the note that says this has the focus on the bullseye.
async fn note_has_focus(app: &App, note: &str) -> Result<()> {
    let script = "return document.activeElement?.ariaLabel ?? ''";
    app.until(&format!("“{note}” to have the focus"), async || {
        Ok(app.script::<String>(script).await?.starts_with(note))
    })
    .await
}

async fn move_to(app: &App, note: &str, item: &str) -> Result<()> {
    app.press(&format!("Move to group: {note}")).await?;
    app.item(item).await?.click().await?;
    Ok(())
}

async fn lists(app: &App, group: &str, wanted: &[&str]) -> Result<()> {
    app.until(&format!("{group} with {wanted:?}"), async || {
        Ok(app.group_lists(group).await? == wanted)
    })
    .await
}

async fn a_new_group_is_named_without_waiting_for_the_field(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go_to_page("Converge").await?;
    app.press(&format!("Move to group: {MINUTES}")).await?;
    let new = app.item("New group").await?;
    app.frames_take_long().await?;
    new.click().await?;
    app.keys("Lives, not lines").await?;
    lists(app, "Lives, not lines", &[MINUTES]).await
}

async fn notes_are_moved_to_groups_on_the_page(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go_to_page("Converge").await?;
    lists(
        app,
        "The taxi home",
        &[
            "Taxi home, capped at forty a month",
            "Taxi home if the last bus fails",
        ],
    )
    .await?;
    move_to(app, MINUTES, "New group").await?;
    app.has_focus("Name of the group").await?;
    app.keys("Lives, not lines").await?;
    app.keys(Key::Escape).await?;
    lists(app, "Lives, not lines", &[MINUTES]).await?;
    move_to(app, SHIFT, "Lives, not lines").await?;
    app.says("Moved to Lives, not lines").await?;
    // The strongest first, and the focus goes with the note.
    lists(app, "Lives, not lines", &[SHIFT, MINUTES]).await?;
    app.has_focus(&format!("Move to group: {SHIFT}")).await?;
    app.press("In the sentence: Lives, not lines").await?;
    app.column_shows("Why", "2 of 7 notes are in a group · 3 are in the sentence")
        .await?;

    // By hand as well; what is dragged has to be in sight.
    let grip = format!("//li[a[normalize-space(.)='{DRIVERS}']]/span");
    let grip = app.find_shown(grip).await?;
    let scroll =
        "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); return null";
    app.script_with::<serde_json::Value>(scroll, vec![grip.to_json()?])
        .await?;
    let grip = app.middle(&grip).await?;
    let group = app.find_shown("//*[@role='group'][@aria-label='Group Lives, not lines']");
    let group = app.middle(&group.await?).await?;
    app.drag_and_hold(grip, group).await?;
    app.keys(Key::Escape).await?;
    app.let_go().await?;
    lists(app, "Lives, not lines", &[SHIFT, MINUTES]).await?;
    app.drag(grip, group).await?;
    lists(app, "Lives, not lines", &[DRIVERS, SHIFT, MINUTES]).await?;
    move_to(app, MINUTES, "Take out of the group").await?;
    lists(app, "Lives, not lines", &[DRIVERS, SHIFT]).await?;
    app.control('z').await?;
    lists(app, "Lives, not lines", &[DRIVERS, SHIFT, MINUTES]).await?;
    app.saved().await?;
    app.reload().await?;
    lists(app, "Lives, not lines", &[DRIVERS, SHIFT, MINUTES]).await?;
    app.go_to_page("Bullseye").await?;
    app.group("Lives, not lines, 3 notes in Why").await?;

    // A group is found from anywhere.
    app.go("People").await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys("Lives, not").await?;
    app.find_shown("//*[@role='option'][@aria-selected='true'][contains(., 'Vision, Why')]//mark")
        .await?;
    app.keys(Key::Enter).await?;
    app.says("3 notes selected").await?;
    app.until("the group to have the focus", async || {
        let script = "return document.activeElement?.textContent === 'Lives, not lines'";
        app.truth(script).await
    })
    .await
}

async fn the_page_teaches_and_fits_everywhere(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Converge").await?;
    app.shows("Many voices, one sentence").await?;
    app.shows("Go to the bullseye").await?;
    app.resize((390, 844)).await?;
    app.page_is_fit().await?;
    app.open_example().await?;
    // The board shows its groups, the page what is in them.
    for address in ["#/vision/converge", "#/vision"] {
        app.page_is_fit_everywhere(address, "Nobody should lose a shift", async || Ok(()))
            .await?;
    }
    Ok(())
}

async fn a_page_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    app.open_example().await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/vision/converge").await?;
    app.shows("Nothing can be changed here").await?;
    for name in [
        format!("In the sentence: {DRIVERS}"),
        format!("Move to group: {DRIVERS}"),
        format!("Take “{SHIFT}” out of the sentence"),
    ] {
        let button = app.button(&name).await?;
        ensure!(!button.is_enabled().await?, "{name} can be pressed");
    }
    app.go_to_page("Bullseye").await?;
    app.group_name("The taxi home").await?.click().await?;
    app.says("2 notes selected").await?;
    shift_g(app).await?;
    app.says("A newer version of Bullseye wrote this workspace")
        .await?;
    app.groups_are(1).await
}

async fn shift_g(app: &App) -> Result<()> {
    let keys = app.driver()?.action_chain().key_down(Key::Shift);
    keys.send_keys("g").key_up(Key::Shift).perform().await?;
    Ok(())
}
