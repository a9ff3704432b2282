//! The People room: personas, with what they want, need and suffer from.

use anyhow::{Result, ensure};
use thirtyfour::{By, Key};
use whole_app::{App, Engine};

whole_app::journeys![
    a_persona_is_written_by_keys_alone,
    goals_needs_and_pains_are_lines,
    kind_and_colour_are_chosen_from_menus,
    personas_keep_the_order_they_are_given,
    a_deleted_persona_comes_back_whole,
    an_untouched_persona_leaves_nothing_behind,
    the_parts_of_cards_line_up_across_a_row,
    what_adds_stands_beside_the_title;
    in [Engine::Chromium] => an_address_waits_until_all_is_read,
];

async fn a_persona_is_written_by_keys_alone(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    app.shows("Give the plan a face").await?;
    app.keys("n").await?;
    app.has_focus("Name").await?;
    app.keys("Nadia Osei" + Key::Enter + "Night nurse, two buses from work")
        .await?;
    app.has_focus("Role").await?;
    app.keys(Key::Enter + "I plan my sleep around the timetable." + Key::Enter)
        .await?;
    app.has_focus("Goal").await?;
    app.keys("Be home by six" + Key::Enter + "Sleep before noon" + Key::Enter)
        .await?;
    // An empty line ends the list.
    app.keys(Key::Enter).await?;
    app.has_focus("Add a goal").await?;
    app.persona_has(
        "Nadia Osei",
        "Goals",
        &["Be home by six", "Sleep before noon"],
    )
    .await?;
    for _ in 0..3 {
        app.keys(Key::Tab).await?;
    }
    app.has_focus("Add a need").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Need").await?;
    app.keys("A seat").await?;
    app.keys(Key::Escape).await?;
    app.persona_has("Nadia Osei", "Needs", &["A seat"]).await?;

    app.press_beginning("Add a persona").await?;
    app.has_focus("Name").await?;
    app.keys("Tom").await?;
    app.keys(Key::Escape).await?;
    app.gallery(&["Nadia Osei", "Tom"]).await?;
    app.shows("1 primary, 1 other").await?;

    for (label, words) in [
        ("Role", "Day nurse"),
        ("Quote", "I am home when I am home."),
        ("Name", "Nadia"),
    ] {
        let field = app.persona_field("Nadia Osei", label).await?;
        field.click().await?;
        let all = "arguments[0].select()";
        app.driver()?.execute(all, vec![field.to_json()?]).await?;
        app.keys(words).await?;
        app.keys(Key::Escape).await?;
    }
    app.gallery(&["Nadia", "Tom"]).await?;
    app.saved().await?;
    app.reload().await?;
    app.gallery(&["Nadia", "Tom"]).await?;
    app.persona_says("Nadia", "Role", "Day nurse").await?;
    app.persona_says("Nadia", "Quote", "I am home when I am home.")
        .await?;
    app.persona_has("Nadia", "Goals", &["Be home by six", "Sleep before noon"])
        .await?;
    app.persona_has("Nadia", "Needs", &["A seat"]).await?;
    app.persona_has("Nadia", "Pains", &[]).await
}

