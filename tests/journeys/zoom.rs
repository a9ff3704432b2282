//! Zooming into the bullseye and the matrix, and the menus of what lies on them.

use anyhow::{Result, ensure};
use thirtyfour::Key;
use whole_app::{App, Engine};

whole_app::journeys![
    a_crowded_ring_can_be_zoomed_into,
    what_is_dragged_while_zoomed_lands_where_it_is_dropped,
    a_zoomed_matrix_says_what_its_axes_say,
    notes_that_are_moved_by_keys_say_where_they_are;
    // In WebKitGTK no menu comes of its driver's other button; whether the page or the driver is at
    // fault is open.
    in [Engine::Chromium, Engine::Firefox] =>
        the_other_button_opens_the_menu_of_a_note,
        a_dot_that_is_deleted_hands_the_focus_on;
    // The other drivers have neither a wheel nor fingers.
    in [Engine::Chromium] => wheel_and_fingers_zoom_and_move_the_board,
    a_long_press_opens_the_menu,
];

async fn paste_notes(app: &App, count: usize) -> Result<()> {
    app.start_empty().await?;
    let lines: Vec<String> = (1..=count).map(|at| format!("Idea {at}")).collect();
    app.paste(&lines.join("\n")).await?;
    app.press_beginning(&format!("Add {count} notes")).await?;
    app.shows(&format!("{count} notes added")).await?;
    // What is selected is drawn around; nothing is meant to be.
    app.press_at(app.on_bullseye(-0.9, -0.9).await?).await
}

async fn a_crowded_ring_can_be_zoomed_into(app: &App) -> Result<()> {
    paste_notes(app, 300).await?;
    app.zoom_is("100 %").await?;
    app.until("the notes to be dots", async || {
        Ok(app.readable_notes().await? <= 1)
    })
    .await?;
    for zoom in ["150 %", "200 %", "300 %", "400 %"] {
        app.press("Zoom in").await?;
        app.zoom_is(zoom).await?;
    }
    app.until("notes to be readable", async || {
        Ok(app.readable_notes().await? > 20)
    })
    .await?;

    // A note that is chosen from the list, or walked to, comes into view.
    app.press("Zoom in").await?;
    app.press("Zoom in").await?;
    app.zoom_is("800 %").await?;
    for at in [0, 9, 19] {
        let row = "const rows = document.querySelectorAll('aside[aria-label=Statements] li button[data-color]'); rows[arguments[0]].click(); return null";
        app.script_with::<serde_json::Value>(row, vec![at.into()])
            .await?;
        app.until("the note to be in view", async || {
            app.focus_is_on_board().await
        })
        .await?;
    }
    for _ in 0..3 {
        app.keys(Key::Tab).await?;
        app.until("the next note to be in view", async || {
            app.focus_is_on_board().await
        })
        .await?;
    }

    // The same by keys, on a note.
    app.keys("-").await?;
    app.zoom_is("600 %").await?;
    app.keys("+").await?;
    app.zoom_is("800 %").await?;
    app.keys("0").await?;
    app.zoom_is("100 %").await?;
    app.until("all of it to show again", async || {
        Ok(app.readable_notes().await? <= 1)
    })
    .await?;
    app.keys("=").await?;
    app.zoom_is("150 %").await?;
    app.press("150 %, show all").await?;
    app.zoom_is("100 %").await
}

async fn what_is_dragged_while_zoomed_lands_where_it_is_dropped(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Quiet streets").await?;
    app.lists("Why", &["Quiet streets"]).await?;
    app.press("Zoom in").await?;
    app.zoom_is("150 %").await?;
    let from = app.middle(&app.note("Quiet streets").await?).await?;
    let to = app.on_bullseye(0.5, 0.0).await?;
    app.drag(from, to).await?;
    app.lists("How", &["Quiet streets"]).await?;
    let near = async |name: &str, place: (i64, i64)| -> Result<()> {
        let note = app.note(name).await?;
        app.until(&format!("{name} to lie at {place:?}"), async || {
            let (x, y) = app.middle(&note).await?;
            Ok((x - place.0).abs() <= 3 && (y - place.1).abs() <= 3)
        })
        .await
    };
    near("Quiet streets", to).await?;

    // A double press adds a note at the place that is pressed.
    let below = app.on_bullseye(0.0, 0.55).await?;
    app.double_press(below).await?;
    app.type_in(&app.field("Note").await?, "Night buses")
        .await?;
    app.keys(Key::Escape).await?;
    app.lists("How", &["Quiet streets", "Night buses"]).await?;
    // Near the edge the board gave way, to show all of it.
    near("Night buses", app.on_bullseye(0.0, 0.55).await?).await?;

    // All of it shows again, and each lies where it was put.
    app.press("150 %, show all").await?;
    app.zoom_is("100 %").await?;
    near("Quiet streets", app.on_bullseye(0.5, 0.0).await?).await?;
    near("Night buses", app.on_bullseye(0.0, 0.55).await?).await
}

