//! How sure the order is: chances by simulation, inputs as ranges, and confidence capped by evidence.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key};
use whole_app::App;

whole_app::journeys![
    the_order_says_what_is_safe_and_what_is_a_coin_toss,
    the_same_seed_gives_the_same_result,
    a_range_is_given_by_keys_alone,
    what_makes_no_range_is_said_in_its_place,
    the_answer_worth_most_leads_to_its_number,
    evidence_caps_confidence_unless_somebody_says_why_not,
    feedback_that_comes_later_is_heard,
    an_empty_field_is_stepped_into_and_a_small_number_stays,
    two_ends_from_two_people_make_a_range,
    another_tab_and_a_deletion_change_the_chances,
    of_many_initiatives_fifty_show_first,
    every_model_is_drawn_from_its_own_ranges,
    what_ties_for_the_last_place_is_a_coin_toss,
    how_sure_is_fit_for_every_screen,
    ranges_of_a_newer_build_are_only_read,
    an_empty_plan_says_what_ranges_are_for,
];

const SURE: &str = "10,000 draws, seed 1";
const NO_RANGE: &str = "none of them is a range yet";

/// Initiatives with what RICE asks, and the page.
async fn begin_with(app: &App, lines: &[&str]) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.paste(&format!("{}\n", lines.join("\n"))).await?;
    let name = lines[0].split('\t').next().context("a name")?;
    app.cell(name, "Initiative").await?;
    app.dismiss_messages().await?;
    app.how_sure_page(NO_RANGE).await
}

/// Night buses score 100, solar roofs 90; one is to be chosen.
async fn begin_with_two(app: &App) -> Result<()> {
    begin_with(
        app,
        &["Night buses\t100\t1\t100\t1", "Solar roofs\t90\t1\t100\t1"],
    )
    .await?;
    app.fill("How many to choose", "1").await?;
    app.shows("The first place is safe.").await?;
    app.chances_say("Night buses", "100 %").await
}

async fn the_order_says_what_is_safe_and_what_is_a_coin_toss(app: &App) -> Result<()> {
    app.open_example().await?;
    app.how_sure_page(SURE).await?;
    app.says("2 of the first 5 are safe; 3 places are open among 6 initiatives.")
        .await?;
    app.shows("13 of 30 initiatives with a score have a range.")
        .await?;
    app.chances_say(
        "Ghost bus filter",
        "1 | Ghost bus filter | Mean rank 1.0 | Among the first 5 100 % | 1",
    )
    .await?;
    // What surely stands where it does says one rank, and what may not, from where to where.
    app.chances_say("Cancel once, tell everyone", "2\u{2013}11")
        .await?;
    app.chances_say("Late slip", "Coin toss with Night desk console")
        .await?;
    app.shows("Not in the order yet").await?;
    app.shows("Impact, confidence and effort are missing, so it has no score yet.")
        .await?;
    // Of fewer, others are safe.
    app.fill("How many to choose", "1").await?;
    app.says("The first place is safe.").await?;
    app.chances_say("Honest arrival times", "0 %").await?;
    app.fill("How many to choose", "0").await?;
    app.shows("A whole number from 1 to 1,000 belongs here.")
        .await?;
    app.fill("How many to choose", "30").await?;
    app.says("All 30 are chosen: no more have a score.").await?;
    app.shows("No single answer would change which 30 are chosen.")
        .await?;
    app.no_broken_numbers().await
}

async fn the_same_seed_gives_the_same_result(app: &App) -> Result<()> {
    app.open_example().await?;
    app.how_sure_page(SURE).await?;
    app.says("2 of the first 5 are safe").await?;
    app.draws_are_done().await?;
    let all = "return document.querySelector('tbody').textContent";
    let first: String = app.script(all).await?;
    app.fill("Seed", "7").await?;
    app.shows("10,000 draws, seed 7").await?;
    app.until("another result", async || {
        Ok(app.script::<String>(all).await? != first)
    })
    .await?;
    app.fill("Seed", "dice").await?;
    app.shows("“dice” is not a number.").await?;
    app.keys(Key::Escape).await?;
    app.reload().await?;
    app.shows("10,000 draws, seed 7").await?;
    app.fill("Seed", "1").await?;
    app.until("the first result", async || {
        Ok(app.script::<String>(all).await? == first)
    })
    .await
}

