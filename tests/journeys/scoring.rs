//! The page of the scoring models: what each asks, how two of them differ, and what it comes from.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;
use whole_app::hands::plain;
use whole_app::{App, Engine};

whole_app::journeys![
    ice_ranks_by_three_numbers_and_says_why_it_differs,
    what_a_place_comes_from_is_said,
    points_that_are_no_points_are_refused_in_place,
    a_range_is_typed_pasted_and_filled_down_in_any_model,
    criteria_are_weighed_moved_and_deleted,
    musts_that_have_too_much_of_the_effort_are_told,
    two_answers_of_customers_make_a_category,
    a_survey_is_looked_through_and_kept_in_one_step,
    who_answered_under_two_ids_counts_once,
    a_block_is_pasted_onto_what_a_model_asks,
    what_two_people_answered_is_joined,
    feedback_that_comes_later_scores_anew,
    models_are_fit_for_every_screen,
    models_of_a_newer_build_are_only_read;
    in [Engine::Chromium] => on_a_phone_a_row_is_a_card_that_names_its_figures,
];

/// Three initiatives: by RICE 1,280, 400 and 100.
const THREE: &str = "Initiative\tReach\tImpact\tConfidence\tEffort
Night buses\t2400\t2\t80\t3
Solar roofs\t1000\t2\t80\t4
Stop screens\t500\t1\t80\t4
";

/// The page, of a workspace with three initiatives.
async fn begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Scoring models").await?;
    app.shows("One list, seven ways to order it").await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    app.paste(THREE).await?;
    app.shows("Added 3 initiatives").await?;
    app.go_to_page("Scoring models").await
}

/// Shows a model, and another beside it.
async fn compare(app: &App, model: &str, beside: &str) -> Result<()> {
    app.choose_from(&app.field("Model").await?, model).await?;
    app.choose_from(&app.field("Beside").await?, beside).await
}

/// Waits until the panel holds these words.
async fn panel_says(app: &App, words: &str) -> Result<()> {
    let script = "return document.querySelector('aside[aria-label=\"Selected initiative\"]').textContent.replaceAll('\\u00a0', ' ').includes(arguments[0])";
    app.until(&format!("the panel to say “{words}”"), async || {
        app.script_with(script, vec![words.into()]).await
    })
    .await
}

/// Waits until the formula is read aloud so.
async fn formula_is(app: &App, wanted: &str) -> Result<()> {
    let script =
        "return document.querySelector('aside [role=math]')?.getAttribute('aria-label') ?? ''";
    app.until(&format!("the formula “{wanted}”"), async || {
        Ok(plain(&app.script::<String>(script).await?) == wanted)
    })
    .await
}

