//! How large notes are drawn: as many as there are want it, and no larger than they stood apart when they were
//! tidied last.

use plan::methods::golden_circle::Ring;

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
/// How high a note is of which nobody knows what will be written on it, in shares of its width.
pub const UNWRITTEN: f64 = 0.6;

/// The least and the largest width of a note that has all it wants, in rem, and what it is of the board between
/// them. The style sheet has the same.
const WIDTHS: (f64, f64) = (4.75, 11.0);
const WIDTH: f64 = 0.17;

/// The sides that dots have, in rem. Of so few, since each other one costs as much as writing all of them anew.
const DOTS: [f64; 10] = [
    1.5, 1.0, 0.75, 0.625, 0.5, 0.4375, 0.375, 0.3125, 0.25, 0.1875,
];
/// Dots are no larger than this, but on a small board, where they are for fingers.
const DOT: f64 = 1.0;
/// So much of a ring its dots cover at most: what is left lets them stand apart where people put them.
const COVERED: f64 = 0.35;

/// On boards lower than this, in rem, notes that stand close have no more than this share of their size: words do
/// not get smaller with the board, so they are cut before they cover one another.
const LOW: [(f64, f64); 3] = [(24.0, 0.0), (31.0, OF_TWO_LINES), (35.0, AMONG_MANY)];

/// The largest share of its size that one of more than a few notes has on a board of this least extent, in rem.
#[must_use]
pub fn most(board: f64) -> f64 {
    let low = LOW.iter().find(|(below, _)| board < *below);
    low.map_or(1.0, |(_, share)| *share)
}

/// The largest side of which dots do not cover more of their ring than they may, in rem: so many in each ring of a
/// bullseye of this radius, in rem.
#[must_use]
pub fn dot(rings: [usize; 3], radius: f64, is_small: bool) -> f64 {
    let fullest = Ring::ALL.iter().zip(rings).map(|(ring, notes)| {
        let area = ring.outer_radius().powi(2) - ring.inner_radius().powi(2);
        notes as f64 / (std::f64::consts::PI * area * radius.powi(2))
    });
    let most = if is_small { DOTS[0] } else { DOT };
    (COVERED / fullest.fold(0.0, f64::max)).sqrt().min(most)
}

/// The side at which dots stand apart that do so as words at this share of their size, on a board of this least
/// extent in rem, so much grown.
#[must_use]
pub fn dot_apart(size: f64, board: f64, growth: f64) -> f64 {
    let width = (board * WIDTH).clamp(WIDTHS.0, WIDTHS.1) * growth;
    size / OF_TWO_LINES * width * WIDTH_AMONG_MANY * UNWRITTEN
}

/// How notes are drawn.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct NoteLook {
    /// How densely they lie, as the style sheet names it.
    pub density: &'static str,
    /// The share of their size there.
    pub fit: f64,
    /// The side of a dot, in rem; what has words is none.
    pub dot: f64,
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
/// that has all it wants, or as dots of this side, in rem.
#[must_use]
pub fn look(by_number: &'static str, size: f64, dot: f64, least: Least) -> NoteLook {
    let density = |density: &'static str, fit: f64| NoteLook {
        density,
        fit: fit.min(1.0),
        dot: 0.0,
        two_lines: false,
    };
    let dots = || {
        let side = DOTS.into_iter().find(|side| *side <= dot);
        let side = side.unwrap_or(DOTS[DOTS.len() - 1]);
        NoteLook {
            dot: side,
            ..density(if side < DOT { "swarm" } else { "crowd" }, 1.0)
        }
    };
    match by_number {
        "crowd" => dots(),
        "few" | "some" if size >= least.whole => density(by_number, size),
        _ if size >= AMONG_MANY * least.cut => density("many", size / AMONG_MANY),
        _ if size >= least.of_words() => NoteLook {
            two_lines: true,
            ..density("many", size / OF_TWO_LINES)
        },
        _ => dots(),
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
        let looks = [1.0, 0.9, 0.8, 0.46, 0.3].map(|size| look("some", size, 1.0, ON));
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
            let seen = look("some", most(board), 1.0, least);
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
            let some = look("some", 1.0, 1.0, least);
            assert_eq!(look("some", some.smaller(0.95), 1.0, least).density, "some");
            let many = look("some", some.smaller(0.2), 1.0, least);
            assert_eq!((many.density, many.two_lines), ("many", false));
            let cut = look("some", many.smaller(0.2), 1.0, least);
            assert!(cut.two_lines && !cut.is_dots());
            assert!(look("some", cut.smaller(0.5), 1.0, least).is_dots());
        }
    }

    #[test]
    fn however_they_stand_apart_many_are_small_and_a_crowd_has_no_words() {
        assert_eq!(
            look("many", 1.0, 1.0, ON),
            look("many", AMONG_MANY, 1.0, ON)
        );
        assert!(look("crowd", 1.0, 1.0, ON).is_dots() && look("crowd", 0.9, 0.5, ON).is_dots());
        for size in [1.0, 0.95, 0.7, 0.5, 0.45] {
            for number in ["few", "some", "many"] {
                assert!(
                    look(number, size, 1.0, ON).size() <= size,
                    "{number} {size}"
                );
            }
        }
    }

    #[test]
    fn dots_are_the_smaller_the_more_of_them_share_a_ring() {
        let side = |rings: [usize; 3]| look("crowd", 1.0, dot(rings, 19.4, false), ON).dot;
        assert_eq!(side([60, 120, 120]), 1.0);
        assert_eq!(side([300, 0, 0]), 0.4375);
        assert_eq!(side([0, 0, 300]), 0.75);
        assert_eq!(side([3_000, 3_000, 4_000]), 0.1875);
        assert_eq!(look("crowd", 1.0, dot([5, 9, 9], 9.0, true), ON).dot, 1.5);
        assert_eq!(
            look("crowd", 1.0, dot([300, 0, 0], 9.0, true), ON).dot,
            0.1875
        );
    }

    #[test]
    fn dots_are_no_larger_than_they_stood_apart_as_words() {
        let apart = dot_apart(0.05, 43.0, 1.0);
        assert!((apart - 0.05 / 0.37 * 7.31 * 0.42).abs() < 1e-6, "{apart}");
        let look = look("crowd", 0.05, apart, ON);
        assert_eq!((look.density, look.dot), ("swarm", 0.375));
    }
}