async fn the_other_button_opens_the_menu_of_a_note(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Quiet streets").await?;
    app.lists("Why", &["Quiet streets"]).await?;
    let note = app.note("Quiet streets").await?;
    app.press_other_at(app.middle(&note).await?).await?;
    app.item("Move to What").await?.click().await?;
    app.lists("What", &["Quiet streets"]).await?;
    let note = app.note("Quiet streets").await?;
    app.press_other_at(app.middle(&note).await?).await?;
    app.item("Edit").await?.click().await?;
    app.type_in(&app.field("Note").await?, ", wide").await?;
    app.keys(Key::Escape).await?;
    app.lists("What", &["Quiet streets, wide"]).await?;
    let note = app.note("Quiet streets").await?;
    app.press_other_at(app.middle(&note).await?).await?;
    app.item("Delete").await?.click().await?;
    app.lists("What", &[]).await
}

async fn a_dot_that_is_deleted_hands_the_focus_on(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.paste("Night buses\t1600\t2\t80\t2\nStop screens\t300\t1\t80\t6\n")
        .await?;
    app.dot_says("Stop screens", "impact 1 medium, effort 6 person-months")
        .await?;
    // To the next dot, and after the last one to the plot itself.
    for (gone, then) in [
        ("Night buses", "Stop screens: "),
        ("Stop screens", "0 initiatives by impact and effort"),
    ] {
        app.press_other_at(app.dot_place(gone).await?).await?;
        app.item("Delete").await?.click().await?;
        app.until(&format!("“{then}” to have the focus"), async || {
            let focused = "return document.activeElement.getAttribute('aria-label') ?? ''";
            Ok(app.script::<String>(focused).await?.contains(then))
        })
        .await?;
    }
    Ok(())
}

async fn notes_that_are_moved_by_keys_say_where_they_are(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Quiet streets").await?;
    app.note("Quiet streets").await?.click().await?;
    let says = async |words: &str| {
        let said = "return [...document.querySelectorAll('[aria-live], [role=status]')].map((it) => it.textContent)";
        app.until(&format!("“{words}” to be said"), async || {
            Ok(app
                .script::<Vec<String>>(said)
                .await?
                .contains(&words.to_owned()))
        })
        .await
    };
    app.shift(Key::Right).await?;
    app.shift(Key::Right).await?;
    says("Why, at 3 o’clock").await?;
    for _ in 0..3 {
        app.shift(Key::Right).await?;
    }
    says("How, at 3 o’clock").await
}

async fn wheel_and_fingers_zoom_and_move_the_board(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.touch().await?;
    app.add_note("Quiet streets").await?;
    let place = app.on_bullseye(0.4, -0.3).await?;
    let stays = async |of: (f64, f64)| -> Result<()> {
        app.until(&format!("{place:?} to stay where it is"), async || {
            let now = app.on_bullseye(of.0, of.1).await?;
            Ok((now.0 - place.0).abs() <= 2 && (now.1 - place.1).abs() <= 2)
        })
        .await
    };
    // Without Ctrl, and with all of it in view, a wheel is none of the board's business.
    app.wheel(place, -120, false).await?;
    for _ in 0..3 {
        app.wheel(place, -120, true).await?;
    }
    app.zoom_is("205 %").await?;
    stays((0.4, -0.3)).await?;
    let before = app.on_bullseye(0.0, 0.0).await?;
    app.wheel(place, 40, false).await?;
    app.until("the board to move up", async || {
        Ok(app.on_bullseye(0.0, 0.0).await? == (before.0, before.1 - 40))
    })
    .await?;
    app.wheel(place, -40, false).await?;
    app.press("205 %, show all").await?;
    app.zoom_is("100 %").await?;

    // Two fingers, drawn apart about that place, and both moved to the right.
    let pair = |aside: i64, right: i64| {
        [
            (place.0 + right - aside, place.1),
            (place.0 + right + aside, place.1),
        ]
    };
    app.fingers("touchStart", &pair(40, 0)).await?;
    app.fingers("touchMove", &pair(60, 0)).await?;
    app.fingers("touchMove", &pair(80, 0)).await?;
    app.zoom_is("200 %").await?;
    stays((0.4, -0.3)).await?;
    app.fingers("touchMove", &pair(80, 30)).await?;
    app.fingers("touchEnd", &[]).await?;
    app.until("the board to follow two fingers", async || {
        let now = app.on_bullseye(0.4, -0.3).await?;
        Ok((now.0 - place.0 - 30).abs() <= 2)
    })
    .await?;
    app.zoom_is("200 %").await?;

    // One finger moves the board about, and the note with it.
    let free = app.on_bullseye(0.6, -0.3).await?;
    let before = app.middle(&app.note("Quiet streets").await?).await?;
    app.fingers("touchStart", &[free]).await?;
    app.fingers("touchMove", &[(free.0 + 20, free.1 + 20)])
        .await?;
    app.fingers("touchMove", &[(free.0 + 40, free.1 + 30)])
        .await?;
    app.fingers("touchEnd", &[]).await?;
    app.until("the note to follow the finger", async || {
        let after = app.middle(&app.note("Quiet streets").await?).await?;
        Ok((after.0 - before.0 - 40).abs() <= 2 && (after.1 - before.1 - 30).abs() <= 2)
    })
    .await?;
    app.lists("Why", &["Quiet streets"]).await
}