async fn goals_needs_and_pains_are_lines(app: &App) -> Result<()> {
    const NADIA: &str = "Nadia";
    app.start_empty().await?;
    app.go("People").await?;
    app.add_persona(NADIA).await?;
    app.persona_button(NADIA, "Add a pain")
        .await?
        .click()
        .await?;
    app.has_focus("Pain").await?;
    app.paste("- The last bus\n\n2. Two changes\n• No light\n")
        .await?;
    app.persona_has(NADIA, "Pains", &["The last bus", "Two changes", "No light"])
        .await?;

    // Pasted into a line, several lines come where the caret is.
    app.persona_line(NADIA, "Two changes")
        .await?
        .click()
        .await?;
    app.keys(Key::Home + Key::Right + Key::Right + Key::Right)
        .await?;
    app.paste("-lane roads\nThree").await?;
    app.persona_has(
        NADIA,
        "Pains",
        &[
            "The last bus",
            "Two-lane roads",
            "Three changes",
            "No light",
        ],
    )
    .await?;
    app.control('z').await?;
    app.persona_has(NADIA, "Pains", &["The last bus", "Two changes", "No light"])
        .await?;

    // Enter within a line splits it; at its end it begins the next.
    app.persona_line(NADIA, "The last bus")
        .await?
        .click()
        .await?;
    app.keys(Key::Home + Key::Right + Key::Right + Key::Right + Key::Right + Key::Enter)
        .await?;
    app.persona_has(
        NADIA,
        "Pains",
        &["The", "last bus", "Two changes", "No light"],
    )
    .await?;
    app.keys(Key::End + Key::Enter + "Cold stops").await?;
    app.persona_has(
        NADIA,
        "Pains",
        &["The", "last bus", "Cold stops", "Two changes", "No light"],
    )
    .await?;
    app.driver()?
        .action_chain()
        .key_down(Key::Alt)
        .send_keys(Key::Up)
        .key_up(Key::Alt)
        .perform()
        .await?;
    app.keys("!").await?;
    app.persona_has(
        NADIA,
        "Pains",
        &["The", "Cold stops!", "last bus", "Two changes", "No light"],
    )
    .await?;

    // An emptied line vanishes: by one more Backspace, or by being left.
    app.persona_line(NADIA, "The").await?.click().await?;
    app.keys(Key::End + Key::Backspace + Key::Backspace + Key::Backspace)
        .await?;
    app.persona_has(
        NADIA,
        "Pains",
        &["", "Cold stops!", "last bus", "Two changes", "No light"],
    )
    .await?;
    app.keys(Key::Backspace).await?;
    let rest = ["Cold stops!", "last bus", "Two changes", "No light"];
    app.persona_has(NADIA, "Pains", &rest).await?;
    let line = app.persona_line(NADIA, "No light").await?;
    line.click().await?;
    let all = "arguments[0].select()";
    app.driver()?.execute(all, vec![line.to_json()?]).await?;
    app.keys(Key::Backspace).await?;
    app.keys(Key::Tab).await?;
    app.persona_has(NADIA, "Pains", &rest[..3]).await?;
    // Undone, it comes back with its words, not empty.
    app.leave_field().await?;
    app.control('z').await?;
    app.persona_has(NADIA, "Pains", &rest).await?;
    app.control_shift('z').await?;
    app.persona_has(NADIA, "Pains", &rest[..3]).await?;

    for (button, list, lines) in [
        ("Add a goal", "Goals", ["Sleep", "See the children"]),
        ("Add a need", "Needs", ["A seat", "A light"]),
    ] {
        app.persona_button(NADIA, button).await?.click().await?;
        app.has_focus(&button.replace("Add a g", "G").replace("Add a n", "N"))
            .await?;
        app.keys(lines[0] + Key::Enter + lines[1]).await?;
        app.persona_has(NADIA, list, &lines).await?;
        app.leave_field().await?;
    }
    app.saved().await?;
    app.reload().await?;
    app.persona_has(NADIA, "Goals", &["Sleep", "See the children"])
        .await?;
    app.persona_has(NADIA, "Needs", &["A seat", "A light"])
        .await?;
    app.persona_has(NADIA, "Pains", &rest[..3]).await
}

