//! Which rows of a long table are in the document.

use std::ops::Range;

/// Rows kept in the document beyond either edge, so that a fast scroll shows no gap.
const BEYOND: usize = 8;

/// The window moves in steps of this many rows, so that scrolling seldom changes the document.
const STEP: usize = 4;

/// Enough rows for a first paint, until the table knows how high it is.
const AT_FIRST: usize = 30;

/// The rows that show, and a few more on either side. `scroll`, `height` and `row` in pixels.
#[must_use]
pub fn visible(scroll: f64, height: f64, row: f64, count: usize) -> Range<usize> {
    if row <= 0.0 || height <= 0.0 {
        return 0..count.min(AT_FIRST);
    }
    // A touch screen scrolls beyond the top for a moment; the casts saturate.
    let first = (scroll.max(0.0) / row) as usize;
    let shown = (height / row).ceil() as usize;
    let start = first.saturating_sub(BEYOND) / STEP * STEP;
    let end = (first + shown + BEYOND).div_ceil(STEP) * STEP;
    start.min(count)..end.min(count)
}

/// How many rows Page Up and Page Down go.
#[must_use]
pub fn page(height: f64, row: f64) -> usize {
    if row <= 0.0 {
        return 10;
    }
    ((height / row) as usize).saturating_sub(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_is_in_the_document_wherever_one_scrolls() {
        for scroll in (0..400_000).step_by(37) {
            let scroll = f64::from(scroll);
            let range = visible(scroll, 600.0, 40.0, 10_000);
            let first = (scroll / 40.0) as usize;
            let last = (((scroll + 600.0) / 40.0) as usize).min(9_999);
            assert!(
                range.contains(&first.min(9_999)) && range.contains(&last),
                "{scroll}"
            );
            assert!(range.len() <= 15 + 2 * BEYOND + 2 * STEP + 1);
        }
    }

    #[test]
    fn short_tables_and_odd_numbers_are_survived() {
        assert_eq!(visible(0.0, 600.0, 40.0, 3), 0..3);
        assert_eq!(visible(1e9, 600.0, 40.0, 3), 3..3);
        assert_eq!(visible(-80.0, 600.0, 40.0, 100), 0..24);
        assert_eq!(visible(f64::NAN, 600.0, 40.0, 0), 0..0);
        assert_eq!(visible(0.0, 0.0, 0.0, 100), 0..30);
    }

    #[test]
    fn the_window_moves_in_steps() {
        let at = |scroll| visible(scroll, 600.0, 40.0, 10_000);
        assert_eq!(at(4_000.0), at(4_000.0 + 39.0));
        let moves = (0..100)
            .filter(|step| at(f64::from(*step) * 40.0) != at(f64::from(step + 1) * 40.0))
            .count();
        assert!(moves <= 50, "{moves}");
    }

    #[test]
    fn a_page_is_what_shows_less_one_row() {
        assert_eq!(page(600.0, 40.0), 14);
        assert_eq!(page(10.0, 40.0), 1);
        assert_eq!(page(600.0, 0.0), 10);
    }
}
