//! Guides for interviews: their questions, typed, moved and pasted.

use super::interviews::{COST, LAST_TIME, LEAVE, NIGHT, NO_BUS, PAGE, WHO};
use anyhow::{Result, ensure};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    a_guide_is_written_by_keys_alone,
    questions_are_moved_and_pasted,
    many_questions_are_pasted_into_a_new_guide,
    the_only_question_of_a_guide_comes_back,
    no_key_acts_behind_a_question,
    undo_leaves_the_focus_where_it_is_typed,
    what_is_asked_about_lines_goes_with_them,
    guides_are_fit_for_every_screen,
];

async fn a_guide_is_written_by_keys_alone(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.open_at(PAGE).await?;
    app.shows("Ask about what happened, and listen").await?;
    app.keys("n").await?;
    app.has_focus("Guide").await?;
    app.keys("Late buses" + Key::Enter).await?;
    app.has_focus("Research goal").await?;
    app.keys("What a late bus costs" + Key::Enter).await?;
    app.has_focus("Question").await?;
    let (open, closed) = ("What did the last late bus cost you?", "Do you like it?");
    let leading = "It is a great board, isn't it?";
    app.keys(open + Key::Enter + closed + Key::Enter).await?;
    app.says("Closed: Yes or no answers it.").await?;
    // No hint comes in while a question is half typed.
    app.keys("Is it").await?;
    app.guide_asks("Late buses", &[open, closed, "Is it"])
        .await?;
    app.guide_hints("Late buses", &[&[], &["Closed"], &[]])
        .await?;
    for _ in 0.."Is it".len() {
        app.keys(Key::Backspace).await?;
    }
    app.keys(leading + Key::Enter).await?;
    app.guide_asks("Late buses", &[open, closed, leading])
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.guide_asks("Late buses", &[open, closed, leading])
        .await?;
    app.shows("3 questions").await?;
    let hinted = "return document.querySelectorAll('article ol > li[data-id]:nth-child(3) li strong')[0]?.textContent.includes('ing') ?? false";
    app.until("a hint that the question leads", async || {
        app.truth(hinted).await
    })
    .await?;

    // Asked in another way, a question has no hint any more.
    app.line(closed).await?.click().await?;
    app.control('a').await?;
    app.keys("How was it for you?").await?;
    app.leave_field().await?;
    let asked = "return [...document.querySelectorAll('article ol > li[data-id]')].map((it) => it.querySelectorAll('li').length > 0)";
    app.until("hints under the last question alone", async || {
        Ok(app.script::<Vec<bool>>(asked).await? == [false, false, true])
    })
    .await?;

    // Emptied, it goes; undone, it comes back with its words.
    app.line(leading).await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Delete).await?;
    app.leave_field().await?;
    app.guide_asks("Late buses", &[open, "How was it for you?"])
        .await?;
    app.control('z').await?;
    app.guide_asks("Late buses", &[open, "How was it for you?", leading])
        .await
}

