//! `cargo xtask test`: everything a change has to pass, in steps.

use std::cell::Cell;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::thread::{self, ScopedJoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::browsers::{self, CHROMIUM_FLAGS, Engine, Programs};
use crate::command::{self, cargo};
use crate::project::Project;
use crate::step::Steps;
use crate::{dist, help, install};

const WASM: &str = "wasm32-unknown-unknown";
/// Builds the whole-app tests and runs them.
const JOURNEYS: [&str; 4] = ["test", "--no-fail-fast", "--package", "whole-app"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Fmt,
    Clippy,
    Native,
    Wasm,
    Dist,
    Browsers,
}

impl Part {
    const ALL: [(&'static str, Self); 6] = [
        ("fmt", Self::Fmt),
        ("clippy", Self::Clippy),
        ("native", Self::Native),
        ("wasm", Self::Wasm),
        ("dist", Self::Dist),
        ("browsers", Self::Browsers),
    ];

    fn parse(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|(known, _)| *known == name) {
            Some((_, part)) => Ok(part),
            None => {
                bail!("there is no step “{name}”: fmt, clippy, native, wasm, dist and browsers are")
            }
        }
    }
}

pub struct Options {
    only: Vec<Part>,
    engines: Vec<Engine>,
    filter: Option<String>,
}

impl Options {
    pub fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        use lexopt::{Arg, ValueExt};
        let mut options = Self {
            only: Vec::new(),
            engines: Vec::new(),
            filter: None,
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("only") => {
                    for name in arguments.value()?.string()?.split(',') {
                        options.only.push(Part::parse(name)?);
                    }
                }
                Arg::Long("engine") => {
                    options
                        .engines
                        .extend(engines(&arguments.value()?.string()?)?);
                }
                Arg::Long("filter") => options.filter = Some(arguments.value()?.string()?),
                Arg::Short('h') | Arg::Long("help") => help::requested(),
                other => return Err(other.unexpected().into()),
            }
        }
        if options.engines.is_empty() {
            options.engines = match env::var("BULLSEYE_ENGINES") {
                Ok(names) if !names.is_empty() => engines(&names)?,
                _ => Engine::ALL.to_vec(),
            };
        }
        Ok(options)
    }

    fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

fn engines(names: &str) -> Result<Vec<Engine>> {
    names
        .split(',')
        .map(|name| Engine::parse(name.trim()))
        .collect()
}

