//! The accessibility rules, by axe-core.

use crate::App;
use anyhow::{Context, Result};
use std::env;
use std::fs;

const RUN: &str = r"
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(
        (found) => done(found.violations.map((rule) =>
            rule.id + ': ' + rule.help + '\n' + rule.nodes.slice(0, 5).map((node) =>
                '    ' + node.target.join(' ') + '\n        ' + node.failureSummary.replace(/\n/g, ' ')).join('\n')).join('\n')),
        (error) => done('axe did not run: ' + error));";

/// The rules of axe-core that the page breaks as it is now, with where and how; empty when it
/// breaks none.
///
/// # Errors
/// When axe-core does not run.
pub async fn violations(app: &App) -> Result<String> {
    // A page keeps it until it is left.
    if !app.truth("return 'axe' in window").await? {
        let path = env::var("AXE").context("AXE does not name the script of axe-core")?;
        let script = fs::read_to_string(path)?;
        app.driver()?.execute(script, Vec::new()).await?;
    }
    let found = app.driver()?.execute_async(RUN, Vec::new()).await?;
    Ok(found.convert()?)
}
