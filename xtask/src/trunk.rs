//! Calling Trunk, which builds the app into a static site.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;
use crate::install::{self, BuildTools};
use crate::project::Project;
use crate::split::StandIn;

/// Builds the release site into `folder`.
pub fn release(project: &Project, public_url: &str, folder: &Path) -> Result<()> {
    let mut tools = install::build_tools(project)?;
    fetch(project)?;
    let wasm_opt = wasm_opt(project, &tools)?;
    let stand_in = StandIn::new(&project.state()?, &tools.path[0], wasm_opt.as_deref())?;
    tools.path.insert(0, stand_in.folder.clone());
    let mut trunk = trunk(project, &tools)?;
    stand_in.tell(&mut trunk);
    // The tools are all here, so Trunk has nothing to download.
    trunk.args([
        "build",
        "--release",
        "--offline",
        "--public-url",
        public_url,
        "--dist",
    ]);
    trunk.arg(folder);
    trunk.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        flags(project),
    );
    if tools.wasm_opt {
        command::run(&mut trunk)?;
    } else {
        let page = page_without_wasm_opt(project)?;
        let built = command::run(trunk.arg(&page));
        fs::remove_file(&page)?;
        built?;
    }
    stand_in.add_parts(folder)
}

/// wasm-opt with the flags that index.html has for the main part; they do for the others too.
fn wasm_opt(project: &Project, tools: &BuildTools) -> Result<Option<Vec<OsString>>> {
    if !tools.wasm_opt {
        return Ok(None);
    }
    let program = command::find_in("wasm-opt", tools.path.clone())
        .context("wasm-opt is not where it was installed")?;
    let page = fs::read_to_string(project.root().join("index.html"))
        .context("index.html cannot be read")?;
    let value = |name: &str| -> Result<&str> {
        let (_, rest) = page
            .split_once(&format!("{name}=\""))
            .with_context(|| format!("index.html does not say {name}"))?;
        Ok(rest.split_once('"').map_or(rest, |(value, _)| value))
    };
    let level = format!("-O{}", value("data-wasm-opt")?);
    let flags = value("data-wasm-opt-params")?.split_whitespace();
    let mut words = vec![program.into_os_string(), level.into()];
    words.extend(flags.map(OsString::from));
    Ok(Some(words))
}

/// Panic messages name source files. Without the folders they were built in, the
/// site tells nobody where that was, and is the same wherever it is built.
fn flags(project: &Project) -> OsString {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    // What the splitter needs to know is in the relocations; `split` is what the app's cuts ask for.
    let mut flags = OsString::from("--cfg=split -Clink-args=--emit-relocs");
    let folders = [
        (cargo_home, "cargo"),
        (Some(project.root().into()), "bullseye"),
    ];
    for (folder, name) in folders {
        // Cargo splits these flags at spaces, so a folder with one stays as it is.
        let Some(folder) = folder.filter(|folder| !folder.to_string_lossy().contains(' ')) else {
            continue;
        };
        flags.push(" --remap-path-prefix=");
        flags.push(folder);
        flags.push(format!("={name}"));
    }
    flags
}

/// Builds the debug page, which has the gallery of primitives, into `folder`. Another build may be telling its
/// story meanwhile, so this one's goes to a file.
pub fn debug(project: &Project, folder: &Path) -> Result<()> {
    let tools = install::build_tools(project)?;
    fetch(project)?;
    let mut trunk = trunk(project, &tools)?;
    trunk.args(["build", "--offline", "--public-url", "./", "--dist"]);
    command::run_quietly(trunk.arg(folder), &folder.with_extension("log"))
}

/// Serves a debug build that reloads on every change, until it is stopped.
pub fn watch(project: &Project, public_url: &str, port: u16) -> Result<()> {
    let tools = install::build_tools(project)?;
    fetch(project)?;
    let mut trunk = trunk(project, &tools)?;
    trunk.args([
        "serve",
        "--offline",
        "--address",
        "127.0.0.1",
        "--port",
        &port.to_string(),
    ]);
    // A folder of its own, so that dist/ stays the release.
    trunk
        .args(["--public-url", public_url, "--dist"])
        .arg(project.state()?.join("dev"));
    command::run(&mut trunk)
}

fn trunk(project: &Project, tools: &BuildTools) -> Result<Command> {
    let mut trunk = Command::new(&tools.trunk);
    trunk
        .current_dir(project.root())
        .env("PATH", command::path_with(&tools.path)?);
    // Trunk takes NO_COLOR=1, which others ask for, as an error.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// Trunk's `--offline` reaches cargo as well, so the sources are fetched before.
fn fetch(project: &Project) -> Result<()> {
    install::twice("cargo fetch", || {
        command::run(
            command::cargo()
                .args(["fetch", "--quiet"])
                .current_dir(project.root()),
        )
    })
}

/// Trunk wants wasm-opt wherever index.html asks for it; a copy that does not
/// ask lets a machine without npm build. It has to stand beside the original,
/// whose paths it keeps.
fn page_without_wasm_opt(project: &Project) -> Result<PathBuf> {
    let page = fs::read_to_string(project.root().join("index.html"))
        .context("index.html cannot be read")?;
    let copy = project.root().join(".index-without-wasm-opt.html");
    fs::write(&copy, without_wasm_opt(&page))?;
    Ok(copy)
}

fn without_wasm_opt(page: &str) -> String {
    const ATTRIBUTE: &str = "data-wasm-opt=\"";
    match page
        .split_once(ATTRIBUTE)
        .and_then(|(before, rest)| Some((before, rest.split_once('"')?)))
    {
        Some((before, (_, after))) => format!("{before}{ATTRIBUTE}0\"{after}"),
        None => page.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::without_wasm_opt;

    #[test]
    fn wasm_opt_is_turned_off_and_nothing_else() {
        let page = r#"<link rel="rust" data-wasm-opt="z" data-wasm-opt-params="--a" />"#;
        let without = r#"<link rel="rust" data-wasm-opt="0" data-wasm-opt-params="--a" />"#;
        assert_eq!(without_wasm_opt(page), without);
    }
}
