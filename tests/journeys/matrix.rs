//! The matrix of the Priorities room: how its dots look, what lies in one place, selecting several, and
//! where it disagrees with the scores.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    dots_have_the_size_and_the_colour_that_is_chosen,
    dots_show_what_another_model_asks_and_makes,
    more_groups_than_colours_are_others,
    dots_are_selected_by_a_line_around_them,
    dots_are_selected_by_keys_and_one_by_one,
    what_is_selected_on_a_narrow_matrix_is_acted_on_there,
    dots_in_one_place_are_one_with_their_number,
    every_dot_is_reached_by_keys_in_a_crowd,
    who_goes_on_right_after_deleting_a_dot_keeps_the_focus,
    where_scores_and_matrix_disagree_is_said,
    the_matrix_is_fit_for_every_screen,
];

const FOUR: [&str; 4] = [
    "Night buses\t1600\t2\t80\t2",
    "Solar roofs\t1000\t1\t100\t12",
    "Stop screens\t300\t0.5\t50\t3",
    "Fare cap\t200\t0.25\t20\t0.5",
];

const LOOK: &str = "Size and colour of the dots";

async fn begin(app: &App, initiatives: &[impl AsRef<str>]) -> Result<()> {
    app.start_empty().await?;
    app.go("Priorities").await?;
    app.shows("List what you could do").await?;
    let lines: Vec<&str> = initiatives.iter().map(AsRef::as_ref).collect();
    app.paste(&format!("{}\n", lines.join("\n"))).await?;
    app.shows(&format!("Added {} initiative", lines.len()))
        .await
}

/// Waits until the legend says exactly this, each with its number.
async fn legend_is(app: &App, by: &str, keys: &[&str]) -> Result<()> {
    let script = r"
        const list = document.querySelector(`figure ul[aria-label='${arguments[0]}']`);
        return [...list?.querySelectorAll('li') ?? []].map((it) => it.innerText.replace(/\s+/g, ' ').trim())";
    app.until(&format!("{by} to be {keys:?}"), async || {
        let shown: Vec<String> = app.script_with(script, vec![json!(by)]).await?;
        Ok(shown == keys)
    })
    .await
}

/// How wide a dot is.
async fn width(app: &App, initiative: &str) -> Result<f64> {
    app.lies_still().await?;
    Ok(app.dot(initiative).await?.rect().await?.width)
}

/// Chooses in the sheet of how the dots look.
async fn look(app: &App, field: &str, choice: &str) -> Result<()> {
    app.press(LOOK).await?;
    app.choose_from(&app.field(field).await?, choice).await?;
    app.keys(Key::Escape).await?;
    app.has_focus(LOOK).await
}

