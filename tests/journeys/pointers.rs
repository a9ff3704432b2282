//! A pen, a mouse's wheel as a button, the space bar, and two fingers on a pad.

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::Key;
use whole_app::pointers::{Step, Tool};
use whole_app::{App, Engine};

whole_app::journeys![
    a_row_has_its_menu_under_the_mouses_other_button,
    the_space_bar_held_moves_the_boards,
    a_pinched_pad_zooms_the_board_and_not_the_page;
    // Firefox's driver has no pen; WebKitGTK's rests on a press, when the machine is busy, until that asks
    // for the menu.
    in [Engine::Chromium] =>
        a_finger_that_stays_on_a_row_opens_its_menu,
        a_pen_does_on_the_bullseye_what_a_mouse_does,
        a_pen_does_on_matrix_and_table_what_a_finger_does;
    // WebKitGTK's driver presses the wheel's button and lets go of the first one: it tells of a mouseup of
    // button 0 while 4 stays among the buttons, so no pointerup comes and the board stays in the hand.
    in [Engine::Chromium, Engine::Firefox] => the_wheel_as_a_button_moves_the_boards,
];

const PEN: (Tool, u8) = (Tool::Pen, 0);
const WHEEL_BUTTON: (Tool, u8) = (Tool::Mouse, 1);

/// Notes from now on what presses on the page.
async fn watch_presses(app: &App) -> Result<()> {
    let script = r"
        window.pressed = [];
        window.scrolling = [];
        addEventListener('pointerdown', (event) => pressed.push(event.pointerType), true);
        addEventListener('mousedown', (event) => scrolling.push(event.button === 1 && !event.defaultPrevented));
        return null";
    app.script::<Value>(script).await?;
    Ok(())
}

/// That all presses were a pen's, and there were some.
async fn only_a_pen_pressed(app: &App) -> Result<()> {
    let pressed: Vec<String> = app.script("return window.pressed").await?;
    ensure!(
        !pressed.is_empty() && pressed.iter().all(|kind| kind == "pen"),
        "{pressed:?}"
    );
    Ok(())
}

/// That no press of the wheel began to scroll the page by itself.
async fn nothing_scrolled_by_itself(app: &App) -> Result<()> {
    let began = "return window.scrolling.length > 0 && !window.scrolling.includes(true)";
    ensure!(
        app.truth(began).await?,
        "the page began to scroll by itself"
    );
    Ok(())
}

/// A place on the card of a persona where there is nothing to press or to write.
async fn beside_the_words(app: &App, name: &str) -> Result<(i64, i64)> {
    let card = app.persona(name).await?;
    let script = r"
        const [card] = arguments;
        card.scrollIntoView({ block: 'nearest' });
        const frame = card.getBoundingClientRect();
        return [Math.round(frame.left + 5), Math.round(frame.top + 8)]";
    app.script_with(script, vec![card.to_json()?]).await
}

async fn a_row_has_its_menu_under_the_mouses_other_button(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("People").await?;
    let at = beside_the_words(app, "Nadia Osei").await?;
    app.press_other_at(at).await?;
    app.menu_is_at("More about Nadia Osei", at).await?;
    app.keys(Key::Escape).await?;
    app.until("the focus to be somewhere again", async || {
        app.truth("return document.activeElement !== document.body && !document.querySelector('[role=menu]:popover-open')")
            .await
    })
    .await?;

    // What is written keeps the browser's own menu, with its words.
    let kept = r"
        const field = document.querySelector('article textarea');
        return field.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 }))";
    ensure!(app.truth(kept).await?, "a field has lost its menu");
    ensure!(
        app.truth("return !document.querySelector('[role=menu]:popover-open')")
            .await?
    );

    let at = beside_the_words(app, "Nadia Osei").await?;
    app.press_other_at(at).await?;
    app.item("Delete").await?.click().await?;
    app.shows("Nadia Osei is deleted").await
}

async fn a_finger_that_stays_on_a_row_opens_its_menu(app: &App) -> Result<()> {
    app.open_example().await?;
    app.touch().await?;
    app.go("People").await?;
    let at = beside_the_words(app, "Nadia Osei").await?;
    app.fingers("touchStart", &[at]).await?;
    app.until("the card to have heard the finger", async || {
        app.truth("return !!document.querySelector('[data-asked]')")
            .await
    })
    .await?;
    app.fingers("touchEnd", &[]).await?;
    app.menu_is_at("More about Nadia Osei", at).await?;
    app.item("Delete").await?.click().await?;
    app.shows("Nadia Osei is deleted").await
}

/// Holds a pen on a note or a dot until that asks for its menu, and lifts it.
async fn stay_with_pen(app: &App, at: (i64, i64)) -> Result<()> {
    app.point(Tool::Pen, &[Step::To(at), Step::Press(0)])
        .await?;
    app.until("what is pressed to have heard the pen", async || {
        app.truth("return !!document.querySelector('[data-asked]')")
            .await
    })
    .await?;
    app.point(Tool::Pen, &[Step::LetGo(0)]).await
}

