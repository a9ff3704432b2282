//! Evidence: noted in every way, linked, found, gathered, taken from a table.

use anyhow::{Context, Result, ensure};
use plan::day::Day;
use plan::sample;
use thirtyfour::{By, Key};
use whole_app::App;
use whole_app::hands::quoted;

whole_app::journeys![
    evidence_is_noted_by_keys_and_kept,
    every_way_has_its_form,
    evidence_speaks_for_and_against,
    an_initiative_leads_to_quotes_and_back,
    evidence_is_found,
    research_is_found_from_anywhere,
    themes_gather_evidence,
    a_table_becomes_evidence,
    a_press_too_many_adds_no_row_twice,
    an_import_that_is_closed_adds_nothing,
    five_hundred_pieces_are_found_traced_and_merged,
    evidence_is_fit_for_every_screen,
    fingers_have_room_on_evidence,
    evidence_of_a_newer_build_is_only_read,
];

const LATE: &str = "I was late again.";
const BOARD: &str = "Your board said two minutes";
const ADDRESSES: &str = "//h3[.='It addresses']";
const NOTHING: &str = "Write down what you learn";

async fn evidence_is_noted_by_keys_and_kept(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.begin_evidence("Interview").await?;
    ensure!(app.value("Date").await? == app.day(0).await?);
    app.press("Done, note another").await?;
    app.shows("Say in a few words what was learned.").await?;
    // Letters that are taken back leave no trace.
    let quote = app.field("Quote").await?;
    app.type_in(&quote, "x").await?;
    app.evidence_is(&["x"]).await?;
    app.keys(Key::Backspace).await?;
    app.press("Close").await?;
    app.shows(NOTHING).await?;

    app.begin_evidence("Interview").await?;
    app.fill("Question asked", "How was last night?").await?;
    app.fill("Quote", LATE).await?;
    app.fill("What it means", "Nobody tells them.").await?;
    app.fill("Who", "Nadia, nurse").await?;
    app.fill("Source", "At the ward").await?;
    let sure = app.field("How sure").await?;
    app.choose_from(&sure, "High").await?;
    app.add_tag("waiting").await?;
    app.leave_field().await?;
    // Why, and why that is.
    app.type_in(&app.field("Why, 1").await?, "The bus was early")
        .await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Why, 2").await?;
    app.keys("Nobody waits for the minute").await?;
    app.leave_field().await?;
    app.evidence_is(&[LATE]).await?;
    for words in ["Interview", "Today", "Nadia, nurse, At the ward", "waiting"] {
        ensure!(
            app.evidence_row(LATE).await?.text().await?.contains(words),
            "{words}"
        );
    }
    app.saved().await?;
    app.reload().await?;
    app.evidence_is(&[LATE]).await?;
    app.open_evidence(LATE).await?;
    for (label, text) in [
        ("Question asked", "How was last night?"),
        ("Quote", LATE),
        ("What it means", "Nobody tells them."),
        ("Who", "Nadia, nurse"),
        ("Source", "At the ward"),
        ("Why, 1", "The bus was early"),
        ("Why, 2", "Nobody waits for the minute"),
        ("Why, 3", ""),
    ] {
        ensure!(app.value(label).await? == text, "{label}");
    }
    // One that was typed wrong goes, and another comes in its place.
    app.press("Take why 1 away").await?;
    app.until("the second why to be the first", async || {
        Ok(app.value("Why, 1").await? == "Nobody waits for the minute")
    })
    .await?;

    // Age is said in words.
    let past = app.day(-200).await?;
    app.put_date("Date", &past).await?;
    app.shows("Older than six months").await?;
    app.shows("It counts half: ask again.").await?;
    app.press("Delete the evidence").await?;
    app.shows(NOTHING).await?;
    app.press("Undo").await?;
    app.evidence_is(&[LATE]).await
}

