//! The declarations of a style sheet.

/// The sheet without its comments; lines keep their numbers.
pub fn without_comments(text: &str) -> String {
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

/// The declarations of a sheet, `property: value`, with their lines, wherever they are nested. Queries hold none: a
/// custom property cannot be read in one. Nor can it in what is said of the paper, `@page`.
pub fn declarations(sheet: &str) -> Vec<(usize, &str, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut paper = false;
    for (at, it) in ends(sheet) {
        let piece = &sheet[start..at];
        let is_prelude = it == '{';
        if !is_prelude
            && !paper
            && let Some((property, value)) = declaration(piece)
        {
            let before = start + piece.len() - piece.trim_start().len();
            let line = sheet[..before].matches('\n').count() + 1;
            found.push((line, property, value));
        }
        // Pages hold no blocks.
        paper = if is_prelude {
            piece.trim_start().starts_with("@page")
        } else {
            paper && it != '}'
        };
        start = at + 1;
    }
    found
}

/// Where a piece of a sheet ends, and with what: the braces and semicolons outside of strings and brackets.
fn ends(sheet: &str) -> Vec<(usize, char)> {
    let mut ends = Vec::new();
    let (mut quote, mut escaped, mut depth) = (None, false, 0_usize);
    for (at, it) in sheet.char_indices() {
        if let Some(open) = quote {
            if it == open && !escaped {
                quote = None;
            }
            escaped = it == '\\' && !escaped;
            continue;
        }
        match it {
            '"' | '\'' => quote = Some(it),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '{' | '}' | ';' if depth == 0 => ends.push((at, it)),
            _ => {}
        }
    }
    ends.push((sheet.len(), '}'));
    ends
}

fn declaration(piece: &str) -> Option<(&str, &str)> {
    let (property, value) = piece.split_once(':')?;
    let property = property.trim();
    let of_name = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    let is_property = !property.is_empty() && property.chars().all(of_name);
    is_property.then(|| (property, value.trim()))
}

#[test]
fn declarations_are_found_however_they_are_written() {
    let sheet = "@media (width < 30rem) {\n  a:hover, b { color:#fff; & > i { margin:\n 0\n 2px } }\n}\n\
                 @page { margin: 12mm; }\nq::before { content: \"a { b: c; }\"; background: url(x;y) }";
    let found = declarations(sheet);
    let wanted = [
        (2, "color", "#fff"),
        (2, "margin", "0\n 2px"),
        (7, "content", "\"a { b: c; }\""),
        (7, "background", "url(x;y)"),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn a_comment_leaves_its_lines() {
    assert_eq!(without_comments("a /* b\nc */ d /* e"), "a \n d ");
}