async fn kind_and_colour_are_chosen_from_menus(app: &App) -> Result<()> {
    const TINT: &str = "return getComputedStyle(document.querySelector('ol[aria-label=Personas] article')).getPropertyValue('--tint')";
    app.start_empty().await?;
    app.go("People").await?;
    app.add_persona("Nadia").await?;
    app.shows("1 primary").await?;
    app.persona_menu("Nadia", "Kind: Primary").await?;
    app.item("Served").await?.click().await?;
    app.persona_button("Nadia", "Kind: Served").await?;
    app.shows("Nobody is primary yet, 1 other").await?;

    let before: String = app.script(TINT).await?;
    colour(app, "Mint").await?.click().await?;
    app.until("another colour", async || {
        Ok(app.script::<String>(TINT).await? != before)
    })
    .await?;
    let mint: String = app.script(TINT).await?;
    app.control('z').await?;
    app.until("the colour before", async || {
        Ok(app.script::<String>(TINT).await? == before)
    })
    .await?;
    app.control_shift('z').await?;
    app.saved().await?;
    app.reload().await?;
    app.persona_button("Nadia", "Kind: Served").await?;
    ensure!(app.script::<String>(TINT).await? == mint, "the colour went");
    let chosen = colour(app, "Mint").await?.attr("aria-checked").await?;
    ensure!(chosen.as_deref() == Some("true"), "the colour is not said");

    // By keys: the menu opens on what is chosen, and gives the focus back.
    app.keys(Key::Escape).await?;
    app.has_focus("More about Nadia").await?;
    app.persona_button("Nadia", "Kind: Served")
        .await?
        .send_keys(Key::Enter)
        .await?;
    app.item("Served").await?;
    app.until("the chosen kind to have the focus", async || {
        let focused = "return document.activeElement.getAttribute('aria-checked') === 'true'";
        app.truth(focused).await
    })
    .await?;
    app.keys(Key::Down + Key::Enter).await?;
    app.persona_button("Nadia", "Kind: Negative").await?;
    app.has_focus("Kind: Negative").await
}

/// A colour in the menu of Nadia's card, which opens.
async fn colour(app: &App, name: &str) -> Result<thirtyfour::WebElement> {
    app.persona_menu("Nadia", "More about Nadia").await?;
    let path = format!(
        "//*[@role='group'][@aria-label='Colour']/*[@role='menuitemradio'][@aria-label='{name}']"
    );
    app.find_shown(path).await
}

async fn personas_keep_the_order_they_are_given(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    for name in ["Ada", "Ben", "Cleo"] {
        app.add_persona(name).await?;
    }
    app.gallery(&["Ada", "Ben", "Cleo"]).await?;
    app.persona_field("Ada", "Role").await?.click().await?;
    app.keys(Key::Tab).await?;
    for (key, order) in [
        (Key::Right, ["Ben", "Ada", "Cleo"]),
        (Key::Down, ["Ben", "Cleo", "Ada"]),
        (Key::Right, ["Ben", "Cleo", "Ada"]),
        (Key::Left, ["Ben", "Ada", "Cleo"]),
        (Key::Home, ["Ada", "Ben", "Cleo"]),
        (Key::Up, ["Ada", "Ben", "Cleo"]),
        (Key::End, ["Ben", "Cleo", "Ada"]),
    ] {
        app.has_focus("Move Ada").await?;
        app.keys(key).await?;
        app.gallery(&order).await?;
    }
    app.has_focus("Move Ada").await?;
    app.saved().await?;
    app.reload().await?;
    app.gallery(&["Ben", "Cleo", "Ada"]).await?;

    // The cards of the first row are both in sight, however small the window is.
    let place = async |name: &str| {
        let handle = app.persona_button(name, &format!("Move {name}")).await?;
        app.middle(&handle).await
    };
    app.drag(place("Ben").await?, place("Cleo").await?).await?;
    app.gallery(&["Cleo", "Ben", "Ada"]).await?;
    // The press that dragged opens no menu.
    let menu = "return document.querySelector('[role=menu]:popover-open') !== null";
    ensure!(!app.truth(menu).await?, "a menu opened");
    app.control('z').await?;
    app.gallery(&["Ben", "Cleo", "Ada"]).await?;
    app.control_shift('z').await?;
    app.gallery(&["Cleo", "Ben", "Ada"]).await?;
    app.saved().await?;
    app.reload().await?;
    app.gallery(&["Cleo", "Ben", "Ada"]).await?;

    // A press on the handle offers the same by words.
    app.persona_menu("Ben", "Move Ben").await?;
    app.item("Move to the start").await?.click().await?;
    app.gallery(&["Ben", "Cleo", "Ada"]).await
}

