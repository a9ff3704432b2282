//! The page Explain: what comes first and why, what does not and why not.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key};
use whole_app::how_sure::chance;
use whole_app::{App, Engine};

whole_app::journeys![
    what_comes_first_says_why_and_the_rest_why_not,
    another_model_and_another_number_choose_others,
    what_fits_into_a_period_is_chosen_and_the_rest_says_what_stood_against_it,
    chances_are_drawn_where_inputs_are_ranges,
    chances_are_those_that_how_sure_says,
    nothing_moves_while_chances_are_drawn,
    what_serves_the_vision_says_so,
    the_page_leaves_as_markdown_whatever_is_called_what,
    the_page_is_read_by_keys_alone,
    another_tab_decides_otherwise_and_deletes,
    of_hundreds_the_first_show_and_more_on_demand,
    a_page_of_a_newer_build_is_read_and_an_empty_one_teaches,
    the_page_is_fit_for_every_screen;
    in [Engine::Chromium] => on_a_phone_the_answer_comes_before_the_choices, the_page_is_legible_on_a_projector_and_breaks_between_cards_on_paper,
];

const FIRST: [&str; 5] = [
    "Ghost bus filter",
    "Honest arrival times",
    "Cancel once, tell everyone",
    "Shift guard",
    "SMS fallback",
];

async fn begin(app: &App) -> Result<()> {
    app.open_example().await?;
    app.explain_page("These 5 come first, by RICE.").await
}

/// A file with this workspace's records and these.
fn with(file: &str, more: impl IntoIterator<Item = Value>) -> Result<String> {
    let mut file: Value = serde_json::from_str(file)?;
    let all = file["records"].as_array_mut().context("records")?;
    all.extend(more);
    Ok(file.to_string())
}

fn initiative(id: &str, fields: Value) -> Value {
    json!({ "kind": "initiative", "id": id, "fields": fields })
}

/// One that scores its reach: everything else is 1.
fn scored(id: &str, name: &str, reach: f64, effort: f64) -> Value {
    let fields = json!({
        "name": name, "order": id, "reach": reach * effort, "impact": 1, "confidence": 100, "effort": effort,
    });
    initiative(id, fields)
}

fn link(relation: &str, from: &str, to: &str) -> Value {
    let fields = json!({ "relation": relation, "from": from, "to": to });
    json!({ "kind": "link", "id": format!("link:{relation}:{from}:{to}"), "fields": fields })
}

/// A plan that holds these records, and the page.
async fn begin_with(app: &App, more: Vec<Value>, words: &str) -> Result<()> {
    app.start_empty().await?;
    app.fill("Vision statement", "Night is for everybody")
        .await?;
    app.saved().await?;
    let file = with(&app.export().await?, more)?;
    app.drop_file("plan.bullseye.json", &file).await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.dismiss_messages().await?;
    app.explain_page(words).await
}