async fn questions_are_moved_and_pasted(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO])
        .await?;
    app.line(LAST_TIME).await?.click().await?;
    app.alt(Key::Down).await?;
    app.says("The question moved to position 2 of 5").await?;
    app.guide_asks(NIGHT, &[LEAVE, LAST_TIME, NO_BUS, COST, WHO])
        .await?;
    app.alt(Key::Up).await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO])
        .await?;
    app.leave_field().await?;

    let grips = app
        .driver()?
        .find_all(By::Css("button[aria-label='Move question']"))
        .await?;
    let (from, to) = (app.middle(&grips[4]).await?, app.middle(&grips[0]).await?);
    app.drag(from, (to.0, to.1 - 6)).await?;
    app.guide_asks(NIGHT, &[WHO, LAST_TIME, LEAVE, NO_BUS, COST])
        .await?;
    app.lies_still().await?;
    let grips = app
        .driver()?
        .find_all(By::Css("button[aria-label='Move question']"))
        .await?;
    grips[0].click().await?;
    app.item("Move to the end").await?.click().await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO])
        .await?;

    // Enter within a question begins one between two.
    app.line(COST).await?.click().await?;
    app.keys(Key::End + Key::Enter).await?;
    app.keys("How often?").await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, "How often?", WHO])
        .await?;
    app.paste(" Really?\nWhen?\nWhere?").await?;
    app.guide_asks(
        NIGHT,
        &[
            LAST_TIME,
            LEAVE,
            NO_BUS,
            COST,
            "How often?Really?",
            "When?",
            "Where?",
            WHO,
        ],
    )
    .await?;
    let many: Vec<String> = (0..60).map(|number| format!("Why {number}?")).collect();
    app.paste(&many.join("\n")).await?;
    app.shows("Add 60 questions?").await?;
    app.press("Cancel").await?;
    app.no_dialog().await?;
    app.shows("8 questions").await?;
    app.line("Where?").await?.click().await?;
    app.paste(&many.join("\n")).await?;
    app.press("Add 60 questions").await?;
    app.shows("67 questions").await?;
    app.leave_field().await?;
    app.control('z').await?;
    app.shows("8 questions").await
}

async fn many_questions_are_pasted_into_a_new_guide(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.open_at(PAGE).await?;
    app.shows("Ask about what happened, and listen").await?;
    app.keys("n").await?;
    app.has_focus("Guide").await?;
    app.keys(Key::Enter + Key::Enter).await?;
    app.has_focus("Question").await?;
    let many: Vec<String> = (0..60).map(|number| format!("Why {number}?")).collect();
    let pasted = many.join("\n");
    app.paste(&pasted).await?;
    app.shows("Add 60 questions?").await?;
    // Not meant, they leave the guide as it was begun.
    app.press("Cancel").await?;
    app.no_dialog().await?;
    app.has_focus("Question").await?;
    app.paste(&pasted).await?;
    app.press("Add 60 questions").await?;
    app.shows("60 questions").await?;
    app.line("Why 0?").await?;
    app.line("Why 59?").await?;
    app.leave_field().await?;
    app.control('z').await?;
    app.shows("Ask about what happened, and listen").await
}

async fn the_only_question_of_a_guide_comes_back(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.open_at(PAGE).await?;
    app.shows("Ask about what happened, and listen").await?;
    app.keys("n").await?;
    app.has_focus("Guide").await?;
    app.keys(Key::Enter + Key::Enter).await?;
    app.has_focus("Question").await?;
    app.keys("Why?").await?;
    app.line("Why?").await?;
    app.press("Move question").await?;
    app.item("Delete").await?.click().await?;
    // A guide without a word goes once it is left, and what is offered is still there to be pressed.
    app.shows("The question is deleted").await?;
    app.press("Undo").await?;
    app.line("Why?").await?;
    Ok(())
}

async fn no_key_acts_behind_a_question(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.line(WHO).await?.click().await?;
    app.keys(Key::End + Key::Enter).await?;
    app.paste("When?\nWhere?").await?;
    let asked = [LAST_TIME, LEAVE, NO_BUS, COST, WHO, "When?", "Where?"];
    app.guide_asks(NIGHT, &asked).await?;
    let many: Vec<String> = (0..60).map(|number| format!("Why {number}?")).collect();
    app.paste(&many.join("\n")).await?;
    app.shows("Add 60 questions?").await?;
    app.keys("1").await?;
    app.control('z').await?;
    app.press("Cancel").await?;
    app.no_dialog().await?;
    app.guide_asks(NIGHT, &asked).await
}

