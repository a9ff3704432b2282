//! Which column of a table is what, by the names of the columns and by what stands below them.

use super::cells::plain;
use super::table::Table;

/// What a column can be.
pub trait ColumnTarget: Copy + PartialEq + 'static {
    /// All there are; what stands first chooses first.
    const ALL: &'static [Self];

    /// What such a column is called, the likeliest first, as [`plain`] reads it, with `|` between.
    fn names(self) -> &'static str;

    /// Whether several columns can be it.
    fn repeats(self) -> bool;

    /// Whether a cell can be understood as it.
    fn understands(self, cell: &str) -> bool;
}

/// What each column is; `None` for one that nothing is known of, that is empty, or of which less than half can be
/// understood as what its name says.
#[must_use]
pub fn guess<Target: ColumnTarget>(table: &Table) -> Vec<Option<Target>> {
    let names: Vec<String> = table.header.iter().map(|name| plain(name)).collect();
    let mut columns: Vec<Option<Target>> = vec![None; names.len()];
    for &target in Target::ALL {
        for wanted in target.names().split('|') {
            let most = if target.repeats() { names.len() } else { 1 };
            let called = (0..names.len()).filter(|at| names[*at] == wanted);
            let free = called.filter(|at| columns[*at].is_none() && fits(table, *at, target));
            let found: Vec<usize> = free.take(most).collect();
            for column in &found {
                columns[*column] = Some(target);
            }
            if !found.is_empty() && !target.repeats() {
                break;
            }
        }
    }
    columns
}

/// What a column is called in so many words, whatever stands below it; other names may mean other things.
#[must_use]
pub fn called<Target: ColumnTarget>(header: &str) -> Option<Target> {
    let header = plain(header);
    let says = |target: &Target| target.names().split('|').next() == Some(&*header);
    Target::ALL.iter().copied().find(says)
}

fn fits<Target: ColumnTarget>(table: &Table, column: usize, target: Target) -> bool {
    let mut all = 0;
    let mut understood = 0;
    for cell in table.column(column) {
        all += 1;
        understood += usize::from(target.understands(cell));
    }
    all > 0 && understood * 2 >= all
}