async fn is_chosen(app: &App, note: &str) -> Result<()> {
    let note = app.note(note).await?;
    app.until("the note to be chosen", async || {
        Ok(note.attr("aria-current").await?.as_deref() == Some("true"))
    })
    .await
}

async fn a_pen_does_on_the_bullseye_what_a_mouse_does(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Quiet streets").await?;
    watch_presses(app).await?;
    let place = async || app.middle(&app.note("Quiet streets").await?).await;

    let how = app.on_bullseye(0.0, 0.58).await?;
    app.drag_with(PEN, place().await?, how).await?;
    app.lists("How", &["Quiet streets"]).await?;

    // A tap chooses, a second one writes; a hand that holds a pen shakes a little.
    let aside = app.on_bullseye(-0.9, -0.9).await?;
    app.tap_with_pen(aside).await?;
    app.tap_with_pen(place().await?).await?;
    is_chosen(app, "Quiet streets").await?;
    let (x, y) = place().await?;
    app.drag_with(PEN, (x, y), (x + 5, y + 3)).await?;
    app.type_in(&app.field("Note").await?, ", wide").await?;
    app.keys(Key::Escape).await?;
    app.lists("How", &["Quiet streets, wide"]).await?;

    // One that stays asks for the menu.
    let at = app.middle(&app.note("Quiet streets, wide").await?).await?;
    stay_with_pen(app, at).await?;
    let item = app.item("Move to What").await?;
    app.tap_with_pen(app.middle(&item).await?).await?;
    app.lists("What", &["Quiet streets, wide"]).await?;

    // Beside the notes it draws a frame around them.
    app.tap_with_pen(aside).await?;
    let (x, y) = app.middle(&app.note("Quiet streets, wide").await?).await?;
    app.drag_with(PEN, (x - 140, y + 70), (x + 140, y - 10))
        .await?;
    is_chosen(app, "Quiet streets, wide").await?;

    // A tap on the name of a group whose notes are chosen writes it.
    app.keys("g").await?;
    app.has_focus("Name of the group").await?;
    app.keys("Calm").await?;
    app.keys(Key::Enter).await?;
    let name = app.middle(&app.group_name("Calm").await?).await?;
    app.tap_with_pen(name).await?;
    app.has_focus("Name of the group").await?;
    only_a_pen_pressed(app).await
}

async fn a_pen_does_on_matrix_and_table_what_a_finger_does(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.paste("Night buses\t1600\t2\t80\t2\nStop screens\t300\t1\t80\t6\n")
        .await?;
    app.dot_says("Night buses", "impact 2 high, effort 2 person-months")
        .await?;
    watch_presses(app).await?;
    let to = app.on_matrix("0.5 low", "12").await?;
    app.drag_with(PEN, app.dot_place("Night buses").await?, to)
        .await?;
    app.dot_says("Night buses", "impact 0.5 low, effort 12 person-months")
        .await?;

    // One that stays asks for the menu.
    let at = app.dot_place("Stop screens").await?;
    stay_with_pen(app, at).await?;
    let item = app.item("Delete").await?;
    app.tap_with_pen(app.middle(&item).await?).await?;
    app.table_lists(&["Night buses"]).await?;

    // A tap on a number writes it.
    let cell = app.cell("Night buses", "Effort").await?;
    app.tap_with_pen(app.middle(&cell).await?).await?;
    app.cell_field().await?;
    app.control('a').await?;
    app.keys("7").await?;
    app.keys(Key::Enter).await?;
    app.cell_shows("Night buses", "Effort", "7").await?;
    // Rows on a phone are cards.
    if app.resize((390, 844)).await? {
        let cell = app.cell("Night buses", "Reach").await?;
        app.tap_with_pen(app.middle(&cell).await?).await?;
        app.cell_field().await?;
        app.control('a').await?;
        app.keys("900").await?;
        app.keys(Key::Enter).await?;
        app.cell_shows("Night buses", "Reach", "900").await?;
    }
    only_a_pen_pressed(app).await
}

/// What takes hold of the board, and not of what lies there.
#[derive(Clone, Copy)]
enum Hold {
    WheelButton,
    SpaceBar,
}

/// Drags the board with it.
async fn haul(app: &App, hold: Hold, from: (i64, i64), to: (i64, i64)) -> Result<()> {
    match hold {
        Hold::WheelButton => app.drag_with(WHEEL_BUTTON, from, to).await,
        Hold::SpaceBar => {
            let between = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
            app.driver()?
                .action_chain()
                .key_down(' ')
                .move_to(from.0, from.1)
                .click_and_hold()
                .move_to(between.0, between.1)
                .move_to(to.0, to.1)
                .release()
                .key_up(' ')
                .perform()
                .await?;
            Ok(())
        }
    }
}

