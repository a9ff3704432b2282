//! Looking at the order again: what changed, what is decided, and any two orders beside each other.

use super::records;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    an_order_is_kept_and_what_changed_since_is_told,
    a_reassessment_is_walked_by_keys_alone,
    a_decision_is_changed_taken_back_and_undone,
    what_did_not_change_is_kept_at_once,
    any_two_orders_stand_beside_each_other,
    days_and_reasons_are_mended_and_reassessments_deleted,
    two_copies_decide_apart_and_merge,
    what_another_tab_deletes_is_gone_here,
    of_hundreds_some_show_at_first,
    more_of_what_was_keeps_the_focus,
    the_walk_is_fit_for_every_screen,
    a_reassessment_of_a_newer_build_is_only_read,
    an_empty_plan_says_why_an_order_is_kept,
];

/// What changed in the example.
const CHANGED: [&str; 8] = [
    "Ghost bus filter",
    "Honest arrival times",
    "Cancel once, tell everyone",
    "SMS fallback",
    "Feed watchdog",
    "Late slip",
    "Stop screens",
    "Fare cap",
];

async fn begin(app: &App) -> Result<()> {
    app.open_example().await?;
    app.reassess_page("8 of 32 changed since 26 October").await
}

/// The same, with a reassessment that goes on.
async fn begin_walk(app: &App) -> Result<()> {
    begin(app).await?;
    app.press("Begin a reassessment").await?;
    app.shows("0 of 8 decided").await?;
    app.walk_has_focus("Ghost bus filter").await
}

/// Initiatives with their effort, and the page.
async fn begin_with(app: &App, initiatives: &[(&str, &str)]) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    let lines: Vec<String> = initiatives
        .iter()
        .map(|(name, effort)| format!("{name}\t100\t1\t100\t{effort}"))
        .collect();
    app.paste(&format!("{}\n", lines.join("\n"))).await?;
    app.cell_shows(initiatives[0].0, "Effort", initiatives[0].1)
        .await?;
    app.dismiss_messages().await?;
    app.reassess_page("An order is only as good as the day it was made")
        .await
}

const THREE: [(&str, &str); 3] = [
    ("Night buses", "1"),
    ("Solar roofs", "2"),
    ("Stop screens", "4"),
];

async fn an_order_is_kept_and_what_changed_since_is_told(app: &App) -> Result<()> {
    begin_with(app, &THREE).await?;
    app.fill("What is this order for?", "The winter").await?;
    app.press("Keep today’s order").await?;
    app.shows("Nothing changed since earlier today.").await?;
    app.shows("By RICE · Nothing was decided").await?;
    ensure!(app.value("Why it was").await? == "The winter");
    app.walk_lists(&[]).await?;

    app.go("Priorities").await?;
    app.set_cell("Stop screens", "Effort", "0.5").await?;
    app.reassess_page("1 of 3 changed since earlier today.")
        .await?;
    app.shows("2 more have another place because others moved.")
        .await?;
    app.walk_lists(&["Stop screens"]).await?;
    app.looks_at("Stop screens", "Then 3rd Now 1st").await?;
    app.looks_at("Stop screens", "Score 25 → 200").await?;
    app.looks_at(
        "Stop screens",
        "Effort from 4 person-months to 0.5 person-months",
    )
    .await?;
    app.looks_at("Stop screens", "Edited since: Effort, person-months (today")
        .await?;
    // An initiative is a way to where it is ranked; nothing is asked before a reassessment is begun.
    let asked = "//button[contains(., 'It stays where it is')]";
    ensure!(app.driver()?.find_all(By::XPath(asked)).await?.is_empty());
    app.keys("k").await?;
    app.walk_says("Stop screens", "up 2").await?;
    app.compares_because("Stop screens", "Score from 25 to 200")
        .await?;
    app.compares_because("Night buses", "Others passed it, came or went")
        .await?;
    app.no_broken_numbers().await?;
    app.saved().await?;
    app.reload().await?;
    app.shows("1 of 3 changed since earlier today.").await
}

