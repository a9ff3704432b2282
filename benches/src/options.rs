//! What to measure.

use anyhow::{Result, bail};
use std::path::PathBuf;

/// A part of the measuring.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    FirstLoad,
    Open,
    Edit,
    /// Dragging a note.
    Drag,
    /// Tidying the notes, which the page written by hand does not do.
    Tidy,
    Export,
    Merge,
    Import,
    /// The table of the Priorities room.
    Table,
    /// The draws of the page How sure.
    HowSure,
    /// The best set of the page What fits.
    WhatFits,
    /// Without a browser; measured by the plan crate's own harness.
    Native,
}

impl Part {
    const ALL: [(&'static str, Self); 12] = [
        ("first-load", Self::FirstLoad),
        ("open", Self::Open),
        ("edit", Self::Edit),
        ("drag", Self::Drag),
        ("tidy", Self::Tidy),
        ("export", Self::Export),
        ("merge", Self::Merge),
        ("import", Self::Import),
        ("table", Self::Table),
        ("how-sure", Self::HowSure),
        ("what-fits", Self::WhatFits),
        ("native", Self::Native),
    ];

    fn parse(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|(known, _)| *known == name) {
            Some((_, part)) => Ok(part),
            None => bail!(
                "there is no benchmark “{name}”: {} are",
                Self::ALL.map(|(name, _)| name).join(", ")
            ),
        }
    }
}

pub struct Options {
    pub records: Vec<usize>,
    pub rounds: usize,
    only: Vec<Part>,
    /// Where the plan crate's harness has written its figures.
    pub native: Option<PathBuf>,
}

impl Options {
    pub fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        use lexopt::{Arg, ValueExt};
        let mut options = Self {
            records: Vec::new(),
            rounds: 5,
            only: Vec::new(),
            native: None,
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("records") => {
                    for count in arguments.value()?.string()?.split(',') {
                        match count.trim().parse() {
                            // Fewer would leave nothing to merge; more do not fit localStorage.
                            Ok(count @ 100..=12_000) => options.records.push(count),
                            _ => bail!("--records takes numbers from 100 to 12000, like 100,1000"),
                        }
                    }
                }
                Arg::Long("rounds") => match arguments.value()?.string()?.parse() {
                    Ok(rounds) if rounds > 0 => options.rounds = rounds,
                    _ => bail!("--rounds takes a number from 1 on"),
                },
                Arg::Long("only") => {
                    for name in arguments.value()?.string()?.split(',') {
                        options.only.push(Part::parse(name.trim())?);
                    }
                }
                Arg::Long("native") => options.native = Some(arguments.value()?.into()),
                other => return Err(other.unexpected().into()),
            }
        }
        if options.records.is_empty() {
            options.records = vec![100, 1_000, 10_000];
        }
        Ok(options)
    }

    pub fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }

    pub fn wants_pages(&self) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| *part != Part::Native)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_checked() {
        let parse = |words: &[&str]| Options::parse(lexopt::Parser::from_args(words.iter()));
        let options = parse(&["--records", "100,1000", "--only", "open,edit"]);
        let options = options.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(options.records, [100, 1_000]);
        assert!(options.wants(Part::Edit) && !options.wants(Part::Merge));
        for wrong in [["--records", "7"], ["--rounds", "0"], ["--only", "all"]] {
            assert!(parse(&wrong).is_err(), "{wrong:?}");
        }
    }
}
