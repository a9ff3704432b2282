//! How the product does beside the alternatives, in what matters.

use super::Source;
use crate::rooms::vision::pages::need_or_pain;
use crate::rooms::words;
use plan::exchange::brief::{Block, Section};
use plan::records::link::{self, Relation};
use plan::records::persona_trait::Trait;
use plan::records::standing;
use plan::records::vision_version::present;
use plan::records::{alternative, factor, vision};
use plan::{Record, Workspace};

/// The section: a row for each thing that matters and has a name.
pub(super) const SOURCE: Source = Source {
    kinds: &[
        vision::KIND,
        alternative::KIND,
        factor::KIND,
        standing::KIND,
        link::KIND,
        Trait::Need.kind(),
        Trait::Pain.kind(),
    ],
    make: |workspace, _| {
        let alternatives = workspace.ordered(alternative::KIND);
        let mut factors = workspace.ordered(factor::KIND);
        factors.retain(|factor| !factor.text(factor::TEXT).trim().is_empty());
        if alternatives.is_empty() || factors.is_empty() {
            return None;
        }
        let ours = words::product_name(&present(workspace).product);
        let mut head = vec!["What matters, and how well it is answered".to_owned(), ours];
        let name = |it: &&Record| words::alternative_name(it.text(alternative::NAME));
        head.extend(alternatives.iter().map(name));
        let row = |factor: &&Record| {
            let us = [alternative::US].into_iter();
            let whose = us.chain(alternatives.iter().map(|it| it.id().as_str()));
            let mut cells = vec![named(workspace, factor)];
            cells.extend(whose.map(|whose| cell(workspace, whose, factor.id())));
            cells
        };
        Some(Section {
            key: "differentiation",
            heading: "How we differ".to_owned(),
            blocks: vec![Block::Table {
                head,
                rows: factors.iter().map(row).collect(),
            }],
        })
    },
};

/// What matters, and whether it is a need or a pain: of a pain, “best” would say that it hurts most.
fn named(workspace: &Workspace, factor: &Record) -> String {
    let text = factor.text(factor::TEXT).trim();
    let from = workspace.linked_from(factor.id(), Relation::MattersTo.word());
    let kind = from.iter().find_map(|it| need_or_pain(it.kind()));
    kind.map_or_else(|| text.to_owned(), |kind| format!("{kind}: {text}"))
}

/// How well it does; nothing where nobody has judged it.
fn cell(workspace: &Workspace, whose: &str, factor: &str) -> String {
    let level = standing::level(workspace, whose, factor);
    level.map_or(String::new(), |level| words::level(level).to_owned())
}
