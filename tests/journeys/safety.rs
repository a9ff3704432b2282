//! Nothing is lost: reloads, other tabs, crashes, damaged and full stores.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::time::Duration;
use thirtyfour::{By, Key, WindowHandle};
use whole_app::{App, Engine};

// WebKitGTK's driver gives every session a profile in memory that ends with the browser, so there a
// crash takes everything whatever the app does.
whole_app::journeys![
    one_store_mends_the_other,
    garbage_is_set_aside,
    a_full_quick_store_loses_nothing,
    a_newer_format_is_only_read,
    the_page_of_last_resort_offers_the_data,
    the_page_of_last_resort_comes_when_the_browser_cuts_the_program_short,
    tabs_keep_in_step,
    two_tabs_have_each_others_notes_and_groups,
    two_tabs_have_each_others_tensions_and_feedback;
    in [Engine::Chromium, Engine::Firefox] => what_is_saved_survives_a_crash;
    in [Engine::Chromium] => blocked_stores_are_said_in_words, a_part_that_does_not_arrive_is_tried_again,
];

/// Types a why statement from within the page.
const TYPE: &str = r"
    const type = (text) => {
        const labels = [...document.querySelectorAll('label')];
        const label = labels.find((label) => label.firstElementChild?.textContent === 'Why statement');
        const field = label.querySelector('textarea');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };";

async fn tabs_keep_in_step(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.fill("Why statement", "To move a city.").await?;
    app.saved().await?;
    let first = app.driver()?.window().await?;
    let second = app.second_tab().await?;
    app.open().await?;
    app.shows("To move a city.").await?;
    app.fill("How statement", "By sunlight.").await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first.clone()).await?;
    app.shows("By sunlight.").await?;
    app.fill("What statement", "Trams.").await?;
    app.driver()?.switch_to_window(second.clone()).await?;
    app.shows("Trams.").await?;
    // With nothing left to write, it reads of the stores only what it is told to.
    app.saved().await?;

    type_at_the_same_moment(app, &first, &second).await?;
    for tab in [first.clone(), second.clone()] {
        app.driver()?.switch_to_window(tab).await?;
        app.saved().await?;
        app.press("1 conflict to settle").await?;
        app.shows("From here.").await?;
        app.shows("From there.").await?;
        app.press("Close").await?;
    }
    app.driver()?.close_window().await?;
    app.driver()?.switch_to_window(first).await?;
    app.reload().await?;
    app.press("1 conflict to settle").await?;
    app.press_beginning("From here.").await?;
    app.shows("Everything is settled.").await?;
    app.press("Close").await?;
    let kept = app.value("Why statement").await?;
    ensure!(kept == "From here.", "the statement is {kept:?}");
    ensure!(app.value("What statement").await? == "Trams.");
    ensure!(app.value("How statement").await? == "By sunlight.");
    Ok(())
}

/// Has both tabs type into the field that was written first, before either hears of the other: the second, which
/// is in front, types at the very moment at which it begins to read the news of the first. The first is in front
/// after that.
pub async fn type_at_the_same_moment(
    app: &App,
    first: &WindowHandle,
    second: &WindowHandle,
) -> Result<()> {
    app.driver()?.switch_to_window(second.clone()).await?;
    let listen = format!(
        "{TYPE}
        let typed = false;
        for (const [of, name] of [[MessageEvent, 'data'], [StorageEvent, 'newValue']]) {{
            const news = Object.getOwnPropertyDescriptor(of.prototype, name);
            Object.defineProperty(of.prototype, name, {{ get() {{
                const read = news.get.call(this);
                if (!typed && JSON.stringify(read ?? '').includes('From here.')) {{
                    typed = true;
                    type('From there.');
                }}
                return read;
            }} }});
        }}
        return null"
    );
    app.script::<Value>(&listen).await?;
    app.driver()?.switch_to_window(first.clone()).await?;
    // At once, not letter by letter: the news of a first letter would do for the second tab.
    let at_once = format!("{TYPE} type('From here.'); return null");
    app.script::<Value>(&at_once).await?;
    Ok(())
}

/// Opens the app in a second tab as well, at this fragment, and goes there.
async fn second_tab(app: &App, fragment: &str) -> Result<[WindowHandle; 2]> {
    app.saved().await?;
    let first = app.driver()?.window().await?;
    let second = app.second_tab().await?;
    app.open_at(fragment).await?;
    Ok([first, second])
}

