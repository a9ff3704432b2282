//! Colours, sizes and times have one home, `style/tokens.css`: so that a theme or the stage scale
//! changes all of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// Functions that make a colour out of numbers. `color-mix` and `light-dark` take tokens.
const COLOUR_MAKERS: [&str; 7] = ["rgb", "rgba", "hsl", "hsla", "hwb", "oklch", "lch"];

/// The names of colours somebody might reach for.
const COLOUR_NAMES: [&str; 16] = [
    "white", "black", "gray", "grey", "silver", "red", "green", "blue", "yellow", "orange",
    "purple", "pink", "brown", "gold", "navy", "teal",
];

/// Units that neither follow the text nor the place they are used in. A hairline is `1px`.
const FIXED_UNITS: [&str; 8] = ["px", "rem", "pt", "cm", "mm", "in", "ms", "s"];

/// Properties whose bare numbers are tokens, too.
const TYPE: [&str; 3] = ["font-weight", "line-height", "letter-spacing"];

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files of a folder and the folders in it whose name ends so.
fn files(folder: &Path, end: &str, into: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            files(&path, end, into)?;
        } else if path.to_string_lossy().ends_with(end) {
            into.push(path);
        }
    }
    Ok(())
}

fn sheets() -> Result<Vec<(PathBuf, String)>> {
    let mut paths = Vec::new();
    files(&project().join("style"), ".css", &mut paths)?;
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path)?;
            Ok((path, without_comments(&text)))
        })
        .collect()
}

/// The sheet with a space for every character of a comment, so that lines keep their numbers.
fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, comment)) = rest.split_once("/*") {
        let (comment, after) = comment.split_once("*/").unwrap_or((comment, ""));
        kept.push_str(before);
        kept.extend(comment.chars().filter(|it| *it == '\n'));
        rest = after;
    }
    kept + rest
}

/// The declarations of a sheet, `property: value`, with their lines. Queries hold none: a custom
/// property cannot be read in one.
fn declarations(sheet: &str) -> Vec<(usize, &str, &str)> {
    let mut found = Vec::new();
    let sheet_lines = sheet.lines().enumerate();
    // Nor can it in what is said of the paper.
    for (at, line) in sheet_lines.filter(|(_, line)| !line.contains("@page")) {
        for piece in line.split(['{', '}', ';']) {
            let Some((property, value)) = piece.split_once(':') else {
                continue;
            };
            let property = property.trim();
            let is_property = property
                .chars()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
            // `a:hover` before a brace has no space; a declaration has.
            if is_property && !property.is_empty() && value.starts_with(' ') {
                found.push((at + 1, property, value.trim()));
            }
        }
    }
    found
}

/// The words, numbers and hashes of a value; strings are left out.
fn parts(value: &str) -> Vec<&str> {
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_' | '.' | '#' | '%');
    let outside_strings = value.split('"').step_by(2);
    outside_strings
        .flat_map(|piece| piece.split(|it| !is_part(it)))
        .filter(|part| !part.is_empty())
        .collect()
}

/// What is wrong with a value, if it says something only a token may say.
fn fault(property: &str, value: &str) -> Option<String> {
    for part in parts(value) {
        let makes_colour = part.starts_with('#')
            || COLOUR_NAMES.contains(&part)
            || COLOUR_MAKERS
                .iter()
                .any(|maker| part == *maker && value.contains(&format!("{maker}(")));
        if makes_colour {
            return Some(format!("the colour “{part}”"));
        }
        if part == "cubic-bezier" {
            return Some("a curve of its own".to_owned());
        }
        let number = part.trim_start_matches('-');
        let digits = number
            .find(|it: char| !it.is_ascii_digit() && it != '.')
            .unwrap_or(number.len());
        let (number, unit) = number.split_at(digits);
        let Ok(number) = number.parse::<f64>() else {
            continue;
        };
        let hairline = unit == "px" && number <= 1.0;
        if FIXED_UNITS.contains(&unit) && !hairline {
            return Some(format!("the size or time “{part}”"));
        }
        if unit.is_empty() && number != 0.0 && TYPE.contains(&property) {
            return Some(format!("the number “{part}”"));
        }
    }
    None
}

