//! What fits: into a period's capacity, from the top and as the best set, with what needs what.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key};
use whole_app::{App, Engine};

whole_app::journeys![
    the_best_set_is_seen_beside_the_order_from_the_top,
    a_quarter_is_filled_and_planned_by_keys_alone,
    a_first_capacity_is_begun_when_somebody_says_so,
    capacities_and_efforts_that_are_none_are_handled_in_place,
    an_effort_that_is_a_range_fits_by_its_middle,
    what_needs_what_decides_what_fits,
    circles_are_told_with_the_ways_out,
    periods_follow_each_other,
    another_tab_and_a_deletion_show_what_fits_anew,
    two_copies_say_what_needs_what_and_merge,
    of_thousands_a_few_show_and_any_is_found,
    more_lines_begin_where_the_focus_goes,
    feedback_that_comes_later_changes_what_fits,
    what_fits_is_fit_for_every_screen,
    what_fits_of_a_newer_build_is_only_read,
    an_empty_plan_says_where_to_begin;
    in [Engine::Chromium] => on_a_phone_what_fits_comes_before_the_choices,
];

const TOP: &str = "From the top";
const BEST: &str = "The best set";
const NIGHT: &str = "Night buses";
const SOLAR: &str = "Solar roofs";
const STOP: &str = "Stop screens";

/// Three initiatives with what they are worth and take. By hand: in 5 person-months the first fits from the top,
/// worth 60; the last alone is worth 90. In 6 the first two fit, worth 140.
const THREE: &[(&str, f64, f64)] = &[(NIGHT, 60.0, 2.0), (SOLAR, 80.0, 4.0), (STOP, 90.0, 5.0)];

/// These initiatives, and the page.
async fn begin_with(app: &App, initiatives: &[(&str, f64, f64)]) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    let line =
        |(name, reach, effort): &(&str, f64, f64)| format!("{name}\t{reach}\t1\t100\t{effort}");
    let lines: Vec<String> = initiatives.iter().map(line).collect();
    app.paste(&format!("{}\n", lines.join("\n"))).await?;
    let first = initiatives.first().context("an initiative")?;
    app.cell_shows(first.0, "Effort", &first.2.to_string())
        .await?;
    app.dismiss_messages().await?;
    app.what_fits_page("How much can the team do this quarter?")
        .await
}

async fn on_a_phone_what_fits_comes_before_the_choices(app: &App) -> Result<()> {
    app.open_example().await?;
    app.what_fits_page("The best set is worth").await?;
    app.resize((390, 844)).await?;
    let line = "Choices: RICE · 15 person-months · skip and go on";
    app.button(line).await?;
    let seen = r"
        const answer = document.querySelector('.fits-says').getBoundingClientRect();
        return answer.top > 0 && answer.bottom < innerHeight * 0.7";
    app.until("the answer to be in sight", async || app.truth(seen).await)
        .await?;
    app.press(line).await?;
    app.fill("Capacity", "20").await?;
    app.keys(Key::Enter).await?;
    app.press("Choices: RICE · 20 person-months · skip and go on")
        .await?;
    app.until("the answer to be in sight", async || app.truth(seen).await)
        .await?;
    // A period that is added is to have a capacity: its field shows.
    app.press("Add a period").await?;
    app.has_focus("Capacity").await?;
    app.page_is_fit().await
}

/// The field for the capacity of the first period.
async fn first_capacity(app: &App, months: &str) -> Result<()> {
    let field = "//section[h2[starts-with(., 'How much can')]]//input";
    let field = app.find_shown(field).await?;
    app.type_in(&field, months).await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Capacity").await
}

/// The three in a quarter of 5 person-months.
async fn begin(app: &App) -> Result<()> {
    begin_with(app, THREE).await?;
    first_capacity(app, "5").await?;
    app.set_is(BEST, &[STOP]).await
}

async fn an_effort_that_is_a_range_fits_by_its_middle(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.paste(&format!(
        "{NIGHT}\t60\t1\t100\t1-3\n{SOLAR}\t80\t1\t100\t3-5\n"
    ))
    .await?;
    app.cell_shows(NIGHT, "Effort", "1–3").await?;
    app.dismiss_messages().await?;
    app.what_fits_page("How much can the team do this quarter?")
        .await?;
    first_capacity(app, "2").await?;
    app.set_is(BEST, &[NIGHT]).await?;
    app.go_to_page("Portfolio").await?;
    app.share_says("In no bucket", "2 initiatives, 6 person-months")
        .await
}

