//! One persona, whole: written, weighed, pictured, compared, printed.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key};
use whole_app::{App, Engine};

whole_app::journeys![
    a_persona_is_written_whole_by_keys_and_kept,
    needs_and_pains_are_weighed_and_the_most_pressing_shown_first,
    nothing_moves_under_the_hands_while_the_most_pressing_show_first,
    fields_are_added_and_hidden,
    a_proto_persona_says_why_it_is_one,
    a_grounded_persona_looks_different,
    a_picture_is_made_small_and_what_is_none_is_refused,
    personas_stand_side_by_side,
    a_persona_leaves_as_markdown,
    a_printed_sheet_is_gone_afterwards,
    the_page_of_a_persona_leads_to_the_others,
    an_address_of_a_line_leads_to_where_it_shows,
    a_persona_of_a_newer_build_is_only_read,
    the_page_of_a_persona_is_fit_for_every_screen,
    the_comparison_is_fit_for_every_screen;
    in [Engine::Chromium] => a_persona_fits_a_sheet_of_paper, a_persona_of_many_words_fits_a_sheet_too,
        the_bar_of_a_persona_is_one_line_on_a_phone,
];

const NADIA: &str = "#/people/persona/example-persona-1";

async fn open_new(app: &App, name: &str) -> Result<()> {
    app.start_empty().await?;
    app.go("People").await?;
    app.add_persona(name).await?;
    app.open_persona(name).await
}

async fn a_persona_is_written_whole_by_keys_and_kept(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    app.persona_field("Ada", "Name").await?.click().await?;
    app.has_focus("Name").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Role").await?;
    app.keys("Night nurse").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Quote").await?;
    app.keys("I leave early").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Goal").await?;
    app.keys("Sleep").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Goal").await?;
    app.keys("Be on time").await?;
    app.persona_has("Ada", "Goals", &["Sleep", "Be on time"])
        .await?;
    let lists = [
        ("need", "Need", "Needs"),
        ("pain", "Pain", "Pains"),
        ("behaviour", "Behaviour", "Behaviours"),
        ("tool", "Tool", "Tools"),
        ("frustration", "Frustration", "Frustrations"),
    ];
    for (one, label, many) in lists {
        let add = app.persona_button("Ada", &format!("Add a {one}")).await?;
        app.script_with::<Value>("arguments[0].focus(); return null", vec![add.to_json()?])
            .await?;
        app.keys(Key::Enter).await?;
        app.has_focus(label).await?;
        app.keys(&*format!("A {one}")).await?;
        app.persona_has("Ada", many, &[&format!("A {one}")]).await?;
    }
    app.persona_field("Ada", "Context of use")
        .await?
        .click()
        .await?;
    app.keys("In bed").await?;
    app.persona_field("Ada", "A day").await?.click().await?;
    app.keys("04:00 up").await?;
    app.keys(Key::Enter).await?;
    app.keys("05:00 out").await?;
    app.leave_field().await?;
    app.saved().await?;
    app.reload().await?;
    app.persona_says("Ada", "Role", "Night nurse").await?;
    app.persona_says("Ada", "Quote", "I leave early").await?;
    app.persona_says("Ada", "Context of use", "In bed").await?;
    app.persona_says("Ada", "A day", "04:00 up\n05:00 out")
        .await?;
    for (one, _, many) in lists {
        app.persona_has("Ada", many, &[&format!("A {one}")]).await?;
    }
    // One press takes back one thing.
    app.persona_line("Ada", "A tool").await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Backspace).await?;
    app.leave_field().await?;
    app.persona_has("Ada", "Tools", &[]).await?;
    app.control('z').await?;
    app.persona_has("Ada", "Tools", &["A tool"]).await
}