async fn undo_leaves_the_focus_where_it_is_typed(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    // At the end, between two others, and in one that was there already. What is undone is one letter:
    // of several, typed slowly, a part would stay.
    app.line(WHO).await?.click().await?;
    app.keys(Key::End + Key::Enter).await?;
    app.keys("H").await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO, "H"])
        .await?;
    app.control('z').await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO])
        .await?;
    app.keys("How long?").await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO, "How long?"])
        .await?;
    app.line(LEAVE).await?.click().await?;
    app.keys(Key::End + Key::Enter).await?;
    app.keys("W").await?;
    app.guide_asks(
        NIGHT,
        &[LAST_TIME, LEAVE, "W", NO_BUS, COST, WHO, "How long?"],
    )
    .await?;
    app.control('z').await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO, "How long?"])
        .await?;
    app.keys("Y").await?;
    let asked = [LAST_TIME, LEAVE, "Y", NO_BUS, COST, WHO, "How long?"];
    app.guide_asks(NIGHT, &asked).await?;
    app.leave_field().await?;
    app.line("Y").await?.click().await?;
    app.control('z').await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO, "How long?"])
        .await?;
    app.keys("Where?").await?;
    app.guide_asks(
        NIGHT,
        &[LAST_TIME, LEAVE, "Where?", NO_BUS, COST, WHO, "How long?"],
    )
    .await?;
    app.leave_field().await?;

    app.card_button(NIGHT, "Run an interview")
        .await?
        .click()
        .await?;
    app.has_focus("With whom").await?;
    app.keys("Marek" + Key::Enter).await?;
    app.notes_to(LAST_TIME).await?;
    app.keys("W").await?;
    app.heard(&[(LAST_TIME, &["W"])]).await?;
    app.control('z').await?;
    app.heard(&[]).await?;
    app.keys("By bus" + Key::Enter + "6").await?;
    app.heard(&[(LAST_TIME, &["By bus", "6"])]).await?;
    app.control('z').await?;
    app.heard(&[(LAST_TIME, &["By bus"])]).await?;
    app.keys("At seven").await?;
    app.heard(&[(LAST_TIME, &["By bus", "At seven"])]).await
}

async fn what_is_asked_about_lines_goes_with_them(app: &App) -> Result<()> {
    app.open_example().await?;
    app.open_at(PAGE).await?;
    app.open_interview("Nurse on rotating shifts").await?;
    app.shows("7 notes, 3 highlights").await?;
    app.press_beginning(WHO).await?;
    app.notes_to(WHO).await?;
    let many: Vec<String> = (0..60).map(|number| format!("Said {number}")).collect();
    app.paste(&many.join("\n")).await?;
    app.shows("Add 60 notes?").await?;
    app.driver()?.back().await?;
    app.shows("Run an interview").await?;
    app.no_dialog().await?;
    app.shows("7 notes, 3 highlights").await?;

    // Neither do the words of a menu outlive the questions it is about.
    let grip = By::Css("button[aria-label='Move question']");
    app.driver()?.find(grip).await?.click().await?;
    app.item("Move to the end").await?;
    app.driver()?.forward().await?;
    app.shows("Guides and interviews").await?;
    let open = "return document.querySelector('[role=menu]:popover-open') === null";
    app.until("no menu", async || app.truth(open).await).await?;
    app.driver()?.back().await?;
    app.guide_asks(NIGHT, &[LAST_TIME, LEAVE, NO_BUS, COST, WHO])
        .await?;

    // Pasted between two lines, they stand there once it is said that they are meant.
    app.line(LAST_TIME).await?.click().await?;
    app.keys(Key::End + Key::Enter).await?;
    app.paste(&many.join("\n")).await?;
    app.press("Add 60 questions").await?;
    app.shows("65 questions").await?;
    app.until("them after the first", async || {
        let second = "return document.querySelectorAll('article ol textarea')[1]?.value ?? ''";
        Ok(app.script::<String>(second).await? == "Said 0")
    })
    .await
}

async fn guides_are_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let begin = async || {
        let field = app.line(COST).await?;
        if app.text().await?.contains("Closed") {
            return Ok(());
        }
        field.click().await?;
        app.keys(Key::End + Key::Enter).await?;
        app.keys("Don't you think it is great and would you pay?")
            .await?;
        app.leave_field().await?;
        app.shows("Two at once").await
    };
    app.page_is_fit_everywhere(PAGE, "8 October", begin).await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("Two at once").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}
