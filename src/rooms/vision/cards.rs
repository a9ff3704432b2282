//! The notes on the board. They are kept by hand instead of by `<For>`: ten thousand of them come
//! in one piece, and none moves in the page unless it comes or goes, so none loses the focus.

use super::board::Board;
use super::card::Card;
use leptos::html;
use leptos::prelude::*;
use plan::Id;
use plan::records::note;
use std::collections::HashMap;
use web_sys::Node;

/// Keeps a card for every note in `layer`, in the order of their ids: which lies over which never
/// changes by itself.
pub fn keep(board: Board, layer: NodeRef<html::Div>) {
    let cards = StoredValue::new_local(HashMap::<Id, Card>::new());
    let owner = Owner::current();
    Effect::new(move |_| {
        let Some(layer) = layer.get() else {
            return;
        };
        let mut ids = board.session.ordered(note::KIND);
        ids.sort();
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

fn add_new(board: Board, cards: &mut HashMap<Id, Card>, ids: &[Id], layer: &Node) {
    let fragment = document().create_document_fragment();
    // A run of new ones goes in at once, before the next that is there.
    let flush = |before: Option<&Node>| {
        let _ = layer.insert_before(&fragment, before);
    };
    let mut waiting = false;
    for id in ids {
        if let Some(card) = cards.get(id) {
            if waiting {
                flush(Some(&card.element));
                waiting = false;
            }
            continue;
        }
        if let Some(card) = Card::new(board, id) {
            let _ = fragment.append_child(&card.element);
            cards.insert(id.clone(), card);
            waiting = true;
        }
    }
    if waiting {
        flush(None);
    }
}