async fn what_comes_first_says_why_and_the_rest_why_not(app: &App) -> Result<()> {
    begin(app).await?;
    app.shows("They serve 1 of 3 objectives and are for Nadia Osei, Tomasz Lis, Ines Duarte and Hal Whitlock.")
        .await?;
    app.shows("4 of 5 rest on what somebody said.").await?;
    app.shows("28 others were not chosen").await?;
    app.chosen_are(&FIRST).await?;
    for words in [
        "RICE 2,720",
        "3,400 people a quarter × 2 high impact × 80 % confidence ÷ 2 person-months = 2,720 RICE",
        "For whom Nadia Osei Ines Duarte",
        "The board says on time and the bus never comes",
        "Fair: 1 figure of analytics, 1 interview and 1 support ticket",
        "“Your board said two minutes for twenty-five minutes. I was written up for it.”",
        "Support ticket · Rider on the N7 · 3 November 2026",
        "It serves no objective",
    ] {
        app.chosen_says("Ghost bus filter", words).await?;
    }
    app.chosen_says(
        "Cancel once, tell everyone",
        "Complaints about buses that never came, a month, +30 expected",
    )
    .await?;
    app.left_says(
        "Plan B",
        "Below the line 25 6 Plan B 992 8 short of the last that was chosen.",
    )
    .await?;
    // What is the same for most is said once, over the rows, and for whoever hears the table.
    app.shows("None of these is among the first 5 in any of the draws, except where the row says how often.")
        .await?;
    app.left_says("Plan B", "Among the first 5 in ").await?;
    let once = r"
        const table = document.querySelector('[data-group=below] table');
        const over = document.getElementById(table.getAttribute('aria-describedby')).textContent;
        const own = [...table.querySelectorAll('tbody tr')].filter((it) => it.textContent.includes('of the draws'));
        return over.startsWith('None of these') && own.length > 0 && own.length < 10 && !/ 0.% of| none of/.test(table.textContent)";
    ensure!(app.truth(once).await?, "the same is said again and again");
    app.left_says("Feed watchdog", "Nothing anybody said leads to it")
        .await?;
    app.left_says(
        "Hospital night pass",
        "No score yet 2 – Hospital night pass – Impact, confidence and effort are missing, so it has no score yet.",
    )
    .await?;
    app.left_says(
        "Voice assistant",
        "Dropped 1 – Voice assistant – It was dropped",
    )
    .await?;
    app.no_broken_numbers().await?;
    // What is named is a way to it.
    for (link, words) in [
        ("//article//a[.='Shift guard']", "What comes first?"),
        ("//tr//a[.='Plan B']", "What comes first?"),
        ("//article//a[.='Hal Whitlock']", "Hal Whitlock"),
        (
            "//blockquote/a[contains(., 'written up for it')]",
            "written up for it",
        ),
    ] {
        // All chances are drawn, so that nothing moves under the press.
        app.shows_no("being drawn").await?;
        app.shows("of 10,000 draws").await?;
        app.lies_still().await?;
        app.press_shown(link).await?;
        app.until("another page", async || {
            app.truth("return !location.hash.includes('/explain')")
                .await
        })
        .await?;
        app.shows(words).await?;
        app.explain_page("These 5 come first, by RICE.").await?;
    }
    Ok(())
}

async fn on_a_phone_the_answer_comes_before_the_choices(app: &App) -> Result<()> {
    begin(app).await?;
    app.resize((390, 844)).await?;
    app.button("Choices: RICE · the first 5").await?;
    let seen = r"
        const answer = document.querySelector('.explain-summary').getBoundingClientRect();
        return answer.top > 0 && answer.bottom < innerHeight * 0.7 && !document.querySelector('.explain-choices').checkVisibility()";
    app.until("the answer to be in sight", async || app.truth(seen).await)
        .await?;
    app.press("Choices: RICE · the first 5").await?;
    app.fill("How many to choose", "2").await?;
    app.says("These 2 come first, by RICE.").await?;
    // The line says what is chosen, and folds the choices by a key, too.
    app.press("Choices: RICE · the first 2").await?;
    app.until("them to be folded", async || app.truth(seen).await)
        .await?;
    app.keys(Key::Enter).await?;
    app.field("Order by").await?;
    app.page_is_fit().await?;
    // On a desk there is nothing to unfold.
    app.resize((1366, 768)).await?;
    app.field("How many to choose").await?;
    let gone = "return !document.querySelector('[aria-expanded].fold-choices').checkVisibility()";
    app.until("the line to go", async || app.truth(gone).await)
        .await
}

