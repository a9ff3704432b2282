//! Every primitive by itself, in the gallery of the debug page: the rules of accessibility, and what
//! keys and pointers do.

use anyhow::{Context, Result, ensure};
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
    a_dialog_repeats_what_is_told_while_it_is_open,
    a_slider_is_set_by_keys_and_says_where_it_is,
    a_tooltip_comes_with_the_focus_and_goes_with_escape,
    a_menu_of_a_thing_opens_by_keys_and_gives_the_focus_back,
    a_menu_of_a_thing_opens_under_the_pointer,
    what_stays_pressed_and_what_cannot_be_chosen_look_so,
    a_note_shows_what_is_known_of_it,
    from_right_to_left_nothing_sticks_out;
    in [Engine::Chromium] => every_state_keeps_the_rules_of_accessibility,
];

pub async fn open(app: &App) -> Result<()> {
    app.open().await?;
    app.start_empty().await?;
    app.open_at("#/gallery").await?;
    app.shows("Every primitive, in every state").await
}

/// Puts the focus on the field or control of this name.
pub async fn focus(app: &App, name: &str) -> Result<()> {
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

/// What a slider is at, in numbers and in words, and its bounds.
async fn slider(app: &App) -> Result<(f64, String, f64, f64)> {
    let script = r"
        const it = document.activeElement;
        return [it.valueAsNumber, it.ariaValueText, Number(it.min), Number(it.max)]";
    app.script(script).await
}

async fn slider_is(app: &App, value: f64) -> Result<()> {
    let (now, said, least, most) = slider(app).await?;
    ensure!(now == value, "at {now}, not at {value}");
    ensure!(said == format!("{value} %"), "said as {said}");
    ensure!((least, most) == (0.0, 100.0), "from {least} to {most}");
    let shown = "return document.activeElement.closest('.field').querySelector('.slider-value').textContent";
    let shown: String = app.script(shown).await?;
    ensure!(shown == said, "{shown} stands beside it");
    Ok(())
}

async fn a_slider_is_set_by_keys_and_says_where_it_is(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "Confidence").await?;
    slider_is(app, 70.0).await?;
    for (key, value) in [
        (Key::Right, 75.0),
        (Key::Up, 80.0),
        (Key::Left, 75.0),
        (Key::Down, 70.0),
        (Key::End, 100.0),
        // Its bounds hold.
        (Key::Right, 100.0),
        (Key::PageDown, 90.0),
        (Key::PageUp, 100.0),
        (Key::Home, 0.0),
        (Key::Down, 0.0),
        (Key::PageUp, 10.0),
    ] {
        app.keys(key.clone()).await?;
        slider_is(app, value)
            .await
            .context(format!("after {key:?}"))?;
    }
    let hint = r"
        const ids = document.activeElement.getAttribute('aria-describedby').split(' ');
        return ids.map((id) => document.getElementById(id).textContent).join(' ')";
    ensure!(app.script::<String>(hint).await? == "How sure are you?");
    // One that is disabled is passed over.
    focus(app, "All").await?;
    app.keys(Key::Tab).await?;
    app.has_focus("Vote alone first").await
}

/// The words of the tooltip that shows, and whether they describe what has the focus.
async fn tip(app: &App) -> Result<(String, bool)> {
    let script = r"
        const shown = [...document.querySelectorAll('[role=tooltip]')].filter((it) => it.checkVisibility());
        const ids = (document.activeElement.getAttribute('aria-describedby') ?? '').split(' ');
        return [shown.map((it) => it.textContent).join(), shown.some((it) => ids.includes(it.id))]";
    app.script(script).await
}

async fn a_tooltip_comes_with_the_focus_and_goes_with_escape(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "What shows").await?;
    ensure!(tip(app).await? == (String::new(), false));
    app.keys(Key::Tab).await?;
    app.has_focus("RICE").await?;
    let rice = "The score is reach times impact times confidence, divided by effort.";
    app.until("the tooltip of RICE", async || {
        Ok(tip(app).await? == (rice.to_owned(), true))
    })
    .await?;
    app.keys(Key::Escape).await?;
    app.until("no tooltip", async || Ok(tip(app).await?.0.is_empty()))
        .await?;
    app.has_focus("RICE").await?;
    // It goes with the focus as well, and the next one comes.
    app.keys(Key::Tab).await?;
    app.has_focus("Where the data lives").await?;
    app.until("the tooltip of the next", async || {
        Ok(tip(app).await? == ("Nothing leaves this machine.".to_owned(), true))
    })
    .await?;
    app.shift(Key::Tab).await?;
    app.until("the tooltip of RICE again", async || {
        Ok(tip(app).await? == (rice.to_owned(), true))
    })
    .await
}

