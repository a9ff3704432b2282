//! `cargo xtask bench`: how fast the release build is. The measuring is the package `benches`, and
//! the plan crate's own harness; this builds what they need and tells them where it is.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::browsers::{self, Engine};
use crate::command::{self, cargo};
use crate::project::Project;
use crate::{dist, help};

/// The benchmark that needs no browser.
const NATIVE: &str = "native";

pub struct Options {
    only: Vec<String>,
    /// Handed on as they are: `benches` knows what they mean.
    passed_on: Vec<(&'static str, String)>,
}

impl Options {
    pub fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        use lexopt::{Arg, ValueExt};
        let mut options = Self {
            only: Vec::new(),
            passed_on: Vec::new(),
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("only") => {
                    let names = arguments.value()?.string()?;
                    let names = names.split(',').map(|name| name.trim().to_owned());
                    options.only.extend(names);
                }
                Arg::Long("records") => {
                    let counts = arguments.value()?.string()?;
                    options.passed_on.push(("--records", counts));
                }
                Arg::Long("rounds") => {
                    let rounds = arguments.value()?.string()?;
                    options.passed_on.push(("--rounds", rounds));
                }
                Arg::Short('h') | Arg::Long("help") => help::requested(),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    fn wants_native(&self) -> bool {
        self.only.is_empty() || self.only.iter().any(|name| name == NATIVE)
    }

    fn wants_pages(&self) -> bool {
        self.only.is_empty() || self.only.iter().any(|name| name != NATIVE)
    }
}

pub fn run(project: &Project, options: &Options) -> Result<ExitCode> {
    let mut driver = cargo();
    driver
        .current_dir(project.root())
        .args(["run", "--quiet", "--package", "benches", "--"]);
    for (name, value) in &options.passed_on {
        driver.args([name, value.as_str()]);
    }
    if !options.only.is_empty() {
        driver.args(["--only", &options.only.join(",")]);
    }
    if options.wants_pages() {
        browsers::install(&[Engine::Chromium])?;
        let programs = match Engine::Chromium.find() {
            Ok(programs) => programs,
            Err(missing) => bail!("the pages are measured in Chromium: {missing:#}"),
        };
        dist::build(project, "./")?;
        driver.envs(programs).env("BULLSEYE_DIST", project.dist());
    }
    if options.wants_native() {
        let figures = project.state()?.join("bench-native.json");
        let mut native = cargo();
        native
            .current_dir(project.root())
            .args(["bench", "--package", "plan", "--bench", "throughput"])
            .env("BULLSEYE_BENCH_NATIVE", &figures);
        command::run(&mut native)?;
        driver.arg("--native").arg(figures);
    }
    command::run(&mut driver)?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn what_needs_no_browser_builds_no_site() {
        let parse = |words: &[&str]| Options::parse(lexopt::Parser::from_args(words.iter()));
        let all = parse(&["--rounds", "3"]).unwrap();
        assert!(all.wants_native() && all.wants_pages());
        let native = parse(&["--only", "native"]).unwrap();
        assert!(native.wants_native() && !native.wants_pages());
        let open = parse(&["--only", "open,edit"]).unwrap();
        assert!(!open.wants_native() && open.wants_pages());
        assert!(parse(&["--quick"]).is_err());
    }
}