async fn another_model_and_another_number_choose_others(app: &App) -> Result<()> {
    begin(app).await?;
    app.fill("How many to choose", "2").await?;
    app.chosen_are(&FIRST[..2]).await?;
    app.says("These 2 come first, by RICE.").await?;
    app.left_says("Shift guard", "160 short of the last that was chosen.")
        .await?;
    for (typed, reason) in [
        ("0", "A whole number from 1 to 1,000 belongs here."),
        ("2.5", "A whole number from 1 to 1,000 belongs here."),
        ("many", "“many” is not a number."),
    ] {
        app.fill("How many to choose", typed).await?;
        app.shows(reason).await?;
        app.chosen_are(&FIRST[..2]).await?;
    }
    app.page_is_fit().await?;
    app.fill("How many to choose", "1").await?;
    app.shows("This one comes first, by RICE.").await?;
    app.fill("How many to choose", "2").await?;

    // Without arithmetic, the word is the score.
    let by = app.field("Order by").await?;
    app.choose_from(&by, "MoSCoW").await?;
    app.says("These 2 come first, by MoSCoW.").await?;
    app.chosen_are(&["Honest arrival times", "Message broker upgrade"])
        .await?;
    app.chosen_says("Honest arrival times", "Must have").await?;
    app.left_says("Ghost bus filter", "It ties with the last that was chosen")
        .await?;
    app.left_says("Shift guard", "The last that was chosen is: Must have.")
        .await?;
    app.left_says("Dim mode", "Priority is missing").await?;
    app.choose_from(&by, "Kano").await?;
    app.shows("by Kano").await?;
    app.left_says("Dim mode", "The last that was chosen is: Attractive.")
        .await?;
    app.left_says("Night van on call", "What customers answer is missing")
        .await?;
    for model in ["ICE", "WSJF", "Weighted scoring", "Value against effort"] {
        app.choose_from(&by, model).await?;
        app.shows(&format!("These 2 come first, by {model}."))
            .await?;
        app.no_broken_numbers().await?;
    }
    // The choice is kept for this plan.
    app.reload().await?;
    app.shows("These 2 come first, by Value against effort.")
        .await
}

async fn what_fits_into_a_period_is_chosen_and_the_rest_says_what_stood_against_it(
    app: &App,
) -> Result<()> {
    let period = |id: &str, name: &str, capacity: f64, cut_line: &str| {
        let fields =
            json!({ "name": name, "capacity": capacity, "cut_line": cut_line, "order": id });
        json!({ "kind": "period", "id": id, "fields": fields })
    };
    let more = vec![
        scored("a", "Night buses", 900.0, 2.0),
        scored("b", "Solar roofs", 800.0, 3.0),
        scored("c", "Stop screens", 700.0, 1.0),
        scored("d", "Fare cap", 600.0, 9.0),
        scored("e", "Dim mode", 500.0, 1.0),
        scored("f", "Late slip", 10.0, 1.0),
        link("excludes", "c", "a"),
        link("needs", "b", "f"),
        period("p1", "2026 Q4", 2.0, "skip"),
        period("p2", "2027 Q1", 5.0, "stop"),
    ];
    begin_with(app, more, "These 5 come first, by RICE.").await?;
    let what = app.field("What to choose").await?;
    app.choose_from(&what, "What fits into 2026 Q4").await?;
    app.says("This one fits into 2026 Q4, by RICE: 2 of 2 person-months.")
        .await?;
    app.chosen_are(&["Night buses"]).await?;
    app.left_says("Solar roofs", "Did not fit").await?;
    app.left_says(
        "Stop screens",
        "Tied to others 1 3 Stop screens 700 It cannot be done beside Night buses.",
    )
    .await?;
    app.left_says("Dim mode", "does not fit into what was left.")
        .await?;
    let numbers = By::XPath("//label[.='How many to choose']");
    ensure!(app.driver()?.find_all(numbers).await?.is_empty());

    let what = app.field("What to choose").await?;
    app.choose_from(&what, "What fits into 2027 Q1").await?;
    app.shows("These 2 fit into 2027 Q1, by RICE: 4 of 5 person-months.")
        .await?;
    app.chosen_are(&["Solar roofs", "Late slip"]).await?;
    app.left_says("Night buses", "It is taken in 2026 Q4 already.")
        .await?;
    app.left_says("Fare cap", "does not fit into what was left.")
        .await?;
    app.left_says(
        "Dim mode",
        "One above it did not fit, and there the line was drawn.",
    )
    .await?;
    app.page_is_fit().await?;
    app.reload().await?;
    app.shows("These 2 fit into 2027 Q1").await?;
    let what = app.field("What to choose").await?;
    app.choose_from(&what, "The first ones").await?;
    app.shows("These 5 come first, by RICE.").await
}