async fn a_reassessment_is_walked_by_keys_alone(app: &App) -> Result<()> {
    begin(app).await?;
    app.walk_lists(&CHANGED).await?;
    app.looks_at("Ghost bus filter", "Your board said two minutes")
        .await?;
    let why = app.field("Why look again?").await?;
    app.type_in(&why, "Frost").await?;
    app.keys(Key::Enter).await?;
    app.walk_has_focus("Ghost bus filter").await?;
    app.shows("Begun today, by RICE: Frost").await?;
    app.shows("0 of 8 decided").await?;

    // What is kept needs no reason, and it goes on at once.
    app.keys("k").await?;
    app.walk_has_focus("Honest arrival times").await?;
    app.walk_says("Ghost bus filter", "Kept").await?;
    app.shows("1 of 8 decided").await?;
    // What is moved or dropped is asked for its reason: the letters in it decide nothing.
    app.keys("m").await?;
    app.has_focus("Why move it?").await?;
    app.shows("1 that is moved or dropped does not say why yet.")
        .await?;
    app.keys("d k m j").await?;
    app.walk_says("Honest arrival times", "Moved").await?;
    app.shows_no("does not say why yet").await?;
    app.keys(Key::Enter).await?;
    app.walk_has_focus("Cancel once, tell everyone").await?;
    app.keys("j").await?;
    app.walk_has_focus("SMS fallback").await?;
    app.keys(Key::Left).await?;
    app.walk_has_focus("Cancel once, tell everyone").await?;
    app.keys("d").await?;
    app.has_focus("Why drop it?").await?;
    app.keys("The operator said no" + Key::Enter).await?;
    app.walk_has_focus("SMS fallback").await?;
    app.walk_says("Cancel once, tell everyone", "Dropped")
        .await?;
    // It has no place any more, and nothing else moved in the list.
    app.walk_lists(&CHANGED).await?;
    app.walk_says("Cancel once, tell everyone", "went out")
        .await?;
    for name in ["Feed watchdog", "Late slip", "Stop screens", "Fare cap"] {
        app.keys("k").await?;
        app.walk_has_focus(name).await?;
    }
    app.keys("k").await?;
    app.shows("8 of 8 decided").await?;
    app.has_focus("Close the reassessment").await?;
    app.keys(Key::Enter).await?;
    app.shows("Nothing changed since earlier today.").await?;
    app.shows("6 kept, 1 moved, 1 dropped").await?;

    app.saved().await?;
    let file: Value = serde_json::from_str(&app.export().await?)?;
    let mut decided = records(&file, "snapshot_rank");
    let dropped = decided.find(|it| it["fields"]["reason"] == json!("The operator said no"));
    let dropped = dropped.context("the reason")?;
    ensure!(dropped["fields"]["decision"] == json!("drop"));
    let mut initiatives = records(&file, "initiative");
    let it = initiatives.find(|it| it["id"] == dropped["fields"]["initiative"]);
    ensure!(it.context("the initiative")?["fields"]["status"] == json!("dropped"));
    Ok(())
}

async fn a_decision_is_changed_taken_back_and_undone(app: &App) -> Result<()> {
    begin_walk(app).await?;
    app.press_beginning("Drop").await?;
    app.has_focus("Why drop it?").await?;
    app.walk_says("Ghost bus filter", "went out").await?;
    app.keys("A mistake").await?;
    // Another decision keeps the reason, and gives the status back.
    app.press_beginning("Move").await?;
    app.has_focus("Why move it?").await?;
    ensure!(app.value("Why move it?").await? == "A mistake");
    app.walk_says("Ghost bus filter", "up 1").await?;
    app.looks_at(
        "Ghost bus filter",
        "Its place follows from what RICE asks of it",
    )
    .await?;
    let status = app.field("Status").await?;
    app.choose_from(&status, "In progress").await?;
    app.looks_at("Ghost bus filter", "Status from Planned to In progress")
        .await?;
    // What it is scored from is changed here, and refused where it is none.
    app.fill("Effort", "none").await?;
    app.shows("“none” is not a number.").await?;
    app.fill("Effort", "20").await?;
    app.looks_at("Ghost bus filter", "Now 20th").await?;
    app.walk_lists(&CHANGED).await?;
    app.control('z').await?;
    app.looks_at("Ghost bus filter", "Now 1st").await?;
    app.press("Take the decision back").await?;
    app.walk_has_focus("Ghost bus filter").await?;
    app.shows("0 of 8 decided").await?;
    app.looks_at("Ghost bus filter", "Status from Planned to In progress")
        .await?;
    app.control('z').await?;
    app.shows("1 of 8 decided").await?;
    ensure!(app.value("Why move it?").await? == "A mistake");
    app.leave_field().await?;
    app.press("Go on").await?;
    app.walk_has_focus("Honest arrival times").await?;
    app.press("Close the reassessment").await?;
    app.shows("The reassessment is closed").await?;
    app.press("Undo").await?;
    app.shows("1 of 8 decided").await?;
    app.dismiss_messages().await?;
    app.press("Call it off").await?;
    app.shows("8 of 32 changed since 26 October").await?;
    app.press("Undo").await?;
    app.shows("1 of 8 decided").await
}

