//! A tree as the lines that show, and where keys lead among them.

use std::collections::HashSet;

/// Something with what is within it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TreeNode {
    /// What tells it from all the others.
    pub id: String,
    /// Its words.
    pub label: String,
    /// What is within it.
    pub children: Vec<TreeNode>,
}

/// A line that shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub id: String,
    pub label: String,
    /// How deep it lies, from 1.
    pub level: usize,
    /// Its place among those it lies beside, from 1, and how many they are.
    pub place: usize,
    pub of: usize,
    /// Whether what is within it shows; nothing where nothing is.
    pub open: Option<bool>,
    /// The line that it is within.
    pub parent: Option<usize>,
}

/// The lines that show.
pub(super) fn rows(nodes: &[TreeNode], open: &HashSet<String>) -> Vec<Row> {
    let mut rows = Vec::new();
    add(&mut rows, nodes, open, 1, None);
    rows
}

fn add(
    rows: &mut Vec<Row>,
    nodes: &[TreeNode],
    open: &HashSet<String>,
    level: usize,
    parent: Option<usize>,
) {
    for (at, node) in nodes.iter().enumerate() {
        let is_open = open.contains(&node.id);
        let here = rows.len();
        rows.push(Row {
            id: node.id.clone(),
            label: node.label.clone(),
            level,
            place: at + 1,
            of: nodes.len(),
            open: (!node.children.is_empty()).then_some(is_open),
            parent,
        });
        if is_open {
            add(rows, &node.children, open, level + 1, Some(here));
        }
    }
}

/// What a key does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Does {
    Go(usize),
    Open,
    Close,
}

/// What a key does on a line.
pub(super) fn does(rows: &[Row], at: usize, key: &str) -> Option<Does> {
    let row = rows.get(at)?;
    let last = rows.len().checked_sub(1)?;
    match key {
        "ArrowDown" => (at < last).then_some(Does::Go(at + 1)),
        "ArrowUp" => at.checked_sub(1).map(Does::Go),
        "Home" => Some(Does::Go(0)),
        "End" => Some(Does::Go(last)),
        "ArrowRight" => match row.open? {
            false => Some(Does::Open),
            true => Some(Does::Go(at + 1)),
        },
        "ArrowLeft" if row.open == Some(true) => Some(Does::Close),
        "ArrowLeft" => row.parent.map(Does::Go),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str, children: Vec<TreeNode>) -> TreeNode {
        TreeNode {
            id: id.to_owned(),
            label: id.to_owned(),
            children,
        }
    }

    fn tree(open: &[&str]) -> Vec<Row> {
        let nodes = [
            node("goal", vec![node("onboarding", vec![node("mail", vec![])])]),
            node("gain", vec![]),
        ];
        let open = open.iter().map(|id| (*id).to_owned()).collect();
        rows(&nodes, &open)
    }

    #[test]
    fn only_what_is_open_shows_what_is_within() {
        let ids = |rows: Vec<Row>| rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
        assert_eq!(ids(tree(&[])), ["goal", "gain"]);
        // Open within something closed does not show.
        assert_eq!(ids(tree(&["onboarding"])), ["goal", "gain"]);
        let rows = tree(&["goal", "onboarding"]);
        assert_eq!((rows[2].level, rows[2].parent), (3, Some(1)));
        assert_eq!((rows[3].place, rows[3].of), (2, 2));
    }

    #[test]
    fn the_arrows_open_close_and_go() {
        let closed = tree(&[]);
        assert_eq!(does(&closed, 0, "ArrowRight"), Some(Does::Open));
        assert_eq!(does(&closed, 1, "ArrowRight"), None);
        assert_eq!(does(&closed, 1, "ArrowDown"), None);
        let open = tree(&["goal"]);
        assert_eq!(does(&open, 0, "ArrowRight"), Some(Does::Go(1)));
        assert_eq!(does(&open, 0, "ArrowLeft"), Some(Does::Close));
        assert_eq!(does(&open, 1, "ArrowLeft"), Some(Does::Go(0)));
        assert_eq!(does(&open, 0, "End"), Some(Does::Go(2)));
    }
}
