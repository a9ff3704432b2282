//! The portfolio: shares against targets, and the initiatives sorted by the buckets they serve.

use super::records;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    shares_are_seen_against_their_targets,
    targets_are_shared_and_scaled,
    a_target_that_is_none_is_refused_in_its_place,
    initiatives_are_sorted_by_keys_alone,
    initiatives_are_sorted_by_hand_from_a_menu_and_from_the_list,
    of_hundreds_the_largest_show_first,
    two_copies_sort_apart_and_merge,
    another_tab_and_a_deletion_show_at_once,
    shares_over_time_come_with_a_file,
    the_portfolio_is_fit_for_every_screen,
    a_portfolio_of_a_newer_build_is_only_read,
    an_empty_plan_says_where_to_begin,
];

const CUSTOMER: &str = "Customer-centric";
const ENTERPRISE: &str = "Enterprise thinking";
const LIGHTS: &str = "Keep the lights on";
const NO_BUCKET: &str = "In no bucket";

async fn begin(app: &App) -> Result<()> {
    app.open_example().await?;
    app.portfolio_page("Sort the initiatives").await
}

/// Initiatives with their effort, and the page.
async fn begin_with(app: &App, initiatives: &[(&str, f64)]) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    let lines: Vec<String> = initiatives
        .iter()
        .map(|(name, effort)| format!("{name}\t100\t1\t100\t{effort}"))
        .collect();
    app.paste(&format!("{}\n", lines.join("\n"))).await?;
    app.cell_shows(initiatives[0].0, "Effort", &initiatives[0].1.to_string())
        .await?;
    app.dismiss_messages().await?;
    app.portfolio_page("Nothing is sorted yet.").await
}

async fn shares_are_seen_against_their_targets(app: &App) -> Result<()> {
    begin(app).await?;
    app.shows("30 % of the effort goes to Enterprise thinking.")
        .await?;
    app.shows("Furthest from its target: Enterprise thinking, 20 points over.")
        .await?;
    app.share_says(ENTERPRISE, "5 initiatives, 56.5 person-months 30 %")
        .await?;
    app.share_says(ENTERPRISE, "20 points over its target")
        .await?;
    app.share_says(CUSTOMER, "24 %").await?;
    app.share_says(CUSTOMER, "11 points under its target")
        .await?;
    app.share_says(NO_BUCKET, "3 initiatives, 2 person-months")
        .await?;
    app.shows("2 initiatives have no effort yet").await?;
    // What shows adds up.
    let sum = "return [...document.querySelectorAll('.share-value')].map((it) => parseInt(it.textContent) || 0).reduce((sum, it) => sum + it)";
    ensure!(app.script::<i64>(sum).await? == 100);

    // Counted, none is left out; and of what is promised alone, everything is sorted.
    app.press_shown("//label[.='By count']").await?;
    app.share_says(ENTERPRISE, "16 %").await?;
    app.share_says(ENTERPRISE, "6 points over its target")
        .await?;
    app.shows_no("have no effort yet").await?;
    let scope = app.field("Which initiatives count").await?;
    app.choose_from(&scope, "Planned and in progress").await?;
    app.share_says(CUSTOMER, "3 initiatives").await?;
    app.lane_lists(
        LIGHTS,
        &[
            "Message broker upgrade",
            "Feed watchdog",
            "Accessibility fixes",
        ],
    )
    .await?;
    app.lane_lists(NO_BUCKET, &[]).await?;
    app.share_says(NO_BUCKET, "").await?;

    // How one looks at it is kept, for this browser.
    app.reload().await?;
    app.share_says(CUSTOMER, "3 initiatives").await?;
    let count = "return document.querySelector('input[name=portfolio-measure]:checked').parentElement.textContent";
    ensure!(app.script::<String>(count).await? == "By count");
    // What a picture shows is in a list, too.
    app.press_shown("//summary[.='The same as a list']").await?;
    let first = "//ol/li[.//a[.='Honest arrival times']][contains(translate(., '\u{a0}', ' '), '14 person-months')]";
    app.find_shown(first).await?;
    app.no_broken_numbers().await
}

