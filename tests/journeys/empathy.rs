//! Empathy maps: written by keys, moved, proven, merged.

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    notes_are_written_by_keys_and_seen_either_way,
    what_another_tab_writes_stays_when_lines_are_pasted,
    notes_are_moved_by_keys_by_menu_and_by_hand,
    a_note_says_what_it_rests_on,
    maps_are_merged_into_the_personas,
    maps_are_named_listed_and_deleted,
    a_persona_without_a_map_has_a_place_for_one,
    empathy_maps_are_fit_for_every_screen,
    empathy_maps_of_a_newer_build_are_only_read,
];

const PAGE: &str = "#/people/empathy";
const ALWAYS: &str = "I add forty minutes. Always.";
const PROOF: &str = "Photographs the board, as proof";
const CLOSES: &str = "Closes the app within seconds, and leaves early";
const TAXI: &str = "A taxi that eats the shift’s pay";

/// Opens the example's map.
async fn open_map(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.press_shown("//main//ol[@aria-label='Empathy maps']//a[contains(., 'Nadia')]")
        .await?;
    app.place_lists("Say", &[ALWAYS]).await
}

async fn see_as(app: &App, look: &str) -> Result<()> {
    let path = format!(
        "//*[@role='radiogroup'][@aria-label='The map as']//label[normalize-space(.)='{look}']"
    );
    app.press_shown(path).await?;
    Ok(())
}

async fn notes_are_written_by_keys_and_seen_either_way(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.open_at(PAGE).await?;
    app.shows("Stand where they stand").await?;
    app.add_segment_map("Night nurses").await?;

    // What was only begun leaves no trace.
    app.press("Add to Say").await?;
    app.has_focus("Say: note").await?;
    app.keys(Key::Escape).await?;
    app.place_lists("Say", &[]).await?;
    app.press("Add to Say").await?;
    app.has_focus("Say: note").await?;
    app.keys("I add forty minutes").await?;
    app.keys(Key::Enter).await?;
    app.until("an empty note to have the focus", async || {
        app.truth("return document.activeElement?.value === ''")
            .await
    })
    .await?;
    app.keys("Nobody tells us").await?;
    app.keys(Key::Enter).await?;
    app.keys(Key::Escape).await?;
    app.place_lists("Say", &["I add forty minutes", "Nobody tells us"])
        .await?;
    app.press("Add to Pains").await?;
    app.has_focus("Pains: note").await?;
    app.keys("A formal meeting").await?;
    app.press("Add to See").await?;
    app.has_focus("See: note").await?;
    app.paste("Two minutes on the board\n- A dark stop\n\nGloves")
        .await?;
    app.place_lists(
        "See",
        &["Two minutes on the board", "A dark stop", "Gloves"],
    )
    .await?;
    app.says("3 notes pasted").await?;

    // The same notes the other way.
    see_as(app, "Quadrants").await?;
    app.place_lists("Says", &["I add forty minutes", "Nobody tells us"])
        .await?;
    app.place_lists("Feels", &["A formal meeting"]).await?;
    app.place_lists(
        "See",
        &["Two minutes on the board", "A dark stop", "Gloves"],
    )
    .await?;
    app.press("Add to Feels").await?;
    app.has_focus("Feels: note").await?;
    app.keys("Alone").await?;
    app.leave_field().await?;
    app.place_lists("Feels", &["A formal meeting", "Alone"])
        .await?;
    // Seen so again when one comes back.
    app.saved().await?;
    app.reload().await?;
    app.place_lists("Feels", &["A formal meeting", "Alone"])
        .await?;
    see_as(app, "Canvas").await?;
    app.place_lists("Feel", &["Alone"]).await?;
    app.place_lists("Pains", &["A formal meeting"]).await?;

    // An emptied note goes, and comes back with its words.
    app.map_note("Nobody tells us").await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Backspace).await?;
    app.leave_field().await?;
    app.place_lists("Say", &["I add forty minutes"]).await?;
    app.control('z').await?;
    app.place_lists("Say", &["I add forty minutes", "Nobody tells us"])
        .await?;

    app.saved().await?;
    app.reload().await?;
    app.map_is_open("Night nurses").await?;
    app.place_lists("Say", &["I add forty minutes", "Nobody tells us"])
        .await?;
    app.place_lists("Feel", &["Alone"]).await?;

    // Very many lines are asked about first.
    let many: Vec<String> = (1..=60).map(|line| format!("Line {line}")).collect();
    app.press("Add to Hear").await?;
    app.has_focus("Hear: note").await?;
    app.paste(&many.join("\n")).await?;
    app.shows("Add 60 notes?").await?;
    app.press("Add 60 notes").await?;
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    app.place_lists("Hear", &many).await
}

