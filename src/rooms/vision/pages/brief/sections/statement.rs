//! The vision statement.

use super::Source;
use plan::exchange::brief::{Block, Section};
use plan::records::vision;
use plan::records::vision_version::present;

/// The section.
pub(super) const SOURCE: Source = Source {
    kinds: &[vision::KIND],
    make: |workspace, _| {
        let statement = present(workspace).statement;
        let statement = statement.trim();
        (!statement.is_empty()).then(|| Section {
            key: "statement",
            heading: "Vision".to_owned(),
            blocks: vec![Block::Sentence(statement.to_owned())],
        })
    },
};