pub fn run(project: &Project, options: &Options) -> Result<ExitCode> {
    let run = Run {
        project,
        options,
        passed: Cell::new(0),
    };
    let mut steps = Steps::begin();
    let wants = |part| options.wants(part);
    if wants(Part::Fmt) {
        steps.run("fmt", || run.fmt());
    }
    let browsers = wants(Part::Browsers) || wants(Part::Wasm);
    if browsers {
        steps.run("install browsers", || run.install());
    }
    if wants(Part::Clippy) {
        steps.run("clippy", || run.clippy());
    }
    if wants(Part::Native) {
        steps.run("native", || run.native());
    }
    if wants(Part::Wasm) {
        match Engine::Chromium.find() {
            Ok(chromium) => drop(steps.run("wasm", || run.wasm(&chromium))),
            Err(missing) => steps.leave_out("wasm", &missing.to_string()),
        }
    }
    if wants(Part::Dist) || wants(Part::Browsers) {
        // Linking the site keeps one core busy for minutes; the others need not wait for it.
        let (built, beside) = thread::scope(|scope| {
            let beside =
                wants(Part::Browsers).then(|| scope.spawn(|| Beside::build(project, options)));
            (run.dist(&mut steps), beside.map(ScopedJoinHandle::join))
        });
        match beside {
            None => {}
            Some(Ok(beside)) => {
                let gallery = beside.tell(&mut steps);
                run.browsers(built, gallery, &mut steps);
            }
            Some(Err(_)) => drop(steps.run("journeys", || bail!("their building broke off"))),
        }
    }
    if let Some(filter) = &options.filter
        && run.passed.get() == 0
        && steps.all_passed()
    {
        steps.run("filter", || {
            bail!("no test that ran has “{filter}” in its name")
        });
    }
    println!("\n{steps}");
    Ok(if steps.all_passed() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

struct Run<'a> {
    project: &'a Project,
    options: &'a Options,
    /// The tests that passed, over all steps.
    passed: Cell<u64>,
}

impl Run<'_> {
    fn cargo(&self, words: &[&str]) -> Command {
        let mut cargo = cargo();
        cargo.current_dir(self.project.root()).args(words);
        cargo
    }

    /// Runs `cargo test …` and answers how many tests passed.
    fn tests(&self, cargo: &mut Command) -> Result<String> {
        if let Some(filter) = &self.options.filter {
            cargo.args(["--", filter]);
        }
        println!("{}", command::words(cargo));
        let (output, ended) = command::run_and_read(cargo)?;
        // Told once more at the end, where the last lines of a long log are all that is read.
        ended.with_context(|| failures(&output))?;
        let count = passed(&output);
        self.passed.set(self.passed.get() + count);
        Ok(match count {
            0 => "no test there".into(),
            1 => "1 test".into(),
            count => format!("{count} tests"),
        })
    }

    fn install(&self) -> Result<String> {
        browsers::install(&self.wanted())?;
        Ok(String::new())
    }

    /// The engines to have here: the wasm tests run in Chromium whatever is asked.
    fn wanted(&self) -> Vec<Engine> {
        let mut engines = Vec::new();
        if self.options.wants(Part::Browsers) {
            engines.extend(&self.options.engines);
        }
        if self.options.wants(Part::Wasm) && !engines.contains(&Engine::Chromium) {
            engines.push(Engine::Chromium);
        }
        engines
    }

    fn fmt(&self) -> Result<String> {
        install::rust_component("rustfmt", "fmt")?;
        command::run(&mut self.cargo(&["fmt", "--all", "--check"]))
            .context("“cargo fmt” mends this")?;
        Ok(String::new())
    }

    fn clippy(&self) -> Result<String> {
        install::rust_component("clippy", "clippy")?;
        install::wasm_target()?;
        let everything = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ];
        command::run(&mut self.cargo(&everything))?;
        let app = ["--lib", "--bins", "--tests", "--", "-D", "warnings"];
        let mut clippy = self.cargo(&["clippy", "--package", "bullseye", "--target", WASM]);
        command::run(clippy.args(app))?;
        Ok(String::new())
    }

    fn native(&self) -> Result<String> {
        self.tests(&mut self.cargo(&["test", "--no-fail-fast"]))
    }

    fn wasm(&self, chromium: &Programs) -> Result<String> {
        let runner = install::wasm_test_runner(self.project)?;
        let settings = self.project.state()?.join("webdriver.json");
        fs::write(&settings, chromium_settings(chromium))?;
        let mut cargo = self.cargo(&["test", "--no-fail-fast", "--target", WASM]);
        cargo
            .args(["--package", "bullseye", "--lib"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
            // Without this, tests that do not ask for a browser run in Node.
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            // The runner's 20 seconds are short on a busy machine.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
            // The runner would take this one first.
            .env_remove("GECKODRIVER")
            .envs(chromium.iter().map(|(name, path)| (name, path)));
        self.tests(&mut cargo)
    }

    /// Builds the site and answers whether there is one. A site over its budget is
    /// told as such, and tested all the same: it is `cargo xtask dist`, which makes
    /// what is put on a host, that refuses it.
    fn dist(&self, steps: &mut Steps) -> bool {
        let mut built = None;
        steps.run("dist", || {
            let report = dist::build(self.project, "./")?;
            println!("\n{report}");
            built = Some(report);
            Ok(String::new())
        });
        if let Some(report) = &built {
            match report.check() {
                Ok(()) => drop(steps.run("budget", || Ok(report.summary()))),
                Err(over) => steps.not_met("budget", &format!("{over:#}")),
            }
        }
        built.is_some()
    }

    /// The whole-app tests in every engine that is here. They are told by variables:
    /// BULLSEYE_DIST, the folder of the site; BULLSEYE_GALLERY, that of the debug page, where there
    /// is one; BULLSEYE_ENGINES, the engines to test
    /// in, with commas between; AXE, the script of axe-core; of each engine its
    /// programs: CHROMIUM and CHROMEDRIVER, FIREFOX and GECKODRIVER, MINIBROWSER and
    /// WEBKITDRIVER.
    fn browsers(&self, built: bool, gallery: Option<PathBuf>, steps: &mut Steps) {
        const NAME: &str = "browsers";
        if !built {
            steps.leave_out(NAME, "there is no release build to test");
            return;
        }
        let mut here: Vec<&str> = Vec::new();
        let mut variables: Vec<(&str, OsString)> = Vec::new();
        for engine in &self.options.engines {
            match Self::ready(*engine) {
                Ok(programs) => {
                    here.push(engine.name());
                    variables.extend(programs.into_iter().map(|(name, path)| (name, path.into())));
                }
                Err(missing) => {
                    steps.leave_out(
                        &format!("{NAME}: {}", engine.name()),
                        &format!("{missing:#}"),
                    );
                }
            }
        }
        if here.is_empty() {
            steps.leave_out(NAME, "no engine to test in is here");
            return;
        }
        variables.push(("BULLSEYE_ENGINES", here.join(",").into()));
        variables.push(("BULLSEYE_DIST", self.project.dist().into()));
        if let Some(gallery) = gallery {
            variables.push(("BULLSEYE_GALLERY", gallery.into()));
        }
        steps.run(&format!("{NAME}: {}", here.join(", ")), || {
            variables.push(("AXE", install::axe()?.into()));
            let mut cargo = self.cargo(&JOURNEYS);
            self.tests(cargo.envs(variables))
        });
    }

    /// An engine's programs, with what it needs beside them.
    fn ready(engine: Engine) -> Result<Programs> {
        let mut programs = engine.find()?;
        if engine == Engine::Firefox {
            let chosen = env::var_os("GECKODRIVER").map(PathBuf::from);
            let driver = chosen.filter(|path| path.is_file());
            let driver = driver.map_or_else(install::geckodriver, Ok)?;
            programs.push(("GECKODRIVER", driver));
        }
        Ok(programs)
    }
}

/// What the browsers need beside the site, and how long it took to build.
struct Beside {
    /// The debug page, which has the gallery of primitives; not built where no journey of the gallery
    /// is asked for.
    gallery: Option<(Duration, Result<PathBuf>)>,
    /// The program that drives the browsers.
    journeys: (Duration, Result<()>),
}

impl Beside {
    fn build(project: &Project, options: &Options) -> Self {
        let filter = options.filter.as_deref();
        let gallery = filter
            .is_none_or(|filter| filter.contains("gallery"))
            .then(|| timed(|| dist::debug(project)));
        if options.engines.contains(&Engine::Firefox)
            && let Err(missing) = Run::ready(Engine::Firefox)
        {
            // Firefox is left out, then, with these words once more.
            println!("{missing:#}");
        }
        let journeys = timed(|| {
            let mut cargo = cargo();
            cargo
                .current_dir(project.root())
                .args(JOURNEYS)
                .arg("--no-run");
            command::run_quietly(&mut cargo, &project.state()?.join("journeys.log"))
        });
        Self { gallery, journeys }
    }

    /// Tells how the building went, and answers where the debug page is.
    fn tell(self, steps: &mut Steps) -> Option<PathBuf> {
        let (took, built) = self.journeys;
        steps.beside("journeys", took, built.map(|()| String::new()));
        let (took, built) = self.gallery?;
        let folder = built.as_ref().ok().cloned();
        steps.beside("gallery", took, built.map(|_| String::new()));
        folder
    }
}

fn timed<Answer>(work: impl FnOnce() -> Answer) -> (Duration, Answer) {
    let began = Instant::now();
    let answer = work();
    (began.elapsed(), answer)
}

/// How the wasm tests' runner starts Chromium.
fn chromium_settings(chromium: &Programs) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let flags = CHROMIUM_FLAGS.map(quoted).join(",");
    let binary = chromium
        .iter()
        .find(|(name, _)| *name == "CHROMIUM")
        .map(|(_, path)| format!("\"binary\":{},", quoted(&path.to_string_lossy())))
        .unwrap_or_default();
    format!("{{\"goog:chromeOptions\":{{{binary}\"args\":[{flags}]}}}}")
}

