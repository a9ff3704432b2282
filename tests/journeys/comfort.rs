//! What nobody should have to ask for: nothing jumps, nothing is cut off, a finger finds every
//! button, and the system's wishes are heard.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;
use whole_app::{App, Engine, Wish};

whole_app::journeys![
    each_room_has_an_accent_of_its_own;
    in [Engine::Chromium] =>
        nothing_jumps,
        the_theme_follows_the_system_until_one_is_chosen,
        the_strongest_contrast_is_one_whoever_asks_for_it,
        nothing_moves_where_motion_is_unwanted,
        a_finger_finds_every_button,
        a_narrow_page_cuts_nothing_off,
        on_a_wall_no_words_are_tiny,
        paper_has_it_all_and_nothing_to_press,
];

const ROOMS: [&str; 4] = ["People", "Priorities", "Storage", "Vision"];

/// Opens the example, saved and at rest.
async fn open_example(app: &App) -> Result<()> {
    app.open_example().await?;
    app.saved().await
}

async fn each_room_has_an_accent_of_its_own(app: &App) -> Result<()> {
    open_example(app).await?;
    let chosen = "return getComputedStyle(document.querySelector('nav a[aria-current]')).color";
    let mut accents: Vec<String> = Vec::new();
    for room in ROOMS {
        app.go(room).await?;
        app.in_room(room).await?;
        app.lies_still().await?;
        let accent: String = app.script(chosen).await?;
        ensure!(
            !accents.contains(&accent),
            "{room} has the accent of another room: {accent}"
        );
        accents.push(accent);
    }
    Ok(())
}

async fn nothing_jumps(app: &App) -> Result<()> {
    // What moves in answer to a press is no jump; the browser tells the two apart.
    let watch = r"
        window.jumps = [];
        new PerformanceObserver((seen) => {
            for (const jump of seen.getEntries().filter((jump) => !jump.hadRecentInput))
                window.jumps.push(`${jump.value.toFixed(4)} of ` + jump.sources.map((it) =>
                    it.node?.className ?? it.node?.nodeName).join(', '));
        }).observe({ type: 'layout-shift', buffered: true });";
    app.before_every_page(watch).await?;
    app.open().await?;
    app.shows("Start empty").await?;
    nothing_jumped(app, "the welcome").await?;
    open_example(app).await?;
    app.reload().await?;
    app.saved().await?;
    nothing_jumped(app, "opening again").await?;
    for room in ROOMS {
        let enter = "location.hash = `#/${arguments[0].toLowerCase()}`; return null";
        app.script_with::<Value>(enter, vec![json!(room)]).await?;
        app.in_room(room).await?;
        nothing_jumped(app, room).await?;
    }
    Ok(())
}

async fn nothing_jumped(app: &App, when: &str) -> Result<()> {
    app.frames_pass().await?;
    let jumps: Vec<String> = app.script("return window.jumps.splice(0)").await?;
    ensure!(jumps.is_empty(), "{when}: {jumps:?}");
    Ok(())
}

async fn the_theme_follows_the_system_until_one_is_chosen(app: &App) -> Result<()> {
    app.start_empty().await?;
    let light = "return getComputedStyle(document.querySelector('h1')).color.match(/\\d+/g).every((it) => it < 128)";
    for (wish, is_light) in [
        (Wish::Dark, false),
        (Wish::Light, true),
        (Wish::Dark, false),
    ] {
        app.wish(&[wish]).await?;
        app.until(&format!("{wish:?}"), async || {
            Ok(app.truth(light).await? == is_light)
        })
        .await?;
    }
    app.choose("Theme", "Light").await?;
    app.until("the chosen theme", async || app.truth(light).await)
        .await?;
    app.wish(&[Wish::Light]).await?;
    app.wish(&[Wish::Dark]).await?;
    ensure!(app.truth(light).await?, "the system overruled the person");
    Ok(())
}