/// A file with this workspace's records and these.
fn with(file: &str, more: impl IntoIterator<Item = Value>) -> Result<String> {
    let mut file: Value = serde_json::from_str(file)?;
    let all = file["records"].as_array_mut().context("records")?;
    all.extend(more);
    Ok(file.to_string())
}

/// Links one that shows to another, which is found by part of its name.
async fn link(app: &App, press: &str, field: &str, part: &str) -> Result<()> {
    app.press(press).await?;
    app.has_focus(field).await?;
    app.keys(part).await?;
    app.keys(Key::Enter).await?;
    app.has_focus(press).await
}

/// Says in the table how the last of the three stands, and comes back.
async fn set_status(app: &App, status: &str) -> Result<()> {
    app.go("Priorities").await?;
    app.go_to_cell(STOP, "Initiative").await?;
    let field = app.field("Status").await?;
    app.choose_from(&field, status).await?;
    app.saved().await?;
    app.what_fits_page("What fits?").await
}

async fn the_best_set_is_seen_beside_the_order_from_the_top(app: &App) -> Result<()> {
    app.open_example().await?;
    app.what_fits_page("The best set is worth 10 % more")
        .await?;
    app.periods_are(&["2027 Q1", "2027 Q2"], "2027 Q1").await?;
    app.set_is(BEST, &["Honest arrival times", "Late slip"])
        .await?;
    app.set_says(BEST, "Worth 20,880").await?;
    app.set_says(BEST, "15 of 15 person-months").await?;
    let top = [
        "Ghost bus filter",
        "Cancel once, tell everyone",
        "SMS fallback",
        "Shift guard",
        "Feed watchdog",
        "Late slip",
        "Monthly reliability figure",
    ];
    app.set_is(TOP, &top).await?;
    app.set_says(TOP, "14.5 of 15 person-months").await?;
    app.line_says(TOP, "SMS fallback", "Comes with Cancel once, tell everyone")
        .await?;
    app.line_says(
        TOP,
        "Honest arrival times",
        "Does not fit: 13 person-months left",
    )
    .await?;
    app.line_says(TOP, "Ghost bus filter", "Only here").await?;
    app.line_says(BEST, "Honest arrival times", "Only here")
        .await?;
    app.margin_says("With 16 person-months", "Worth 4,720 more (23 %)")
        .await?;
    app.margin_says("With 16 person-months", "Ghost bus filter")
        .await?;
    app.margin_says("With 14 person-months", "Worth 720 less")
        .await?;

    // Where the line is drawn, nothing below it is taken.
    app.press_shown("//label[.='Stop there']").await?;
    app.set_is(TOP, &["Ghost bus filter"]).await?;
    app.line_says(TOP, "Cancel once, tell everyone", "Below the line")
        .await?;
    app.shows("The line: the next one does not fit").await?;

    // The next quarter is offered what this one leaves.
    app.press_shown("//*[@role='tab'][starts-with(., '2027 Q2')]")
        .await?;
    app.shows(
        "The best set is worth 25 % more: it leaves out Feed watchdog for Night desk console.",
    )
    .await?;
    app.shows("2 initiatives that earlier periods take are not offered here.")
        .await?;
    let earlier =
        "//*[@role='radiogroup'][@aria-label='What earlier periods take']//label[.='From the top']";
    app.press_shown(earlier).await?;
    app.shows("1 initiative that earlier periods take is not offered here.")
        .await?;
    app.line_says(TOP, "Honest arrival times", "so far 14")
        .await?;
    // Another model is another order; of one that is no arithmetic, that is said.
    let by = app.field("Order by").await?;
    app.choose_from(&by, "MoSCoW").await?;
    app.shows("its sums are a rough guide").await?;
    app.line_says(TOP, "Ride-home promise", "4").await?;
    app.no_broken_numbers().await
}

