use super::*;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

fn lead(name: &str) -> Lead {
    Lead {
        kind: Kind::Objective,
        id: Id::known("o"),
        name: name.to_owned(),
    }
}

fn line(before: &str, name: &str, after: &str) -> Line {
    Line {
        before: before.to_owned(),
        lead: Some(lead(name)),
        after: after.to_owned(),
    }
}

/// A page on which everything that somebody wrote is this text.
fn page(text: &str) -> Explanation {
    let own = || text.to_owned();
    let fact = |key, name: &str, lines| Fact {
        key,
        name: name.to_owned(),
        lines,
    };
    Explanation {
        title: own(),
        told: "27 November 2026, by RICE".to_owned(),
        summary: vec!["This one comes first.".to_owned(), own()],
        headings: Headings {
            chosen: "What comes first".to_owned(),
            weak: "What is weak about it".to_owned(),
            columns: ["Rank", "Initiative", "Score", "Why not", "Weak"].map(str::to_owned),
        },
        chosen: vec![Card {
            id: Id::known("a"),
            rank: "1".to_owned(),
            name: own(),
            about: own(),
            score: "1,280 by RICE".to_owned(),
            facts: vec![
                fact("sure", "How sure", vec![Line::of("80 % confidence")]),
                fact(
                    "serves",
                    "What it serves",
                    vec![line("", text, ": more"), line("", text, "")],
                ),
            ],
            quote: Some(line("“", text, "” Survey")),
            weak: vec!["It is for nobody yet".to_owned()],
        }],
        left: vec![Group {
            key: "below",
            heading: "Below the line".to_owned(),
            odds: "None of these is among the first 5, except where the row says how often."
                .to_owned(),
            rows: vec![Row {
                id: Id::known("b"),
                rank: "2".to_owned(),
                name: own(),
                score: "9".to_owned(),
                why: line("It needs ", text, ", which was not chosen."),
                odds: Odds {
                    before: "Among the first 5 in ".to_owned(),
                    share: "34 %".to_owned(),
                    after: " of the draws".to_owned(),
                },
                weak: Vec::new(),
            }],
            all: 4,
            more: "And 3 more.".to_owned(),
        }],
    }
}

#[test]
fn a_page_reads_as_what_was_chosen_and_what_was_not() {
    let wanted = "\
# Night*

27 November 2026, by RICE

This one comes first. Night*

## What comes first

- **1. Night*** 1,280 by RICE
  - Night*
  - **How sure:** 80 % confidence
  - **What it serves:** Night*: more; Night*
  - “Night*” Survey
  - **What is weak about it:** It is for nobody yet

## Below the line

None of these is among the first 5, except where the row says how often.

| Rank | Initiative | Score | Why not | Weak |
| --- | --- | --- | --- | --- |
| 2 | Night* | 9 | It needs Night*, which was not chosen. Among the first 5 in 34 % of the draws. |  |

And 3 more.
";
    let wanted = wanted
        .replace("Night*", "Night\\*")
        .replace("1. N", "1\\. N");
    assert_eq!(markdown(&page("Night*")), wanted);
}

#[test]
fn where_nothing_is_chosen_no_heading_promises_it() {
    let mut page = page("a");
    page.chosen.clear();
    page.left.clear();
    let written = markdown(&page);
    assert_eq!(
        written,
        "# a\n\n27 November 2026, by RICE\n\nThis one comes first. a\n"
    );
}

/// The tags a reader finds, by what they begin with.
fn tags(markdown: &str) -> Vec<String> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
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
        prop_assert_eq!(tags(&markdown(&page(&text))), tags(&markdown(&page("word"))));
    }
}