async fn a_long_press_opens_the_menu(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.touch().await?;
    app.add_note("Quiet streets").await?;
    let at = app.middle(&app.note("Quiet streets").await?).await?;
    app.fingers("touchStart", &[at]).await?;
    app.until("the note to have heard the finger", async || {
        app.truth("return !!document.querySelector('article[data-asked]')")
            .await
    })
    .await?;
    app.fingers("touchEnd", &[]).await?;
    app.item("Move to How").await?.click().await?;
    app.lists("How", &["Quiet streets"]).await?;

    // A finger that moves drags, and no menu opens.
    let at = app.middle(&app.note("Quiet streets").await?).await?;
    let what = app.on_bullseye(0.0, 0.87).await?;
    app.fingers("touchStart", &[at]).await?;
    app.fingers("touchMove", &[(at.0, at.1 + 30)]).await?;
    app.fingers("touchMove", &[what]).await?;
    app.fingers("touchEnd", &[]).await?;
    app.lists("What", &["Quiet streets"]).await?;
    ensure!(
        app.truth("return !document.querySelector('[role=menu]:popover-open')")
            .await?,
        "a menu opened"
    );

    // On the matrix as well.
    app.go("Priorities").await?;
    app.paste("Night buses\t1600\t2\t80\t2\nStop screens\t300\t1\t80\t6\n")
        .await?;
    app.dot_says("Night buses", "impact 2 high, effort 2 person-months")
        .await?;
    let at = app.dot_place("Night buses").await?;
    app.fingers("touchStart", &[at]).await?;
    app.until("the dot to have heard the finger", async || {
        app.truth("return !!document.querySelector('button[data-asked]')")
            .await
    })
    .await?;
    app.fingers("touchEnd", &[]).await?;
    app.item("Delete").await?.click().await?;
    app.shows("Night buses is deleted").await?;
    app.table_lists(&["Stop screens"]).await
}

async fn a_zoomed_matrix_says_what_its_axes_say(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.paste("Night buses\t1600\t2\t80\t2\nStop screens\t300\t2\t80\t3\n")
        .await?;
    app.dot_says("Night buses", "impact 2 high, effort 2 person-months")
        .await?;
    let apart = async || -> Result<i64> {
        let (one, other) = (
            app.dot_place("Night buses").await?,
            app.dot_place("Stop screens").await?,
        );
        Ok((one.0 - other.0).abs() + (one.1 - other.1).abs())
    };
    let close = apart().await?;
    app.dot("Night buses").await?.click().await?;
    for zoom in ["150 %", "200 %", "300 %"] {
        app.keys("+").await?;
        app.zoom_is(zoom).await?;
    }
    let far = apart().await?;
    ensure!(far > close * 2, "{close} became {far}");

    // Dragged to where the axes say 1.5 and 1, it is worth that.
    let from = app.dot_place("Night buses").await?;
    let to = app.on_matrix("1 medium", "1.5").await?;
    app.drag(from, to).await?;
    app.dot_says("Night buses", "impact 1 medium, effort 1.5 person-months")
        .await?;
    let lies = app.dot_place("Night buses").await?;
    ensure!((lies.0 - to.0).abs() <= 4, "{lies:?} is not at {to:?}");

    // Picked out in the table, a dot comes into view.
    app.set_cell("Stop screens", "Effort", "30").await?;
    app.go_to_cell("Night buses", "Effort").await?;
    app.go_to_cell("Stop screens", "Effort").await?;
    app.until("the dot to be in view", async || {
        app.truth(
            r"
            const dot = document.querySelector('figure button[aria-pressed=true][data-id]').getBoundingClientRect();
            const plot = document.querySelector('figure [role=group][aria-describedby]').getBoundingClientRect();
            return dot.left >= plot.left && dot.right <= plot.right && dot.top >= plot.top && dot.bottom <= plot.bottom",
        )
        .await
    })
    .await?;
    app.press("300 %, show all").await?;
    app.zoom_is("100 %").await?;
    app.no_broken_numbers().await
}
