//! The few things asked of the page.

use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Comment, Document, Element, Node};

/// Says what the browser refused. Every page that runs WebAssembly can do what is asked here, so
/// that would be a fault of ours, and the page of last resort tells it.
fn made<Thing>(thing: Option<Thing>, what: &'static str) -> Thing {
    match thing {
        Some(thing) => thing,
        None => panic!("the browser made no {what}"),
    }
}

fn document() -> Document {
    made(
        web_sys::window().and_then(|window| window.document()),
        "document",
    )
}

thread_local! {
    /// The elements that HTML texts were parsed to, by where the text begins and how long it is: a
    /// text in the program stays where it is.
    static PARSED: RefCell<HashMap<(usize, usize), Node>> = RefCell::default();
}

/// The element that an HTML text describes, new; a part of a drawing where `drawn`.
pub fn make(html: &'static str, drawn: bool) -> Node {
    let place = (html.as_ptr() as usize, html.len());
    let known = PARSED.with_borrow(|parsed| parsed.get(&place).cloned());
    let original = known.unwrap_or_else(|| {
        let parsed = parse(html, drawn);
        PARSED.with_borrow_mut(|all| all.insert(place, parsed.clone()));
        parsed
    });
    made(original.clone_node_with_deep(true).ok(), "copy")
}

fn parse(html: &'static str, drawn: bool) -> Node {
    let element = made(document().create_element("template").ok(), "template");
    let template: &web_sys::HtmlTemplateElement = element.unchecked_ref();
    if drawn {
        element.set_inner_html(&format!("<svg>{html}</svg>"));
    } else {
        element.set_inner_html(html);
    }
    let first = template.content().first_child();
    let first = if drawn {
        first.and_then(|svg| svg.first_child())
    } else {
        first
    };
    made(first, "element")
}

/// A comment, which marks a place.
pub fn marker() -> Node {
    let comment: Comment = document().create_comment("");
    comment.into()
}

/// The child at this place.
pub fn child(of: &Node, place: u8) -> Node {
    let mut child = of.first_child();
    for _ in 0..place {
        child = child.and_then(|child| child.next_sibling());
    }
    made(child, "child")
}

/// Puts a node before another, or last.
pub fn insert(parent: &Node, node: &Node, before: Option<&Node>) {
    // Refused only where `before` is not in `parent`, which would be a fault of ours.
    let _ = parent.insert_before(node, before);
}

/// Takes a node out of the page.
pub fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

/// The node as an element.
pub fn element(node: &Node) -> &Element {
    node.unchecked_ref()
}

/// Gives an element's property a value.
pub fn set_property(node: &Node, name: &str, value: &JsValue) {
    // Fails only for a property that cannot be set.
    let _ = js_sys::Reflect::set(node, &JsValue::from_str(name), value);
}