async fn a_range_is_given_by_keys_alone(app: &App) -> Result<()> {
    begin_with_two(app).await?;
    let first = app.button("Night buses").await?;
    app.script_with::<Value>("arguments[0].focus(); return null", vec![first.to_json()?])
        .await?;
    app.keys(Key::Down).await?;
    app.has_focus("Solar roofs").await?;
    app.keys(Key::Up).await?;
    app.has_focus("Night buses").await?;
    app.keys(Key::Enter).await?;
    app.picked_out_is("Night buses").await?;
    app.range_says("Reach", "100 people a quarter in every draw.")
        .await?;
    for _ in 0..3 {
        app.keys(Key::Tab).await?;
    }
    app.has_focus("Low").await?;
    app.keys("80").await?;
    app.keys(Key::Enter).await?;
    app.range_says(
        "Reach",
        "The other end is missing. Until it is there, 100 counts.",
    )
    .await?;
    app.keys(Key::Tab).await?;
    app.keys(Key::Tab).await?;
    app.has_focus("High").await?;
    app.keys("110").await?;
    app.keys(Key::Enter).await?;
    app.range_says(
        "Reach",
        "Anything from 80 to 110 people a quarter, most often 100.",
    )
    .await?;
    // Below 90 lie a sixth of the draws.
    app.says("The first place is not safe: 2 compete for it.")
        .await?;
    app.chosen_in("Night buses", 83).await?;
    app.chances_say("Night buses", "1\u{2013}2").await?;
    app.shows("1st by its likely numbers, and among the first in 8")
        .await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Night buses").await?;
    app.shows("Find out first").await?;
    app.control('z').await?;
    app.says("The first place is safe.").await?;
    app.chances_say("Night buses", "100 %").await
}

async fn what_makes_no_range_is_said_in_its_place(app: &App) -> Result<()> {
    begin_with_two(app).await?;
    app.pick_out("Solar roofs").await?;
    app.put_point("Reach", "Low", "soon").await?;
    app.range_says("Reach", "“soon” is not a number.").await?;
    app.put_point("Reach", "Low", "-5").await?;
    app.range_says("Reach", "At least 0.").await?;
    app.put_point("Confidence", "High", "120").await?;
    app.range_says("Confidence", "At most 100.").await?;
    app.put_point("Effort", "Low", "0").await?;
    app.range_says("Effort", "More than 0.").await?;
    // Nothing of that is kept, and the order stands.
    app.chances_say("Solar roofs", "0 %").await?;
    app.shows(NO_RANGE).await?;
    app.put_point("Reach", "Low", "200").await?;
    app.put_point("Reach", "High", "300").await?;
    app.range_says(
        "Reach",
        "The numbers do not rise from low to high. Until they do, 90 counts.",
    )
    .await?;
    app.chances_say("Solar roofs", "0 %").await?;
    app.put_point("Reach", "Likely", "").await?;
    app.range_says(
        "Reach",
        "Anything from 200 to 300 people a quarter, all alike.",
    )
    .await?;
    app.ranked_are(&["Solar roofs", "Night buses"]).await?;
    // Arrow keys go by halves of a month, and never to none.
    let effort = app.range_point("Effort", "Likely").await?;
    app.type_in(&effort, "").await?;
    for (key, said) in [
        (Key::Up, "1.5 person-months in every draw."),
        (Key::Down, "1 person-month in every draw."),
        (Key::Down, "0.5 person-months in every draw."),
        (Key::Down, "0.5 person-months in every draw."),
        (Key::Up, "1 person-month in every draw."),
    ] {
        app.keys(key).await?;
        app.range_says("Effort", said).await?;
    }
    // Levels of impact are chosen.
    let low = app.range_point("Impact", "Low").await?;
    app.choose_from(&low, "0.25 minimal").await?;
    let high = app.range_point("Impact", "High").await?;
    app.choose_from(&high, "1 medium").await?;
    app.range_says("Impact", "Anything from 0.25 to 1, most often 1.")
        .await?;
    app.press("Only a number for impact").await?;
    app.has_focus("Likely").await?;
    app.range_says("Impact", "1 in every draw.").await?;
    app.press("Only a number for reach").await?;
    app.range_says("Reach", "250 people a quarter in every draw.")
        .await?;
    app.put_point("Reach", "Likely", "").await?;
    app.range_says("Reach", "Missing, so it has no score yet.")
        .await?;
    app.ranked_are(&["Night buses"]).await?;
    app.shows("Reach is missing, so it has no score yet.")
        .await?;
    app.no_broken_numbers().await
}