async fn a_quarter_is_filled_and_planned_by_keys_alone(app: &App) -> Result<()> {
    begin(app).await?;
    app.shows("The best set is worth 50 % more: it leaves out Night buses for Stop screens.")
        .await?;
    app.set_is(TOP, &[NIGHT]).await?;
    app.margin_says("With 6 person-months", "Worth 50 more (56 %)")
        .await?;
    app.margin_says("With 4 person-months", "COMES IN Solar roofs")
        .await?;
    app.keys(Key::Up).await?;
    app.set_is(BEST, &[NIGHT, SOLAR]).await?;
    app.shows("The order from the top is the best set: nothing else that fits is worth more.")
        .await?;
    app.keys(Key::Down).await?;
    app.set_is(BEST, &[STOP]).await?;

    // What the first one needs does not fit with it.
    app.show_links_of(TOP, NIGHT).await?;
    app.keys(Key::Tab).await?;
    app.has_focus("Back to all").await?;
    app.keys(Key::Tab + Key::Tab).await?;
    app.has_focus("Add what it needs").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Initiative that it needs").await?;
    app.keys("stop").await?;
    app.keys(Key::Enter).await?;
    app.links_are("Needs", &[STOP]).await?;
    app.has_focus("Add what it needs").await?;
    app.says("Night buses needs Stop screens now").await?;
    app.line_says(
        TOP,
        NIGHT,
        "Does not fit with what it needs: 5 person-months left",
    )
    .await?;
    app.set_is(TOP, &[]).await?;
    app.keys(Key::Escape).await?;
    app.has_focus(NIGHT).await?;
    app.control('z').await?;
    app.set_is(TOP, &[NIGHT]).await?;

    // What is decided leads somewhere.
    app.press("Plan this one").await?;
    app.says("1 initiative is planned now").await?;
    app.line_says(TOP, NIGHT, "Planned").await?;
    app.set_says(TOP, "All of these are planned or in progress.")
        .await?;
    app.set_is(BEST, &[STOP]).await?;
    app.control('z').await?;
    app.button("Plan this one").await?;
    app.saved().await?;
    app.reload().await?;
    app.set_is(BEST, &[STOP]).await?;
    app.no_broken_numbers().await
}

async fn a_first_capacity_is_begun_when_somebody_says_so(app: &App) -> Result<()> {
    begin_with(app, THREE).await?;
    let field = app
        .find_shown("//section[h2[starts-with(., 'How much can')]]//input")
        .await?;
    app.press("Begin").await?;
    app.shows("Say how many person-months first").await?;
    app.type_in(&field, "six").await?;
    app.press("Begin").await?;
    app.shows("“six” is not a number.").await?;
    app.page_is_fit().await?;
    // Steps are tried out, and nothing begins by them.
    app.type_in(&field, "").await?;
    app.keys(Key::Escape).await?;
    for months in ["1", "2", "3", "4", "5"] {
        app.keys(Key::Up).await?;
        ensure!(field.prop("value").await?.as_deref() == Some(months));
    }
    app.leave_field().await?;
    app.shows("How much can the team do this quarter?").await?;
    app.press("Begin").await?;
    app.has_focus("Capacity").await?;
    ensure!(app.value("Capacity").await? == "5");
    app.set_is(BEST, &[STOP]).await?;
    // Fewer than the least step are not made more by a step down.
    app.fill("Capacity", "0.5").await?;
    app.set_says(BEST, "0 of 0.5 person-months").await?;
    let capacity = app.field("Capacity").await?;
    app.type_in(&capacity, "").await?;
    app.keys(Key::Down).await?;
    ensure!(app.value("Capacity").await? == "0.5");
    app.keys(Key::Up).await?;
    app.set_says(BEST, "0 of 1 person-month").await
}

async fn capacities_and_efforts_that_are_none_are_handled_in_place(app: &App) -> Result<()> {
    begin(app).await?;
    for (typed, reason) in [
        ("0", "More than 0."),
        ("-3", "More than 0."),
        ("1e308", "At most 120,000."),
        ("1e999", "“1e999” is not a number."),
        ("six", "“six” is not a number."),
    ] {
        app.fill("Capacity", typed).await?;
        app.shows(reason).await?;
        ensure!(app.value("Capacity").await? == typed);
        app.set_says(BEST, "5 of 5 person-months").await?;
    }
    app.page_is_fit().await?;
    app.fill("Capacity", " ").await?;
    app.shows("Say how much the team can do in this period")
        .await?;
    app.fill("Capacity", "120000").await?;
    app.set_is(BEST, &[NIGHT, SOLAR, STOP]).await?;
    app.fill("Capacity", "0.001").await?;
    app.shows("Nothing fits into this period.").await?;
    app.margin_says("With no capacity at all", "Nothing would change")
        .await?;

    // Efforts that nothing can have come with a file; each says what is wrong with it.
    app.saved().await?;
    let odd = [
        ("zero", json!(0)),
        ("negative", json!(-4)),
        ("huge", json!(1e300)),
    ];
    let odd = odd.map(|(name, effort)| {
        let fields = json!({ "name": name, "reach": 9, "impact": 1, "confidence": 80, "effort": effort, "order": "z" });
        json!({ "kind": "initiative", "id": name, "fields": fields })
    });
    let link = json!({ "kind": "link", "id": "link:needs:zero:gone", "fields": { "relation": "needs", "from": "zero", "to": "gone" } });
    let period = json!({ "kind": "period", "id": "p", "fields": { "name": "Odd", "capacity": -1, "order": "z" } });
    let file = with(&app.export().await?, odd.into_iter().chain([link, period]))?;
    app.drop_file("odd.bullseye.json", &file).await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.fill("Capacity", "12").await?;
    app.set_is(BEST, &[NIGHT, SOLAR, STOP]).await?;
    for name in ["zero", "negative", "huge"] {
        app.line_says(TOP, name, "Its effort is not known").await?;
    }
    app.press_shown("//*[@role='tab'][starts-with(., 'Odd')]")
        .await?;
    app.shows("Say how much the team can do in this period")
        .await?;
    app.no_broken_numbers().await
}

