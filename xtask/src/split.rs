//! Cutting the app's WebAssembly into the part of the first paint and those that are fetched when
//! they are wanted (`src/rooms/parts.rs` says where).
//!
//! Trunk calls `wasm-bindgen` and knows nothing of parts. So this program stands before the real
//! one in Trunk's PATH, under its name: it cuts the file, has the main part bound, makes the others
//! small, and joins the script that fetches them to the one that wasm-bindgen wrote.

use std::cmp::Reverse;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};

use crate::{cache, command, parallel};

/// The name under which this program stands in.
const NAME: &str = "wasm-bindgen";
/// The real one.
const REAL: &str = "BULLSEYE_WASM_BINDGEN";
/// wasm-opt with its flags, a line each; not set where it is not there.
const SMALLER: &str = "BULLSEYE_WASM_OPT";
/// The folder for the parts.
const PARTS: &str = "BULLSEYE_PARTS";
/// The script that fetches parts, as the splitter names it.
const FETCHING: &str = "__wasm_split.js";

/// What Trunk is called with so that this program stands in.
pub struct StandIn {
    /// Where it stands; to be the first in the PATH.
    pub folder: PathBuf,
    parts: PathBuf,
    variables: Vec<(&'static str, OsString)>,
}

impl StandIn {
    /// Puts this program in place of the wasm-bindgen in `real`. `smaller` is wasm-opt with its
    /// flags.
    pub fn new(state: &Path, real: &Path, smaller: Option<&[OsString]>) -> Result<Self> {
        let folder = state.join("stand-in");
        let parts = state.join("parts");
        cache::remove(&parts)?;
        fs::create_dir_all(&folder)?;
        // By this name it can be copied even where cargo has put another in its place meanwhile.
        let own = PathBuf::from("/proc/self/exe");
        let own = if own.exists() {
            own
        } else {
            env::current_exe().context("this program does not know where it is")?
        };
        let name = format!("{NAME}{}", env::consts::EXE_SUFFIX);
        fs::copy(&own, folder.join(&name)).context("this program cannot be copied")?;
        let mut variables = vec![
            (REAL, real.join(name).into_os_string()),
            (PARTS, parts.clone().into_os_string()),
        ];
        if let Some(smaller) = smaller {
            variables.push((SMALLER, smaller.join(OsStr::new("\n"))));
        }
        Ok(Self {
            folder,
            parts,
            variables,
        })
    }

    /// Tells Trunk, which tells its children.
    pub fn tell(&self, trunk: &mut Command) {
        trunk.envs(self.variables.iter().map(|(name, value)| (name, value)));
    }

