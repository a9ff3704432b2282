//! The example's tensions: where the people behind Lumen Transit pull apart.

use crate::records::tension::Between;

/// What settled a tension.
pub(super) struct Decision {
    pub text: &'static str,
    pub by: &'static str,
    pub on: &'static str,
}

/// A tension, with its positions: what each side wants, and who holds it.
pub(super) struct Pull {
    pub title: &'static str,
    pub between: Between,
    pub positions: &'static [(&'static str, &'static str)],
    pub decision: Option<Decision>,
}

/// A tension's place in this list is its id, as is a position's in its tension.
pub(super) const TENSIONS: &[Pull] = &[
    Pull {
        title: "Every line by spring, or one line that is never wrong?",
        between: Between::ShortLong,
        positions: &[
            (
                "All eleven night lines before the autumn budget. A pilot on one line convinces no council.",
                "Luis, Astrid Berg",
            ),
            (
                "One line, right every night, for three months. A first wrong promise is the last one people read.",
                "Amara, Priya",
            ),
        ],
        decision: Some(Decision {
            text: "The N7 first, for one quarter. Each line follows when nine of ten promises on the one before were kept.",
            by: "Amara, Ruth",
            on: "2025-06-12",
        }),
    },
    Pull {
        title: "Do dispatchers promise in public, or only to each other?",
        between: Between::Functions,
        positions: &[
            (
                "Riders hear what the desk knows, the minute it knows it. Silence is what loses them.",
                "Mei, product",
            ),
            (
                "Not before sign-off. Whoever promises in public answers for it in public.",
                "Jonas, operations",
            ),
        ],
        decision: None,
    },
    Pull {
        title: "The nurse at five, or the student at two?",
        between: Between::Users,
        positions: &[
            (
                "Getting to a shift comes first: a miss costs a job.",
                "Priya",
            ),
            (
                "Getting home comes first: a miss leaves somebody alone at a stop.",
                "Luis",
            ),
        ],
        decision: Some(Decision {
            text: "Shifts first. The way home gets the same promise in the second half of the year.",
            by: "Amara",
            on: "2025-07-03",
        }),
    },
];