#[test]
fn colours_sizes_and_times_stand_in_the_tokens_alone() -> Result<()> {
    let mut faults = Vec::new();
    for (path, sheet) in sheets()? {
        if path.ends_with("tokens.css") {
            continue;
        }
        // A registered property needs a value to begin with, which shows nowhere.
        let all = declarations(&sheet).into_iter();
        for (line, property, value) in all.filter(|(_, property, _)| *property != "initial-value") {
            if let Some(fault) = fault(property, value) {
                faults.push(format!("{}:{line}: {fault}", path.display()));
            }
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn the_rule_knows_what_it_forbids() {
    for (property, value) in [
        ("color", "#fff"),
        ("background", "rgb(0 0 0 / .4)"),
        ("border-color", "white"),
        ("padding", "var(--s-1) 12px"),
        ("inline-size", "calc(100% - 2.5rem)"),
        ("transition", "color 200ms"),
        ("animation", "rise .2s var(--ease)"),
        ("transition", "opacity var(--fast) cubic-bezier(0, 0, 1, 1)"),
        ("line-height", "1.7"),
        ("font-weight", "600"),
    ] {
        assert!(fault(property, value).is_some(), "{property}: {value}");
    }
    for (property, value) in [
        ("border", "1px solid var(--line)"),
        ("margin", "0 auto -1px"),
        ("padding", "var(--s-1) .2em 50%"),
        ("max-block-size", "calc(100dvh - var(--s-16))"),
        ("white-space", "nowrap"),
        ("content", "\"12px #fff\""),
        ("color", "color-mix(in oklab, var(--ink) 8%, transparent)"),
        ("z-index", "3"),
        ("line-height", "inherit"),
    ] {
        assert_eq!(fault(property, value), None, "{property}: {value}");
    }
}

/// What makes the browser look at the style of the whole page wherever anything is added: a question about
/// anything at all, or one to what holds everything. Measured in docs/benchmarks.md.
const ASKED_OF_ALL: [&str; 5] = [
    ":has(*)",
    ":has(> *)",
    "body:has(",
    ":root:has(",
    "html:has(",
];

/// The sheet without what is for paper alone.
fn on_screen(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, paper)) = rest.split_once("@media print") {
        kept.push_str(before);
        let mut depth = 0;
        let end = paper.char_indices().find_map(|(at, it)| {
            match it {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => return None,
            }
            (depth == 0).then_some(at + 1)
        });
        rest = end.map_or("", |end| &paper[end..]);
    }
    kept.push_str(rest);
    kept
}

fn asked_of_all(sheet: &str) -> Vec<&'static str> {
    let sheet = on_screen(sheet);
    let asked = ASKED_OF_ALL.into_iter();
    asked.filter(|it| sheet.contains(it)).collect()
}

