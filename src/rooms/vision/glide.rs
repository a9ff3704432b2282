//! Notes that go to new places by themselves glide there, so that the eye can follow.

use super::dom;
use crate::ui::motion;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::Place;
use std::time::Duration;

/// More than this go at once: to see them glide would cost more than it tells.
const MOST: usize = 400;
/// Longer than any motion takes; what is put down then lies where it lay.
const OVER: Duration = Duration::from_millis(400);

/// Does a change that gives notes new places, and lets them and the outlines of groups come there from the
/// old ones. `radius` is that of the bullseye, in pixels. Where no motion is wanted, the tokens take no time.
pub fn through(moves: &[(Id, Place, Place)], radius: f64, change: impl FnOnce()) {
    let glides = (1..=MOST).contains(&moves.len());
    if glides {
        outlines();
    }
    change();
    if glides {
        from(moves, radius);
    }
}

/// Lets the outlines of groups go with their notes, before these have their new places.
fn outlines() {
    let outlines = dom::outlines();
    for outline in &outlines {
        let _ = outline.set_attribute("data-glides", "");
    }
    let over = move || {
        for outline in &outlines {
            let _ = outline.remove_attribute("data-glides");
        }
    };
    set_timeout(over, OVER);
}

/// Lets notes that have their new places come from the old ones. An animation of its own for each note
/// costs its style once; an attribute that gives it a transition, three times.
fn from(moves: &[(Id, Place, Place)], radius: f64) {
    let Some(motion) = motion::middle() else {
        return;
    };
    for (id, from, to) in moves {
        let (x, y) = ((from.x - to.x) * radius, (from.y - to.y) * radius);
        if let Some(card) = dom::card(id) {
            motion.play(&card, "translate", &format!("{x:.1}px {y:.1}px"), "none");
        }
    }
}
