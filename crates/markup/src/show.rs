//! Showing something while a condition holds.

use leptos::children::{ChildrenFn, ViewFn};
use leptos::prelude::*;

/// A condition, asked for again when a signal changes that it read.
pub struct When(Box<dyn Fn() -> bool + Send + Sync>);

impl<Condition: Fn() -> bool + Send + Sync + 'static> From<Condition> for When {
    fn from(condition: Condition) -> Self {
        Self(Box::new(condition))
    }
}

/// Shows its children while the condition holds, else the fallback. They are made anew only when
/// the answer changes.
#[component]
pub fn Show(
    /// The condition.
    #[prop(into)]
    when: When,
    /// What shows while it does not hold.
    #[prop(optional, into)]
    fallback: ViewFn,
    /// What shows while it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let holds = ArcMemo::new(move |_| when.0());
    move || match holds.get() {
        true => children(),
        false => fallback.run(),
    }
}
