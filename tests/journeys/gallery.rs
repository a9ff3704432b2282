//! Every primitive by itself, in the gallery of the debug page: the rules of accessibility, and what
//! keys and pointers do.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use thirtyfour::{By, Key};
use tokio::net::TcpListener;
use whole_app::{App, Engine, Wish, axe};

whole_app::journeys![
    fields_keep_what_is_typed_and_say_why_not,
    one_of_many_is_found_by_typing,
    tabs_trees_and_splitters_are_walked_by_keys,
    a_card_moves_between_columns_by_keys,
    what_opens_over_the_page_gives_the_focus_back,
    a_menu_takes_the_focus_while_a_style_sheet_is_on_its_way,
    a_dialog_repeats_what_is_told_while_it_is_open;
    in [Engine::Chromium] => every_state_keeps_the_rules_of_accessibility,
];

async fn open(app: &App) -> Result<()> {
    app.open().await?;
    app.start_empty().await?;
    app.open_at("#/gallery").await?;
    app.shows("Every primitive, in every state").await
}

/// Puts the focus on the field or control of this name.
async fn focus(app: &App, name: &str) -> Result<()> {
    let script = r"
        const named = (it) => (it.getAttribute('aria-label') ?? it.labels?.[0]?.querySelector('span')?.textContent ?? it.labels?.[0]?.textContent ?? it.textContent).trim();
        const it = [...document.querySelectorAll('.room-gallery :is(input, textarea, select, button, [tabindex])')]
            .find((it) => named(it) === arguments[0] && !it.disabled);
        it?.focus();
        return document.activeElement === it && !!it";
    app.until(&format!("{name} to take the focus"), async || {
        app.script_with(script, vec![json!(name)]).await
    })
    .await
}

/// What the element with the focus holds.
async fn held(app: &App) -> Result<String> {
    app.script("return document.activeElement.value || document.activeElement.textContent")
        .await
}

async fn fields_keep_what_is_typed_and_say_why_not(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "Effort").await?;
    app.keys(Key::Up).await?;
    ensure!(held(app).await? == "6.5", "a step up: {}", held(app).await?);
    app.driver()?
        .execute("document.activeElement.select()", Vec::new())
        .await?;
    app.keys("many" + Key::Tab).await?;
    focus(app, "Effort").await?;
    ensure!(held(app).await? == "many", "what was typed is gone");
    let said = r"
        const field = document.activeElement;
        const words = (field.getAttribute('aria-describedby') ?? '').split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
        return field.getAttribute('aria-invalid') === 'true' && words.includes('number')";
    ensure!(app.truth(said).await?, "no reason is given");
    app.keys(Key::Escape).await?;
    ensure!(held(app).await? == "6.5", "what was kept does not return");
    Ok(())
}

async fn one_of_many_is_found_by_typing(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "Reviewer").await?;
    // Whatever the accents.
    app.keys("emile").await?;
    app.find_shown("//*[@role='option'][contains(., 'Émile Fournier')]")
        .await?;
    app.keys(Key::Down + Key::Enter).await?;
    ensure!(held(app).await? == "Émile Fournier", "{}", held(app).await?);
    app.keys(Key::Down + Key::Down).await?;
    app.keys(Key::Escape).await?;
    ensure!(
        held(app).await? == "Émile Fournier",
        "Escape chose something"
    );
    let options = "return [...document.querySelectorAll('[role=option]')].filter((it) => it.checkVisibility()).length";
    ensure!(
        app.script::<u32>(options).await? == 0,
        "the list stays open"
    );
    Ok(())
}

async fn tabs_trees_and_splitters_are_walked_by_keys(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "What it is").await?;
    app.keys(Key::Right).await?;
    ensure!(held(app).await? == "Who it is for");
    app.shows("People who plan alone, every day.").await?;
    app.keys(Key::End).await?;
    app.shows("Nothing is known yet.").await?;

    let line = "return document.activeElement.textContent.trim()";
    let tree = "//*[@role='tree'][@aria-label='The trace']//*[@role='treeitem'][@tabindex='0']";
    let first = app.find(By::XPath(tree)).await?;
    app.driver()?
        .execute("arguments[0].focus()", vec![first.to_json()?])
        .await?;
    app.keys(Key::Home).await?;
    let open_now = "return document.activeElement.getAttribute('aria-expanded')";
    ensure!(app.script::<String>(open_now).await? == "true");
    app.keys(Key::Left).await?;
    ensure!(
        app.script::<String>(open_now).await? == "false",
        "Left closes it"
    );
    app.keys(Key::Right).await?;
    app.keys(Key::Right).await?;
    let inside: String = app.script(line).await?;
    ensure!(inside.contains("Ana, who plans alone"), "{inside}");

    focus(app, "Width of the list").await?;
    let now = "return Number(document.activeElement.getAttribute('aria-valuenow'))";
    let before: f64 = app.script(now).await?;
    app.keys(Key::Right).await?;
    ensure!(app.script::<f64>(now).await? > before);
    app.keys(Key::Home).await?;
    ensure!((app.script::<f64>(now).await? - 20.0).abs() < 0.5);
    app.keys(Key::Enter).await?;
    ensure!((app.script::<f64>(now).await? - before).abs() < 0.5);
    Ok(())
}

