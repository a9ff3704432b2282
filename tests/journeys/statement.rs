//! The page Statement: composed from templates, for whom, beside what, and for which goals.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    the_statement_is_composed_from_each_template,
    the_extended_board_is_kept_and_shares_what_it_has_with_the_others,
    hints_come_and_go_and_never_block,
    a_sentence_has_its_hints_wherever_it_is_written,
    targets_show_their_needs_and_what_is_left_without_a_link_is_named,
    the_table_compares_alternatives_by_mouse_and_by_keys,
    what_matters_is_tied_to_a_need_later,
    the_vision_serves_objectives,
    versions_hold_every_text,
    two_people_compare_and_merge,
    the_page_fits_and_is_accessible_everywhere,
    a_statement_of_a_newer_build_is_only_read,
];

const REST: &str = "Unlike the board, our product admits what it does not know.";

async fn the_statement_is_composed_from_each_template(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.statement_page().await?;
    let nothing = "Write in any of the blanks, and the sentence shows here.";
    app.composes("", nothing).await?;
    app.fill("Target group", "For night nurses").await?;
    let first = "This could be the vision statement.";
    app.composes("For night nurses.", first).await?;
    app.fill("Needs", "who need to know").await?;
    app.fill("Product name", "Lumen").await?;
    app.fill("Category", "app").await?;
    app.fill("Key benefit", "says so").await?;
    app.fill("Primary alternative", "the board").await?;
    app.fill("Primary difference", "admits what it does not know")
        .await?;
    let whole = format!("For night nurses who need to know, Lumen is an app that says so. {REST}");
    app.composes(&whole, first).await?;
    app.press("Use as the vision statement").await?;
    let so = "The vision statement reads so.";
    app.composes(&whole, so).await?;
    ensure!(app.value("Vision statement").await? == whole);
    app.press("Dismiss").await?;
    let button = app.button("Use as the vision statement").await?;
    ensure!(!button.is_enabled().await?, "there is nothing to use");
    app.fill("Key benefit", "says so in time").await?;
    let later = whole.replace("says so", "says so in time");
    let changed = "This has changed since the vision statement was taken from it.";
    app.composes(&later, changed).await?;
    // Known after a visit elsewhere, without the words being kept beside the plan.
    app.saved().await?;
    app.reload().await?;
    app.composes(&later, changed).await?;
    let kept = app.quick().await?;
    let beside = |(key, value): &(&String, &String)| {
        key.contains("statement-taken") && value.contains("nurses")
    };
    ensure!(kept.iter().find(beside).is_none());

    // What the board shares with the positioning stands there already.
    app.choose_segment("Vision board").await?;
    app.until("the target group on the board", async || {
        Ok(app.value("Target group").await? == "For night nurses")
    })
    .await?;
    app.fill("Product", "A companion").await?;
    app.fill("Business goals", "Fewer complaints").await?;
    let otherwise = "Different from the statement above.";
    let board = "For night nurses who need to know, Lumen is a companion. What it brings us: fewer complaints.";
    app.composes(board, changed).await?;
    app.fill("Needs", "need sleep").await?;
    app.choose_segment("Three sentences").await?;
    app.until("the board’s product among the sentences", async || {
        Ok(app.value("What statement").await? == "A companion")
    })
    .await?;
    app.fill("Why statement", "Sleep is a right").await?;
    app.fill("How statement", "By asking the bus").await?;
    app.fill("Vision statement", "Night is for everybody.")
        .await?;
    let sentences = "Sleep is a right. We do it by asking the bus. Lumen is a companion.";
    app.composes(sentences, otherwise).await?;
    app.press("Use as the vision statement").await?;
    app.shows("This is the vision statement now").await?;
    app.composes(sentences, so).await?;
    app.press("Undo").await?;
    app.composes(sentences, otherwise).await?;
    ensure!(app.value("Vision statement").await? == "Night is for everybody.");

    // All of it stays, and stands beside the bullseye.
    app.saved().await?;
    app.reload().await?;
    app.composes(sentences, otherwise).await?;
    app.choose_segment("Positioning").await?;
    app.until("the need of the board in the blanks", async || {
        Ok(app.value("Needs").await? == "need sleep")
    })
    .await?;
    app.go_to_page("Bullseye").await?;
    ensure!(app.value("What statement").await? == "A companion");
    ensure!(app.value("Vision statement").await? == "Night is for everybody.");
    Ok(())
}