#[test]
fn nothing_is_asked_of_the_whole_page_on_a_screen() -> Result<()> {
    let mut faults = Vec::new();
    for (path, sheet) in sheets()? {
        for asked in asked_of_all(&sheet) {
            faults.push(format!("{}: {asked}", path.display()));
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn paper_may_be_asked_what_is_on_it() {
    let paper = "@media print { a { b: c; } :root:has(.brief) { d: e; } }";
    assert!(asked_of_all(paper).is_empty());
    assert_eq!(
        asked_of_all(&format!("{paper} body:has(.picked) {{}}")),
        ["body:has("]
    );
    assert_eq!(asked_of_all(".told:not(:has(*)) {}"), [":has(*)"]);
    assert!(asked_of_all(".room:has(.picked) {} .told:empty {}").is_empty());
}

/// The names after each `before` in a text: custom properties.
fn names<'text>(text: &'text str, before: &str) -> BTreeSet<&'text str> {
    text.match_indices(before)
        .map(|(at, _)| {
            let name = &text[at + before.len()..];
            let end = name.find(|it: char| !it.is_ascii_alphanumeric() && it != '-');
            &name[..end.unwrap_or(name.len())]
        })
        .collect()
}

#[test]
fn every_token_that_is_used_is_defined_and_the_other_way_round() -> Result<()> {
    let mut sources = Vec::new();
    files(&project().join("src"), ".rs", &mut sources)?;
    let mut app = String::new();
    for path in sources {
        app.push_str(&fs::read_to_string(path)?);
    }
    let sheets = sheets()?;
    let mut used = BTreeSet::new();
    let mut defined = BTreeSet::new();
    let mut tokens = BTreeSet::new();
    for (path, sheet) in &sheets {
        used.extend(names(sheet, "var(--"));
        let here = declarations(sheet).into_iter();
        let here: Vec<&str> = here
            .filter_map(|(_, property, _)| property.strip_prefix("--"))
            .collect();
        if path.ends_with("tokens.css") {
            tokens.extend(here.iter().copied());
        }
        defined.extend(here);
        defined.extend(names(sheet, "@property --"));
    }
    let by_script = names(&app, "--");
    let missing: Vec<_> = used
        .iter()
        .filter(|name| !defined.contains(*name) && !by_script.contains(*name))
        .collect();
    ensure!(missing.is_empty(), "used, but nowhere defined: {missing:?}");
    let idle: Vec<_> = tokens
        .iter()
        .filter(|name| !used.contains(*name) && !by_script.contains(*name))
        .collect();
    ensure!(idle.is_empty(), "defined, but nowhere used: {idle:?}");
    Ok(())
}

/// The two colours of a token that is written `light-dark(…, …)`, at the usual contrast.
fn light_and_dark<'text>(tokens: &'text str, name: &str) -> Result<(&'text str, &'text str)> {
    let start = format!("--{name}: var(--calm, light-dark(");
    let value = tokens.split_once(start.as_str()).context("the token")?.1;
    let value = value.split_once(')').context("its end")?.0;
    value.split_once(", ").context("two colours")
}

#[test]
fn the_page_has_its_ground_before_the_sheets_arrive() -> Result<()> {
    let tokens = fs::read_to_string(project().join("style/tokens.css"))?;
    let page = fs::read_to_string(project().join("index.html"))?;
    let (light, dark) = light_and_dark(&tokens, "paper")?;
    let grounds = [
        format!("html {{ background: {light}; }}"),
        format!("html:not([data-theme=\"light\"]) {{ background: {dark}; }}"),
        format!("html[data-theme=\"dark\"] {{ background: {dark}; }}"),
    ];
    for ground in grounds {
        ensure!(page.contains(&ground), "index.html lacks “{ground}”");
    }
    Ok(())
}

#[test]
fn the_app_itself_names_no_colour() -> Result<()> {
    let mut sources = Vec::new();
    files(&project().join("src"), ".rs", &mut sources)?;
    for path in sources {
        let text = fs::read_to_string(&path)?;
        for (at, line) in text.lines().enumerate() {
            let hex = line.match_indices('#').any(|(at, _)| {
                let after = &line[at + 1..];
                let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
                let ends = after[digits..]
                    .chars()
                    .next()
                    .is_none_or(|it| !it.is_alphanumeric());
                matches!(digits, 3 | 6 | 8) && ends && after.starts_with(|it: char| it != '/')
            });
            let made = ["rgb(", "rgba(", "hsl(", "oklch("];
            let made = made.iter().any(|maker| line.contains(maker));
            ensure!(!hex && !made, "{}:{}: {line}", path.display(), at + 1);
        }
    }
    Ok(())
}
