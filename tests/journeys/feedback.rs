//! Feedback: noted down, found, answered; and the review, due and overdue.

use anyhow::{Result, ensure};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    what_is_said_is_kept_and_answered,
    feedback_is_counted_and_found,
    feedback_stands_by_its_day_which_can_be_changed_later,
    a_review_is_due_overdue_and_done,
    feedback_is_fit_for_every_screen,
    feedback_of_a_newer_build_is_only_read,
];

const MAP: &str = "A live map is no promise.";
const PAYS: &str = "Who pays when we are wrong?";

/// Notes an entry down.
async fn add(app: &App, text: &str, strength: &str, touches: &str) -> Result<()> {
    app.keys("n").await?;
    typing(app).await?;
    app.keys(text).await?;
    let field = app.field("Strength").await?;
    app.choose_from(&field, strength).await?;
    let field = app.field("Touches").await?;
    app.choose_from(&field, touches).await?;
    // The key that sends, in many a program.
    app.control('\u{e007}').await?;
    typing(app).await?;
    app.card_button(text, "Delete").await?;
    app.leave_field().await
}

/// Waits until the field for what was said has the focus, and is empty.
async fn typing(app: &App) -> Result<()> {
    app.until("an empty field to have the focus", async || {
        app.truth("const it = document.activeElement; return it?.placeholder === 'In their own words' && it.value === ''")
            .await
    })
    .await
}

async fn what_is_said_is_kept_and_answered(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.fill("Why statement", "A late bus should cost the city.")
        .await?;
    app.save_version("After the ride-alongs", "Ruth").await?;
    app.go_to_page("Feedback").await?;
    app.shows("Listen before you defend it").await?;
    // Nothing goes under the hands of whoever writes, and letters that are taken back leave no trace.
    app.keys("n").await?;
    typing(app).await?;
    app.keys("x").await?;
    app.saved().await?;
    app.shows("Listen before you defend it").await?;
    app.keys(Key::Backspace).await?;
    app.go_to_page("Bullseye").await?;
    app.go_to_page("Feedback").await?;
    app.shows("Listen before you defend it").await?;
    // One line until somebody writes.
    app.shows_no("Strength").await?;
    app.keys("n").await?;
    typing(app).await?;
    app.press("Add").await?;
    app.shows("Say in a few words what was said.").await?;
    ensure!(app.value("Date").await? == app.day(0).await?);
    app.fill("Source", "Nadia, at the ward").await?;
    add(app, MAP, "Strong", "How").await?;
    for words in ["Strong", "How", "Users, Nadia, at the ward, today"] {
        app.card_shows(MAP, words).await?;
    }
    app.shows("How: 1 open (strong)").await?;

    // What is half written is kept, and stands among the others after a visit elsewhere.
    app.keys("n").await?;
    typing(app).await?;
    app.keys("Who pays").await?;
    app.go_to_page("Bullseye").await?;
    app.go_to_page("Feedback").await?;
    app.cards_are(&[("Open", &["Who pays", MAP])]).await?;
    app.type_in(
        &app.card_field("Who pays", "Feedback").await?,
        " when we are wrong?",
    )
    .await?;
    app.leave_field().await?;

    // A reason has words.
    app.card_button(PAYS, "Answer with a reason")
        .await?
        .click()
        .await?;
    app.press("It is answered").await?;
    app.shows("Say in a few words why nothing changes.").await?;
    app.type_in(&app.card_field(PAYS, "Reason").await?, "The city does.")
        .await?;
    app.press("It is answered").await?;
    let answered: [(&str, &[&str]); 2] = [("Open", &[MAP]), ("Answered", &[PAYS])];
    app.cards_are(&answered).await?;
    app.card_shows(PAYS, "Not changed, for a reason").await?;
    app.card_shows(PAYS, "Answered today").await?;
    app.card_shows(PAYS, "The city does.").await?;

    // A change has the version in which it was made, the newest unless another is chosen.
    app.card_button(MAP, "Answer with a change")
        .await?
        .click()
        .await?;
    app.press("It is answered").await?;
    app.card_shows(MAP, "Changed in the version of today")
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.card_shows(MAP, "Changed in the version of today")
        .await?;
    app.card_button(MAP, "Reopen").await?.click().await?;
    app.cards_are(&answered).await?;
    app.press("Undo").await?;
    app.card_shows(MAP, "Changed in the version of today")
        .await?;

    app.card_button(PAYS, "Reopen").await?.click().await?;
    app.card_button(PAYS, "Answer with a reason")
        .await?
        .click()
        .await?;
    // What was said stays, for whoever answers anew.
    app.card_shows(PAYS, "The city does.").await?;
    app.press("Not yet").await?;
    app.card_button(PAYS, "Delete").await?.click().await?;
    app.shows("The feedback is deleted").await?;
    app.cards_are(&[("Answered", &[MAP])]).await?;
    app.press("Undo").await?;
    app.cards_are(&[("Open", &[PAYS]), ("Answered", &[MAP])])
        .await
}

