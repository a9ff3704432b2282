//! The shell: the first visit, addresses, themes, undo, the palette, workspaces.

use anyhow::{Context, Result, ensure};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    a_first_visit_offers_three_ways_to_begin,
    the_address_leads_back,
    a_page_is_read_from_its_beginning,
    what_is_chosen_is_kept,
    undo_and_palette_work_by_keys_alone,
    a_message_offers_to_undo_what_it_says_and_nothing_else,
    what_is_typed_before_the_palette_opens_is_not_lost,
    the_palette_stands_within_the_window,
    workspaces_come_and_go,
    an_open_menu_keeps_keys_to_itself,
    a_room_may_be_left_in_the_middle_of_writing,
];

async fn a_first_visit_offers_three_ways_to_begin(app: &App) -> Result<()> {
    app.open().await?;
    for words in ["Start empty", "Open the example", "Open a file"] {
        app.shows(words).await?;
    }
    app.press_beginning("Start empty").await?;
    app.shows("Start with why").await?;
    app.saved().await?;
    app.press("Open the example").await?;
    app.shows("Lumen Transit").await?;
    for (room, least) in [("Vision", 30), ("People", 5), ("Priorities", 25)] {
        let count = count(app, room).await?;
        ensure!(count >= least, "the example has {count} in {room}");
    }
    app.saved().await?;
    app.reload().await?;
    app.shows("Lumen Transit").await?;
    ensure!(count(app, "Vision").await? >= 30);
    Ok(())
}

/// How much is in a room, as the navigation says.
async fn count(app: &App, room: &str) -> Result<u32> {
    let path = format!("//nav//a[span='{room}']/span[last()]");
    let text = app.find(By::XPath(path)).await?.text().await?;
    text.parse()
        .with_context(|| format!("{room} counts {text:?}"))
}

async fn the_address_leads_back(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    app.go("Storage").await?;
    app.reload().await?;
    title(app, "Storage").await?;
    app.driver()?.back().await?;
    title(app, "People").await?;
    app.driver()?.back().await?;
    title(app, "Vision").await?;
    for nowhere in ["#/nowhere/at-all", "#garbage", "#/people/%%%"] {
        app.open_at(nowhere).await?;
        app.find_shown("//h1").await?;
        app.saved().await?;
    }
    Ok(())
}

async fn a_page_is_read_from_its_beginning(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("People").await?;
    app.room_shows().await?;
    let down = "const main = document.getElementById('main'); main.scrollTop = 200; return main.scrollTop > 100";
    ensure!(app.truth(down).await?, "the room is too low to scroll");
    app.go_to_page("Knowledge").await?;
    let beginning = "return document.getElementById('main').scrollTop === 0";
    ensure!(app.truth(beginning).await?, "it opens further down");
    Ok(())
}

async fn title(app: &App, room: &str) -> Result<()> {
    let wanted = format!("{room} · Bullseye");
    app.until(&format!("the title {wanted}"), async || {
        Ok(app.driver()?.title().await? == wanted)
    })
    .await
}

async fn what_is_chosen_is_kept(app: &App) -> Result<()> {
    app.start_empty().await?;
    let paper = "return getComputedStyle(document.querySelector('h1')).color";
    let size = "return parseFloat(getComputedStyle(document.querySelector('nav a span')).fontSize)";
    app.choose("Theme", "Light").await?;
    let light: String = app.script(paper).await?;
    app.choose("Theme", "Dark").await?;
    app.until("a dark page", async || {
        Ok(app.script::<String>(paper).await? != light)
    })
    .await?;
    let desk: f64 = app.script(size).await?;
    app.keys("s").await?;
    app.until("everything to be larger", async || {
        Ok(app.script::<f64>(size).await? > desk * 1.15)
    })
    .await?;
    let dark: String = app.script(paper).await?;
    app.reload().await?;
    ensure!(app.script::<String>(paper).await? == dark, "the theme went");
    app.button("Theme: dark").await?;
    ensure!(
        app.script::<f64>(size).await? > desk * 1.15,
        "the scale went"
    );
    app.keys("s").await?;
    app.until("the desk's size", async || {
        Ok((app.script::<f64>(size).await? - desk).abs() < 0.5)
    })
    .await?;
    Ok(())
}

