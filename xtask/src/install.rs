//! The tools a build needs, installed once a version into the user's cache.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};

use crate::cache::{self, Cache, Lock};
use crate::command;
use crate::project::Project;
use crate::step::spoken;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const GECKODRIVER: &str = "0.37.1";
const AXE: &str = "4.14.1";

const WASM: &str = "wasm32-unknown-unknown";

/// A tool in the cache.
struct Tool {
    name: &'static str,
    version: String,
    source: Source,
    /// How long a machine with two cores takes, in words.
    takes: &'static str,
    /// A file of the installed tool: its presence is what "installed" means.
    proof: &'static str,
}

enum Source {
    Crate {
        package: &'static str,
        /// For `cargo install`.
        options: &'static [&'static str],
        /// One that works for seconds in a run is had sooner without the compiler's pains.
        opt_level: &'static str,
    },
    Npm {
        package: &'static str,
    },
}

fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.into(),
        source: Source::Crate {
            package: "trunk",
            // Its default features fetch from other hosts, which is not asked of it.
            options: &["--locked", "--no-default-features"],
            opt_level: "0",
        },
        takes: "about 5 minutes",
        proof: "bin/trunk",
    }
}

/// wasm-bindgen of the very version in Cargo.lock: the two must agree.
fn wasm_bindgen(project: &Project) -> Result<Tool> {
    Ok(Tool {
        name: "wasm-bindgen",
        version: project.locked_version("wasm-bindgen")?,
        source: Source::Crate {
            package: "wasm-bindgen-cli",
            // Not locked: its own lock file names a version the registry lacks.
            options: &[],
            opt_level: "1",
        },
        takes: "about 3 minutes",
        proof: "bin/wasm-bindgen",
    })
}

fn binaryen() -> Tool {
    Tool {
        name: "binaryen",
        version: BINARYEN.into(),
        source: Source::Npm {
            package: "binaryen",
        },
        takes: "some seconds",
        proof: "node_modules/.bin/wasm-opt",
    }
}

/// What a release build needs, installed.
pub struct BuildTools {
    pub trunk: PathBuf,
    /// The folders of wasm-bindgen and wasm-opt, for the PATH.
    pub path: Vec<PathBuf>,
    /// Without npm there is no wasm-opt: the app then works, but is larger.
    pub wasm_opt: bool,
}

pub fn build_tools(project: &Project) -> Result<BuildTools> {
    wasm_target()?;
    let mut wanted = vec![trunk(), wasm_bindgen(project)?];
    let wasm_opt = has_wasm_opt();
    if wasm_opt {
        wanted.push(binaryen());
    } else {
        println!("npm is not here, so wasm-opt is left out: the app works, but is larger.");
    }
    let places = ensure(&wanted)?;
    let mut path = vec![places[1].join("bin")];
    path.extend(
        places
            .get(2)
            .map(|place| place.join("node_modules").join(".bin")),
    );
    Ok(BuildTools {
        trunk: places[0].join("bin").join("trunk"),
        path,
        wasm_opt,
    })
}

/// Whether builds here are made smaller by wasm-opt.
pub fn has_wasm_opt() -> bool {
    command::find("npm").is_some()
}

/// The runner of the wasm tests, which comes with wasm-bindgen.
pub fn wasm_test_runner(project: &Project) -> Result<PathBuf> {
    wasm_target()?;
    Ok(ensure(&[wasm_bindgen(project)?])?[0]
        .join("bin")
        .join("wasm-bindgen-test-runner"))
}

pub fn geckodriver() -> Result<PathBuf> {
    let tool = Tool {
        name: "geckodriver",
        version: GECKODRIVER.into(),
        source: Source::Crate {
            package: "geckodriver",
            options: &["--locked"],
            opt_level: "0",
        },
        takes: "about 2 minutes",
        proof: "bin/geckodriver",
    };
    Ok(ensure(&[tool])?[0].join("bin").join("geckodriver"))
}

/// The script of axe-core, which looks for faults of accessibility.
pub fn axe() -> Result<PathBuf> {
    let tool = Tool {
        name: "axe-core",
        version: AXE.into(),
        source: Source::Npm {
            package: "axe-core",
        },
        takes: "some seconds",
        proof: "node_modules/axe-core/axe.min.js",
    };
    if command::find("npm").is_none() && !installed(&Cache::open()?, &tool) {
        bail!("axe-core comes from npm, and npm is not here: install Node.js");
    }
    Ok(ensure(std::slice::from_ref(&tool))?[0].join(tool.proof))
}