/// Waits until the item of these words of the open menu has the focus.
async fn item_has_focus(app: &App, words: &str) -> Result<()> {
    let script = r"
        const it = document.activeElement;
        return !!it.role?.startsWith('menuitem') && it.checkVisibility() && it.querySelector('span').textContent === arguments[0]";
    app.until(
        &format!("the item “{words}” to have the focus"),
        async || app.script_with(script, vec![json!(words)]).await,
    )
    .await
}

async fn no_menu(app: &App) -> Result<()> {
    let none =
        "return ![...document.querySelectorAll('[role=menu]')].some((it) => it.checkVisibility())";
    app.until("no menu to be open", async || app.truth(none).await)
        .await
}

/// Presses the key for menus, which WebDriver has no name for; answers whether the browser was kept
/// from opening its own.
async fn press_menu_key(app: &App) -> Result<bool> {
    let script = r"
        const event = new KeyboardEvent('keydown', { key: 'ContextMenu', bubbles: true, cancelable: true });
        return !document.activeElement.dispatchEvent(event)";
    app.truth(script).await
}

async fn a_menu_of_a_thing_opens_by_keys_and_gives_the_focus_back(app: &App) -> Result<()> {
    open(app).await?;
    for (name, by_menu_key) in [("A note", false), ("Another", true)] {
        focus(app, name).await?;
        if by_menu_key {
            ensure!(press_menu_key(app).await?, "the browser’s menu opens too");
        } else {
            app.shift(Key::F10).await?;
        }
        // It begins at what is chosen.
        item_has_focus(app, "Keep open").await?;
        app.keys(Key::Home).await?;
        item_has_focus(app, "Move up").await?;
        app.keys(Key::Down).await?;
        item_has_focus(app, "Move down").await?;
        app.keys(Key::End).await?;
        item_has_focus(app, "Delete").await?;
        // From the last to the first.
        app.keys(Key::Down).await?;
        item_has_focus(app, "Move up").await?;
        app.keys("k").await?;
        item_has_focus(app, "Keep open").await?;
        app.keys(Key::Escape).await?;
        no_menu(app).await?;
        app.has_focus(name).await?;
    }
    app.shift(Key::F10).await?;
    item_has_focus(app, "Keep open").await?;
    app.keys(Key::Up + Key::Enter).await?;
    app.shows("Chose “Move down”.").await?;
    no_menu(app).await?;
    app.has_focus("Another").await
}

async fn a_menu_of_a_thing_opens_under_the_pointer(app: &App) -> Result<()> {
    open(app).await?;
    focus(app, "A note").await?;
    let words = app
        .find_shown("//p[.='Press here for the menu, or go to one of these by Tab.']")
        .await?;
    words.scroll_into_view().await?;
    let at = app.middle(&words).await?;
    app.press_other_at(at).await?;
    app.item("Move up").await?;
    let near = r"
        const frame = document.querySelector('[role=menu]:popover-open').getBoundingClientRect();
        const [x, y] = arguments;
        return Math.abs(frame.left - x) < 20 && Math.abs(frame.top - y) < 20";
    let near: bool = app
        .script_with(near, vec![json!(at.0), json!(at.1)])
        .await?;
    ensure!(near, "the menu is not where the pointer is");
    app.keys(Key::Down + Key::Escape).await?;
    no_menu(app).await?;
    // And a press elsewhere closes it.
    app.press_other_at(at).await?;
    app.item("Move up").await?;
    app.press_at((at.0, at.1 - 150)).await?;
    no_menu(app).await
}

async fn what_stays_pressed_and_what_cannot_be_chosen_look_so(app: &App) -> Result<()> {
    open(app).await?;
    let look = r"
        const it = document.activeElement, style = getComputedStyle(it);
        return [it.ariaPressed, style.backgroundColor]";
    focus(app, "Pin this").await?;
    let (is, pressed): (String, String) = app.script(look).await?;
    ensure!(is == "true");
    focus(app, "Pin that").await?;
    let (is, loose): (String, String) = app.script(look).await?;
    ensure!(is == "false" && loose != pressed, "both are {loose}");
    app.keys(" ").await?;
    app.until("the second to look like the first", async || {
        Ok(app.script::<(String, String)>(look).await? == ("true".to_owned(), pressed.clone()))
    })
    .await?;

    let opacities = r"
        const words = (label) => [...document.querySelectorAll(`[aria-label='${label}'] input + span`)];
        return [words('View'), words('Old view')].map((all) => all.map((it) => Number(getComputedStyle(it).opacity)))";
    let [can, cannot]: [Vec<f64>; 2] = app.script(opacities).await?;
    ensure!(can == [1.0; 3], "{can:?}");
    ensure!(
        cannot.len() == 2 && cannot.iter().all(|it| *it < 1.0),
        "{cannot:?}"
    );
    Ok(())
}