async fn ice_ranks_by_three_numbers_and_says_why_it_differs(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "ICE", "RICE").await?;
    app.shows("0 of 3 initiatives have a place").await?;
    // All of it by keys: what a number needs is typed where the cursor is.
    for (name, numbers) in [
        ("Night buses", ["9", "5", "2"]),
        ("Solar roofs", ["5", "5", "3"]),
        ("Stop screens", ["8", "8", "9"]),
    ] {
        app.go_to_cell(name, "Impact").await?;
        let [impact, confidence, ease] = numbers;
        app.keys(impact + Key::Tab + confidence + Key::Tab + ease + Key::Enter)
            .await?;
        app.no_cell_field().await?;
    }
    app.table_lists(&["Stop screens", "Night buses", "Solar roofs"])
        .await?;
    app.shows("3 of 3 initiatives have a place by ICE and by RICE")
        .await?;
    for (name, score, ice, rice, moves) in [
        ("Stop screens", "576", "1", "3", "up 2"),
        ("Night buses", "90", "2", "1", "down 1"),
        ("Solar roofs", "75", "3", "2", "down 1"),
    ] {
        app.cell_shows(name, "Score", score).await?;
        app.cell_shows(name, "ICE", ice).await?;
        app.cell_shows(name, "RICE", rice).await?;
        app.cell_shows(name, "Moves", moves).await?;
    }
    app.go_to_cell("Stop screens", "Score").await?;
    formula_is(app, "8 impact × 8 confidence × 9 ease = 576 ICE, 1st of 3").await?;
    panel_says(app, "It stands 2 places higher by ICE than by RICE.").await?;
    app.shows("Sean Ellis").await?;
    // What moves most is found at the head of the table.
    app.press_shown("//*[@role='columnheader']//button[starts-with(normalize-space(.), 'Moves')]")
        .await?;
    app.table_lists(&["Stop screens", "Night buses", "Solar roofs"])
        .await?;
    app.press_shown("//*[@role='columnheader']//button[starts-with(normalize-space(.), 'Moves')]")
        .await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    app.press_shown("//*[@role='columnheader']//button[starts-with(normalize-space(.), 'ICE')]")
        .await?;
    // The mean forgives a weak number.
    app.press_shown("//label[normalize-space(.)='Mean']")
        .await?;
    app.cell_shows("Stop screens", "Score", "8.33").await?;
    app.cell_shows("Night buses", "Score", "5.33").await?;
    app.control('z').await?;
    app.cell_shows("Stop screens", "Score", "576").await?;
    // What was chosen and typed is there again.
    app.saved().await?;
    app.reload().await?;
    app.table_lists(&["Stop screens", "Night buses", "Solar roofs"])
        .await?;
    app.press("Swap the models").await?;
    app.cell_shows("Night buses", "RICE", "1").await?;
    app.cell_shows("Night buses", "Moves", "up 1").await?;
    app.cell_shows("Night buses", "Score", "1,280").await?;
    app.no_broken_numbers().await
}

async fn what_a_place_comes_from_is_said(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "ICE", "RICE").await?;
    for (name, numbers) in [
        ("Night buses", ["5", "5", "2"]),
        ("Solar roofs", ["5", "5", "4"]),
        ("Stop screens", ["4", "5", "9"]),
    ] {
        for (column, number) in ["Impact", "Confidence", "Ease"].iter().zip(numbers) {
            app.set_cell(name, column, number).await?;
        }
    }
    app.go_to_cell("Stop screens", "Score").await?;
    panel_says(app, "It stands 2 places higher by ICE than by RICE.").await?;
    panel_says(
        app,
        "One place of it comes from its ease: 9, where the middle of all is 4.",
    )
    .await
}

async fn points_that_are_no_points_are_refused_in_place(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "WSJF", "RICE").await?;
    for refused in ["4", "-1", "1e308"] {
        app.go_to_cell("Solar roofs", "Value").await?;
        app.keys(refused).await?;
        let field = app.cell_field().await?;
        app.keys(Key::Enter).await?;
        app.until("the points to be refused", async || {
            Ok(field.attr("aria-invalid").await?.as_deref() == Some("true"))
        })
        .await?;
        app.keys(Key::Escape).await?;
        app.no_cell_field().await?;
    }
    app.cell_shows("Solar roofs", "Value", "").await?;
    for (column, points) in [
        ("Value", "8"),
        ("Time", "3"),
        ("Risk", "2"),
        ("Job size", "5"),
    ] {
        app.set_cell("Solar roofs", column, points).await?;
    }
    app.cell_shows("Solar roofs", "Score", "2.6").await?;
    app.shows("Value, Time, Risk and Job size have no 1 yet.")
        .await?;
    app.go_to_cell("Solar roofs", "Score").await?;
    formula_is(
        app,
        "( 8 user and business value + 3 time criticality + 2 risk reduction or opportunity ) ÷ 5 job size = 2.6 WSJF, 1st of 1",
    )
    .await?;
    app.go_to_cell("Night buses", "Score").await?;
    panel_says(app, "User and business value, time criticality, risk reduction or opportunity and job size are missing, so it has no score yet.").await?;
    // Without one of its four numbers there is no score.
    app.go_to_cell("Solar roofs", "Risk").await?;
    app.keys(Key::Delete).await?;
    app.cell_shows("Solar roofs", "Score", "–").await?;
    app.no_broken_numbers().await
}

