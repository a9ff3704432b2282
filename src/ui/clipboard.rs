//! What the clipboard brings.

use web_sys::ClipboardEvent;

/// The text of a paste; empty where there is none.
#[must_use]
pub fn clipboard_text(event: &ClipboardEvent) -> String {
    event
        .clipboard_data()
        .and_then(|data| data.get_data("text/plain").ok())
        .unwrap_or_default()
}