async fn dots_have_the_size_and_the_colour_that_is_chosen(app: &App) -> Result<()> {
    begin(app, &FOUR).await?;
    app.shows("Larger: more people").await?;
    ensure!(width(app, "Night buses").await? > width(app, "Solar roofs").await?);

    // By keys: the button opens the sheet, and the focus is in its first field.
    app.button(LOOK).await?.send_keys(Key::Enter).await?;
    app.has_focus_by_label("Size by").await?;
    app.choose_from(&app.field("Size by").await?, "Effort")
        .await?;
    app.says("Larger: more effort").await?;
    app.choose_from(&app.field("Colour by").await?, "Confidence")
        .await?;
    app.says("Coloured by confidence").await?;
    app.keys(Key::Escape).await?;
    app.has_focus(LOOK).await?;
    ensure!(width(app, "Night buses").await? < width(app, "Solar roofs").await?);
    let levels = [
        "High, 100 % 1",
        "Medium, from 80 % 1",
        "Low, from 50 % 1",
        "Moonshot, below 50 % 1",
    ];
    legend_is(app, "Colours by confidence", &levels).await?;
    app.dot_says(
        "Solar roofs",
        "impact 1 medium, effort 12 person-months; High, 100 %",
    )
    .await?;
    // Each has a shape of its own: who sees no colours sees these.
    let shapes = r"
        const shape = (it) => getComputedStyle(it, '::before').clipPath;
        const keys = [...document.querySelectorAll('figure ul[aria-label^=Colours] i')].map(shape);
        const dots = [...document.querySelectorAll('figure button[data-id] > i')].map(shape);
        return keys.length === 4 && new Set(keys).size === 4 && dots.length === 4 && dots.every((it) => keys.includes(it))";
    app.until("a shape for each colour", async || app.truth(shapes).await)
        .await?;

    // A confidence that changes changes the colour.
    app.set_cell("Solar roofs", "Confidence", "50").await?;
    app.dot_says(
        "Solar roofs",
        "impact 1 medium, effort 12 person-months; Low, from 50 %",
    )
    .await?;

    app.saved().await?;
    app.reload().await?;
    legend_is(
        app,
        "Colours by confidence",
        &[
            "Medium, from 80 % 1",
            "Low, from 50 % 2",
            "Moonshot, below 50 % 1",
        ],
    )
    .await?;
    app.shows("Larger: more effort").await?;

    // By where a dot lies, and by a number in quarters of what there is.
    look(app, "Colour by", "Quadrant").await?;
    let quadrants = ["Quick wins 1", "Fill-ins 2", "Time sinks 1"];
    legend_is(app, "Colours by quadrant", &quadrants).await?;
    app.set_cell("Stop screens", "Effort", "8").await?;
    let quadrants = ["Quick wins 1", "Fill-ins 1", "Time sinks 2"];
    legend_is(app, "Colours by quadrant", &quadrants).await?;
    look(app, "Colour by", "Reach").await?;
    let quarters = [
        "From 1,600 a quarter 1",
        "1,000 to 1,600 a quarter 1",
        "300 to 1,000 a quarter 1",
        "Below 300 a quarter 1",
    ];
    legend_is(app, "Colours by reach", &quarters).await?;
    look(app, "Size by", "Impact").await?;
    ensure!(width(app, "Night buses").await? > width(app, "Solar roofs").await?);
    look(app, "Colour by", "Nothing").await?;
    look(app, "Size by", "All equal").await?;
    ensure!((width(app, "Night buses").await? - width(app, "Solar roofs").await?).abs() < 0.5);
    app.dot_says("Night buses", "impact 2 high, effort 2 person-months")
        .await
}

async fn dots_show_what_another_model_asks_and_makes(app: &App) -> Result<()> {
    begin(app, &FOUR).await?;
    // Nothing is offered of which no initiative has anything.
    app.press(LOOK).await?;
    let offered = async |field: &str| {
        let script = "return [...arguments[0].options].map((it) => it.textContent)";
        let field = app.field(field).await?;
        app.script_with::<Vec<String>>(script, vec![field.to_json()?])
            .await
    };
    let names = offered("Colour by").await?;
    let is_ice = |name: &String| name == "ICE" || name.starts_with("ICE:");
    ensure!(!names.iter().any(is_ice), "{names:?}");
    app.keys(Key::Escape).await?;
    app.go_to_page("Scoring models").await?;
    app.choose_from(&app.field("Model").await?, "ICE").await?;
    for (name, ease) in [("Night buses", "2"), ("Solar roofs", "9")] {
        app.set_cell(name, "Ease", ease).await?;
    }
    app.choose_from(&app.field("Model").await?, "MoSCoW")
        .await?;
    for (name, priority) in [("Solar roofs", "must"), ("Stop screens", "could")] {
        app.set_cell(name, "Priority", priority).await?;
    }
    app.go("Priorities").await?;
    app.press(LOOK).await?;
    let names = offered("Size by").await?;
    for name in ["ICE: ease", "MoSCoW"] {
        ensure!(names.iter().any(|it| it == name), "{name} in {names:?}");
    }
    // It has no score by ICE yet.
    ensure!(!names.iter().any(|name| name == "ICE"), "{names:?}");
    app.keys(Key::Escape).await?;
    look(app, "Size by", "ICE: ease").await?;
    app.shows("Larger: more ease (ICE)").await?;
    ensure!(width(app, "Night buses").await? < width(app, "Solar roofs").await?);
    look(app, "Colour by", "MoSCoW").await?;
    let priorities = ["Must have 1", "Could have 1", "No priority yet 2"];
    legend_is(app, "Colours by MoSCoW", &priorities).await?;
    app.dot_says(
        "Solar roofs",
        "impact 1 medium, effort 12 person-months; Must have",
    )
    .await?;
    app.saved().await?;
    app.reload().await?;
    legend_is(app, "Colours by MoSCoW", &priorities).await?;
    // What is chosen stays chosen where nothing is left of it.
    app.go_to_page("Scoring models").await?;
    for name in ["Solar roofs", "Stop screens"] {
        app.go_to_cell(name, "Priority").await?;
        app.keys(Key::Delete).await?;
        app.cell_shows(name, "Priority", "").await?;
    }
    app.go("Priorities").await?;
    legend_is(app, "Colours by MoSCoW", &["No priority yet 4"]).await?;
    app.press(LOOK).await?;
    let chosen = "return arguments[0].selectedOptions[0].textContent";
    let field = app.field("Colour by").await?;
    let chosen: String = app.script_with(chosen, vec![field.to_json()?]).await?;
    ensure!(chosen == "MoSCoW", "{chosen}");
    Ok(())
}

