//! The vision on one page: what it is made of, and the same as Markdown. The words of its headings come
//! from outside.

use super::markdown::escaped;

/// The page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Brief {
    /// What the page is about.
    pub title: String,
    /// Its sections, in order; none is empty.
    pub sections: Vec<Section>,
}

/// A part of the page under a heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Tells it from every other section of the page.
    pub key: &'static str,
    /// Its heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// Something that stands by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A sentence.
    Sentence(String),
    /// Sentences with a name each: why, how, what.
    Terms(Vec<Term>),
    /// Things, each with what there is to say of it.
    Items(Vec<Item>),
    /// Things compared. Every row has as many cells as the head.
    Table {
        /// The names of the columns.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

/// A sentence with a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    /// The name; empty for a sentence without one.
    pub name: String,
    /// The sentence.
    pub text: String,
}

/// A thing, and what there is to say of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// What it is called.
    pub name: String,
    /// More of it, in a few words; may be empty.
    pub note: String,
    /// What there is to say.
    pub lines: Vec<Term>,
}

/// The page as Markdown, with a line end at its end.
#[must_use]
pub fn markdown(brief: &Brief) -> String {
    let mut blocks = vec![heading("#", &brief.title)];
    for section in &brief.sections {
        blocks.push(heading("##", &section.heading));
        blocks.extend(section.blocks.iter().map(block));
    }
    blocks.retain(|block| !block.is_empty());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn heading(level: &str, words: &str) -> String {
    match escaped(words).as_str() {
        "" => String::new(),
        words => format!("{level} {words}"),
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Sentence(text) => escaped(text),
        Block::Terms(terms) => lines(terms.iter().map(|it| format!("- {}", term(it)))),
        Block::Items(items) => lines(items.iter().map(item)),
        Block::Table { head, rows } => {
            let rule = row(head.iter().map(|_| "---".to_owned()));
            let rows = rows
                .iter()
                .map(|cells| row(cells.iter().map(|it| escaped(it))));
            lines(
                [row(head.iter().map(|it| escaped(it))), rule]
                    .into_iter()
                    .chain(rows),
            )
        }
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn term(Term { name, text }: &Term) -> String {
    match escaped(name).as_str() {
        "" => escaped(text),
        name => format!("**{name}:** {}", escaped(text)),
    }
}

fn item(Item { name, note, lines }: &Item) -> String {
    let (name, note) = (escaped(name), escaped(note));
    let mut out = match (name.as_str(), note.as_str()) {
        ("", note) => format!("- {note}"),
        (name, "") => format!("- **{name}**"),
        (name, note) => format!("- **{name}** {note}"),
    };
    for line in lines {
        out.push_str(&format!("\n  - {}", term(line)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    fn term(name: &str, text: &str) -> Term {
        Term {
            name: name.to_owned(),
            text: text.to_owned(),
        }
    }

    /// A page on which everything is this text.
    fn everything(text: &str) -> Brief {
        let own = || text.to_owned();
        Brief {
            title: own(),
            sections: vec![Section {
                key: "all",
                heading: own(),
                blocks: vec![
                    Block::Sentence(own()),
                    Block::Terms(vec![term(text, text), term("", text)]),
                    Block::Items(vec![Item {
                        name: own(),
                        note: own(),
                        lines: vec![term(text, text)],
                    }]),
                    Block::Table {
                        head: vec![own(), own()],
                        rows: vec![vec![own(), own()], vec![String::new(), own()]],
                    },
                ],
            }],
        }
    }

    #[test]
    fn a_page_reads_as_its_sections() {
        let markdown = markdown(&everything("Why*"));
        let wanted = "\
# Why\\*

## Why\\*

Why\\*

- **Why\\*:** Why\\*
- Why\\*

- **Why\\*** Why\\*
  - **Why\\*:** Why\\*

| Why\\* | Why\\* |
| --- | --- |
| Why\\* | Why\\* |
|  | Why\\* |
";
        assert_eq!(markdown, wanted);
    }

    #[test]
    fn an_empty_page_is_an_empty_text() {
        assert_eq!(markdown(&Brief::default()), "\n");
    }

    /// The tags a reader finds, by what they begin with.
    fn tags(markdown: &str) -> Vec<String> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let tag = |event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(level.to_string()),
            Event::Start(tag) => Some(format!("{tag:?}")),
            Event::End(_) | Event::Text(_) => None,
            other => Some(format!("{other:?}")),
        };
        Parser::new_ext(markdown, options).filter_map(tag).collect()
    }

    proptest! {
        #[test]
        fn nobodys_words_change_what_the_page_is_made_of(text in "[\\\\`*_\\[\\]()#+.!|<>~&=:; a1\\n-]{0,16}[a-z*#]") {
            let plain = tags(&markdown(&everything("word")));
            prop_assert_eq!(tags(&markdown(&everything(&text))), plain);
        }
    }
}