async fn what_needs_what_decides_what_fits(app: &App) -> Result<()> {
    begin(app).await?;
    // In 6 both of the first fit, unless one excludes the other.
    app.fill("Capacity", "6").await?;
    app.set_is(BEST, &[NIGHT, SOLAR]).await?;
    app.show_links_of(BEST, NIGHT).await?;
    app.shows("Both ways take it in").await?;
    link(
        app,
        "Add what it excludes",
        "Initiative that it excludes",
        "solar",
    )
    .await?;
    app.links_are("Excludes", &[SOLAR]).await?;
    app.set_is(TOP, &[NIGHT]).await?;
    app.line_says(TOP, SOLAR, "Excluded by Night buses").await?;
    app.set_is(BEST, &[STOP]).await?;
    // It is said from the other side, too, and taken back there.
    app.show_links_of(TOP, SOLAR).await?;
    app.links_are("Excludes", &[NIGHT]).await?;
    link(
        app,
        "Add what it needs",
        "Initiative that it needs",
        "night",
    )
    .await?;
    app.shows("It cannot be planned. Needs Night buses, and the two exclude each other.")
        .await?;
    app.press("Solar roofs no longer excludes Night buses")
        .await?;
    app.shows("Solar roofs no longer excludes Night buses")
        .await?;
    app.set_is(BEST, &[NIGHT, SOLAR]).await?;
    app.press("Undo").await?;
    app.shows("It cannot be planned.").await?;
    app.control('z').await?;
    app.control('z').await?;
    app.set_is(TOP, &[NIGHT, SOLAR]).await?;

    // What is needed and dropped, or done, is said.
    app.show_links_of(TOP, NIGHT).await?;
    link(app, "Add what it needs", "Initiative that it needs", "stop").await?;
    app.links_are("Needs", &[STOP]).await?;
    app.saved().await?;
    set_status(app, "Dropped").await?;
    app.line_says(TOP, NIGHT, "Needs Stop screens, which was dropped")
        .await?;
    app.set_is(BEST, &[SOLAR]).await?;
    set_status(app, "Done").await?;
    app.set_is(BEST, &[NIGHT, SOLAR]).await
}

async fn circles_are_told_with_the_ways_out(app: &App) -> Result<()> {
    begin(app).await?;
    app.show_links_of(TOP, NIGHT).await?;
    link(
        app,
        "Add what it needs",
        "Initiative that it needs",
        "solar",
    )
    .await?;
    app.show_links_of(TOP, SOLAR).await?;
    app.links_are("Is needed by", &[NIGHT]).await?;
    link(
        app,
        "Add what it needs",
        "Initiative that it needs",
        "night",
    )
    .await?;
    app.shows("Night buses and Solar roofs need each other")
        .await?;
    app.shows("They can only be done together, all or none.")
        .await?;
    app.fill("Capacity", "6").await?;
    app.set_is(BEST, &[NIGHT, SOLAR]).await?;
    app.page_is_fit().await?;
    app.press("Take away: Solar roofs needs Night buses")
        .await?;
    app.shows_no("need each other").await?;
    // What was pressed is gone with the circle; the keys go on from the period.
    app.until("the period to have the focus", async || {
        app.truth("return document.activeElement?.matches('[role=tab][aria-selected=true]')")
            .await
    })
    .await?;
    app.control('z').await?;
    app.shows("Night buses and Solar roofs need each other")
        .await?;
    app.press("Take away: Night buses needs Solar roofs")
        .await?;
    app.shows_no("need each other").await?;
    app.fill("Capacity", "2").await?;
    app.set_is(BEST, &[NIGHT]).await
}

