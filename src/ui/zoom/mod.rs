//! Zooming into a board and moving about in it: by wheel, fingers, keys and buttons alike.
//!
//! - [`arithmetic`]: what shows, as numbers;
//! - [`lens`]: what shows of one board, and keys and buttons that change it;
//! - [`hands`]: wheel, mouse and fingers;
//! - [`trackpad`]: fingers on a pad, as Safari tells of them;
//! - [`group`]: the buttons.

mod arithmetic;
mod group;
mod hands;
mod lens;
mod trackpad;

pub use arithmetic::{Shape, Zoom};
pub use group::ZoomGroup;
pub use lens::{Ground, Lens};
