//! How large notes are drawn: as many as there are want it, and no larger than they stood apart when they were
//! tidied last.

/// Words that are smaller than this, in rem, cannot be read.
const READABLE: f64 = 0.69;
/// The least share of its size that a note has whatever its words allow. Among many it is smaller already.
const LEAST: f64 = 0.7;
const LEAST_AMONG_MANY: f64 = 0.88;
/// The width of a note among many, in shares of one that has all it wants. The style sheet has the same.
pub const WIDTH_AMONG_MANY: f64 = 0.7;
/// The size of a note among many, in the same shares: it is less high still, since its words are cut to three lines,
/// and smaller where they are cut to two.
const AMONG_MANY: f64 = 0.5;
const OF_TWO_LINES: f64 = 0.37;

/// How notes are drawn.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct NoteLook {
    /// How densely they lie, as the style sheet names it.
    pub density: &'static str,
    /// The share of their size there.
    pub fit: f64,
    /// Whether words that are cut are cut to two lines, and not to three.
    pub two_lines: bool,
}

/// The least share of its size that a note has on a board of this least extent, so that its words can be read. Their
/// size follows from the board's, as in the style sheet.
#[must_use]
pub fn least_share(board: f64, rem: f64) -> f64 {
    let words = (board * 0.0162).clamp(0.75 * rem, rem);
    (READABLE * rem / words).clamp(LEAST, 1.0)
}

/// How notes are drawn that would lie so densely by their number, and stand apart at this share of the size of one
/// that has all it wants; `least` is the [`least_share`].
#[must_use]
pub fn look(by_number: &'static str, size: f64, least: f64) -> NoteLook {
    let density = |density: &'static str, fit: f64| NoteLook {
        density,
        fit: fit.min(1.0),
        two_lines: false,
    };
    match by_number {
        "crowd" | "swarm" => density(by_number, 1.0),
        "few" | "some" if size >= least.max(AMONG_MANY) => density(by_number, size),
        _ if size >= AMONG_MANY * LEAST_AMONG_MANY => density("many", size / AMONG_MANY),
        _ if size >= OF_TWO_LINES * LEAST_AMONG_MANY => NoteLook {
            two_lines: true,
            ..density("many", size / OF_TWO_LINES)
        },
        _ => density("crowd", 1.0),
    }
}

/// Below this share of their size notes are dots, however few they are.
pub const DOTS: f64 = OF_TWO_LINES * LEAST_AMONG_MANY;

impl NoteLook {
    /// Whether they are dots without words.
    #[must_use]
    pub fn is_dots(self) -> bool {
        matches!(self.density, "crowd" | "swarm")
    }

    /// The share of the size of one that has all it wants. Dots are laid out as if their words were cut to two lines.
    #[must_use]
    pub fn size(self) -> f64 {
        self.fit
            * match self.density {
                "few" | "some" => 1.0,
                "many" if !self.two_lines => AMONG_MANY,
                _ => OF_TWO_LINES,
            }
    }

    /// The size to be tried next where these stand apart at this share of theirs: cut to three lines and to two
    /// before they are dots.
    #[must_use]
    pub fn smaller(self, share: f64) -> f64 {
        let size = self.size() * share;
        match self.density {
            "few" | "some" => size.max(AMONG_MANY),
            "many" if !self.two_lines => size.max(OF_TWO_LINES),
            _ => size,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_that_stand_apart_only_when_they_are_smaller_are_drawn_smaller() {
        let looks = [1.0, 0.9, 0.8, 0.46, 0.3].map(|size| look("some", size, 0.85));
        let seen = looks.map(|look| (look.density, (look.fit * 100.0).round()));
        assert_eq!(
            seen,
            [
                ("some", 100.0),
                ("some", 90.0),
                ("many", 100.0),
                ("many", 92.0),
                ("crowd", 100.0)
            ]
        );
    }

    #[test]
    fn words_are_never_too_small_to_be_read() {
        let shares = [500.0, 650.0, 965.0, 1_500.0].map(|board| least_share(board, 16.0));
        let seen = shares.map(|share| (share * 100.0).round());
        assert_eq!(seen, [92.0, 92.0, 71.0, 70.0]);
    }

    #[test]
    fn before_notes_are_dots_their_words_are_cut() {
        let some = look("some", 1.0, 0.85);
        assert_eq!(look("some", some.smaller(0.9), 0.85).density, "some");
        let many = look("some", some.smaller(0.2), 0.85);
        assert_eq!(many.density, "many");
        let cut = look("some", many.smaller(0.2), 0.85);
        assert!(many != cut && cut.two_lines && !cut.is_dots());
        assert!(look("some", cut.smaller(0.5), 0.85).is_dots());
    }

    #[test]
    fn however_they_stand_apart_many_are_small_and_a_crowd_has_no_words() {
        assert_eq!(look("many", 1.0, 0.9), look("many", AMONG_MANY, 0.9));
        assert!(look("crowd", 1.0, 0.9).is_dots() && look("swarm", 0.9, 0.9).is_dots());
        for size in [1.0, 0.95, 0.7, 0.5, 0.45] {
            for number in ["few", "some", "many"] {
                assert!(look(number, size, 0.9).size() <= size, "{number} {size}");
            }
        }
    }
}