async fn a_deleted_persona_comes_back_whole(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    app.shows("Give the plan a face").await?;
    app.keys("n").await?;
    app.has_focus("Name").await?;
    app.keys("Nadia" + Key::Enter + "Night nurse" + Key::Enter + "Home by six." + Key::Enter)
        .await?;
    app.has_focus("Goal").await?;
    app.paste("Sleep\nEat").await?;
    app.persona_has("Nadia", "Goals", &["Sleep", "Eat"]).await?;
    app.persona_button("Nadia", "Add a pain")
        .await?
        .click()
        .await?;
    app.has_focus("Pain").await?;
    app.keys("The last bus").await?;
    app.leave_field().await?;
    app.add_persona("Tom").await?;
    app.gallery(&["Nadia", "Tom"]).await?;
    app.go("Priorities").await?;
    app.paste("Night buses").await?;
    app.press("Choose personas").await?;
    app.field("Nadia").await?.click().await?;
    app.keys(Key::Escape).await?;
    app.go("People").await?;
    app.persona_button("Nadia", "1 initiative").await?;

    app.persona_menu("Nadia", "More about Nadia").await?;
    app.item("Delete").await?.click().await?;
    app.shows("Nadia is deleted. Left without a link: Night buses")
        .await?;
    app.gallery(&["Tom"]).await?;
    app.saved().await?;
    let file: serde_json::Value = serde_json::from_str(&app.export().await?)?;
    for kind in ["goal", "pain", "link"] {
        let left = super::records(&file, kind).count();
        ensure!(left == 0, "{left} of {kind} are left without a persona");
    }
    app.control('z').await?;
    for again in [false, true] {
        if again {
            app.saved().await?;
            app.reload().await?;
        }
        app.gallery(&["Nadia", "Tom"]).await?;
        app.persona_says("Nadia", "Role", "Night nurse").await?;
        app.persona_says("Nadia", "Quote", "Home by six.").await?;
        app.persona_has("Nadia", "Goals", &["Sleep", "Eat"]).await?;
        app.persona_has("Nadia", "Pains", &["The last bus"]).await?;
        app.persona_button("Nadia", "Kind: Primary").await?;
        app.persona_button("Nadia", "1 initiative").await?;
    }
    Ok(())
}

async fn an_untouched_persona_leaves_nothing_behind(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    app.shows("Give the plan a face").await?;
    app.keys("n").await?;
    app.has_focus("Name").await?;
    app.gallery(&["Unnamed persona"]).await?;
    app.keys(Key::Escape).await?;
    app.gallery(&[]).await?;
    app.shows("Give the plan a face").await?;
    app.press_beginning("Add the first persona").await?;
    app.has_focus("Name").await?;
    app.find(By::XPath("//h1")).await?.click().await?;
    app.gallery(&[]).await?;
    ensure!(!app.button("Undo").await?.is_enabled().await?);

    app.add_persona("Tom").await?;
    app.button("Undo: add persona").await?;
    app.keys("n").await?;
    app.has_focus("Name").await?;
    app.keys(Key::Tab + Key::Tab).await?;
    app.find(By::XPath("//h1")).await?.click().await?;
    app.gallery(&["Tom"]).await?;
    app.button("Undo: add persona").await?;
    // A line that was begun and left is no line.
    app.persona_button("Tom", "Add a goal")
        .await?
        .click()
        .await?;
    app.has_focus("Goal").await?;
    app.leave_field().await?;
    app.persona_has("Tom", "Goals", &[]).await?;
    app.button("Undo: add persona").await?;
    // All words taken back, it was never there.
    app.keys("n").await?;
    app.has_focus("Name").await?;
    app.keys("x" + Key::Backspace).await?;
    app.find(By::XPath("//h1")).await?.click().await?;
    app.gallery(&["Tom"]).await?;
    app.button("Undo: add persona").await?;
    app.saved().await?;
    app.reload().await?;
    app.gallery(&["Tom"]).await?;
    let file: serde_json::Value = serde_json::from_str(&app.export().await?)?;
    ensure!(super::records(&file, "persona").count() == 1);
    ensure!(super::records(&file, "goal").count() == 0);
    Ok(())
}

