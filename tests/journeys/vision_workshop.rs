//! A workshop on the bullseye: notes are tidied, voted on and filtered, and a ring fills the view.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::time::Instant;
use thirtyfour::Key;
use whole_app::{App, Engine, Wish, axe};

whole_app::journeys![
    notes_are_tidied_and_that_is_undone_at_once,
    tidied_notes_glide_from_where_they_lay,
    a_workshop_is_told_exported_and_merged_with_a_colleagues,
    a_workshops_notes_stand_apart_with_their_words,
    three_hundred_notes_are_tidied,
    tidied_dots_are_as_large_as_they_stand_apart,
    people_vote_and_the_strongest_come_first,
    a_filter_lets_the_other_notes_fade,
    a_ring_fills_the_view_and_all_shows_again;
    // The windows of the other engines have one size.
    in [Engine::Chromium] =>
        three_hundred_notes_are_tidied_on_a_phone,
        a_phone_shows_papers_and_reads_the_one_that_is_tapped,
        the_bullseye_is_as_large_on_a_wall,
];

async fn overlap(app: &App, wanted: bool) -> Result<()> {
    let what = if wanted {
        "a note on another"
    } else {
        "no note on another"
    };
    app.until(what, async || {
        Ok((app.overlapping_notes().await? > 0) == wanted)
    })
    .await
}

async fn note_has_focus(app: &App, text: &str) -> Result<()> {
    let script = "return document.activeElement?.tagName === 'ARTICLE' ? document.activeElement.ariaLabel : ''";
    app.until(&format!("the note {text} to have the focus"), async || {
        Ok(app.script::<String>(script).await?.starts_with(text))
    })
    .await
}

async fn notes_are_tidied_and_that_is_undone_at_once(app: &App) -> Result<()> {
    app.start_empty().await?;
    let texts = ["One", "Two", "Three", "Four"];
    app.paste(&texts.join("\n")).await?;
    app.lists("Why", &texts).await?;
    let put_on = async |one: &str, other: &str| -> Result<()> {
        let from = app.middle(&app.note(one).await?).await?;
        let to = app.middle(&app.note(other).await?).await?;
        // All four are selected; one alone is meant.
        app.press_at(app.on_bullseye(-0.9, -0.9).await?).await?;
        app.drag(from, (to.0 + 4, to.1 + 4)).await?;
        overlap(app, true).await
    };
    put_on("One", "Two").await?;
    app.press("Tidy").await?;
    app.says("Tidied 4 notes").await?;
    overlap(app, false).await?;
    app.lists("Why", &texts).await?;

    app.control('z').await?;
    app.says("Undone: Tidy notes").await?;
    overlap(app, true).await?;
    app.keys("t").await?;
    overlap(app, false).await?;

    // A new note takes a place of its own.
    app.add_note("Five").await?;
    overlap(app, false).await?;
    put_on("Five", "Three").await?;
    app.control('k').await?;
    app.keys("tidy the notes").await?;
    app.shows("Tidy the notes").await?;
    app.keys(Key::Enter).await?;
    app.says("Tidied 5 notes").await?;
    overlap(app, false).await?;
    app.saved().await?;
    app.reload().await?;
    overlap(app, false).await
}

/// Where the notes lie, in order of what they say.
const LIE: &str = r"
    const notes = () => [...document.querySelectorAll('article[aria-roledescription=note]')];
    const lie = () => notes().map((it) => {
        const { left, top } = it.getBoundingClientRect();
        return [it.textContent.trim(), Math.round(left), Math.round(top)];
    }).sort();";

type Lying = Vec<(String, i64, i64)>;

/// Where the notes lie once nothing glides.
async fn lying(app: &App) -> Result<Lying> {
    app.lies_still().await?;
    app.script(&format!("{LIE} return lie()")).await
}

/// Whether notes lie where they lay, but for what rounding does.
fn as_before(now: &Lying, before: &Lying) -> bool {
    now.len() == before.len()
        && now.iter().zip(before).all(|(now, before)| {
            now.0 == before.0 && (now.1 - before.1).abs() <= 1 && (now.2 - before.2).abs() <= 1
        })
}