async fn the_answer_worth_most_leads_to_its_number(app: &App) -> Result<()> {
    app.open_example().await?;
    app.how_sure_page(SURE).await?;
    let answer = "Knowing the effort of Cancel once, tell everyone exactly would change which 5 are chosen in 35 % of cases.";
    app.press(answer).await?;
    app.has_focus("Low").await?;
    app.shows("3rd by its likely numbers").await?;
    let low = "return document.activeElement.value";
    ensure!(
        app.script::<String>(low).await? == "2",
        "the effort’s low end"
    );
    // Known exactly, it is no question any more.
    app.press("Only a number for effort").await?;
    app.range_says("Effort", "3 person-months in every draw.")
        .await?;
    app.has_focus("Likely").await?;
    app.keys(Key::Escape).await?;
    app.has_focus("Cancel once, tell everyone").await?;
    app.shows_no("Knowing the effort of Cancel once").await?;
    app.shows("Knowing the reach of SMS fallback exactly")
        .await?;
    // The address names what is picked out.
    app.pick_out("Plan B").await?;
    app.reload().await?;
    app.range_says(
        "Reach",
        "Anything from 2,200 to 3,600 people a quarter, most often 3,100.",
    )
    .await
}

async fn evidence_caps_confidence_unless_somebody_says_why_not(app: &App) -> Result<()> {
    begin_with(
        app,
        &["Night buses\t100\t1\t80\t1", "Solar roofs\t90\t1\t20\t1"],
    )
    .await?;
    app.shows("By evidence, 1 of 2 open initiatives would count with less confidence.")
        .await?;
    app.press_shown("//label[.='As far as evidence bears it']")
        .await?;
    app.says("Evidence caps 1 of 2 open initiatives").await?;
    app.chances_say("Night buses", "80 % given, 25 % counts")
        .await?;
    app.pick_out("Night buses").await?;
    app.says("Rests on opinions alone: at most 25 %.").await?;
    app.range_says("Confidence", "25 % in every draw.").await?;
    app.press("Set another cap, with a reason").await?;
    app.has_focus("Cap by hand").await?;
    app.fill("Cap by hand", "150").await?;
    app.shows("At most 100.").await?;
    app.fill("Cap by hand", "60").await?;
    app.shows("Without a reason it does not hold: the evidence’s cap stays.")
        .await?;
    app.chances_say("Night buses", "80 % given, 25 % counts")
        .await?;
    app.fill("Reason", "Ran on two lines last winter").await?;
    app.chances_say("Night buses", "80 % given, 60 % counts")
        .await?;
    app.says("By hand: at most 60 %, because “Ran on two lines last winter”.")
        .await?;
    // Kept, and in the file.
    app.saved().await?;
    let file: Value = serde_json::from_str(&app.export().await?)?;
    let capped = super::records(&file, "initiative").any(|it| {
        it["fields"]["confidence_cap"].as_f64() == Some(60.0)
            && it["fields"]["confidence_cap_reason"] == "Ran on two lines last winter"
    });
    ensure!(capped, "the cap is not in the file");
    app.press("Take this cap away").await?;
    app.chances_say("Night buses", "80 % given, 25 % counts")
        .await?;
    app.has_focus("Set another cap, with a reason").await?;
    app.control('z').await?;
    app.chances_say("Night buses", "80 % given, 60 % counts")
        .await?;
    ensure!(app.value("Reason").await? == "Ran on two lines last winter");
    app.press("Close").await?;
    app.press_shown("//label[.='As it was given']").await?;
    app.until("no cap any more", async || {
        Ok(!app.chances("Night buses").await?.contains("counts"))
    })
    .await
}

