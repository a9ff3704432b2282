//! A screen for browsers that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command;

/// A screen in memory, gone when this is dropped.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// A screen of its own.
    ///
    /// # Errors
    /// When Xvfb is not here or does not start.
    pub fn start() -> Result<Self> {
        let Some(xvfb) = command::find("Xvfb") else {
            bail!("Xvfb is not here (Debian: the package xvfb)");
        };
        // The server chooses a free number and tells it, so runs do not collide.
        let mut server = Command::new(xvfb)
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1920x1080x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb cannot be started")?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let display = Self {
            server,
            name: format!(":{}", number.trim()),
        };
        if display.name == ":" {
            bail!("Xvfb ended at once: run it by hand to see why");
        }
        Ok(display)
    }

    /// What DISPLAY has to say.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Nothing can be done about a screen that will not go.
        drop(self.server.kill());
        drop(self.server.wait());
    }
}
