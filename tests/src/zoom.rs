//! Zooming into a board, and what wheels and fingers do to it.

use crate::App;
use anyhow::Result;
use serde_json::{Value, json};

/// The bullseye, as `XPath`.
pub const BULLSEYE: &str = "//*[@role='application'][@aria-label='Bullseye']";

impl App {
    /// Waits until the board says that it is zoomed by so much: "150 %".
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn zoom_is(&self, words: &str) -> Result<()> {
        self.until(&format!("the zoom to be {words}"), async || {
            Ok(self.zoom().await? == words)
        })
        .await
    }

    /// By how much the board says that it is zoomed.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn zoom(&self) -> Result<String> {
        self.script("return document.querySelector('[role=group][aria-label=Zoom] [title=\"Show all\"]')?.textContent ?? ''")
            .await
    }

    /// How many notes on the board can be read: in sight, with their words.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn readable_notes(&self) -> Result<usize> {
        let script = r"
            const board = document.querySelector('[role=application]').parentElement.getBoundingClientRect();
            const notes = [...document.querySelectorAll('article[aria-roledescription=note] > p')];
            return notes.filter((words) => {
                const { left, right, top, bottom, width } = words.getBoundingClientRect();
                return width > 0 && left >= board.left && right <= board.right && top >= board.top && bottom <= board.bottom;
            }).length";
        self.script(script).await
    }

    /// Whether what has the focus lies in the board with all its edges but a hair.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn focus_is_on_board(&self) -> Result<bool> {
        self.truth(
            r"
            const it = document.activeElement;
            if (it.tagName !== 'ARTICLE') return false;
            const board = document.querySelector('[role=application]').parentElement.getBoundingClientRect();
            const { left, right, top, bottom } = it.getBoundingClientRect();
            return left >= board.left - 1 && right <= board.right + 1 && top >= board.top - 1 && bottom <= board.bottom + 1",
        )
        .await
    }

    /// Turns the wheel over a place on the page, perhaps with Ctrl held. Whether the engine can: only
    /// Chromium can.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn wheel(&self, (x, y): (i64, i64), down: i64, with_control: bool) -> Result<bool> {
        let turned = json!({
            "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": down,
            "modifiers": if with_control { 2 } else { 0 },
        });
        self.chromium("Input.dispatchMouseEvent", turned).await
    }

    /// Puts fingers on these places of the page, or moves those that lie there; lifts them where there
    /// are none. Whether the engine can: only Chromium can.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn fingers(&self, kind: &str, at: &[(i64, i64)]) -> Result<bool> {
        let fingers: Vec<Value> = at
            .iter()
            .enumerate()
            .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
            .collect();
        let touched = json!({ "type": kind, "touchPoints": fingers });
        self.chromium("Input.dispatchTouchEvent", touched).await
    }
}
