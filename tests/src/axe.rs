//! The accessibility rules, by axe-core.

use crate::App;
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;

const RUN: &str = r"
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        (found) => done(found.violations.map((rule) =>
            rule.id + ': ' + rule.help + '\n' + rule.nodes.slice(0, 5).map((node) =>
                '    ' + node.target.join(' ') + '\n        ' + node.failureSummary.replace(/\n/g, ' ')).join('\n')).join('\n')),
        (error) => done('axe did not run: ' + error));";

/// Holds the page as it is now to every rule of axe-core.
///
/// # Errors
/// When a rule is broken, with where and how; or when axe-core does not run.
pub async fn check(app: &App, screen: &str) -> Result<()> {
    let path = env::var("AXE").context("AXE does not name the script of axe-core")?;
    let script = fs::read_to_string(path)?;
    app.driver()?.execute(script, Vec::new()).await?;
    let found = app.driver()?.execute_async(RUN, Vec::new()).await?;
    let found: String = found.convert()?;
    ensure!(
        found.is_empty(),
        "{screen} breaks rules of accessibility:\n{found}"
    );
    Ok(())
}
