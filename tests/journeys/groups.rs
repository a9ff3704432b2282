//! Notes are grouped: by hand and by keys, named, moved, tidied, ungrouped, exchanged.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    notes_are_grouped_by_hand,
    notes_are_grouped_by_keys,
    tidying_keeps_groups_together,
    three_hundred_notes_in_groups_are_tidied_at_once,
    groups_of_two_people_merge,
    a_note_that_two_people_group_differently_is_one_choice,
];

async fn notes_are_grouped_by_hand(app: &App) -> Result<()> {
    app.start_empty().await?;
    let texts = ["One", "Two", "Three", "Four"];
    app.paste(&texts.join("\n")).await?;
    app.lists("Why", &texts).await?;
    let nothing = app.on_bullseye(-0.95, -0.95).await?;
    // All four are selected; one alone is meant.
    app.press_at(nothing).await?;

    // Passing over a note groups nothing; staying on it does.
    let (one, two) = (app.note("One").await?, app.note("Two").await?);
    let (from, to) = (app.middle(&one).await?, app.middle(&two).await?);
    app.drag(from, to).await?;
    app.groups_are(0).await?;
    app.control('z').await?;
    app.press_at(nothing).await?;
    app.drag_and_hold(app.middle(&one).await?, to).await?;
    app.says("Let go to group with “Two”").await?;
    app.let_go().await?;
    app.says("Grouped. Name the group").await?;
    app.has_focus("Name of the group").await?;
    app.keys("Pair").await?;
    app.keys(Key::Enter).await?;
    app.group("Pair, 2 notes in Why").await?;
    app.group_holds("Pair", &["One", "Two"]).await?;
    app.note("One. Why, in the group Pair").await?;
    ensure!(app.overlapping_notes().await? == 0, "a note on another");

    // Into the outline, and out of it again.
    app.press_at(nothing).await?;
    let outline = app.group("Pair").await?.rect().await?;
    let corner = (
        (outline.x + outline.width - 4.0) as i64,
        (outline.y + outline.height / 2.0) as i64,
    );
    let three = app.middle(&app.note("Three").await?).await?;
    app.drag(three, corner).await?;
    app.says("1 note added to Pair").await?;
    app.group("Pair, 3 notes in Why").await?;
    let three = app.middle(&app.note("Three").await?).await?;
    app.press_at(nothing).await?;
    app.drag(three, app.on_bullseye(-0.85, 0.1).await?).await?;
    app.says("1 note taken out of the group").await?;
    app.lists("What", &["Three"]).await?;
    app.group("Pair, 2 notes in Why").await?;
    app.control('z').await?;
    app.group("Pair, 3 notes in Why").await?;
    app.control_shift('z').await?;
    app.group("Pair, 2 notes in Why").await?;

    // Its name moves all of it.
    let name = app.middle(&app.group_name("Pair").await?).await?;
    // The middle of the notes lies below it.
    app.drag(name, app.on_bullseye(0.0, 0.36).await?).await?;
    app.lists("How", &["One", "Two"]).await?;
    app.group("Pair, 2 notes in How").await?;
    app.group_holds("Pair", &["One", "Two"]).await?;
    ensure!(app.overlapping_notes().await? == 0, "a note on another");
    app.control('z').await?;
    app.group("Pair, 2 notes in Why").await?;

    // Where it is dragged over the edge, its notes lie side by side.
    let name = app.middle(&app.group_name("Pair").await?).await?;
    app.drag(name, app.on_bullseye(0.1, 1.02).await?).await?;
    app.group("Pair, 2 notes in What").await?;
    app.group_holds("Pair", &["One", "Two"]).await?;
    ensure!(app.overlapping_notes().await? == 0, "a note on another");
    app.control('z').await?;
    app.group("Pair, 2 notes in Why").await?;

    // Ungrouping keeps the notes, and is undone with the name.
    app.group_name("Pair").await?.click().await?;
    app.says("2 notes selected").await?;
    shift_g(app).await?;
    app.groups_are(0).await?;
    app.lists("Why", &["One", "Two", "Four"]).await?;
    app.press("Undo").await?;
    app.group_holds("Pair", &["One", "Two"]).await?;
    app.saved().await?;
    app.reload().await?;
    app.group("Pair, 2 notes in Why").await?;
    app.group_holds("Pair", &["One", "Two"]).await
}

/// Holds Shift and presses G where the focus is.
async fn shift_g(app: &App) -> Result<()> {
    let keys = app.driver()?.action_chain().key_down(Key::Shift);
    keys.send_keys("g").key_up(Key::Shift).perform().await?;
    Ok(())
}