async fn needs_and_pains_are_weighed_and_the_most_pressing_shown_first(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    app.press("Add a need").await?;
    app.has_focus("Need").await?;
    for need in ["One", "Two", "Three"] {
        app.keys(need).await?;
        app.persona_line("Ada", need).await?;
        app.keys(Key::Enter).await?;
        app.has_focus("Need").await?;
    }
    app.leave_field().await?;
    app.persona_has("Ada", "Needs", &["One", "Two", "Three"])
        .await?;
    app.weigh("Severity", "Two", "Slight").await?;
    app.weigh("Frequency", "Two", "Daily").await?;
    app.weigh("Severity", "Three", "Critical").await?;
    app.weigh("Frequency", "Three", "Daily").await?;
    // Nothing moves until it is asked for.
    app.persona_has("Ada", "Needs", &["One", "Two", "Three"])
        .await?;
    app.press("Needs: most pressing first").await?;
    app.persona_has("Ada", "Needs", &["Three", "Two", "One"])
        .await?;
    app.press("Needs: most pressing first").await?;
    app.persona_has("Ada", "Needs", &["One", "Two", "Three"])
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.persona_has("Ada", "Needs", &["One", "Two", "Three"])
        .await?;
    let chosen = app.field("Severity of “Three”").await?;
    let words = "return arguments[0].selectedOptions[0].textContent";
    let words: String = app.script_with(words, vec![chosen.to_json()?]).await?;
    ensure!(words == "Critical", "{words}");
    app.press("Needs: most pressing first").await?;
    app.persona_has("Ada", "Needs", &["Three", "Two", "One"])
        .await?;
    // A change of weight is one step, and moves what it is about once the list is left.
    app.weigh("Severity", "One", "Critical").await?;
    app.weigh("Frequency", "One", "Daily").await?;
    app.control('z').await?;
    app.control('z').await?;
    let chosen = app.field("Severity of “One”").await?;
    app.until("the weight to be taken back", async || {
        Ok(chosen.prop("value").await?.as_deref() == Some("0"))
    })
    .await
}

async fn nothing_moves_under_the_hands_while_the_most_pressing_show_first(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    app.press("Add a pain").await?;
    app.has_focus("Pain").await?;
    app.keys("Cold" + Key::Enter + "Dark" + Key::Enter + "Late")
        .await?;
    app.leave_field().await?;
    app.persona_has("Ada", "Pains", &["Cold", "Dark", "Late"])
        .await?;
    app.weigh("Severity", "Late", "Critical").await?;
    app.weigh("Frequency", "Late", "Daily").await?;
    app.press("Pains: most pressing first").await?;
    app.persona_has("Ada", "Pains", &["Late", "Cold", "Dark"])
        .await?;
    // A line of its own, at the end.
    app.press("Add a pain").await?;
    app.has_focus("Pain").await?;
    app.keys("No light at the stop").await?;
    app.persona_has(
        "Ada",
        "Pains",
        &["Late", "Cold", "Dark", "No light at the stop"],
    )
    .await?;
    // One below the first, in the middle of the list.
    app.persona_line("Ada", "Late").await?.click().await?;
    app.keys(Key::End + Key::Enter + "Two buses, and a walk" + Key::Enter + "Wet feet")
        .await?;
    let all = [
        "Late",
        "Two buses, and a walk",
        "Wet feet",
        "Cold",
        "Dark",
        "No light at the stop",
    ];
    app.persona_has("Ada", "Pains", &all).await?;
    // Weighed anew, it stays where it is until the list is left.
    app.weigh("Severity", "Dark", "Critical").await?;
    app.weigh("Frequency", "Dark", "Weekly").await?;
    app.persona_line("Ada", "Dark").await?.click().await?;
    app.keys(Key::End + ", and wet").await?;
    app.persona_has(
        "Ada",
        "Pains",
        &[
            "Late",
            "Two buses, and a walk",
            "Wet feet",
            "Cold",
            "Dark, and wet",
            "No light at the stop",
        ],
    )
    .await?;
    app.leave_field().await?;
    let rest = |first: &[&'static str]| {
        let last = [
            "Two buses, and a walk",
            "Wet feet",
            "Cold",
            "No light at the stop",
        ];
        [first, &last].concat()
    };
    app.persona_has("Ada", "Pains", &rest(&["Late", "Dark, and wet"]))
        .await?;
    // The line above has the focus after an empty one is taken away, and keeps it.
    app.persona_line("Ada", "Wet feet").await?.click().await?;
    app.control('a').await?;
    app.keys(Key::Backspace + Key::Backspace + "!").await?;
    app.persona_has(
        "Ada",
        "Pains",
        &[
            "Late",
            "Dark, and wet",
            "Two buses, and a walk!",
            "Cold",
            "No light at the stop",
        ],
    )
    .await
}

