//! What the site weighs, and what a first visit downloads.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::compress::{copy, is_copy};
use crate::html::tags;
use crate::tree;

/// What a first visit may download, in bytes. A KB is 1,000 bytes.
const BUDGET: Sizes = Sizes {
    raw: u64::MAX,
    gzip: 320_000,
    brotli: 250_000,
};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sizes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

#[derive(Debug)]
struct Asset {
    url: String,
    sizes: Sizes,
    first_load: bool,
}

/// The sizes of a built site.
#[derive(Debug)]
pub struct Report {
    assets: Vec<Asset>,
}

impl Report {
    pub fn of(dist: &Path) -> Result<Self> {
        let files = tree::files(dist, |path| !is_copy(path))?;
        let urls: Vec<_> = files.iter().map(|file| tree::url(file)).collect();
        let first = first_load(&urls, |url| {
            fs::read_to_string(dist.join(url)).with_context(|| format!("{url} cannot be read"))
        })?;
        let mut assets = Vec::new();
        for (file, url) in files.iter().zip(urls) {
            let path = dist.join(file);
            let size = |path: &Path| -> Result<u64> {
                let file =
                    fs::metadata(path).with_context(|| format!("{} is missing", path.display()))?;
                Ok(file.len())
            };
            let sizes = Sizes {
                raw: size(&path)?,
                gzip: size(&copy(&path, "gz"))?,
                brotli: size(&copy(&path, "br"))?,
            };
            let first_load = first.contains(&url);
            assets.push(Asset {
                url,
                sizes,
                first_load,
            });
        }
        Ok(Self { assets })
    }

    fn first_load(&self) -> Sizes {
        self.sum(|asset| asset.first_load)
    }

    fn everything(&self) -> Sizes {
        self.sum(|_| true)
    }

    fn sum(&self, counts: impl Fn(&Asset) -> bool) -> Sizes {
        let counted = self.assets.iter().filter(|asset| counts(asset));
        counted.fold(Sizes::default(), |sum, asset| Sizes {
            raw: sum.raw + asset.sizes.raw,
            gzip: sum.gzip + asset.sizes.gzip,
            brotli: sum.brotli + asset.sizes.brotli,
        })
    }

    /// The first load in one line.
    pub fn summary(&self) -> String {
        let Sizes { gzip, brotli, .. } = self.first_load();
        format!("first load {} KB brotli, {} KB gzip", kb(brotli), kb(gzip))
    }

    /// An error when a first visit downloads more than it may.
    pub fn check(&self) -> Result<()> {
        let Sizes { gzip, brotli, .. } = self.first_load();
        if gzip > BUDGET.gzip || brotli > BUDGET.brotli {
            bail!(
                "the first load is over its budget: {} of {} KB brotli, {} of {} KB gzip",
                kb(brotli),
                kb(BUDGET.brotli),
                kb(gzip),
                kb(BUDGET.gzip)
            );
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self
            .assets
            .iter()
            .map(|asset| asset.url.len())
            .max()
            .unwrap_or(0)
            .max(24);
        let title = "KB (of 1,000 bytes)";
        writeln!(
            out,
            "  {title:width$}  {:>9}  {:>9}  {:>9}",
            "raw", "gzip 9", "brotli 11"
        )?;
        let mut row = |name: &str, sizes: &Sizes, note: &str| {
            let Sizes { raw, gzip, brotli } = *sizes;
            let raw = if raw == u64::MAX {
                String::new()
            } else {
                kb(raw)
            };
            let line = format!(
                "  {name:width$}  {raw:>9}  {:>9}  {:>9}  {note}",
                kb(gzip),
                kb(brotli)
            );
            writeln!(out, "{}", line.trim_end())
        };
        for asset in &self.assets {
            let note = if asset.first_load { "first load" } else { "" };
            row(&asset.url, &asset.sizes, note)?;
        }
        row("everything", &self.everything(), "")?;
        row("the first load", &self.first_load(), "")?;
        let within = if self.check().is_ok() {
            "kept"
        } else {
            "EXCEEDED"
        };
        row("its budget", &BUDGET, within)
    }
}

/// Bytes as KB with one decimal, rounded up: a report must not flatter.
fn kb(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The page and what it names, and what that names in turn: rather one too many
/// than one too few. Files are known by their names, which hashes make unlike
/// any other text.
fn first_load(urls: &[String], read: impl Fn(&str) -> Result<String>) -> Result<Vec<String>> {
    const PAGE: &str = "index.html";
    if !urls.iter().any(|url| url == PAGE) {
        bail!("the site has no index.html");
    }
    let mut found = vec![PAGE.to_owned()];
    let mut next = 0;
    while let Some(url) = found.get(next).cloned() {
        next += 1;
        if ![".html", ".js", ".css"]
            .iter()
            .any(|extension| url.ends_with(extension))
        {
            continue;
        }
        let text = read(&url)?;
        for other in urls {
            let name = other.rsplit('/').next().unwrap_or(other);
            // A script fetches a part of the app when it is wanted, and enables its style sheets; what
            // else the page itself names, at once.
            let later = match url == PAGE {
                true => waits(&text, name),
                false => name.ends_with(".wasm"),
            };
            if text.contains(name) && !found.contains(other) && !later {
                found.push(other.clone());
            }
        }
    }
    Ok(found)
}

/// Whether the page names a file only in a link that is disabled.
fn waits(page: &str, name: &str) -> bool {
    let mut links = tags(page).into_iter().filter(|tag| tag.is("link"));
    links.any(|link| {
        let named = link.value("href").is_some_and(|href| href.contains(name));
        named && link.value("disabled").is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(url: &str, brotli: u64, first_load: bool) -> Asset {
        Asset {
            url: url.into(),
            sizes: Sizes {
                raw: 4 * brotli,
                gzip: brotli,
                brotli,
            },
            first_load,
        }
    }

    #[test]
    fn the_first_load_is_what_the_page_names_and_what_that_names() {
        let urls = [
            "app-1.js",
            "app-1.wasm",
            "part-1.wasm",
            "help.html",
            "index.html",
            "part-1.css",
            "snippets/x/inline0.js",
        ]
        .map(str::to_owned);
        let found = first_load(&urls, |url| {
            Ok(match url {
                "index.html" => {
                    "<link rel=stylesheet disabled href='./part-1.css'>\
                     <script>import './app-1.js'; init('./app-1.wasm')</script>"
                }
                "app-1.js" => "import { x } from './snippets/x/inline0.js'; later('./part-1.wasm')",
                _ => "",
            }
            .to_owned())
        })
        .unwrap();
        assert_eq!(
            found,
            [
                "index.html",
                "app-1.js",
                "app-1.wasm",
                "snippets/x/inline0.js"
            ]
        );
        assert!(first_load(&[], |_| Ok(String::new())).is_err());
    }

    #[test]
    fn only_the_first_load_counts_against_the_budget() {
        let mut report = Report {
            assets: vec![
                asset("index.html", 250_000, true),
                asset("later.js", 900_000, false),
            ],
        };
        assert!(report.check().is_ok());
        assert!(report.to_string().contains("kept"));
        report.assets.push(asset("one.css", 1, true));
        assert_eq!(
            report.check().unwrap_err().to_string(),
            "the first load is over its budget: 250.1 of 250.0 KB brotli, 250.1 of 320.0 KB gzip"
        );
        assert!(report.to_string().contains("EXCEEDED"));
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(
            [kb(0), kb(1), kb(100), kb(101), kb(250_000)],
            ["0.0", "0.1", "0.1", "0.2", "250.0"]
        );
    }
}