async fn feedback_that_comes_later_is_heard(app: &App) -> Result<()> {
    app.start_empty().await?;
    super::merge(app, super::without_its_feedback()).await?;
    app.how_sure_page(NO_RANGE).await?;
    app.chances_say("Night buses", "80 % given, 25 % counts")
        .await?;
    app.pick_out("Night buses").await?;
    app.says("Rests on opinions alone: at most 25 %.").await?;
    super::merge(app, super::feedback()).await?;
    app.chances_say("Night buses", "80 % given, 50 % counts")
        .await?;
    app.says("Rests on anecdotes: at most 50 %.").await
}

async fn an_empty_field_is_stepped_into_and_a_small_number_stays(app: &App) -> Result<()> {
    begin_with_two(app).await?;
    app.pick_out("Solar roofs").await?;
    app.put_point("Effort", "Likely", "").await?;
    app.range_says("Effort", "Missing, so it has no score yet.")
        .await?;
    let effort = app.range_point("Effort", "Likely").await?;
    app.type_in(&effort, "").await?;
    app.keys(Key::Up).await?;
    app.range_says("Effort", "0.5 person-months in every draw.")
        .await?;
    // A step never goes the other way.
    app.put_point("Effort", "Likely", "0.2").await?;
    app.type_in(&effort, "").await?;
    app.keys(Key::Down).await?;
    app.keys(Key::Up).await?;
    app.range_says("Effort", "0.5 person-months in every draw.")
        .await?;
    app.put_point("Reach", "Likely", "0.004").await?;
    app.range_says("Reach", "<0.01 people a quarter in every draw.")
        .await?;
    let reach = app.range_point("Reach", "Likely").await?;
    let reach = reach.prop("value").await?.unwrap_or_default();
    ensure!(reach == "0.004", "{reach}");
    Ok(())
}

async fn two_ends_from_two_people_make_a_range(app: &App) -> Result<()> {
    begin_with_two(app).await?;
    app.saved().await?;
    let first = app.export().await?;
    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.how_sure_page(NO_RANGE).await?;
    app.pick_out("Night buses").await?;
    app.put_point("Reach", "High", "110").await?;
    app.range_says("Reach", "The other end is missing").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.how_sure_page(NO_RANGE).await?;
    app.pick_out("Night buses").await?;
    app.put_point("Reach", "Low", "80").await?;
    app.range_says("Reach", "The other end is missing").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.range_says(
        "Reach",
        "Anything from 80 to 110 people a quarter, most often 100.",
    )
    .await?;
    app.chosen_in("Night buses", 83).await
}

async fn another_tab_and_a_deletion_change_the_chances(app: &App) -> Result<()> {
    begin_with_two(app).await?;
    app.pick_out("Night buses").await?;
    app.put_point("Reach", "Low", "80").await?;
    app.put_point("Reach", "High", "110").await?;
    app.chosen_in("Night buses", 83).await?;
    app.saved().await?;
    let first = app.driver()?.window().await?;
    let second = app.driver()?.new_tab().await?;
    app.driver()?.switch_to_window(second.clone()).await?;
    app.open_at("#/priorities").await?;
    app.set_cell("Solar roofs", "Reach", "70").await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first.clone()).await?;
    app.says("The first place is safe.").await?;
    app.chances_say("Night buses", "100 %").await?;
    // What is being changed here is deleted there.
    let low = app.range_point("Reach", "Low").await?;
    app.type_in(&low, "5").await?;
    app.driver()?.switch_to_window(second).await?;
    app.go_to_cell("Night buses", "Initiative").await?;
    app.press("Delete initiative").await?;
    app.table_lists(&["Solar roofs"]).await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first).await?;
    app.ranked_are(&["Solar roofs"]).await?;
    app.shows("One initiative has a score, and it is chosen.")
        .await?;
    app.shows("Which confidence counts").await?;
    app.no_broken_numbers().await
}