async fn periods_follow_each_other(app: &App) -> Result<()> {
    begin(app).await?;
    app.fill("Period", "Autumn").await?;
    app.press("Add a period").await?;
    app.has_focus("Capacity").await?;
    // It goes on where the one before it ends, with the same capacity.
    ensure!(app.value("Capacity").await? == "5");
    let first: String = app.value("First day").await?;
    ensure!(first.ends_with("-01"), "{first}");
    app.fill("Period", "Winter").await?;
    app.periods_are(&["Autumn", "Winter"], "Winter").await?;
    app.set_is(BEST, &[SOLAR]).await?;
    app.shows("1 initiative that earlier periods take is not offered here.")
        .await?;
    app.put_date("Last day", "2020-01-01").await?;
    app.shows("The earliest date is").await?;

    let tab = app
        .find_shown("//*[@role='tab'][@aria-selected='true']")
        .await?;
    app.script_with::<Value>("arguments[0].focus(); return null", vec![tab.to_json()?])
        .await?;
    app.alt(Key::Up).await?;
    app.periods_are(&["Winter", "Autumn"], "Winter").await?;
    app.says("Winter moved to position 1 of 2").await?;
    app.set_is(BEST, &[STOP]).await?;
    app.keys(Key::Right).await?;
    app.periods_are(&["Winter", "Autumn"], "Autumn").await?;
    app.set_is(BEST, &[SOLAR]).await?;

    app.press("More about Autumn").await?;
    app.item("Delete").await?.click().await?;
    app.periods_are(&["Winter"], "Winter").await?;
    app.press("Undo").await?;
    app.periods_are(&["Winter", "Autumn"], "Winter").await?;
    app.press("More about Winter").await?;
    app.item("Move later").await?.click().await?;
    app.periods_are(&["Autumn", "Winter"], "Winter").await?;
    app.saved().await?;
    app.reload().await?;
    app.periods_are(&["Autumn", "Winter"], "Autumn").await
}

async fn another_tab_and_a_deletion_show_what_fits_anew(app: &App) -> Result<()> {
    begin(app).await?;
    app.show_links_of(BEST, STOP).await?;
    app.press("Add what it needs").await?;
    app.has_focus("Initiative that it needs").await?;
    app.saved().await?;
    let first = app.driver()?.window().await?;
    let second = app.driver()?.new_tab().await?;
    app.driver()?.switch_to_window(second.clone()).await?;
    app.open_at("#/priorities").await?;
    app.set_cell(NIGHT, "Effort", "1").await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first.clone()).await?;
    app.set_is(TOP, &[NIGHT, SOLAR]).await?;
    // The one whose links are open here is deleted there.
    app.driver()?.switch_to_window(second).await?;
    app.go_to_cell(STOP, "Initiative").await?;
    app.press("Delete initiative").await?;
    app.table_lists(&[NIGHT, SOLAR]).await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first).await?;
    app.shows("What needs what").await?;
    app.set_is(BEST, &[NIGHT, SOLAR]).await?;
    app.shows("The order from the top is the best set").await
}

async fn two_copies_say_what_needs_what_and_merge(app: &App) -> Result<()> {
    begin(app).await?;
    app.saved().await?;
    let first = app.export().await?;
    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.what_fits_page("The best set is worth 50 % more")
        .await?;
    app.show_links_of(TOP, NIGHT).await?;
    link(
        app,
        "Add what it needs",
        "Initiative that it needs",
        "solar",
    )
    .await?;
    app.fill("Capacity", "7").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open().await?;
    app.what_fits_page("The best set is worth 50 % more")
        .await?;
    app.show_links_of(TOP, SOLAR).await?;
    link(
        app,
        "Add what it needs",
        "Initiative that it needs",
        "night",
    )
    .await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.shows("changes that merge by themselves").await?;
    app.press_beginning("Merge ").await?;
    // Neither of them made a circle; both together did.
    app.shows("Night buses and Solar roofs need each other")
        .await?;
    app.set_says(BEST, "6 of 7 person-months").await?;
    app.set_is(BEST, &[NIGHT, SOLAR]).await
}