async fn chances_are_drawn_where_inputs_are_ranges(app: &App) -> Result<()> {
    let ranged = |id: &str, name: &str, low: f64, likely: f64, high: f64| {
        let fields = json!({
            "name": name, "order": id, "reach": likely, "reach_low": low, "reach_high": high,
            "impact": 1, "confidence": 100, "effort": 1,
        });
        initiative(id, fields)
    };
    let more = vec![
        ranged("a", "Night buses", 5_000.0, 6_000.0, 7_000.0),
        ranged("b", "Solar roofs", 100.0, 1_050.0, 2_000.0),
        ranged("c", "Stop screens", 100.0, 1_000.0, 2_000.0),
    ];
    begin_with(app, more, "These 3 come first, by RICE.").await?;
    app.fill("How many to choose", "2").await?;
    app.chosen_says("Night buses", "Among the first 2 in 100 % of 10,000 draws")
        .await?;
    app.chosen_says("Solar roofs", "Among the first 2 in 5")
        .await?;
    // What stays below the line could have come first as well.
    app.left_says(
        "Stop screens",
        "short of the last that was chosen. Among the first 2 in 4",
    )
    .await?;
    app.shows_no("nobody can say").await?;
    // What is named on a card stays while its chance comes: the focus, and a finger on it.
    let keep = "window.kept = document.querySelector('#main article h4 a'); return null";
    app.script::<Value>(keep).await?;
    app.fill("How many to choose", "1").await?;
    app.chosen_says("Night buses", "The first of all in 100 %")
        .await?;
    let kept = "return window.kept.isConnected";
    ensure!(app.truth(kept).await?, "the card was made anew");
    let by = app.field("Order by").await?;
    app.choose_from(&by, "Value against effort").await?;
    app.shows("by Value against effort").await?;
    app.shows_no("of 10,000 draws").await?;
    app.shows_no("of the draws").await?;
    app.choose_from(&by, "RICE").await?;
    app.chosen_says("Night buses", "The first of all in 100 %")
        .await
}

async fn chances_are_those_that_how_sure_says(app: &App) -> Result<()> {
    app.open_example().await?;
    app.how_sure_page("10,000 draws, seed 1").await?;
    app.fill("Seed", "2").await?;
    app.shows("10,000 draws, seed 2").await?;
    said_by_both(app, "RICE").await?;
    app.how_sure_page("10,000 draws, seed 2").await?;
    app.choose_from(&app.field("Order by").await?, "WSJF")
        .await?;
    app.shows("5 of 16 initiatives with a score have a range")
        .await?;
    said_by_both(app, "WSJF").await
}

/// What How sure says of the first five by a model, Explain says too.
async fn said_by_both(app: &App, model: &str) -> Result<()> {
    app.until("the rows", async || {
        app.truth("return document.querySelectorAll('.sure-name').length > 5")
            .await
    })
    .await?;
    app.draws_are_done().await?;
    let names = "return [...document.querySelectorAll('.sure-main .sure-name')].slice(0, 5).map((it) => it.textContent.trim())";
    let names: Vec<String> = app.script(names).await?;
    let mut chances = Vec::new();
    for name in names {
        let row = app.chances(&name).await?;
        let chance = chance(&row).context("a chance")?;
        chances.push((name, format!("in {chance} of 10,000 draws")));
    }
    app.explain_page(&format!("These 5 come first, by {model}."))
        .await?;
    for (name, chance) in chances {
        app.chosen_says(&name, &chance).await?;
    }
    Ok(())
}

async fn nothing_moves_while_chances_are_drawn(app: &App) -> Result<()> {
    let many = (1..=400).map(|number| {
        let fields = json!({
            "name": format!("Initiative {number}"), "order": format!("a{number:03}"), "reach": 1_000 + number,
            "reach_low": 100, "reach_high": 3_000, "impact": 1, "confidence": 100, "effort": 1,
        });
        initiative(&format!("many-{number}"), fields)
    });
    begin_with(app, many.collect(), "These 5 come first, by RICE.").await?;
    app.shows_no("being drawn").await?;
    // Where each card begins and ends is noted whenever a frame is drawn.
    let watch = "window.seen = { places: new Set(), drew: false };
        const note = () => {
            const frames = [...document.querySelectorAll('.explain-sheet, .explain-card')]
                .map((it) => it.getBoundingClientRect());
            if (frames.length === 7) {
                window.seen.places.add(frames.map((it) => `${it.top + scrollY} ${it.bottom + scrollY}`).join(' '));
            }
            window.seen.drew ||= document.querySelector('.progress-field')?.checkVisibility({ visibilityProperty: true });
            requestAnimationFrame(note);
        };
        note();
        return null";
    app.fill("How many to choose", "6").await?;
    app.shows_no("being drawn").await?;
    app.script::<Value>(watch).await?;
    let by = app.field("Order by").await?;
    app.choose_from(&by, "Value against effort").await?;
    app.shows("by Value against effort").await?;
    app.script::<Value>("window.seen.places.clear(); return null")
        .await?;
    app.choose_from(&by, "RICE").await?;
    app.shows("being drawn").await?;
    app.script::<Value>("window.seen.places.clear(); return null")
        .await?;
    app.shows_no("being drawn").await?;
    ensure!(
        app.truth("return window.seen.drew === true").await?,
        "the drawing took no time"
    );
    let places = "return [...window.seen.places]";
    let places: Vec<String> = app.script(places).await?;
    ensure!(places.len() == 1, "it moved: {places:#?}");
    Ok(())
}

