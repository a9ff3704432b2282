//! Every journey in every engine that is here.

use crate::{App, Browser, Engine, Profile};
use anyhow::{Result, bail};
use libtest_mimic::{Arguments, Failed, Trial};
use std::env;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

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
    let mut arguments = Arguments::from_args();
    // Two browsers at once keep two cores busy.
    arguments.test_threads = arguments.test_threads.or(Some(2));
    let Ok(dist) = env::var("BULLSEYE_DIST") else {
        eprintln!(
            "BULLSEYE_DIST does not name a built site: run `cargo xtask test --only browsers`."
        );
        return ExitCode::FAILURE;
    };
    let server = match xtask::server::serve(Path::new(&dist)) {
        Ok(server) => Arc::new(server),
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    // Without it the journeys of the debug page are told as left out.
    let debug = env::var("BULLSEYE_GALLERY")
        .ok()
        .and_then(|folder| xtask::server::serve(Path::new(&folder)).ok())
        .map(Arc::new);
    let here = env::var("BULLSEYE_ENGINES").unwrap_or_default();
    let here: Vec<&str> = here.split(',').collect();
    let mut trials = Vec::new();
    let each = |&(site, journeys): &(Site, &'static [Journey])| {
        journeys.iter().map(move |journey| (site, *journey))
    };
    for (site, journey) in journeys.iter().flat_map(each) {
        let server = match site {
            Site::Release => Some(&server),
            Site::Debug => debug.as_ref(),
        };
        for &engine in journey.engines {
            let name = journey
                .name
                .split_once("::")
                .map_or(journey.name, |(_, name)| name);
            let name = format!("{}::{name}", engine.name());
            let left_out = server.is_none() || !here.contains(&engine.name());
            let server = server.map(Arc::clone);
            let file = name.replace("::", "-");
            let trial = Trial::test(name, move || {
                let server = server.as_ref().ok_or("there is no such page")?;
                drive(engine, journey, &server.address(), &file)
                    .map_err(|error| Failed::from(in_words(&error)))
            });
            trials.push(trial.with_ignored_flag(left_out));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The error and what led to it, without the machine's own trace, which says nothing of the page.
fn in_words(error: &anyhow::Error) -> String {
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    causes.join("\nbecause ")
}

/// WebKitGTK has no headless mode: its windows share a display, on which one alone has the focus.
static ONE_WEBKIT: Mutex<()> = Mutex::new(());

fn drive(engine: Engine, journey: Journey, address: &str, file: &str) -> Result<()> {
    // A journey that panicked has let go of the display, too.
    let _alone = (engine == Engine::WebKit)
        .then(|| ONE_WEBKIT.lock().unwrap_or_else(PoisonError::into_inner));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let profile = Profile::fresh()?;
        let browser = Browser::start(engine, &profile).await?;
        let mut app = App::new(browser, address.to_owned(), profile);
        let outcome = (journey.run)(&mut app).await;
        match outcome {
            Ok(()) => app.quit().await,
            Err(error) => {
                let picture = pictures().join(format!("failed-{file}.png"));
                let context = match app.leave_evidence(&picture).await {
                    Ok(log) => format!("the page as it was is in {}\n{log}", picture.display()),
                    Err(error) => format!("the page could not be pictured: {error:#}"),
                };
                // The journey's own failure is the one to tell.
                let _ = app.quit().await;
                bail!("{}\n{context}", in_words(&error))
            }
        }
    })
}

/// Where pictures of the page go.
#[must_use]
pub fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/whole-app")
}
