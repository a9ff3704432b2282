//! Ranges go by every way by which numbers go: they are pasted, set for several, changed on cards and on the matrix,
//! and nothing of a range is left behind where a number takes its place.

use anyhow::{Result, ensure};
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    ranges_are_pasted_and_numbers_take_their_place,
    what_is_set_for_several_takes_their_ranges_away,
    a_number_on_the_card_takes_the_place_of_a_range,
    a_dot_that_is_moved_has_one_number_and_says_so,
    a_range_is_typed_and_copied_among_the_models,
];

const THREE: &str = "Initiative\tReach\tImpact\tConfidence\tEffort
Night buses\t2000–3000–4000\t2\t80\t3
Solar roofs\t1000\t2\t80\t2–6
Stop screens\t500\t1\t80\t24
";
const BUSES: &str = "Night buses";
const ROOFS: &str = "Solar roofs";
const SCREENS: &str = "Stop screens";

async fn begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    app.paste(THREE).await?;
    app.shows("Added 3 initiatives").await?;
    app.dismiss_messages().await?;
    app.cell_shows(BUSES, "Reach", "3,000 2,000–4,000").await?;
    app.cell_shows(ROOFS, "Effort", "2–6").await
}

async fn ranges_are_pasted_and_numbers_take_their_place(app: &App) -> Result<()> {
    begin(app).await?;
    // What is copied here goes elsewhere as it is: two rows, from reach to effort.
    app.go_to_cell(BUSES, "Reach").await?;
    app.paste("200–400\t1–3\t50 %\t2 to 4\n7\t\t90\t\n").await?;
    app.shows("Pasted onto 2 initiatives").await?;
    app.cell_shows(BUSES, "Reach", "200–400").await?;
    app.cell_shows(BUSES, "Impact", "1–3").await?;
    app.cell_shows(BUSES, "Effort", "2–4").await?;
    app.cell_shows(BUSES, "RICE", "100").await?;
    // A number, and nothing, take the range away.
    app.cell_shows(ROOFS, "Reach", "7").await?;
    app.cell_shows(ROOFS, "Effort", "").await?;
    app.control('z').await?;
    app.cell_shows(BUSES, "Reach", "3,000 2,000–4,000").await?;
    app.cell_shows(ROOFS, "Effort", "2–6").await?;
    app.go_to_cell(BUSES, "Reach").await?;
    app.paste("50\t3\n60\t400–200\n").await?;
    app.shows("Not taken: “400–200” for impact in line 2")
        .await?;
    app.cell_shows(BUSES, "Reach", "50").await?;
    app.cell_shows(ROOFS, "Reach", "60").await?;
    app.cell_shows(ROOFS, "Effort", "2–6").await?;
    app.no_broken_numbers().await
}

async fn what_is_set_for_several_takes_their_ranges_away(app: &App) -> Result<()> {
    begin(app).await?;
    app.set_cell(BUSES, "Impact", "1–3").await?;
    app.cell_shows(BUSES, "Impact", "1–3").await?;
    app.go_to_cell(BUSES, "Reach").await?;
    app.control('a').await?;
    app.bar_says("3 selected").await?;
    app.choose("Set impact", "0.5 low").await?;
    app.shows("The impact of 3 initiatives is 0.5").await?;
    app.cell_shows(BUSES, "Impact", "0.5").await?;
    app.control('z').await?;
    app.cell_shows(BUSES, "Impact", "1–3").await?;
    app.cell_shows(SCREENS, "Impact", "1").await?;
    app.choose("Set impact", "Empty").await?;
    app.shows("The impact of 3 initiatives is empty").await?;
    app.cell_shows(BUSES, "Impact", "").await?;
    app.cell_shows(BUSES, "RICE", "–").await?;
    // Once more changes nothing, and says how it is.
    app.dismiss_messages().await?;
    app.choose("Set impact", "Empty").await?;
    app.shows("The impact of 3 initiatives is empty").await
}