/// Goes to a tab.
async fn to(app: &App, tab: &WindowHandle) -> Result<()> {
    app.driver()?.switch_to_window(tab.clone()).await?;
    Ok(())
}

/// Whether both tabs come to have it all, and a page that is loaded anew as well; without a question to anybody.
async fn is_in_both(
    app: &App,
    [first, second]: &[WindowHandle; 2],
    has_all: impl AsyncFn() -> Result<()>,
) -> Result<()> {
    for (tab, which) in [(second, "the second tab"), (first, "the first tab")] {
        to(app, tab).await?;
        has_all().await.context(which)?;
        app.saved().await?;
        app.shows_no("to settle").await?;
    }
    app.reload().await?;
    has_all().await.context("a page loaded anew")
}

/// Puts a note into a group of its own.
async fn group_alone(app: &App, note: &str, name: &str) -> Result<()> {
    // Whatever is selected would be grouped with it.
    app.press_at(app.on_bullseye(-0.95, -0.95).await?).await?;
    app.note(note).await?.click().await?;
    app.keys("g").await?;
    app.has_focus("Name of the group").await?;
    app.keys(name).await?;
    app.keys(Key::Enter).await?;
    app.group(&format!("{name}, 1 note in Why")).await?;
    Ok(())
}

/// Gives a group another name.
async fn rename_group(app: &App, from: &str, to: &str) -> Result<()> {
    app.group_name(from).await?.click().await?;
    app.keys(Key::F2).await?;
    app.has_focus("Name of the group").await?;
    app.keys(to).await?;
    app.keys(Key::Enter).await?;
    app.group(&format!("{to}, 1 note in Why")).await?;
    Ok(())
}

/// Goes on with a note's words, by keys.
async fn go_on_with_note(app: &App, note: &str, words: &str) -> Result<()> {
    app.note(note).await?.click().await?;
    app.keys(Key::Enter).await?;
    app.type_in(&app.field("Note").await?, words).await?;
    app.keys(Key::Escape).await?;
    // The note gets the focus a frame later; what is pressed meanwhile would lose it.
    app.until("the note to have the focus", async || {
        app.truth("return document.activeElement?.tagName === 'ARTICLE'")
            .await
    })
    .await
}

async fn two_tabs_have_each_others_notes_and_groups(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.paste("One\nTwo\nThree\nFour").await?;
    app.lists("Why", &["One", "Two", "Three", "Four"]).await?;
    group_alone(app, "Three", "Care").await?;
    group_alone(app, "Four", "Trust").await?;
    let tabs = second_tab(app, "").await?;
    app.lists("Why", &["One", "Two", "Three", "Four"]).await?;

    // In turn, each goes on with something else.
    go_on_with_note(app, "Two", ", from there").await?;
    rename_group(app, "Trust", "Honesty").await?;
    to(app, &tabs[0]).await?;
    app.lists("Why", &["One", "Two, from there", "Three", "Four"])
        .await?;
    go_on_with_note(app, "One", ", from here").await?;
    rename_group(app, "Care", "Kindness").await?;
    to(app, &tabs[1]).await?;
    app.group("Kindness, 1 note in Why").await?;
    app.paste("Five").await?;
    to(app, &tabs[0]).await?;
    app.paste("Six").await?;
    is_in_both(app, &tabs, async || {
        let words = [
            "One, from here",
            "Two, from there",
            "Three",
            "Four",
            "Five",
            "Six",
        ];
        app.lists("Why", &words).await?;
        app.groups_are(2).await?;
        app.group("Kindness, 1 note in Why").await?;
        app.group("Honesty, 1 note in Why").await?;
        app.note("Three. Why, in the group Kindness").await?;
        app.note("Four. Why, in the group Honesty").await?;
        Ok(())
    })
    .await
}

/// Goes on with what a card says in a field.
async fn go_on_with_card(app: &App, card: &str, field: &str, words: &str) -> Result<()> {
    app.type_in(&app.card_field(card, field).await?, words)
        .await?;
    app.leave_field().await
}