async fn undo_and_palette_work_by_keys_alone(app: &App) -> Result<()> {
    app.start_empty().await?;
    ensure!(!app.button("Undo").await?.is_enabled().await?);
    app.add_note("Trains run on sunlight").await?;
    app.add_note("Nobody waits in the dark").await?;
    app.button("Undo: add note").await?;
    app.control('z').await?;
    app.lists("Why", &["Trains run on sunlight"]).await?;
    app.control('z').await?;
    app.lists("Why", &[]).await?;
    app.press("Redo: add note").await?;
    app.lists("Why", &["Trains run on sunlight"]).await?;
    app.control_shift('z').await?;
    app.lists(
        "Why",
        &["Trains run on sunlight", "Nobody waits in the dark"],
    )
    .await?;
    app.press("Undo: add note").await?;
    app.lists("Why", &["Trains run on sunlight"]).await?;

    app.go("People").await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys("sunlight").await?;
    app.shows("Vision, Why").await?;
    app.keys(Key::Enter).await?;
    title(app, "Vision").await?;
    app.until("the note to be chosen", async || {
        let focused = "return document.activeElement.getAttribute('aria-label') ?? ''";
        let label: String = app.script(focused).await?;
        Ok(label.starts_with("Trains run on sunlight"))
    })
    .await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys("go to storage").await?;
    app.keys(Key::Enter).await?;
    title(app, "Storage").await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys("zzzz").await?;
    app.shows("Nothing found").await?;
    app.keys(Key::Escape).await?;
    app.shows_no("Nothing found").await
}

async fn the_palette_stands_within_the_window(app: &App) -> Result<()> {
    app.open_example().await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.shows("Go to Storage").await?;
    app.lies_still().await?;
    let within = "return document.querySelector('dialog[open]').getBoundingClientRect().bottom <= innerHeight";
    ensure!(app.truth(within).await?, "its end is below the window");
    Ok(())
}

async fn a_message_offers_to_undo_what_it_says_and_nothing_else(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("One").await?;
    app.add_note("Two").await?;
    // Messages stay as long as it takes to look at them.
    let stay = "const after = window.setTimeout; window.setTimeout = (act, wait, ...rest) => wait >= 8000 ? 0 : after(act, wait, ...rest); return null";
    app.script::<Option<bool>>(stay).await?;
    let delete = async || {
        app.note("Two").await?.click().await?;
        app.keys(Key::Delete).await?;
        app.lists("Why", &["One"]).await?;
        app.until("a message to offer to undo", async || {
            app.offers_undo().await
        })
        .await
    };
    // It is undone by keys: pressed now, it would take back what was done before.
    delete().await?;
    app.control('z').await?;
    app.lists("Why", &["One", "Two"]).await?;
    ensure!(!app.offers_undo().await?, "a message offers to undo more");
    // Something else is done.
    delete().await?;
    app.note("One").await?.click().await?;
    app.keys("v").await?;
    app.button("Undo: vote").await?;
    ensure!(
        !app.offers_undo().await?,
        "a message offers to undo something else"
    );
    // Once it is the latest again, it is offered again.
    app.control('z').await?;
    app.button("Undo: delete note").await?;
    app.press("Undo").await?;
    app.lists("Why", &["One", "Two"]).await
}

async fn what_is_typed_before_the_palette_opens_is_not_lost(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Trains run on sunlight").await?;
    app.note("Trains run on sunlight").await?.click().await?;
    // Z would zoom, V vote for the note.
    type_at_once(app, &["k", "z", "o", "x", "Backspace", "v"]).await?;
    let typed = async |words: &str| {
        app.until(&format!("“{words}” to be typed"), async || {
            let typed = "return document.activeElement.value ?? ''";
            Ok(app.script::<String>(typed).await? == words)
        })
        .await
    };
    typed("zov").await?;
    app.keys("z").await?;
    typed("zovz").await?;
    app.shows("Nothing found").await?;
    app.keys(Key::Escape).await?;
    app.shows_no("Nothing found").await?;
    app.zoom_is("100 %").await?;
    let votes = "return document.querySelectorAll('.board .note-votes').length";
    ensure!(app.script::<usize>(votes).await? == 0, "V voted");
    // It is not awaited any more: keys do what they do in the room. So they do for whoever calls it off.
    app.keys("z").await?;
    app.zoom_is("238 %").await?;
    for off in ["Escape", "Tab"] {
        type_at_once(app, &["k", "o", off, "z"]).await?;
        app.zoom_is("100 %").await?;
        app.no_dialog().await?;
        app.keys("z").await?;
        app.zoom_is("238 %").await?;
    }
    Ok(())
}

/// Presses keys, the first with Ctrl, quicker than any hand: no frame is painted in between.
async fn type_at_once(app: &App, keys: &[&str]) -> Result<()> {
    let press = "arguments[0].forEach((key, at) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
        { key, ctrlKey: at === 0, bubbles: true, cancelable: true }))); return null";
    app.script_with::<()>(press, vec![serde_json::json!(keys)])
        .await
}

