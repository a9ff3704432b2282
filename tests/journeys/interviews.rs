//! Interviews: with their notes, and notes that are evidence.

use super::records;
use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    what_is_said_is_noted_and_becomes_evidence,
    another_guide_takes_the_interview_and_its_counts,
    the_choice_of_a_guide_follows_guides_that_come_and_go,
    guides_and_interviews_come_back,
    what_is_left_empty_leaves_nothing,
    a_line_has_its_button_where_somebody_is,
    interviews_are_fit_for_every_screen,
    interviews_of_a_newer_build_are_only_read,
];

pub const PAGE: &str = "#/people/interviews";
const TALK: &str = "#/people/interviews/example-interview-1";

/// The example's guide, and its first questions.
pub const NIGHT: &str = "Night shift journeys";
pub const LAST_TIME: &str = "Tell me about the last time you went to work by night bus.";
pub const LEAVE: &str = "How did you decide when to leave?";
pub const NO_BUS: &str = "What happened the last time the bus did not come?";
pub const COST: &str = "What did that cost you?";
pub const WHO: &str = "Who else felt it?";
const BESIDE: &str = "Beside the questions";

/// The quotes of the pieces of evidence that are highlights of notes, with who said them.
async fn highlights(app: &App) -> Result<Vec<(String, String)>> {
    let file: Value = serde_json::from_str(&app.export().await?)?;
    let text = |record: &Value, field: &str| -> String {
        let value = &record["fields"][field];
        let value = value.get("value").unwrap_or(value);
        value.as_str().unwrap_or_default().to_owned()
    };
    let pieces = records(&file, "evidence").filter(|it| !text(it, "note").is_empty());
    Ok(pieces
        .map(|it| (text(it, "quote"), text(it, "who")))
        .collect())
}

async fn what_is_said_is_noted_and_becomes_evidence(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.card_button(NIGHT, "Run an interview")
        .await?
        .click()
        .await?;
    app.has_focus("With whom").await?;
    ensure!(app.value("Date").await? == app.day(0).await?);
    app.keys("Marek, porter" + Key::Enter).await?;
    app.notes_to(LAST_TIME).await?;
    app.keys("Walked." + Key::Enter).await?;
    app.notes_to(LAST_TIME).await?;
    app.keys("No bus came").await?;
    app.alt(Key::Enter).await?;
    app.says("The note is a piece of evidence now").await?;
    app.shows("2 notes, 1 highlight").await?;
    app.control('\u{e007}').await?;
    app.notes_to(LEAVE).await?;
    app.alt(Key::Down).await?;
    app.notes_to(NO_BUS).await?;
    app.alt(Key::Up).await?;
    app.notes_to(LEAVE).await?;
    app.keys("By the rain").await?;
    app.press_beginning(BESIDE).await?;
    app.notes_to(BESIDE).await?;
    app.keys("He has a bike").await?;
    let all: [(&str, &[&str]); 3] = [
        (LAST_TIME, &["Walked.", "No bus came"]),
        (LEAVE, &["By the rain"]),
        (BESIDE, &["He has a bike"]),
    ];
    app.heard(&all).await?;
    // Every letter is kept, even of what is being typed.
    app.saved().await?;
    app.reload().await?;
    app.heard(&all).await?;
    app.shows("4 notes, 1 highlight").await?;
    let said = ("No bus came".to_owned(), "Marek, porter".to_owned());
    ensure!(highlights(app).await?.contains(&said));

    app.line("No bus came").await?.click().await?;
    app.alt(Key::Enter).await?;
    app.says("The note is no evidence any more").await?;
    app.shows_no("1 highlight").await?;
    ensure!(!highlights(app).await?.contains(&said));
    app.control('z').await?;
    app.shows("4 notes, 1 highlight").await?;

    // One that was worked on since is gone to, not taken back.
    app.open_at(PAGE).await?;
    app.shows("4 notes, 1 highlight").await?;
    app.open_interview("Nurse on rotating shifts").await?;
    app.line("It said two minutes. Then it said two minutes again.")
        .await?
        .click()
        .await?;
    app.alt(Key::Enter).await?;
    app.until("the address of the evidence", async || {
        app.truth("return location.hash.startsWith('#/people/evidence/evidence:')")
            .await
    })
    .await
}

