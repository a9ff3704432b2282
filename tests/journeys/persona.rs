//! One persona, whole: written, grounded, addressed.

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::{By, Key};
use whole_app::{App, Engine};

whole_app::journeys![
    a_persona_is_written_whole_by_keys_and_kept,
    fields_are_added_and_hidden,
    a_proto_persona_says_why_it_is_one,
    a_grounded_persona_looks_different,
    the_page_of_a_persona_leads_to_the_others,
    an_address_of_a_line_leads_to_where_it_shows,
    a_persona_of_a_newer_build_is_only_read,
    the_page_of_a_persona_is_fit_for_every_screen;
    in [Engine::Chromium] => the_bar_of_a_persona_is_one_line_on_a_phone,
];

pub const NADIA: &str = "#/people/persona/example-persona-1";

/// Adds a persona to an empty plan, and opens the page of theirs.
pub async fn open_new(app: &App, name: &str) -> Result<()> {
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
    app.press_shown("//nav//a[normalize-space(.)='Next: Tomasz Lis']")
        .await?;
    app.persona("Tomasz Lis").await?;
    app.shows("This is what the team believes").await?;
    ensure!(app.script::<String>(edge).await? == "dashed");
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
    app.press_shown("//main//a[.='Go to the personas']").await?;
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
    app.press_shown("//nav//a[normalize-space(.)='Next: Tomasz Lis']")
        .await?;
    app.persona("Tomasz Lis").await?;
    Ok(())
}

pub async fn fits_fingers(app: &App, words: &str) -> Result<()> {
    if app.touch().await? {
        app.reload().await?;
        app.shows(words).await?;
        let small = app.too_small_for_a_finger().await?;
        ensure!(small.is_empty(), "{small:#?}");
    }
    Ok(())
}