/// Presses T, and returns how many notes glide and where all lie as they begin to.
async fn begin_to_tidy(app: &App) -> Result<(usize, Lying)> {
    // A glide may be over before a driver asks, so it is held where it begins.
    let script = format!(
        "{LIE}
        document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: 't', bubbles: true, cancelable: true }}));
        await new Promise((done) => setTimeout(done));
        const gliding = notes().flatMap((it) => it.getAnimations()).filter((it) => it.playState === 'running');
        for (const it of gliding) {{ it.pause(); it.currentTime = 0; }}
        const first = lie();
        for (const it of gliding) it.play();
        return [gliding.length, first]"
    );
    app.promise(&script, Vec::new()).await
}

async fn tidied_notes_glide_from_where_they_lay(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.paste("One\nTwo\nThree\nFour").await?;
    app.lists("Why", &["One", "Two", "Three", "Four"]).await?;
    app.press_at(app.on_bullseye(-0.9, -0.9).await?).await?;
    let from = app.middle(&app.note("One").await?).await?;
    let onto = app.middle(&app.note("Two").await?).await?;
    app.drag(from, (onto.0 + 4, onto.1 + 4)).await?;
    overlap(app, true).await?;
    app.press_at(app.on_bullseye(-0.9, -0.9).await?).await?;
    let before = lying(app).await?;

    let (gliding, first) = begin_to_tidy(app).await?;
    ensure!(gliding > 0, "no note glides");
    ensure!(as_before(&first, &before), "{first:?}, not {before:?}");
    let tidied = lying(app).await?;
    ensure!(!as_before(&tidied, &before), "nothing is tidied");
    overlap(app, false).await?;
    // However many have moved, one step puts all of them back.
    app.control('z').await?;
    app.says("Undone: Tidy notes").await?;
    let undone = lying(app).await?;
    ensure!(as_before(&undone, &before), "{undone:?}, not {before:?}");

    if app.wish(&[Wish::Still]).await? {
        let (gliding, first) = begin_to_tidy(app).await?;
        ensure!(gliding == 0, "{gliding} notes glide");
        ensure!(as_before(&first, &tidied), "{first:?}, not {tidied:?}");
    }
    Ok(())
}

/// How large the words of the page's heading are, in pixels.
async fn heading_size(app: &App) -> Result<f64> {
    let size = "return parseFloat(getComputedStyle(document.querySelector('#main h1')).fontSize)";
    app.script(size).await
}

/// Whether nothing on the page keeps somebody out who hears it.
async fn can_be_heard(app: &App) -> Result<()> {
    app.lies_still().await?;
    let broken = axe::violations(app).await?;
    ensure!(broken.is_empty(), "{broken}");
    Ok(())
}