async fn more_groups_than_colours_are_others(app: &App) -> Result<()> {
    let name = |at: usize| format!("Line {at:02}");
    let lines: Vec<String> = (1..=11)
        .map(|at| format!("{}\t{at}00\t2\t80\t{at}", name(at)))
        .collect();
    begin(app, &lines).await?;
    look(app, "Colour by", "Owner").await?;
    legend_is(app, "Colours by owner", &["Nobody answers for these 11"]).await?;
    let find = app.field("Find initiatives").await?;
    for at in 1..=11 {
        // In place of what was looked for before.
        find.click().await?;
        app.control('a').await?;
        app.keys(name(at)).await?;
        app.table_lists(&[&name(at)]).await?;
        app.go_to_cell(&name(at), "Initiative").await?;
        // Two of them are of one owner, who comes first.
        let owner = format!("Owner {:02}", at.min(10));
        app.type_in(&app.field("Owner").await?, &owner).await?;
        app.leave_field().await?;
    }
    legend_is(
        app,
        "Colours by owner",
        &[
            "Owner 10 2",
            "Owner 01 1",
            "Owner 02 1",
            "Owner 03 1",
            "Owner 04 1",
            "Owner 05 1",
            "Owner 06 1",
            "Owner 07 1",
            "Other 2",
        ],
    )
    .await
}

/// Draws a line around these dots, with a key held or none.
async fn draw_around(app: &App, initiatives: &[&str], held: Option<Key>) -> Result<()> {
    let mut places = Vec::new();
    for initiative in initiatives {
        places.push(app.dot_place(initiative).await?);
    }
    let ends = |of: fn(&(i64, i64)) -> i64| {
        let all = places.iter().map(of);
        let (least, most) = (all.clone().min(), all.max());
        (
            least.unwrap_or_default() - 26,
            most.unwrap_or_default() + 26,
        )
    };
    let ((left, right), (top, bottom)) = (ends(|it| it.0), ends(|it| it.1));
    let mut hand = app.driver()?.action_chain();
    if let Some(key) = &held {
        hand = hand.key_down(key.value());
    }
    hand = hand.move_to(left, top).click_and_hold();
    for (x, y) in [
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top + 4),
    ] {
        hand = hand.move_to(x, y);
    }
    hand = hand.release();
    if let Some(key) = &held {
        hand = hand.key_up(key.value());
    }
    hand.perform().await?;
    Ok(())
}

