//! What is said of a paste: before it, where it is very much, and after it.

use super::super::edits;
use super::super::paste::Pasted;
use crate::rooms::words;

/// More of what was not taken would be a wall of words.
const MOST_LEFT_OUT: usize = 3;

/// The change, in the history.
pub(super) fn label(changed: usize, added: usize) -> String {
    match (changed, added) {
        (0, added) => edits::add_label(added),
        (some, _) => format!(
            "Paste onto {}",
            words::counted(some, "initiative", "initiatives")
        ),
    }
}

/// What was done, and what of it was not taken.
pub(super) fn done(changed: usize, added: usize, left_out: &[String]) -> String {
    let does = ["Pasted onto", ", and added", "Added"];
    let mut said = counts_in_words(changed, added, does);
    if !left_out.is_empty() {
        said.push_str(&format!(". Not taken: {}", enumerated(left_out)));
    }
    said
}

/// How many it changes, how many it adds besides, or how many it adds where it changes none, with the words for
/// each.
fn counts_in_words(changed: usize, added: usize, [changes, and_adds, adds]: [&str; 3]) -> String {
    let counted = |count| words::counted(count, "initiative", "initiatives");
    match (changed, added) {
        (0, added) => format!("{adds} {}", counted(added)),
        (changed, 0) => format!("{changes} {}", counted(changed)),
        (changed, added) => {
            let added = words::number(added as f64);
            format!("{changes} {}{and_adds} {added}", counted(changed))
        }
    }
}

/// What is asked, what it would do, and what of it is left out; the last may be empty.
pub(super) fn asked(pasted: &Pasted) -> [String; 3] {
    let (changed, added) = pasted.counts();
    let taken = pasted.lines.len();
    let (first, rest) = (
        words::number(taken as f64),
        words::number(pasted.lines_beyond as f64),
    );
    let all = words::counted(taken + pasted.lines_beyond, "line", "lines");
    let does = counts_in_words(changed, added, ["That changes", " and adds", "That adds"]);
    let does = format!("{does}. It is one change, and can be undone as one.");
    let (title, does) = match pasted.lines_beyond {
        0 => (format!("Paste {all}?"), does),
        beyond => {
            let are = if beyond == 1 { "is" } else { "are" };
            let told =
                format!("{all} were pasted; the first {first} go in, {rest} {are} left out.");
            (format!("Paste {first} of {all}?"), format!("{told} {does}"))
        }
    };
    let columns = pasted.columns_left_out.as_slice();
    let left_out = match columns {
        [] => String::new(),
        columns => format!("Left out of each line: {}.", enumerated(columns)),
    };
    [title, does, left_out]
}

/// The first of what was not taken, and how many more there are.
fn enumerated(left_out: &[String]) -> String {
    let shown = left_out.get(..MOST_LEFT_OUT).unwrap_or(left_out).join("; ");
    match words::and_more(left_out.len().saturating_sub(MOST_LEFT_OUT)) {
        None => shown,
        Some(more) => format!("{shown} {more}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::paste::read;
    use super::*;

    #[test]
    fn what_was_done_and_what_was_not_is_said() {
        let left_out: Vec<String> = ["a", "b", "c", "d", "e"].map(str::to_owned).into();
        assert_eq!(done(0, 2, &[]), "Added 2 initiatives");
        assert_eq!(
            done(1, 0, &left_out[..1]),
            "Pasted onto 1 initiative. Not taken: a"
        );
        assert_eq!(
            done(2, 3, &left_out),
            "Pasted onto 2 initiatives, and added 3. Not taken: a; b; c and 2 more"
        );
    }

    #[test]
    fn what_is_left_out_is_told_before_it_is_pasted() {
        let many = |count: usize| format!("Name\tReach\tTeam\n{}", "A\t1\tMia\n".repeat(count));
        let [title, does, left_out] = asked(&read(&many(1_200)));
        assert_eq!(title, "Paste 1,200 lines?");
        assert_eq!(
            does,
            "That adds 1,200 initiatives. It is one change, and can be undone as one."
        );
        assert_eq!(left_out, "Left out of each line: the column “Team”.");
        let [title, does, _] = asked(&read(&many(1_000_000)));
        assert_eq!(title, "Paste 10,000 of 1,000,000 lines?");
        assert_eq!(
            does,
            "1,000,000 lines were pasted; the first 10,000 go in, 990,000 are left out. \
             That adds 10,000 initiatives. It is one change, and can be undone as one."
        );
        let [_, does, left_out] = asked(&read(&"A\n".repeat(10_001)));
        assert!(does.contains("10,000 go in, 1 is left out."), "{does}");
        assert_eq!(left_out, "");
    }
}