async fn a_workshop_is_told_exported_and_merged_with_a_colleagues(app: &App) -> Result<()> {
    const WHY: &str = "Nobody loses a shift to a bus.";
    app.start_empty().await?;
    app.is_called("Mei").await?;
    app.add_note("Night buses").await?;
    app.keys("v").await?;
    app.says("Voted for “Night buses”: 1 vote").await?;
    app.fill("Why statement", WHY).await?;

    // Told on a projector, in larger letters, and then worked on at the desk again.
    app.go_to_page("Brief").await?;
    app.shows(WHY).await?;
    let desk = heading_size(app).await?;
    app.keys("s").await?;
    app.until("larger letters", async || {
        Ok(heading_size(app).await? > desk)
    })
    .await?;
    app.shows(WHY).await?;
    can_be_heard(app).await?;
    app.keys("s").await?;
    app.go_to_page("Bullseye").await?;
    app.saved().await?;
    let first = app.export().await?;

    app.open_as_colleague().await?;
    app.drop_file("workshop.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.lists("Why", &["Night buses"]).await?;
    app.is_called("Luis").await?;
    app.note("Night buses").await?.click().await?;
    app.keys("v").await?;
    app.note("Night buses. Why, by Mei, 2 votes").await?;
    app.add_note("Warm stops").await?;
    app.fill("How statement", "By asking the bus.").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.add_note("Honest boards").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    let heard = async || -> Result<()> {
        app.lists("Why", &["Night buses", "Warm stops", "Honest boards"])
            .await?;
        // What a screen reader says of a note: its words, its ring, whose it is, who is for it.
        for note in [
            "Night buses. Why, by Mei, 2 votes",
            "Warm stops. Why, by Luis",
            "Honest boards. Why, by Mei",
        ] {
            app.note(note).await?;
        }
        ensure!(app.value("Why statement").await? == WHY);
        ensure!(app.value("How statement").await? == "By asking the bus.");
        Ok(())
    };
    heard().await?;
    app.dismiss_messages().await?;
    can_be_heard(app).await?;
    app.saved().await?;
    app.reload().await?;
    heard().await
}

/// A plan with so many notes all over the bullseye, of three to nine words, as they come in a workshop.
fn workshop(notes: usize) -> String {
    const WORDS: [&str; 12] = [
        "riders", "drivers", "night", "promise", "dispatch", "council", "shift", "odds", "a",
        "stop", "who", "data",
    ];
    // Some number or other that is the same each time.
    let some = |at: usize, of: usize| (at * 7_919 + 104_729).pow(2) / 97 % of;
    let record = |at: usize| {
        let words = (0..3 + some(at, 7)).map(|word| WORDS[some(at * 31 + word, WORDS.len())]);
        let text: Vec<&str> = words.collect();
        let angle = some(at + 500, 628) as f64 / 100.0;
        // Two in nine say why, three how.
        let (from, to) = match at % 9 {
            0 | 1 => (0.0, 0.4),
            2..5 => (0.45, 0.7),
            _ => (0.76, 0.98),
        };
        let radius = from + (to - from) * some(at + 900, 100) as f64 / 100.0;
        let fields = json!({
            "text": format!("{} {at}", text.join(" ")),
            "at": [radius * angle.sin(), radius * angle.cos()],
            "author": "Mei",
        });
        json!({ "kind": "note", "id": format!("note-{at}"), "fields": fields })
    };
    let records: Vec<Value> = (0..notes).map(record).collect();
    json!({ "format": "bullseye", "version": 1, "name": "Workshop", "records": records })
        .to_string()
}

async fn a_workshops_notes_stand_apart_with_their_words(app: &App) -> Result<()> {
    const COUNT: usize = 33;
    app.open().await?;
    app.drop_file("plan.bullseye.json", &workshop(COUNT))
        .await?;
    app.press("Open").await?;
    app.in_room("Vision").await?;
    app.saved().await?;
    app.dismiss_messages().await?;
    let words = async || Ok::<_, anyhow::Error>(app.plain_notes().await?.len());
    overlap(app, true).await?;
    app.keys("t").await?;
    app.says("Tidied 33 notes. They are smaller, so that they stand apart")
        .await?;
    overlap(app, false).await?;
    ensure!(words().await? == COUNT);
    app.control('z').await?;
    overlap(app, true).await?;
    app.keys("t").await?;
    overlap(app, false).await?;
    // So they stay on the next visit, and nobody has to tidy them once more.
    app.saved().await?;
    app.reload().await?;
    overlap(app, false).await?;
    app.keys("t").await?;
    app.says("Tidied 33 notes").await?;
    overlap(app, false).await?;
    ensure!(!app.button("Undo").await?.is_enabled().await?);
    // Seen from nearer, they have room for all their words.
    app.press("Zoom in").await?;
    app.press("Zoom in").await?;
    overlap(app, false).await
}

async fn three_hundred_notes_are_tidied(app: &App) -> Result<()> {
    app.start_empty().await?;
    let lines: Vec<String> = (1..=300).map(|at| format!("Idea {at}")).collect();
    app.paste(&lines.join("\n")).await?;
    app.press_beginning("Add 300 notes").await?;
    app.shows("300 notes added").await?;
    app.lists_so_many("Why", 300).await?;
    let began = Instant::now();
    app.press("Tidy").await?;
    app.says("Tidied 300 notes. Zoom in to read them").await?;
    println!("300 notes were tidied in {:?}", began.elapsed());
    app.lists_so_many("Why", 300).await?;
    // However many share a ring, each is seen by itself.
    overlap(app, false).await?;
    app.control('z').await?;
    app.says("Undone: Tidy notes").await?;
    app.button("Undo: add 300 notes").await?;
    Ok(())
}

/// Three hundred notes all over the bullseye, as the seeds of a sunflower lie, in a file.
fn sunflower() -> String {
    let note = |at: usize| {
        let radius = ((at as f64 + 0.5) / 300.0).sqrt() * 0.97;
        let angle = at as f64 * std::f64::consts::TAU * 0.381_966;
        let place = [radius * angle.sin(), radius * angle.cos()];
        json!({
            "kind": "note", "id": format!("seed-{at:03}"), "born": "1m9r3w5k8d00-7h2k9x4m1q",
            "fields": { "at": place, "colour": "yellow", "text": format!("Idea {at} of a few words") },
        })
    };
    let records: Vec<Value> = (0..300).map(note).collect();
    json!({ "format": "bullseye", "version": 1, "name": "Seeds", "records": records }).to_string()
}

/// How large the dots are, and how far apart the middles of the two that are closest lie to the side or up and down;
/// in pixels.
async fn dots_are(app: &App) -> Result<(f64, f64)> {
    let script = r"
        const dots = [...document.querySelectorAll('article.note[id]')].map((it) => it.getBoundingClientRect());
        let closest = Infinity;
        dots.forEach((one, at) => {
            for (const other of dots.slice(at + 1))
                closest = Math.min(closest, Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)));
        });
        return [dots[0].width, closest]";
    app.script(script).await
}