/// The boxes that the extended board adds, each with an answer.
const EXTENDED: [(&str, &str); 4] = [
    ("Competitors", "The city’s own board"),
    ("Revenue streams", "The city pays by the line"),
    ("Cost factors", "Predicting, every minute"),
    ("Channels", "Posters at the stops"),
];

async fn holds(app: &App, wanted: &[(&str, &str)]) -> Result<()> {
    for (label, text) in wanted {
        app.field(label).await?;
        app.until(&format!("“{text}” in {label}"), async || {
            Ok(app.value(label).await? == *text)
        })
        .await?;
    }
    Ok(())
}

async fn the_extended_board_is_kept_and_shares_what_it_has_with_the_others(
    app: &App,
) -> Result<()> {
    app.start_empty().await?;
    app.statement_page().await?;
    app.fill("Target group", "For night nurses").await?;
    app.choose_segment("Vision board").await?;
    holds(app, &[("Target group", "For night nurses")]).await?;
    // The extra boxes are for whoever asks for them.
    app.shows_no("Who else is there?").await?;
    app.press_shown("//summary[starts-with(normalize-space(.), 'Extended board')]")
        .await?;
    app.shows("Who else is there?").await?;
    for (label, text) in EXTENDED {
        app.fill(label, text).await?;
    }
    app.fill("Target group", "For night staff").await?;
    app.fill("Product", "A companion").await?;
    app.fill("Business goals", "Fewer complaints").await?;
    // The sentence has what the plain board has.
    let board = "For night staff, our product is a companion. What it brings us: fewer complaints.";
    app.composes(board, "This could be the vision statement.")
        .await?;
    app.press("Use as the vision statement").await?;
    app.until("the sentence in the box Vision", async || {
        let script = "return document.querySelector('.words-box-vision p').textContent";
        Ok(app.script::<String>(script).await? == board)
    })
    .await?;

    // What is filled in is open on the next visit.
    app.saved().await?;
    app.reload().await?;
    holds(app, &EXTENDED).await?;
    holds(app, &[("Product", "A companion")]).await?;
    app.choose_segment("Positioning").await?;
    holds(app, &[("Target group", "For night staff")]).await?;
    app.fill("Target group", "For night drivers").await?;
    app.choose_segment("Three sentences").await?;
    holds(app, &[("What statement", "A companion")]).await?;
    app.fill("What statement", "A night guide").await?;
    app.choose_segment("Vision board").await?;
    holds(app, &EXTENDED).await?;
    holds(
        app,
        &[
            ("Target group", "For night drivers"),
            ("Product", "A night guide"),
            ("Vision statement", board),
        ],
    )
    .await?;
    app.go_to_page("Bullseye").await?;
    holds(
        app,
        &[
            ("What statement", "A night guide"),
            ("Vision statement", board),
        ],
    )
    .await
}

async fn hints_come_and_go_and_never_block(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.statement_page().await?;
    app.choose_segment("Three sentences").await?;
    app.fill("Why statement", "To build an AI-powered app")
        .await?;
    app.says("“AI-powered” sounds like a what. Ask why once more.")
        .await?;
    app.fill("Why statement", "Sleep is a right").await?;
    app.shows_no("sounds like a what").await?;
    app.fill("How statement", "By leveraging synergies").await?;
    app.says("“leverage” is jargon. Plainly: use.").await?;
    app.shows("“synergies” is jargon. Plainly: working together.")
        .await?;
    let long = "bus ".repeat(26);
    app.fill("Unique value proposition", &long).await?;
    app.says("More than 25 words in a sentence.").await?;
    ensure!(
        app.value("Unique value proposition").await? == long,
        "it is kept as it was typed"
    );
    // One that was sent away stays away for the visit, on this text alone.
    app.press("Hide this hint").await?;
    app.shows_no("“leverage” is jargon").await?;
    app.shows("“synergies” is jargon").await?;
    app.go_to_page("Bullseye").await?;
    app.statement_page().await?;
    app.shows("“synergies” is jargon").await?;
    app.shows_no("“leverage” is jargon").await?;
    app.fill("Vision statement", "We leverage the night")
        .await?;
    app.shows("“leverage” is jargon").await?;
    app.saved().await?;
    app.reload().await?;
    app.shows("More than 25 words in a sentence.").await
}