async fn fields_are_added_and_hidden(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    // One that was only begun leaves no trace.
    app.press("Add a field of your own").await?;
    app.has_focus("Name of the field").await?;
    app.leave_field().await?;
    app.until("the empty field to go", async || {
        app.truth("return !document.querySelector('section[aria-label=\"Own fields\"] li')")
            .await
    })
    .await?;
    app.press("Add a field of your own").await?;
    app.has_focus("Name of the field").await?;
    app.keys("Shift").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Shift").await?;
    app.keys("Two nights").await?;
    app.leave_field().await?;
    app.saved().await?;
    app.reload().await?;
    app.persona_says("Ada", "Shift", "Two nights").await?;
    app.fill("Name of the field", "Shifts").await?;
    app.persona_says("Ada", "Shifts", "Two nights").await?;
    app.choose("More about Shifts", "Delete").await?;
    app.shows("Shifts is deleted").await?;
    app.press("Undo").await?;
    app.persona_says("Ada", "Shifts", "Two nights").await?;
    own_fields_are_moved(app).await?;

    app.press("Fields").await?;
    // What opens is pressed when it holds still.
    app.lies_still().await?;
    let choice = |words: &str| By::XPath(format!("//label[normalize-space(.)='{words}']/input"));
    // It is as tall as what it holds.
    let taller = r"
        const sheet = document.querySelector('.popover:popover-open');
        const held = document.createRange();
        held.selectNodeContents(sheet);
        const style = getComputedStyle(sheet);
        return sheet.getBoundingClientRect().height - held.getBoundingClientRect().height
            - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)";
    let taller: f64 = app.script(taller).await?;
    ensure!(taller.abs() < 3.0, "taller by {taller} pixels");
    for words in ["Quote", "Pains", "Tools"] {
        app.find(choice(words)).await?.click().await?;
        app.lies_still().await?;
    }
    app.keys(Key::Escape).await?;
    app.button("Fields, 3 hidden").await?;
    for gone in ["Pains", "Tools"] {
        let path = By::XPath(format!("//article//h3[.='{gone}']"));
        let heading = app.driver()?.find(path).await?;
        ensure!(!heading.is_displayed().await?, "{gone} shows");
    }
    app.saved().await?;
    // The card does without them, too.
    app.go("People").await?;
    app.persona("Ada").await?;
    let shown = r"
        const shown = (it) => it.checkVisibility();
        return [...document.querySelectorAll('article h3')].filter(shown).map((it) => it.textContent)";
    app.until("the card without pains", async || {
        Ok(app.script::<Vec<String>>(shown).await? == ["Goals", "Needs"])
    })
    .await?;
    // Enter goes on past what is hidden.
    app.persona_field("Ada", "Role").await?.click().await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Goal").await?;
    app.leave_field().await?;
    app.open_persona("Ada").await?;
    app.press("Fields, 3 hidden").await?;
    app.lies_still().await?;
    app.find(choice("Pains")).await?.click().await?;
    app.keys(Key::Escape).await?;
    app.find_shown("//article//h3[.='Pains']").await?;
    app.control('z').await?;
    app.button("Fields, 3 hidden").await?;
    Ok(())
}

/// Ada has a field “Shifts”, and is given another.
async fn own_fields_are_moved(app: &App) -> Result<()> {
    app.press("Add a field of your own").await?;
    app.has_focus("Name of the field").await?;
    app.keys("Way").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Way").await?;
    app.keys("By bus").await?;
    let are = async |wanted: &[&str]| {
        let names = "return [...document.querySelectorAll('section[aria-label=\"Own fields\"] li > label:first-child textarea')].map((it) => it.value)";
        app.until(&format!("the fields {wanted:?}"), async || {
            Ok(app.script::<Vec<String>>(names).await? == wanted)
        })
        .await
    };
    are(&["Shifts", "Way"]).await?;
    app.driver()?
        .action_chain()
        .key_down(Key::Alt)
        .send_keys(Key::Up)
        .key_up(Key::Alt)
        .perform()
        .await?;
    are(&["Way", "Shifts"]).await?;
    app.says("Way moved to position 1 of 2").await?;
    // The focus and the caret go with it.
    app.keys("!").await?;
    app.persona_says("Ada", "Way", "By bus!").await?;
    app.choose("More about Way", "Move down").await?;
    are(&["Shifts", "Way"]).await?;
    app.leave_field().await?;
    app.saved().await?;
    app.reload().await?;
    are(&["Shifts", "Way"]).await
}