async fn notes_are_grouped_by_keys(app: &App) -> Result<()> {
    app.start_empty().await?;
    for text in ["Night buses", "Warm stops", "Honest boards"] {
        app.add_note(text).await?;
    }
    app.keys("g").await?;
    app.says("1 note grouped. Name the group").await?;
    app.has_focus("Name of the group").await?;
    app.keys("Care").await?;
    app.keys(Key::Enter).await?;
    let focus = "return document.activeElement?.textContent ?? ''";
    app.until("the name to have the focus", async || {
        Ok(app.script::<String>(focus).await? == "Care")
    })
    .await?;
    // The others come to the one group there is among them.
    app.control('a').await?;
    app.says("3 notes selected").await?;
    app.control('k').await?;
    app.keys("group the notes").await?;
    app.shows("Group the notes").await?;
    app.keys(Key::Enter).await?;
    app.group("Care, 3 notes in Why").await?;
    let heading = "return [...document.querySelectorAll('aside h4')].map((it) => it.textContent)";
    app.until("the group in the list", async || {
        Ok(app.script::<Vec<String>>(heading).await? == ["Care"])
    })
    .await?;
    app.lists("Why", &["Night buses", "Warm stops", "Honest boards"])
        .await?;

    // The name stands for all of them: arrow keys move them, Enter writes it.
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    app.find_shown("//aside//h4/button").await?.click().await?;
    app.says("3 notes selected").await?;
    app.keys(Key::Right).await?;
    app.button("Undo: move 3 notes").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Name of the group").await?;
    app.keys("Kindness").await?;
    app.keys(Key::Escape).await?;
    app.group("Kindness, 3 notes in Why").await?;
    app.button("Undo: name the group").await?;

    // One note leaves, by its menu.
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    let note = app.note("Warm stops").await?;
    app.press_other_at(app.middle(&note).await?).await?;
    app.item("Ungroup").await?.click().await?;
    app.group("Kindness, 2 notes in Why").await?;
    app.press_other_at(app.middle(&app.note("Warm stops").await?).await?)
        .await?;
    app.item("Move to “Kindness”").await?.click().await?;
    app.says("1 note added to Kindness").await?;
    app.group("Kindness, 3 notes in Why").await?;
    // All of it goes to another ring together.
    app.group_name("Kindness").await?.click().await?;
    app.press_other_at(app.middle(&app.group_name("Kindness").await?).await?)
        .await?;
    app.item("Move to What").await?.click().await?;
    app.group("Kindness, 3 notes in What").await?;
    app.group_holds("Kindness", &["Honest boards", "Night buses", "Warm stops"])
        .await?;
    ensure!(app.overlapping_notes().await? == 0, "a note on another");
    app.group_name("Kindness").await?.click().await?;
    shift_g(app).await?;
    app.groups_are(0).await?;
    app.keys(Key::Delete).await?;
    app.lists("What", &[]).await
}

/// A plan with so many notes all over the bullseye, every third of them in one of the groups of its ring.
fn plan(notes: usize, groups: usize) -> String {
    let mut records = vec![json!({ "kind": "plan", "id": "plan", "fields": { "name": "Groups" } })];
    let mut state = 7_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / f64::from(1_u32 << 31)
    };
    for number in 0..groups * 3 {
        records.push(json!({
            "kind": "group", "id": format!("group-{number}"), "fields": { "name": name(number) },
        }));
    }
    for number in 0..notes {
        let (turn, radius) = (next() * std::f64::consts::TAU, next().sqrt());
        let ring = usize::from(radius > 0.42) + usize::from(radius > 0.73);
        let mut fields = json!({
            "text": format!("Idea {number}"), "at": [radius * turn.sin(), radius * turn.cos()],
        });
        if number % 3 == 0 {
            fields["group"] = json!(format!("group-{}", ring * groups + number / 3 % groups));
        }
        records.push(json!({ "kind": "note", "id": format!("note-{number}"), "fields": fields }));
    }
    json!({ "format": "bullseye", "version": 1, "name": "Groups", "records": records }).to_string()
}

fn name(number: usize) -> String {
    format!("Theme {number}!")
}

async fn open_plan(app: &App, notes: usize, groups: usize) -> Result<()> {
    app.open().await?;
    app.drop_file("plan.bullseye.json", &plan(notes, groups))
        .await?;
    app.press("Open").await?;
    app.in_room("Vision").await?;
    app.saved().await
}