async fn a_sentence_has_its_hints_wherever_it_is_written(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.add_note("Sleep").await?;
    app.go_to_page("Converge").await?;
    app.fill("Why statement", "To build an AI-powered app")
        .await?;
    app.says("“AI-powered” sounds like a what. Ask why once more.")
        .await?;
    app.fill("How statement", "By leveraging the night").await?;
    app.says("“leverage” is jargon. Plainly: use.").await?;
    app.statement_page().await?;
    app.choose_segment("Vision board").await?;
    app.fill("Business goals", "Optimize the margin").await?;
    app.says("“optimize” is jargon. Plainly: improve.").await?;
    app.fill("Business goals", "More riders at night").await?;
    app.shows_no("“optimize” is jargon").await
}

/// The box that says whether a persona is a target.
async fn target(app: &App, name: &str) -> Result<thirtyfour::WebElement> {
    let path = format!(
        "//label[starts-with(normalize-space(.), 'Target') and contains(., '{name}')]/input"
    );
    app.find_shown(path).await
}

async fn targets_show_their_needs_and_what_is_left_without_a_link_is_named(
    app: &App,
) -> Result<()> {
    app.open_example().await?;
    app.statement_page().await?;
    ensure!(target(app, "Nadia Osei").await?.is_selected().await?);
    ensure!(!target(app, "Hal Whitlock").await?.is_selected().await?);
    app.shows("To cancel a trip and tell everyone in one step")
        .await?;
    app.shows("Types every cancellation twice, then waits for sign-off")
        .await?;
    app.shows_no("To hear by 05:15 that somebody will be late")
        .await?;
    app.shows(
        "Initiatives for none of the target personas"
            .to_uppercase()
            .as_str(),
    )
    .await?;
    app.shows("Loyalty points").await?;

    // Another target brings its needs; one that goes leaves what was for it without a link.
    target(app, "Hal Whitlock").await?.click().await?;
    app.shows("To hear by 05:15 that somebody will be late")
        .await?;
    app.shows_no("Night desk console").await?;
    target(app, "Tomasz Lis").await?.click().await?;
    app.shows("Night desk console").await?;
    app.shows("Left without a link: Night desk console").await?;
    app.shows_no("Types every cancellation twice").await?;
    app.press("Save a version…").await?;
    app.find_shown("//dialog//section[contains(., 'Left without a link')]//a[normalize-space(.)='Night desk console']")
        .await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.control('z').await?;
    app.shows_no("Night desk console").await?;
    app.shows("Types every cancellation twice").await?;

    // A need goes into the table with one press, with the one whose it is.
    let before = app.script::<usize>(ROWS).await?;
    app.press("Compare by: To hear by 05:15 that somebody will be late")
        .await?;
    app.says("It is in the table of differentiation now")
        .await?;
    app.until("a row more", async || {
        Ok(app.script::<usize>(ROWS).await? == before + 1)
    })
    .await?;
    let row = app
        .find_shown("//tbody//th[contains(., 'Hal Whitlock')]")
        .await?;
    ensure!(row.is_displayed().await?);
    app.control('z').await?;
    app.until("the row to go", async || {
        Ok(app.script::<usize>(ROWS).await? == before)
    })
    .await?;
    app.press_shown("//li//a[normalize-space(.)='Hal Whitlock']")
        .await?;
    app.in_room("People").await?;
    app.persona("Hal Whitlock").await?;
    Ok(())
}

const ROWS: &str = "return document.querySelectorAll('tbody tr').length";

