//! Objectives and key results: measured, graded, worked on, moved, exchanged.

use anyhow::{Result, ensure};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    an_objective_is_measured_and_graded_by_keys_alone,
    check_ins_are_changed_and_deleted,
    numbers_that_are_none_are_refused_in_place,
    what_initiatives_promise_is_set_against_what_is_left,
    objectives_nobody_works_on_are_told_and_joined,
    what_nobody_works_on_is_a_line_until_it_is_opened,
    objectives_and_key_results_are_moved_deleted_and_found,
    check_ins_of_two_people_stand_beside_each_other,
    okrs_are_fit_for_every_screen,
    okrs_of_a_newer_build_are_only_read,
];

const TRUST: &str = "Night riders trust the bus";
const KEPT: &str = "Departures kept";

/// The page of an empty workspace.
async fn begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("OKRs").await?;
    app.shows("Say what you want to have reached").await
}

/// An objective with a key result that rises from 60 % to 80 %.
async fn begin_measured(app: &App) -> Result<()> {
    begin(app).await?;
    app.keys("n").await?;
    app.has_focus("Objective").await?;
    app.keys(TRUST).await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Key result").await?;
    app.keys(KEPT).await?;
    app.keys(Key::Enter).await?;
    app.has_focus("From").await?;
    app.keys("60" + Key::Tab + "80" + Key::Tab + "%" + Key::Tab)
        .await?;
    app.has_focus("Weight").await?;
    app.key_result_shows(KEPT, "From 60 % to 80 %, not measured yet")
        .await
}

/// Checks in how a key result stands.
async fn check_in(app: &App, value: &str) -> Result<()> {
    app.press(&format!("Check in: {KEPT}")).await?;
    app.has_focus("Where it stands, in %").await?;
    app.keys(value + Key::Enter).await?;
    app.press("Done").await?;
    app.has_focus(&format!("Check in: {KEPT}")).await
}

async fn an_objective_is_measured_and_graded_by_keys_alone(app: &App) -> Result<()> {
    begin(app).await?;
    // One that was only begun leaves no trace.
    app.keys("n").await?;
    app.has_focus("Objective").await?;
    app.leave_field().await?;
    app.shows("Say what you want to have reached").await?;

    app.keys("n").await?;
    app.has_focus("Objective").await?;
    app.keys(TRUST).await?;
    app.shows("nobody can know whether it is reached").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Key result").await?;
    app.keys(KEPT).await?;
    app.key_result_shows(KEPT, "No grade yet: say where it stood at the beginning.")
        .await?;
    app.keys(Key::Enter).await?;
    app.has_focus("From").await?;
    app.keys("60" + Key::Tab).await?;
    app.key_result_shows(KEPT, "No grade yet: say where it is to stand.")
        .await?;
    app.keys("60" + Key::Tab).await?;
    app.key_result_shows(KEPT, "there is no way to go").await?;
    app.shift(Key::Tab).await?;
    app.has_focus("To").await?;
    app.control('a').await?;
    app.keys("80" + Key::Tab).await?;
    app.keys("%").await?;
    app.key_result_shows(KEPT, "From 60 % to 80 %, not measured yet")
        .await?;
    app.objective_is_graded(TRUST, "0.0 Little progress")
        .await?;

    // Enter in its name is the next check-in.
    app.script::<()>("document.querySelector('.key-result textarea').focus()")
        .await?;
    app.has_focus("Key result").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Where it stands, in %").await?;
    app.keys("73" + Key::Enter).await?;
    app.key_result_shows(KEPT, "From 60 % to 80 %, now 73 %")
        .await?;
    app.objective_is_graded(TRUST, "0.7 Delivered").await?;
    ensure!(app.value("On").await? == app.day(0).await?);
    app.type_in(&app.field("Confidence, 0 to 10").await?, "6")
        .await?;
    app.keys(Key::Tab).await?;
    app.has_focus("Note").await?;
    app.keys("The N7 did it").await?;
    app.key_result_shows(KEPT, "measured today · confidence 6 of 10")
        .await?;
    app.keys(Key::Escape).await?;
    app.has_focus(&format!("Check in: {KEPT}")).await?;
    app.saved().await?;
    app.reload().await?;
    app.objective_is_graded(TRUST, "0.7 Delivered").await?;
    app.press(&format!("Details of {KEPT}")).await?;
    app.key_result_shows(KEPT, "Today 73 % grade 0.7 · confidence 6 The N7 did it")
        .await?;
    // Who answers for it is asked where its numbers are.
    let owner =
        "//*[contains(@class, 'key-result')]//input[@id=//label[normalize-space(.)='Owner']/@for]";
    let field = app.find_shown(owner).await?;
    app.type_in(&field, "Luis").await?;
    app.leave_field().await?;
    app.key_result_shows(KEPT, "Luis").await?;
    app.no_broken_numbers().await
}

