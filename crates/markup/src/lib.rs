//! Leptos views that cost little to download.
//!
//! Leptos makes a type of every view, and the compiler makes code of every type: some three
//! kilobytes for each element that is written down. Here a view is one type, [`Html`]. The
//! [`view!`] macro reads what Leptos's macro reads; what never changes in an element becomes one
//! HTML text that the browser parses once and clones, and what changes becomes calls of functions
//! that are compiled once. Signals, memos, effects, components and contexts are Leptos's own.
//!
//! What differs from Leptos's views: elements are made where `view!` stands and not when they are
//! mounted, and a closure that makes elements makes new ones each time it runs. What should stay
//! while something changes has closures in its attributes and texts instead, or a memo before it.

mod dom;
mod html;
mod list;
mod live;
mod reactive;
mod render;
mod show;

pub use html::{Html, Many};
pub use list::{For, ForProps};
pub use live::{Live, Source, Text, live};
pub use markup_macro::view;
pub use reactive::{effect, memo};
pub use show::{Show, ShowProps, When};
