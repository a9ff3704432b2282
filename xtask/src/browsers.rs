//! The browsers the app is tested in: what each needs, where it is, and
//! installing it where the system's package manager can.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::cache::Cache;
use crate::command;
use crate::install::twice;

/// What headless Chromium is started with: no sandbox, since root and containers
/// have none, and nothing that calls home while tests run.
pub const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A program of an engine: the variable that names it to the tests (and by which
/// a person may choose another), and the names it goes by.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
}

const CHROMIUM: [Program; 2] = [
    Program {
        variable: "CHROMIUM",
        names: &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ],
    },
    Program {
        variable: "CHROMEDRIVER",
        names: &["chromedriver"],
    },
];
const FIREFOX: [Program; 1] = [Program {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
}];
const WEBKIT: [Program; 2] = [
    Program {
        variable: "WEBKITDRIVER",
        names: &["WebKitWebDriver"],
    },
    Program {
        variable: "MINIBROWSER",
        names: &["MiniBrowser"],
    },
];

/// Programs by the variables that name them to the tests.
pub type Programs = Vec<(&'static str, PathBuf)>;

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    pub fn parse(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|engine| engine.name() == name) {
            Some(engine) => Ok(engine),
            None => bail!("there is no engine “{name}”: chromium, firefox and webkit are"),
        }
    }

    fn programs(self) -> &'static [Program] {
        match self {
            Self::Chromium => &CHROMIUM,
            Self::Firefox => &FIREFOX,
            Self::WebKit => &WEBKIT,
        }
    }

    /// The packages of Debian and what descends from it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver", "fonts-liberation"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// Where this engine's programs are, or what is missing. Firefox's driver is
    /// not among them: it comes from the cache of tools.
    pub fn find(self) -> Result<Programs> {
        let mut found = Vec::new();
        let mut missing = Vec::new();
        for program in self.programs() {
            match locate(program) {
                Some(path) => found.push((program.variable, path)),
                None => missing.push(program.names[0]),
            }
        }
        if self == Self::WebKit && command::find("Xvfb").is_none() {
            missing.push("Xvfb");
        }
        if missing.is_empty() {
            return Ok(found);
        }
        bail!(
            "{} not here (Debian: {})",
            missing.join(", "),
            self.packages().join(" ")
        )
    }
}

fn locate(program: &Program) -> Option<PathBuf> {
    let chosen = env::var_os(program.variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file());
    chosen
        .or_else(|| program.names.iter().find_map(|name| command::find(name)))
        .or_else(|| program.names.iter().find_map(|name| beside_webkit(name)))
}

/// WebKitGTK keeps its browser, and some systems its driver, beside its library.
fn beside_webkit(name: &str) -> Option<PathBuf> {
    let below = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries
            .map(|entry| entry.path())
            .filter(|path| path.is_dir())
            .collect()
    };
    let mut libraries = vec![PathBuf::from("/usr/libexec")];
    for library in ["/usr/lib", "/usr/lib64"] {
        libraries.push(library.into());
        libraries.extend(below(Path::new(library)));
    }
    let is_webkit = |folder: &PathBuf| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
    };
    libraries
        .iter()
        .flat_map(|library| below(library))
        .filter(is_webkit)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

/// Installs those engines that are missing, where the system can. What stays
/// missing is told by [`Engine::find`].
pub fn install(engines: &[Engine]) -> Result<()> {
    let missing: Vec<_> = engines
        .iter()
        .filter(|engine| engine.find().is_err())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if command::find("apt-get").is_none() {
        println!("apt-get is not here, so browsers are not installed.");
        return Ok(());
    }
    let cache = Cache::open()?;
    let _lock = cache.lock()?;
    let log = cache.log("apt");
    println!("Reading the system's list of packages …");
    twice("apt-get update", || {
        command::run_quietly(&mut apt(&["update"])?, &log)
    })?;
    for engine in missing {
        let packages = engine.packages();
        println!(
            "Installing {} (once, about a minute) …",
            packages.join(", ")
        );
        let mut words = vec!["install", "--yes", "--no-install-recommends"];
        words.extend(packages);
        // One engine that cannot be had leaves the others to be tried.
        if let Err(error) = twice(engine.name(), || {
            command::run_quietly(&mut apt(&words)?, &log)
        }) {
            println!("{} could not be installed: {error:#}", engine.name());
        }
    }
    Ok(())
}

fn apt(words: &[&str]) -> Result<Command> {
    let root = command::answer(Command::new("id").arg("-u"))? == "0";
    let mut apt = if root {
        Command::new("env")
    } else if command::find("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        // Where nobody may be asked, sudo has to do without a password or give up.
        if !command::may_ask() {
            sudo.arg("-n");
        }
        sudo.arg("env");
        sudo
    } else {
        bail!("installing packages takes root or sudo, and this is neither");
    };
    apt.arg("DEBIAN_FRONTEND=noninteractive").arg("apt-get");
    // Another installation may be under way: wait for it.
    apt.args(["-o", "DPkg::Lock::Timeout=300"]).args(words);
    Ok(apt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_are_known_by_name() {
        assert_eq!(Engine::parse("webkit").unwrap(), Engine::WebKit);
        assert!(
            Engine::parse("safari")
                .unwrap_err()
                .to_string()
                .contains("chromium")
        );
    }
}
