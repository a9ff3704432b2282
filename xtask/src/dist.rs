//! `cargo xtask dist`: the static site, its compressed copies, and its sizes.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::sizes::Report;
use crate::step::spoken;
use crate::{cache, command, compress, csp, fresh, help, install, split, trunk};

pub struct Options {
    public_url: String,
}

impl Options {
    pub fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        use lexopt::{Arg, ValueExt};
        // Relative, so that the same files work in any folder of any host.
        let mut options = Self {
            public_url: "./".into(),
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("public-url") => {
                    options.public_url = public_url(&arguments.value()?.string()?)?;
                }
                Arg::Short('h') | Arg::Long("help") => help::requested(),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// The address a site is served under, with the slash at its end that Trunk wants.
pub fn public_url(given: &str) -> Result<String> {
    let begins = ["/", "./", "http://", "https://"]
        .iter()
        .any(|start| given.starts_with(start));
    if !begins || given.contains(|letter: char| letter.is_whitespace() || "\"'<>".contains(letter))
    {
        bail!(
            "--public-url is a folder or an address, like ./ or /plans/ or https://example.org/plans/"
        );
    }
    Ok(if given.ends_with('/') {
        given.to_owned()
    } else {
        format!("{given}/")
    })
}

pub fn run(project: &Project, options: &Options) -> Result<ExitCode> {
    let report = build(project, &options.public_url)?;
    println!("\n{report}");
    report.check()?;
    Ok(ExitCode::SUCCESS)
}

/// Builds the site into dist/, unless what is there is what would be built.
pub fn build(project: &Project, public_url: &str) -> Result<Report> {
    let _one_at_a_time = cache::hold(&project.state()?.join("dist.lock"), || {
        println!("Another task is building dist/: waiting for it …");
    })?;
    let dist = project.dist();
    let notes = project.state()?.join("dist.fingerprint");
    let compiler = command::answer(Command::new("rustc").arg("-V"))?;
    let wasm_opt = if install::has_wasm_opt() {
        "with wasm-opt"
    } else {
        "without wasm-opt"
    };
    let inputs = fresh::of_inputs(project.root(), &[public_url, &compiler, wasm_opt])?;
    // The folder's own content counts as well: somebody may have changed it.
    let note = |folder: String| format!("{inputs} {folder}");
    if dist.join("index.html").is_file()
        && fs::read_to_string(&notes)
            .is_ok_and(|was| fresh::of_folder(&dist).is_ok_and(|folder| was == note(folder)))
    {
        println!("dist/ is up to date.");
        return Report::of(&dist);
    }

    println!("Building the release app …");
    let started = Instant::now();
    // Built beside and put in place when whole: no half-built site is ever served.
    let stage = project.state()?.join("stage");
    cache::remove(&stage)?;
    trunk::release(project, public_url, &stage)?;
    let page = stage.join("index.html");
    let html = fs::read_to_string(&page).context("Trunk left no index.html")?;
    let html = name_scripts_by_content(&stage, html)?;
    fs::write(&page, csp::add(&html)?)?;
    compress::beside_each(&stage)?;
    let report = Report::of(&stage)?;
    cache::remove(&dist)?;
    fs::rename(&stage, &dist).context("the built site cannot be put into dist/")?;
    fs::write(&notes, note(fresh::of_folder(&dist)?))?;
    println!("Built dist/ in {}.", spoken(started.elapsed()));
    Ok(report)
}

/// Builds the debug page, unless what is there is what would be built, and answers its folder.
pub fn debug(project: &Project) -> Result<PathBuf> {
    let folder = project.state()?.join("debug-page");
    let notes = project.state()?.join("debug-page.fingerprint");
    let compiler = command::answer(Command::new("rustc").arg("-V"))?;
    let inputs = fresh::of_inputs(project.root(), &["debug", &compiler])?;
    let note = |folder: String| format!("{inputs} {folder}");
    let is_fresh = folder.join("index.html").is_file()
        && fs::read_to_string(&notes)
            .is_ok_and(|was| fresh::of_folder(&folder).is_ok_and(|folder| was == note(folder)));
    if !is_fresh {
        println!("Building the debug page …");
        cache::remove(&folder)?;
        trunk::debug(project, &folder)?;
        fs::write(&notes, note(fresh::of_folder(&folder)?))?;
    }
    Ok(folder)
}

/// Trunk names the app's script after its WebAssembly; the names of the parts are in the script
/// alone, so its own content has to name it.
fn name_scripts_by_content(site: &Path, mut html: String) -> Result<String> {
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.extension() != Some(OsStr::new("js")) || !html.contains(&*name) {
            continue;
        }
        let stem = name.split_once('-').map_or(&*name, |(stem, _)| stem);
        let new = format!("{stem}-{}.js", split::short_hash(&fs::read(&path)?));
        html = html.replace(&*name, &new);
        fs::rename(&path, site.join(&new))?;
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::public_url;

    #[test]
    fn a_public_url_ends_with_a_slash_and_is_one() {
        assert_eq!(public_url("./").unwrap(), "./");
        assert_eq!(public_url("/plans").unwrap(), "/plans/");
        assert_eq!(
            public_url("https://example.org/a").unwrap(),
            "https://example.org/a/"
        );
        assert!(public_url("plans").is_err());
        assert!(public_url("/a\"b").is_err());
    }
}