async fn feedback_is_counted_and_found(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Feedback").await?;
    add(app, "Why at all?", "Strong", "Why").await?;
    add(app, "Why now?", "Weak", "Why").await?;
    add(app, "Too many lines", "Medium", "What").await?;
    app.shows("Why: 2 open (1 strong)").await?;
    app.shows("What: 1 open").await?;
    app.press_beginning("Why: 2 open").await?;
    app.says("2 entries are shown").await?;
    // The other filters are behind a button.
    app.shows_no("How strong").await?;
    app.press("Filter 1 on").await?;
    app.has_focus("Find").await?;
    let only_strong = app.field("How strong").await?;
    app.choose_from(&only_strong, "Strong").await?;
    app.shows("1 of 3 entries").await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Filter 2 on").await?;
    app.cards_are(&[("Open", &["Why at all?"])]).await?;
    // What is chosen shows, and is taken away by a press.
    app.press("Remove the filter Why").await?;
    app.has_focus("Filter 1 on").await?;
    app.cards_are(&[("Open", &["Why at all?"])]).await?;
    app.press("Remove the filter Strong").await?;
    app.has_focus("Filter").await?;
    let all = ["Too many lines", "Why now?", "Why at all?"];
    app.cards_are(&[("Open", &all)]).await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Find").await?;
    app.keys("LINES").await?;
    app.cards_are(&[("Open", &["Too many lines"])]).await?;
    // Leaving the choice leaves what was typed.
    app.keys(Key::Escape).await?;
    app.has_focus("Filter 1 on").await?;
    app.cards_are(&[("Open", &["Too many lines"])]).await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Find").await?;
    app.press("Clear all").await?;
    app.keys(Key::Escape).await?;
    app.cards_are(&[("Open", &all)]).await?;

    // What is noted with an entry can be changed later.
    app.card_button("Too many lines", "Edit the details")
        .await?
        .click()
        .await?;
    let part = app.card_field("Too many lines", "Touches").await?;
    app.choose_from(&part, "Value proposition").await?;
    app.shows("Value proposition: 1 open").await?;
    app.card_shows("Too many lines", "Value proposition")
        .await?;
    app.choose_from(&part, "Target personas").await?;
    app.card_shows("Too many lines", "Target personas").await?;
    // Who said it, and when.
    let from = app.card_field("Too many lines", "From").await?;
    app.choose_from(&from, "A team").await?;
    app.card_shows("Too many lines", "A team").await?;
    app.press("Filter").await?;
    let whom = app.field("From whom").await?;
    app.choose_from(&whom, "A team").await?;
    app.shows("1 of 3 entries").await?;
    app.cards_are(&[("Open", &["Too many lines"])]).await
}