async fn what_serves_the_vision_says_so(app: &App) -> Result<()> {
    let more = vec![
        scored("a", "Night buses", 900.0, 2.0),
        link("serves", "a", "vision:why"),
    ];
    begin_with(app, more, "This one comes first, by RICE.").await?;
    app.chosen_says("Night buses", "What it serves Vision: Why")
        .await?;
    // Where a period takes nothing, no score is asked for.
    app.go("Priorities").await?;
    app.saved().await?;
    let file = app.export().await?;
    let period =
        json!({ "kind": "period", "id": "p", "fields": { "name": "2026 Q4", "order": "p" } });
    app.drop_file("plan.bullseye.json", &with(&file, [period])?)
        .await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.dismiss_messages().await?;
    app.explain_page("This one comes first, by RICE.").await?;
    let what = app.field("What to choose").await?;
    app.choose_from(&what, "What fits into 2026 Q4").await?;
    app.shows("nobody has said what capacity 2026 Q4 has")
        .await?;
    app.shows("Look at the period").await?;
    app.shows_no("as soon as an initiative has a score").await
}

async fn the_page_leaves_as_markdown_whatever_is_called_what(app: &App) -> Result<()> {
    begin(app).await?;
    app.go("Priorities").await?;
    app.set_cell(
        "Ghost bus filter",
        "Initiative",
        "# 1. *Not* a | [heading](x) <b>",
    )
    .await?;
    app.explain_page("These 5 come first, by RICE.").await?;
    app.chosen_says("# 1. *Not* a | [heading](x) <b>", "RICE 2,720")
        .await?;
    app.shows_no("The chance is being drawn").await?;
    app.expect_file().await?;
    app.press("Save as Markdown").await?;
    let file = app.saved_file().await?;
    app.shows("lumen-transit-why-these.md is in your downloads")
        .await?;
    let lines: Vec<&str> = file.lines().collect();
    for line in [
        "# Lumen Transit",
        "## What comes first, and why",
        "- **1. # 1. \\*Not\\* a \\| \\[heading\\](x) \\<b>** RICE 2,720",
        "  - **For whom:** Nadia Osei; Ines Duarte",
        "  - **What is weak about it:** It serves no objective",
        "## Below the line",
        "| Rank | Initiative | Score | Why not | What is weak about it |",
        "## Dropped",
    ] {
        let wanted = line.replace("**1. # 1.", "**1\\. \\# 1.");
        ensure!(
            lines.contains(&wanted.as_str()),
            "“{wanted}” is not in\n{file}"
        );
    }
    // The table says how near it came, as the page does.
    let start = "| 6 | Plan B | 992 | 8 short of the last that was chosen. Among the first 5 in ";
    let end = " of the draws. | It serves no objective |";
    ensure!(
        lines
            .iter()
            .any(|it| it.starts_with(start) && it.ends_with(end)),
        "Plan B is not in\n{file}"
    );
    // The clipboard is the machine's; what it is given is caught here.
    let catch = r"
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.copied = text; } } });
        return null";
    app.script::<Value>(catch).await?;
    app.press("Copy as Markdown").await?;
    app.shows("The page is copied as Markdown").await?;
    ensure!(app.script::<String>("return window.copied").await? == file);
    let refuse = r"
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
        return null";
    app.script::<Value>(refuse).await?;
    app.press("Copy as Markdown").await?;
    app.shows("Save it as Markdown instead.").await?;
    app.script::<Value>("window.print = () => { window.printed = true; }; return null")
        .await?;
    app.press("Print").await?;
    app.until("the page to be printed", async || {
        app.truth("return window.printed === true").await
    })
    .await
}

