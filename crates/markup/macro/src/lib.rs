//! The `view!` macro of the markup crate. It reads what Leptos's own macro reads, and writes far
//! less code: everything that never changes becomes one HTML text, which the page clones; only
//! what changes, listens or is computed becomes calls, all to functions that are compiled once.

mod component;
mod element;
mod html;

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::NodeBlock;
use rstml::{Infallible, Parser, ParserConfig};
use std::collections::HashSet;
use syn::{Expr, Stmt};

type Node = rstml::node::Node<Infallible>;
type NodeElement = rstml::node::NodeElement<Infallible>;

/// Makes a view, as Leptos's `view!` does.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match parse(tokens.into()).and_then(|nodes| fragment(&nodes)) {
        Ok(view) => view.into(),
        Err(error) => {
            let error = error.into_compile_error();
            quote!({ #error }).into()
        }
    }
}

fn parse(tokens: TokenStream) -> syn::Result<Vec<Node>> {
    let void: HashSet<&'static str> = html::VOID.into_iter().collect();
    let config = ParserConfig::new().always_self_closed_elements(void);
    Parser::new(config).parse_simple(tokens)
}

/// Several nodes side by side, as one expression.
fn fragment(nodes: &[Node]) -> syn::Result<TokenStream> {
    let nodes = html::flat(nodes);
    if let [Node::Element(only)] = nodes.as_slice() {
        return if component::is(only) {
            component::expand(only)
        } else {
            element::expand(only)
        };
    }
    let mut adds = Vec::new();
    for node in nodes {
        adds.push(match node {
            Node::Element(element) if component::is(element) => {
                let view = component::expand(element)?;
                quote!(many.add(#view);)
            }
            Node::Element(element) => {
                let view = element::expand(element)?;
                quote!(many.add(#view);)
            }
            Node::Text(text) => {
                let text = text.value_string();
                quote!(many.add(#text);)
            }
            Node::Block(block) if closure(block) => quote!(many.live(#block);),
            Node::Block(block) => quote!(many.add(#block);),
            other => return Err(html::unknown(other)),
        });
    }
    Ok(quote!({
        #[allow(unused_mut, unused_braces)]
        {
            let mut many = ::markup::Many::new();
            #(#adds)*
            many.done()
        }
    }))
}

/// Whether a block is `{move || …}`.
fn closure(block: &NodeBlock) -> bool {
    let Some(block) = block.try_block() else {
        return false;
    };
    matches!(block.stmts.as_slice(), [Stmt::Expr(Expr::Closure(closure), None)] if closure.inputs.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(view: TokenStream) -> String {
        let expanded = parse(view).and_then(|nodes| fragment(&nodes));
        expanded.map_or_else(|error| error.to_string(), |view| view.to_string())
    }

    fn has(view: TokenStream, part: &str) {
        let written = written(view);
        let flat = |text: &str| text.replace(char::is_whitespace, "");
        assert!(flat(&written).contains(&flat(part)), "{part} in {written}");
    }

    #[test]
    fn what_never_changes_is_one_text() {
        has(
            quote!(<p class="a" hidden title="\"<&">"1 < 2 & 3"</p>),
            r#"Html::new("<p class=\"a\" hidden title=\"&quot;<&amp;\">1 &lt; 2 &amp; 3</p>", b"")"#,
        );
        has(quote!(<input type="text"/>), r#""<input type=\"text\">""#);
        has(
            quote!(<circle r="2"/>),
            r#"Html::drawn("<circle r=\"2\"></circle>", b"")"#,
        );
    }

    #[test]
    fn the_way_to_a_node_counts_texts_as_the_parser_joins_them() {
        // Texts that touch are one node, and an empty one is none.
        has(
            quote!(<p>"a" "" "b" <b id=x></b> "c" {y}</p>),
            r#"Html::new("<p>ab<b></b>c<!></p>", b"\x01\x01\x01\x03")"#,
        );
        has(quote!(<p id=x></p>), r#"b"\0""#);
    }

    #[test]
    fn a_closure_is_followed_and_a_value_is_put() {
        has(
            quote!(<p>{move || x.get()}</p>),
            "html.live(0usize, {move || x.get()})",
        );
        has(quote!(<p>{x}</p>), "html.put(0usize, {x})");
        has(
            quote!({move || x.get()} "and" {y}),
            "many.live({move || x.get()});many.add(\"and\");many.add({y});",
        );
    }

    #[test]
    fn the_class_comes_before_those_that_are_added_to_it() {
        let view = written(quote!(<p class:on=a class=b></p>));
        let place = |call: &str| view.find(call).unwrap_or(usize::MAX);
        assert!(place("attribute") < place("\"on\""), "{view}");
    }

    #[test]
    fn what_the_parser_would_move_is_refused() {
        let told = "a browser does not leave <div> within <p>";
        assert_eq!(written(quote!(<p><div></div></p>)), told);
        assert!(written(quote!(<p use:x=1></p>)).contains("are known"));
    }
}