async fn a_proto_persona_says_why_it_is_one(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    app.shows("Proto-persona").await?;
    app.shows("no need and no pain is written down").await?;
    app.press("Add a need").await?;
    app.has_focus("Need").await?;
    app.keys("To know").await?;
    app.leave_field().await?;
    app.shows("no evidence is linked to them").await
}

async fn a_grounded_persona_looks_different(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go("People").await?;
    let standing = |name: &str, words: &str| {
        format!(
            "//article[@aria-labelledby=//h2[normalize-space(.)='{name}']/@id]//p[normalize-space(.)='{words}']"
        )
    };
    app.find_shown(standing("Nadia Osei", "Grounded on 9 pieces"))
        .await?;
    app.find_shown(standing("Hal Whitlock", "Proto-persona no evidence yet"))
        .await?;
    app.open_persona("Nadia Osei").await?;
    app.shows("It rests on 9 pieces of evidence").await?;
    let edge = "return getComputedStyle(document.querySelector('main article')).borderTopStyle";
    ensure!(app.script::<String>(edge).await? == "solid");
    app.find_shown("//nav//a[normalize-space(.)='Next: Tomasz Lis']")
        .await?
        .click()
        .await?;
    app.persona("Tomasz Lis").await?;
    app.shows("This is what the team believes").await?;
    ensure!(app.script::<String>(edge).await? == "dashed");
    Ok(())
}

/// A picture of 900 by 600 that no quality makes small at once: noise.
const NOISE: &str = r"
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [900, 600];
    const context = canvas.getContext('2d');
    const noise = context.createImageData(900, 600);
    noise.data.forEach((_, at) => { noise.data[at] = at % 4 === 3 ? 255 : (at * 2654435761 >>> 7) & 255; });
    context.putImageData(noise, 0, 0);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));";

/// The head of a PNG that says that it has 400 megapixels.
const BOMB: &str = r"
    const bytes = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20, 8, 6, 0, 0, 0]);
    return new Blob([bytes]);";

async fn a_picture_is_made_small_and_what_is_none_is_refused(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    let refused = [
        (
            "return '<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>'",
            "An SVG or a web page can carry scripts",
        ),
        (BOMB, "This picture has 400 megapixels"),
        ("return 'just words'", "This file is not a picture"),
        (
            "return new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9])",
            "The browser cannot read this picture",
        ),
    ];
    for (make, words) in refused {
        app.give_picture(make, "ada.png", false).await?;
        app.shows(words).await?;
        ensure!(app.picture_of_persona().await?.is_empty(), "{words}");
    }
    app.give_picture(NOISE, "ada.png", false).await?;
    app.until("the picture", async || {
        Ok(app.picture_of_persona().await?.starts_with("data:image/"))
    })
    .await?;
    app.shows_no("The browser cannot read this picture").await?;
    let url = app.picture_of_persona().await?;
    ensure!(url.len() <= 24 * 1024, "{} bytes", url.len());
    let side = "return document.querySelector('main article img').naturalWidth === document.querySelector('main article img').naturalHeight";
    app.until("a square", async || app.truth(side).await)
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.persona("Ada").await?;
    ensure!(app.picture_of_persona().await? == url);
    app.press("Remove the picture").await?;
    app.shows("The picture is removed").await?;
    ensure!(app.picture_of_persona().await?.is_empty());
    app.press("Undo").await?;
    app.until("the picture again", async || {
        Ok(app.picture_of_persona().await? == url)
    })
    .await?;
    // Dropped on the face, it is no plan to be opened.
    app.press("Remove the picture").await?;
    app.give_picture(NOISE, "ada.png", true).await?;
    app.until("what was dropped", async || {
        Ok(!app.picture_of_persona().await?.is_empty())
    })
    .await?;
    app.no_dialog().await?;
    app.go("People").await?;
    app.persona("Ada").await?;
    ensure!(!app.picture_of_persona().await?.is_empty(), "on the card");
    Ok(())
}

async fn columns_are(app: &App, names: &[&str]) -> Result<()> {
    let script =
        "return [...document.querySelectorAll('main thead th')].map((it) => it.textContent.trim())";
    app.until(&format!("the columns {names:?}"), async || {
        Ok(app.script::<Vec<String>>(script).await? == names)
    })
    .await
}

