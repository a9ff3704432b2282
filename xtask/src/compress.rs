//! The compressed copies beside each file of the site, for hosts that serve them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{parallel, tree};

/// Writes a `.br` and a `.gz` beside each file.
pub fn beside_each(folder: &Path) -> Result<()> {
    let files = tree::files(folder, |path| !is_copy(path))?;
    parallel::each(files, |file| {
        let path = folder.join(file);
        let content = fs::read(&path)?;
        write(&copy(&path, "br"), &brotli(&content)?)?;
        write(&copy(&path, "gz"), &gzip(&content)?)
    })
}

pub fn is_copy(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
}

/// The path of a file's compressed copy.
pub fn copy(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

fn brotli(mut content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut content, &mut compressed, &settings)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_kinds_come_back_whole() {
        let content = b"why how what ".repeat(1000);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut brotli(&content).unwrap().as_slice(), &mut back).unwrap();
        assert_eq!(back, content);

        let compressed = gzip(&content).unwrap();
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(compressed.as_slice())
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, content);
    }

    #[test]
    fn an_empty_file_is_no_trouble() {
        assert!(brotli(b"").is_ok() && gzip(b"").is_ok());
    }
}