async fn a_card_moves_between_columns_by_keys(app: &App) -> Result<()> {
    open(app).await?;
    let columns = r"
        const board = document.querySelector('[aria-label=Roadmap]');
        return [...board.querySelectorAll('[data-lane]')].map((lane) => lane.querySelectorAll('[data-card]').length)";
    let first =
        "document.querySelector('[aria-label=Roadmap] [data-card] button').focus(); return null";
    app.script::<Value>(first).await?;
    let before: Vec<u32> = app.script(columns).await?;
    ensure!(before.len() == 4, "{before:?}");
    app.keys(" ").await?;
    app.keys(Key::Right).await?;
    app.keys(" ").await?;
    app.until("a card in the next column", async || {
        let now: Vec<u32> = app.script(columns).await?;
        Ok(now[0] + 1 == before[0] && now[1] == before[1] + 1)
    })
    .await?;
    app.says("Next").await?;
    // Escape puts it back.
    app.keys(" ").await?;
    app.keys(Key::Right).await?;
    app.keys(Key::Escape).await?;
    app.until("the card where it was lifted", async || {
        let now: Vec<u32> = app.script(columns).await?;
        Ok(now[1] == before[1] + 1 && now[2] == before[2])
    })
    .await
}

async fn what_opens_over_the_page_gives_the_focus_back(app: &App) -> Result<()> {
    open(app).await?;
    for (opener, inside) in [
        ("Open a dialog", "Add a persona"),
        ("Open a drawer", "An initiative"),
        ("Delete a version", "Delete the version?"),
    ] {
        focus(app, opener).await?;
        app.keys(Key::Enter).await?;
        app.shows(inside).await?;
        let within =
            "return document.querySelector('dialog[open]').contains(document.activeElement)";
        app.until("the focus within it", async || app.truth(within).await)
            .await?;
        app.keys(Key::Escape).await?;
        app.until(&format!("the focus back on {opener}"), async || {
            let closed = "return !document.querySelector('dialog[open]')";
            Ok(app.truth(closed).await? && held(app).await?.trim() == opener)
        })
        .await?;
    }
    Ok(())
}

/// As in the first seconds, when the sheets of the other rooms come. WebKit works out no styles for a focus then.
async fn a_menu_takes_the_focus_while_a_style_sheet_is_on_its_way(app: &App) -> Result<()> {
    open(app).await?;
    // Somebody who answers no one.
    let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let sheet = format!("http://{}/sheet.css", silent.local_addr()?);
    let ask = r"
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = arguments[0];
        document.head.append(link);
        return null";
    app.script_with::<Value>(ask, vec![json!(sheet)]).await?;
    let _asking = silent.accept().await?;
    app.press_named("Workspace: ").await?;
    app.until("an item of the menu to have the focus", async || {
        app.truth("return document.activeElement.role === 'menuitem' || document.activeElement.role === 'menuitemradio'")
            .await
    })
    .await
}

async fn a_dialog_repeats_what_is_told_while_it_is_open(app: &App) -> Result<()> {
    open(app).await?;
    let told = r"
        const regions = [...document.querySelectorAll('dialog[open] > [role=status]')];
        return regions.map((it) => it.textContent.trim())";
    for _ in 0..2 {
        focus(app, "Open a dialog").await?;
        app.keys(Key::Enter).await?;
        app.button("Count").await?;
        let before: Vec<String> = app.script(told).await?;
        ensure!(before == [""], "told before: {before:?}");
        app.press("Count").await?;
        app.until("the dialog to repeat what is told", async || {
            let now: Vec<String> = app.script(told).await?;
            Ok(now == ["There are three personas."])
        })
        .await?;
        app.press("Cancel").await?;
        app.no_dialog().await?;
    }
    Ok(())
}

async fn every_state_keeps_the_rules_of_accessibility(app: &App) -> Result<()> {
    app.wish(&[Wish::Still]).await?;
    open(app).await?;
    for theme in ["light", "dark", "contrast"] {
        app.set_quick("bullseye?theme", theme).await?;
        app.reload().await?;
        app.shows("Every primitive, in every state").await?;
        let found = axe::violations(app).await?;
        ensure!(found.is_empty(), "{theme}: {found}");
    }
    Ok(())
}
