//! Why, how and what.

use super::{Source, term};
use crate::rooms::words;
use plan::exchange::brief::{Block, Section};
use plan::methods::golden_circle::Ring;
use plan::records::vision;
use plan::records::vision_version::present;

/// The section.
pub(super) const SOURCE: Source = Source {
    kinds: &[vision::KIND],
    make: |workspace, _| {
        let vision = present(workspace);
        let sentence = |ring: Ring| {
            let text = match ring {
                Ring::Why => &vision.why,
                Ring::How => &vision.how,
                Ring::What => &vision.what,
            };
            term(words::ring(ring), text)
        };
        let terms: Vec<_> = Ring::ALL.into_iter().filter_map(sentence).collect();
        (!terms.is_empty()).then(|| Section {
            key: "golden-circle",
            heading: "Why, how, what".to_owned(),
            blocks: vec![Block::Terms(terms)],
        })
    },
};