async fn personas_stand_side_by_side(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.visit("#/people/persona").await?;
    app.shows("It takes two to compare").await?;
    app.open_example().await?;
    app.go("People").await?;
    app.find_shown("//a[normalize-space(.)='Side by side']")
        .await?
        .click()
        .await?;
    app.shows("Personas side by side").await?;
    columns_are(app, &["Nadia Osei", "Tomasz Lis", "Ines Duarte"]).await?;
    let choice = |name: &str| format!("//label[normalize-space(.)='{name}']/input");
    app.find_shown(choice("Tomasz Lis")).await?.click().await?;
    columns_are(app, &["Nadia Osei", "Ines Duarte"]).await?;
    app.find_shown(choice("Astrid Berg")).await?.click().await?;
    app.find_shown(choice("Hal Whitlock"))
        .await?
        .click()
        .await?;
    let four = ["Nadia Osei", "Ines Duarte", "Astrid Berg", "Hal Whitlock"];
    columns_are(app, &four).await?;
    // They stand so the next time, too.
    app.reload().await?;
    columns_are(app, &four).await?;
    let fifth = app.find_shown(choice("Oliver Hahn")).await?;
    ensure!(!fifth.is_enabled().await?, "a fifth can be chosen");
    let needs = "//table//tr[th[.='Needs']]/td[1][contains(., 'To know before she gets up whether the 04:52 will run') and contains(., 'Critical, daily')]";
    app.find_shown(needs).await?;
    for name in ["Ines Duarte", "Astrid Berg", "Hal Whitlock"] {
        app.find_shown(choice(name)).await?.click().await?;
    }
    app.shows("Choose two at least.").await?;
    app.find_shown(choice("Oliver Hahn")).await?.click().await?;
    columns_are(app, &["Nadia Osei", "Oliver Hahn"]).await?;
    app.find_shown("//th//a[.='Oliver Hahn']")
        .await?
        .click()
        .await?;
    app.persona("Oliver Hahn").await?;
    Ok(())
}

async fn a_persona_leaves_as_markdown(app: &App) -> Result<()> {
    app.open_example().await?;
    app.visit(NADIA).await?;
    app.persona("Nadia Osei").await?;
    app.expect_file().await?;
    app.press("Save as Markdown").await?;
    let file = app.saved_file().await?;
    app.shows("lumen-transit-nadia-osei.md is in your downloads")
        .await?;
    let lines: Vec<&str> = file.lines().collect();
    for line in [
        "# Nadia Osei",
        "## Who they are",
        "- **Role:** Nurse on rotating shifts, two buses each way, no car",
        "- **Kind:** Primary",
        "## Needs",
        "## Behaviours",
        "## What was said and seen",
        "- **Shifts:** Two early, two late, two nights, three off",
    ] {
        ensure!(lines.contains(&line), "“{line}” is not in\n{file}");
    }
    let catch = r"
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.copied = text; } } });
        window.print = () => { window.printed = document.querySelector('#persona-paper')?.textContent; };
        return null";
    app.script::<Value>(catch).await?;
    app.press("Copy as Markdown").await?;
    app.shows("The persona is copied as Markdown").await?;
    ensure!(app.script::<String>("return window.copied").await? == file);
    app.press("Print").await?;
    app.until("the sheet to be printed", async || {
        app.truth("return window.printed === 'Nadia Osei'").await
    })
    .await
}

async fn a_printed_sheet_is_gone_afterwards(app: &App) -> Result<()> {
    app.open_example().await?;
    app.visit(NADIA).await?;
    app.persona("Nadia Osei").await?;
    // A dialog that is closed without printing, as the browser tells of it.
    let cancelled = r"
        window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            window.sheets = document.querySelectorAll('.persona-paper').length;
            dispatchEvent(new Event('afterprint'));
        };
        return null";
    app.script::<Value>(cancelled).await?;
    app.press("Print").await?;
    let sheets = app
        .wait_for("the dialog", async || {
            app.script::<Option<usize>>("return window.sheets ?? null")
                .await
        })
        .await?;
    ensure!(sheets == 1, "{sheets} sheets in the dialog");
    let count = "return document.querySelectorAll('.persona-paper').length";
    let left: usize = app.script(count).await?;
    ensure!(left == 0, "{left} sheets are left");

    // The same by the browser's own command.
    let printed = r"
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
        return null";
    app.script::<Value>(printed).await?;
    let left: usize = app.script(count).await?;
    ensure!(left == 0, "{left} sheets are left");
    Ok(())
}