async fn what_another_tab_writes_stays_when_lines_are_pasted(app: &App) -> Result<()> {
    open_map(app).await?;
    app.saved().await?;
    let address: String = app.script("return location.hash").await?;
    // A note of several lines on the screen has an end in each.
    let to_the_end = "const it = document.activeElement; it.setSelectionRange(it.value.length, it.value.length); return null";
    app.map_note(ALWAYS).await?.click().await?;
    app.script::<Value>(to_the_end).await?;
    let many: Vec<String> = (1..=60).map(|line| format!("Line {line}")).collect();
    app.paste(&many.join("\n")).await?;
    app.shows("Add 60 notes?").await?;
    // While it is asked whether they are meant, somebody goes on with the note.
    let first = app.driver()?.window().await?;
    let second = app.driver()?.new_tab().await?;
    app.driver()?.switch_to_window(second).await?;
    app.open_at(&address).await?;
    app.map_note(ALWAYS).await?.click().await?;
    app.script::<Value>(to_the_end).await?;
    app.keys(" Still.").await?;
    app.leave_field().await?;
    let grown = format!("{ALWAYS} Still.");
    app.place_lists("Say", &[&grown]).await?;
    app.saved().await?;
    app.driver()?.close_window().await?;
    app.driver()?.switch_to_window(first).await?;
    app.place_lists("Say", &[&grown]).await?;
    app.press("Add 60 notes").await?;
    let mut said = many;
    said[0] = format!("{ALWAYS}Line 1");
    said[59] = "Line 60 Still.".to_owned();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    app.place_lists("Say", &said).await
}

/// The grip of the note in Do, and the place above the first note of Pains: the page is scrolled until both
/// are in sight and so far from its edges that a note held there scrolls nothing.
async fn away_from_the_edges(app: &App) -> Result<((i64, i64), (i64, i64))> {
    const NEAR: i64 = 72;
    app.lies_still().await?;
    let grip = app.map_note_grip(CLOSES).await?;
    let pain = app.map_note(TAXI).await?;
    let bring = "const main = document.getElementById('main');
        const middle = (it) => { const { top, bottom } = it.getBoundingClientRect(); return (top + bottom) / 2; };
        const frame = main.getBoundingClientRect();
        main.scrollBy({
            top: (middle(arguments[0]) + middle(arguments[1]) - frame.top - frame.bottom) / 2,
            behavior: 'instant',
        });
        return [frame.top, frame.bottom].map(Math.round)";
    let bring = app.script_with(bring, vec![grip.to_json()?, pain.to_json()?]);
    let (top, bottom): (i64, i64) = bring.await?;
    app.lies_still().await?;
    let grip = app.middle(&grip).await?;
    let pain = app.middle(&pain).await?;
    let above = (pain.0, pain.1 - 20);
    for (_, y) in [grip, above] {
        let clear = top + NEAR < y && y < bottom - NEAR;
        ensure!(clear, "{y} is near the edge of {top} to {bottom}");
    }
    Ok((grip, above))
}