/// The note of this name: what is read of it, and whether its words can be seen.
async fn note(app: &App, name: &str) -> Result<(String, bool)> {
    let script = r"
        const note = document.getElementById(`note-gallery-${arguments[0]}`);
        return [note.ariaLabel, note.querySelector('.note-text').checkVisibility({ visibilityProperty: true })]";
    app.script_with(script, vec![json!(name)]).await
}

async fn a_note_shows_what_is_known_of_it(app: &App) -> Result<()> {
    open(app).await?;
    let plans = "Plans that people read. Why";
    for (name, said, sees) in [
        ("author", format!("{plans}, by Ana Ruiz"), true),
        ("votes", format!("{plans}, 3 votes"), true),
        (
            "many-votes",
            format!("{plans}, by Bao Nguyen, 12 votes"),
            true,
        ),
        ("faded", plans.to_owned(), false),
        (
            "unsettled",
            format!("{plans}, by Ana Ruiz, 2 versions"),
            true,
        ),
        ("empty", "Empty note. Why".to_owned(), true),
    ] {
        let shown = note(app, name).await?;
        ensure!(
            shown == (said.clone(), sees),
            "{name}: {shown:?}, not {said}"
        );
    }
    let looks = r"
        const note = (name) => document.getElementById(`note-gallery-${name}`);
        const colours = ['yellow', 'rose', 'sky', 'mint', 'lilac', 'stone'].map((it) => getComputedStyle(note(it)).backgroundColor);
        return {
            'six colours': new Set(colours).size === 6,
            'a dot for each vote': note('votes').querySelectorAll('.note-votes > i').length === 3,
            'a number of many': note('many-votes').querySelector('.note-votes').textContent === '12',
            'folded': note('long').querySelector('.note-text').textContent.endsWith('…') && note('long').querySelector('.note-more').checkVisibility(),
            'a ring around the chosen': getComputedStyle(note('chosen')).boxShadow !== getComputedStyle(note('author')).boxShadow,
            'right to left': getComputedStyle(note('right-to-left').querySelector('.note-text')).direction === 'rtl',
            'a dot': note('crowd-1').getBoundingClientRect().width <= 24 && note('swarm-1').getBoundingClientRect().width <= 12,
            'open': note('crowd-4').getBoundingClientRect().width > 100,
        }";
    let looks: Value = app.script(looks).await?;
    for (what, is_so) in looks.as_object().into_iter().flatten() {
        ensure!(is_so == &json!(true), "not so: {what}");
    }
    // A dot says nothing until it is walked to.
    ensure!(!note(app, "crowd-1").await?.1, "a dot has words");
    let previous = "document.getElementById('note-gallery-many-5').focus(); return null";
    app.script::<Value>(previous).await?;
    app.keys(Key::Tab).await?;
    app.until("the dot to open", async || {
        Ok(note(app, "crowd-1").await?.1)
    })
    .await
}

async fn nothing_sticks_out(app: &App) -> Result<()> {
    let out = r"
        const wider = (it) => it.scrollWidth > it.clientWidth + 1;
        return [...document.querySelectorAll('.gallery-all, .specimen')].filter(wider).map((it) => it.innerText.slice(0, 40))";
    let out: Vec<String> = app.script(out).await?;
    ensure!(out.is_empty(), "wider than its place: {out:?}");
    Ok(())
}

async fn from_right_to_left_nothing_sticks_out(app: &App) -> Result<()> {
    open(app).await?;
    nothing_sticks_out(app).await?;
    let fill = "return getComputedStyle(document.querySelector('.slider')).getPropertyValue('--fill').includes('to left')";
    ensure!(!app.truth(fill).await?, "a slider fills from the right");
    app.find_shown("//label[normalize-space(.)='Right to left']")
        .await?
        .click()
        .await?;
    let turned =
        "return getComputedStyle(document.querySelector('.gallery-all')).direction === 'rtl'";
    app.until("the primitives to be turned", async || {
        app.truth(turned).await
    })
    .await?;
    ensure!(app.truth(fill).await?, "a slider fills from the left");
    nothing_sticks_out(app).await
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