async fn the_page_is_read_by_keys_alone(app: &App) -> Result<()> {
    begin(app).await?;
    let number = app.field("How many to choose").await?;
    let focus = "arguments[0].focus(); return null";
    app.script_with::<Value>(focus, vec![number.to_json()?])
        .await?;
    app.keys(Key::Up).await?;
    app.shows("These 6 come first, by RICE.").await?;
    app.keys(Key::Down).await?;
    app.shows("These 5 come first, by RICE.").await?;
    let order = [
        "Copy as Markdown",
        "Save as Markdown",
        "Print",
        "Ghost bus filter",
    ];
    let focused = "return document.activeElement.textContent.trim()";
    let mut met = Vec::new();
    for _ in 0..12 {
        app.keys(Key::Tab).await?;
        met.push(app.script::<String>(focused).await?);
        if met.last().is_some_and(|it| it == "Ghost bus filter") {
            break;
        }
    }
    met.retain(|it| order.contains(&it.as_str()));
    ensure!(met == order, "{met:?}");
    // Each card is a stop for whoever hears the page, under its heading.
    let named = r"
        return [...document.querySelectorAll('#main ol > li article')].every((it) =>
            document.getElementById(it.getAttribute('aria-labelledby'))?.tagName === 'H4')";
    ensure!(app.truth(named).await?, "a card has no heading");
    app.keys(Key::Enter).await?;
    app.shows("What comes first?").await
}

async fn another_tab_decides_otherwise_and_deletes(app: &App) -> Result<()> {
    begin(app).await?;
    app.saved().await?;
    let first = app.driver()?.window().await?;
    let second = app.driver()?.new_tab().await?;
    app.driver()?.switch_to_window(second.clone()).await?;
    app.open_at("#/priorities").await?;
    app.set_cell("Plan B", "Effort", "1").await?;
    app.saved().await?;
    app.driver()?.switch_to_window(first.clone()).await?;
    let others = ["Plan B", FIRST[0], FIRST[1], FIRST[2], FIRST[3]];
    app.chosen_are(&others).await?;
    app.left_says("SMS fallback", "280 short of the last that was chosen.")
        .await?;
    app.driver()?.switch_to_window(second).await?;
    app.go_to_cell("Plan B", "Initiative").await?;
    app.press("Delete initiative").await?;
    app.saved().await?;
    let file = app.export().await?;
    app.driver()?.switch_to_window(first).await?;
    app.chosen_are(&FIRST).await?;
    // Somebody else dropped one, and said why.
    let kept = json!({
        "reassessment": "r1", "initiative": "steam", "decision": "drop",
        "reason": "Nobody in 23 interviews asked for it", "status": "dropped",
    });
    let more = [
        initiative(
            "steam",
            json!({ "name": "Steam buses", "order": "zz", "status": "dropped" }),
        ),
        json!({ "kind": "reassessment", "id": "r1", "fields": { "date": "2026-10-01", "model": "rice", "reason": "" } }),
        json!({ "kind": "snapshot_rank", "id": "snapshot_rank:r1:steam", "fields": kept }),
    ];
    app.drop_file("theirs.bullseye.json", &with(&file, more)?)
        .await?;
    app.press_beginning("Merge ").await?;
    app.saved().await?;
    app.chosen_are(&FIRST).await?;
    app.left_says("Steam buses", "It was dropped on 1 October")
        .await?;
    app.left_says("Steam buses", "“Nobody in 23 interviews asked for it”")
        .await?;
    app.shows("28 others were not chosen").await
}