async fn tidied_dots_are_as_large_as_they_stand_apart(app: &App) -> Result<()> {
    app.open().await?;
    app.drop_file("seeds.bullseye.json", &sunflower()).await?;
    app.press("Open").await?;
    app.until("all notes to be there", async || {
        Ok(app
            .script::<usize>("return document.querySelectorAll('article.note[id]').length")
            .await?
            == 300)
    })
    .await?;
    overlap(app, false).await?;
    let (before, _) = dots_are(app).await?;
    app.press("Tidy").await?;
    app.says("Tidied 300 notes. Zoom in to read them").await?;
    overlap(app, false).await?;
    let (tidied, _) = dots_are(app).await?;
    // So it is on the next visit, when none is on its way any more.
    app.saved().await?;
    app.reload().await?;
    overlap(app, false).await?;
    let (dot, closest) = dots_are(app).await?;
    ensure!(dot == tidied, "{tidied}, and {dot} on the next visit");
    // There is no room for the next larger size that dots have, but for what places lose as they are kept.
    let sizes = [24.0, 16.0, 12.0, 10.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0];
    let larger = sizes.into_iter().rev().find(|size| *size > dot);
    let room = before.min(closest - 0.1);
    ensure!(
        larger.is_none_or(|larger| larger > room),
        "from {before} to {dot}, where {closest} would do"
    );
    Ok(())
}

/// As many in one ring, on a board as narrow as a phone's.
async fn three_hundred_notes_are_tidied_on_a_phone(app: &App) -> Result<()> {
    app.resize((390, 844)).await?;
    app.start_empty().await?;
    let lines: Vec<String> = (1..=300).map(|at| format!("Idea {at}")).collect();
    app.paste(&lines.join("\n")).await?;
    app.press_beginning("Add 300 notes").await?;
    app.shows("300 notes added").await?;
    app.press("Tidy").await?;
    app.says("Tidied 300 notes. Zoom in to read them").await?;
    overlap(app, false).await
}

/// The dots of the only note that has votes, and the number beside them.
async fn vote_marks(app: &App) -> Result<Vec<String>> {
    let script = r"
        const votes = document.querySelector('.note-votes');
        return [`${votes.querySelectorAll('i').length} dots`, votes.textContent]";
    app.script(script).await
}