async fn the_table_compares_alternatives_by_mouse_and_by_keys(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.statement_page().await?;
    app.shows("Name what people use today.").await?;
    app.press("Add an alternative").await?;
    app.has_focus("Alternative").await?;
    app.keys("Doing nothing").await?;
    app.keys(Key::Enter).await?;
    app.until("the next to be begun", async || {
        Ok(app.script::<String>(HELD).await?.is_empty())
    })
    .await?;
    app.has_focus("Alternative").await?;
    app.keys("Spreadsheet").await?;
    app.keys(Key::Enter).await?;
    app.until("another to be begun", async || {
        Ok(app.script::<String>(HELD).await?.is_empty())
    })
    .await?;
    // One that was only begun stands nowhere yet, and leaves no trace.
    alt(app, Key::Up).await?;
    let said = "return [...document.querySelectorAll('[aria-live]')].some((it) => it.textContent.includes('already'))";
    ensure!(!app.truth(said).await?);
    app.leave_field().await?;
    app.table_says(&["Doing nothing", "Spreadsheet"], &[])
        .await?;
    app.press("Add what matters").await?;
    app.has_focus("What matters").await?;
    app.keys("Trust").await?;
    app.keys(Key::Enter).await?;
    app.until("the next to be begun", async || {
        Ok(app.script::<String>(HELD).await?.is_empty())
    })
    .await?;
    app.keys("Speed").await?;
    // Without its name it is still there for as long as somebody works on it.
    app.control('a').await?;
    app.keys(Key::Backspace).await?;
    alt(app, Key::Up).await?;
    app.says("New thing that matters is 1 of 2 now").await?;
    app.has_focus("What matters").await?;
    app.keys("Speed").await?;
    alt(app, Key::Down).await?;
    app.says("Speed is 2 of 2 now").await?;
    app.leave_field().await?;
    let none = &["Not judged", "Not judged", "Not judged"];
    app.table_says(
        &["Doing nothing", "Spreadsheet"],
        &[("Trust", none), ("Speed", none)],
    )
    .await?;
    app.shows("Not judged yet: “Trust”, “Speed”").await?;

    app.judge("Our product", "Trust", "Best").await?;
    app.judge("Spreadsheet", "Trust", "Partly").await?;
    app.judge("Our product", "Speed", "Partly").await?;
    app.judge("Spreadsheet", "Speed", "Well").await?;
    app.fill("Words, Spreadsheet: Speed", "It is open anyway")
        .await?;
    app.shows("We answer best: “Trust”").await?;
    app.shows("Somebody answers better: “Speed” (Spreadsheet)")
        .await?;
    let trust = ("Trust", &["Best", "Not judged", "Partly"] as &[&str]);
    let speed = ("Speed", &["Partly", "Not judged", "Well"] as &[&str]);
    app.table_says(&["Doing nothing", "Spreadsheet"], &[trust, speed])
        .await?;

    // Moved by keys and by the menu, with all that was said in it.
    app.named_row("Spreadsheet").await?.click().await?;
    alt(app, Key::Up).await?;
    app.says("Spreadsheet is 1 of 2 now").await?;
    let trust = ("Trust", &["Best", "Partly", "Not judged"] as &[&str]);
    let speed = ("Speed", &["Partly", "Well", "Not judged"] as &[&str]);
    app.table_says(&["Spreadsheet", "Doing nothing"], &[trust, speed])
        .await?;
    app.has_focus("Alternative").await?;
    alt(app, Key::Up).await?;
    app.says("Spreadsheet is first already").await?;
    app.row_menu("Speed", "Move up").await?;
    app.table_says(&["Spreadsheet", "Doing nothing"], &[speed, trust])
        .await?;
    app.row_menu("Spreadsheet", "Delete").await?;
    app.shows("“Spreadsheet” is deleted").await?;
    app.table_says(
        &["Doing nothing"],
        &[
            ("Speed", &["Partly", "Not judged"]),
            ("Trust", &["Best", "Not judged"]),
        ],
    )
    .await?;
    app.press("Undo").await?;
    app.table_says(&["Spreadsheet", "Doing nothing"], &[speed, trust])
        .await?;
    ensure!(app.value("Words, Spreadsheet: Speed").await? == "It is open anyway");
    // A name that is emptied by mistake takes nothing along.
    app.fill("Product name", "Lumen").await?;
    app.named_row("Trust").await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Backspace).await?;
    app.leave_field().await?;
    app.table_says(&["Spreadsheet", "Doing nothing"], &[speed, ("", trust.1)])
        .await?;
    app.control('z').await?;
    app.saved().await?;
    app.reload().await?;
    app.table_says(&["Spreadsheet", "Doing nothing"], &[speed, trust])
        .await?;
    app.find_shown("//thead//th[normalize-space(.)='Lumen']")
        .await?;
    Ok(())
}