async fn dots_are_selected_by_a_line_around_them(app: &App) -> Result<()> {
    begin(app, &FOUR).await?;
    draw_around(app, &["Night buses"], Some(Key::Shift)).await?;
    app.bar_says("1 selected").await?;
    // With Shift it adds.
    draw_around(app, &["Solar roofs"], Some(Key::Shift)).await?;
    app.bar_says("2 selected").await?;
    app.selected_are(&["Night buses", "Solar roofs"]).await?;
    app.says("2 selected").await?;
    let marked = "return document.querySelectorAll('figure button[data-id][data-picked]').length";
    app.until("two dots to be marked", async || {
        Ok(app.script::<u32>(marked).await? == 2)
    })
    .await?;

    // With the tool a drag begins anew; nothing has moved.
    app.press("Select several").await?;
    draw_around(app, &["Stop screens"], None).await?;
    app.bar_says("1 selected").await?;
    app.selected_are(&["Stop screens"]).await?;
    app.dot_says(
        "Stop screens",
        "impact 0.5 low, effort 3 person-months, selected",
    )
    .await?;
    draw_around(app, &["Stop screens", "Fare cap"], Some(Key::Shift)).await?;
    app.bar_says("2 selected").await?;
    // The bar acts on them.
    app.choose("Set impact", "3 massive").await?;
    app.dot_says(
        "Fare cap",
        "impact 3 massive, effort 0.5 person-months, selected",
    )
    .await?;
    app.control('z').await?;
    app.dot_says(
        "Fare cap",
        "impact 0.25 minimal, effort 0.5 person-months, selected",
    )
    .await?;

    // Escape in the middle of a line selects nothing; once more puts the tool away.
    let (x, y) = app.dot_place("Night buses").await?;
    app.dot("Night buses").await?.click().await?;
    app.bar_says("3 selected").await?;
    let hand = app.driver()?.action_chain();
    let hand = hand.move_to(x - 30, y - 30).click_and_hold();
    let hand = hand.move_to(x + 30, y - 30).move_to(x + 30, y + 30);
    hand.send_keys(Key::Escape).release().perform().await?;
    app.bar_says("3 selected").await?;
    app.keys(Key::Escape).await?;
    app.says("A drag moves a dot again").await?;
    app.press("Clear selection").await?;
    app.bar_says("").await
}

async fn dots_are_selected_by_keys_and_one_by_one(app: &App) -> Result<()> {
    begin(app, &FOUR).await?;
    app.dot("Night buses").await?.click().await?;
    app.shift(Key::Enter).await?;
    app.bar_says("1 selected").await?;
    app.has_focus("1, Night buses: impact 2 high, effort 2 person-months, selected")
        .await?;
    app.keys(Key::PageDown).await?;
    app.shift(Key::Enter).await?;
    app.bar_says("2 selected").await?;
    app.selected_are(&["Night buses", "Solar roofs"]).await?;
    app.shift(Key::Enter).await?;
    app.bar_says("1 selected").await?;
    let dot = app.dot("Fare cap").await?;
    app.press_holding(Key::Shift, &dot).await?;
    app.bar_says("2 selected").await?;
    app.selected_are(&["Night buses", "Fare cap"]).await?;
    // A press alone picks one out and leaves the rest.
    app.dot("Stop screens").await?.click().await?;
    app.bar_says("2 selected").await
}

async fn what_is_selected_on_a_narrow_matrix_is_acted_on_there(app: &App) -> Result<()> {
    begin(app, &FOUR).await?;
    if !app.resize((390, 844)).await? {
        return Ok(());
    }
    app.choose_segment("Matrix").await?;
    app.press("Dismiss").await?;
    let dot = app.dot("Night buses").await?;
    app.press_holding(Key::Shift, &dot).await?;
    app.bar_says("1 selected").await?;
    app.choose("Set status", "Planned").await?;
    app.press("Clear selection").await?;
    app.bar_says("").await?;
    let on_dot = "return document.activeElement.matches('figure button[data-id]')";
    app.until("a dot to have the focus", async || app.truth(on_dot).await)
        .await?;
    app.button("Undo: set the status of 1 initiative").await?;
    Ok(())
}

