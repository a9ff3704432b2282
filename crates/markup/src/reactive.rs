//! Memos and effects whose closures are boxed: the machinery around them is compiled once for each
//! type of value instead of once for each closure.

use leptos::prelude::*;

type Remembered<Held> = Box<dyn Fn(Option<&Held>) -> Held + Send + Sync>;

/// A value that is computed anew when a signal changes that it read, and tells of it only when it
/// differs. The closure is given the value before.
pub fn memo<Held>(compute: impl Fn(Option<&Held>) -> Held + Send + Sync + 'static) -> Memo<Held>
where
    Held: PartialEq + Send + Sync + 'static,
{
    boxed_memo(Box::new(compute))
}

fn boxed_memo<Held>(compute: Remembered<Held>) -> Memo<Held>
where
    Held: PartialEq + Send + Sync + 'static,
{
    Memo::new(compute)
}

/// Does something now, after the page is made, and again when a signal changes that it read. The
/// closure is given what it returned before.
pub fn effect<Held: 'static>(act: impl FnMut(Option<Held>) -> Held + 'static) {
    boxed_effect(Box::new(act));
}

fn boxed_effect<Held: 'static>(act: Box<dyn FnMut(Option<Held>) -> Held>) {
    Effect::new(act);
}