async fn every_way_has_its_form(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.begin_evidence("Survey").await?;
    let all = [
        "Question asked",
        "Metric",
        "Segment",
        "Drop-off",
        "Task",
        "Success",
        "Where it hurt",
    ];
    let ways: [(&str, &[&str]); 9] = [
        ("Discovery conversation", &["Question asked"]),
        ("Behavioural analytics", &["Metric", "Segment", "Drop-off"]),
        ("Interview", &["Question asked"]),
        ("Survey", &["Question asked"]),
        ("Support ticket", &[]),
        ("Feedback channel", &[]),
        ("Usability test", &["Task", "Success", "Where it hurt"]),
        ("Market note", &["Segment"]),
        ("Competitor note", &["Segment"]),
    ];
    for (way, own) in ways {
        let field = app.field("Way of learning").await?;
        app.choose_from(&field, way).await?;
        let labels = "return [...document.querySelectorAll('article label')].map((it) => it.textContent.trim())";
        app.until(&format!("the fields of {way}"), async || {
            let labels: Vec<String> = app.script(labels).await?;
            let shown = all
                .iter()
                .filter(|it| labels.iter().any(|label| label == *it));
            Ok(shown.copied().eq(own.iter().copied()))
        })
        .await?;
    }
    // What was written for one way shows with another, until it is taken away.
    let field = app.field("Way of learning").await?;
    app.choose_from(&field, "Behavioural analytics").await?;
    app.fill("Metric", "Closed within ten seconds").await?;
    app.fill("Drop-off", "120").await?;
    app.shows("A share is between 0 and 100 %.").await?;
    app.fill("Drop-off", "21").await?;
    app.choose_from(&field, "Support ticket").await?;
    app.shows_no("Segment").await?;
    ensure!(app.value("Metric").await? == "Closed within ten seconds");
    app.evidence_is(&["Closed within ten seconds"]).await?;
    // The next one begins in the same way, and empty.
    app.field("Quote").await?.click().await?;
    app.control('\u{e007}').await?;
    app.has_focus_by_label("Way of learning").await?;
    app.until("an empty quote", async || {
        Ok(app.value("Quote").await?.is_empty())
    })
    .await?;
    app.shows_no("Metric").await?;
    app.fill("Quote", LATE).await?;
    app.evidence_is(&[LATE, "Closed within ten seconds"])
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.open_evidence("Closed within ten seconds").await?;
    ensure!(app.value("Drop-off").await? == "21");
    Ok(())
}

async fn evidence_speaks_for_and_against(app: &App) -> Result<()> {
    app.open_example().await?;
    app.evidence_page(BOARD).await?;
    app.begin_evidence("Interview").await?;
    app.fill("Quote", LATE).await?;
    app.find_and_take("Link it to", "nadia", "Need").await?;
    app.says("Supports").await?;
    app.until("the row to say what it supports", async || {
        Ok(app
            .evidence_row(LATE)
            .await?
            .text()
            .await?
            .contains("Supports 1"))
    })
    .await?;
    app.find_and_take("Link it to", "how", "How").await?;
    let both = "return [...document.querySelectorAll('article section li:has([role=radiogroup]) a')].map((it) => it.textContent.trim())";
    app.until("two links", async || {
        let links: Vec<String> = app.script(both).await?;
        Ok(links.len() == 2 && links.iter().any(|it| it.contains("Need of Nadia Osei")))
    })
    .await?;
    let against = "//article//li[contains(., 'Need of')]//label[normalize-space(.)='Contradicts']";
    app.find_shown(against).await?.click().await?;
    app.until("the row to say what it contradicts", async || {
        let row = app.evidence_row(LATE).await?.text().await?;
        Ok(row.contains("Supports 1, contradicts 1"))
    })
    .await?;
    app.saved().await?;
    app.reload().await?;
    app.open_evidence(LATE).await?;
    let chosen = "return [...document.querySelectorAll('article [role=radiogroup] :checked')].map((it) => it.parentElement.textContent.trim()).sort()";
    app.until("the links as they were", async || {
        let chosen: Vec<String> = app.script(chosen).await?;
        Ok(chosen == ["Contradicts", "Supports"])
    })
    .await?;
    app.press("Remove the link to How").await?;
    app.until("one link", async || {
        Ok(app.script::<Vec<String>>(both).await?.len() == 1)
    })
    .await?;
    app.keys(Key::Escape).await?;
    app.leave_field().await?;
    app.control('z').await?;
    app.until("two links again", async || {
        Ok(app.script::<Vec<String>>(both).await?.len() == 2)
    })
    .await
}