async fn two_tabs_have_each_others_tensions_and_feedback(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Tensions").await?;
    for title in ["Coverage?", "Privacy?"] {
        app.keys("n").await?;
        app.has_focus("Tension").await?;
        app.keys(title).await?;
        app.leave_field().await?;
        app.card_button(title, "Settle it…").await?;
    }
    let tabs = second_tab(app, "#/vision/tensions").await?;
    go_on_with_card(app, "Coverage?", "Position 1", "All eleven lines").await?;
    go_on_with_card(app, "Privacy?", "Tension", " In public?").await?;
    to(app, &tabs[0]).await?;
    app.card_shows("Coverage?", "All eleven lines").await?;
    // Each of the two sides of one tension is told in another tab.
    go_on_with_card(app, "Coverage?", "Position 2", "Six, and well").await?;
    is_in_both(app, &tabs, async || {
        app.cards_are(&[("Open", &["Coverage?", "Privacy? In public?"])])
            .await?;
        let both = [("All eleven lines", ""), ("Six, and well", "")];
        app.positions_are("Coverage?", &both).await
    })
    .await?;

    // The second tab has the page open before the first notes anything down.
    to(app, &tabs[1]).await?;
    app.go_to_page("Feedback").await?;
    note_feedback(app, "Who pays?").await?;
    to(app, &tabs[0]).await?;
    app.go_to_page("Feedback").await?;
    note_feedback(app, "Too many lines").await?;
    app.card_button("Who pays?", "Answer with a reason")
        .await?
        .click()
        .await?;
    go_on_with_card(app, "Who pays?", "Reason", "The city does.").await?;
    app.press("It is answered").await?;
    to(app, &tabs[1]).await?;
    app.card_shows("Who pays?", "The city does.").await?;
    go_on_with_card(app, "Too many lines", "Feedback", ", and no map").await?;
    is_in_both(app, &tabs, async || {
        let open: &[&str] = &["Too many lines, and no map"];
        app.cards_are(&[("Open", open), ("Answered", &["Who pays?"])])
            .await?;
        app.card_shows("Who pays?", "The city does.").await
    })
    .await
}

/// Notes down what somebody said, on the page Feedback.
async fn note_feedback(app: &App, words: &str) -> Result<()> {
    app.type_in(&app.field("What was said").await?, words)
        .await?;
    app.control('\u{e007}').await?;
    app.card_button(words, "Delete").await?;
    app.leave_field().await
}

async fn what_is_saved_survives_a_crash(app: &mut App) -> Result<()> {
    let rounds = match app.engine()? {
        Engine::Chromium => 10,
        _ => 2,
    };
    app.start_empty().await?;
    let mut notes: Vec<String> = Vec::new();
    let mut statement = String::new();
    for round in 1..=rounds {
        match round % 3 {
            0 => {
                statement = format!("Why, for the {round}. time");
                app.fill("Why statement", &statement).await?;
            }
            1 => {
                let note = format!("Note {round}");
                app.add_note(&note).await?;
                notes.push(note);
            }
            _ => {
                let lines = [format!("Line a of {round}"), format!("Line b of {round}")];
                app.paste(&lines.join("\n")).await?;
                app.shows("2 notes added").await?;
                notes.extend(lines);
            }
        }
        app.saved().await?;
        // What the page has promised is on the disk by then.
        tokio::time::sleep(Duration::from_millis(200)).await;
        app.crash_and_restart().await?;
        app.open().await?;
        let wanted: Vec<&str> = notes.iter().map(String::as_str).collect();
        let context = || format!("after crash {round}");
        app.lists("Why", &wanted).await.with_context(context)?;
        says_why(app, &statement).await.with_context(context)?;
    }
    Ok(())
}

/// A workspace with a few records in both stores.
async fn planned(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.paste("One\nTwo\nThree\nFour").await?;
    app.fill("Why statement", "To be kept.").await?;
    app.saved().await
}

async fn is_whole(app: &App) -> Result<()> {
    app.lists("Why", &["One", "Two", "Three", "Four"]).await?;
    says_why(app, "To be kept.").await?;
    app.saved().await
}

/// One store may be read before the other.
async fn says_why(app: &App, statement: &str) -> Result<()> {
    app.until(&format!("the statement “{statement}”"), async || {
        Ok(app.value("Why statement").await? == statement)
    })
    .await
}

