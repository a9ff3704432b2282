//! A page to be read: the sections of one, as they stand on a shared screen and on paper. What they are
//! made of is [`plan::exchange::brief`].

use leptos::prelude::*;
use markup::view;
use plan::exchange::brief::{Block, Item, Section, Term};

/// The sections, in order.
pub fn sections(sections: Vec<Section>) -> AnyView {
    sections.into_iter().map(section).collect_view().into_any()
}

fn section(section: Section) -> impl IntoView {
    let id = format!("brief-{}", section.key);
    let blocks = section.blocks.into_iter().map(block).collect_view();
    view! {
        <section class="brief-section" data-section=section.key aria-labelledby=id.clone()>
            <h3 class="caps" id=id>{section.heading}</h3>
            {blocks}
        </section>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Sentence(text) => {
            view! { <p class="brief-sentence serif" dir="auto">{text}</p> }.into_any()
        }
        Block::Terms(terms) => {
            let terms = terms.into_iter().map(term).collect_view();
            view! { <dl class="brief-terms">{terms}</dl> }.into_any()
        }
        Block::Items(items) => {
            let items = items.into_iter().map(item).collect_view();
            view! { <ul class="brief-items">{items}</ul> }.into_any()
        }
        Block::Table { head, rows } => table(head, rows).into_any(),
    }
}

fn term(Term { name, text }: Term) -> impl IntoView {
    view! {
        <div>
            <dt dir="auto">{name}</dt>
            <dd class="serif" dir="auto">{text}</dd>
        </div>
    }
}

fn item(Item { name, note, lines }: Item) -> impl IntoView {
    let name = (!name.is_empty()).then(|| view! { <strong dir="auto">{name}</strong> });
    let note = (!note.is_empty()).then(|| view! { <p class="quiet-text" dir="auto">{note}</p> });
    let lines = (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(term).collect_view();
        view! { <dl class="brief-lines">{lines}</dl> }
    });
    view! {
        <li>
            {name}
            {note}
            {lines}
        </li>
    }
}

/// A table. Its roles are said, because on a phone a row is laid out as a card, in which each answer has
/// the name of its column before it.
fn table(head: Vec<String>, rows: Vec<Vec<String>>) -> impl IntoView {
    let names = head.clone();
    let head = head
        .into_iter()
        .map(|name| view! { <th role="columnheader" scope="col" dir="auto">{name}</th> })
        .collect_view();
    let cell = |(at, text): (usize, String)| match at {
        0 => view! { <th role="rowheader" scope="row" dir="auto">{text}</th> }.into_any(),
        _ => {
            let name = names.get(at).cloned();
            view! {
                <td role="cell">
                    <span class="brief-column" aria-hidden="true" dir="auto">
                        {name}
                    </span>
                    <span dir="auto">{text}</span>
                </td>
            }
            .into_any()
        }
    };
    let rows = rows
        .into_iter()
        .map(|cells| {
            let cells = cells.into_iter().enumerate().map(cell).collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="brief-table">
            <table role="table">
                <thead role="rowgroup">
                    <tr role="row">{head}</tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}