async fn check_ins_are_changed_and_deleted(app: &App) -> Result<()> {
    begin_measured(app).await?;
    app.press(&format!("Check in: {KEPT}")).await?;
    app.has_focus("Where it stands, in %").await?;
    app.keys("70" + Key::Enter).await?;
    app.put_date("On", &app.day(-7).await?).await?;
    app.press("Done").await?;
    check_in(app, "78").await?;
    app.objective_is_graded(TRUST, "0.9 Delivered").await?;
    app.key_result_shows(KEPT, "2 values, from 70 % on").await?;
    // What was measured last counts, and not what was typed last.
    app.press("Delete the check-in: Today, 78\u{a0}%").await?;
    app.shows("The check-in is deleted").await?;
    app.objective_is_graded(TRUST, "0.5 Partway").await?;
    app.press("Undo").await?;
    app.objective_is_graded(TRUST, "0.9 Delivered").await?;
    app.press("Change the check-in: Today, 78\u{a0}%").await?;
    app.has_focus("Where it stands, in %").await?;
    app.fill("Where it stands, in %", "62").await?;
    app.keys(Key::Enter).await?;
    app.objective_is_graded(TRUST, "0.1 Little progress")
        .await?;
    app.press("Done").await?;
    app.control('z').await?;
    app.objective_is_graded(TRUST, "0.9 Delivered").await
}

async fn numbers_that_are_none_are_refused_in_place(app: &App) -> Result<()> {
    begin_measured(app).await?;
    for (label, refused, reason) in [
        ("From", "soon", "“soon” is not a number."),
        ("To", "1e308", "At most 1,000,000,000,000,000."),
        ("To", "NaN", "“NaN” is not a number."),
    ] {
        app.fill(label, refused).await?;
        app.shows(reason).await?;
        app.key_result_shows(KEPT, "From 60 % to 80 %").await?;
        app.field(label).await?.click().await?;
        app.keys(Key::Escape).await?;
    }
    app.press(&format!("Check in: {KEPT}")).await?;
    app.has_focus("Where it stands, in %").await?;
    app.keys("many" + Key::Enter).await?;
    app.shows("“many” is not a number.").await?;
    app.fill("Confidence, 0 to 10", "11").await?;
    app.shows("At most 10.").await?;
    // What is refused stays in sight until it is given up, and makes no check-in.
    app.press("Done").await?;
    app.has_focus("Where it stands, in %").await?;
    app.keys(Key::Escape).await?;
    app.shows_no("“many” is not a number.").await?;
    app.keys(Key::Escape).await?;
    app.has_focus(&format!("Check in: {KEPT}")).await?;
    app.key_result_shows(KEPT, "Nobody has checked in yet.")
        .await?;
    // Nobody has measured what is to come.
    app.press(&format!("Check in: {KEPT}")).await?;
    app.has_focus("Where it stands, in %").await?;
    app.keys("70" + Key::Enter).await?;
    app.put_date("On", &app.day(1).await?).await?;
    app.shows("The latest date is").await?;
    app.objective_is_graded(TRUST, "0.5 Partway").await?;
    app.no_broken_numbers().await
}

