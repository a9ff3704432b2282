//! The Vision room: notes and statements, by hand and by keys.

use anyhow::{Result, ensure};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    notes_and_statements_are_written_in_place,
    notes_move_between_rings,
    among_hundreds_every_note_is_under_the_hand,
    hostile_text_is_text,
    pasted_lines_become_notes,
    very_many_lines_ask_first,
    whom_it_is_for_is_told_by_faces,
];

async fn notes_and_statements_are_written_in_place(app: &App) -> Result<()> {
    app.start_empty().await?;
    let what = app.on_bullseye(0.0, -0.85).await?;
    app.double_press(what).await?;
    app.type_in(&app.field("Note").await?, "Solar trams")
        .await?;
    app.keys(Key::Escape).await?;
    app.lists("What", &["Solar trams"]).await?;
    // The key N adds to the ring of the note that is selected: the one that was just left, as soon
    // as it has the focus.
    app.until("the note to have the focus", async || {
        app.truth("return document.activeElement.tagName === 'ARTICLE'")
            .await
    })
    .await?;
    app.add_note("Night buses").await?;
    app.lists("What", &["Solar trams", "Night buses"]).await?;

    let note = app.note("Solar trams").await?;
    app.double_press(app.middle(&note).await?).await?;
    app.type_in(&app.field("Note").await?, ", and boats")
        .await?;
    app.keys(Key::Escape).await?;
    app.lists("What", &["Solar trams, and boats", "Night buses"])
        .await?;

    // Left without a word, or with all words taken back, a note was never there.
    app.keys("n").await?;
    app.field("Note").await?;
    app.keys(Key::Escape).await?;
    app.keys("n").await?;
    app.type_in(&app.field("Note").await?, "x").await?;
    app.keys(Key::Backspace).await?;
    app.keys(Key::Escape).await?;
    app.lists("What", &["Solar trams, and boats", "Night buses"])
        .await?;
    app.button("Undo: edit note").await?;

    for label in ["Vision", "Why", "How", "What"] {
        let label = format!("{label} statement");
        app.fill(&label, &format!("Our {label}.")).await?;
    }
    app.saved().await?;
    app.reload().await?;
    for label in ["Vision", "Why", "How", "What"] {
        let label = format!("{label} statement");
        let kept = app.value(&label).await?;
        ensure!(kept == format!("Our {label}."), "{label} is {kept:?}");
    }
    app.lists("What", &["Solar trams, and boats", "Night buses"])
        .await
}

async fn pasted_lines_become_notes(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.paste("- One\n- Two\n\n- Three\n").await?;
    app.shows("3 notes added").await?;
    app.lists("Why", &["One", "Two", "Three"]).await?;
    app.control('z').await?;
    app.lists("Why", &[]).await?;
    app.control_shift('z').await?;
    app.lists("Why", &["One", "Two", "Three"]).await?;

    app.note("Two").await?.click().await?;
    let mint = app.find(By::XPath("//input[@type='radio'][@aria-label='Mint']"));
    let paper =
        "return getComputedStyle(document.activeElement.closest('article')).backgroundColor";
    let before: String = app.script(paper).await?;
    let mint = mint.await?;
    let swatch = mint.find(By::XPath("..")).await?;
    app.press_at(app.middle(&swatch).await?).await?;
    app.note("Two").await?.click().await?;
    app.until("another paper", async || {
        Ok(app.script::<String>(paper).await? != before)
    })
    .await?;
    let after: String = app.script(paper).await?;
    ensure!(mint.is_selected().await?, "the colour is not said");

    app.keys(Key::Delete).await?;
    app.shows("Note deleted").await?;
    app.lists("Why", &["One", "Three"]).await?;
    app.press("Undo").await?;
    app.lists("Why", &["One", "Two", "Three"]).await?;
    app.saved().await?;
    app.reload().await?;
    app.lists("Why", &["One", "Two", "Three"]).await?;
    app.note("Two").await?.click().await?;
    ensure!(
        app.script::<String>(paper).await? == after,
        "the colour went"
    );
    Ok(())
}

async fn notes_move_between_rings(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Quiet streets").await?;
    app.lists("Why", &["Quiet streets"]).await?;
    let note = app.note("Quiet streets").await?;
    let from = app.middle(&note).await?;
    let (centre, how) = (
        app.on_bullseye(0.0, 0.0).await?,
        app.on_bullseye(0.58, 0.0).await?,
    );
    app.drag(from, (from.0 + how.0 - centre.0, from.1)).await?;
    app.lists("How", &["Quiet streets"]).await?;
    app.lists("Why", &[]).await?;
    // Its words went with it, and none of them is selected as in a text.
    let selected: String = app.script("return String(getSelection())").await?;
    ensure!(selected.is_empty(), "{selected:?} is selected");
    app.control('z').await?;
    app.lists("Why", &["Quiet streets"]).await?;
    app.control_shift('z').await?;
    app.lists("How", &["Quiet streets"]).await?;

    // By keys: far steps lead outwards, and all of them are one undo.
    app.note("Quiet streets").await?.click().await?;
    for _ in 0..3 {
        app.shift(Key::Right).await?;
    }
    app.lists("What", &["Quiet streets"]).await?;
    app.control('z').await?;
    app.lists("How", &["Quiet streets"]).await?;
    app.saved().await?;
    app.reload().await?;
    app.lists("How", &["Quiet streets"]).await
}