/// What the field that has the focus holds.
const HELD: &str = "return document.activeElement.value ?? 'nothing has the focus'";

async fn what_matters_is_tied_to_a_need_later(app: &App) -> Result<()> {
    const NEED: &str = "To hear by 05:15 that somebody will be late";
    app.open_example().await?;
    app.statement_page().await?;
    app.press("Add what matters").await?;
    app.has_focus("What matters").await?;
    app.keys("To be warned in time").await?;
    app.leave_field().await?;
    let mine = "//tbody//tr[.//button[@aria-label='More about To be warned in time']]";
    let whose = format!("{mine}//small[normalize-space(.)='Need of Hal Whitlock']");
    let comes_from = async || {
        app.row_menu("To be warned in time", "Where it comes from…")
            .await?;
        app.shows("Where “To be warned in time” comes from").await
    };
    comes_from().await?;
    app.field("Tie it to").await?.click().await?;
    app.keys("05:15").await?;
    app.keys(Key::Enter).await?;
    app.says(&format!("It comes from {NEED}")).await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.find_shown(whose.clone()).await?;
    // What it is tied to is no choice any more, and can be untied.
    app.saved().await?;
    app.reload().await?;
    app.find_shown(whose.clone()).await?;
    comes_from().await?;
    app.press(&format!("Untie it from {NEED}")).await?;
    app.has_focus("Tie it to").await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.until("its row to name nobody", async || {
        let row = app.find_shown(mine.to_owned()).await?;
        Ok(!row.text().await?.contains("Hal Whitlock"))
    })
    .await?;
    app.control('z').await?;
    app.find_shown(whose).await?;
    Ok(())
}

async fn alt(app: &App, key: Key) -> Result<()> {
    let keys = app.driver()?.action_chain();
    let keys = keys.key_down(Key::Alt).send_keys(key).key_up(Key::Alt);
    Ok(keys.perform().await?)
}

/// The objectives: their names, how the vision serves them, how strongly.
async fn objectives(app: &App, wanted: &[[&str; 3]]) -> Result<()> {
    let script = r"
        return [...document.querySelectorAll('ol[aria-label=Objectives] > li')].map((row) =>
            [...[...row.querySelectorAll('textarea')].map((it) => it.value), row.querySelector(':checked').closest('label').textContent])";
    app.until(&format!("the objectives {wanted:?}"), async || {
        Ok(app.script::<Vec<[String; 3]>>(script).await? == wanted)
    })
    .await
}

async fn the_vision_serves_objectives(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.statement_page().await?;
    app.press("Add an objective").await?;
    app.has_focus("Objective").await?;
    app.keys("Keep the night lines").await?;
    app.keys(Key::Enter).await?;
    app.until("the next to be begun", async || {
        Ok(app.script::<String>(HELD).await?.is_empty())
    })
    .await?;
    app.keys("Fewer complaints").await?;
    app.leave_field().await?;
    let how = "How the vision serves it: Fewer complaints";
    app.fill(how, "Riders hear in time").await?;
    app.press_shown("//ol[@aria-label='Objectives']/li[2]//label[normalize-space(.)='Strong']")
        .await?;
    let night = ["Keep the night lines", "", "Not said"];
    let fewer = ["Fewer complaints", "Riders hear in time", "Strong"];
    objectives(app, &[night, fewer]).await?;
    app.named_row("Fewer complaints").await?.click().await?;
    alt(app, Key::Up).await?;
    app.says("Fewer complaints is 1 of 2 now").await?;
    objectives(app, &[fewer, night]).await?;
    app.saved().await?;
    app.reload().await?;
    objectives(app, &[fewer, night]).await?;
    let file: Value = serde_json::from_str(&app.export().await?)?;
    let links: Vec<&Value> = super::records(&file, "link").collect();
    ensure!(
        links.len() == 1 && links[0]["fields"]["strength"] == "strong",
        "{links:?}"
    );
    app.row_menu("Fewer complaints", "Delete").await?;
    objectives(app, &[night]).await?;
    app.press("Undo").await?;
    objectives(app, &[fewer, night]).await?;
    // The brief names what is served, and no other goal of the business.
    app.go_to_page("Brief").await?;
    app.shows("Riders hear in time").await?;
    app.shows_no("Keep the night lines").await
}