async fn another_guide_takes_the_interview_and_its_counts(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.shows("5 questions, 1 interview").await?;
    app.open_interview("Nurse on rotating shifts").await?;
    let outline = async |wanted: &[&str]| {
        let script = "return [...document.querySelectorAll('nav[aria-label=Questions] button')].map((it) => it.textContent)";
        app.until(&format!("the outline {wanted:?}"), async || {
            let told: Vec<String> = app.script(script).await?;
            let says = |(told, wanted): (&String, &&str)| told.contains(wanted);
            Ok(told.len() == wanted.len() && told.iter().zip(wanted).all(says))
        })
        .await
    };
    let guided = ["1 note", "1 note", "2 notes", "1 note", "1 note", "1 note"];
    outline(&guided).await?;
    let guide = app.field("Guide").await?;
    app.choose_from(&guide, "Without a guide").await?;
    outline(&["7 notes"]).await?;
    app.press_shown("//a[contains(., 'Guides and interviews')]")
        .await?;
    app.shows("5 questions").await?;
    app.shows_no("1 interview").await?;
    app.control('z').await?;
    app.shows("5 questions, 1 interview").await?;
    app.open_interview("Nurse on rotating shifts").await?;
    outline(&guided).await
}

async fn the_choice_of_a_guide_follows_guides_that_come_and_go(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.choose("More about Night", "Delete").await?;
    app.shows("is deleted").await?;
    app.open_interview("Nurse on rotating shifts").await?;
    let guide = async |wanted: &str| {
        let script = "return document.querySelector('main select')?.selectedOptions[0]?.textContent.trim() ?? ''";
        app.until(&format!("the guide to be “{wanted}”"), async || {
            Ok(app.script::<String>(script).await? == wanted)
        })
        .await
    };
    guide("A guide that was deleted").await?;
    app.control('z').await?;
    guide(NIGHT).await?;
    app.control_shift('z').await?;
    guide("A guide that was deleted").await?;
    // Without it, it is not among the choices any more, and the field keeps the focus.
    let field = app.field("Guide").await?;
    app.script_with::<Value>("arguments[0].focus(); return null", vec![field.to_json()?])
        .await?;
    app.choose_from(&field, "Without a guide").await?;
    guide("Without a guide").await?;
    let choices = "return [...document.querySelector('main select').options].map((it) => it.textContent.trim())";
    app.until("one choice, with the focus", async || {
        let focused = app
            .truth("return document.activeElement === document.querySelector('main select')")
            .await?;
        Ok(focused && app.script::<Vec<String>>(choices).await? == ["Without a guide"])
    })
    .await
}

async fn guides_and_interviews_come_back(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    let copy = "Night shift journeys (copy)";
    app.choose("More about Night", "Duplicate").await?;
    app.guide_asks(copy, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO])
        .await?;
    app.leave_field().await?;
    app.dismiss_messages().await?;
    app.choose("More about Night shift journeys (copy)", "Delete")
        .await?;
    app.shows("is deleted").await?;
    app.guide_asks(copy, &[]).await?;
    app.press("Undo").await?;
    app.guide_asks(copy, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO])
        .await?;

    // The notes to a question that is gone are not.
    app.line(LEAVE).await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Backspace).await?;
    app.leave_field().await?;
    app.open_interview("Nurse on rotating shifts").await?;
    let (margin, photo) = (
        "I take what the board says and add forty minutes. Always.",
        "Here, I take a photo of the board now. My manager wants something to look at.",
    );
    app.shows("7 notes, 3 highlights").await?;
    let beside = "const all = [...document.querySelectorAll('section:has(> h3)')].at(-1); return [...all.querySelectorAll('textarea')].map((it) => it.value).filter((it) => it)";
    app.until("the note beside the questions", async || {
        Ok(app.script::<Vec<String>>(beside).await? == [margin, photo])
    })
    .await?;
    app.press("Delete the interview").await?;
    app.shows("Nurse on rotating shifts is deleted").await?;
    app.shows("None yet.").await?;
    app.press("Undo").await?;
    app.shows_no("None yet.").await?;

    // The same from the list.
    app.choose("More about Nurse on rotating shifts", "Delete")
        .await?;
    app.shows("None yet.").await?;
    app.press("Undo").await?;
    app.open_interview("Nurse on rotating shifts").await?;
    app.shows("7 notes, 3 highlights").await
}

