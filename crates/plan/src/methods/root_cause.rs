//! The root cause behind a piece of evidence, a need or a pain, found by asking why again and again.
//!
//! Source: Taiichi Ohno, "Toyota Production System", 1988: five times is the rule of thumb, not a bound.

use crate::records::why;
use crate::workspace::{Id, Workspace};

/// How often why is asked as a rule.
pub const USUAL_DEPTH: usize = 5;

/// One answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// The record of the answer.
    pub id: Id,
    /// The answer, without space around it; never empty.
    pub text: String,
}

/// The answers to why, each to why the one before it is so. The last is the root cause as far as anybody
/// has asked.
#[must_use]
pub fn chain(workspace: &Workspace, of: &str) -> Vec<Step> {
    let whys = workspace.belonging_to(of, why::KIND).into_iter();
    let steps = whys.map(|record| Step {
        id: record.id().clone(),
        text: record.text(why::TEXT).trim().to_owned(),
    });
    steps.filter(|step| !step.text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Change, SeededOutside};

    #[test]
    fn answers_stand_in_order_and_those_without_words_are_none() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let id = Id::known;
        let whys = vec![
            why::add(id("b"), "e", "The operator has ten minutes", "2"),
            why::add(id("c"), "e", " ", "3"),
            why::add(id("a"), "e", " Nobody told the board ", "1"),
            why::add(id("d"), "other", "Rain", "1"),
        ];
        workspace.apply(Change::new("Ask", whys));
        let texts = |of| -> Vec<String> {
            let steps = chain(&workspace, of).into_iter();
            steps.map(|step| step.text).collect()
        };
        let asked = ["Nobody told the board", "The operator has ten minutes"];
        assert_eq!(texts("e"), asked);
        assert!(chain(&workspace, "nothing").is_empty());
    }
}