async fn of_hundreds_the_first_show_and_more_on_demand(app: &App) -> Result<()> {
    let name = |number: usize| format!("Initiative {number}");
    let all = (1..=300).map(|number| {
        let id = format!("many-{number:03}");
        scored(&id, &name(number), 1_000.0 - number as f64, 1.0)
    });
    begin_with(app, all.collect(), "These 5 come first, by RICE.").await?;
    let rows = "return document.querySelectorAll('#main tbody tr').length";
    ensure!(app.script::<usize>(rows).await? == 30);
    app.press("Show 30 more of 265").await?;
    app.has_focus(&name(36)).await?;
    ensure!(app.script::<usize>(rows).await? == 60);
    app.fill("How many to choose", "100").await?;
    app.shows("These 100 come first, by RICE.").await?;
    let cards = "return document.querySelectorAll('#main article article').length";
    app.until("30 cards", async || {
        Ok(app.script::<usize>(cards).await? == 30)
    })
    .await?;
    app.press("Show 30 more of 70").await?;
    app.has_focus(&name(31)).await?;
    app.expect_file().await?;
    app.press("Save as Markdown").await?;
    let file = app.saved_file().await?;
    ensure!(file.contains("**100\\. Initiative 100**"), "{file}");
    ensure!(file.contains("| 200 | Initiative 200 |") && !file.contains("| 201 |"));
    ensure!(file.contains("And 100 more."));
    Ok(())
}

async fn a_page_of_a_newer_build_is_read_and_an_empty_one_teaches(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.explain_page("The page for those who ask why").await?;
    app.page_is_fit().await?;
    app.press_beginning("Add the first initiative").await?;
    app.shows("What comes first?").await?;
    let name = app.cell_field().await?;
    app.type_in(&name, "Night buses").await?;
    app.keys(Key::Enter).await?;
    app.table_lists(&["Night buses"]).await?;
    app.explain_page("Nothing is chosen: nothing that is left to do has a score by RICE.")
        .await?;
    app.left_says("Night buses", "No score yet 1").await?;
    app.shows("Guess it in the table").await?;
    app.page_is_fit().await?;

    app.as_of_a_newer_build().await?;
    app.open_at("#/priorities/explain").await?;
    app.shows("Nothing can be changed here").await?;
    app.left_says("Night buses", "are missing, so it has no score yet.")
        .await?;
    app.page_is_fit().await
}

async fn the_page_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    let whole = async || app.chosen_are(&FIRST).await;
    app.page_is_fit_everywhere("#/priorities/explain", "These 5 come first", whole)
        .await?;
    if app.touch().await? {
        app.reload().await?;
        app.chosen_are(&FIRST).await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn the_page_is_legible_on_a_projector_and_breaks_between_cards_on_paper(
    app: &App,
) -> Result<()> {
    app.open_example().await?;
    app.set_quick("bullseye?scale", "stage").await?;
    app.resize((1920, 1080)).await?;
    app.open_at("#/priorities/explain").await?;
    app.reload().await?;
    app.chosen_are(&FIRST).await?;
    app.picture_page("explain-stage-1920").await?;
    // From five metres the least of it is as large as this.
    let least = r"
        const texts = [...document.querySelectorAll('#main article :is(p, h4, dd, dt, th, td)')];
        return Math.min(...texts.map((it) => parseFloat(getComputedStyle(it).fontSize)))";
    let least: f64 = app.script(least).await?;
    ensure!(least >= 17.0, "{least} pixels are too small");

    // A4 within its margins of 1.2 cm, at 96 pixels an inch.
    app.resize((703, 1032)).await?;
    app.on_paper().await?;
    app.picture_page("explain-paper").await?;
    let pressed = r"
        const shows = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 2;
        return [...document.querySelectorAll('header.header, nav, button, .button, select, input')].filter(shows).map((it) => it.className)";
    let pressed: Vec<String> = app.script(pressed).await?;
    ensure!(pressed.is_empty(), "on paper: {pressed:?}");
    let cards = r"
        return [...document.querySelectorAll('#main ol > li, #main tbody tr')].every((it) =>
            getComputedStyle(it).breakInside === 'avoid' && it.getBoundingClientRect().height < 1032)";
    ensure!(app.truth(cards).await?, "a card breaks");
    let wide = "return document.documentElement.scrollWidth <= innerWidth";
    ensure!(app.truth(wide).await?, "wider than a sheet");
    let pages = app.pages_of_paper().await?;
    ensure!((2..=4).contains(&pages), "{pages} pages");
    app.shows("8 short of the last that was chosen.").await
}