async fn people_vote_and_the_strongest_come_first(app: &App) -> Result<()> {
    app.start_empty().await?;
    for question in [
        "Why does the product exist?",
        "How will it achieve that?",
        "What exactly is it?",
    ] {
        app.find_shown(format!(
            "//figure//*[normalize-space(text())='{question}'] | //*[@class='ring-name']//*[normalize-space(.)='{question}']"
        ))
        .await?;
    }
    app.is_called("Mei").await?;
    app.add_note("Night buses").await?;
    app.add_note("Solar trams").await?;
    let first = async |wanted: [&str; 2]| -> Result<()> {
        app.until(&format!("the order {wanted:?}"), async || {
            Ok(app.listed("Why").await? == wanted)
        })
        .await
    };
    first(["Night buses", "Solar trams"]).await?;
    note_has_focus(app, "Solar trams").await?;
    app.keys("v").await?;
    app.says("Voted for “Solar trams”: 1 vote").await?;
    app.press("Vote for the note").await?;
    app.says("Voted for “Solar trams”: 2 votes").await?;
    app.note("Solar trams. Why, by Mei, 2 votes").await?;
    ensure!(
        vote_marks(app).await? == ["2 dots", ""],
        "two votes are two dots"
    );
    app.field("Strongest first").await?.click().await?;
    first(["Solar trams", "Night buses"]).await?;

    // Somebody else's vote is not theirs to take back.
    app.is_called("Luis").await?;
    app.note("Solar trams").await?.click().await?;
    shift_v(app).await?;
    app.says("No vote of yours to take back").await?;
    app.is_called("Mei").await?;
    app.note("Solar trams").await?.click().await?;
    shift_v(app).await?;
    app.says("Vote taken back from “Solar trams”: 1 vote")
        .await?;
    app.control('z').await?;
    app.note("Solar trams. Why, by Mei, 2 votes").await?;

    // Votes go with their note, and come back with it.
    app.keys(Key::Delete).await?;
    app.lists("Why", &["Night buses"]).await?;
    app.control('z').await?;
    app.note("Solar trams. Why, by Mei, 2 votes").await?;
    for _ in 0..4 {
        app.note("Solar trams").await?.click().await?;
        app.keys("v").await?;
    }
    app.note("Solar trams. Why, by Mei, 6 votes").await?;
    app.shows("6 votes").await?;
    ensure!(
        vote_marks(app).await? == ["1 dots", "6"],
        "six are a dot and a number"
    );
    app.saved().await?;
    app.reload().await?;
    app.note("Solar trams. Why, by Mei, 6 votes").await?;
    first(["Solar trams", "Night buses"]).await?;
    let file: serde_json::Value = serde_json::from_str(&app.export().await?)?;
    let records = file["records"].as_array().into_iter().flatten();
    let votes = records.filter(|it| it["kind"] == "vote" && it["fields"]["author"] == "Mei");
    ensure!(votes.count() == 6, "the file has other votes");
    Ok(())
}

/// Holds Shift and presses V where the focus is.
async fn shift_v(app: &App) -> Result<()> {
    let keys = app.driver()?.action_chain().key_down(Key::Shift);
    keys.send_keys("v").key_up(Key::Shift).perform().await?;
    Ok(())
}

async fn a_filter_lets_the_other_notes_fade(app: &App) -> Result<()> {
    app.open_example().await?;
    app.until("all notes", async || {
        Ok(app.plain_notes().await?.len() == 33)
    })
    .await?;
    // What is pointed at can be read all the same; nothing is meant to be.
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    app.keys("f").await?;
    app.has_focus("Find in the notes").await?;
    app.keys("TAXI").await?;
    app.says("3 of 33 notes").await?;
    app.until("the notes with taxis", async || {
        let plain = app.plain_notes().await?;
        Ok(plain.len() == 3 && plain.iter().all(|it| it.to_lowercase().contains("taxi")))
    })
    .await?;
    app.keys(Key::Escape).await?;
    app.shows("3 of 33 notes: “TAXI”").await?;
    app.lists("Why", &[]).await?;

    // A new note shows, whatever is asked for.
    app.add_note("Quiet streets").await?;
    app.lists("Why", &["Quiet streets"]).await?;
    app.shows("4 of 34 notes: “TAXI”").await?;
    note_has_focus(app, "Quiet streets").await?;
    // Of the others only those that pass are walked.
    app.keys(Key::Tab).await?;
    note_has_focus(app, "Plan B: the next line or a shared taxi").await?;
    app.press_named("Clear the filter").await?;
    app.until("all notes", async || {
        Ok(app.plain_notes().await?.len() == 34)
    })
    .await?;
    app.has_focus("Filter the notes").await?;

    app.press("Filter the notes").await?;
    app.field("Mei").await?.click().await?;
    app.says("7 of 34 notes").await?;
    app.field("Ruth").await?.click().await?;
    app.says("12 of 34 notes").await?;
    app.press("Clear all").await?;
    app.says("All notes show").await?;
    // By colour as well.
    let rose: usize = app
        .script("return document.querySelectorAll('article[data-color=rose]').length")
        .await?;
    ensure!((1..34).contains(&rose), "{rose} rose notes");
    app.press_shown("//fieldset[legend[.='Colour']]//label[@title='Rose']")
        .await?;
    app.says(&format!("{rose} of 34 notes")).await?;
    app.until("the rose notes", async || {
        Ok(app.plain_notes().await?.len() == rose)
    })
    .await?;
    app.press("Clear all").await?;
    app.says("All notes show").await?;
    app.until("all notes", async || {
        Ok(app.plain_notes().await?.len() == 34)
    })
    .await
}