    /// Puts the parts into the site that Trunk has built.
    pub fn add_parts(&self, site: &Path) -> Result<()> {
        for entry in fs::read_dir(&self.parts).context("the app was not cut into parts")? {
            let part = entry?;
            fs::copy(part.path(), site.join(part.file_name()))?;
        }
        Ok(())
    }
}

/// Whether this program was started in place of wasm-bindgen.
pub fn stands_in() -> bool {
    let started_as = env::args_os().next().map(PathBuf::from);
    started_as.is_some_and(|path| path.file_stem() == Some(OsStr::new(NAME)))
}

/// Does wasm-bindgen's work, and cuts before it.
pub fn stand_in() -> Result<ExitCode> {
    let real = variable(REAL)?;
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let is_wasm = |word: &OsString| Path::new(word).extension() == Some(OsStr::new("wasm"));
    let Some(place) = arguments.iter().position(is_wasm) else {
        // Asked for its version, or for help.
        command::run(Command::new(real).args(arguments))?;
        return Ok(ExitCode::SUCCESS);
    };
    let option = |name: &str| -> Result<String> {
        let words = arguments.iter().filter_map(|word| word.to_str());
        let mut values = words.filter_map(|word| word.strip_prefix(&format!("{name}=")));
        let value = values.next().map(str::to_owned);
        value.with_context(|| format!("Trunk calls wasm-bindgen without {name}=…"))
    };
    let out_name = option("--out-name")?;
    let script = Path::new(&option("--out-dir")?).join(format!("{out_name}.js"));

    let parts = PathBuf::from(variable(PARTS)?);
    let work = parts.with_file_name("cut");
    cache::remove(&work)?;
    fs::create_dir_all(&work)?;
    let main = work.join(format!("{out_name}.wasm"));
    let cut = cut(Path::new(&arguments[place]), &work, &main, &out_name)?;

    let mut bound = arguments.clone();
    bound[place] = main.into_os_string();
    command::run(
        Command::new(real)
            .args(["--keep-lld-exports", "--no-demangle"])
            .args(bound),
    )?;

    let mut fetching = fs::read_to_string(work.join(FETCHING))?;
    cache::remove(&parts)?;
    fs::create_dir_all(&parts)?;
    make_smaller(&cut)?;
    for part in cut {
        let named = name_by_content(&part, &parts)?;
        fetching = renamed(&fetching, &file_name(&part)?, &named)?;
    }
    let written = fs::read_to_string(&script)?;
    fs::write(&script, joined(&written, &fetching)?)?;
    Ok(ExitCode::SUCCESS)
}

fn variable(name: &str) -> Result<OsString> {
    env::var_os(name).with_context(|| format!("{name} is not set"))
}

/// Cuts the file; answers where the parts are.
fn cut(input: &Path, work: &Path, main: &Path, out_name: &str) -> Result<Vec<PathBuf>> {
    let bytes = fs::read(input).with_context(|| format!("{} cannot be read", input.display()))?;
    let main_module = format!("./{out_name}.js");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = main;
    options.main_module = &main_module;
    options.target.web();
    let cut = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the app cannot be cut into parts: {error:#}"))?;
    Ok(cut.split_modules)
}

/// Makes the parts small: each `wasm-opt` keeps only one core busy.
fn make_smaller(parts: &[PathBuf]) -> Result<()> {
    let Some(smaller) = env::var_os(SMALLER) else {
        return Ok(());
    };
    let smaller = smaller
        .into_string()
        .map_err(|_| anyhow!("{SMALLER} is no text"))?;
    let mut words = smaller.lines();
    let program = words.next().context("wasm-opt has no name")?;
    let words: Vec<&str> = words.collect();
    // The largest come first, so that none is alone at the end.
    let mut parts: Vec<(u64, &PathBuf)> = parts
        .iter()
        .map(|part| Ok((fs::metadata(part)?.len(), part)))
        .collect::<Result<_>>()?;
    parts.sort_unstable_by_key(|(size, _)| Reverse(*size));
    parallel::each(parts, |(_, part)| {
        let mut optimizer = Command::new(program);
        command::run(optimizer.args(&words).arg(part).arg("-o").arg(part))
    })
}

/// Puts a part into `folder` under a name that its content gives it.
fn name_by_content(part: &Path, folder: &Path) -> Result<String> {
    let bytes = fs::read(part)?;
    let stem = part.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-{}.wasm", short_hash(&bytes));
    fs::write(folder.join(&name), bytes)?;
    Ok(name)
}

/// Sixteen digits that stand for the content.
pub fn short_hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn file_name(path: &Path) -> Result<String> {
    let name = path.file_name().context("a part has no name")?;
    Ok(name.to_string_lossy().into_owned())
}

fn renamed(script: &str, old: &str, new: &str) -> Result<String> {
    let (old, new) = (format!("\"./{old}\""), format!("\"./{new}\""));
    if !script.contains(&old) {
        bail!("the script that fetches parts does not name {old}");
    }
    Ok(script.replace(&old, &new))
}

/// wasm-bindgen's script with the one that fetches parts in it. Each imports the other, so apart
/// neither could bear a name that its content gives it.
fn joined(bound: &str, fetching: &str) -> Result<String> {
    let mut out = String::new();
    let mut imported = Vec::new();
    for line in bound.lines() {
        let name = line
            .strip_prefix("import * as ")
            .and_then(|rest| rest.split_once(" from "))
            .filter(|(_, from)| from.contains(FETCHING));
        match name {
            Some((name, _)) => imported.push(name),
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    if imported.is_empty() {
        bail!("wasm-bindgen's script does not ask for the one that fetches parts");
    }
    let mut exported = Vec::new();
    for line in fetching.lines() {
        if line.starts_with("import ") {
            // What it takes from wasm-bindgen's script is beside it now.
            continue;
        }
        let line = match line.strip_prefix("export ") {
            Some(rest) => {
                let name = rest
                    .strip_prefix("const ")
                    .or_else(|| rest.strip_prefix("function "))
                    .or_else(|| rest.strip_prefix("async function "))
                    .map(|name| {
                        let word = |letter: char| letter.is_alphanumeric() || "_$".contains(letter);
                        name.split(|letter| !word(letter))
                            .next()
                            .unwrap_or_default()
                    });
                exported.push(name.context("the script that fetches parts exports something new")?);
                rest
            }
            None => line,
        };
        out.push_str(line);
        out.push('\n');
    }
    imported.sort_unstable();
    imported.dedup();
    for name in imported {
        out.push_str(&format!("const {name} = {{ {} }};\n", exported.join(", ")));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_that_fetches_parts_is_joined_to_the_other() {
        let bound = "import * as a1 from \"./__wasm_split.js\"\nimport * as a2 from \"./__wasm_split.js\"\nuse(a1, a2);\n";
        let fetching = "import { initSync } from \"./app.js\";\nconst files = [\"./part.wasm\"];\nexport const load = () => initSync(files);\n";
        assert_eq!(
            joined(bound, fetching).unwrap(),
            "use(a1, a2);\nconst files = [\"./part.wasm\"];\nconst load = () => initSync(files);\nconst a1 = { load };\nconst a2 = { load };\n"
        );
        assert!(joined("use();\n", fetching).is_err());
    }

    #[test]
    fn a_part_that_is_not_named_is_told() {
        assert_eq!(
            renamed("get(\"./part.wasm\")", "part.wasm", "part-1.wasm").unwrap(),
            "get(\"./part-1.wasm\")"
        );
        assert!(renamed("get()", "part.wasm", "part-1.wasm").is_err());
    }
}