async fn the_strongest_contrast_is_one_whoever_asks_for_it(app: &App) -> Result<()> {
    open_example(app).await?;
    // The grounds, inks and edges of each room, with the accent of the room's own.
    let colours = r"
        const look = (it) => { const { color, backgroundColor, borderTopColor } = getComputedStyle(it); return `${color} ${backgroundColor} ${borderTopColor}`; };
        return ['body', 'nav [aria-current=page]', '#main h1', '#main section, #main article, #main [role=grid], #main .card'].map((it) => look(document.querySelector(it)))";
    let mut looks: Vec<Vec<Vec<String>>> = Vec::new();
    // As usual, by the system, and by the choice.
    for (wishes, theme) in [
        (&[Wish::Light][..], "light"),
        (&[Wish::Light, Wish::Contrast][..], "system"),
        (&[Wish::Light][..], "contrast"),
    ] {
        app.wish(wishes).await?;
        app.set_quick("bullseye?theme", theme).await?;
        app.reload().await?;
        let mut rooms = Vec::new();
        for room in ROOMS {
            app.go(room).await?;
            app.lies_still().await?;
            rooms.push(app.script(colours).await?);
        }
        looks.push(rooms);
    }
    ensure!(looks[1] == looks[2], "{:?} is not {:?}", looks[1], looks[2]);
    for (usual, strong) in looks[0].iter().zip(&looks[1]) {
        ensure!(usual[0] != strong[0], "the ground is as usual: {usual:?}");
        ensure!(usual[1] != strong[1], "the accent is as usual: {usual:?}");
    }
    Ok(())
}

async fn nothing_moves_where_motion_is_unwanted(app: &App) -> Result<()> {
    // Where motion is welcome the palette rises.
    app.start_empty().await?;
    app.control('k').await?;
    app.until("the palette to rise", async || {
        let rises =
            "const it = document.querySelector('dialog[open]'); return !!it && getComputedStyle(it).animationDuration !== '0s'";
        app.truth(rises).await
    })
    .await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    // What began to move before the wish may end as it began.
    app.until("the page to come to rest", async || {
        Ok(moving(app).await?.is_empty())
    })
    .await?;
    app.wish(&[Wish::Still]).await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    nothing_moves(app, "the palette").await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.add_note("Trains run on sunlight").await?;
    nothing_moves(app, "a note").await?;
    app.press("Delete the note").await?;
    app.button("Undo: delete note").await?;
    nothing_moves(app, "a message").await
}

async fn nothing_moves(app: &App, what: &str) -> Result<()> {
    let moving = moving(app).await?;
    ensure!(moving.is_empty(), "with {what} there moves {moving:?}");
    Ok(())
}

/// What moves just now.
async fn moving(app: &App) -> Result<Vec<String>> {
    app.script(
        r"
        return document.getAnimations()
            .filter((it) => it.effect?.getComputedTiming().duration > 0)
            .map((it) => `${it.transitionProperty ?? it.animationName ?? it.id} of ${it.effect.target?.outerHTML.slice(0, 80)}`)",
    )
    .await
}

async fn a_finger_finds_every_button(app: &App) -> Result<()> {
    app.resize((390, 844)).await?;
    app.touch().await?;
    open_example(app).await?;
    // Notes and dots lie where they lie: zooming brings them apart.
    let small = r"
        const controls = 'button, a[href], input, select, textarea, [role=gridcell]';
        const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled
            && !it.matches('.skip-link, .dot, .note, .note *, [role=gridcell] input') && !it.closest('.visually-hidden');
        return [...document.querySelectorAll(controls)].filter(seen).flatMap((it) => {
            const around = it.closest('label');
            const frame = (around ?? it).getBoundingClientRect();
            // What lies around a thing that is small to look at takes presses as well.
            const before = getComputedStyle(it, '::before');
            const height = Math.max(frame.height, before.position === 'absolute' ? parseFloat(before.height) || 0 : 0);
            const fits = frame.width >= 43.5 && height >= 43.5;
            return fits || frame.width < 2 ? [] : [`${it.getAttribute('aria-label') ?? it.textContent} (${it.className}): ${Math.round(frame.width)} by ${Math.round(frame.height)}`];
        });";
    for room in ROOMS {
        app.go(room).await?;
        app.lies_still().await?;
        let small: Vec<String> = app.script(small).await?;
        ensure!(small.is_empty(), "{room}: {small:#?}");
    }
    // The palette tells a finger of no keys, and has a button that closes it.
    app.control('k').await?;
    app.field("Search or do anything").await?;
    app.lies_still().await?;
    let keys = "return [...document.querySelectorAll('dialog[open] p')].some((it) => it.checkVisibility() && it.textContent.includes('choose'))";
    ensure!(!app.truth(keys).await?, "keys are told of");
    let small: Vec<String> = app.script(small).await?;
    ensure!(small.is_empty(), "the palette: {small:#?}");
    app.press("Close").await?;
    app.no_dialog().await
}