async fn one_store_mends_the_other(app: &App) -> Result<()> {
    planned(app).await?;
    app.leave_app().await?;
    let (quick, durable) = (ours(app.quick().await?), ours(app.durable().await?));
    ensure!(
        quick == durable && quick.len() >= 7,
        "{quick:?} and {durable:?}"
    );

    app.script::<Value>("localStorage.clear(); return null")
        .await?;
    app.open().await?;
    is_whole(app).await.context("without localStorage")?;
    app.leave_app().await?;
    ensure!(
        ours(app.quick().await?) == quick,
        "localStorage is not mended"
    );

    app.delete_durable().await?;
    app.open().await?;
    is_whole(app).await.context("without IndexedDB")?;
    app.leave_app().await?;
    ensure!(
        ours(app.durable().await?) == durable,
        "IndexedDB is not mended"
    );

    let half = "Object.keys(localStorage).sort().forEach((key, at) => { if (at % 2) localStorage.removeItem(key); }); return null";
    app.script::<Value>(half).await?;
    app.open().await?;
    is_whole(app).await.context("with half of localStorage")?;
    app.leave_app().await?;
    ensure!(
        ours(app.quick().await?) == quick,
        "half of localStorage is not mended"
    );
    Ok(())
}

/// The workspace's own keys: those that both stores hold.
fn ours(
    mut stored: std::collections::BTreeMap<String, String>,
) -> std::collections::BTreeMap<String, String> {
    stored.retain(|key, _| key.starts_with("bullseye/"));
    stored
}

async fn garbage_is_set_aside(app: &App) -> Result<()> {
    planned(app).await?;
    app.leave_app().await?;
    let stored = app.quick().await?;
    let torn = stored.iter().find(|(_, value)| value.contains("\"Two\""));
    let (key, value) = torn.context("no record of the second note")?;
    // The durable half cannot help: both are torn.
    let garbage = &value[..value.len() / 2];
    app.set_quick(key, garbage).await?;
    app.set_durable(key, garbage).await?;
    app.open().await?;
    app.lists("Why", &["One", "Three", "Four"]).await?;
    app.go("Storage").await?;
    app.shows("A part of this workspace could not be read and was set aside.")
        .await?;
    app.button("Download it").await?;
    app.saved().await?;
    let kept = app.quick().await?;
    let aside = |(key, value): (&String, &String)| key.contains("?aside/") && value == garbage;
    ensure!(kept.iter().any(aside), "the value is not kept: {kept:?}");
    app.reload().await?;
    app.shows("A part of this workspace could not be read and was set aside.")
        .await
}

async fn a_full_quick_store_loses_nothing(app: &App) -> Result<()> {
    planned(app).await?;
    let fill = r"
        let chunk = 'x'.repeat(1 << 20), count = 0;
        while (chunk.length > 0) {
            try { localStorage.setItem(`foreign-${count}`, chunk); count += 1; }
            catch { chunk = chunk.slice(0, Math.floor(chunk.length / 2)); }
        }
        return count";
    let pieces: u32 = app.script(fill).await?;
    ensure!(pieces > 1, "localStorage took nothing");
    app.add_note("Written into a full store").await?;
    app.saved().await?;
    app.fill(
        "Why statement",
        "Longer than it was before, and still kept.",
    )
    .await?;
    app.saved().await?;
    app.go("Storage").await?;
    app.shows("This browser’s storage is full.").await?;
    app.shows("Your work is kept safely in the browser’s database.")
        .await?;
    app.reload().await?;
    app.go("Vision").await?;
    let notes = ["One", "Two", "Three", "Four", "Written into a full store"];
    app.lists("Why", &notes).await?;
    let kept = app.value("Why statement").await?;
    ensure!(
        kept == "Longer than it was before, and still kept.",
        "{kept:?}"
    );
    Ok(())
}

async fn a_newer_format_is_only_read(app: &App) -> Result<()> {
    planned(app).await?;
    app.as_of_a_newer_build().await?;
    let (quick, durable) = (ours(app.quick().await?), ours(app.durable().await?));
    app.open().await?;
    state(app, "Read only").await?;
    app.lists("Why", &["One", "Two", "Three", "Four"]).await?;
    app.keys("n").await?;
    ensure!(
        app.driver()?
            .find_all(By::XPath("//label[span='Note']//textarea"))
            .await?
            .is_empty()
            || !app
                .truth("return document.activeElement.tagName === 'TEXTAREA'")
                .await?
    );
    let field = app.field("Why statement").await?;
    field.click().await?;
    app.type_in(&field, "more").await?;
    ensure!(app.value("Why statement").await? == "To be kept.");
    app.go("Storage").await?;
    app.shows("A newer version of Bullseye wrote this workspace.")
        .await?;
    app.leave_app().await?;
    ensure!(
        ours(app.quick().await?) == quick,
        "localStorage was written"
    );
    ensure!(
        ours(app.durable().await?) == durable,
        "IndexedDB was written"
    );
    Ok(())
}