async fn the_parts_of_cards_line_up_across_a_row(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("People").await?;
    // Of the cards of each row: how far apart the tops of the same list are at most.
    let apart = r"
        const rows = new Map();
        for (const card of document.querySelectorAll('article[aria-labelledby^=persona]')) {
            const at = Math.round(card.getBoundingClientRect().top);
            rows.set(at, [...(rows.get(at) ?? []), card]);
        }
        const most = [...rows.values()].filter((cards) => cards.length > 1).flatMap((cards) =>
            ['Goals', 'Needs', 'Pains'].map((list) => {
                const tops = cards.map((card) => card.querySelector(`ul[aria-label=${list}]`).getBoundingClientRect().top);
                return Math.max(...tops) - Math.min(...tops);
            }));
        return most.length ? Math.max(...most) : -1";
    app.until("cards beside each other to line up", async || {
        let apart: f64 = app.script(apart).await?;
        Ok((0.0..1.0).contains(&apart))
    })
    .await?;
    // Also when one says more than its neighbours.
    let quote = app.persona_field("Tomasz Lis", "Quote").await?;
    app.type_in(
        &quote,
        " And before the driver does, and before anybody who could do something about it.",
    )
    .await?;
    app.leave_field().await?;
    app.until("cards beside each other to line up", async || {
        let apart: f64 = app.script(apart).await?;
        Ok((0.0..1.0).contains(&apart))
    })
    .await
}

async fn an_address_waits_until_all_is_read(app: &App) -> Result<()> {
    app.open_example().await?;
    app.saved().await?;
    app.leave_app().await?;
    // The durable store alone has the persona, and is busy for longer than anybody would wait.
    let lost = "Object.keys(localStorage).filter((it) => it.endsWith('/example-persona-1')).forEach((it) => localStorage.removeItem(it)); return null";
    app.script::<serde_json::Value>(lost).await?;
    let busy = r"
        const opening = indexedDB.open('bullseye');
        opening.onsuccess = () => {
            const store = opening.result.transaction('records', 'readwrite').objectStore('records');
            const until = performance.now() + 3000;
            const hold = () => {
                store.get('nothing').onsuccess = () => performance.now() < until ? hold() : opening.result.close();
            };
            hold();
        };";
    app.before_every_page(busy).await?;
    app.open_at("#/people/example-persona-1").await?;
    let arrived = "return document.activeElement?.dataset.id === 'example-persona-1'";
    app.until("the persona to have the focus", async || {
        app.truth(arrived).await
    })
    .await?;
    ensure!(!app.text().await?.contains("not in the plan any more"));
    Ok(())
}

async fn what_adds_stands_beside_the_title(app: &App) -> Result<()> {
    // How far from the end of the page and from its top, and whether the title stands before it in the row.
    const PLACE: &str = r"
        const main = document.getElementById('main');
        const title = main.querySelector('h1').getBoundingClientRect();
        const button = arguments[0].getBoundingClientRect();
        const beside = button.left >= title.right && button.top < title.bottom && button.bottom > title.top;
        const frame = main.getBoundingClientRect();
        return [frame.left + main.clientWidth - button.right, button.top - frame.top, beside]";
    app.open_example().await?;
    let pages = [
        ("#/people", "Add a persona"),
        ("#/people/empathy", "Add a map"),
        ("#/people/evidence", "Add evidence"),
        ("#/people/interviews", "Add a guide"),
        ("#/vision/tensions", "Add a tension"),
    ];
    for size in [(1366, 768), (390, 844), (320, 640)] {
        app.resize(size).await?;
        let mut first = None;
        for (page, words) in pages {
            app.open_at(page).await?;
            let path =
                format!("//main//header//button[starts-with(normalize-space(.), '{words}')]");
            let button = app.find_shown(path).await?.to_json()?;
            let place: (f64, f64, bool) = app.script_with(PLACE, vec![button]).await?;
            ensure!(place.2, "{page} at {size:?}: {place:?}");
            let (end, top) = *first.get_or_insert((place.0, place.1));
            let same = (place.0 - end).abs() < 1.0 && (place.1 - top).abs() < 1.0;
            ensure!(same, "{page} at {size:?}: {place:?}, not {end} and {top}");
        }
    }
    Ok(())
}