async fn a_range_is_typed_pasted_and_filled_down_in_any_model(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "ICE", "RICE").await?;
    for (column, text) in [("Impact", "2–8"), ("Confidence", "5"), ("Ease", "1–4–6")] {
        app.set_cell("Night buses", column, text).await?;
    }
    app.cell_shows("Night buses", "Impact", "2–8").await?;
    // The likeliest counts, and without one the middle; the range stands beside it.
    app.cell_shows("Night buses", "Ease", "4 1–6").await?;
    app.cell_shows("Night buses", "Score", "100").await?;
    app.go_to_cell("Night buses", "Score").await?;
    formula_is(app, "5 impact × 5 confidence × 4 ease = 100 ICE, 1st of 1").await?;
    for (refused, why) in [
        ("8–2", "A range rises: least, most likely, most."),
        ("2–", "A range has two ends: least and most."),
        ("5–11", "At most 10."),
    ] {
        app.go_to_cell("Solar roofs", "Impact").await?;
        app.keys(refused).await?;
        app.keys(Key::Enter).await?;
        app.shows(why).await?;
        app.keys(Key::Escape).await?;
        app.no_cell_field().await?;
    }
    // A range is filled down as a whole, and a number takes its place as a whole.
    app.go_to_cell("Solar roofs", "Ease").await?;
    app.control('d').await?;
    app.says("Filled 1 cell").await?;
    app.cell_shows("Solar roofs", "Ease", "4 1–6").await?;
    app.set_cell("Solar roofs", "Ease", "4").await?;
    app.cell_shows("Solar roofs", "Ease", "4").await?;
    // By criteria, too, where a rating is a record of its own.
    compare(app, "Weighted scoring", "RICE").await?;
    app.press("Add a criterion").await?;
    app.keys("Fit").await?;
    app.leave_field().await?;
    app.go_to_cell("Night buses", "Fit").await?;
    app.paste("-4 to 6\n3\n6\n").await?;
    app.cell_shows("Night buses", "Fit", "−4 to 6").await?;
    // Its scale reaches as far as a rating may lie: from -4 to 6, of which 3 is seven tenths.
    app.cell_shows("Solar roofs", "Score", "70 %").await?;
    app.cell_shows("Night buses", "Score", "50 %").await?;
    app.go_to_cell("Night buses", "Score").await?;
    app.shows("Range −4 to 6. A number replaces it.").await?;
    app.saved().await?;
    app.reload().await?;
    app.cell_shows("Night buses", "Fit", "−4 to 6").await?;
    app.no_broken_numbers().await
}