/// Hauls a board to and fro, beginning beside a thing on it and on the thing itself, which goes along
/// and is neither dragged nor chosen anew.
async fn hauls(
    app: &App,
    hold: Hold,
    thing: impl AsyncFn() -> Result<(i64, i64)>,
    beside: (i64, i64),
) -> Result<()> {
    for off in [beside, (0, 0)] {
        for by in [(24, 20), (-40, -30)] {
            let before = thing().await?;
            let from = (before.0 + off.0, before.1 + off.1);
            haul(app, hold, from, (from.0 + by.0, from.1 + by.1)).await?;
            app.until(&format!("{before:?} to go by {by:?}"), async || {
                let now = thing().await?;
                let rest = (now.0 - before.0 - by.0, now.1 - before.1 - by.1);
                Ok(rest.0.abs() <= 2 && rest.1.abs() <= 2)
            })
            .await?;
        }
    }
    Ok(())
}

async fn zoom_in_twice(app: &App) -> Result<()> {
    for zoom in ["150 %", "200 %"] {
        app.press("Zoom in").await?;
        app.zoom_is(zoom).await?;
    }
    app.leave_field().await?;
    watch_presses(app).await
}

async fn moves_the_boards(app: &App, hold: Hold) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Quiet streets").await?;
    zoom_in_twice(app).await?;
    let note = async || app.middle(&app.note("Quiet streets").await?).await;
    hauls(app, hold, note, (150, 90)).await?;
    if matches!(hold, Hold::WheelButton) {
        nothing_scrolled_by_itself(app).await?;
    }
    // Without it, the same drag is about the note.
    app.drag(note().await?, app.on_bullseye(0.0, 0.55).await?)
        .await?;
    app.lists("How", &["Quiet streets"]).await?;

    app.go("Priorities").await?;
    app.paste("Night buses\t1600\t1\t80\t2\nStop screens\t300\t1\t80\t3\n")
        .await?;
    let words = "impact 1 medium, effort 2 person-months";
    app.dot_says("Night buses", words).await?;
    app.dot("Night buses").await?.click().await?;
    zoom_in_twice(app).await?;
    let dot = async || app.dot_place("Night buses").await;
    hauls(app, hold, dot, (-30, -40)).await?;
    if matches!(hold, Hold::WheelButton) {
        nothing_scrolled_by_itself(app).await?;
    }
    app.dot_says("Night buses", words).await?;
    // No text is selected on the way, and none pasted, as the wheel's button does on Linux.
    ensure!(
        app.truth("return getSelection().isCollapsed").await?,
        "text is selected"
    );
    app.table_lists(&["Night buses", "Stop screens"]).await
}

async fn the_wheel_as_a_button_moves_the_boards(app: &App) -> Result<()> {
    moves_the_boards(app, Hold::WheelButton).await
}

async fn the_space_bar_held_moves_the_boards(app: &App) -> Result<()> {
    moves_the_boards(app, Hold::SpaceBar).await
}

async fn a_pinched_pad_zooms_the_board_and_not_the_page(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Quiet streets").await?;
    let place = app.on_bullseye(0.4, -0.3).await?;
    let stays = async |now: (i64, i64)| -> Result<()> {
        ensure!(
            (now.0 - place.0).abs() <= 2 && (now.1 - place.1).abs() <= 2,
            "{place:?} went to {now:?}"
        );
        Ok(())
    };
    ensure!(
        app.pinch_pad(place, &[1.4, 2.0]).await?,
        "the page zooms as well"
    );
    app.zoom_is("200 %").await?;
    stays(app.on_bullseye(0.4, -0.3).await?).await?;
    // A second pinch goes on from there, and both ends hold.
    ensure!(app.pinch_pad(place, &[0.9, 0.75]).await?);
    app.zoom_is("150 %").await?;
    ensure!(app.pinch_pad(place, &[0.4, 0.2]).await?);
    app.zoom_is("100 %").await?;
    // Elsewhere it is the page's.
    let heading = app.find_shown("//h1").await?;
    ensure!(!app.pinch_pad(app.middle(&heading).await?, &[2.0]).await?);
    app.zoom_is("100 %").await?;

    app.go("Priorities").await?;
    app.paste("Night buses\t1600\t1\t80\t2\n").await?;
    let dot = app.dot_place("Night buses").await?;
    ensure!(app.pinch_pad(dot, &[1.5, 3.0]).await?);
    app.zoom_is("300 %").await?;
    let now = app.dot_place("Night buses").await?;
    // A pixel beside its middle becomes three.
    ensure!((now.0 - dot.0).abs() <= 4 && (now.1 - dot.1).abs() <= 4);
    Ok(())
}
