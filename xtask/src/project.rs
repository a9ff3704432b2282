//! Where the project is, and what its lock file says.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project this program was started for: cargo says where this package
    /// is; started by hand, the nearest folder above that holds Trunk.toml.
    pub fn find() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        if let Some(root) = package.as_deref().and_then(Path::parent)
            && root.join("Trunk.toml").is_file()
        {
            return Ok(Self { root: root.into() });
        }
        let here = env::current_dir().context("the current folder cannot be read")?;
        match here
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
        {
            Some(root) => Ok(Self { root: root.into() }),
            None => bail!(
                "run this inside the project: no Trunk.toml in {} or above",
                here.display()
            ),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The static site, as `cargo xtask dist` leaves it.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where the tasks keep what they remember between runs.
    pub fn state(&self) -> Result<PathBuf> {
        let state = self.root.join("target").join("xtask");
        fs::create_dir_all(&state)
            .with_context(|| format!("{} cannot be made", state.display()))?;
        Ok(state)
    }

    /// The version of a package in Cargo.lock.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        locked_version(&lock, package)
            .with_context(|| format!("Cargo.lock does not name the package {package}"))
    }
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| line.trim() == name)?;
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn finds_the_package_of_exactly_that_name() {
        assert_eq!(
            locked_version(LOCK, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
