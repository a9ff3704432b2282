//! What a value of a style says by itself that only a token may say.

/// Functions that make a colour out of numbers. `color-mix` and `light-dark` take tokens.
pub const COLOUR_MAKERS: [&str; 11] = [
    "rgb",
    "rgba",
    "hsl",
    "hsla",
    "hwb",
    "lab",
    "lch",
    "oklab",
    "oklch",
    "color",
    "device-cmyk",
];

/// The colours that have a name, of CSS Color 4. `transparent` and `currentColor` are none of their own, and the
/// system's (`CanvasText`) are those that somebody forces on every page.
const COLOUR_NAMES: &str = "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue \
    blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue \
    darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid \
    darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink \
    deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold \
    goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush \
    lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey \
    lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime \
    limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen \
    mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin \
    navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise \
    palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue \
    saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow \
    springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen";

/// Units that follow neither the text nor the place they are used in. A hairline is `1px`.
const FIXED_UNITS: [&str; 10] = ["px", "rem", "pt", "pc", "q", "cm", "mm", "in", "ms", "s"];

/// Units that follow the text: free, but for what the text itself is written in.
const TEXT_UNITS: [&str; 3] = ["em", "ex", "%"];

/// How text is written. Even its bare numbers, and shares of the text around, are tokens.
const TYPE: [&str; 5] = [
    "font",
    "font-size",
    "font-weight",
    "line-height",
    "letter-spacing",
];

/// What is wrong with a value, if it says something only a token may say.
pub fn fault(property: &str, value: &str) -> Option<String> {
    let value = value.to_ascii_lowercase();
    if value.contains("data:image/svg") {
        return Some("a picture with colours of its own".to_owned());
    }
    let names = || COLOUR_NAMES.split_whitespace();
    for part in parts(&value) {
        let makes = COLOUR_MAKERS.contains(&part) && value.contains(&format!("{part}("));
        if part.starts_with('#') || makes || names().any(|name| name == part) {
            return Some(format!("the colour “{part}”"));
        }
        if part == "cubic-bezier" {
            return Some("a curve of its own".to_owned());
        }
        let Some((number, unit)) = measure(part) else {
            continue;
        };
        let hairline = unit == "px" && number <= 1.0;
        if FIXED_UNITS.contains(&unit) && !hairline {
            return Some(format!("the size or time “{part}”"));
        }
        let is_type = TYPE.contains(&property) && number != 0.0;
        if is_type && (unit.is_empty() || TEXT_UNITS.contains(&unit)) {
            return Some(format!("the number “{part}”"));
        }
    }
    None
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

/// A number and its unit.
fn measure(part: &str) -> Option<(f64, &str)> {
    let number = part.trim_start_matches('-');
    let digits = number
        .find(|it: char| !it.is_ascii_digit() && it != '.')
        .unwrap_or(number.len());
    let (number, unit) = number.split_at(digits);
    Some((number.parse().ok()?, unit))
}

#[test]
fn the_rule_knows_what_it_forbids() {
    for (property, value) in [
        ("color", "#fff"),
        ("color", "#FFFA"),
        ("background", "rgb(0 0 0 / .4)"),
        ("background", "RGBA(0, 0, 0, .4)"),
        ("background", "hsl(20deg 10% 50%)"),
        ("background", "hwb(20deg 10% 50%)"),
        ("color", "lab(50% 40 59)"),
        ("color", "lch(50% 70 50)"),
        ("color", "oklab(.5 .1 .1)"),
        ("color", "oklch(.5 .1 200)"),
        ("color", "color(display-p3 1 0 0)"),
        ("border-color", "white"),
        ("border", "1px solid RebeccaPurple"),
        ("box-shadow", "0 0 0 1px tomato"),
        ("fill", "papayawhip"),
        ("--tint", "#abc"),
        (
            "background",
            "url(\"data:image/svg+xml,<svg fill='red'/>\")",
        ),
        ("padding", "var(--s-1) 12px"),
        ("padding", "2PX"),
        ("inline-size", "calc(100% - 2.5rem)"),
        ("inline-size", "4in"),
        ("transition", "color 200ms"),
        ("animation", "rise .2s var(--ease)"),
        ("transition", "opacity var(--fast) cubic-bezier(0, 0, 1, 1)"),
        ("line-height", "1.7"),
        ("font-weight", "600"),
        ("font-size", ".84em"),
        ("font-size", "90%"),
        ("font", "600 1em serif"),
        ("letter-spacing", "-.01em"),
    ] {
        assert!(fault(property, value).is_some(), "{property}: {value}");
    }
    for (property, value) in [
        ("border", "1px solid var(--line)"),
        ("margin", "0 auto -1px"),
        ("padding", "var(--s-1) .2em 50%"),
        ("max-block-size", "calc(100dvh - var(--s-16))"),
        ("white-space", "nowrap"),
        ("content", "\"12px #fff red\""),
        ("color", "color-mix(in oklab, var(--ink) 8%, transparent)"),
        ("background", "light-dark(var(--paper), currentColor)"),
        ("background", "CanvasText"),
        (
            "transition",
            "color var(--fast), background-color var(--mid)",
        ),
        ("z-index", "3"),
        ("line-height", "inherit"),
        ("letter-spacing", "0"),
        (
            "font",
            "var(--w-bold) var(--t-xl) / var(--lh-tight) var(--serif)",
        ),
        ("grid-area", "1 / 1"),
    ] {
        assert_eq!(fault(property, value), None, "{property}: {value}");
    }
}
