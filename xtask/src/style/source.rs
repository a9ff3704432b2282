//! What the app's own source says of how things look: in its strings.

use super::value::{self, COLOUR_MAKERS};

/// A text in a source file.
#[derive(Debug)]
struct Literal<'source> {
    line: usize,
    text: &'source str,
    /// The code before it, in which texts are empty; see [`code_before`].
    at: usize,
}

/// Properties, and attributes of drawings, that a colour, a size or a time can be given to.
const PROPERTIES: [&str; 26] = [
    "color",
    "background",
    "fill",
    "stroke",
    "border",
    "outline",
    "box-shadow",
    "text-shadow",
    "filter",
    "margin",
    "padding",
    "inset",
    "gap",
    "font",
    "font-size",
    "font-weight",
    "line-height",
    "letter-spacing",
    "border-radius",
    "transition",
    "animation",
    "width",
    "height",
    "inline-size",
    "block-size",
    "transform",
];

/// What paints on a canvas takes a colour, or a font.
const PAINTERS: [(&str, &str); 4] = [
    ("fill_style_str(", "color"),
    ("stroke_style_str(", "color"),
    ("shadow_color(", "color"),
    ("set_font(", "font"),
];

/// Units that no text for a person has right after a number.
const UNITS: [&str; 7] = ["px", "rem", "em", "pt", "cm", "mm", "ms"];

/// What is wrong with the texts of a source file, line by line. What is computed (`{left}px`) is geometry, and free.
pub fn faults(source: &str) -> Vec<(usize, String)> {
    let (code, literals) = read(without_tests(source));
    let mut faults = Vec::new();
    let mut previous = "";
    for literal in &literals {
        let property = property_of(&code[..literal.at], previous);
        let own = property.and_then(|property| value::fault(property, literal.text));
        let fault = own.or_else(|| anywhere(literal.text));
        faults.extend(fault.map(|fault| (literal.line, fault)));
        previous = literal.text;
    }
    faults
}

/// The tests of a file stand at its end.
fn without_tests(source: &str) -> &str {
    source
        .split_once("#[cfg(test)]\nmod tests {")
        .map_or(source, |(code, _)| code)
}

/// What is wrong with a text wherever it stands.
fn anywhere(text: &str) -> Option<String> {
    let declared = text.split(';').filter_map(|piece| piece.split_once(':'));
    let declared = declared.filter(|(property, _)| is_property(property.trim()));
    let mut declared = declared.map(|(property, value)| (property.trim(), value));
    let mut given = attributes(text);
    declared
        .find_map(|(property, value)| value::fault(property, value))
        .or_else(|| given.find_map(|(name, value)| value::fault(name, value)))
        .or_else(|| hash(text))
        .or_else(|| made(text))
        .or_else(|| measured(text))
        .or_else(|| pictured(text))
}

fn is_property(name: &str) -> bool {
    let name_alone = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    let begins = [
        "--",
        "border-",
        "background-",
        "margin-",
        "padding-",
        "outline-",
    ];
    name.chars().all(name_alone)
        && (PROPERTIES.contains(&name)
            || (name.ends_with("-color") && !name.starts_with("data-"))
            || begins.iter().any(|it| name.starts_with(it)))
}

/// The attributes in a piece of a drawing or a page: `fill="red"`.
fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let equals = text.match_indices("=\"");
    equals.filter_map(|(at, _)| {
        let name = text[..at]
            .rsplit(|it: char| !(it.is_ascii_lowercase() || it == '-'))
            .next()?;
        let value = text[at + 2..].split('"').next()?;
        is_property(name).then_some((name, value))
    })
}

/// A colour as digits after a hash.
fn hash(text: &str) -> Option<String> {
    text.match_indices('#').find_map(|(at, _)| {
        let after = &text[at + 1..];
        let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
        let goes_on = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_' | '/');
        let ends = !after[digits..].starts_with(goes_on);
        (matches!(digits, 3 | 4 | 6 | 8) && ends)
            .then(|| format!("the colour “#{}”", &after[..digits]))
    })
}

