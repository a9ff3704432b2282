//! The content security policy of the built page: it may load and run what it
//! came with and talk to nobody else.
//!
//! It is written into the page, since static hosts rarely let one set headers.

use crate::html::tags;
use anyhow::{Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The page with the policy in its head, before anything that could run or load.
pub fn add(html: &str) -> Result<String> {
    let tags = tags(html);
    if tags
        .iter()
        .any(|tag| tag.is("meta") && tag.has("http-equiv", "content-security-policy"))
    {
        bail!("index.html has a content security policy already: xtask writes it, so take it out");
    }
    let Some(head) = tags.iter().position(|tag| tag.is("head")) else {
        bail!("index.html has no <head> to put the content security policy into");
    };
    // Browsers want the charset early, so it keeps its place where it comes first.
    let after = match tags.get(head + 1) {
        Some(next) if next.is("meta") && next.value("charset").is_some() => next,
        _ => &tags[head],
    };
    let (before, rest) = html.split_at(after.end);
    let policy = policy(html);
    Ok(format!(
        "{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{rest}"
    ))
}

fn policy(html: &str) -> String {
    let hashes: String = inline_scripts(html)
        .iter()
        // Browsers hash the text after reading all line ends as \n.
        .map(|script| script.replace("\r\n", "\n").replace('\r', "\n"))
        .map(|script| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script))))
        .collect();
    [
        "default-src 'self'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{hashes}"),
        "style-src 'self' 'unsafe-inline'".to_owned(),
        "img-src 'self' data: blob:".to_owned(),
        "connect-src 'self'".to_owned(),
        "object-src 'none'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
    ]
    .join("; ")
}

/// The text of each script that stands in the page itself.
fn inline_scripts(html: &str) -> Vec<&str> {
    tags(html)
        .into_iter()
        .filter(|tag| tag.is("script") && tag.value("src").is_none() && tag.runs())
        .map(|tag| tag.text)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the specification's own example of a hash source: `alert('Hello, world.');`
    const HELLO: &str = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

    #[test]
    fn hashes_a_script_as_the_specification_does() {
        let html = "<head><script>alert('Hello, world.');</script>";
        assert!(policy(html).contains(HELLO), "{}", policy(html));
    }

    #[test]
    fn only_scripts_that_run_in_the_page_count() {
        let html = "<head><script src=a.js></script><SCRIPT type='module'>one</SCRIPT>\
                    <script type=\"application/json\">{}</script><!-- <script>no</script> -->\
                    <script nonce=\"a>b\" type=text/javascript>two < 3</script><style>x<script></style>";
        assert_eq!(inline_scripts(html), ["one", "two < 3"]);
    }

    #[test]
    fn comes_before_anything_that_runs_and_after_the_charset() {
        let html = "<!doctype html><html><head><meta charset=\"utf-8\" /><script>x</script></head>";
        let page = add(html).unwrap();
        let place = |what: &str| page.find(what).unwrap();
        assert!(place("charset") < place("Content-Security-Policy"));
        assert!(place("Content-Security-Policy") < place("<script>"));

        let html = "<html><head class=a><script>x</script><meta charset=utf-8></head>";
        let page = add(html).unwrap();
        assert!(
            page.starts_with("<html><head class=a><meta http-equiv=\"Content-Security-Policy\"")
        );
    }

    #[test]
    fn line_ends_are_hashed_as_browsers_read_them() {
        assert_eq!(
            policy("<script>a\r\nb</script>"),
            policy("<script>a\nb</script>")
        );
    }

    #[test]
    fn a_page_with_a_policy_or_without_a_head_is_refused() {
        assert!(add("<head><meta http-equiv=content-security-policy content=x>").is_err());
        assert!(add("<body>").is_err());
    }

    #[test]
    fn broken_pages_end_too() {
        for html in [
            "<",
            "<a",
            "<a b",
            "<a b=",
            "<a b='",
            "<script",
            "<!--",
            "<é",
            "<a é=ü>",
            "<a =",
        ] {
            tags(html);
        }
    }
}