async fn what_did_not_change_is_kept_at_once(app: &App) -> Result<()> {
    begin_walk(app).await?;
    app.press_shown("//summary[.='24 did not change themselves; 16 of them moved']")
        .await?;
    app.walk_says("Shift guard", "down 1").await?;
    app.press_shown("//nav//button[contains(., 'Shift guard')]")
        .await?;
    app.walk_has_focus("Shift guard").await?;
    app.looks_at("Shift guard", "1 of 24 that did not change")
        .await?;
    app.looks_at("Shift guard", "Others passed it, came or went")
        .await?;
    app.keys("k").await?;
    app.walk_has_focus("Plan B").await?;
    app.press("Keep the other 23").await?;
    app.walk_says("Night van on call", "Kept").await?;
    app.shows("0 of 8 decided").await?;
    app.shows("Kept 23 initiatives").await?;
    app.press("Undo").await?;
    app.button("Keep the other 23").await?;
    app.walk_says("Shift guard", "Kept").await
}

async fn any_two_orders_stand_beside_each_other(app: &App) -> Result<()> {
    begin(app).await?;
    let said = "Cancel once, tell everyone and 1 other rose the furthest, by 3; Stop screens fell the furthest, by 5.";
    app.shows(said).await?;
    let rows = [
        ["Stop screens", "10", "15", "down 5"],
        ["Cancel once, tell everyone", "6", "3", "up 3"],
        ["SMS fallback", "8", "5", "up 3"],
    ];
    app.compares_orders(&rows).await?;
    // The picture says what the table says.
    let picture = "//*[@role='img'][starts-with(@aria-label, 'Slope chart, from 26 October')]";
    app.find_shown(picture).await?;
    let show = app.field("Show").await?;
    app.choose_from(&show, "What came or went").await?;
    app.compares_orders(&[["Late slip", "–", "9", "came in"]])
        .await?;
    app.choose_from(&show, "What rose").await?;
    app.compares_orders(&rows[1..2]).await?;

    // By another model, places compare and scores do not.
    let by = app.field("Order by").await?;
    app.choose_from(&by, "WSJF").await?;
    app.press("Only keep today’s order").await?;
    app.shows("Nothing changed since earlier today.").await?;
    let side = app.field("With").await?;
    let today = "return [...arguments[0].options].map((it) => it.textContent)";
    let choices: Vec<String> = app.script_with(today, vec![side.to_json()?]).await?;
    ensure!(choices.len() == 3 && choices[0] == "Today", "{choices:?}");
    app.choose_from(&side, &choices[2]).await?;
    app.shows("Then the order went by RICE, now by WSJF: places compare, scores do not.")
        .await?;
    app.shows_no("Score from").await?;
    // The same one twice is none.
    let side = app.field("Compare").await?;
    app.choose_from(&side, &choices[2]).await?;
    app.shows("That is one and the same order: choose another.")
        .await?;
    app.no_broken_numbers().await
}

async fn days_and_reasons_are_mended_and_reassessments_deleted(app: &App) -> Result<()> {
    begin(app).await?;
    let future = app.day(2).await?;
    app.put_date("Day", &future).await?;
    app.shows("The latest date is").await?;
    app.put_date("Day", "").await?;
    app.shows("A date belongs here.").await?;
    app.shows("8 of 32 changed since 26 October").await?;
    app.put_date("Day", "2025-10-20").await?;
    app.shows_no("A date belongs here.").await?;
    app.fill("Why it was", "Before the frost").await?;
    app.press_shown("//summary[.='What was decided, and why']")
        .await?;
    app.shows("Nobody in 23 interviews asked for it").await?;
    app.saved().await?;
    app.reload().await?;
    app.shows("8 of 32 changed since 26 October").await?;
    ensure!(app.value("Day").await? == "2025-10-20");
    ensure!(app.value("Why it was").await? == "Before the frost");
    app.press("Compare with today").await?;
    app.press("Delete the reassessment of 20 October 2025")
        .await?;
    app.shows("An order is only as good as the day it was made")
        .await?;
    app.press("Undo").await?;
    app.shows("8 of 32 changed since 26 October").await
}

