//! The shelf that is looked through, kept up to date: only what changed is read anew.

use plan::methods::evidence_search::Shelf;
use plan::records::{evidence, feedback, link, why};
use plan::workspace::Seen;
use plan::{Id, Workspace};
use std::collections::HashMap;

/// What a piece is made of, as it is looked through.
pub(super) const KINDS: [&str; 4] = [evidence::KIND, feedback::KIND, link::KIND, why::KIND];

/// With more changes than this the shelf is made anew.
const MANY: usize = 40;

/// The shelf, and what of each record it has seen.
#[derive(Default)]
pub(super) struct Kept {
    shelf: Shelf,
    seen: HashMap<Id, Seen>,
}

impl Kept {
    /// The shelf.
    pub(super) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// Takes what changed since the last time.
    pub(super) fn bring_up_to_date(&mut self, workspace: &Workspace) {
        let mut touched = Vec::new();
        let mut here = 0;
        let ids = KINDS.iter().flat_map(|kind| workspace.of_kind(kind));
        for record in ids.filter_map(|id| workspace.record(id)) {
            here += 1;
            let seen = record.seen();
            if self.seen.get(record.id()) != Some(seen) {
                self.seen.insert(record.id().clone(), seen.clone());
                touched.push(record.id().clone());
            }
        }
        let mut forgotten = false;
        if self.seen.len() > here {
            self.seen.retain(|id, _| {
                let is_here = workspace.record(id).is_some();
                if !is_here {
                    touched.push(id.clone());
                    // Of a record that is not even remembered as deleted nothing can be asked.
                    forgotten |= workspace.any(id).is_none();
                }
                is_here
            });
        }
        if touched.len() > MANY || forgotten {
            self.shelf = Shelf::new(workspace);
        } else {
            self.shelf.update(workspace, &touched);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::day::Day;
    use plan::records::evidence::Way;
    use plan::sample;
    use plan::workspace::{Change, Edit, SeededOutside};

    #[test]
    fn the_shelf_is_always_as_one_made_anew() {
        let today = Day::parse("2026-11-26").unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let mut kept = Kept::default();
        let mut look = |workspace: &Workspace| {
            kept.bring_up_to_date(workspace);
            assert!(*kept.shelf() == Shelf::new(workspace));
        };
        workspace.apply(Change::new("Fill", sample::research(7, 80, today)));
        look(&workspace);
        let id = Id::parse("new").unwrap();
        let add = evidence::add(id.clone(), Way::Survey, Some(today));
        workspace.apply(Change::new("Add", vec![add]));
        look(&workspace);
        let edit = Edit::set(&id, evidence::QUOTE, "The last bus never came");
        workspace.apply(Change::new("Say", vec![edit]));
        look(&workspace);
        let why = why::add(Id::parse("why").unwrap(), &id, "Nobody told the board", "1");
        workspace.apply(Change::new("Ask", vec![why]));
        look(&workspace);
        let edits = link::delete_with_links(&workspace, &id);
        workspace.apply(Change::new("Delete", edits));
        look(&workspace);
        workspace.undo();
        look(&workspace);
        look(&Workspace::new(SeededOutside::new(2, 1_000)));
    }
}