async fn the_page_of_a_persona_leads_to_the_others(app: &App) -> Result<()> {
    app.open_example().await?;
    app.visit(NADIA).await?;
    app.persona("Nadia Osei").await?;
    // The page is of one of the personas, and has no way of its own among the pages.
    let marked = "return [...document.querySelectorAll('nav[aria-label=\"Pages about people\"] [aria-current]')].map((it) => `${it.textContent}: ${it.getAttribute('aria-current')}`)";
    let marked: Vec<String> = app.script(marked).await?;
    ensure!(marked == ["Personas: true"], "{marked:?}");
    app.choose("More about Nadia Osei", "Duplicate").await?;
    app.persona("Nadia Osei (copy)").await?;
    app.choose("More about Nadia Osei (copy)", "Delete").await?;
    app.shows("Nadia Osei (copy) is deleted").await?;
    app.shows("Who is it for?").await?;
    app.press("Undo").await?;
    app.persona("Nadia Osei (copy)").await?;
    app.visit("#/people/persona/nobody").await?;
    app.shows("This persona is not in the plan any more")
        .await?;
    app.find_shown("//main//a[.='Go to the personas']")
        .await?
        .click()
        .await?;
    app.shows("Who is it for?").await
}

async fn an_address_of_a_line_leads_to_where_it_shows(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    for (add, label, text) in [
        ("Add a pain", "Pain", "The last bus"),
        ("Add a tool", "Tool", "A radio"),
    ] {
        app.press(add).await?;
        app.has_focus(label).await?;
        app.keys(text).await?;
        app.leave_field().await?;
    }
    app.saved().await?;
    let id = async |text: &str| -> Result<String> {
        let line = app.persona_line("Ada", text).await?;
        let id = "return arguments[0].closest('li').dataset.id";
        app.script_with(id, vec![line.to_json()?]).await
    };
    let (pain, tool) = (id("The last bus").await?, id("A radio").await?);
    // On the card, where the card has it.
    app.visit(&format!("#/people/{pain}")).await?;
    app.shows("Who is it for?").await?;
    app.has_focus("Pain").await?;
    // What no card has is on the page of the persona.
    app.visit(&format!("#/people/{tool}")).await?;
    app.shows("One persona, whole").await?;
    app.has_focus("Tool").await?;
    // The line can go; the page stays.
    app.control('a').await?;
    app.keys(Key::Backspace + Key::Backspace).await?;
    app.persona_has("Ada", "Tools", &[]).await?;
    app.press("Fields").await?;
    app.lies_still().await?;
    app.find(By::XPath("//label[normalize-space(.)='Pains']/input"))
        .await?
        .click()
        .await?;
    app.keys(Key::Escape).await?;
    app.button("Fields, 1 hidden").await?;
    app.visit(&format!("#/people/{pain}")).await?;
    app.shows("Pains are hidden here").await?;
    app.persona("Ada").await?;
    app.visit("#/people/nobody").await?;
    app.shows("This persona is not in the plan any more").await
}

async fn a_persona_of_a_newer_build_is_only_read(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    app.press("Add a need").await?;
    app.has_focus("Need").await?;
    app.keys("To know").await?;
    app.leave_field().await?;
    let address: String = app.script("return location.hash").await?;
    app.as_of_a_newer_build().await?;
    app.open_at(&address).await?;
    app.shows("Nothing can be changed here").await?;
    app.persona_field("Ada", "Name").await?.click().await?;
    app.keys("!").await?;
    app.persona_says("Ada", "Name", "Ada").await?;
    let severity = app.field("Severity of “To know”").await?;
    ensure!(!severity.is_enabled().await?, "it can be weighed");
    for path in [
        "//article//button[contains(@aria-label, 'Add')]",
        "//input[@type='file']",
    ] {
        ensure!(
            app.driver()?.find_all(By::XPath(path)).await?.is_empty(),
            "{path}"
        );
    }
    Ok(())
}

async fn the_page_of_a_persona_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    app.page_is_fit_everywhere(NADIA, "It rests on 9 pieces", async || Ok(()))
        .await?;
    fits_fingers(app, "It rests on 9 pieces").await
}