async fn targets_are_shared_and_scaled(app: &App) -> Result<()> {
    begin(app).await?;
    app.shows("The targets add up to 100 %.").await?;
    app.fill("Target of Customer-centric", "25").await?;
    app.says("The targets add up to 90 %; 10 are missing.")
        .await?;
    app.share_says(CUSTOMER, "1 point under its target").await?;
    app.press("Scale to 100 %").await?;
    app.shows("The targets add up to 100 %.").await?;
    ensure!(app.value("Target of Customer-centric").await? == "28");
    app.control('z').await?;
    app.shows("10 are missing").await?;
    app.control('z').await?;
    app.shows("The targets add up to 100 %.").await?;

    // A model may do without; what is missing is then shared among those.
    for model in ["Customer-centric", "Innovation-driven"] {
        app.fill(&format!("Target of {model}"), " ").await?;
    }
    app.shows("55 %; 45 are missing").await?;
    app.press("Share the rest evenly").await?;
    app.shows("The targets add up to 100 %.").await?;
    ensure!(app.value("Target of Customer-centric").await? == "23");
    ensure!(app.value("Target of Innovation-driven").await? == "22");
    app.saved().await?;
    app.reload().await?;
    app.shows("The targets add up to 100 %.").await?;
    ensure!(app.value("Target of Innovation-driven").await? == "22");
    let file: Value = serde_json::from_str(&app.export().await?)?;
    let portfolio = records(&file, "portfolio").next().context("targets")?;
    ensure!(portfolio["fields"]["outcome_oriented"] == json!(30.0));
    Ok(())
}

async fn a_target_that_is_none_is_refused_in_its_place(app: &App) -> Result<()> {
    begin(app).await?;
    for (typed, reason) in [
        ("120", "At most 100."),
        ("-5", "At least 0."),
        ("half of it", "“half of it” is not a number."),
        ("1e999", "is not a number."),
    ] {
        app.fill("Target of Innovation-driven", typed).await?;
        app.shows(reason).await?;
        ensure!(app.value("Target of Innovation-driven").await? == typed);
        app.share_says("Innovation-driven", "9 points over").await?;
    }
    app.page_is_fit().await?;
    app.shows("The targets add up to 100 %.").await?;
    // Escape brings back what was kept.
    app.field("Target of Innovation-driven")
        .await?
        .click()
        .await?;
    app.keys(Key::Escape).await?;
    app.shows_no("is not a number").await?;
    ensure!(app.value("Target of Innovation-driven").await? == "10");
    app.no_broken_numbers().await
}

