//! The unique value proposition.

use super::Source;
use crate::rooms::words;
use plan::exchange::brief::{Block, Section};
use plan::records::vision;
use plan::records::vision_version::present;

/// The section.
pub(super) const SOURCE: Source = Source {
    kinds: &[vision::KIND],
    make: |workspace, _| {
        let text = present(workspace).value_proposition;
        let text = text.trim();
        (!text.is_empty()).then(|| Section {
            key: "value-proposition",
            heading: words::vision_text(vision::VALUE_PROPOSITION)
                .unwrap_or_default()
                .to_owned(),
            blocks: vec![Block::Sentence(text.to_owned())],
        })
    },
};
