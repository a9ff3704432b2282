//! What holds on every page: nothing dawdles, nothing is cut off, nothing jumps, a finger finds
//! everything, nobody is told to wait for what comes at once, and paper has it all.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;
use whole_app::tour::{PAGES, Stop};
use whole_app::{App, Engine};

whole_app::journeys![
    no_motion_on_any_page_takes_longer_than_a_fifth_of_a_second;
    in [Engine::Chromium] =>
        no_page_is_cut_off_at_any_size,
        no_page_jumps_while_it_comes,
        a_finger_finds_everything_on_every_page_and_dialog,
        nobody_is_told_to_wait_for_what_comes_at_once,
        every_page_is_fit_for_paper,
];

/// How long motion takes, its delay included, by what was worked out for an element; in milliseconds.
const LASTS: &str = r"
    const times = (list) => list.split(',').map((it) => parseFloat(it) * (it.trim().endsWith('ms') ? 1 : 1000));
    const longest = (durations, delays) => {
        const late = times(delays);
        return Math.max(0, ...times(durations).map((it, at) => it > 0 ? it + Math.max(0, late[at % late.length]) : 0));
    };
    // What follows a scrolling hand takes no time of its own.
    const follows = (style) => style.animationTimeline?.startsWith('scroll');
    const lasts = (style) => Math.max(
        longest(style.transitionDuration, style.transitionDelay),
        style.animationName === 'none' || follows(style) ? 0 : longest(style.animationDuration, style.animationDelay));";

/// What may take longer, and why.
const MAY_LAST: &[(&str, &str)] = &[
    (
        ".progress.unknown::before",
        "it goes to and fro for as long as nobody knows how long something takes",
    ),
    (
        r#"[aria-busy="true"] > :is(.fits-columns, .fits-sides)"#,
        "what is found at once never fades: it begins late",
    ),
    (
        "[data-old] tbody",
        "what is drawn at once never fades: it begins late",
    ),
];