async fn criteria_are_weighed_moved_and_deleted(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "Weighted scoring", "RICE").await?;
    app.shows("By what do you want to judge?").await?;
    app.press("Add a criterion").await?;
    app.has_focus("Criterion").await?;
    app.keys("Fit").await?;
    app.shows("weight 1").await?;
    for (name, fit) in [
        ("Night buses", "2"),
        ("Solar roofs", "10"),
        ("Stop screens", "6"),
    ] {
        app.set_cell(name, "Fit", fit).await?;
    }
    app.table_lists(&["Solar roofs", "Stop screens", "Night buses"])
        .await?;
    app.cell_shows("Stop screens", "Score", "50 %").await?;
    // Of what costs, less is better.
    app.press_shown("//label[normalize-space(.)='Less is better']")
        .await?;
    app.table_lists(&["Night buses", "Stop screens", "Solar roofs"])
        .await?;
    // Weights that add up to nothing order nothing.
    app.fill("Weight", "0").await?;
    app.shows("The weights add up to nothing").await?;
    app.cell_shows("Stop screens", "Score", "–").await?;
    app.fill("Weight", "-1").await?;
    app.shows("At least 0.").await?;
    app.fill("Weight", "4").await?;
    app.cell_shows("Stop screens", "Score", "50 %").await?;

    app.press("Add a criterion").await?;
    app.keys("Risk").await?;
    app.shows("20 % of the score").await?;
    app.alt(Key::Up).await?;
    app.says("Risk moved to position 1 of 2").await?;
    app.leave_field().await?;
    let titles = app.columns().await?;
    let place = |title: &str| titles.iter().position(|it| it.starts_with(title));
    ensure!(place("Risk") < place("Fit"), "{titles:?}");
    // Beside the table every criterion has a field.
    app.go_to_cell("Night buses", "Score").await?;
    panel_says(app, "Risk is missing, so it has no score yet.").await?;
    app.press("Delete Risk").await?;
    app.shows("Risk is deleted").await?;
    app.cell_shows("Stop screens", "Score", "50 %").await?;
    app.press("Undo").await?;
    app.cell_shows("Stop screens", "Score", "–").await?;
    app.no_broken_numbers().await
}

async fn musts_that_have_too_much_of_the_effort_are_told(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "MoSCoW", "RICE").await?;
    app.shows("musts may have 60 % of the effort at most")
        .await?;
    app.set_cell("Night buses", "Priority", "m").await?;
    app.cell_shows("Night buses", "Priority", "Must have")
        .await?;
    app.set_cell("Solar roofs", "Priority", "must").await?;
    app.set_cell("Stop screens", "Priority", "Should have")
        .await?;
    app.shows("Musts have 64 % of the effort, and the rule is 60 % at most: 0.4 person-months")
        .await?;
    app.go_to_cell("Stop screens", "Priority").await?;
    app.keys(Key::Enter).await?;
    app.cell_field().await?;
    app.keys("x").await?;
    app.keys(Key::Enter).await?;
    app.shows("One of M, S, C, W").await?;
    app.keys(Key::Escape).await?;
    app.set_cell("Solar roofs", "Priority", "C").await?;
    app.shows("Musts have 27 % of the effort; the rule is 60 % at most.")
        .await?;
    app.table_lists(&["Night buses", "Stop screens", "Solar roofs"])
        .await
}

async fn two_answers_of_customers_make_a_category(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "Kano", "RICE").await?;
    app.go_to_cell("Solar roofs", "Category").await?;
    panel_says(app, "Nobody was asked yet.").await?;
    app.shows_no("Answers is missing").await?;
    app.press("Add the answer").await?;
    app.shows("Say who answered").await?;
    for (who, with, without) in [
        ("Ines", "It must be so", "I dislike it"),
        ("Tomasz", "I like it", "I am neutral"),
        ("Nadia", "I am neutral", "I dislike it"),
    ] {
        app.choose_from(&app.field("With it").await?, with).await?;
        app.choose_from(&app.field("Without it").await?, without)
            .await?;
        app.type_in(&app.field("Who answered").await?, who).await?;
        app.keys(Key::Enter).await?;
        app.says(&format!("The answer of {who} is added")).await?;
    }
    app.cell_shows("Solar roofs", "Category", "Must-be").await?;
    app.cell_shows("Solar roofs", "Asked", "3").await?;
    panel_says(
        app,
        "Having it would satisfy 33 %; lacking it would disappoint 67 %.",
    )
    .await?;
    // Who answers again has changed their mind.
    app.choose_from(&app.field("With it").await?, "I like it")
        .await?;
    app.type_in(&app.field("Who answered").await?, "ines ")
        .await?;
    app.keys(Key::Enter).await?;
    app.says("The answer of ines is changed: One-dimensional")
        .await?;
    app.cell_shows("Solar roofs", "Asked", "3").await?;
    app.press("Delete the answer of Tomasz").await?;
    app.cell_shows("Solar roofs", "Asked", "2").await?;
    app.press("Undo").await?;
    app.cell_shows("Solar roofs", "Asked", "3").await
}

