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