async fn a_ring_fills_the_view_and_all_shows_again(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Quiet streets").await?;
    note_has_focus(app, "Quiet streets").await?;
    // From wherever the focus is.
    let button = app.button("Tidy").await?;
    app.script_with::<()>("arguments[0].focus(); return null", vec![button.to_json()?])
        .await?;
    for (key, zoom) in [
        ("+", "150 %"),
        ("-", "100 %"),
        ("+", "150 %"),
        ("0", "100 %"),
    ] {
        app.keys(key).await?;
        app.zoom_is(zoom).await?;
    }
    app.press_beginning("Why").await?;
    app.zoom_is("238 %").await?;
    app.press_beginning("Why").await?;
    app.zoom_is("100 %").await?;
    app.press_beginning("How").await?;
    app.zoom_is("137 %").await?;
    app.press_beginning("How").await?;
    app.zoom_is("100 %").await?;

    app.note("Quiet streets").await?.click().await?;
    app.keys("z").await?;
    app.zoom_is("238 %").await?;
    ensure!(app.focus_is_on_board().await?, "the note is out of sight");
    app.keys("z").await?;
    app.zoom_is("100 %").await?;
    app.control('k').await?;
    app.keys("zoom to how").await?;
    app.shows("Zoom to How").await?;
    app.keys(Key::Enter).await?;
    app.zoom_is("137 %").await
}

async fn a_phone_shows_papers_and_reads_the_one_that_is_tapped(app: &App) -> Result<()> {
    app.resize((390, 844)).await?;
    app.touch().await?;
    app.open_example().await?;
    app.shows("Tap a note to read it").await?;
    app.until("papers without words, each for itself", async || {
        Ok(app.readable_notes().await? == 0 && app.overlapping_notes().await? == 0)
    })
    .await?;
    let at = app.middle(&app.note("Offline timetable").await?).await?;
    app.fingers("touchStart", &[at]).await?;
    app.fingers("touchEnd", &[]).await?;
    app.until("the one that is tapped to be read", async || {
        Ok(app.readable_notes().await? == 1)
    })
    .await?;
    // From nearer all have words.
    for zoom in ["150 %", "200 %"] {
        app.press("Zoom in").await?;
        app.zoom_is(zoom).await?;
    }
    app.until("the notes in view to be read", async || {
        Ok(app.readable_notes().await? > 6)
    })
    .await
}

/// How wide the bullseye is, in pixels.
async fn width(app: &App) -> Result<f64> {
    Ok(app
        .find_shown(whole_app::zoom::BULLSEYE)
        .await?
        .rect()
        .await?
        .width)
}

async fn the_bullseye_is_as_large_on_a_wall(app: &App) -> Result<()> {
    app.open_example().await?;
    for window in [(1920, 1080), (1366, 768)] {
        app.resize(window).await?;
        app.until("notes that lie apart at the desk", async || {
            Ok(width(app).await? > 600.0 && app.overlapping_notes().await? <= 2)
        })
        .await?;
        let desk = width(app).await?;
        app.keys("s").await?;
        app.until("the stage", async || {
            app.truth("return document.documentElement.dataset.scale === 'stage'")
                .await
        })
        .await?;
        app.until("the bullseye to be as large", async || {
            Ok(width(app).await? >= desk)
        })
        .await?;
        // The heading has the corner that is left; no note lies on it, nor on the name of the group.
        let on_names = r"
            const names = [...document.querySelectorAll('h1, [role=application] [role=group] > button')];
            const on = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
            const frame = (it) => it.getBoundingClientRect();
            const notes = [...document.querySelectorAll('article')];
            return notes.filter((note) => names.some((name) => on(frame(note), frame(name)))).map((it) => it.ariaLabel)";
        let on_names: Vec<String> = app.script(on_names).await?;
        ensure!(on_names.is_empty(), "{on_names:?} on a name");
        app.keys("s").await?;
        app.until("the desk", async || {
            app.truth("return !document.documentElement.dataset.scale")
                .await
        })
        .await?;
    }
    Ok(())
}
