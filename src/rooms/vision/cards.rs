//! The notes on the board. They are kept by hand instead of by `<For>`: ten thousand of them come
//! in one piece, and none moves in the page unless it comes or goes, so none loses the focus.

use super::board::Board;
use super::card::Card;
use crate::ui::size::Size;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, memo};
use plan::Id;
use plan::records::note;
use plan::sorted::SortInOrder;
use std::collections::HashMap;
use web_sys::{Element, HtmlElement};

/// So many cards lie on a sheet.
const SHEET: u32 = 128;

/// Keeps a card for every note in `layer`, in the order of their ids: which lies over which never
/// changes by itself.
pub fn keep(board: Board, layer: NodeRef<html::Div>, size: ReadSignal<Size>) {
    // Notes that came before the board knows its size would all be styled twice.
    let sized = memo(move |_| size.get().width > 0.0);
    let cards = StoredValue::new_local(HashMap::<Id, Card>::new());
    let owner = Owner::current();
    effect(move |_| {
        let Some(layer) = layer.get() else {
            return;
        };
        if !sized.get() {
            return;
        }
        let mut ids = board.session.ordered(note::KIND);
        ids.sort_in_order(Ord::cmp);
        let put = || {
            cards.update_value(|cards| {
                remove_gone(cards, &ids);
                add_new(board, cards, &ids, &layer);
            });
        };
        // Each card's effect lives as long as the board and not only until the next note comes.
        match &owner {
            Some(owner) => untrack(|| owner.with(put)),
            None => untrack(put),
        }
    });
}

fn remove_gone(cards: &mut HashMap<Id, Card>, ids: &[Id]) {
    cards.retain(|id, card| {
        let stays = ids.binary_search(id).is_ok();
        if !stays {
            card.element.remove();
        }
        stays
    });
}

/// Puts the new ones among those that are there. Cards lie on sheets, so that the browser, when one
/// card moves or grows, lays out its sheet alone.
fn add_new(board: Board, cards: &mut HashMap<Id, Card>, ids: &[Id], layer: &Element) {
    let mut waiting: Vec<HtmlElement> = Vec::new();
    for id in ids {
        if let Some(card) = cards.get(id) {
            let sheet = card.element.parent_node();
            for new in waiting.drain(..) {
                if let Some(sheet) = &sheet {
                    let _ = sheet.insert_before(&new, Some(&card.element));
                }
            }
        } else if let Some(card) = Card::new(board, id) {
            waiting.push(card.element.clone());
            cards.insert(id.clone(), card);
        }
    }
    let last = layer.last_element_child();
    let mut sheet = last.filter(|sheet| sheet.child_element_count() < SHEET);
    for card in waiting {
        let onto = sheet.take().or_else(|| add_sheet(layer));
        if let Some(onto) = onto {
            let _ = onto.append_child(&card);
            sheet = Some(onto).filter(|sheet| sheet.child_element_count() < SHEET);
        }
    }
}

fn add_sheet(layer: &Element) -> Option<Element> {
    let sheet = document().create_element("div").ok()?;
    sheet.set_class_name("sheet");
    layer.append_child(&sheet).ok()?;
    Some(sheet)
}