async fn a_number_on_the_card_takes_the_place_of_a_range(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_cell(ROOFS, "Initiative").await?;
    app.open_card(ROOFS).await?;
    let field = "Effort, person-months";
    app.field(field).await?;
    // What counts of a range stands in the field, and the range beside it.
    app.shows("Range 2–6. A number replaces it.").await?;
    ensure!(app.value(field).await? == "4");
    app.fill(field, "5").await?;
    app.shows_no("Range 2–6").await?;
    app.control('z').await?;
    app.shows("Range 2–6").await?;
    let effort = app.field(field).await?;
    app.type_in(&effort, "").await?;
    app.keys(Key::Backspace).await?;
    app.leave_field().await?;
    app.shows_no("Range 2–6").await?;
    app.go("Priorities").await?;
    app.cell_shows(ROOFS, "Effort", "").await?;
    app.control('z').await?;
    app.cell_shows(ROOFS, "Effort", "2–6").await
}

async fn a_dot_that_is_moved_has_one_number_and_says_so(app: &App) -> Result<()> {
    begin(app).await?;
    // Straight up the effort stays as it is, with its range.
    let from = app.dot_place(ROOFS).await?;
    let top = app.on_matrix("3 massive", "3").await?;
    app.drag(from, (from.0, top.1)).await?;
    app.dot_says(ROOFS, "impact 3 massive, effort 4 person-months")
        .await?;
    app.cell_shows(ROOFS, "Effort", "2–6").await?;
    app.drag(
        app.dot_place(ROOFS).await?,
        app.on_matrix("1 medium", "12").await?,
    )
    .await?;
    app.shows("Effort of Solar roofs is one number now. Its range was 2–6")
        .await?;
    app.cell_shows(ROOFS, "Effort", "12").await?;
    app.press("Undo").await?;
    app.cell_shows(ROOFS, "Effort", "2–6").await?;
    app.dot_says(ROOFS, "impact 3 massive, effort 4 person-months")
        .await?;
    // By keys: from the middle of two levels to the next on that side, and sideways the range of impact stays.
    app.set_cell(ROOFS, "Impact", "1–2").await?;
    app.dot_says(ROOFS, "impact 1.5, effort 4 person-months")
        .await?;
    // It glides there, and is pressed where it comes to rest.
    app.lies_still().await?;
    app.dot(ROOFS).await?.click().await?;
    app.keys(Key::Right).await?;
    app.cell_shows(ROOFS, "Impact", "1–2").await?;
    app.cell_shows(ROOFS, "Effort", "4.25").await?;
    app.keys(Key::Down).await?;
    app.cell_shows(ROOFS, "Impact", "1").await?;
    app.no_broken_numbers().await
}

async fn a_range_is_typed_and_copied_among_the_models(app: &App) -> Result<()> {
    begin(app).await?;
    app.go_to_page("Scoring models").await?;
    app.choose_from(&app.field("Model").await?, "RICE").await?;
    app.cell_shows(ROOFS, "Effort", "2–6").await?;
    app.cell_shows(BUSES, "Reach", "3,000 2,000–4,000").await?;
    app.set_cell(BUSES, "Reach", "10").await?;
    app.cell_shows(BUSES, "Reach", "10").await?;
    app.control('z').await?;
    app.cell_shows(BUSES, "Reach", "3,000 2,000–4,000").await?;
    app.set_cell(SCREENS, "Reach", "100–300").await?;
    app.cell_shows(SCREENS, "Reach", "100–300").await?;
    app.go_to_cell(BUSES, "Reach").await?;
    app.paste("5\t1\n6–8\t2\n").await?;
    app.shows("Pasted 4 values").await?;
    app.go("Priorities").await?;
    app.cell_shows(BUSES, "Reach", "5").await?;
    app.cell_shows(ROOFS, "Reach", "6–8").await
}