async fn notes_are_moved_by_keys_by_menu_and_by_hand(app: &App) -> Result<()> {
    open_map(app).await?;
    app.place_lists("Do", &[PROOF, CLOSES]).await?;
    app.map_note(CLOSES).await?.click().await?;
    app.alt(Key::Up).await?;
    app.place_lists("Do", &[CLOSES, PROOF]).await?;
    app.says("moved to Do, 1 of 2").await?;
    app.has_focus("Do: note").await?;
    // Past the first, to the end of the section before.
    app.alt(Key::Up).await?;
    app.place_lists("Say", &[ALWAYS, CLOSES]).await?;
    app.says("moved to Say, 2 of 2").await?;
    app.has_focus("Say: note").await?;
    app.alt(Key::Down).await?;
    app.place_lists("Do", &[CLOSES, PROOF]).await?;
    app.has_focus("Do: note").await?;

    app.map_note_button(PROOF, "More about")
        .await?
        .click()
        .await?;
    app.item("Move to Think").await?.click().await?;
    app.place_lists("Do", &[CLOSES]).await?;
    app.place_lists(
        "Think",
        &["One more time and it is a formal meeting", PROOF],
    )
    .await?;
    // It was observed because it was done; a thought is inferred.
    app.map_note_button(PROOF, "Inferred").await?;
    app.control('z').await?;
    app.place_lists("Do", &[CLOSES, PROOF]).await?;
    app.map_note_button(PROOF, "Observed").await?;

    // Held still at the edge, a note goes on through the page.
    let grip = app.map_note_grip(CLOSES).await?;
    let bring = "const main = document.getElementById('main');
        arguments[0].scrollIntoView({ block: 'end', behavior: 'instant' });
        return [main.scrollTop, main.getBoundingClientRect().top].map(Math.round)";
    let bring = app.script_with(bring, vec![grip.to_json()?]);
    let (from, top): (i64, i64) = bring.await?;
    ensure!(from > 150, "the page is scrolled by {from} pixels only");
    app.lies_still().await?;
    let grip = app.middle(&grip).await?;
    app.drag_and_hold(grip, (grip.0, top + 8)).await?;
    app.until("the page to scroll", async || {
        let now: i64 = app
            .script("return Math.round(document.getElementById('main').scrollTop)")
            .await?;
        Ok(now < from - 100)
    })
    .await?;
    app.keys(Key::Escape).await?;
    app.let_go().await?;
    app.place_lists("Do", &[CLOSES, PROOF]).await?;

    // By hand.
    app.resize((1600, 1400)).await?;
    let (grip, above) = away_from_the_edges(app).await?;
    app.drag_and_hold(grip, above).await?;
    app.keys(Key::Escape).await?;
    app.let_go().await?;
    app.place_lists("Do", &[CLOSES, PROOF]).await?;
    let (grip, above) = away_from_the_edges(app).await?;
    app.drag(grip, above).await?;
    app.place_lists("Pains", &[CLOSES, TAXI]).await?;
    app.place_lists("Do", &[PROOF]).await?;
    app.says("moved to Pains, 1 of 2").await?;
    app.saved().await?;
    app.reload().await?;
    app.place_lists("Pains", &[CLOSES, TAXI]).await?;

    app.map_note_button(CLOSES, "More about")
        .await?
        .click()
        .await?;
    app.item("Delete").await?.click().await?;
    app.shows("The note is deleted").await?;
    app.place_lists("Pains", &[TAXI]).await?;
    app.press("Undo").await?;
    app.place_lists("Pains", &[CLOSES, TAXI]).await
}

async fn a_note_says_what_it_rests_on(app: &App) -> Result<()> {
    const LEAVE: &str = "Couldn’t you just leave earlier?";
    open_map(app).await?;
    app.map_note_button(ALWAYS, "1 piece of evidence").await?;
    app.map_note_button(LEAVE, "Observed").await?;
    app.map_note_button(LEAVE, "No evidence").await?;
    app.shows("11 notes").await?;
    app.map_note_button(LEAVE, "Observed")
        .await?
        .click()
        .await?;
    app.says("is inferred").await?;
    app.map_note_button(LEAVE, "Inferred").await?;
    app.map_note(LEAVE).await?.click().await?;
    app.alt(Key::Enter).await?;
    app.says("is observed").await?;
    app.map_note_button(LEAVE, "Observed").await?;

    app.map_note_button(LEAVE, "No evidence")
        .await?
        .click()
        .await?;
    let field = app.field("Add a piece of evidence").await?;
    app.type_in(&field, "written up").await?;
    app.keys(Key::Down).await?;
    app.keys(Key::Enter).await?;
    app.says("The evidence is added").await?;
    app.find_shown("//ul[@aria-label='Evidence of this note']//a[contains(., 'written up')]")
        .await?;
    app.keys(Key::Escape).await?;
    app.map_note_button(LEAVE, "1 piece of evidence").await?;
    app.saved().await?;
    app.reload().await?;
    app.map_note_button(LEAVE, "1 piece of evidence")
        .await?
        .click()
        .await?;
    let link = app
        .find_shown("//ul[@aria-label='Evidence of this note']//a[contains(., 'written up')]")
        .await?;
    let href = link.attr("href").await?.unwrap_or_default();
    ensure!(href.contains("#/people/evidence/"), "{href}");
    let take =
        "//ul[@aria-label='Evidence of this note']//button[starts-with(@aria-label, 'Take away')]";
    app.press_shown(take).await?;
    app.says("The evidence is taken away").await?;
    app.keys(Key::Escape).await?;
    app.map_note_button(LEAVE, "No evidence").await?;
    app.control('z').await?;
    app.map_note_button(LEAVE, "1 piece of evidence").await?;
    Ok(())
}

