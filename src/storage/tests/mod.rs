//! Tests over stores that fail on command, and (in a browser) over the real ones.

#[cfg(not(target_arch = "wasm32"))]
mod damage;
#[cfg(not(target_arch = "wasm32"))]
mod faults;
#[cfg(target_arch = "wasm32")]
mod in_browser;
#[cfg(not(target_arch = "wasm32"))]
mod model;
#[cfg(not(target_arch = "wasm32"))]
mod newer_format;
#[cfg(not(target_arch = "wasm32"))]
mod other_tabs;
#[cfg(not(target_arch = "wasm32"))]
mod saving;
#[cfg(not(target_arch = "wasm32"))]
mod tab;