async fn two_copies_decide_apart_and_merge(app: &App) -> Result<()> {
    begin_walk(app).await?;
    app.saved().await?;
    let first = app.export().await?;
    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.reassess_page("0 of 8 decided").await?;
    app.press_beginning("Drop").await?;
    app.has_focus("Why drop it?").await?;
    app.keys("Too late").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.reassess_page("0 of 8 decided").await?;
    app.press_shown("//nav//button[contains(., 'Fare cap')]")
        .await?;
    app.walk_has_focus("Fare cap").await?;
    app.keys("k").await?;
    app.shows("1 of 8 decided").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("changes that merge by themselves").await?;
    app.press_beginning("Merge ").await?;
    app.shows("2 of 8 decided").await?;
    app.walk_says("Ghost bus filter", "Dropped").await?;
    app.walk_says("Fare cap", "Kept").await?;
    app.walk_lists(&CHANGED).await
}

async fn what_another_tab_deletes_is_gone_here(app: &App) -> Result<()> {
    begin_with(app, &THREE).await?;
    app.press("Keep today’s order").await?;
    app.press("Begin a reassessment").await?;
    app.walk_has_focus("Night buses").await?;
    app.keys("m").await?;
    app.has_focus("Why move it?").await?;
    app.keys("Because").await?;
    app.saved().await?;
    let first = app.driver()?.window().await?;
    let second = app.driver()?.new_tab().await?;
    app.driver()?.switch_to_window(second.clone()).await?;
    app.open_at("#/priorities").await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    app.press("Delete initiative").await?;
    app.table_lists(&["Solar roofs", "Stop screens"]).await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first.clone()).await?;
    app.shows("Not in the plan any more: Night buses.").await?;
    app.looks_at("Solar roofs", "1 of 2 that did not change")
        .await?;

    // While somebody types here, the whole reassessment is called off there.
    app.press_shown("//nav//button[contains(., 'Stop screens')]")
        .await?;
    app.walk_has_focus("Stop screens").await?;
    app.keys("d").await?;
    app.has_focus("Why drop it?").await?;
    app.keys("Not").await?;
    app.saved().await?;
    app.driver()?.switch_to_window(second).await?;
    app.reassess_page("Close the reassessment").await?;
    app.press("Call it off").await?;
    app.shows("Begin a reassessment").await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first).await?;
    app.shows("Begin a reassessment").await?;
    app.keys("x").await?;
    app.saved().await?;
    let file: Value = serde_json::from_str(&app.export().await?)?;
    ensure!(records(&file, "reassessment").count() == 1);
    ensure!(
        records(&file, "snapshot_rank").count() == 3,
        "one came back"
    );
    Ok(())
}

async fn more_of_what_was_keeps_the_focus(app: &App) -> Result<()> {
    begin_with(app, &[("Night buses", "1")]).await?;
    app.saved().await?;
    let mut file: Value = serde_json::from_str(&app.export().await?)?;
    let all = file["records"].as_array_mut().context("records")?;
    all.extend((1..=10).map(|day| {
        let date = format!("2026-10-{day:02}");
        let fields = json!({ "date": date, "closed_on": date, "model": "rice", "reason": format!("Time {day}") });
        json!({ "kind": "reassessment", "id": format!("time-{day}"), "fields": fields })
    }));
    all.extend((1..=35).map(|number| {
        let initiative = format!("gone-{number}");
        let fields = json!({
            "reassessment": "time-10", "initiative": initiative, "rank": number, "status": "idea",
            "decision": "keep", "reason": format!("Because {number}"),
        });
        json!({ "kind": "snapshot_rank", "id": format!("snapshot_rank:time-10:{initiative}"), "fields": fields })
    }));
    app.drop_file("times.bullseye.json", &file.to_string())
        .await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.dismiss_messages().await?;
    let within = async |selector: &str| {
        let script =
            "return document.activeElement.closest(arguments[0])?.textContent.trim() ?? ''";
        app.script_with::<String>(script, vec![selector.into()])
            .await
    };
    app.press_shown("//summary[.='What was decided, and why']")
        .await?;
    app.press("Show 5 more").await?;
    app.until("the focus on the next decision", async || {
        Ok(within(".decisions > li").await?.contains("Because 31"))
    })
    .await?;
    app.press("Show 2 more").await?;
    app.until("the focus on the next time", async || {
        Ok(within(".times > li").await?.contains("2 October 2026"))
    })
    .await
}