async fn an_initiative_leads_to_quotes_and_back(app: &App) -> Result<()> {
    app.open_example().await?;
    app.evidence_page(BOARD).await?;
    // From a quote up to what rests on it.
    app.open_evidence(BOARD).await?;
    let up = "return [...document.querySelectorAll('[aria-label=\"Initiatives that rest on it\"] a')].map((it) => it.textContent.trim())";
    let up: Vec<String> = app
        .wait_for("initiatives", async || {
            let found: Vec<String> = app.script(up).await?;
            Ok((!found.is_empty()).then_some(found))
        })
        .await?;
    // And from there down to it again.
    app.press("Close").await?;
    app.find_and_take("About", &up[0], &up[0]).await?;
    app.find_shown(ADDRESSES).await?;
    app.evidence_row(BOARD).await?;
    let step = app
        .find_shown("//section[@aria-labelledby='evidence-trace']//li/button")
        .await?;
    step.click().await?;
    app.find_shown("//h3[.='Initiatives that address it']")
        .await?;
    app.evidence_row(BOARD).await?;
    let back = format!(
        "//section[@aria-labelledby='evidence-trace']//li/button[contains(., {})]",
        quoted(&up[0])
    );
    app.find_shown(back).await?.click().await?;
    app.find_shown(ADDRESSES).await?;
    app.press("Show all").await?;
    app.shows_no("leads to it is in the list").await?;
    // The link leads to the initiative itself.
    app.open_evidence(BOARD).await?;
    let link = format!(
        "//*[@aria-label='Initiatives that rest on it']//a[contains(., {})]",
        quoted(&up[0])
    );
    app.find_shown(link).await?.click().await?;
    app.in_room("Priorities").await?;
    // And from where it is ranked back to what was said.
    app.find_shown(
        "//section[@aria-label='Selected initiative']//a[normalize-space(.)='Evidence']",
    )
    .await?
    .click()
    .await?;
    app.find_shown(ADDRESSES).await?;
    app.evidence_row(BOARD).await?;
    Ok(())
}

async fn evidence_is_found(app: &App) -> Result<()> {
    app.open_example().await?;
    app.evidence_page(BOARD).await?;
    app.fill("With the words", "WRITTEN up").await?;
    app.evidence_is(&[BOARD]).await?;
    app.says("1 of").await?;
    app.fill("With the words", "nothing says this").await?;
    app.shows("Nothing here fits what you look for.").await?;
    app.press("Show all").await?;
    app.has_focus_by_label("With the words").await?;
    let way = app.field("Learned by").await?;
    app.choose_from(&way, "Support ticket").await?;
    app.evidence_is(&[BOARD, "The taxi was more", "Third night this month"])
        .await?;
    app.find_and_take("Tag", "taxi", "taxi").await?;
    app.evidence_is(&["The taxi was more"]).await?;
    app.press("Show all").await?;
    app.find_and_take("About", "nothing", "Nothing yet").await?;
    app.says("of").await?;
    app.press("Show all").await?;
    let age = app.field("Age").await?;
    app.choose_from(&age, "Older than six months").await?;
    app.evidence_row("Of nine cities").await?;
    app.until("only old ones", async || {
        let all = "return [...document.querySelectorAll('section[aria-label=Evidence] li')].every((it) => it.textContent.includes('Older than six months'))";
        app.truth(all).await
    })
    .await?;
    app.press("Show all").await?;
    // The arrows go from piece to piece, and Enter opens one.
    app.evidence_row(BOARD).await?;
    let first = "document.querySelector('section[aria-label=Evidence] li a').focus(); return null";
    app.script::<serde_json::Value>(first).await?;
    app.keys(Key::Down).await?;
    app.keys(Key::Enter).await?;
    let second = "return document.querySelector('section[aria-label=Evidence] li:nth-of-type(2) a').getAttribute('aria-current') === 'true'";
    app.until("the second piece to be open", async || {
        app.truth(second).await
    })
    .await?;
    app.press("Close").await?;
    app.until("the focus to be where it came from", async || {
        app.truth("return document.activeElement === document.querySelector('section[aria-label=Evidence] li:nth-of-type(2) a')").await
    })
    .await
}