async fn maps_are_merged_into_the_personas(app: &App) -> Result<()> {
    open_map(app).await?;
    app.press_shown("//main//a[normalize-space(.)='All maps']")
        .await?;
    app.shows("1 map").await?;
    app.add_segment_map("Night nurses").await?;
    app.press("Add to Say").await?;
    app.has_focus("Say: note").await?;
    app.keys("i add forty minutes, always").await?;
    app.leave_field().await?;
    app.press("Add to Say").await?;
    app.has_focus("Say: note").await?;
    app.keys("Nobody tells us").await?;
    app.leave_field().await?;
    app.press("Add to Hear").await?;
    app.has_focus("Hear: note").await?;
    app.keys("couldn’t you just leave earlier").await?;
    app.leave_field().await?;
    app.place_lists("Hear", &["couldn’t you just leave earlier"])
        .await?;

    app.press_shown("//main//a[normalize-space(.)='All maps']")
        .await?;
    app.shows("2 maps").await?;
    app.press_shown("//main//ol[@aria-label='Empathy maps']//a[contains(., 'Nadia')]")
        .await?;
    app.place_lists("Say", &[ALWAYS]).await?;
    app.press("Merge other maps…").await?;
    app.shows("Choose the maps whose notes should come.")
        .await?;
    app.press_shown("//dialog//label[contains(., 'Night nurses')]")
        .await?;
    app.shows("2 new notes; 1 says the same as one that is here.")
        .await?;
    app.press("Merge").await?;
    app.shows("2 notes came in, 1 said the same as one that was there")
        .await?;
    let merged = [ALWAYS, "i add forty minutes, always", "Nobody tells us"];
    app.place_lists("Say", &merged).await?;
    app.place_lists("Hear", &["Couldn’t you just leave earlier?"])
        .await?;
    app.press("Undo").await?;
    app.place_lists("Say", &[ALWAYS]).await?;
    app.control_shift('z').await?;
    app.place_lists("Say", &merged).await?;
    app.saved().await?;
    app.reload().await?;
    app.place_lists("Say", &merged).await?;
    // Merged again, nothing comes twice.
    app.press("Merge other maps…").await?;
    app.press_shown("//dialog//label[contains(., 'Night nurses')]")
        .await?;
    app.shows("Everything they say is here already.").await?;
    let merge = app
        .find_shown("//dialog//button[normalize-space(.)='Merge']")
        .await?;
    ensure!(!merge.is_enabled().await?, "nothing can be merged");
    app.press("Cancel").await?;
    app.no_dialog().await?;

    // On a persona's second map it is that one which gets them.
    app.keys("n").await?;
    app.press_shown("//dialog//footer//button[normalize-space(.)='Add']")
        .await?;
    app.place_lists("Say", &[]).await?;
    app.press("Merge other maps…").await?;
    app.press_shown("//dialog//label[contains(., 'Night nurses')]")
        .await?;
    app.shows("3 new notes.").await?;
    app.press("Merge").await?;
    app.place_lists("Say", &merged[1..]).await
}

async fn maps_are_named_listed_and_deleted(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.shows("1 map").await?;
    // For a persona unless something else is said.
    app.keys("n").await?;
    app.press_shown("//dialog//footer//button[normalize-space(.)='Add']")
        .await?;
    app.until("the map to have the focus", async || {
        app.truth("return document.activeElement?.id === 'empathy-title'")
            .await
    })
    .await?;
    app.press("Name, and whom it is about").await?;
    // No key reaches what lies behind a dialog.
    app.press_shown("//dialog//label[normalize-space(.)='One interview']")
        .await?;
    app.keys("1n").await?;
    app.shows("About this map").await?;
    let here = "return location.hash.startsWith('#/people/empathy/')";
    ensure!(app.truth(here).await?, "a key changed the room");
    app.shows_no("New empathy map").await?;
    app.type_in(&app.field("Name").await?, "On a night shift")
        .await?;
    app.press("Done").await?;
    app.map_is_open("On a night shift").await?;
    app.shows("Interview with Nurse on rotating shifts").await?;
    app.saved().await?;
    app.reload().await?;
    app.map_is_open("On a night shift").await?;

    // Emptied, a segment keeps no letter.
    app.press("Name, and whom it is about").await?;
    app.press_shown("//dialog//label[normalize-space(.)='A segment']")
        .await?;
    app.type_in(&app.field("Segment").await?, "Day").await?;
    app.find_shown("//main//header//span[normalize-space(.)='Day']")
        .await?;
    for _ in 0..3 {
        app.keys(Key::Backspace).await?;
    }
    app.press("Done").await?;
    app.shows("Segment without a name").await?;

    app.press("Delete this map").await?;
    app.shows("The map of On a night shift is deleted").await?;
    app.shows("1 map").await?;
    app.press("Undo").await?;
    app.shows("2 maps").await?;
    app.shows("On a night shift").await?;
    // The page of a map that is gone says so.
    app.open_at("#/people/empathy/gone").await?;
    app.shows("This empathy map is not in the plan any more")
        .await
}