async fn what_is_left_empty_leaves_nothing(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.open_at(PAGE).await?;
    app.shows("Ask about what happened, and listen").await?;
    app.keys("n").await?;
    app.has_focus("Guide").await?;
    app.keys("x" + Key::Backspace).await?;
    app.leave_field().await?;
    app.shows("Ask about what happened, and listen").await?;
    app.press("Run an interview without a guide").await?;
    app.has_focus("With whom").await?;
    app.keys(Key::Enter).await?;
    app.notes_to("What was said").await?;
    app.keys("x" + Key::Backspace).await?;
    app.press_shown("//a[contains(., 'Guides and interviews')]")
        .await?;
    app.shows("Ask about what happened, and listen").await?;

    // A guide of one question that is emptied goes, and comes back, in one step.
    app.keys("n").await?;
    app.has_focus("Guide").await?;
    app.keys(Key::Enter + Key::Enter).await?;
    app.has_focus("Question").await?;
    app.keys("How?").await?;
    app.leave_field().await?;
    app.shows("1 question").await?;
    app.saved().await?;
    app.reload().await?;
    app.line("How?").await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Delete).await?;
    app.leave_field().await?;
    app.shows("Ask about what happened, and listen").await?;
    app.control('z').await?;
    app.shows("1 question").await?;
    app.line("How?").await?;
    app.control_shift('z').await?;
    app.shows("Ask about what happened, and listen").await?;

    // One of which something was said by hand stays, though nothing is noted yet.
    app.press("Run an interview without a guide").await?;
    app.has_focus("With whom").await?;
    app.put_date("Date", &app.day(-3).await?).await?;
    app.press_shown("//a[contains(., 'Guides and interviews')]")
        .await?;
    app.shows("No notes yet").await
}

async fn a_line_has_its_button_where_somebody_is(app: &App) -> Result<()> {
    // The notes that are no evidence whose button can be seen.
    let seen = r"
        const lines = [...document.querySelectorAll('[aria-label=Notes] > li:has([aria-pressed=false])')];
        const seen = lines.filter((it) => getComputedStyle(it.querySelector('[aria-pressed]')).opacity === '1');
        return seen.map((it) => it.querySelector('textarea').value)";
    let seen_are = async |wanted: &[&str]| {
        app.until(&format!("buttons at {wanted:?}"), async || {
            Ok(app.script::<Vec<String>>(seen).await? == wanted)
        })
        .await
    };
    const FIRST: &str =
        "Two buses, the 04:52 and then the N3. Left at ten past four for a bus at eight to five.";
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.open_interview("Nurse on rotating shifts").await?;
    app.find_shown("//main//h1").await?.click().await?;
    seen_are(&[]).await?;
    // The pointer stays away; keys alone bring it.
    app.line(FIRST).await?.focus().await?;
    seen_are(&[FIRST]).await?;
    app.keys(Key::Tab).await?;
    app.has_focus("Highlight as evidence").await?;
    seen_are(&[FIRST]).await?;
    app.keys(Key::Enter).await?;
    app.shows("7 notes, 4 highlights").await?;
    app.control('z').await?;
    app.shows("7 notes, 3 highlights").await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("7 notes, 3 highlights").await?;
        app.until("every button", async || {
            Ok(app.script::<Vec<String>>(seen).await?.len() == 4)
        })
        .await?;
    }
    Ok(())
}

async fn interviews_are_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let begin = async || app.line("Second").await.map(drop);
    app.open_at(PAGE).await?;
    app.open_interview("Nurse on rotating shifts").await?;
    // The way back has the focus first.
    let arrived =
        "return document.activeElement?.matches('a[href=\"#/people/interviews\"]') ?? false";
    app.until("the interview to be open", async || {
        app.truth(arrived).await
    })
    .await?;
    app.press_beginning(COST).await?;
    app.notes_to(COST).await?;
    app.keys("Second").await?;
    app.saved().await?;
    app.page_is_fit_everywhere(TALK, "8 notes, 3 highlights", begin)
        .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("8 notes, 3 highlights").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn interviews_of_a_newer_build_are_only_read(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.saved().await?;
    app.as_of_a_newer_build().await?;
    app.open_at(PAGE).await?;
    app.shows("Nothing can be changed here").await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO])
        .await?;
    let buttons = By::XPath("//main//button[not(@disabled)]");
    ensure!(app.driver()?.find_all(buttons).await?.is_empty());
    app.open_interview("Nurse on rotating shifts").await?;
    let changing = By::XPath("//main//ul//button");
    ensure!(app.driver()?.find_all(changing).await?.is_empty());
    let guide = app.field("Guide").await?;
    ensure!(!guide.is_enabled().await?, "the guide can be changed");
    Ok(())
}
