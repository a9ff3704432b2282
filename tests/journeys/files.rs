//! Files: out, in, merged, refused.

use super::records;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use whole_app::{App, Engine};

whole_app::journeys![
    a_file_opens_elsewhere_as_it_was,
    two_copies_merge_into_one,
    what_is_chosen_for_a_file_moves_no_button,
    what_would_change_comes_first_and_is_called_by_its_name,
    replacing_keeps_a_way_back,
    what_is_no_plan_changes_nothing;
    // The other engines have no file that a page may write again.
    in [Engine::Chromium] => saving_again_writes_the_same_file,
];

const OPEN: &str = "Open as a new workspace";
const REPLACE: &str = "Replace this workspace";

/// Chooses what to do with a file that was dropped.
async fn choose(app: &App, mode: &str) -> Result<()> {
    let card = format!("//label[strong='{mode}']");
    app.press_shown(card).await?;
    Ok(())
}

/// A file's records, without the time of its export.
fn contents(file: &str) -> Result<Vec<Value>> {
    let mut file: Value = serde_json::from_str(file)?;
    let records = file["records"].take();
    Ok(records.as_array().context("a list of records")?.clone())
}

async fn a_file_opens_elsewhere_as_it_was(app: &App) -> Result<()> {
    app.open_example().await?;
    app.add_note("An addition to the example").await?;
    app.control('z').await?;
    app.fill("Why statement", "Ünïcödé, “quotes” and 電車")
        .await?;
    app.saved().await?;
    let file = app.export().await?;
    app.open_as_colleague().await?;
    app.shows("Start empty").await?;
    app.drop_file("plan.bullseye.json", &file).await?;
    app.shows("Open this file").await?;
    app.press("Open").await?;
    app.shows("Lumen Transit").await?;
    ensure!(app.value("Why statement").await? == "Ünïcödé, “quotes” and 電車");
    app.saved().await?;
    app.reload().await?;
    app.saved().await?;
    let theirs = app.export().await?;
    ensure!(contents(&file)? == contents(&theirs)?, "the records differ");
    // The same file again holds nothing new.
    app.drop_file("plan.bullseye.json", &file).await?;
    app.shows("There is nothing to merge.").await?;
    app.press("Close").await?;
    app.drop_file("plan.bullseye.json", &file).await?;
    choose(app, OPEN).await?;
    app.press("Open").await?;
    app.shows("is open as a new workspace").await?;
    app.saved().await?;
    ensure!(contents(&file)? == contents(&app.export().await?)?);
    Ok(())
}

async fn two_copies_merge_into_one(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.paste("Kept by both\nDeleted by one").await?;
    app.fill("Why statement", "Before").await?;
    app.fill("How statement", "Before").await?;
    app.saved().await?;
    let first = app.export().await?;

    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.lists("Why", &["Kept by both", "Deleted by one"])
        .await?;
    app.add_note("Added there").await?;
    app.fill("Why statement", "Changed there").await?;
    app.fill("What statement", "Only there").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.note("Deleted by one").await?.click().await?;
    app.press("Delete the note").await?;
    app.add_note("Added here").await?;
    app.fill("Why statement", "Changed here").await?;
    app.fill("How statement", "Only here").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("Two people changed the same thing").await?;
    app.shows("Changed here").await?;
    app.shows("Changed there").await?;
    let card = "//*[@role='radiogroup']//label[strong='Changed there']";
    app.press_shown(card).await?;
    app.press_beginning("Merge ").await?;
    let merged = ["Kept by both", "Added here", "Added there"];
    let shows_merged = async |app: &App, why: &str| {
        app.lists("Why", &merged).await?;
        for (label, text) in [("Why", why), ("How", "Only here"), ("What", "Only there")] {
            let kept = app.value(&format!("{label} statement")).await?;
            ensure!(kept == text, "{label} is {kept:?}");
        }
        app.saved().await
    };
    shows_merged(app, "Changed there").await?;

    // One undo takes all of it back.
    app.control('z').await?;
    app.lists("Why", &["Kept by both", "Added here"]).await?;
    ensure!(app.value("Why statement").await? == "Changed here");
    ensure!(app.value("What statement").await?.is_empty());
    app.control_shift('z').await?;
    shows_merged(app, "Changed there").await?;
    let ours = app.export().await?;

    app.open_as_colleague().await?;
    app.drop_file("ours.bullseye.json", &ours).await?;
    app.shows("changes that merge by themselves").await?;
    app.press_beginning("Merge ").await?;
    shows_merged(app, "Changed there").await?;
    let theirs = app.export().await?;
    let shown = |file: &str| -> Result<Vec<Value>> {
        let file: Value = serde_json::from_str(file)?;
        let mut shown: Vec<Value> = ["note", "vision", "plan"]
            .into_iter()
            .flat_map(|kind| records(&file, kind))
            .map(|record| json!([record["id"], record["fields"]]))
            .collect();
        shown.sort_by_key(Value::to_string);
        Ok(shown)
    };
    ensure!(shown(&ours)? == shown(&theirs)?, "{ours} and {theirs}");
    app.open().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("There is nothing to merge.").await
}