async fn what_initiatives_promise_is_set_against_what_is_left(app: &App) -> Result<()> {
    begin_measured(app).await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    app.paste("Initiative\tReach\nNight desk\t100\nStop screens\t50\n")
        .await?;
    app.shows("Added 2 initiatives").await?;
    app.go_to_page("OKRs").await?;
    app.press(&format!("Details of {KEPT}")).await?;
    app.key_result_shows(KEPT, "No initiative contributes to it yet.")
        .await?;
    app.press("Link an initiative").await?;
    app.has_focus("Initiative that contributes").await?;
    app.keys("desk" + Key::Down + Key::Enter).await?;
    app.says(&format!("Night desk is linked to {KEPT}")).await?;
    app.key_result_shows(KEPT, "Of 1 initiative nobody has said how much.")
        .await?;
    app.fill("Expected, in %", "5").await?;
    app.keys(Key::Enter).await?;
    app.key_result_shows(KEPT, "Nothing is promised yet. Ideas would bring 5 %.")
        .await?;
    app.press("Unlink Night desk").await?;
    app.shows("Night desk is not linked any more").await?;
    app.key_result_shows(KEPT, "No initiative contributes to it yet.")
        .await?;
    app.press("Undo").await?;
    app.key_result_shows(KEPT, "Ideas would bring 5 %.").await?;
    // The target is reached, whatever is promised.
    check_in(app, "80").await?;
    app.key_result_shows(KEPT, "1.0 Delivered").await?;
    app.key_result_shows(KEPT, "The target is reached.").await
}

async fn objectives_nobody_works_on_are_told_and_joined(app: &App) -> Result<()> {
    begin_measured(app).await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    let names: Vec<String> = (1..=23)
        .map(|number| format!("Idea {number:02}\t1"))
        .collect();
    app.paste(&format!("Initiative\tReach\n{}\n", names.join("\n")))
        .await?;
    app.shows("Added 23 initiatives").await?;
    app.go_to_page("OKRs").await?;
    app.shows("No initiative contributes to it").await?;
    app.shows("Show 3 more").await?;
    app.find_shown("//section[h2='Initiatives that serve no objective']//a[.='Idea 20']")
        .await?;
    app.press("Link to an objective").await?;
    app.has_focus("Objective or key result").await?;
    app.keys("kept" + Key::Down + Key::Enter).await?;
    app.says(&format!("Idea 01 is linked to {KEPT}")).await?;
    app.shows("Show 2 more").await?;
    app.shows("Only ideas contribute to it").await?;
    app.control('z').await?;
    app.shows("Show 3 more").await?;
    // The others show at a press, and the first of them has the focus.
    app.press("Show 3 more").await?;
    app.find_shown("//section[h2='Initiatives that serve no objective']//a[.='Idea 23']")
        .await?;
    app.has_focus("Idea 21").await
}

async fn what_nobody_works_on_is_a_line_until_it_is_opened(app: &App) -> Result<()> {
    const PASSES: &str = "Sell more day passes";
    const LINE: &str = "1 key result · nobody works on it now";
    app.open_example().await?;
    app.go("Priorities").await?;
    app.go_to_page("OKRs").await?;
    let within = |what: &str| format!("//article[h3='{PASSES}']{what}");
    app.press_shown(within("//button[normalize-space(.)='Add a key result']"))
        .await?;
    app.has_focus("Key result").await?;
    app.keys("Passes sold").await?;
    app.leave_field().await?;
    app.saved().await?;
    // It folds when somebody comes back, and never under anybody's hands.
    app.key_result_shows("Passes sold", "No grade yet").await?;
    app.go("People").await?;
    app.go("Priorities").await?;
    app.go_to_page("OKRs").await?;
    let folded = "//button[@aria-expanded='false']";
    app.find_shown(within(folded)).await?;
    let shown = "return [...document.querySelectorAll('.objective')].map((it) => it.querySelectorAll('.key-result').length)";
    ensure!(app.script::<Vec<usize>>(shown).await? == [2, 2, 0]);
    app.press(LINE).await?;
    app.key_result_shows("Passes sold", "No grade yet").await?;
    // By keys it is folded again, and opened.
    app.keys(Key::Enter).await?;
    app.find_shown(within(folded)).await?;
    app.keys(Key::Space).await?;
    app.key_result_shows("Passes sold", "No grade yet").await?;
    // Whoever is led to it finds it whole.
    app.reload().await?;
    app.find_shown(within(folded)).await?;
    app.press_shown(format!(
        "//section[h2='Nobody works on these objectives']//a[.='{PASSES}']"
    ))
    .await?;
    app.has_focus("Objective").await?;
    app.key_result_shows("Passes sold", "No grade yet").await?;
    app.page_is_fit().await
}