/// The tests that failed, each with the first lines of why, none longer than can be taken in.
fn failures(output: &str) -> String {
    const LINES: usize = 6;
    const LETTERS: usize = 700;
    let mut told = vec!["Not all tests passed.".to_owned()];
    let mut lines = output.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("---- ") {
            told.push(line.trim_matches(['-', ' ']).to_owned());
            let why = lines.by_ref().take_while(|line| !line.trim().is_empty());
            let start = |line: &str| line.chars().take(LETTERS).collect::<String>();
            told.extend(why.take(LINES).map(|line| format!("    {}", start(line))));
        }
    }
    told.join("\n")
}

/// The tests that passed, summed over a test run's closing lines.
fn passed(output: &str) -> u64 {
    output
        .lines()
        .filter_map(|line| {
            line.split_once("test result: ")?
                .1
                .split_once(". ")?
                .1
                .split_once(" passed")
        })
        .filter_map(|(count, _)| count.parse::<u64>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_tests_are_counted() {
        let output = "test result: ok. 12 passed; 0 failed; 0 ignored\nnoise\n\
                      test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\n";
        assert_eq!(passed(output), 15);
        assert_eq!(passed(""), 0);
    }

    #[test]
    fn failed_tests_are_told_with_why() {
        let output = "test one ... FAILED\ntest two ... ok\n\nfailures:\n\n---- one ----\n\
                      waited in vain\nfor a word\n\nthe page said a lot\n\n---- three stdout ----\nno\n\n";
        let told =
            "Not all tests passed.\none\n    waited in vain\n    for a word\nthree stdout\n    no";
        assert_eq!(failures(output), told);
    }

    #[test]
    fn settings_are_json_whatever_the_path() {
        let settings = chromium_settings(&vec![("CHROMIUM", "C:\\a \"b\"".into())]);
        assert!(
            settings.contains(r#""binary":"C:\\a \"b\"","args":["--headless","#),
            "{settings}"
        );
    }

    #[test]
    fn unknown_steps_and_engines_are_told() {
        let parse = |words: &[&str]| Options::parse(lexopt::Parser::from_args(words.iter()));
        assert!(parse(&["--only", "fmt,wasm", "--engine", "firefox"]).is_ok());
        assert!(parse(&["--only", "everything"]).is_err());
        assert!(parse(&["--engine", "safari"]).is_err());
        assert!(parse(&["extra"]).is_err());
    }
}
