//! A persona's sheet fits one page: with smaller type first, then with fewer words of what matters least.
//! The Markdown says all.

use crate::rooms::words::{number, shortened};
use leptos::prelude::*;
use leptos::task::tick;
use plan::exchange::brief::{Block, Brief, Item, Section, Term};

/// So many turns of the page's work show what was just changed.
const TURNS: usize = 3;

/// How large the type is, from the usual to the smallest that can be read, and how much is said.
const FITS: [Fit; 12] = [
    Fit::whole(0),
    Fit::whole(1),
    Fit::whole(2),
    Fit::of(40, 4, 2_000),
    Fit::of(16, 3, 800),
    Fit::of(10, 3, 500),
    Fit::of(8, 2, 300),
    Fit::of(6, 2, 240),
    Fit::of(5, 1, 180),
    Fit::of(4, 1, 140),
    Fit::of(3, 1, 100),
    Fit::of(2, 0, 60),
];

/// What matters most: of anything else, half as many lines stay.
const FOREMOST: [&str; 4] = ["who", "goals", "needs", "pains"];

/// How a sheet is made to fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Fit {
    /// How small the type is, as the style sheet counts.
    pub(super) small: u8,
    /// How many lines a list has.
    lines: usize,
    /// How many pieces of evidence are quoted.
    quotes: usize,
    /// How many letters a text has.
    letters: usize,
}

impl Fit {
    const fn whole(small: u8) -> Self {
        Self {
            small,
            lines: usize::MAX,
            quotes: usize::MAX,
            letters: usize::MAX,
        }
    }

    const fn of(lines: usize, quotes: usize, letters: usize) -> Self {
        Self {
            small: 2,
            lines,
            quotes,
            letters,
        }
    }

    /// The sheet with as much as that.
    fn shorten(self, sheet: &Brief) -> Brief {
        let sections = sheet.sections.iter().map(|it| self.section(it));
        Brief {
            title: shortened(&sheet.title, self.letters),
            sections: sections.filter(|it| !it.blocks.is_empty()).collect(),
        }
    }

    fn section(self, section: &Section) -> Section {
        let most = match section.key {
            "evidence" => self.quotes,
            key if FOREMOST.contains(&key) => self.lines,
            _ => self.lines.div_ceil(2),
        };
        let is_sentence = |block: &&Block| matches!(block, Block::Sentence(_));
        let sentences = section.blocks.iter().filter(is_sentence).count();
        let mut said = 0;
        let mut blocks = Vec::new();
        for block in &section.blocks {
            match block {
                Block::Sentence(text) => {
                    said += 1;
                    if said <= most {
                        blocks.push(Block::Sentence(shortened(text, self.letters)));
                    } else if said == sentences {
                        blocks.push(Block::Sentence(more(said - most)));
                    }
                }
                Block::Terms(terms) => blocks.push(Block::Terms(self.terms(terms, most))),
                Block::Items(items) => {
                    let items = self.items(items, most, section.key != "evidence");
                    blocks.extend((!items.is_empty()).then_some(Block::Items(items)));
                }
                table @ Block::Table { .. } => blocks.push(table.clone()),
            }
        }
        Section {
            key: section.key,
            heading: section.heading.clone(),
            blocks,
        }
    }

    fn terms(self, terms: &[Term], most: usize) -> Vec<Term> {
        // Of what stands beside each other, two take the room of a line.
        let most = most.saturating_mul(2);
        let mut left: Vec<Term> = terms.iter().take(most).map(|it| self.term(it)).collect();
        if terms.len() > most {
            left.push(Term {
                name: String::new(),
                text: more(terms.len() - most),
            });
        }
        left
    }

    fn term(self, term: &Term) -> Term {
        Term {
            name: shortened(&term.name, self.letters),
            text: shortened(&term.text, self.letters),
        }
    }