/// The file of a workspace with one note, beside a new one that is empty.
async fn file_of_another(app: &App) -> Result<String> {
    app.start_empty().await?;
    app.add_note("The file's note").await?;
    app.saved().await?;
    let file = app.export().await?;
    app.choose("Workspace:", "New workspace").await?;
    app.lists("Why", &[]).await?;
    Ok(file)
}

async fn what_is_chosen_for_a_file_moves_no_button(app: &App) -> Result<()> {
    let file = file_of_another(app).await?;
    app.drop_file("other.bullseye.json", &file).await?;
    app.button("Merge 1 change").await?;
    let before = top_of(app, "Cancel").await?;
    for (mode, button) in [(OPEN, "Open"), (REPLACE, REPLACE)] {
        choose(app, mode).await?;
        app.button(button).await?;
        let now = top_of(app, "Cancel").await?;
        ensure!((now - before).abs() < 0.5, "{mode}: from {before} to {now}");
    }
    app.press("Cancel").await
}

async fn what_would_change_comes_first_and_is_called_by_its_name(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Untouched").await?;
    app.saved().await?;
    // As somebody writes it by hand, who gives no times.
    let by_hand = json!({
        "format": "bullseye",
        "version": 1,
        "records": [
            { "id": "ferries", "kind": "note", "fields": { "text": "What about the ferries?", "at": [0.2, 0.1] } },
            { "id": "empty", "kind": "note", "fields": { "at": [0.1, 0.1] } },
        ],
    });
    app.drop_file("by-hand.json", &by_hand.to_string()).await?;
    app.shows("The note “What about the ferries?” does not say when it was edited")
        .await?;
    app.shows("Record 2 does not say when it was edited")
        .await?;
    // No figure says 0, and what would change stands before what the file holds.
    let figures = "return [...document.querySelectorAll('dialog dt')].map((it) => [it.textContent, it.nextElementSibling.textContent].join(' '))";
    let figures: Vec<String> = app.script(figures).await?;
    ensure!(figures == ["added 2"], "{figures:?}");
    let text = app.text().await?;
    let place = |words: &str| text.find(words).context(words.to_owned());
    ensure!(
        place("Added")? < place("It holds 2 notes")?,
        "what the file holds comes first: {text}"
    );
    app.press("Merge 2 changes").await?;
    app.lists(
        "Why",
        &["Untouched", "What about the ferries?", "Empty note"],
    )
    .await
}

async fn top_of(app: &App, button: &str) -> Result<f64> {
    // The dialog rises as it opens.
    app.lies_still().await?;
    Ok(app.button(button).await?.rect().await?.y)
}

async fn replacing_keeps_a_way_back(app: &App) -> Result<()> {
    let file = file_of_another(app).await?;
    app.add_note("What stood here").await?;
    app.saved().await?;
    app.drop_file("other.bullseye.json", &file).await?;
    choose(app, REPLACE).await?;
    app.press(REPLACE).await?;
    app.lists("Why", &["The file's note"]).await?;
    app.shows("The workspace now shows other.bullseye.json")
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.lists("Why", &["The file's note"]).await?;
    app.go("Storage").await?;
    app.shows("Before replacing with other.bullseye.json")
        .await?;
    app.press("Compare").await?;
    app.shows("What restoring would change").await?;
    app.press("Restore it").await?;
    app.shows("The workspace shows the checkpoint").await?;
    app.go("Vision").await?;
    app.lists("Why", &["What stood here"]).await?;
    app.control('z').await?;
    app.lists("Why", &["The file's note"]).await
}