async fn the_page_of_last_resort_offers_the_data(app: &App) -> Result<()> {
    planned(app).await?;
    app.leave_app().await?;
    // No script may read a download back, so it is caught as it is made.
    let catch = r"
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then((text) => { window.dump = text; }); return make.call(URL, blob); };";
    let caught = app.before_every_page(catch).await?;
    app.visit("#/panic").await?;
    app.shows("your work is safe").await?;
    app.find_shown("//a[@download][starts-with(@href, 'blob:')][.='Download a copy']")
        .await?;
    if caught {
        let dump: String = app
            .wait_for("the copy to be read", async || {
                app.script("return window.dump ?? null").await
            })
            .await?;
        for kept in ["One", "Two", "Three", "Four", "To be kept."] {
            ensure!(dump.contains(kept), "{kept} is not in the raw data");
        }
    }
    app.find_shown("//a[.='Reload']").await?;
    // The database answers beside the page that has stopped, and so has ended what it was told.
    let held = app.durable().await?;
    ensure!(held.values().any(|value| value.contains("To be kept.")));
    app.leave_app().await?;
    app.open().await?;
    is_whole(app).await
}

async fn the_page_of_last_resort_comes_when_the_browser_cuts_the_program_short(
    app: &App,
) -> Result<()> {
    planned(app).await?;
    // What another script throws is none of the program's.
    let theirs = "setTimeout(() => { throw new RangeError('theirs'); }); await new Promise((done) => setTimeout(done)); return true";
    ensure!(app.promise::<bool>(theirs, Vec::new()).await?);
    app.shows("To be kept.").await?;
    // A program whose only step is the one that ends it. What a driver's script throws, Firefox tells the driver
    // alone, so there it is passed on.
    let trap = "const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11];
        const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes));
        const end = () => instance.exports.a();
        const tell = () => { try { end(); } catch (error) { dispatchEvent(new ErrorEvent('error', { error })); } };
        setTimeout(navigator.userAgent.includes('Firefox') ? tell : end);
        return true";
    ensure!(app.promise::<bool>(trap, Vec::new()).await?);
    app.shows("your work is safe").await?;
    app.shows("What happened, for a bug report").await?;
    let told = "return document.querySelector('#last-resort pre').textContent.startsWith('RuntimeError: ')";
    ensure!(
        app.truth(told).await?,
        "the report does not say what ended it"
    );
    app.leave_app().await?;
    app.open().await?;
    is_whole(app).await
}

async fn blocked_stores_are_said_in_words(app: &App) -> Result<()> {
    const NO_QUICK: &str = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });";
    const NO_DURABLE: &str = "IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); };";
    app.before_every_page(NO_DURABLE).await?;
    app.open().await?;
    app.press_beginning("Start empty").await?;
    app.add_note("Only in localStorage").await?;
    state(app, "Saved, not yet safely").await?;
    app.go("Storage").await?;
    app.shows("Your work is in this browser’s quick storage")
        .await?;
    app.reload().await?;
    app.go("Vision").await?;
    app.lists("Why", &["Only in localStorage"]).await?;

    app.before_every_page(NO_QUICK).await?;
    app.reload().await?;
    app.press_beginning("Start empty").await?;
    app.add_note("Nowhere but here").await?;
    state(app, "Not saved").await?;
    app.go("Storage").await?;
    app.shows("What you type stays on this page only.").await?;
    let file = app.export().await?;
    ensure!(file.contains("Nowhere but here"), "the file lacks the note");
    Ok(())
}

async fn state(app: &App, words: &str) -> Result<()> {
    app.until(&format!("the page to say {words}"), async || {
        Ok(app.save_state().await? == words)
    })
    .await
}

async fn a_part_that_does_not_arrive_is_tried_again(app: &App) -> Result<()> {
    app.refuse_downloads(&["split_rooms", "split_tools"])
        .await?;
    app.start_empty().await?;
    app.add_note("Written before").await?;
    // A dialog that cannot come says so, and what is typed goes on.
    app.control('k').await?;
    app.shows("That part of Bullseye could not be fetched")
        .await?;
    app.add_note("Written after").await?;
    app.go("People").await?;
    app.shows("This part of Bullseye could not be fetched")
        .await?;
    app.refuse_downloads(&[]).await?;
    app.press("Try again").await?;
    app.shows("Who is it for?").await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys(Key::Escape).await?;
    app.go("Vision").await?;
    app.lists("Why", &["Written before", "Written after"])
        .await?;
    app.saved().await
}