/// Three respondents about two initiatives; one of them twice, one with a word that is no answer.
const SURVEY: &str =
    "Respondent\tNight buses, with it\tNight buses, without it\tSolar roofs\t\tComment
Ines\tI like it\tI dislike it\t2\t5\tSoon, please
Tomasz\tmaybe\tI am neutral\t1\t3\t
Nadia\tI expect it\tI dislike it\t\t\t
 ines \tI expect it\tI dislike it\t2\t5\t
";
const PASTE: &str = "Paste the rows, with the names of the columns first";

async fn a_survey_is_looked_through_and_kept_in_one_step(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "Kano", "RICE").await?;
    app.press("Paste a survey").await?;
    app.put_text(PASTE, SURVEY).await?;
    app.shows("4 answers go in, about 2 initiatives. 3 do not fit.")
        .await?;
    let rows = "return [...document.querySelectorAll('dialog tbody tr')]
        .map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join(' | '))";
    let rows: Vec<String> = app.script(rows).await?;
    let expected = [
        "ines | Night buses | It must be so | I dislike it | Must-be",
        "ines | Solar roofs | It must be so | I dislike it | Must-be",
        "Tomasz | Solar roofs | I like it | I am neutral | Attractive",
        "Nadia | Night buses | It must be so | I dislike it | Must-be",
    ];
    ensure!(rows == expected, "{rows:#?}");
    app.shows(
        "Line 2: whoever answered here about Night buses answers again in line 5, and that counts.",
    )
    .await?;
    app.shows("Line 3: Night buses, with it: “maybe” is none of the five answers.")
        .await?;
    app.shows("Columns that are left out: “Comment” (no initiative is called so).")
        .await?;
    app.press("Add 4 answers").await?;
    app.shows("4 answers are added").await?;
    app.no_dialog().await?;
    app.cell_shows("Night buses", "Asked", "2").await?;
    app.cell_shows("Night buses", "Category", "Must-be").await?;
    app.cell_shows("Solar roofs", "Asked", "2").await?;
    // One step took it in, and one takes it back.
    app.press("Undo").await?;
    app.cell_shows("Night buses", "Asked", "").await?;
    app.cell_shows("Solar roofs", "Asked", "").await?;
    app.dismiss_messages().await?;
    app.control('y').await?;
    app.cell_shows("Solar roofs", "Asked", "2").await?;

    // A row an answer, pasted onto the table: what is there counts once, who thinks otherwise is told.
    app.go_to_cell("Night buses", "Initiative").await?;
    app.paste("Who\tFeature\tFunctional\tDysfunctional\nNadia\tnight buses\t1\t5\nInes\tSolar roofs\t2\t5\nIda\tTram\t1\t5\n")
        .await?;
    app.shows("1 answer goes in, about 1 initiative. 1 of them takes the place of an earlier one. 1 is there already. 1 does not fit.")
        .await?;
    app.shows("was: It must be so / I dislike it").await?;
    app.shows("Line 4: no initiative is called “Tram”.").await?;
    app.press("Add 1 answer").await?;
    app.shows("1 answer is added").await?;
    app.cell_shows("Night buses", "Asked", "2").await?;
    app.press("Paste a survey").await?;
    app.put_text(PASTE, "Who,Rating\nInes,4\n").await?;
    app.shows("no two columns name an initiative of this plan")
        .await?;
    app.press("Take another table").await?;
    app.has_focus(PASTE).await?;
    app.press("Cancel").await?;
    app.no_dialog().await?;
    app.cell_shows("Night buses", "Asked", "2").await
}