/// So many of one impact, each of a little more effort than the one before, and one far off.
fn crowd(count: usize, from: f64, step: f64) -> Vec<String> {
    let crowd = (0..count).map(|at| {
        let (reach, effort) = (900_000 - at * 10_000, from + step * at as f64);
        format!("Bus {:02}\t{reach}\t2\t80\t{effort:.2}", at + 1)
    });
    let far = std::iter::once("Solar roofs\t10\t0.25\t50\t24".to_owned());
    crowd.chain(far).collect()
}

/// How many dots stand alone, and how many are shown as one with others, the one picked out not counted.
async fn shown(app: &App) -> Result<(u32, u32)> {
    app.lies_still().await?;
    let script = r"
        const heaps = [...document.querySelectorAll('figure button[aria-haspopup=menu][data-lead]')];
        return [document.querySelectorAll('figure button[data-id]').length, heaps.reduce((sum, it) => sum + Number(it.textContent.replace(/[×,]/g, '')), 0)]";
    app.script(script).await
}

async fn dots_in_one_place_are_one_with_their_number(app: &App) -> Result<()> {
    begin(app, &crowd(12, 2.4, 0.1)).await?;
    app.dot_says(
        "Solar roofs",
        "impact 0.25 minimal, effort 24 person-months",
    )
    .await?;
    let (_, together) = shown(app).await?;
    ensure!(together > 5, "{together}");
    // A press lists what lies there; what is chosen is picked out, with the focus, to be moved on.
    let heap = "//figure//button[@data-lead][contains(@aria-label, 'initiatives lie here: Bus ')]";
    app.press_shown(heap).await?;
    let first = app.item("Zoom in here").await?;
    ensure!(first.is_displayed().await?);
    let bus = "//*[@role='menu']//*[@role='menuitem'][contains(., 'Bus ')][2]";
    let bus = app.find_shown(bus).await?;
    let words = bus.text().await?;
    let name = words
        .split_once(", ")
        .map_or("", |(_, name)| name)
        .trim()
        .to_owned();
    bus.click().await?;
    app.until(
        &format!("the dot of {name} to have the focus"),
        async || {
            let focused = "return document.activeElement.getAttribute('aria-label') ?? ''";
            Ok(app
                .script::<String>(focused)
                .await?
                .contains(&format!("{name}: impact")))
        },
    )
    .await?;
    app.keys(Key::Up).await?;
    app.until(&format!("{name} to have moved up"), async || {
        let label = app.dot(&name).await?.attr("aria-label").await?;
        Ok(label.is_some_and(|label| label.contains("impact 3 massive")))
    })
    .await?;
    app.control('z').await?;
    app.until(&format!("{name} to be back"), async || {
        let label = app.dot(&name).await?.attr("aria-label").await?;
        Ok(label.is_some_and(|label| label.contains("impact 2 high")))
    })
    .await?;

    // Zoomed in, fewer are together.
    app.lies_still().await?;
    app.press_shown(heap).await?;
    app.item("Zoom in here").await?.click().await?;
    app.zoom_is("200 %").await?;
    for zoom in ["300 %", "400 %", "600 %", "800 %"] {
        app.keys("+").await?;
        app.zoom_is(zoom).await?;
    }
    app.until("fewer to lie together", async || {
        Ok(shown(app).await?.1 < together / 2)
    })
    .await?;
    app.no_broken_numbers().await
}