async fn initiatives_are_sorted_by_keys_alone(app: &App) -> Result<()> {
    begin_with(
        app,
        &[
            ("Night buses", 6.0),
            ("Solar roofs", 3.0),
            ("Stop screens", 1.0),
        ],
    )
    .await?;
    app.lane_lists(NO_BUCKET, &["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    let card = app.lane_card("Solar roofs").await?;
    let focus = "arguments[0].focus(); return null";
    let with = vec![card.to_json()?];
    app.script_with::<Value>(focus, with).await?;
    app.keys(" ").await?;
    app.says("Lifted Solar roofs. In no bucket.").await?;
    app.keys(Key::Right).await?;
    app.says(CUSTOMER).await?;
    app.lane_card_has_focus("Solar roofs").await?;
    app.keys(Key::Right).await?;
    app.says("Innovation-driven").await?;
    app.lane_card_has_focus("Solar roofs").await?;
    app.keys(" ").await?;
    app.says("Dropped Solar roofs. Innovation-driven.").await?;
    app.share_says("Innovation-driven", "1 initiative, 3 person-months 30 %")
        .await?;
    // Escape puts back what was only carried.
    app.keys(" ").await?;
    app.keys(Key::Right).await?;
    app.says("Outcome-oriented").await?;
    app.lane_card_has_focus("Solar roofs").await?;
    app.keys(Key::Escape).await?;
    app.lane_lists("Innovation-driven", &["Solar roofs"])
        .await?;

    // From its menu, too.
    app.lane_card_has_focus("Solar roofs").await?;
    app.keys(Key::Tab).await?;
    app.has_focus("More about Solar roofs").await?;
    app.keys(Key::Enter).await?;
    app.item(LIGHTS).await?;
    app.keys("k").await?;
    app.keys(Key::Enter).await?;
    app.lane_lists(LIGHTS, &["Solar roofs"]).await?;
    app.says("Solar roofs is in Keep the lights on now").await?;
    app.lane_card_has_focus("Solar roofs").await?;
    app.control('z').await?;
    app.lane_lists("Innovation-driven", &["Solar roofs"])
        .await?;
    app.control('z').await?;
    app.lane_lists(NO_BUCKET, &["Night buses", "Solar roofs", "Stop screens"])
        .await
}

async fn initiatives_are_sorted_by_hand_from_a_menu_and_from_the_list(app: &App) -> Result<()> {
    begin(app).await?;
    // Dragged anywhere in a column, it stands where its effort puts it.
    let from = app.lane_card("Share my ride").await?;
    app.script_with::<Value>(
        "arguments[0].scrollIntoView({ block: 'center' }); return null",
        vec![from.to_json()?],
    )
    .await?;
    let to = app.lane_card("Night van on call").await?;
    app.drag(app.middle(&from).await?, app.middle(&to).await?)
        .await?;
    let moved = [
        "Night van on call",
        "Tonight’s no-shows",
        "Ride-home promise",
        "Share my ride",
    ];
    app.lane_lists("Innovation-driven", &moved).await?;
    app.says("Moved Share my ride. Innovation-driven.").await?;
    app.share_says("Innovation-driven", "4 initiatives, 38 person-months")
        .await?;
    app.share_says(NO_BUCKET, "").await?;
    app.lies_still().await?;
    app.press_shown("//button[@aria-label='More about Share my ride']")
        .await?;
    app.item(LIGHTS).await?.click().await?;
    app.share_says(LIGHTS, "5 initiatives, 23 person-months")
        .await?;
    app.press("Undo").await?;
    app.lane_lists("Innovation-driven", &moved).await?;

    app.dismiss_messages().await?;
    app.press_shown("//summary[.='The same as a list']").await?;
    let choice = app.field("Bucket of Fare cap").await?;
    app.choose_from(&choice, LIGHTS).await?;
    app.share_says(LIGHTS, "5 initiatives, 39 person-months")
        .await?;
    app.says("Fare cap is in Keep the lights on now").await?;
    app.press("Undo").await?;
    app.share_says(LIGHTS, "4 initiatives").await?;
    // An initiative is a way to where it is ranked.
    app.press_shown("//ol/li//a[.='Fare cap']").await?;
    app.shows("What comes first?").await
}

/// A file with this workspace's records and these.
fn with(file: &str, more: impl IntoIterator<Item = Value>) -> Result<String> {
    let mut file: Value = serde_json::from_str(file)?;
    let all = file["records"].as_array_mut().context("records")?;
    all.extend(more);
    Ok(file.to_string())
}

async fn of_hundreds_the_largest_show_first(app: &App) -> Result<()> {
    begin_with(app, &[("Night buses", 0.5)]).await?;
    app.saved().await?;
    let more = (1..=300).map(|number| {
        let fields = json!({
            "name": format!("Initiative {number}"), "effort": number, "order": format!("b{number:04}"),
            "bucket": "customer_centric",
        });
        json!({ "kind": "initiative", "id": format!("many-{number}"), "fields": fields })
    });
    let file = with(&app.export().await?, more)?;
    app.drop_file("many.bullseye.json", &file).await?;
    app.press_beginning("Merge ").await?;
    app.share_says(CUSTOMER, "300 initiatives").await?;
    let lane = app.lane(CUSTOMER).await?;
    ensure!(lane.len() == 20 && lane[0] == "Initiative 300", "{lane:?}");
    let tiles = "return document.querySelectorAll('.map-tile').length";
    ensure!(
        app.script::<usize>(tiles).await? == 62,
        "60, and two of more"
    );
    app.no_dialog().await?;
    app.dismiss_messages().await?;
    app.press("Show 20 more of 280").await?;
    app.lane_card_has_focus("Initiative 280").await?;
    app.button("Show 20 more of 260").await?;
    // One that is moved to where it would not show does.
    app.press_shown("//button[@aria-label='More about Night buses']")
        .await?;
    app.item(CUSTOMER).await?.click().await?;
    app.lane_card_has_focus("Night buses").await
}

async fn two_copies_sort_apart_and_merge(app: &App) -> Result<()> {
    begin_with(app, &[("Night buses", 6.0), ("Solar roofs", 2.0)]).await?;
    app.saved().await?;
    let first = app.export().await?;
    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.portfolio_page("Nothing is sorted yet.").await?;
    app.fill("Target of Customer-centric", "70").await?;
    app.press("Move Night buses to Customer-centric").await?;
    app.share_says(CUSTOMER, "75 %").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.portfolio_page("Nothing is sorted yet.").await?;
    app.fill("Target of Keep the lights on", "30").await?;
    app.press("Move Solar roofs to Customer-centric").await?;
    app.share_says(CUSTOMER, "25 %").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("changes that merge by themselves").await?;
    app.press_beginning("Merge ").await?;
    app.lane_lists(CUSTOMER, &["Night buses", "Solar roofs"])
        .await?;
    app.share_says(CUSTOMER, "30 points over its target")
        .await?;
    app.shows("The targets add up to 100 %.").await
}

async fn another_tab_and_a_deletion_show_at_once(app: &App) -> Result<()> {
    begin_with(app, &[("Night buses", 6.0), ("Solar roofs", 2.0)]).await?;
    app.press("Move Night buses to Customer-centric").await?;
    app.saved().await?;
    let first = app.driver()?.window().await?;
    let second = app.driver()?.new_tab().await?;
    app.driver()?.switch_to_window(second.clone()).await?;
    app.open_at("#/priorities").await?;
    app.set_cell("Night buses", "Effort", "18").await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first.clone()).await?;
    app.share_says(CUSTOMER, "1 initiative, 18 person-months 90 %")
        .await?;
    // What is open in a menu here is deleted there.
    app.press_shown("//button[@aria-label='More about Night buses']")
        .await?;
    app.item(LIGHTS).await?;
    app.driver()?.switch_to_window(second).await?;
    app.control('z').await?;
    app.cell_shows("Night buses", "Effort", "6").await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    app.press("Delete initiative").await?;
    app.table_lists(&["Solar roofs"]).await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first).await?;
    app.lane_lists(CUSTOMER, &[]).await?;
    app.share_says(NO_BUCKET, "100 %").await?;
    if let Ok(item) = app
        .driver()?
        .find(By::XPath("//*[@role='menuitemradio'][contains(., 'Keep')]"))
        .await
        && item.is_displayed().await?
    {
        item.click().await?;
    }
    app.lane_lists(LIGHTS, &[]).await?;
    app.shows("Sort the initiatives").await
}