async fn objectives_and_key_results_are_moved_deleted_and_found(app: &App) -> Result<()> {
    begin_measured(app).await?;
    app.press("Add a key result").await?;
    app.has_focus("Key result").await?;
    app.keys("Complaints").await?;
    app.leave_field().await?;
    app.keys("n").await?;
    app.has_focus("Objective").await?;
    app.keys("Sell passes").await?;
    let both: [(&str, &[&str]); 2] = [(TRUST, &[KEPT, "Complaints"]), ("Sell passes", &[])];
    app.objectives_are(&both).await?;
    app.alt(Key::Up).await?;
    app.says("Sell passes moved to position 1 of 2").await?;
    app.has_focus("Objective").await?;
    app.objectives_are(&[both[1], both[0]]).await?;
    app.alt(Key::Up).await?;
    app.says("Sell passes is first already").await?;
    app.choose("More about Complaints", "Move up").await?;
    app.objectives_are(&[both[1], (TRUST, &["Complaints", KEPT])])
        .await?;
    app.choose("More about Night riders", "Delete").await?;
    app.shows("is deleted").await?;
    app.objectives_are(&[both[1]]).await?;
    app.press("Undo").await?;
    app.objectives_are(&[both[1], (TRUST, &["Complaints", KEPT])])
        .await?;
    // They are the same on the page Statement, and an empty name there takes nothing that is measured.
    app.go_to_page("Statement").await?;
    app.named_row(TRUST).await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Backspace).await?;
    app.leave_field().await?;
    app.go_to_page("OKRs").await?;
    app.objectives_are(&[both[1], ("", &["Complaints", KEPT])])
        .await?;
    // Found from anywhere.
    app.go("People").await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.keys("Departures").await?;
    app.find_shown("//*[@role='option'][@aria-selected='true']//mark")
        .await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Key result").await?;
    let value: String = app.script("return document.activeElement.value").await?;
    ensure!(value == KEPT, "{value}");
    Ok(())
}

async fn check_ins_of_two_people_stand_beside_each_other(app: &App) -> Result<()> {
    begin_measured(app).await?;
    app.saved().await?;
    let first = app.export().await?;
    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.shows("is open").await?;
    app.go_to_page("OKRs").await?;
    check_in(app, "64").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open_at("#/priorities/okrs").await?;
    check_in(app, "66").await?;
    app.press(&format!("Details of {KEPT}")).await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.find_shown("//dialog//h4[.='1 check-in']").await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    // The page was open while they came.
    app.key_result_shows(KEPT, "Today 64 %").await?;
    app.key_result_shows(KEPT, "Today 66 %").await
}

async fn okrs_are_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let open = async || {
        app.press_beginning("Check in").await?;
        app.shows("Ideas would bring").await
    };
    app.page_is_fit_everywhere(
        "#/priorities/okrs",
        "Nobody works on these objectives",
        open,
    )
    .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("3 objectives").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn okrs_of_a_newer_build_are_only_read(app: &App) -> Result<()> {
    begin_measured(app).await?;
    check_in(app, "70").await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/priorities/okrs").await?;
    app.shows("Nothing can be changed here").await?;
    app.objective_is_graded(TRUST, "0.5 Partway").await?;
    app.press(&format!("Details of {KEPT}")).await?;
    app.key_result_shows(KEPT, "Today 70 %").await?;
    app.card_field(TRUST, "Objective").await?.click().await?;
    app.keys("!").await?;
    app.alt(Key::Down).await?;
    app.objectives_are(&[(TRUST, &[KEPT])]).await?;
    ensure!(!app.field("From").await?.is_enabled().await?);
    let buttons = By::XPath(
        "//main//article//button[not(@disabled) and not(starts-with(@aria-label, 'Details of'))]",
    );
    ensure!(app.driver()?.find_all(buttons).await?.is_empty());
    Ok(())
}