async fn who_answered_under_two_ids_counts_once(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "Kano", "RICE").await?;
    app.go_to_cell("Night buses", "Category").await?;
    app.type_in(&app.field("Who answered").await?, "Inés")
        .await?;
    app.keys(Key::Enter).await?;
    app.cell_shows("Night buses", "Asked", "1").await?;
    app.saved().await?;
    let mut file: Value = serde_json::from_str(&app.export().await?)?;
    let all = file["records"].as_array_mut().context("records")?;
    let kind = |kind: &str| {
        let found = all.iter().find(|it| it["kind"] == kind);
        found.cloned().with_context(|| format!("no {kind}"))
    };
    let mut theirs = kind("kano_answer")?;
    theirs["id"] = json!("theirs-1");
    theirs["fields"]["respondent"] = json!("INES");
    all.push(theirs);
    app.drop_file("theirs.bullseye.json", &file.to_string())
        .await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.dismiss_messages().await?;
    app.cell_shows("Night buses", "Asked", "1").await?;
    // What is deleted of the one does not count by the other.
    app.press("Delete the answer of Inés").await?;
    app.cell_shows("Night buses", "Asked", "").await
}

async fn a_block_is_pasted_onto_what_a_model_asks(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "ICE", "RICE").await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    app.go_to_cell("Night buses", "Impact").await?;
    app.paste("9\t8\t7\n6\televen\t5\n").await?;
    app.shows("Pasted 5 values. “eleven” was not taken: “eleven” is not a number.")
        .await?;
    app.cell_shows("Night buses", "Score", "504").await?;
    app.cell_shows("Solar roofs", "Ease", "5").await?;
    app.control('z').await?;
    app.cell_shows("Night buses", "Score", "–").await?;
    // More lines than there are initiatives below: what has nowhere to go is said.
    app.go_to_cell("Stop screens", "Impact").await?;
    app.paste(&"1\t2\t3\n".repeat(20_001)).await?;
    app.shows("Pasted 3 values. 20,000 lines had no initiative to go to")
        .await?;
    app.cell_shows("Stop screens", "Score", "6").await
}

async fn what_two_people_answered_is_joined(app: &App) -> Result<()> {
    begin(app).await?;
    app.saved().await?;
    let first = app.export().await?;
    app.open_as_colleague().await?;
    app.drop_file("plan.bullseye.json", &first).await?;
    app.press("Open").await?;
    app.shows("is open").await?;
    app.go_to_page("Scoring models").await?;
    compare(app, "Kano", "RICE").await?;
    app.go_to_cell("Night buses", "Category").await?;
    app.type_in(&app.field("Who answered").await?, "Ines")
        .await?;
    app.keys(Key::Enter).await?;
    app.cell_shows("Night buses", "Asked", "1").await?;
    app.saved().await?;
    let theirs = app.export().await?;

    app.open_at("#/priorities/scoring").await?;
    compare(app, "Kano", "RICE").await?;
    app.go_to_cell("Night buses", "Category").await?;
    app.type_in(&app.field("Who answered").await?, "Tomasz")
        .await?;
    app.keys(Key::Enter).await?;
    app.cell_shows("Night buses", "Asked", "1").await?;
    app.saved().await?;
    app.drop_file("theirs.bullseye.json", &theirs).await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.cell_shows("Night buses", "Asked", "2").await
}

async fn feedback_that_comes_later_scores_anew(app: &App) -> Result<()> {
    app.start_empty().await?;
    super::merge(app, super::without_its_feedback()).await?;
    app.go("Priorities").await?;
    app.go_to_page("Scoring models").await?;
    compare(app, "RICE", "ICE").await?;
    app.cell_shows("Night buses", "Score", "25").await?;
    super::merge(app, super::feedback()).await?;
    app.cell_shows("Night buses", "Score", "50").await
}