async fn of_many_initiatives_fifty_show_first(app: &App) -> Result<()> {
    begin_with_two(app).await?;
    app.saved().await?;
    let mut file: Value = serde_json::from_str(&app.export().await?)?;
    let all = file["records"].as_array_mut().context("records")?;
    all.extend((1..=600).map(|number| {
        let fields = json!({
            "name": format!("Initiative {number}"), "order": format!("b{number:04}"),
            "reach": 1_000 + number, "reach_low": 500, "reach_high": 2_000,
            "impact": 1, "confidence": 100, "effort": 1,
        });
        json!({ "kind": "initiative", "id": format!("many-{number}"), "fields": fields })
    }));
    app.drop_file("many.bullseye.json", &file.to_string())
        .await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.dismiss_messages().await?;
    app.button("Show 50 more of 552").await?;
    app.shows("600 of 602 initiatives with a score have a range.")
        .await?;
    app.shows("Looked for among the first 500.").await?;
    // While the draws go on, the page answers.
    app.fill("How many to choose", "3").await?;
    app.pick_out("Initiative 600").await?;
    app.put_point("Reach", "Low", "600").await?;
    app.range_says("Reach", "Anything from 600 to 2,000")
        .await?;
    app.press("Close").await?;
    app.press("Show 50 more of 552").await?;
    app.has_focus("Initiative 550").await?;
    app.button("Show 50 more of 502").await?;
    Ok(())
}

/// Draws by a model, and waits until these words are said of it.
async fn draw_by(app: &App, model: &str, words: &str) -> Result<()> {
    app.choose_from(&app.field("Order by").await?, model)
        .await?;
    app.shows(words).await?;
    app.draws_are_done().await
}

async fn every_model_is_drawn_from_its_own_ranges(app: &App) -> Result<()> {
    app.open_example().await?;
    app.how_sure_page(SURE).await?;
    app.shows("Which confidence counts").await?;
    draw_by(
        app,
        "WSJF",
        "5 of 16 initiatives with a score have a range.",
    )
    .await?;
    // Only RICE asks what bears the confidence.
    app.shows_no("Which confidence counts").await?;
    app.shows("Knowing the job size of Feed watchdog exactly")
        .await?;
    app.pick_out("Message broker upgrade").await?;
    let low = app.range_point("Job size", "Low").await?;
    app.choose_from(&low, "1").await?;
    let high = app.range_point("Job size", "High").await?;
    app.choose_from(&high, "20").await?;
    app.range_says("Job size", "Anything from 1 to 20, most often 3.")
        .await?;
    app.shows("6 of 16 initiatives with a score have a range.")
        .await?;
    app.press("Only a number for job size").await?;
    app.range_says("Job size", "3 in every draw.").await?;
    app.shows("5 of 16 initiatives with a score have a range.")
        .await?;
    app.press("Close").await?;

    draw_by(app, "ICE", "4 of 16 initiatives with a score have a range.").await?;
    app.pick_out("SMS fallback").await?;
    app.range_says("Ease", "Anything from 4 to 8, most often 6.")
        .await?;
    app.put_point("Ease", "High", "11").await?;
    app.range_says("Ease", "At most 10.").await?;
    app.press("Close").await?;

    // A rating is a record of its own: it comes with its first number, and goes with its last.
    draw_by(
        app,
        "Weighted scoring",
        "4 of 16 initiatives with a score have a range.",
    )
    .await?;
    app.pick_out("Dim mode").await?;
    app.shows("Trust at night, Fewer missed shifts and Depends on others are missing, so it has no score yet.")
        .await?;
    for criterion in ["Trust at night", "Fewer missed shifts", "Depends on others"] {
        app.put_point(criterion, "Low", "1").await?;
        app.put_point(criterion, "High", "5").await?;
        app.range_says(criterion, "Anything from 1 to 5, all alike.")
            .await?;
    }
    app.shows("5 of 17 initiatives with a score have a range.")
        .await?;
    app.shows("weight 2, less is better").await?;
    app.put_point("Trust at night", "Low", "").await?;
    app.put_point("Trust at night", "High", "").await?;
    app.range_says("Trust at night", "Missing, so it has no score yet.")
        .await?;
    app.shows("4 of 16 initiatives with a score have a range.")
        .await?;
    app.press("Close").await?;

    draw_by(
        app,
        "Value against effort",
        "30 initiatives with a score have a range.",
    )
    .await?;
    draw_by(
        app,
        "MoSCoW",
        "A MoSCoW priority is decided and not estimated",
    )
    .await?;
    app.shows_no("Find out first").await?;
    app.shows_no("Seed").await?;
    app.pick_out("Honest arrival times").await?;
    app.shows("1st, so it is among the first 5.").await?;
    app.press("Close").await?;
    // The choice is kept.
    app.reload().await?;
    app.shows("A MoSCoW priority is decided and not estimated")
        .await?;
    app.no_broken_numbers().await
}

