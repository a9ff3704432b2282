//! The whole main job without a pointer: from the first visit to a file for a colleague.

use anyhow::{Result, bail, ensure};
use serde::Deserialize;
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    the_first_stop_leads_past_the_rail,
    the_main_job_is_done_by_keys_alone,
    single_letters_are_no_shortcuts_for_who_turns_them_off,
];

/// More presses of Tab than anybody has the patience for.
const PATIENCE: usize = 90;

async fn single_letters_are_no_shortcuts_for_who_turns_them_off(app: &App) -> Result<()> {
    const LETTERS: &str = "//label[normalize-space(.)='Single letters and signs are shortcuts']";
    app.start_empty().await?;
    app.add_note("Nobody waits in the dark").await?;
    app.keys(Key::Escape).await?;
    app.keys("?").await?;
    app.press_shown(LETTERS).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.saved().await?;
    app.reload().await?;
    app.lists("Why", &["Nobody waits in the dark"]).await?;
    // Each of them would be seen.
    app.keys("s2?nvt").await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys("keyboard").await?;
    app.find_shown("//*[@role='option'][@aria-selected='true'][contains(., 'eyboard')]")
        .await?;
    let stage = "return document.documentElement.dataset.scale === 'stage'";
    ensure!(!app.truth(stage).await?, "a letter changed the scale");
    app.keys(Key::Enter).await?;
    app.press_shown(LETTERS).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.in_room("Vision").await?;
    app.lists("Why", &["Nobody waits in the dark"]).await?;
    app.keys("2").await?;
    app.in_room("People").await
}

async fn the_first_stop_leads_past_the_rail(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("People").await?;
    app.persona("Nadia Osei").await?;
    app.saved().await?;
    app.reload().await?;
    app.persona("Nadia Osei").await?;
    app.keys(Key::Tab).await?;
    let shows = "return document.activeElement.textContent === 'Skip to the room' && document.activeElement.getBoundingClientRect().top >= 0";
    app.until("the way past the rail to show", async || {
        app.truth(shows).await
    })
    .await?;
    app.keys(Key::Enter).await?;
    app.until("the focus to be in the room", async || {
        app.truth("return !!document.activeElement.closest('#main')")
            .await
    })
    .await?;
    // From there Tab goes on in the room, and the address is the room's still.
    app.keys(Key::Tab).await?;
    app.until("the focus to go on in the room", async || {
        app.truth(
            "return !!document.activeElement.closest('#main') && location.hash === '#/people'",
        )
        .await
    })
    .await
}