/// A colour made out of numbers.
fn made(text: &str) -> Option<String> {
    let maker = COLOUR_MAKERS.iter().find(|maker| {
        let calls = format!("{maker}(");
        let in_name = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_');
        let mut found = text.match_indices(calls.as_str());
        found.any(|(at, _)| !text[..at].ends_with(in_name))
    });
    maker.map(|maker| format!("the colour “{maker}(…)”"))
}

/// A number with a unit of a size or a time.
fn measured(text: &str) -> Option<String> {
    let words = text.split(|it: char| !(it.is_alphanumeric() || matches!(it, '.' | '-' | '_')));
    let mut words = words.map(|word| word.trim_start_matches('-').trim_end_matches('.'));
    let is_measure = |word: &&str| {
        let digits = word.find(|it: char| !it.is_ascii_digit() && it != '.');
        let (number, unit) = word.split_at(digits.unwrap_or(word.len()));
        let number = number.parse::<f64>();
        number.is_ok_and(|number| UNITS.contains(&unit) && !(unit == "px" && number <= 1.0))
    };
    words
        .find(is_measure)
        .map(|word| format!("the size or time “{word}”"))
}

/// A picture among the letters, where an icon belongs: one that each system draws in its own way and colours. The
/// boxes that other tools put before a task are read, and not shown.
fn pictured(text: &str) -> Option<String> {
    let is_picture = |it: &char| {
        matches!(it, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}')
            && !matches!(it, '\u{2610}'..='\u{2612}')
    };
    let picture = text.chars().find(is_picture);
    picture.map(|picture| format!("the picture “{picture}” among letters"))
}

/// The property that a text is a value of, by the code before it and the text before that.
fn property_of<'text>(code: &'text str, previous: &'text str) -> Option<&'text str> {
    let code = code.trim_end();
    let painter = PAINTERS.iter().find(|(call, _)| code.ends_with(call));
    if let Some((_, property)) = painter {
        return Some(property);
    }
    // `set_property("color", "…")`, `set(&it, "fill", Some("…"))`.
    let wrapped = ["&", "format!(", "Some(", " "];
    let mut given = code;
    while let Some(less) = wrapped.iter().find_map(|it| given.strip_suffix(it)) {
        given = less;
    }
    if given.ends_with("\"\",") && is_property(previous) {
        return Some(previous);
    }
    attribute(code).filter(|name| is_property(name))
}

/// The attribute whose value a text stands in: `style:color=move || if late { "…" } else { "…" }`.
fn attribute(code: &str) -> Option<&str> {
    let equals = code.match_indices('=').rev();
    let of_name =
        |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, '-' | ':' | '_');
    let given = equals.filter_map(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + 1..]);
        let name = before.rsplit(|it| !of_name(it)).next()?;
        let compared = after.starts_with(['=', '>']);
        (!name.is_empty() && !compared).then_some((name, after))
    });
    let (name, after) = given.take(1).next()?;
    // The tag may have ended since: an arrow and a comparison have a space or a sign before them.
    let tag_ends = after
        .match_indices('>')
        .any(|(at, _)| !after[..at].ends_with(['-', '=', ' ']));
    (!tag_ends).then(|| name.strip_prefix("style:").unwrap_or(name))
}

/// The code without comments and with nothing in its texts, and the texts.
fn read(source: &str) -> (String, Vec<Literal<'_>>) {
    let (mut code, mut literals) = (String::with_capacity(source.len()), Vec::new());
    let mut at = 0;
    while let Some(it) = source[at..].chars().next() {
        let rest = &source[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if let Some(comment) = rest.strip_prefix("/*") {
            at += comment.find("*/").map_or(rest.len(), |end| end + 4);
        } else if let Some((from, to, end)) = text(rest) {
            code.push('"');
            literals.push(Literal {
                line: source[..at].matches('\n').count() + 1,
                text: &rest[from..to],
                at: code.len() - 1,
            });
            code.push('"');
            at += end;
        } else if let Some(end) = letter(rest) {
            code.push_str("' '");
            at += end;
        } else {
            code.push(it);
            at += it.len_utf8();
        }
    }
    (code, literals)
}

/// Where a text that begins here has its words, and where it ends.
fn text(rest: &str) -> Option<(usize, usize, usize)> {
    if let Some(words) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = words.find(|it| {
            let ends = it == '"' && !escaped;
            escaped = it == '\\' && !escaped;
            ends
        })?;
        return Some((1, 1 + end, 2 + end));
    }
    let raw = rest.strip_prefix('r')?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    raw[hashes..].strip_prefix('"')?;
    let from = 2 + hashes;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = from + rest[from..].find(&close)?;
    Some((from, end, end + close.len()))
}

