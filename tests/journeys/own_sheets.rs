//! What a page shows is styled by the sheets that come with it: those of other parts, which are fetched ahead, do
//! not hold until the part shows, and would change nothing on the page if they did.

use anyhow::{Result, ensure};
use serde_json::json;
use whole_app::App;
use whole_app::tour::{PAGES, Stop};

whole_app::journeys![no_page_waits_for_the_style_of_another];

/// What of the page a rule in the given sheets is about, whatever is hovered, pressed or focused.
const STYLED_BY: &str = r"
    const found = [];
    const parts = (list) => {
        const all = ['']; let depth = 0;
        for (const letter of list) {
            depth += '(['.includes(letter) - ')]'.includes(letter);
            if (letter === ',' && depth === 0) all.push(''); else all[all.length - 1] += letter;
        }
        return all.map((it) => it.trim());
    };
    const at_any_time = (selector) => selector
        .replace(/::?(before|after|placeholder|selection|marker|backdrop|-webkit-[\w-]+|-moz-[\w-]+|file-selector-button|details-content)\b/g, '')
        .replace(/:(hover|active|focus-visible|focus-within|focus|disabled|enabled|checked|indeterminate|popover-open|open)\b/g, ':is(*)');
    const first = (selector) => {
        const whole = parts(at_any_time(selector)).map((it) => it === '' || /[\s>+~]$/.test(it) ? `${it} *` : it).join(', ');
        try { return document.querySelector(whole); } catch { return { localName: 'no selector that this browser reads', className: '' }; }
    };
    const read = (rules, around, name) => {
        for (const rule of rules) {
            let own = around;
            if (rule.selectorText !== undefined) {
                const each = (it) => it.includes('&') ? it.replaceAll('&', `:is(${around})`) : `:is(${around}) ${it}`;
                own = around ? parts(rule.selectorText).map(each).join(', ') : rule.selectorText;
            }
            const says = rule.style?.length > 0 && rule.constructor.name !== 'CSSFontFaceRule';
            const element = says && own ? first(own) : null;
            if (element) found.push(`${name}: ${own} is about ${element.localName}.${element.getAttribute?.('class') ?? ''}`);
            if (rule.cssRules && rule.constructor.name !== 'CSSKeyframesRule') read(rule.cssRules, own && at_any_time(own), name);
        }
    };";

/// What sheets that do not hold yet would change, and how many there are.
async fn waiting(app: &App) -> Result<(Vec<String>, usize)> {
    let script = format!(
        r"{STYLED_BY}
        const waiting = [...document.querySelectorAll('link[data-part]')].filter((it) => it.media === 'not all');
        for (const link of waiting) read(link.sheet.cssRules, '', link.href.split('/').pop().split('-')[0]);
        return [found, waiting.length]"
    );
    app.script(&script).await
}

/// Opens a page as the first of a visit, and waits for all that is fetched ahead.
async fn first_of_a_visit(app: &App, stop: &Stop) -> Result<()> {
    app.script_with::<Option<()>>(
        "location.hash = arguments[0]; return null",
        vec![json!(stop.address)],
    )
    .await?;
    app.reload().await?;
    app.go_to_stop(stop).await?;
    app.until("the sheets of every part to be here", async || {
        app.script("return [...document.querySelectorAll('link[data-part]')].every((it) => !it.hasAttribute('disabled') && it.sheet)").await
    })
    .await
}

async fn no_page_waits_for_the_style_of_another(app: &App) -> Result<()> {
    app.open_example().await?;
    let mut amiss = Vec::new();
    for stop in PAGES {
        first_of_a_visit(app, stop).await?;
        let (found, sheets) = waiting(app).await?;
        ensure!(sheets > 0, "all sheets hold on {}", stop.name);
        amiss.extend(found.iter().map(|it| format!("{}: {it}", stop.name)));
    }
    ensure!(amiss.is_empty(), "{amiss:#?}");
    Ok(())
}