    /// Quotes are a choice from the beginning, so that nothing is said of those that are left out.
    fn items(self, items: &[Item], most: usize, says_more: bool) -> Vec<Item> {
        let item = |it: &Item| Item {
            name: shortened(&it.name, self.letters),
            note: shortened(&it.note, self.letters),
            lines: it.lines.iter().map(|it| self.term(it)).collect(),
        };
        let mut left: Vec<Item> = items.iter().take(most).map(item).collect();
        if says_more && items.len() > most {
            left.push(Item {
                name: more(items.len() - most),
                note: String::new(),
                lines: Vec::new(),
            });
        }
        left
    }
}

fn more(count: usize) -> String {
    format!("and {} more", number(count as f64))
}

/// Shows as much of a sheet as a page holds; `show` says whether it is wanted still. All of it happens before
/// the page is painted again.
pub(super) async fn fit(whole: Brief, show: impl Fn(Brief, Fit) -> bool) {
    for fit in FITS {
        if !show(fit.shorten(&whole), fit) {
            return;
        }
        for _ in 0..TURNS {
            tick().await;
        }
        if holds() {
            return;
        }
    }
}

/// Whether the page holds what it shows: while it is measured it is as wide as paper, and no taller.
fn holds() -> bool {
    let Ok(Some(paper)) = document().query_selector(".persona-paper") else {
        return true;
    };
    let root = document().document_element();
    let measure = |measures: bool| {
        // Refused only for names that are no attribute's.
        let _ = paper.toggle_attribute_with_force("data-measured", measures);
        if let Some(root) = &root {
            let _ = root.toggle_attribute_with_force("data-measures-paper", measures);
        }
    };
    measure(true);
    let holds = paper.scroll_height() <= paper.client_height();
    measure(false);
    holds
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(key: &'static str, blocks: Vec<Block>) -> Section {
        Section {
            key,
            heading: key.to_owned(),
            blocks,
        }
    }

    fn list(count: usize) -> Vec<Block> {
        let item = |at| Item {
            name: format!("{at} of many words"),
            note: String::new(),
            lines: Vec::new(),
        };
        vec![Block::Items((1..=count).map(item).collect())]
    }

    fn names(section: &Section) -> Vec<&str> {
        let names = section.blocks.iter().flat_map(|block| match block {
            Block::Items(items) => items.iter().map(|it| &*it.name).collect(),
            Block::Sentence(text) => vec![&**text],
            _ => Vec::new(),
        });
        names.collect()
    }

    #[test]
    fn what_matters_least_is_shortened_and_says_so() {
        let lines = ["One", "Two", "Three", "Four"];
        let sentences = lines.map(|it| Block::Sentence(it.to_owned())).to_vec();
        let sheet = Brief {
            title: "Ada".to_owned(),
            sections: vec![
                section("needs", list(5)),
                section("tools", list(5)),
                section("day", sentences),
                section("evidence", list(5)),
            ],
        };
        assert_eq!(Fit::whole(2).shorten(&sheet), sheet);
        let short = Fit::of(4, 1, 6).shorten(&sheet);
        let sections: Vec<Vec<&str>> = short.sections.iter().map(names).collect();
        let many = ["1 of…", "2 of…", "3 of…", "4 of…", "and 1 more"];
        assert_eq!(sections[0], many);
        assert_eq!(sections[1], ["1 of…", "2 of…", "and 3 more"]);
        assert_eq!(sections[2], ["One", "Two", "and 2 more"]);
        assert_eq!(sections[3], ["1 of…"]);
        let least = Fit::of(2, 0, 60).shorten(&sheet);
        assert!(least.sections.iter().all(|it| it.key != "evidence"));
    }

    #[test]
    fn each_way_to_fit_says_no_more_than_the_one_before() {
        for pair in FITS.windows(2) {
            let (one, next) = (pair[0], pair[1]);
            assert!(next.small >= one.small && next.lines <= one.lines);
            assert!(next.quotes <= one.quotes && next.letters <= one.letters);
        }
    }
}