async fn the_bar_of_a_persona_is_one_line_on_a_phone(app: &App) -> Result<()> {
    app.open_example().await?;
    app.resize((390, 844)).await?;
    app.visit(NADIA).await?;
    app.persona("Nadia Osei").await?;
    // Every button of it stands on the same line.
    let lines = r"
        const shows = (it) => it.checkVisibility({ visibilityProperty: true });
        const all = [...document.querySelectorAll('nav[aria-label=Personas] a, .whole-bar [role=group] button')];
        return new Set(all.filter(shows).map((it) => Math.round(it.getBoundingClientRect().bottom))).size";
    let lines: usize = app.script(lines).await?;
    ensure!(lines == 1, "{lines} lines");
    app.expect_file().await?;
    app.choose("Copy, save or print", "Save as Markdown")
        .await?;
    ensure!(app.saved_file().await?.contains("# Nadia Osei"));
    app.find_shown("//nav//a[normalize-space(.)='Next: Tomasz Lis']")
        .await?
        .click()
        .await?;
    app.persona("Tomasz Lis").await?;
    Ok(())
}

async fn the_comparison_is_fit_for_every_screen(app: &App) -> Result<()> {
    app.open_example().await?;
    app.page_is_fit_everywhere("#/people/persona", "Whom to compare", async || Ok(()))
        .await?;
    fits_fingers(app, "Whom to compare").await
}

async fn fits_fingers(app: &App, words: &str) -> Result<()> {
    if app.touch().await? {
        app.reload().await?;
        app.shows(words).await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}

async fn a_persona_fits_a_sheet_of_paper(app: &App) -> Result<()> {
    app.open_example().await?;
    app.visit(NADIA).await?;
    app.persona("Nadia Osei").await?;
    let pages = app.pages_of_paper().await?;
    ensure!(pages == 1, "{pages} pages");
    // A4 within its margins of 1.2 cm, at 96 pixels an inch.
    app.resize((703, 1032)).await?;
    app.on_paper().await?;
    let print = "dispatchEvent(new Event(arguments[0])); return null";
    app.script_with::<Value>(print, vec![json!("beforeprint")])
        .await?;
    app.find_shown("//article[@aria-labelledby='persona-paper']//h3[.='Needs']")
        .await?;
    app.picture_page("persona-paper").await?;
    let height: u32 = app
        .script("return document.documentElement.scrollHeight")
        .await?;
    ensure!(height <= 1032, "{height} pixels are more than a sheet has");
    let pressed = r"
        const shows = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 2;
        return [...document.querySelectorAll('header.header, nav, button, select, textarea')].filter(shows).map((it) => it.className)";
    let pressed: Vec<String> = app.script(pressed).await?;
    ensure!(pressed.is_empty(), "on paper: {pressed:?}");
    Ok(())
}

async fn a_persona_of_many_words_fits_a_sheet_too(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    let sentence = "The board at the stop says four minutes, and then it says four minutes again";
    let lines = |what: &str| {
        let lines = (1..=30).map(|at| format!("{what} {at}: {sentence}, {sentence}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    for one in ["goal", "need", "pain", "behaviour", "tool", "frustration"] {
        app.press(&format!("Add a {one}")).await?;
        app.has_focus(&format!("{}{}", one[..1].to_uppercase(), &one[1..]))
            .await?;
        app.paste(&lines(one)).await?;
        app.leave_field().await?;
    }
    for field in ["Context of use", "A day"] {
        app.persona_field("Ada", field).await?.click().await?;
        let insert = "document.execCommand('insertText', false, arguments[0]); return null";
        app.script_with::<Value>(insert, vec![json!(lines("At"))])
            .await?;
        app.leave_field().await?;
    }
    app.saved().await?;
    let pages = app.pages_of_paper().await?;
    ensure!(pages == 1, "{pages} pages");
    // What is left out is told.
    app.resize((703, 1032)).await?;
    app.on_paper().await?;
    let print = "dispatchEvent(new Event(arguments[0])); return null";
    app.script_with::<Value>(print, vec![json!("beforeprint")])
        .await?;
    app.find_shown("//article[@aria-labelledby='persona-paper']//section[@data-section='needs']//li[starts-with(normalize-space(.), 'and ') and contains(., ' more')]")
        .await?;
    app.picture_page("persona-paper-long").await?;
    Ok(())
}