async fn research_is_found_from_anywhere(app: &App) -> Result<()> {
    app.open_example().await?;
    for (words, place, title) in [
        ("taxi was more", "People, Evidence", "Evidence · "),
        (
            "Night shift journeys",
            "People, Interviews",
            "Interviews · ",
        ),
        ("Nadia Osei", "People, Empathy maps", "Empathy maps · "),
    ] {
        app.control('k').await?;
        app.field("Search or do anything").await?;
        app.keys(words).await?;
        let option = format!("//*[@role='option'][contains(., '{place}')]");
        app.find_shown(option).await?.click().await?;
        app.until(&format!("the page {title}"), async || {
            let now = app.driver()?.title().await?;
            Ok(now.starts_with(title)
                && app
                    .truth("return location.hash.split('/').length > 3")
                    .await?)
        })
        .await?;
    }
    Ok(())
}

async fn themes_gather_evidence(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.begin_evidence("Survey").await?;
    app.fill("Quote", LATE).await?;
    app.field("Quote").await?.click().await?;
    app.control('\u{e007}').await?;
    app.until("an empty quote", async || {
        Ok(app.value("Quote").await?.is_empty())
    })
    .await?;
    app.fill("Quote", "And wet.").await?;
    let past = app.day(-300).await?;
    app.put_date("Date", &past).await?;
    app.press("Close").await?;
    app.evidence_is(&[LATE, "And wet."]).await?;
    for words in [LATE, "And wet."] {
        app.field(&format!("Choose: {words}"))
            .await?
            .click()
            .await?;
    }
    app.says("2 pieces chosen").await?;
    app.press("Gather under a theme").await?;
    app.type_in(&app.field("Name of a new theme").await?, "Waiting")
        .await?;
    app.keys(Key::Enter).await?;
    app.shows("2 pieces are under “Waiting”").await?;
    app.shows("2 pieces: 1 fresh, 1 older than six months. Survey 2.")
        .await?;
    app.dismiss_messages().await?;
    app.fill("Name of the theme", "Waiting in the rain").await?;
    app.fill("What the theme says", "They wait outside.")
        .await?;
    app.press("Show all").await?;
    app.saved().await?;
    app.reload().await?;
    app.evidence_is(&[LATE, "And wet."]).await?;
    app.open_evidence("And wet.").await?;
    app.press("Take it out of Waiting in the rain").await?;
    app.press_beginning("Waiting in the rain").await?;
    app.evidence_is(&[LATE]).await?;
    app.shows("1 piece: 1 fresh. Survey 1.").await?;
    app.find_and_take("Add to a theme", "rain", "Waiting in the rain")
        .await?;
    app.evidence_is(&[LATE, "And wet."]).await?;
    // To gather what is gathered already is no step to undo.
    app.field("Choose: And wet.").await?.click().await?;
    app.press("Gather under a theme").await?;
    let known = "//*[@role='dialog']//li//button[.='Waiting in the rain']";
    app.find_shown(known).await?.click().await?;
    app.says("They are gathered there already").await?;
    app.press("Delete the theme").await?;
    app.shows("The theme is deleted; what it gathered stays")
        .await?;
    app.shows_no("Waiting in the rain").await?;
    app.press("Undo").await?;
    app.press_beginning("Waiting in the rain").await?;
    app.evidence_is(&[LATE, "And wet."]).await
}

const TABLE: &str = "Date,Method,Participant,Quote,Tags,Room\n\
    2026-11-02,Interview,Ines,\"Late, and wet\",rain; bus,12\n\
    2026-11-03,Survey,Berg,,,13\n\
    2026-11-04,Survey,Berg,Not quoted, so too wide,,14\n\
    soon,Support ticket,Hal,The lift is broken,lift,15\n";

