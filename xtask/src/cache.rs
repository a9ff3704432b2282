//! The folder of installed tools: one a user, shared by every clone, by version.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub struct Cache {
    folder: PathBuf,
}

/// While this lives, nobody else holds the same file. The system lets go of it
/// even when this program is killed.
pub struct Lock {
    _file: File,
}

impl Cache {
    pub fn open() -> Result<Self> {
        let set = |name: &str| {
            env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let Some(folder) = set("BULLSEYE_CACHE")
            .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join("bullseye")))
            .or_else(|| env::home_dir().map(|home| home.join(".cache").join("bullseye")))
        else {
            bail!("there is no home folder to install tools into: set BULLSEYE_CACHE to a folder");
        };
        // Tools are started from other folders, so a relative path would not do.
        let folder = std::path::absolute(&folder)?;
        fs::create_dir_all(&folder).with_context(|| {
            format!("the folder for tools, {}, cannot be made", folder.display())
        })?;
        Ok(Self { folder })
    }

    /// Where a tool of this version lives once it is installed.
    pub fn entry(&self, name: &str, version: &str) -> PathBuf {
        self.folder.join(format!("{name}-{version}"))
    }

    /// What cargo builds tools in; tools share dependencies. Removed afterwards.
    pub fn build_folder(&self) -> PathBuf {
        self.folder.join("build")
    }

    pub fn log(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.log"))
    }

    /// Waits until nobody else installs.
    pub fn lock(&self) -> Result<Lock> {
        hold(&self.folder.join("install.lock"), || {
            println!("Tools are being installed: waiting until they are …");
        })
    }

    /// Fills a new entry: `install` writes into a folder beside it, which takes
    /// the entry's name only when all went well, so a broken install is never
    /// taken for a good one.
    pub fn fill(
        &self,
        _lock: &Lock,
        entry: &Path,
        install: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<()> {
        let name = entry.file_name().unwrap_or_default().to_string_lossy();
        let unfinished = self.folder.join(format!(".unfinished-{name}"));
        remove(&unfinished)?;
        remove(entry)?;
        fs::create_dir_all(&unfinished)?;
        let installed = install(&unfinished).and_then(|()| {
            fs::rename(&unfinished, entry)
                .with_context(|| format!("{} cannot be put in place", entry.display()))
        });
        if installed.is_err() {
            // The install's own error is the one to tell.
            drop(remove(&unfinished));
        }
        installed
    }
}

/// Removes a folder if it is there.
pub fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}

/// Takes the lock of a file; `waiting` says so when somebody else has it.
pub fn hold(path: &Path, waiting: impl FnOnce()) -> Result<Lock> {
    let told = || format!("the lock {} cannot be had", path.display());
    let file = File::create(path).with_context(told)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            waiting();
            file.lock().with_context(told)?;
        }
        Err(TryLockError::Error(error)) => return Err(error).with_context(told),
    }
    Ok(Lock { _file: file })
}