async fn every_dot_is_reached_by_keys_in_a_crowd(app: &App) -> Result<()> {
    begin(app, &crowd(60, 3.0, 0.0)).await?;
    app.dot_says(
        "Solar roofs",
        "impact 0.25 minimal, effort 24 person-months",
    )
    .await?;
    app.dot("Solar roofs").await?.click().await?;
    app.keys(Key::Home).await?;
    let focused = "return document.activeElement.getAttribute('aria-label') ?? ''";
    for at in 1..=60 {
        let wanted = format!("Bus {at:02}: impact 2 high");
        app.until(&format!("{wanted} to have the focus"), async || {
            Ok(app.script::<String>(focused).await?.contains(&wanted))
        })
        .await?;
        app.keys(Key::PageDown).await?;
    }
    // Enter on one that lies with others lists them. Each key waits for the dot it led to, as a person does.
    for (key, wanted) in [
        (None, "Solar roofs: "),
        (Some(Key::Home), "Bus 01: "),
        (Some(Key::PageDown), "Bus 02: "),
    ] {
        if let Some(key) = key {
            app.keys(key).await?;
        }
        app.until(&format!("{wanted} to have the focus"), async || {
            Ok(app.script::<String>(focused).await?.contains(wanted))
        })
        .await?;
    }
    let mut listed = false;
    for _ in 0..20 {
        app.keys(Key::Enter).await?;
        listed = app
            .truth("return !!document.querySelector('[role=menu]:popover-open')")
            .await?;
        if listed {
            break;
        }
        app.keys(Key::PageDown).await?;
    }
    ensure!(listed, "nothing is listed");
    app.item("Zoom in here").await?;
    app.keys(Key::Escape).await?;
    app.until("a dot to have the focus", async || {
        Ok(app.script::<String>(focused).await?.contains("Bus "))
    })
    .await
}

async fn who_goes_on_right_after_deleting_a_dot_keeps_the_focus(app: &App) -> Result<()> {
    begin(app, &FOUR).await?;
    app.press_other_at(app.dot_place("Fare cap").await?).await?;
    let delete = app.item("Delete").await?;
    app.frames_take_long().await?;
    delete.click().await?;
    app.table_lists(&["Night buses", "Solar roofs", "Stop screens"])
        .await?;
    app.field("Find initiatives").await?.click().await?;
    app.keys("s").await?;
    app.frames_pass().await?;
    app.keys("olar").await?;
    app.table_lists(&["Solar roofs"]).await
}

async fn where_scores_and_matrix_disagree_is_said(app: &App) -> Result<()> {
    begin(
        app,
        &[
            "Night buses\t8000\t2\t100\t10",
            "Solar roofs\t800\t1\t100\t1",
            "Stop screens\t2000\t2\t100\t10",
            "Fare cap\t200\t1\t100\t1",
            "Quiet hours\t30\t2\t100\t1",
        ],
    )
    .await?;
    const ONE: &str = "Scores and matrix disagree 1";
    app.press(ONE).await?;
    app.shows("A quick win, but 5th of 5 by RICE: it reaches only 30 a quarter.")
        .await?;
    let item = "//*[@role='dialog']//li/button[contains(., 'Quiet hours')]";
    app.press_shown(item).await?;
    const DOT: &str = "5, Quiet hours: impact 2 high, effort 1 person-month";
    app.has_focus(DOT).await?;

    // What is promised below ideas; by keys.
    app.go_to_cell("Stop screens", "Initiative").await?;
    app.choose_from(&app.field("Status").await?, "Planned")
        .await?;
    const TWO: &str = "Scores and matrix disagree 2";
    app.button(TWO).await?.send_keys(Key::Enter).await?;
    app.shows("Planned, but 3rd of 5 by RICE: 2 ideas stand above it.")
        .await?;
    app.until("the first to have the focus", async || {
        app.truth("return document.activeElement.matches('[role=dialog] li > button')")
            .await
    })
    .await?;
    app.keys(Key::Enter).await?;
    app.has_focus("3, Stop screens: impact 2 high, effort 10 person-months")
        .await?;

    // What is mended is not said any more.
    app.set_cell("Quiet hours", "Reach", "3000").await?;
    app.go_to_cell("Stop screens", "Initiative").await?;
    app.choose_from(&app.field("Status").await?, "Idea").await?;
    app.shows("The scores and the matrix agree.").await
}

async fn the_matrix_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("Priorities").await?;
    look(app, "Colour by", "Owner").await?;
    let switch = "const it = [...document.querySelectorAll('.view-switch input')].at(-1); if (it?.checkVisibility()) it.click(); return null";
    let whole = async || {
        app.script::<serde_json::Value>(switch).await?;
        app.find_shown("//figure//ul[starts-with(@aria-label, 'Colours by')]")
            .await?;
        Ok(())
    };
    app.page_is_fit_everywhere("#/priorities", "What comes first?", whole)
        .await
}