/// Installs those that are missing; answers where each one is.
fn ensure(tools: &[Tool]) -> Result<Vec<PathBuf>> {
    let cache = Cache::open()?;
    if !tools.iter().all(|tool| installed(&cache, tool)) {
        let lock = cache.lock()?;
        for tool in tools {
            // Looked at again: another clone may just have installed it.
            if !installed(&cache, tool) {
                install(&cache, &lock, tool)?;
            }
        }
        cache::remove(&cache.build_folder())?;
    }
    Ok(tools
        .iter()
        .map(|tool| cache.entry(tool.name, &tool.version))
        .collect())
}

fn installed(cache: &Cache, tool: &Tool) -> bool {
    cache
        .entry(tool.name, &tool.version)
        .join(tool.proof)
        .exists()
}

fn install(cache: &Cache, lock: &Lock, tool: &Tool) -> Result<()> {
    let Tool {
        name,
        version,
        takes,
        ..
    } = tool;
    println!("Installing {name} {version} (once, {takes}) …");
    let started = Instant::now();
    let entry = cache.entry(name, version);
    let log = cache.log(name);
    twice(name, || {
        cache.fill(lock, &entry, |folder| {
            match &tool.source {
                Source::Crate {
                    package,
                    options,
                    opt_level,
                } => {
                    let mut cargo = cargo_install(package, version, folder);
                    cargo.args(*options);
                    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level);
                    cargo.env("CARGO_TARGET_DIR", cache.build_folder());
                    command::run_quietly(cargo.current_dir(folder), &log)?;
                }
                Source::Npm { package } => {
                    let mut npm = npm_install(package, version, folder);
                    command::run_quietly(npm.current_dir(folder), &log)?;
                }
            }
            if !folder.join(tool.proof).exists() {
                bail!(
                    "{name} was installed without its {}: see {}",
                    tool.proof,
                    log.display()
                );
            }
            Ok(())
        })
    })
    .with_context(|| format!("{name} {version} could not be installed"))?;
    println!(
        "  {name} {version} is installed, after {}.",
        spoken(started.elapsed())
    );
    Ok(())
}

fn cargo_install(package: &str, version: &str, folder: &Path) -> Command {
    let mut cargo = command::cargo();
    cargo
        .args([
            "install",
            package,
            "--version",
            &format!("={version}"),
            "--root",
        ])
        .arg(folder);
    // The tools' own release settings take minutes more and gain seconds.
    cargo
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_TERM_COLOR", "never")
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTFLAGS");
    cargo
}

fn npm_install(package: &str, version: &str, folder: &Path) -> Command {
    let mut npm = Command::new("npm");
    npm.arg("install").arg(format!("{package}@{version}"));
    npm.args([
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--prefix",
    ])
    .arg(folder);
    npm
}

/// A network has hiccups: what fails is tried once more, and that is said.
pub fn twice<T>(what: &str, mut attempt: impl FnMut() -> Result<T>) -> Result<T> {
    attempt().or_else(|error| {
        println!("{what}: that failed, so once more. The first time: {error:#}");
        attempt()
    })
}

/// The compiler's WebAssembly target.
pub fn wasm_target() -> Result<()> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let libraries =
        command::answer(Command::new(rustc).args(["--print", "target-libdir", "--target", WASM]))?;
    let present = std::fs::read_dir(&libraries).is_ok_and(|mut files| files.next().is_some());
    if present {
        return Ok(());
    }
    if command::find("rustup").is_none() {
        bail!(
            "this Rust cannot build for {WASM}, and rustup is not here to add it: \
             install rustup, or your system's package of that target \
             (Debian: libstd-rust-dev-wasm32)"
        );
    }
    println!("Installing the Rust target {WASM} (once, some seconds) …");
    twice(WASM, || {
        command::run(Command::new("rustup").args(["target", "add", WASM]))
    })
}

/// A part of Rust that a bare installation may lack: rustfmt or clippy.
pub fn rust_component(component: &str, subcommand: &str) -> Result<()> {
    if command::answer(command::cargo().args([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    if command::find("rustup").is_none() {
        return Err(anyhow!(
            "“cargo {subcommand}” is not here, and neither is rustup to add it"
        ));
    }
    println!("Installing {component} (once, some seconds) …");
    twice(component, || {
        command::run(Command::new("rustup").args(["component", "add", component]))
    })
}