async fn among_hundreds_every_note_is_under_the_hand(app: &App) -> Result<()> {
    app.start_empty().await?;
    let lines: Vec<String> = (1..=300).map(|at| format!("Idea {at}")).collect();
    app.paste(&lines.join("\n")).await?;
    app.press_beginning("Add 300 notes").await?;
    app.shows("300 notes added").await?;
    // Notes lie over one another, but nothing else lies over any of them.
    let covered = r"
        const notes = [...document.querySelectorAll('article[aria-roledescription=note]')];
        const covered = notes.filter((note) => {
            const { left, top, width, height } = note.getBoundingClientRect();
            const there = document.elementsFromPoint(left + width / 2, top + height / 2);
            const first = there.find((element) => !element.closest('[data-ring]'));
            return !first?.closest('article');
        });
        return [notes.length, covered.length]";
    let (notes, covered): (usize, usize) = app.script(covered).await?;
    ensure!(notes == 300, "{notes} notes");
    ensure!(covered == 0, "{covered} notes cannot be pressed");
    Ok(())
}

async fn very_many_lines_ask_first(app: &App) -> Result<()> {
    app.start_empty().await?;
    let lines =
        |count: usize| -> Vec<String> { (1..=count).map(|it| format!("Line {it}")).collect() };
    app.paste(&lines(10_000).join("\n")).await?;
    app.shows("Add 10,000 notes?").await?;
    app.press("Cancel").await?;
    app.no_dialog().await?;
    app.lists("Why", &[]).await?;
    app.paste(&lines(201).join("\n")).await?;
    app.press("Add 201 notes").await?;
    app.no_dialog().await?;
    app.lists_so_many("Why", 201).await?;
    app.press("Show 161 more of 201").await?;
    let lines = lines(201);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    app.lists("Why", &lines).await
}

async fn hostile_text_is_text(app: &App) -> Result<()> {
    const IMAGE: &str = "<img src=x onerror=\"window.hacked = true\"><b>bold</b>";
    const SCRIPT: &str = "</script><script>window.hacked = true</script>{{x}} ${y} %s";
    const RIGHT_TO_LEFT: &str = "שלום \u{202e}evil\u{202c} مرحبا";
    const CONTROL: &str = "bell\u{7}null\u{0}escape\u{1b}[31m";
    app.start_empty().await?;
    let lines = [IMAGE, SCRIPT, RIGHT_TO_LEFT, CONTROL];
    app.paste(&lines.join("\n")).await?;
    app.shows("4 notes added").await?;
    app.shows(IMAGE).await?;
    app.shows(SCRIPT).await?;
    app.fill("Why statement", IMAGE).await?;
    let long = "A long breath. ".repeat(7_000);
    let long = long.trim();
    app.paste(long).await?;
    // 100 KB do not cover the board: the note is folded.
    app.shows("Read all").await?;
    app.saved().await?;
    app.reload().await?;
    app.shows("Read all").await?;
    app.shows(IMAGE).await?;
    ensure!(app.value("Why statement").await? == IMAGE);
    let file: serde_json::Value = serde_json::from_str(&app.export().await?)?;
    let texts: Vec<&str> = super::records(&file, "note")
        .filter_map(|note| note["fields"]["text"].as_str())
        .collect();
    for text in lines.into_iter().chain([long]) {
        ensure!(texts.contains(&text), "lost: {:.60}", text);
    }
    ensure!(texts.len() == 5);
    let hacked = "return window.hacked === true || document.querySelector('article img, article b') !== null";
    ensure!(!app.truth(hacked).await?, "the text ran");
    Ok(())
}

async fn whom_it_is_for_is_told_by_faces(app: &App) -> Result<()> {
    // Each persona beside the board: the name, and whether a face is before it in its place.
    let personas = r"
        const people = document.getElementById('statement-people').parentElement;
        return [...people.querySelectorAll('li a')].map((it) => {
            const face = it.querySelector('svg')?.getBoundingClientRect();
            const whole = it.getBoundingClientRect();
            const inside = face?.width > 12 && face.left >= whole.left && face.bottom <= whole.bottom;
            return [it.textContent, inside && face.right <= it.querySelector('span').getBoundingClientRect().left];
        })";
    app.open_example().await?;
    // Those whom the statement names as its targets; others are personas as well.
    let names = ["Nadia Osei", "Tomasz Lis", "Ines Duarte"];
    app.until("a face for each persona", async || {
        let shown: Vec<(String, bool)> = app.script(personas).await?;
        Ok(shown
            .iter()
            .map(|(name, face)| (name.as_str(), *face))
            .eq(names.map(|it| (it, true))))
    })
    .await
}
