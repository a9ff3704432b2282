//! Every journey in every engine that is here.

use crate::spare::{self, lock};
use crate::{App, Engine};
use anyhow::{Context, Result, bail};
use libtest_mimic::{Arguments, Failed, Trial};
use std::cmp::Reverse;
use std::env;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use xtask::server::{Server, serve};

/// What a journey is while it runs.
pub type Running<'app> = Pin<Box<dyn Future<Output = Result<()>> + 'app>>;

/// One journey through the app.
#[derive(Clone, Copy)]
pub struct Journey {
    /// What a person would notice.
    pub name: &'static str,
    /// The journey, begun on a blank page of a fresh browser.
    pub run: for<'app> fn(&'app mut App) -> Running<'app>,
    /// The engines it runs in.
    pub engines: &'static [Engine],
}

/// Which page a journey goes through.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Site {
    /// The release build.
    Release,
    /// The debug page, which has the gallery of primitives.
    Debug,
}

/// Lists async functions as journeys in every engine; those after `; in … =>` run only in these.
#[macro_export]
macro_rules! journeys {
    (@one $name:ident, $engines:expr) => {
        $crate::Journey {
            name: concat!(module_path!(), "::", stringify!($name)),
            run: |app| Box::pin($name(app)),
            engines: &$engines,
        }
    };
    ($($name:ident),* $(,)? $(; in $engines:expr => $($only:ident),+ $(,)?)*) => {
        pub const JOURNEYS: &[$crate::Journey] = &[
            $($crate::journeys!(@one $name, $crate::Engine::ALL),)*
            $($($crate::journeys!(@one $only, $engines),)+)*
        ];
    };
}

/// Runs journeys as `cargo test` runs tests: with its filters and its closing line.
#[must_use]
pub fn run(journeys: &[(Site, &'static [Journey])]) -> ExitCode {
    match run_all(journeys) {
        Ok(outcome) => outcome,
        Err(error) => {
            eprintln!("{}", in_words(&error));
            ExitCode::FAILURE
        }
    }
}

fn run_all(journeys: &[(Site, &'static [Journey])]) -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    // A journey waits for its browser, and a browser for its timers: three keep two cores busy.
    arguments.test_threads = arguments.test_threads.or(Some(3));
    let dist = env::var("BULLSEYE_DIST").context(
        "BULLSEYE_DIST does not name a built site: run `cargo xtask test --only browsers`.",
    )?;
    let release = serve(Path::new(&dist))?;
    // Without it the journeys of the debug page are told as left out.
    let debug = env::var("BULLSEYE_GALLERY")
        .ok()
        .and_then(|folder| serve(Path::new(&folder)).ok());
    let engines = env::var("BULLSEYE_ENGINES").unwrap_or_default();
    let here: Vec<&str> = engines.split(',').collect();
    // One for all threads, since the browsers go from one to the other.
    let runtime = Arc::new(Runtime::new()?);
    let mut trials = Vec::new();
    for (site, journeys) in journeys {
        let port = match site {
            Site::Release => Some(release.port()),
            Site::Debug => debug.as_ref().map(Server::port),
        };
        for &journey in *journeys {
            for &engine in journey.engines {
                let left_out = port.is_none() || !here.contains(&engine.name());
                let trial = trial(&runtime, engine, journey, port.unwrap_or_default());
                trials.push(trial.with_ignored_flag(left_out));
            }
        }
    }
    let outcome = libtest_mimic::run(&arguments, trials).exit_code();
    runtime.block_on(spare::quit_all())?;
    write_times()?;
    Ok(outcome)
}

fn trial(runtime: &Arc<Runtime>, engine: Engine, journey: Journey, port: u16) -> Trial {
    let name = journey
        .name
        .split_once("::")
        .map_or(journey.name, |(_, name)| name);
    let name = format!("{}::{name}", engine.name());
    let file = name.replace("::", "-");
    let runtime = Arc::clone(runtime);
    Trial::test(name, move || {
        let began = Instant::now();
        let outcome = drive(&runtime, engine, journey, port, &file);
        lock(&TIMES).push((began.elapsed(), file));
        outcome.map_err(|error| Failed::from(in_words(&error)))
    })
}

/// How long each journey took, with its name.
static TIMES: Mutex<Vec<(Duration, String)>> = Mutex::new(Vec::new());

/// Writes how long each journey took, the longest first: what makes the whole slow is seen there.
fn write_times() -> Result<()> {
    let mut times = lock(&TIMES);
    times.sort_unstable_by_key(|(took, _)| Reverse(*took));
    let lines: Vec<String> = times
        .iter()
        .map(|(took, name)| format!("{:.1}\t{name}\n", took.as_secs_f64()))
        .collect();
    fs::create_dir_all(pictures())?;
    fs::write(pictures().join("seconds.tsv"), lines.concat())?;
    Ok(())
}

/// The error and what led to it, without the machine's own trace, which says nothing of the page.
fn in_words(error: &anyhow::Error) -> String {
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    causes.join("\nbecause ")
}

fn drive(runtime: &Runtime, engine: Engine, journey: Journey, port: u16, file: &str) -> Result<()> {
    runtime.block_on(async {
        let (browser, profile) = spare::take(engine).await?;
        let mut app = App::new(browser, new_address(port), profile);
        let outcome = (journey.run)(&mut app).await;
        match outcome {
            Ok(()) => {
                // The journey has passed; a browser that does not leave its page is not handed on.
                if let Err(error) = app.hand_on().await {
                    eprintln!("{file}: the browser was ended: {error:#}");
                }
                Ok(())
            }
            Err(error) => {
                let picture = pictures().join(format!("failed-{file}.png"));
                let context = match app.leave_evidence(&picture).await {
                    Ok(log) => format!("the page as it was is in {}\n{log}", picture.display()),
                    Err(error) => format!("the page could not be pictured: {error:#}"),
                };
                // The journey's own failure is the one to tell. Its browser is not handed on.
                let _ = app.quit().await;
                bail!("{}\n{context}", in_words(&error))
            }
        }
    })
}

/// An address of this machine that no journey has had: a browser stores nothing there yet. Browsers
/// take every name below `localhost` for their own machine, and for as safe as it.
fn new_address(port: u16) -> String {
    static LAST: AtomicU32 = AtomicU32::new(0);
    let number = LAST.fetch_add(1, Ordering::Relaxed);
    format!("http://journey-{number}.localhost:{port}/")
}

/// Where pictures of the page go.
#[must_use]
pub fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/whole-app")
}