async fn a_table_becomes_evidence(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.press("Import a table…").await?;
    app.put_text("Paste the rows, with the names of the columns first", TABLE)
        .await?;
    app.shows("2 rows go in, 2 do not fit.").await?;
    app.shows("it says nothing of what was learned").await?;
    app.shows("it has 7 cells for 6 columns").await?;
    app.shows("“soon” does not say a date.").await?;
    for line in ["Line 3", "Line 4", "Line 5"] {
        app.shows(line).await?;
    }
    // What was guessed can be put right.
    let room = app.field("Room").await?;
    app.choose_from(&room, "Source").await?;
    let tags = app.field("Tags").await?;
    app.choose_from(&tags, "Themes").await?;
    app.press("Add 2 pieces").await?;
    app.no_dialog().await?;
    app.shows("2 pieces are added").await?;
    app.evidence_is(&["Late, and wet", "The lift is broken"])
        .await?;
    app.evidence_row("Ines, 12").await?;
    app.press_beginning("lift").await?;
    app.evidence_is(&["The lift is broken"]).await?;
    app.press("Show all").await?;

    // The same table again adds nothing.
    app.press("Import a table…").await?;
    app.put_text("Paste the rows, with the names of the columns first", "Date,Method,Participant,Quote,Source\n2026-11-02,Interview,Ines,\"Late, and wet\",12\n2026-11-05,Interview,Ines,Later still,13\n")
        .await?;
    app.shows("this piece is there already.").await?;
    app.press("Take another table").await?;
    app.put_text(
        "Paste the rows, with the names of the columns first",
        "Quote\n\n",
    )
    .await?;
    app.press("Read the rows").await?;
    app.shows("There is no row below the names of the columns.")
        .await?;
    // What is no table at all says so, and a table without words asks for them.
    app.put_text(
        "Paste the rows, with the names of the columns first",
        "[{\"title\": \"The lift is broken\"},\n{\"title\": \"Late\"}]",
    )
    .await?;
    app.shows("It is no table, but JSON or a web page.").await?;
    app.put_text(
        "Paste the rows, with the names of the columns first",
        "Reach,Told\n12,Late again\n13,Wet\n",
    )
    .await?;
    app.shows("Choose the column that says what was learned")
        .await?;
    let told = app.field("Told").await?;
    app.choose_from(&told, "Quote").await?;
    app.shows("2 rows go in.").await?;
    app.press("Cancel").await?;
    app.no_dialog().await?;
    // One step took all of it in, and one takes it back.
    app.dismiss_messages().await?;
    app.control('z').await?;
    app.shows(NOTHING).await
}

async fn a_press_too_many_adds_no_row_twice(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.press("Import a table…").await?;
    app.put_text("Paste the rows, with the names of the columns first", TABLE)
        .await?;
    // Two presses before the first is done, quicker than any driver.
    let add = app.button("Add 2 pieces").await?;
    let twice = "arguments[0].click(); arguments[0].click(); return null";
    app.script_with::<serde_json::Value>(twice, vec![add.to_json()?])
        .await?;
    app.no_dialog().await?;
    app.evidence_is(&["Late, and wet", "The lift is broken"])
        .await?;
    app.control('z').await?;
    app.shows(NOTHING).await
}

async fn an_import_that_is_closed_adds_nothing(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    let begin = async || {
        app.press("Import a table…").await?;
        app.put_text("Paste the rows, with the names of the columns first", TABLE)
            .await?;
        app.button("Add 2 pieces").await
    };
    let both = "arguments[0].click(); arguments[1].click(); return null";
    // Closed before the pieces are added, quicker than any driver.
    let (add, cancel) = (begin().await?, app.button("Cancel").await?);
    app.script_with::<serde_json::Value>(both, vec![add.to_json()?, cancel.to_json()?])
        .await?;
    app.no_dialog().await?;
    app.shows("Nothing is added: the import was closed.")
        .await?;
    app.shows(NOTHING).await?;

    // Left with its page.
    app.dismiss_messages().await?;
    let add = begin().await?;
    let leave = "arguments[0].click(); history.pushState(null, '', '#/people'); dispatchEvent(new Event('hashchange')); return null";
    app.script_with::<serde_json::Value>(leave, vec![add.to_json()?])
        .await?;
    app.shows("Who is it for?").await?;
    app.shows("Nothing is added: the import was closed.")
        .await?;
    app.evidence_page(NOTHING).await
}

