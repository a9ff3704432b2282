//! An element with all that is in it: one HTML text, the ways to the nodes in it that something is
//! done with, and what is done with them.

use crate::{Node, NodeElement, closure, component, html};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::node::{KeyedAttribute, NodeAttribute};
use syn::{Expr, Lit};

/// What an element becomes.
#[derive(Default)]
struct Writing {
    html: String,
    /// For each node that something is done with: how many steps lead to it, and at each the place
    /// among its siblings.
    ways: Vec<u8>,
    nodes: usize,
    /// What is done with them.
    done: Vec<TokenStream>,
}

/// An element and all that is in it, as an expression.
pub fn expand(element: &NodeElement) -> syn::Result<TokenStream> {
    let mut writing = Writing::default();
    writing.element(element, &mut Vec::new())?;
    let Writing {
        html, ways, done, ..
    } = writing;
    let ways = proc_macro2::Literal::byte_string(&ways);
    let make = if html::is_drawn(&html::tag(element)) {
        format_ident!("drawn")
    } else {
        format_ident!("new")
    };
    Ok(quote!({
        #[allow(unused_mut, unused_braces)]
        {
            let mut html = ::markup::Html::#make(#html, #ways);
            #(#done)*
            html
        }
    }))
}

impl Writing {
    /// The number of the node at `way`, to do something with.
    fn node(&mut self, way: &[u8]) -> usize {
        self.ways.push(u8::try_from(way.len()).unwrap_or(u8::MAX));
        self.ways.extend(way);
        self.nodes += 1;
        self.nodes - 1
    }

    fn element(&mut self, element: &NodeElement, way: &mut Vec<u8>) -> syn::Result<()> {
        let tag = html::tag(element);
        self.html.push('<');
        self.html.push_str(&tag);
        self.attributes(element, way)?;
        self.html.push('>');
        if html::VOID.contains(&tag.as_str()) {
            return Ok(());
        }
        self.children(&tag, &element.children, way)?;
        self.html.push_str(&format!("</{tag}>"));
        Ok(())
    }

    fn children(&mut self, tag: &str, nodes: &[Node], way: &mut Vec<u8>) -> syn::Result<()> {
        let mut place: usize = 0;
        let mut after_text = false;
        for node in html::flat(nodes) {
            let is_text = matches!(node, Node::Text(_));
            if let Node::Text(text) = node {
                let text = text.value_string();
                // The parser joins texts that touch.
                place += usize::from(!after_text && !text.is_empty());
                after_text |= !text.is_empty();
                self.html.push_str(&html::escape(&text));
                continue;
            }
            after_text = is_text;
            let here = u8::try_from(place)
                .ok()
                .filter(|place| *place < u8::MAX)
                .ok_or_else(|| syn::Error::new_spanned(node, "too many children"))?;
            place += 1;
            way.push(here);
            match node {
                Node::Element(element) if !component::is(element) => {
                    let child = html::tag(element);
                    if let Some(reason) = html::misplaced(tag, &child) {
                        return Err(syn::Error::new_spanned(element, reason));
                    }
                    self.element(element, way)?;
                }
                Node::Element(element) => {
                    let view = component::expand(element)?;
                    let hole = self.hole(tag, node, way)?;
                    self.done.push(quote!(html.put(#hole, #view);));
                }
                Node::Block(block) => {
                    let hole = self.hole(tag, node, way)?;
                    self.done.push(if closure(block) {
                        quote!(html.live(#hole, #block);)
                    } else {
                        quote!(html.put(#hole, #block);)
                    });
                }
                other => return Err(html::unknown(other)),
            }
            way.pop();
        }
        Ok(())
    }

    /// A place for what comes from elsewhere.
    fn hole(&mut self, tag: &str, node: &Node, way: &[u8]) -> syn::Result<usize> {
        if let Some(reason) = html::misplaced(tag, "!") {
            return Err(syn::Error::new_spanned(node, reason));
        }
        self.html.push_str("<!>");
        Ok(self.node(way))
    }

    fn attributes(&mut self, element: &NodeElement, way: &[u8]) -> syn::Result<()> {
        let mut computed = Vec::new();
        for attribute in element.attributes() {
            let NodeAttribute::Attribute(attribute) = attribute else {
                return Err(syn::Error::new_spanned(attribute, "attributes have names"));
            };
            match fixed(attribute) {
                Some(text) => self.html.push_str(&text),
                None => computed.push(attribute),
            }
        }
        if computed.is_empty() {
            return Ok(());
        }
        let node = self.node(way);
        // Toggled classes are added to the class attribute, so that comes first.
        computed.sort_by_key(|attribute| attribute.key.to_string() != "class");
        for attribute in computed {
            let done = compute(node, attribute)?;
            self.done.push(done);
        }
        Ok(())
    }
}

/// The text of an attribute that never changes, with a space before it.
fn fixed(attribute: &KeyedAttribute) -> Option<String> {
    let name = attribute.key.to_string();
    if name.contains(':') || ["node_ref", "inner_html"].contains(&name.as_str()) {
        return None;
    }
    let Some(value) = attribute.value() else {
        return Some(format!(" {name}"));
    };
    let Expr::Lit(literal) = value else {
        return None;
    };
    match &literal.lit {
        Lit::Bool(is) if is.value => Some(format!(" {name}")),
        Lit::Bool(_) => Some(String::new()),
        Lit::Str(text) => {
            let text = html::escape_value(&text.value());
            Some(format!(" {name}=\"{text}\""))
        }
        Lit::Int(number) => Some(format!(" {name}=\"{}\"", number.base10_digits())),
        Lit::Float(number) => Some(format!(" {name}=\"{}\"", number.base10_digits())),
        _ => None,
    }
}

/// What is done for an attribute that is computed.
fn compute(node: usize, attribute: &KeyedAttribute) -> syn::Result<TokenStream> {
    let name = attribute.key.to_string();
    let Some(value) = attribute.value() else {
        return Err(syn::Error::new_spanned(attribute, "a value is missing"));
    };
    let (kind, rest) = name.split_once(':').unwrap_or(("", &name));
    Ok(match kind {
        "" if rest == "node_ref" => quote!(html.node_ref(#node, #value);),
        "" if rest == "inner_html" => quote!(html.inner_html(#node, ::markup::live(#value));),
        "" => quote!(html.attribute(#node, #rest, ::markup::live(#value));),
        "class" => quote!(html.class(#node, #rest, ::markup::live(#value));),
        "style" => quote!(html.style(#node, #rest, ::markup::live(#value));),
        "prop" => quote!(html.property(#node, #rest, ::markup::live(#value));),
        "on" => {
            let event = format_ident!("{rest}");
            quote!(html.on(#node, ::leptos::ev::#event, #value);)
        }
        _ => {
            return Err(syn::Error::new_spanned(
                attribute,
                "on:, class:, style: and prop: are known",
            ));
        }
    })
}