async fn the_main_job_is_done_by_keys_alone(app: &App) -> Result<()> {
    app.open().await?;
    app.shows("Start empty").await?;
    tab_to(app, "Start empty").await?;
    app.keys(Key::Enter).await?;
    app.shows("Start with why").await?;

    // A purpose: notes on the rings, and a sentence for each.
    app.keys("n").await?;
    app.has_focus("Note").await?;
    app.keys("Nobody waits in the dark" + Key::Escape).await?;
    app.note("Nobody waits in the dark").await?;
    app.keys("n").await?;
    app.has_focus("Note").await?;
    app.keys("Trains run on sunlight" + Key::Escape).await?;
    app.lists(
        "Why",
        &["Nobody waits in the dark", "Trains run on sunlight"],
    )
    .await?;
    // The note that was written has the focus.
    note_is_chosen(app, "Trains run on sunlight").await?;
    while focused(app).await?.name.ends_with("Why") {
        app.shift(Key::Down).await?;
    }
    app.says("How, at").await?;
    app.lists("How", &["Trains run on sunlight"]).await?;
    tab_to(app, "Why statement").await?;
    app.keys("A late bus should cost the city, not the nurse.")
        .await?;
    tab_to(app, "How statement").await?;
    app.keys("By saying honestly when it comes.").await?;

    // Past the navigation in one step; or to the next room by its place in it.
    app.saved().await?;
    app.reload().await?;
    tab_to(app, "Skip to the room").await?;
    app.keys(Key::Enter).await?;
    app.until("the room to have the focus", async || {
        app.truth("return document.activeElement.id === 'main'")
            .await
    })
    .await?;
    app.keys(Key::Tab).await?;
    let inside = "return document.activeElement.closest('#main') !== null";
    ensure!(app.truth(inside).await?, "Tab left the room");
    app.reload().await?;
    tab_to(app, "People").await?;
    app.keys(Key::Enter).await?;
    app.shows("Give the plan a face").await?;
    tab_to(app, "Add the first persona").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Name").await?;
    app.keys("Nadia Osei" + Key::Enter + "Night nurse").await?;
    app.has_focus("Role").await?;
    app.keys(Key::Escape).await?;
    app.keys("n").await?;
    app.has_focus("Name").await?;
    app.keys("Tomasz Lis" + Key::Escape).await?;
    app.gallery(&["Nadia Osei", "Tomasz Lis"]).await?;
    tab_to(app, "Move Tomasz Lis").await?;
    app.keys(Key::Left).await?;
    app.says("Tomasz Lis moved to position 1 of 2").await?;
    app.gallery(&["Tomasz Lis", "Nadia Osei"]).await?;

    // Priorities: typed in the table, then moved on the matrix.
    app.keys("3").await?;
    app.shows("List what you could do").await?;
    app.keys("n").await?;
    app.cell_field().await?;
    app.keys("Night buses" + Key::Enter).await?;
    app.cursor_is_at("Night buses", "Initiative").await?;
    app.keys(Key::Right).await?;
    // Where the table is narrow it leaves the personas out.
    if column(app).await? == "For" {
        app.keys(Key::Right).await?;
    }
    app.cursor_is_at("Night buses", "Reach").await?;
    let typed = "2400" + Key::Tab + "2" + Key::Tab + "80" + Key::Tab + "3" + Key::Enter;
    app.keys(typed).await?;
    app.cell_shows("Night buses", "RICE", "1,280").await?;
    tab_to(app, "1, Night buses").await?;
    app.keys(Key::Up).await?;
    app.says("Impact 3").await?;
    app.cell_shows("Night buses", "Impact", "3").await?;
    app.cell_shows("Night buses", "RICE", "1,920").await?;

    // Taken back and done again, found again, and handed on.
    app.control('z').await?;
    app.cell_shows("Night buses", "Impact", "2").await?;
    app.control_shift('z').await?;
    app.cell_shows("Night buses", "Impact", "3").await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys("sunlight" + Key::Enter).await?;
    app.until("the note to be chosen", async || {
        Ok(focused(app)
            .await?
            .name
            .starts_with("Trains run on sunlight"))
    })
    .await?;
    app.saved().await?;
    let file: serde_json::Value = serde_json::from_str(&app.export().await?)?;
    for (kind, count) in [("note", 2), ("persona", 2), ("initiative", 1)] {
        let found = super::records(&file, kind).count();
        ensure!(found == count, "the file has {found} of {kind}");
    }
    Ok(())
}

async fn note_is_chosen(app: &App, note: &str) -> Result<()> {
    app.until(&format!("the focus on the note {note}"), async || {
        let on_note =
            "return document.activeElement.getAttribute('aria-roledescription') === 'note'";
        Ok(app.truth(on_note).await? && focused(app).await?.name.starts_with(note))
    })
    .await
}

/// The column of the cell that has the focus.
async fn column(app: &App) -> Result<String> {
    app.script("return document.activeElement.dataset.label ?? ''")
        .await
}

/// What has the focus, as a person perceives it.
#[derive(Deserialize, Debug)]
struct Focused {
    /// What is read aloud, or what stands on it.
    name: String,
    /// Whether it can be seen: in the window, and under nothing else.
    seen: bool,
    /// Whether it is marked.
    marked: bool,
}

async fn focused(app: &App) -> Result<Focused> {
    let script = r"
        const it = document.activeElement;
        if (!it || it === document.body) return { name: '', seen: true, marked: true };
        const label = it.closest('label');
        const name = it.getAttribute('aria-label')
            ?? label?.querySelector('span')?.textContent ?? it.textContent;
        const frame = it.getBoundingClientRect();
        // What grows over the edge is seen where it is in the window.
        const x = (Math.max(frame.left, 0) + Math.min(frame.right, innerWidth)) / 2;
        const y = (Math.max(frame.top, 0) + Math.min(frame.bottom, innerHeight)) / 2;
        const top = document.elementFromPoint(x, y);
        const around = [it, it.nextElementSibling, label, it.parentElement].filter(Boolean);
        return {
            name: name.trim(),
            seen: !!top && around.some((one) => one.contains(top) || top.contains(one) && top !== document.body),
            marked: around.some((one) => {
                const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            }),
        }";
    app.script(script).await
}

/// Presses Tab until what has this name has the focus. Whatever has it on the way can be seen and is
/// marked.
async fn tab_to(app: &App, name: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..PATIENCE {
        app.keys(Key::Tab).await?;
        let now = focused(app).await?;
        ensure!(now.seen, "{now:?} is out of sight, on the way to {name}");
        ensure!(now.marked, "{now:?} is not marked, on the way to {name}");
        if now.name.starts_with(name) {
            return Ok(());
        }
        passed.push(now.name);
    }
    bail!("Tab does not lead to {name}, but past {passed:?}")
}