async fn tidying_keeps_groups_together(app: &App) -> Result<()> {
    open_plan(app, 24, 1).await?;
    app.groups_are(3).await?;
    let mine = |file: &str, number: usize| -> Result<Vec<String>> {
        let file: Value = serde_json::from_str(file)?;
        let group = format!("group-{number}");
        let notes =
            crate::records(&file, "note").filter(|it| it["fields"]["group"] == group.as_str());
        let texts = notes.filter_map(|it| it["fields"]["text"].as_str().map(str::to_owned));
        Ok(texts.collect())
    };
    let file = app.export().await?;
    app.keys("t").await?;
    app.says("Tidied 24 notes").await?;
    app.until("no note on another", async || {
        Ok(app.overlapping_notes().await? == 0)
    })
    .await?;
    for number in 0..3 {
        let mut notes = mine(&file, number)?;
        notes.sort_unstable();
        let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
        app.group_holds(&name(number), &notes).await?;
    }
    app.control('z').await?;
    app.says("Undone: Tidy notes").await
}

async fn three_hundred_notes_in_groups_are_tidied_at_once(app: &App) -> Result<()> {
    open_plan(app, 300, 4).await?;
    app.groups_are(12).await?;
    // What the page is busy with, from the key until it has been laid out anew.
    let script = r"
        const began = performance.now();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true, cancelable: true }));
        const pressed = performance.now();
        await new Promise((done) => setTimeout(done));
        document.querySelector('article').getBoundingClientRect();
        return [pressed - began, performance.now() - began]";
    let busy: Vec<f64> = app.promise(script, Vec::new()).await?;
    println!("tidying 300 notes in 12 groups kept the page busy for {busy:?} ms");
    app.says("Tidied 300 notes. Zoom in to see them apart")
        .await?;
    let again: Vec<f64> = app.promise(script, Vec::new()).await?;
    println!("once more: {again:?} ms");
    app.button("Undo: tidy notes").await?;
    Ok(())
}

async fn groups_of_two_people_merge(app: &App) -> Result<()> {
    app.start_empty().await?;
    let texts = ["Night buses", "Warm stops", "Honest boards"];
    app.paste(&texts.join("\n")).await?;
    app.lists("Why", &texts).await?;
    app.note("Night buses").await?.click().await?;
    app.keys("g").await?;
    app.has_focus("Name of the group").await?;
    app.keys("Care").await?;
    app.keys(Key::Enter).await?;
    app.saved().await?;
    let first = app.export().await?;

    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.group("Care, 1 note in Why").await?;
    app.press_other_at(app.middle(&app.note("Honest boards").await?).await?)
        .await?;
    app.item("Move to “Care”").await?.click().await?;
    app.group("Care, 2 notes in Why").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.group_name("Care").await?.click().await?;
    app.keys(Key::F2).await?;
    app.has_focus("Name of the group").await?;
    app.keys("Kindness").await?;
    app.keys(Key::Enter).await?;
    app.group("Kindness, 1 note in Why").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("change that merges by itself").await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.group("Kindness, 2 notes in Why").await?;
    app.control('z').await?;
    app.group("Kindness, 1 note in Why").await?;
    Ok(())
}

async fn a_note_that_two_people_group_differently_is_one_choice(app: &App) -> Result<()> {
    let note = |id: &str, at: [f64; 2], group: Option<&str>| {
        let fields = json!({ "text": id, "at": at, "group": group });
        json!({ "kind": "note", "id": id, "fields": fields })
    };
    let records = [
        json!({ "kind": "plan", "id": "plan", "fields": { "name": "Groups" } }),
        json!({ "kind": "group", "id": "x", "fields": { "name": "Care" } }),
        json!({ "kind": "group", "id": "y", "fields": { "name": "Honesty" } }),
        note("Warm", [-0.2, 0.0], Some("x")),
        note("True", [0.2, 0.0], Some("y")),
        note("Contested", [0.0, 0.3], None),
    ];
    let file = json!({ "format": "bullseye", "version": 1, "name": "Groups", "records": records });
    let put_into = async |name: &str| -> Result<()> {
        app.press_other_at(app.middle(&app.note("Contested").await?).await?)
            .await?;
        app.item(&format!("Move to “{name}”"))
            .await?
            .click()
            .await?;
        app.group(&format!("{name}, 2 notes in Why")).await?;
        app.saved().await
    };
    app.open().await?;
    app.drop_file("plan.bullseye.json", &file.to_string())
        .await?;
    app.press("Open").await?;
    app.group("Care, 1 note in Why").await?;
    app.saved().await?;
    let first = app.export().await?;
    put_into("Care").await?;

    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    put_into("Honesty").await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.group("Care, 2 notes in Why").await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("Two people changed the same thing").await?;
    app.find_shown("//*[@role='radiogroup']//label[strong='Care']")
        .await?;
    app.find_shown("//*[@role='radiogroup']//label[strong='Honesty']")
        .await?
        .click()
        .await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.group("Care, 1 note in Why").await?;
    app.group("Honesty, 2 notes in Why").await?;
    Ok(())
}