/// The work of a team that has asked many people: it comes in from their tool, is found and traced, and goes
/// to a colleague who has noted something meanwhile.
async fn five_hundred_pieces_are_found_traced_and_merged(app: &App) -> Result<()> {
    app.open_example().await?;
    let before = app.export().await?;
    let today = Day::parse(&app.day(0).await?).context("today is no day")?;
    let table = sample::table(11, 500, today);
    app.evidence_page(BOARD).await?;
    app.press("Import a table…").await?;
    app.put_text(
        "Paste the rows, with the names of the columns first",
        &table,
    )
    .await?;
    app.press("Add 500 pieces").await?;
    app.no_dialog().await?;
    app.says("518 pieces").await?;

    // Found by words that do not stand side by side.
    let has = |row: &&str| {
        let row = row.to_lowercase();
        row.contains("mill cross") && row.contains("gave up")
    };
    let many = table.lines().filter(has).count();
    ensure!((2..40).contains(&many), "{many} rows have these words");
    let words = "gave cross mill";
    app.fill("With the words", words).await?;
    app.says(&format!("{many} of 518 pieces")).await?;

    // Linked to an initiative, and found from there.
    app.open_evidence("I gave up").await?;
    app.find_and_take("Link it to", "night desk console", "Night desk console")
        .await?;
    app.says("Supports Night desk console").await?;
    let up = "//*[@aria-label='Initiatives that rest on it']//a[contains(., 'Night desk console')]";
    app.find_shown(up).await?.click().await?;
    app.in_room("Priorities").await?;
    let panel = "//section[@aria-label='Selected initiative']//a[normalize-space(.)='Evidence']";
    app.find_shown(panel).await?.click().await?;
    app.find_shown(ADDRESSES).await?;
    app.evidence_row("I gave up").await?;
    app.saved().await?;
    let ours = app.export().await?;

    // A colleague has the plan as it was, and a piece of their own.
    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &before).await?;
    app.press("Open").await?;
    app.shows("Lumen Transit").await?;
    let link = "//nav//a[normalize-space(.)='Evidence']";
    app.find_shown(link).await?.click().await?;
    app.shows("18 pieces").await?;
    app.begin_evidence("Interview").await?;
    app.fill("Quote", LATE).await?;
    app.says("19 pieces").await?;
    app.saved().await?;
    app.drop_file("ours.bullseye.json", &ours).await?;
    app.shows("changes that merge by themselves").await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.says("519 pieces").await?;
    app.evidence_row(LATE).await?;
    app.fill("With the words", words).await?;
    app.says(&format!("{many} of 519 pieces")).await?;
    app.open_evidence("I gave up").await?;
    app.find_shown(up).await?;
    Ok(())
}

async fn evidence_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let nothing = async || Ok(());
    app.page_is_fit_everywhere("#/people/evidence", "18 pieces", nothing)
        .await?;
    let open = async || app.open_evidence(BOARD).await;
    app.page_is_fit_everywhere("#/people/evidence", "18 pieces", open)
        .await?;
    let import = async || {
        app.press("Import a table…").await?;
        app.put_text("Paste the rows, with the names of the columns first", TABLE)
            .await?;
        app.shows("2 rows go in, 2 do not fit.").await
    };
    app.page_is_fit_everywhere("#/people/evidence", "18 pieces", import)
        .await?;
    Ok(())
}

async fn fingers_have_room_on_evidence(app: &App) -> Result<()> {
    app.open_example().await?;
    app.resize((390, 844)).await?;
    if app.touch().await? {
        app.evidence_page("18 pieces").await?;
        app.reload().await?;
        app.shows("18 pieces").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
        app.open_evidence(BOARD).await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn evidence_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.evidence_page(NOTHING).await?;
    app.begin_evidence("Survey").await?;
    app.fill("Quote", LATE).await?;
    app.evidence_is(&[LATE]).await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/people/evidence").await?;
    app.shows("Nothing can be changed here").await?;
    app.evidence_is(&[LATE]).await?;
    app.keys("n").await?;
    app.open_evidence(LATE).await?;
    let writable = By::XPath(
        "//main//article//*[self::input or self::textarea or self::select][not(@readonly) and not(@disabled)]",
    );
    ensure!(
        app.driver()?.find_all(writable).await?.is_empty(),
        "something can be changed"
    );
    let buttons =
        By::XPath("//main//button[contains(., 'evidence') or contains(@aria-label, 'Delete')]");
    ensure!(
        app.driver()?.find_all(buttons).await?.is_empty(),
        "something can be added"
    );
    Ok(())
}