async fn what_is_no_plan_changes_nothing(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Untouched").await?;
    app.saved().await?;
    let file = app.export().await?;
    let cut = &file[..file.len() - 30];
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let newer = file.replacen("\"version\":1", "\"version\":2", 1);
    let refused = [
        (
            "prose.json",
            "This is a letter.",
            "It cannot be read at line 1, column 1.",
        ),
        ("other.json", "{\"cats\": [1, 2]}", "It is not a plan."),
        ("empty.json", "", "It is empty."),
        ("cut.json", cut, "It ends in the middle, at line "),
        (
            "deep.json",
            &deep,
            "It is nested too deep at line 1, column ",
        ),
        (
            "newer.json",
            &newer,
            "A newer version of Bullseye wrote it (file version 2",
        ),
    ];
    for (name, text, words) in refused {
        app.drop_file(name, text).await?;
        app.shows(words).await.with_context(|| name)?;
        app.shows("Nothing in this workspace was changed.").await?;
        close(app).await?;
    }
    // Made in the page: too much to send there.
    let large = "return [new Uint8Array(arguments[1]).fill(32)]";
    app.drop_made(large, "large.json", json!(60_000_000))
        .await?;
    app.shows("It is too large: ").await?;
    close(app).await?;
    app.lists("Why", &["Untouched"]).await?;
    app.button("Undo: add note").await?;
    ensure!(contents(&file)? == contents(&app.export().await?)?);

    // What can be repaired is, and says so.
    let mut damaged: Value = serde_json::from_str(&file)?;
    let note = records(&damaged, "note").next().context("a note")?.clone();
    let mut twin = note.clone();
    twin["fields"]["text"] = json!(["no", "text"]);
    damaged["records"] =
        json!([note, twin, { "kind": "note", "id": "n-9", "fields": { "text": 7, "colour": {} } }]);
    app.drop_file("damaged.json", &damaged.to_string()).await?;
    app.shows("were not as they should be, and were repaired")
        .await?;
    app.shows("has the same id as one before it").await?;
    app.shows("should be a text, and is").await?;
    app.press("Cancel").await?;
    app.lists("Why", &["Untouched"]).await
}

async fn close(app: &App) -> Result<()> {
    let close = "//dialog//footer//button[normalize-space(.)='Close']";
    app.press_shown(close).await?;
    app.no_dialog().await
}

async fn saving_again_writes_the_same_file(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("The first").await?;
    // A file of the browser's own stands for one on the disk: only the dialog is left out. It can
    // be read when nothing is being written, so whole writes are counted.
    let choose = r"
        window.asked = 0;
        window.writes = 0;
        window.showSaveFilePicker = async () => {
            window.asked += 1;
            const folder = await navigator.storage.getDirectory();
            return folder.getFileHandle('plan.bullseye.json', { create: true });
        };
        // A write is whole once the app has read back when it was.
        let closed = false;
        FileSystemWritableFileStream.prototype.close = async function () {
            await WritableStream.prototype.close.call(this);
            closed = true;
        };
        const read = FileSystemFileHandle.prototype.getFile;
        FileSystemFileHandle.prototype.getFile = async function () {
            const file = await read.call(this);
            if (closed) window.writes += 1;
            closed = false;
            return file;
        };
        return null";
    app.script::<Value>(choose).await?;
    app.control('s').await?;
    app.shows("Saved to plan.bullseye.json").await?;
    ensure!(notes_on_disk(app, 1).await? == ["The first"]);
    app.add_note("The second").await?;
    app.control('s').await?;
    ensure!(notes_on_disk(app, 2).await? == ["The first", "The second"]);
    let asked: u32 = app.script("return window.asked").await?;
    ensure!(asked == 1, "the place was asked for {asked} times");

    // A colleague's note that came into the file meanwhile is merged, not written over.
    let theirs = r#"
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle('plan.bullseye.json');
        const plan = JSON.parse(await (await handle.getFile()).text());
        plan.records.push({ kind: 'note', id: 'from-a-colleague', fields: { text: 'The third' } });
        const stream = await handle.createWritable();
        await stream.write(JSON.stringify(plan));
        await stream.close();"#;
    app.promise::<()>(theirs, Vec::new()).await?;
    app.add_note("The fourth").await?;
    app.control('s').await?;
    let all = ["The first", "The fourth", "The second", "The third"];
    ensure!(notes_on_disk(app, 4).await? == all);
    app.note("The third").await?;
    app.saved().await
}

/// The texts of the notes, by alphabet, in the file that the browser keeps, once it was written
/// this many times.
async fn notes_on_disk(app: &App, writes: u32) -> Result<Vec<String>> {
    app.until("the file is written", async || {
        app.truth(&format!("return window.writes === {writes}"))
            .await
    })
    .await?;
    let read = r"
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle('plan.bullseye.json');
        return (await handle.getFile()).text();";
    let file: Value = serde_json::from_str(&app.promise::<String>(read, Vec::new()).await?)?;
    let mut texts: Vec<String> = records(&file, "note")
        .filter_map(|note| note["fields"]["text"].as_str().map(str::to_owned))
        .collect();
    texts.sort();
    Ok(texts)
}