/// Waits until these personas have a place for a map, and so many faces are on the page.
async fn places_are(app: &App, wanted: &[&str], faces: usize) -> Result<()> {
    let places = "return [...document.querySelectorAll('ul[aria-label=\"Personas without a map\"] strong')].map((it) => it.textContent)";
    app.until(&format!("places for {wanted:?}"), async || {
        Ok(app.script::<Vec<String>>(places).await? == wanted)
    })
    .await?;
    let drawn = "return [...document.querySelectorAll('#main :is(ol, ul) > li svg')].filter((it) => it.getBoundingClientRect().width > 32).length";
    app.until(&format!("{faces} faces"), async || {
        Ok(app.script::<usize>(drawn).await? == faces)
    })
    .await
}

async fn a_persona_without_a_map_has_a_place_for_one(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    let others = [
        "Tomasz Lis",
        "Ines Duarte",
        "Astrid Berg",
        "Hal Whitlock",
        "Oliver Hahn",
    ];
    places_are(app, &others, 6).await?;
    app.press_beginning("Ines Duarte").await?;
    app.map_is_open("Ines Duarte").await?;
    app.press_shown("//main//a[normalize-space(.)='All maps']")
        .await?;
    app.shows("2 maps").await?;
    let left = [others[0], others[2], others[3], others[4]];
    places_are(app, &left, 6).await?;
    app.control('z').await?;
    app.shows("1 map").await?;
    places_are(app, &others, 6).await?;
    // A map of others is nobody's.
    app.add_segment_map("Night nurses").await?;
    app.press_shown("//main//a[normalize-space(.)='All maps']")
        .await?;
    app.shows("2 maps").await?;
    places_are(app, &others, 6).await
}

async fn empathy_maps_are_fit_for_every_screen(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.open_at(PAGE).await?;
    app.shows("Stand where they stand").await?;
    app.resize((390, 844)).await?;
    app.page_is_fit().await?;
    app.resize((1280, 800)).await?;
    open_map(app).await?;
    let address: String = app.script("return location.hash").await?;
    app.page_is_fit_everywhere(PAGE, "No map yet. Begin one", async || Ok(()))
        .await?;
    app.page_is_fit_everywhere(&address, "11 notes", async || Ok(()))
        .await?;
    app.page_is_fit_everywhere(&address, "11 notes", async || {
        see_as(app, "Quadrants").await
    })
    .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("11 notes").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn empathy_maps_of_a_newer_build_are_only_read(app: &App) -> Result<()> {
    open_map(app).await?;
    let address: String = app.script("return location.hash").await?;
    app.as_of_a_newer_build().await?;
    app.open_at(&address).await?;
    app.shows("Nothing can be changed here").await?;
    app.place_lists("Do", &[PROOF, CLOSES]).await?;
    app.map_note(CLOSES).await?.click().await?;
    app.keys("!").await?;
    app.alt(Key::Up).await?;
    app.alt(Key::Enter).await?;
    app.place_lists("Do", &[PROOF, CLOSES]).await?;
    let basis = app.map_note_button(CLOSES, "Observed").await?;
    ensure!(!basis.is_enabled().await?, "it can be changed");
    for words in ["Add to", "Merge"] {
        let buttons = By::XPath(format!(
            "//main//button[starts-with(normalize-space(.), '{words}')]"
        ));
        ensure!(app.driver()?.find_all(buttons).await?.is_empty(), "{words}");
    }
    Ok(())
}
