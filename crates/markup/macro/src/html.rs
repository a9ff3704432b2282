//! What HTML asks for: names, escapes, and what its parser would not leave as it is written.

use crate::{Node, NodeElement};

/// Elements that never hold anything.
pub const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements of a drawing, which the parser takes for HTML where no `<svg>` is around them.
const DRAWN: [&str; 14] = [
    "circle", "defs", "ellipse", "g", "line", "marker", "mask", "path", "pattern", "polygon",
    "polyline", "rect", "text", "tspan",
];

/// What the parser ends a paragraph before.
const ENDS_PARAGRAPH: [&str; 27] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "dialog",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// Whether an element on its own has to be parsed within a drawing.
pub fn is_drawn(tag: &str) -> bool {
    DRAWN.contains(&tag)
}

/// Why the parser would not leave `child` within `parent`.
pub fn misplaced(parent: &str, child: &str) -> Option<String> {
    let wrong = match parent {
        "p" => ENDS_PARAGRAPH.contains(&child),
        "a" | "button" | "option" | "label" => child == parent,
        "table" => !["caption", "colgroup", "thead", "tbody", "tfoot"].contains(&child),
        "textarea" | "title" => true,
        _ => false,
    };
    wrong.then(|| format!("a browser does not leave <{child}> within <{parent}>"))
}

/// Text between tags.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The value of an attribute, within double quotes.
pub fn escape_value(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

/// The nodes with fragments and comments taken away.
pub fn flat(nodes: &[Node]) -> Vec<&Node> {
    let mut flat = Vec::new();
    for node in nodes {
        match node {
            Node::Fragment(fragment) => flat.extend(self::flat(&fragment.children)),
            Node::Comment(_) => {}
            other => flat.push(other),
        }
    }
    flat
}

/// The name of an element.
pub fn tag(element: &NodeElement) -> String {
    element.name().to_string()
}

/// What this macro does not know.
pub fn unknown(node: &Node) -> syn::Error {
    syn::Error::new_spanned(node, "expected an element, a text in quotes, or a block")
}
