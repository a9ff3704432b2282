//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The cargo this program was started by.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program's name and arguments as a person would type them.
pub fn words(command: &Command) -> String {
    let name = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    std::iter::once(name)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a program, its output shown as it comes.
pub fn run(command: &mut Command) -> Result<()> {
    let words = words(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("“{words}” cannot be started"))?;
    if !status.success() {
        bail!("“{words}” failed ({status})");
    }
    Ok(())
}

/// Runs a program that answers in a few words.
pub fn answer(command: &mut Command) -> Result<String> {
    let words = words(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("“{words}” cannot be started"))?;
    if !output.status.success() {
        bail!(
            "“{words}” failed ({}): {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program, its standard output shown as it comes and handed back as well.
/// The second value says whether it ended well.
pub fn run_and_read(command: &mut Command) -> Result<(String, Result<()>)> {
    let words = words(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("“{words}” cannot be started"))?;
    let mut seen = Vec::new();
    if let Some(mut output) = child.stdout.take() {
        let mut part = [0; 8192];
        let mut screen = std::io::stdout();
        loop {
            let length = output.read(&mut part)?;
            if length == 0 {
                break;
            }
            screen.write_all(&part[..length])?;
            screen.flush()?;
            seen.extend_from_slice(&part[..length]);
        }
    }
    let status = child.wait()?;
    let ended = if status.success() {
        Ok(())
    } else {
        Err(anyhow::anyhow!("“{words}” failed ({status})"))
    };
    Ok((String::from_utf8_lossy(&seen).into_owned(), ended))
}

/// Runs a long and wordy program: its output goes to a file, a line a minute to
/// the screen, and the file's end is told when it fails.
pub fn run_quietly(command: &mut Command, log: &Path) -> Result<()> {
    let words = words(command);
    let file = File::create(log).with_context(|| format!("{} cannot be written", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("“{words}” cannot be started"))?;
    let started = Instant::now();
    let mut told = 0;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        let minutes = started.elapsed().as_secs() / 60;
        if minutes > told {
            told = minutes;
            println!("  … {minutes} min: {}", last_lines(log, 1).trim());
        }
        std::thread::sleep(Duration::from_millis(100));
    };
    if !status.success() {
        bail!(
            "“{words}” failed ({status}). The end of {}:\n{}",
            log.display(),
            last_lines(log, 25)
        );
    }
    Ok(())
}

fn last_lines(log: &Path, count: usize) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<_> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

/// Where a program is on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    find_in(program, env::split_paths(&env::var_os("PATH")?))
}

/// Where a program is among these folders.
pub fn find_in(program: &str, folders: impl IntoIterator<Item = PathBuf>) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    folders
        .into_iter()
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

/// The PATH with these folders first.
pub fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&rest)))
        .context("the PATH cannot be put together: a folder's name holds its separator")
}

/// Whether somebody may be asked something: never in CI.
pub fn may_ask() -> bool {
    use std::io::IsTerminal;
    env::var_os("CI").is_none() && std::io::stdin().is_terminal()
}
