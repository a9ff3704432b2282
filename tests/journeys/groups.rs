//! Notes are grouped: by hand and by keys, named, moved, tidied, ungrouped, exchanged.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    notes_held_over_each_other_are_grouped,
    notes_are_grouped_by_keys,
    a_group_is_named_without_waiting_for_the_field,
    tidying_keeps_groups_together,
    three_hundred_notes_in_groups_are_tidied_at_once,
    groups_of_two_people_merge,
    a_note_that_two_people_group_differently_is_one_choice,
    notes_join_a_group_and_leave_it_and_it_moves,
    a_group_has_the_menu_of_its_notes,
];

/// Four notes in Why, two of them in the group “Pair”, and none selected.
async fn pair(app: &App) -> Result<()> {
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

    app.press_at(nothing).await
}

async fn notes_held_over_each_other_are_grouped(app: &App) -> Result<()> {
    pair(app).await?;
    app.control('z').await?;
    app.group("without a name, 2 notes in Why").await?;
    app.control('z').await?;
    app.groups_are(0).await?;
    app.control_shift('z').await?;
    app.control_shift('z').await?;
    app.group("Pair, 2 notes in Why").await?;
    app.saved().await?;
    app.reload().await?;
    app.group_holds("Pair", &["One", "Two"]).await
}

async fn notes_join_a_group_and_leave_it_and_it_moves(app: &App) -> Result<()> {
    pair(app).await?;
    let nothing = app.on_bullseye(-0.95, -0.95).await?;
    // Into the outline, and out of it again.
    // Asked of the page itself: WebKit's driver measures nothing that lets presses through.
    let outline = app.group("Pair").await?;
    let script = "const { right, top, bottom } = arguments[0].getBoundingClientRect();
        return [right - 4, (top + bottom) / 2].map(Math.round)";
    let corner: (i64, i64) = app.script_with(script, vec![outline.to_json()?]).await?;
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
    app.press_at(nothing).await?;
    let name = app.middle(&app.group_name("Pair").await?).await?;
    app.press_at(name).await?;
    app.says("2 notes selected").await?;
    shift_g(app).await?;
    app.groups_are(0).await?;
    app.lists("Why", &["One", "Two", "Four"]).await?;
    app.control('z').await?;
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
    app.press_shown("//aside//h4/button").await?;
    app.says("3 notes selected").await?;
    app.keys(Key::Right).await?;
    app.button("Undo: move 3 notes").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Name of the group").await?;
    app.keys("Kindness").await?;
    app.keys(Key::Escape).await?;
    app.group("Kindness, 3 notes in Why").await?;
    app.button("Undo: name the group").await?;

    // One note leaves, and comes back.
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    app.note("Honest boards").await?.click().await?;
    shift_g(app).await?;
    app.group("Kindness, 2 notes in Why").await?;
    app.control('a').await?;
    app.says("3 notes selected").await?;
    app.keys("g").await?;
    app.group("Kindness, 3 notes in Why").await?;

    // Once nothing is grouped any more, the notes are at hand.
    shift_g(app).await?;
    app.groups_are(0).await?;
    app.press_shown("//aside//li/button[.//span='Honest boards']")
        .await?;
    app.keys(Key::Delete).await?;
    app.lists("Why", &["Night buses", "Warm stops"]).await
}

async fn a_group_has_the_menu_of_its_notes(app: &App) -> Result<()> {
    app.open_example().await?;
    app.press_other_at(app.middle(&app.group_name("The taxi home").await?).await?)
        .await?;
    app.item("Move to Why").await?.click().await?;
    app.group("The taxi home, 2 notes in Why").await?;
    let notes = [
        "Taxi home if the last bus fails",
        "Taxi home, capped at forty a month",
    ];
    app.until("both notes in the outline", async || {
        let held = app.held_by("The taxi home").await?;
        Ok(notes.iter().all(|note| held.iter().any(|it| it == note)))
    })
    .await?;
    app.control('z').await?;
    app.group("The taxi home, 2 notes in What").await?;
    app.press_other_at(app.middle(&app.group_name("The taxi home").await?).await?)
        .await?;
    app.item("Name the group").await?.click().await?;
    app.has_focus("Name of the group").await?;
    app.keys(Key::Escape).await?;
    let note = app.note("Cab display with nothing to tap").await?;
    app.press_other_at(app.middle(&note).await?).await?;
    app.item("Move to “The taxi home”").await?.click().await?;
    app.says("1 note added to The taxi home").await?;
    app.press_other_at(app.middle(&app.group_name("The taxi home").await?).await?)
        .await?;
    app.item("Ungroup").await?.click().await?;
    app.groups_are(0).await?;
    app.control('z').await?;
    app.group("The taxi home, 3 notes in What").await?;
    Ok(())
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

async fn a_group_is_named_without_waiting_for_the_field(app: &App) -> Result<()> {
    app.start_empty().await?;
    let texts = ["One", "Two"];
    app.paste(&texts.join("\n")).await?;
    app.lists("Why", &texts).await?;
    app.frames_take_long().await?;
    app.keys("g").await?;
    app.keys("Never late").await?;
    app.keys(Key::Enter).await?;
    app.group("Never late, 2 notes in Why").await?;
    app.lists("Why", &texts).await
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
    app.says("Tidied 300 notes. Zoom in to read them").await?;
    app.until("no note on another", async || {
        Ok(app.overlapping_notes().await? == 0)
    })
    .await?;
    let again: Vec<f64> = app.promise(script, Vec::new()).await?;
    println!("once more: {again:?} ms");
    app.button("Undo: tidy notes").await?;
    Ok(())
}

/// Puts a note into a group on the page Converge.
async fn put_into(app: &App, note: &str, group: &str) -> Result<()> {
    app.go_to_page("Converge").await?;
    app.press(&format!("Move to group: {note}")).await?;
    app.item(group).await?.click().await?;
    app.says(&format!("Moved to {group}")).await?;
    app.go_to_page("Bullseye").await
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
    put_into(app, "Honest boards", "Care").await?;
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
    let contest = async |name: &str| -> Result<()> {
        put_into(app, "Contested", name).await?;
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
    // What is said of files lies over the list.
    app.dismiss_messages().await?;
    contest("Care").await?;

    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.dismiss_messages().await?;
    contest("Honesty").await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.group("Care, 2 notes in Why").await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("Two people changed the same thing").await?;
    app.find_shown("//*[@role='radiogroup']//label[strong='Care']")
        .await?;
    app.press_shown("//*[@role='radiogroup']//label[strong='Honesty']")
        .await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.group("Care, 1 note in Why").await?;
    app.group("Honesty, 2 notes in Why").await?;
    Ok(())
}