async fn a_narrow_page_cuts_nothing_off(app: &App) -> Result<()> {
    // As wide as a small phone, or a laptop's window at 400 %.
    app.resize((320, 640)).await?;
    open_example(app).await?;
    for room in ROOMS {
        app.go(room).await?;
        nothing_is_cut_off(app, room).await?;
    }
    app.keys("?").await?;
    app.shows("Keyboard shortcuts").await?;
    nothing_is_cut_off(app, "the sheet of shortcuts").await?;
    app.keys(Key::Escape).await?;
    app.no_dialog().await?;
    app.control('k').await?;
    app.field("Search or do anything").await?;
    nothing_is_cut_off(app, "the palette").await?;
    Ok(())
}

/// Nothing reaches over the sides of the window, and no words are cut that cannot be reached.
async fn nothing_is_cut_off(app: &App, screen: &str) -> Result<()> {
    app.lies_still().await?;
    let over = r"
        const scrolls = (it) => it && (/auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth
            || scrolls(it.parentElement));
        const out = [...document.querySelectorAll('body *')].filter((it) => {
            if (!it.checkVisibility({ visibilityProperty: true }) || it.closest('.visually-hidden, .skip-link, svg')) return false;
            const frame = it.getBoundingClientRect();
            return frame.width > 1 && (frame.left < -1 || frame.right > innerWidth + 1) && !scrolls(it.parentElement);
        });
        if (document.documentElement.scrollWidth > innerWidth) out.push(document.documentElement);
        return out.map((it) => `${it.tagName} ${it.className}: ${Math.round(it.getBoundingClientRect().left)} to ${Math.round(it.getBoundingClientRect().right)}`);";
    let over: Vec<String> = app.script(over).await?;
    ensure!(over.is_empty(), "{screen}: {over:#?}");
    Ok(())
}

async fn on_a_wall_no_words_are_tiny(app: &App) -> Result<()> {
    app.resize((1920, 1080)).await?;
    open_example(app).await?;
    app.script::<Value>("document.documentElement.dataset.scale = 'stage'; return null")
        .await?;
    for room in ROOMS {
        app.go(room).await?;
        app.lies_still().await?;
        // Notes have a size of their own, which decides how many have room.
        let tiny = r"
            const least = 0.75 * parseFloat(getComputedStyle(document.documentElement).fontSize) - 0.1;
            return [...document.querySelectorAll('body *')].filter((it) => {
                const says = [...it.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.data.trim());
                if (!says || !it.checkVisibility({ visibilityProperty: true }) || it.closest('.board, .visually-hidden')) return false;
                // Words of no size are only heard.
                const size = parseFloat(getComputedStyle(it).fontSize);
                return size > 0 && size < least;
            }).map((it) => `${it.textContent}: ${getComputedStyle(it).fontSize}`)";
        let tiny: Vec<String> = app.script(tiny).await?;
        ensure!(tiny.is_empty(), "{room}: {tiny:#?}");
    }
    Ok(())
}

async fn paper_has_it_all_and_nothing_to_press(app: &App) -> Result<()> {
    open_example(app).await?;
    app.go("Priorities").await?;
    app.room_shows().await?;
    let rows = "return [...document.querySelectorAll('[role=grid] [role=row]')].filter((it) => it.checkVisibility()).length - 1";
    let all: u32 = app
        .script("return Number(document.querySelector('[role=grid]').ariaRowCount) - 1")
        .await?;
    app.on_paper().await?;
    let print = "dispatchEvent(new Event(arguments[0])); return null";
    app.script_with::<Value>(print, vec![json!("beforeprint")])
        .await?;
    app.until("every row on the paper", async || {
        Ok(app.script::<u32>(rows).await? == all)
    })
    .await?;
    for room in ROOMS {
        app.script_with::<Value>(
            "location.hash = `#/${arguments[0].toLowerCase()}`; return null",
            vec![json!(room)],
        )
        .await?;
        app.in_room(room).await?;
        let pressed = r"
            const shows = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 2;
            return [...document.querySelectorAll('header.header, nav, .button, .icon-button')].filter(shows).map((it) => it.className)";
        let pressed: Vec<String> = app.script(pressed).await?;
        ensure!(
            pressed.is_empty(),
            "{room} has on paper what cannot be pressed there: {pressed:?}"
        );
    }
    Ok(())
}