async fn no_motion_on_any_page_takes_longer_than_a_fifth_of_a_second(app: &App) -> Result<()> {
    app.open_example().await?;
    let on_page = format!(
        r"{LASTS}
        const parts = (it) => ['::before', '::after'].filter((part) => getComputedStyle(it, part).content !== 'none');
        return [...document.querySelectorAll('*')].flatMap((it) => [null, ...parts(it)].flatMap((part) => {{
            const time = lasts(getComputedStyle(it, part));
            return time > 200 ? [`${{it.tagName}}.${{it.getAttribute('class')}}${{part ?? ''}}: ${{time}} ms`] : [];
        }}))"
    );
    app.tour(async |_| app.script(&on_page).await).await?;

    // What a hand, a wait or an open dialog sets going is in the sheets, which have come by now.
    let in_sheets = format!(
        r"{LASTS}
        const [mayLast] = arguments;
        const probe = document.body.appendChild(document.createElement('div'));
        const found = [];
        let moving = 0;
        const read = (rules, around) => {{
            for (const rule of rules) {{
                const name = rule.selectorText?.includes('&') ? rule.selectorText.replaceAll('&', around) : [around, rule.selectorText].filter(Boolean).join(' ');
                if (rule.style) {{
                    probe.style.cssText = '';
                    for (const part of ['transition', 'animation'].flatMap((it) => ['Property', 'Name', 'Duration', 'Delay', 'Timeline'].map((end) => it + end)))
                        if (rule.style[part]) probe.style[part] = rule.style[part];
                    for (const whole of ['transition', 'animation'])
                        if (rule.style[whole]) probe.style[whole] = rule.style[whole];
                    const time = lasts(getComputedStyle(probe));
                    if (time > 0) moving += 1;
                    if (time > 200 && !mayLast.some((it) => name.endsWith(it))) found.push(`${{name}}: ${{time}} ms`);
                }}
                if (rule.cssRules) read(rule.cssRules, rule.selectorText ? name : around);
            }}
        }};
        for (const sheet of document.styleSheets) read(sheet.cssRules, '');
        probe.remove();
        return [moving, found]"
    );
    let may_last: Vec<&str> = MAY_LAST.iter().map(|(what, _)| *what).collect();
    let (moving, found): (usize, Vec<String>) =
        app.script_with(&in_sheets, vec![json!(may_last)]).await?;
    ensure!(moving > 30, "the sheets move {moving} things alone");
    ensure!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// What reaches over the sides of the window, and words that end at an edge without a sign that they go on.
const CUT_OFF: &str = r"
    const scrolls = (it) => it && (/auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth
        || scrolls(it.parentElement));
    const named = (it) => `${it.tagName}.${it.getAttribute('class')}`;
    const seen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && !it.closest('.visually-hidden, .skip-link, svg');
    const all = [...document.querySelectorAll('body *')].filter(seen);
    const out = all.filter((it) => {
        const { width, left, right } = it.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(it.parentElement);
    }).map((it) => `${named(it)} reaches over the side`);
    if (document.documentElement.scrollWidth > innerWidth) out.push('the page scrolls sideways');

    // How words go on that have no room: with an ellipsis.
    const goesOn = (style) => style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const cut = (box, it) => {
        for (let at = it; at && at !== document.documentElement; at = at.parentElement) {
            const style = getComputedStyle(at), frame = at.getBoundingClientRect();
            // What is there for screen readers alone.
            if (frame.width <= 1 || frame.height <= 1) return null;
            if (goesOn(style)) return null;
            if (/hidden|clip/.test(style.overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1)) return at;
            if (/hidden|clip/.test(style.overflowY) && (box.bottom > frame.bottom + 2 || box.top < frame.top - 2)) return at;
            if (/auto|scroll/.test(style.overflow) && (at.scrollWidth > at.clientWidth || at.scrollHeight > at.clientHeight)) return null;
        }
        return null;
    };
    const range = document.createRange();
    for (const it of all) for (const words of it.childNodes) {
        if (words.nodeType !== Node.TEXT_NODE || !words.data.trim()) continue;
        range.selectNodeContents(words);
        const by = [...range.getClientRects()].map((box) => box.width < 1 ? null : cut(box, it)).find(Boolean);
        if (by) out.push(`“${words.data.trim().slice(0, 40)}” is cut by ${named(by)}`);
    }
    return [...new Set(out)]";

async fn no_page_is_cut_off_at_any_size(app: &App) -> Result<()> {
    app.open_example().await?;
    // A laptop's window at 200 %, a small phone, a wall of screens.
    for size in [(683, 384), (320, 640), (3840, 2160)] {
        app.resize(size).await?;
        let cut_off = async |_: &Stop| -> Result<Vec<String>> {
            let found: Vec<String> = app.script(CUT_OFF).await?;
            let told = found.iter().map(|it| format!("at {size:?}, {it}"));
            Ok(told.collect())
        };
        app.tour(cut_off).await?;
    }
    Ok(())
}

async fn no_page_jumps_while_it_comes(app: &App) -> Result<()> {
    let watch = r"
        window.jumps = [];
        const where = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
        new PerformanceObserver((seen) => {
            for (const jump of seen.getEntries().filter((jump) => !jump.hadRecentInput))
                window.jumps.push(`${jump.value.toFixed(4)} of ` + jump.sources.map((it) =>
                    `${it.node?.className ?? it.node?.nodeName} from ${where(it.previousRect)} to ${where(it.currentRect)}`).join(', '));
        }).observe({ type: 'layout-shift', buffered: true });";
    app.before_every_page(watch).await?;
    app.open_example().await?;
    let jumps = async || -> Result<Vec<String>> {
        app.frames_pass().await?;
        app.script("return window.jumps.splice(0)").await
    };
    // By an address, since what moves in answer to a press is no jump to the browser.
    app.tour(async |_| jumps().await).await?;
    // Opened at once, while the parts of the app are on their way.
    let opened = async |stop: &Stop| -> Result<Vec<String>> {
        app.reload().await?;
        app.go_to_stop(stop).await?;
        jumps().await
    };
    app.tour(opened).await?;
    // And on a phone, where what stands beside something else stands above it.
    app.touch().await?;
    app.resize((390, 844)).await?;
    app.go_to_stop(&PAGES[0]).await?;
    jumps().await?;
    app.tour(async |_| jumps().await).await
}

/// What is smaller than a finger needs, in the dialog that is open, or on the page. What lies where it
/// lies is brought apart by zooming, and a link in a sentence is as high as its line.
const SMALL: &str = r"
    const controls = 'button, a[href], input, select, textarea, summary, [role=gridcell], [role=button], [role=option], [role=tab], [role^=menuitem], [role=slider]';
    const inSentence = (it) => it.matches('a') && [...it.parentElement.childNodes].some((words) => words.nodeType === Node.TEXT_NODE && words.data.trim());
    const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled && !inSentence(it)
        && !it.matches('.skip-link, .dot, .note, .note *, [role=gridcell] input') && !it.closest('.visually-hidden');
    // What lies around a thing that is small to look at takes presses as well.
    const around = (it, part) => {
        const { content, position, width, height } = getComputedStyle(it, part);
        return content !== 'none' && position === 'absolute' ? [parseFloat(width) || 0, parseFloat(height) || 0] : [0, 0];
    };
    const within = document.querySelector('dialog[open]') ?? document;
    return [...within.querySelectorAll(controls)].filter(seen).flatMap((it) => {
        const frame = (it.closest('label') ?? it).getBoundingClientRect();
        const sizes = [[frame.width, frame.height], around(it, '::before'), around(it, '::after')];
        const [width, height] = [0, 1].map((side) => Math.max(...sizes.map((it) => it[side])));
        if (width >= 43.5 && height >= 43.5 || frame.width < 2) return [];
        return [`${(it.getAttribute('aria-label') ?? it.textContent).trim()} (${it.className}): ${Math.round(width)} by ${Math.round(height)}`];
    });";

async fn a_finger_finds_everything_on_every_page_and_dialog(app: &App) -> Result<()> {
    app.resize((390, 844)).await?;
    app.touch().await?;
    app.open_example().await?;
    app.tour(async |_| app.script(SMALL).await).await?;
    let file = app.export().await?;
    app.dismiss_messages().await?;
    let fits = async |what: &str| -> Result<()> {
        app.find_shown("//dialog[@open]").await?;
        app.lies_still().await?;
        let small: Vec<String> = app.script(SMALL).await?;
        ensure!(small.is_empty(), "{what}: {small:#?}");
        app.keys(Key::Escape).await?;
        app.no_dialog().await
    };
    app.go("Vision").await?;
    app.press("Save a version…").await?;
    fits("a new version").await?;
    app.press("Versions").await?;
    fits("the versions").await?;
    app.choose("Workspace:", "Rename this workspace").await?;
    fits("rename the plan").await?;
    app.drop_file("theirs.bullseye.json", &super::grown(&file)?)
        .await?;
    app.shows("What this file would change").await?;
    fits("an import").await?;
    app.drop_file("broken.bullseye.json", "{").await?;
    fits("a file that cannot be read").await?;
    app.keys("?").await?;
    fits("the keys").await
}

async fn nobody_is_told_to_wait_for_what_comes_at_once(app: &App) -> Result<()> {
    // Watched at each frame from a press on. What is a figure of the plan is no wait: how far a key result is,
    // how much of a period is used.
    let watch = r"
        window.waits = [];
        let pressed = 0;
        for (const kind of ['pointerdown', 'keydown', 'hashchange'])
            addEventListener(kind, () => { pressed = performance.now(); }, true);
        const seen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const waits = (it) => it.matches('[role=progressbar]')
            ? !it.hasAttribute('aria-valuenow') || /^(Drawing|Waiting|Fetching)/.test(document.getElementById(it.getAttribute('aria-labelledby'))?.textContent ?? '')
            : it.matches('[aria-busy=true], [data-old]') ? [it, ...it.querySelectorAll('*')].some((one) => !['none', 'saturate(1)'].includes(getComputedStyle(one).filter))
            : true;
        const look = () => {
            requestAnimationFrame(look);
            const after = performance.now() - pressed;
            if (!pressed || after >= 300) return;
            for (const it of document.querySelectorAll('[role=progressbar], [aria-busy=true], [data-old], [class*=spin], [class*=load], [class*=skeleton], #main [role=status]'))
                if (seen(it) && waits(it) && (it.role !== 'status' || /…$/.test(it.innerText.trim())))
                    window.waits.push(`${location.hash}: ${it.className || it.tagName} ${it.innerText.slice(0, 40)} after ${Math.round(after)} ms`);
        };
        addEventListener('DOMContentLoaded', look);";
    app.before_every_page(watch).await?;
    app.open_example().await?;
    let waits = async || -> Result<Vec<String>> {
        app.until("what is pressed to have had its time", async || {
            app.truth("return (window.since ??= performance.now()) + 320 < performance.now() && (delete window.since, true)")
                .await
        })
        .await?;
        app.script("return [...new Set(window.waits.splice(0))]")
            .await
    };
    app.tour(async |_| waits().await).await?;
    let dialog = async |what: &str| -> Result<()> {
        app.find_shown("//dialog[@open]").await?;
        let found = waits().await?;
        ensure!(found.is_empty(), "{what}: {found:#?}");
        app.keys(Key::Escape).await?;
        app.no_dialog().await
    };
    app.keys("?").await?;
    dialog("the keys").await?;
    app.control('k').await?;
    dialog("the palette").await
}

/// What on paper is only there to be pressed or written into.
const TO_PRESS: &str = r"
    const shows = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && it.getBoundingClientRect().width > 2;
    const edged = (it) => {
        const style = getComputedStyle(it);
        return ['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(style[`border${side}Width`]) > 0
            && style[`border${side}Style`] !== 'none' && !/, 0\)$/.test(style[`border${side}Color`]));
    };
    const field = (it) => it.matches('select, textarea, .input, input:not([type=checkbox], [type=radio])');
    return [...document.querySelectorAll('header.header, nav, .button, .icon-button, .number-step, .select > .icon, kbd, select, textarea, input, .input')]
        .filter((it) => shows(it) && (!field(it) || edged(it)) && !it.matches('[type=checkbox], [type=radio]'))
        .map((it) => `${it.tagName}.${it.getAttribute('class')} ${(it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 40)}`)";