async fn workspaces_come_and_go(app: &App) -> Result<()> {
    const MENU: &str = "Workspace:";
    app.start_empty().await?;
    app.add_note("A note of the first").await?;
    app.choose(MENU, "Rename this workspace").await?;
    app.fill("Name", "Night shift").await?;
    app.press("Rename").await?;
    app.button("Workspace: Night shift").await?;
    app.choose(MENU, "New workspace").await?;
    app.button("Workspace: Untitled plan").await?;
    app.lists("Why", &[]).await?;
    app.add_note("A note of the second").await?;
    app.choose(MENU, "Night shift").await?;
    app.lists("Why", &["A note of the first"]).await?;
    app.choose(MENU, "Duplicate this workspace").await?;
    app.button("Workspace: Night shift (copy)").await?;
    app.lists("Why", &["A note of the first"]).await?;
    app.add_note("Only in the copy").await?;
    app.choose(MENU, "Delete this workspace").await?;
    app.shows("Night shift (copy) is deleted").await?;
    app.press("Undo").await?;
    app.button("Workspace: Night shift (copy)").await?;
    app.lists("Why", &["A note of the first", "Only in the copy"])
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.button("Workspace: Night shift (copy)").await?;
    app.lists("Why", &["A note of the first", "Only in the copy"])
        .await?;
    for left in ["Night shift (copy)", "Night shift", "Untitled plan"] {
        app.choose(MENU, left).await?;
        app.button(&format!("Workspace: {left}")).await?;
        app.choose(MENU, "Delete this workspace").await?;
        app.shows(&format!("{left} is deleted")).await?;
    }
    app.shows("Start empty").await
}

async fn an_open_menu_keeps_keys_to_itself(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.choose("Theme", "Dark").await?;
    let size = "return parseFloat(getComputedStyle(document.querySelector('nav a span')).fontSize)";
    let before: f64 = app.script(size).await?;
    app.press("Theme: dark").await?;
    // It opens at what is chosen.
    at_item(app, "Dark").await?;
    // A shortcut elsewhere, a letter here.
    app.keys("s").await?;
    at_item(app, "Stage scale").await?;
    app.keys("3").await?;
    app.keys(Key::Home).await?;
    at_item(app, "As the system").await?;
    app.keys(Key::Up).await?;
    at_item(app, "Stage scale").await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Theme: dark").await?;
    title(app, "Vision").await?;
    let after: f64 = app.script(size).await?;
    ensure!((after - before).abs() < 0.5, "the scale changed");
    Ok(())
}

/// Waits until the menu's item that begins so has the focus.
async fn at_item(app: &App, words: &str) -> Result<()> {
    let item = "const it = document.activeElement; return it.matches('[role^=menuitem]') ? it.textContent.trim() : ''";
    app.until(&format!("{words} to have the focus"), async || {
        Ok(app.script::<String>(item).await?.starts_with(words))
    })
    .await
}

async fn a_room_may_be_left_in_the_middle_of_writing(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.keys("n").await?;
    app.type_in(&app.field("Note").await?, "Half a thought")
        .await?;
    // Two keys before the next frame, quicker than any driver: the note is left, then the room.
    let keys = r"
        const press = (on, key) => on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        press(document.activeElement, 'Escape');
        press(document.body, '2');";
    app.driver()?.execute(keys, Vec::new()).await?;
    title(app, "People").await?;
    two_frames(app).await?;
    app.go("Vision").await?;
    app.lists("Why", &["Half a thought"]).await?;

    // The back button, while a field has the focus.
    app.go("Priorities").await?;
    app.keys("n").await?;
    app.find_shown("//input[contains(@class, 'cell-input')]")
        .await?
        .send_keys("Paper tickets")
        .await?;
    app.driver()?.back().await?;
    title(app, "Vision").await?;
    two_frames(app).await?;
    app.go("Priorities").await?;
    app.shows("Paper tickets").await?;
    app.go("Vision").await?;
    app.fill("Why statement", "Nobody waits in the dark.")
        .await?;
    app.driver()?.back().await?;
    title(app, "Priorities").await?;
    two_frames(app).await?;
    app.go("Vision").await?;
    let kept = app.value("Why statement").await?;
    ensure!(kept == "Nobody waits in the dark.", "kept {kept:?}");
    app.saved().await
}

/// Lets the page do what it had put off to the next frame.
async fn two_frames(app: &App) -> Result<()> {
    app.frames_pass().await?;
    app.shows_no("Something went wrong").await
}
