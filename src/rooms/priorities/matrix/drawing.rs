//! Keeps what is in the document like what is to show.

use super::Board;
use super::dom::dots_of;
use super::dot::Dot;
use super::dots::DotLayer;
use super::heaps::Heap;
use super::plot::{Plot, View};
use crate::ui::zoom::Zoom;
use leptos::prelude::*;
use markup::effect;
use std::sync::Arc;
use web_sys::HtmlElement;

/// More dots than this do not glide when they all move.
const MOST_GLIDING: usize = 400;

/// What was drawn last.
struct Drawn {
    view: View,
    rested: Zoom,
    dots: Arc<Vec<Dot>>,
    heaps: Arc<Vec<Heap>>,
}

/// Keeps the dots in the document like those that are to show.
pub fn keep(board: Board) {
    effect(move |before: Option<Drawn>| {
        let now = Drawn {
            view: View {
                plot: board.plot.get(),
                zoom: board.lens.now(),
            },
            rested: board.lens.rested(),
            dots: board.dots.get(),
            heaps: board.heaps.get(),
        };
        if let Some(plot) = board.plot_node.get() {
            draw(board, &plot, before.as_ref(), &now);
        }
        now
    });
    effect(move |_| {
        let picked = board.room.picked.get();
        board.layer.update_value(|layer| {
            if let Some(layer) = layer {
                layer.pick(&picked);
            }
        });
    });
    effect(move |_| {
        let chosen = board.room.selected.get();
        if let Some(id) = &chosen
            && !board.is_pressed()
        {
            untrack(|| board.reveal(id));
        }
        board.layer.update_value(|layer| {
            if let Some(layer) = layer {
                // What will show at the next frame, once the dot is revealed.
                let view = View {
                    plot: board.plot.get_untracked(),
                    zoom: board.lens.peek(),
                };
                untrack(|| choose(board, layer, view));
                layer.turn_heaps(view);
                untrack(|| name(board, layer, view.plot));
            }
        });
    });
}

/// Draws what differs from before. Dots glide when the plan changes, not when the window or the view
/// does.
fn draw(board: Board, plot: &HtmlElement, before: Option<&Drawn>, now: &Drawn) {
    let still = before.is_none_or(|before| before.view != now.view);
    let still = still || now.dots.len() > MOST_GLIDING;
    let _ = plot.toggle_attribute_with_force("data-still", still);
    board.layer.update_value(|layer| {
        let before = before.filter(|_| layer.is_some());
        let known = before.filter(|before| Arc::ptr_eq(&before.dots, &now.dots));
        let known_heaps = before.is_some_and(|before| Arc::ptr_eq(&before.heaps, &now.heaps));
        if layer.is_none() {
            *layer = dots_of(plot).map(DotLayer::new);
            if let Some(layer) = layer {
                layer.pick(&board.room.picked.get_untracked());
            }
        }
        let Some(layer) = layer else {
            return;
        };
        match known {
            Some(_) => layer.turn(now.view),
            None => layer.show(&now.dots, now.view),
        }
        let turns = known
            .is_some_and(|known| (known.rested, known.view.plot) == (now.rested, now.view.plot));
        if !turns {
            untrack(|| choose(board, layer, now.view));
        }
        // The heaps step aside for the chosen dot, and its name for them. To compare thousands of rows with
        // themselves would cost every frame of a zoom.
        if known_heaps {
            layer.turn_heaps(now.view);
        } else {
            layer.heap(&now.heaps, now.view);
        }
        if !turns {
            untrack(|| name(board, layer, now.view.plot));
        }
    });
}

fn choose(board: Board, layer: &mut DotLayer, view: View) {
    let chosen = board.room.selected.get();
    board
        .dots
        .with(|dots| layer.choose(chosen.as_ref(), dots, view));
}

fn name(board: Board, layer: &DotLayer, plot: Plot) {
    let taken = board.titles.get().map(|title| title.frame);
    layer.name_picked_out(plot, &taken);
}