async fn every_page_is_fit_for_paper(app: &App) -> Result<()> {
    app.open_example().await?;
    // A4 within its margins of 1.2 cm, at 96 pixels an inch.
    app.resize((703, 1032)).await?;
    app.on_paper().await?;
    let fit = async |stop: &Stop| -> Result<Vec<String>> {
        let print = "dispatchEvent(new Event(arguments[0])); return null";
        app.script_with::<Value>(print, vec![json!("beforeprint")])
            .await?;
        // What stays when the frame of the app and all fields have gone.
        app.shows(stop.words).await?;
        let mut found: Vec<String> = app.script(TO_PRESS).await?;
        // What is written in place reaches a hair into the margin, and its words do not.
        let wide = r"
            const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.visually-hidden, .skip-link');
            return [...document.querySelectorAll('body *')].filter((it) => {
                const { width, height, left, right } = it.getBoundingClientRect();
                return seen(it) && width > 1 && height > 1 && (left < -5 || right > innerWidth + 1);
            }).map((it) => `${it.tagName}.${it.getAttribute('class')} is wider than the sheet`)";
        found.extend(app.script::<Vec<String>>(wide).await?);
        app.picture_page(&format!("paper-{}", stop.name)).await?;
        app.script_with::<Value>(print, vec![json!("afterprint")])
            .await?;
        Ok(found)
    };
    app.tour(fit).await
}