async fn feedback_stands_by_its_day_which_can_be_changed_later(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Feedback").await?;
    add(app, MAP, "Medium", "How").await?;
    add(app, PAYS, "Medium", "Why").await?;
    app.cards_are(&[("Open", &[PAYS, MAP])]).await?;
    app.card_shows(PAYS, "today").await?;
    app.card_button(PAYS, "Edit the details")
        .await?
        .click()
        .await?;
    // Who notes the next one down has such a field as well.
    let put = async |card: &str, date: &str| -> Result<()> {
        app.put_date_in(&app.card_field(card, "Date").await?, date)
            .await
    };
    put(PAYS, &app.day(-1).await?).await?;
    // The newest stands first, and says of which day it is.
    app.cards_are(&[("Open", &[MAP, PAYS])]).await?;
    app.card_shows(PAYS, "yesterday").await?;
    app.control('z').await?;
    app.cards_are(&[("Open", &[PAYS, MAP])]).await?;
    app.card_shows(PAYS, "today").await?;
    put(PAYS, "2024-02-29").await?;
    app.cards_are(&[("Open", &[MAP, PAYS])]).await?;
    app.card_shows(PAYS, "29 February 2024").await?;
    app.saved().await?;
    app.reload().await?;
    app.cards_are(&[("Open", &[MAP, PAYS])]).await?;
    app.card_shows(PAYS, "29 February 2024").await?;

    // Without a day it stands behind those that have one.
    app.card_button(MAP, "Edit the details")
        .await?
        .click()
        .await?;
    put(MAP, "").await?;
    app.cards_are(&[("Open", &[PAYS, MAP])]).await
}

async fn a_review_is_due_overdue_and_done(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Feedback").await?;
    app.shows("Agree how often you look at the vision again")
        .await?;
    let every = app.field("We review the vision").await?;
    app.choose_from(&every, "Every week").await?;
    app.shows("The first review is due.").await?;
    let link =
        "//nav//a[normalize-space(.)='FeedbackOverdue' or normalize-space(.)='Feedback Overdue']";
    ensure!(app.driver()?.find_all(By::XPath(link)).await?.is_empty());

    let past = app.day(-21).await?;
    app.put_date("Last reviewed", &past).await?;
    app.shows("14 days ago.").await?;
    app.says("The review was due").await?;
    app.find_shown(link).await?;
    // Where the work is, too, and after a visit elsewhere.
    app.go_to_page("Bullseye").await?;
    app.find_shown(link).await?;
    app.saved().await?;
    app.reload().await?;
    app.find_shown(link).await?;
    app.go_to_page("Feedback").await?;
    app.press("Reviewed today").await?;
    app.shows(", in 7 days.").await?;
    app.shows_no("Overdue").await?;
    ensure!(app.value("Last reviewed").await? == app.day(0).await?);
    app.press("Undo").await?;
    app.find_shown(link).await?;
    let every = app.field("We review the vision").await?;
    app.choose_from(&every, "Every month").await?;
    app.shows_no("Overdue").await
}

async fn feedback_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let answering = async || {
        app.press_beginning("Answer with a change").await?;
        app.shows("Changed in").await
    };
    let words = "Changed in the version of 12 June 2025";
    app.page_is_fit_everywhere("#/vision/feedback", words, answering)
        .await?;
    if app.touch().await? {
        app.reload().await?;
        app.press_beginning("Answer with a change").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn feedback_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Feedback").await?;
    add(app, MAP, "Medium", "Why").await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/vision/feedback").await?;
    app.shows("Nothing can be changed here").await?;
    app.cards_are(&[("Open", &[MAP])]).await?;
    app.keys("n").await?;
    app.keys(Key::Escape).await?;
    let buttons = By::XPath("//main//article//button");
    ensure!(app.driver()?.find_all(buttons).await?.is_empty());
    let every = app.field("We review the vision").await?;
    ensure!(!every.is_enabled().await?, "the rhythm can be changed");
    Ok(())
}