/// Where a letter in quotes that begins here ends; a lifetime is none.
fn letter(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return Some(inner[2..].find('\'')? + 4);
    }
    let it = inner.chars().next()?;
    inner[it.len_utf8()..]
        .starts_with('\'')
        .then(|| it.len_utf8() + 2)
}

#[test]
fn the_rule_knows_what_it_forbids_in_a_source() {
    for source in [
        r##"view! { <p style="color: #fff">"Words"</p> }"##,
        r#"view! { <p style="margin:4px">"Words"</p> }"#,
        r#"view! { <p style="background: red">"Words"</p> }"#,
        r#"view! { <p style:color="red">"Words"</p> }"#,
        r#"view! { <p style:color=move || if late { "tomato" } else { "inherit" }></p> }"#,
        r#"view! { <p style:--tint="oklch(.5 .1 20)"></p> }"#,
        r#"view! { <p style:width="12rem"></p> }"#,
        r#"view! { <circle r="3" fill="gold"></circle> }"#,
        r#"view! { <text font-size="12" stroke="none"></text> }"#,
        r#"view! { <path d="M0 0" stroke="Navy" /> }"#,
        r#"style.set_property("color", "white");"#,
        r#"style.set_property("transition", &format!("{name} 200ms"));"#,
        r#"set(&it, "fill", Some("white"));"#,
        r#"context.set_fill_style_str("white");"#,
        r#"context.set_font("12px serif");"#,
        r##"let icon = r#"<svg fill="red"></svg>"#;"##,
        r##"const INK: &str = "#27221b";"##,
        r##"const INK: &str = "#27221b80";"##,
        r#"const INK: &str = "hsl(20deg 10% 50%)";"#,
        r#"const INK: &str = "color(display-p3 1 0 0)";"#,
        r#"const WIDE: &str = "2.5rem";"#,
        r#"const SLOW: &str = "all 300ms";"#,
        r#"view! { <Button label="⚠ Delete" /> }"#,
        r#"view! { <p>"Saved 🎉"</p> }"#,
        "// \"\nlet quote = '\"'; let wide = \"40px\";",
    ] {
        assert!(!faults(source).is_empty(), "{source}");
    }
    for source in [
        r#"view! { <p style:color="inherit" class="red">"Red, and 12 px"</p> }"#,
        r#"view! { <p style:--share=share>"red"</p> }"#,
        r#"view! { <p style=format!("--x:{x}px;--y:{y:.1}px;width:{w}%")></p> }"#,
        r#"view! { <circle cx="8" r="7" fill="none" stroke="currentColor" stroke-width="2"></circle> }"#,
        r#"view! { <Avatar name="Ana" colour="yellow" /> }"#,
        r#"style.set_property("transform", &format!("translate({x}px, {y}px)"));"#,
        r#"style.set_property("inset", "0 auto auto 0");"#,
        r##"let address = "#/vision/add"; let hash = "#face-off";"##,
        r#"let words = ["green", "yellow", "red"];"#,
        r#"let signs = ["☐ ", "→", "×", "…", "⌘"];"#,
        r#"let page = "A colour (any) of the six: it is red; 5 ms later it is not";"#,
        r#"let path = "M40 18c7 1 8 8 6 15s-1 11-4 14";"#,
        "/// The width is `12px`, \"4rem\".\nfn wide<'a>(it: &'a str) {}",
        "fn a() {}\n#[cfg(test)]\nmod tests {\n  const A: &str = \"200ms\";\n}",
    ] {
        let found = faults(source);
        assert!(found.is_empty(), "{source}: {found:?}");
    }
}

#[test]
fn a_fault_is_told_with_its_line() {
    let source = "fn a() {\n    let b = \"c\";\n    let d = \"#fff\";\n}";
    assert_eq!(faults(source), [(3, "the colour “#fff”".to_owned())]);
}
