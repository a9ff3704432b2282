//! Components: their properties and children are handed on as Leptos's own macro does.

use crate::NodeElement;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::node::{KeyedAttribute, KeyedAttributeValue, NodeAttribute, NodeName};

/// Whether an element is a component: its name begins with a capital.
pub fn is(element: &NodeElement) -> bool {
    match element.name() {
        NodeName::Path(path) => path.path.segments.last().is_some_and(|name| {
            let name = name.ident.to_string();
            name.starts_with(|first: char| first.is_uppercase())
        }),
        _ => false,
    }
}

/// The call of a component.
pub fn expand(element: &NodeElement) -> syn::Result<TokenStream> {
    let name = element.name();
    let mut props = Vec::new();
    let mut bound = Vec::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return Err(syn::Error::new_spanned(
                attribute,
                "a component takes named properties",
            ));
        };
        match let_name(attribute)? {
            Some(name) => bound.push(name),
            None => props.push(prop(attribute)),
        }
    }
    let children = if element.children.is_empty() {
        quote!()
    } else {
        let children = crate::fragment(&element.children)?;
        if bound.is_empty() {
            quote!(.children(::leptos::children::ToChildren::to_children(move || #children)))
        } else {
            quote!(.children(move |#(#bound),*| #children))
        }
    };
    Ok(quote!({
        #[allow(unreachable_code, clippy::let_and_return, clippy::needless_borrows_for_generic_args)]
        ::leptos::component::component_view(
            &#name,
            ::leptos::component::component_props_builder(&#name)
                #(#props)*
                #children
                .build()
        )
    }))
}

fn prop(attribute: &KeyedAttribute) -> TokenStream {
    let name = &attribute.key;
    let value = match attribute.value() {
        Some(value) => quote!(#value),
        None => quote!(#name),
    };
    quote!(.#name(#[allow(unused_braces)] { #value }))
}

/// The name in `let:name`.
fn let_name(attribute: &KeyedAttribute) -> syn::Result<Option<TokenStream>> {
    if let KeyedAttributeValue::Binding(binding) = &attribute.possible_value {
        let inputs = &binding.inputs;
        return Ok(Some(quote!(#inputs)));
    }
    let key = attribute.key.to_string();
    Ok(key.strip_prefix("let:").map(|name| {
        let name = format_ident!("{name}");
        quote!(#name)
    }))
}
