//! How fast Bullseye is: the app beside a page written by hand that shows the same, in one browser,
//! turn by turn. Run by `cargo xtask bench`; docs/benchmarks.md says what is measured and how.
//!
//! - [`plans`]: the plans that are measured;
//! - [`page`]: the two pages, driven by the same scripts (`probe.js`);
//! - [`measure`]: the rounds;
//! - [`report`]: medians with their spread, as a table and as JSON; [`facts`]: about the machine.

mod facts;
mod measure;
mod options;
mod page;
mod plans;
mod report;

use anyhow::{Context, Result};
use options::Options;
use report::Report;
use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let options = Options::parse(lexopt::Parser::from_env())?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let dist = env::var_os("BULLSEYE_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    let mut report = Report::new(facts::at_start(&root));
    if options.wants_pages() {
        let app = xtask::server::serve(&dist)
            .context("there is no built site: run `cargo xtask bench`")?;
        let floor = xtask::server::serve(&root.join("benches/vanilla"))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(measure::pages(
            &options,
            &app.address(),
            &floor.address(),
            &mut report,
        ))?;
    }
    if let Some(native) = &options.native {
        report.take_native(native)?;
    }
    println!("\n{report}");
    let kept = report.keep(&root.join("target/bench"))?;
    println!("Kept as target/bench/{kept}.");
    Ok(())
}
