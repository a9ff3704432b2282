//! Reads the tags of a page.

/// An opening tag: just enough of HTML for a page of our own.
pub struct Tag<'a> {
    /// Its name, as it is written.
    pub name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    /// Where the tag ends in the page.
    pub end: usize,
    /// What follows up to the closing tag, for scripts and styles.
    pub text: &'a str,
}

impl<'a> Tag<'a> {
    /// Whether this is its name.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute; empty where it has none.
    pub fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(attribute, _)| attribute.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }

    /// Whether an attribute has this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.value(name)
            .is_some_and(|found| found.eq_ignore_ascii_case(value))
    }

    /// Whether a browser would run this script: data in a script is not run.
    pub fn runs(&self) -> bool {
        let Some(kind) = self.value("type") else {
            return true;
        };
        let kind = kind.trim().to_ascii_lowercase();
        ["", "module", "importmap", "speculationrules"].contains(&kind.as_str())
            || kind.ends_with("javascript")
    }
}

/// The opening tags of a page, in order; none of those in comments, scripts and styles.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|found| at + found) {
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |end| start + end + 3);
        } else if rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let mut tag = tag(html, start + 1);
            at = tag.end;
            if tag.is("script") || tag.is("style") {
                tag.text = until_closed(&html[at..], tag.name);
                at += tag.text.len();
            }
            tags.push(tag);
        } else {
            at = start + 1;
        }
    }
    tags
}

/// The tag whose name begins at `start`.
fn tag(html: &str, start: usize) -> Tag<'_> {
    let space = |letter: char| letter.is_ascii_whitespace() || letter == '/';
    let length = |from: usize, stops: &dyn Fn(char) -> bool| {
        html[from..].find(stops).unwrap_or(html.len() - from)
    };
    let mut at = start + length(start, &|letter| space(letter) || letter == '>');
    let name = &html[start..at];
    let mut attributes = Vec::new();
    loop {
        at += length(at, &|letter| !space(letter));
        if at >= html.len() || html[at..].starts_with('>') {
            break;
        }
        let from = at;
        // The first character is part of the name whatever it is, so this ends.
        at += html[at..].chars().next().map_or(1, char::len_utf8);
        at += length(at, &|letter| {
            space(letter) || letter == '=' || letter == '>'
        });
        let attribute = &html[from..at];
        let equals = at + length(at, &|letter| !letter.is_ascii_whitespace());
        let mut value = "";
        if html[equals..].starts_with('=') {
            at = equals + 1;
            at += length(at, &|letter| !letter.is_ascii_whitespace());
            let quote = html[at..]
                .chars()
                .next()
                .filter(|letter| matches!(letter, '"' | '\''));
            if let Some(quote) = quote {
                let from = at + 1;
                at = from + length(from, &|letter| letter == quote);
                value = &html[from..at];
                at = (at + 1).min(html.len());
            } else {
                let from = at;
                at += length(at, &|letter| letter.is_ascii_whitespace() || letter == '>');
                value = &html[from..at];
            }
        }
        attributes.push((attribute, value));
    }
    Tag {
        name,
        attributes,
        end: (at + 1).min(html.len()),
        text: "",
    }
}

fn until_closed<'a>(rest: &'a str, name: &str) -> &'a str {
    let closing = format!("</{}", name.to_ascii_lowercase());
    // Only ASCII letters change, so the places stay the same.
    let end = rest
        .to_ascii_lowercase()
        .find(&closing)
        .unwrap_or(rest.len());
    &rest[..end]
}
