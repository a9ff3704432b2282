//! Whether dist/ is still what the sources say: by content, not by time, since
//! switching branches and copying clones change times without reason.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::tree;

/// What the app is not built from. Anything else counts, so that a new kind of
/// input is never forgotten.
const NOT_INPUTS: [&str; 8] = [
    "dist",
    "target",
    "node_modules",
    "tests",
    "benches",
    "docs",
    "screenshots",
    "fuzz",
];

/// The fingerprint of everything the app is built from, and of how.
pub fn of_inputs(root: &Path, how: &[&str]) -> Result<String> {
    of_files(root, &tree::files(root, is_input)?, how)
}

/// The fingerprint of a folder.
pub fn of_folder(folder: &Path) -> Result<String> {
    of_files(folder, &tree::files(folder, |_| true)?, &[])
}

fn is_input(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // `.git`, `.trunk`, an editor's folder; cargo's settings are the exception.
    let hidden = name.starts_with('.') && !path.starts_with(".cargo");
    let top = path.components().count() == 1;
    let prose = path.extension().is_some_and(|extension| extension == "md");
    !(hidden || prose || name == "target" || top && NOT_INPUTS.contains(&name.as_ref()))
}

fn of_files(root: &Path, files: &[PathBuf], how: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    // Lengths first, so that no two lists of parts read the same.
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    for word in how {
        part(word.as_bytes());
    }
    for file in files {
        part(tree::url(file).as_bytes());
        let path = root.join(file);
        part(&fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?);
    }
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of a test's own, removed when the test ends.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(path.join("src")).unwrap();
            Self(path)
        }

        fn write(&self, file: &str, text: &str) {
            let path = self.0.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }

        fn fingerprint(&self) -> String {
            of_inputs(&self.0, &["/"]).unwrap()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    #[test]
    fn changes_with_content_names_and_options() {
        let folder = Folder::new("changes");
        folder.write("src/main.rs", "one");
        let first = folder.fingerprint();
        assert_eq!(first, folder.fingerprint());
        assert_ne!(first, of_inputs(&folder.0, &["./"]).unwrap());

        folder.write("src/main.rs", "two");
        let second = folder.fingerprint();
        assert_ne!(first, second);
        folder.write("src/extra.rs", "");
        assert_ne!(second, folder.fingerprint());
    }

    #[test]
    fn a_file_written_again_with_the_same_content_changes_nothing() {
        let folder = Folder::new("same");
        folder.write("index.html", "<html>");
        let first = folder.fingerprint();
        folder.write("index.html", "<html>");
        assert_eq!(first, folder.fingerprint());
    }

    #[test]
    fn what_is_made_or_told_is_no_input() {
        let folder = Folder::new("inputs");
        folder.write("src/main.rs", "one");
        folder.write(".cargo/config.toml", "");
        let first = folder.fingerprint();
        for file in [
            "target/x",
            "dist/index.html",
            "README.md",
            ".git/HEAD",
            "crates/a/target/x",
        ] {
            folder.write(file, "x");
        }
        assert_eq!(first, folder.fingerprint());
        folder.write(".cargo/config.toml", "changed");
        assert_ne!(first, folder.fingerprint());
    }
}