async fn shares_over_time_come_with_a_file(app: &App) -> Result<()> {
    begin_with(app, &[("Night buses", 6.0), ("Solar roofs", 2.0)]).await?;
    app.shows_no("Over time").await?;
    app.saved().await?;
    let moment = |number: usize, date: &str, effort: f64| {
        let day = json!({ "date": date, "model": "rice", "reason": "" });
        let reassessment = format!("r{number}");
        let kept = |bucket: &str, effort: f64| {
            let fields = json!({
                "reassessment": reassessment, "initiative": bucket, "bucket": bucket,
                "effort": effort, "status": "planned",
            });
            let id = format!("snapshot_rank:{reassessment}:{bucket}");
            json!({ "kind": "snapshot_rank", "id": id, "fields": fields })
        };
        [
            kept("customer_centric", effort),
            kept("keep_the_lights_on", 10.0 - effort),
            json!({ "kind": "reassessment", "id": reassessment, "fields": day }),
        ]
    };
    let more = moment(1, "2026-01-05", 9.0)
        .into_iter()
        .chain(moment(2, "2026-04-06", 6.0));
    let file = with(&app.export().await?, more)?;
    app.drop_file("later.bullseye.json", &file).await?;
    app.press_beginning("Merge ").await?;
    app.shows("Over time").await?;
    let script = r"
        const rows = [...document.querySelectorAll('[role=region] tbody tr')];
        return rows.map((row) => [...row.querySelectorAll('th, td.num')].map((it) => it.textContent.replaceAll('\u00a0', ' ')).join(' '))";
    let shares_are = async |why: &str, wanted: [&str; 3]| {
        app.until(why, async || {
            Ok(app.script::<Vec<String>>(script).await? == wanted)
        })
        .await
    };
    let wanted = [
        "5 January 2026 90 % 0 % 0 % 0 % 10 % 0 %",
        "6 April 2026 60 % 0 % 0 % 0 % 40 % 0 %",
        "Now 0 % 0 % 0 % 0 % 0 % 100 %",
    ];
    shares_are("the shares over time", wanted).await?;
    // Against targets, each says how far it is off, by the targets of today.
    app.no_dialog().await?;
    app.fill("Target of Customer-centric", "60").await?;
    app.fill("Target of Keep the lights on", "40").await?;
    let wanted = [
        "5 January 2026 90 % 30 over 0 % 0 % 0 % 10 % 30 under 0 %",
        "6 April 2026 60 % on target 0 % 0 % 0 % 40 % on target 0 %",
        "Now 0 % 60 under 0 % 0 % 0 % 0 % 40 under 100 %",
    ];
    shares_are("the shares over time against their targets", wanted).await?;
    // By count each initiative is one, whatever its effort.
    app.press_shown("//label[normalize-space(.)='By count']")
        .await?;
    let wanted = [
        "5 January 2026 50 % 10 under 0 % 0 % 0 % 50 % 10 over 0 %",
        "6 April 2026 50 % 10 under 0 % 0 % 0 % 50 % 10 over 0 %",
        "Now 0 % 60 under 0 % 0 % 0 % 0 % 40 under 100 %",
    ];
    shares_are("the shares over time by count", wanted).await?;
    app.press_shown("//label[normalize-space(.)='By effort']")
        .await?;
    let in_sight = r"
        const table = document.querySelector('.over-time-table');
        return table.scrollWidth <= table.clientWidth";
    app.until("all columns to be in sight", async || {
        app.truth(in_sight).await
    })
    .await?;
    app.no_dialog().await?;
    app.page_is_fit().await
}