async fn models_are_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    app.page_is_fit_everywhere(
        "#/priorities/scoring",
        "16 of 33 initiatives have a place by ICE and by RICE",
        async || headers_have_room(app).await,
    )
    .await?;
    if app.touch().await? {
        app.reload().await?;
        app.shows("initiatives have a place").await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    for (model, words) in [
        ("Weighted scoring", "% of the score"),
        ("MoSCoW", "the rule is 60 % at most"),
        ("Kano", "lacking it would disappoint"),
    ] {
        app.choose_from(&app.field("Model").await?, model).await?;
        app.shows(words).await?;
        app.page_is_fit().await?;
    }
    app.choose_from(&app.field("Model").await?, "MoSCoW")
        .await?;
    app.shows("the rule is 60 % at most").await?;
    headers_have_room(app).await
}

async fn on_a_phone_a_row_is_a_card_that_names_its_figures(app: &App) -> Result<()> {
    begin(app).await?;
    compare(app, "ICE", "RICE").await?;
    app.resize((390, 844)).await?;
    // All that belongs to a row is in sight, and none of it on another.
    let whole = r"
        const frame = document.querySelector('.scoring-table-card').getBoundingClientRect();
        const cells = [...document.querySelector('.scoring-table .grid-body .grid-row').children];
        const boxes = cells.map((it) => it.getBoundingClientRect());
        const inside = boxes.every((it) => it.left >= frame.left && it.right <= frame.right && it.width > 20 && it.height > 20);
        const apart = boxes.every((a, at) => boxes.every((b, other) =>
            at === other || a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1));
        const named = cells.every((it) => it.matches('.name') || getComputedStyle(it, '::before').content.length > 4);
        return inside && apart && named";
    for model in [
        "ICE",
        "WSJF",
        "MoSCoW",
        "Kano",
        "Value against effort",
        "Weighted scoring",
        "RICE",
    ] {
        app.choose_from(&app.field("Model").await?, model).await?;
        app.until(&format!("whole cards by {model}"), async || {
            app.truth(whole).await
        })
        .await?;
        app.page_is_fit().await?;
    }
    // By fingers and by keys it is filled as on a desk.
    app.choose_from(&app.field("Model").await?, "ICE").await?;
    app.set_cell("Night buses", "Impact", "7").await?;
    app.cell_shows("Night buses", "Impact", "7").await?;
    app.go_to_cell("Night buses", "Confidence").await?;
    app.paste("8\t9\n4\t5\n").await?;
    app.cell_shows("Night buses", "Ease", "9").await?;
    app.cell_shows("Solar roofs", "Confidence", "4").await?;
    app.cell_shows("Night buses", "Score", "504").await?;
    // What sorts is a line above.
    app.press_shown("//*[@role='columnheader']//button[.='Initiative']")
        .await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await
}

/// No name over a column and no unit beneath it is cut.
async fn headers_have_room(app: &App) -> Result<()> {
    app.until("headers", async || {
        app.truth("return document.querySelector('.scoring-table [role=columnheader]') !== null")
            .await
    })
    .await?;
    let script = r"
        const parts = [...document.querySelectorAll('.scoring-table [role=columnheader] button > :is(span, small)')];
        const head = (it) => it.closest('[role=columnheader]').getBoundingClientRect();
        const isCut = (it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1
            || it.getBoundingClientRect().bottom > head(it).bottom + 1;
        return parts.filter(isCut).map((it) => `${it.textContent} at ${innerWidth}`)";
    let cut: Vec<String> = app.script(script).await?;
    ensure!(cut.is_empty(), "{cut:#?}");
    Ok(())
}

async fn models_of_a_newer_build_are_only_read(app: &App) -> Result<()> {
    begin(app).await?;
    app.saved().await?;
    app.as_of_a_newer_build().await?;
    app.open_at("#/priorities/scoring").await?;
    app.shows("Nothing can be changed here").await?;
    for model in ["ICE", "Weighted scoring", "Kano"] {
        compare(app, model, "RICE").await?;
        app.go_to_cell("Night buses", "Initiative").await?;
        app.keys("x").await?;
        app.no_cell_field().await?;
        app.shows_no("Add a criterion").await?;
        app.shows_no("Add the answer").await?;
    }
    Ok(())
}