async fn of_thousands_a_few_show_and_any_is_found(app: &App) -> Result<()> {
    begin(app).await?;
    app.saved().await?;
    let more = (1..=3_000).map(|number| {
        let fields = json!({
            "name": format!("Initiative {number}"), "effort": 1 + number % 7, "order": format!("b{number:04}"),
            "reach": 10 + number % 13, "impact": 0.25, "confidence": 50,
        });
        json!({ "kind": "initiative", "id": format!("many-{number}"), "fields": fields })
    });
    let file = with(&app.export().await?, more)?;
    app.drop_file("many.bullseye.json", &file).await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.dismiss_messages().await?;
    app.fill("Capacity", "200").await?;
    app.set_says(BEST, "200 of 200 person-months").await?;
    let lines = app.lines_of(TOP).await?;
    ensure!(lines == 60, "{lines}");
    app.press_beginning("Show 60 more of 2,9").await?;
    let lines = app.lines_of(TOP).await?;
    ensure!(lines == 120, "{lines}");
    app.show_links_of(TOP, NIGHT).await?;
    app.press("Add what it needs").await?;
    app.has_focus("Initiative that it needs").await?;
    app.keys("initiative").await?;
    app.shows("And 2,900 more. Type more of its name to find it.")
        .await?;
    let options = "return document.querySelectorAll('[role=option]').length";
    ensure!(app.script::<usize>(options).await? == 100);
    app.keys(" 2999").await?;
    app.keys(Key::Enter).await?;
    app.links_are("Needs", &["Initiative 2999"]).await?;
    app.line_says(TOP, "Initiative 2999", "Comes with Night buses")
        .await
}

async fn more_lines_begin_where_the_focus_goes(app: &App) -> Result<()> {
    begin(app).await?;
    let stops = (1..=70).map(|number| {
        let fields = json!({
            "name": format!("Stop {number}"), "order": format!("b{number:02}"),
            "reach": 1_000 - number, "impact": 1, "confidence": 100, "effort": 1,
        });
        json!({ "kind": "initiative", "id": format!("stop-{number}"), "fields": fields })
    });
    super::merge(app, stops).await?;
    app.fill("Capacity", "60").await?;
    app.set_says(TOP, "60 of 60 person-months").await?;
    // The first of what comes is the line, which takes no focus.
    app.press_beginning("Show 1").await?;
    app.has_focus("Stop 61").await
}

async fn feedback_that_comes_later_changes_what_fits(app: &App) -> Result<()> {
    app.start_empty().await?;
    let period = json!({ "name": "Autumn", "capacity": 1, "order": "a" });
    let period = json!({ "kind": "period", "id": "p", "fields": period });
    let more = super::without_its_feedback().into_iter().chain([period]);
    super::merge(app, more).await?;
    app.what_fits_page("The order from the top is the best set")
        .await?;
    app.set_says(BEST, "Worth 25 ").await?;
    super::merge(app, super::feedback()).await?;
    app.set_says(BEST, "Worth 50 ").await
}

async fn what_fits_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let show = async || {
        app.set_is(BEST, &["Honest arrival times", "Late slip"])
            .await?;
        app.show_links_of(TOP, "Plan B").await
    };
    app.page_is_fit_everywhere(
        "#/priorities/what-fits",
        "One person-month more or less",
        show,
    )
    .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("One person-month more or less").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn what_fits_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    app.open_example().await?;
    app.what_fits_page("The best set is worth 10 % more")
        .await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/priorities/what-fits").await?;
    app.shows("Nothing can be changed here").await?;
    app.shows("1 January 2027 to 31 March 2027, 15 person-months.")
        .await?;
    app.set_is(BEST, &["Honest arrival times", "Late slip"])
        .await?;
    app.show_links_of(TOP, "Plan B").await?;
    app.links_are("Needs", &["Honest arrival times"]).await?;
    let editors = "//main//input[not(@type='radio')] | //main//button[starts-with(., 'Plan ') and not(ancestor::li)] | //main//button[starts-with(., 'Add ')] | //main//button[contains(@aria-label, 'no longer')]";
    let editors = app.driver()?.find_all(By::XPath(editors)).await?;
    ensure!(editors.is_empty(), "{} editors", editors.len());
    app.page_is_fit().await
}

async fn an_empty_plan_says_where_to_begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.what_fits_page("See what the team can really do")
        .await?;
    app.page_is_fit().await?;
    app.press_beginning("Add the first initiative").await?;
    app.shows("What comes first?").await
}
