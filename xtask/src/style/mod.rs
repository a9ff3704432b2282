//! Colours, sizes and times have one home, `style/tokens.css`: so that a theme or the stage scale
//! changes all of them. Not theirs are: 0, a hairline of 1px, what follows the text or the place it is in (em, %, vh),
//! queries and the size of the paper (where no custom property can be read), and what is computed from data.

mod sheet;
mod source;
mod value;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use sheet::{declarations, without_comments};
use value::fault;

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

/// The lines of a sheet that say what can be selected without saying so to WebKit, which knows it by another name.
fn told_to_some(sheet: &str) -> Vec<usize> {
    let all = declarations(sheet);
    let own = |name: &'static str| all.iter().filter(move |(_, property, _)| *property == name);
    let mut prefixed = own("-webkit-user-select");
    let missing = own("user-select").filter(|(line, _, value)| {
        let twin = prefixed.next();
        !twin.is_some_and(|(at, _, other)| at.abs_diff(*line) <= 1 && value == other)
    });
    missing.map(|(line, ..)| *line).collect()
}

#[test]
fn what_cannot_be_selected_cannot_in_any_browser() -> Result<()> {
    for (path, sheet) in sheets()? {
        let lines = told_to_some(&sheet);
        ensure!(lines.is_empty(), "{}: {lines:?}", path.display());
    }
    assert_eq!(told_to_some("a { user-select: none; }"), [1]);
    let both = "a { user-select: none; -webkit-user-select: none; }";
    assert!(told_to_some(both).is_empty());
    Ok(())
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
fn the_page_says_nothing_else_before_the_sheets_arrive() -> Result<()> {
    let page = fs::read_to_string(project().join("index.html"))?;
    let (_, style) = page.split_once("<style>").context("a style")?;
    let (style, _) = style.split_once("</style>").context("its end")?;
    let declared = declarations(style).into_iter();
    let faults: Vec<_> = declared
        .filter(|(_, property, _)| *property != "background")
        .filter_map(|(_, property, value)| fault(property, value))
        .collect();
    ensure!(faults.is_empty(), "index.html: {faults:?}");
    Ok(())
}

/// What lies behind a picture that can be seen through is kept with it, the same in every theme.
const BEHIND_A_PICTURE: &str = "persona/picture/shrink.rs";

#[test]
fn the_app_itself_says_no_colour_size_or_time() -> Result<()> {
    let mut sources = Vec::new();
    files(&project().join("src"), ".rs", &mut sources)?;
    files(&project().join("crates/markup/src"), ".rs", &mut sources)?;
    let mut faults = Vec::new();
    // Tests say what they like.
    for path in sources
        .iter()
        .filter(|path| !path.to_string_lossy().ends_with("_tests.rs"))
    {
        for (line, fault) in source::faults(&fs::read_to_string(path)?) {
            faults.push(format!("{}:{line}: {fault}", path.display()));
        }
    }
    let picture = |fault: &String| fault.contains(BEHIND_A_PICTURE) && fault.ends_with("“white”");
    ensure!(
        faults.iter().any(picture),
        "no picture needs an exception any more"
    );
    faults.retain(|fault| !picture(fault));
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}
