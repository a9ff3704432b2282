//! How large notes are drawn: as many as there are want it, and no larger than they stood apart when they were
//! tidied last.

/// Words that are smaller than this, in rem, cannot be read.
const READABLE: f64 = 0.69;
/// The least share of its size that a note has however large its words are.
const LEAST: f64 = 0.7;
/// The least share of which its words must be read that are as small already as words are.
const ALMOST_ALL: f64 = 0.99;
/// The width of a note among many, in shares of one that has all it wants. The style sheet has the same.
pub const WIDTH_AMONG_MANY: f64 = 0.7;
/// The size of a note among many, in the same shares: it is less high still, since its words are cut to three lines,
/// and smaller where they are cut to two.
const AMONG_MANY: f64 = 0.5;
const OF_TWO_LINES: f64 = 0.37;

/// On boards lower than this, in rem, notes that stand close have no more than this share of their size: words do
/// not get smaller with the board, so they are cut before they cover one another.
const LOW: [(f64, f64); 3] = [(24.0, 0.0), (31.0, OF_TWO_LINES), (35.0, AMONG_MANY)];

/// The largest share of its size that one of more than a few notes has on a board of this least extent, in rem.
#[must_use]
pub fn most(board: f64) -> f64 {
    let low = LOW.iter().find(|(below, _)| board < *below);
    low.map_or(1.0, |(_, share)| *share)
}

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

/// The least shares of its size that a note has, so that its words can be read.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Least {
    /// With all it wants.
    whole: f64,
    /// Cut to a few lines, where its words are smaller.
    cut: f64,
}

impl Least {
    /// Those on a board of this least extent, in pixels. The size of words follows from the board's, as in the style
    /// sheet.
    #[must_use]
    pub fn on(board: f64, rem: f64) -> Self {
        let least = |words: f64| (READABLE * rem / words).clamp(LEAST, ALMOST_ALL);
        Self {
            whole: least((board * 0.0162).clamp(0.75 * rem, rem)),
            cut: least((board * 0.0135).max(0.6875 * rem)),
        }
    }

    /// Below this share of their size notes are dots, however few they are.
    #[must_use]
    pub fn of_words(self) -> f64 {
        OF_TWO_LINES * self.cut
    }
}

/// How notes are drawn that would lie so densely by their number, and stand apart at this share of the size of one
/// that has all it wants.
#[must_use]
pub fn look(by_number: &'static str, size: f64, least: Least) -> NoteLook {
    let density = |density: &'static str, fit: f64| NoteLook {
        density,
        fit: fit.min(1.0),
        two_lines: false,
    };
    match by_number {
        "crowd" | "swarm" => density(by_number, 1.0),
        "few" | "some" if size >= least.whole => density(by_number, size),
        _ if size >= AMONG_MANY * least.cut => density("many", size / AMONG_MANY),
        _ if size >= least.of_words() => NoteLook {
            two_lines: true,
            ..density("many", size / OF_TWO_LINES)
        },
        _ => density("crowd", 1.0),
    }
}

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

    const ON: Least = Least {
        whole: 0.85,
        cut: 0.88,
    };

    #[test]
    fn notes_that_stand_apart_only_when_they_are_smaller_are_drawn_smaller() {
        let looks = [1.0, 0.9, 0.8, 0.46, 0.3].map(|size| look("some", size, ON));
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
        let least = [500.0, 650.0, 965.0, 1_500.0].map(|board| Least::on(board, 16.0));
        let rounded = |share: f64| (share * 100.0).round();
        let seen = least.map(|least| (rounded(least.whole), rounded(least.cut)));
        assert_eq!(
            seen,
            [(92.0, 99.0), (92.0, 99.0), (71.0, 85.0), (70.0, 70.0)]
        );
    }

    #[test]
    fn on_a_low_board_words_are_cut_before_they_cover_one_another() {
        let on = |board: f64| {
            let least = Least::on(board * 16.0, 16.0);
            let seen = look("some", most(board), least);
            (seen.density, seen.two_lines)
        };
        assert_eq!(on(40.0), ("some", false));
        assert_eq!(on(33.0), ("many", false));
        assert_eq!(on(30.0), ("many", true));
        assert_eq!(on(20.0), ("crowd", false));
    }

    #[test]
    fn before_notes_are_dots_their_words_are_cut() {
        for least in [ON, Least::on(650.0, 16.0), Least::on(965.0, 16.0)] {
            let some = look("some", 1.0, least);
            assert_eq!(look("some", some.smaller(0.95), least).density, "some");
            let many = look("some", some.smaller(0.2), least);
            assert_eq!((many.density, many.two_lines), ("many", false));
            let cut = look("some", many.smaller(0.2), least);
            assert!(cut.two_lines && !cut.is_dots());
            assert!(look("some", cut.smaller(0.5), least).is_dots());
        }
    }

    #[test]
    fn however_they_stand_apart_many_are_small_and_a_crowd_has_no_words() {
        assert_eq!(look("many", 1.0, ON), look("many", AMONG_MANY, ON));
        assert!(look("crowd", 1.0, ON).is_dots() && look("swarm", 0.9, ON).is_dots());
        for size in [1.0, 0.95, 0.7, 0.5, 0.45] {
            for number in ["few", "some", "many"] {
                assert!(look(number, size, ON).size() <= size, "{number} {size}");
            }
        }
    }
}