async fn what_ties_for_the_last_place_is_a_coin_toss(app: &App) -> Result<()> {
    begin_with(
        app,
        &[
            "Night buses\t100\t1\t100\t1",
            "Solar roofs\t90\t1\t100\t1",
            "Stop screens\t45\t2\t100\t1",
        ],
    )
    .await?;
    app.fill("How many to choose", "2").await?;
    app.says("1 of the first 2 is safe; 1 place is open among 2 initiatives.")
        .await?;
    app.shows("The 2nd place is a coin toss: Solar roofs or Stop screens.")
        .await?;
    for name in ["Solar roofs", "Stop screens"] {
        app.chances_say(
            name,
            &format!("2 | {name} | Mean rank 2.0 | Among the first 2 50 % | 2"),
        )
        .await?;
    }
    Ok(())
}

async fn how_sure_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let open = async || {
        app.page_is_fit().await?;
        app.pick_out("Plan B").await
    };
    app.page_is_fit_everywhere("#/priorities/how-sure", SURE, open)
        .await?;
    if app.touch().await? {
        app.open_at("#/priorities/how-sure").await?;
        app.shows(SURE).await?;
        app.pick_out("Plan B").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn ranges_of_a_newer_build_are_only_read(app: &App) -> Result<()> {
    app.open_example().await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/priorities/how-sure").await?;
    app.shows("Nothing can be changed here").await?;
    app.says("2 of the first 5 are safe").await?;
    app.shows("As it was given").await?;
    app.press_beginning("Knowing the effort of Cancel once")
        .await?;
    app.range_says(
        "Effort",
        "Anything from 2 to 8 person-months, most often 3.",
    )
    .await?;
    let editors = "//*[@aria-label='Selected initiative']//*[self::input or self::select or self::textarea] | //main//input[@type='radio'] | //button[starts-with(., 'Only a number')] | //button[starts-with(., 'Set another cap')]";
    ensure!(app.driver()?.find_all(By::XPath(editors)).await?.is_empty());
    app.page_is_fit().await
}

async fn an_empty_plan_says_what_ranges_are_for(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.how_sure_page("See how much of the order is luck")
        .await?;
    app.page_is_fit().await?;
    app.press_beginning("Add the first initiative").await?;
    app.shows("What comes first?").await?;
    // One that has no score yet says what it lacks.
    app.keys("Night buses").await?;
    app.keys(Key::Enter).await?;
    app.cell_shows("Night buses", "Initiative", "Night buses")
        .await?;
    app.how_sure_page("Nothing has a score yet.").await?;
    app.shows("Reach, impact, confidence and effort are missing, so it has no score yet.")
        .await?;
    app.page_is_fit().await
}