async fn of_hundreds_some_show_at_first(app: &App) -> Result<()> {
    begin_with(app, &[("Night buses", "1")]).await?;
    app.saved().await?;
    let mut file: Value = serde_json::from_str(&app.export().await?)?;
    let all = file["records"].as_array_mut().context("records")?;
    all.extend((1..=300).map(|number| {
        let fields = json!({
            "name": format!("Initiative {number}"), "order": format!("b{number:04}"), "effort": number,
            "reach": 100, "impact": 1, "confidence": 100,
        });
        json!({ "kind": "initiative", "id": format!("many-{number}"), "fields": fields })
    }));
    app.drop_file("many.bullseye.json", &file.to_string())
        .await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    // They lie over the button in a low window.
    app.dismiss_messages().await?;
    app.press("Keep today’s order").await?;
    app.shows("Nothing changed since earlier today.").await?;
    app.press("Begin a reassessment").await?;
    app.shows("0 of 301 decided").await?;
    let rows =
        "return document.querySelectorAll('nav[aria-label=\"Initiatives to look at\"] li').length";
    app.until("30 of them", async || {
        Ok(app.script::<usize>(rows).await? == 30)
    })
    .await?;
    // At the end of the list, where the messages lie.
    app.dismiss_messages().await?;
    app.press("Show 30 more of 271").await?;
    app.until("60 of them", async || {
        Ok(app.script::<usize>(rows).await? == 60)
    })
    .await?;
    app.press("Keep all of these").await?;
    app.shows("301 of 301 decided").await?;
    app.press("Close the reassessment").await?;
    app.shows("301 kept").await
}

async fn the_walk_is_fit_for_every_screen(app: &App) -> Result<()> {
    begin_walk(app).await?;
    app.keys("m").await?;
    app.has_focus("Why move it?").await?;
    app.keys("The frost").await?;
    app.saved().await?;
    let open = async || {
        app.press_shown("//nav//button[contains(., 'Ghost bus filter')]")
            .await?;
        app.looks_at("Ghost bus filter", "Take the decision back")
            .await
    };
    app.page_is_fit_everywhere("#/priorities/reassess", "1 of 8 decided", open)
        .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("1 of 8 decided").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    app.press("Call it off").await?;
    app.shows("8 of 32 changed since 26 October").await?;
    app.page_is_fit().await
}

async fn a_reassessment_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    begin_walk(app).await?;
    app.keys("m").await?;
    app.has_focus("Why move it?").await?;
    app.keys("The frost").await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/priorities/reassess").await?;
    app.shows("Nothing can be changed here").await?;
    app.shows("1 of 8 decided").await?;
    app.press_shown("//nav//button[contains(., 'Ghost bus filter')]")
        .await?;
    app.walk_has_focus("Ghost bus filter").await?;
    app.looks_at("Ghost bus filter", "Moved: The frost").await?;
    app.keys("d").await?;
    app.walk_says("Ghost bus filter", "Moved").await?;
    let editors = "//main//input | //main//textarea[not(@readonly)] | //main//button[contains(., 'Close the') or contains(., 'Drop') or starts-with(@aria-label, 'Delete')]";
    ensure!(app.driver()?.find_all(By::XPath(editors)).await?.is_empty());
    app.page_is_fit().await
}

async fn an_empty_plan_says_why_an_order_is_kept(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.reassess_page("An order is only as good as the day it was made")
        .await?;
    app.page_is_fit().await?;
    app.press_beginning("Add the first initiative").await?;
    app.shows("What comes first?").await
}
