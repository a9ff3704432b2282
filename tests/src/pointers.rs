//! A mouse's other buttons, a pen, and a pad, step by step.

use crate::App;
use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

/// What points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// A mouse.
    Mouse,
    /// A pen on a screen.
    Pen,
}

/// What it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Goes to a place on the page, in pixels from its corner.
    To((i64, i64)),
    /// Presses a button: 0 is the mouse's first, or the pen's tip, 1 the mouse's wheel.
    Press(u8),
    /// Lets the button go.
    LetGo(u8),
}

impl App {
    /// Does these steps one after the other. What is pressed at their end stays pressed.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn point(&self, tool: Tool, steps: &[Step]) -> Result<()> {
        let kind = match tool {
            Tool::Mouse => "mouse",
            Tool::Pen => "pen",
        };
        let actions: Vec<Value> = steps
            .iter()
            .map(|step| match step {
                Step::To((x, y)) => {
                    json!({ "type": "pointerMove", "x": x, "y": y, "duration": 0, "origin": "viewport" })
                }
                Step::Press(button) => json!({ "type": "pointerDown", "button": button }),
                Step::LetGo(button) => json!({ "type": "pointerUp", "button": button }),
            })
            .collect();
        let source = json!([{
            "type": "pointer", "id": format!("the {kind}"),
            "parameters": { "pointerType": kind }, "actions": actions,
        }]);
        let wanted = Command::PerformActions(Actions::from(source));
        self.driver()?.cmd(wanted).await?;
        Ok(())
    }

    /// Drags with a button held, in two moves.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn drag_with(
        &self,
        (tool, button): (Tool, u8),
        from: (i64, i64),
        to: (i64, i64),
    ) -> Result<()> {
        let between = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let steps = [
            Step::To(from),
            Step::Press(button),
            Step::To(between),
            Step::To(to),
            Step::LetGo(button),
        ];
        self.point(tool, &steps).await
    }

    /// Taps with a pen.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn tap_with_pen(&self, at: (i64, i64)) -> Result<()> {
        let steps = [Step::To(at), Step::Press(0), Step::LetGo(0)];
        self.point(Tool::Pen, &steps).await
    }

    /// Two fingers on a pad, as Safari tells of them: drawn apart about a place, by each of these
    /// shares of how far they were apart. Whether the page took all of it for itself.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn pinch_pad(&self, (x, y): (i64, i64), scales: &[f64]) -> Result<bool> {
        // No other engine has the event, and none lets its driver pinch a pad.
        let script = r"
            const [x, y, scales] = arguments;
            const tell = (kind, scale) => {
                const event = new MouseEvent(kind, { bubbles: true, cancelable: true, clientX: x, clientY: y });
                Object.defineProperty(event, 'scale', { value: scale });
                return !document.elementFromPoint(x, y).dispatchEvent(event);
            };
            const all = [tell('gesturestart', 1), ...scales.map((scale) => tell('gesturechange', scale))];
            all.push(tell('gestureend', scales.at(-1) ?? 1));
            return all.every(Boolean)";
        self.script_with(script, vec![json!(x), json!(y), json!(scales)])
            .await
    }
}