async fn the_portfolio_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let list = async || {
        app.press_shown("//summary[.='The same as a list']").await?;
        app.field("Bucket of Fare cap").await?;
        cut_names(app).await
    };
    app.page_is_fit_everywhere("#/priorities/portfolio", "Sort the initiatives", list)
        .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("Sort the initiatives").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

/// No words on the picture run over the edge of their area.
async fn cut_names(app: &App) -> Result<()> {
    let script = r"
        return [...document.querySelectorAll('.map-tile, .map-name')]
            .filter((it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)
            .map((it) => `${it.textContent} at ${innerWidth}`)";
    let cut: Vec<String> = app.script(script).await?;
    ensure!(cut.is_empty(), "{cut:#?}");
    Ok(())
}

async fn a_portfolio_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    begin(app).await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/priorities/portfolio").await?;
    app.shows("Nothing can be changed here").await?;
    app.share_says(CUSTOMER, "24 % 35 % 11 points under its target")
        .await?;
    app.press_shown("//summary[.='The same as a list']").await?;
    app.find_shown("//ol/li[.//a[.='Fare cap']][contains(., 'Customer-centric')]")
        .await?;
    let editors = "//main//input[not(@type='radio')] | //main//li//select | //main//button[starts-with(@aria-label, 'Move ')]";
    ensure!(app.driver()?.find_all(By::XPath(editors)).await?.is_empty());
    let card = app.lane_card("Fare cap").await?;
    ensure!(!card.is_enabled().await?, "a card can be moved");
    app.page_is_fit().await
}

async fn an_empty_plan_says_where_to_begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.portfolio_page("See what all the work adds up to")
        .await?;
    app.page_is_fit().await?;
    app.press_beginning("Add the first initiative").await?;
    app.shows("What comes first?").await
}