async fn versions_hold_every_text(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.statement_page().await?;
    app.fill("Target group", "nurses").await?;
    app.fill("Unique value proposition", "Know before you get up")
        .await?;
    app.save_version("Agreed", "").await?;
    app.shows("As in the version of today").await?;
    app.fill("Target group", "dispatchers").await?;
    app.fill("Category", "console").await?;
    app.shows("Changed since the version of today").await?;
    app.lists_versions(&["Agreed"]).await?;
    app.version_button("Agreed", "Compare")
        .await?
        .click()
        .await?;
    app.compares(&["nurses"], &["dispatchers", "console"])
        .await?;
    app.press_beginning("Restore the version of today").await?;
    app.no_dialog().await?;
    app.until("the target group as it was", async || {
        Ok(app.value("Target group").await? == "nurses" && app.value("Category").await?.is_empty())
    })
    .await?;
    app.shows("As in the version of today").await
}

async fn two_people_compare_and_merge(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.statement_page().await?;
    for (button, name) in [
        ("Add an alternative", "Spreadsheet"),
        ("Add what matters", "Trust"),
    ] {
        app.press(button).await?;
        app.until("it to be begun", async || {
            Ok(app.script::<String>(HELD).await?.is_empty())
        })
        .await?;
        app.keys(name).await?;
        app.leave_field().await?;
    }
    app.table_says(
        &["Spreadsheet"],
        &[("Trust", &["Not judged", "Not judged"])],
    )
    .await?;
    app.saved().await?;
    let first = app.export().await?;

    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.in_room("Vision").await?;
    app.statement_page().await?;
    app.judge("Spreadsheet", "Trust", "Partly").await?;
    app.fill("Category", "console").await?;
    app.table_says(&["Spreadsheet"], &[("Trust", &["Not judged", "Partly"])])
        .await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.statement_page().await?;
    app.judge("Our product", "Trust", "Best").await?;
    app.fill("Product name", "Lumen").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("changes that merge by themselves").await?;
    app.find_shown("//dialog//h4[.='1 comparison']").await?;
    app.shows("Spreadsheet: Trust").await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.table_says(&["Spreadsheet"], &[("Trust", &["Best", "Partly"])])
        .await?;
    app.composes("Lumen is a console.", "This could be the vision statement.")
        .await?;
    app.control('z').await?;
    app.table_says(&["Spreadsheet"], &[("Trust", &["Best", "Not judged"])])
        .await
}

async fn the_page_fits_and_is_accessible_everywhere(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.statement_page().await?;
    app.page_is_fit().await?;
    app.open_example().await?;
    let every_template = async || {
        for template in ["Three sentences", "Vision board"] {
            app.choose_segment(template).await?;
            app.page_is_fit().await.context(template)?;
        }
        // The last is looked at by who asked for all of them.
        app.choose_segment("Positioning").await
    };
    app.page_is_fit_everywhere("#/vision/statement", "Lumen Transit", every_template)
        .await
}

async fn a_statement_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    app.open_example().await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/vision/statement").await?;
    app.shows("Nothing can be changed here").await?;
    for button in [
        "Use as the vision statement",
        "Add what matters",
        "Add an objective",
    ] {
        let path = format!("//button[normalize-space(.)='{button}']");
        let found = app.driver()?.find_all(thirtyfour::By::XPath(path)).await?;
        ensure!(found.is_empty(), "{button}");
    }
    ensure!(!target(app, "Nadia Osei").await?.is_enabled().await?);
    // Enter ends reading a field, as it ends writing in one.
    let goal = "document.querySelector('ol[aria-label=Objectives] textarea').focus(); return null";
    app.script::<Value>(goal).await?;
    app.keys(Key::Enter).await?;
    app.until("the field to be left", async || {
        app.truth("return document.activeElement === document.body")
            .await
    })
    .await?;
    let open = "return [...document.querySelectorAll('#main :is(textarea:not([readonly]), select:enabled, input[type=checkbox]:enabled)')].map((it) => it.closest('label, .field')?.textContent)";
    let open: Vec<Option<String>> = app.script(open).await?;
    ensure!(open.is_empty(), "these can be changed: {open:?}");
    Ok(())
}
